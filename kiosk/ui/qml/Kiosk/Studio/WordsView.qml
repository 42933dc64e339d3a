pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Kiosk.Controls
import Kiosk.Pages
import Kiosk.ViewModels

// The agreed words: a list, and one word at a time to write.
Item {
    id: root

    required property WordsPage page
    readonly property bool isTight: Theme.isTight(height)
    readonly property bool writes: page.term !== ""

    PageTitle {
        id: top
        visible: !root.isTight
        width: parent.width
        text: root.page.title
        onListen: root.page.introduce()
    }

    TileGrid {
        id: grid
        objectName: root.writes ? "" : "tiles"
        visible: !root.writes
        anchors.top: top.bottom
        anchors.topMargin: Theme.px(16)
        anchors.left: parent.left
        anchors.right: parent.right
        anchors.bottom: foot.top
        anchors.bottomMargin: Theme.gap
        gap: Theme.px(16)
        columns: Theme.textScale > 1.2 ? 2 : 3
        rows: Theme.textScale > 1.2 ? 3 : 4
        tallest: Theme.px(130)
        model: root.page.rows
        delegate: Tile {
            id: word

            required property string key
            required property string said
            required property bool isAgreed
            readonly property string agreed: !isAgreed ? qsTr("chưa chọn") : said === "" ? qsTr("nói tiếng Việt") : said

            objectName: "word:" + key
            text: key + ". " + agreed
            onPressedOnce: root.page.choose(key)

            ColumnLayout {
                anchors.left: parent.left
                anchors.right: parent.right
                anchors.verticalCenter: parent.verticalCenter
                anchors.leftMargin: Theme.px(20)
                anchors.rightMargin: Theme.px(14)
                spacing: 0

                Words {
                    Layout.fillWidth: true
                    text: word.key
                    size: 28
                    bold: true
                    color: Theme.indigo
                    wrapMode: Text.NoWrap
                    fontSizeMode: Text.HorizontalFit
                    minimumPixelSize: Theme.px(24)
                    Accessible.ignored: true
                }
                RowLayout {
                    Layout.fillWidth: true
                    spacing: Theme.px(10)

                    Glyph {
                        name: word.isAgreed ? "check" : "circle"
                        size: 28
                        tint: word.isAgreed ? Theme.leaf : Theme.darkGold
                    }
                    Words {
                        Layout.fillWidth: true
                        text: word.agreed
                        size: 25
                        font.family: word.said === "" ? Theme.family : Theme.scriptFamily("latin")
                        color: word.isAgreed ? Theme.leaf : Theme.darkGold
                        wrapMode: Text.NoWrap
                        fontSizeMode: Text.HorizontalFit
                        minimumPixelSize: Theme.px(24)
                        elide: Text.ElideNone
                        Accessible.ignored: true
                    }
                }
            }
        }
    }

    ColumnLayout {
        visible: root.writes
        anchors.top: root.isTight ? parent.top : top.bottom
        anchors.topMargin: root.isTight ? 0 : Theme.px(16)
        anchors.left: parent.left
        anchors.right: parent.right
        spacing: Theme.px(18)

        Words { // the keyboard has taken the title's room
            Layout.fillWidth: true
            visible: root.isTight
            text: root.page.term
            size: 28
            strong: true
            color: Theme.indigo
        }
        Words {
            Layout.fillWidth: true
            visible: !root.isTight && root.page.meaning !== ""
            text: root.page.meaning
            size: 30
            lineHeight: 1.05
        }
        Field {
            id: typed
            objectName: "said"
            Layout.fillWidth: true
            size: 34
            maximumLength: 200
            font.family: Theme.scriptFamily("latin")
            placeholderText: qsTr("Tiếng mình gọi là gì?")
            onAccepted: root.page.keep(text)

            Connections {
                target: root.page
                function onChanged(): void {
                    typed.text = root.page.said;
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
            text: qsTr("Quay lại")
            onPressedOnce: root.page.back()
        }
        BigButton {
            objectName: "more"
            visible: !root.writes && grid.pageCount > 1
            glyph: "more"
            text: qsTr("Xem thêm")
            onPressedOnce: grid.more()
        }
        Words {
            Layout.fillWidth: true
            visible: !root.writes && Theme.textScale < 1.2
            text: qsTr("%1 trong %2 từ đã chọn").arg(root.page.agreed).arg(root.page.count)
            size: 26
            color: Theme.soft
            horizontalAlignment: Text.AlignRight
        }
        Item {
            Layout.fillWidth: true
            visible: root.writes || Theme.textScale >= 1.2
        }
        BigButton {
            objectName: "inVietnamese"
            visible: root.writes
            Layout.fillWidth: true
            Layout.maximumWidth: implicitWidth
            glyph: root.page.inVietnamese ? "check" : ""
            text: qsTr("Nói tiếng Việt")
            onPressedOnce: root.page.keepVietnamese()
        }
        BigButton {
            objectName: "keepWord"
            visible: root.writes
            Layout.minimumWidth: Theme.px(260)
            kind: "go"
            glyph: "save"
            enabled: typed.text.trim() !== ""
            text: qsTr("Lưu từ này")
            onPressedOnce: root.page.keep(typed.text)
        }
        BigButton {
            objectName: "goOn"
            visible: !root.writes
            Layout.minimumWidth: Theme.px(260)
            kind: "go"
            glyphAfter: "arrow-right"
            text: qsTr("Đi tiếp")
            onPressedOnce: root.page.goOn()
        }
    }
}
