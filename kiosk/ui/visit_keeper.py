"""Keeps the visit under way: every touch becomes part of it, and every step is journalled.

The rules are in ``kiosk.domain.session``; this is where they meet the clock
and the store.  There is no store while it cannot be opened (no key, damaged
file): guides are still heard then, and what could not be kept is said.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import Protocol
from uuid import UUID

from kiosk.domain.clock import Clock
from kiosk.domain.guide import Guide
from kiosk.domain.session import (
    AssistedSession,
    Heard,
    Left,
    Place,
    RatedBy,
    Stage,
    StepTally,
    Visit,
    unaided,
)
from kiosk.domain.walkthrough import Walkthrough


class Journal(Protocol):
    """What the keeper needs of the store."""

    def journal(self, visit: Visit) -> None:
        """Keep the visit under way, durably."""

    def forget_visit(self) -> None:
        """Drop the journal without a record."""

    def save(self, session: AssistedSession) -> object:
        """Keep the session for good and queue its record."""


class VisitKeeper:
    """The one visit under way, if any.

    Attributes:
        store: Where it is kept; ``None`` while the store cannot be opened.
        visit: The visit under way, or ``None`` between citizens.
        is_saved: Whether the visit's record has been saved once already.
    """

    def __init__(self, clock: Clock, new_id: Callable[[], UUID]) -> None:
        self.store: Journal | None = None
        self.visit: Visit | None = None
        self.is_saved = False
        self._clock = clock
        self._new_id = new_id
        self._unsaved: list[AssistedSession] = []
        self._began = 0.0
        self._entered = 0.0

    def begin(
        self,
        *,
        commune: str,
        place: Place,
        language_asked: str,
        language_heard: str,
        text_scale: float,
    ) -> None:
        """Begin a visit with the language that was chosen; an earlier one is finished first."""
        if self.visit is not None:
            self.leave(Left.HOME)
        self._began = self._clock.monotonic()
        self.is_saved = False
        self.visit = Visit(
            visit_id=self._new_id(),
            started_at=self._clock.now(),
            commune=commune,
            place=place,
            language_asked=language_asked,
            language_heard=language_heard,
            text_scale=text_scale,
        )

    def go_on_with(self, visit: Visit) -> None:
        """Take up a visit that a power cut or a kill interrupted."""
        self.visit = visit
        self.is_saved = False
        self._began = self._clock.monotonic() - visit.seconds
        self._entered = self._clock.monotonic()

    def open_guide(self, guide: Guide, *, offline: bool) -> None:
        """Note which guide is heard, before its first step; a guide left half-way is closed."""
        if self.visit is None:
            return
        if self.visit.guide_id and self.visit.steps:
            began = self.visit
            self.leave(Left.HOME)
            self.begin(
                commune=began.commune,
                place=began.place,
                language_asked=began.language_asked,
                language_heard=began.language_heard,
                text_scale=began.text_scale,
            )
        self.visit = replace(
            self.visit,
            guide_id=guide.guide_id,
            guide_version=guide.version,
            procedures=guide.codes,
            offline=offline,
        )

    def enter(self, walkthrough: Walkthrough, left: Left | None) -> None:
        """Note the step that is now shown, how the one before was left, and journal it."""
        if self.visit is None:
            return
        if self.visit.path == walkthrough.path and self.visit.steps[-1].left is None:
            self._journal()  # tried again: it is noted already
            return
        if left is not None:
            self._close_step(left)
        self._entered = self._clock.monotonic()
        self.visit = replace(
            self.visit,
            stage=Stage.STEPS,
            path=walkthrough.path,
            steps=(*self.visit.steps, StepTally(walkthrough.step.step_id)),
        )
        self._journal()

    def replayed(self) -> None:
        """Count one more hearing of this step."""
        self._tally(replayed=1)

    def slowed(self) -> None:
        """Count one wish to hear this step slowly."""
        self._tally(slowed=1)

    def paused(self) -> None:
        """Count one pause on this step."""
        self._tally(paused=1)

    def heard(self, voice: Heard) -> None:
        """Note the voice that spoke; a recorded one is remembered over a synthetic one."""
        if self.visit is None or self.visit.voice is Heard.RECORDED:
            return
        self.visit = replace(self.visit, voice=voice)

    def scaled(self, text_scale: float) -> None:
        """Note the size of the text."""
        if self.visit is not None:
            self.visit = replace(self.visit, text_scale=text_scale)

    def finish_guide(self) -> None:
        """Note that the last step was reached and left."""
        self._close_step(Left.NEXT)
        self._at(Stage.RATING, finished_guide=True)

    def rate(self, satisfaction: int | None, by: RatedBy = RatedBy.CITIZEN) -> None:
        """Note the face that was chosen, or that none was."""
        rated_by = None if satisfaction is None else by
        self._at(Stage.CONSENT, satisfaction=satisfaction, rated_by=rated_by)

    def agree(self, consent: bool) -> None:
        """Note the citizen's answer about keeping the details."""
        self._at(Stage.THANKS, consent=consent)

    def save_unaided(self) -> None:
        """Save the session of a citizen whom nobody assisted (again if corrected)."""
        if self.visit is not None and not self.is_saved:
            self.save(unaided(self._timed(self.visit)))

    def save(self, session: AssistedSession) -> None:
        """Save a session; with it the journal of this visit ends."""
        if self.store is not None:
            self.store.save(session)
        if self.visit is not None and session.visit.visit_id == self.visit.visit_id:
            self.is_saved = True

    def leave(self, how: Left) -> None:
        """End the visit wherever it is; what was heard of a guide is saved.

        The citizen is let go even if the store cannot take it now: then the
        session waits here, and each later ``leave`` tries again.

        Raises:
            DeskError: Something still waits to be saved.
        """
        if self.visit is not None and self.visit.steps and not self.is_saved:
            self._close_step(how)
            self._unsaved.append(unaided(self._timed(self.visit)))
            self.visit = None
        elif self.visit is not None and not self.is_saved:
            self.drop()
        self.visit = None
        while self._unsaved:
            if self.store is not None:
                self.store.save(self._unsaved[0])
            del self._unsaved[0]

    def drop(self) -> None:
        """Forget the visit without a record."""
        self.visit = None
        if self.store is not None:
            self.store.forget_visit()

    def timed(self) -> Visit | None:
        """Return the visit with its duration until now."""
        return None if self.visit is None else self._timed(self.visit)

    def _at(self, stage: Stage, **changes: object) -> None:
        if self.visit is None:
            return
        self.visit = replace(self.visit, stage=stage, **changes)  # type: ignore[arg-type] # fields of Visit, named by the callers above
        self._journal()

    def _tally(self, **more: int) -> None:
        if self.visit is None or not self.visit.steps:
            return
        tally = self.visit.steps[-1]
        counted = replace(
            tally,
            replayed=tally.replayed + more.get("replayed", 0),
            slowed=tally.slowed + more.get("slowed", 0),
            paused=tally.paused + more.get("paused", 0),
        )
        self.visit = replace(self.visit, steps=(*self.visit.steps[:-1], counted))

    def _close_step(self, left: Left) -> None:
        if self.visit is None or not self.visit.steps or self.visit.steps[-1].left is not None:
            return
        seconds = round(self._clock.monotonic() - self._entered)
        closed = replace(self.visit.steps[-1], left=left, seconds=seconds)
        self.visit = replace(self.visit, steps=(*self.visit.steps[:-1], closed))

    def _timed(self, visit: Visit) -> Visit:
        return replace(visit, seconds=round(self._clock.monotonic() - self._began))

    def _journal(self) -> None:
        if self.visit is not None:
            self.visit = self._timed(self.visit)
            if self.store is not None:
                self.store.journal(self.visit)
