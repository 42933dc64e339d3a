pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Kiosk.Controls

// The line to be said: its Vietnamese words, what was agreed on, and how it is said here.
Card {
    id: root

    required property var sentences // rows of text, number, isHeard
    required property var agreed // rows of text
    property string place: "" // "Câu 2 trong 4"
    property string wording: ""
    property string languageTitle: ""
    property bool canListen: true
    property bool canWrite: false
    property bool canRedo: false
    property bool hasPrevious: false
    property bool hasList: false
    property bool isWriting: false // the keyboard leaves room for the field only
    signal listenModel
    signal listenPrevious
    signal openList
    signal redo(number: int)
    signal write(text: string)

    readonly property string languageName: languageTitle.charAt(0).toLowerCase() + languageTitle.slice(1)

    // What it would need to show everything at once.
    readonly property real wanted: pager.y + Theme.px(22) + pager.wanted

    RowLayout {
        id: top
        anchors.top: parent.top
        anchors.left: parent.left
        anchors.right: parent.right
        anchors.leftMargin: Theme.px(30)
        anchors.rightMargin: Theme.px(30)
        anchors.topMargin: Theme.px(18)
        visible: !root.isWriting
        spacing: Theme.px(14)

        Chip {
            objectName: "openList"
            visible: root.hasList
            glyph: "list"
            text: Theme.textScale > 1.3 ? "" : qsTr("Các câu")
            Accessible.name: qsTr("Các câu")
            onPressedOnce: root.openList()
        }
        Words {
            visible: Theme.textScale < 1.3 && pager.pageCount === 1
            text: qsTr("Lời tiếng Việt")
            size: 25
            strong: true
            color: Theme.soft
            wrapMode: Text.NoWrap
        }
        BigButton {
            objectName: "listenModel"
            enabled: root.canListen
            kind: "listen"
            tall: 64
            size: 25
            glyph: "speaker"
            text: qsTr("Nghe mẫu")
            onPressedOnce: root.listenModel()
        }
        Chip {
            objectName: "listenPrevious"
            visible: root.hasPrevious
            glyph: "speaker"
            text: Theme.textScale > 1.3 ? "" : qsTr("Câu trước")
            Accessible.name: qsTr("Nghe câu trước")
            onPressedOnce: root.listenPrevious()
        }
        Item {
            Layout.fillWidth: true
        }
        Words {
            objectName: "place"
            text: root.place
            size: 25
            color: Theme.soft
            wrapMode: Text.NoWrap
        }
        Chip {
            objectName: "moreOfLine"
            visible: pager.pageCount > 1
            glyph: "more"
            text: (pager.page + 1) + "/" + pager.pageCount
            Accessible.name: qsTr("Xem thêm")
            onPressedOnce: pager.more()
        }
    }

    Pager {
        id: pager
        objectName: "line"

        readonly property real wanted: {
            let tall = 0;
            for (let i = 0; i < said.count; ++i)
                tall += (said.itemAt(i)?.implicitHeight ?? 0) + (i > 0 ? Theme.px(4) : 0);
            if (agreement.wanted)
                tall += agreement.implicitHeight + agreement.before;
            if (wording.wanted)
                tall += wording.implicitHeight + wording.before;
            return tall;
        }

        anchors.top: root.isWriting ? parent.top : top.bottom
        anchors.topMargin: Theme.px(root.isWriting ? 16 : 10)
        anchors.left: parent.left
        anchors.right: parent.right
        anchors.leftMargin: Theme.px(22)
        anchors.rightMargin: Theme.px(22)
        anchors.bottom: parent.bottom
        anchors.bottomMargin: Theme.px(14)
        hasButton: false

        Repeater {
            id: said
            model: root.sentences

            Block {
                id: sentence

                required property string text
                required property int number
                required property bool isHeard

                before: Theme.px(4)

                RowLayout {
                    width: parent.width
                    implicitHeight: Math.max(words.implicitHeight + Theme.px(6), again.visible ? again.implicitHeight : 0)
                    spacing: Theme.px(14)

                    Chip {
                        id: again
                        Layout.leftMargin: Theme.px(8)
                        objectName: "redo:" + sentence.number
                        visible: root.canRedo && said.count > 1 && !root.isWriting
                        glyph: "mic"
                        text: sentence.number
                        Accessible.name: qsTr("Thu lại câu %1").arg(sentence.number)
                        onPressedOnce: root.redo(sentence.number)
                    }
                    Rectangle {
                        Layout.fillWidth: true
                        implicitHeight: words.implicitHeight + Theme.px(6)
                        radius: Theme.px(10)
                        color: sentence.isHeard ? Theme.goldMist : "transparent"

                        Words {
                            id: words
                            objectName: "sentence:" + sentence.number
                            anchors.left: parent.left
                            anchors.leftMargin: Theme.px(8)
                            anchors.right: parent.right
                            anchors.rightMargin: Theme.px(8)
                            anchors.verticalCenter: parent.verticalCenter
                            text: sentence.text
                            size: root.isWriting ? 26 : Theme.textScale > 1.1 ? 30 : 36
                            strong: true
                            lineHeight: 1.08
                        }
                    }
                }
            }
        }
        Block {
            id: agreement
            before: Theme.px(8)
            wanted: terms.count > 0 && !root.isWriting

            Flow {
                x: Theme.px(8)
                width: parent.width - Theme.px(16)
                spacing: Theme.px(12)

                Repeater {
                    id: terms
                    model: root.agreed

                    Rectangle {
                        id: term

                        required property string text

                        implicitWidth: Math.min(parent?.width ?? 0, row.implicitWidth + Theme.px(32))
                        implicitHeight: row.implicitHeight + Theme.px(10)
                        radius: Theme.px(14)
                        color: Theme.mist

                        RowLayout {
                            id: row
                            anchors.centerIn: parent
                            width: Math.min(implicitWidth, term.width - Theme.px(24))
                            spacing: Theme.px(10)

                            Glyph {
                                name: "book"
                                size: 26
                                tint: Theme.indigo
                            }
                            Words {
                                Layout.fillWidth: true
                                text: term.text
                                size: 24
                                strong: true
                                color: Theme.indigo
                            }
                        }
                    }
                }
            }
        }
        Block {
            id: wording
            before: Theme.px(10)
            wanted: root.canWrite || root.wording !== ""

            Item {
                x: Theme.px(8)
                width: parent.width - Theme.px(16)
                implicitHeight: root.canWrite ? field.implicitHeight : written.implicitHeight + Theme.px(10)

                Field {
                    id: field
                    objectName: "wording"
                    visible: root.canWrite
                    width: parent.width
                    implicitHeight: Math.max(Theme.px(72), Theme.font(size) * 1.4 + Theme.px(20))
                    size: 26
                    font.family: Theme.scriptFamily("latin")
                    maximumLength: 600
                    placeholderText: qsTr("Lời %1: viết ra trước cho dễ nói").arg(root.languageName)
                    Accessible.name: qsTr("Lời %1").arg(root.languageName)
                    onTextEdited: root.write(text)
                    Component.onCompleted: text = root.wording
                    Connections {
                        target: root
                        function onWordingChanged(): void {
                            if (field.text !== root.wording)
                                field.text = root.wording;
                        }
                    }
                }
                Words {
                    id: written
                    visible: !root.canWrite
                    width: parent.width
                    text: root.languageTitle + ": " + root.wording
                    font.family: Theme.scriptFamily("latin")
                    size: 28
                    color: Theme.indigo
                }
            }
        }
    }
}
