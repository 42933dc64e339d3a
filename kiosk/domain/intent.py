"""What people say at a desk, and the procedures they may mean by it.

A sentence that can mean one thing leads there.  One that can mean several
leads to one short question; guessing would send somebody home for the wrong paper.
"""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass

from kiosk.domain.line import Line


@dataclass(frozen=True, slots=True)
class Intent:
    """One sentence as people say it.

    Attributes:
        phrase: The sentence, in everyday words.
        codes: What may be meant: codes of procedures, or ids of guides where there is no code, or
            one that several guides share.
    """

    phrase: str
    codes: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Choice:
    """One answer to a question, and what it shows that the citizen means.

    Attributes:
        line: What is shown and heard.
        codes: As in ``Intent``, the best first.
    """

    line: Line
    codes: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Enquiry:
    """One short question that settles which of several things is meant."""

    line: Line
    choices: tuple[Choice, ...]

    def about(self, codes: Collection[str]) -> tuple[Choice, ...]:
        """Return the choices that lead to any of these codes."""
        return tuple(choice for choice in self.choices if not set(codes).isdisjoint(choice.codes))


def enquiry_for(codes: Sequence[str], enquiries: Sequence[Enquiry]) -> Enquiry | None:
    """Return the question that tells all these codes apart, the shortest first.

    ``None`` where no question knows all of them, or one answer would leave everything open.
    """
    fitting = [
        enquiry
        for enquiry in enquiries
        if set(codes) <= {code for choice in enquiry.choices for code in choice.codes}
        and len(enquiry.about(codes)) > 1
    ]
    return min(fitting, key=lambda enquiry: len(enquiry.choices), default=None)
