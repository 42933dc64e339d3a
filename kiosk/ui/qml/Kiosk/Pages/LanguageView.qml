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
            text: root.taps.isTwice ? qsTr("Chạm để nghe") : qsTr("Chạm để chọn")
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
        delegate: Tile {
            id: tile

            required property string key
            required property string title
            required property string autonym
            required property string script
            required property string colour
            required property bool isSpoken

            objectName: "language:" + key
            text: title + ". " + (isSpoken ? qsTr("giọng máy") : qsTr("chưa có giọng đọc"))
            isArmed: root.taps.armed === "language:" + key
            onPressedOnce: root.page.tap(key)

            GridLayout {
                anchors.left: parent.left
                anchors.right: badge.left
                anchors.top: parent.top
                anchors.leftMargin: Theme.px(22)
                anchors.topMargin: Theme.px(16)
                anchors.rightMargin: Theme.px(4)
                columns: Theme.textScale > 1.3 ? 2 : 1 // large letters leave no height for a second line
                columnSpacing: Theme.px(20)
                rowSpacing: Theme.px(2)

                Words {
                    Layout.fillWidth: true
                    text: tile.title
                    size: 42
                    bold: true
                    color: tile.colour
                    wrapMode: Text.NoWrap
                    fontSizeMode: Text.HorizontalFit
                    minimumPixelSize: Theme.px(24)
                }
                Words {
                    Layout.fillWidth: true
                    visible: text !== ""
                    text: tile.isSpoken ? qsTr("3 giọng") : tile.autonym
                    size: 26
                    font.family: tile.isSpoken ? Theme.family : Theme.scriptFamily(tile.script)
                    color: Theme.soft
                    wrapMode: Text.NoWrap
                    fontSizeMode: Text.HorizontalFit
                    minimumPixelSize: Theme.px(24)
                }
            }
            Words {
                anchors.left: parent.left
                anchors.right: parent.right
                anchors.bottom: stripe.top
                anchors.leftMargin: Theme.px(24)
                anchors.rightMargin: Theme.px(12)
                anchors.bottomMargin: Theme.px(16)
                visible: tile.isArmed
                text: qsTr("Chạm nữa để chọn")
                size: 24
                strong: true
                color: Theme.leaf
            }
            RowLayout {
                anchors.left: parent.left
                anchors.right: parent.right
                anchors.bottom: stripe.top
                anchors.leftMargin: Theme.px(22)
                anchors.rightMargin: Theme.px(12)
                anchors.bottomMargin: Theme.px(16)
                visible: !tile.isArmed
                spacing: Theme.px(8)

                Glyph {
                    name: tile.isSpoken ? "waveform" : "mic-off"
                    size: 28
                    tint: tile.isSpoken ? Theme.soft : Theme.darkGold
                }
                Words {
                    Layout.fillWidth: true
                    text: tile.isSpoken ? qsTr("giọng máy") : qsTr("chưa có giọng đọc")
                    size: 24
                    color: tile.isSpoken ? Theme.soft : Theme.darkGold
                    wrapMode: Text.NoWrap
                    fontSizeMode: Text.HorizontalFit
                    minimumPixelSize: Theme.px(24)
                }
            }
            Rectangle {
                id: badge
                anchors.right: parent.right
                anchors.top: parent.top
                anchors.margins: Theme.px(10)
                width: Theme.px(72)
                height: width
                radius: width / 2
                color: Theme.gold

                Glyph {
                    anchors.centerIn: parent
                    name: "speaker"
                    size: 44
                    tint: Theme.ink
                }
            }
            Picture {
                id: stripe
                anchors.left: parent.left
                anchors.right: parent.right
                anchors.bottom: parent.bottom
                anchors.margins: Theme.px(2)
                height: Theme.px(20)
                drawing: "image://gocua/stripe/" + tile.colour.slice(-6) + "/" + (Theme.radius - Theme.px(2))
            }
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
            text: qsTr("Tiếng khác")
            onPressedOnce: {
                root.taps.disarm();
                grid.more();
            }
        }
        Words {
            Layout.fillWidth: true
            visible: Theme.textScale < 1.3
            text: qsTr("Giọng tiếng Việt")
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
                    "name": qsTr("Bắc")
                },
                {
                    "tag": "vi-x-central",
                    "name": qsTr("Trung")
                },
                {
                    "tag": "vi-x-south",
                    "name": qsTr("Nam")
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

    Rectangle { // the language that was asked for has no recording: say so, and offer Vietnamese
        objectName: "offer"
        visible: root.page.askedName !== ""
        anchors.fill: parent
        color: Theme.paper

        MouseArea {
            anchors.fill: parent
        }
        Card {
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
                        text: qsTr("Chọn tiếng khác")
                        onPressedOnce: root.page.chooseAnother()
                    }
                    BigButton {
                        objectName: "takeVietnamese"
                        Layout.fillWidth: true
                        kind: "go"
                        glyphAfter: "arrow-right"
                        text: qsTr("Nghe tiếng Việt")
                        onPressedOnce: root.page.takeVietnamese()
                    }
                }
            }
        }
    }
}
