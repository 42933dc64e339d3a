pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Kiosk.Controls
import Kiosk.ViewModels

// One of two takes to choose from: who, when, who stands for it, and how it sounds.
Card {
    id: root

    required property TakeModel take
    property string name: "" // of its buttons
    property string whence: ""
    property bool isChosen: false
    signal chosen
    signal measured

    // From letters, not from what is laid out: the line above it gives way by this.
    readonly property real least: Theme.px(64) + Theme.font(26) * 1.3 * (Theme.textScale > 1.1 ? 3 : 2) + Math.max(Theme.px(72), Theme.font(26) * 1.3 + Theme.px(24))

    border.width: Theme.px(isChosen ? 6 : 2)
    border.color: isChosen ? Theme.gold : Theme.line

    ColumnLayout {
        anchors.fill: parent
        anchors.margins: Theme.px(22)
        anchors.topMargin: Theme.px(14)
        anchors.bottomMargin: Theme.px(16)
        spacing: Theme.px(6)

        Words {
            id: who
            Layout.fillWidth: true
            text: root.whence + ": " + root.take.narrator + ", " + root.take.recordedOn
            size: 26
            strong: true
        }
        RowLayout {
            id: standing
            spacing: Theme.px(10)

            Glyph {
                name: root.take.approvedBy !== "" ? "check-circle" : "clock"
                size: 28
                tint: root.take.approvedBy !== "" ? Theme.leaf : Theme.darkGold
            }
            Words {
                Layout.fillWidth: true
                text: root.take.approvedBy !== "" ? qsTr("%1 đã duyệt").arg(root.take.approvedBy) : qsTr("Chưa ai duyệt")
                size: 25
                color: root.take.approvedBy !== "" ? Theme.leaf : Theme.darkGold
            }
        }
        Item {
            Layout.fillWidth: true
            Layout.fillHeight: true

            Waveform {
                anchors.fill: parent
                visible: height >= Theme.px(36)
                bars: 96
                heights: root.take.bars
                head: root.take.head
                heard: root.take.heard
            }
        }
        RowLayout {
            id: row
            spacing: Theme.px(16)

            BigButton {
                objectName: "listen:" + root.name
                kind: "listen"
                tall: 72
                size: 26
                glyph: root.take.isPlaying ? "stop" : "play"
                text: root.take.isPlaying ? qsTr("Dừng") : qsTr("Nghe")
                Accessible.name: qsTr("Nghe: %1").arg(who.text)
                onPressedOnce: root.take.listen()
            }
            Chip {
                objectName: "measure:" + root.name
                glyph: root.take.isGood ? "measure" : "alert-circle"
                text: Theme.textScale > 1.1 ? "" : root.take.isGood ? qsTr("Số đo") : qsTr("Chưa đạt")
                tint: root.take.isGood ? Theme.indigo : Theme.lacquer
                Accessible.name: qsTr("Xem số đo")
                onPressedOnce: root.measured()
            }
            Item {
                Layout.fillWidth: true
            }
            OptionChip {
                objectName: "choose:" + root.name
                text: root.isChosen ? qsTr("✓ Đã chọn") : qsTr("Chọn")
                isChosen: root.isChosen
                Accessible.name: qsTr("Chọn: %1").arg(who.text)
                onPressedOnce: root.chosen()
            }
        }
    }
}
