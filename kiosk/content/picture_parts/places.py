"""Where one goes: the desk, the offices, the bank, home, and the way there."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from kiosk.content.picture_parts import glyphs
from kiosk.content.picture_parts.figures import figure
from kiosk.content.picture_parts.kind import Chosen, PartKind
from kiosk.content.picture_parts.svg import (
    CARD,
    CLAY,
    DARK_GOLD,
    INDIGO,
    INK,
    JADE,
    LACQUER,
    LEAF,
    LILAC,
    LINE,
    MINT,
    MIST,
    PAPER,
    SLATE,
    SOFT,
    WHEAT,
    bar,
    circle,
    group,
    line,
    path,
    rect,
)


def door_sign(pen: float) -> str:
    """The sign of the one-stop desk: an open door, since letters would need translating."""
    return (
        rect(-62, -34, 124, 68, 14, INDIGO, INK, pen)
        + rect(-20, -22, 40, 44, 4, CARD)
        + path("M-20 -22L4 -14V30L-20 22Z", WHEAT, INDIGO, 4)
        + circle(-2, 8, 3, INDIGO)
        + line(-42, 23, 42, 23, CARD, 5)
    )


def _desk(chosen: Chosen, pen: float) -> str:
    m = pen / 2
    who = chosen["who"]
    drawn = [line(150, m, 150, 18, INK, pen), line(230, m, 230, 18, INK, pen)]
    drawn.append(group(door_sign(pen), 190, 50))
    if who != "nobody":
        drawn.append(group(figure(who, pen / 0.76), 95, 88, 0.76))
    top = 284
    drawn += [
        rect(34, top + 20, 312, 90, 0, CLAY, INK, pen),
        rect(58, top + 42, 264, 44, 8, WHEAT),
        rect(m, top, 380 - pen, 30, 12, LINE, INK, pen),
        group(
            rect(0, 0, 76, 52, 8, INK)
            + rect(7, 7, 62, 38, 4, LILAC)
            + path("M30 52H46V64H30Z", INK)
            + bar(18, 60, 40, INK, 8),
            276,
            218,
        ),
        group(rect(0, -11, 92, 10, 3, CARD, INK, pen) + rect(8, -20, 88, 10, 3, CARD, INK, pen), 26,
              top),
    ]  # fmt: skip
    return "".join(drawn)


def _building(pen: float, wall: str, roof: str, sign: str) -> str:
    """A public office: the flag on the roof, steps, a wide door and the house's own sign."""
    m = pen / 2
    windows = "".join(
        rect(x, 196, 46, 56, 6, MIST, INK, pen) + line(x + 23, 198, x + 23, 250, INK, pen * 0.7)
        for x in (52, 282)
    )
    return (
        line(190, 10, 190, 100, INK, pen * 1.3)
        + group(glyphs.flag(84, pen), 192, m)
        + rect(24, 140, 332, 172, 0, wall, INK, pen)
        + path(f"M{m} 140L190 76L{380 - m} 140Z", roof, INK, pen)
        + group(sign, 190, 166)
        + windows
        + rect(142, 206, 96, 106, 0, SOFT, INK, pen)
        + rect(142, 206, 46, 106, 0, LILAC, INK, pen)
        + circle(178, 262, 4.5, INK)
        + circle(201, 262, 4.5, CARD)
        + rect(106, 306, 168, 18, 4, LINE, INK, pen)
        + rect(m, 322, 380 - pen, 18, 6, LINE, INK, pen)
    )


def _police(_chosen: Chosen, pen: float) -> str:
    emblem = path(glyphs.shield_path(54), LEAF, INK, pen * 0.8) + group(
        glyphs.star(26, WHEAT), 0, 1
    )
    return _building(pen, MINT, JADE, emblem)


def _commune(_chosen: Chosen, pen: float) -> str:
    return _building(pen, WHEAT, LACQUER, group(door_sign(pen / 0.55), 0, 2, 0.55))


