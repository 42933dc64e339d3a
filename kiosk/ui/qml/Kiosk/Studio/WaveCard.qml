pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Kiosk.Controls

// A recording: its waveform, what was measured in words, and one thing to do or to know.
Card {
    id: root

    property var heights: []
    property real head: -1
    property real heard: 1
    property var checks: null // rows of text, isGood
    property string length: "" // "7 giây"
    property string note: ""
    property string noteGlyph: ""
    property color noteTint: Theme.soft
    property bool hasMeasures: false
    property bool isLive: false
    property real level: 0
    property string verdict: ""
    property int bars: 96
    signal openMeasures

    readonly property real least: Theme.px(16) + Theme.px(56) + under.implicitHeight + (word.visible ? word.implicitHeight + Theme.px(4) : 0) + Theme.px(14)

    Waveform {
        objectName: "waveform"
        anchors.top: parent.top
        anchors.topMargin: Theme.px(18)
        anchors.left: parent.left
        anchors.right: parent.right
        anchors.leftMargin: Theme.px(30)
        anchors.rightMargin: Theme.px(30)
        anchors.bottom: under.top
        anchors.bottomMargin: Theme.px(4)
        heights: root.heights
        bars: root.bars
        head: root.head
        heard: root.heard
    }

    RowLayout {
        id: under
        anchors.left: parent.left
        anchors.right: parent.right
        anchors.leftMargin: Theme.px(30)
        anchors.rightMargin: Theme.px(30)
        anchors.bottom: word.visible ? word.top : parent.bottom
        anchors.bottomMargin: Theme.px(word.visible ? 0 : 8)
        spacing: Theme.px(Theme.textScale > 1.2 ? 16 : 24)

        LevelMeter {
            objectName: "level"
            visible: root.isLive
            Layout.fillWidth: true
            Layout.minimumHeight: Theme.touch
            level: root.level
            verdict: root.verdict
        }
        Repeater {
            model: root.isLive ? null : root.checks

            RowLayout {
                id: check

                required property string text
                required property bool isGood

                spacing: Theme.px(8)

                Glyph {
                    name: check.isGood ? "check" : "alert-circle"
                    size: 30
                    tint: check.isGood ? Theme.leaf : Theme.lacquer
                }
                Words {
                    text: check.text
                    size: 26
                    strong: true
                    color: check.isGood ? Theme.leaf : Theme.lacquer
                    wrapMode: Text.NoWrap
                }
            }
        }
        Item {
            Layout.fillWidth: true
            visible: !root.isLive
        }
        Words {
            objectName: "seconds"
            visible: !root.hasMeasures && root.length !== ""
            text: root.length
            size: 26
            color: Theme.soft
            wrapMode: Text.NoWrap
        }
        Touchable {
            id: open
            objectName: "openMeasures"
            visible: root.hasMeasures
            corner: Theme.px(14)
            implicitHeight: Math.max(Theme.touch, link.implicitHeight)
            implicitWidth: link.implicitWidth + Theme.px(16)
            text: qsTr("%1 · Xem số đo").arg(root.length)

            background: Rectangle {
                radius: open.corner
                color: open.down ? Theme.mist : "transparent"
            }
            contentItem: Item {
                Words {
                    id: link
                    anchors.centerIn: parent
                    text: open.text
                    size: 25
                    color: Theme.soft
                    wrapMode: Text.NoWrap
                    Accessible.ignored: true
                }
            }
            onPressedOnce: root.openMeasures()
        }
    }

    RowLayout {
        id: word
        objectName: "note"
        visible: root.note !== ""
        anchors.left: parent.left
        anchors.right: parent.right
        anchors.leftMargin: Theme.px(30)
        anchors.rightMargin: Theme.px(30)
        anchors.bottom: parent.bottom
        anchors.bottomMargin: Theme.px(14)
        spacing: Theme.px(10)

        Glyph {
            visible: root.noteGlyph !== ""
            name: root.noteGlyph
            size: 28
            tint: root.noteTint
        }
        Words {
            Layout.fillWidth: true
            text: root.note
            size: 25
            strong: root.noteGlyph !== ""
            color: root.noteTint
            lineHeight: 0.98
        }
    }
}
