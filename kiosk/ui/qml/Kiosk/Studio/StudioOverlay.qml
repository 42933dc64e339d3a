import QtQuick
import QtQuick.Layouts
import Kiosk.Controls
import Kiosk.ViewModels

// What may interrupt a page of the studio: a fault with its way out, or a question before a deed.
Item {
    id: root

    required property StudioShell shell
    readonly property bool asks: shell.overlay === "question"

    visible: shell.overlay !== ""
    onVisibleChanged: {
        if (visible)
            (yes.visible && !asks ? yes : no).forceActiveFocus();
    }

    Rectangle {
        anchors.fill: parent
        color: Theme.indigoDeep
        opacity: 0.72
    }
    MouseArea { // what lies below cannot be touched
        anchors.fill: parent
    }

    Rectangle {
        anchors.centerIn: parent
        width: Math.min(parent.width - Theme.px(96), Theme.px(1040))
        height: content.implicitHeight + Theme.px(96)
        radius: Theme.radius
        color: Theme.paper

        ColumnLayout {
            id: content
            anchors.centerIn: parent
            width: parent.width - Theme.px(96)
            spacing: Theme.px(24)

            Glyph {
                Layout.alignment: Qt.AlignHCenter
                name: root.asks ? "hand" : "alert-circle"
                size: 100
                tint: root.asks ? Theme.indigo : Theme.darkGold
            }
            Title {
                Layout.fillWidth: true
                text: root.shell.overlayTitle
                horizontalAlignment: Text.AlignHCenter
            }
            Words {
                Layout.fillWidth: true
                visible: text !== ""
                text: root.shell.overlayText
                size: 30
                color: Theme.soft
                horizontalAlignment: Text.AlignHCenter
            }
            RowLayout {
                Layout.alignment: Qt.AlignHCenter
                Layout.fillWidth: yes.visible
                Layout.topMargin: Theme.px(12)
                Layout.maximumWidth: parent.width
                spacing: Theme.px(24)
                layoutDirection: root.asks ? Qt.RightToLeft : Qt.LeftToRight

                BigButton {
                    id: no
                    objectName: "overlayNo"
                    Layout.fillWidth: yes.visible
                    kind: root.asks || !yes.visible ? "go" : "plain"
                    text: root.asks ? qsTr("Không, giữ nguyên") : yes.visible ? qsTr("Đóng") : qsTr("Tôi hiểu rồi")
                    onPressedOnce: root.shell.stay()
                }
                BigButton {
                    id: yes
                    objectName: "overlayYes"
                    visible: root.shell.overlayYes !== ""
                    Layout.fillWidth: true
                    Layout.maximumWidth: Theme.px(620)
                    kind: root.asks ? "stop" : "go"
                    text: root.shell.overlayYes
                    onPressedOnce: root.shell.confirm()
                }
            }
        }
    }
}
