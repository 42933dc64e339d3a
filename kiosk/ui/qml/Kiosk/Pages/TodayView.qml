pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Kiosk.Controls
import Kiosk.ViewModels

// The day: figures, records and what became of them.
Item {
    id: root

    required property TodayPage page
    readonly property bool roomy: Theme.textScale < 1.1
    property int sheet: 0

    component Figure: Card {
        id: figure

        required property string number
        required property string what
        property color tint: Theme.indigo

        Layout.fillWidth: true
        Layout.fillHeight: true
        Layout.preferredWidth: 1
        implicitHeight: content.implicitHeight + Theme.px(20)

        Column {
            id: content
            anchors.left: parent.left
            anchors.right: parent.right
            anchors.leftMargin: Theme.px(24)
            anchors.rightMargin: Theme.px(8)
            anchors.verticalCenter: parent.verticalCenter

            Words {
                width: parent.width
                text: figure.number
                size: root.roomy ? 56 : 44
                bold: true
                color: figure.tint
                lineHeight: 0.95
            }
            Words {
                width: parent.width
                text: figure.what
                size: 24
                color: Theme.soft
                lineHeight: 0.95
            }
        }
    }

    RowLayout {
        id: figures
        width: parent.width
        spacing: Theme.gap

        Figure {
            number: root.page.helped
            what: qsTr("người đã giúp")
        }
        Figure {
            number: root.page.submitted
            what: qsTr("nộp xong trực tuyến")
            tint: Theme.leaf
        }
        Figure {
            number: root.page.alone
            what: qsTr("đã tự làm được")
            tint: Theme.leaf
        }
        Figure {
            number: root.page.satisfaction
            what: qsTr("hài lòng, trên 5")
        }
    }

    Card {
        id: table
        anchors.top: figures.bottom
        anchors.topMargin: Theme.gap
        anchors.left: parent.left
        anchors.right: parent.right
        anchors.bottom: foot.top
        anchors.bottomMargin: Theme.gap

        readonly property real lineHeight: Theme.px(root.roomy ? 64 : Theme.textScale > 1.3 ? 96 : 80)
        readonly property int perSheet: Math.max(1, Math.floor((height - head.height) / lineHeight))
        readonly property int sheets: Math.max(1, Math.ceil(rows.count / perSheet))

        RowLayout {
            id: head
            width: parent.width
            height: Theme.px(64) * Math.min(1.3, Theme.textScale)
            spacing: Theme.px(16)

            Words {
                Layout.leftMargin: Theme.px(24)
                Layout.fillWidth: true
                text: rows.count === 0 ? qsTr("Hôm nay chưa có phiếu nào") : qsTr("Phiếu hôm nay")
                size: 26
                bold: true
            }
            Touchable {
                objectName: "moreRecords"
                visible: table.sheets > 1
                implicitHeight: Theme.touch
                implicitWidth: label.implicitWidth + Theme.px(48)
                text: qsTr("%1 trong %2 · xem thêm").arg(Math.min(rows.count, table.perSheet)).arg(rows.count)
                onPressedOnce: root.sheet = (root.sheet + 1) % table.sheets
                background: Item {}
                contentItem: Item {
                    Words {
                        id: label
                        anchors.centerIn: parent
                        text: qsTr("%1 trong %2 · xem thêm").arg(Math.min(rows.count, table.perSheet)).arg(rows.count)
                        size: 26
                        color: Theme.soft
                        wrapMode: Text.NoWrap
                        Accessible.ignored: true
                    }
                }
            }
        }
        Repeater {
            id: rows
            model: root.page.rows

            Touchable {
                id: row

                required property int index
                required property string key
                required property string time
                required property string title
                required property string outcome
                required property string delivery
                required property string stateText
                readonly property int at: index - root.sheet * table.perSheet
                readonly property color tint: delivery === "delivered" ? Theme.leaf : delivery === "refused" ? Theme.lacquer : Theme.darkGold

                objectName: "record:" + index
                visible: at >= 0 && at < table.perSheet
                x: Theme.px(2)
                y: head.height + at * table.lineHeight
                width: table.width - Theme.px(4)
                height: table.lineHeight
                corner: Theme.px(8)
                text: time + ". " + title + ". " + outcome + ". " + stateText
                onPressedOnce: root.page.open(key)
                background: Rectangle {
                    color: row.down ? Theme.mist : "transparent"

                    Rectangle {
                        width: parent.width
                        height: Theme.px(2)
                        color: Theme.line
                    }
                }
                contentItem: RowLayout {
                    spacing: Theme.px(16)

                    Words {
                        Layout.leftMargin: Theme.px(22)
                        Layout.preferredWidth: Theme.font(82)
                        text: row.time
                        size: 25
                        color: Theme.soft
                        wrapMode: Text.NoWrap
                        Accessible.ignored: true
                    }
                    Words {
                        Layout.preferredWidth: row.width * (root.roomy ? 0.33 : 0.42)
                        text: row.title
                        size: 25
                        bold: true
                        maximumLineCount: 2
                        lineHeight: 0.9
                        fontSizeMode: Text.Fit
                        minimumPixelSize: Theme.px(24)
                        Accessible.ignored: true
                    }
                    Words {
                        visible: root.roomy
                        Layout.preferredWidth: row.width * 0.23
                        text: row.outcome
                        size: 25
                        Accessible.ignored: true
                    }
                    Glyph {
                        name: row.delivery === "delivered" ? "check-circle" : row.delivery === "refused" ? "alert-circle" : "clock"
                        size: 30
                        tint: row.tint
                    }
                    Words {
                        Layout.fillWidth: true
                        Layout.rightMargin: Theme.px(12)
                        text: row.stateText
                        size: 25
                        strong: true
                        color: row.tint
                        lineHeight: 0.9
                        Accessible.ignored: true
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
        spacing: Theme.px(16)

        BigButton {
            objectName: "sendNow"
            visible: root.page.isEnrolled
            glyph: "sync"
            enabled: !root.page.isSending && root.page.waiting > 0
            text: root.page.isSending ? qsTr("Đang gửi") : qsTr("Gửi ngay")
            onPressedOnce: root.page.sendNow()
        }
        BigButton {
            objectName: "join"
            Layout.fillHeight: true
            Layout.fillWidth: true
            Layout.maximumWidth: implicitWidth
            visible: !root.page.isEnrolled
            glyph: "link"
            text: qsTr("Ghép với máy chủ")
            onPressedOnce: root.page.join()
        }
        BigButton {
            objectName: "settings"
            Layout.fillHeight: true
            Layout.fillWidth: true
            Layout.maximumWidth: implicitWidth
            glyph: "pin"
            text: qsTr("Xã, nơi giúp")
            onPressedOnce: root.page.settings()
        }
        BigButton {
            objectName: "order"
            Layout.fillHeight: true
            Layout.fillWidth: true
            Layout.maximumWidth: implicitWidth
            glyph: "globe"
            text: qsTr("Tiếng ở đây")
            onPressedOnce: root.page.orderLanguages()
        }
        Item {
            Layout.fillWidth: true
        }
        BigButton {
            objectName: "next"
            Layout.fillHeight: true
            Layout.minimumWidth: root.roomy ? Theme.px(360) : 0
            kind: "go"
            glyph: "plus"
            text: qsTr("Người tiếp theo")
            onPressedOnce: root.page.next()
        }
    }
}
