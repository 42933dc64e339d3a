"""Which of a line's takes counts, and what that says of the line.  Pure rules.

Of the takes of one line, the newest that its narrator keeps counts.  One that waits does not
push out one that is approved for the same words: until a second person has heard the new one,
people go on hearing the old.  Where none is kept, the newest of all is what the narrator is at.

A take that came with a pack while another counted here is ``contested``: it does not count
until a person has chosen.  What was not chosen is ``superseded``: it stays on the disk and can
be heard, and never counts again by itself.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum

from kiosk.studio.take import Take, TakeState


class Standing(StrEnum):
    """Whether a take takes part in the choice of the one that counts."""

    COUNTED = "counted"
    CONTESTED = "contested"
    SUPERSEDED = "superseded"


@dataclass(frozen=True, slots=True)
class StandingTake:
    """A take and whether it takes part."""

    take: Take
    standing: Standing = Standing.COUNTED


class LineStatus(StrEnum):
    """How far a planned line has come."""

    TO_RECORD = "to_record"
    FRESH = "fresh"  # recorded, and not yet kept by its narrator
    WAITING = "waiting"  # for a second person
    SENT_BACK = "sent_back"
    APPROVED = "approved"
    OUTDATED = "outdated"  # what is recorded says what the line said before


@dataclass(frozen=True, slots=True)
class Progress:
    """How far a plan has come, in lines.

    Attributes:
        recorded: Kept by their narrator: those that wait and those that are approved.
        approved: Of these, what a second person has approved.
        outdated: Their words have changed since they were recorded.
        total: All lines of the plan.
    """

    recorded: int
    approved: int
    outdated: int
    total: int


_STATUS = {
    TakeState.FRESH: LineStatus.FRESH,
    TakeState.HEARD: LineStatus.FRESH,
    TakeState.WAITING: LineStatus.WAITING,
    TakeState.SENT_BACK: LineStatus.SENT_BACK,
    TakeState.APPROVED: LineStatus.APPROVED,
}


def counting(takes: Iterable[StandingTake]) -> Take | None:
    """Return the take that counts among those of one line, or ``None`` where there is none.

    Args:
        takes: The newest first.
    """
    found = list(takes)
    kept = _kept(found)
    if not kept:
        sure = (one.take for one in found if one.standing is Standing.COUNTED)
        return next(sure, None)
    newest = kept[0]
    heard = (take for take in kept if take.text_hash == newest.text_hash)
    return next((take for take in heard if take.state is TakeState.APPROVED), newest)


def to_review(takes: Iterable[StandingTake]) -> Take | None:
    """Return the take of a line that a second person should hear, or ``None``.

    Args:
        takes: The newest first.
    """
    kept = _kept(list(takes))
    return kept[0] if kept and kept[0].state is TakeState.WAITING else None


def to_publish(takes: Iterable[StandingTake]) -> Take | None:
    """Return the kept take of a line that goes into a pack, or ``None`` where none is kept.

    The newest that is approved, also where the words have changed since: other kiosks may have
    the older words still, and there it is right.

    Args:
        takes: The newest first.
    """
    kept = _kept(list(takes))
    approved = (take for take in kept if take.state is TakeState.APPROVED)
    return next(approved, kept[0] if kept else None)


def _kept(takes: list[StandingTake]) -> list[Take]:
    """Return the takes that their narrators keep and nothing has put behind."""
    for standing in (Standing.COUNTED, Standing.CONTESTED):
        kept = [one.take for one in takes if one.standing is standing and one.take.is_kept]
        if kept:
            return kept
    return []  # what a take was contested by may be gone: then it counts after all


def saying(by_name: Iterable[StandingTake], by_words: Iterable[StandingTake]) -> Take | None:
    """Return the take that counts for the words of a line, its own before another line's.

    Args:
        by_name: The takes of the line, whatever they say, the newest first.
        by_words: The takes of its words, of whichever line, the newest first.
    """
    alike = list(by_words)
    named = {kept.take.take_id for kept in by_name}
    own = counting(kept for kept in alike if kept.take.take_id in named)
    if own is not None and own.is_kept:
        return own
    other = counting(alike)
    return other if other is not None and (other.is_kept or own is None) else own


def status(by_name: Iterable[StandingTake], by_words: Iterable[StandingTake]) -> LineStatus:
    """Return how far a line has come; arguments as those of ``saying``."""
    by_name = list(by_name)
    said = saying(by_name, by_words)
    if said is not None:
        return _STATUS[said.state]
    before = counting(by_name)
    return LineStatus.OUTDATED if before is not None and before.is_kept else LineStatus.TO_RECORD


def progress(statuses: Iterable[LineStatus]) -> Progress:
    """Add up the lines of a plan."""
    found = list(statuses)
    approved = found.count(LineStatus.APPROVED)
    return Progress(
        recorded=approved + found.count(LineStatus.WAITING),
        approved=approved,
        outdated=found.count(LineStatus.OUTDATED),
        total=len(found),
    )
