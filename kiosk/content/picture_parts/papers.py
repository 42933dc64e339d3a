"""Papers, cards and what they are carried in."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from kiosk.content.picture_parts import glyphs
from kiosk.content.picture_parts.kind import YES_NO, Chosen, PartKind
from kiosk.content.picture_parts.svg import (
    CARD,
    CLAY,
    DARK_GOLD,
    GOLD,
    INDIGO,
    INK,
    LACQUER,
    LEAF,
    LILAC,
    LINE,
    MINT,
    MIST,
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


def _sheet(pen: float, w: float = 260, h: float = 340, fold: float = 56) -> str:
    """A sheet of paper whose corner is folded over."""
    m = pen / 2
    right, low = w - m, h - m
    edge = (
        f"M{m + 16} {m}H{right - fold}L{right} {m + fold}V{low - 16}A16 16 0 0 1 {right - 16} {low}"
        f"H{m + 16}A16 16 0 0 1 {m} {low - 16}V{m + 16}A16 16 0 0 1 {m + 16} {m}Z"
    )
    ear = f"M{right - fold} {m}V{m + fold - 12}A12 12 0 0 0 {right - fold + 12} {m + fold}H{right}Z"
    return path(edge, CARD, INK, pen) + path(ear, LILAC, INK, pen)


def _writing(x: float, y: float, widths: tuple[float, ...], gap: float = 26) -> str:
    return "".join(bar(x, y + gap * n, w, LILAC, 10) for n, w in enumerate(widths))


def _stamp(x: float, y: float, r: float) -> str:
    return group(
        circle(0, 0, r, "", LACQUER, 6)
        + circle(0, 0, r - 11, "", LACQUER, 3)
        + glyphs.star((r - 11) * 1.15, LACQUER),
        x,
        y,
        1,
        -12,
    )


def _form(pen: float) -> str:
    boxes = "".join(
        bar(34, 92 + 62 * n, 70, SLATE, 9) + rect(34, 108 + 62 * n, 192, 28, 8, MIST, LILAC, 3)
        for n in range(3)
    )
    return (
        _sheet(pen)
        + bar(34, 40, 120, INDIGO, 14)
        + bar(34, 64, 80, LILAC, 9)
        + boxes
        + path("M140 310C150 286 160 286 158 300C156 314 170 300 178 296C184 294 186 304 196 302",
               "", INDIGO, 5)
        + line(132, 316, 226, 316, SLATE, 3)
    )  # fmt: skip


def _certificate(pen: float) -> str:
    return (
        _sheet(pen)
        + rect(26, 26, 208, 288, 8, "", LINE, 4)
        + bar(74, 54, 112, LACQUER, 14)
        + bar(92, 80, 76, LILAC, 9)
        + group(glyphs.person(76, SLATE), 130, 144)
        + _writing(54, 206, (152, 128), 24)
        + bar(54, 268, 60, LILAC, 10)
        + _stamp(186, 268, 34)
    )


def _contract(pen: float) -> str:
    pair = "".join(
        path("M0 0C8 -20 18 -20 16 -8C14 4 26 -8 34 -12C40 -14 42 -4 52 -6", "", INDIGO, 5).replace(
            "<path", '<path transform="translate(%d 288)"' % x
        )
        + line(x - 6, 298, x + 62, 298, SLATE, 3)
        for x in (42, 154)
    )
    return (
        _sheet(pen)
        + bar(70, 46, 110, INK, 14)
        + group(_roof(), 130, 116)
        + _writing(34, 172, (192, 176, 192), 26)
        + pair
    )


def _roof() -> str:
    return (
        path("M-44 2L0 -34L44 2", "", INDIGO, 10)
        + path("M-30 0V34H30V0", MIST, INDIGO, 8)
        + rect(-9, 10, 18, 24, 3, INDIGO)
    )


def _stamped(pen: float) -> str:
    return (
        _sheet(pen)
        + bar(34, 42, 130, INK, 14)
        + _writing(34, 84, (192, 176, 192, 140), 28)
        + _stamp(166, 250, 56)
    )


def _photo(pen: float) -> str:
    m = pen / 2
    return (
        rect(22 + m, m, 216 - pen, 288 - pen, 12, CARD, INK, pen)
        + rect(42, 20, 176, 206, 6, LILAC)
        + group(glyphs.face(184, 0), 130, 134)
    )


def _red_book(pen: float) -> str:
    m = pen / 2
    return (
        rect(m, m, 260 - pen, 340 - pen, 14, LACQUER, INK, pen)
        + rect(20, 20, 220, 300, 8, "", WHEAT, 4)
        + circle(130, 118, 46, WHEAT)
        + group(glyphs.star(54, LACQUER), 130, 120)
        + bar(62, 204, 136, WHEAT, 14)
        + bar(84, 232, 92, WHEAT, 10)
    )


def _blank(pen: float) -> str:
    return (
        _sheet(pen)
        + bar(34, 42, 120, INK, 14)
        + _writing(34, 86, (192, 176, 192, 160, 192, 176, 110), 30)
    )


_PAPERS = {
    "plain": _blank,
    "form": _form,
    "certificate": _certificate,
    "contract": _contract,
    "stamped": _stamped,
    "photo": _photo,
    "red-book": _red_book,
}


def _paper(chosen: Chosen, pen: float) -> str:
    drawn = _PAPERS[chosen["kind"]](pen)
    if chosen["pen"] == "yes":
        drawn += group(_pen(pen), 172, 300, 1, 40)
    if chosen["mark"] == "check":
        drawn += group(glyphs.done(48, pen), 206, 286)
    if chosen["mark"] == "cross":
        drawn += group(glyphs.refused(48, pen), 206, 286)
    return drawn


def _pen(pen: float) -> str:
    return (
        path("M-13 -30L0 0L13 -30Z", WHEAT, INK, pen)
        + path("M-13 -30V-128A13 13 0 0 1 13 -128V-30Z", INDIGO, INK, pen)
        + path("M-5 -11L0 0L5 -11Z", INK)
        + line(13, -126, 13, -84, INK, pen * 1.6)
    )


def _id_card(chosen: Chosen, pen: float) -> str:
    m = pen / 2
    base = rect(m, m, 340 - pen, 214 - pen, 20, MINT, INK, pen)
    if chosen["side"] == "back":
        lines = "".join(path(f"M24 {150 + 18 * n}H{316}", "", JADE_LINE, 8) for n in range(3))
        return (
            base
            + _chip(36, 40)
            + group(_whorl(0.34), 176, 68)
            + group(_whorl(0.34), 262, 68)
            + lines
        )
    return (
        base
        + circle(48, 46, 22, LACQUER)
        + group(glyphs.star(26, GOLD), 48, 47)
        + bar(86, 30, 150, LACQUER, 13)
        + bar(86, 54, 100, SLATE, 9)
        + rect(28, 84, 92, 108, 8, CARD)
        + group(glyphs.face(104, 0), 74, 140)
        + bar(140, 92, 170, INK, 14)
        + bar(140, 120, 130, SLATE, 10)
        + bar(140, 142, 96, SLATE, 10)
        + bar(140, 164, 130, SLATE, 10)
        + group(glyphs.qr(46, INK, MINT), 294, 47)
        + (_chip(262, 138, 0.8) if chosen["chip"] == "yes" else "")
    )


JADE_LINE = "#8F97BE"


def _chip(x: float, y: float, scale: float = 1) -> str:
    """The gold-coloured contacts; wheat, since gold is kept for the ring."""
    return group(
        rect(0, 0, 62, 50, 10, WHEAT, DARK_GOLD, 4)
        + path("M0 17H20M0 33H20M42 17H62M42 33H62M20 0V50M42 0V50", "", DARK_GOLD, 3),
        x,
        y,
        scale,
    )


def _whorl(scale: float) -> str:
    return group(
        path(
            "M-60 40C-66 -70 66 -70 60 40M-38 66C-56 -44 44 -60 38 20C38 40 40 54 36 66"
            "M-14 78C-22 40 -26 -14 0 -14C26 -14 14 40 10 78",
            "",
            SOFT,
            13,
        ),
        0,
        0,
        scale,
    )


def _card(chosen: Chosen, pen: float) -> str:
    """A health insurance or bank card: no chip, its own sign."""
    m = pen / 2
    if chosen["kind"] == "bank":
        return (
            rect(m, m, 340 - pen, 214 - pen, 20, INDIGO, INK, pen)
            + rect(pen, 38, 340 - 2 * pen, 36, 0, INK)
            + _chip(34, 98)
            + bar(34, 170, 130, LILAC, 12)
            + circle(268, 164, 24, LACQUER)
            + circle(294, 164, 24, WHEAT)
        )
    return (
        rect(m, m, 340 - pen, 214 - pen, 20, CARD, INK, pen)
        + path(f"M{pen} 62V{20}A16 16 0 0 1 20 {pen}H320A16 16 0 0 1 {340 - pen} 20V62Z", LEAF)
        + bar(86, 26, 176, CARD, 13)
        + path("M38 22H48V14H58V22H66V34H58V42H48V34H38Z", CARD)
        + rect(28, 84, 92, 108, 8, MIST)
        + group(glyphs.face(104, 0), 74, 140)
        + bar(140, 92, 170, INK, 14)
        + bar(140, 120, 130, SLATE, 10)
        + bar(140, 142, 96, SLATE, 10)
        + bar(140, 164, 150, SLATE, 10)
    )


def _folder(_chosen: Chosen, pen: float) -> str:
    m = pen / 2
    papers = group(_sheet(pen, 190, 210, 40), 66, m, 1, 3) + group(
        _sheet(pen, 190, 210, 40) + _writing(28, 40, (90, 130), 24), 36, 12, 1, -3
    )
    return (
        path(f"M{m} 66A16 16 0 0 1 {m + 16} 50H96L120 78H304A16 16 0 0 1 {320 - m} 94V250H{m}Z",
             CLAY, INK, pen)
        + papers
        + path(f"M{m} 128A14 14 0 0 1 {m + 14} 114H306A14 14 0 0 1 {320 - m} 128V244"
               f"A16 16 0 0 1 {304 - m} {260 - m}H{m + 16}A16 16 0 0 1 {m} 244Z", WHEAT, INK, pen)
        + bar(104, 160, 112, CLAY, 14)
        + bar(128, 186, 64, CLAY, 10)
    )  # fmt: skip


def _receipt(_chosen: Chosen, pen: float) -> str:
    m = pen / 2
    teeth = "".join(f"l-16 -16l-16 {16 if n < 6 else 16}" for n in range(6))
    code = "".join(
        rect(x, 196, w, 50, 0, INK)
        for x, w in ((44, 8), (57, 4), (66, 10), (81, 4), (90, 4), (100, 9), (114, 4), (123, 8),
                     (136, 4), (145, 11))
    )  # fmt: skip
    return (
        path(f"M{m} {m + 14}A14 14 0 0 1 {m + 14} {m}H{182 - m + 4}A14 14 0 0 1 {200 - m} {m + 14}"
             f"V{286 - m}{teeth}Z".replace(f"V{286 - m}", f"V{286 - m}H196"), CARD, INK, pen)
        + group(glyphs.done(30, pen), 100, 56)
        + bar(36, 106, 128, SLATE, 10)
        + bar(36, 128, 92, LILAC, 10)
        + rect(30, 150, 140, 30, 8, MINT)
        + "".join(circle(48 + 21 * n, 165, 6.5, LEAF) for n in range(6))
        + code
    )  # fmt: skip


def _envelope(_chosen: Chosen, pen: float) -> str:
    m = pen / 2
    return (
        rect(m, m, 300 - pen, 200 - pen, 16, CARD, INK, pen)
        + path("M12 188L112 96M288 188L188 96", "", LILAC, 6)
        + path(f"M{m + 6} {m + 6}L134 116A24 24 0 0 0 166 116L{294 - m} {m + 6}", MIST, INK, pen)
    )


PARTS: Mapping[str, PartKind] = MappingProxyType(
    {
        "paper": PartKind(
            "tờ giấy, giấy tờ",
            260,
            340,
            _paper,
            MappingProxyType(
                {
                    "kind": tuple(_PAPERS),
                    "pen": YES_NO,
                    "mark": ("none", "check", "cross"),
                }
            ),
        ),
        "id-card": PartKind(
            "thẻ căn cước gắn chip",
            340,
            214,
            _id_card,
            MappingProxyType({"side": ("front", "back"), "chip": ("yes", "no")}),
        ),
        "card": PartKind(
            "thẻ bảo hiểm y tế, thẻ ngân hàng",
            340,
            214,
            _card,
            MappingProxyType({"kind": ("health", "bank")}),
        ),
        "folder": PartKind("bộ hồ sơ", 320, 260, _folder),
        "receipt": PartKind("giấy hẹn, mã hồ sơ", 200, 290, _receipt),
        "envelope": PartKind("thư, phong bì", 300, 200, _envelope),
    }
)
"""Everything made of paper or plastic."""
