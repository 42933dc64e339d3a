import QtQuick
import Kiosk.Controls

// A line that is marked while it is being said.
Block {
    id: root

    property int spokenAs: -1
    property int spoken: -1
    property string text
    property real size: 32
    property bool bold: false
    property bool isWarning: false
    readonly property bool isSpoken: spoken >= 0 && spoken === spokenAs

    Rectangle {
        width: parent.width
        implicitHeight: words.implicitHeight + Theme.px(root.isWarning ? 28 : 8)
        radius: Theme.px(root.isWarning ? 18 : 10)
        color: root.isSpoken ? Theme.goldMist : root.isWarning ? Theme.lacquerMist : "transparent"

        Rectangle {
            visible: root.isWarning
            width: Theme.px(10)
            height: parent.height
            radius: Theme.px(5)
            color: Theme.lacquer
        }
        Glyph {
            id: shield
            visible: root.isWarning
            anchors.left: parent.left
            anchors.leftMargin: Theme.px(30)
            anchors.verticalCenter: parent.verticalCenter
            name: "shield-alert"
            size: 44
            tint: Theme.lacquer
        }
        Words {
            id: words
            anchors.left: root.isWarning ? shield.right : parent.left
            anchors.leftMargin: root.isWarning ? Theme.px(18) : Theme.px(8)
            anchors.right: parent.right
            anchors.rightMargin: Theme.px(8)
            anchors.verticalCenter: parent.verticalCenter
            text: root.text
            size: root.size
            bold: root.bold
            strong: root.isWarning
            lineHeight: root.bold ? 1.0 : 1.1
        }
    }
}
