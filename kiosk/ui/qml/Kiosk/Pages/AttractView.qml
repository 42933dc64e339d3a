import QtQuick
import QtQuick.Layouts
import Kiosk.Controls
import Kiosk.ViewModels

// The resting screen: one guide of the season, large; a touch anywhere begins.
Touchable {
    id: root

    required property AttractPage page

    objectName: "begin"
    text: page.title + ". " + page.prompt
    says: page.occasion + "\n" + page.title + "\n" + page.prompt
    onPressedOnce: page.back()

    background: Card {
        color: root.down ? Theme.mist : Theme.card
    }
    contentItem: Item {
        RowLayout {
            anchors.fill: parent
            anchors.margins: Theme.px(32)
            spacing: Theme.px(40)

            Rectangle {
                Layout.fillHeight: true
                Layout.preferredWidth: Math.min(height, root.width * 0.4)
                radius: Theme.radius
                color: Theme.mist

                Picture {
                    anchors.fill: parent
                    anchors.margins: Theme.px(20)
                    drawing: root.page.picture
                }
            }
            ColumnLayout {
                Layout.fillWidth: true
                spacing: Theme.px(20)

                Words {
                    Layout.fillWidth: true
                    text: root.page.occasion
                    size: 32
                    color: Theme.soft
                }
                Words {
                    Layout.fillWidth: true
                    Layout.maximumHeight: root.height * 0.55
                    text: root.page.title
                    size: 52
                    fontSizeMode: Text.Fit
                    minimumPixelSize: Theme.px(24)
                    bold: true
                    color: Theme.indigo
                }
                RowLayout {
                    Layout.topMargin: Theme.px(20)
                    spacing: Theme.px(16)

                    Glyph {
                        name: "hand"
                        size: 48
                        tint: Theme.leaf
                    }
                    Words {
                        Layout.fillWidth: true
                        text: root.page.prompt
                        size: 34
                        strong: true
                        color: Theme.leaf
                    }
                }
            }
        }
    }
}
