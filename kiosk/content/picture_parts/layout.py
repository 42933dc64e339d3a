"""Where the parts of a picture go.

The main thing keeps most of the canvas.  A part at a side takes a strip of it, and the
main thing moves away from that strip but stays slightly behind it, so that the two read
as one picture.  Badges sit on the main thing's corner.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

SIZE = 430
_EDGE = 20  # as the phone of screen 3 keeps from its card


class Place(StrEnum):
    """Where a part stands when the author says so."""

    LEFT = "left"
    RIGHT = "right"
    TOP = "top"
    BOTTOM = "bottom"
    CORNER = "corner"


@dataclass(frozen=True, slots=True)
class Piece:
    """One part as the layout sees it.

    Attributes:
        w: Its own width; only the proportion to ``h`` matters.
        h: Its own height.
        badge: Whether it belongs on a corner of the main thing.
        between: Whether it leads from the part before it to the part after it.
        at: The author's choice, or ``None``.
    """

    w: float
    h: float
    badge: bool = False
    between: bool = False
    at: Place | None = None


@dataclass(frozen=True, slots=True)
class Frame:
    """A place on the canvas that a part is fitted into, in the middle."""

    x: float
    y: float
    w: float
    h: float


def arrange(pieces: Sequence[Piece]) -> list[Frame]:
    """Return one frame for each piece, all of them inside the canvas."""
    if not pieces:
        return []
    if _is_row(pieces):
        return _row(pieces)
    places = [_MAIN, *_places(pieces)]
    main = _main_frame(pieces[0], places[1:])
    frames = [main]
    for index in range(1, len(pieces)):
        place = places[index]
        same = [i for i in range(1, len(pieces)) if places[i] == place]
        frames.append(_side_frame(place, same.index(index), len(same), pieces[index], main))
    return frames


_MAIN = Place.CORNER  # never looked at: keeps indices of places and pieces alike
_STRIP_W, _STRIP_H = 182, 168
_OVERLAP = 26
_BADGE = 132


def _is_row(pieces: Sequence[Piece]) -> bool:
    return (
        len(pieces) == 3
        and pieces[1].between
        and all(piece.at is None for piece in pieces)
        and not pieces[2].badge
    )


def _row(pieces: Sequence[Piece]) -> list[Frame]:
    top, height = 50, SIZE - 2 * 50
    return (
        [
            Frame(12, top, 170, height),
            Frame(186, top, 58, height),
            Frame(248, top, 170, height),
        ]
        if pieces
        else []
    )


def _places(pieces: Sequence[Piece]) -> list[Place]:
    """The place of every piece but the first, chosen where the author named none."""
    main = pieces[0]
    tall = main.w / main.h < 0.8
    free = [Place.RIGHT, Place.RIGHT, Place.LEFT] if tall else [Place.CORNER, Place.LEFT, Place.TOP]
    places = []
    for piece in pieces[1:]:
        if piece.at is not None:
            places.append(piece.at)
        elif piece.badge and Place.CORNER not in places:
            places.append(Place.CORNER)
        else:
            places.append(next((p for p in free if p not in places or p == Place.RIGHT), free[0]))
    return places


def _main_frame(main: Piece, places: Sequence[Place]) -> Frame:
    x, y, right, bottom = _EDGE, _EDGE, SIZE - _EDGE, SIZE - _EDGE
    if Place.LEFT in places:
        x = 12 + _STRIP_W - _OVERLAP
    if Place.RIGHT in places:
        right = SIZE - 12 - _STRIP_W + _OVERLAP
    if Place.TOP in places:
        y = 12 + _STRIP_H - _OVERLAP
    if Place.BOTTOM in places:
        bottom = SIZE - 12 - _STRIP_H + _OVERLAP
    return Frame(x, y, right - x, bottom - y)


def _side_frame(place: Place, index: int, count: int, piece: Piece, main: Frame) -> Frame:
    if place == Place.CORNER:
        size = _BADGE if piece.badge else 190
        return Frame(SIZE - 14 - size, SIZE - 14 - size, size, size)
    if place in (Place.LEFT, Place.RIGHT):
        x = 12 if place == Place.LEFT else SIZE - 12 - _STRIP_W
        height = (SIZE - 2 * _EDGE) / count
        return Frame(x, _EDGE + index * height, _STRIP_W, height - 8)
    y = 12 if place == Place.TOP else SIZE - 12 - _STRIP_H
    width = (SIZE - 2 * _EDGE) / count
    return Frame(_EDGE + index * width, y, width - 8, _STRIP_H)
