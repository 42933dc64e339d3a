"""Screens of an application such as VNeID: tiles, lists, forms, answers."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from kiosk.content.picture_parts import glyphs
from kiosk.content.picture_parts.screen import Region, Screen, button, top
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
    bar,
    circle,
    group,
    line,
    path,
    rect,
)

_TILES = (
    Region(17, 83, 74, 66),
    Region(106, 83, 74, 66),
    Region(17, 163, 74, 66),
    Region(106, 163, 74, 66),
    Region(17, 243, 163, 46),
)


def _home(touched: int, header: str) -> str:
    shown = [top(header or LACQUER)]
    for number, tile in enumerate(_TILES[:4], start=1):
        colour = INDIGO if number == touched else LILAC
        shown.append(rect(tile.x, tile.y, tile.w, tile.h, 13, MIST))
        shown.append(circle(tile.x + tile.w / 2, tile.y + 26, 13.5, colour))
        shown.append(bar(tile.x + 14, tile.y + 47, 46, colour, 7))
    wide = _TILES[4]
    colour = INDIGO if touched == 5 else LILAC
    shown.append(rect(wide.x, wide.y, wide.w, wide.h, 13, MIST))
    shown.append(circle(wide.x + 25, wide.y + 23, 11, colour))
    shown.append(bar(wide.x + 48, wide.y + 19, 84, colour))
    shown.append(rect(70, 347, 57, 6, 3, LILAC))
    return "".join(shown)


_ROWS = tuple(Region(14, 80 + 55 * n, 169, 46, 12) for n in range(4))


def _list(touched: int, header: str) -> str:
    shown = [top(header or LACQUER)]
    for number, row in enumerate(_ROWS, start=1):
        colour = INDIGO if number == touched else LILAC
        shown.append(rect(row.x, row.y, row.w, row.h, 12, MIST))
        shown.append(rect(row.x + 11, row.y + 10, 26, 26, 7, colour))
        shown.append(bar(row.x + 48, row.y + 12, 84, colour))
        shown.append(bar(row.x + 48, row.y + 27, 54, colour, 6))
        shown.append(path(f"M{row.x + 148} {row.y + 16}l7 7l-7 7", "", colour, 4))
    return "".join(shown)


_FIELDS = (
    Region(17, 92, 163, 26, 8),
    Region(17, 148, 163, 26, 8),
    Region(17, 204, 163, 26, 8),
    Region(17, 248, 163, 42),
)


def _form(touched: int, header: str) -> str:
    shown = [top(header or LACQUER, 60)]
    for number, box in enumerate(_FIELDS[:3], start=1):
        is_next = number == touched
        shown.append(bar(box.x, box.y - 20, 62, SLATE, 7))
        edge = INDIGO if is_next else LILAC
        shown.append(rect(box.x, box.y, box.w, box.h, 8, CARD, edge, 3))
        if touched == 0 or number < touched:
            shown.append(bar(box.x + 12, box.y + 9, 110 - 14 * number, SOFT))
        if is_next:
            shown.append(line(box.x + 14, box.y + 7, box.x + 14, box.y + 19, INDIGO, 3))
    shown.append(button(_FIELDS[3], strong=touched in (0, 4)))
    return "".join(shown)


_LOGIN = (
    Region(24, 162, 149, 32, 10),
    Region(24, 204, 149, 32, 10),
    Region(24, 248, 149, 42),
)


def _login(touched: int, header: str) -> str:
    number, secret, enter = _LOGIN
    edges = [INDIGO if touched == n else LILAC for n in (1, 2)]
    crown = "M0 128V17A17 17 0 0 1 17 0H180A17 17 0 0 1 197 17V128C160 150 37 150 0 128Z"
    return (
        path(crown, header or LACQUER)
        + circle(98.5, 74, 38, CARD)
        + group(glyphs.person(46, INDIGO), 98.5, 74)
        + rect(number.x, number.y, number.w, number.h, 10, CARD, edges[0], 3)
        + ("" if touched == 1 else bar(number.x + 14, number.y + 12, 82, SOFT))
        + rect(secret.x, secret.y, secret.w, secret.h, 10, CARD, edges[1], 3)
        + (
            ""
            if touched in (1, 2)
            else "".join(circle(secret.x + 20 + 15 * n, secret.y + 16, 4.5, SOFT) for n in range(6))
        )
        + button(enter, strong=touched in (0, 3))
    )


_OK = Region(29, 246, 139, 44)


def _answer(pale: str, strong: str, sign: str) -> str:
    return (
        circle(98.5, 142, 56, pale)
        + circle(98.5, 142, 44, strong)
        + group(sign, 98.5, 142)
        + bar(44, 210, 109, SLATE, 9)
        + bar(62, 227, 73)
    )


def _approved(_touched: int, header: str) -> str:
    return (
        top(header or LACQUER, 60)
        + _answer(MINT, LEAF, glyphs.tick(42, CARD, 10))
        + button(_OK, strong=True)
    )


def _rejected(_touched: int, header: str) -> str:
    return (
        top(header or LACQUER, 60)
        + _answer(ROSE, LACQUER, glyphs.cross(32, CARD, 10))
        + rect(_OK.x, _OK.y, _OK.w, _OK.h, 14, MIST)
        + bar(_OK.x + 36, _OK.y + 17, 68, INDIGO, 10)
    )


_SHOP = Region(112, 116, 68, 36, 18)


def _install(_touched: int, header: str) -> str:
    return (
        top(header or LEAF, 60)
        + rect(17, 84, 80, 80, 20, LACQUER)
        + group(glyphs.person(44, CARD), 57, 124)
        + bar(112, 92, 64, SLATE, 9)
        + rect(_SHOP.x, _SHOP.y, _SHOP.w, _SHOP.h, 18, LEAF)
        + path("M146 125V142M139 136L146 143L153 136", "", CARD, 4.5)
        + "".join(rect(17 + 57 * n, 190, 49, 88, 8, MIST) for n in range(3))
        + bar(17, 298, 150)
        + bar(17, 316, 110)
    )


_PAY = Region(17, 244, 163, 44)


def _pay(_touched: int, header: str) -> str:
    return (
        top(header or JADE, 60)
        + rect(17, 78, 163, 86, 12, MINT, LEAF, 3)
        + circle(98.5, 121, 26, LEAF)
        + group(glyphs.star(26, MINT), 98.5, 122)
        + circle(38, 121, 7, JADE)
        + circle(159, 121, 7, JADE)
        + bar(17, 184, 74, SLATE)
        + bar(120, 184, 60, SOFT)
        + bar(17, 206, 92, SLATE)
        + bar(136, 206, 44, SOFT)
        + line(17, 229, 180, 229, LINE, 3)
        + button(_PAY, strong=True)
    )


def _qr(_touched: int, header: str) -> str:
    return (
        top(header or INDIGO, 60)
        + rect(29, 86, 139, 139, 14, CARD, LILAC, 3)
        + group(glyphs.qr(113, INK), 98.5, 155.5)
        + bar(44, 248, 109, SLATE, 9)
        + bar(62, 266, 73)
    )


def _blank(_touched: int, header: str) -> str:
    return top(header) if header else ""


SCREENS: Mapping[str, Screen] = MappingProxyType(
    {
        "home": Screen(_home, _TILES),
        "list": Screen(_list, _ROWS),
        "form": Screen(_form, _FIELDS),
        "login": Screen(_login, _LOGIN),
        "approved": Screen(_approved, (_OK,)),
        "rejected": Screen(_rejected, (_OK,)),
        "install": Screen(_install, (_SHOP,)),
        "pay": Screen(_pay, (_PAY,)),
        "qr": Screen(_qr),
        "blank": Screen(_blank, mark_y=182.5),
    }
)
"""Every such screen by its name."""
