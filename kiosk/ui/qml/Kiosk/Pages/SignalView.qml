import QtQuick
import QtQuick.Layouts
import Kiosk.Controls
import Kiosk.ViewModels

// "Ở đây có sóng không?"
Item {
    id: root

    required property SignalPage page
    required property Taps taps

    PageTitle {
        id: top
        width: parent.width
        text: root.page.title
        second: qsTranslate("Spoken", "VNeID cần có mạng. Không có mạng thì mình chuẩn bị giấy tờ trước.")
        onListen: root.page.introduce()
    }
    RowLayout {
        anchors.top: top.bottom
        anchors.topMargin: Theme.px(24)
        anchors.left: parent.left
        anchors.right: parent.right
        anchors.bottom: foot.top
        anchors.bottomMargin: Theme.px(24)
        spacing: Theme.px(28)

        AnswerTile {
            objectName: "signal:yes"
            Layout.fillWidth: true
            Layout.fillHeight: true
            Layout.preferredWidth: 1
            glyph: "wifi"
            tint: Theme.leaf
            text: root.page.yes
            isArmed: root.taps.armed === "signal:yes"
            onPressedOnce: root.page.tap(true)
        }
        AnswerTile {
            objectName: "signal:no"
            Layout.fillWidth: true
            Layout.fillHeight: true
            Layout.preferredWidth: 1
            glyph: "wifi-off"
            tint: Theme.darkGold
            text: root.page.no
            isArmed: root.taps.armed === "signal:no"
            onPressedOnce: root.page.tap(false)
        }
    }
    BigButton {
        id: foot
        objectName: "back"
        anchors.left: parent.left
        anchors.bottom: parent.bottom
        glyph: "arrow-left"
        text: qsTranslate("Spoken", "Quay lại")
        onPressedOnce: root.page.back()
    }
}
