pragma ComponentBehavior: Bound

import QtQuick

// Tiles in rows; what does not fit comes on a next page, never under a flick.
Item {
    id: root

    required property var model
    required property Component delegate
    property int columns: 4
    property int rows: 2
    property real gap: Theme.gap
    property real tallest: Infinity // a tile grows no further than this
    property int page: 0

    readonly property int count: repeater.count
    readonly property int perPage: Math.max(1, columns * rows)
    readonly property int pageCount: Math.max(1, Math.ceil(count / perPage))
    readonly property int shownColumns: Math.max(1, Math.min(columns, count))
    readonly property int shownRows: Math.max(1, Math.min(rows, Math.ceil(count / columns)))
    readonly property real tileWidth: (width - (shownColumns - 1) * gap) / shownColumns
    readonly property real tileHeight: Math.min(tallest, (height - (shownRows - 1) * gap) / shownRows)

    property bool isGone: false // the tiles leave with their page, and nothing is to be placed then

    Component.onDestruction: isGone = true

    function more(): void {
        page = (page + 1) % pageCount;
    }
    onPageCountChanged: page = 0

    Repeater {
        id: repeater
        model: root.model
        delegate: root.delegate
        onItemAdded: Qt.callLater(root.place)
        onItemRemoved: {
            if (!root.isGone)
                Qt.callLater(root.place);
        }
    }

    onPageChanged: place()
    onTileWidthChanged: place()
    onTileHeightChanged: place()
    onPerPageChanged: place()

    function place(): void {
        for (let i = 0; i < repeater.count; ++i) {
            const tile = repeater.itemAt(i);
            if (!tile)
                continue;
            const at = i - page * perPage;
            tile.visible = at >= 0 && at < perPage;
            tile.width = tileWidth;
            tile.height = tileHeight;
            tile.x = (at % columns) * (tileWidth + gap);
            tile.y = Math.floor(at / columns) * (tileHeight + gap);
        }
    }
}
