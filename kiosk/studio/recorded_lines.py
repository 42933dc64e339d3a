"""What is recorded of each line of a language: the questions that the screens ask all the time.

They may be asked from any thread, also while a take is being made.
"""

from __future__ import annotations

from itertools import takewhile
from pathlib import Path

from kiosk.domain.narration import Person
from kiosk.studio.plan import PlannedLine, RecordingPlan
from kiosk.studio.standing import (
    LineStatus,
    Progress,
    counting,
    progress,
    saying,
    to_review,
)
from kiosk.studio.take import Take
from kiosk.studio.take_in import Conflict, conflicts
from kiosk.studio.take_shelf import TakeShelf


class RecordedLines:
    """The takes of one language, by line."""

    def __init__(self, shelf: TakeShelf) -> None:
        """Take the shelf they are on."""
        self._shelf = shelf

    def take(self, take_id: str) -> Take:
        """Return a take.

        Raises:
            KeyError: There is none of that id.
        """
        return self._shelf.index.get(take_id).take

    def takes_of(self, line_id: str) -> list[Take]:
        """Return every take of a line, the newest first, those that do not count included."""
        return [kept.take for kept in self._shelf.index.of_line(line_id)]

    def current(self, line_id: str) -> Take | None:
        """Return the take of a line that counts (``kiosk.studio.standing``)."""
        return counting(self._shelf.index.of_line(line_id))

    def saying(self, planned: PlannedLine) -> Take | None:
        """Return the take that counts for a line's words as they are, of whichever line it is."""
        index = self._shelf.index
        return saying(index.of_line(planned.line_id), index.of_words(planned.text_hash))

    def status(self, planned: PlannedLine) -> LineStatus:
        """Return how far a planned line has come; one recording serves all of the same words."""
        return self._shelf.index.status(planned.line_id, planned.text_hash)

    def progress(self, plan: RecordingPlan) -> Progress:
        """Return how far a plan has come."""
        return progress(self.status(planned) for planned in plan.lines())

    def clip_path(self, take: Take) -> Path:
        """Return the clip of a take: Ogg Opus."""
        return self._shelf.files.clip(take.clip)

    def consent_path(self, person: Person) -> Path | None:
        """Return the recording of a consent; ``None`` where there is none."""
        return self._shelf.files.clip(person.consent.clip) if person.consent else None

    def master_path(self, take: Take) -> Path | None:
        """Return the master of a take; ``None`` where it is on another machine."""
        return self._shelf.master_path(take)

    def previous_clip(self, planned: PlannedLine, plan: RecordingPlan) -> Path | None:
        """Return the clip of the nearest line before this one, to take up its tone."""
        before = takewhile(lambda other: other.line_id != planned.line_id, plan.lines())
        said = (self.saying(other) for other in reversed(list(before)))
        return next((self.clip_path(take) for take in said if take is not None), None)

    def waiting_for(self, reviewer_id: str) -> list[Take]:
        """Return the takes that this person can review, the longest waiting first.

        Their own are not among them, nor are those that a newer take of the same words, a
        conflict or a choice has put behind.
        """
        index = self._shelf.index
        found = (to_review(index.of_line(line_id)) for line_id in index.line_ids())
        waiting = {take.take_id: take for take in found if take is not None}
        return [take for _, take in sorted(waiting.items()) if take.narrator != reviewer_id]

    def conflicts(self) -> list[Conflict]:
        """Return the lines for which a pack brought another take than the one that counts here."""
        return conflicts(self._shelf)
