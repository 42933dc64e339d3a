import QtQuick
import QtQuick.Layouts
import Kiosk.Controls
import Kiosk.ViewModels

// Where we are, and the four things that every citizen's page has at the same place.
RowLayout {
    id: root

    required property Shell shell
    readonly property bool cramped: Theme.textScale > 1.2
    readonly property string sizeName: {
        if (Theme.textScale < 1.1)
            return QT_TRANSLATE_NOOP("Spoken", "Chữ vừa");
        return Theme.textScale < 1.4 ? QT_TRANSLATE_NOOP("Spoken", "Chữ to") : QT_TRANSLATE_NOOP("Spoken", "Chữ to nhất");
    }

    // What the page of the day leaves free, its commune named and the studio's button without its word.
    readonly property real spare: {
        const named = home.implicitWidth + letters.advanceWidth(heading.text) + commune.implicitWidth + network.implicitWidth;
        return width - named - Theme.px(92) - leave.implicitWidth - 6 * spacing;
    }

    spacing: Theme.px(14)

    Item { // the logo: held for two seconds it is the officer's door
        visible: !home.visible
        implicitWidth: logo.implicitWidth
        implicitHeight: Theme.touch
        objectName: "logo"
        Accessible.role: Accessible.Graphic
        Accessible.name: "Gõ Cửa"

        RowLayout {
            id: logo
            anchors.verticalCenter: parent.verticalCenter
            spacing: Theme.px(16)

            Glyph {
                name: "logo-door"
                size: 46
                tint: Theme.indigo
            }
            Words {
                visible: !root.cramped || root.shell.isHelperPage
                text: "Gõ Cửa"
                size: 26
                strong: true
                color: Theme.indigo
                wrapMode: Text.NoWrap
                Accessible.ignored: true
            }
        }
        TapHandler {
            longPressThreshold: 2
            gesturePolicy: TapHandler.WithinBounds
            onLongPressed: root.shell.openStaffDoor()
        }
    }

    Chip {
        id: home
        objectName: "goHome"
        visible: root.shell.canGoHome
        glyph: "home"
        text: root.shell.isHelperPage ? qsTr("Trang chủ") : qsTranslate("Spoken", "Về đầu")
        onPressedOnce: root.shell.goHome()
    }

    SoundButton {
        objectName: "readPage"
        visible: !root.shell.isHelperPage
        glyph: "what-here"
        text: qsTranslate("Spoken", "Ở trang này làm được gì?")
        announced: "" // whoever hears the page read out has found it
        onPressedOnce: root.shell.reader.read()
    }

    Words {
        id: heading
        Layout.fillWidth: true
        Layout.minimumWidth: 0
        visible: root.shell.isHelperPage || !root.cramped
        text: {
            switch (root.shell.page) {
            case "record":
                return qsTr("Phiếu hỗ trợ");
            case "today":
                return qsTr("Hôm nay");
            case "order":
                return qsTr("Tiếng ở đây");
            case "join":
                return qsTr("Ghép với máy chủ");
            case "first_start":
                return qsTr("Cài đặt ban đầu");
            default:
                // In two lines or not at all: the page before the steps has said it whole.
                return home.visible && letters.advanceWidth(root.shell.guideTitle) < 1.7 * width ? root.shell.guideTitle : "";
            }
        }
        size: root.shell.isHelperPage ? 30 : 26
        strong: true
        color: Theme.indigo
        maximumLineCount: 2
        fontSizeMode: Text.Fit
        minimumPixelSize: Theme.px(24)
        lineHeight: 0.95
        Layout.maximumHeight: Theme.px(72)
        Layout.preferredWidth: 0

        FontMetrics {
            id: letters
            font.family: Theme.family
            font.pixelSize: Theme.px(24)
            font.weight: Font.DemiBold
        }
    }

    Item {
        Layout.fillWidth: true
        visible: root.cramped && !root.shell.isHelperPage
    }

    Pill {
        visible: root.shell.page === "record"
        glyph: "clock"
        tint: Theme.darkGold
        text: qsTr("%1 phiếu chờ gửi").arg(root.shell.record.waiting)
    }
    Pill {
        id: commune
        visible: root.shell.page === "today" && root.shell.today.communeName !== "" && !root.cramped && root.spare >= 0
        glyph: "pin"
        text: root.shell.today.communeName
    }
    Pill {
        id: network
        visible: root.shell.page === "today"
        glyph: root.shell.today.network === "ok" ? "check-circle" : root.shell.today.network === "offline" ? "wifi-off" : "alert-circle"
        tint: root.shell.today.network === "ok" ? Theme.leaf : root.shell.today.network === "revoked" ? Theme.lacquer : Theme.darkGold
        text: {
            switch (root.shell.today.network) {
            case "offline":
                return root.shell.today.offlineSince === "" ? qsTr("Không có mạng") : qsTr("Không có mạng từ %1").arg(root.shell.today.offlineSince);
            case "revoked":
                return qsTr("Máy chủ đã thu hồi máy này");
            case "not_enrolled":
                return qsTr("Chưa ghép với máy chủ");
            default:
                return root.shell.today.isSending ? qsTr("Đang gửi") : qsTr("Đã ghép với máy chủ");
            }
        }
    }

    Chip {
        objectName: "openStudio"
        visible: root.shell.page === "today"
        glyph: "mic"
        text: root.cramped || root.spare < letters.advanceWidth(what) + Theme.px(24) ? "" : what
        Accessible.name: what
        readonly property string what: qsTr("Phòng thu")
        onPressedOnce: root.shell.today.openStudio()
    }
    Chip {
        id: leave
        objectName: "leaveProgram"
        visible: root.shell.page === "today"
        glyph: "close"
        Accessible.name: qsTr("Thoát")
        onPressedOnce: root.shell.leaveProgram()
    }
    Chip {
        objectName: "openLanguages"
        Layout.fillWidth: true // a long name gives way
        Layout.maximumWidth: implicitWidth
        visible: !root.shell.isHelperPage
        glyph: "globe"
        text: root.shell.languageName === "" ? qsTranslate("Spoken", "Ngôn ngữ") : root.shell.languageName
        says: root.shell.languageName === "" ? text : qsTranslate("Spoken", "Ngôn ngữ") + "\n" + root.shell.languageName
        onPressedOnce: root.shell.openLanguages()
    }
    Chip {
        objectName: "cycleTextSize"
        visible: !root.shell.isHelperPage || root.shell.page === "first_start"
        glyph: "text-size"
        text: qsTranslate("Spoken", "Chữ to")
        onPressedOnce: {
            root.shell.cycleTextSize();
            Speaking.interject(root.sizeName);
        }
    }
    Chip {
        objectName: "cycleVolume"
        visible: !root.shell.isHelperPage
        glyph: ["volume-low", "volume-mid", "volume-high"][root.shell.speech.volume]
        text: [qsTranslate("Spoken", "Nhỏ"), qsTranslate("Spoken", "To vừa"), qsTranslate("Spoken", "To nhất")][root.shell.speech.volume]
        says: qsTranslate("Spoken", "Tiếng to hay nhỏ") + "\n" + text
        onPressedOnce: {
            root.shell.speech.cycleVolume();
            Speaking.interject(text); // as loud as it now is
        }
    }
    Chip {
        objectName: "callStaff"
        visible: !root.shell.isHelperPage && !root.shell.isDoor
        glyph: "bell"
        tint: Theme.lacquer
        text: qsTranslate("Spoken", "Gọi cán bộ")
        looks: QT_TRANSLATE_NOOP("Spoken", "Nút đỏ ở trên cùng:")
        onPressedOnce: root.shell.interruptions.callStaff()
    }
}
