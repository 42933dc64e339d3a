"""Small signs that stand on screens, papers and badges; each about the origin."""

from __future__ import annotations

from kiosk.content.picture_parts.svg import (
    CARD,
    GOLD,
    INDIGO,
    INK,
    LACQUER,
    LEAF,
    ROSE,
    SKIN,
    SKIN_SHADE,
    circle,
    group,
    line,
    num,
    oval,
    path,
    rect,
)

HANDSET = (
    "M-21 -24C-17 -28 -12 -27 -10 -23L-6 -14C-5 -11 -5 -9 -8 -6L-11 -3C-8 3 -4 7 2 10"
    "L5 7C8 4 10 4 13 5L22 9C26 11 27 16 23 20C19 25 13 27 6 25C-10 21 -22 9 -26 -7"
    "C-28 -14 -26 -19 -21 -24Z"
)
"""A telephone receiver, about its middle, as a path."""


def chain(colour: str, width: float) -> str:
    """Two links of a chain, 72 wide: an address that can be tapped."""
    return rect(-34, -12, 38, 24, 12, "", colour, width) + rect(
        -4, -12, 38, 24, 12, "", colour, width
    )


def tick(size: float, colour: str, width: float) -> str:
    """A tick, ``size`` wide."""
    s = size / 2
    d = f"M{num(-s)} {num(s * 0.1)}L{num(-s * 0.25)} {num(s * 0.8)}L{num(s)} {num(-s * 0.7)}"
    return path(d, "", colour, width)


def cross(size: float, colour: str, width: float) -> str:
    """A cross of two strokes."""
    s = size / 2
    return line(-s, -s, s, s, colour, width) + line(-s, s, s, -s, colour, width)


def exclamation(height: float, colour: str, width: float) -> str:
    """The sign of danger: a stroke over a dot."""
    h = height / 2
    return line(0, -h, 0, h * 0.25, colour, width) + circle(0, h * 0.95, width * 0.62, colour)


def question(height: float, colour: str, width: float) -> str:
    """The hook and dot of a question, drawn, not set in type."""
    h = height / 2
    d = (
        f"M{num(-h * 0.52)} {num(-h * 0.5)}"
        f"C{num(-h * 0.5)} {num(-h * 1.18)} {num(h * 0.56)} {num(-h * 1.18)} "
        f"{num(h * 0.56)} {num(-h * 0.48)}"
        f"C{num(h * 0.56)} {num(-h * 0.02)} 0 {num(-h * 0.05)} 0 {num(h * 0.38)}"
    )
    return path(d, "", colour, width) + circle(0, h * 0.95, width * 0.62, colour)


def person(size: float, colour: str) -> str:
    """A head and shoulders, as on a tile or a photo; ``size`` high."""
    s = size / 100
    shoulders = (
        f"M{num(-44 * s)} {num(50 * s)}C{num(-44 * s)} {num(16 * s)} {num(-24 * s)} {num(6 * s)} "
        f"0 {num(6 * s)}C{num(24 * s)} {num(6 * s)} {num(44 * s)} {num(16 * s)} "
        f"{num(44 * s)} {num(50 * s)}Z"
    )
    return circle(0, -24 * s, 25 * s, colour) + path(shoulders, colour)


def lock(size: float, body: str, key: str, pen: float = 0, *, is_open: bool = False) -> str:
    """A padlock, ``size`` high."""
    s = size / 100
    shackle = 13 * s
    top = -34 if not is_open else -44
    right = "" if is_open else f"V{num(0)}"
    bow = (
        f"M{num(-22 * s)} 0V{num((top + 10) * s)}"
        f"C{num(-22 * s)} {num((top - 18) * s)} {num(22 * s)} {num((top - 18) * s)} "
        f"{num(22 * s)} {num((top + 10) * s)}{right}"
    )
    return (
        path(bow, "", body if not pen else INK, shackle + 2 * pen)
        + (path(bow, "", key, shackle - pen) if pen else "")
        + rect(-38 * s, -8 * s, 76 * s, 58 * s, 12 * s, body, INK if pen else "", pen)
        + circle(0, 15 * s, 8 * s, key)
        + line(0, 18 * s, 0, 31 * s, key, 8 * s)
    )


def shield_path(size: float) -> str:
    """The outline of a shield, ``size`` high, about its middle."""
    s = size / 100
    return (
        f"M0 {num(-50 * s)}C{num(14 * s)} {num(-38 * s)} {num(28 * s)} {num(-34 * s)} "
        f"{num(42 * s)} {num(-34 * s)}V{num(-2 * s)}C{num(42 * s)} {num(26 * s)} "
        f"{num(22 * s)} {num(42 * s)} 0 {num(50 * s)}C{num(-22 * s)} {num(42 * s)} "
        f"{num(-42 * s)} {num(26 * s)} {num(-42 * s)} {num(-2 * s)}V{num(-34 * s)}"
        f"C{num(-28 * s)} {num(-34 * s)} {num(-14 * s)} {num(-38 * s)} 0 {num(-50 * s)}Z"
    )


def star(size: float, colour: str) -> str:
    """A star with five points, ``size`` across."""
    points = (
        (0, -50), (11.5, -15.5), (47.6, -15.5), (18.5, 6), (29.4, 40.5),
        (0, 19), (-29.4, 40.5), (-18.5, 6), (-47.6, -15.5), (-11.5, -15.5),
    )  # fmt: skip
    s = size / 100
    d = "M" + "L".join(f"{num(x * s)} {num(y * s)}" for x, y in points) + "Z"
    return path(d, colour)


