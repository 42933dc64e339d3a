"""What comes to a house by wire and by air: electricity, and Wi-Fi."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from kiosk.content.picture_parts.kind import Chosen, PartKind
from kiosk.content.picture_parts.svg import (
    CARD,
    CLAY,
    DARK_GOLD,
    INDIGO,
    INK,
    LACQUER,
    LILAC,
    MIST,
    ROSE,
    SLATE,
    WHEAT,
    bar,
    circle,
    line,
    path,
    rect,
)


def _bulb(_chosen: Chosen, pen: float) -> str:
    """A lamp that is lit."""
    rays = "M120 6V30M28 40L48 60M212 40L192 60M6 128H30M234 128H210"
    glass = (
        "M120 52C166 52 198 86 198 128C198 160 180 178 166 196C160 204 158 214 158 224H82"
        "C82 214 80 204 74 196C60 178 42 160 42 128C42 86 74 52 120 52Z"
    )
    wire = "M96 224V170L82 140M144 224V170L158 140M82 140L101 152L120 140L139 152L158 140"
    return (
        path(rays, "", CLAY, 10)
        + path(glass, WHEAT, INK, pen)
        + path(wire, "", DARK_GOLD, 6)
        + rect(80, 224, 80, 56, 10, SLATE, INK, pen)
        + path("M80 242H160M80 260H160", "", INK, 5)
        + path("M98 280H142L132 298H108Z", INK)
    )


def _meter(_chosen: Chosen, pen: float) -> str:
    """The meter on the wall, its wires below."""
    m = pen / 2
    legs = "M62 300V336M178 300V336"
    case = f"M{m} 120C{m} 52 54 {m} 120 {m}C186 {m} {240 - m} 52 {240 - m} 120V300H{m}Z"
    digits = "".join(
        rect(66 + 23 * n, 91, 16, 28, 3, CARD if n < 4 else ROSE)  # the last counts tenths
        for n in range(5)
    )
    return (
        path(legs, "", INK, 12)
        + path(legs, "", LACQUER, 5)
        + path(case, MIST, INK, pen)
        + circle(120, 116, 88, CARD, INK, pen)
        + rect(58, 84, 124, 42, 6, INK)
        + digits
        + rect(72, 144, 96, 12, 6, SLATE)
        + rect(110, 142, 20, 16, 3, LACQUER)
        + rect(30, 226, 180, 74, 10, SLATE, INK, pen)
        + path("M128 234L102 266H120L112 292L140 258H122Z", WHEAT, INK, 4)
    )


def _bill(_chosen: Chosen, pen: float) -> str:
    """The electricity bill: its lightning, and what is to be paid in red."""
    m = pen / 2
    edge = (
        f"M{m} {m}H{240 - m}V{300 - m}L210 284L180 {300 - m}L150 284L120 {300 - m}L90 284"
        f"L60 {300 - m}L30 284L{m} {300 - m}Z"
    )
    return (
        path(edge, CARD, INK, pen)
        + path("M60 22L32 62H52L42 96L76 50H56Z", WHEAT, INK, 4)
        + bar(96, 34, 116, INK, 14)
        + bar(96, 62, 80, SLATE, 10)
        + rect(24, 112, 192, 44, 8, MIST, LILAC, 7)
        + bar(40, 128, 160, INK, 12)
        + bar(28, 180, 180)
        + bar(28, 202, 140)
        + bar(28, 236, 90, LACQUER, 14)
    )


def _wifi(_chosen: Chosen, pen: float) -> str:
    """The router with its waves."""
    m = pen / 2
    waves = (
        "M70 62C108 18 212 18 250 62M104 96C128 68 192 68 216 96M136 126C148 114 172 114 184 126"
    )
    return (
        path(waves, "", INDIGO, 20)
        + line(44, 206, 44, 124, INK, 14)
        + line(276, 206, 276, 124, INK, 14)
        + rect(m, 182, 320 - pen, 84 - m, 22, CARD, INK, pen)
        + "".join(circle(54 + 42 * n, 224, 10, INDIGO) for n in range(3))
        + bar(196, 218, 84, LILAC, 12)
    )


PARTS: Mapping[str, PartKind] = MappingProxyType(
    {
        "bulb": PartKind("đèn sáng, có điện", 240, 300, _bulb),
        "meter": PartKind("công tơ điện", 240, 342, _meter),
        "bill": PartKind("hóa đơn tiền điện", 240, 302, _bill),
        "wifi": PartKind("Wi-Fi", 320, 268, _wifi),
    }
)
"""Everything that comes by wire and by air."""
