import QtQuick

// Lays blocks out in columns; those that do not fit come on a next page behind a big "Xem thêm".
Item {
    id: root

    property int columns: 1
    property real columnGap: Theme.px(48)
    property int page: 0
    property bool hasButton: true // otherwise the page shows "Xem thêm" elsewhere, and calls more()
    property int pageCount: 1
    default property alias blocks: field.data

    // Shows the page on which a block stands, as when its sentence is being spoken.
    function reveal(block: Item): void {
        for (let i = 0; i < field.placed.length; ++i)
            if (field.placed[i].block === block)
                page = field.placed[i].page;
    }

    function more(): void {
        page = (page + 1) % pageCount;
    }

    onHasButtonChanged: Qt.callLater(field.arrange)
    onWidthChanged: Qt.callLater(field.arrange)
    onHeightChanged: Qt.callLater(field.arrange)
    onColumnsChanged: Qt.callLater(field.arrange)
    onPageChanged: field.show()

    Item {
        id: field

        property var placed: []
        property var known: []
        property bool isGone: false // what was put off to the next turn may come after the page has left

        Component.onDestruction: isGone = true

        anchors.fill: parent
        onChildrenChanged: {
            for (let i = 0; i < children.length; ++i) {
                const block = children[i] as Block;
                if (block === null || known.indexOf(block) >= 0)
                    continue;
                known.push(block);
                block.implicitHeightChanged.connect(() => Qt.callLater(field.arrange));
                block.wantedChanged.connect(() => Qt.callLater(field.arrange));
            }
            Qt.callLater(arrange);
        }

        function blocksWanted(): var {
            const found = [];
            for (let i = 0; i < children.length; ++i) {
                const block = children[i] as Block;
                if (block === null)
                    continue;
                block.width = (root.width - (root.columns - 1) * root.columnGap) / root.columns;
                if (block.wanted)
                    found.push(block);
                else
                    block.visible = false;
            }
            return found;
        }

        function pack(found: var, room: real): var {
            const out = [];
            let column = 0, y = 0;
            for (const block of found) {
                const air = y > 0 ? block.before : 0;
                if (y > 0 && (y + air + block.implicitHeight > room || (block.startsColumn && root.columns > 1 && column % root.columns === 0))) {
                    column += 1;
                    y = 0;
                } else {
                    y += air;
                }
                out.push({
                        "block": block,
                        "page": Math.floor(column / root.columns),
                        "column": column % root.columns,
                        "y": y
                    });
                y += block.implicitHeight;
            }
            return out;
        }

        function arrange(): void {
            if (isGone || root.width <= 0 || root.height <= 0)
                return;
            const found = blocksWanted();
            let out = pack(found, root.height);
            const pages = list => list.length > 0 ? list[list.length - 1].page + 1 : 1;
            if (pages(out) > 1 && root.hasButton)
                out = pack(found, root.height - button.implicitHeight - Theme.px(12));
            placed = out;
            root.pageCount = pages(out);
            if (root.page >= root.pageCount)
                root.page = 0;
            show();
        }

        function show(): void {
            for (const at of placed) {
                at.block.visible = at.page === root.page;
                at.block.x = at.column * (at.block.width + root.columnGap);
                at.block.y = at.y;
            }
        }
    }

    BigButton {
        id: button
        visible: root.pageCount > 1 && root.hasButton
        anchors.right: parent.right
        anchors.bottom: parent.bottom
        tall: 64
        size: 26
        glyph: "more"
        says: qsTranslate("Spoken", "Xem thêm")
        text: qsTranslate("Spoken", "Xem thêm (%1/%2)").arg(root.page + 1).arg(root.pageCount)
        onPressedOnce: root.more()
    }
}
