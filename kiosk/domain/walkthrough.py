"""Walking a citizen through a guide, one step at a time.

A checked guide has no loops, so every road ends; the number of roads may still be
enormous, so nothing here follows them one by one.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from itertools import pairwise

from kiosk.domain.guide import Guide, Step


@dataclass(frozen=True, slots=True)
class Walkthrough:
    """Where the citizen is in a guide.

    Attributes:
        path: Ids of the steps that led here, the current one last; never empty.
    """

    guide: Guide
    path: tuple[str, ...]

    @classmethod
    def start(cls, guide: Guide, *, offline: bool = False) -> Walkthrough:
        """Begin a guide: where there is no signal, at the road prepared for that."""
        first = guide.steps[0].step_id
        return cls(guide, ((guide.offline_start or first) if offline else first,))

    @classmethod
    def resume(cls, guide: Guide, path: tuple[str, ...]) -> Walkthrough | None:
        """Return the walkthrough that was interrupted, or ``None`` where there is no such road.

        A guide may have changed since: then the citizen begins anew.
        """
        starts = (guide.steps[0].step_id, guide.offline_start)
        if not path or path[0] not in starts:
            return None
        followers = {step.step_id: step.followers for step in guide.steps}
        for here, onward in pairwise(path):
            if onward not in followers[here]:
                return None
        return cls(guide, path)

    @property
    def step(self) -> Step:
        """Return the step on the screen."""
        return self.guide.step(self.path[-1])

    @property
    def number(self) -> int:
        """The place of this step on the citizen's own road, from 1."""
        return len(self.path)

    @property
    def count(self) -> int:
        """How many steps this road has, by the longest way that is still open."""
        return self.number - 1 + _longest_from(self.guide, self.path[-1])

    @property
    def is_first(self) -> bool:
        """Whether there is no step to go back to."""
        return self.number == 1

    @property
    def is_last(self) -> bool:
        """Whether the guide ends with this step."""
        return not self.step.followers

    def forward(self) -> Walkthrough:
        """Return the walkthrough one step on; at the end or at a question it stays."""
        step = self.step
        if step.next_id is None:
            return self
        return replace(self, path=(*self.path, step.next_id))

    def answer(self, index: int) -> Walkthrough:
        """Return the walkthrough on the road that an answer opens.

        Raises:
            IndexError: The step asks nothing, or has no such answer.
        """
        question = self.step.question
        if question is None or index < 0:
            raise IndexError(index)
        return replace(self, path=(*self.path, question.answers[index].goto))

    def back(self) -> Walkthrough:
        """Return the walkthrough one step back; the first step stays put."""
        return self if self.is_first else replace(self, path=self.path[:-1])


def _longest_from(guide: Guide, step_id: str) -> int:
    """Return how many steps the longest road from here has, this one included.

    Every step is measured once, after those that follow it.
    """
    followers = {step.step_id: step.followers for step in guide.steps}
    longest: dict[str, int] = {}
    waiting = [step_id]
    while waiting:
        here = waiting[-1]
        unmeasured = [onward for onward in followers[here] if onward not in longest]
        if unmeasured:
            waiting += unmeasured
        else:
            waiting.pop()
            longest[here] = 1 + max((longest[onward] for onward in followers[here]), default=0)
    return longest[step_id]
