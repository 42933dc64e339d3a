"""Finding a province or a commune by what a person types.

Names are found as they are typed, with or without accents, by the beginning of
any word, and by the names of the units that were merged in July 2025: people
still say those.  Source of the lists: ``assets/data`` (see NOTICE).
"""

from __future__ import annotations

import csv
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from enum import IntEnum
from functools import cached_property
from pathlib import Path

from kiosk.content.former_units import former_units
from kiosk.domain.commune import Commune, FoundCommune, Province
from kiosk.domain.folding import accents_agree, fold, sorting_key, words

# What may be typed before a name, as it folds; short forms are those of addresses.
_TYPES = {"xa": "xa", "x": "xa", "phuong": "phuong", "p": "phuong"}
_TYPES_OF_TWO = {"thi tran": "thi tran", "dac khu": "dac khu"}
_FROM_PROVINCE = re.compile(r"(?:tỉnh|thành phố)\s+([^,.]+?)(?=,| và tỉnh| và thành|\.|$)")


class _Tier(IntEnum):
    """How well a name answers what was typed; lower is better."""

    WHOLE = 0
    BEGINNING = 1
    FORMER_WHOLE = 2
    FORMER_BEGINNING = 3
    WORD = 4
    FORMER_WORD = 5
    SCATTERED = 6  # its words in another order, or among those of district and province
    FORMER_SCATTERED = 7


_OF_FORMER = {
    _Tier.WHOLE: _Tier.FORMER_WHOLE,
    _Tier.BEGINNING: _Tier.FORMER_BEGINNING,
    _Tier.WORD: _Tier.FORMER_WORD,
    _Tier.SCATTERED: _Tier.FORMER_SCATTERED,
}


@dataclass(frozen=True, slots=True)
class _Entry:
    """One name under which a commune can be found."""

    commune: Commune
    former: str
    kind: str  # folded type
    name: str  # folded words, each after a space: " muong phang"
    every: str  # those, the words of district and province, and the name run together
    written: str


@dataclass(frozen=True, slots=True)
class _Query:
    """What was typed, once as it stands and once without "xã" before it."""

    typed: str
    words: tuple[str, ...]
    kind: str = ""


class CommuneDirectory:
    """The communes of the country, read when they are first asked for.

    The 3,321 rows take about 10 ms; the names they can be found under, former
    ones too, about 130 ms more at the first search (or at ``prepare``).
    """

    def __init__(self, folder: Path) -> None:
        """Take the folder that holds ``units.csv``, ``units_former.csv``, ``provinces.csv``."""
        self._folder = folder

    @classmethod
    def load(cls, assets: Path) -> CommuneDirectory:
        """Return the directory that ships with the program (``bundled("assets")``)."""
        return cls(assets / "data")

    def provinces(self) -> tuple[Province, ...]:
        """Return the provinces in Vietnamese alphabetical order."""
        return self._provinces

    def province(self, code: str) -> Province | None:
        """Return the province of that code, if there is one."""
        return next((p for p in self._provinces if p.code == code), None)

    def search_provinces(self, text: str) -> list[Province]:
        """Return the provinces that match, best first, also by what they were merged from.

        Nothing typed matches every province.
        """
        query = words(text)
        if not query:
            return list(self._provinces)
        ranked = [
            (tier, place, province)
            for place, province in enumerate(self._provinces)
            if (tier := _best_tier(query, province)) is not None
        ]
        return [province for _, _, province in sorted(ranked, key=lambda r: r[:2])]

    def commune(self, code: str) -> Commune | None:
        """Return the commune of that code, if there is one."""
        return self._communes.get(code)

    def province_of(self, commune_code: str) -> str:
        """Return the code of the commune's province; empty where the commune is unknown."""
        commune = self._communes.get(commune_code)
        return "" if commune is None else commune.province_code

    def search(
        self, text: str, province_code: str | None = None, limit: int = 20
    ) -> list[FoundCommune]:
        """Return at most ``limit`` communes for what was typed so far, best first.

        A commune whose name is or begins with the text comes first, then one with a
        word that does; at each of these its own name comes before a former one.
        Nothing typed lists a province in alphabetical order, and without a province nothing.
        """
        queries = _queries(text)
        if not queries:
            listed = self._sorted if province_code else ()
            inside = [c for c in listed if c.province_code == province_code]
            return [FoundCommune(commune) for commune in inside[:limit]]

        accented = fold(text) != text.lower()
        best: dict[str, tuple[tuple[int, bool, bool, bool, int], _Entry]] = {}
        for query in queries:
            rarest = f" {max(query.words, key=len)}"
            for place, entry in enumerate(self._entries):
                if rarest not in entry.every:  # nearly all end here: this is the fast way out
                    continue
                if province_code and entry.commune.province_code != province_code:
                    continue
                tier = _tier(query.words, entry.name, entry.every)
                if tier is None:
                    continue
                rank = (
                    _OF_FORMER[tier] if entry.former else tier,
                    any(w.isdigit() and f" {w} " not in f"{entry.every} " for w in query.words),
                    bool(query.kind) and query.kind != entry.kind,
                    accented and not accents_agree(query.typed, entry.written),
                    place,
                )
                held = best.get(entry.commune.code)
                if held is None or rank < held[0]:
                    best[entry.commune.code] = (rank, entry)
        hits = sorted(best.values(), key=lambda hit: hit[0])[:limit]
        return [FoundCommune(entry.commune, entry.former) for _, entry in hits]

    def prepare(self) -> None:
        """Build the index now, so that the first search is as fast as the next."""
        _ = self._entries

    @cached_property
    def _provinces(self) -> tuple[Province, ...]:
        rows = self._rows("provinces.csv")
        found = [
            Province(row["code"], row["name"], row["full_name"], _merged_from(row)) for row in rows
        ]
        return tuple(sorted(found, key=lambda province: sorting_key(province.name)))

    @cached_property
    def _communes(self) -> Mapping[str, Commune]:
        return {
            row["code"]: Commune(row["code"], row["name"], row["type"], row["province_code"])
            for row in self._rows("units.csv")
        }

    @cached_property
    def _sorted(self) -> tuple[Commune, ...]:
        return tuple(sorted(self._communes.values(), key=lambda c: sorting_key(c.name)))

    @cached_property
    def _entries(self) -> tuple[_Entry, ...]:
        former = {row["code"]: row["former_units_text"] for row in self._rows("units_former.csv")}
        around = {p.code: _spaced(words(p.name)) for p in self._provinces}
        return tuple(
            entry
            for commune in self._sorted
            for entry in _names_of(commune, former.get(commune.code, ""), around)
        )

    def _rows(self, file: str) -> Iterator[dict[str, str]]:
        with (self._folder / file).open(encoding="utf-8", newline="") as lines:
            yield from csv.DictReader(lines)


