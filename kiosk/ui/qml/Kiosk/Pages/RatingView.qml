pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Kiosk.Controls
import Kiosk.ViewModels

// Five faces.
Item {
    id: root

    required property RatingPage page
    required property Taps taps

    PageTitle {
        id: top
        width: parent.width
        text: root.page.title
        second: root.page.hint
        onListen: root.page.introduce()
    }
    TileGrid {
        id: grid
        objectName: "faces"
        anchors.top: top.bottom
        anchors.topMargin: Theme.px(20)
        anchors.left: parent.left
        anchors.right: parent.right
        anchors.bottom: away.top
        anchors.bottomMargin: Theme.gap
        columns: 5
        rows: 1
        model: root.page.tiles
        delegate: Tile {
            id: tile

            required property int key
            required property string title
            required property string colour

            objectName: "face:" + key
            text: title
            isArmed: root.taps.armed === "face:" + key
            onPressedOnce: root.page.tap(key)

            ColumnLayout {
                anchors.centerIn: parent
                width: parent.width - Theme.px(16)
                spacing: Theme.px(Theme.textScale > 1.1 ? 4 : 16)

                Glyph {
                    Layout.alignment: Qt.AlignHCenter
                    name: "face-" + tile.key
                    size: Theme.textScale > 1.3 && away.visible ? 54 : Theme.textScale > 1.1 ? 92 : 128
                    tint: tile.colour
                }
                Words {
                    Layout.fillWidth: true
                    text: tile.isArmed && Theme.textScale > 1.1 ? qsTranslate("Spoken", "Chạm nữa để chọn") : tile.title
                    size: 27
                    bold: true
                    color: tile.colour
                    horizontalAlignment: Text.AlignHCenter
                }
                Words {
                    Layout.fillWidth: true
                    visible: root.taps.isTwice && Theme.textScale < 1.1
                    opacity: tile.isArmed ? 1 : 0
                    text: qsTranslate("Spoken", "Chạm nữa để chọn")
                    size: 24
                    strong: true
                    color: Theme.leaf
                    horizontalAlignment: Text.AlignHCenter
                }
            }
        }
    }
    RowLayout {
        id: away
        anchors.left: parent.left
        anchors.right: parent.right
        anchors.bottom: foot.top
        anchors.bottomMargin: visible ? Theme.gap : 0
        visible: root.page.lookAway !== ""
        height: visible ? implicitHeight : 0
        spacing: Theme.px(16)

        Glyph {
            name: "users"
            size: 40
            tint: Theme.indigo
        }
        Words {
            Layout.fillWidth: true
            text: root.page.lookAway
            size: 28
            strong: true
            color: Theme.indigo
        }
    }
    RowLayout {
        id: foot
        anchors.left: parent.left
        anchors.right: parent.right
        anchors.bottom: parent.bottom

        BigButton {
            objectName: "decline"
            text: qsTranslate("Spoken", "Không trả lời")
            onPressedOnce: root.page.decline()
        }
        Item {
            Layout.fillWidth: true
        }
    }
}
