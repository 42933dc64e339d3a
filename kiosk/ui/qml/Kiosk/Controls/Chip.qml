import QtQuick

// One of the things at the top of every page. Where there is too little room its words are written smaller.
Touchable {
    id: root

    property string glyph: ""
    property color tint: Theme.indigo
    readonly property real natural: text === "" ? 0 : Math.ceil(letters.advanceWidth) + row.spacing + Theme.px(2)

    looks: QT_TRANSLATE_NOOP("Spoken", "Ở trên cùng:")
    corner: height / 2
    implicitHeight: Math.max(Theme.touch, Math.ceil(letters.height) + Theme.px(16))
    implicitWidth: sign.width + natural + Theme.px(Theme.textScale > 1.3 ? 24 : 40)

    TextMetrics {
        id: letters
        font.family: Theme.family
        font.pixelSize: Theme.font(24)
        font.weight: Font.DemiBold
        text: root.text
    }
    background: Rectangle {
        radius: root.corner
        color: root.down ? Theme.mist : Theme.card
        border.width: Theme.px(3)
        border.color: root.tint
    }
    contentItem: Item {
        Row { // not a layout: what it asks for would depend on what it gets
            id: row
            anchors.centerIn: parent
            spacing: Theme.px(10)

            Glyph {
                id: sign
                anchors.verticalCenter: parent.verticalCenter
                name: root.glyph
                size: 32 * Math.min(1.2, Theme.textScale)
                tint: root.tint
            }
            Words {
                id: label
                anchors.verticalCenter: parent.verticalCenter
                width: Math.min(root.natural - row.spacing, root.width - sign.width - row.spacing - Theme.px(24))
                visible: root.text !== ""
                text: root.text
                size: 24
                strong: true
                color: root.tint
                wrapMode: Text.NoWrap
                fontSizeMode: Text.HorizontalFit
                minimumPixelSize: Theme.px(24)
                Accessible.ignored: true
            }
        }
    }
}
