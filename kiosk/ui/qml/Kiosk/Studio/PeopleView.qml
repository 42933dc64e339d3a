pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Kiosk.Controls
import Kiosk.Pages
import Kiosk.ViewModels

// Who sits here, what for, and in which language; one question a screen.
Item {
    id: root

    required property PeoplePage page
    readonly property bool isTight: Theme.isTight(height)
    readonly property bool choosesSpeech: page.stage === "language" || page.stage === "dialect"

    PageTitle {
        id: top
        visible: !root.isTight
        width: parent.width
        text: root.page.title
        onListen: root.page.introduce()
    }

    TileGrid {
        id: people
        objectName: root.page.stage === "who" ? "tiles" : ""
        visible: root.page.stage === "who"
        anchors.top: top.bottom
        anchors.topMargin: Theme.px(18)
        anchors.left: parent.left
        anchors.right: parent.right
        anchors.bottom: foot.top
        anchors.bottomMargin: Theme.gap
        columns: Theme.textScale > 1.2 ? 2 : 3
        rows: Theme.textScale > 1.2 ? 2 : 3
        tallest: Theme.px(220)
        model: root.page.people
        delegate: Tile {
            id: person

            required property string key
            required property string title
            required property string hint
            required property bool isNew

            objectName: "person:" + key
            text: isNew ? qsTr("Người mới") : title
            onPressedOnce: root.page.choosePerson(key)

            RowLayout {
                anchors.fill: parent
                anchors.leftMargin: Theme.px(24)
                anchors.rightMargin: Theme.px(16)
                spacing: Theme.px(20)

                Glyph {
                    name: person.isNew ? "plus" : "user"
                    size: 56
                    tint: person.isNew ? Theme.leaf : Theme.indigo
                }
                ColumnLayout {
                    Layout.fillWidth: true
                    spacing: Theme.px(4)

                    Words {
                        Layout.fillWidth: true
                        text: person.text
                        size: 32
                        bold: true
                        color: person.isNew ? Theme.leaf : Theme.indigo
                        Layout.maximumHeight: person.height - (hint.visible ? hint.implicitHeight : 0) - Theme.px(20)
                        wrapMode: Text.WrapAtWordBoundaryOrAnywhere
                        fontSizeMode: Text.Fit
                        minimumPixelSize: Theme.px(24)
                        Accessible.ignored: true
                    }
                    Words {
                        id: hint
                        Layout.fillWidth: true
                        visible: person.hint !== ""
                        text: person.hint
                        size: 24
                        color: Theme.soft
                        lineHeight: 0.95
                        Accessible.ignored: true
                    }
                }
            }
        }
    }

    ColumnLayout { // a newcomer's name
        visible: root.page.stage === "name"
        anchors.top: root.isTight ? parent.top : top.bottom
        anchors.topMargin: root.isTight ? 0 : Theme.px(24)
        anchors.left: parent.left
        anchors.right: parent.right
        spacing: Theme.px(16)

        Field {
            id: typed
            objectName: "pseudonym"
            Layout.fillWidth: true
            size: 34
            maximumLength: 40
            placeholderText: qsTr("Ví dụ: Cô Hoa, Bản Mới")
            onAccepted: root.page.addPerson(text)
            onVisibleChanged: {
                if (visible) {
                    clear();
                    forceActiveFocus();
                }
            }
        }
        Words {
            Layout.fillWidth: true
            visible: root.page.problem !== "" || !root.isTight
            text: root.page.problem !== "" ? root.page.problem : qsTr("Tên gọi này đi cùng giọng của ông bà, ai nhận gói tiếng cũng thấy.")
            size: 26
            strong: root.page.problem !== ""
            color: root.page.problem !== "" ? Theme.lacquer : Theme.soft
        }
    }

    ColumnLayout { // somebody who was here before
        visible: root.page.stage === "again"
        anchors.top: top.bottom
        anchors.left: parent.left
        anchors.right: parent.right
        anchors.bottom: foot.top
        spacing: Theme.px(16)

        Item {
            Layout.fillHeight: true
        }
        Glyph {
            Layout.alignment: Qt.AlignHCenter
            name: "user"
            size: 110
            tint: Theme.indigo
        }
        Words {
            Layout.fillWidth: true
            text: root.page.personName
            size: 42
            bold: true
            color: Theme.indigo
            horizontalAlignment: Text.AlignHCenter
            wrapMode: Text.WrapAtWordBoundaryOrAnywhere
        }
        Words {
            Layout.fillWidth: true
            text: root.page.lastChoice
            size: 34
            horizontalAlignment: Text.AlignHCenter
        }
        Item {
            Layout.fillHeight: true
        }
    }

    RowLayout {
        visible: root.page.stage === "role"
        anchors.top: top.bottom
        anchors.topMargin: Theme.px(28)
        anchors.left: parent.left
        anchors.right: parent.right
        anchors.bottom: foot.top
        anchors.bottomMargin: Theme.px(28)
        spacing: Theme.px(28)

        AnswerTile {
            objectName: "role:narrate"
            Layout.fillWidth: true
            Layout.fillHeight: true
            Layout.preferredWidth: 1
            glyph: "mic"
            tint: Theme.leaf
            text: qsTr("Thu tiếng")
            onPressedOnce: root.page.chooseRole("narrate")
        }
        AnswerTile {
            objectName: "role:review"
            Layout.fillWidth: true
            Layout.fillHeight: true
            Layout.preferredWidth: 1
            glyph: "speaker"
            tint: Theme.indigo
            text: qsTr("Nghe duyệt")
            onPressedOnce: root.page.chooseRole("review")
        }
    }

    TileGrid {
        id: speeches
        objectName: root.choosesSpeech ? "tiles" : ""
        visible: root.choosesSpeech
        anchors.top: top.bottom
        anchors.topMargin: Theme.px(18)
        anchors.left: parent.left
        anchors.right: parent.right
        anchors.bottom: foot.top
        anchors.bottomMargin: Theme.gap
        columns: Theme.textScale > 1.3 ? 2 : Theme.textScale > 1.1 ? 3 : 4
        tallest: Theme.px(230)
        model: root.page.languages
        delegate: Tile {
            id: tile

            required property string key
            required property string title
            required property string autonym
            required property string script
            required property string colour

            objectName: "language:" + key
            text: title
            onPressedOnce: root.page.chooseLanguage(key)

            ColumnLayout {
                anchors.left: parent.left
                anchors.right: parent.right
                anchors.top: parent.top
                anchors.bottom: stripe.top
                anchors.leftMargin: Theme.px(22)
                anchors.rightMargin: Theme.px(16)
                spacing: 0

                Item {
                    Layout.fillHeight: true
                }
                Words {
                    Layout.fillWidth: true
                    text: tile.title
                    size: tile.autonym === "" ? 32 : 40
                    bold: true
                    color: tile.colour
                    maximumLineCount: 2
                    fontSizeMode: Text.Fit
                    minimumPixelSize: Theme.px(24)
                    Accessible.ignored: true
                }
                Words {
                    Layout.fillWidth: true
                    visible: tile.autonym !== ""
                    text: tile.autonym
                    size: 26
                    font.family: Theme.scriptFamily(tile.script)
                    color: Theme.soft
                    wrapMode: Text.NoWrap
                    fontSizeMode: Text.HorizontalFit
                    minimumPixelSize: Theme.px(24)
                    Accessible.ignored: true
                }
                Item {
                    Layout.fillHeight: true
                }
            }
            Picture {
                id: stripe
                anchors.left: parent.left
                anchors.right: parent.right
                anchors.bottom: parent.bottom
                anchors.margins: Theme.px(2)
                height: Theme.px(20)
                drawing: "image://gocua/stripe/" + tile.colour.slice(-6) + "/" + (Theme.radius - Theme.px(2))
            }
        }
    }

    RowLayout {
        id: foot
        visible: !root.isTight
        anchors.left: parent.left
        anchors.right: parent.right
        anchors.bottom: parent.bottom
        height: Math.max(implicitHeight, 1)
        spacing: Theme.gap

        BigButton {
            objectName: "back"
            visible: root.page.canGoBack
            glyph: "arrow-left"
            text: qsTr("Quay lại")
            onPressedOnce: root.page.back()
        }
        BigButton {
            objectName: "more"
            visible: (people.visible && people.pageCount > 1) || (speeches.visible && speeches.pageCount > 1)
            glyph: "more"
            text: people.visible ? qsTr("Xem thêm") : qsTr("Tiếng khác")
            onPressedOnce: people.visible ? people.more() : speeches.more()
        }
        BigButton {
            objectName: "anew"
            visible: root.page.stage === "again"
            glyph: "replay"
            text: qsTr("Chọn lại")
            onPressedOnce: root.page.chooseAnew()
        }
        Item {
            Layout.fillWidth: true
        }
        BigButton {
            objectName: "takeName"
            visible: root.page.stage === "name"
            Layout.minimumWidth: Theme.px(300)
            kind: "go"
            glyphAfter: "arrow-right"
            enabled: typed.text.trim() !== ""
            text: qsTr("Tiếp")
            onPressedOnce: root.page.addPerson(typed.text)
        }
        BigButton {
            objectName: "goOn"
            visible: root.page.stage === "again"
            Layout.minimumWidth: Theme.px(300)
            kind: "go"
            glyphAfter: "arrow-right"
            text: qsTr("Làm tiếp")
            onPressedOnce: root.page.goOn()
        }
    }
}
