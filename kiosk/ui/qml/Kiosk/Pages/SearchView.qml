pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Kiosk.Controls
import Kiosk.ViewModels

// One box for everything; under it what was found, the question to be answered, or the life events.
Item {
    id: root

    required property SearchPage page
    required property Taps taps
    readonly property bool isLarge: Theme.textScale > 1.1
    readonly property bool isTight: Theme.isTight(height)
    readonly property TileGrid shown: {
        switch (page.stage) {
        case "question":
            return answers;
        case "events":
            return events;
        default:
            return found;
        }
    }

    PageTitle {
        id: top
        visible: !root.isTight
        width: parent.width
        text: root.page.title
        onListen: root.page.introduce()
    }
    Field {
        id: typed
        objectName: "typed"
        anchors.top: root.isTight ? parent.top : top.bottom
        anchors.topMargin: root.isTight ? 0 : Theme.px(12)
        width: parent.width - (further.visible ? further.width + Theme.gap : 0)
        maximumLength: 200
        placeholderText: qsTranslate("Spoken", "Tên việc, câu hỏi, hoặc mã thủ tục")
        Accessible.name: root.page.title
        says: root.page.title + "\n" + placeholderText
        onTextEdited: root.page.type(text)
        Component.onCompleted: {
            text = root.page.typed;
            Qt.callLater(() => typed.forceActiveFocus()); // the window gives the focus to no page
        }
        Connections {
            target: root.page
            function onChanged(): void {
                if (typed.text !== root.page.typed)
                    typed.text = root.page.typed;
            }
        }
    }
    BigButton {
        id: further
        objectName: "further"
        visible: root.isTight && root.shown.pageCount > 1
        anchors.right: parent.right
        anchors.top: typed.top
        anchors.bottom: typed.bottom
        tall: 64
        size: 26
        glyph: "more"
        focusPolicy: Qt.NoFocus // the keyboard stays
        text: qsTranslate("Spoken", "Xem thêm")
        onPressedOnce: root.shown.more()
    }
    Words {
        id: hint
        objectName: "hint"
        visible: text !== "" && !(root.isTight && root.page.stage === "events")
        anchors.top: typed.bottom
        anchors.topMargin: visible ? Theme.px(10) : 0
        width: parent.width
        height: visible ? implicitHeight : 0
        text: root.isTight && root.page.stage === "question" ? root.page.title : root.page.hint
        size: root.isTight ? 24 : 26
        strong: root.page.stage !== "events"
        color: root.page.stage === "events" ? Theme.soft : Theme.darkGold
    }

    Item {
        id: room
        anchors.top: hint.bottom
        anchors.topMargin: Theme.px(12)
        anchors.left: parent.left
        anchors.right: parent.right
        anchors.bottom: root.isTight ? parent.bottom : foot.top
        anchors.bottomMargin: root.isTight ? 0 : Theme.px(14)

        // How many rows of tiles there is room for, where each holds so many lines of words.
        function rowsOf(count: int, air: int): int {
            const tall = Math.max(Theme.px(84) * Theme.textScale, count * Theme.font(30) * 1.3 + Theme.px(air));
            return Math.max(1, Math.floor((height + Theme.gap) / (tall + Theme.gap)));
        }

        GuideGrid {
            id: found
            objectName: "tiles"
            anchors.fill: parent
            visible: root.shown === found
            longest: root.page.longest
            isTight: root.isTight
            model: root.page.tiles
            delegate: GuideTile {
                isArmed: root.taps.armed === "guide:" + key
                onPressedOnce: root.page.tap(key)
            }
        }
        TileGrid {
            id: answers
            objectName: "answers"
            anchors.fill: parent
            visible: root.shown === answers
            readonly property int fitting: Math.min(room.rowsOf(root.page.longestAnswer.length > 30 ? 3 : 2, 40), 2)
            columns: Math.max(1, Math.min(count, root.isLarge || (count === 4 && fitting === 2) ? 2 : 3))
            rows: count <= columns ? 1 : fitting
            tallest: Theme.px(420)
            model: root.page.options
            delegate: AnswerTile {
                required property string key
                required property string title
                required property string picture

                objectName: "option:" + key
                text: title
                drawing: picture
                isArmed: root.taps.armed === "option:" + key
                onPressedOnce: root.page.tapOption(key)
            }
        }
        TileGrid {
            id: events
            objectName: "events"
            anchors.fill: parent
            visible: root.shown === events
            columns: root.isLarge ? 3 : 5
            rows: Math.min(room.rowsOf(1, root.isTight ? 16 : 24), 2)
            tallest: Theme.px(220)
            model: root.page.events
            delegate: Tile {
                id: event

                required property string key
                required property string title
                required property string glyph
                required property string colour
                readonly property bool isLow: height < Theme.px(84) + Theme.font(28) * 1.3 // the words stand beside the sign

                objectName: "event:" + key
                text: title
                isArmed: root.taps.armed === "event:" + key
                onPressedOnce: root.page.tapEvent(key)

                GridLayout {
                    anchors.centerIn: parent
                    width: parent.width - Theme.px(28)
                    columns: event.isLow ? 2 : 1
                    columnSpacing: Theme.px(16)
                    rowSpacing: Theme.px(8)

                    Rectangle {
                        Layout.alignment: Qt.AlignCenter
                        visible: event.height > Theme.touch
                        implicitWidth: Theme.px(event.isLow ? 56 : 72)
                        implicitHeight: implicitWidth
                        radius: Theme.px(20)
                        color: event.colour

                        Glyph {
                            anchors.centerIn: parent
                            name: event.glyph
                            size: event.isLow ? 38 : 46
                            tint: Theme.card
                        }
                    }
                    Words {
                        Layout.fillWidth: true
                        text: event.isArmed ? qsTranslate("Spoken", "Chạm nữa để chọn") : event.title
                        size: event.isArmed ? 24 : 28
                        bold: true
                        color: event.isArmed ? Theme.leaf : Theme.ink
                        horizontalAlignment: event.isLow ? Text.AlignLeft : Text.AlignHCenter
                        Accessible.ignored: true
                    }
                }
            }
        }
    }

    RowLayout {
        id: foot
        visible: !root.isTight
        anchors.left: parent.left
        anchors.right: parent.right
        anchors.bottom: parent.bottom
        spacing: Theme.gap

        BigButton {
            objectName: "back"
            glyph: "arrow-left"
            text: qsTranslate("Spoken", "Quay lại")
            onPressedOnce: root.page.back()
        }
        Item {
            Layout.fillWidth: true
        }
        BigButton {
            objectName: "all"
            visible: root.page.stage === "question"
            text: qsTranslate("Spoken", "Việc khác")
            onPressedOnce: root.page.showAll()
        }
        BigButton {
            objectName: "more"
            visible: root.shown.pageCount > 1
            glyph: "more"
            text: qsTranslate("Spoken", "Xem thêm")
            onPressedOnce: root.shown.more()
        }
    }
}
