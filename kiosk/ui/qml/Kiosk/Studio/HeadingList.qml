pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.Controls

// The headings of one group, each with how far it is; touch one to go there.
Item {
    id: root

    required property string heading
    required property var headings // rows of key, text, state, isCurrent
    property int current: 0
    property string currentGlyph: "mic"
    signal chosen(key: string)

    property bool isGone: false // what was put off to the next turn may come after the page has left

    Component.onDestruction: isGone = true

    function reveal(): void {
        if (!isGone)
            pager.reveal(rows.itemAt(current) as Block);
    }
    onCurrentChanged: Qt.callLater(reveal)

    Words {
        id: group
        objectName: "groupTitle"
        x: Theme.px(16)
        width: parent.width - Theme.px(32)
        visible: root.heading !== ""
        text: root.heading
        size: 26
        bold: true
        lineHeight: 0.98
    }
    Pager {
        id: pager
        objectName: "headings"
        anchors.top: root.heading === "" ? parent.top : group.bottom
        anchors.topMargin: Theme.px(root.heading === "" ? 0 : 10)
        width: parent.width
        anchors.bottom: parent.bottom
        anchors.bottomMargin: pageCount > 1 ? more.implicitHeight + Theme.px(8) : 0
        hasButton: false
        onPageCountChanged: Qt.callLater(root.reveal)

        Repeater {
            id: rows
            model: root.headings

            Block {
                id: block

                required property string key
                required property string title
                required property string howFar
                required property bool isCurrent

                before: 0

                Touchable {
                    id: row
                    objectName: "heading:" + block.key
                    width: parent.width
                    implicitHeight: Math.max(Theme.touch, words.implicitHeight + Theme.px(14))
                    corner: Theme.px(14)
                    text: block.title
                    Accessible.name: block.title + ". " + root.named(block.howFar)
                    onPressedOnce: root.chosen(block.key)

                    background: Rectangle {
                        radius: row.corner
                        color: block.isCurrent || row.down ? Theme.mist : "transparent"
                    }
                    contentItem: Item {
                        Glyph {
                            id: sign
                            anchors.left: parent.left
                            anchors.leftMargin: Theme.px(14)
                            anchors.verticalCenter: parent.verticalCenter
                            name: block.isCurrent && root.currentGlyph !== "" ? root.currentGlyph : root.sign(block.howFar)
                            size: 32
                            tint: block.isCurrent ? Theme.soft : root.tint(block.howFar)
                        }
                        Words {
                            id: words
                            anchors.left: sign.right
                            anchors.leftMargin: Theme.px(14)
                            anchors.right: parent.right
                            anchors.rightMargin: Theme.px(8)
                            anchors.verticalCenter: parent.verticalCenter
                            text: block.title
                            size: 24
                            strong: block.isCurrent
                            lineHeight: 0.95
                            Accessible.ignored: true
                        }
                    }
                }
            }
        }
    }
    BigButton {
        id: more
        objectName: "moreHeadings"
        visible: pager.pageCount > 1
        anchors.bottom: parent.bottom
        width: parent.width
        tall: 64
        size: 24
        glyph: "more"
        text: qsTr("Xem thêm (%1/%2)").arg(pager.page + 1).arg(pager.pageCount)
        onPressedOnce: pager.more()
    }

    function sign(state: string): string {
        switch (state) {
        case "done":
            return "check-circle";
        case "sent_back":
            return "send-back";
        case "outdated":
            return "alert-circle";
        case "skipped":
            return "close";
        default:
            return "circle";
        }
    }
    function tint(state: string): color {
        return state === "done" ? Theme.leaf : state === "sent_back" || state === "outdated" ? Theme.darkGold : Theme.soft;
    }
    function named(state: string): string {
        switch (state) {
        case "done":
            return qsTr("Xong");
        case "sent_back":
            return qsTr("Bị trả lại");
        case "outdated":
            return qsTr("Lời đã đổi");
        case "skipped":
            return qsTr("Đã bỏ");
        default:
            return qsTr("Chưa thu");
        }
    }
}
