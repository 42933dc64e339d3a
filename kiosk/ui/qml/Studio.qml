pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.Controls
import Kiosk.Studio
import Kiosk.ViewModels

// The studio's window: the band, the header, one page, and what may interrupt it.
Window {
    id: root

    required property StudioShell shell
    required property bool stillness
    readonly property Item pageItem: page.item as Item

    color: Theme.paper
    title: qsTr("Gõ Cửa – Phòng thu")

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
        value: root.shell.isRecording ? null : root.shell.speech // the microphone would hear it
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

        Brocade {
            id: band
            width: parent.width
        }
        StudioHeader {
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
                case "people":
                    return people;
                case "consent":
                    return consent;
                case "microphone":
                    return microphone;
                case "words":
                    return words;
                case "plan":
                    return plan;
                case "publish":
                    return publish;
                case "record":
                    return record;
                case "review":
                    return review;
                case "phone":
                    return phone;
                case "conflicts":
                    return conflicts;
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

        Loader { // its keys are made when somebody first writes
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

        StudioOverlay {
            objectName: "overlay"
            anchors.fill: parent
            shell: root.shell
        }
    }

    Component {
        id: people
        PeopleView {
            page: root.shell.people
        }
    }
    Component {
        id: consent
        VoiceConsentView {
            page: root.shell.consent
            speech: root.shell.speech
        }
    }
    Component {
        id: microphone
        MicrophoneView {
            page: root.shell.microphonePage
        }
    }
    Component {
        id: words
        WordsView {
            page: root.shell.words
        }
    }
    Component {
        id: plan
        PlanView {
            page: root.shell.plan
        }
    }
    Component {
        id: publish
        PublishView {
            page: root.shell.publish
        }
    }
    Component {
        id: record
        RecordingView {
            page: root.shell.record
        }
    }
    Component {
        id: review
        ReviewView {
            page: root.shell.review
        }
    }
    Component {
        id: phone
        PhoneView {
            page: root.shell.phone
        }
    }
    Component {
        id: conflicts
        ConflictsView {
            page: root.shell.conflicts
        }
    }
}
