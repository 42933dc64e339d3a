"""Where a narrator is in the plan, and where they go from there."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import TYPE_CHECKING

from kiosk.studio.standing import LineStatus

if TYPE_CHECKING:
    from kiosk.studio.plan import PlanGroup, PlannedLine, RecordingPlan
    from kiosk.studio.project import Project

TO_DO = frozenset(
    {LineStatus.TO_RECORD, LineStatus.FRESH, LineStatus.SENT_BACK, LineStatus.OUTDATED}
)

REST_AFTER = timedelta(minutes=20)
REST_LINES = 40
IS_REST = timedelta(minutes=5)
"""Without a recording for so long, the narrator has rested already."""


@dataclass(frozen=True, slots=True)
class HeadingRow:
    """One heading of the open group; ``howFar``: open, done, sent_back or outdated."""

    key: str
    title: str
    howFar: str
    isCurrent: bool


@dataclass(frozen=True, slots=True)
class Place:
    """One line of the plan, in its group."""

    plan: RecordingPlan
    group: PlanGroup
    planned: PlannedLine

    @classmethod
    def of(cls, planned: PlannedLine, plan: RecordingPlan) -> Place:
        """Return the place of a line."""
        return cls(plan, plan.group(planned.group), planned)

    @property
    def heading(self) -> int:
        """Which heading of the group it stands under, from 0."""
        return next(number for number, lines in enumerate(self._lines()) if self.planned in lines)

    @property
    def among(self) -> tuple[int, int]:
        """Which line of its heading it is, from 1, and how many there are."""
        lines = self._lines()[self.heading]
        return lines.index(self.planned) + 1, len(lines)

    def following(self) -> PlannedLine:
        """Return the next line of the group; after the last comes the first."""
        return self._after()[0] if len(self.group.lines) > 1 else self.planned

    def next_to_do(self, project: Project) -> PlannedLine | None:
        """Return the next line of the group with something to do."""
        return next((one for one in self._after() if project.status(one) in TO_DO), None)

    def within(self, heading: int, project: Project) -> PlannedLine:
        """Return where touching a heading leads: its next line, or its first one to do."""
        lines = self._lines()[heading]
        if self.planned in lines:
            return lines[(lines.index(self.planned) + 1) % len(lines)]
        return _first_to_do(lines, project) or lines[0]

    def next_group(self, project: Project) -> tuple[PlanGroup, PlannedLine] | None:
        """Return the next group with something to do, and what that is."""
        groups = self.plan.groups
        at = groups.index(self.group) + 1
        for group in (*groups[at:], *groups[: at - 1]):
            if (planned := _first_to_do(group.lines, project)) is not None:
                return group, planned
        return None

    def rows(self, project: Project) -> Iterator[HeadingRow]:
        """Yield the headings of the group, each with how far it is."""
        here = self.heading
        for number, (heading, lines) in enumerate(self.group.headings()):
            standing = _standing([project.status(line) for line in lines])
            yield HeadingRow(str(number), heading, standing, number == here)

    def _lines(self) -> list[tuple[PlannedLine, ...]]:
        return [lines for _, lines in self.group.headings()]

    def _after(self) -> tuple[PlannedLine, ...]:
        lines = self.group.lines
        at = lines.index(self.planned)
        return (*lines[at + 1 :], *lines[:at])


@dataclass(slots=True)
class Sitting:
    """How long somebody has been recording without a rest."""

    since: datetime | None = None
    last: datetime | None = None
    lines: int = 0

    def record(self, now: datetime) -> None:
        """Count one more recording."""
        if self.since is None or self.last is None or now - self.last >= IS_REST:
            self.since, self.lines = now, 0
        self.last = now
        self.lines += 1

    def is_long(self, now: datetime) -> bool:
        """Whether a rest is due."""
        is_old = self.since is not None and now - self.since >= REST_AFTER
        return is_old or self.lines >= REST_LINES

    def rest(self) -> None:
        """Begin anew."""
        self.since, self.last, self.lines = None, None, 0


def _first_to_do(lines: Sequence[PlannedLine], project: Project) -> PlannedLine | None:
    return next((line for line in lines if project.status(line) in TO_DO), None)


def _standing(statuses: Sequence[LineStatus]) -> str:
    if LineStatus.SENT_BACK in statuses:
        return "sent_back"
    if LineStatus.OUTDATED in statuses:
        return "outdated"
    return "open" if TO_DO & set(statuses) else "done"
