import QtQuick

// A main or second button. Kinds: go (green), plain (outlined), listen (gold), stop (lacquer).
Touchable {
    id: root

    property string glyph: ""
    property string glyphAfter: ""
    property string kind: "plain"
    property real size: 30
    property real tall: 88

    looks: {
        switch (kind) {
        case "go":
            return QT_TRANSLATE_NOOP("Spoken", "Nút xanh:");
        case "listen":
            return QT_TRANSLATE_NOOP("Spoken", "Nút vàng:");
        case "stop":
            return QT_TRANSLATE_NOOP("Spoken", "Nút đỏ:");
        default:
            return QT_TRANSLATE_NOOP("Spoken", "Nút trắng:");
        }
    }
    readonly property real signs: (before.visible ? before.width + row.spacing : 0) + (after.visible ? after.width + row.spacing : 0)
    readonly property bool filled: kind !== "plain"
    readonly property color foreground: {
        if (kind === "plain")
            return Theme.indigo;
        return kind === "listen" ? Theme.ink : Theme.card;
    }
    readonly property color fill: {
        switch (kind) {
        case "go":
            return !enabled ? Theme.quiet : down ? Theme.leafDeep : Theme.leaf;
        case "listen":
            return down ? Qt.darker(Theme.gold, 1.1) : Theme.gold;
        case "stop":
            return down ? Qt.darker(Theme.lacquer, 1.2) : Theme.lacquer;
        default:
            return down ? Theme.mist : Theme.card;
        }
    }

    corner: Theme.px(24)
    implicitHeight: Math.max(Theme.px(tall), label.implicitHeight + Theme.px(24))
    implicitWidth: Math.ceil(label.implicitWidth) + signs + Theme.px(68)
    opacity: enabled || kind === "go" ? 1 : 0.45

    background: Rectangle {
        radius: root.corner
        color: root.fill
        border.width: root.filled ? 0 : Theme.px(3)
        border.color: Theme.indigo
    }
    contentItem: Item {
        Row { // not a layout: words that wrap make one go round in circles
            id: row
            anchors.centerIn: parent
            spacing: Theme.px(16)

            Glyph {
                id: before
                anchors.verticalCenter: parent.verticalCenter
                visible: root.glyph !== ""
                name: root.glyph
                size: 36 * Math.min(1.25, Theme.textScale)
                tint: root.foreground
            }
            Words {
                id: label
                anchors.verticalCenter: parent.verticalCenter
                width: Math.min(Math.ceil(implicitWidth), Math.max(0, root.width - root.signs - Theme.px(24)))
                text: root.text
                size: root.size
                strong: true
                color: root.foreground
                horizontalAlignment: Text.AlignHCenter
                Accessible.ignored: true
            }
            Glyph {
                id: after
                anchors.verticalCenter: parent.verticalCenter
                visible: root.glyphAfter !== ""
                name: root.glyphAfter
                size: 36 * Math.min(1.25, Theme.textScale)
                tint: root.foreground
            }
        }
    }
}
