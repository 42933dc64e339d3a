"""Hearing a recording in the studio: one file at a time, how far it is, and whether to its end."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal, Slot
from PySide6.QtQml import QmlElement

from kiosk.audio.clips import Clip
from kiosk.domain.sentences import sentence_at
from kiosk.errors import NoSoundError
from kiosk.ui.qt import Property, QmlUncreatable
from kiosk.ui.viewmodels.speech import VOLUMES, Speech

if TYPE_CHECKING:
    from kiosk.ui.adapters.qt_clip_player import ClipPlayer

QML_IMPORT_NAME = "Kiosk.ViewModels"
QML_IMPORT_MAJOR_VERSION = 1

STEP_MS = 40  # between two looks at how far it is


@QmlElement
@QmlUncreatable("made by the program")
class Listening(QObject):
    """Plays recordings for narrators and reviewers; never while the program itself speaks.

    A topic names what is heard (``take``, ``mine``, ``proposal:3``), so that a page can mark it.
    """

    changed = Signal()
    progressed = Signal()
    heardToEnd = Signal(str)  # the topic of a recording that sounded from its beginning to its end
    failed = Signal(NoSoundError)

    def __init__(self, speech: Speech, speed: float = 1.0, parent: QObject | None = None) -> None:
        """``speed`` multiplies life's own; only tests and the tour ask for another."""
        super().__init__(parent)
        self._speech = speech
        self._speed = speed
        self._player: ClipPlayer | None = None
        self._topic = ""
        self._seconds = 0.0
        self._marks: tuple[float, ...] = ()
        self._at = 0.0
        self._look = QTimer(self, interval=STEP_MS)
        self._look.timeout.connect(self._progress)
        speech.changed.connect(self._give_way)

    def play(self, topic: str, path: Path, seconds: float, marks: Sequence[float] = ()) -> None:
        """Silence everything else and play this file from its beginning.

        Args:
            topic: What it is.
            path: The file.
            seconds: How long it sounds.
            marks: Where its sentences begin, in seconds.
        """
        self.stop()
        self._speech.hush()
        try:
            player = self._ready()
        except ImportError:
            self.failed.emit(NoSoundError())
            return
        self._topic, self._seconds, self._marks = topic, seconds, tuple(marks)
        self._at = 0.0
        player.set_volume(VOLUMES[self._speech.volume].gain)
        player.set_rate(self._speed)
        player.load(Clip(path, seconds))
        player.play()
        self._look.start()
        self.changed.emit()
        self.progressed.emit()

    @Slot()
    def stop(self) -> None:
        """Fall silent; what was being heard was not heard to its end."""
        if not self._topic:
            return
        if self._player is not None:
            self._player.fall_silent()
        self._settle()

    @Property(str, notify=changed)
    def topic(self) -> str:
        return self._topic

    @Property(bool, notify=changed)
    def isPlaying(self) -> bool:
        return bool(self._topic)

    @Property(float, notify=progressed)
    def share(self) -> float:
        """How far it is, 0 to 1; -1 while nothing is heard."""
        if not self._topic or self._seconds <= 0:
            return -1.0
        return min(1.0, self._at / self._seconds)

    @Property(int, notify=progressed)
    def sentence(self) -> int:
        """Which sentence sounds, from 0; -1 while none does, or where none is marked."""
        return sentence_at(self._marks, self._at) if self._topic and self._marks else -1

    def _ready(self) -> ClipPlayer:
        if self._player is None:
            from PySide6.QtMultimedia import QMediaDevices  # noqa: PLC0415  (libpulse0 may lack)

            from kiosk.ui.adapters.qt_clip_player import ClipPlayer  # noqa: PLC0415

            player = ClipPlayer(QMediaDevices.defaultAudioOutput(), self)
            player.ended.connect(self._end)
            player.failed.connect(self._fail)
            self._devices = QMediaDevices(self)
            self._devices.audioOutputsChanged.connect(
                lambda: player.set_device(QMediaDevices.defaultAudioOutput())
            )
            self._player = player
        return self._player

    def _progress(self) -> None:
        if self._player is not None:
            self._at = max(self._at, self._player.position)
            self.progressed.emit()

    def _end(self) -> None:
        topic = self._topic
        self._settle()
        self.heardToEnd.emit(topic)

    def _fail(self, _rendering_may_help: bool) -> None:
        self._settle()
        self.failed.emit(NoSoundError())

    def _settle(self) -> None:
        self._look.stop()
        self._topic, self._at = "", 0.0
        self.changed.emit()
        self.progressed.emit()

    def _give_way(self) -> None:
        """The program begins to say something: nothing ever overlaps."""
        if self._speech.isSpeaking:
            self.stop()
