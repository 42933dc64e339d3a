pragma Singleton

import QtQuick

// The tokens of docs/look: colours that meet 7:1, type, and the sizes of what a finger touches.
QtObject {
    id: theme

    // Set once by the window: how much larger than 1366×768 it is, and the citizen's text size.
    property real unit: 1
    property real textScale: 1
    property bool stillness: false // the system asked for reduced motion

    readonly property color paper: "#FBF6EC"
    readonly property color card: "#FFFFFF"
    readonly property color line: "#E3DAC6"
    readonly property color mist: "#EEF0FA"
    readonly property color ink: "#171C3A"
    readonly property color soft: "#454B6C"
    readonly property color indigo: "#232E78"
    readonly property color indigoDeep: "#161D52"
    readonly property color leaf: "#14603A"
    readonly property color leafDeep: "#0D4629"
    readonly property color lacquer: "#9E1818"
    readonly property color lacquerMist: "#FDECEC"
    readonly property color gold: "#F4B63F"
    readonly property color goldMist: "#FFE9B8"
    readonly property color darkGold: "#6E4A00"
    readonly property color quiet: "#9AA59F" // the green button while it cannot be used

    readonly property string family: "Be Vietnam Pro"
    readonly property var scripts: ({
            "latin": "Noto Sans",
            "tavt": "Noto Sans Tai Viet",
            "khmr": "Noto Sans Khmer",
            "cham": "Noto Sans Cham"
        })

    readonly property int motion: stillness ? 0 : 160
    readonly property int margin: px(32)
    readonly property int gap: px(18)
    readonly property int touch: px(64)
    readonly property int button: px(88)
    readonly property int lowTile: px(130 * textScale) // a lower tile of a guide keeps its title only
    readonly property int radius: px(26)

    // Sizes are drawn for 1366×768; text grows with the citizen's wish as well.
    function px(size: real): int {
        return Math.round(size * unit);
    }
    function font(size: real): int {
        return Math.round(Math.max(24, size) * unit * textScale);
    }
    // Whether the keyboard has left a page too little room for more than the field and what it finds.
    function isTight(height: real): bool {
        return height < px(460);
    }
    function scriptFamily(script: string): string {
        return scripts[script] ?? family;
    }
}
