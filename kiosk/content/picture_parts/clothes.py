"""What people wear, by which one sees who serves and who comes."""

from __future__ import annotations

from collections.abc import Callable

from kiosk.content.picture_parts import glyphs
from kiosk.content.picture_parts.svg import (
    CARD,
    INDIGO,
    INK,
    JADE,
    LACQUER,
    MIST,
    SOFT,
    WHEAT,
    bar,
    circle,
    group,
    line,
    path,
    rect,
)

WIDTH, HEIGHT = 250.0, 330.0
"""The box of everybody."""


def body(cloth: str, pen: float) -> str:
    """The upper body, in one colour."""
    low, right = HEIGHT - pen / 2, WIDTH - 6 - pen / 2
    left = 6 + pen / 2
    return path(
        f"M{left} {low - 14}V272C{left} 226 50 206 92 200H158C200 206 {right} 226 {right} 272"
        f"V{low - 14}A14 14 0 0 1 {right - 14} {low}H{left + 14}A14 14 0 0 1 {left} {low - 14}Z",
        cloth,
        INK,
        pen,
    )


def plain_front(pen: float) -> str:
    """A round neck."""
    return path("M96 200C104 226 146 226 154 200", "", INK, pen)


def woven_front(pen: float) -> str:
    """A blouse with a brocade edge down the front, worn in many ways in the hills."""
    strip = path(f"M118 240H132V{HEIGHT - pen}H118Z", LACQUER)
    collar = path("M100 200L125 238L150 200", "", LACQUER, 14)
    dots = "".join(
        group(path("M0 -6L6 0L0 6L-6 0Z", WHEAT), x, y)
        for x, y in ((107, 211), (117, 227), (133, 227), (143, 211), (125, 254), (125, 280),
                     (125, 306))
    )  # fmt: skip
    return strip + collar + dots


def shirt_front(colour: str) -> Callable[[float], str]:
    """A shirt of that colour: its collar and the row of buttons."""

    def draw(pen: float) -> str:
        return (
            path("M97 198L125 228L106 248L84 208Z", colour, INK, pen)
            + path("M153 198L125 228L144 248L166 208Z", colour, INK, pen)
            + line(125, 230, 125, HEIGHT - pen, INK, pen * 0.8)
        )

    return draw


def police_front(pen: float) -> str:
    """The green uniform of the commune police, with its red collar tabs."""
    tab = rect(-15, -7, 30, 14, 3, LACQUER, INK, pen * 0.6) + circle(0, 0, 3.4, WHEAT)
    return (
        shirt_front(JADE)(pen)
        + group(tab, 101, 220, 1, 56)
        + group(tab, 149, 220, 1, -56)
        + path("M50 216L84 204M200 216L166 204", "", WHEAT, 9)
        + circle(125, 268, 5, WHEAT)
        + circle(125, 300, 5, WHEAT)
    )


def clerk_front(pen: float) -> str:
    """The white shirt and name card of those who work at the desk."""
    return (
        shirt_front(CARD)(pen)
        + path("M100 206L125 270L150 206", "", LACQUER, 7)
        + rect(103, 266, 44, 54, 7, MIST, INK, pen * 0.8)
        + group(glyphs.person(24, SOFT), 125, 288)
        + bar(111, 306, 28, LACQUER, 5)
    )


def helper_front(pen: float) -> str:
    """The blue shirt that young volunteers wear, with a badge."""
    return (
        shirt_front(INDIGO)(pen)
        + circle(178, 262, 17, CARD, INK, pen * 0.8)
        + group(path("M0 9C-14 -1 -9 -11 0 -4C9 -11 14 -1 0 9Z", LACQUER), 178, 262)
    )
