pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Kiosk.Controls
import Kiosk.ViewModels

// Recordings of a phone: choose them, choose what they say, then confirm them one by one.
Item {
    id: root

    required property PhonePage page
    readonly property string stage: page.stage
    readonly property bool isTight: Theme.isTight(height) // the keyboard is up
    readonly property bool isLarge: Theme.textScale > 1.1

    Item {
        anchors.fill: parent
        visible: root.stage === "files" || root.stage === "group" || root.stage === "reading"

        Column {
            id: top
            width: parent.width
            spacing: Theme.px(6)

            Title {
                visible: !root.isTight
                width: parent.width
                text: {
                    switch (root.stage) {
                    case "group":
                        return qsTr("Đã thu bài nào?");
                    case "reading":
                        return qsTr("Đang đọc bản thu");
                    default:
                        return root.page.files.folder === "" ? qsTr("Bản thu ở đâu?") : root.page.files.folder;
                    }
                }
                size: root.isLarge ? 34 : 42
            }
            Words {
                objectName: "problem"
                width: parent.width
                visible: text !== ""
                text: root.stage === "files" && root.page.files.problem !== "" ? root.page.files.problem : root.page.note
                size: 26
                strong: true
                color: Theme.darkGold
            }
        }

        TileGrid {
            id: places
            objectName: "places"
            visible: root.stage === "files" && !root.isTight
            anchors.top: top.bottom
            anchors.topMargin: Theme.px(16)
            anchors.left: parent.left
            anchors.right: parent.right
            anchors.bottom: path.top
            anchors.bottomMargin: Theme.px(16)
            columns: 2
            rows: Math.max(1, Math.floor((height + gap) / (Theme.px(24) + Theme.font(26) * 2.6 + gap)))
            tallest: Theme.px(130)
            model: root.page.files.rows
            delegate: Tile {
                id: place

                required property string key
                required property string title
                required property string glyph

                objectName: "place:" + key
                text: title
                onPressedOnce: root.page.files.open(key)

                RowLayout {
                    anchors.fill: parent
                    anchors.leftMargin: Theme.px(24)
                    anchors.rightMargin: Theme.px(20)
                    spacing: Theme.px(20)

                    Glyph {
                        name: place.glyph
                        size: 40
                        tint: Theme.indigo
                    }
                    Words {
                        Layout.fillWidth: true
                        text: place.title
                        size: 26
                        strong: true
                        wrapMode: Text.WrapAtWordBoundaryOrAnywhere
                        lineHeight: 0.95
                        Accessible.ignored: true
                    }
                }
            }
        }
        RowLayout {
            id: path
            visible: root.stage === "files"
            anchors.left: parent.left
            anchors.right: parent.right
            anchors.bottom: root.isTight ? parent.bottom : foot.top
            anchors.bottomMargin: root.isTight ? 0 : Theme.gap
            spacing: Theme.gap

            Field {
                id: typed
                objectName: "path"
                Layout.fillWidth: true
                size: 26
                maximumLength: 400
                inputMethodHints: Qt.ImhNoAutoUppercase | Qt.ImhUrlCharactersOnly
                placeholderText: qsTr("Hoặc gõ đường dẫn của thư mục, tệp")
                onAccepted: root.page.files.openTyped(text)
            }
            BigButton {
                objectName: "openPath"
                enabled: typed.text !== ""
                text: qsTr("Mở")
                onPressedOnce: root.page.files.openTyped(typed.text)
            }
        }

        TileGrid {
            id: groups
            objectName: "groups"
            visible: root.stage === "group"
            anchors.top: top.bottom
            anchors.topMargin: Theme.px(16)
            anchors.left: parent.left
            anchors.right: parent.right
            anchors.bottom: foot.top
            anchors.bottomMargin: Theme.gap
            columns: 2
            rows: Math.max(1, Math.floor((height + gap) / (Theme.px(30) + Theme.font(28) * 2.5 + Theme.font(24) * 1.3 + gap)))
            tallest: Theme.px(160) * Theme.textScale
            model: root.page.groups
            delegate: Tile {
                id: group

                required property string key
                required property string title
                required property int toDo
                required property int total

                objectName: "group:" + key
                text: title
                onPressedOnce: root.page.chooseGroup(key)

                ColumnLayout {
                    anchors.left: parent.left
                    anchors.right: parent.right
                    anchors.verticalCenter: parent.verticalCenter
                    anchors.leftMargin: Theme.px(24)
                    anchors.rightMargin: Theme.px(20)
                    spacing: Theme.px(4)

                    Words {
                        Layout.fillWidth: true
                        text: group.title
                        size: 28
                        strong: true
                        lineHeight: 0.95
                        Accessible.ignored: true
                    }
                    Words {
                        Layout.fillWidth: true
                        text: group.toDo === 0 ? qsTr("Đủ %1 câu").arg(group.total) : qsTr("Còn %1 trong %2 câu").arg(group.toDo).arg(group.total)
                        size: 24
                        color: group.toDo === 0 ? Theme.leaf : Theme.soft
                        Accessible.ignored: true
                    }
                }
            }
        }

        ColumnLayout {
            visible: root.stage === "reading"
            anchors.left: parent.left
            anchors.right: parent.right
            anchors.verticalCenter: parent.verticalCenter
            spacing: Theme.px(24)

            Words {
                objectName: "reading"
                Layout.fillWidth: true
                text: root.page.reading
                size: 30
                horizontalAlignment: Text.AlignHCenter
            }
            Rectangle {
                Layout.alignment: Qt.AlignHCenter
                implicitWidth: Theme.px(700)
                implicitHeight: Theme.px(20)
                radius: height / 2
                color: Theme.line
                Accessible.role: Accessible.ProgressBar
                Accessible.name: root.page.reading

                Rectangle {
                    width: Math.max(height, parent.width * root.page.share)
                    height: parent.height
                    radius: height / 2
                    color: Theme.leaf
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
                text: root.stage === "reading" ? qsTr("Thôi") : qsTr("Quay lại")
                onPressedOnce: root.page.back()
            }
            Item {
                Layout.fillWidth: true
            }
            BigButton {
                objectName: "more"
                readonly property TileGrid grid: root.stage === "group" ? groups : places
                visible: root.stage !== "reading" && grid.pageCount > 1
                glyph: "more"
                text: qsTr("Xem thêm (%1/%2)").arg(grid.page + 1).arg(grid.pageCount)
                onPressedOnce: grid.more()
            }
        }
    }

    PhonePiecesView {
        anchors.fill: parent
        visible: root.stage === "pieces"
        enabled: !root.page.pieces.isMoving
        page: root.page
    }

    Loader {
        anchors.fill: parent
        active: root.stage === "done" || root.page.pieces.isMoving
        sourceComponent: root.stage === "done" ? done : lines
    }

    Component {
        id: lines
        Sheet {
            heading: qsTr("Đoạn này nói câu nào?")
            onClosed: root.page.pieces.closeSheet()

            HeadingList {
                anchors.fill: parent
                heading: ""
                headings: root.page.pieces.lines
                current: root.page.pieces.lineAt
                currentGlyph: ""
                onChosen: key => root.page.pieces.moveTo(key)
            }
        }
    }
    Component {
        id: done
        CalmSheet {
            word: root.page.takenCount > 0 ? qsTr("Đã nhận %1 câu từ điện thoại.").arg(root.page.takenCount) : qsTr("Chưa nhận câu nào.")
            what: root.page.takenCount > 0 ? qsTr("Giờ nghe lại từng câu, rồi bấm Dùng bản này.") : ""
            closing: root.page.takenCount > 0 ? qsTr("Nghe lại") : qsTr("Về trang kế hoạch")
            onClosed: root.page.goOn()

            BigButton {
                objectName: "again"
                text: qsTr("Lấy tệp khác")
                onPressedOnce: root.page.again()
            }
        }
    }
}