def flag(width: float, pen: float) -> str:
    """The national flag, its top left corner at the origin: here is a public office."""
    h = width * 2 / 3
    return rect(0, 0, width, h, 3, LACQUER, INK, pen) + group(
        star(h * 0.62, GOLD), width / 2, h / 2
    )


def finger(pen: float) -> str:
    """A hand pointing up with its fingertip at the origin, as on screen 3."""
    hand = path(
        "M-10 10A10 10 0 0 1 10 10L10 46C14 38.5 24.5 39.5 27 49C31 42.5 40.5 44.5 42.5 56"
        "C47 52.5 54 55.5 54 64L54 92C54 110 41 123 24.5 123C9.5 123 0 113 -7 100"
        "C-11 92.5 -13 91 -17 86C-24 77.5 -29.5 69.5 -33 60.5C-35.5 52 -31.5 46 -26 46"
        "C-21 46 -17 51.5 -10 64.5Z",
        SKIN,
        INK,
        pen,
    )
    nail = path("M-4.5 6.5A4.5 4.5 0 0 1 4.5 6.5V11A4.5 4.5 0 0 1 -4.5 11Z", ROSE)
    folds = path("M10 46V58M27 49V60M42.5 56V64", "", INK, pen * 0.8)
    shade = path("M-2 102C4 112 13 117 24 117", "", SKIN_SHADE, 5)
    return hand + nail + shade + folds


def qr(size: float, colour: str, ground: str = CARD) -> str:
    """A square that everyone takes for a QR code and no camera can read."""
    cell = size / 15
    marks = []
    for cx, cy in ((0, 0), (10, 0), (0, 10)):
        marks.append(rect(cx * cell, cy * cell, 5 * cell, 5 * cell, cell * 0.8, colour))
        marks.append(rect((cx + 1) * cell, (cy + 1) * cell, 3 * cell, 3 * cell, 0, ground))
        marks.append(rect((cx + 1.6) * cell, (cy + 1.6) * cell, 1.8 * cell, 1.8 * cell, 0, colour))
    rows = {0: (6, 8), 1: (7,), 2: (6, 8), 3: (7, 8), 4: (6,), 5: (7,),
            6: (0, 2, 3, 5, 8, 10, 12, 14), 7: (1, 4, 6, 7, 9, 11, 13), 8: (0, 3, 5, 8, 10, 12, 14),
            9: (7, 9, 13), 10: (6, 8, 10, 11, 14), 11: (7, 10, 13), 12: (6, 9, 11, 12, 14),
            13: (8, 10, 13), 14: (6, 7, 9, 11, 12, 14)}  # fmt: skip
    marks += [
        rect(x * cell, y * cell, cell + 0.4, cell + 0.4, 0, colour)
        for y, xs in rows.items()
        for x in xs
    ]
    return group("".join(marks), -size / 2, -size / 2)


def face(size: float, pen: float, hair: str = INK) -> str:
    """A plain citizen's face, for a screen that looks at one; about the origin."""
    s = size / 100
    return (
        path(
            f"M{num(-42 * s)} {num(50 * s)}C{num(-40 * s)} {num(34 * s)} {num(-16 * s)} "
            f"{num(30 * s)} 0 {num(30 * s)}C{num(16 * s)} {num(30 * s)} {num(40 * s)} "
            f"{num(34 * s)} {num(42 * s)} {num(50 * s)}Z",
            INDIGO,
            INK,
            pen,
        )
        + oval(0, -6 * s, 27 * s, 33 * s, SKIN, INK, pen)
        + path(
            f"M{num(-27 * s)} {num(-6 * s)}C{num(-32 * s)} {num(-52 * s)} {num(32 * s)} "
            f"{num(-52 * s)} {num(27 * s)} {num(-6 * s)}C{num(20 * s)} {num(-12 * s)} "
            f"{num(12 * s)} {num(-20 * s)} {num(8 * s)} {num(-26 * s)}C{num(-2 * s)} "
            f"{num(-18 * s)} {num(-20 * s)} {num(-18 * s)} {num(-27 * s)} {num(-6 * s)}Z",
            hair,
        )
        + circle(-10 * s, -4 * s, 3.4 * s, INK)
        + circle(10 * s, -4 * s, 3.4 * s, INK)
        + path(
            f"M{num(-9 * s)} {num(11 * s)}C{num(-5 * s)} {num(16 * s)} {num(5 * s)} "
            f"{num(16 * s)} {num(9 * s)} {num(11 * s)}",
            "",
            INK,
            3.2 * s,
        )
    )


def disc(radius: float, fill: str, pen: float) -> str:
    """The round ground of a badge: its own colour, a white rim, an ink outline."""
    return circle(0, 0, radius, CARD, INK, pen) + circle(0, 0, radius - pen * 2, fill)


def done(radius: float, pen: float) -> str:
    """The green badge: done, right."""
    return disc(radius, LEAF, pen) + tick(radius * 0.84, CARD, radius * 0.2)


def refused(radius: float, pen: float) -> str:
    """The red badge: wrong, do not."""
    return disc(radius, LACQUER, pen) + cross(radius * 0.66, CARD, radius * 0.2)
