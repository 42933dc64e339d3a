"""Reading ``featured.yaml``: which guides come first, when and where (docs/guide-format.md)."""

from __future__ import annotations

import re
from pathlib import Path

from kiosk.content import checks
from kiosk.content.faults import Fault
from kiosk.content.guide_reader import GuideReader, join
from kiosk.content.yaml_tree import Entries, line_of, read_tree
from kiosk.domain.featured import Season, SeasonDay
from kiosk.domain.session import Place

FILE_NAME = "featured.yaml"
SEASON_KEYS = (
    *("occasion", "guides", "notice", "from", "until", "month_days", "places", "provinces"),
)
MOST_NOTICE = 100
"""Letters: home has two lines for it."""
MOST_SEASONS = 100
MOST_GUIDES = 20

_SEASON_DAY = re.compile(r"(?:(\d{4})-)?(\d{2})-(\d{2})")
_MONTH_DAYS = re.compile(r"(\d{1,2})(?:-(\d{1,2}))?")
_PROVINCE = re.compile(r"\d{2}")


def read_featured(file: Path) -> tuple[tuple[Season, ...], list[Fault]]:
    """Return the seasons of a file, and all faults; with a fault there are no seasons."""
    reader = GuideReader(str(file), file.parent)
    root, faults = read_tree(file, str(file))
    reader.faults += faults
    entries = reader.entries(root, "", ("seasons",)) if root is not None else None
    if entries is None:
        return (), reader.faults
    reader.require(entries, "", ("seasons",))
    seasons = [
        _season(reader, found, at)
        for node, at in reader.items(entries, "seasons", "", most=MOST_SEASONS)
        if (found := reader.entries(node, at, SEASON_KEYS)) is not None
    ]
    return (() if reader.faults else tuple(seasons)), reader.faults


def _season(reader: GuideReader, entries: Entries, at: str) -> Season:
    reader.require(entries, at, ("occasion", "guides"))
    reader.text(entries, "occasion", at)  # for whoever keeps the file
    first, last = _day(reader, entries, "from", at), _day(reader, entries, "until", at)
    if first is not None and last is not None and (first.year is None) != (last.year is None):
        reader.add(line_of(entries, "until"), join(at, "until"), "schedule.years")
    return Season(
        guides=_guides(reader, entries, at),
        first=first,
        last=last,
        month_days=_month_days(reader, entries, at),
        places=frozenset(
            Place(place)
            for place in reader.choices(entries, "places", at, tuple(Place), len(Place))
        ),
        provinces=_provinces(reader, entries, at),
        notice=reader.line(entries, "notice", at, MOST_NOTICE),
    )


def _guides(reader: GuideReader, entries: Entries, at: str) -> tuple[str, ...]:
    found = reader.texts(entries, "guides", at, most=MOST_GUIDES)
    for text, line, field in found:
        if not checks.is_id(text):
            reader.add(line, field, "value.id", value=text)
    return tuple(text for text, _, _ in found)


def _day(reader: GuideReader, entries: Entries, key: str, at: str) -> SeasonDay | None:
    value = reader.text(entries, key, at)
    if not value:
        return None
    found = _SEASON_DAY.fullmatch(value)
    if found is not None:
        year, month, day = found.groups()
        # 2024 was a leap year: the 29th of February is a day of a season.
        if checks.parse_date(f"{year or 2024}-{month}-{day}") is not None:
            return SeasonDay(int(month), int(day), int(year) if year else None)
    reader.add(line_of(entries, key), join(at, key), "schedule.day", value=value)
    return None


def _month_days(reader: GuideReader, entries: Entries, at: str) -> frozenset[int]:
    value = reader.text(entries, "month_days", at)
    if not value:
        return frozenset()
    found = _MONTH_DAYS.fullmatch(value)
    first = int(found[1]) if found is not None else 0
    last = int(found[2] or found[1]) if found is not None else 0
    if not 1 <= first <= last <= 31:
        line = line_of(entries, "month_days")
        reader.add(line, join(at, "month_days"), "schedule.month_days", value=value)
    return frozenset(range(first, last + 1))


def _provinces(reader: GuideReader, entries: Entries, at: str) -> frozenset[str]:
    found = reader.texts(entries, "provinces", at, most=MOST_SEASONS)
    for text, line, field in found:
        if not _PROVINCE.fullmatch(text):
            reader.add(line, field, "schedule.province", value=text)
    return frozenset(text for text, _, _ in found)
