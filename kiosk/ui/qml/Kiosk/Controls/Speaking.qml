pragma Singleton

import QtQuick
import Kiosk.ViewModels

// The voice that every control speaks with. Set once by the window, as the Theme's sizes are.
QtObject {
    property Speech speech: null

    function say(text: string): void {
        if (speech !== null)
            speech.sayText(text);
    }
    // In the middle of what is being said, which then goes on.
    function interject(text: string): void {
        if (speech !== null)
            speech.interject(text);
    }
}
