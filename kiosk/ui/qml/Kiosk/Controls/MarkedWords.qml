import QtQuick
import QtQuick.Layouts

// A short fact with its icon.
RowLayout {
    id: root

    required property string glyph
    required property string text
    property color tint: Theme.soft
    property bool strong: false

    visible: text !== ""
    spacing: Theme.px(8)

    Glyph {
        name: root.glyph
        size: 28
        tint: root.tint
    }
    Words {
        text: root.text
        size: 25
        strong: root.strong
        color: root.strong ? Theme.ink : root.tint
        wrapMode: Text.NoWrap
    }
}
