"""The guides that home and the resting screen put first."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from pathlib import Path

from kiosk.content.faults import Fault
from kiosk.content.featured_file import read_featured
from kiosk.content.library import GuideLibrary
from kiosk.domain.featured import Season, featured
from kiosk.domain.guide import Guide, GuideState
from kiosk.domain.line import Line
from kiosk.domain.session import Place
from kiosk.errors import GuideError


@dataclass(frozen=True, slots=True)
class Featured:
    """A guide that comes first.

    Attributes:
        guide: The guide.
        notice: What has changed and leads to it, or ``None``.
    """

    guide: Guide
    notice: Line | None

    @property
    def line(self) -> Line:
        """What is shown and said of it."""
        return self.notice or self.guide.title


class FeaturedGuides:
    """Looks up the schedule that ships and, before it, the one of this place."""

    def __init__(self, library: GuideLibrary, shipped: Path, own: Path) -> None:
        """Take the guides, and the two files; that of this place need not exist."""
        self._library = library
        self._shipped = shipped
        self._own = own

    def on(self, today: date, place: Place, province: str) -> list[Featured]:
        """Return what comes first on a day at a place; a guide that does not hold is left out."""
        found = []
        for guide_id, notice in featured(self._seasons, today, place, province).items():
            try:
                guide = self._library.guide(guide_id)
            except GuideError:
                continue  # a schedule may name the guides of several versions
            if guide.state(today) not in {GuideState.REPEALED, GuideState.EXPIRED}:
                found.append(Featured(guide, notice))
        return found

    def notices(self) -> Iterator[Line]:
        """Yield every notice, whenever it holds."""
        yield from (season.notice for season in self._seasons if season.notice is not None)

    @property
    def faults(self) -> list[Fault]:
        """Everything that is wrong with a schedule; a faulty one is set aside whole."""
        return self._read[1]

    @property
    def _seasons(self) -> tuple[Season, ...]:
        return self._read[0]

    @cached_property
    def _read(self) -> tuple[tuple[Season, ...], list[Fault]]:
        own, faults = read_featured(self._own) if self._own.exists() else ((), [])
        shipped, more = read_featured(self._shipped)
        return (*own, *shipped), [*faults, *more]
