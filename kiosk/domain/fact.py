"""What a guide states about a procedure: fees, times, places and papers, each with its dates.

Fees change on a known day and papers are abolished by decree, so a fact knows
since when and until when it holds.  Which day it is comes from outside.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from kiosk.domain.line import Line


class Confidence(StrEnum):
    """How sure the editor is of a fact."""

    HIGH = "high"
    MEDIUM = "medium"
    LOW = "low"


class FactState(StrEnum):
    """Whether a fact holds on a day."""

    CURRENT = "current"
    EXPIRED = "expired"
    FUTURE = "future"


@dataclass(frozen=True, slots=True)
class Fact:
    """One statement that can be checked, and that can cease to be true.

    Attributes:
        line: What is shown and heard.
        source: Where it is written, or empty where the guide's sources are meant.
        checked_on: When it was compared with its source; ``None`` where the guide's day is meant.
        valid_from: The first day on which it holds, or ``None``.
        valid_until: The last day on which it holds, or ``None``.
        confidence: ``None`` where nobody has said.
        fact_id: The editor's own name for it, or empty (``kiosk.domain.line_ids``).
    """

    line: Line
    source: str = ""
    checked_on: date | None = None
    valid_from: date | None = None
    valid_until: date | None = None
    confidence: Confidence | None = None
    fact_id: str = ""

    def state(self, today: date) -> FactState:
        """Whether it holds on that day."""
        if self.valid_until is not None and self.valid_until < today:
            return FactState.EXPIRED
        if self.valid_from is not None and self.valid_from > today:
            return FactState.FUTURE
        return FactState.CURRENT


@dataclass(frozen=True, slots=True)
class Document:
    """Something to bring: one paper, or one of several.

    Attributes:
        any_of: One fact for a paper that is needed; several where any one of them will do.
    """

    any_of: tuple[Fact, ...]

    @property
    def is_choice(self) -> bool:
        """Whether one of several papers is enough."""
        return len(self.any_of) > 1


@dataclass(frozen=True, slots=True)
class Notice:
    """What has changed, with its day.

    Attributes:
        line: What is shown and heard.
        on: The day of the change, or of the notice.
        until: The last day on which it is shown, or ``None``.
        source: Where it is written, or empty.
    """

    line: Line
    on: date
    until: date | None = None
    source: str = ""

    def is_shown(self, today: date) -> bool:
        """Whether people should see it on that day: a coming change too, a past one no more."""
        return self.until is None or today <= self.until


@dataclass(frozen=True, slots=True)
class Repeal:
    """The end of a procedure.

    Attributes:
        on: The first day on which it no longer exists.
        replaced_by: The guide (its id) or the procedure (its code) that took its place, or empty.
        source: Where it is written, or empty.
    """

    on: date
    replaced_by: str = ""
    source: str = ""


def shown_facts(facts: tuple[Fact, ...], today: date) -> tuple[Fact, ...]:
    """Return the facts that people may see on a day: never a future one.

    An expired one is shown, as expired, only where nothing current has taken its place.
    """
    current = tuple(fact for fact in facts if fact.state(today) is FactState.CURRENT)
    if current:
        return current
    expired = [fact for fact in facts if fact.state(today) is FactState.EXPIRED]
    last = max((fact.valid_until for fact in expired if fact.valid_until), default=None)
    return tuple(fact for fact in expired if fact.valid_until == last)
