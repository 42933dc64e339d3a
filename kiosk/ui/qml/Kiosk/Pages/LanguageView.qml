pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Kiosk.Controls
import Kiosk.ViewModels

// Choosing a language by ear.
Item {
    id: root

    required property LanguagePage page
    required property Taps taps
    required property Speech speech

    RowLayout {
        id: top
        width: parent.width
        spacing: Theme.gap

        Title {
            Layout.fillWidth: true
            text: root.page.title
        }
        Glyph {
            visible: Theme.textScale < 1.3 // large letters need the width for the question
            name: "hand"
            size: 34
            tint: Theme.soft
        }
        Words {
            visible: Theme.textScale < 1.3
            text: root.taps.isTwice ? qsTranslate("Spoken", "Chạm để nghe") : qsTranslate("Spoken", "Chạm để chọn")
            size: 26
            color: Theme.soft
            wrapMode: Text.NoWrap
        }
    }

    TileGrid {
        id: grid
        objectName: "tiles"
        anchors.top: top.bottom
        anchors.topMargin: Theme.px(18)
        anchors.left: parent.left
        anchors.right: parent.right
        anchors.bottom: foot.top
        anchors.bottomMargin: Theme.gap
        columns: Theme.textScale > 1.3 ? 2 : Theme.textScale > 1.1 ? 3 : 4
        model: root.page.tiles
        delegate: LanguageTile {
            objectName: "language:" + key
            isArmed: root.taps.armed === "language:" + key
            onPressedOnce: root.page.tap(key)
        }
    }

    RowLayout {
        id: foot
        anchors.left: parent.left
        anchors.right: parent.right
        anchors.bottom: parent.bottom
        spacing: Theme.px(14)

        BigButton {
            objectName: "moreLanguages"
            visible: grid.pageCount > 1
            tall: 80
            glyph: "more"
            text: qsTranslate("Spoken", "Tiếng khác")
            onPressedOnce: {
                root.taps.disarm();
                grid.more();
            }
        }
        Words {
            Layout.fillWidth: true
            visible: Theme.textScale < 1.3
            text: qsTranslate("Spoken", "Giọng tiếng Việt")
            size: 24
            color: Theme.soft
            horizontalAlignment: Text.AlignRight
        }
        Item {
            Layout.fillWidth: true
            visible: Theme.textScale >= 1.3
        }
        Repeater {
            model: [
                {
                    "tag": "vi",
                    "name": qsTranslate("Spoken", "Bắc")
                },
                {
                    "tag": "vi-x-central",
                    "name": qsTranslate("Spoken", "Trung")
                },
                {
                    "tag": "vi-x-south",
                    "name": qsTranslate("Spoken", "Nam")
                }
            ]

            OptionChip {
                id: voice
                required property var modelData

                objectName: "voice:" + modelData.tag
                implicitHeight: Math.max(Theme.px(80), Theme.touch)
                text: modelData.name
                isChosen: root.page.voice === modelData.tag
                onPressedOnce: root.page.chooseVoice(modelData.tag)
            }
        }
    }

    Rectangle { // which dialect, or what to hear where the language has no recording
        objectName: "offer"
        visible: root.page.asking !== ""
        anchors.fill: parent
        color: Theme.paper

        MouseArea {
            anchors.fill: parent
        }
        Item {
            visible: root.page.hasChoices
            anchors.fill: parent

            RowLayout {
                id: question
                width: parent.width
                spacing: Theme.gap

                Title {
                    Layout.fillWidth: true
                    text: root.page.offer
                    size: Theme.textScale > 1.2 ? 30 : 42 // the tiles need the height
                }
                BigButton {
                    objectName: "listen"
                    Layout.alignment: Qt.AlignTop
                    kind: "listen"
                    tall: 80
                    glyph: "speaker"
                    text: qsTranslate("Spoken", "Nghe lại")
                    onPressedOnce: root.page.repeatQuestion()
                }
            }
            TileGrid {
                id: choices
                objectName: "choices"
                anchors.top: question.bottom
                anchors.topMargin: Theme.gap
                anchors.left: parent.left
                anchors.right: parent.right
                anchors.bottom: ways.top
                anchors.bottomMargin: Theme.gap

                readonly property real lowest: Theme.px(60) + 1.25 * Theme.font(Theme.textScale > 1.3 ? 66 : 92) // of a tile

                columns: Theme.textScale > 1.3 ? 2 : 3
                rows: height >= 2 * lowest + gap ? 2 : 1
                tallest: Theme.px(260)
                model: root.page.choices
                delegate: LanguageTile {
                    objectName: "choice:" + key
                    isArmed: root.taps.armed === "choice:" + key
                    onPressedOnce: root.page.tapChoice(key)
                }
            }
            RowLayout {
                id: ways
                anchors.left: parent.left
                anchors.right: parent.right
                anchors.bottom: parent.bottom
                spacing: Theme.gap

                BigButton {
                    objectName: "chooseAgain"
                    glyph: "arrow-left"
                    text: qsTranslate("Spoken", "Chọn tiếng khác")
                    onPressedOnce: root.page.chooseAnother()
                }
                Item {
                    Layout.fillWidth: true
                }
                BigButton {
                    objectName: "moreChoices"
                    visible: choices.pageCount > 1
                    glyph: "more"
                    text: qsTranslate("Spoken", "Xem thêm")
                    onPressedOnce: {
                        root.taps.disarm();
                        choices.more();
                    }
                }
            }
        }
        Card {
            visible: !root.page.hasChoices
            anchors.fill: parent

            ColumnLayout {
                anchors.centerIn: parent
                width: parent.width - Theme.px(96)
                spacing: Theme.px(28)

                Glyph {
                    Layout.alignment: Qt.AlignHCenter
                    name: "mic-off"
                    size: 96
                    tint: Theme.darkGold
                }
                Title {
                    Layout.fillWidth: true
                    text: root.page.offer
                    horizontalAlignment: Text.AlignHCenter
                }
                RowLayout {
                    Layout.alignment: Qt.AlignHCenter
                    Layout.maximumWidth: parent.width
                    spacing: Theme.px(24)

                    BigButton {
                        objectName: "chooseAnother"
                        Layout.fillWidth: true
                        glyph: "arrow-left"
                        text: qsTranslate("Spoken", "Chọn tiếng khác")
                        onPressedOnce: root.page.chooseAnother()
                    }
                    BigButton {
                        objectName: "takeVietnamese"
                        Layout.fillWidth: true
                        kind: "go"
                        glyphAfter: "arrow-right"
                        text: qsTranslate("Spoken", "Nghe tiếng Việt")
                        onPressedOnce: root.page.takeVietnamese()
                    }
                }
            }
        }
    }
}
