import QtQuick
import QtQuick.Layouts
import Kiosk.Controls
import Kiosk.ViewModels

// Where we are in the studio, how far the language has come, and how the microphone is.
RowLayout {
    id: root

    required property StudioShell shell
    readonly property bool cramped: Theme.textScale > 1.2

    spacing: Theme.px(14)

    RowLayout {
        visible: !home.visible
        Layout.preferredHeight: Theme.touch
        spacing: Theme.px(16)

        Glyph {
            name: "logo-door"
            size: 46
            tint: Theme.indigo
        }
    }
    Chip {
        id: home
        objectName: "goHome"
        visible: root.shell.canGoHome
        glyph: root.shell.page === "plan" ? "users" : "home"
        text: root.shell.page === "plan" ? qsTr("Người khác") : qsTr("Trang chủ")
        onPressedOnce: root.shell.goHome()
    }
    Words {
        Layout.fillWidth: true
        Layout.minimumWidth: 0
        visible: !root.cramped || !home.visible
        text: qsTr("Phòng thu")
        size: 30
        strong: true
        color: Theme.indigo
        wrapMode: Text.NoWrap
    }
    Item {
        Layout.fillWidth: true
        visible: root.cramped && home.visible
    }

    Pill {
        objectName: "progress"
        visible: root.shell.progress !== ""
        Layout.fillWidth: true
        Layout.maximumWidth: implicitWidth
        glyph: root.cramped ? "" : "globe"
        text: root.shell.progress
    }
    Chip {
        objectName: "openMicrophone"
        visible: root.shell.microphone !== ""
        glyph: root.shell.microphone === "missing" ? "mic-off" : "mic"
        tint: {
            switch (root.shell.microphone) {
            case "good":
                return Theme.leaf;
            case "unchecked":
                return Theme.indigo;
            default:
                return Theme.darkGold;
            }
        }
        readonly property string verdict: {
            switch (root.shell.microphone) {
            case "good":
                return qsTr("Micro tốt");
            case "poor":
                return qsTr("Micro yếu");
            case "missing":
                return qsTr("Không có micro");
            default:
                return qsTr("Thử micro");
            }
        }
        text: root.cramped ? "" : verdict
        Accessible.name: verdict
        onPressedOnce: root.shell.openMicrophone()
    }
    Chip {
        objectName: "cycleTextSize"
        visible: !home.visible
        glyph: "text-size"
        text: qsTr("Chữ to")
        onPressedOnce: root.shell.cycleTextSize()
    }
    Chip {
        objectName: "leaveProgram"
        visible: !home.visible
        glyph: "close"
        text: qsTr("Thoát")
        onPressedOnce: root.shell.leaveProgram()
    }
}
