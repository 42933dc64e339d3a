import QtQuick
import QtQuick.Layouts
import Kiosk.Controls

// One language or dialect: its name, its own name in its own letters, and who speaks it here.
Tile {
    id: root

    required property string key
    required property string title
    required property string autonym
    required property string script
    required property string autonymLatin
    required property string colour
    required property string voice
    readonly property string voiceWords: voice === "recorded" ? qsTranslate("Spoken", "người đọc") : voice === "synthetic" ? qsTranslate("Spoken", "giọng máy") : qsTranslate("Spoken", "chưa có giọng đọc")

    text: title + ". " + voiceWords
    says: title + "\n" + voiceWords

    GridLayout {
        id: names

        readonly property real besideBadge: badge.width + Theme.px(4)

        anchors.left: parent.left
        anchors.right: parent.right
        anchors.top: parent.top
        anchors.leftMargin: Theme.px(22)
        anchors.topMargin: Theme.px(16)
        anchors.rightMargin: Theme.px(10)
        columns: Theme.textScale > 1.3 ? 2 : 1 // large letters leave no height for a second line
        columnSpacing: Theme.px(20)
        rowSpacing: Theme.px(2)

        Words {
            Layout.fillWidth: true
            Layout.rightMargin: names.columns === 1 || root.autonym === "" ? names.besideBadge : 0
            text: root.title
            size: 42
            bold: true
            color: root.colour
            wrapMode: Text.NoWrap
            fontSizeMode: Text.HorizontalFit
            minimumPixelSize: Theme.px(24)
        }
        RowLayout {
            Layout.fillWidth: true
            Layout.rightMargin: names.columns === 1 && root.autonymLatin !== "" ? 0 : names.besideBadge // two names pass below it
            visible: root.autonym !== ""
            spacing: Theme.px(6)

            Words {
                objectName: "autonym"
                Layout.fillWidth: root.autonymLatin === ""
                text: root.key === "vi" ? qsTranslate("Spoken", "3 giọng") : root.autonym
                size: root.autonymLatin === "" ? 26 : 24 // two of them in one line
                font.family: root.key === "vi" ? Theme.family : Theme.scriptFamily(root.script)
                color: Theme.soft
                wrapMode: Text.NoWrap
                fontSizeMode: Text.HorizontalFit
                minimumPixelSize: Theme.px(24)
            }
            Words {
                objectName: "autonymLatin"
                Layout.fillWidth: true
                visible: root.autonymLatin !== ""
                text: "· " + root.autonymLatin
                size: 24
                font.family: Theme.scriptFamily("latin")
                color: Theme.soft
                wrapMode: Text.NoWrap
                fontSizeMode: Text.HorizontalFit
                minimumPixelSize: Theme.px(24)
            }
        }
    }
    Words {
        anchors.left: parent.left
        anchors.right: parent.right
        anchors.bottom: stripe.top
        anchors.leftMargin: Theme.px(24)
        anchors.rightMargin: Theme.px(12)
        anchors.bottomMargin: Theme.px(16)
        visible: root.isArmed
        text: qsTranslate("Spoken", "Chạm nữa để chọn")
        size: 24
        strong: true
        color: Theme.leaf
    }
    RowLayout {
        anchors.left: parent.left
        anchors.right: parent.right
        anchors.bottom: stripe.top
        anchors.leftMargin: Theme.px(22)
        anchors.rightMargin: Theme.px(12)
        anchors.bottomMargin: Theme.px(16)
        visible: !root.isArmed
        spacing: Theme.px(8)

        Glyph {
            name: root.voice === "recorded" ? "mic" : root.voice === "synthetic" ? "waveform" : "mic-off"
            size: 28
            tint: root.voice === "" ? Theme.darkGold : Theme.soft
        }
        Words {
            Layout.fillWidth: true
            text: root.voiceWords
            size: 24
            color: root.voice === "" ? Theme.darkGold : Theme.soft
            wrapMode: Text.NoWrap
            fontSizeMode: Text.HorizontalFit
            minimumPixelSize: Theme.px(24)
        }
    }
    Rectangle {
        id: badge
        anchors.right: parent.right
        anchors.top: parent.top
        anchors.margins: Theme.px(10)
        width: Theme.px(72)
        height: width
        radius: width / 2
        color: Theme.gold

        Glyph {
            anchors.centerIn: parent
            name: "speaker"
            size: 44
            tint: Theme.ink
        }
    }
    Picture {
        id: stripe
        anchors.left: parent.left
        anchors.right: parent.right
        anchors.bottom: parent.bottom
        anchors.margins: Theme.px(2)
        height: Theme.px(20)
        drawing: "image://gocua/stripe/" + root.colour.slice(-6) + "/" + (Theme.radius - Theme.px(2))
    }
}
