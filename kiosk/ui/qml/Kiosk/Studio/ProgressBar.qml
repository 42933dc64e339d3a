import QtQuick
import Kiosk.Controls

// How far something has come; the number stands beside it.
Rectangle {
    id: root

    required property int done
    required property int total

    implicitHeight: Theme.px(14)
    radius: height / 2
    color: Theme.line
    Accessible.ignored: true

    Rectangle {
        width: root.total > 0 ? Math.max(root.done > 0 ? height : 0, parent.width * root.done / root.total) : 0
        height: parent.height
        radius: parent.radius
        color: Theme.leaf
    }
}
