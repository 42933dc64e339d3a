pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Kiosk.Controls

// How loud the microphone hears just now: bars, and a word beside them.
RowLayout {
    id: root

    property real level: 0 // 0 to 1
    property string verdict: "" // silent, low, good, high
    property int bars: 22

    spacing: Theme.px(16)
    Accessible.role: Accessible.ProgressBar
    Accessible.name: words.text

    Glyph {
        name: root.verdict === "good" ? "check" : root.verdict === "silent" || root.verdict === "" ? "mic" : "alert-circle"
        size: 30
        tint: words.color
    }
    Words {
        id: words
        Layout.preferredWidth: Math.max(low.width, good.width, high.width)
        text: {
            switch (root.verdict) {
            case "low":
                return qsTr("Hơi nhỏ");
            case "good":
                return qsTr("Vừa nghe");
            case "high":
                return qsTr("To quá");
            default:
                return qsTr("Im lặng");
            }
        }
        size: 25
        strong: true
        color: root.verdict === "good" ? Theme.leaf : root.verdict === "high" ? Theme.lacquer : root.verdict === "low" ? Theme.darkGold : Theme.soft
        wrapMode: Text.NoWrap

        component Width: TextMetrics {
            font: words.font
        }
        Width {
            id: low
            text: qsTr("Im lặng")
        }
        Width {
            id: good
            text: qsTr("Vừa nghe")
        }
        Width {
            id: high
            text: qsTr("To quá")
        }
    }
    Row {
        id: row
        Layout.fillWidth: true
        Layout.minimumWidth: Theme.px(120)
        Layout.preferredHeight: Theme.px(30)
        spacing: Theme.px(5)

        Repeater {
            model: root.bars

            Rectangle {
                required property int index
                readonly property real at: (index + 1) / root.bars

                width: (row.width - (root.bars - 1) * row.spacing) / root.bars
                height: row.height
                radius: Theme.px(4)
                color: at > root.level + 0.5 / root.bars ? Theme.line : root.verdict === "high" ? Theme.lacquer : root.verdict === "low" ? Theme.darkGold : Theme.leaf
            }
        }
    }
}
