"""What is wrong with the layout of whatever is on the screen, measured item by item."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import combinations

from PySide6.QtCore import QRectF, Qt
from PySide6.QtQml import QQmlExpression, qmlContext
from PySide6.QtQuick import QQuickItem, QQuickWindow

from kiosk.ui.driving import items

SMALLEST_TEXT = 24
TOUCH = 64
MAIN_TOUCH = 88
SLACK = 1.0  # pixels: positions are fractions, and letters may lean out


@dataclass(frozen=True)
class Seen:
    """One item that a person sees, with its place on the screen."""

    item: QQuickItem
    area: QRectF
    layer: QQuickItem | None  # what covers everything else, if it belongs to that

    @property
    def name(self) -> str:
        words = self.item.property("text") or self.item.property("source")
        named = self.item.objectName()
        return f"{named or kind(self.item)} {str(words)[:60]!r}"


def faults(window: QQuickWindow) -> list[str]:
    """Name everything that is clipped, cut, outside, too small or in the way of something else."""
    seen = on_top(window)
    texts = [one for one in seen if is_kind(one.item, "QQuickText") and one.item.property("text")]
    touchables = [one for one in seen if is_touchable(one.item)]
    screen = QRectF(0, 0, window.width(), window.height())
    found: list[str] = []
    for one in texts:
        found += _text_faults(one)
    for one in [*texts, *touchables, *(s for s in seen if is_kind(s.item, "QQuickImage"))]:
        if not _within(one.area, screen):
            found.append(f"{one.name} leaves the screen: {_shown(one.area)}")
        elif (page := _page_of(one.item)) is not None and not _within(one.area, scene_area(page)):
            found.append(f"{one.name} leaves its page: {_shown(one.area)}")
    found += _collisions(texts, touchables)
    return found


def touch_faults(window: QQuickWindow) -> list[str]:
    """Name every control that is too small for a finger; to be asked at text scale 1."""
    found = []
    for one in on_top(window):
        if not is_touchable(one.item):
            continue
        is_main = one.item.property("kind") == "go"
        tall = MAIN_TOUCH if is_main else TOUCH
        if one.area.height() < tall or one.area.width() < TOUCH:
            found.append(f"{one.name} is {one.area.width():.0f}x{one.area.height():.0f}")
    return found


def on_top(window: QQuickWindow) -> list[Seen]:
    """Everything visible that nothing covers."""
    every = list(items(window))
    cover = next((item for item in every if _covers(item)), None)
    return [
        Seen(item, scene_area(item), cover)
        for item in every
        if cover is None or item is cover or _is_within(item, cover)
    ]


def is_touchable(item: QQuickItem) -> bool:
    return is_kind(item, "QQuickAbstractButton") or is_field(item)


def is_field(item: QQuickItem) -> bool:
    return is_kind(item, "QQuickTextField") or is_kind(item, "QQuickTextArea")


def named(item: QQuickItem) -> str:
    return item.objectName() or str(item.property("text") or item.property("placeholderText"))


def is_kind(item: QQuickItem, name: str) -> bool:
    return bool(item.inherits(name))


def kind(item: QQuickItem) -> str:
    return item.metaObject().className().partition("_")[0]


def scene_area(item: QQuickItem) -> QRectF:
    return item.mapRectToScene(QRectF(0, 0, item.width(), item.height()))


def ancestors(item: QQuickItem) -> Iterator[QQuickItem]:
    parent = item.parentItem()
    while parent is not None:
        yield parent
        parent = parent.parentItem()


def _covers(item: QQuickItem) -> bool:
    return item.objectName() in {"overlay", "offer"}


def _is_within(item: QQuickItem, container: QQuickItem) -> bool:
    return any(above is container for above in ancestors(item))


def _page_of(item: QQuickItem) -> QQuickItem | None:
    return next((above for above in ancestors(item) if above.objectName() == "page"), None)


def _text_faults(one: Seen) -> Iterator[str]:
    item = one.item
    wide, high = item.property("contentWidth"), item.property("contentHeight")
    if item.property("truncated"):
        yield f"{one.name} is cut"
    if wide > item.width() + SLACK:
        yield f"{one.name} is {wide:.0f} wide in {item.width():.0f}"
    if high > item.height() + SLACK:
        yield f"{one.name} is {high:.0f} high in {item.height():.0f}"
    size = _of_text(item, "fontInfo.pixelSize")  # smaller than asked for where it shrinks to fit
    if size < SMALLEST_TEXT:
        yield f"{one.name} has letters of {size} px"
    button = next((above for above in ancestors(item) if is_touchable(above)), None)
    if button is not None and not _within(written(one), scene_area(button)):
        yield f"{one.name} leaves its button {_shown(scene_area(button))}: {_shown(written(one))}"


def _of_text(item: QQuickItem, what: str) -> int:
    """Return a property whose type only QML knows."""
    value, undefined = QQmlExpression(qmlContext(item), item, what).evaluate()
    assert not undefined, what
    return int(value)


def written(one: Seen) -> QRectF:
    """Return where the letters are, within an item that may be larger."""
    item, area = one.item, one.area
    wide, high = item.property("contentWidth"), item.property("contentHeight")
    across = _of_text(item, "effectiveHorizontalAlignment")
    down = _of_text(item, "verticalAlignment")
    x, y = area.x(), area.y()
    if across == Qt.AlignmentFlag.AlignHCenter.value:
        x += (area.width() - wide) / 2
    elif across == Qt.AlignmentFlag.AlignRight.value:
        x += area.width() - wide
    if down == Qt.AlignmentFlag.AlignVCenter.value:
        y += (area.height() - high) / 2
    elif down == Qt.AlignmentFlag.AlignBottom.value:
        y += area.height() - high
    return QRectF(x, y, wide, high)


def _collisions(texts: list[Seen], touchables: list[Seen]) -> Iterator[str]:
    for a, b in combinations(touchables, 2):
        if _overlap(a.area, b.area) and not _related(a.item, b.item):
            yield f"{a.name} and {b.name} overlap"
    # A key for an accent draws its pale letter over the dark one, on purpose.
    letters = [(text, written(text)) for text in texts if text.item.objectName() != "ghost"]
    for (a, of_a), (b, of_b) in combinations(letters, 2):
        if _overlap(of_a, of_b):
            yield f"{a.name} is written over {b.name}"
    for text, of_text in letters:
        for button in touchables:
            if _overlap(of_text, button.area) and not _related(text.item, button.item):
                yield f"{text.name} lies on {button.name}"


def _related(a: QQuickItem, b: QQuickItem) -> bool:
    return _is_within(a, b) or _is_within(b, a)


def _within(area: QRectF, outer: QRectF) -> bool:
    return outer.adjusted(-SLACK, -SLACK, SLACK, SLACK).contains(area)


def _overlap(a: QRectF, b: QRectF) -> bool:
    both = a.intersected(b)
    return both.width() > 2 * SLACK and both.height() > 4 * SLACK


def _shown(area: QRectF) -> str:
    return f"{area.width():.0f}x{area.height():.0f}+{area.x():.0f}+{area.y():.0f}"
