pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Kiosk.Controls
import Kiosk.ViewModels

// The home of the studio: the doors at the left, what is to be recorded at the right, one green button.
Item {
    id: root

    required property PlanPage page
    readonly property bool isLarge: Theme.textScale > 1.2

    component Door: Touchable {
        id: door

        required property string glyph
        property int count: 0

        Layout.fillWidth: true
        implicitHeight: Math.max(Theme.px(72), label.implicitHeight + Theme.px(20))
        corner: Theme.px(18)
        background: Rectangle {
            radius: door.corner
            color: door.down ? Theme.mist : Theme.card
            border.width: Theme.px(2)
            border.color: Theme.line
        }
        contentItem: RowLayout {
            spacing: Theme.px(14)

            Glyph {
                Layout.leftMargin: Theme.px(18)
                name: door.glyph
                size: 34
                tint: Theme.indigo
            }
            Words {
                id: label
                Layout.fillWidth: true
                Layout.rightMargin: door.count > 0 ? 0 : Theme.px(10)
                text: door.text
                size: 25
                strong: true
                color: Theme.indigo
                lineHeight: 0.95
                Accessible.ignored: true
            }
            Rectangle {
                Layout.rightMargin: Theme.px(16)
                visible: door.count > 0
                implicitWidth: Math.max(implicitHeight, number.implicitWidth + Theme.px(20))
                implicitHeight: number.implicitHeight + Theme.px(6)
                radius: height / 2
                color: Theme.goldMist

                Words {
                    id: number
                    anchors.centerIn: parent
                    text: door.count
                    size: 24
                    bold: true
                    color: Theme.darkGold
                    Accessible.ignored: true
                }
            }
        }
    }

    component Proposal: ColumnLayout {
        id: proposal

        required property int lines

        Layout.fillWidth: true
        spacing: 0

        Words {
            Layout.fillWidth: true
            visible: root.page.isChanged
            text: qsTr("Lời đã đổi, cần thu lại:")
            size: 24
            strong: true
            color: Theme.darkGold
        }
        Words { // in the lines that there are, or not at all: the gold button says it whole
            objectName: proposal.visible ? "proposal" : ""
            Layout.fillWidth: true
            visible: letters.advanceWidth(text) < (root.page.isChanged && proposal.lines === 2 ? 0.95 : 1.7) * width
            text: root.page.proposal
            size: 25
            color: Theme.soft
            lineHeight: 0.95

            FontMetrics {
                id: letters
                font.family: Theme.family
                font.pixelSize: Theme.font(25)
            }
        }
    }

    ColumnLayout {
        id: doors
        width: Theme.px(root.isLarge ? 390 : 330)
        spacing: Theme.px(16)

        Door {
            objectName: "door:review"
            glyph: "speaker"
            text: qsTr("Nghe duyệt")
            count: root.page.waiting
            onPressedOnce: root.page.open("review")
        }
        Door {
            objectName: "door:phone"
            visible: root.page.records
            glyph: "phone"
            text: qsTr("Thu từ điện thoại")
            onPressedOnce: root.page.open("phone")
        }
        Door {
            objectName: "door:conflicts"
            visible: root.page.conflicts > 0
            glyph: "alert-circle"
            text: qsTr("Hai bản khác nhau")
            count: root.page.conflicts
            onPressedOnce: root.page.open("conflicts")
        }
        Door {
            objectName: "door:words"
            glyph: "book"
            text: qsTr("Bảng từ")
            onPressedOnce: root.page.open("words")
        }
        Door {
            objectName: "door:publish"
            glyph: "usb"
            text: qsTr("Phát hành")
            onPressedOnce: root.page.open("publish")
        }
    }

    ColumnLayout {
        anchors.left: doors.right
        anchors.leftMargin: Theme.px(24)
        anchors.right: parent.right
        anchors.top: parent.top
        anchors.bottom: foot.top
        anchors.bottomMargin: Theme.gap
        spacing: Theme.px(14)

        RowLayout {
            Layout.fillWidth: true
            spacing: Theme.gap

            ColumnLayout {
                Layout.fillWidth: true
                spacing: Theme.px(8)

                Proposal { // the header tells how far we are
                    visible: root.isLarge
                    lines: 3
                }
                Words {
                    objectName: "overall"
                    Layout.fillWidth: true
                    visible: !root.isLarge
                    text: qsTr("%1 trong %2 câu").arg(root.page.doneText).arg(root.page.totalText)
                    size: 34
                    bold: true
                }
                ProgressBar {
                    Layout.fillWidth: true
                    done: root.page.done
                    total: root.page.total
                }
            }
            Pill {
                visible: root.page.changedLines > 0
                glyph: "alert-circle"
                tint: Theme.darkGold
                text: root.isLarge ? qsTr("%1 đã đổi").arg(root.page.changedLines) : qsTr("%1 câu lời đã đổi").arg(root.page.changedLines)
            }
        }
        TileGrid {
            id: grid
            objectName: "tiles"
            Layout.fillWidth: true
            Layout.fillHeight: true
            gap: Theme.px(12)
            columns: root.isLarge ? 1 : 2
            rows: root.isLarge ? 3 : 4
            tallest: Theme.px(root.isLarge ? 150 : 112)
            model: root.page.groups
            delegate: Tile {
                id: group

                required property string key
                required property string title
                required property int done
                required property int total
                required property int again

                objectName: "group:" + key
                text: qsTr("%1: %2 trong %3 câu").arg(title).arg(done).arg(total)
                enabled: root.page.records
                onPressedOnce: root.page.openGroup(key)

                ColumnLayout {
                    anchors.fill: parent
                    anchors.leftMargin: Theme.px(18)
                    anchors.rightMargin: Theme.px(18)
                    anchors.topMargin: Theme.px(10)
                    anchors.bottomMargin: Theme.px(14)
                    spacing: Theme.px(6)

                    RowLayout {
                        Layout.fillWidth: true
                        Layout.fillHeight: true
                        spacing: Theme.px(10)

                        Glyph {
                            name: group.again > 0 ? "alert-circle" : group.done === group.total ? "check-circle" : "circle"
                            size: 28
                            tint: group.again > 0 ? Theme.darkGold : group.done === group.total ? Theme.leaf : Theme.soft
                        }
                        Words {
                            Layout.fillWidth: true
                            Layout.fillHeight: true
                            text: group.title
                            size: 25
                            strong: true
                            maximumLineCount: 2
                            lineHeight: 0.92
                            fontSizeMode: Text.Fit
                            minimumPixelSize: Theme.px(24)
                            Accessible.ignored: true
                        }
                        Words {
                            text: group.done + "/" + group.total
                            size: 25
                            strong: true
                            color: group.again > 0 ? Theme.darkGold : group.done === group.total ? Theme.leaf : Theme.soft
                            wrapMode: Text.NoWrap
                            Accessible.ignored: true
                        }
                    }
                    ProgressBar {
                        Layout.fillWidth: true
                        done: group.done
                        total: group.total
                    }
                }
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
            objectName: "more"
            visible: grid.pageCount > 1
            glyph: "more"
            text: root.isLarge ? (grid.page + 1) + "/" + grid.pageCount : qsTr("Xem thêm (%1/%2)").arg(grid.page + 1).arg(grid.pageCount)
            Accessible.name: qsTr("Xem thêm")
            onPressedOnce: grid.more()
        }
        BigButton {
            objectName: "listen"
            kind: "listen"
            glyph: "speaker"
            text: root.isLarge ? "" : qsTr("Nghe")
            Accessible.name: qsTr("Nghe")
            onPressedOnce: root.page.introduce()
        }
        Proposal {
            visible: !root.isLarge
            lines: 2
        }
        Item {
            Layout.fillWidth: true
            visible: root.isLarge
        }
        BigButton {
            objectName: "goOn"
            Layout.minimumWidth: root.isLarge ? 0 : Theme.px(300)
            kind: "go"
            glyph: root.page.records ? "mic" : "speaker"
            enabled: root.page.canGoOn
            text: root.page.records ? qsTr("Thu tiếp") : qsTr("Nghe duyệt")
            onPressedOnce: root.page.goOn()
        }
    }
}
