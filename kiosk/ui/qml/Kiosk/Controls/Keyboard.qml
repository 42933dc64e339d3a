pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.ViewModels

// The keyboard on the screen. It shows the keys that its model lays out, and tells it which was touched.
Rectangle {
    id: root

    required property KeyboardModel keyboard
    readonly property real gap: Theme.px(16)
    readonly property string says: QT_TRANSLATE_NOOP("Spoken", "Bàn phím để gõ chữ.") // its letters are not said one by one
    readonly property string looks: ""
    readonly property string announced: says
    readonly property real cell: (width - 2 * Theme.px(16) + gap) / keyboard.cells // with its gap

    implicitHeight: 4 * Theme.touch + 3 * gap + 2 * Theme.px(14)
    color: Theme.mist
    Accessible.role: Accessible.Pane
    Accessible.name: qsTr("Bàn phím")

    MouseArea { // a touch between two keys is meant for neither
        anchors.fill: parent
    }

    Rectangle {
        width: parent.width
        height: Theme.px(2)
        color: Theme.line
    }

    Repeater {
        model: root.keyboard.caps

        KeyCap {
            required property int index
            required property int line
            required property real at
            required property real cells
            required property string act
            required property string face

            objectName: "key:" + (face === "" ? act : face)
            x: Theme.px(16) + at * root.cell
            y: Theme.px(14) + line * (Theme.touch + root.gap)
            width: cells * root.cell - root.gap
            height: Theme.touch
            mark: act === "tone" || act === "accent" ? face : ""
            glyph: act === "erase" ? "backspace" : ""
            isStrong: act === "done"
            isOn: act === "telex" && root.keyboard.isTelex
            text: root.label(act, face)
            Accessible.name: root.spoken(act, face)
            Accessible.checkable: act === "telex"
            Accessible.checked: isOn
            onPressedOnce: root.keyboard.press(index)
        }
    }

    function label(act: string, face: string): string {
        switch (act) {
        case "page":
            return keyboard.showsSigns ? "abc" : "123";
        case "layout":
            return keyboard.layoutName;
        case "telex":
            return "Telex";
        case "done":
            return qsTr("Xong");
        case "space":
            return "";
        default:
            return face;
        }
    }

    function spoken(act: string, face: string): string {
        switch (act) {
        case "tone":
        case "accent":
            return accent(face);
        case "page":
            return keyboard.showsSigns ? qsTr("Chữ cái") : qsTr("Chữ số và dấu câu");
        case "layout":
            return qsTr("Bàn phím khác. Đang dùng: %1").arg(keyboard.layoutName);
        case "telex":
            return keyboard.isTelex ? qsTr("Gõ Telex, đang bật") : qsTr("Gõ Telex, đang tắt");
        case "space":
            return qsTr("Dấu cách");
        case "erase":
            return qsTr("Xóa chữ vừa gõ");
        default:
            return label(act, face);
        }
    }

    function accent(mark: string): string {
        switch (mark) {
        case "\u0301":
            return qsTr("Dấu sắc");
        case "\u0300":
            return qsTr("Dấu huyền");
        case "\u0309":
            return qsTr("Dấu hỏi");
        case "\u0303":
            return qsTr("Dấu ngã");
        case "\u0323":
            return qsTr("Dấu nặng");
        default:
            return qsTr("Dấu trăng, đọc ngắn");
        }
    }
}
