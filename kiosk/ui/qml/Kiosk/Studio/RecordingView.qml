pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Kiosk.Controls
import Kiosk.ViewModels

// Screen 6: one line at a time. Space starts and stops; Enter presses what has the focus.
Item {
    id: root

    required property RecordingPage page
    readonly property string stage: page.stage
    readonly property bool isOpen: page.sheet === ""
    readonly property bool isLarge: Theme.textScale > 1.1
    readonly property bool isWriting: Theme.isTight(height) // the keyboard is up
    readonly property bool hasFault: page.wantsMicrophone
    readonly property bool wasCutShort: page.live.hasKept && page.live.fault !== "" && stage === "taken" // what was said before is kept
    readonly property BigButton wanted: [record, stop, listen, use, next].find(button => button.visible && button.enabled && button.isWanted) ?? null

    Shortcut {
        sequence: "Space"
        autoRepeat: false
        enabled: root.isOpen && root.enabled
        onActivated: root.page.toggle()
    }

    // Whoever works with the keys alone finds the next button under Enter.
    onWantedChanged: Qt.callLater(lead)
    function lead(): void {
        if (wanted !== null && isOpen && !isWriting && !root.Window.activeFocusItem?.hasOwnProperty("preeditText"))
            wanted.forceActiveFocus(Qt.OtherFocusReason);
    }

    Card {
        id: left
        visible: !root.isLarge && !root.isWriting
        enabled: root.isOpen
        width: Theme.px(350)
        anchors.top: parent.top
        anchors.bottom: parent.bottom

        HeadingList {
            anchors.fill: parent
            anchors.margins: Theme.px(14)
            anchors.topMargin: Theme.px(20)
            enabled: root.stage !== "recording" && root.stage !== "measuring"
            heading: root.page.groupTitle
            headings: root.page.headings
            current: root.page.heading
            onChosen: key => root.page.goTo(key)
        }
    }

    Item {
        id: work
        anchors.fill: parent
        anchors.leftMargin: left.visible ? left.width + Theme.px(24) : 0
        enabled: root.isOpen

        LineCard {
            id: line
            width: parent.width
            height: root.isWriting ? parent.height : Math.min(Math.max(wanted, Theme.px(226)), foot.y - 2 * Theme.gap - wave.least)
            sentences: root.page.line.sentences
            agreed: root.page.line.terms
            place: root.page.line.place
            wording: root.page.line.wording
            languageTitle: root.page.line.languageTitle
            canWrite: root.stage !== "recording" && root.stage !== "measuring"
            canRedo: root.page.canRedo
            hasPrevious: root.page.hasPrevious && canWrite
            hasList: root.isLarge && canWrite
            canListen: canWrite
            isWriting: root.isWriting
            onListenModel: root.page.line.listen()
            onListenPrevious: root.page.listenPrevious()
            onOpenList: root.page.openList()
            onRedo: number => root.page.redo(number)
            onWrite: text => root.page.line.write(text)
        }

        WaveCard {
            id: wave
            visible: !root.isWriting && !root.hasFault
            width: parent.width
            anchors.top: line.bottom
            anchors.topMargin: Theme.gap
            anchors.bottom: foot.top
            anchors.bottomMargin: Theme.gap
            isLive: root.stage === "recording" || root.stage === "idle"
            bars: root.stage === "recording" || root.stage === "measuring" ? 80 : 96
            heights: root.stage === "recording" || root.stage === "measuring" ? root.page.live.bars : root.page.take.bars
            head: root.stage === "recording" ? root.page.live.head : root.page.take.head
            heard: root.stage === "taken" ? root.page.take.heard : root.stage === "idle" ? 0 : 1
            checks: root.stage === "measuring" ? null : root.page.take.checks
            length: root.stage === "recording" ? root.page.live.length : root.stage === "idle" || root.stage === "measuring" ? "" : root.page.take.length
            hasMeasures: root.page.take.exists && !isLive && root.stage !== "measuring"
            level: root.page.live.level
            verdict: root.page.live.verdict
            note: root.wasCutShort ? root.page.live.faultTitle : root.page.note !== "" ? root.page.note : root.stage === "kept" ? root.page.take.state : ""
            noteGlyph: {
                if (root.wasCutShort)
                    return "mic-off";
                if (root.stage === "sent_back")
                    return "send-back";
                if (root.stage === "kept")
                    return "check-circle";
                return root.stage === "taken" && !root.page.take.isGood ? "hand" : "";
            }
            noteTint: {
                if (root.wasCutShort)
                    return Theme.darkGold;
                if (root.stage === "sent_back")
                    return Theme.darkGold;
                if (root.stage === "kept")
                    return Theme.leaf;
                return root.stage === "taken" && !root.page.take.isGood ? Theme.lacquer : Theme.soft;
            }
            onOpenMeasures: root.page.openMeasures()
        }

        Card {
            id: fault
            objectName: "microphoneFault"
            visible: !root.isWriting && root.hasFault
            anchors.fill: wave

            RowLayout {
                anchors.fill: parent
                anchors.margins: Theme.px(28)
                spacing: Theme.px(22)

                Glyph {
                    name: root.page.live.fault === "disk_full" ? "save" : "mic-off"
                    size: 56
                    tint: Theme.darkGold
                }
                ColumnLayout {
                    spacing: Theme.px(4)

                    Words {
                        objectName: "faultTitle"
                        Layout.fillWidth: true
                        text: root.page.live.faultTitle
                        size: 28
                        strong: true
                        color: Theme.darkGold
                    }
                    Words {
                        Layout.fillWidth: true
                        text: root.page.live.faultAdvice
                        size: 26
                    }
                }
                BigButton {
                    objectName: "tryMicrophone"
                    glyph: "replay"
                    size: 28
                    text: qsTr("Thử lại")
                    onPressedOnce: root.page.live.tryAgain()
                }
            }
        }

        RowLayout {
            id: foot
            visible: !root.isWriting
            anchors.left: parent.left
            anchors.right: parent.right
            anchors.bottom: parent.bottom
            spacing: Theme.gap

            BigButton {
                objectName: "skip"
                visible: root.stage === "idle" || root.stage === "sent_back"
                glyph: "arrow-right"
                text: qsTr("Bỏ qua")
                onPressedOnce: root.page.goOn()
            }
            BigButton {
                objectName: "again"
                visible: root.stage === "taken" || root.stage === "kept"
                glyph: "mic"
                text: qsTr("Thu lại")
                onPressedOnce: root.page.toggle()
            }
            BigButton {
                id: listen
                objectName: "listenTake"
                readonly property bool isWanted: root.stage === "taken" && !root.page.take.wasHeard
                visible: root.page.take.exists && root.stage !== "recording" && root.stage !== "measuring"
                kind: "listen"
                glyph: root.page.take.isPlaying ? "stop" : "play"
                text: root.page.take.isPlaying ? qsTr("Dừng nghe") : qsTr("Nghe bản thu")
                onPressedOnce: root.page.take.listen()
            }
            Item {
                Layout.fillWidth: true
            }
            BigButton {
                id: record
                objectName: "record"
                readonly property bool isWanted: true
                visible: root.stage === "idle" || root.stage === "sent_back"
                Layout.minimumWidth: Theme.px(330)
                kind: "go"
                glyph: "mic"
                text: root.stage === "idle" ? qsTr("Bắt đầu thu") : qsTr("Thu lại")
                onPressedOnce: root.page.toggle()
            }
            BigButton {
                id: stop
                objectName: "stop"
                readonly property bool isWanted: true
                visible: root.stage === "recording" || root.stage === "measuring"
                enabled: root.stage === "recording"
                Layout.minimumWidth: Theme.px(330)
                kind: "stop"
                glyph: "stop"
                text: qsTr("Dừng thu")
                onPressedOnce: root.page.toggle()
            }
            BigButton {
                id: use
                objectName: "use"
                readonly property bool isWanted: true
                visible: root.stage === "taken"
                enabled: root.page.canUse
                Layout.minimumWidth: Theme.px(330)
                kind: "go"
                glyphAfter: "arrow-right"
                text: qsTr("Dùng bản này")
                onPressedOnce: root.page.use()
            }
            BigButton {
                id: next
                objectName: "next"
                readonly property bool isWanted: true
                visible: root.stage === "kept"
                Layout.minimumWidth: Theme.px(330)
                kind: "go"
                glyphAfter: "arrow-right"
                text: qsTr("Câu tiếp theo")
                onPressedOnce: root.page.goOn()
            }
        }
    }

    Loader {
        id: sheet
        anchors.fill: parent
        active: !root.isOpen
        sourceComponent: {
            switch (root.page.sheet) {
            case "measures":
                return measures;
            case "reason":
                return reason;
            case "list":
                return list;
            case "rest":
                return rest;
            case "group_done":
                return groupDone;
            case "all_done":
                return allDone;
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
            heading: qsTr("Bản này chưa đạt. Vì sao vẫn dùng?")
            reason: root.page.reason
            doing: qsTr("Dùng bản này")
            onDone: root.page.use()
            onClosed: root.page.closeSheet()
        }
    }
    Component {
        id: list
        Sheet {
            heading: root.page.groupTitle
            onClosed: root.page.closeSheet()

            HeadingList {
                anchors.fill: parent
                heading: ""
                headings: root.page.headings
                current: root.page.heading
                onChosen: key => root.page.goTo(key)
            }
        }
    }
    Component {
        id: rest
        CalmSheet {
            sign: "cup"
            word: qsTr("Nghỉ một chút, uống ngụm nước.")
            what: qsTr("Giọng nghỉ ngơi thì câu sau nghe rõ hơn. Mọi câu đã thu đều được giữ.")
            closing: qsTr("Thu tiếp")
            onClosed: root.page.closeSheet()

            BigButton {
                objectName: "stopForNow"
                text: qsTr("Hôm nay đủ rồi")
                onPressedOnce: root.page.leavePage()
            }
        }
    }
    Component {
        id: groupDone
        CalmSheet {
            word: qsTr("Xong bài này!")
            what: root.page.nextGroup === "" ? qsTr("Mọi câu đã thu. Giờ mời người thứ hai nghe duyệt.") : qsTr("Bài tiếp theo: %1").arg(root.page.nextGroup)
            closing: root.page.nextGroup === "" ? qsTr("Về trang kế hoạch") : qsTr("Bài tiếp theo")
            onClosed: root.page.nextGroup === "" ? root.page.leavePage() : root.page.openNextGroup()

            BigButton {
                objectName: "hearGroup"
                text: qsTr("Xem lại bài này")
                onPressedOnce: root.page.closeSheet()
            }
            BigButton {
                objectName: "stopForNow"
                visible: root.page.nextGroup !== ""
                text: qsTr("Nghỉ ở đây")
                onPressedOnce: root.page.leavePage()
            }
        }
    }
    Component {
        id: allDone
        CalmSheet {
            word: qsTr("Thu đủ cả rồi. Cảm ơn ông bà!")
            what: qsTr("Giờ mời người thứ hai nghe duyệt. Muốn thu lại câu nào thì xem lại bài.")
            closing: qsTr("Về trang kế hoạch")
            onClosed: root.page.leavePage()

            BigButton {
                objectName: "hearGroup"
                text: qsTr("Xem lại bài")
                onPressedOnce: root.page.closeSheet()
            }
        }
    }
}
