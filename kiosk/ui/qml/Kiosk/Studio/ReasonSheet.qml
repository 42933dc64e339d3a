pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.Controls
import Kiosk.ViewModels

// Why: one of a few reasons, or other words.
Sheet {
    id: root

    required property Reason reason
    property string doing: ""
    property string doingGlyph: ""
    property string doingKind: "go"
    signal done

    closing: qsTr("Thôi")
    buttons: [
        BigButton {
            objectName: "giveReason"
            kind: root.doingKind
            glyph: root.doingGlyph
            enabled: root.reason.isGiven
            text: root.doing
            onPressedOnce: root.done()
        }
    ]

    Column {
        anchors.fill: parent
        spacing: Theme.px(20)

        Flow {
            id: flow
            visible: !root.isTight
            width: parent.width
            spacing: Theme.px(16)

            Repeater {
                model: root.reason.choices

                OptionChip {
                    required property string key
                    required text
                    required isChosen

                    objectName: "reason:" + key
                    onPressedOnce: root.reason.choose(key)
                }
            }
        }
        Field {
            id: field
            objectName: "otherReason"
            width: parent.width
            size: 26
            maximumLength: 200
            placeholderText: qsTr("Hoặc viết lý do khác")
            onTextEdited: root.reason.write(text)
            Component.onCompleted: text = root.reason.written

            Connections {
                target: root.reason
                function onChanged(): void {
                    if (field.text !== root.reason.written)
                        field.text = root.reason.written;
                }
            }
        }
    }
}
