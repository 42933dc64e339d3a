"""Trying the microphone at each start: silence, a few words, and what to do about it."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtQml import QmlElement

from kiosk.audio.microphone_check import ROOM_SECONDS, SPEECH_SECONDS, Advice, advise
from kiosk.audio.sound_file import RATE
from kiosk.ui import studio_wording
from kiosk.ui.models.rows import Rows
from kiosk.ui.qt import Property, QmlUncreatable
from kiosk.ui.studio_desk import StudioDesk
from kiosk.ui.studio_wording import ADVICE
from kiosk.ui.viewmodels.studio_live import LiveTake
from kiosk.ui.viewmodels.studio_page import StudioPage

if TYPE_CHECKING:
    from kiosk.audio.voice import Spoken
    from kiosk.ui.wording import Saying

QML_IMPORT_NAME = "Kiosk.ViewModels"
QML_IMPORT_MAJOR_VERSION = 1

SECONDS = {"silent": ROOM_SECONDS, "speak": SPEECH_SECONDS}
TITLES = {
    "pick": studio_wording.MICROPHONE_TITLE,
    "silent": studio_wording.MICROPHONE_SILENT,
    "speak": studio_wording.MICROPHONE_SPEAK,
    "good": studio_wording.MICROPHONE_GOOD,
    "poor": studio_wording.MICROPHONE_POOR,
    "useless": studio_wording.MICROPHONE_USELESS,
    "missing": studio_wording.MICROPHONE_MISSING,
}
HARMLESS = frozenset({Advice.GOOD, Advice.BUILT_IN})


@dataclass(frozen=True, slots=True)
class MicrophoneRow:
    """One microphone of this machine."""

    key: str
    text: str
    isChosen: bool


@dataclass(frozen=True, slots=True)
class AdviceRow:
    """One thing to do; ``glyph`` is its picture."""

    text: str
    glyph: str


@QmlElement
@QmlUncreatable("made by the program")
class MicrophonePage(StudioPage):
    """One thing after another: choose, be silent, speak, read what to do."""

    changed = Signal()  # Qt wants the signal in the class of its properties
    progressed = Signal()

    def __init__(self, desk: StudioDesk, parent: QObject | None = None) -> None:
        super().__init__(desk, parent)
        self._microphones = Rows(MicrophoneRow, self)
        self._advice = Rows(AdviceRow, self)
        self._live = LiveTake(desk, self)
        self._live.progressed.connect(self._heard)
        self._live.changed.connect(self._switched)
        self._stage = "pick"
        self._found: Sequence[Advice] = ()
        self._is_listening = False
        self._marks: dict[str, int] = {}
        self._is_shown = False

    def enter(self) -> None:
        self._is_shown = True
        self._live.open()
        self._begin()

    def leave(self) -> None:
        self._is_shown = False
        self._is_listening = False
        self._live.close()

    @Slot()
    def introduce(self) -> None:
        """Say what is to be done, or what was found."""
        self._desk.speech.say("title", [saying.line() for saying in self._sayings()])

    @Property(str, notify=changed)
    def stage(self) -> str:
        """``pick``, ``silent``, ``speak``, ``good``, ``poor``, ``useless`` or ``missing``."""
        return self._stage

    @Property(str, notify=changed)
    def title(self) -> str:
        return TITLES[self._stage].shown()

    @Property(str, notify=changed)
    def hint(self) -> str:
        """What to do without a microphone."""
        return studio_wording.MICROPHONE_MISSING_WHAT.shown() if self._stage == "missing" else ""

    @Property(LiveTake, constant=True)
    def live(self) -> LiveTake:
        return self._live

    @Property(QObject, constant=True)
    def microphones(self) -> Rows:
        return self._microphones

    @Property(QObject, constant=True)
    def advice(self) -> Rows:
        return self._advice

    @Property(bool, notify=changed)
    def isListening(self) -> bool:
        """Whether the room or the narrator is being listened to just now."""
        return self._is_listening

    @Property(float, notify=progressed)
    def share(self) -> float:
        """How much of the silence or of the speech was heard, 0 to 1."""
        if not self._is_listening or self._desk.recorder is None:
            return 0.0
        heard = self._desk.recorder.mark() - self._marks[self._stage]
        return min(1.0, heard / (RATE * SECONDS[self._stage]))

    @Slot(str)
    def choose(self, key: str) -> None:
        """Listen with another microphone."""
        if self._desk.recorder is not None:
            self._desk.recorder.open(key)
            self._live.open()
            self._show_microphones()

    @Slot()
    def start(self) -> None:
        """Begin with the silence."""
        self._to("silent", self._listen)

    @Slot()
    def tryAgain(self) -> None:
        """Look for a microphone, or try this one, once more."""
        if self._live.fault:
            self._live.tryAgain()
        self._begin()

    @Slot()
    def goOn(self) -> None:
        """Go on: to the word list the first time, else to the plan."""
        project = self._desk.open_project
        is_first = project.bookmark == "" and not any(word.is_agreed for word in project.words())
        self._desk.go("words" if is_first else "plan")

    def _begin(self) -> None:
        self._is_listening = False
        self._show_microphones()
        if self._desk.recorder is None or not self._desk.recorder.devices():
            self._set_state("missing")
            self._to("missing")
        else:
            self._to("pick")

    def _to(self, stage: str, then: Callable[[], None] = lambda: None) -> None:
        """Show a stage and say what it asks; ``then`` comes when that was said."""
        self._stage = stage
        self.changed.emit()
        self.progressed.emit()

        def said(_how: Spoken) -> None:
            if self._is_shown and self._stage == stage:
                then()

        self._desk.speech.say("title", [saying.line() for saying in self._sayings()], said)

    def _sayings(self) -> list[Saying]:
        sayings: list[Saying] = [TITLES[self._stage]]
        if self._stage == "missing":
            sayings.append(studio_wording.MICROPHONE_MISSING_WHAT)
        if self._stage in {"poor", "useless"}:
            sayings += [ADVICE[one][0] for one in self._found]
        return sayings

    def _listen(self) -> None:
        """Listen from now on: what the loudspeaker said before is not the room."""
        if self._desk.recorder is None or self._is_listening:
            return
        self._marks[self._stage] = self._desk.recorder.mark()
        self._is_listening = True
        self.changed.emit()

    def _heard(self) -> None:
        if not self._is_listening:
            return
        self.progressed.emit()
        if self.share < 1:
            return
        self._is_listening = False
        recorder = self._desk.recorder
        if recorder is None:
            return
        heard = recorder.samples_since(self._marks[self._stage])
        if self._stage == "silent":
            self._room = heard
            self._to("speak", self._listen)
        else:
            self._judge(advise(self._room, heard, recorder.device))

    def _judge(self, found: Sequence[Advice]) -> None:
        self._found = found
        self._advice.show([AdviceRow(ADVICE[one][0].shown(), ADVICE[one][1]) for one in found])
        if any(one.prevents for one in found):
            stage = "useless"
        else:
            stage = "good" if HARMLESS.issuperset(found) else "poor"
        self._set_state("good" if stage == "good" else "poor")
        self._to(stage)

    def _switched(self) -> None:
        """A microphone came, went, or is held by another program."""
        if not self._is_shown:
            return
        self._show_microphones()
        if self._live.fault and self._is_listening:
            self._begin()
        elif self._stage == "missing" and not self._live.fault:
            self._set_state("unchecked")
            self._to("pick")
        self.changed.emit()

    def _set_state(self, state: str) -> None:
        self._desk.microphone = state
        self._desk.refresh()

    def _show_microphones(self) -> None:
        recorder = self._desk.recorder
        if recorder is None:
            self._microphones.show([])
            return
        self._microphones.show(
            [
                MicrophoneRow(one.device_id, one.name, one.device_id == recorder.device_id)
                for one in recorder.devices()
            ]
        )
