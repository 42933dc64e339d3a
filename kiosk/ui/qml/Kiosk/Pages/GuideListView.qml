pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Kiosk.Controls
import Kiosk.ViewModels

// The guides of one category.
Item {
    id: root

    required property GuideListPage page
    required property Taps taps

    PageTitle {
        id: top
        width: parent.width
        text: root.page.title
        second: root.page.categoryName
        onListen: root.page.introduce()
    }
    GuideGrid {
        id: grid
        objectName: "tiles"
        anchors.top: top.bottom
        anchors.topMargin: Theme.gap
        anchors.left: parent.left
        anchors.right: parent.right
        anchors.bottom: foot.top
        anchors.bottomMargin: Theme.gap
        longest: root.page.longest
        model: root.page.tiles
        delegate: GuideTile {
            isArmed: root.taps.armed === "guide:" + key
            onPressedOnce: root.page.tap(key)
        }
    }
    RowLayout {
        id: foot
        anchors.left: parent.left
        anchors.right: parent.right
        anchors.bottom: parent.bottom

        BigButton {
            objectName: "back"
            glyph: "arrow-left"
            text: qsTranslate("Spoken", "Quay lại")
            onPressedOnce: root.page.back()
        }
        Item {
            Layout.fillWidth: true
        }
        BigButton {
            objectName: "more"
            visible: grid.pageCount > 1
            glyph: "more"
            text: qsTranslate("Spoken", "Xem thêm")
            onPressedOnce: grid.more()
        }
    }
}
