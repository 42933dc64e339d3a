"""A whole guide read out from beginning to end, for somebody who wants to hear before doing."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtQml import QmlElement

from kiosk.audio.voice import Spoken
from kiosk.domain.guide import Guide, Step
from kiosk.domain.line import Line
from kiosk.domain.session import local_day
from kiosk.ui import wording
from kiosk.ui.desk import Desk
from kiosk.ui.models.rows import Rows
from kiosk.ui.qt import Property, QmlUncreatable
from kiosk.ui.viewmodels import standing
from kiosk.ui.viewmodels.page import PageModel
from kiosk.ui.viewmodels.standing import Statement

QML_IMPORT_NAME = "Kiosk.ViewModels"
QML_IMPORT_MAJOR_VERSION = 1


@dataclass(frozen=True, slots=True)
class ReadRow:
    """One line of what is being read."""

    number: int
    text: str


@dataclass(frozen=True, slots=True)
class _Part:
    """What is read between two breaths: what to know before, or one step.

    Attributes:
        lines: All but the heading, each with what the screen shows for it.
    """

    heading: Line
    lines: tuple[tuple[str, Line], ...]
    step: Step | None


@QmlElement
@QmlUncreatable("made by the program")
class ReadingPage(PageModel):
    """Reads what to bring, then every step of the main road; nothing is done here.

    At a question it reads the answers and goes on by the first of them.  The visit does not
    change: hearing a guide is not yet doing it.
    """

    partChanged = Signal()
    wentOn = Signal()  # another line is being read: somebody is listening, though nobody touches

    def __init__(self, desk: Desk, parent: QObject | None = None) -> None:
        super().__init__(desk, parent)
        self._parts: list[_Part] = []
        self._at = 0
        self._from = 0  # the part with which what is being said began
        self._spoken = (-1, -1)  # part and line
        self._finished = False
        self._lines = Rows(ReadRow, self)
        desk.speech.changed.connect(self._follow)

    def enter(self) -> None:
        guide = self._guide()
        self._parts = [self._before(guide), *_road(guide)]
        self._read_from(0)

    def leave(self) -> None:
        self._parts = []
        self._spoken = (-1, -1)

    @Property(QObject, constant=True)
    def lines(self) -> Rows:
        """What is read of this part, its heading left out."""
        return self._lines

    @Property(str, notify=partChanged)
    def title(self) -> str:
        return self._part.heading.text if self._part is not None else ""

    @Property(str, notify=partChanged)
    def progress(self) -> str:
        if self._at == 0:
            return wording.BEFORE_TITLE.shown()
        return wording.STEP_OF.shown(number=str(self._at), count=str(self.stepCount))

    @Property(int, notify=partChanged)
    def stepNumber(self) -> int:
        """Which step is read, from 1; 0 for what comes before them."""
        return self._at

    @Property(int, notify=partChanged)
    def stepCount(self) -> int:
        return max(0, len(self._parts) - 1)

    @Property(str, notify=partChanged)
    def picture(self) -> str:
        if self._part is None or self._desk.guide is None:
            return ""
        guide_id = self._desk.guide.guide_id
        if self._part.step is None:
            return f"image://gocua/cover/{guide_id}"
        return f"image://gocua/picture/{guide_id}/{self._part.step.step_id}"

    @Property(int, notify=partChanged)
    def spokenLine(self) -> int:
        """Which line of this part sounds: 0 is the heading, -1 none."""
        part, line = self._spoken
        return line if part == self._at else -1

    @Property(bool, notify=partChanged)
    def isReading(self) -> bool:
        """Whether it is being read, if only after a pause."""
        return self._desk.speech.topic == "reading"

    @Property(bool, notify=partChanged)
    def isFinished(self) -> bool:
        return self._finished

    @Property(bool, notify=partChanged)
    def isFirst(self) -> bool:
        return self._at == 0

    @Property(bool, notify=partChanged)
    def isLast(self) -> bool:
        return self._at >= len(self._parts) - 1

    @Slot()
    def introduce(self) -> None:
        """Read this part again, and on from there."""
        self._read_from(self._at)

    @Slot()
    def pause(self) -> None:
        """Pause or go on; where something else was said meanwhile, this part begins anew."""
        if self.isReading:
            self._desk.speech.togglePause()
        else:
            self._read_from(0 if self._finished else self._at)

    @Slot()
    def goForward(self) -> None:
        if not self.isLast:
            self._read_from(self._at + 1)

    @Slot()
    def goBack(self) -> None:
        if not self.isFirst:
            self._read_from(self._at - 1)

    @Slot()
    def start(self) -> None:
        """Begin to do it, as from the page before."""
        self._desk.go("signal" if self._guide().needs_network else "step")

    @Slot()
    def back(self) -> None:
        """Stop reading."""
        self._desk.go("before")

    @property
    def _part(self) -> _Part | None:
        return self._parts[self._at] if self._at < len(self._parts) else None

    def _guide(self) -> Guide:
        if self._desk.guide is None:
            raise RuntimeError("this page is only shown with a guide open")
        return self._desk.guide

    def _before(self, guide: Guide) -> _Part:
        today = local_day(self._desk.clock.now())
        papers = standing.papers(guide, today)
        bring = wording.BEFORE_BRING if papers else wording.BEFORE_NOTHING
        lines = [*_shown(standing.news(guide, None, today)), (bring.shown(), bring.line())]
        lines += _shown((*papers, *standing.facts(guide, today)))
        return _Part(guide.title, tuple(lines), None)

    def _read_from(self, part: int) -> None:
        """Read a part and all that follow it, with a breath between them."""
        said: list[Line] = []
        breaths: set[int] = set()
        for one in self._parts[part:]:
            said += [one.heading, *(line for _, line in one.lines)]
            breaths.add(len(said) - 1)
        said.append(wording.READING_DONE.line())
        self._from, self._finished, self._spoken = part, False, (part, -1)
        self._show(part)
        self._desk.speech.say("reading", said, self._ended, gaps=frozenset(breaths))

    def _show(self, part: int) -> None:
        self._at = part
        shown = self._parts[part].lines
        self._lines.show([ReadRow(number, text) for number, (text, _) in enumerate(shown, 1)])
        self.partChanged.emit()

    def _follow(self) -> None:
        """Turn to the part whose line has begun."""
        speech = self._desk.speech
        if not self._parts:
            return
        at, line = self._place(speech.line) if speech.topic == "reading" else (self._at, -1)
        if (at, line) == self._spoken:
            self.partChanged.emit()  # paused, gone on, or another voice has the word
            return
        self._spoken = at, line
        if at != self._at:
            self._show(at)
        else:
            self.partChanged.emit()
        if line >= 0:
            self.wentOn.emit()

    def _place(self, number: int) -> tuple[int, int]:
        """Return the part and the line within it, of a line of what is being said."""
        if number < 0:
            return self._at, -1
        for at in range(self._from, len(self._parts)):
            length = 1 + len(self._parts[at].lines)
            if number < length:
                return at, number
            number -= length
        return len(self._parts) - 1, -1  # the last words, which belong to no part

    def _ended(self, how: Spoken) -> None:
        if how is Spoken.FINISHED and self._parts:
            self._finished = True
            self.partChanged.emit()


def _shown(statements: Iterable[Statement]) -> Iterator[tuple[str, Line]]:
    """Yield what is said of facts, their names as the screen shows them."""
    for statement in statements:
        if statement.label is not None:
            yield statement.name, statement.heard[0]
        yield from ((line.text, line) for line in statement.lines)


def _road(guide: Guide) -> list[_Part]:
    """Return the steps of the main road: at a question, the road of its first answer."""
    parts: list[_Part] = []
    step: Step | None = guide.steps[0]
    while step is not None:
        lines = list(step.lines)[1:]
        if step.question is not None:
            lines += [answer.line for answer in step.question.answers]
        parts.append(_Part(step.title, tuple((line.text, line) for line in lines), step))
        step = guide.step(step.followers[0]) if step.followers else None
    return parts
