import QtQuick
import QtQuick.Layouts
import Kiosk.Controls

// Something that comes over the page for a moment: measures, a reason, a question.
Rectangle {
    id: root

    property string heading: ""
    property string glyph: ""
    property bool canClose: true
    property string closing: qsTr("Đóng")
    default property alias content: inside.data
    property alias buttons: foot.data
    readonly property bool isTight: Theme.isTight(height) // the keyboard is up
    signal closed

    objectName: "offer" // it covers everything else
    color: Theme.paper
    Accessible.role: Accessible.Dialog
    Accessible.name: heading
    Component.onCompleted: Qt.callLater(() => root.forceActiveFocus()) // the keys go on from here

    MouseArea { // what lies under it is out of reach
        anchors.fill: parent
    }

    Card {
        anchors.fill: parent

        RowLayout {
            id: top
            anchors.top: parent.top
            anchors.left: parent.left
            anchors.right: parent.right
            anchors.margins: Theme.px(28)
            anchors.topMargin: Theme.px(20)
            visible: !root.isTight
            spacing: Theme.px(18)

            Glyph {
                visible: root.glyph !== ""
                name: root.glyph
                size: 44
                tint: Theme.indigo
            }
            Title {
                Layout.fillWidth: true
                text: root.heading
                size: Theme.textScale > 1.2 ? 32 : 38
            }
        }
        Item {
            id: inside
            anchors.top: root.isTight ? parent.top : top.bottom
            anchors.topMargin: Theme.px(root.isTight ? 20 : 16)
            anchors.left: parent.left
            anchors.right: parent.right
            anchors.leftMargin: Theme.px(28)
            anchors.rightMargin: Theme.px(28)
            anchors.bottom: foot.top
            anchors.bottomMargin: Theme.px(14)
        }
        RowLayout {
            id: foot
            anchors.left: parent.left
            anchors.right: parent.right
            anchors.bottom: parent.bottom
            anchors.margins: Theme.px(28)
            anchors.bottomMargin: Theme.px(24)
            spacing: Theme.gap

            BigButton {
                objectName: "closeSheet"
                visible: root.canClose
                text: root.closing
                onPressedOnce: root.closed()
            }
            Item {
                Layout.fillWidth: true
            }
        }
    }
}
