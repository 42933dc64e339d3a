pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Kiosk.Controls
import Kiosk.ViewModels

// What to bring, what it costs, how long, who and where; and how far the facts can be trusted.
Item {
    id: root

    required property BeforePage page
    required property Speech speech
    readonly property bool isLarge: Theme.textScale > 1.1
    readonly property bool isLargest: Theme.textScale > 1.4
    readonly property bool isNarrow: width < Theme.px(1250)

    PageTitle {
        id: top
        width: parent.width
        text: root.page.guideTitle
        onListen: root.page.introduce()
    }

    Pager {
        id: pager
        objectName: "pager"
        anchors.top: top.bottom
        anchors.topMargin: Theme.px(14)
        anchors.left: parent.left
        anchors.right: parent.right
        anchors.bottom: foot.top
        anchors.bottomMargin: Theme.px(14)
        columns: root.isLarge ? 1 : 2
        hasButton: false
        columnGap: Theme.px(28)

        Block {
            Words {
                width: parent.width
                text: root.page.trust.replace(/\n/g, " ")
                says: root.page.trust
                size: 24
                color: Theme.darkGold
                lineHeight: 0.95
            }
        }
        Block {
            Words {
                width: parent.width
                text: root.page.bring
                size: 28
                bold: true
            }
        }
        Repeater {
            model: root.page.documents

            Block {
                id: paper

                required property int number
                required property string text
                required property bool isTicked

                before: Theme.px(8)

                RowLayout {
                    width: parent.width
                    spacing: Theme.px(12)

                    Touchable {
                        id: tick
                        objectName: "tick:" + paper.number
                        Layout.fillWidth: true
                        implicitHeight: Math.max(Theme.px(68), words.implicitHeight + Theme.px(12))
                        corner: Theme.px(20)
                        text: paper.text
                        Accessible.role: Accessible.CheckBox
                        checked: paper.isTicked // what a screen reader is told; Accessible.checked is not
                        onPressedOnce: root.page.tick(paper.number)
                        background: Rectangle {
                            radius: Theme.px(20)
                            color: root.page.spokenDocument === paper.number ? Theme.goldMist : Theme.card
                            border.width: Theme.px(2)
                            border.color: paper.isTicked ? Theme.leaf : Theme.line
                        }
                        contentItem: Item {
                            Rectangle {
                                id: box
                                anchors.left: parent.left
                                anchors.leftMargin: Theme.px(16)
                                anchors.verticalCenter: parent.verticalCenter
                                width: Theme.px(38)
                                height: width
                                radius: Theme.px(10)
                                color: paper.isTicked ? Theme.leaf : Theme.card
                                border.width: Theme.px(3)
                                border.color: paper.isTicked ? Theme.leaf : Theme.soft

                                Glyph {
                                    anchors.centerIn: parent
                                    visible: paper.isTicked
                                    name: "check"
                                    size: 30
                                    tint: Theme.card
                                }
                            }
                            Words {
                                id: words
                                anchors.left: box.right
                                anchors.right: parent.right
                                anchors.leftMargin: Theme.px(16)
                                anchors.rightMargin: Theme.px(14)
                                anchors.verticalCenter: parent.verticalCenter
                                text: paper.text
                                size: 25
                                Accessible.ignored: true
                            }
                        }
                    }
                    SoundButton {
                        objectName: "hear:" + paper.number
                        text: qsTranslate("Spoken", "Nghe: %1").arg(paper.text)
                        says: paper.text
                        announced: QT_TRANSLATE_NOOP("Spoken", "Nghe riêng từng giấy tờ")
                        onPressedOnce: root.page.hear(paper.number)
                    }
                }
            }
        }
        Repeater {
            model: root.page.facts

            Block {
                id: fact

                required property string key
                required property string label
                required property string text
                required property string glyph
                required property int index

                startsColumn: index === 0
                before: Theme.px(8)

                Touchable {
                    objectName: "fact:" + fact.key
                    width: parent.width
                    implicitHeight: Math.max(Theme.px(80), facts.implicitHeight + Theme.px(12))
                    corner: Theme.px(20)
                    text: fact.label + ". " + fact.text
                    says: fact.label + "\n" + fact.text
                    announced: fact.key.startsWith("source:") ? fact.label : says // laws are heard at a touch
                    onPressedOnce: root.page.hearFact(fact.key)
                    background: Rectangle {
                        radius: Theme.px(20)
                        color: root.speech.topic === "fact:" + fact.key ? Theme.goldMist : Theme.mist
                    }
                    contentItem: Item {
                        Glyph {
                            id: sign
                            anchors.left: parent.left
                            anchors.leftMargin: Theme.px(18)
                            anchors.verticalCenter: parent.verticalCenter
                            name: fact.glyph
                            size: 42
                            tint: Theme.indigo
                        }
                        Column {
                            id: facts
                            anchors.left: sign.right
                            anchors.right: parent.right
                            anchors.leftMargin: Theme.px(18)
                            anchors.rightMargin: Theme.px(14)
                            anchors.verticalCenter: parent.verticalCenter

                            Words {
                                width: parent.width
                                text: fact.label
                                size: 24
                                color: Theme.soft
                                Accessible.ignored: true
                            }
                            SentenceWords {
                                width: parent.width
                                text: fact.text
                                size: 25
                                strong: true
                                Accessible.ignored: true
                            }
                        }
                    }
                }
            }
        }
    }

    RowLayout {
        id: foot
        anchors.left: parent.left
        anchors.right: parent.right
        anchors.bottom: parent.bottom
        spacing: Theme.gap

        BigButton {
            objectName: "back"
            glyph: "arrow-left"
            text: root.isLargest ? "" : says
            says: qsTranslate("Spoken", "Quay lại")
            Accessible.name: says
            onPressedOnce: root.page.back()
        }
        Item {
            Layout.fillWidth: true
        }
        BigButton {
            objectName: "more"
            visible: pager.pageCount > 1
            glyph: root.isLarge && root.isNarrow && !root.isLargest ? "" : "more"
            text: qsTranslate("Spoken", "Xem thêm")
            onPressedOnce: pager.more()
        }
        BigButton {
            objectName: "readAll"
            Layout.fillHeight: true
            kind: "listen"
            glyph: "speaker"
            says: qsTranslate("Spoken", "Đọc hết cho tôi nghe")
            text: root.isLarge || root.isNarrow ? qsTranslate("Spoken", "Đọc hết") : says
            onPressedOnce: root.page.readAll()
        }
        BigButton {
            objectName: "start"
            Layout.minimumWidth: Theme.px(Theme.textScale > 1.2 ? 240 : 280)
            kind: "go"
            glyphAfter: "arrow-right"
            text: qsTranslate("Spoken", "Bắt đầu")
            onPressedOnce: root.page.start()
        }
    }
}
