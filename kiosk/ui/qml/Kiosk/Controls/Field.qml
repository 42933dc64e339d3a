import QtQuick
import QtQuick.Templates as T

// A place to write.
T.TextField {
    id: root

    property real size: 28
    property string says: placeholderText
    readonly property string looks: QT_TRANSLATE_NOOP("Spoken", "Ô gõ chữ:")
    readonly property string announced: says
    readonly property bool hasKeyboardFocus: activeFocus && (focusReason === Qt.TabFocusReason || focusReason === Qt.BacktabFocusReason)

    onHasKeyboardFocusChanged: {
        if (hasKeyboardFocus)
            Speaking.say(says);
    }

    implicitHeight: Math.max(Theme.button, Theme.font(size) * 1.4 + Theme.px(24))
    leftPadding: Theme.px(22)
    rightPadding: keys.visible ? keys.width + Theme.px(22) : Theme.px(22)
    verticalAlignment: TextInput.AlignVCenter
    color: Theme.ink
    placeholderTextColor: Theme.soft
    selectionColor: Theme.goldMist
    selectedTextColor: Theme.ink
    font.family: Theme.family
    font.pixelSize: Theme.font(size)
    selectByMouse: true
    Accessible.role: Accessible.EditableText
    Accessible.name: placeholderText

    background: Rectangle {
        radius: Theme.px(20)
        color: Theme.card
        border.width: Theme.px(root.activeFocus ? 5 : 3)
        border.color: root.activeFocus ? Theme.indigo : Theme.line
    }

    Words {
        anchors.fill: parent
        anchors.leftMargin: root.leftPadding
        anchors.rightMargin: root.rightPadding
        visible: root.text === "" && root.preeditText === ""
        text: root.placeholderText
        size: root.size
        color: Theme.soft
        Accessible.ignored: true
    }
    KeyboardButton {
        id: keys
        anchors.right: parent.right
        anchors.rightMargin: Theme.px(12)
        anchors.verticalCenter: parent.verticalCenter
        field: root
    }
}
