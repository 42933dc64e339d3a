pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.Controls
import Kiosk.Pages
import Kiosk.ViewModels

// The window: the band, the header that every page has, one page, and what may interrupt it.
Window {
    id: root

    required property Shell shell
    required property bool stillness
    readonly property Item pageItem: page.item as Item

    color: Theme.paper
    title: "Gõ Cửa"

    Binding {
        target: Theme
        property: "unit"
        value: Math.max(1, Math.min(root.width / 1366, root.height / 768))
    }
    Binding {
        target: Theme
        property: "textScale"
        value: root.shell.textScale
    }
    Binding {
        target: Theme
        property: "stillness"
        value: root.stillness
    }

    Binding {
        target: Writing
        property: "keyboard"
        value: root.shell.keyboard
    }

    onClosing: close => {
        close.accepted = false;
        root.shell.closeAsked();
    }

    Item {
        id: stage
        anchors.fill: parent
        focus: true

        Keys.onEscapePressed: root.shell.goBack()
        Keys.onPressed: event => {
            if (event.key === Qt.Key_F2)
                root.shell.openStaffDoor();
            else if (event.key === Qt.Key_L)
                root.shell.listenAgain();
            else if (event.key === Qt.Key_Right || event.key === Qt.Key_Down)
                stage.moveFocus(true);
            else if (event.key === Qt.Key_Left || event.key === Qt.Key_Up)
                stage.moveFocus(false);
            else
                return;
            event.accepted = true;
        }

        function moveFocus(forward: bool): void {
            const from = root.activeFocusItem ?? stage;
            const next = from.nextItemInFocusChain(forward);
            if (next)
                next.forceActiveFocus(forward ? Qt.TabFocusReason : Qt.BacktabFocusReason);
        }

        Brocade {
            id: band
            width: parent.width
        }

        Header {
            id: header
            objectName: "header"
            shell: root.shell
            anchors.top: band.bottom
            anchors.topMargin: Theme.px(14)
            anchors.left: parent.left
            anchors.right: parent.right
            anchors.leftMargin: Theme.margin
            anchors.rightMargin: Theme.margin
            enabled: root.shell.overlay === ""
        }

        Loader {
            id: page
            objectName: "page"
            anchors.top: header.bottom
            anchors.topMargin: Theme.px(14)
            anchors.left: parent.left
            anchors.right: parent.right
            anchors.bottom: keyboard.visible ? keyboard.top : parent.bottom
            anchors.leftMargin: Theme.margin
            anchors.rightMargin: Theme.margin
            anchors.bottomMargin: Theme.px(keyboard.visible ? 14 : 24)
            enabled: root.shell.overlay === ""
            focus: true
            sourceComponent: {
                switch (root.shell.page) {
                case "first_start":
                    return firstStart;
                case "language":
                    return language;
                case "attract":
                    return attract;
                case "home":
                    return home;
                case "list":
                    return list;
                case "search":
                    return search;
                case "before":
                    return before;
                case "signal":
                    return signal;
                case "step":
                    return step;
                case "rating":
                    return rating;
                case "consent":
                    return consent;
                case "thanks":
                    return thanks;
                case "record":
                    return record;
                case "today":
                    return today;
                case "join":
                    return join;
                default:
                    return null;
                }
            }
            onLoaded: {
                stage.forceActiveFocus();
                if (Theme.motion > 0)
                    appear.restart();
            }

            NumberAnimation {
                id: appear
                target: page
                property: "opacity"
                from: 0
                to: 1
                duration: Theme.motion
            }
        }

        Loader { // its keys are made when somebody first writes: the first frame does not wait for them
            id: keyboard
            anchors.left: parent.left
            anchors.right: parent.right
            anchors.bottom: parent.bottom
            visible: root.shell.keyboard.isUp && root.shell.overlay === ""
            active: false
            onVisibleChanged: active = true
            sourceComponent: Keyboard {
                objectName: "keyboard"
                keyboard: root.shell.keyboard
            }
        }

        Overlay {
            objectName: "overlay"
            anchors.fill: parent
            shell: root.shell
        }
    }

    Component {
        id: firstStart
        FirstStartView {
            page: root.shell.firstStart
        }
    }
    Component {
        id: language
        LanguageView {
            page: root.shell.language
            taps: root.shell.taps
            speech: root.shell.speech
        }
    }
    Component {
        id: attract
        AttractView {
            page: root.shell.attract
        }
    }
    Component {
        id: home
        HomeView {
            page: root.shell.home
            taps: root.shell.taps
            speech: root.shell.speech
            isOffline: root.shell.isOffline
        }
    }
    Component {
        id: list
        GuideListView {
            page: root.shell.list
            taps: root.shell.taps
        }
    }
    Component {
        id: search
        SearchView {
            page: root.shell.search
            taps: root.shell.taps
        }
    }
    Component {
        id: before
        BeforeView {
            page: root.shell.before
            speech: root.shell.speech
        }
    }
    Component {
        id: signal
        SignalView {
            page: root.shell.signal
            taps: root.shell.taps
        }
    }
    Component {
        id: step
        StepView {
            page: root.shell.step
            taps: root.shell.taps
            speech: root.shell.speech
            onShowQr: url => root.shell.showQr(url)
        }
    }
    Component {
        id: rating
        RatingView {
            page: root.shell.rating
            taps: root.shell.taps
        }
    }
    Component {
        id: consent
        ConsentView {
            page: root.shell.consent
            taps: root.shell.taps
        }
    }
    Component {
        id: thanks
        ThanksView {
            page: root.shell.thanks
        }
    }
    Component {
        id: record
        RecordView {
            page: root.shell.record
        }
    }
    Component {
        id: today
        TodayView {
            page: root.shell.today
        }
    }
    Component {
        id: join
        JoinView {
            page: root.shell.join
        }
    }
}
