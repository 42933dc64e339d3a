import QtQuick
import QtQuick.Layouts

// One of the things at the top of every page.
Touchable {
    id: root

    property string glyph: ""
    property color tint: Theme.indigo

    corner: height / 2
    implicitHeight: Math.max(Theme.touch, label.implicitHeight + Theme.px(16))
    implicitWidth: row.implicitWidth + Theme.px(Theme.textScale > 1.3 ? 24 : 40)

    background: Rectangle {
        radius: root.corner
        color: root.down ? Theme.mist : Theme.card
        border.width: Theme.px(3)
        border.color: root.tint
    }
    contentItem: Item {
        RowLayout {
            id: row
            anchors.centerIn: parent
            spacing: Theme.px(10)

            Glyph {
                name: root.glyph
                size: 32 * Math.min(1.2, Theme.textScale)
                tint: root.tint
            }
            Words {
                id: label
                visible: root.text !== ""
                text: root.text
                size: 24
                strong: true
                color: root.tint
                wrapMode: Text.NoWrap
                Accessible.ignored: true
            }
        }
    }
}
