"""What a narrator agrees to: heard sentence by sentence, then said in their own words."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtQml import QmlElement

from kiosk.audio.voice import Spoken
from kiosk.errors import DeskError
from kiosk.ui import studio_wording
from kiosk.ui.models.rows import Rows
from kiosk.ui.qt import Property, QmlUncreatable
from kiosk.ui.studio_desk import StudioDesk
from kiosk.ui.viewmodels.studio_live import LiveTake
from kiosk.ui.viewmodels.studio_page import StudioPage

if TYPE_CHECKING:
    from kiosk.domain.narration import Person

QML_IMPORT_NAME = "Kiosk.ViewModels"
QML_IMPORT_MAJOR_VERSION = 1

STATEMENT = "\n".join(saying.source for saying in studio_wording.CONSENT_STATEMENT)
"""What is kept with the consent: the words as they were spoken, whatever the screens showed."""

TITLES = {
    "hear": studio_wording.CONSENT_TITLE,
    "say": studio_wording.CONSENT_SAY,
    "check": studio_wording.CONSENT_CHECK,
}
TOPIC = "consent"


@dataclass(frozen=True, slots=True)
class StatementRow:
    """One sentence of what is agreed to, and its place among what is spoken."""

    text: str
    spokenAs: int


@QmlElement
@QmlUncreatable("made by the program")
class NarratorConsentPage(StudioPage):
    """Hear the statement, say yes aloud, hear oneself, confirm; nothing is recorded before."""

    changed = Signal()  # Qt wants the signal in the class of its properties

    def __init__(self, desk: StudioDesk, parent: QObject | None = None) -> None:
        super().__init__(desk, parent)
        self._sentences = Rows(StatementRow, self)
        self._stage = "hear"
        self._has_heard = False
        self._live = LiveTake(desk, self)
        self._live.interrupted.connect(self._end)
        self._master: Path | None = None
        self._seconds = 0.0
        self._checked = False
        desk.listening.heardToEnd.connect(self._heard_oneself)

    def enter(self) -> None:
        self._has_heard = False
        self._sentences.show(
            [
                StatementRow(saying.shown(), number)
                for number, saying in enumerate(studio_wording.CONSENT_STATEMENT, start=1)
            ]
        )
        self._to("hear")

    def leave(self) -> None:
        self._live.close()
        self._put_away()

    @Slot()
    def introduce(self) -> None:
        """Say the statement from its beginning, or what is to be done."""
        lines = [TITLES[self._stage].line()]
        if self._stage == "hear":
            lines += [saying.line() for saying in studio_wording.CONSENT_STATEMENT]
        elif self._stage == "say":
            lines.append(studio_wording.CONSENT_EXAMPLE.line())
        self._desk.speech.say(TOPIC, lines, self._statement_ended)

    @Property(QObject, constant=True)
    def sentences(self) -> Rows:
        return self._sentences

    @Property(str, notify=changed)
    def stage(self) -> str:
        return self._stage

    @Property(str, notify=changed)
    def title(self) -> str:
        return TITLES[self._stage].shown()

    @Property(str, notify=changed)
    def languageName(self) -> str:
        return self._desk.language_title()

    @Property(str, notify=changed)
    def example(self) -> str:
        return studio_wording.CONSENT_EXAMPLE.shown()

    @Property(str, notify=changed)
    def given(self) -> str:
        return studio_wording.CONSENT_GIVEN.shown()

    @Property(bool, notify=changed)
    def hasHeard(self) -> bool:
        """Whether the statement was said to its end, or read to its last page."""
        return self._has_heard

    @Property(LiveTake, constant=True)
    def live(self) -> LiveTake:
        return self._live

    @Property(bool, notify=changed)
    def hasChecked(self) -> bool:
        """Whether the narrator has listened to their own yes, to its end."""
        return self._checked

    @Slot()
    def hasReadAll(self) -> None:
        """The last page of the statement was shown: who reads need not wait for the voice."""
        if not self._has_heard:
            self._has_heard = True
            self.changed.emit()

    @Slot()
    def goOn(self) -> None:
        """Go on to saying yes."""
        if self._has_heard:
            self._to("say")

    @Slot()
    def toggleRecording(self) -> None:
        """Begin to record the yes, or end it; the space bar does the same."""
        if self._live.isOn:
            self._end()
        elif self._stage == "say":
            self._desk.attempt(self._begin)

    @Slot()
    def listen(self) -> None:
        """Hear the yes that was recorded."""
        if self._master is not None:
            self._desk.listening.play(TOPIC, self._master, self._seconds)

    @Slot()
    def sayAgain(self) -> None:
        """Record the yes anew; the one before goes."""
        self._to("say")

    @Slot()
    def confirm(self) -> None:
        """Keep the consent: from now on this voice may be recorded."""
        desk, master = self._desk, self._master
        if master is None or desk.narrator is None or not self._checked:
            return
        person_id, project = desk.narrator.person_id, desk.open_project
        desk.silence()

        def given(person: Person) -> None:
            self._master = None  # it belongs to the consent now
            desk.narrator = desk.reviewer = person
            desk.go("microphone")

        def refused(error: DeskError) -> None:
            self._to("say")
            desk.fail(error, None)

        desk.worker.do(lambda: project.give_consent(person_id, master, STATEMENT), given, refused)

    @Slot()
    def refuse(self) -> None:
        """Do not agree: nothing is kept, and somebody else may sit down."""
        self._desk.go("people")

    @Slot()
    def back(self) -> None:
        before = {"hear": "", "say": "hear", "check": "say"}[self._stage]
        if before:
            self._to(before)
        else:
            self._desk.go("people")

    def _to(self, stage: str) -> None:
        self._stage, self._checked = stage, False
        if stage != "check":
            self._put_away()
        if stage == "say":
            self._live.open()
        else:
            self._live.close()
        self.changed.emit()
        self.introduce()

    def _begin(self) -> None:
        master = self._desk.open_project.new_master()
        self._live.begin(master)
        self._master = master

    def _end(self) -> None:
        if not self._live.isOn:
            return

        def end() -> None:
            self._seconds = self._live.end()

        self._to("check" if self._desk.attempt(end) else "say")

    def _put_away(self) -> None:
        """Take away what was said and not agreed to: nobody's voice is kept without their yes."""
        recorder = self._desk.recorder
        if recorder is not None:
            recorder.abandon()
        if self._master is not None:
            self._master.unlink(missing_ok=True)
            self._master = None

    def _statement_ended(self, how: Spoken) -> None:
        if self._stage == "hear" and how is not Spoken.SILENCED:
            self.hasReadAll()

    def _heard_oneself(self, topic: str) -> None:
        if topic == TOPIC and self._stage == "check":
            self._checked = True
            self.changed.emit()
