pragma Singleton

import QtQuick

// After a touch nothing can be touched for 400 ms: trembling hands touch twice, and the second touch
// would land on whatever the next page has at that place.
QtObject {
    id: root

    property bool resting: false
    property Timer timer: Timer {
        interval: 400
        onTriggered: root.resting = false
    }

    function begin(): void {
        resting = true;
        timer.restart();
    }
    onRestingChanged: {
        if (!resting)
            timer.stop();
    }
}
