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


class Place(StrEnum):
    """Where a part stands beside the main thing."""

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
        stands: Whether it stands on the ground.
        between: Whether it leads from the part before it to the part after it.
        at: The author's choice, or ``None``.
    """

    w: float
    h: float
    badge: bool = False
    stands: bool = False
    between: bool = False
    at: Place | None = None


@dataclass(frozen=True, slots=True)
class Frame:
    """A rectangle on the canvas."""

    x: float
    y: float
    w: float
    h: float


_EDGE = 20  # as the phone of screen 3 keeps from its card
_NEAR = 10  # what accompanies the main thing may come closer to the card's edge
_STRIP_W, _STRIP_H = 186, 172
_OVERLAP = 24
_BADGE, _CORNER = 128, 196
_TALL = 0.8


def arrange(pieces: Sequence[Piece]) -> list[Frame]:
    """Return where each piece is drawn: its own proportions, inside the canvas."""
    if not pieces:
        return []
    if _is_row(pieces):
        return _row(pieces)
    main, others = pieces[0], pieces[1:]
    places = _places(pieces)
    frames = [_main_frame(main, others, places)]
    for index, (piece, place) in enumerate(zip(others, places, strict=True)):
        rank = places[:index].count(place)
        frames.append(_side_frame(piece, place, rank, places.count(place), main, frames[0]))
    return frames


def _fit(  # noqa: PLR0917 - a rectangle, read in order
    piece: Piece, x: float, y: float, w: float, h: float, low: float = 0.5
) -> Frame:
    """Fit into a space; ``low`` is 0 at its top, 0.5 in the middle, 1 at its bottom."""
    scale = min(w / piece.w, h / piece.h)
    own_w, own_h = piece.w * scale, piece.h * scale
    return Frame(x + (w - own_w) / 2, y + (h - own_h) * low, own_w, own_h)


def _is_row(pieces: Sequence[Piece]) -> bool:
    return (
        len(pieces) == 3
        and pieces[1].between
        and all(piece.at is None for piece in pieces)
        and not pieces[2].badge
    )


def _row(pieces: Sequence[Piece]) -> list[Frame]:
    """Both ends equally high, so that neither is the greater, with the arrow between."""
    first, arrow, last = pieces
    gap, arrow_w = 4.0, 48.0
    shapes = first.w / first.h + last.w / last.h
    height = min((SIZE - 2 * _NEAR - 2 * gap - arrow_w) / shapes, 270.0)
    first_w, last_w = height * first.w / first.h, height * last.w / last.h
    x = (SIZE - first_w - last_w - arrow_w - 2 * gap) / 2
    y = (SIZE - height) / 2
    return [
        Frame(x, y, first_w, height),
        _fit(arrow, x + first_w + gap, y, arrow_w, height),
        Frame(x + first_w + arrow_w + 2 * gap, y, last_w, height),
    ]


def _places(pieces: Sequence[Piece]) -> list[Place]:
    """The place of every piece but the first, chosen where the author named none."""
    main, others = pieces[0], pieces[1:]
    shape = main.w / main.h
    things = [piece for piece in others if not piece.badge and piece.at is None]
    if shape < _TALL:
        free = Place.RIGHT
    elif len(things) > 1:
        free = Place.BOTTOM
    else:
        free = Place.CORNER
    places: list[Place] = []
    for piece in others:
        if piece.at is not None:
            places.append(piece.at)
        elif not piece.badge:
            places.append(free)
        elif things and free == Place.RIGHT:
            places.append(Place.RIGHT)
        else:
            places.append(Place.LEFT if things or Place.CORNER in places else Place.CORNER)
    return places


def _main_frame(main: Piece, others: Sequence[Piece], places: Sequence[Place]) -> Frame:
    x, y, right, bottom = _EDGE, _EDGE, SIZE - _EDGE, SIZE - _EDGE
    low = 0.5
    for piece, place in zip(others, places, strict=True):
        if piece.badge and piece.at is None and place != Place.RIGHT:
            continue
        if place == Place.LEFT:
            x = _NEAR + _STRIP_W - _OVERLAP
        elif place == Place.RIGHT:
            right = SIZE - _NEAR - _STRIP_W + _OVERLAP
        elif place == Place.TOP:
            y = _NEAR + _STRIP_H - _OVERLAP
        elif place == Place.BOTTOM:
            bottom = SIZE - _NEAR - _STRIP_H + _OVERLAP
        elif not piece.badge:
            right, bottom, low = SIZE - 76, SIZE - 84, 0.3
    return _fit(main, x, y, right - x, bottom - y, low)


def _side_frame(  # noqa: PLR0917 - the arguments are one thing: who stands where among whom
    piece: Piece, place: Place, rank: int, count: int, main: Piece, frame: Frame
) -> Frame:
    if piece.badge and piece.at is None and place in (Place.CORNER, Place.LEFT):
        return _badge_frame(piece, place, frame)
    if place == Place.CORNER:
        start = SIZE - _NEAR - _CORNER
        return _fit(piece, start, start, _CORNER, _CORNER, 1)
    if place in (Place.LEFT, Place.RIGHT):
        x = _NEAR if place == Place.LEFT else SIZE - _NEAR - _STRIP_W
        if count == 1 and piece.stands and main.stands:
            return _fit(piece, x, frame.y, _STRIP_W, frame.h, 1)
        height = (SIZE - 2 * _EDGE) / count
        width = _BADGE if piece.badge else _STRIP_W
        return _fit(piece, x + (_STRIP_W - width) / 2, _EDGE + rank * height, width, height - 8)
    y = _NEAR if place == Place.TOP else SIZE - _NEAR - _STRIP_H
    share = (SIZE - 2 * _EDGE) / count
    return _fit(piece, _EDGE + rank * share, y, share - 8, _STRIP_H)


def _badge_frame(piece: Piece, place: Place, main: Frame) -> Frame:
    """On the lower corner of the main thing, half outside it, all inside the canvas."""
    size = _BADGE
    inward = 0.42 if main.w < SIZE / 2 else 0.62
    x = main.x - size * (1 - inward) if place == Place.LEFT else main.x + main.w - size * inward
    y = main.y + main.h - size * 0.72
    most = SIZE - _NEAR - size
    return _fit(piece, min(max(x, _NEAR), most), min(max(y, _NEAR), most), size, size)
