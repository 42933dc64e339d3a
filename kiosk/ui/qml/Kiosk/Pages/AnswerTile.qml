import QtQuick
import QtQuick.Layouts
import Kiosk.Controls

// One pictured answer to a question: the picture above the words, or beside them in a low tile.
Tile {
    id: root

    property string drawing: ""
    property string glyph: ""
    property color tint: Theme.indigo
    readonly property bool hasRoom: Theme.textScale < 1.1 // for a line of its own under the words
    readonly property bool isLow: width > height * 1.7

    GridLayout {
        anchors.fill: parent
        anchors.margins: Theme.px(18)
        columns: root.isLow ? 2 : 1
        columnSpacing: Theme.px(20)
        rowSpacing: Theme.px(8)

        Item {
            Layout.fillWidth: !root.isLow
            Layout.fillHeight: true
            Layout.preferredWidth: root.isLow ? root.height - Theme.px(36) : -1

            Picture {
                anchors.fill: parent
                visible: root.drawing !== ""
                drawing: root.drawing
            }
            Glyph {
                anchors.centerIn: parent
                visible: root.glyph !== ""
                name: root.glyph
                size: Math.max(24, Math.min(parent.height / Theme.unit, 150))
                tint: root.tint
            }
        }
        ColumnLayout {
            Layout.fillWidth: true
            Layout.fillHeight: root.isLow
            Layout.maximumHeight: root.height - Theme.px(36)
            spacing: Theme.px(8)

            Words { // a long answer in a low tile is written smaller, never cut
                Layout.fillWidth: true
                Layout.fillHeight: root.isLow
                fontSizeMode: root.isLow ? Text.Fit : Text.FixedSize
                minimumPixelSize: Theme.font(24)
                text: root.isArmed && !root.hasRoom ? qsTranslate("Spoken", "Chạm nữa để chọn") : root.text
                size: 32
                bold: true
                color: root.isArmed && !root.hasRoom ? Theme.leaf : root.tint
                horizontalAlignment: root.isLow ? Text.AlignLeft : Text.AlignHCenter
                Accessible.ignored: true
            }
            Words {
                Layout.fillWidth: true
                visible: root.hasRoom && root.isLow ? root.isArmed : root.hasRoom
                opacity: root.isArmed ? 1 : 0
                text: qsTranslate("Spoken", "Chạm nữa để chọn")
                size: 24
                strong: true
                color: Theme.leaf
                horizontalAlignment: root.isLow ? Text.AlignLeft : Text.AlignHCenter
                Accessible.ignored: true
            }
        }
    }
}
