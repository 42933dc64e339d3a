pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Kiosk.Controls
import Kiosk.Pages
import Kiosk.ViewModels

// What is agreed to, sentence by sentence; then the narrator's own yes, heard and confirmed.
Item {
    id: root

    required property NarratorConsentPage page
    required property Speech speech
    readonly property bool isLarge: Theme.textScale > 1.2
    readonly property int spoken: speech.topic === "consent" ? speech.line : -1

    Shortcut { // whichever button has the focus
        sequence: "Space"
        enabled: root.page.stage === "say" && root.enabled
        autoRepeat: false
        onActivated: root.page.toggleRecording()
    }

    PageTitle {
        id: top
        width: parent.width
        text: root.page.title
        onListen: root.page.introduce()
    }

    Pager {
        id: statement
        objectName: root.page.stage === "hear" ? "pager" : ""
        visible: root.page.stage === "hear"
        anchors.top: top.bottom
        anchors.topMargin: Theme.px(12)
        anchors.left: parent.left
        anchors.right: parent.right
        anchors.bottom: foot.top
        anchors.bottomMargin: Theme.gap
        hasButton: false
        onPageChanged: root.lookAtEnd()
        onPageCountChanged: root.lookAtEnd()

        Repeater {
            id: sentences
            model: root.page.sentences

            SpokenBlock {
                required text
                required spokenAs
                size: root.isLarge ? 28 : 32
                spoken: root.spoken
                onIsSpokenChanged: {
                    if (isSpoken)
                        statement.reveal(this);
                }
            }
        }
    }
    function lookAtEnd(): void {
        if (statement.visible && statement.pageCount > 1 && statement.page === statement.pageCount - 1)
            root.page.hasReadAll();
    }

    Card {
        visible: root.page.stage !== "hear"
        anchors.top: top.bottom
        anchors.topMargin: Theme.px(16)
        anchors.left: parent.left
        anchors.right: parent.right
        anchors.bottom: foot.top
        anchors.bottomMargin: Theme.gap

        ColumnLayout {
            anchors.fill: parent
            anchors.margins: Theme.px(28)
            spacing: Theme.px(18)

            Words {
                Layout.fillWidth: true
                visible: !root.isLarge
                text: root.page.languageName
                size: 26
                strong: true
                color: Theme.soft
            }
            Words {
                Layout.fillWidth: true
                text: root.page.stage === "check" ? root.page.given : root.page.example
                size: root.isLarge ? 32 : 38
                strong: true
                lineHeight: 1.05
            }
            Item {
                Layout.fillHeight: true
            }
            Words { // what is wrong with the microphone, and the way out
                Layout.fillWidth: true
                visible: root.page.stage === "say" && root.page.live.fault !== ""
                text: root.page.live.faultTitle + " " + root.page.live.faultAdvice
                size: 28
                strong: true
                color: Theme.darkGold
            }
            LevelMeter {
                Layout.fillWidth: true
                visible: root.page.stage === "say" && root.page.live.fault === ""
                level: root.page.live.level
                verdict: root.page.live.verdict
            }
            Words {
                Layout.fillWidth: true
                visible: root.page.stage === "check"
                text: root.page.hasChecked ? "" : qsTr("Nghe hết rồi nút xanh mới bấm được.")
                size: 26
                color: Theme.soft
            }
        }
    }

    RowLayout {
        id: foot
        anchors.left: parent.left
        anchors.right: parent.right
        anchors.bottom: parent.bottom
        spacing: Theme.gap

        BigButton {
            objectName: "refuse"
            visible: root.page.stage === "hear"
            glyph: "close"
            text: qsTr("Không đồng ý")
            onPressedOnce: root.page.refuse()
        }
        BigButton {
            objectName: "more"
            visible: root.page.stage === "hear" && statement.pageCount > 1
            glyph: "more"
            text: root.isLarge ? (statement.page + 1) + "/" + statement.pageCount : qsTr("Xem thêm (%1/%2)").arg(statement.page + 1).arg(statement.pageCount)
            Accessible.name: qsTr("Xem thêm")
            onPressedOnce: statement.more()
        }
        BigButton {
            objectName: "back"
            visible: root.page.stage === "say"
            glyph: "arrow-left"
            text: qsTr("Quay lại")
            onPressedOnce: root.page.back()
        }
        BigButton {
            objectName: "sayAgain"
            visible: root.page.stage === "check"
            glyph: "mic"
            text: qsTr("Nói lại")
            onPressedOnce: root.page.sayAgain()
        }
        BigButton {
            objectName: "listenTake"
            visible: root.page.stage === "check"
            kind: "listen"
            glyph: "play"
            text: root.isLarge ? qsTr("Nghe") : qsTr("Nghe lời vừa nói")
            onPressedOnce: root.page.listen()
        }
        Item {
            Layout.fillWidth: true
        }
        BigButton {
            objectName: "goOn"
            visible: root.page.stage === "hear"
            kind: "go"
            glyphAfter: "arrow-right"
            enabled: root.page.hasHeard
            text: qsTr("Nghe rõ rồi")
            onPressedOnce: root.page.goOn()
        }
        BigButton {
            objectName: "tryMicrophone"
            visible: root.page.stage === "say" && root.page.live.fault !== ""
            kind: "go"
            glyph: "replay"
            text: qsTr("Thử lại")
            onPressedOnce: root.page.live.tryAgain()
        }
        BigButton {
            objectName: "record"
            visible: root.page.stage === "say" && root.page.live.fault === ""
            Layout.minimumWidth: Theme.px(360)
            kind: root.page.live.isOn ? "stop" : "go"
            glyph: root.page.live.isOn ? "stop" : "mic"
            text: root.page.live.isOn ? qsTr("Nói xong") : qsTr("Bấm rồi nói")
            onPressedOnce: root.page.toggleRecording()
        }
        BigButton {
            objectName: "confirm"
            visible: root.page.stage === "check"
            kind: "go"
            glyph: "check"
            enabled: root.page.hasChecked
            text: qsTr("Tôi đồng ý")
            onPressedOnce: root.page.confirm()
        }
    }
}
