pragma ComponentBehavior: Bound

import QtQuick

// A question of the record and its possible answers.
Column {
    id: root

    required property string label
    required property var model
    signal chosen(key: string)

    spacing: Theme.px(3)

    Words {
        width: parent.width
        text: root.label
        size: 24
        strong: true
        color: Theme.soft
    }
    Flow {
        width: parent.width
        spacing: Theme.px(10)

        Repeater {
            model: root.model

            OptionChip {
                required property string key
                required text
                required isChosen

                onPressedOnce: root.chosen(key)
            }
        }
    }
}
