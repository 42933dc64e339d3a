"""Things in the hand and on the wall: money, calendar, SIM, camera."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from kiosk.content.picture_parts import glyphs
from kiosk.content.picture_parts.kind import Chosen, PartKind
from kiosk.content.picture_parts.svg import (
    CARD,
    CLAY,
    DARK_GOLD,
    INDIGO,
    INK,
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


def _note(pen: float, fill: str, mark: str) -> str:
    return (
        rect(-110, -58, 220, 116, 12, fill, INK, pen)
        + rect(-94, -42, 188, 84, 6, "", mark, 4)
        + circle(0, 0, 28, mark)
        + group(glyphs.star(30, fill), 0, 0)
        + circle(-68, 0, 7, mark)
        + circle(68, 0, 7, mark)
    )


def _coin(pen: float) -> str:
    return (
        circle(0, 0, 40, WHEAT, INK, pen)
        + circle(0, 0, 28, "", CLAY, 5)
        + path("M0 -14L12 0L0 14L-12 0Z", CLAY)
    )


def _money(chosen: Chosen, pen: float) -> str:
    notes = group(_note(pen, ROSE, LACQUER), 136, 84, 1, -14) + group(
        _note(pen, MINT, LEAF), 152, 122, 1, 6
    )
    coins = group(_coin(pen), 62, 196) + group(_coin(pen), 122, 214)
    if chosen["kind"] == "notes":
        return notes
    if chosen["kind"] == "coins":
        return (
            group(_coin(pen), 92, 74, 1.3)
            + group(_coin(pen), 62, 182, 1.3)
            + group(_coin(pen), 168, 178, 1.3)
        )
    if chosen["kind"] == "none":
        return (
            notes + path("M34 220L256 20", "", CARD, 30) + path("M34 220L256 20", "", LACQUER, 18)
        )
    return notes + coins


def _calendar(chosen: Chosen, pen: float) -> str:
    m = pen / 2
    count = int(chosen["days"])
    cells = []
    for n in range(20):
        x, y = 36 + 47 * (n % 5), 104 + 44 * (n // 5)
        fill = MIST
        if 0 < n <= count:
            fill = LEAF if n == count else MINT
        if n == 0:
            fill = INDIGO
        cells.append(rect(x, y, 36, 33, 8, fill))
        if n == count and count:
            cells.append(group(glyphs.tick(18, CARD, 5), x + 18, y + 16))
    return (
        rect(m, 26, 290 - pen, 266 - m, 22, CARD, INK, pen)
        + path(f"M{m} 84V48A22 22 0 0 1 {m + 22} 26H{268 - m}A22 22 0 0 1 {290 - m} 48V84Z",
               LACQUER, INK, pen)
        + "".join(rect(x, m, 20, 50, 10, CARD, INK, pen) for x in (66, 204))
        + "".join(cells)
    )  # fmt: skip


def _clock(_chosen: Chosen, pen: float) -> str:
    ticks = "".join(group(line(0, -104, 0, -92, SLATE, 8), 0, 0, 1, 90 * n) for n in range(4))
    return group(
        circle(0, 0, 130 - pen / 2, INDIGO, INK, pen)
        + circle(0, 0, 112, CARD)
        + ticks
        + line(0, 0, 0, -66, INK, 14)
        + line(0, 0, 44, 26, INK, 14)
        + circle(0, 0, 12, LACQUER),
        130,
        130,
    )


def _signal(chosen: Chosen, pen: float) -> str:
    lit = {"full": 4, "weak": 1, "none": 0}[chosen["level"]]
    drawn = "".join(
        rect(16 + 68 * n, 170 - 46 * n, 50, 60 + 46 * n, 12,
             (LEAF if lit > 1 else DARK_GOLD) if n < lit else CARD, INK, pen)
        for n in range(4)
    )  # fmt: skip
    if lit == 0:
        drawn += group(glyphs.refused(52, pen), 72, 76)
    return drawn


def _sim(_chosen: Chosen, pen: float) -> str:
    m = pen / 2
    return (
        path(f"M{m} 22A22 22 0 0 1 {m + 22} {m}H128L{200 - m} 74V238"
             f"A22 22 0 0 1 {178 - m} {260 - m}H{m + 22}A22 22 0 0 1 {m} 238Z", CARD, INK, pen)
        + rect(44, 112, 112, 100, 18, WHEAT, DARK_GOLD, 6)
        + path("M44 146H80M44 180H80M120 146H156M120 180H156M80 112V212M120 112V212", "",
               DARK_GOLD, 5)
        + bar(34, 46, 64, LACQUER, 14)
    )  # fmt: skip


def _camera(_chosen: Chosen, pen: float) -> str:
    m = pen / 2
    return (
        path(f"M{m} 74A24 24 0 0 1 {m + 24} 50H90L110 {m + 8}H190L210 50H{276 - m}"
             f"A24 24 0 0 1 {300 - m} 74V206A24 24 0 0 1 {276 - m} {230 - m}H{m + 24}"
             f"A24 24 0 0 1 {m} 206Z", INDIGO, INK, pen)
        + circle(150, 136, 70, CARD, INK, pen)
        + circle(150, 136, 48, LILAC, INK, pen)
        + circle(150, 136, 22, INK)
        + circle(140, 126, 7, CARD)
        + circle(250, 84, 11, WHEAT)
    )  # fmt: skip


def _loudspeaker(_chosen: Chosen, pen: float) -> str:
    return (
        path("M96 152L118 238H158L138 150Z", SLATE, INK, pen)
        + path("M60 84H120L216 26V208L120 154H60Z", LACQUER, INK, pen)
        + path("M60 84H44A30 30 0 0 0 44 154H60Z", CARD, INK, pen)
        + _horn(pen)
        + path("M256 82C268 102 268 132 256 152M282 62C304 96 304 138 282 172", "", INK, 11)
    )


def _horn(pen: float) -> str:
    """The mouth of the horn."""
    return path(
        "M216 26C236 26 246 70 246 117C246 164 236 208 216 208C198 208 190 164 190 117"
        "C190 70 198 26 216 26Z",
        ROSE,
        INK,
        pen,
    )


def _bag(_chosen: Chosen, pen: float) -> str:
    """The clear zipped sleeve in which a family's papers are carried to the commune."""
    m = pen / 2
    red_book = rect(0, 0, 130, 170, 10, LACQUER, INK, pen) + bar(26, 26, 78, WHEAT, 11)
    sheet = rect(0, 0, 150, 180, 10, CARD, INK, pen) + "".join(
        bar(22, 26 + 20 * n, w, LILAC, 9) for n, w in enumerate((84, 106, 66))
    )
    return (
        group(red_book, 44, 22, 1, -5)
        + group(sheet, 148, 8, 1, 5)
        + rect(m, 92, 340 - pen, 208 - m, 22, MIST, INK, pen)
        + rect(50, 142, 110, 130, 8, ROSE)
        + rect(146, 134, 140, 140, 8, CARD)
        + "".join(bar(166, 158 + 22 * n, w, LILAC, 9) for n, w in enumerate((96, 78)))
        + path(f"M{m} 126V114A22 22 0 0 1 {m + 22} 92H{318 - m}A22 22 0 0 1 {340 - m} 114V126Z",
               INDIGO, INK, pen)
        + line(24, 109, 316, 109, LILAC, 6)
        + rect(270, 98, 26, 22, 7, WHEAT, INK, pen * 0.8)
        + rect(72, 196, 152, 88, 10, MINT, INK, pen)
        + rect(86, 210, 42, 58, 5, CARD)
        + group(glyphs.person(42, SOFT), 107, 242)
        + bar(140, 214, 64, LACQUER, 9)
        + bar(140, 234, 46, SLATE, 8)
        + rect(180, 250, 26, 20, 4, WHEAT)
    )  # fmt: skip


