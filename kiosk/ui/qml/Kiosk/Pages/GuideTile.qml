pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Kiosk.Controls

// One guide in a list: its first picture, its title, and how long it is. A low tile keeps the title only.
Tile {
    id: root

    required property string key
    required property string title
    required property string codes
    required property int steps
    required property string picture
    readonly property bool isLow: height < Theme.lowTile

    objectName: "guide:" + key
    text: title
    says: isLow ? title : title + "\n" + length
    readonly property string length: qsTranslate("Spoken", "%n bước", "", steps) + " · " + qsTranslate("Spoken", "giọng máy")

    RowLayout {
        id: row
        readonly property int air: Theme.px(root.isLow ? 10 : 16)

        anchors.fill: parent
        anchors.margins: air
        spacing: Theme.px(20)

        Rectangle { // sized by the tile, not by the row: tall words would widen it, and it would narrow them
            Layout.preferredWidth: root.height - 2 * row.air
            Layout.preferredHeight: root.height - 2 * row.air
            radius: Theme.px(18)
            color: Theme.mist

            Picture {
                anchors.fill: parent
                anchors.margins: Theme.px(6)
                drawing: root.picture
            }
        }
        ColumnLayout {
            Layout.fillWidth: true
            spacing: Theme.px(6)

            Words {
                Layout.fillWidth: true
                text: root.title
                size: root.isLow ? 26 : 30
                bold: true
                color: root.isLow && root.isArmed ? Theme.leaf : Theme.ink
            }
            RowLayout {
                Layout.fillWidth: true
                visible: !root.isArmed && !root.isLow
                spacing: Theme.px(10)

                Glyph {
                    name: "waveform"
                    size: 28
                    tint: Theme.soft
                }
                Words {
                    Layout.fillWidth: true
                    text: root.length
                    size: 24
                    color: Theme.soft
                }
            }
            Words {
                Layout.fillWidth: true
                visible: root.isArmed && !root.isLow
                text: qsTranslate("Spoken", "Chạm nữa để chọn")
                size: 24
                strong: true
                color: Theme.leaf
            }
        }
    }
}
