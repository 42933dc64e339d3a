"""A take: one recording of one line, from the microphone to the second person's word.

=============  =====================================================  =======================
state          how it comes there                                     what may follow
=============  =====================================================  =======================
``fresh``      recorded and measured                                  listened to, thrown away
``heard``      its narrator has listened to it to the end             kept, thrown away
``waiting``    its narrator keeps it ("Dùng bản này")                 approved, sent back
``sent_back``  a second person gave a reason                          recorded anew
``approved``   a second person read the words and heard it to the     withdrawn with its
               end                                                    narrator
=============  =====================================================  =======================

A take is never changed: each step gives a new value.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import datetime
from enum import StrEnum

from kiosk.domain.narration import Approval, Measures, Narration
from kiosk.domain.narration_wire import MAX_CLIP_SECONDS
from kiosk.domain.take_quality import Problem
from kiosk.errors import DeskError


class TakeState(StrEnum):
    """How far a take has come."""

    FRESH = "fresh"
    HEARD = "heard"
    WAITING = "waiting"
    SENT_BACK = "sent_back"
    APPROVED = "approved"


class UnheardTakeError(DeskError):
    """A take must be listened to, to its end, before it is kept or approved."""

    message_id = "studio.unheard"


class PoorTakeError(DeskError):
    """A take whose measures are poor is kept only with a reason."""

    message_id = "studio.poor_take"


class OwnTakeError(DeskError):
    """Nobody approves what they have recorded themselves."""

    message_id = "studio.own_take"


class NoReasonError(DeskError):
    """Whoever sends a take back says why."""

    message_id = "studio.no_reason"


@dataclass(frozen=True, slots=True)
class Take:
    """One recording of one line by one narrator.

    Attributes:
        take_id: UUIDv7 in hex; a later take has a greater one.
        language: Tag of the language or dialect.
        line_id, text, text_hash: As in ``Narration``.
        narrator: ``person_id``.
        master: Name of the WAV file (48 kHz, 16 bit, mono) as it came from the microphone;
            empty for a take that came with a pack.
        clip: SHA-256 (hex) of the trimmed, levelled Opus file.
        seconds, marks: Of the clip.
        measures: Of the master.
        problems: What is wrong with it; empty where it is good.
        wording: The local wording as it was written when the take was made.
        state: See the table above.
        kept_because: The narrator's reason for keeping it in spite of its problems.
        approvals: Who stands for it.
        sent_back_by, sent_back_because: The reviewer and the reason; else empty.
        also: Names of the other lines that had the same words when it was recorded; it is
            their recording as well.
    """

    take_id: str
    language: str
    line_id: str
    text: str
    text_hash: str
    narrator: str
    master: str
    clip: str
    seconds: float
    marks: tuple[float, ...]
    measures: Measures
    recorded_at: datetime
    problems: tuple[Problem, ...] = ()
    wording: str = ""
    state: TakeState = TakeState.FRESH
    kept_because: str = ""
    approvals: tuple[Approval, ...] = ()
    sent_back_by: str = ""
    sent_back_because: str = ""
    also: tuple[str, ...] = ()

    @property
    def line_ids(self) -> tuple[str, ...]:
        """The names of all lines that it says."""
        return (self.line_id, *self.also)

    @property
    def is_kept(self) -> bool:
        """Whether its narrator wants it used and nobody has sent it back."""
        return self.state in {TakeState.WAITING, TakeState.APPROVED}

    def listened_to(self) -> Take:
        """Return it as its narrator has heard it to the end."""
        return replace(self, state=TakeState.HEARD) if self.state is TakeState.FRESH else self

    def kept(self, because: str = "") -> Take:
        """Return it as its narrator wants it used.

        Raises:
            UnheardTakeError: Nobody has listened to it.
            PoorTakeError: It has problems and no reason was given; or there is nothing to be
                heard in it, or more than a pack takes, which no reason excuses.
        """
        if self.state is TakeState.FRESH:
            raise UnheardTakeError
        if Problem.SILENT in self.problems:
            raise PoorTakeError(problem=Problem.SILENT)
        if self.seconds > MAX_CLIP_SECONDS:
            raise PoorTakeError(problem=Problem.TOO_LONG)
        if self.problems and not because.strip():
            raise PoorTakeError(problem=self.problems[0])
        return replace(self, state=TakeState.WAITING, kept_because=because.strip())

    def approved_by(self, reviewer: str, at: datetime, *, heard_to_end: bool) -> Take:
        """Return it with a second person's approval.

        Raises:
            OwnTakeError: The reviewer is the narrator.
            UnheardTakeError: It was not heard to the end, or its narrator has not kept it.
        """
        if reviewer == self.narrator:
            raise OwnTakeError
        if not heard_to_end or self.state not in {TakeState.WAITING, TakeState.APPROVED}:
            raise UnheardTakeError
        others = tuple(one for one in self.approvals if one.reviewer != reviewer)
        approvals = (*others, Approval(reviewer, at))
        return replace(self, state=TakeState.APPROVED, approvals=approvals)

    def sent_back(self, reviewer: str, because: str) -> Take:
        """Return it as a second person does not want it used.

        Raises:
            OwnTakeError: The reviewer is the narrator, who records it anew instead.
            NoReasonError: No reason was given.
        """
        if reviewer == self.narrator:
            raise OwnTakeError
        if not because.strip():
            raise NoReasonError
        return replace(
            self,
            state=TakeState.SENT_BACK,
            approvals=(),
            sent_back_by=reviewer,
            sent_back_because=because.strip(),
        )

    def as_narrations(self) -> Iterator[Narration]:
        """Return it as a narration pack holds it, once under the name of each line."""
        narration = self.as_narration()
        for line_id in self.line_ids:
            yield replace(narration, line_id=line_id)

    def as_narration(self) -> Narration:
        """Return it as a narration pack holds it, under the name of its own line."""
        return Narration(
            line_id=self.line_id,
            text=self.text,
            text_hash=self.text_hash,
            narrator=self.narrator,
            clip=self.clip,
            seconds=self.seconds,
            marks=self.marks,
            measures=self.measures,
            recorded_at=self.recorded_at,
            wording=self.wording,
            kept_because=self.kept_because,
            approvals=self.approvals,
        )
