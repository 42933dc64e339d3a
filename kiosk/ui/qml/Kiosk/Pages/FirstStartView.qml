pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Kiosk.Controls
import Kiosk.ViewModels

// First start, one question a screen.
Item {
    id: root

    required property FirstStartPage page
    readonly property bool isTight: Theme.isTight(height)
    readonly property bool searches: page.stage === "province" || page.stage === "commune"

    Title {
        id: title
        visible: !root.isTight
        width: parent.width
        text: {
            switch (root.page.stage) {
            case "language":
                return qsTr("Màn hình dùng chữ nào?");
            case "province":
                return qsTr("Máy này ở tỉnh nào?");
            case "commune":
                return qsTr("Ở xã, phường nào của %1?").arg(root.page.provinceName);
            default:
                return qsTr("Giúp bà con ở đâu?");
            }
        }
    }

    RowLayout {
        visible: !root.searches
        anchors.top: title.bottom
        anchors.topMargin: Theme.px(28)
        anchors.left: parent.left
        anchors.right: parent.right
        anchors.bottom: foot.top
        anchors.bottomMargin: Theme.px(28)
        spacing: Theme.px(28)

        AnswerTile {
            objectName: root.page.stage === "language" ? "ui:vi" : "place:desk"
            Layout.fillWidth: true
            Layout.fillHeight: true
            Layout.preferredWidth: 1
            glyph: root.page.stage === "language" ? "star" : "desk"
            tint: root.page.stage === "language" ? Theme.lacquer : Theme.indigo
            text: root.page.stage === "language" ? "Tiếng Việt" : qsTr("Tại bàn một cửa")
            onPressedOnce: root.page.stage === "language" ? root.page.chooseUi("vi") : root.page.choosePlace("desk")
        }
        AnswerTile {
            objectName: root.page.stage === "language" ? "ui:en" : "place:door"
            Layout.fillWidth: true
            Layout.fillHeight: true
            Layout.preferredWidth: 1
            glyph: root.page.stage === "language" ? "globe" : "door"
            tint: root.page.stage === "language" ? Theme.indigo : Theme.leaf
            text: root.page.stage === "language" ? "English" : qsTr("Đi từng nhà")
            onPressedOnce: root.page.stage === "language" ? root.page.chooseUi("en") : root.page.choosePlace("door")
        }
    }

    Field {
        id: typed
        objectName: "typed"
        visible: root.searches
        anchors.top: root.isTight ? parent.top : title.bottom
        anchors.topMargin: root.isTight ? 0 : Theme.px(16)
        width: parent.width
        placeholderText: root.page.stage === "province" ? qsTr("Gõ tên tỉnh, có dấu hay không dấu") : qsTr("Gõ tên xã, có dấu hay không dấu")
        onTextEdited: root.page.type(text)
        onAccepted: {
            const first = found.itemAt(0) as OptionRow;
            if (first && text !== "")
                root.page.choose(first.key);
        }
        onVisibleChanged: {
            if (visible)
                forceActiveFocus();
        }
        Connections {
            target: root.page
            function onChanged(): void {
                typed.clear();
                if (typed.visible)
                    typed.forceActiveFocus();
            }
        }
    }
    Grid {
        id: results
        visible: root.searches
        anchors.top: typed.bottom
        anchors.topMargin: Theme.px(16)
        anchors.left: parent.left
        anchors.right: parent.right
        anchors.bottom: root.isTight ? parent.bottom : foot.top
        anchors.bottomMargin: root.isTight ? 0 : Theme.px(14)
        columns: 2
        spacing: Theme.px(14)

        readonly property int rowsThatFit: Math.max(1, Math.floor((height + spacing) / (rowHeight + spacing)))
        readonly property real rowHeight: Theme.px(84) * Math.min(1.35, Theme.textScale)

        Repeater {
            id: found
            model: root.page.found

            OptionRow {
                width: (results.width - results.spacing) / 2
                height: results.rowHeight
                visible: index < results.rowsThatFit * 2
                onPressedOnce: root.page.choose(key)
            }
        }
    }
    Words {
        visible: root.searches && found.count === 0
        anchors.top: typed.bottom
        anchors.topMargin: Theme.px(28)
        width: parent.width
        text: qsTr("Không thấy tên này. Thử gõ ít chữ hơn, hoặc tên xã cũ.")
        size: 28
        color: Theme.soft
    }

    RowLayout {
        id: foot
        visible: !root.isTight
        anchors.left: parent.left
        anchors.right: parent.right
        anchors.bottom: parent.bottom

        BigButton {
            objectName: "back"
            visible: root.page.canGoBack
            glyph: "arrow-left"
            text: qsTr("Quay lại")
            onPressedOnce: root.page.back()
        }
        Item {
            Layout.fillWidth: true
        }
        BigButton {
            objectName: "skip"
            glyphAfter: "arrow-right"
            text: qsTr("Để sau")
            onPressedOnce: root.page.skip()
        }
    }
}
