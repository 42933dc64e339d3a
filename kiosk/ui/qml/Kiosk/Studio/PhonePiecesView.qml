pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Kiosk.Controls
import Kiosk.ViewModels

// One stretch of a phone's recording after another: heard, and taken, left out, or moved.
Item {
    id: root

    required property PhonePage page
    readonly property bool isLarge: Theme.textScale > 1.1

    Card {
        id: left
        visible: !root.isLarge
        width: Theme.px(350)
        anchors.top: parent.top
        anchors.bottom: parent.bottom

        HeadingList {
            anchors.fill: parent
            anchors.margins: Theme.px(14)
            anchors.topMargin: Theme.px(20)
            heading: root.page.groupTitle
            headings: root.page.pieces.rows
            current: root.page.pieces.at
            currentGlyph: "speaker"
            onChosen: key => root.page.pieces.goTo(key)
        }
    }
    Item {
        anchors.fill: parent
        anchors.leftMargin: left.visible ? left.width + Theme.px(24) : 0

        LineCard {
            id: line
            visible: root.page.pieces.hasLine
            width: parent.width
            height: Math.min(Math.max(wanted, Theme.px(226)), deeds.y - 2 * Theme.gap - wave.least)
            sentences: root.page.pieces.line.sentences
            agreed: root.page.pieces.line.terms
            place: root.page.pieces.count
            wording: root.page.pieces.line.wording
            languageTitle: root.page.pieces.line.languageTitle
            onListenModel: root.page.pieces.line.listen()
        }
        Card {
            visible: !root.page.pieces.hasLine
            anchors.fill: line

            ColumnLayout {
                anchors.left: parent.left
                anchors.right: parent.right
                anchors.verticalCenter: parent.verticalCenter
                anchors.margins: Theme.px(30)

                Words {
                    Layout.fillWidth: true
                    text: root.page.pieces.count
                    size: 25
                    color: Theme.soft
                }
                Words {
                    Layout.fillWidth: true
                    text: qsTr("Đoạn này chưa rõ là câu nào. Nghe rồi chọn câu, hoặc bỏ.")
                    size: 30
                    strong: true
                }
            }
        }
        WaveCard {
            id: wave
            width: parent.width
            anchors.top: line.bottom
            anchors.topMargin: Theme.gap
            anchors.bottom: deeds.top
            anchors.bottomMargin: Theme.gap
            heights: root.page.pieces.bars
            head: root.page.pieces.head
            length: root.page.pieces.length
            note: root.page.pieces.pieceName + ": " + root.page.pieces.howSure + (root.page.note === "" ? "" : ". " + root.page.note)
            noteGlyph: root.page.pieces.isSure ? "check" : "alert-circle"
            noteTint: root.page.pieces.isSure ? Theme.leaf : Theme.darkGold
        }
        RowLayout {
            id: deeds
            anchors.left: parent.left
            anchors.right: parent.right
            anchors.bottom: parent.bottom
            spacing: Theme.gap
            enabled: !root.page.pieces.isBusy

            BigButton {
                objectName: "skip"
                text: qsTr("Bỏ")
                Accessible.name: qsTr("Bỏ đoạn này")
                onPressedOnce: root.page.pieces.skip()
            }
            BigButton {
                objectName: "move"
                visible: root.page.pieces.hasLine
                text: qsTr("Câu khác")
                onPressedOnce: root.page.pieces.move()
            }
            BigButton {
                objectName: "listenPiece"
                kind: "listen"
                enabled: root.page.pieces.length !== ""
                glyph: root.page.pieces.isPlaying ? "stop" : "play"
                text: root.page.pieces.isPlaying ? qsTr("Dừng") : qsTr("Nghe")
                onPressedOnce: root.page.pieces.listen()
            }
            Item {
                Layout.fillWidth: true
            }
            BigButton {
                objectName: "confirm"
                Layout.minimumWidth: Theme.px(260)
                kind: "go"
                glyph: root.page.pieces.hasLine ? "check" : "list"
                text: root.page.pieces.hasLine ? qsTr("Đúng câu này") : qsTr("Chọn câu")
                onPressedOnce: root.page.pieces.hasLine ? root.page.pieces.confirm() : root.page.pieces.move()
            }
        }
    }
}
