"""The cards one carries: căn cước, health insurance, bank."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from kiosk.content.picture_parts import glyphs
from kiosk.content.picture_parts.kind import YES_NO, Chosen, PartKind
from kiosk.content.picture_parts.svg import (
    CARD,
    DARK_GOLD,
    GOLD,
    INDIGO,
    INK,
    LACQUER,
    LEAF,
    LILAC,
    MINT,
    MIST,
    SLATE,
    SOFT,
    WHEAT,
    bar,
    circle,
    group,
    num,
    path,
    rect,
)


def _gap(w: float, h: float, r: float, pen: float) -> str:
    """Where a thing was: its outline in dashes, and nothing within."""
    m = pen / 2
    left, top, right, low = m, m, w - m, h - m
    dash = 22.0

    def dashes(start: float, end: float) -> list[float]:
        count = round((end - start) / (2 * dash))
        step = (end - start) / (2 * count - 1)
        return [start + 2 * step * n for n in range(count)]

    across, down = dashes(left + r, right - r), dashes(top + r, low - r)
    step_x = (right - left - 2 * r) / (2 * len(across) - 1)
    step_y = (low - top - 2 * r) / (2 * len(down) - 1)
    d = "".join(
        [f"M{num(x)} {num(y)}h{num(step_x)}" for x in across for y in (top, low)]
        + [f"M{num(x)} {num(y)}v{num(step_y)}" for y in down for x in (left, right)]
    )
    return rect(left, top, right - left, low - top, r, MIST) + path(d, "", LACQUER, pen * 1.5)


def _id_card(chosen: Chosen, pen: float) -> str:
    m = pen / 2
    if chosen["lost"] == "yes":
        return (
            _gap(340, 214, 20, pen * 1.5)
            + circle(48, 46, 22, LILAC)
            + bar(86, 36, 150, LILAC, 13)
            + group(glyphs.person(104, LILAC), 74, 140)
            + "".join(bar(140, 100 + 32 * n, 150, LILAC, 12) for n in range(3))
        )
    base = rect(m, m, 340 - pen, 214 - pen, 20, MINT, INK, pen)
    if chosen["side"] == "back":
        lines = "".join(path(f"M24 {150 + 18 * n}H{316}", "", SLATE, 8) for n in range(3))
        return (
            base
            + _chip(36, 40)
            + group(_whorl(0.34), 176, 68)
            + group(_whorl(0.34), 262, 68)
            + lines
        )
    return (
        base
        + circle(48, 46, 22, LACQUER)
        + group(glyphs.star(26, GOLD), 48, 47)
        + bar(86, 30, 150, LACQUER, 13)
        + bar(86, 54, 100, SLATE, 9)
        + rect(28, 84, 92, 108, 8, CARD)
        + group(glyphs.face(104, 0), 74, 140)
        + bar(140, 92, 170, INK, 14)
        + bar(140, 120, 108, SLATE, 10)
        + bar(140, 142, 96, SLATE, 10)
        + bar(140, 164, 104, SLATE, 10)
        + group(glyphs.qr(46, INK, MINT), 294, 47)
        + (_chip(262, 138, 0.8) if chosen["chip"] == "yes" else "")
    )


def _chip(x: float, y: float, scale: float = 1) -> str:
    """The gold-coloured contacts; wheat, since gold is kept for the ring."""
    return group(
        rect(0, 0, 62, 50, 10, WHEAT, DARK_GOLD, 4)
        + path("M0 17H20M0 33H20M42 17H62M42 33H62M20 0V50M42 0V50", "", DARK_GOLD, 3),
        x,
        y,
        scale,
    )


def _whorl(scale: float) -> str:
    return group(
        path(
            "M-60 40C-66 -70 66 -70 60 40M-38 66C-56 -44 44 -60 38 20C38 40 40 54 36 66"
            "M-14 78C-22 40 -26 -14 0 -14C26 -14 14 40 10 78",
            "",
            SOFT,
            13,
        ),
        0,
        0,
        scale,
    )


def _passport(chosen: Chosen, pen: float) -> str:
    """The booklet with the globe."""
    m = pen / 2
    lost = chosen["lost"] == "yes"
    ground, mark = (MIST, LILAC) if lost else (INDIGO, WHEAT)
    cover = (
        _gap(240, 330, 18, pen * 1.5)
        if lost
        else rect(14, 10, 226 - m, 320 - m, 18, CARD, INK, pen)
        + rect(m, m, 228 - pen, 322 - pen, 18, ground, INK, pen)
    )
    globe = circle(0, 0, 62, "", mark, 9) + path(
        "M-62 0H62M0 -62C-44 -34 -44 34 0 62C44 34 44 -34 0 -62M-54 -32H54M-54 32H54", "", mark, 7
    )
    return (
        cover
        + bar(50, 38, 128, mark, 14)
        + bar(70, 64, 88, mark, 10)
        + group(globe, 114, 166)
        + bar(46, 262, 136, mark, 14)
        + bar(74, 288, 80, mark, 10)
    )


def _card(chosen: Chosen, pen: float) -> str:
    """A health insurance or bank card: no chip, its own sign."""
    m = pen / 2
    if chosen["kind"] == "bank":
        return (
            rect(m, m, 340 - pen, 214 - pen, 20, INDIGO, INK, pen)
            + rect(pen, 38, 340 - 2 * pen, 36, 0, INK)
            + _chip(34, 98)
            + bar(34, 170, 130, LILAC, 12)
            + path(
                "M262 112A20 20 0 0 1 262 146M276 100A36 36 0 0 1 276 158"
                "M290 88A52 52 0 0 1 290 170",
                "",
                WHEAT,
                8,
            )
        )
    return (
        rect(m, m, 340 - pen, 214 - pen, 20, CARD, INK, pen)
        + path(f"M{pen} 62V{20}A16 16 0 0 1 20 {pen}H320A16 16 0 0 1 {340 - pen} 20V62Z", LEAF)
        + bar(86, 26, 176, CARD, 13)
        + path("M38 22H48V14H58V22H66V34H58V42H48V34H38Z", CARD)
        + rect(28, 84, 92, 108, 8, MIST)
        + group(glyphs.face(104, 0), 74, 140)
        + bar(140, 92, 170, INK, 14)
        + bar(140, 120, 130, SLATE, 10)
        + bar(140, 142, 96, SLATE, 10)
        + bar(140, 164, 150, SLATE, 10)
    )


PARTS: Mapping[str, PartKind] = MappingProxyType(
    {
        "id-card": PartKind(
            "thẻ căn cước gắn chip",
            340,
            214,
            _id_card,
            MappingProxyType({"side": ("front", "back"), "chip": ("yes", "no"), "lost": YES_NO}),
        ),
        "passport": PartKind(
            "hộ chiếu",
            240,
            330,
            _passport,
            MappingProxyType({"lost": YES_NO}),
        ),
        "card": PartKind(
            "thẻ bảo hiểm y tế, thẻ ngân hàng",
            340,
            214,
            _card,
            MappingProxyType({"kind": ("health", "bank")}),
        ),
    }
)
"""Every card."""
