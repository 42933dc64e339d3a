import QtQuick
import Kiosk.Controls

// Guides to choose from: as many at once as leave the longest title whole.
TileGrid {
    id: root

    property string longest: "" // the longest title
    property bool isTight: false // the keyboard is up: there is little height

    readonly property var shape: {
        const asked = isTight ? [[2, 2], [2, 1], [1, 2]] : [[2, 3], [2, 2], [1, 3], [1, 2]];
        for (const [across, down] of asked)
            if (fits(across, down))
                return [across, down];
        return [1, 1];
    }

    columns: shape[0]
    rows: shape[1]
    tallest: Theme.px(220)

    // Whether the longest title fits into a tile where there are so many across and down.
    function fits(columns: int, rows: int): bool {
        const across = Math.max(1, Math.min(columns, count)); // few tiles take the room of many
        const down = Math.max(1, Math.min(rows, Math.ceil(count / columns)));
        const wide = (width - (across - 1) * gap) / across;
        const high = Math.min(tallest, (height - (down - 1) * gap) / down);
        const isLow = high < Theme.lowTile;
        const margin = Theme.px(isLow ? 10 : 16);
        const room = wide - (high - 2 * margin) - 2 * margin - Theme.px(20); // the picture is square
        const letters = isLow ? low : full;
        const lines = Math.ceil(letters.advanceWidth(longest) / (room - 2 * letters.averageCharacterWidth));
        const below = isLow ? 0 : steps.height + Theme.px(6);
        return lines * letters.height + below + 2 * margin <= high && (isLow || steps.advanceWidth(qsTranslate("Spoken", "%n bước", "", 12) + " · " + qsTranslate("Spoken", "giọng máy")) + Theme.px(60) <= room);
    }

    FontMetrics {
        id: full
        font.family: Theme.family
        font.pixelSize: Theme.font(30)
        font.weight: Font.Bold
    }
    FontMetrics {
        id: low
        font.family: Theme.family
        font.pixelSize: Theme.font(26)
        font.weight: Font.Bold
    }
    FontMetrics {
        id: steps
        font.family: Theme.family
        font.pixelSize: Theme.font(24)
    }
}
