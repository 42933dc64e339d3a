"""What is being said aloud, for every page: again, pause, slower, louder, and by whom."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, Protocol

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtQml import QmlElement

from kiosk.audio.voice import Spoken, Utterance, Voice
from kiosk.domain.hearing import Hearing, with_parents
from kiosk.domain.line import Line
from kiosk.domain.sentences import sentence_starts
from kiosk.settings import Volume
from kiosk.ui.qt import Property, QmlUncreatable

if TYPE_CHECKING:
    from kiosk.audio.clips import Clip

QML_IMPORT_NAME = "Kiosk.ViewModels"
QML_IMPORT_MAJOR_VERSION = 1

SPEEDS = (1.0, 0.75, 0.6, 1.25)
"""How fast speech can be: as recorded, slow, very slow, quick; one button goes round."""

VOLUMES = tuple(Volume)


class Texts(Protocol):
    """Finds the lines of a text of a page, which may have a spoken form of their own."""

    def lines(self, text: str) -> tuple[Line, ...]:
        """Return what is said for this text."""


@QmlElement
@QmlUncreatable("made by the program")
class Speech(QObject):
    """The one voice of the program, and what of a page it is saying.

    A topic names the thing being said (``title``, ``step``, ``document:2``), so
    that the page can mark it; ``line`` counts the lines of that topic from 0.
    """

    changed = Signal()
    volumeChanged = Signal()
    lineHeard = Signal(str)  # the text of a line that was said to its end

    def __init__(self, parent: QObject | None = None) -> None:
        """Begin without a voice: what is said before ``wake`` waits for it."""
        super().__init__(parent)
        self.texts: Texts | None = None
        self._voice: Voice | None = None
        self._waiting: Callable[[], None] | None = None
        self._under_way: Callable[[Spoken], None] | None = None  # says the rest of it
        self._cut_off: Callable[[Spoken], None] | None = None  # by an interjection, and goes on
        self._hearing = Hearing()
        self._topic = ""
        self._line = -1
        self._sentence = -1
        self._clip: Clip | None = None
        self._all_recorded = False
        self._last: tuple[str, tuple[Line, ...]] = ("", ())
        self._saying: tuple[Line, ...] = ()
        self._paused = False
        self._speed = 0
        self._silent = False
        self._volume = VOLUMES.index(Volume.MID)

    @property
    def hearing(self) -> Hearing:
        """What this citizen hears."""
        return self._hearing

    def wake(self, voice: Voice) -> None:
        """Take the voice, which is made after the first frame, and say what waited for it."""
        self._voice = voice
        voice.set_volume(VOLUMES[self._volume].gain)
        voice.set_rate(SPEEDS[self._speed])
        waiting, self._waiting = self._waiting, None
        if waiting is not None:
            waiting()

    @property
    def was_recorded(self) -> bool:
        """Whether people, and no machine, spoke every line of what was said last."""
        return self._clip is not None and self._all_recorded

    def use(self, hearing: Hearing) -> None:
        """Speak these languages from now on."""
        self._hearing = hearing

    def say(
        self,
        topic: str,
        lines: Sequence[Line],
        on_end: Callable[[Spoken], None] | None = None,
        hearing: Hearing | None = None,
        gaps: frozenset[int] = frozenset(),
    ) -> None:
        """Silence what is being said and say this instead; "again" repeats it.

        Args:
            topic: What is being said, so that the page can mark it.
            lines: In order.
            on_end: Told how it ended.
            hearing: Other languages than this citizen's.
            gaps: Numbers of the lines after which a breath follows.
        """
        self._last = (topic, tuple(lines))
        self._speak(topic, tuple(lines), on_end, hearing, gaps)

    @Slot(str)
    def sayText(self, text: str) -> None:
        """Say one text of a page, as when a control gets the focus; "again" forgets it."""
        if text:
            lines = self.texts.lines(text) if self.texts is not None else (Line(text),)
            self._speak(f"text:{text}", lines)

    @Slot(str)
    def interject(self, text: str) -> None:
        """Say one text in the middle of what is being said, and go on with the line cut off.

        So a touch on "louder" within a step is answered, and the step is still heard.
        """
        cut_off = self._cut_off if self._cut_off is not None else self._under_way
        if cut_off is None or self._paused:
            self.sayText(text)
            return
        self._cut_off = cut_off  # it is not told that it was silenced: it goes on
        recorded = self._all_recorded
        lines = self.texts.lines(text) if self.texts is not None else (Line(text),)

        def go_on(how: Spoken) -> None:
            if how is not Spoken.SILENCED and self._cut_off is cut_off:
                self._cut_off = None
                self._all_recorded = recorded
                cut_off(how)

        self._speak(f"text:{text}", lines, go_on, interjected=True)

    def _speak(
        self,
        topic: str,
        lines: tuple[Line, ...],
        on_end: Callable[[Spoken], None] | None = None,
        hearing: Hearing | None = None,
        gaps: frozenset[int] = frozenset(),
        *,
        first: int = 0,
        interjected: bool = False,
    ) -> None:
        if self._voice is None:
            self._waiting = lambda: self._speak(topic, lines, on_end, hearing, gaps)
            return
        if not interjected:
            self._cut_off = None
        self._topic, self._line, self._sentence, self._paused = topic, -1, -1, False
        self._saying = lines
        self._silent, self._clip = False, None
        self._all_recorded = self._all_recorded or not first

        def go_on(_how: Spoken) -> None:
            at = max(first, reached)
            self._speak(topic, lines, on_end, hearing, gaps, first=at)

        reached = first
        self._under_way = None if interjected else go_on

        def begun(number: int, clip: Clip) -> None:
            nonlocal reached
            number += first
            reached = number
            heard = self._line
            self._line, self._sentence, self._clip = number, -1, clip
            self._all_recorded = self._all_recorded and clip.is_recorded
            if heard >= 0:
                self.lineHeard.emit(lines[heard].text)
            self.changed.emit()

        def at(sentence: int) -> None:
            self._sentence = sentence
            self.changed.emit()

        def ended(how: Spoken) -> None:
            if how is Spoken.SILENCED and self._cut_off is go_on:
                return
            if how is not Spoken.SILENCED:
                heard = self._line
                self._under_way = None
                self._silent = how is Spoken.FAILED
                self._topic, self._line, self._sentence = "", -1, -1
                if how is Spoken.FINISHED and heard >= 0:
                    self.lineHeard.emit(lines[heard].text)
                self.changed.emit()
            if on_end is not None:
                on_end(how)

        later = frozenset(gap - first for gap in gaps if gap >= first)
        utterance = Utterance(lines[first:], hearing or self._hearing, later)
        self._voice.speak(utterance, begun, ended, at)
        self.changed.emit()

    def prepare(self, lines: Sequence[Line]) -> None:
        """Have ready what will probably be said next."""
        if self._voice is not None:
            self._voice.prepare(lines, self._hearing)

    def hush(self) -> None:
        """Fall silent and forget, as when a page is left."""
        if self._voice is not None:
            self._voice.hush()
        self._waiting = self._under_way = self._cut_off = None
        self._last = ("", ())
        self._topic, self._line, self._sentence, self._paused = "", -1, -1, False
        self._clip = None
        self.changed.emit()

    def chime(self) -> None:
        """Sound the bell for the staff."""
        if self._voice is not None:
            self._voice.chime()

    def reset(self, volume: Volume) -> None:
        """Give the next citizen the desk's own speed and loudness."""
        self._set_speed(0)
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

    @Property(int, notify=changed)
    def sentence(self) -> int:
        """Which sentence of the line sounds, from 0; -1 where the clip does not tell."""
        return self._sentence

    @Property(str, notify=changed)
    def spokenText(self) -> str:
        """The text of the line that sounds; empty between lines."""
        return self._saying[self._line].text if 0 <= self._line < len(self._saying) else ""

    @Property(int, notify=changed)
    def sentenceStart(self) -> int:
        """Where in ``spokenText`` the sentence begins that sounds; 0 where that is not known."""
        return self._sentence_span[0]

    @Property(int, notify=changed)
    def sentenceEnd(self) -> int:
        """Where it ends; the end of the text where the sentence is not known."""
        return self._sentence_span[1]

    @property
    def _sentence_span(self) -> tuple[int, int]:
        text = str(self.spokenText)
        starts = (*sentence_starts(text), len(text))
        if 0 <= self._sentence < len(starts) - 1:
            return starts[self._sentence], starts[self._sentence + 1]
        return 0, len(text)

    @Property(int, notify=changed)
    def speed(self) -> int:
        """Which of ``SPEEDS`` is in use."""
        return self._speed

    @Property(bool, notify=changed)
    def isSlow(self) -> bool:
        return SPEEDS[self._speed] < 1

    @Property(str, notify=changed)
    def source(self) -> str:
        """Who spoke last: ``recorded`` (a person), ``synthetic``, or nobody yet."""
        if self._clip is None:
            return ""
        return "recorded" if self._clip.is_recorded else "synthetic"

    @Property(str, notify=changed)
    def heardLanguage(self) -> str:
        """The tag of what was heard last; empty where nothing was."""
        return self._clip.language if self._clip is not None else ""

    @Property(bool, notify=changed)
    def isFallback(self) -> bool:
        """Whether another language than the one wished for was heard."""
        return self._clip is not None and self._clip.language not in with_parents(
            self._hearing.wished
        )

    @Property(bool, notify=changed)
    def isOutdated(self) -> bool:
        """Whether a recording was passed over because its words have changed since."""
        return self._clip is not None and bool(self._clip.outdated)

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
    def cycleSpeed(self) -> None:
        self._set_speed((self._speed + 1) % len(SPEEDS))

    @Slot()
    def cycleVolume(self) -> None:
        self._set_volume((self._volume + 1) % len(VOLUMES))

    def _set_speed(self, speed: int) -> None:
        self._speed = speed
        if self._voice is not None:
            self._voice.set_rate(SPEEDS[speed])
        self.changed.emit()

    def _set_volume(self, step: int) -> None:
        self._volume = step
        if self._voice is not None:
            self._voice.set_volume(VOLUMES[step].gain)
        self.volumeChanged.emit()
