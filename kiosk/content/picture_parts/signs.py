"""Signs that comment on the main thing: right, wrong, mind, this way."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from kiosk.content.picture_parts import glyphs
from kiosk.content.picture_parts.kind import Chosen, PartKind
from kiosk.content.picture_parts.svg import CARD, INDIGO, INK, JADE, LACQUER, circle, group, path

_TURNS = {"right": 0.0, "down": 90.0, "left": 180.0, "up": -90.0}


def _arrow(chosen: Chosen, pen: float) -> str:
    arrow = path(
        "M-84 -24H10V-66A8 8 0 0 1 24 -72L90 -8A12 12 0 0 1 90 8L24 72A8 8 0 0 1 10 66V24H-84"
        "A12 12 0 0 1 -96 12V-12A12 12 0 0 1 -84 -24Z",
        INDIGO,
        INK,
        pen,
    )
    return group(arrow, 100, 100, 1, _TURNS[chosen["way"]])


def _check(_chosen: Chosen, pen: float) -> str:
    return group(glyphs.done(100 - pen / 2, pen), 100, 100)


def _cross(_chosen: Chosen, pen: float) -> str:
    return group(glyphs.refused(100 - pen / 2, pen), 100, 100)


def _question(_chosen: Chosen, pen: float) -> str:
    return group(glyphs.disc(100 - pen / 2, INDIGO, pen) + glyphs.question(96, CARD, 21), 100, 100)


def _warn(_chosen: Chosen, pen: float) -> str:
    triangle = "M110 30L200 178H20Z"
    return (
        path(triangle, INK, INK, 32 + 2 * pen)
        + path(triangle, CARD, CARD, 32)
        + path(triangle, LACQUER, LACQUER, 32 - 4 * pen)
        + group(glyphs.exclamation(86, CARD, 20), 110, 122)
    )


def _ban(_chosen: Chosen, pen: float) -> str:
    """The road sign everyone knows: a slanting stroke in a ring; what is behind stays seen."""
    radius = 86.0
    bar = "M-60 -60L60 60"
    return group(
        circle(0, 0, radius, "", INK, 26)
        + path(bar, "", INK, 26)
        + circle(0, 0, radius, "", LACQUER, 26 - 2 * pen)
        + path(bar, "", LACQUER, 26 - 2 * pen),
        100,
        100,
    )


def _renew(_chosen: Chosen, pen: float) -> str:
    """Two arrows that run round: a new one for the old one."""
    half = path("M-50 0A50 50 0 0 1 26 -43", "", CARD, 18) + path("M10 -72L56 -30L-2 -12Z", CARD)
    return group(glyphs.disc(100 - pen / 2, JADE, pen) + half + group(half, turn=180), 100, 100)


def _finger(_chosen: Chosen, pen: float) -> str:
    return group(glyphs.finger(pen), 36, pen)


PARTS: Mapping[str, PartKind] = MappingProxyType(
    {
        "check": PartKind("đúng, xong", 200, 200, _check, badge=True),
        "cross": PartKind("sai, không làm", 200, 200, _cross, badge=True),
        "renew": PartKind("đổi, làm lại, gia hạn", 200, 200, _renew, badge=True),
        "question": PartKind("hỏi, chưa rõ", 200, 200, _question, badge=True),
        "warn": PartKind("chú ý, nguy hiểm", 220, 212, _warn, badge=True),
        "ban": PartKind("cấm", 200, 200, _ban, badge=True),
        "finger": PartKind("chạm vào", 94, 130, _finger, badge=True),
        "arrow": PartKind(
            "đi tới, gửi tới",
            200,
            200,
            _arrow,
            MappingProxyType({"way": tuple(_TURNS)}),
        ),
    }
)
"""Every sign."""
