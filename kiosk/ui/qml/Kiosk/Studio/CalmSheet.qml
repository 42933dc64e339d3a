import QtQuick
import QtQuick.Layouts
import Kiosk.Controls

// A calm word in the middle, and what can be done next; the green button goes on.
Sheet {
    id: root

    property string sign: "check-circle"
    property string word: ""
    property string what: ""
    default property alias actions: row.data

    canClose: false
    Accessible.name: word

    ColumnLayout {
        anchors.left: parent.left
        anchors.right: parent.right
        anchors.verticalCenter: parent.verticalCenter
        spacing: Theme.px(18)

        Glyph {
            Layout.alignment: Qt.AlignHCenter
            name: root.sign
            size: 96
            tint: Theme.leaf
        }
        Title {
            Layout.fillWidth: true
            text: root.word
            size: Theme.textScale > 1.2 ? 34 : 42
            horizontalAlignment: Text.AlignHCenter
        }
        Words {
            Layout.fillWidth: true
            visible: text !== ""
            text: root.what
            size: 28
            color: Theme.soft
            horizontalAlignment: Text.AlignHCenter
        }
    }
    buttons: [
        Row {
            id: row
            spacing: Theme.gap
        },
        BigButton {
            objectName: "goOn"
            Layout.minimumWidth: Theme.px(300)
            kind: "go"
            glyphAfter: "arrow-right"
            text: root.closing
            onPressedOnce: root.closed()
        }
    ]
}
