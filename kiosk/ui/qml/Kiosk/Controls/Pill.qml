import QtQuick
import QtQuick.Layouts

// A state, told by an icon and a word.
Rectangle {
    id: root

    required property string text
    property string glyph: ""
    property color tint: Theme.ink

    radius: height / 2
    color: Theme.mist
    implicitHeight: Math.max(Theme.px(48), label.implicitHeight + Theme.px(12))
    implicitWidth: row.implicitWidth + Theme.px(36)

    RowLayout {
        id: row
        anchors.centerIn: parent
        spacing: Theme.px(10)

        Glyph {
            name: root.glyph
            visible: root.glyph !== ""
            size: 28
            tint: root.tint
        }
        Words {
            id: label
            text: root.text
            size: 24
            strong: true
            color: root.tint
            wrapMode: Text.NoWrap
        }
    }
}
