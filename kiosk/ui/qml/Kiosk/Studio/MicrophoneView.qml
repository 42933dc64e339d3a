pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Kiosk.Controls
import Kiosk.Pages
import Kiosk.ViewModels

// Trying the microphone: choose, be silent, speak, and what to do about it.
Item {
    id: root

    required property MicrophonePage page
    readonly property bool isLarge: Theme.textScale > 1.2
    readonly property bool isTrying: page.stage === "silent" || page.stage === "speak"
    readonly property bool isJudged: page.stage === "good" || page.stage === "poor" || page.stage === "useless"

    PageTitle {
        id: top
        width: parent.width
        text: root.page.title
        onListen: root.page.introduce()
    }

    TileGrid { // which one
        id: grid
        objectName: root.page.stage === "pick" ? "tiles" : ""
        visible: root.page.stage === "pick"
        anchors.top: top.bottom
        anchors.topMargin: Theme.px(16)
        anchors.left: parent.left
        anchors.right: parent.right
        anchors.bottom: meter.top
        anchors.bottomMargin: Theme.px(20)
        columns: root.isLarge ? 1 : 2
        rows: root.isLarge ? 2 : 3
        tallest: Theme.px(120)
        model: root.page.microphones
        delegate: Touchable {
            id: device

            required property int index
            required property string key
            required text
            required property bool isChosen

            objectName: "microphone:" + index
            checked: isChosen
            onPressedOnce: root.page.choose(key)
            background: Card {
                color: device.isChosen ? Theme.indigo : device.down ? Theme.mist : Theme.card
            }
            contentItem: RowLayout {
                spacing: Theme.px(18)

                Glyph {
                    Layout.leftMargin: Theme.px(22)
                    name: device.isChosen ? "check" : "mic"
                    size: 40
                    tint: device.isChosen ? Theme.card : Theme.indigo
                }
                Words {
                    Layout.fillWidth: true
                    Layout.rightMargin: Theme.px(16)
                    text: device.text
                    size: 27
                    strong: true
                    color: device.isChosen ? Theme.card : Theme.ink
                    maximumLineCount: 2
                    wrapMode: Text.WrapAtWordBoundaryOrAnywhere
                    fontSizeMode: Text.Fit
                    minimumPixelSize: Theme.px(24)
                    Accessible.ignored: true
                }
            }
        }
    }

    ColumnLayout { // listening
        visible: root.isTrying
        anchors.top: top.bottom
        anchors.left: parent.left
        anchors.right: parent.right
        anchors.bottom: meter.top
        spacing: Theme.px(28)

        Item {
            Layout.fillHeight: true
        }
        Glyph {
            Layout.alignment: Qt.AlignHCenter
            name: root.page.stage === "silent" ? "volume-low" : "mic"
            size: 150
            tint: root.page.isListening ? Theme.leaf : Theme.soft
        }
        Rectangle {
            Layout.alignment: Qt.AlignHCenter
            implicitWidth: Math.min(Theme.px(700), root.width)
            implicitHeight: Theme.px(20)
            radius: height / 2
            color: Theme.line
            Accessible.ignored: true

            Rectangle {
                width: Math.max(0, parent.width * root.page.share)
                height: parent.height
                radius: parent.radius
                color: Theme.leaf
            }
        }
        Item {
            Layout.fillHeight: true
        }
    }

    Pager { // what was found
        id: found
        objectName: root.isJudged ? "pager" : ""
        visible: root.isJudged
        anchors.top: top.bottom
        anchors.topMargin: Theme.px(24)
        anchors.left: parent.left
        anchors.right: parent.right
        anchors.bottom: meter.top
        anchors.bottomMargin: Theme.px(20)

        Repeater {
            model: root.page.advice

            Block {
                id: advice

                required property string text
                required property string glyph

                Card {
                    width: parent.width
                    implicitHeight: Math.max(Theme.px(96), words.implicitHeight + Theme.px(28))

                    RowLayout {
                        anchors.fill: parent
                        anchors.leftMargin: Theme.px(28)
                        anchors.rightMargin: Theme.px(24)
                        spacing: Theme.px(24)

                        Glyph {
                            name: advice.glyph
                            size: 56
                            tint: root.page.stage === "good" ? Theme.leaf : Theme.darkGold
                        }
                        Words {
                            id: words
                            Layout.fillWidth: true
                            text: advice.text
                            size: root.isLarge ? 28 : 32
                            strong: true
                        }
                    }
                }
            }
        }
    }

    ColumnLayout {
        visible: root.page.stage === "missing"
        anchors.top: top.bottom
        anchors.left: parent.left
        anchors.right: parent.right
        anchors.bottom: foot.top
        spacing: Theme.px(24)

        Item {
            Layout.fillHeight: true
        }
        Glyph {
            Layout.alignment: Qt.AlignHCenter
            name: "mic-off"
            size: 150
            tint: Theme.darkGold
        }
        Words {
            Layout.fillWidth: true
            text: root.page.hint
            size: 34
            horizontalAlignment: Text.AlignHCenter
        }
        Item {
            Layout.fillHeight: true
        }
    }

    Item {
        id: meter
        visible: root.page.stage !== "missing"
        anchors.left: parent.left
        anchors.right: parent.right
        anchors.bottom: foot.top
        anchors.bottomMargin: height > 0 ? Theme.px(20) : 0
        height: fault.visible ? fault.implicitHeight : level.visible ? level.implicitHeight : 0

        LevelMeter {
            id: level
            visible: root.page.live.fault === "" && !root.isJudged
            anchors.left: parent.left
            anchors.right: parent.right
            anchors.verticalCenter: parent.verticalCenter
            level: root.page.live.level
            verdict: root.page.live.verdict
        }
        Words {
            id: fault
            visible: root.page.live.fault !== ""
            width: parent.width
            anchors.verticalCenter: parent.verticalCenter
            text: visible ? root.page.live.faultTitle + " " + root.page.live.faultAdvice : ""
            size: 26
            strong: true
            color: Theme.darkGold
        }
    }

    RowLayout {
        id: foot
        anchors.left: parent.left
        anchors.right: parent.right
        anchors.bottom: parent.bottom
        spacing: Theme.gap

        BigButton {
            objectName: "more"
            visible: root.page.stage === "pick" && grid.pageCount > 1
            glyph: "more"
            text: qsTr("Xem thêm")
            onPressedOnce: grid.more()
        }
        Item {
            Layout.fillWidth: true
        }
        BigButton {
            objectName: root.page.stage === "good" ? "tryAgain" : "goOn"
            text: root.page.stage === "good" ? qsTr("Thử lại") : qsTr("Đi tiếp")
            glyph: root.page.stage === "good" ? "replay" : ""
            onPressedOnce: root.page.stage === "good" ? root.page.tryAgain() : root.page.goOn()
        }
        BigButton {
            objectName: root.page.stage === "good" ? "goOn" : root.page.stage === "pick" && root.page.live.fault === "" ? "start" : "tryAgain"
            visible: !root.isTrying
            Layout.minimumWidth: Theme.px(320)
            kind: "go"
            glyph: root.page.stage === "good" ? "" : root.page.stage === "pick" && root.page.live.fault === "" ? "mic" : "replay"
            glyphAfter: root.page.stage === "good" ? "arrow-right" : ""
            text: root.page.stage === "good" ? qsTr("Đi tiếp") : root.page.stage === "pick" && root.page.live.fault === "" ? qsTr("Bắt đầu thử") : qsTr("Thử lại")
            onPressedOnce: {
                if (root.page.stage === "good")
                    return root.page.goOn();
                if (root.page.stage === "pick" && root.page.live.fault === "")
                    return root.page.start();
                root.page.tryAgain();
            }
        }
    }
}
