import QtQuick
import QtQuick.Layouts
import Kiosk.Controls
import Kiosk.ViewModels

// May the details of this visit be kept? Nothing is chosen beforehand.
Item {
    id: root

    required property ConsentPage page
    required property Taps taps

    PageTitle {
        id: top
        width: parent.width
        text: root.page.title
        onListen: root.page.introduce()
    }
    Pager {
        id: words
        anchors.top: top.bottom
        anchors.topMargin: Theme.px(12)
        anchors.left: parent.left
        anchors.right: parent.right
        height: Theme.px(Theme.textScale > 1.1 ? 240 : 150)

        Block {
            SentenceWords {
                width: parent.width
                text: root.page.what
                size: 28
            }
        }
        Block {
            before: Theme.px(6)

            SentenceWords {
                width: parent.width
                text: root.page.why
                size: 28
                color: Theme.soft
            }
        }
    }
    RowLayout {
        anchors.top: words.bottom
        anchors.topMargin: Theme.px(20)
        anchors.left: parent.left
        anchors.right: parent.right
        anchors.bottom: parent.bottom
        spacing: Theme.px(28)

        AnswerTile {
            objectName: "consent:no"
            Layout.fillWidth: true
            Layout.fillHeight: true
            Layout.preferredWidth: 1
            glyph: "close"
            tint: Theme.lacquer
            text: root.page.no
            isArmed: root.taps.armed === "consent:no"
            onPressedOnce: root.page.tap(false)
        }
        AnswerTile {
            objectName: "consent:yes"
            Layout.fillWidth: true
            Layout.fillHeight: true
            Layout.preferredWidth: 1
            glyph: "thumbs-up"
            tint: Theme.leaf
            text: root.page.yes
            isArmed: root.taps.armed === "consent:yes"
            onPressedOnce: root.page.tap(true)
        }
    }
}
