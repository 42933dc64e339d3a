"""How a person looks: face, hair, scarf and what one wears to be known by."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from types import MappingProxyType

from kiosk.content.picture_parts import glyphs
from kiosk.content.picture_parts.clothes import (
    body,
    clerk_front,
    helper_front,
    plain_front,
    police_front,
    shirt_front,
    woven_front,
)
from kiosk.content.picture_parts.svg import (
    BLUSH,
    CARD,
    CLAY,
    INDIGO,
    INK,
    JADE,
    LACQUER,
    LEAF,
    LILAC,
    PAPER,
    SKIN,
    SKIN_SHADE,
    SLATE,
    SOFT,
    WHEAT,
    circle,
    group,
    oval,
    path,
)


@dataclass(frozen=True, slots=True)
class _Look:
    """What tells one person from another."""

    hair: Callable[[float], tuple[str, str]]  # behind the face, in front of it
    cloth: str
    collar: Callable[[float], str]
    brow: str = INK
    old: bool = False


def _neck(pen: float) -> str:
    return path("M101 150V204C108 222 142 222 149 204V150Z", SKIN_SHADE, INK, pen)


def _head(pen: float) -> str:
    ears = circle(71, 118, 13, SKIN, INK, pen) + circle(179, 118, 13, SKIN, INK, pen)
    return ears + path(
        "M73 100C73 58 96 42 125 42C154 42 177 58 177 100C177 150 154 178 125 178"
        "C96 178 73 150 73 100Z",
        SKIN,
        INK,
        pen,
    )


def _features(mood: str, brow: str, *, old: bool) -> str:
    eyes = circle(103, 114, 5.5, INK) + circle(147, 114, 5.5, INK)
    nose = path("M125 118C130 128 131 133 123 134", "", SKIN_SHADE, 5)
    cheeks = oval(90, 137, 10, 7, BLUSH) + oval(160, 137, 10, 7, BLUSH)
    if mood == "worried":
        brows = path("M92 100L112 92M158 100L138 92", "", brow, 5)
        mouth = path("M108 157C116 148 134 148 142 157", "", INK, 5)
    else:
        brows = path("M92 97C98 91 106 91 112 95M138 95C144 91 152 91 158 97", "", brow, 5)
        mouth = path("M106 148C114 159 136 159 144 148", "", INK, 5)
    lines = (
        path(
            "M87 109L80 105M87 117L79 118M163 109L170 105M163 117L171 118"
            "M99 141C95 147 95 154 98 159M151 141C155 147 155 154 152 159"
            "M108 76C118 72 132 72 142 76M112 86C120 83 130 83 138 86",
            "",
            SKIN_SHADE,
            4,
        )
        if old
        else ""
    )
    return cheeks + eyes + brows + nose + mouth + lines


def _hair_man(pen: float) -> tuple[str, str]:
    return "", path(
        "M70 104C60 50 88 26 126 26C168 26 188 54 180 104C172 98 170 84 166 74"
        "C146 78 118 76 102 62C98 76 84 84 80 88C76 94 74 98 70 104Z",
        INK,
        INK,
        pen,
    )


def _hair_child(pen: float) -> tuple[str, str]:
    return "", path(
        "M70 112C60 54 90 30 125 30C160 30 190 54 180 112C177 102 174 94 170 88"
        "C160 92 148 90 142 84C132 92 118 92 110 84C102 92 90 92 80 88C76 94 73 102 70 112Z",
        INK,
        INK,
        pen,
    )


def _hair_woman(pen: float) -> tuple[str, str]:
    behind = path(
        "M58 196C50 160 54 110 62 84C72 44 98 26 125 26C152 26 178 44 188 84"
        "C196 110 200 160 192 196C180 206 166 206 158 200H92C84 206 70 206 58 196Z",
        INK,
        INK,
        pen,
    )
    front = path(
        "M70 106C66 56 92 34 125 34C158 34 184 56 180 106C172 92 160 80 134 60"
        "C118 80 86 86 70 106Z",
        INK,
        INK,
        pen,
    )
    return behind, front


def _hair_elder_woman(pen: float) -> tuple[str, str]:
    bun = circle(125, 26, 24, SLATE, INK, pen)
    front = path(
        "M70 108C62 54 92 32 125 32C158 32 188 54 180 108C174 90 160 74 125 60C90 74 76 90 70 108Z",
        SLATE,
        INK,
        pen,
    )
    return bun, front


def _hair_elder_man(pen: float) -> tuple[str, str]:
    sides = path(
        "M72 110C62 98 62 78 74 66C78 76 80 84 80 92Z"
        "M178 110C188 98 188 78 176 66C172 76 170 84 170 92Z",
        LILAC,
        INK,
        pen,
    )
    beard = path(
        "M105 166C112 162 138 162 145 166C144 184 136 206 125 214C114 206 106 184 105 166Z",
        LILAC,
        INK,
        pen,
    )
    moustache = path("M104 145C111 137 121 138 125 141C129 138 139 137 146 145", "", LILAC, 7)
    return "", sides + moustache + beard


def _scarf(pen: float, *, woven: bool) -> tuple[str, str]:
    behind = path(
        "M54 186C46 120 60 24 125 24C190 24 204 120 196 186C182 202 68 202 54 186Z",
        INDIGO,
        INK,
        pen,
    )
    front = path(
        "M66 112C58 50 88 20 125 20C162 20 192 50 184 112C176 84 158 66 125 66C92 66 74 84 66 112Z",
        INDIGO,
        INK,
        pen,
    )
    if woven:
        front += path("M69 88C78 62 100 48 125 48C150 48 172 62 181 88", "", LACQUER, 12)
        front += "".join(
            group(path("M0 -6L6 0L0 6L-6 0Z", WHEAT), x, y)
            for x, y in ((76, 76), (92, 60), (113, 50), (137, 50), (158, 60), (174, 76))
        )
    return behind, front


def _cap(pen: float) -> tuple[str, str]:
    front = (
        _hair_man(pen)[1]
        + path("M62 62C50 34 84 8 125 8C166 8 200 34 188 62C170 52 80 52 62 62Z", LEAF, INK, pen)
        + path("M66 62C84 50 166 50 184 62L180 82C160 72 90 72 70 82Z", LACQUER, INK, pen)
        + path("M70 82C90 72 160 72 180 82C172 98 78 98 70 82Z", INK, INK, pen)
        + circle(125, 46, 13, WHEAT, INK, pen * 0.8)
        + group(glyphs.star(15, LACQUER), 125, 47)
    )
    return "", front


def _hair_helper(pen: float) -> tuple[str, str]:
    behind = path("M176 60C214 66 216 120 200 158C190 150 182 130 176 120Z", INK, INK, pen)
    front = path(
        "M70 106C60 50 90 28 125 28C160 28 190 50 180 106C174 90 166 80 156 68"
        "C136 82 96 84 82 82C76 90 74 96 70 106Z",
        INK,
        INK,
        pen,
    )
    return behind, front


LOOKS: Mapping[str, _Look] = MappingProxyType(
    {
        "elder-woman": _Look(_hair_elder_woman, SOFT, woven_front, SOFT, old=True),
        "elder-man": _Look(_hair_elder_man, CLAY, plain_front, SLATE, old=True),
        "woman": _Look(_hair_woman, INDIGO, woven_front),
        "man": _Look(_hair_man, LEAF, shirt_front(LEAF)),
        "officer": _Look(_cap, JADE, police_front),
        "clerk": _Look(_hair_woman, CARD, clerk_front),
        "helper": _Look(_hair_helper, INDIGO, helper_front),
        "child": _Look(_hair_child, LACQUER, plain_front),
    }
)


def figure(who: str, pen: float, *, scarf: str = "none", mood: str = "happy") -> str:
    """Return one person from the waist up, in a box of 250 by 330."""
    look = LOOKS[who]
    behind, front = look.hair(pen) if scarf == "none" else _scarf(pen, woven=scarf == "woven")
    beard = "" if scarf == "none" or who != "elder-man" else _hair_elder_man(pen)[1]
    return (
        behind
        + body(look.cloth, pen)
        + _neck(pen)
        + look.collar(pen)
        + _head(pen)
        + _features(mood, look.brow, old=look.old)
        + front
        + beard
    )


def stranger(pen: float) -> str:
    """Somebody whose face cannot be seen: who rings and is not who they say."""
    return (
        body(INK, pen)
        + path(
            "M48 208C40 120 60 20 125 20C190 20 210 120 202 208C180 232 70 232 48 208Z",
            SOFT,
            INK,
            pen,
        )
        + path(
            "M78 120C78 70 100 52 125 52C150 52 172 70 172 120C172 168 150 196 125 196"
            "C100 196 78 168 78 120Z",
            INK,
        )
        + group(glyphs.question(74, CARD, 13), 125, 122)
    )


def baby(pen: float) -> str:
    """A child in a woven cloth, as carried; about 190 by 130."""
    return (
        path("M30 62C70 22 150 30 184 70C196 104 150 132 92 130C40 128 8 104 30 62Z",
             LACQUER, INK, pen)
        + path("M66 118C84 96 96 74 98 44M112 124C126 100 134 76 134 46", "", WHEAT, 7)
        + circle(58, 58, 42, PAPER, INK, pen)
        + circle(58, 62, 31, SKIN, INK, pen)
        + path("M50 42C58 36 66 44 60 50", "", INK, pen)
        + circle(47, 62, 3.6, INK)
        + circle(69, 62, 3.6, INK)
        + path("M50 74C54 79 62 79 66 74", "", INK, 4)
    )  # fmt: skip
