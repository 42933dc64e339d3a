"""Languages and dialects as tiles show them."""

from __future__ import annotations

from dataclasses import dataclass

from kiosk.domain.language import Language, Script
from kiosk.ui.recorded import RecordedLanguages


@dataclass(frozen=True, slots=True)
class LanguageTile:
    """One language or dialect as a tile shows it.

    Attributes:
        script: Of ``autonym``, which decides its font.
        autonymLatin: A second spelling in Latin letters, or empty.
        voice: ``recorded``, ``synthetic``, or empty where nobody and nothing speaks it.
    """

    key: str
    title: str
    autonym: str
    script: str
    autonymLatin: str
    colour: str
    voice: str


def language_tile(language: Language, recorded: RecordedLanguages) -> LanguageTile:
    """Return the tile of a language, with who speaks it here."""
    voice = "synthetic" if language.is_vietnamese else ""
    return LanguageTile(
        key=language.tag,
        title=language.name,
        autonym=language.own_name,
        script=language.autonym_font if language.autonym else Script.LATIN,
        autonymLatin=language.autonym_latin,
        colour=language.colour,
        voice="recorded" if recorded.is_recorded(language) else voice,
    )


def dialect_tile(language: Language, tag: str) -> LanguageTile:
    """Return the tile of what is recorded under a tag: a dialect, or the language at large."""
    dialect = language.dialect(tag)
    return LanguageTile(
        key=tag,
        title=dialect.name if dialect is not None else language.name,
        autonym="",
        script=Script.LATIN,
        autonymLatin="",
        colour=language.colour,
        voice="recorded",
    )
