"""The people of a guide: citizens of every age, and those who serve them."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from kiosk.content.picture_parts import glyphs
from kiosk.content.picture_parts.clothes import HEIGHT, WIDTH
from kiosk.content.picture_parts.figures import LOOKS, baby, figure, stranger
from kiosk.content.picture_parts.kind import Chosen, PartKind
from kiosk.content.picture_parts.svg import (
    CARD,
    INDIGO,
    INK,
    LACQUER,
    LILAC,
    MINT,
    SKIN,
    SLATE,
    SOFT,
    WHEAT,
    bar,
    circle,
    group,
    line,
    mirrored,
    path,
    rect,
)

_FAMILY = (372.0, 346.0)
_EMPTY_HANDED = ("mother", "family")
_BAREHEADED = ("officer", "clerk", "helper", "stranger", "man")


def _arm(side: int, cloth: str, pen: float, *, reach: float, high: float = 292) -> str:
    """A forearm from the lower corner to the thing held; ``side`` is -1 left, 1 right."""
    middle = WIDTH / 2
    elbow, wrist = middle + side * 91, middle + side * (reach + 18)
    sleeve = line(elbow, 299, wrist, high + 4, INK, 44 + 2 * pen) + line(
        elbow, 299, wrist, high + 4, cloth, 44
    )
    fist = path(
        "M-20 8C-22 -10 -10 -22 4 -22C14 -22 20 -14 18 -6C22 0 22 8 18 12C16 22 -16 24 -20 8Z",
        SKIN,
        INK,
        pen,
    ) + path("M18 -6C12 -8 6 -8 2 -6M18 12C12 11 7 10 3 8", "", INK, pen * 0.8)
    if side > 0:
        fist = mirrored(fist)
    return sleeve + group(fist, middle + side * reach, high)


def _phone() -> str:
    return (
        rect(88, 214, 74, 112, 13, INK, CARD, 3)
        + rect(95, 224, 60, 92, 7, CARD)
        + path("M95 242V231A7 7 0 0 1 102 224H148A7 7 0 0 1 155 231V242Z", LACQUER)
        + circle(125, 272, 14, LILAC)
        + bar(108, 294, 34, LILAC)
    )


def _paper(pen: float) -> str:
    return rect(64, 210, 122, 118, 9, CARD, INK, pen) + "".join(
        bar(82, 228 + 21 * n, w, LILAC if n else INDIGO, 9) for n, w in enumerate((60, 86, 70, 86))
    )


def _card(pen: float) -> str:
    return (
        rect(58, 228, 134, 86, 11, MINT, INK, pen)
        + rect(72, 244, 38, 52, 5, CARD)
        + group(glyphs.person(38, SOFT), 91, 273)
        + bar(120, 246, 56, LACQUER, 9)
        + bar(120, 266, 40, SLATE, 8)
        + rect(154, 282, 22, 17, 4, WHEAT)
    )


def _held(what: str, cloth: str, pen: float) -> str:
    """What is held, with both arms; the phone at the ear needs one."""
    if what == "call":
        arm = "M194 300C214 270 220 234 208 172"
        return (
            group(rect(-16, -50, 32, 100, 9, INK, CARD, 2), 187, 112, 1, 8)
            + path(arm, "", INK, 44 + 2 * pen)
            + path(arm, "", cloth, 44)
            + group(
                path("M-22 26C-26 0 -22 -22 -4 -26C14 -28 22 -14 21 2L20 26C12 32 -12 32 -22 26Z",
                     SKIN, INK, pen)
                + path("M-24 -2C-14 -6 -6 -6 2 -2M-24 10C-14 7 -6 7 0 10", "", INK, pen * 0.8),
                200, 142, 1, -8,
            )
        )  # fmt: skip
    if what == "phone":
        thing, reach = _phone(), 46.0
    elif what == "paper":
        thing, reach = _paper(pen), 64.0
    elif what == "card":
        thing, reach = _card(pen), 70.0
    else:
        return ""
    return thing + _arm(-1, cloth, pen, reach=reach) + _arm(1, cloth, pen, reach=reach)


def _family(scarf: str, mood: str, pen: float) -> str:
    """Father and mother behind, the child in front, all on one line."""
    return (
        group(figure("man", pen, mood=mood), 128, 0, 1.04)
        + group(figure("woman", pen, scarf=scarf, mood=mood), -8, 18, 0.99)
        + group(figure("child", pen / 0.64, mood=mood), 108, 134, 0.64)
    )


def _mother(scarf: str, mood: str, pen: float) -> str:
    cloth = LOOKS["woman"].cloth
    return (
        figure("woman", pen, scarf=scarf, mood=mood)
        + group(baby(pen), 30, 186, 1.02)
        + _arm(1, cloth, pen, reach=58, high=298)
    )


def _draw(chosen: Chosen, pen: float) -> str:
    who, scarf, mood = chosen["who"], chosen["scarf"], chosen["mood"]
    if who == "family":
        return _family(scarf, mood, pen)
    if who == "mother":
        return _mother(scarf, mood, pen)
    if who == "stranger":
        return stranger(pen) + _held(chosen["holds"], SOFT, pen)
    return figure(who, pen, scarf=scarf, mood=mood) + _held(chosen["holds"], LOOKS[who].cloth, pen)


def _box(chosen: Chosen) -> tuple[float, float]:
    return _FAMILY if chosen["who"] == "family" else (WIDTH, HEIGHT)


def _faults(chosen: Chosen) -> list[str]:
    who, faults = chosen["who"], []
    if who in _EMPTY_HANDED and chosen["holds"] != "none":
        faults.append(f"“{who}” không cầm gì được, hãy bỏ “holds”")
    if who in _BAREHEADED and chosen["scarf"] != "none":
        faults.append(f"“{who}” không đội khăn, hãy bỏ “scarf”")
    return faults


PARTS: Mapping[str, PartKind] = MappingProxyType(
    {
        "person": PartKind(
            "người: bà con, cán bộ, công an, tình nguyện viên, người lạ",
            WIDTH,
            HEIGHT,
            _draw,
            MappingProxyType(
                {
                    "who": (*LOOKS, "mother", "family", "stranger"),
                    "scarf": ("none", "plain", "woven"),
                    "mood": ("happy", "worried"),
                    "holds": ("none", "phone", "paper", "card", "call"),
                }
            ),
            stands=True,
            box=_box,
            faults=_faults,
        ),
    }
)
"""Everybody."""
