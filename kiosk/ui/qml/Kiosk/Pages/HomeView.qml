pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Kiosk.Controls
import Kiosk.ViewModels

// What does the citizen need today?
Item {
    id: root

    required property HomePage page
    required property Taps taps
    required property Speech speech
    required property bool isOffline

    PageTitle {
        id: top
        width: parent.width
        text: root.page.title
        canFind: true
        onListen: root.page.introduce()
        onFind: root.page.search()
    }
    TileGrid {
        id: grid
        objectName: "tiles"
        anchors.top: top.bottom
        anchors.topMargin: Theme.gap
        anchors.left: parent.left
        anchors.right: parent.right
        anchors.bottom: foot.top
        anchors.bottomMargin: Theme.gap
        columns: Theme.textScale > 1.3 ? 3 : 4
        rows: count > columns ? 2 : 1
        tallest: Theme.px(420)
        model: root.page.tiles
        delegate: Tile {
            id: tile

            required property string key
            required property string title
            required property string within
            required property string glyph
            required property string colour

            objectName: "category:" + key
            text: title + ". " + within
            isArmed: root.taps.armed === "category:" + key
            onPressedOnce: root.page.tap(key)

            ColumnLayout {
                anchors.centerIn: parent
                width: parent.width - Theme.px(24)
                spacing: Theme.px(10)

                Rectangle {
                    Layout.alignment: Qt.AlignHCenter
                    Layout.bottomMargin: Theme.px(4)
                    implicitWidth: Theme.px(grid.rows === 1 ? 140 : 100)
                    implicitHeight: implicitWidth
                    radius: Theme.px(30)
                    color: tile.colour

                    Glyph {
                        anchors.centerIn: parent
                        name: tile.glyph
                        size: grid.rows === 1 ? 88 : 64
                        tint: Theme.card
                    }
                }
                Words {
                    Layout.fillWidth: true
                    text: tile.title
                    size: 30
                    bold: true
                    horizontalAlignment: Text.AlignHCenter
                }
                Words {
                    Layout.fillWidth: true
                    text: tile.isArmed ? qsTr("Chạm nữa để chọn") : tile.within
                    size: 24
                    strong: tile.isArmed
                    color: tile.isArmed ? Theme.leaf : Theme.soft
                    horizontalAlignment: Text.AlignHCenter
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

        Pill {
            visible: root.isOffline
            glyph: "wifi-off"
            tint: Theme.darkGold
            text: qsTr("Không có mạng – vẫn dùng được")
        }
        Item {
            Layout.fillWidth: true
            implicitHeight: Theme.px(48)
        }
        BigButton {
            objectName: "more"
            visible: grid.pageCount > 1
            tall: 80
            glyph: "more"
            text: qsTr("Xem thêm")
            onPressedOnce: grid.more()
        }
    }
}
