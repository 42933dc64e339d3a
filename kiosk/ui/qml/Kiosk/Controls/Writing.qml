pragma Singleton

import QtQuick
import Kiosk.ViewModels

// The keyboard that every field can call up. Set once by the window, as the Theme's sizes are.
QtObject {
    property KeyboardModel keyboard: null
}
