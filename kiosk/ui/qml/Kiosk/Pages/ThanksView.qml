import QtQuick
import QtQuick.Layouts
import Kiosk.Controls
import Kiosk.ViewModels

// Thanks; a QR to take home; and for a helper the way to the record.
Item {
    id: root

    required property ThanksPage page

    PageTitle {
        id: top
        width: parent.width
        text: root.page.title
        onListen: root.page.introduce()
    }
    Card {
        anchors.top: top.bottom
        anchors.topMargin: Theme.px(20)
        anchors.left: parent.left
        anchors.right: parent.right
        anchors.bottom: foot.top
        anchors.bottomMargin: Theme.px(20)

        RowLayout {
            anchors.fill: parent
            anchors.margins: Theme.px(32)
            spacing: Theme.px(48)

            Picture {
                objectName: "qr"
                Layout.fillHeight: true
                Layout.preferredWidth: height
                Layout.maximumWidth: Theme.px(Theme.textScale > 1.3 ? 300 : 400)
                drawing: root.page.qr
                Accessible.ignored: false
                Accessible.role: Accessible.Graphic
                Accessible.name: root.page.takeHome
            }
            ColumnLayout {
                Layout.fillWidth: true
                spacing: Theme.px(18)

                Words {
                    Layout.fillWidth: true
                    text: root.page.guideTitle
                    size: 34
                    bold: true
                    color: Theme.indigo
                }
                Words {
                    Layout.fillWidth: true
                    text: root.page.takeHome
                    size: 30
                }
                RowLayout {
                    spacing: Theme.px(12)
                    visible: !root.page.isDoor

                    Glyph {
                        name: "check-circle"
                        size: 36
                        tint: Theme.leaf
                    }
                    Words {
                        Layout.fillWidth: true
                        text: qsTranslate("Spoken", "Không ghi tên ai cả.")
                        size: 26
                        color: Theme.leaf
                        strong: true
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
        spacing: Theme.gap

        BigButton {
            objectName: "openRecord"
            visible: !root.page.isDoor
            glyph: "users"
            text: qsTranslate("Spoken", "Có người giúp: ghi phiếu")
            onPressedOnce: root.page.openRecord()
        }
        BigButton {
            objectName: "finishPlain"
            visible: root.page.isDoor
            text: qsTranslate("Spoken", "Không ghi phiếu")
            onPressedOnce: root.page.finish()
        }
        Item {
            Layout.fillWidth: true
        }
        BigButton {
            objectName: root.page.isDoor ? "openRecord" : "finish"
            Layout.minimumWidth: Theme.px(320)
            kind: "go"
            glyph: root.page.isDoor ? "document" : ""
            glyphAfter: root.page.isDoor ? "" : "check"
            text: root.page.isDoor ? qsTranslate("Spoken", "Ghi phiếu") : qsTranslate("Spoken", "Xong")
            onPressedOnce: root.page.isDoor ? root.page.openRecord() : root.page.finish()
        }
    }
}