def _names_of(commune: Commune, former: str, around: Mapping[str, str]) -> Iterator[_Entry]:
    place = around.get(commune.province_code, "")
    own = _spaced(words(commune.name))
    yield _Entry(commune, "", fold(commune.type), own, own + place + _together(own), commune.name)
    for unit in former_units(former):
        written, _, district = unit.partition(" (")
        folded = words(written)
        for length in (2, 1):
            kind = " ".join(folded[:length])
            if kind in ("xa", "phuong", "thi tran") and len(folded) > length:
                folded, written = folded[length:], written.split(maxsplit=length)[length]
                break
        else:
            kind = ""
        name = _spaced(folded)
        if name != own:  # a commune that kept its name is found by it already
            every = name + _spaced(words(district)) + place + _together(name)
            yield _Entry(commune, unit, kind, name, every, written)


def _queries(text: str) -> list[_Query]:
    typed = words(text)
    if not typed:
        return []
    queries = [_Query(text.strip(), typed)]
    two = _TYPES_OF_TWO.get(" ".join(typed[:2])) if len(typed) > 2 else None
    one = _TYPES.get(typed[0]) if len(typed) > 1 else None
    if kind := two or one:
        length = 2 if two else 1
        rest = re.split(r"[\s.]+", text.strip(), maxsplit=length)[length:]
        queries.append(_Query(" ".join(rest), typed[length:], kind))
    return queries


def _tier(query: tuple[str, ...], name: str, every: str) -> _Tier | None:
    """Say how well a name answers a query; ``None`` when it does not."""
    wanted = _spaced(query)
    if name.startswith(wanted):
        return _Tier.WHOLE if name == wanted else _Tier.BEGINNING
    if wanted in name:
        return _Tier.WORD
    own = f"{name}{_together(name)}"
    if all(f" {word}" in every for word in query) and any(f" {word}" in own for word in query):
        return _Tier.SCATTERED
    return None


def _best_tier(query: tuple[str, ...], province: Province) -> _Tier | None:
    tiers: list[_Tier] = []
    for name in (province.name, province.full_name, *province.former):
        folded = _spaced(words(name))
        tier = _tier(query, folded, folded + _together(folded))
        if tier is not None:
            tiers.append(_OF_FORMER[tier] if name in province.former else tier)
    return min(tiers, default=None)


def _merged_from(row: Mapping[str, str]) -> tuple[str, ...]:
    first_sentence = row["formed_from"].split(". ")[0].replace("TPHCM", "thành phố Hồ Chí Minh")
    names = _FROM_PROVINCE.findall(first_sentence)
    return tuple(name for name in names if fold(name) != fold(row["name"]))


def _spaced(folded: tuple[str, ...]) -> str:
    return "".join(f" {word}" for word in folded)


def _together(spaced: str) -> str:
    return f" {spaced.replace(' ', '')}"
