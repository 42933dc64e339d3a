"""Things in the hand and things one is told of: money, keys, signals, calls."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from kiosk.content.picture_parts import glyphs
from kiosk.content.picture_parts.kind import Chosen, PartKind
from kiosk.content.picture_parts.screens import HANDSET
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
    SKIN,
    SKIN_SHADE,
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


def _message(chosen: Chosen, pen: float) -> str:
    m = pen / 2
    bad = chosen["mark"] in ("warn", "link")
    fill = ROSE if bad else CARD
    bubble = path(
        f"M{m} 34A30 30 0 0 1 {m + 30} {m}H{290 - m}A30 30 0 0 1 {320 - m} 34V166"
        f"A30 30 0 0 1 {290 - m} 196H112L60 {248 - m}V196H{m + 30}A30 30 0 0 1 {m} 166Z",
        fill,
        INK,
        pen,
    )
    if chosen["mark"] == "warn":
        return (
            bubble
            + _shield_warn(230, 98, 108, pen)
            + "".join(bar(36, 56 + 30 * n, w, SLATE, 13) for n, w in enumerate((124, 100, 116)))
        )
    if chosen["mark"] == "link":
        return (
            bubble
            + bar(40, 42, 230, SLATE, 13)
            + bar(40, 70, 170, SLATE, 13)
            + rect(40, 104, 240, 60, 16, LACQUER)
            + group(chain(CARD, 8), 84, 134, 1, -35)
            + bar(126, 127, 130, CARD, 14)
        )
    if chosen["mark"] == "code":
        return bubble + "".join(circle(66 + 38 * n, 98, 13, INDIGO) for n in range(6))
    if chosen["mark"] == "question":
        return bubble + group(glyphs.question(104, INDIGO, 20), 160, 96)
    return bubble + "".join(
        bar(44, 48 + 40 * n, w, SLATE, 16) for n, w in enumerate((232, 196, 140))
    )


def _shield_warn(x: float, y: float, size: float, pen: float) -> str:
    return group(
        path(glyphs.shield_path(size), LACQUER, INK, pen)
        + glyphs.exclamation(size * 0.42, CARD, size * 0.1),
        x,
        y,
    )


def chain(colour: str, width: float) -> str:
    """Two links of a chain: an address that can be tapped."""
    return rect(-34, -12, 38, 24, 12, "", colour, width) + rect(
        -4, -12, 38, 24, 12, "", colour, width
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
        drawn += group(glyphs.refused(54, pen), 226, 174)
    return drawn


def _sim(_chosen: Chosen, pen: float) -> str:
    m = pen / 2
    return (
        path(f"M{m} 22A22 22 0 0 1 {m + 22} {m}H128L{200 - m} 74V238A22 22 0 0 1 {178 - m} {260 - m}"
             f"H{m + 22}A22 22 0 0 1 {m} 238Z", CARD, INK, pen)
        + rect(44, 112, 112, 100, 18, WHEAT, DARK_GOLD, 6)
        + path("M44 146H80M44 180H80M120 146H156M120 180H156M80 112V212M120 112V212", "",
               DARK_GOLD, 5)
        + bar(34, 46, 64, LACQUER, 14)
    )  # fmt: skip


def _fingerprint(_chosen: Chosen, pen: float) -> str:
    ridges = (
        "M36 188C20 92 62 44 120 44C178 44 210 92 204 170"
        "M64 222C46 118 78 76 120 76C162 76 182 118 176 190C174 208 172 220 168 232"
        "M96 246C72 150 88 108 120 108C152 108 152 150 150 190C148 214 144 234 138 252"
        "M122 142C126 184 122 220 112 256"
        "M52 66C72 28 168 28 188 66"
    )
    return rect(pen / 2, pen / 2, 240 - pen, 290 - pen, 40, MINT, INK, pen) + path(
        ridges, "", LEAF, 13
    )


def _hand_stop(_chosen: Chosen, pen: float) -> str:
    return (
        path(
            "M62 306C50 268 26 222 14 178C8 156 34 146 46 166L66 200V70C66 46 98 46 100 70V42"
            "C102 16 136 16 138 42V60C140 36 174 36 176 60V92C178 70 210 70 212 94V206"
            "C212 252 200 276 188 306Z",
            SKIN,
            INK,
            pen,
        )
        + path("M100 70V150M138 60V148M176 92V154", "", INK, pen)
        + path("M96 206C120 190 156 196 170 220", "", SKIN_SHADE, 7)
        + rect(48, 300, 154, 50 - pen / 2, 12, LACQUER, INK, pen)
    )


def _shield(chosen: Chosen, pen: float) -> str:
    mark = chosen["mark"]
    colour = LACQUER if mark == "warn" else LEAF if mark == "check" else INDIGO
    sign = {
        "warn": glyphs.exclamation(92, CARD, 24),
        "check": glyphs.tick(104, CARD, 24),
        "lock": glyphs.lock(108, CARD, INDIGO),
        "none": "",
    }[mark]
    return group(
        path(glyphs.shield_path(300 - pen), CARD, INK, pen)
        + path(glyphs.shield_path(252), colour)
        + sign,
        127,
        150,
    )


def _lock(chosen: Chosen, pen: float) -> str:
    is_open = chosen["state"] == "open"
    bow = (
        "M52 128V82C52 14 168 14 168 82V128" if not is_open else ("M52 128V72C52 4 168 4 168 72V84")
    )
    return (
        path(bow, "", INK, 30 + pen)
        + path(bow, "", SLATE, 30 - pen)
        + rect(pen / 2, 118, 220 - pen, 172 - pen / 2, 32, INDIGO, INK, pen)
        + circle(110, 188, 22, CARD)
        + path("M110 194V238", "", CARD, 18)
    )


def _key(_chosen: Chosen, pen: float) -> str:
    return group(
        path("M60 -16H246V18H222V52H190V18H168V40H138V18H60Z", WHEAT, INK, pen)
        + circle(0, 0, 72, WHEAT, INK, pen)
        + circle(-14, 0, 24, CARD, INK, pen),
        pen / 2 + 72,
        pen / 2 + 72,
    )


def _passcode(_chosen: Chosen, pen: float) -> str:
    m = pen / 2
    dots = "".join(circle(52 + 46 * n, 176, 14, INDIGO) for n in range(6))
    return (
        rect(m, 118, 330 - pen, 116 - m, 28, CARD, INK, pen)
        + dots
        + group(glyphs.lock(104, INDIGO, WHEAT, pen), 165, 62)
    )


def _call(chosen: Chosen, pen: float) -> str:
    way = chosen["way"]
    colour = LACQUER if way in ("end", "stranger") else LEAF
    ring = circle(130, 150, 110 - pen / 2, colour, INK, pen) + circle(130, 150, 96, "", CARD, 5)
    handset = path(HANDSET, CARD)
    if way == "end":
        return ring + group(handset, 130, 182, 2.5, 135)
    drawn = ring + group(handset, 126, 148, 2.5)
    if way == "in":
        drawn += path("M206 18V76H264M206 76L268 14", "", CARD, 26) + path(
            "M206 18V76H264M206 76L268 14", "", INK, 14
        )
    elif way == "out":
        drawn += path("M208 16H266V74M266 16L204 78", "", CARD, 26) + path(
            "M208 16H266V74M266 16L204 78", "", INK, 14
        )
    return drawn


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
        + oval_horn(pen)
        + path("M256 82C268 102 268 132 256 152M282 62C304 96 304 138 282 172", "", INK, 11)
    )


def oval_horn(pen: float) -> str:
    """The mouth of the horn."""
    return path(
        "M216 26C236 26 246 70 246 117C246 164 236 208 216 208C198 208 190 164 190 117"
        "C190 70 198 26 216 26Z",
        ROSE,
        INK,
        pen,
    )


def _bag(_chosen: Chosen, pen: float) -> str:
    """A plastic sleeve with the family's papers, as it is carried to the commune."""
    return (
        group(rect(0, 0, 150, 190, 10, CARD, INK, pen), 60, 18, 1, -6)
        + group(rect(0, 0, 150, 190, 10, MINT, INK, pen) + bar(20, 24, 90, LEAF, 11), 104, 6, 1, 5)
        + path("M20 108A14 14 0 0 1 34 94H266A14 14 0 0 1 280 108L262 300H38Z", LILAC, INK, pen)
        + path("M38 300L20 108M262 300L280 108", "", INK, pen)
        + path("M20 122H280", "", INDIGO, 11)
        + rect(88, 164, 124, 82, 10, CARD, INK, pen)
        + group(glyphs.person(48, SOFT), 122, 206)
        + bar(156, 184, 42, LACQUER, 9)
        + bar(156, 204, 42, SLATE, 9)
        + bar(156, 224, 28, SLATE, 9)
    )


