pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Kiosk.Controls
import Kiosk.ViewModels

// Two takes of one line from two laptops, side by side: hear both, choose one, or leave it for later.
Item {
    id: root

    required property ConflictsPage page
    readonly property bool isOpen: !page.isDone && page.measured === ""

    Item {
        anchors.fill: parent
        visible: !root.page.isDone
        enabled: root.isOpen

        LineCard {
            id: line
            width: parent.width
            height: Math.min(wanted, foot.y - 2 * Theme.gap - Math.max(mine.least, theirs.least) - Theme.px(Theme.textScale > 1.3 ? 0 : 60))
            sentences: root.page.line.sentences
            agreed: root.page.line.terms
            place: root.page.line.place
            languageTitle: root.page.line.languageTitle
            onListenModel: root.page.line.listen()
        }
        RowLayout {
            anchors.top: line.bottom
            anchors.topMargin: Theme.gap
            anchors.left: parent.left
            anchors.right: parent.right
            anchors.bottom: foot.top
            anchors.bottomMargin: Theme.gap
            spacing: Theme.px(24)
            uniformCellSizes: true

            TakeSide {
                id: mine
                Layout.fillWidth: true
                Layout.fillHeight: true
                name: "mine"
                whence: qsTr("Máy này")
                take: root.page.mine
                isChosen: root.page.chosen === name
                onChosen: root.page.choose(name)
                onMeasured: root.page.measure(name)
            }
            TakeSide {
                id: theirs
                Layout.fillWidth: true
                Layout.fillHeight: true
                name: "theirs"
                whence: qsTr("Máy khác")
                take: root.page.theirs
                isChosen: root.page.chosen === name
                onChosen: root.page.choose(name)
                onMeasured: root.page.measure(name)
            }
        }
        RowLayout {
            id: foot
            anchors.left: parent.left
            anchors.right: parent.right
            anchors.bottom: parent.bottom
            spacing: Theme.gap

            BigButton {
                objectName: "putOff"
                text: qsTr("Để sau")
                onPressedOnce: root.page.putOff()
            }
            Words {
                Layout.fillWidth: true
                text: Theme.textScale > 1.3 ? "" : root.page.chosen === "" ? qsTr("Nghe cả hai rồi chọn một. Bản kia vẫn giữ trong máy.") : ""
                size: 25
                color: Theme.soft
                horizontalAlignment: Text.AlignHCenter
            }
            BigButton {
                objectName: "settle"
                Layout.minimumWidth: Theme.px(339)
                kind: "go"
                glyph: "check"
                enabled: root.page.chosen !== ""
                text: qsTr("Dùng bản đã chọn")
                onPressedOnce: root.page.settle()
            }
        }
    }

    Loader {
        anchors.fill: parent
        active: !root.isOpen
        sourceComponent: root.page.isDone ? done : measures
    }

    Component {
        id: measures
        MeasuresSheet {
            take: root.page.measured === "theirs" ? root.page.theirs : root.page.mine
            onClosed: root.page.measure("")
        }
    }
    Component {
        id: done
        CalmSheet {
            word: root.page.hadAny ? qsTr("Đã chọn xong.") : qsTr("Không có câu nào trùng.")
            what: qsTr("Mỗi câu chỉ còn một bản thu được dùng.")
            closing: qsTr("Về trang kế hoạch")
            onClosed: root.page.leavePage()
        }
    }
}
