import QtQuick
import QtQuick.Layouts
import Kiosk.Controls
import Kiosk.ViewModels

// What may interrupt a page: a question, a fault, or the sign that calls the staff.
Item {
    id: root

    required property Shell shell
    readonly property Interruptions interruptions: shell.interruptions
    readonly property string kind: interruptions.overlay
    readonly property bool isCalling: kind === "calling"

    visible: kind !== ""
    onVisibleChanged: {
        if (visible)
            main.forceActiveFocus();
    }

    Rectangle {
        anchors.fill: parent
        color: root.isCalling ? Theme.lacquer : Theme.indigoDeep
        opacity: root.isCalling ? 1 : 0.72
    }
    MouseArea { // what lies below cannot be touched
        anchors.fill: parent
        onPressed: root.shell.touched()
    }

    Rectangle {
        id: panel
        anchors.centerIn: parent
        width: root.isCalling ? parent.width : Math.min(parent.width - Theme.px(96), Theme.px(1040))
        height: content.implicitHeight + Theme.px(root.kind === "qr" ? 48 : 96)
        radius: Theme.radius
        color: root.isCalling ? Theme.lacquer : Theme.paper

        SoundButton {
            objectName: "readOverlay"
            anchors.right: parent.right
            anchors.top: parent.top
            anchors.margins: Theme.px(20)
            glyph: "what-here"
            text: qsTranslate("Spoken", "Ở đây làm được gì?")
            announced: "" // whoever hears this read out has found it
            onPressedOnce: root.shell.reader.read()
        }
        ColumnLayout {
            id: content
            anchors.centerIn: parent
            width: parent.width - Theme.px(96)
            spacing: Theme.px(24)

            Picture {
                Layout.alignment: Qt.AlignHCenter
                Layout.preferredWidth: Theme.px(Theme.textScale > 1.3 ? 300 : 400)
                Layout.preferredHeight: Layout.preferredWidth
                visible: root.kind === "qr"
                drawing: root.interruptions.qr
            }
            Glyph {
                visible: root.kind !== "qr"
                Layout.alignment: Qt.AlignHCenter
                name: root.isCalling ? "bell" : root.kind === "fault" ? "alert-circle" : root.kind === "resume" ? "clock" : "hand"
                size: root.isCalling ? 200 : 100
                tint: root.isCalling ? Theme.card : root.kind === "fault" ? Theme.darkGold : Theme.indigo
            }
            Title {
                Layout.fillWidth: true
                text: root.interruptions.title
                size: root.isCalling ? 60 : 42
                color: root.isCalling ? Theme.card : Theme.ink
                horizontalAlignment: Text.AlignHCenter
            }
            Words {
                Layout.fillWidth: true
                visible: text !== ""
                text: root.interruptions.text
                size: 30
                color: root.isCalling ? Theme.card : Theme.soft
                horizontalAlignment: Text.AlignHCenter
            }
            RowLayout {
                Layout.alignment: Qt.AlignHCenter
                Layout.fillWidth: second.visible
                Layout.topMargin: Theme.px(12)
                Layout.maximumWidth: parent.width
                spacing: Theme.px(24)

                BigButton {
                    id: second
                    objectName: "overlaySecond"
                    Layout.fillWidth: true
                    visible: root.kind === "leave" || root.kind === "resume" || (root.kind === "fault" && root.interruptions.canTryAgain)
                    glyph: root.kind === "leave" ? "home" : root.kind === "resume" ? "plus" : ""
                    text: {
                        switch (root.kind) {
                        case "leave":
                            return qsTranslate("Spoken", "Về đầu");
                        case "resume":
                            return qsTranslate("Spoken", "Người mới");
                        default:
                            return qsTranslate("Spoken", "Đóng");
                        }
                    }
                    onPressedOnce: {
                        switch (root.kind) {
                        case "leave":
                            return root.interruptions.leaveGuide();
                        case "resume":
                            return root.interruptions.beginAnew();
                        default:
                            return root.interruptions.stay();
                        }
                    }
                }
                BigButton {
                    id: main
                    objectName: "overlayMain"
                    Layout.fillWidth: second.visible
                    Layout.maximumWidth: Theme.px(620)
                    kind: root.isCalling ? "plain" : "go"
                    glyph: root.isCalling ? "check" : ""
                    text: {
                        switch (root.kind) {
                        case "leave":
                            return qsTranslate("Spoken", "Ở lại, nghe tiếp");
                        case "resume":
                            return qsTranslate("Spoken", "Làm tiếp");
                        case "still_there":
                            return qsTranslate("Spoken", "Tôi còn ở đây");
                        case "calling":
                            return qsTranslate("Spoken", "Cán bộ đã đến");
                        case "qr":
                            return qsTranslate("Spoken", "Quét xong rồi");
                        default:
                            return root.interruptions.canTryAgain ? qsTranslate("Spoken", "Thử lại") : qsTranslate("Spoken", "Tôi hiểu rồi");
                        }
                    }
                    onPressedOnce: {
                        switch (root.kind) {
                        case "resume":
                            return root.interruptions.resume();
                        case "calling":
                            return root.interruptions.staffArrived();
                        case "fault":
                            return root.interruptions.canTryAgain ? root.interruptions.tryAgain() : root.interruptions.stay();
                        default:
                            return root.interruptions.stay();
                        }
                    }
                }
            }
        }
    }
}
