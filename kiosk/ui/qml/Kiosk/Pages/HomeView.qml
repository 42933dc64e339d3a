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
    readonly property bool isLarge: Theme.textScale > 1.1 // words stand beside the icons

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
        columns: root.isLarge ? 2 : 4
        rows: Math.min(root.isLarge ? 3 : 2, Math.max(1, Math.ceil(count / columns)))
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
            says: title + "\n" + within
            isArmed: root.taps.armed === "category:" + key
            onPressedOnce: root.page.tap(key)

            GridLayout {
                anchors.verticalCenter: parent.verticalCenter
                x: Theme.px(root.isLarge ? 20 : 12)
                width: parent.width - 2 * x
                columns: root.isLarge ? 2 : 1
                columnSpacing: Theme.px(20)
                rowSpacing: Theme.px(grid.rows === 1 ? 16 : 12)

                Rectangle {
                    Layout.alignment: Qt.AlignCenter
                    implicitWidth: Theme.px(root.isLarge ? 84 : grid.rows === 1 ? 140 : 96)
                    implicitHeight: implicitWidth
                    radius: Theme.px(28)
                    color: tile.colour

                    Glyph {
                        anchors.centerIn: parent
                        name: tile.glyph
                        size: grid.rows === 1 ? 88 : 60
                        tint: Theme.card
                    }
                }
                ColumnLayout {
                    id: words
                    spacing: Theme.px(4)
                    readonly property bool hasRoom: tile.height > (Theme.font(30) + Theme.font(24)) * 1.3 + Theme.px(16)

                    Words {
                        Layout.fillWidth: true
                        text: words.hasRoom || !tile.isArmed ? tile.title : qsTranslate("Spoken", "Chạm nữa để chọn")
                        size: 30
                        bold: true
                        color: words.hasRoom || !tile.isArmed ? Theme.ink : Theme.leaf
                        horizontalAlignment: root.isLarge ? Text.AlignLeft : Text.AlignHCenter
                    }
                    Words {
                        Layout.fillWidth: true
                        visible: words.hasRoom
                        text: tile.isArmed ? qsTranslate("Spoken", "Chạm nữa để chọn") : tile.within
                        size: 24
                        strong: tile.isArmed
                        color: tile.isArmed ? Theme.leaf : Theme.soft
                        horizontalAlignment: root.isLarge ? Text.AlignLeft : Text.AlignHCenter
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

        Pill {
            visible: root.isOffline
            glyph: "wifi-off"
            tint: Theme.darkGold
            text: root.isLarge && first.visible ? qsTranslate("Spoken", "Không có mạng") : qsTranslate("Spoken", "Không có mạng – vẫn dùng được")
        }
        Repeater {
            id: first
            visible: count > 0
            model: root.page.featured
            delegate: Touchable {
                id: put

                required property int index
                required property string key
                required property string title
                required property string picture
                readonly property bool isArmed: root.taps.armed === "guide:" + key

                objectName: "featured:" + key
                visible: index < (root.isLarge || root.isOffline ? 1 : root.page.together)
                Layout.fillWidth: true
                implicitHeight: Theme.px(80)
                corner: Theme.px(24)
                text: title.replace("\n", " ")
                says: title
                standing: isArmed ? qsTranslate("Spoken", "Chạm nữa để chọn") : ""
                onPressedOnce: root.page.tapFeatured(key)
                background: Rectangle {
                    radius: put.corner
                    color: Theme.mist
                    border.width: put.isArmed ? Theme.px(7) : 0
                    border.color: Theme.gold
                }
                contentItem: Item {
                    Picture {
                        id: drawn
                        anchors.left: parent.left
                        anchors.leftMargin: Theme.px(18)
                        anchors.verticalCenter: parent.verticalCenter
                        width: Theme.px(64)
                        height: width
                        drawing: put.picture
                    }
                    Words {
                        anchors.left: drawn.right
                        anchors.leftMargin: Theme.px(14)
                        anchors.right: parent.right
                        anchors.rightMargin: Theme.px(18)
                        anchors.top: parent.top
                        anchors.bottom: parent.bottom
                        text: put.isArmed ? qsTranslate("Spoken", "Chạm nữa để chọn") : put.text
                        size: 26
                        fontSizeMode: Text.Fit
                        minimumPixelSize: Theme.px(24)
                        strong: true
                        color: put.isArmed ? Theme.leaf : Theme.indigo
                        lineHeight: 0.95
                        Accessible.ignored: true
                    }
                }
            }
        }
        Item {
            Layout.fillWidth: first.count === 0
            implicitHeight: Theme.px(48)
        }
        BigButton {
            objectName: "more"
            visible: grid.pageCount > 1
            tall: 80
            glyph: "more"
            text: qsTranslate("Spoken", "Xem thêm")
            onPressedOnce: grid.more()
        }
    }
}
