import QtQuick

// Calls the keyboard up or sends it away, for whoever has a mouse, or wants Telex switched.
Touchable {
    id: root

    objectName: "raiseKeyboard"
    property Item field: null

    visible: Writing.keyboard !== null && Writing.keyboard.canRise
    focusPolicy: Qt.NoFocus
    corner: Theme.px(16)
    implicitWidth: Theme.touch
    implicitHeight: Theme.touch
    text: qsTranslate("Spoken", "Bàn phím")
    looks: QT_TRANSLATE_NOOP("Spoken", "Nút có hình bàn phím:")

    readonly property bool isUp: Writing.keyboard !== null && Writing.keyboard.isUp

    background: Rectangle {
        radius: root.corner
        color: root.isUp ? Theme.mist : Theme.card
    }
    contentItem: Item {
        Glyph {
            anchors.centerIn: parent
            name: "keyboard"
            size: 40
            tint: Theme.indigo
        }
    }
    onPressedOnce: {
        if (isUp)
            return Writing.keyboard.lower();
        root.field.forceActiveFocus();
        Writing.keyboard.rise();
    }
}
