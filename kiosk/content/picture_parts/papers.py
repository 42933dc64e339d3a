"""Papers, and what they are carried in."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from kiosk.content.picture_parts import glyphs
from kiosk.content.picture_parts.kind import YES_NO, Chosen, PartKind
from kiosk.content.picture_parts.svg import (
    CARD,
    CLAY,
    INDIGO,
    INK,
    LACQUER,
    LEAF,
    LILAC,
    LINE,
    MINT,
    MIST,
    SLATE,
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
        + path(
            "M34 22H188V58A14 14 0 0 0 202 72H238V306A8 8 0 0 1 230 314H34"
            "A8 8 0 0 1 26 306V30A8 8 0 0 1 34 22Z",
            "",
            LINE,
            4,
        )
        + bar(60, 50, 112, LACQUER, 14)
        + bar(78, 76, 76, LILAC, 9)
        + group(glyphs.person(76, SLATE), 130, 144)
        + _writing(54, 206, (152, 128), 24)
        + bar(54, 268, 60, LILAC, 10)
        + _stamp(186, 268, 34)
    )


def _contract(pen: float) -> str:
    name = path("M0 0C8 -20 18 -20 16 -8C14 4 26 -8 34 -12C40 -14 42 -4 52 -6", "", INDIGO, 5)
    signed = group(name + line(-6, 10, 62, 10, SLATE, 3), 42, 288) + group(
        name + line(-6, 10, 62, 10, SLATE, 3), 154, 288
    )
    return (
        _sheet(pen)
        + bar(70, 46, 110, INK, 14)
        + group(_roof(), 130, 116)
        + _writing(34, 172, (192, 176, 192), 26)
        + signed
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
        rect(m, m, 216 - pen, 288 - pen, 12, CARD, INK, pen)
        + rect(20, 20, 176, 206, 6, LILAC)
        + group(glyphs.face(184, 0), 108, 134)
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


def _box(chosen: Chosen) -> tuple[float, float]:
    return (216.0, 288.0) if chosen["kind"] == "photo" else (260.0, 340.0)


def _paper(chosen: Chosen, pen: float) -> str:
    drawn = _PAPERS[chosen["kind"]](pen)
    width, height = _box(chosen)
    corner = (width - 54, height - 54)
    if chosen["pen"] == "yes":
        drawn += group(_pen(pen), 172, 300, 1, 40)
    if chosen["mark"] == "check":
        drawn += group(glyphs.done(48, pen), *corner)
    if chosen["mark"] == "cross":
        drawn += group(glyphs.refused(48, pen), *corner)
    return drawn


def _pen(pen: float) -> str:
    return (
        path("M-13 -30L0 0L13 -30Z", WHEAT, INK, pen)
        + path("M-13 -30V-128A13 13 0 0 1 13 -128V-30Z", INDIGO, INK, pen)
        + path("M-5 -11L0 0L5 -11Z", INK)
        + line(13, -126, 13, -84, INK, pen * 1.6)
    )


def _folder(_chosen: Chosen, pen: float) -> str:
    m = pen / 2
    papers = group(_sheet(pen, 190, 210, 40), 66, m, 1, 3) + group(
        _sheet(pen, 190, 210, 40) + _writing(28, 40, (90, 130), 24), 36, 12, 1, -3
    )
    return (
        path(f"M{m} 66A16 16 0 0 1 {m + 16} 50H96L120 78H304A16 16 0 0 1 {320 - m} 94V220H{m}Z",
             CLAY, INK, pen)
        + papers
        + path(f"M{m} 128A14 14 0 0 1 {m + 14} 114H306A14 14 0 0 1 {320 - m} 128V244"
               f"A16 16 0 0 1 {304 - m} {260 - m}H{m + 16}A16 16 0 0 1 {m} 244Z", WHEAT, INK, pen)
        + bar(104, 160, 112, CLAY, 14)
        + bar(128, 186, 64, CLAY, 10)
    )  # fmt: skip


def _receipt(_chosen: Chosen, pen: float) -> str:
    m = pen / 2
    teeth = "l-16 -14l-16 14" * 6
    edge = (
        f"M{m} {m + 14}A14 14 0 0 1 {m + 14} {m}H{186 - m}A14 14 0 0 1 {200 - m} {m + 14}"
        f"V{288 - m}H196{teeth}H{m}Z"
    )
    bars = "".join(
        rect(x, 204, w, 50, 0, INK)
        for x, w in ((44, 8), (57, 4), (66, 10), (81, 4), (90, 4), (100, 9), (114, 4), (123, 8),
                     (136, 4), (145, 11))
    )  # fmt: skip
    return (
        path(edge, CARD, INK, pen)
        + group(glyphs.done(32, pen), 100, 54)
        + bar(36, 106, 128, SLATE, 10)
        + bar(36, 128, 92, LILAC, 10)
        + rect(28, 152, 144, 34, 9, MINT)
        + "".join(circle(48 + 21 * n, 169, 7, LEAF) for n in range(6))
        + bars
    )


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
            box=_box,
        ),
        "folder": PartKind("bộ hồ sơ", 320, 260, _folder),
        "receipt": PartKind("giấy hẹn, mã hồ sơ", 200, 290, _receipt),
        "envelope": PartKind("thư, phong bì", 300, 200, _envelope),
    }
)
"""Everything made of paper."""
