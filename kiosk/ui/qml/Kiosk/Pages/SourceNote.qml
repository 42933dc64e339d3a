import QtQuick
import Kiosk.Controls
import Kiosk.ViewModels

// Who speaks: an icon and words, so that a machine is never taken for a person.
Row {
    id: root

    required property SoundSource source
    property string after: "" // what else stands on this line
    readonly property real natural: sign.width + spacing + Math.ceil(words.implicitWidth)
    readonly property color tint: source.isMissing ? Theme.darkGold : Theme.soft

    spacing: Theme.px(8)
    visible: words.text !== ""

    Glyph {
        id: sign
        anchors.verticalCenter: parent.verticalCenter
        name: root.source.glyph
        size: 28
        tint: root.tint
    }
    Words {
        id: words
        anchors.verticalCenter: parent.verticalCenter
        width: root.width - sign.width - root.spacing
        text: [root.source.words, root.after].filter(part => part !== "").join(" · ")
        size: 24
        color: root.tint
        lineHeight: 0.95
    }
}
