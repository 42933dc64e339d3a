import QtQuick
import QtQuick.Templates as T

// One key. It types when it is touched, not when it is let go, because trembling fingers slide; it never
// takes the focus from the field. A second touch counts after 250 ms, not after 400 as elsewhere: "aa" and
// two erased letters are meant.
T.AbstractButton {
    id: root

    property string mark: "" // an accent, shown above a pale letter that only says where it goes
    property string glyph: ""
    property bool isStrong: false // the key that ends
    property bool isOn: false
    signal pressedOnce

    readonly property color foreground: isStrong || isOn ? Theme.card : Theme.ink

    focusPolicy: Qt.NoFocus
    implicitHeight: Theme.touch
    Accessible.role: Accessible.Button
    Accessible.name: text
    Accessible.onPressAction: root.pressOnce()

    onPressed: root.pressOnce()

    function pressOnce(): void {
        if (!enabled || rest.running)
            return;
        rest.start();
        root.pressedOnce();
    }

    Timer {
        id: rest
        interval: 250
    }

    background: Rectangle {
        id: cap
        radius: Theme.px(16)
        color: {
            if (root.isStrong)
                return root.down ? Theme.leafDeep : Theme.leaf;
            if (root.isOn)
                return Theme.indigo;
            return root.down ? Theme.goldMist : Theme.card;
        }
        border.width: Theme.px(rest.running ? 5 : root.isStrong || root.isOn ? 0 : 2)
        border.color: rest.running ? Theme.gold : Theme.line
    }
    contentItem: Item {
        Words {
            id: face
            anchors.fill: parent
            anchors.bottomMargin: root.mark === "\u0323" ? Theme.px(10) : 0 // room for the dot below
            visible: root.glyph === ""
            text: root.mark === "" ? root.text : "a" + root.mark
            font.family: /[ƀĕĭŏŭŋ]/.test(text) ? Theme.scriptFamily("latin") : Theme.family
            size: root.mark !== "" ? Math.min(34, 42 / Theme.textScale) : root.text.length > 1 ? 26 : 30
            strong: true
            bold: root.mark !== ""
            color: root.foreground
            wrapMode: Text.NoWrap
            horizontalAlignment: Text.AlignHCenter
            Accessible.ignored: true
        }
        Words { // the same letter without its accent, drawn pale over it; its outline hides the dark one
            objectName: "ghost"
            anchors.fill: face
            visible: root.mark !== ""
            text: "a"
            size: face.size
            bold: true
            color: Theme.line
            style: Text.Outline
            styleColor: cap.color
            wrapMode: Text.NoWrap
            horizontalAlignment: Text.AlignHCenter
            Accessible.ignored: true
        }
        Glyph {
            anchors.centerIn: parent
            visible: root.glyph !== ""
            name: root.glyph
            size: 36
            tint: root.foreground
        }
    }
}
