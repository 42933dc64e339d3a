"""What keeps one safe, and what one is tricked by: secrets, calls, messages, traps."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from kiosk.content.picture_parts import glyphs
from kiosk.content.picture_parts.kind import Chosen, PartKind
from kiosk.content.picture_parts.svg import (
    CARD,
    INDIGO,
    INK,
    LACQUER,
    LEAF,
    MINT,
    ROSE,
    SKIN,
    SKIN_SHADE,
    SLATE,
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
            + group(glyphs.chain(CARD, 8), 84, 134, 1, -35)
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


def _fingerprint(_chosen: Chosen, pen: float) -> str:
    ridges = (
        "M36 188C20 92 62 44 120 44C178 44 210 92 204 170"
        "M64 222C46 118 78 76 120 76C162 76 182 118 176 190C174 208 172 220 168 232"
        "M96 246C72 150 88 108 120 108C152 108 152 150 150 190C148 214 144 234 138 252"
        "M122 142C126 184 122 220 112 256"
        "M54 46C90 12 150 12 186 46"
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
    ring = circle(0, 0, 110 - pen / 2, colour, INK, pen) + circle(0, 0, 96, "", CARD, 5)
    turn = 135 if way == "end" else 0
    drawn = ring + group(path(glyphs.HANDSET, CARD), 0, 4 if turn else 0, 2.3, turn)
    if way == "end":
        return group(drawn, 110, 110)
    corner = {
        "out": _bold("M78 -134H136V-76M136 -134L74 -72"),
        "in": _bold("M76 -132V-74H134M76 -74L138 -136"),
        "stranger": group(glyphs.disc(46, INDIGO, pen) + glyphs.question(44, CARD, 10), 92, -96),
    }[way]
    return group(drawn + corner, 110, 152)


def _call_box(chosen: Chosen) -> tuple[float, float]:
    return (220.0, 220.0) if chosen["way"] == "end" else (262.0, 262.0)


def _bold(d: str) -> str:
    """An arrow with a white rim, that stands out on any ground."""
    return path(d, "", CARD, 26) + path(d, "", INK, 14)


def _hook(_chosen: Chosen, pen: float) -> str:
    """Bait: an address on a fishing hook."""
    hook = "M190 96V196C190 268 92 268 92 196V170M92 172L122 204"
    return (
        line(190, pen, 190, 90, INK, pen)
        + circle(190, 84, 11, "", INK, pen + 3)
        + path(hook, "", INK, 18 + pen)
        + path(hook, "", SLATE, 18 - pen)
        + rect(30, 96, 220, 66, 20, CARD, INK, pen)
        + group(glyphs.chain(LACQUER, 9), 86, 129, 0.95, -35)
        + bar(132, 122, 92, LACQUER, 14)
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
            262,
            262,
            _call,
            MappingProxyType({"way": ("out", "in", "end", "stranger")}),
            badge=True,
            box=_call_box,
        ),
        "hook": PartKind("đường dẫn lừa, mồi câu", 280, 262, _hook),
    }
)
"""Every sign of safety or danger."""
