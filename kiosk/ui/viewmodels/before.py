"""Before the first step: what to bring, what it costs, and whether there is a signal."""

from __future__ import annotations

from dataclasses import dataclass
from uuid import UUID

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtQml import QmlElement

from kiosk.domain.guide import Guide, Line
from kiosk.ui import wording
from kiosk.ui.desk import Desk
from kiosk.ui.models.rows import Rows
from kiosk.ui.qt import Property, QmlUncreatable
from kiosk.ui.viewmodels.page import PageModel
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

    def enter(self) -> None:
        guide = self._guide()
        visit = self._desk.keeper.visit
        opened = (guide.guide_id, visit.visit_id if visit is not None else None)
        if opened != self._opened:  # another guide, or another citizen
            self._ticked = set()
            self._opened = opened
        self._show_documents()
        facts = [FactRow(key, name.shown(), line.text, g) for key, name, line, g in _facts(guide)]
        source = wording.FACT_SOURCE.shown()
        sources = [FactRow("source", source, text, "document") for text in guide.sources]
        self._facts.show([*facts, *sources])
        self.changed.emit()
        self.introduce()
        self._desk.speech.prepare(list(guide.steps[0].lines))

    @Slot()
    def introduce(self) -> None:
        """Say the whole page: title, papers, facts, and that nobody has reviewed it."""
        guide = self._guide()
        lines = [guide.title]
        if guide.documents:
            lines += [wording.BEFORE_BRING.line(), *guide.documents]
        else:
            lines.append(wording.BEFORE_NOTHING.line())
        for _, name, line, _ in _facts(guide):
            lines += [name.line(), line]
        lines.append(wording.UNREVIEWED.line())
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
        if self._desk.guide is not None and not self._desk.guide.documents:
            return wording.BEFORE_NOTHING.shown()
        return wording.BEFORE_BRING.shown()

    @Property(str, notify=changed)
    def checkedOn(self) -> str:
        """The day the facts were compared with their sources, as written in Vietnam."""
        return f"{self._desk.guide.checked_on:%d/%m/%Y}" if self._desk.guide is not None else ""

    @Property(str, notify=changed)
    def unreviewed(self) -> str:
        return wording.UNREVIEWED.shown()

    @Property(int, notify=changed)
    def spokenDocument(self) -> int:
        """The number of the paper being said aloud, or -1."""
        speech, guide = self._desk.speech, self._desk.guide
        if speech.topic == "before" and guide is not None:
            number = speech.line - 2
            return number if 0 <= number < len(guide.documents) else -1
        kind, _, number_text = speech.topic.partition(":")
        return int(number_text) if kind == "document" else -1

    @Slot(int)
    def hear(self, number: int) -> None:
        """Say one paper."""
        self._desk.speech.say(f"document:{number}", [self._guide().documents[number]])

    @Slot(int)
    def tick(self, number: int) -> None:
        """Mark a paper as being at hand, or not."""
        self._ticked ^= {number}
        self._show_documents()

    @Slot(str)
    def hearFact(self, key: str) -> None:
        """Say one fact with its name."""
        for name, label, line, _ in _facts(self._guide()):
            if name == key:
                self._desk.speech.say(f"fact:{key}", [label.line(), line])

    @Slot()
    def start(self) -> None:
        """Go to the first step, by the question about the signal where it matters."""
        self._desk.go("signal" if self._guide().needs_network else "step")

    @Slot()
    def back(self) -> None:
        self._desk.go("list")

    def _guide(self) -> Guide:
        if self._desk.guide is None:
            raise RuntimeError("this page is only shown with a guide open")
        return self._desk.guide

    def _show_documents(self) -> None:
        self._documents.show(
            [
                DocumentRow(number, line.text, number in self._ticked)
                for number, line in enumerate(self._guide().documents)
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
            self._desk.speech.say(f"signal:{'yes' if has_signal else 'no'}", [saying.line()])

    @Slot()
    def back(self) -> None:
        self._desk.go("before")


def _facts(guide: Guide) -> list[tuple[str, wording.Saying, Line, str]]:
    named = (
        ("fee", wording.FACT_FEE, guide.fee, "money"),
        ("time", wording.FACT_TIME, guide.time, "clock"),
        ("agency", wording.FACT_AGENCY, guide.agency, "building"),
        ("place", wording.FACT_PLACE, guide.place, "pin"),
    )
    return [(key, name, line, icon) for key, name, line, icon in named if line is not None]