def _house(chosen: Chosen, pen: float) -> str:
    m = pen / 2
    if chosen["kind"] == "stilt":
        posts = "".join(rect(x, 214, 16, 86, 0, DARK_GOLD, INK, pen) for x in (56, 132, 232, 308))
        rungs = "".join(line(178, 226 + 16 * n, 206, 226 + 16 * n, INK, pen) for n in range(5))
        return (
            posts
            + rect(44, 134, 292, 74, 0, WHEAT, INK, pen)
            + "".join(line(44 + 36.5 * n, 136, 44 + 36.5 * n, 206, CLAY, 4) for n in range(1, 8))
            + rect(168, 142, 48, 66, 0, SOFT, INK, pen)
            + rect(74, 152, 54, 34, 4, MIST, INK, pen)
            + rect(256, 152, 54, 34, 4, MIST, INK, pen)
            + rect(28, 204, 324, 18, 6, CLAY, INK, pen)
            + path("M174 222L168 300M210 222L216 300", "", INK, pen * 1.6)
            + rungs
            + path(f"M{m} 146C60 120 86 60 104 {m + 8}H276C294 60 320 120 {380 - m} 146Z",
                   CLAY, INK, pen)
            + path("M70 116H310M88 84H292M100 50H280", "", DARK_GOLD, 5)
        )  # fmt: skip
    return (
        path("M52 300V130L190 32L328 130V300Z", PAPER, INK, pen)
        + circle(190, 108, 19, MIST, INK, pen)
        + rect(82, 172, 76, 66, 6, MIST, INK, pen)
        + path("M120 174V236M84 205H156", "", INK, pen * 0.7)
        + rect(204, 172, 78, 128 - m, 0, INDIGO, INK, pen)
        + circle(266, 240, 5.5, WHEAT)
        + path(f"M{m + 4} 142L190 {m + 6}L{376 - m} 142L352 160L190 48L28 160Z", LACQUER, INK, pen)
        + line(40, 300 - m, 340, 300 - m, INK, pen)
    )


def _bank(_chosen: Chosen, pen: float) -> str:
    m = pen / 2
    columns = "".join(rect(x, 126, 34, 128, 0, CARD, INK, pen) for x in (46, 122, 204, 280))
    return (
        rect(34, 120, 292, 140, 0, LILAC, INK, pen)
        + columns
        + path(f"M{m} 120L180 {m + 4}L{360 - m} 120Z", INDIGO, INK, pen)
        + circle(180, 80, 25, WHEAT, INK, pen)
        + group(_coin_mark(), 180, 80, 0.8)
        + rect(20, 250, 320, 20, 0, LINE, INK, pen)
        + rect(m, 270, 360 - pen, 20, 5, LINE, INK, pen)
    )


def _coin_mark() -> str:
    return path("M0 -14L14 0L0 14L-14 0Z", DARK_GOLD)


def _clinic(_chosen: Chosen, pen: float) -> str:
    m = pen / 2
    plus = path("M-9 -26H9V-9H26V9H9V26H-9V9H-26V-9H-9Z", LACQUER)
    return (
        rect(40, 60, 280, 220, 0, CARD, INK, pen)
        + rect(20, 46, 320, 30, 8, LEAF, INK, pen)
        + circle(180, 122, 40, CARD, INK, pen)
        + group(plus, 180, 122)
        + "".join(rect(x, y, 48, 40, 5, MIST, INK, pen) for x in (62, 250) for y in (102, 170))
        + rect(138, 188, 84, 92, 0, LILAC, INK, pen)
        + line(180, 190, 180, 278, INK, pen)
        + rect(m, 278, 360 - pen, 18, 5, LINE, INK, pen)
    )


def _map(_chosen: Chosen, pen: float) -> str:
    m = pen / 2
    return (
        path(f"M{m} 66L112 {m + 22}L224 66L{336 - m} {m + 22}V216L224 260L112 216L{m} 260Z",
             MINT, INK, pen)
        + path("M112 24V216M224 66V260", "", INK, pen * 0.7)
        + path("M20 214C60 196 84 214 112 194C150 168 158 140 190 146C204 148 214 150 226 142",
               "", CARD, 18)
        + path("M20 214C60 196 84 214 112 194C150 168 158 140 190 146C204 148 214 150 226 142",
               "", SLATE, 5)
        + path("M36 96C60 82 76 110 96 92M254 210C276 196 296 216 318 196", "", JADE, 7)
        + path("M240 148C196 92 202 30 240 24C278 30 284 92 240 148Z", LACQUER, INK, pen)
        + circle(240, 74, 17, CARD, INK, pen)
    )  # fmt: skip


PARTS: Mapping[str, PartKind] = MappingProxyType(
    {
        "desk": PartKind(
            "bàn một cửa, cán bộ ngồi làm việc",
            380,
            394,
            _desk,
            MappingProxyType({"who": ("clerk", "officer", "helper", "nobody")}),
            stands=True,
        ),
        "police-station": PartKind("trụ sở công an xã", 380, 340, _police, stands=True),
        "commune-house": PartKind("uỷ ban xã, nơi làm việc có cờ", 380, 340, _commune, stands=True),
        "house": PartKind(
            "nhà ở, chỗ ở",
            380,
            300,
            _house,
            MappingProxyType({"kind": ("plain", "stilt")}),
            stands=True,
        ),
        "bank": PartKind("ngân hàng", 360, 290, _bank, stands=True),
        "clinic": PartKind("trạm y tế", 360, 296, _clinic, stands=True),
        "map": PartKind("bản đồ, đường đi", 336, 262, _map),
    }
)
"""Every place."""
