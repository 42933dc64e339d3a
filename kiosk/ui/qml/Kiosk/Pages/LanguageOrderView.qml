pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Kiosk.Controls
import Kiosk.ViewModels

// The helper's order of the languages: a touch puts one first, another last, a third back.
Item {
    id: root

    required property LanguageOrderPage page

    Words {
        id: hint
        width: parent.width
        text: qsTr("Chạm một tiếng để đưa lên đầu. Chạm nữa: để cuối. Chạm nữa: về như cũ.")
        size: 26
        color: Theme.soft
    }

    TileGrid {
        id: grid
        objectName: "tiles"
        anchors.top: hint.bottom
        anchors.topMargin: Theme.px(18)
        anchors.left: parent.left
        anchors.right: parent.right
        anchors.bottom: foot.top
        anchors.bottomMargin: Theme.gap
        columns: Theme.textScale > 1.1 ? 3 : 4
        rows: Theme.textScale > 1.1 ? 3 : 4
        tallest: Theme.px(160)
        model: root.page.tiles
        delegate: Touchable {
            id: tile

            required property string key
            required property string title
            required property string colour
            required property int first
            required property bool isLast
            readonly property string where: first > 0 ? qsTr("đứng thứ %1").arg(first) : isLast ? qsTr("để cuối") : root.page.place === "" ? qsTr("theo cả nước") : qsTr("theo tỉnh")

            objectName: "order:" + key
            text: title + ". " + where
            onPressedOnce: root.page.tap(key)
            background: Card {
                color: tile.down || tile.isLast ? Theme.mist : tile.first > 0 ? Theme.goldMist : Theme.card
            }
            contentItem: Item {
                Column {
                    anchors.left: parent.left
                    anchors.right: parent.right
                    anchors.verticalCenter: parent.verticalCenter
                    anchors.leftMargin: Theme.px(22)
                    anchors.rightMargin: Theme.px(12)

                    Words {
                        width: parent.width
                        text: tile.title
                        size: 32
                        bold: true
                        color: tile.isLast ? Theme.soft : tile.colour
                        wrapMode: Text.NoWrap
                        fontSizeMode: Text.HorizontalFit
                        minimumPixelSize: Theme.px(24)
                        Accessible.ignored: true
                    }
                    Words {
                        width: parent.width
                        text: tile.where
                        size: 24
                        strong: tile.first > 0
                        color: tile.first > 0 ? Theme.ink : Theme.soft
                        wrapMode: Text.NoWrap
                        Accessible.ignored: true
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
            objectName: "restore"
            Layout.fillHeight: true
            Layout.fillWidth: true
            Layout.maximumWidth: implicitWidth
            enabled: root.page.isChanged
            glyph: "replay"
            text: root.page.place === "" ? qsTr("Về thứ tự cả nước") : qsTr("Về thứ tự của tỉnh")
            onPressedOnce: root.page.restore()
        }
        BigButton {
            objectName: "more"
            Layout.fillHeight: true
            visible: grid.pageCount > 1
            glyph: "more"
            text: qsTr("Xem thêm (%1/%2)").arg(grid.page + 1).arg(grid.pageCount)
            onPressedOnce: grid.more()
        }
        Item {
            Layout.fillWidth: true
        }
        BigButton {
            objectName: "done"
            Layout.fillHeight: true
            Layout.minimumWidth: Theme.px(Theme.textScale > 1.2 ? 200 : 280)
            kind: "go"
            glyph: "check"
            text: qsTr("Xong")
            onPressedOnce: root.page.back()
        }
    }
}
