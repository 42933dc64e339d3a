pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Kiosk.Controls
import Kiosk.ViewModels

// A second person reads the words, hears the take to its end, and stands for it or says why not.
Item {
    id: root

    required property ReviewPage page
    readonly property bool isOpen: page.sheet === ""
    readonly property bool isLarge: Theme.textScale > 1.1

    Card {
        id: left
        visible: !root.isLarge && root.page.take.exists
        enabled: root.isOpen
        width: Theme.px(350)
        anchors.top: parent.top
        anchors.bottom: parent.bottom

        ColumnLayout {
            anchors.fill: parent
            anchors.margins: Theme.px(30)
            anchors.topMargin: Theme.px(24)
            spacing: Theme.px(14)

            Words {
                objectName: "count"
                Layout.fillWidth: true
                text: root.page.count
                size: 40
                bold: true
                color: Theme.indigo
            }
            Words {
                Layout.fillWidth: true
                text: root.page.groupTitle
                size: 26
                bold: true
            }
            Words {
                Layout.fillWidth: true
                visible: text !== ""
                text: root.page.heading
                size: 25
            }
            MarkedWords {
                Layout.fillWidth: true
                glyph: "user"
                text: root.page.take.narrator
            }
            MarkedWords {
                Layout.fillWidth: true
                glyph: "calendar"
                text: root.page.take.recordedOn
            }
            Item {
                Layout.fillHeight: true
            }
            BigButton {
                objectName: "putOffLeft"
                visible: root.page.canPutOff
                Layout.fillWidth: true
                tall: 72
                size: 26
                text: qsTr("Để sau")
                onPressedOnce: root.page.putOff()
            }
        }
    }

    Item {
        anchors.fill: parent
        anchors.leftMargin: root.isLarge ? 0 : left.width + Theme.px(24)
        visible: root.page.take.exists
        enabled: root.isOpen

        LineCard {
            id: line
            width: parent.width
            height: Math.min(Math.max(wanted, Theme.px(226)), foot.y - 2 * Theme.gap - wave.least)
            sentences: root.page.line.sentences
            agreed: root.page.line.terms
            place: root.isLarge ? root.page.count : ""
            wording: root.page.line.wording
            languageTitle: root.page.line.languageTitle
            onListenModel: root.page.line.listen()
        }

        WaveCard {
            id: wave
            width: parent.width
            anchors.top: line.bottom
            anchors.topMargin: Theme.gap
            anchors.bottom: foot.top
            anchors.bottomMargin: Theme.gap
            heights: root.page.take.bars
            head: root.page.take.head
            heard: root.page.take.heard
            checks: root.page.take.checks
            length: root.page.take.length
            hasMeasures: true
            note: root.page.note
            noteGlyph: root.page.take.keptBecause !== "" ? "info" : ""
            noteTint: root.page.take.keptBecause !== "" ? Theme.darkGold : Theme.soft
            onOpenMeasures: root.page.openMeasures()
        }

        RowLayout {
            id: foot
            anchors.left: parent.left
            anchors.right: parent.right
            anchors.bottom: parent.bottom
            spacing: Theme.gap

            BigButton {
                objectName: "putOff"
                visible: root.isLarge && root.page.canPutOff
                text: qsTr("Để sau")
                onPressedOnce: root.page.putOff()
            }
            BigButton {
                objectName: "sendBack"
                glyph: "send-back"
                text: qsTr("Trả lại")
                onPressedOnce: root.page.askWhy()
            }
            BigButton {
                objectName: "listenTake"
                kind: "listen"
                glyph: root.page.take.isPlaying ? "stop" : "play"
                text: root.page.take.isPlaying ? qsTr("Dừng nghe") : Theme.textScale > 1.3 ? qsTr("Nghe") : qsTr("Nghe bản thu")
                onPressedOnce: root.page.take.listen()
            }
            Item {
                Layout.fillWidth: true
            }
            BigButton {
                objectName: "approve"
                Layout.minimumWidth: Theme.px(260)
                kind: "go"
                glyph: "check"
                enabled: root.page.canApprove
                text: qsTr("Duyệt")
                onPressedOnce: root.page.approve()
            }
        }
    }

    Loader {
        anchors.fill: parent
        active: !root.isOpen
        sourceComponent: {
            switch (root.page.sheet) {
            case "measures":
                return measures;
            case "reason":
                return reason;
            case "done":
            case "nothing":
                return done;
            default:
                return null;
            }
        }
    }

    Component {
        id: measures
        MeasuresSheet {
            take: root.page.take
            onClosed: root.page.closeSheet()
        }
    }
    Component {
        id: reason
        ReasonSheet {
            heading: qsTr("Vì sao trả lại?")
            reason: root.page.reason
            doing: qsTr("Trả lại")
            doingGlyph: "send-back"
            onDone: root.page.sendBack()
            onClosed: root.page.closeSheet()
        }
    }
    Component {
        id: done
        CalmSheet {
            word: root.page.sheet === "done" ? qsTr("Nghe duyệt xong. Cảm ơn ông bà!") : qsTr("Chưa có câu nào chờ ông bà nghe duyệt.")
            what: qsTr("Câu của chính mình thì người khác nghe duyệt.")
            closing: qsTr("Về trang kế hoạch")
            onClosed: root.page.leavePage()
        }
    }
}
