"""On the road: the motorbike, its plate, the licence to ride it, the camera that watches."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from kiosk.content.picture_parts import glyphs
from kiosk.content.picture_parts.kind import Chosen, PartKind
from kiosk.content.picture_parts.svg import (
    CARD,
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
    group,
    oval,
    path,
    rect,
)


def _wheel(x: float, y: float, pen: float) -> str:
    spokes = "M0 -30V-14M0 14V30M-30 0H-14M14 0H30"
    return group(
        circle(0, 0, 54, INK)
        + circle(0, 0, 36, MIST, INK, pen)
        + path(spokes, "", SLATE, 4)
        + circle(0, 0, 10, SLATE, INK, pen * 0.7),
        x,
        y,
    )


def _motorbike(_chosen: Chosen, pen: float) -> str:
    """The step-through that every family has."""
    fork = "M312 214L268 78"
    mudguard = "M250 190C252 160 284 140 316 146C346 152 366 172 370 196C346 178 300 170 250 190Z"
    tail = "M24 128C50 112 150 106 190 124C190 154 176 186 158 204L108 206C98 168 66 150 28 148Z"
    shield = (
        "M158 204C176 186 188 160 192 138L214 168C222 170 230 160 236 146L252 84L284 90"
        "C276 140 262 180 238 206Z"
    )
    seat = (
        "M36 120C36 96 60 92 84 96C120 102 158 100 196 112C200 120 196 128 188 128"
        "C140 122 90 122 44 128Z"
    )
    return (
        _wheel(82, 214, pen)
        + _wheel(312, 214, pen)
        + path(fork, "", INK, 18)
        + path(fork, "", SLATE, 9)
        + path(mudguard, LACQUER, INK, pen)
        + rect(92, 222, 112, 18, 9, SLATE, INK, pen)
        + path(tail, LACQUER, INK, pen)
        + path(shield, LACQUER, INK, pen)
        + path(seat, INK, INK, pen)
        + path("M262 86C244 78 236 60 240 48", "", INK, 12)
        + path("M240 48L222 52", "", INK, 16)
        + path("M262 40L256 64", "", INK, 7)
        + oval(266, 28, 20, 13, LILAC, INK, pen)
        + path("M250 60C270 50 300 60 300 82C300 98 276 100 262 92Z", LACQUER, INK, pen)
        + oval(291, 82, 13, 15, WHEAT, INK, pen)
        + rect(4, 134, 28, 18, 6, ROSE, INK, pen)
    )


def _plate(_chosen: Chosen, pen: float) -> str:
    """Two rows of signs, as on a motorbike; blocks, since a picture has no letters."""
    m = pen / 2
    above = "".join(rect(x, 52, 32, 48, 8, INK) for x in (58, 108, 166, 216))
    below = "".join(rect(36 + 48 * n, 120, 34, 52, 8, INK) for n in range(5))
    return (
        rect(m, m, 300 - pen, 220 - pen, 22, CARD, INK, pen)
        + rect(16, 16, 268, 188, 12, "", INK, 5)
        + circle(150, 34, 6, SLATE)
        + circle(150, 186, 6, SLATE)
        + above
        + below
    )


def _licence(_chosen: Chosen, pen: float) -> str:
    m = pen / 2
    return (
        rect(m, m, 340 - pen, 214 - pen, 20, WHEAT, INK, pen)
        + bar(90, 26, 160, LACQUER, 14)
        + rect(24, 58, 88, 116, 8, CARD, INK, 3)
        + group(glyphs.face(104, 0), 68, 116)
        + bar(132, 62, 110, INK, 12)
        + bar(132, 86, 84, DARK_GOLD, 10)
        + group(_motorbike({}, 9), 178, 96, 0.38)
    )


def _speed_camera(_chosen: Chosen, pen: float) -> str:
    """A motorbike in the eye of a camera on its pole."""
    pole = "M50 358V40C50 20 70 14 90 20L140 40"
    camera = (
        rect(-50, -26, 110, 56, 10, LILAC, INK, pen)
        + circle(66, 2, 24, INK)
        + circle(66, 2, 12, INDIGO)
        + circle(70, -2, 5, CARD)
    )
    return (
        path("M236 100L380 190L200 214Z", WHEAT)
        + path(pole, "", INK, 18)
        + path(pole, "", SLATE, 9)
        + group(camera, 170, 62, 1, 18)
        + group(_motorbike({}, pen / 0.66), 140, 180, 0.66)
    )


PARTS: Mapping[str, PartKind] = MappingProxyType(
    {
        "motorbike": PartKind("xe máy", 376, 272, _motorbike, stands=True),
        "plate": PartKind("biển số xe", 300, 220, _plate),
        "licence": PartKind("bằng lái xe", 340, 214, _licence),
        "speed-camera": PartKind("máy quay trên đường, phạt nguội", 396, 370, _speed_camera),
    }
)
"""Everything of the road."""
