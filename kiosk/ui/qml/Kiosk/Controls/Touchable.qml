import QtQuick
import QtQuick.Templates as T

// Everything that a finger, Enter or Space presses.
T.AbstractButton {
    id: root

    property real corner: Theme.radius
    signal pressedOnce

    focusPolicy: Qt.StrongFocus
    Accessible.role: Accessible.Button
    Accessible.name: text
    Accessible.onPressAction: root.pressOnce()

    onClicked: root.pressOnce()
    Keys.onReturnPressed: root.pressOnce()
    Keys.onEnterPressed: root.pressOnce()

    function pressOnce(): void {
        if (!enabled || Rest.resting)
            return;
        Rest.begin();
        root.pressedOnce();
    }

    Rectangle { // the focus ring
        anchors.fill: parent
        anchors.margins: -Theme.px(6)
        visible: root.visualFocus
        color: "transparent"
        radius: root.corner + Theme.px(6)
        border.width: Theme.px(5)
        border.color: Theme.indigo
        z: 2
    }
}
