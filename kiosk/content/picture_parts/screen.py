"""A phone's screen: its size, its regions, and the furniture that every screen shares.

Regions that can be touched are numbered from the top left.  What is touched is drawn in
strong colours and the rest stays quiet, so that the eye finds it before the ring is
noticed.  No region lies so low (272 for the fingertip) that the hand would leave the canvas.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from kiosk.content.picture_parts.svg import CARD, LEAF, LILAC, WHEAT, bar, path, rect

WIDTH, HEIGHT = 197.0, 365.0


@dataclass(frozen=True, slots=True)
class Region:
    """A place on a screen that can be touched, with the corner radius of its ring."""

    x: float
    y: float
    w: float
    h: float
    r: float = 14

    @property
    def touch(self) -> tuple[float, float]:
        """Where the fingertip goes: right of the middle, so that what is touched is seen."""
        along = 0.5 if self.w == self.h else 0.72
        return (self.x + self.w * along, self.y + self.h * (0.68 if self.h > 60 else 0.55))


@dataclass(frozen=True, slots=True)
class Screen:
    """One screen.

    Attributes:
        draw: Draws it, given the touched region (0: none) and the header's colour.
        regions: What can be touched, from the top left.
        mark_y: Where a mark over the screen has its middle, clear of what matters.
    """

    draw: Callable[[int, str], str]
    regions: tuple[Region, ...] = ()
    mark_y: float = 268.0


def top(colour: str, height: float = 66) -> str:
    """The coloured top of an application, as on screen 3."""
    edge = f"M0 {height}V17A17 17 0 0 1 17 0H180A17 17 0 0 1 197 17V{height}Z"
    second = bar(17, 43, 62, LILAC) if height > 55 else ""
    return path(edge, colour) + rect(17, 21, 92, 12, 6, WHEAT) + second


def button(box: Region, *, strong: bool) -> str:
    """The main button, green when it is its turn."""
    fill = LEAF if strong else LILAC
    label = bar(box.x + box.w / 2 - 34, box.y + box.h / 2 - 5, 68, CARD, 10)
    return rect(box.x, box.y, box.w, box.h, 14, fill) + label
