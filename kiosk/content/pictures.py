"""Pictures for people who do not read: composed from named parts, drawn by one hand.

A guide names what its picture shows (``phone``, ``id-card``, ``check`` …) and this
module turns the names into one SVG.  The first part is the main thing and is large; the
others go to the places they name (``at``) or to places that suit them.  The author never
gives a coordinate, so every picture of every guide hangs together.  The vocabulary with
its options is written down in ``docs/pictures.md``.

Everything here is a pure function of its arguments: the same parts give the same bytes.
No option's text ever reaches the SVG, so an untrusted pack cannot write into it.
"""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from kiosk.content.picture_parts import (
    cards,
    current,
    layout,
    lives,
    papers,
    people,
    phone,
    places,
    safety,
    signs,
    things,
    trade,
    vehicles,
)
from kiosk.content.picture_parts.kind import PartKind
from kiosk.content.picture_parts.layout import Place
from kiosk.content.picture_parts.svg import CARD, GOLD, PALETTE, group, rect
from kiosk.domain.guide import Part, Picture

__all__ = ["MOST_PARTS", "PALETTE", "PARTS", "PLACES", "SIZE", "check", "compose", "stripe"]

SIZE = layout.SIZE
"""Side of the square canvas, in the pixels of the step page at 1366×768."""

MOST_PARTS = 4
"""More things than this in one picture are not understood at a glance."""

PLACES = tuple(place.value for place in Place)
"""What ``at`` may say."""

PARTS: Mapping[str, PartKind] = MappingProxyType(
    {
        **phone.PARTS,
        **papers.PARTS,
        **cards.PARTS,
        **people.PARTS,
        **places.PARTS,
        **things.PARTS,
        **lives.PARTS,
        **vehicles.PARTS,
        **current.PARTS,
        **trade.PARTS,
        **safety.PARTS,
        **signs.PARTS,
    }
)
"""The vocabulary: every name a guide may use, and what it may say about it."""

_COMMON: Mapping[str, tuple[str, ...]] = MappingProxyType(
    {"at": PLACES, "ring": ("no", "yes")},
)

_LINE = 4.0  # outline on the canvas, as the finger of screen 3
_LIGHTEST_SCALE = 0.5  # below this the outline shrinks too, or it would fill the drawing


def check(picture: Picture) -> list[str]:
    """Return what is wrong with a picture, in Vietnamese; empty when it can be drawn."""
    faults = []
    if not picture.parts and not picture.file:
        faults.append("hình trống: hãy kể ít nhất một phần")
    if picture.parts and picture.file:
        faults.append("hình chỉ được có một trong hai: danh sách phần hoặc tệp SVG")
    if len(picture.parts) > MOST_PARTS:
        faults.append(f"hình có {len(picture.parts)} phần, nhiều nhất là {MOST_PARTS}")
    for index, part in enumerate(picture.parts):
        faults += _part_faults(part, is_main=index == 0)
    return faults


def _part_faults(part: Part, *, is_main: bool) -> list[str]:
    kind = PARTS.get(part.name)
    if kind is None:
        known = ", ".join(sorted(PARTS))
        return [f"không có phần hình “{part.name}”; các phần có: {known}"]
    faults = []
    allowed = {**kind.options, **_COMMON}
    for name, value in part.options.items():
        if name not in allowed:
            known = ", ".join(sorted(allowed))
            faults.append(f"“{part.name}” không có tuỳ chọn “{name}”; các tuỳ chọn: {known}")
        elif value not in allowed[name]:
            known = ", ".join(allowed[name])
            faults.append(f"“{part.name}”, “{name}” không thể là “{value}”; được phép: {known}")
    if is_main and "at" in part.options:
        faults.append(f"“{part.name}” là phần chính nên không có “at”; chỉ các phần sau mới có")
    if not faults and kind.faults is not None:
        faults += [f"“{part.name}”: {fault}" for fault in kind.faults(kind.complete(part.options))]
    return faults


def compose(picture: Picture) -> str:
    """Return the picture as one SVG, 430 by 430 on a transparent ground.

    Raises:
        ValueError: The picture is a file, or names something that ``check`` would refuse.
    """
    if faults := check(picture):
        raise ValueError("; ".join(faults))
    if picture.file:
        raise ValueError(f"drawn elsewhere: {picture.file}")
    chosen = [PARTS[part.name].complete(part.options) for part in picture.parts]
    pieces = [
        layout.Piece(
            *PARTS[part.name].size(options),
            badge=PARTS[part.name].badge,
            stands=PARTS[part.name].stands,
            between=part.name == "arrow",
            at=Place(part.options["at"]) if "at" in part.options else None,
        )
        for part, options in zip(picture.parts, chosen, strict=True)
    ]
    drawn = []
    for part, options, piece, frame in zip(
        picture.parts, chosen, pieces, layout.arrange(pieces), strict=True
    ):
        scale = frame.w / piece.w
        pen = _LINE / max(scale, _LIGHTEST_SCALE)
        drawn.append(group(PARTS[part.name].draw(options, pen), frame.x, frame.y, scale))
        if part.options.get("ring") == "yes":
            drawn.append(_ring(frame))
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {SIZE} {SIZE}" '
        f'width="{SIZE}" height="{SIZE}">{"".join(drawn)}</svg>'
    )


def _ring(frame: layout.Frame) -> str:
    left, top = max(frame.x - 6, 5), max(frame.y - 6, 5)
    right = min(frame.x + frame.w + 6, SIZE - 5)
    bottom = min(frame.y + frame.h + 6, SIZE - 5)
    return rect(left, top, right - left, bottom - top, 24, "", GOLD, 7)


def stripe(colour: str) -> str:
    """Return the woven stripe of a language: a tile of 36 by 20 that repeats sideways.

    Args:
        colour: The language's colour as ``#RRGGBB``.

    Raises:
        ValueError: That is not such a colour.
    """
    digits = colour.removeprefix("#")
    if len(colour) != 7 or len(digits) != 6 or not set(digits) <= set("0123456789abcdefABCDEF"):
        raise ValueError(f"not a colour: {colour!r}")
    blocks = "".join(
        rect(x, 0, w, 20, 0, fill)
        for x, w, fill in ((0, 14, colour), (14, 4, GOLD), (18, 14, colour), (32, 4, CARD))
    )
    return (
        '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 36 20" width="36" height="20">'
        f"{blocks}</svg>"
    )
