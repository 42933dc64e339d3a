"""Narrations: lines that a person has recorded, and who stands for them.

A narration is one approved recording of one line in one language.  It is known by the
stable name of its line *and* by the hash of the words it was made from: by the name a
changed text is seen to have an older recording, by the hash the right one is found.

Names of lines (``line_id``):

==============================  ===========================================================
``guide/GUIDE/LINE``            a line of a guide (LINE as in ``kiosk.domain.line_ids``)
``screen/WORDS``                a text of the screens, named after its own words
``language/TAG/name``           what a language is called, and ``…/greeting``: its greeting
==============================  ===========================================================

People are known by a pseudonym that they chose; no other name is kept.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from datetime import datetime

__all__ = ["Approval", "Consent", "Measures", "Narration", "NarrationSet", "Person"]


@dataclass(frozen=True, slots=True)
class Consent:
    """What a narrator agreed to, in their own voice.

    Attributes:
        statement: The words that were played to them and shown.
        clip: SHA-256 (hex) of the recording in which they agree; its file is among the media.
        seconds: How long it is.
        given_at: UTC.
    """

    statement: str
    clip: str
    seconds: float
    given_at: datetime


@dataclass(frozen=True, slots=True)
class Person:
    """A narrator or a reviewer.

    Attributes:
        person_id: Drawn at random when the person first sits down: 32 hexadecimal digits.
        pseudonym: What they want to be called; chosen by themselves.
        consent: Of a narrator; ``None`` of who only reviews.
        withdrawn_at: When the narrator took the consent back (UTC); every clip of theirs
            goes with the next publication.
    """

    person_id: str
    pseudonym: str
    consent: Consent | None = None
    withdrawn_at: datetime | None = None


@dataclass(frozen=True, slots=True)
class Approval:
    """That a second person has read the words and heard the clip to its end.

    Attributes:
        reviewer: Their ``person_id``; never the narrator's own.
        given_at: UTC.
    """

    reviewer: str
    given_at: datetime


@dataclass(frozen=True, slots=True)
class Measures:
    """What was measured of a recording, before it was trimmed and levelled.

    Attributes:
        seconds: Length as recorded, silence at the ends included.
        loudness: LUFS, integrated (ITU-R BS.1770-4).
        true_peak: dBTP.
        noise: dBFS, RMS of the quietest tenth.
        clipped: Share of samples at full scale, 0 to 1.
        silence: Share of the trimmed recording without speech, 0 to 1.
    """

    seconds: float
    loudness: float
    true_peak: float
    noise: float
    clipped: float
    silence: float


@dataclass(frozen=True, slots=True)
class Narration:
    """One recording of one line.

    Attributes:
        line_id: The stable name of the line; see above.
        text: The Vietnamese words it was made from (``say`` where the line has one).
        text_hash: ``Line.spoken_hash`` of that line.
        narrator: ``person_id`` of who speaks.
        clip: SHA-256 (hex) of the Opus file: 48 kHz, mono, -18 LUFS.
        seconds: How long the clip sounds.
        marks: Where each sentence of the text begins, in seconds; the first is 0.
        measures: Of the take it was made from.
        recorded_at: UTC.
        wording: What is said, in the language's own writing; empty where nobody wrote it.
        kept_because: Why the narrator kept a take whose measures were poor; else empty.
        approvals: Empty while it waits for a second person.
    """

    line_id: str
    text: str
    text_hash: str
    narrator: str
    clip: str
    seconds: float
    marks: tuple[float, ...]
    measures: Measures
    recorded_at: datetime
    wording: str = ""
    kept_because: str = ""
    approvals: tuple[Approval, ...] = ()

    @property
    def is_approved(self) -> bool:
        """Whether somebody other than the narrator stands for it."""
        return any(approval.reviewer != self.narrator for approval in self.approvals)


@dataclass(frozen=True, slots=True)
class NarrationSet:
    """Everything that is recorded in one language or dialect: the content of a narration pack.

    Attributes:
        language: BCP 47 tag with its dialect: ``tyz``, ``hmn-x-trang``.
        people: By ``person_id``: narrators, and the reviewers who approved.
        narrations: By ``line_id``.
    """

    language: str
    people: Mapping[str, Person] = field(default_factory=dict)
    narrations: Mapping[str, Narration] = field(default_factory=dict)

    @property
    def withdrawn(self) -> frozenset[str]:
        """The ids of the narrators who took their consent back."""
        return frozenset(one.person_id for one in self.people.values() if one.withdrawn_at)

    def media(self) -> Iterator[str]:
        """Return the SHA-256 of every file that belongs to it: clips, and consents in speech."""
        yield from dict.fromkeys(narration.clip for narration in self.narrations.values())
        for person in self.people.values():
            if person.consent is not None:
                yield person.consent.clip

    def without_withdrawn(self) -> NarrationSet:
        """Return it as it may be published: no clip, and no voice, of who withdrew.

        That somebody withdrew stays on record, so that the next publication takes their
        clips away wherever an earlier one brought them.
        """
        gone = self.withdrawn
        kept = {key: one for key, one in self.narrations.items() if one.narrator not in gone}
        people = {
            key: replace(one, pseudonym="", consent=None) if key in gone else one
            for key, one in self.people.items()
        }
        return NarrationSet(self.language, people, kept)

    def approved(self) -> NarrationSet:
        """Return it with what a second person has approved only."""
        kept = {key: one for key, one in self.narrations.items() if one.is_approved}
        return NarrationSet(self.language, self.people, kept)
