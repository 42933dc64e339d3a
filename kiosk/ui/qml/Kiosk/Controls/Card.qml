import QtQuick

Rectangle {
    color: Theme.card
    radius: Theme.radius
    border.width: Theme.px(2)
    border.color: Theme.line
}
