import QtQuick

// Something to choose with two touches: the first speaks and arms (gold ring), the second chooses.
Touchable {
    id: root

    property bool isArmed: false

    standing: isArmed ? qsTranslate("Spoken", "Chạm nữa để chọn") : ""
    default property alias content: inside.data

    background: Item {
        Rectangle {
            anchors.fill: parent
            anchors.margins: -Theme.px(7)
            visible: root.isArmed
            radius: Theme.radius + Theme.px(7)
            color: Theme.gold
        }
        Card {
            anchors.fill: parent
            color: root.down ? Theme.mist : Theme.card
        }
    }
    contentItem: Item {
        id: inside
    }
}
