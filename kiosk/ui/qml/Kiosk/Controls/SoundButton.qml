import QtQuick

// A round gold button that lets something be heard. Its text is for those who hear it named.
Touchable {
    id: root

    property string glyph: "speaker"

    implicitWidth: Theme.touch
    implicitHeight: Theme.touch
    corner: width / 2
    looks: QT_TRANSLATE_NOOP("Spoken", "Nút vàng tròn:")

    background: Rectangle {
        radius: width / 2
        color: root.down ? Qt.darker(Theme.gold, 1.1) : Theme.gold
    }
    contentItem: Item {
        Glyph {
            anchors.centerIn: parent
            name: root.glyph
            size: 38
            tint: Theme.ink
        }
    }
}
