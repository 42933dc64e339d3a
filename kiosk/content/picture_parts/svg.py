"""The pen and the paints of every picture: few shapes, few colours, one hand.

Only what Qt's SVG renderer draws exactly (SVG Tiny 1.2) is used: shapes, paths,
groups with a transform.  No style sheets, masks, filters, references or text.
"""

from __future__ import annotations

# ruff: noqa: PLR0917 - coordinates are read in order, as in SVG itself

# The tokens of the look, and the few tints that screen 3 adds to them.
INK = "#171C3A"
SOFT = "#454B6C"
INDIGO = "#232E78"
LEAF = "#14603A"
LACQUER = "#9E1818"
GOLD = "#F4B63F"  # the ring of what to touch, and the star of the flag: nothing else
DARK_GOLD = "#6E4A00"
MIST = "#EEF0FA"
PAPER = "#FBF6EC"
CARD = "#FFFFFF"
LINE = "#E3DAC6"
LILAC = "#C9CEE8"
SLATE = "#8F97BE"
JADE = "#2E8B6A"
MINT = "#D5E8DC"
ROSE = "#F6D9D6"
WHEAT = "#FBE3B0"
CLAY = "#C07A45"
SKIN = "#F2C9A1"
SKIN_SHADE = "#E0A878"
BLUSH = "#EDB691"

PALETTE = frozenset(
    {
        INK,
        SOFT,
        INDIGO,
        LEAF,
        LACQUER,
        GOLD,
        DARK_GOLD,
        MIST,
        PAPER,
        CARD,
        LINE,
        LILAC,
        SLATE,
        JADE,
        MINT,
        ROSE,
        WHEAT,
        CLAY,
        SKIN,
        SKIN_SHADE,
        BLUSH,
    }
)
"""Every colour that may occur in a picture."""


def num(value: float) -> str:
    """Return a coordinate with at most two decimals, the same on every machine."""
    text = f"{value:.2f}".rstrip("0").rstrip(".")
    return "0" if text == "-0" else text


def _paint(fill: str, stroke: str, width: float) -> str:
    if not stroke or width == 0:
        return f'fill="{fill or "none"}"'
    return (
        f'fill="{fill or "none"}" stroke="{stroke}" stroke-width="{num(width)}"'
        ' stroke-linejoin="round" stroke-linecap="round"'
    )


def rect(
    x: float,
    y: float,
    w: float,
    h: float,
    r: float = 0,
    fill: str = "",
    stroke: str = "",
    width: float = 0,
) -> str:
    """A rectangle with round corners."""
    corner = f' rx="{num(r)}" ry="{num(r)}"' if r else ""
    return (
        f'<rect x="{num(x)}" y="{num(y)}" width="{num(w)}" height="{num(h)}"{corner} '
        f"{_paint(fill, stroke, width)}/>"
    )


def circle(x: float, y: float, r: float, fill: str = "", stroke: str = "", width: float = 0) -> str:
    """A circle about its middle."""
    paint = _paint(fill, stroke, width)
    return f'<circle cx="{num(x)}" cy="{num(y)}" r="{num(r)}" {paint}/>'


def oval(
    x: float, y: float, rx: float, ry: float, fill: str = "", stroke: str = "", width: float = 0
) -> str:
    """An ellipse about its middle."""
    return (
        f'<ellipse cx="{num(x)}" cy="{num(y)}" rx="{num(rx)}" ry="{num(ry)}" '
        f"{_paint(fill, stroke, width)}/>"
    )


def path(d: str, fill: str = "", stroke: str = "", width: float = 0) -> str:
    """A path in SVG's own notation, with round joins and ends."""
    return f'<path d="{d}" {_paint(fill, stroke, width)}/>'


def line(x1: float, y1: float, x2: float, y2: float, stroke: str, width: float) -> str:
    """A straight stroke with round ends."""
    return path(f"M{num(x1)} {num(y1)}L{num(x2)} {num(y2)}", stroke=stroke, width=width)


def bar(x: float, y: float, w: float, fill: str = LILAC, h: float = 8) -> str:
    """A line of writing, without letters."""
    return rect(x, y, w, h, h / 2, fill)


def group(inside: str, x: float = 0, y: float = 0, scale: float = 1, turn: float = 0) -> str:
    """Move, enlarge and turn (degrees, clockwise, about the new origin) a drawing."""
    moves = [f"translate({num(x)} {num(y)})"] if x or y else []
    if turn:
        moves.append(f"rotate({num(turn)})")
    if scale != 1:
        moves.append(f"scale({scale:.4f})")
    return f'<g transform="{" ".join(moves)}">{inside}</g>' if moves else inside


def mirrored(inside: str) -> str:
    """The same drawing seen in a mirror that stands at the origin."""
    return f'<g transform="scale(-1 1)">{inside}</g>'
