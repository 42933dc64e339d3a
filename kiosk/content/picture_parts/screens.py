"""What a phone shows: one drawing for each screen a guide speaks of.

Each screen has its own header colour, and regions that can be touched, numbered from
the top left.  A touched region is drawn in indigo, the others stay quiet, so that the
eye finds it before the ring is noticed.  No region lies so low that the pointing hand
would leave the canvas.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from types import MappingProxyType

from kiosk.content.picture_parts import glyphs
from kiosk.content.picture_parts.svg import (
    CARD,
    INDIGO,
    INK,
    JADE,
    LACQUER,
    LEAF,
    LILAC,
    LINE,
    MINT,
    MIST,
    ROSE,
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
        """Where the fingertip goes: low and right, so that what is touched stays visible."""
        return (self.x + min(self.w * 0.72, self.w - 16), self.y + self.h * 0.68)


@dataclass(frozen=True, slots=True)
class Screen:
    """One screen: the regions and a drawing given the touched one (0: none) and header."""

    draw: Callable[[int, str], str]
    regions: tuple[Region, ...] = ()


def _top(colour: str, height: float = 66) -> str:
    """The coloured top of an application, as on screen 3."""
    return (
        path(f"M0 {height}V17A17 17 0 0 1 17 0H180A17 17 0 0 1 197 17V{height}Z", colour)
        + rect(17, 23, 92, 12, 6, WHEAT)
        + rect(17, 43, 62, 8, 4, LILAC)
    )


_TILES = (
    Region(17, 83, 74, 66),
    Region(106, 83, 74, 66),
    Region(17, 163, 74, 66),
    Region(106, 163, 74, 66),
    Region(17, 243, 163, 46),
)


def _home(touched: int, header: str) -> str:
    shown = [_top(header or LACQUER)]
    for number, tile in enumerate(_TILES[:4], start=1):
        strong = number == touched
        shown.append(rect(tile.x, tile.y, tile.w, tile.h, 13, MIST))
        shown.append(circle(tile.x + tile.w / 2, tile.y + 26, 13.5, INDIGO if strong else LILAC))
        shown.append(bar(tile.x + 14, tile.y + 47, 46, INDIGO if strong else LILAC, 7))
    wide = _TILES[4]
    shown.append(rect(wide.x, wide.y, wide.w, wide.h, 13, MIST))
    shown.append(circle(wide.x + 25, wide.y + 23, 11, INDIGO if touched == 5 else LILAC))
    shown.append(bar(wide.x + 48, wide.y + 19, 84, INDIGO if touched == 5 else LILAC))
    shown.append(rect(70, 345, 57, 6, 3, LILAC))
    return "".join(shown)


_ROWS = tuple(Region(14, 80 + 62 * n, 169, 50, 12) for n in range(4))


def _list(touched: int, header: str) -> str:
    shown = [_top(header or LACQUER)]
    for number, row in enumerate(_ROWS, start=1):
        colour = INDIGO if number == touched else LILAC
        shown.append(rect(row.x, row.y, row.w, row.h, 12, MIST))
        shown.append(rect(row.x + 11, row.y + 12, 26, 26, 7, colour))
        shown.append(bar(row.x + 48, row.y + 14, 84, colour))
        shown.append(bar(row.x + 48, row.y + 29, 54, colour, 6))
        shown.append(path(f"M{row.x + 148} {row.y + 18}l7 7l-7 7", "", colour, 4))
    return "".join(shown)


_FIELDS = (
    Region(17, 92, 163, 32, 9),
    Region(17, 152, 163, 32, 9),
    Region(17, 212, 163, 32, 9),
    Region(17, 266, 163, 44, 14),
)


def _form(touched: int, header: str) -> str:
    shown = [_top(header or LACQUER, 60)]
    for number, box in enumerate(_FIELDS[:3], start=1):
        strong = number == touched
        filled = touched == 0 or number < touched
        shown.append(bar(box.x, box.y - 14, 62, SLATE, 7))
        shown.append(rect(box.x, box.y, box.w, box.h, 9, CARD, INDIGO if strong else LILAC, 3))
        if filled:
            shown.append(bar(box.x + 12, box.y + 12, 96 - 14 * number, SOFT))
        if strong:
            shown.append(line(box.x + 14, box.y + 9, box.x + 14, box.y + 23, INDIGO, 3))
    shown.append(_button(_FIELDS[3], strong=touched in (0, 4)))
    return "".join(shown)


def _button(box: Region, *, strong: bool) -> str:
    fill = LEAF if strong else LILAC
    return rect(box.x, box.y, box.w, box.h, 14, fill) + bar(
        box.x + box.w / 2 - 34, box.y + box.h / 2 - 5, 68, CARD, 10
    )


_KEYS = tuple(
    Region(20 + 58 * column, 172 + 42 * row, 41, 32, 12) for row in range(4) for column in range(3)
)
_DOTS = Region(20, 104, 157, 42, 14)


def _passcode(_touched: int, header: str) -> str:
    shown = [
        _top(header or INDIGO, 46).replace("", ""),
        group(glyphs.lock(40, INDIGO, CARD), 98.5, 76),
        rect(_DOTS.x, _DOTS.y, _DOTS.w, _DOTS.h, 14, MIST),
    ]
    shown += [circle(37 + 24.6 * n, 125, 7.5, INDIGO if n < 4 else LILAC) for n in range(6)]
    for key in _KEYS:
        if key in (_KEYS[9], _KEYS[11]):
            continue
        shown.append(rect(key.x, key.y, key.w, key.h, 12, MIST))
        shown.append(circle(key.x + key.w / 2, key.y + key.h / 2, 5, SLATE))
    return "".join(shown)


def _face(_touched: int, header: str) -> str:
    corners = (
        "M38 116V98A12 12 0 0 1 50 86H66M131 86H147A12 12 0 0 1 159 98V116"
        "M159 226V244A12 12 0 0 1 147 256H131M66 256H50A12 12 0 0 1 38 244V226"
    )
    return (
        _top(header or LACQUER, 60)
        + group(glyphs.face(136, 3), 98.5, 170)
        + path(corners, "", LEAF, 8)
        + line(46, 186, 151, 186, JADE, 4)
        + bar(49, 284, 99, LILAC, 10)
        + bar(64, 304, 69, LILAC)
    )


_SHUTTER = Region(73.5, 232, 50, 50, 25)


def _camera(_touched: int, _header: str) -> str:
    frame = "M26 76V54H48M149 54H171V76M171 172V194H149M48 194H26V172"
    card = (
        rect(42, 76, 113, 96, 8, CARD)
        + bar(70, 88, 57, LACQUER, 7)
        + bar(54, 106, 88)
        + bar(54, 122, 88)
        + bar(54, 138, 60)
        + circle(130, 150, 13, "", LACQUER, 3)
    )
    return (
        rect(0, 0, WIDTH, HEIGHT, 17, DARK)
        + card
        + path(frame, "", CARD, 6)
        + circle(98.5, 257, 25, "", CARD, 5)
        + circle(98.5, 257, 17, CARD)
    )


DARK = "#454B6C"

_LINK = Region(38, 176, 110, 30, 10)


def _message(touched: int, header: str) -> str:
    return (
        _top(header or INDIGO, 60)
        + path(
            "M18 92A14 14 0 0 1 32 78H154A14 14 0 0 1 168 92V206A14 14 0 0 1 154 220H44L24 236"
            "V218A14 14 0 0 1 18 206Z",
            MIST,
        )
        + bar(34, 98, 112, SLATE, 9)
        + bar(34, 118, 96, SLATE, 9)
        + bar(34, 138, 106, SLATE, 9)
        + rect(_LINK.x, _LINK.y, _LINK.w, _LINK.h, 10, INDIGO if touched == 1 else LILAC)
        + _chain(_LINK.x + 20, _LINK.y + 15)
        + bar(_LINK.x + 40, _LINK.y + 11, 56, CARD)
        + rect(14, 318, 169, 32, 16, MIST)
        + bar(30, 330, 70, LILAC)
    )


def _chain(x: float, y: float) -> str:
    return group(
        rect(-13, -5.5, 15, 11, 5.5, "", CARD, 3) + rect(-2, -5.5, 15, 11, 5.5, "", CARD, 3),
        x,
        y,
        0.85,
        -35,
    )


_OK = Region(29, 262, 139, 44, 14)


def _approved(_touched: int, header: str) -> str:
    return (
        _top(header or LACQUER, 60)
        + circle(98.5, 148, 56, MINT)
        + circle(98.5, 148, 44, LEAF)
        + group(glyphs.tick(42, CARD, 10), 98.5, 146)
        + bar(44, 220, 109, SLATE, 9)
        + bar(62, 238, 73)
        + _button(_OK, strong=True)
    )


def _rejected(_touched: int, header: str) -> str:
    return (
        _top(header or LACQUER, 60)
        + circle(98.5, 148, 56, ROSE)
        + circle(98.5, 148, 44, LACQUER)
        + group(glyphs.cross(32, CARD, 10), 98.5, 148)
        + bar(44, 220, 109, SLATE, 9)
        + bar(62, 238, 73)
        + rect(_OK.x, _OK.y, _OK.w, _OK.h, 14, MIST)
        + bar(_OK.x + 36, _OK.y + 17, 68, INDIGO, 10)
    )


_LOGIN = (Region(24, 172, 149, 34, 10), Region(24, 218, 149, 34, 10), Region(24, 266, 149, 44, 14))


def _login(touched: int, header: str) -> str:
    number, secret, _enter = _LOGIN
    return (
        path(
            "M0 136V17A17 17 0 0 1 17 0H180A17 17 0 0 1 197 17V136C160 156 37 156 0 136Z",
            header or LACQUER,
        )
        + circle(98.5, 78, 38, CARD)
        + group(glyphs.person(46, INDIGO), 98.5, 78)
        + rect(
            number.x, number.y, number.w, number.h, 10, CARD, INDIGO if touched == 1 else LILAC, 3
        )
        + bar(number.x + 14, number.y + 13, 82, SOFT)
        + rect(
            secret.x, secret.y, secret.w, secret.h, 10, CARD, INDIGO if touched == 2 else LILAC, 3
        )
        + "".join(circle(secret.x + 20 + 15 * n, secret.y + 17, 4.5, SOFT) for n in range(6))
        + _button(_LOGIN[2], strong=touched in (0, 3))
    )


def _qr(_touched: int, header: str) -> str:
    return (
        _top(header or INDIGO, 60)
        + rect(29, 88, 139, 139, 14, CARD, LILAC, 3)
        + group(glyphs.qr(113, INK), 98.5, 157.5)
        + bar(44, 248, 109, SLATE, 9)
        + bar(62, 266, 73)
    )


_CALL = (Region(18, 252, 60, 60, 30), Region(119, 252, 60, 60, 30))
HANDSET = (
    "M-17 -20C-13 -24 -8 -23 -6 -19L-2 -10C-1 -7 -1 -5 -4 -2L-7 1C-4 7 0 11 6 14"
    "L9 11C12 8 14 8 17 9L26 13C30 15 31 20 27 24C23 29 17 31 10 29C-6 25 -18 13 -22 -3"
    "C-24 -10 -22 -15 -17 -20Z"
)


def _call(_touched: int, _header: str) -> str:
    refuse, answer = _CALL
    return (
        rect(0, 0, WIDTH, HEIGHT, 17, DARK)
        + circle(98.5, 112, 48, LILAC)
        + group(glyphs.person(58, CARD), 98.5, 112)
        + bar(44, 182, 109, CARD, 11)
        + bar(64, 204, 69, LILAC)
        + circle(refuse.x + 30, refuse.y + 30, 30, LACQUER)
        + group(path(HANDSET, CARD), refuse.x + 30, refuse.y + 38, 0.75, 135)
        + circle(answer.x + 30, answer.y + 30, 30, LEAF)
        + group(path(HANDSET, CARD), answer.x + 27, answer.y + 28, 0.75)
    )


def _code(_touched: int, header: str) -> str:
    """A message with a one-time code arrives over whatever is open."""
    return (
        _top(header or LACQUER, 60)
        + "".join(rect(23 + 26 * n, 160, 21, 34, 6, CARD, LILAC, 3) for n in range(6))
        + bar(44, 214, 109, LILAC, 9)
        + rect(8, 70, 181, 70, 16, CARD, INK, 3)
        + rect(19, 84, 42, 42, 11, LEAF)
        + path("M30 98H50V114H38L32 119V114H30Z", CARD)
        + bar(72, 88, 74, SLATE, 7)
        + "".join(circle(78 + 17 * n, 117, 6, LACQUER) for n in range(6))
        + _button(Region(24, 246, 149, 44), strong=False)
    )


_STORE = Region(112, 118, 68, 34, 17)


def _install(_touched: int, header: str) -> str:
    return (
        _top(header or LEAF, 60)
        + rect(17, 88, 80, 80, 20, LACQUER)
        + group(glyphs.person(44, CARD), 57, 128)
        + bar(112, 94, 64, SLATE, 9)
        + rect(_STORE.x, _STORE.y, _STORE.w, _STORE.h, 17, LEAF)
        + path("M146 125V141M139 135L146 142L153 135", "", CARD, 4.5)
        + "".join(rect(17 + 57 * n, 196, 49, 84, 8, MIST) for n in range(3))
        + bar(17, 300, 150)
        + bar(17, 318, 110)
    )


def _blank(_touched: int, header: str) -> str:
    return _top(header) if header else ""


def _pay(_touched: int, header: str) -> str:
    return (
        _top(header or JADE, 60)
        + rect(17, 82, 163, 92, 12, MINT)
        + circle(98.5, 128, 26, LEAF)
        + circle(98.5, 128, 18, "", CARD, 3)
        + circle(36, 128, 7, JADE)
        + circle(161, 128, 7, JADE)
        + bar(17, 192, 74, SLATE)
        + bar(120, 192, 60, SOFT)
        + bar(17, 214, 92, SLATE)
        + bar(136, 214, 44, SOFT)
        + line(17, 238, 180, 238, LINE, 3)
        + _button(_PAY, strong=True)
    )


_PAY = Region(17, 254, 163, 44, 14)

SCREENS: Mapping[str, Screen] = MappingProxyType(
    {
        "home": Screen(_home, _TILES),
        "list": Screen(_list, _ROWS),
        "form": Screen(_form, _FIELDS),
        "login": Screen(_login, _LOGIN),
        "passcode": Screen(_passcode, (_DOTS,)),
        "face": Screen(_face),
        "camera": Screen(_camera, (_SHUTTER,)),
        "message": Screen(_message, (_LINK,)),
        "code": Screen(_code),
        "call": Screen(_call, _CALL),
        "approved": Screen(_approved, (_OK,)),
        "rejected": Screen(_rejected, (_OK,)),
        "install": Screen(_install, (_STORE,)),
        "pay": Screen(_pay, (_PAY,)),
        "qr": Screen(_qr),
        "blank": Screen(_blank),
    }
)
"""Every screen by its name; the first is what a phone shows unless told otherwise."""
