"""A guide: our steps for a procedure, a skill, or staying safe.

The values here have already been checked by ``kiosk.content``: every reference
leads somewhere and no branch runs in a circle.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum
from types import MappingProxyType

from kiosk.domain.fact import Document, Fact, Notice, Repeal
from kiosk.domain.line import Line

__all__ = [
    "UNCHECKED_DAYS",
    "Answer",
    "Guide",
    "GuideState",
    "Kind",
    "LifeEvent",
    "Line",
    "Part",
    "Picture",
    "Question",
    "Step",
    "Translation",
    "TranslationState",
]

UNCHECKED_DAYS = 90
"""A guide whose facts were last compared longer ago than this says so."""


class Kind(StrEnum):
    """What a guide teaches."""

    PROCEDURE = "procedure"
    SKILL = "skill"
    SAFETY = "safety"
    REASON = "reason"  # why it is worth the trouble


class LifeEvent(StrEnum):
    """What happens in a life and brings people to the desk: the second way to a guide."""

    CHILD = "child"
    MARRIAGE = "marriage"
    DEATH = "death"
    OLD_AGE = "old_age"
    LOST_PAPERS = "lost_papers"
    MOVING = "moving"
    WORK = "work"
    STUDY = "study"
    LAND = "land"
    POWER = "power"


class GuideState(StrEnum):
    """How far a guide can be trusted on a day."""

    UNREVIEWED = "unreviewed"
    REVIEWED = "reviewed"
    REPEALED = "repealed"
    EXPIRED = "expired"


class TranslationState(StrEnum):
    """Whether somebody who speaks the language has approved the words."""

    DRAFT = "draft"
    APPROVED = "approved"


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
    """One pictured answer to a question, and the step it leads to.

    Attributes:
        answer_id: The editor's own name for it, or empty (``kiosk.domain.line_ids``).
    """

    line: Line
    picture: Picture
    goto: str
    answer_id: str = ""


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
class Translation:
    """One line of a guide in another language.

    Attributes:
        made_from: The beginning of the ``spoken_hash`` of the Vietnamese line that was
            translated; empty where nobody noted it.
    """

    line: Line
    state: TranslationState
    made_from: str = ""

    def is_current(self, source: Line) -> bool:
        """Whether the Vietnamese line is still the one that was translated."""
        return source.spoken_hash.startswith(self.made_from)


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
        picture: The matter itself, as lists show it; ``None`` where nobody chose one.
        documents: What to bring, all of it; each may be a choice.
        fee, time: Several where the amount changes on a day or differs by road.
        offline_start: The step where somebody without a signal begins, or ``None`` when
            the guide is the same with and without one.
        reviewed_by_role: Who has reviewed it, as a post and never a name; empty with
            ``reviewed_on`` being ``None``.
        valid_until: The last day on which any of it holds, or ``None``.
        keywords: Everyday and dialect words by which people ask for it.
        essential25: Its number among the 25 essential services, or ``None``.
        translations: Tag to line id (``kiosk.domain.line_ids``) to translated line.
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
    picture: Picture | None = None
    documents: tuple[Document, ...] = ()
    fee: tuple[Fact, ...] = ()
    time: tuple[Fact, ...] = ()
    agency: Fact | None = None
    place: Fact | None = None
    portal_url: str = ""
    offline_start: str | None = None
    reviewed_by_role: str = ""
    reviewed_on: date | None = None
    valid_until: date | None = None
    repealed: Repeal | None = None
    life_events: tuple[LifeEvent, ...] = ()
    keywords: tuple[str, ...] = ()
    essential25: int | None = None
    notice: Notice | None = None
    translations: Mapping[str, Mapping[str, Translation]] = field(
        default_factory=lambda: MappingProxyType({})
    )

    def state(self, today: date) -> GuideState:
        """How far it can be trusted on that day."""
        if self.repealed is not None and self.repealed.on <= today:
            return GuideState.REPEALED
        if self.valid_until is not None and self.valid_until < today:
            return GuideState.EXPIRED
        return GuideState.UNREVIEWED if self.reviewed_on is None else GuideState.REVIEWED

    def age_days(self, today: date) -> int:
        """Days since the facts were compared with their sources; 0 while the clock runs behind."""
        return max((today - self.checked_on).days, 0)

    def is_unchecked(self, today: date) -> bool:
        """Whether the facts were compared too long ago to be shown without saying so."""
        return self.age_days(today) > UNCHECKED_DAYS

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
    def cover(self) -> Picture:
        """What stands for the guide in lists: its own picture, else that of its first step."""
        return self.steps[0].picture if self.picture is None else self.picture

    @property
    def needs_network(self) -> bool:
        """Whether any step needs a signal, so that the citizen is asked about one."""
        return any(step.needs_network for step in self.steps)

    @property
    def lines(self) -> Iterator[Line]:
        """Everything in this guide that can be heard."""
        yield self.title
        if self.notice is not None:
            yield self.notice.line
        yield from (fact.line for fact in self.facts)
        for step in self.steps:
            yield from step.lines
            if step.question is not None:
                yield from (answer.line for answer in step.question.answers)

    @property
    def facts(self) -> Iterator[Fact]:
        """Every fact, whatever its dates: papers, fee, time, agency, place."""
        for document in self.documents:
            yield from document.any_of
        yield from self.fee
        yield from self.time
        yield from (fact for fact in (self.agency, self.place) if fact is not None)

    @property
    def languages(self) -> tuple[str, ...]:
        """The languages in which it has some text: Vietnamese, then the others by tag."""
        return ("vi", *sorted(self.translations))
