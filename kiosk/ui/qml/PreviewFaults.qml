pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.Controls

// What is wrong with the guide that an editor is writing, over the pages until it is mended.
Rectangle {
    id: root

    objectName: "previewFaults"
    property list<string> faults: []

    visible: faults.length > 0
    anchors.left: parent?.left
    anchors.right: parent?.right
    anchors.bottom: parent?.bottom
    height: list.height + Theme.px(40)
    color: Theme.card
    border.width: Theme.px(4)
    border.color: Theme.lacquer
    z: 10

    Column {
        id: list
        anchors.left: parent.left
        anchors.right: parent.right
        anchors.top: parent.top
        anchors.margins: Theme.px(20)
        spacing: Theme.px(8)

        Repeater {
            model: root.faults.slice(0, 5)

            Words {
                required property string modelData

                width: list.width
                text: modelData
                color: Theme.lacquer
                size: 24
            }
        }
    }
}
