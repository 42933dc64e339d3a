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
    Binding {
        target: Speaking
        property: "speech"
        value: root.shell.speech
    }

    onClosing: close => {
        close.accepted = false;
        root.shell.closeAsked();
    }

    Stage {
        id: stage
        anchors.fill: parent
        onBackAsked: root.shell.goBack()
        onListenAsked: root.shell.listenAgain()
        Keys.onPressed: event => {
            if (event.key === Qt.Key_F2)
                root.shell.openStaffDoor();
            else if (event.key === Qt.Key_H || event.key === Qt.Key_F1)
                root.shell.reader.read();
            else
                return;
            event.accepted = true;
        }

        TapHandler { // a touch on mere words says them; what is a control answers for itself
            onTapped: point => root.shell.reader.sayAt(point.position)
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
            enabled: root.shell.interruptions.overlay === ""
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
            enabled: root.shell.interruptions.overlay === ""
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
                case "reading":
                    return reading;
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
                case "order":
                    return order;
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
            visible: root.shell.keyboard.isUp && root.shell.interruptions.overlay === ""
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

        Rectangle { // around what is being read out of the page
            readonly property rect around: root.shell.reader.area

            visible: around.width > 0
            x: around.x - Theme.px(8)
            y: around.y - Theme.px(8)
            width: around.width + Theme.px(16)
            height: around.height + Theme.px(16)
            color: "transparent"
            radius: Theme.px(20)
            border.width: Theme.px(6)
            border.color: Theme.gold
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
        id: reading
        ReadingView {
            page: root.shell.reading
            speech: root.shell.speech
            source: root.shell.soundSource
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
            source: root.shell.soundSource
            onShowQr: url => root.shell.interruptions.showQr(url)
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
        id: order
        LanguageOrderView {
            page: root.shell.order
        }
    }
    Component {
        id: join
        JoinView {
            page: root.shell.join
        }
    }
}
