import QtQuick
import QtQuick.Layouts
import Kiosk.Controls

// The title of a page and the gold button that says it again.
RowLayout {
    id: root

    required property string text
    property string second: ""
    property bool canListen: true
    signal listen

    spacing: Theme.gap

    ColumnLayout {
        Layout.fillWidth: true
        spacing: Theme.px(4)

        Title {
            Layout.fillWidth: true
            text: root.text
        }
        Words {
            Layout.fillWidth: true
            visible: root.second !== ""
            text: root.second
            size: 26
            color: Theme.soft
        }
    }
    BigButton {
        objectName: "listen"
        Layout.alignment: Qt.AlignTop
        visible: root.canListen
        kind: "listen"
        tall: 80
        glyph: "speaker"
        text: qsTr("Nghe lại")
        onPressedOnce: root.listen()
    }
}
