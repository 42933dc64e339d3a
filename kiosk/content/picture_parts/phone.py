"""The phone of screen 3, what its screens show, and the finger on it."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from kiosk.content.picture_parts import glyphs, screens_of_apps, screens_of_system
from kiosk.content.picture_parts.kind import Chosen, PartKind
from kiosk.content.picture_parts.screen import HEIGHT, WIDTH, Region, Screen
from kiosk.content.picture_parts.svg import (
    CARD,
    GOLD,
    INDIGO,
    INK,
    LACQUER,
    LEAF,
    circle,
    group,
    path,
    rect,
)

_BEZEL_X, _BEZEL_Y = 9.5, 13.0
_BODY_W, _BODY_H = WIDTH + 2 * _BEZEL_X, HEIGHT + 2 * _BEZEL_Y
_REACH = 14.0  # how far the hand stands out beside the phone

SCREENS: Mapping[str, Screen] = MappingProxyType(
    {**screens_of_apps.SCREENS, **screens_of_system.SCREENS}
)
"""Every screen by its name; the first is what a phone shows unless told otherwise."""

_HEADERS = {"red": LACQUER, "blue": INDIGO, "green": LEAF}
_MOST_REGIONS = max(len(screen.regions) for screen in SCREENS.values())


def _draw(chosen: Chosen, pen: float) -> str:
    screen = SCREENS[chosen["screen"]]
    number = int(chosen["highlight"]) if chosen["highlight"] != "none" else 0
    header = _HEADERS.get(chosen["header"], "")
    shown = [
        rect(0, 0, _BODY_W, _BODY_H, 27, INK),
        group(
            rect(0, 0, WIDTH, HEIGHT, 17, CARD)
            + screen.draw(number, header)
            + _mark(chosen["mark"], screen.mark_y, pen),
            _BEZEL_X,
            _BEZEL_Y,
        ),
    ]
    if number:
        region = screen.regions[number - 1]
        shown.append(group(_ring(region), _BEZEL_X, _BEZEL_Y))
        if chosen["finger"] == "yes":
            x, y = region.touch
            shown.append(group(glyphs.finger(pen), _BEZEL_X + x, _BEZEL_Y + y))
    return "".join(shown)


def _ring(region: Region) -> str:
    gap = 7.0
    return rect(
        region.x - gap,
        region.y - gap,
        region.w + 2 * gap,
        region.h + 2 * gap,
        region.r + gap,
        "",
        GOLD,
        7,
    )


def _mark(mark: str, low: float, pen: float) -> str:
    middle = WIDTH / 2
    if mark == "check":
        return group(glyphs.done(50, pen), middle, low)
    if mark == "cross":
        return group(glyphs.refused(50, pen), middle, low)
    if mark == "warn":
        triangle = path("M0 -50L54 44H-54Z", CARD, INK, pen + 12) + path(
            "M0 -50L54 44H-54Z", LACQUER, CARD, 10
        )
        return group(triangle + group(glyphs.exclamation(40, CARD, 9), 0, 8), middle, low)
    if mark == "lock":
        ground = circle(0, 0, 50, CARD, INK, pen)
        return group(ground + group(glyphs.lock(62, INDIGO, CARD), 0, 0), middle, low)
    if mark == "question":
        ground = glyphs.disc(50, INDIGO, pen)
        return group(ground + glyphs.question(44, CARD, 10), middle, low)
    return ""


def _box(chosen: Chosen) -> tuple[float, float]:
    points = chosen["highlight"] != "none" and chosen["finger"] == "yes"
    return (_BODY_W + (_REACH if points else 0), _BODY_H)


def _faults(chosen: Chosen) -> list[str]:
    name, number = chosen["screen"], chosen["highlight"]
    if number == "none":
        return []
    count = len(SCREENS[name].regions)
    if int(number) <= count:
        return []
    known = f"chỉ có 1 đến {count}" if count else "không có ô nào để khoanh"
    return [f"màn hình “{name}” {known}, nên “highlight” không thể là “{number}”"]


PARTS: Mapping[str, PartKind] = MappingProxyType(
    {
        "phone": PartKind(
            "điện thoại thông minh",
            _BODY_W,
            _BODY_H,
            _draw,
            MappingProxyType(
                {
                    "screen": tuple(SCREENS),
                    "highlight": ("none", *(str(n + 1) for n in range(_MOST_REGIONS))),
                    "finger": ("yes", "no"),
                    "header": ("own", *_HEADERS),
                    "mark": ("none", "check", "cross", "warn", "lock", "question"),
                }
            ),
            box=_box,
            faults=_faults,
        ),
    }
)
