"""Every language is named in its own letters, and every letter is really drawn."""

from __future__ import annotations

from collections.abc import Sequence

import pytest
from PySide6.QtGui import QColor, QFont, QGlyphRun, QImage, QPainter, QTextLayout

from kiosk.content.languages import LanguageDirectory
from kiosk.domain.language import Language, Script
from kiosk.resources import bundled
from kiosk.window import load_fonts

FAMILIES = {  # as in Theme.qml
    Script.LATIN: "Noto Sans",
    Script.TAI_VIET: "Noto Sans Tai Viet",
    Script.KHMER: "Noto Sans Khmer",
    Script.CHAM: "Noto Sans Cham",
}
PIXELS = 26
MISSING = 0  # the glyph that a font draws for a letter it does not have

RPA = "Hmoob Dawb, Moob Leeg: Kuv xav nyeem ntawv. Nyob zoo!"
MONG_OF_1961 = "Hmôngz: ntơưr Hmôngz Viêx Nangz, cxu, đrâus, njê, pluôr"
EDE = "Êđê: klei ƀă ĕ ĭ ŏ ŭ, Ƀ Ĕ Ĭ Ŏ Ŭ, ƀuôn, hdơr, čar, jŭ"
TAI_VIET = "ꪼꪕ ꪹꪀ ꪵꪙ ꪶꪋ ꪎꪳ ꪁꪫꪱꪣ ꪼꪕ ꪒꪾ"
THAI_IN_LATIN = "ꞌTáy Ðăm"
AKHAR_THRAH = "ꨌꩌ ꨀꨇꩉ ꨔꨴꩍ ꨨꨴꨯꩌ"
KHMER = "ភាសាខ្មែរ ស្រុក ក្រុម"


@pytest.fixture(scope="module")
def languages(qapp: object) -> Sequence[Language]:
    load_fonts(bundled("assets") / "fonts")
    return LanguageDirectory.load(bundled("assets")).all()


def laid_out(text: str, family: str) -> QTextLayout:
    """Lay a text out in one line with that font and no other, as the page does."""
    font = QFont(family)
    font.setPixelSize(PIXELS)
    font.setStyleStrategy(QFont.StyleStrategy.NoFontMerging)
    layout = QTextLayout(text, font)
    layout.beginLayout()
    layout.createLine().setLineWidth(10_000)
    layout.endLayout()
    return layout


def runs(text: str, family: str) -> list[QGlyphRun]:
    layout = laid_out(text, family)
    found = layout.glyphRuns()
    assert {run.rawFont().familyName() for run in found} == {family}, text
    return found


def missing(text: str, family: str) -> int:
    """How many letters the font cannot draw."""
    return sum(run.glyphIndexes().count(MISSING) for run in runs(text, family))


def glyphs(text: str, family: str) -> int:
    """How many glyphs a text takes."""
    return sum(len(run.glyphIndexes()) for run in runs(text, family))


def width(text: str, family: str) -> float:
    """How far a text moves the pen, in pixels; a mark on a letter does not move it."""
    layout = laid_out(text, family)  # its lines go with it
    return layout.lineAt(0).naturalTextWidth()


def ink(text: str, family: str) -> int:
    """How many pixels a text blackens."""
    image = QImage(600, 60, QImage.Format.Format_Grayscale8)
    image.fill(QColor("white"))
    painter = QPainter(image)
    layout = laid_out(text, family)
    layout.draw(painter, layout.position())
    painter.end()
    return sum(value < 128 for value in bytes(image.constBits()))


def test_every_language_is_drawn_in_its_own_letters(languages: Sequence[Language]) -> None:
    for language in languages:
        names = [(language.own_name, FAMILIES[language.autonym_font])]
        if not language.autonym:
            names = [(language.title, FAMILIES[Script.LATIN])]
        if language.autonym_latin:
            names.append((language.autonym_latin, FAMILIES[Script.LATIN]))
        for name, family in names:
            assert missing(name, family) == 0, (language.tag, name)
            assert ink(name, family) > 30, (language.tag, name)


def test_every_dialect_is_drawn_in_the_letters_of_the_screens(
    languages: Sequence[Language],
) -> None:
    for language in languages:
        for dialect in language.dialects:
            assert missing(dialect.name, "Be Vietnam Pro") == 0, dialect.tag


@pytest.mark.parametrize(
    ("text", "script"),
    [
        (RPA, Script.LATIN),
        (MONG_OF_1961, Script.LATIN),
        (EDE, Script.LATIN),
        (THAI_IN_LATIN, Script.LATIN),
        (TAI_VIET, Script.TAI_VIET),
        (AKHAR_THRAH, Script.CHAM),
        (KHMER, Script.KHMER),
    ],
    ids=["Hmong RPA", "Hmong of 1961", "Ede", "Thai in Latin", "Tai Viet", "Akhar Thrah", "Khmer"],
)
def test_no_letter_of_an_orthography_is_missing(
    languages: Sequence[Language], text: str, script: Script
) -> None:
    assert missing(text, FAMILIES[script]) == 0
    assert ink(text, FAMILIES[script]) > 100


@pytest.mark.parametrize("family", [*FAMILIES.values(), "Be Vietnam Pro"])
def test_a_letter_that_no_shipped_font_has_would_be_noticed(
    languages: Sequence[Language], family: str
) -> None:
    assert missing("𡨸喃", family) == 2  # chữ Nôm


@pytest.mark.parametrize("stack", ["ខ្ម", "ស្ត", "ក្រ"])
def test_khmer_consonants_are_joined_and_not_strung_together(
    languages: Sequence[Language], stack: str
) -> None:
    assert glyphs(stack, FAMILIES[Script.KHMER]) < len(stack)


@pytest.mark.parametrize("stack", ["ខ្ម", "ស្ត"])
def test_the_second_consonant_of_a_khmer_stack_is_under_the_first(
    languages: Sequence[Language], stack: str
) -> None:
    family = FAMILIES[Script.KHMER]

    assert width(stack, family) == pytest.approx(width(stack[0], family), abs=1)


@pytest.mark.parametrize(
    ("consonant", "vowel", "script"),
    [("ꪎ", "ꪳ", Script.TAI_VIET), ("ꪒ", "ꪾ", Script.TAI_VIET), ("ꨌ", "ꩌ", Script.CHAM)],
)
def test_a_vowel_sits_on_its_consonant(
    languages: Sequence[Language], consonant: str, vowel: str, script: Script
) -> None:
    family = FAMILIES[script]

    assert width(consonant + vowel, family) == pytest.approx(width(consonant, family), abs=1)
    assert ink(consonant + vowel, family) > ink(consonant, family)
