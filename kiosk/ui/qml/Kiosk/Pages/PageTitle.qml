import QtQuick
import QtQuick.Layouts
import Kiosk.Controls

// The title of a page and the gold button that says it again.
ColumnLayout {
    id: root

    required property string text
    property string second: ""
    property bool canFind: false
    signal listen
    signal find

    spacing: Theme.px(4)

    RowLayout {
        Layout.fillWidth: true
        spacing: Theme.gap

        Title {
            Layout.fillWidth: true
            text: root.text
        }
        BigButton {
            objectName: "listen"
            Layout.alignment: Qt.AlignTop
            kind: "listen"
            tall: 80
            glyph: "speaker"
            text: qsTranslate("Spoken", "Nghe lại")
            onPressedOnce: root.listen()
        }
        BigButton {
            objectName: "find"
            visible: root.canFind
            Layout.alignment: Qt.AlignTop
            tall: 80
            glyph: "search"
            text: qsTranslate("Spoken", "Tìm")
            onPressedOnce: root.find()
        }
    }
    Words {
        Layout.fillWidth: true
        visible: root.second !== ""
        text: root.second
        size: 26
        color: Theme.soft
        lineHeight: 0.95
    }
}
