"""What is on a page for somebody who only hears it: read off the items of the page itself.

Every control tells what it says (``says``, ``told``, ``announced``) and, if it is a button, how it
is called that is spoken of (``looks``: "nút xanh").  What has ``looks`` speaks for all that is
written within it.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from PySide6.QtCore import QRectF
from PySide6.QtQuick import QQuickItem, QQuickWindow

from kiosk.domain.line import Line
from kiosk.ui import wording
from kiosk.ui.driving import items
from kiosk.ui.spoken_texts import SpokenTexts, words

COVERS = ("overlay", "offer")
"""What hides everything else while it is there, by object name, the uppermost first."""

SAID_OTHERWISE = frozenset({"autonym", "autonymLatin", "keyboard"})
"""What is written but said in other words, by object name: a language's own name in its own
letters (its Vietnamese name is said), and the keys of the keyboard."""


@dataclass(frozen=True, slots=True)
class Piece:
    """One thing of a page that can be spoken.

    Attributes:
        says: What a focus or a touch says of it.
        announced: What is said of it where the page tells what can be done; may be empty.
        looks: How it is called among buttons; empty for words, tiles and whatever is no button.
        is_tile: Whether it is one of several things to choose from.
        is_control: Whether it answers a touch itself.
        is_frame: Whether it belongs to the top that every page has.
        area: Where it is in the window.
        shown: The texts written on it.
    """

    says: str
    announced: str
    looks: str
    is_tile: bool
    is_control: bool
    is_frame: bool
    area: QRectF
    shown: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Part:
    """One line of what is read out, and the place that it is about."""

    line: Line
    area: QRectF


def pieces(window: QQuickWindow) -> Iterator[Piece]:
    """Yield what can be spoken, as the pages lay it out: from top to bottom, column by column."""
    waiting = [(_uppermost(window), False)]
    while waiting:
        item, is_frame = waiting.pop()
        is_frame = is_frame or item.objectName() == "header"
        says, looks = item.property("says"), item.property("looks")
        if says is not None and looks is not None:
            told = item.property("told")
            yield Piece(
                says=says if told is None else told,
                announced=item.property("announced"),
                looks=looks,
                is_tile=item.property("isArmed") is not None,
                is_control=True,
                is_frame=is_frame,
                area=_area(item),
                shown=() if item.objectName() in SAID_OTHERWISE else tuple(_written(item)),
            )
            continue
        text = item.property("text") if item.inherits("QQuickText") else None
        if text or says:
            said = says or ""
            yield Piece(
                says=said,
                announced=said,
                looks="",
                is_tile=False,
                is_control=False,
                is_frame=is_frame,
                area=_area(item),
                shown=(text or "",),
            )
        waiting += [(child, is_frame) for child in reversed(item.childItems()) if _is_seen(child)]


def reading(found: list[Piece], texts: SpokenTexts, *, twice: bool) -> list[Part]:
    """Return what is read out of a page: what is on it, then its buttons; nothing twice.

    Args:
        found: What can be spoken.
        texts: Finds the lines.
        twice: Whether tiles want two touches, which is then said.
    """
    heard: set[str] = set()

    def new(text: str) -> list[Line]:
        lines = [line for line in texts.lines(text) if line.text not in heard]
        heard.update(line.text for line in lines)
        return lines

    parts = [
        Part(line, piece.area)
        for piece in found
        if not piece.looks
        for line in new(piece.announced)
    ]
    if twice and any(piece.is_tile for piece in found):
        parts.append(Part(wording.TILES_HINT.line(), QRectF()))
    looks = ""
    for piece in sorted((piece for piece in found if piece.looks), key=lambda one: one.is_frame):
        lines = new(piece.announced)
        if lines and piece.looks != looks:
            looks = piece.looks
            parts.append(Part(Line(looks), piece.area))
        parts += [Part(line, piece.area) for line in lines]
    return parts


def unspoken(found: list[Piece]) -> list[str]:
    """Return the texts that are seen but that nothing says, digits and marks left aside."""
    return [
        text
        for piece in found
        for text in piece.shown
        if words(text) not in words(f"{piece.says}\n{piece.announced}")
    ]


def _uppermost(window: QQuickWindow) -> QQuickItem:
    named = {item.objectName(): item for item in items(window) if item.objectName() in COVERS}
    return next((named[name] for name in COVERS if name in named), window.contentItem())


def _written(item: QQuickItem) -> Iterator[str]:
    for child in filter(_is_seen, item.childItems()):
        if child.objectName() in SAID_OTHERWISE:
            continue
        if child.inherits("QQuickText") and child.property("text"):
            yield child.property("text")
        yield from _written(child)


def _is_seen(item: QQuickItem) -> bool:
    return item.isVisible() and item.opacity() > 0


def _area(item: QQuickItem) -> QRectF:
    return item.mapRectToScene(QRectF(0, 0, item.width(), item.height()))
