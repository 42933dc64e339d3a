"""Which guides are put first, by the day and the place."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from kiosk.domain.line import Line
from kiosk.domain.session import Place


@dataclass(frozen=True, slots=True)
class SeasonDay:
    """A day of every year, or of one.

    Attributes:
        month: 1 to 12.
        day: 1 to 31.
        year: The one year, or ``None`` for every year.
    """

    month: int
    day: int
    year: int | None = None


@dataclass(frozen=True, slots=True)
class Season:
    """A time in which some guides are asked for more than others.

    Attributes:
        guides: Their ids, the first most.
        first: The first day, or ``None``: since ever.
        last: The last day, or ``None``: for ever.  Before ``first`` in a yearly season, it lies
            in the next year.
        month_days: Days of each month (1 to 31); none means all.
        places: Where it is shown; none means everywhere.
        provinces: Codes of the provinces that show it; none means all.
        notice: What has changed, said in place of the title of the first guide; or ``None``.
    """

    guides: tuple[str, ...]
    first: SeasonDay | None = None
    last: SeasonDay | None = None
    month_days: frozenset[int] = frozenset()
    places: frozenset[Place] = frozenset()
    provinces: frozenset[str] = frozenset()
    notice: Line | None = None

    def holds(self, today: date, place: Place, province: str) -> bool:
        """Whether these guides come first on a day, at a place of a province."""
        return (
            self._is_within(today)
            and (not self.month_days or today.day in self.month_days)
            and (not self.places or place in self.places)
            and (not self.provinces or province in self.provinces)
        )

    def _is_within(self, today: date) -> bool:
        begun = self.first is None or _at(self.first, today) <= (today.month, today.day)
        lasts = self.last is None or (today.month, today.day) <= _at(self.last, today)
        turns = (
            self.first is not None
            and self.last is not None
            and self.first.year is self.last.year is None
            and (self.last.month, self.last.day) < (self.first.month, self.first.day)
        )
        return (begun or lasts) if turns else (begun and lasts)


def _at(day: SeasonDay, today: date) -> tuple[int, int]:
    """Return month and day as seen from a year: a day of an earlier or later one lies outside."""
    if day.year is None or day.year == today.year:
        return day.month, day.day
    return (0, 0) if day.year < today.year else (13, 0)


def featured(
    seasons: Iterable[Season], today: date, place: Place, province: str
) -> dict[str, Line | None]:
    """Return the guides that come first, in the order of the seasons, each once.

    Returns:
        Their ids; with an id the notice that leads to that guide, or ``None``.
    """
    found: dict[str, Line | None] = {}
    for season in seasons:
        if season.holds(today, place, province):
            for number, guide_id in enumerate(season.guides):
                found.setdefault(guide_id, season.notice if number == 0 else None)
    return found
