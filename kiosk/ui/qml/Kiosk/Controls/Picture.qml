import QtQuick

// A drawing, sharp at the size at which it is shown.
Image {
    property bool settled: width > 0 && height > 0
    required property string drawing

    fillMode: Image.PreserveAspectFit
    sourceSize: settled ? Qt.size(Math.round(width), Math.round(height)) : undefined
    source: settled ? drawing : ""
    asynchronous: false
    Accessible.ignored: true
}
