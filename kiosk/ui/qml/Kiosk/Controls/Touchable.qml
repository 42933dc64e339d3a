import QtQuick
import QtQuick.Templates as T

// Everything that a finger, Enter or Space presses.
T.AbstractButton {
    id: root

    property real corner: Theme.radius
    property string says: text // what the voice says of it, as of Words
    property string looks: "" // how a button is called that is spoken of ("nút xanh"); a tile has no such name
    property string announced: says // what the page says of it when it tells what can be done
    property string standing: checked ? QT_TRANSLATE_NOOP("Spoken", "Đã chọn.") : "" // said after it
    readonly property string told: standing === "" ? says : says + "\n" + standing
    signal pressedOnce

    focusPolicy: Qt.StrongFocus
    Accessible.role: Accessible.Button
    Accessible.name: text
    Accessible.onPressAction: root.pressOnce()

    onVisualFocusChanged: { // the focus of a keyboard speaks; that of a finger does not
        if (visualFocus)
            Speaking.say(told);
    }
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
