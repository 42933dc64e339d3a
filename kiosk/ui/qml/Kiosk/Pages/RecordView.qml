import QtQuick
import QtQuick.Layouts
import QtQuick.Templates as T
import Kiosk.Controls
import Kiosk.ViewModels

// The record of one assisted session.
Item {
    id: root

    required property RecordPage page
    readonly property bool roomy: Theme.textScale < 1.1
    readonly property bool isWriting: Theme.isTight(height) // the keyboard is up: only the note is shown

    Flow {
        id: facts
        visible: !root.isWriting
        width: parent.width
        spacing: Theme.px(26)

        MarkedWords {
            glyph: "document"
            text: root.page.guideTitle
            strong: true
            tint: Theme.ink
        }
        MarkedWords {
            glyph: "globe"
            text: root.page.languageName
        }
        MarkedWords {
            glyph: "timer"
            text: qsTr("%n phút", "", root.page.minutes) + ", " + qsTr("%n bước", "", root.page.stepCount)
        }
        MarkedWords {
            glyph: "pin"
            text: (root.page.communeName === "" ? "" : root.page.communeName + ", ") + (root.page.isDoor ? qsTr("tại nhà") : qsTr("tại bàn"))
        }
    }

    Pager {
        id: pager
        objectName: "pager"
        anchors.top: root.isWriting ? parent.top : facts.bottom
        anchors.topMargin: root.isWriting ? 0 : Theme.px(10)
        anchors.left: parent.left
        anchors.right: parent.right
        anchors.bottom: root.isWriting ? parent.bottom : foot.top
        anchors.bottomMargin: root.isWriting ? 0 : Theme.px(8)
        columns: root.roomy && !root.isWriting ? 2 : 1
        columnGap: Theme.px(40)

        Block {
            before: Theme.px(6)
            wanted: !root.isWriting

            OptionGroup {
                objectName: "outcomes"
                width: parent.width
                label: qsTr("Kết quả")
                model: root.page.outcomes
                onChosen: key => root.page.chooseOutcome(key)
            }
        }
        Block {
            before: Theme.px(6)
            wanted: !root.isWriting

            OptionGroup {
                objectName: "pressers"
                width: parent.width
                label: qsTr("Ai bấm máy?")
                model: root.page.pressers
                onChosen: key => root.page.choosePressed(key)
            }
        }
        Block {
            before: Theme.px(6)
            wanted: root.page.hasConsent && !root.isWriting

            OptionGroup {
                objectName: "genders"
                width: parent.width
                label: qsTr("Nam, nữ (đã đồng ý)")
                model: root.page.genders
                onChosen: key => root.page.chooseGender(key)
            }
        }
        Block {
            before: Theme.px(6)
            wanted: root.page.hasConsent && !root.isWriting

            OptionGroup {
                objectName: "ages"
                width: parent.width
                label: qsTr("Tuổi (đã đồng ý)")
                model: root.page.ages
                onChosen: key => root.page.chooseAge(key)
            }
        }
        Block {
            before: Theme.px(6)
            wanted: !root.page.hasConsent && !root.isWriting

            Words {
                width: parent.width
                text: qsTr("Bà con không đồng ý giữ chi tiết: phiếu không ghi tuổi, nam nữ, ghi chú.")
                size: 25
                color: Theme.darkGold
            }
        }
        Block {
            before: Theme.px(6)
            startsColumn: true
            wanted: !root.isWriting

            OptionGroup {
                objectName: "obstacles"
                width: parent.width
                label: qsTr("Vướng ở đâu? (chọn nhiều)")
                model: root.page.obstacles
                onChosen: key => root.page.toggleObstacle(key)
            }
        }
        Block {
            before: Theme.px(6)
            wanted: root.page.hasConsent

            Column {
                width: parent.width
                spacing: Theme.px(6)

                Words {
                    width: parent.width
                    text: qsTr("Ghi chú – không ghi tên, số giấy tờ, số điện thoại")
                    size: 24
                    strong: true
                    color: root.page.problem === "" ? Theme.soft : Theme.lacquer
                }
                T.TextArea {
                    id: note
                    objectName: "note"
                    width: parent.width
                    implicitHeight: Math.max(Theme.px(84), contentHeight + Theme.px(28))
                    padding: Theme.px(14)
                    leftPadding: Theme.px(20)
                    rightPadding: keys.visible ? keys.width + Theme.px(20) : Theme.px(20)
                    text: root.page.note
                    textFormat: TextEdit.PlainText
                    wrapMode: TextEdit.Wrap
                    color: Theme.ink
                    selectionColor: Theme.goldMist
                    selectedTextColor: Theme.ink
                    font.family: Theme.family
                    font.pixelSize: Theme.font(26)
                    Accessible.name: qsTr("Ghi chú")
                    KeyNavigation.priority: KeyNavigation.BeforeItem
                    KeyNavigation.tab: save
                    onTextChanged: {
                        if (length > root.page.noteMax)
                            remove(root.page.noteMax, length);
                        root.page.write(text);
                    }
                    background: Rectangle {
                        radius: Theme.px(18)
                        color: Theme.card
                        border.width: Theme.px(note.activeFocus ? 5 : 3)
                        border.color: root.page.problem !== "" ? Theme.lacquer : note.activeFocus ? Theme.indigo : Theme.line
                    }

                    KeyboardButton {
                        id: keys
                        anchors.right: parent.right
                        anchors.rightMargin: Theme.px(10)
                        anchors.top: parent.top
                        anchors.topMargin: Theme.px(10)
                        field: note
                    }
                }
            }
        }
    }

    RowLayout {
        id: foot
        visible: !root.isWriting
        anchors.left: parent.left
        anchors.right: parent.right
        anchors.bottom: parent.bottom
        spacing: Theme.gap

        Words {
            Layout.fillWidth: true
            text: root.page.problem !== "" ? root.page.problem : root.page.canSave ? "" : qsTr("Chọn kết quả và ai bấm máy rồi lưu.")
            size: 25
            strong: root.page.problem !== ""
            color: root.page.problem !== "" ? Theme.lacquer : Theme.soft
        }
        BigButton {
            objectName: "discard"
            text: root.page.isRevisit ? qsTr("Thôi") : qsTr("Bỏ")
            onPressedOnce: root.page.discard()
        }
        BigButton {
            id: save
            objectName: "save"
            Layout.minimumWidth: Theme.px(360)
            kind: "go"
            glyph: "save"
            enabled: root.page.canSave
            text: qsTr("Lưu phiếu")
            onPressedOnce: root.page.save()
        }
    }
}
