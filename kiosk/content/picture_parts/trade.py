"""A trade and its seal: the small shop, and the stamp of an office."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from kiosk.content.picture_parts import glyphs
from kiosk.content.picture_parts.kind import Chosen, PartKind
from kiosk.content.picture_parts.svg import (
    CARD,
    CLAY,
    INDIGO,
    INK,
    LACQUER,
    LILAC,
    MIST,
    PAPER,
    WHEAT,
    circle,
    group,
    path,
    rect,
)


def _seal(_chosen: Chosen, pen: float) -> str:
    """A stamp with its handle, above the red mark that it leaves."""
    handle = (
        "M92 150C108 116 74 92 74 62C74 26 98 4 130 4C162 4 186 26 186 62C186 92 152 116 168 150Z"
    )
    mark = (
        circle(0, 0, 60, "", LACQUER, 12)
        + circle(0, 0, 42, "", LACQUER, 5)
        + glyphs.star(58, LACQUER)
    )
    return (
        group(f'<g transform="scale(1.9 0.78)">{mark}</g>', 130, 268)
        + path(handle, CLAY, INK, pen)
        + path("M104 30C98 38 96 50 98 62", "", WHEAT, 9)
        + rect(38, 146, 184, 44, 14, INDIGO, INK, pen)
        + rect(26, 186, 208, 22, 8, LACQUER, INK, pen)
    )


def _shop(_chosen: Chosen, pen: float) -> str:
    """A shop front under a striped awning."""
    m = pen / 2
    awning = "".join(
        path(f"M{20 + 60 * n} 60H{80 + 60 * n}V116A30 30 0 0 1 {20 + 60 * n} 116Z",
             LACQUER if n % 2 == 0 else CARD, INK, pen)
        for n in range(5)
    )  # fmt: skip
    goods = rect(52, 226, 148, 16, 4, CLAY, INK, pen) + "".join(
        circle(78 + 32 * n, 208, 17, fill, INK, pen)
        for n, fill in enumerate((LACQUER, WHEAT, LACQUER, WHEAT))
    )
    return (
        rect(36, 60, 268, 240 - m, 4, PAPER, INK, pen)
        + rect(52, 164, 148, 78, 4, MIST, INK, pen)
        + goods
        + rect(52, 242, 148, 42, 4, LILAC, INK, pen)
        + rect(222, 164, 64, 136 - m, 4, INDIGO, INK, pen)
        + circle(236, 236, 6, WHEAT)
        + rect(20, 24, 300, 38, 8, WHEAT, INK, pen)
        + rect(90, 37, 160, 12, 6, CLAY)
        + awning
    )


PARTS: Mapping[str, PartKind] = MappingProxyType(
    {
        "seal": PartKind("con dấu", 260, 330, _seal),
        "shop": PartKind("cửa hàng, buôn bán nhỏ", 340, 302, _shop, stands=True),
    }
)
"""Everything of a trade."""
