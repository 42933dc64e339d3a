pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.Controls

// A recording as bars: green as far as it was heard, and where it is being heard a red line.
// While one is being made the bars grow from the left.
Item {
    id: root

    property var heights: [] // 0 to 1, one for each bar; fewer while recording
    property real head: -1 // where it sounds or is written now, 0 to 1; -1: nowhere
    property real heard: 1 // how far it has been heard, 0 to 1
    property int bars: 96

    readonly property real pitch: width / bars
    readonly property real thin: Math.max(2, Math.round(pitch * 0.56))

    Accessible.role: Accessible.Graphic
    Accessible.name: qsTr("Hình sóng của bản thu")

    Repeater {
        model: root.bars

        Rectangle {
            required property int index
            readonly property real share: root.heights?.[index] ?? 0

            x: Math.round(index * root.pitch)
            anchors.verticalCenter: parent?.verticalCenter
            width: root.thin
            height: Math.max(Theme.px(8), Math.round(share * root.height * 0.94))
            radius: width / 2
            color: (index + 0.5) / root.bars <= root.heard ? Theme.leaf : "#C8CEEB"
        }
    }
    Rectangle {
        visible: root.head >= 0
        x: Math.round(Math.min(1, root.head) * (root.width - width))
        width: Theme.px(5)
        height: parent.height
        color: Theme.lacquer
    }
}
