pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Kiosk.Controls
import Kiosk.Pages
import Kiosk.ViewModels

// What leaves, what comes in, and who takes their voice back.
Item {
    id: root

    required property PublishPage page
    readonly property bool isTight: Theme.isTight(height)
    readonly property bool isLarge: Theme.textScale > 1.2
    readonly property bool looksForPlaces: page.stage === "where" || page.stage === "packs"

    component Figure: RowLayout {
        id: figure

        required property string glyph
        required property color tint
        required property int number
        required property string what

        Layout.fillWidth: true
        spacing: Theme.px(16)

        Glyph {
            name: figure.glyph
            size: 36
            tint: figure.tint
        }
        Words {
            Layout.preferredWidth: Theme.font(80)
            text: figure.number
            size: 38
            bold: true
            color: figure.tint
            wrapMode: Text.NoWrap
            horizontalAlignment: Text.AlignRight
        }
        Words {
            Layout.fillWidth: true
            text: figure.what
            size: 26
            lineHeight: 0.95
        }
    }

    PageTitle {
        id: top
        visible: !root.isTight
        width: parent.width
        text: root.page.title
        onListen: root.page.introduce()
    }

    RowLayout { // the overview
        visible: root.page.stage === "overview"
        anchors.top: top.bottom
        anchors.topMargin: Theme.px(16)
        anchors.left: parent.left
        anchors.right: parent.right
        anchors.bottom: foot.top
        anchors.bottomMargin: Theme.gap
        spacing: Theme.px(24)

        Card {
            Layout.fillWidth: true
            Layout.fillHeight: true
            Layout.preferredWidth: 1

            ColumnLayout {
                anchors.fill: parent
                anchors.margins: Theme.px(24)
                spacing: Theme.px(10)

                Figure {
                    glyph: "check-circle"
                    tint: Theme.leaf
                    number: root.page.approved
                    what: qsTr("câu đã duyệt, phát được")
                }
                Figure {
                    glyph: "clock"
                    tint: Theme.darkGold
                    number: root.page.waiting
                    what: qsTr("câu chờ duyệt")
                }
                Figure {
                    visible: root.page.outdated > 0
                    glyph: "alert-circle"
                    tint: Theme.darkGold
                    number: root.page.outdated
                    what: qsTr("câu lời đã đổi, không phát")
                }
                Figure {
                    visible: root.page.withdrawn > 0
                    glyph: "user"
                    tint: Theme.lacquer
                    number: root.page.withdrawn
                    what: qsTr("người đã rút lại tiếng nói")
                }
                Item {
                    Layout.fillHeight: true
                }
                Words {
                    objectName: "done"
                    Layout.fillWidth: true
                    visible: root.page.isBusy || root.page.done !== ""
                    text: root.page.isBusy ? qsTr("Đang làm. Nhiều câu thì mất đến nửa phút.") : root.page.done
                    size: 26
                    strong: true
                    color: root.page.isBusy ? Theme.soft : Theme.leaf
                    wrapMode: Text.WrapAtWordBoundaryOrAnywhere
                }
            }
        }
        ColumnLayout {
            Layout.fillWidth: true
            Layout.fillHeight: true
            Layout.preferredWidth: 1
            spacing: Theme.px(16)

            BigButton {
                objectName: "copyOut"
                Layout.fillWidth: true
                size: 28
                glyph: "usb"
                enabled: !root.page.isBusy && root.page.approved + root.page.waiting > 0
                text: qsTr("Chép ra USB hoặc tệp")
                onPressedOnce: root.page.show("where")
            }
            BigButton {
                objectName: "takeIn"
                Layout.fillWidth: true
                size: 28
                glyph: "arrow-down"
                enabled: !root.page.isBusy
                text: qsTr("Nhận gói của máy khác")
                onPressedOnce: root.page.show("packs")
            }
            BigButton {
                objectName: "withdrawals"
                Layout.fillWidth: true
                size: 28
                glyph: "users"
                enabled: !root.page.isBusy
                text: qsTr("Rút lại tiếng nói")
                onPressedOnce: root.page.show("people")
            }
            Item {
                Layout.fillHeight: true
            }
        }
    }

    ColumnLayout { // where to, or which pack
        visible: root.looksForPlaces
        anchors.top: root.isTight ? parent.top : top.bottom
        anchors.topMargin: root.isTight ? 0 : Theme.px(14)
        anchors.left: parent.left
        anchors.right: parent.right
        anchors.bottom: root.isTight ? parent.bottom : foot.top
        anchors.bottomMargin: Theme.gap
        spacing: Theme.px(14)

        Flow {
            Layout.fillWidth: true
            visible: root.page.stage === "where" && !root.isTight
            spacing: Theme.px(16)

            OptionChip {
                objectName: "approvedOnly"
                text: qsTr("Chỉ câu đã duyệt")
                isChosen: !root.page.withWaiting
                onPressedOnce: root.page.setWithWaiting(false)
            }
            OptionChip {
                objectName: "withWaiting"
                text: qsTr("Cả câu chờ duyệt")
                isChosen: root.page.withWaiting
                onPressedOnce: root.page.setWithWaiting(true)
            }
        }
        TileGrid {
            id: places
            objectName: root.looksForPlaces ? "tiles" : ""
            visible: !root.isTight
            Layout.fillWidth: true
            Layout.fillHeight: true
            gap: Theme.px(14)
            columns: root.isLarge ? 1 : 2
            rows: 2
            tallest: Theme.px(130)
            model: root.page.places
            delegate: Tile {
                id: place

                required property int index
                required property string key
                required property string title
                required property string hint
                required property bool isDrive

                objectName: "place:" + index
                text: title + ". " + hint
                enabled: !root.page.isBusy
                onPressedOnce: root.page.choose(key)

                RowLayout {
                    anchors.fill: parent
                    anchors.leftMargin: Theme.px(22)
                    anchors.rightMargin: Theme.px(14)
                    spacing: Theme.px(18)

                    Glyph {
                        name: place.isDrive ? "usb" : root.page.stage === "packs" ? "document" : "folder"
                        size: 48
                        tint: Theme.indigo
                    }
                    ColumnLayout {
                        Layout.fillWidth: true
                        spacing: 0

                        Words {
                            Layout.fillWidth: true
                            text: place.title
                            size: 28
                            strong: true
                            wrapMode: Text.WrapAtWordBoundaryOrAnywhere
                            maximumLineCount: 2
                            fontSizeMode: Text.Fit
                            minimumPixelSize: Theme.px(24)
                            color: Theme.indigo
                            Accessible.ignored: true
                        }
                        Words {
                            Layout.fillWidth: true
                            text: place.hint
                            size: 24
                            color: Theme.soft
                            wrapMode: Text.WrapAtWordBoundaryOrAnywhere
                            Accessible.ignored: true
                        }
                    }
                }
            }
        }
        Words {
            Layout.fillWidth: true
            visible: root.page.stage === "packs" && places.count === 0 && !root.isTight
            text: qsTr("Chưa thấy gói nào trên USB hay trong Tải xuống.")
            size: 26
            color: Theme.darkGold
        }
        Field {
            id: typed
            objectName: "path"
            Layout.fillWidth: true
            placeholderText: root.page.stage === "where" ? qsTr("Hoặc gõ tên thư mục") : qsTr("Hoặc gõ tên tệp")
            inputMethodHints: Qt.ImhUrlCharactersOnly | Qt.ImhNoAutoUppercase
            onAccepted: root.page.choose(text)
        }
        Item {
            visible: root.isTight
            Layout.fillHeight: true
        }
    }

    TileGrid { // who takes their voice back
        id: people
        objectName: root.page.stage === "people" ? "tiles" : ""
        visible: root.page.stage === "people"
        anchors.top: top.bottom
        anchors.topMargin: Theme.px(16)
        anchors.left: parent.left
        anchors.right: parent.right
        anchors.bottom: foot.top
        anchors.bottomMargin: Theme.gap
        columns: root.isLarge ? 1 : 2
        rows: root.isLarge ? 3 : 4
        tallest: Theme.px(130)
        model: root.page.narrators
        delegate: Tile {
            id: narrator

            required property string key
            required property string title
            required property int lines

            objectName: "withdraw:" + key
            text: qsTr("Rút lại tiếng nói của %1").arg(title)
            onPressedOnce: root.page.withdraw(key)

            RowLayout {
                anchors.fill: parent
                anchors.leftMargin: Theme.px(22)
                anchors.rightMargin: Theme.px(20)
                spacing: Theme.px(16)

                Glyph {
                    name: "user"
                    size: 44
                    tint: Theme.indigo
                }
                ColumnLayout {
                    Layout.fillWidth: true
                    spacing: 0

                    Words {
                        Layout.fillWidth: true
                        text: narrator.title
                        size: 28
                        strong: true
                        wrapMode: Text.NoWrap
                        fontSizeMode: Text.HorizontalFit
                        minimumPixelSize: Theme.px(24)
                        Accessible.ignored: true
                    }
                    Words {
                        Layout.fillWidth: true
                        text: qsTr("%1 câu").arg(narrator.lines)
                        size: 24
                        color: Theme.soft
                        Accessible.ignored: true
                    }
                }
                Words {
                    text: qsTr("Rút lại")
                    size: 26
                    strong: true
                    color: Theme.lacquer
                    wrapMode: Text.NoWrap
                    Accessible.ignored: true
                }
            }
        }
    }
    Words {
        visible: people.visible && people.count === 0
        anchors.top: top.bottom
        anchors.topMargin: Theme.px(24)
        width: parent.width
        text: qsTr("Chưa có ai thu bằng tiếng này.")
        size: 28
        color: Theme.soft
    }

    RowLayout {
        id: foot
        visible: !root.isTight
        anchors.left: parent.left
        anchors.right: parent.right
        anchors.bottom: parent.bottom
        spacing: Theme.gap

        BigButton {
            objectName: "back"
            glyph: "arrow-left"
            text: qsTr("Quay lại")
            onPressedOnce: root.page.back()
        }
        BigButton {
            objectName: "more"
            visible: (places.visible && places.pageCount > 1) || (people.visible && people.pageCount > 1)
            glyph: "more"
            text: qsTr("Xem thêm")
            onPressedOnce: places.visible ? places.more() : people.more()
        }
        BigButton {
            objectName: "lookAgain"
            visible: root.looksForPlaces
            glyph: "replay"
            enabled: !root.page.isBusy
            text: qsTr("Tìm lại")
            onPressedOnce: root.page.lookAgain()
        }
        BigButton {
            objectName: "openConflicts"
            visible: root.page.stage === "overview" && root.page.conflicts > 0
            Layout.fillWidth: true
            Layout.maximumWidth: implicitWidth
            glyph: "alert-circle"
            text: qsTr("Xem câu có hai bản")
            onPressedOnce: root.page.openConflicts()
        }
        Item {
            Layout.fillWidth: true
        }
        BigButton {
            objectName: "useHere"
            visible: root.page.stage === "overview"
            Layout.fillWidth: true
            Layout.maximumWidth: implicitWidth
            kind: "go"
            glyph: "check"
            enabled: !root.page.isBusy && root.page.approved > 0
            text: qsTr("Dùng trên máy này")
            onPressedOnce: root.page.useHere()
        }
        BigButton {
            objectName: "chooseTyped"
            visible: root.looksForPlaces
            Layout.fillWidth: true
            Layout.maximumWidth: implicitWidth
            kind: "go"
            glyph: root.page.stage === "where" ? "save" : "arrow-down"
            enabled: !root.page.isBusy && typed.text.trim() !== ""
            text: root.page.isBusy ? qsTr("Đang làm") : root.page.stage === "where" ? qsTr("Chép vào đó") : qsTr("Nhận gói đó")
            onPressedOnce: root.page.choose(typed.text)
        }
    }
}
