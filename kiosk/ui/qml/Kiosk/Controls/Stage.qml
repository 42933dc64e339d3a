import QtQuick

// What a window shows, and the keys that every page has: Esc back, L listen again, arrows move the focus.
Item {
    id: root

    signal backAsked
    signal listenAsked

    focus: true

    Keys.onEscapePressed: root.backAsked()
    Keys.onPressed: event => {
        if (event.key === Qt.Key_L)
            root.listenAsked();
        else if (event.key === Qt.Key_Right || event.key === Qt.Key_Down)
            root.moveFocus(true);
        else if (event.key === Qt.Key_Left || event.key === Qt.Key_Up)
            root.moveFocus(false);
        else
            return;
        event.accepted = true;
    }

    function moveFocus(forward: bool): void {
        const from = Window.activeFocusItem ?? root;
        const next = from.nextItemInFocusChain(forward);
        if (next)
            next.forceActiveFocus(forward ? Qt.TabFocusReason : Qt.BacktabFocusReason);
    }
}
