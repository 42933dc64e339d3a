import QtQuick
import QtQuick.Layouts
import Kiosk.Controls

// One pictured answer to a question.
Tile {
    id: root

    property string drawing: ""
    property string glyph: ""
    property color tint: Theme.indigo

    ColumnLayout {
        anchors.fill: parent
        anchors.margins: Theme.px(18)
        spacing: Theme.px(8)

        Item {
            Layout.fillWidth: true
            Layout.fillHeight: true
            Layout.minimumHeight: Theme.px(80)

            Picture {
                anchors.fill: parent
                visible: root.drawing !== ""
                drawing: root.drawing
            }
            Glyph {
                anchors.centerIn: parent
                visible: root.glyph !== ""
                name: root.glyph
                size: Math.min(parent.height / Theme.unit, 150)
                tint: root.tint
            }
        }
        Words {
            Layout.fillWidth: true
            text: root.text
            size: 32
            bold: true
            color: root.tint
            horizontalAlignment: Text.AlignHCenter
            Accessible.ignored: true
        }
        Words {
            Layout.fillWidth: true
            opacity: root.isArmed ? 1 : 0
            text: qsTr("Chạm nữa để chọn")
            size: 24
            strong: true
            color: Theme.leaf
            horizontalAlignment: Text.AlignHCenter
            Accessible.ignored: true
        }
    }
}
