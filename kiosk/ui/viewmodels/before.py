"""Before the first step: what to bring, what it costs, and whether there is a signal."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from uuid import UUID

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtQml import QmlElement

from kiosk.domain.guide import Guide
from kiosk.domain.line import Line
from kiosk.domain.session import local_day
from kiosk.ui import wording
from kiosk.ui.desk import Desk
from kiosk.ui.models.rows import Rows
from kiosk.ui.qt import Property, QmlUncreatable
from kiosk.ui.viewmodels import standing
from kiosk.ui.viewmodels.page import PageModel
from kiosk.ui.viewmodels.standing import Statement
from kiosk.ui.viewmodels.walking import StepPage

QML_IMPORT_NAME = "Kiosk.ViewModels"
QML_IMPORT_MAJOR_VERSION = 1


@dataclass(frozen=True, slots=True)
class DocumentRow:
    """One paper to bring, which can be ticked off."""

    number: int
    text: str
    isTicked: bool


@dataclass(frozen=True, slots=True)
class FactRow:
    """One fact about the procedure."""

    key: str
    label: str
    text: str
    glyph: str


@QmlElement
@QmlUncreatable("made by the program")
class BeforePage(PageModel):
    """What a citizen should know and have before the first step."""

    changed = Signal()  # Qt wants the signal in the class of its properties

    def __init__(self, desk: Desk, parent: QObject | None = None) -> None:
        super().__init__(desk, parent)
        self._documents = Rows(DocumentRow, self)
        self._facts = Rows(FactRow, self)
        self._ticked: set[int] = set()
        self._opened: tuple[str, UUID | None] = ("", None)
        self._replaced: Guide | None = None  # the repealed guide that led to this one
        self._paper_of_line: dict[int, int] = {}

    def enter(self) -> None:
        self._lead_on()
        guide = self._guide()
        visit = self._desk.keeper.visit
        opened = (guide.guide_id, visit.visit_id if visit is not None else None)
        if opened != self._opened:  # another guide, or another citizen
            self._ticked = set()
            self._opened = opened
        self._show_documents()
        stated = [FactRow(fact.key, fact.name, fact.text, fact.glyph) for fact in self._stated()]
        source = wording.FACT_SOURCE.shown()
        sources = [
            FactRow(f"source:{number}", source, text, "document")
            for number, text in enumerate(guide.sources)
        ]
        self._facts.show([*stated, *sources])
        self.changed.emit()
        self.introduce()
        self._desk.speech.prepare(list(guide.steps[0].lines))

    @Slot()
    def introduce(self) -> None:
        """Say the whole page: title, what changed, papers, facts, and how far to trust them."""
        guide, today = self._guide(), self._today
        lines = [guide.title]
        for change in standing.news(guide, self._replaced, today):
            lines += change.heard
        papers = standing.papers(guide, today)
        lines.append((wording.BEFORE_BRING if papers else wording.BEFORE_NOTHING).line())
        self._paper_of_line = {}
        for number, paper in enumerate(papers):
            self._paper_of_line |= dict.fromkeys(
                range(len(lines), len(lines) + len(paper.lines)), number
            )
            lines += paper.lines
        for fact in standing.facts(guide, today):
            lines += fact.heard
        lines += [saying.line(**values) for saying, values in standing.trust(guide, today)]
        self._desk.speech.say("before", lines)

    @Property(QObject, constant=True)
    def documents(self) -> Rows:
        return self._documents

    @Property(QObject, constant=True)
    def facts(self) -> Rows:
        return self._facts

    @Property(str, notify=changed)
    def guideTitle(self) -> str:
        return self._desk.guide.title.text if self._desk.guide is not None else ""

    @Property(str, notify=changed)
    def bring(self) -> str:
        if self._desk.guide is not None and not standing.papers(self._desk.guide, self._today):
            return wording.BEFORE_NOTHING.shown()
        return wording.BEFORE_BRING.shown()

    @Property(str, notify=changed)
    def trust(self) -> str:
        """How far the guide can be trusted today, and when it was checked; a line each."""
        guide = self._desk.guide
        if guide is None:
            return ""
        said = [saying.shown(**values) for saying, values in standing.trust(guide, self._today)]
        checked = wording.CHECKED_ON.shown(date=standing.written(guide.checked_on))
        return "\n".join((*said, checked))

    @Property(int, notify=changed)
    def spokenDocument(self) -> int:
        """The number of the paper being said aloud, or -1."""
        speech = self._desk.speech
        if speech.topic == "before":
            return self._paper_of_line.get(speech.line, -1)
        kind, _, number_text = speech.topic.partition(":")
        return int(number_text) if kind == "document" else -1

    @Slot(int)
    def hear(self, number: int) -> None:
        """Say one paper."""
        self._desk.speech.say(
            f"document:{number}",
            list(standing.papers(self._guide(), self._today)[number].lines),
        )

    @Slot(int)
    def tick(self, number: int) -> None:
        """Mark a paper as being at hand, or not."""
        self._ticked ^= {number}
        self._show_documents()

    @Slot(str)
    def hearFact(self, key: str) -> None:
        """Say one fact with its name; of a source, what it is."""
        for fact in self._stated():
            if fact.key == key:
                self._desk.speech.say(f"fact:{key}", list(fact.heard))
                return
        number = int(key.removeprefix("source:"))
        lines = [wording.FACT_SOURCE.line(), Line(self._guide().sources[number])]
        self._desk.speech.say(f"fact:{key}", lines)

    @Slot()
    def readAll(self) -> None:
        """Have the whole guide read out before doing any of it."""
        self._desk.go("reading")

    @Slot()
    def start(self) -> None:
        """Go to the first step, by the question about the signal where it matters."""
        self._desk.go("signal" if self._guide().needs_network else "step")

    @Slot()
    def back(self) -> None:
        self._desk.go(self._desk.found_on)

    def _guide(self) -> Guide:
        if self._desk.guide is None:
            raise RuntimeError("this page is only shown with a guide open")
        return self._desk.guide

    @property
    def _today(self) -> date:
        return local_day(self._desk.clock.now())

    def _stated(self) -> tuple[Statement, ...]:
        guide, today = self._guide(), self._today
        changes = standing.news(guide, self._replaced, today)
        return (*changes, *standing.facts(guide, today))

    def _lead_on(self) -> None:
        """Open, in place of a repealed guide, the one that took its place."""
        guide = self._guide()
        following = self._desk.library.standing_for(guide, self._today)
        if following is not guide:
            self._replaced = guide
            self._desk.guide = following
        elif guide.guide_id != self._opened[0]:
            self._replaced = None

    def _show_documents(self) -> None:
        self._documents.show(
            [
                DocumentRow(number, paper.text, number in self._ticked)
                for number, paper in enumerate(standing.papers(self._guide(), self._today))
            ]
        )


@QmlElement
@QmlUncreatable("made by the program")
class SignalPage(PageModel):
    """ "Ở đây có sóng không?": without one, VNeID itself does not work."""

    changed = Signal()  # Qt wants the signal in the class of its properties

    def __init__(self, desk: Desk, steps: StepPage, parent: QObject | None = None) -> None:
        super().__init__(desk, parent)
        self._steps = steps

    def enter(self) -> None:
        self.changed.emit()
        self.introduce()

    @Slot()
    def introduce(self) -> None:
        self._desk.speech.say("title", [wording.SIGNAL_TITLE.line()])

    @Property(str, notify=changed)
    def title(self) -> str:
        return wording.SIGNAL_TITLE.shown()

    @Property(str, notify=changed)
    def yes(self) -> str:
        return wording.SIGNAL_YES.shown()

    @Property(str, notify=changed)
    def no(self) -> str:
        return wording.SIGNAL_NO.shown()

    @Slot(bool)
    def tap(self, has_signal: bool) -> None:
        if self._desk.taps.tap(f"signal:{'yes' if has_signal else 'no'}"):
            self._steps.offline = not has_signal
            self._desk.go("step")
        else:
            saying = wording.SIGNAL_YES if has_signal else wording.SIGNAL_NO
            lines = [saying.line(), wording.TAP_AGAIN.line()]
            self._desk.speech.say(f"signal:{'yes' if has_signal else 'no'}", lines)

    @Slot()
    def back(self) -> None:
        self._desk.go("before")
