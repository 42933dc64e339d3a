"""What happens in a life: birth, school, work, marriage, travel, illness, death."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from kiosk.content.picture_parts import figures, glyphs
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
    MIST,
    ROSE,
    SKIN,
    SLATE,
    SOFT,
    WHEAT,
    circle,
    group,
    line,
    oval,
    path,
    rect,
)


def _baby(_chosen: Chosen, pen: float) -> str:
    return group(figures.baby(pen / 1.5), -20, -16, 1.5)


def _rings(_chosen: Chosen, pen: float) -> str:
    """Two wedding rings, one through the other; wheat, since gold is kept for the ring of touch."""

    def ring(x: float) -> str:
        return circle(x, 120, 74, "", INK, 30) + circle(x, 120, 74, "", WHEAT, 30 - 2 * pen)

    # Where the left ring passes over the right one; its fill reaches beyond its outline.
    outline = "M143 50A74 74 0 0 1 188 90"
    over = "M134 47A74 74 0 0 1 191 98"
    return (
        ring(120)
        + ring(220)
        + path(outline, "", INK, 30)
        + path(over, "", WHEAT, 30 - 2 * pen)
        + path("M92 30L106 4H134L148 30L120 52Z", MIST, INK, pen)
        + path("M92 30H148M110 30L120 50L130 30", "", INK, pen * 0.7)
    )


def _altar(_chosen: Chosen, pen: float) -> str:
    """The photo of the dead with its black ribbon, and three sticks of incense."""
    smoke = "M252 66C240 52 264 40 252 26C242 14 258 6 254 {top}"
    table = rect(pen / 2, 268, 340 - pen, 34, 8, CLAY, INK, pen) + path(
        f"M30 302V{320 - pen / 2}M310 302V{320 - pen / 2}", "", INK, 20
    )
    frame = (
        rect(24, 46, 168, 222, 8, INK, INK, pen)
        + rect(38, 60, 140, 194, 4, LILAC)
        + group(glyphs.face(152, 0, SLATE), 108, 166)
        + path("M38 60H84L38 106Z", INK)
        + path("M178 60H132L178 106Z", INK)
    )
    sticks = "".join(
        line(252 + 4 * n, 214, 252 + 24 * n, 92, LACQUER, 8) + circle(252 + 24 * n, 88, 8, WHEAT)
        for n in (-1, 0, 1)
    )
    bowl = path("M208 206H296L284 268H220Z", INDIGO, INK, pen) + path("M204 206H300", "", INK, 14)
    return table + frame + path(smoke.format(top=4), "", SLATE, 6) + sticks + bowl


def _wheelchair(_chosen: Chosen, pen: float) -> str:
    """Somebody in a wheelchair, from the side."""
    legs = "M126 196H214L232 286H266"
    return (
        path("M64 96V60H42", "", INK, 12)
        + path("M72 100C72 84 88 78 104 78H128C146 78 156 92 156 110V190H84Z", LEAF, INK, pen)
        + circle(118, 42, 36, SKIN, INK, pen)
        + path("M82 42C78 -8 158 -8 154 36C138 34 130 26 124 20C114 32 98 38 82 42Z", INK)
        + circle(134, 44, 5, INK)
        + path("M126 60C132 65 140 63 144 58", "", INK, 5)
        + path(legs, "", INK, 42)
        + path(legs, "", INDIGO, 42 - 2 * pen)
        + path("M132 122V160H196", "", INK, 32)
        + path("M132 122V160H196", "", LEAF, 32 - 2 * pen)
        + circle(202, 160, 14, SKIN, INK, pen)
        + path("M64 96V206H180", "", INK, 12)
        + circle(112, 246, 82, "", INK, 22)
        + circle(112, 246, 82, "", SLATE, 22 - 2 * pen)
        + path("M112 172V320M38 246H186M60 194L164 298M60 298L164 194", "", SLATE, 4)
        + circle(112, 246, 12, CARD, INK, pen)
        + circle(222, 314, 22, CARD, INK, 10)
        + path("M230 292H284", "", INK, 14)
    )


def _graduation_cap(_chosen: Chosen, pen: float) -> str:
    return (
        path("M84 112V178C84 208 256 208 256 178V112", SOFT, INK, pen)
        + path(f"M170 {pen}L{340 - pen} 86L170 168L{pen} 86Z", INDIGO, INK, pen)
        + path("M170 86L296 112V176", "", INK, 12)
        + path("M170 86L296 112V176", "", WHEAT, 5)
        + circle(170, 86, 10, WHEAT, INK, pen * 0.7)
        + path("M284 176H308L314 226H278Z", WHEAT, INK, pen)
    )


def _hard_hat(_chosen: Chosen, pen: float) -> str:
    """The helmet of somebody who has work."""
    return (
        path("M36 176C36 92 94 34 170 34C246 34 304 92 304 176Z", WHEAT, INK, pen)
        + path("M142 164V34C142 12 198 12 198 34V164", CARD, INK, pen)
        + path("M76 164C76 126 92 94 112 76M264 164C264 126 248 94 228 76", "", CLAY, 8)
        + path("M16 176H324A10 10 0 0 1 332 190C320 214 250 218 170 218C90 218 20 214 8 190"
               "A10 10 0 0 1 16 176Z", WHEAT, INK, pen)
    )  # fmt: skip


def _suitcase(_chosen: Chosen, pen: float) -> str:
    """Somebody goes away, or comes to stay."""
    m = pen / 2
    return (
        path("M98 66V34A18 18 0 0 1 116 16H184A18 18 0 0 1 202 34V66", "", INK, 24)
        + path("M98 66V34A18 18 0 0 1 116 16H184A18 18 0 0 1 202 34V66", "", SLATE, 24 - 2 * pen)
        + rect(m, 62, 300 - pen, 186 - m, 26, CLAY, INK, pen)
        + rect(46, 62, 32, 186 - m, 0, WHEAT, INK, pen)
        + rect(222, 62, 32, 186 - m, 0, WHEAT, INK, pen)
        + rect(120, 118, 60, 40, 8, WHEAT, INK, pen)
        + rect(140, 132, 20, 12, 4, DARK_GOLD)
    )


def _bed(_chosen: Chosen, pen: float) -> str:
    """A guest asleep under a blanket, the moon above."""
    m = pen / 2
    return (
        path("M282 14A52 52 0 1 0 326 94A42 42 0 0 1 282 14Z", WHEAT, INK, pen)
        + rect(m, 96, 22, 164 - m, 8, CLAY, INK, pen)
        + rect(318 - m, 150, 22, 110 - m, 8, CLAY, INK, pen)
        + rect(20, 200, 300, 40, 4, LINE, INK, pen)
        + rect(28, 160, 96, 42, 18, CARD, INK, pen)
        + oval(84, 148, 38, 34, SKIN, INK, pen)
        + path("M46 150C44 104 116 96 120 132C104 126 92 122 84 126C74 140 62 148 46 150Z", INK)
        + path("M78 154C82 160 90 160 94 154", "", INK, 5)
        + path("M112 202V182C112 152 140 136 176 136H274C302 136 320 154 320 184V202Z",
               INDIGO, INK, pen)
        + path("M112 202V180C112 164 120 152 134 145L148 202Z", ROSE, INK, pen)
    )  # fmt: skip


PARTS: Mapping[str, PartKind] = MappingProxyType(
    {
        "baby": PartKind("em bé mới sinh", 270, 184, _baby),
        "rings": PartKind("nhẫn cưới, kết hôn", 340, 214, _rings),
        "altar": PartKind("ảnh thờ, nén hương: người đã mất", 340, 322, _altar, stands=True),
        "wheelchair": PartKind("xe lăn, người khuyết tật", 300, 340, _wheelchair, stands=True),
        "graduation-cap": PartKind("mũ tốt nghiệp, học xong", 340, 230, _graduation_cap),
        "hard-hat": PartKind("mũ bảo hộ, có việc làm", 340, 224, _hard_hat),
        "suitcase": PartKind("va li, đi xa hay đến ở", 300, 250, _suitcase, stands=True),
        "bed": PartKind("ngủ lại qua đêm", 340, 262, _bed, stands=True),
    }
)
"""Everything that happens in a life."""
