pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Kiosk.Controls
import Kiosk.ViewModels

// What was measured of a take, and what to do about each thing that is wrong.
Sheet {
    id: root

    required property TakeModel take

    heading: qsTr("Số đo của bản thu")
    glyph: "measure"
    buttons: [
        BigButton {
            objectName: "moreMeasures"
            visible: pager.pageCount > 1
            glyph: "more"
            text: qsTr("Xem thêm")
            onPressedOnce: pager.more()
        }
    ]

    Pager {
        id: pager
        anchors.top: parent.top
        anchors.bottom: parent.bottom
        width: Math.min(parent.width, Theme.px(860) * Theme.textScale)
        hasButton: false

        Repeater {
            model: root.take.advice

            Block {
                id: fault

                required property string label
                required property string value

                before: Theme.px(6)

                RowLayout {
                    width: parent.width
                    spacing: Theme.px(14)

                    Glyph {
                        Layout.alignment: Qt.AlignTop
                        Layout.topMargin: Theme.px(4) * Theme.textScale
                        name: "alert-circle"
                        size: 32
                        tint: Theme.lacquer
                    }
                    Words {
                        Layout.fillWidth: true
                        text: fault.label + ": " + fault.value
                        size: 26
                        strong: true
                        color: Theme.lacquer
                    }
                }
            }
        }
        Repeater {
            model: root.take.measures

            Block {
                id: figure

                required property string label
                required property string value

                before: 0

                Item {
                    width: parent.width
                    implicitHeight: row.implicitHeight + Theme.px(10)

                    RowLayout {
                        id: row
                        width: parent.width
                        anchors.verticalCenter: parent.verticalCenter
                        spacing: Theme.px(16)

                        Words {
                            Layout.fillWidth: true
                            text: figure.label
                            size: 25
                            color: Theme.soft
                        }
                        Words {
                            text: figure.value
                            size: 25
                            strong: true
                            wrapMode: Text.NoWrap
                        }
                    }
                    Rectangle {
                        anchors.bottom: parent.bottom
                        width: parent.width
                        height: Theme.px(2)
                        color: Theme.line
                    }
                }
            }
        }
    }
}
