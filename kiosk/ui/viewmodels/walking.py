"""The steps of a guide, and the questions between them."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtQml import QmlElement

from kiosk.audio.voice import Spoken
from kiosk.domain.guide import Step
from kiosk.domain.session import Heard, Left, Visit
from kiosk.domain.walkthrough import Walkthrough
from kiosk.ui import wording
from kiosk.ui.desk import Desk
from kiosk.ui.models.rows import Rows
from kiosk.ui.qt import Property, QmlUncreatable
from kiosk.ui.viewmodels.page import PageModel

QML_IMPORT_NAME = "Kiosk.ViewModels"
QML_IMPORT_MAJOR_VERSION = 1


@dataclass(frozen=True, slots=True)
class SentenceRow:
    """One sentence, and its place among the lines that are spoken."""

    text: str
    spokenAs: int


@dataclass(frozen=True, slots=True)
class AnswerRow:
    """One pictured answer."""

    number: int
    text: str
    picture: str


@QmlElement
@QmlUncreatable("made by the program")
class StepPage(PageModel):
    """One step at a time; it speaks once on entering and never moves on by itself."""

    stepChanged = Signal()
    speedChanged = Signal()
    stepHeard = Signal(str)  # id of a step whose every clip reached its end

    def __init__(self, desk: Desk, parent: QObject | None = None) -> None:
        super().__init__(desk, parent)
        self.offline = False
        self._walkthrough: Walkthrough | None = None
        self._sentences = Rows(SentenceRow, self)
        self._answers = Rows(AnswerRow, self)
        self._going_on: Walkthrough | None = None

    def resume(self, visit: Visit) -> None:
        """Go on where a visit was interrupted, on the next ``enter``."""
        guide = self._desk.library.guide(visit.guide_id)
        self.offline = visit.offline
        self._going_on = Walkthrough.resume(guide, visit.path)

    def enter(self) -> None:
        desk = self._desk
        guide = desk.guide
        if guide is None:
            raise RuntimeError("this page is only shown with a guide open")
        if self._going_on is not None:
            self._walkthrough, self._going_on = self._going_on, None
            self._show()
            return
        self.offline = self.offline and guide.needs_network  # nobody was asked otherwise
        walkthrough = Walkthrough.start(guide, offline=self.offline)

        is_open = False

        def begin() -> None:
            nonlocal is_open
            if not is_open:  # once, however often it is tried
                desk.keeper.open_guide(guide, offline=self.offline)
                is_open = True
            desk.keeper.enter(walkthrough, None)

        desk.attempt(begin)
        self._walkthrough = walkthrough
        self._show()

    @Property(QObject, constant=True)
    def sentences(self) -> Rows:
        return self._sentences

    @Property(QObject, constant=True)
    def answers(self) -> Rows:
        return self._answers

    @Property(str, notify=stepChanged)
    def guideTitle(self) -> str:
        return self._walkthrough.guide.title.text if self._walkthrough is not None else ""

    @Property(str, notify=stepChanged)
    def progress(self) -> str:
        return wording.STEP_OF.shown(number=str(self.stepNumber), count=str(self.stepCount))

    @Property(int, notify=stepChanged)
    def stepNumber(self) -> int:
        return self._walkthrough.number if self._walkthrough is not None else 0

    @Property(int, notify=stepChanged)
    def stepCount(self) -> int:
        return self._walkthrough.count if self._walkthrough is not None else 0

    @Property(str, notify=stepChanged)
    def title(self) -> str:
        step = self._step
        return step.title.text if step is not None else ""

    @Property(str, notify=stepChanged)
    def warning(self) -> str:
        step = self._step
        return step.warning.text if step is not None and step.warning is not None else ""

    @Property(int, notify=stepChanged)
    def warningSpokenAs(self) -> int:
        step = self._step
        return len(step.sentences) + 1 if step is not None else 0

    @Property(str, notify=stepChanged)
    def question(self) -> str:
        step = self._step
        return step.question.line.text if step is not None and step.question is not None else ""

    @Property(str, notify=stepChanged)
    def picture(self) -> str:
        if self._walkthrough is None:
            return ""
        step = self._walkthrough.step
        return f"image://gocua/picture/{self._walkthrough.guide.guide_id}/{step.step_id}"

    @Property(str, notify=stepChanged)
    def portalUrl(self) -> str:
        """The portal's page for this step, shown as a QR; or empty."""
        step = self._step
        return step.portal_url if step is not None else ""

    @Property(bool, notify=stepChanged)
    def needsNetwork(self) -> bool:
        step = self._step
        return step is not None and step.needs_network

    @Property(str, notify=speedChanged)
    def speedName(self) -> str:
        return wording.SPEEDS[self._desk.speech.speed].shown()

    @Property(str, notify=stepChanged)
    def checkedOn(self) -> str:
        if self._walkthrough is None:
            return ""
        return f"{self._walkthrough.guide.checked_on:%d/%m/%Y}"

    @Property(bool, notify=stepChanged)
    def isLast(self) -> bool:
        return self._walkthrough is not None and self._walkthrough.is_last

    @Slot()
    def listenAgain(self) -> None:
        self._desk.keeper.replayed()
        self._speak()

    @Slot()
    def pause(self) -> None:
        if not self._desk.speech.isPaused:
            self._desk.keeper.paused()
        self._desk.speech.togglePause()

    @Slot()
    def slow(self) -> None:
        self._desk.speech.cycleSpeed()
        if self._desk.speech.isSlow:
            self._desk.keeper.slowed()
        self.speedChanged.emit()
        self._speak()

    @Slot()
    def goForward(self) -> None:
        walkthrough = self._walkthrough
        if walkthrough is None or walkthrough.step.question is not None:
            return
        if walkthrough.is_last:
            self._desk.attempt(self._desk.keeper.finish_guide, lambda: self._desk.go("rating"))
        else:
            self._move(walkthrough.forward(), Left.NEXT)

    @Slot()
    def goBack(self) -> None:
        walkthrough = self._walkthrough
        if walkthrough is None:
            return
        if walkthrough.is_first:
            self._desk.go("before")
        else:
            self._move(walkthrough.back(), Left.BACK)

    @Slot(int)
    def answer(self, number: int) -> None:
        """Say an answer; the second touch takes its road."""
        walkthrough = self._walkthrough
        if walkthrough is None or walkthrough.step.question is None:
            return
        if self._desk.taps.tap(f"answer:{number}"):
            self._move(walkthrough.answer(number), Left.NEXT)
        else:
            line = walkthrough.step.question.answers[number].line
            self._desk.speech.say(f"answer:{number}", [line, wording.TAP_AGAIN.line()])

    @Slot()
    def back(self) -> None:
        self.goBack()

    @property
    def _step(self) -> Step | None:
        return self._walkthrough.step if self._walkthrough is not None else None

    def _move(self, to: Walkthrough, left: Left) -> None:
        def move() -> None:
            self._desk.keeper.enter(to, left)

        self._walkthrough = to
        self._desk.taps.disarm()
        self._show()
        self._desk.attempt(move)  # last: a fault is said instead of the step

    def _show(self) -> None:
        walkthrough, step = self._walkthrough, self._step
        if walkthrough is None or step is None:
            return
        self._sentences.show([SentenceRow(s.text, n) for n, s in enumerate(step.sentences, 1)])
        answers = step.question.answers if step.question is not None else ()
        base = f"image://gocua/answer/{walkthrough.guide.guide_id}/{step.step_id}"
        self._answers.show(
            [AnswerRow(n, answer.line.text, f"{base}/{n}") for n, answer in enumerate(answers)]
        )
        self.stepChanged.emit()
        self.speedChanged.emit()
        self._speak()
        for follower in step.followers:
            self._desk.speech.prepare(list(walkthrough.guide.step(follower).lines))

    def _speak(self) -> None:
        step = self._step
        if step is None:
            return

        def ended(how: Spoken) -> None:
            if how is Spoken.FINISHED:
                recorded = self._desk.speech.was_recorded
                self._desk.keeper.heard(Heard.RECORDED if recorded else Heard.SYNTHETIC)
                self.stepHeard.emit(step.step_id)

        self._desk.speech.say("step", list(step.lines), ended)
