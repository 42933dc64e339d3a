"""The languages on offer, those that a province speaks most first.

Figures are those of the census of 1 April 2019, by ethnic group: they order the
tiles and are never kept with a record.  Sources: ``assets/data`` (see NOTICE).
"""

from __future__ import annotations

import csv
from collections import defaultdict
from collections.abc import Mapping, Sequence
from functools import cached_property
from pathlib import Path

import msgspec

from kiosk.domain.hearing import with_parents
from kiosk.domain.language import Dialect, Language, Script


class _Dialect(msgspec.Struct, frozen=True):
    tag: str
    name: str


class _Offered(msgspec.Struct, frozen=True):
    tag: str
    group: str
    name: str
    title: str
    autonym: str
    autonym_font: Script
    colour: str
    autonym_latin: str = ""
    dialects: tuple[_Dialect, ...] = ()


class _OfferedFile(msgspec.Struct, frozen=True):
    languages: list[_Offered]


class _Group(msgspec.Struct, frozen=True):
    ethnic_group_vi: str
    population_2019: int


class _GroupFile(msgspec.Struct, frozen=True):
    languages: list[_Group]


class LanguageDirectory:
    """Every language a citizen can ask for, recorded or not: nothing is hidden.

    Read when first asked for; about 5 ms.
    """

    def __init__(self, folder: Path) -> None:
        """Take the folder of ``languages_offered.json``, ``languages.json`` and the census."""
        self._folder = folder

    @classmethod
    def load(cls, assets: Path) -> LanguageDirectory:
        """Return the directory that ships with the program (``bundled("assets")``)."""
        return cls(assets / "data")

    def all(self) -> tuple[Language, ...]:
        """Return every language, Vietnamese first, then by population."""
        return self._languages

    def language(self, tag: str) -> Language | None:
        """Return the language of that tag; that of a dialect or a voice leads to its language."""
        for parent in with_parents(tag):
            if (found := self._by_tag.get(parent)) is not None:
                return found
        return None

    def title(self, tag: str) -> str:
        """Return what a language or a dialect is called in a sentence, or its tag."""
        language = self.language(tag)
        if language is None:
            return tag
        dialect = language.dialect(tag) if tag != language.tag else None
        return dialect.title if dialect is not None else language.title

    def for_province(
        self, province_code: str, first: Sequence[str] = (), last: Sequence[str] = ()
    ) -> tuple[Language, ...]:
        """Return every language in the order in which that province needs them.

        Vietnamese is first, then the languages by the number of people of their group
        in the province, then all others by population.  For an unknown province the
        order is that of the country.

        Args:
            province_code: As in ``provinces.csv``.
            first: Tags that the desk wants right after Vietnamese, in this order.
            last: Tags that the desk wants behind all others; a tag in both is first.
        """
        here = self._speakers.get(province_code, {})
        wanted = {tag: number for number, tag in enumerate(first)}

        def place(language: Language) -> tuple[bool, int, bool, int]:
            at = wanted.get(language.tag, len(first))
            is_last = language.tag in last and language.tag not in wanted
            return not language.is_vietnamese, at, is_last, -here.get(language.tag, 0)

        return tuple(sorted(self._languages, key=place))  # stable: none here, the country's order

    @cached_property
    def _offered(self) -> tuple[_Offered, ...]:
        raw = (self._folder / "languages_offered.json").read_bytes()
        return tuple(msgspec.json.decode(raw, type=_OfferedFile).languages)

    @cached_property
    def _languages(self) -> tuple[Language, ...]:
        raw = (self._folder / "languages.json").read_bytes()
        groups = msgspec.json.decode(raw, type=_GroupFile).languages
        people = {group.ethnic_group_vi: group.population_2019 for group in groups}
        languages = [
            Language(
                tag=offered.tag,
                name=offered.name,
                title=offered.title,
                autonym=offered.autonym,
                autonym_font=offered.autonym_font,
                colour=offered.colour,
                population=people[offered.group],
                autonym_latin=offered.autonym_latin,
                dialects=tuple(Dialect(one.tag, one.name) for one in offered.dialects),
            )
            for offered in self._offered
        ]
        return tuple(sorted(languages, key=lambda one: (not one.is_vietnamese, -one.population)))

    @cached_property
    def _by_tag(self) -> Mapping[str, Language]:
        return {language.tag: language for language in self._languages}

    @cached_property
    def _speakers(self) -> Mapping[str, Mapping[str, int]]:
        tags: dict[str, list[str]] = defaultdict(list)
        for offered in self._offered:
            tags[offered.group].append(offered.tag)
        speakers: dict[str, dict[str, int]] = defaultdict(dict)
        path = self._folder / "ethnic_by_province_2019.csv"
        with path.open(encoding="utf-8", newline="") as lines:
            for row in csv.DictReader(lines):
                for tag in tags[row["ethnic_group"]]:
                    speakers[row["province_code"]][tag] = int(row["population_2019"])
        return speakers
