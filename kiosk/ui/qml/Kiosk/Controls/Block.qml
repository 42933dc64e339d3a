import QtQuick

// One piece of a Pager: as tall as what is in it. Set `wanted` instead of `visible`, which belongs to the Pager.
Item {
    id: root

    property bool wanted: true
    property bool startsColumn: false // the second, unless what comes before has reached it already
    property real before: Theme.px(14) // air above it, unless it comes first
    default property alias content: root.data

    implicitHeight: children.length > 0 ? children[0].implicitHeight : 0
}