def _computer(_chosen: Chosen, pen: float) -> str:
    m = pen / 2
    return (
        path("M124 220H216L226 262H114Z", SLATE, INK, pen)
        + rect(84, 258, 172, 22 - m, 8, LINE, INK, pen)
        + rect(m, m, 340 - pen, 226 - pen, 20, INK, INK, pen)
        + rect(16, 16, 308, 190, 10, CARD)
        + path("M16 58V26A10 10 0 0 1 26 16H314A10 10 0 0 1 324 26V58Z", LACQUER)
        + bar(36, 30, 110, WHEAT, 14)
        + "".join(
            rect(36 + 94 * n, 78, 80, 60, 12, MIST) + circle(76 + 94 * n, 108, 14, LILAC)
            for n in range(3)
        )
        + rect(36, 154, 268, 34, 10, MIST)
        + bar(52, 166, 120, LILAC, 10)
    )


def _qr(_chosen: Chosen, pen: float) -> str:
    return rect(pen / 2, pen / 2, 260 - pen, 260 - pen, 26, CARD, INK, pen) + group(
        glyphs.qr(196, INK), 130, 130
    )


PARTS: Mapping[str, PartKind] = MappingProxyType(
    {
        "money": PartKind(
            "tiền, lệ phí",
            280,
            262,
            _money,
            MappingProxyType({"kind": ("both", "notes", "coins", "none")}),
        ),
        "calendar": PartKind(
            "lịch, số ngày chờ",
            290,
            294,
            _calendar,
            MappingProxyType({"days": ("0", *(str(n) for n in range(1, 20)))}),
        ),
        "clock": PartKind("đồng hồ, chờ", 260, 260, _clock),
        "signal": PartKind(
            "sóng điện thoại",
            290,
            234,
            _signal,
            MappingProxyType({"level": ("full", "weak", "none")}),
        ),
        "sim": PartKind("SIM điện thoại", 200, 260, _sim),
        "camera": PartKind("chụp ảnh", 300, 230, _camera),
        "loudspeaker": PartKind("loa, thông báo", 310, 240, _loudspeaker),
        "bag": PartKind("túi giấy tờ mang theo", 340, 300, _bag),
        "computer": PartKind("máy tính", 340, 282, _computer),
        "qr": PartKind("mã QR", 260, 260, _qr),
    }
)
"""Every other thing."""