def _hook(_chosen: Chosen, pen: float) -> str:
    """Bait: an address on a fishing hook."""
    return (
        line(180, pen, 180, 96, INK, pen)
        + path("M180 96V206C180 262 96 262 96 206V186M96 186L74 214M96 186L118 210", "", INK,
               16 + pen)
        + path("M180 96V206C180 262 96 262 96 206V186M96 186L74 214M96 186L118 210", "", SLATE,
               16 - pen)
        + rect(40, 96, 220, 74, 22, CARD, INK, pen)
        + group(chain(LACQUER, 9), 96, 133, 1, -35)
        + bar(142, 126, 92, LACQUER, 14)
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
        "message": PartKind(
            "tin nhắn",
            320,
            250,
            _message,
            MappingProxyType({"mark": ("none", "warn", "link", "code", "question")}),
        ),
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
        "fingerprint": PartKind("dấu vân tay", 240, 290, _fingerprint),
        "hand-stop": PartKind("bàn tay: dừng lại, không", 226, 352, _hand_stop),
        "shield": PartKind(
            "an toàn, cảnh giác",
            254,
            300,
            _shield,
            MappingProxyType({"mark": ("check", "warn", "lock", "none")}),
            badge=True,
        ),
        "lock": PartKind(
            "khoá, giữ kín",
            220,
            290,
            _lock,
            MappingProxyType({"state": ("closed", "open")}),
            badge=True,
        ),
        "key": PartKind("chìa khoá, mật khẩu", 330, 150, _key),
        "passcode": PartKind(
            "mật khẩu, mã số",
            330,
            236,
            _passcode,
        ),
        "call": PartKind(
            "gọi điện",
            280,
            262,
            _call,
            MappingProxyType({"way": ("out", "in", "end", "stranger")}),
            badge=True,
        ),
        "camera": PartKind("chụp ảnh", 300, 230, _camera),
        "loudspeaker": PartKind("loa, thông báo", 310, 240, _loudspeaker),
        "bag": PartKind("túi giấy tờ mang theo", 300, 304, _bag),
        "hook": PartKind("đường dẫn lừa, mồi câu", 280, 262, _hook),
        "computer": PartKind("máy tính", 340, 282, _computer),
        "qr": PartKind("mã QR", 260, 260, _qr),
    }
)
"""Every thing that is neither paper, person nor place."""
