"""What of a plan is recorded: the supply, beside which the demand is shown.

Needs no studio: any narrations will do, such as those that are installed.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from kiosk.domain.narration import Narration
from kiosk.studio.plan import PlannedLine, RecordingPlan


@dataclass(frozen=True, slots=True)
class GroupCoverage:
    """How much of one group is recorded.

    Attributes:
        group_id, title: Of the ``PlanGroup``.
        recorded: Lines with a recording of the words as they are now.
        outdated: Lines whose words have changed since they were recorded.
        total: All its lines.
    """

    group_id: str
    title: str
    recorded: int
    outdated: int
    total: int


@dataclass(frozen=True, slots=True)
class Coverage:
    """How much of a plan is recorded, group by group, and which lines are outdated."""

    groups: tuple[GroupCoverage, ...]
    outdated: tuple[PlannedLine, ...]

    @property
    def recorded(self) -> int:
        """How many lines of the whole plan are recorded as they are now."""
        return sum(group.recorded for group in self.groups)

    @property
    def total(self) -> int:
        """How many lines the plan has."""
        return sum(group.total for group in self.groups)


def coverage(plan: RecordingPlan, narrations: Mapping[str, Narration]) -> Coverage:
    """Return how much of a plan these narrations say.

    A line is recorded where any narration was made from its very words, and outdated where
    there is one under its name that was not.

    Args:
        plan: Of one language.
        narrations: By ``line_id``, in that language.
    """
    said = {narration.text_hash for narration in narrations.values()}
    groups, outdated = [], []
    for group in plan.groups:
        recorded = [planned for planned in group.lines if planned.text_hash in said]
        old = [
            planned
            for planned in group.lines
            if planned.text_hash not in said and planned.line_id in narrations
        ]
        outdated += old
        groups.append(
            GroupCoverage(group.group_id, group.title, len(recorded), len(old), len(group.lines))
        )
    return Coverage(tuple(groups), tuple(outdated))
