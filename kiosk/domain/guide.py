"""A guide: our steps for a procedure, a skill, or staying safe.

The values here have already been checked by ``kiosk.content``: every reference
leads somewhere and no branch runs in a circle.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from enum import StrEnum


class Kind(StrEnum):
    """What a guide teaches."""

    PROCEDURE = "procedure"
    SKILL = "skill"
    SAFETY = "safety"


@dataclass(frozen=True, slots=True)
class Line:
    """One thing that is read and heard as a whole: a sentence, a title, an answer.

    Attributes:
        text: What the screen shows.
        say: What is spoken where the text alone would be misread; empty when
            the lexicon is enough.
    """

    text: str
    say: str = ""


@dataclass(frozen=True, slots=True)
class Part:
    """One named part of a picture and how it is drawn (``kiosk.content.pictures``)."""

    name: str
    options: Mapping[str, str]


@dataclass(frozen=True, slots=True)
class Picture:
    """A drawing made of parts from one vocabulary, or a file beside the guide.

    Attributes:
        parts: From the back to the front; empty when there is a file.
        file: Name of an SVG beside ``guide.yaml``, or empty.
    """

    parts: tuple[Part, ...] = ()
    file: str = ""


@dataclass(frozen=True, slots=True)
class Answer:
    """One pictured answer to a question, and the step it leads to."""

    line: Line
    picture: Picture
    goto: str


@dataclass(frozen=True, slots=True)
class Question:
    """What decides the way on; asked after the step's sentences."""

    line: Line
    answers: tuple[Answer, ...]


@dataclass(frozen=True, slots=True)
class Step:
    """One thing that the citizen does, in one or two spoken sentences.

    Attributes:
        step_id: Stable within the guide; records name it.
        needs_network: Whether it cannot be done without a signal.
        portal_url: The portal's page for this step, shown as a QR; or empty.
        next_id: The step after this one, or ``None`` where the guide ends or a
            question decides.
    """

    step_id: str
    title: Line
    sentences: tuple[Line, ...]
    picture: Picture
    warning: Line | None = None
    needs_network: bool = False
    portal_url: str = ""
    question: Question | None = None
    next_id: str | None = None

    @property
    def followers(self) -> tuple[str, ...]:
        """The steps that may come after this one."""
        if self.question is not None:
            return tuple(answer.goto for answer in self.question.answers)
        return () if self.next_id is None else (self.next_id,)

    @property
    def lines(self) -> Iterator[Line]:
        """What is heard on entering, in order: title, sentences, warning, question."""
        yield self.title
        yield from self.sentences
        if self.warning is not None:
            yield self.warning
        if self.question is not None:
            yield self.question.line


@dataclass(frozen=True, slots=True)
class Guide:
    """How to complete one procedure, learn one skill or stay safe from one trick.

    Attributes:
        guide_id: Folder name and stable name in records.
        version: Raised by the editor with each change.
        codes: National procedure codes, as text (``1.004222``).
        category: Where the home page shows it.
        checked_on: When the facts were last compared with their sources.
        steps: In the order of the file; the first is where everyone begins.
        offline_start: The step where somebody without a signal begins, or ``None`` when
            the guide is the same with and without one.
    """

    guide_id: str
    version: int
    kind: Kind
    codes: tuple[str, ...]
    category: str
    title: Line
    steps: tuple[Step, ...]
    checked_on: date
    sources: tuple[str, ...]
    documents: tuple[Line, ...] = ()
    fee: Line | None = None
    time: Line | None = None
    agency: Line | None = None
    place: Line | None = None
    portal_url: str = ""
    offline_start: str | None = None

    def step(self, step_id: str) -> Step:
        """Return the step of that id.

        Raises:
            KeyError: The guide has no such step.
        """
        for step in self.steps:
            if step.step_id == step_id:
                return step
        raise KeyError(step_id)

    @property
    def needs_network(self) -> bool:
        """Whether any step needs a signal, so that the citizen is asked about one."""
        return any(step.needs_network for step in self.steps)

    @property
    def lines(self) -> Iterator[Line]:
        """Everything in this guide that can be heard."""
        yield self.title
        yield from self.documents
        for fact in (self.fee, self.time, self.agency, self.place):
            if fact is not None:
                yield fact
        for step in self.steps:
            yield from step.lines
            if step.question is not None:
                yield from (answer.line for answer in step.question.answers)
