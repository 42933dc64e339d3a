pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Kiosk.Controls
import Kiosk.ViewModels

// The guides of one category.
Item {
    id: root

    required property GuideListPage page
    required property Taps taps

    PageTitle {
        id: top
        width: parent.width
        text: root.page.title
        second: root.page.categoryName
        onListen: root.page.introduce()
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
        columns: 2
        rows: Theme.textScale > 1.1 ? 2 : 3
        tallest: Theme.px(220)
        model: root.page.tiles
        delegate: Tile {
            id: tile

            required property string key
            required property string title
            required property string codes
            required property int steps
            required property string picture

            objectName: "guide:" + key
            text: title
            isArmed: root.taps.armed === "guide:" + key
            onPressedOnce: root.page.tap(key)

            RowLayout {
                anchors.fill: parent
                anchors.margins: Theme.px(16)
                spacing: Theme.px(20)

                Rectangle {
                    Layout.fillHeight: true
                    Layout.preferredWidth: height
                    radius: Theme.px(18)
                    color: Theme.mist

                    Picture {
                        anchors.fill: parent
                        anchors.margins: Theme.px(6)
                        drawing: tile.picture
                    }
                }
                ColumnLayout {
                    Layout.fillWidth: true
                    spacing: Theme.px(6)

                    Words {
                        Layout.fillWidth: true
                        text: tile.title
                        size: 30
                        bold: true
                    }
                    RowLayout {
                        Layout.fillWidth: true
                        visible: !tile.isArmed
                        spacing: Theme.px(10)

                        Glyph {
                            name: "waveform"
                            size: 28
                            tint: Theme.soft
                        }
                        Words {
                            Layout.fillWidth: true
                            text: qsTr("%n bước", "", tile.steps) + " · " + qsTr("giọng máy")
                            size: 24
                            color: Theme.soft
                        }
                    }
                    Words {
                        Layout.fillWidth: true
                        visible: tile.isArmed
                        text: qsTr("Chạm nữa để chọn")
                        size: 24
                        strong: true
                        color: Theme.leaf
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

        BigButton {
            objectName: "back"
            glyph: "arrow-left"
            text: qsTr("Quay lại")
            onPressedOnce: root.page.back()
        }
        Item {
            Layout.fillWidth: true
        }
        BigButton {
            visible: grid.pageCount > 1
            glyph: "more"
            text: qsTr("Xem thêm")
            onPressedOnce: grid.more()
        }
    }
}
