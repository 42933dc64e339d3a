import QtQuick
import QtQuick.Layouts
import Kiosk.Controls
import Kiosk.ViewModels

// Joining the collecting server.
Item {
    id: root

    required property JoinPage page
    readonly property bool isTight: Theme.isTight(height)
    // With the keyboard up and large letters, there is room for the field that is written in only.
    readonly property bool hasRoomForBoth: !isTight || height > 2 * (name.implicitHeight + code.implicitHeight + Theme.px(20))

    ColumnLayout {
        anchors.top: parent.top
        anchors.left: parent.left
        anchors.right: parent.right
        spacing: Theme.px(Theme.textScale > 1.3 ? 6 : 14)
        visible: !root.page.isDone

        Title {
            visible: !root.isTight
            Layout.fillWidth: true
            text: qsTr("Nhập mã ghép gồm tám chữ và số")
        }
        Words {
            // the keys take its room, and so does a problem
            visible: !root.isTight && (Theme.textScale < 1.3 || root.page.problem === "")
            Layout.fillWidth: true
            text: qsTr("Mã do cơ quan quản lý cấp, dùng một lần, trong 24 giờ.")
            size: 26
            color: Theme.soft
        }
        Words {
            id: name
            visible: server.visible
            Layout.fillWidth: true
            Layout.topMargin: root.isTight ? 0 : Theme.px(8)
            text: qsTr("Địa chỉ máy chủ")
            size: 26
            strong: true
        }
        Field {
            id: server
            objectName: "server"
            visible: root.hasRoomForBoth || !code.activeFocus
            Layout.fillWidth: true
            Component.onCompleted: text = root.page.server // a binding would wipe what was typed
            placeholderText: "https://…"
            inputMethodHints: Qt.ImhUrlCharactersOnly | Qt.ImhNoAutoUppercase
            onAccepted: code.forceActiveFocus()
        }
        Words {
            visible: code.visible
            Layout.fillWidth: true
            text: qsTr("Mã ghép")
            size: 26
            strong: true
        }
        Field {
            id: code
            objectName: "code"
            visible: root.hasRoomForBoth || code.activeFocus
            Layout.preferredWidth: Theme.font(34) * 13
            size: 38
            placeholderText: "XXXX-XXXX"
            maximumLength: 12
            inputMethodHints: Qt.ImhUppercaseOnly | Qt.ImhNoPredictiveText
            font.capitalization: Font.AllUppercase
            onAccepted: root.page.join(server.text, code.text)
        }
        Words {
            Layout.fillWidth: true
            visible: root.page.problem !== "" && !root.isTight
            text: root.page.problem
            size: 26
            strong: true
            color: Theme.lacquer
        }
    }
    ColumnLayout {
        anchors.centerIn: parent
        width: parent.width
        spacing: Theme.px(24)
        visible: root.page.isDone

        Glyph {
            Layout.alignment: Qt.AlignHCenter
            name: "check-circle"
            size: 130
            tint: Theme.leaf
        }
        Title {
            Layout.fillWidth: true
            text: qsTr("Đã ghép với máy chủ")
            horizontalAlignment: Text.AlignHCenter
        }
        Words {
            Layout.fillWidth: true
            text: qsTr("Phiếu sẽ tự gửi khi có mạng.")
            size: 30
            color: Theme.soft
            horizontalAlignment: Text.AlignHCenter
        }
    }
    RowLayout {
        visible: !root.isTight
        anchors.left: parent.left
        anchors.right: parent.right
        anchors.bottom: parent.bottom

        BigButton {
            objectName: "back"
            glyph: "arrow-left"
            text: qsTr("Quay lại")
            onPressedOnce: root.page.back()
        }
        Item {
            Layout.fillWidth: true
        }
        BigButton {
            id: join
            objectName: "joinNow"
            visible: !root.page.isDone
            kind: "go"
            glyph: "link"
            enabled: !root.page.isBusy && server.text !== "" && code.text.length >= 8
            text: root.page.isBusy ? qsTr("Đang ghép") : qsTr("Ghép")
            onPressedOnce: root.page.join(server.text, code.text)
        }
    }
}
