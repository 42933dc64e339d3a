import QtQuick

// One word of the record that can be chosen: dark with a tick when it is.
Touchable {
    id: root

    property bool isChosen: false

    corner: Theme.px(18)
    checkable: false
    looks: QT_TRANSLATE_NOOP("Spoken", "Ô chọn:")
    Accessible.role: Accessible.CheckBox
    checked: isChosen // what a screen reader is told; Accessible.checked is not
    implicitHeight: Math.max(Theme.touch, label.implicitHeight + Theme.px(16))
    implicitWidth: label.implicitWidth + Theme.px(38)

    background: Rectangle {
        radius: root.corner
        color: root.isChosen ? Theme.indigo : root.down ? Theme.mist : Theme.card
        border.width: Theme.px(3)
        border.color: root.isChosen ? Theme.indigo : Theme.line
    }
    contentItem: Item {
        Words {
            id: label
            anchors.centerIn: parent
            text: root.text
            size: 24
            strong: true
            color: root.isChosen ? Theme.card : Theme.ink
            wrapMode: Text.NoWrap
            Accessible.ignored: true
        }
    }
}
