pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Kiosk.Controls
import Kiosk.ViewModels

// The whole guide read out: the picture of what is being read, its words, and where it has come to.
Item {
    id: root

    required property ReadingPage page
    required property Speech speech
    required property SoundSource source
    readonly property bool isLarge: Theme.textScale > 1.2
    readonly property bool isLargest: Theme.textScale > 1.4
    readonly property int spoken: root.page.spokenLine

    onSpokenChanged: {
        for (let i = 0; i < lines.count; ++i) {
            const block = lines.itemAt(i) as SpokenBlock;
            if (block !== null && block.spokenAs === spoken)
                pager.reveal(block);
        }
    }
    Connections {
        target: root.page
        function onTitleChanged(): void {
            pager.page = 0;
        }
    }

    RowLayout {
        id: progress
        width: parent.width
        spacing: Theme.px(22)

        Words {
            objectName: "progress"
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
        width: Math.min(height, Theme.px(root.isLarge ? 290 : 430))
        radius: Theme.radius
        color: Theme.mist
        border.width: Theme.px(2)
        border.color: Theme.line

        Picture {
            objectName: "picture"
            anchors.fill: parent
            anchors.margins: Theme.px(10)
            drawing: root.page.picture
        }
    }

    Pager {
        id: pager
        objectName: "pager"
        anchors.top: progress.bottom
        anchors.topMargin: Theme.px(18)
        anchors.left: frame.right
        anchors.leftMargin: Theme.px(28)
        anchors.right: parent.right
        anchors.bottom: listening.top
        anchors.bottomMargin: Theme.px(14)
        hasButton: false

        SpokenBlock {
            spokenAs: 0
            spoken: root.spoken
            text: root.page.title
            size: root.isLarge ? 34 : 40
            bold: true
        }
        Repeater {
            id: lines
            model: root.page.lines

            SpokenBlock {
                required property int number
                required text

                spokenAs: number
                spoken: root.spoken
                size: 30
                before: Theme.px(4)
            }
        }
    }

    RowLayout {
        id: listening
        anchors.left: frame.right
        anchors.leftMargin: Theme.px(28)
        anchors.right: parent.right
        anchors.bottom: frame.bottom
        spacing: Theme.px(14)

        BigButton {
            objectName: "pause"
            Layout.fillWidth: true
            kind: "listen"
            glyph: root.page.isReading && !root.speech.isPaused ? "pause" : "play"
            text: {
                if (!root.page.isReading)
                    return qsTranslate("Spoken", "Nghe lại");
                return root.speech.isPaused ? qsTranslate("Spoken", "Nghe tiếp") : qsTranslate("Spoken", "Dừng");
            }
            onPressedOnce: root.page.pause()
        }
        BigButton {
            objectName: "previous"
            glyph: "arrow-left"
            enabled: !root.page.isFirst
            text: root.isLargest ? "" : qsTranslate("Spoken", "Trước")
            says: qsTranslate("Spoken", "Bước trước")
            Accessible.name: says
            onPressedOnce: root.page.goBack()
        }
        BigButton {
            objectName: "following"
            glyphAfter: "arrow-right"
            enabled: !root.page.isLast
            text: root.isLargest ? "" : qsTranslate("Spoken", "Sau")
            says: qsTranslate("Spoken", "Bước sau")
            Accessible.name: says
            onPressedOnce: root.page.goForward()
        }
        BigButton {
            objectName: "more"
            visible: pager.pageCount > 1
            glyph: "more"
            text: (pager.page + 1) + "/" + pager.pageCount
            says: qsTranslate("Spoken", "Xem thêm")
            onPressedOnce: pager.more()
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
            glyph: "close"
            text: qsTranslate("Spoken", "Thôi nghe")
            onPressedOnce: root.page.back()
        }
        Item {
            Layout.fillWidth: true
            Layout.minimumWidth: 0
            implicitHeight: note.implicitHeight

            SourceNote {
                id: note
                objectName: "source"
                visible: root.source.words !== ""
                anchors.centerIn: parent
                width: Math.min(natural, parent.width)
                source: root.source
            }
        }
        BigButton {
            objectName: "start"
            Layout.minimumWidth: Theme.px(root.isLarge ? 300 : 430)
            kind: "go"
            glyphAfter: "arrow-right"
            text: qsTranslate("Spoken", "Bắt đầu làm")
            onPressedOnce: root.page.start()
        }
    }
}
