import QtQuick

// The only ornament: a band at the top of every page.
Image {
    height: Theme.px(14)
    fillMode: Image.TileHorizontally
    sourceSize: Qt.size(0, height)
    source: "image://gocua/brocade"
    Accessible.ignored: true
}
