import QtQuick
import Kiosk.Controls

// One province or commune that fits what was typed.
Touchable {
    id: root

    required property int index
    required property string key
    required property string title
    required property string hint

    objectName: "found:" + index
    text: title
    corner: Theme.px(20)
    background: Rectangle {
        radius: Theme.px(20)
        color: root.down ? Theme.mist : Theme.card
        border.width: Theme.px(2)
        border.color: Theme.line
    }
    contentItem: Item {
        Column {
            anchors.left: parent.left
            anchors.right: parent.right
            anchors.leftMargin: Theme.px(22)
            anchors.rightMargin: Theme.px(12)
            anchors.verticalCenter: parent.verticalCenter

            Words {
                width: parent.width
                text: root.title
                size: 28
                strong: true
                fontSizeMode: Text.HorizontalFit
                minimumPixelSize: Theme.px(24)
                wrapMode: Text.NoWrap
                Accessible.ignored: true
            }
            Words {
                width: parent.width
                visible: root.hint !== ""
                text: qsTr("trước là %1").arg(root.hint)
                size: 24
                color: Theme.soft
                fontSizeMode: Text.HorizontalFit
                minimumPixelSize: Theme.px(20)
                wrapMode: Text.NoWrap
                lineHeight: 0.9
                Accessible.ignored: true
            }
        }
    }
}
