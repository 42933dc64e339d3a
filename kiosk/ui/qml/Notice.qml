import QtQuick
import Kiosk.Controls

// A small window that says one thing, where no page can be shown.
Window {
    id: root

    required property string heading
    required property string wayOut
    required property int goesAfter // milliseconds; whoever started this may not be looking

    visible: true
    width: 760
    height: 360
    color: Theme.paper
    title: "Gõ Cửa"

    Brocade {
        width: parent.width
    }
    Column {
        anchors.centerIn: parent
        width: parent.width - 96
        spacing: 24

        Title {
            width: parent.width
            text: root.heading
            horizontalAlignment: Text.AlignHCenter
        }
        Words {
            width: parent.width
            text: root.wayOut
            size: 28
            color: Theme.soft
            horizontalAlignment: Text.AlignHCenter
        }
        BigButton {
            anchors.horizontalCenter: parent.horizontalCenter
            kind: "go"
            text: qsTr("Tôi hiểu rồi")
            onPressedOnce: Qt.quit()
        }
    }
    Timer {
        running: true
        interval: root.goesAfter
        onTriggered: Qt.quit()
    }
}
