import QtQuick

// One icon, in any colour.
Image {
    id: root

    required property string name
    property color tint: Theme.ink
    property real size: 32

    readonly property int side: Math.max(1, Math.round(size * Theme.unit))

    width: side
    height: side
    sourceSize: Qt.size(side, side)
    source: name === "" ? "" : "image://gocua/icon/" + name + "/" + tint.toString().slice(-6)
    Accessible.ignored: true
}
