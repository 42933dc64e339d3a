"""Screens that every phone has: calls, messages, the camera, a passcode."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from kiosk.content.picture_parts import glyphs
from kiosk.content.picture_parts.screen import HEIGHT, WIDTH, Region, Screen, button, top
from kiosk.content.picture_parts.svg import (
    CARD,
    INDIGO,
    INK,
    LACQUER,
    LEAF,
    LILAC,
    MIST,
    SLATE,
    SOFT,
    bar,
    circle,
    group,
    path,
    rect,
)

_DOTS = Region(20, 112, 157, 42)


def _passcode(_touched: int, header: str) -> str:
    shown = [
        top(header or INDIGO, 50),
        group(glyphs.lock(42, INDIGO, CARD), 98.5, 76),
        rect(_DOTS.x, _DOTS.y, _DOTS.w, _DOTS.h, 14, MIST),
    ]
    shown += [circle(37 + 24.6 * n, 133, 7.5, INDIGO if n < 4 else LILAC) for n in range(6)]
    for n in range(12):
        if n in (9, 11):
            continue
        x, y = 19 + 58 * (n % 3), 176 + 44 * (n // 3)
        shown.append(rect(x, y, 43, 36, 12, MIST))
        shown.append(circle(x + 21.5, y + 18, 5, SLATE))
    return "".join(shown)


def _face(_touched: int, header: str) -> str:
    """A face in the round window that the camera asks one to look into."""
    return (
        top(header or LACQUER, 60)
        + circle(98.5, 172, 76, MIST)
        + group(glyphs.face(116, 3), 98.5, 174)
        + circle(98.5, 172, 76, "", LILAC, 9)
        + path("M98.5 96A76 76 0 1 1 32.7 210", "", LEAF, 9)
        + bar(49, 276, 99, SLATE, 10)
        + bar(64, 296, 69, LILAC)
    )


_SHUTTER = Region(71.5, 226, 54, 54, 27)


def _camera(_touched: int, _header: str) -> str:
    frame = "M24 74V50H48M149 50H173V74M173 172V196H149M48 196H24V172"
    paper = (
        rect(42, 72, 113, 102, 8, CARD)
        + bar(70, 84, 57, LACQUER, 7)
        + bar(54, 102, 88)
        + bar(54, 118, 88)
        + bar(54, 134, 60)
        + circle(130, 150, 13, "", LACQUER, 3)
        + group(glyphs.star(13, LACQUER), 130, 150)
    )
    return (
        rect(0, 0, WIDTH, HEIGHT, 17, SOFT)
        + paper
        + path(frame, "", CARD, 6)
        + circle(98.5, 253, 25, "", CARD, 5)
        + circle(98.5, 253, 17, CARD)
        + rect(70, 347, 57, 6, 3, SLATE)
    )


_LINK = Region(36, 172, 116, 34, 11)


def _message(touched: int, header: str) -> str:
    bubble = (
        "M18 92A14 14 0 0 1 32 78H156A14 14 0 0 1 170 92V206A14 14 0 0 1 156 220H44L24 236"
        "V218A14 14 0 0 1 18 206Z"
    )
    return (
        top(header or INDIGO, 60)
        + path(bubble, MIST)
        + bar(36, 98, 112, SLATE, 9)
        + bar(36, 120, 96, SLATE, 9)
        + bar(36, 142, 106, SLATE, 9)
        + rect(_LINK.x, _LINK.y, _LINK.w, _LINK.h, 11, LACQUER if touched == 1 else LILAC)
        + group(glyphs.chain(CARD, 7), _LINK.x + 22, _LINK.y + 17, 0.42, -35)
        + bar(_LINK.x + 44, _LINK.y + 13, 58, CARD)
        + rect(14, 322, 169, 30, 15, MIST)
        + bar(30, 333, 70, LILAC)
    )


_CALL = (Region(18, 214, 60, 60, 30), Region(119, 214, 60, 60, 30))


def _call(_touched: int, _header: str) -> str:
    refuse, answer = _CALL
    return (
        rect(0, 0, WIDTH, HEIGHT, 17, SOFT)
        + circle(98.5, 86, 46, LILAC)
        + group(glyphs.person(58, CARD), 98.5, 86)
        + bar(44, 150, 109, CARD, 11)
        + bar(64, 172, 69, LILAC)
        + circle(refuse.x + 30, refuse.y + 30, 30, LACQUER)
        + group(path(glyphs.HANDSET, CARD), refuse.x + 30, refuse.y + 30, 0.75, 135)
        + circle(answer.x + 30, answer.y + 30, 30, LEAF)
        + group(path(glyphs.HANDSET, CARD), answer.x + 30, answer.y + 30, 0.75)
        + rect(70, 347, 57, 6, 3, SLATE)
    )


def _code(_touched: int, header: str) -> str:
    """A message with a one-time code comes over whatever is open."""
    return (
        top(header or LACQUER, 60)
        + rect(8, 70, 181, 70, 16, CARD, INK, 3)
        + rect(19, 84, 42, 42, 11, LEAF)
        + path("M30 97H50V113H39L32 119V113H30Z", CARD)
        + bar(72, 88, 74, SLATE, 7)
        + "".join(circle(78 + 17 * n, 117, 6, LACQUER) for n in range(6))
        + "".join(rect(23 + 26 * n, 164, 21, 34, 6, CARD, LILAC, 3) for n in range(6))
        + bar(44, 218, 109, LILAC, 9)
        + button(Region(24, 244, 149, 44), strong=False)
    )


def _battery(_touched: int, _header: str) -> str:
    """Fully charged, and at the cable."""
    bolt = "M106 118L74 176H96L90 220L124 158H101Z"
    return (
        rect(80, 60, 37, 20, 6, SOFT)
        + rect(47, 74, 103, 186, 20, CARD, SOFT, 9)
        + rect(59, 86, 79, 162, 11, LEAF)
        + path(bolt, CARD, CARD, 4)
        + rect(86, 318, 25, 47, 0, SOFT)
        + rect(77, 296, 43, 30, 7, SOFT)
    )


def _off(_touched: int, _header: str) -> str:
    """Dark, with the sign that is on the button."""
    return rect(0, 0, WIDTH, HEIGHT, 17, SOFT) + path(
        "M98.5 140V182M70 160A40 40 0 1 0 127 160", "", LILAC, 11
    )


SCREENS: Mapping[str, Screen] = MappingProxyType(
    {
        "passcode": Screen(_passcode, (_DOTS,)),
        "face": Screen(_face),
        "camera": Screen(_camera, (_SHUTTER,)),
        "message": Screen(_message, (_LINK,)),
        "code": Screen(_code),
        "call": Screen(_call, _CALL, mark_y=310.0),
        "battery": Screen(_battery),
        "off": Screen(_off, mark_y=182.5),
    }
)
"""Every such screen by its name."""
