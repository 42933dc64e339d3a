"""What is being said aloud, for every page: again, pause, slower, louder."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtQml import QmlElement

from kiosk.audio.voice import Spoken, Utterance, Voice
from kiosk.domain.guide import Line
from kiosk.settings import Volume
from kiosk.ui.qt import Property, QmlUncreatable

QML_IMPORT_NAME = "Kiosk.ViewModels"
QML_IMPORT_MAJOR_VERSION = 1

SLOW = 0.75
VOLUMES = tuple(Volume)


@QmlElement
@QmlUncreatable("made by the program")
class Speech(QObject):
    """The one voice of the program, and what of a page it is saying.

    A topic names the thing being said (``title``, ``step``, ``document:2``), so
    that the page can mark it; ``line`` counts the lines of that topic from 0.
    """

    changed = Signal()
    volumeChanged = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        """Begin without a voice: what is said before ``wake`` waits for it."""
        super().__init__(parent)
        self._voice: Voice | None = None
        self._waiting: Callable[[], None] | None = None
        self._language = "vi"
        self._topic = ""
        self._line = -1
        self._last: tuple[str, tuple[Line, ...]] = ("", ())
        self._paused = False
        self._slow = False
        self._silent = False
        self._volume = VOLUMES.index(Volume.MID)

    def wake(self, voice: Voice) -> None:
        """Take the voice, which is made after the first frame, and say what waited for it."""
        self._voice = voice
        voice.set_volume(VOLUMES[self._volume].gain)
        voice.set_rate(SLOW if self._slow else 1.0)
        waiting, self._waiting = self._waiting, None
        if waiting is not None:
            waiting()

    def use(self, language: str) -> None:
        """Speak with this voice from now on (a tag of ``Utterance.language``)."""
        self._language = language

    def say(
        self,
        topic: str,
        lines: Sequence[Line],
        on_end: Callable[[Spoken], None] | None = None,
        language: str = "",
    ) -> None:
        """Silence what is being said and say this instead."""
        self._last = (topic, tuple(lines))
        if self._voice is None:
            self._waiting = lambda: self.say(topic, lines, on_end, language)
            return
        self._topic, self._line, self._paused = topic, -1, False
        self._silent = False

        def begun(number: int) -> None:
            self._line = number
            self.changed.emit()

        def ended(how: Spoken) -> None:
            if how is not Spoken.SILENCED:
                self._silent = how is Spoken.FAILED
                self._topic, self._line = "", -1
                self.changed.emit()
            if on_end is not None:
                on_end(how)

        self._voice.speak(Utterance(tuple(lines), language or self._language), begun, ended)
        self.changed.emit()

    def prepare(self, lines: Sequence[Line]) -> None:
        """Have ready what will probably be said next."""
        if self._voice is not None:
            self._voice.prepare(lines, self._language)

    def hush(self) -> None:
        """Fall silent and forget, as when a page is left."""
        if self._voice is not None:
            self._voice.hush()
        self._waiting = None
        self._last = ("", ())
        self._topic, self._line, self._paused = "", -1, False
        self.changed.emit()

    def chime(self) -> None:
        """Sound the bell for the staff."""
        if self._voice is not None:
            self._voice.chime()

    def reset(self, volume: Volume) -> None:
        """Give the next citizen the desk's own speed and loudness."""
        if self._slow:
            self.toggleSlow()
        self._set_volume(VOLUMES.index(volume))

    @Property(str, notify=changed)
    def topic(self) -> str:
        return self._topic

    @Property(int, notify=changed)
    def line(self) -> int:
        return self._line

    @Property(bool, notify=changed)
    def isSpeaking(self) -> bool:
        return bool(self._topic)

    @Property(bool, notify=changed)
    def isPaused(self) -> bool:
        return self._paused

    @Property(bool, notify=changed)
    def isSlow(self) -> bool:
        return self._slow

    @Property(bool, notify=changed)
    def isSilent(self) -> bool:
        """Whether the last thing could not be said."""
        return self._silent

    @Property(int, notify=volumeChanged)
    def volume(self) -> int:
        return self._volume

    @Slot()
    def again(self) -> None:
        """Say the last thing once more."""
        topic, lines = self._last
        if lines:
            self.say(topic, lines)

    @Slot()
    def togglePause(self) -> None:
        if self._voice is None or not self._topic:
            return
        self._paused = not self._paused
        if self._paused:
            self._voice.pause()
        else:
            self._voice.resume()
        self.changed.emit()

    @Slot()
    def toggleSlow(self) -> None:
        self._slow = not self._slow
        if self._voice is not None:
            self._voice.set_rate(SLOW if self._slow else 1.0)
        self.changed.emit()

    @Slot()
    def cycleVolume(self) -> None:
        self._set_volume((self._volume + 1) % len(VOLUMES))

    def _set_volume(self, step: int) -> None:
        self._volume = step
        if self._voice is not None:
            self._voice.set_volume(VOLUMES[step].gain)
        self.volumeChanged.emit()
