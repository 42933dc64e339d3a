pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Kiosk.Controls
import Kiosk.ViewModels

// One step of a guide, or a question between steps. Shows state and forwards touches; decides nothing.
Item {
    id: root

    required property StepPage page
    required property Taps taps
    required property Speech speech
    required property SoundSource source
    signal showQr(url: string)
    readonly property bool asks: root.page.question !== ""
    readonly property int spoken: root.speech.topic === "step" ? root.speech.line : -1

    onSpokenChanged: {
        for (let i = 0; i < pager.blockItems.length; ++i)
            if (pager.blockItems[i].spokenAs === spoken)
                pager.reveal(pager.blockItems[i]);
    }
    Connections {
        target: root.page
        function onStepChanged(): void {
            pager.page = 0;
        }
    }

    RowLayout {
        id: progress
        width: parent.width
        spacing: Theme.px(22)

        Words {
            text: root.page.progress
            size: 28
            bold: true
            wrapMode: Text.NoWrap
        }
        Row {
            id: bar
            Layout.fillWidth: true
            spacing: Theme.px(8)

            Repeater {
                model: root.page.stepCount

                Rectangle {
                    required property int index

                    width: (bar.width - (root.page.stepCount - 1) * bar.spacing) / root.page.stepCount
                    height: Theme.px(16)
                    radius: height / 2
                    color: index + 1 < root.page.stepNumber ? Theme.leaf : index + 1 === root.page.stepNumber ? Theme.indigo : Theme.line
                }
            }
        }
    }

    Rectangle {
        id: frame
        anchors.top: progress.bottom
        anchors.topMargin: Theme.px(18)
        anchors.left: parent.left
        anchors.bottom: foot.top
        anchors.bottomMargin: Theme.gap
        width: Math.min(height, Theme.px(Theme.textScale > 1.3 ? 290 : 430))
        visible: !root.asks
        radius: Theme.radius
        color: Theme.mist
        border.width: Theme.px(2)
        border.color: Theme.line

        Picture {
            objectName: "picture"
            anchors.left: parent.left
            anchors.right: parent.right
            anchors.top: parent.top
            anchors.bottom: whoSpeaks.visible ? whoSpeaks.top : parent.bottom
            anchors.margins: Theme.px(10)
            drawing: root.page.picture
        }
        SourceNote { // large letters leave no room for it between the buttons
            id: whoSpeaks
            objectName: "sourceLarge"
            visible: Theme.textScale >= 1.2 && root.source.words !== ""
            anchors.left: parent.left
            anchors.right: parent.right
            anchors.bottom: parent.bottom
            anchors.margins: Theme.px(14)
            source: root.source
        }
    }

    Pager {
        id: pager
        objectName: "pager"

        readonly property var blockItems: {
            const found = [titleBlock];
            for (let i = 0; i < sentences.count; ++i)
                found.push(sentences.itemAt(i));
            found.push(warningBlock, questionBlock);
            return found.filter(block => block !== null);
        }

        anchors.top: progress.bottom
        anchors.topMargin: Theme.px(18)
        anchors.left: root.asks ? parent.left : frame.right
        anchors.leftMargin: root.asks ? 0 : Theme.px(28)
        anchors.right: root.asks ? parent.horizontalCenter : parent.right
        anchors.bottom: root.asks ? foot.top : listening.top
        anchors.bottomMargin: Theme.px(14)

        SpokenBlock {
            id: titleBlock
            spokenAs: 0
            spoken: root.spoken
            text: root.page.title
            size: Theme.textScale > 1.2 ? 34 : 40
            bold: true
        }
        Repeater {
            id: sentences
            model: root.page.sentences

            SpokenBlock {
                required text
                required spokenAs

                spoken: root.spoken
                size: 33
                before: Theme.px(6)
            }
        }
        SpokenBlock {
            id: warningBlock
            wanted: root.page.warning !== ""
            spokenAs: root.page.warningSpokenAs
            spoken: root.spoken
            text: root.page.warning
            size: 27
            isWarning: true
        }
        SpokenBlock {
            id: questionBlock
            wanted: root.asks
            spokenAs: root.page.warning !== "" ? root.page.warningSpokenAs + 1 : root.page.warningSpokenAs
            spoken: root.spoken
            text: root.page.question
            size: 33
            bold: true
            before: Theme.px(4)
        }
    }

    TileGrid {
        objectName: "answers"
        visible: root.asks
        anchors.top: progress.bottom
        anchors.topMargin: Theme.px(18)
        anchors.left: parent.horizontalCenter
        anchors.leftMargin: Theme.px(28)
        anchors.right: parent.right
        anchors.bottom: foot.top
        anchors.bottomMargin: Theme.gap
        columns: 1
        rows: 3
        model: root.page.answers
        delegate: AnswerTile {
            required property int number
            required property string picture
            required text

            objectName: "answer:" + number
            drawing: picture
            isArmed: root.taps.armed === "answer:" + number
            onPressedOnce: root.page.answer(number)
        }
    }

    RowLayout {
        id: listening
        readonly property bool isNarrow: width < Theme.px(800) && qr.visible // four with words do not fit

        visible: !root.asks
        anchors.left: frame.right
        anchors.leftMargin: Theme.px(28)
        anchors.right: parent.right
        anchors.bottom: frame.bottom
        spacing: Theme.px(14)

        BigButton {
            objectName: "listen"
            Layout.fillWidth: true
            kind: "listen"
            glyph: "replay"
            text: qsTranslate("Spoken", "Nghe lại")
            onPressedOnce: root.page.listenAgain()
        }
        BigButton {
            objectName: "pause"
            glyph: root.speech.isPaused ? "play" : "pause"
            text: listening.isNarrow ? "" : says
            says: root.speech.isPaused ? qsTranslate("Spoken", "Nghe tiếp") : qsTranslate("Spoken", "Dừng")
            Accessible.name: says
            enabled: root.speech.isSpeaking
            onPressedOnce: root.page.pause()
        }
        BigButton {
            objectName: "slow"
            glyph: "turtle"
            text: root.page.speedName
            onPressedOnce: root.page.slow()
        }
        BigButton {
            id: qr
            objectName: "qr"
            visible: root.page.portalUrl !== "" && Theme.textScale < 1.2
            glyph: "qr"
            text: listening.isNarrow ? "" : says
            says: qsTranslate("Spoken", "Quét")
            Accessible.name: says
            onPressedOnce: root.showQr(root.page.portalUrl)
        }
    }

    RowLayout {
        id: foot
        anchors.left: parent.left
        anchors.right: parent.right
        anchors.bottom: parent.bottom
        spacing: Theme.gap

        BigButton {
            objectName: "back"
            glyph: "arrow-left"
            text: qsTranslate("Spoken", "Bước trước")
            onPressedOnce: root.page.back()
        }
        BigButton {
            objectName: "listenQuestion"
            visible: root.asks
            kind: "listen"
            glyph: "replay"
            text: qsTranslate("Spoken", "Nghe lại")
            onPressedOnce: root.page.listenAgain()
        }
        Item {
            Layout.fillWidth: true
            Layout.minimumWidth: 0
            implicitHeight: note.implicitHeight
            visible: Theme.textScale < 1.2 || root.asks

            SourceNote {
                id: note
                objectName: "source"
                anchors.centerIn: parent
                width: Math.min(natural, parent.width)
                source: root.source
                after: root.asks ? "" : qsTranslate("Spoken", "kiểm tra {date}").replace("{date}", root.page.checkedOn)
            }
        }
        Item {
            Layout.fillWidth: true
            visible: Theme.textScale >= 1.2 && !root.asks
        }
        BigButton { // large letters leave no room for it above
            objectName: "qrLarge"
            visible: root.page.portalUrl !== "" && Theme.textScale >= 1.2
            glyph: "qr"
            text: qsTranslate("Spoken", "Quét")
            onPressedOnce: root.showQr(root.page.portalUrl)
        }
        BigButton {
            objectName: "forward"
            visible: !root.asks
            Layout.minimumWidth: Theme.px(Theme.textScale > 1.2 ? 300 : 430)
            kind: "go"
            glyphAfter: root.page.isLast ? "check" : "arrow-right"
            text: root.page.isLast ? qsTranslate("Spoken", "Xong hết rồi") : qsTranslate("Spoken", "Xong, bước tiếp")
            onPressedOnce: root.page.goForward()
        }
    }
}
