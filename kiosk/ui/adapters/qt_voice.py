"""The voice of the kiosk on Qt Multimedia."""

from __future__ import annotations

import logging
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, QUrl, Signal

from kiosk.audio.clips import Clip, ClipShelf
from kiosk.audio.voice import Spoken, Utterance
from kiosk.domain.hearing import Hearing
from kiosk.domain.line import Line
from kiosk.domain.sentences import sentence_at
from kiosk.ui.adapters.qt_clip_fetcher import ClipFetcher
from kiosk.ui.adapters.qt_silent_voice import SilentVoice

if TYPE_CHECKING:
    from PySide6.QtMultimedia import QMediaDevices, QSoundEffect

    from kiosk.ui.adapters.qt_clip_player import ClipPlayer

_log = logging.getLogger(__name__)

BREATH = 1.0
"""Seconds of silence after a line that ends a step (``Utterance.gaps``), at ordinary speed."""

_MARK_MS = 60  # how often it is looked which sentence sounds

HARMLESS_LINES: tuple[tuple[str, str], ...] = (
    (r"^Couldn't (load|resolve) pipewire-0\.3", "PipeWire is optional; PulseAudio is used"),
    (r"^Couldn't (load|resolve) va\b", "hardware video decoding; there is only sound here"),
    (r"^PulseAudioService: pa_context_connect\(\) failed", "no sound server: has_device is False"),
    (r"^No audio device detected", "clips run in real time without one: has_device is False"),
    (r"^Using Qt multimedia with FFmpeg version", "Qt names its decoder"),
    (r"FFmpeg error description: Immediate exit requested", "a newer clip was wanted meanwhile"),
    (r"Could not update timestamps for skipped samples", "FFmpeg skips the pre-skip of Opus"),
)
"""Lines that Qt and FFmpeg log though nothing is wrong: (regular expression, why)."""


@dataclass(slots=True)
class _Saying:
    """An utterance under way; ``loaded``, ``announced`` and ``retried`` are the last such lines."""

    utterance: Utterance
    on_line: Callable[[int, Clip], None] | None
    on_end: Callable[[Spoken], None] | None
    on_sentence: Callable[[int], None] | None
    index: int = 0
    loaded: int = -1
    announced: int = -1
    retried: int = -1
    sentence: int = -1

    @property
    def hearing(self) -> Hearing:
        return self.utterance.hearing

    def line(self, index: int) -> Line | None:
        lines = self.utterance.lines
        return lines[index] if index < len(lines) else None


class QtVoice(QObject):
    """A ``kiosk.audio.voice.Voice`` on two players: one speaks, one holds the next clip.

    Without an audio device clips still run in real time, unheard; ``has_device`` tells.
    """

    device_changed = Signal()

    def __init__(
        self, shelf: ClipShelf, chime: Path, speed: float = 1.0, parent: QObject | None = None
    ) -> None:
        """Make a silent voice; players are made by ``warm_up`` or when first needed.

        Args:
            shelf: Where the clips come from.
            chime: The WAV file of the staff bell.
            speed: Multiplies every rate; the tour plays twenty times faster.
            parent: Owner, as in all of Qt.

        Raises:
            ImportError: Qt Multimedia cannot be loaded (see ``open_voice``).
        """
        super().__init__(parent)
        import PySide6.QtMultimedia  # noqa: F401, PLC0415 - fails without libpulse0

        self._shelf = shelf
        self._chime_file = chime
        self._speed = speed
        self._rate = 1.0
        self._volume = 1.0
        self._fetcher = ClipFetcher(shelf, self)
        self._devices: QMediaDevices | None = None
        self._players: tuple[ClipPlayer, ClipPlayer] | None = None
        self._chime: QSoundEffect | None = None
        self._saying: _Saying | None = None
        self._paused = False
        self._breath = QTimer(self, singleShot=True)
        self._breath.timeout.connect(self._on_breath)
        self._marks = QTimer(self, interval=_MARK_MS)
        self._marks.timeout.connect(self._look_at_marks)

    @property
    def has_device(self) -> bool:
        """Whether there is an audio output; asking for the first time takes 10 to 280 ms."""
        return bool(self._media_devices().audioOutputs())

    def warm_up(self) -> None:
        """Load decoder and device; to be called once the first frame is shown."""
        for player in self._two_players():
            player.warm_up()

    def close(self) -> None:
        """Fall silent for good and end the worker thread; no callback comes any more."""
        self._saying = None
        self._breath.stop()
        self._marks.stop()
        self._fetcher.close()
        for player in self._players or ():
            player.fall_silent()

    def speak(
        self,
        utterance: Utterance,
        on_line: Callable[[int, Clip], None] | None = None,
        on_end: Callable[[Spoken], None] | None = None,
        on_sentence: Callable[[int], None] | None = None,
    ) -> None:
        """Silence what is being said and say this; see ``Voice``."""
        self._end(Spoken.SILENCED)
        saying = self._saying = _Saying(utterance, on_line, on_end, on_sentence)
        self._paused = False
        if utterance.lines:
            self._begin_line(saying)
        else:
            self._end(Spoken.FINISHED)

    def prepare(self, lines: Sequence[Line], hearing: Hearing) -> None:
        """Render the clips of these lines in the background; replaces an earlier wish."""
        self._fetcher.expect(lines, hearing)

    def hush(self) -> None:
        """Fall silent."""
        self._end(Spoken.SILENCED)

    def pause(self) -> None:
        """Stop in the middle; a clip that is still being rendered will wait."""
        if self._saying is not None:
            self._paused = True
            self._marks.stop()
            self._front.pause()

    def resume(self) -> None:
        """Go on after ``pause``."""
        if self._paused:
            self._paused = False
            if not self._breath.isActive():
                self._front.play()

    def set_rate(self, rate: float) -> None:
        """Speak slower or faster, also in the middle of a line."""
        self._rate = rate
        for player in self._players or ():
            player.set_rate(rate * self._speed)

    def set_volume(self, volume: float) -> None:
        """Set the loudness of speech; the staff bell keeps its own."""
        self._volume = volume
        for player in self._players or ():
            player.set_volume(volume)

    def chime(self) -> None:
        """Sound the staff bell; a missing file or device is logged by name."""
        if not self._chime_file.is_file():
            _log.error("sound.chime_missing %s", self._chime_file.name)
        elif not self.has_device:
            _log.warning("sound.no_device")
        else:
            if self._chime is None:
                from PySide6.QtMultimedia import QSoundEffect  # noqa: PLC0415

                self._chime = QSoundEffect(self)
                self._chime.setSource(QUrl.fromLocalFile(str(self._chime_file)))
            self._chime.play()

    @property
    def _front(self) -> ClipPlayer:
        return self._two_players()[0]

    @property
    def _back(self) -> ClipPlayer:
        return self._two_players()[1]

    def _two_players(self) -> tuple[ClipPlayer, ClipPlayer]:
        if self._players is None:
            self._players = (self._new_player(), self._new_player())
        return self._players

    def _new_player(self) -> ClipPlayer:
        from kiosk.ui.adapters.qt_clip_player import ClipPlayer  # noqa: PLC0415

        player = ClipPlayer(self._media_devices().defaultAudioOutput(), self)
        player.set_rate(self._rate * self._speed)
        player.set_volume(self._volume)
        player.started.connect(partial(self._on_started, player))
        player.ended.connect(partial(self._on_ended, player))
        player.failed.connect(partial(self._on_failed, player))
        return player

    def _media_devices(self) -> QMediaDevices:
        if self._devices is None:
            from PySide6.QtMultimedia import QMediaDevices  # noqa: PLC0415

            self._devices = QMediaDevices(self)
            self._devices.audioOutputsChanged.connect(self._on_devices_changed)
        return self._devices

    def _on_devices_changed(self) -> None:
        for player in self._players or ():
            player.set_device(self._media_devices().defaultAudioOutput())
        self.device_changed.emit()

    def _begin_line(self, saying: _Saying) -> None:
        line = saying.line(saying.index)
        assert line is not None  # an utterance without lines ended in speak()
        clip = self._shelf.find(line, saying.hearing)
        saying.sentence = -1
        if clip is None:
            self._fetch(saying, saying.index, line)
        elif clip == self._back.clip:
            front, back = self._two_players()
            self._players = (back, front)
            front.fall_silent()
            self._play(saying)
        else:
            self._front.load(clip)
            self._play(saying)

    def _play(self, saying: _Saying) -> None:
        saying.loaded = saying.index
        if not self._paused:
            self._front.play()

    def _fetch(self, saying: _Saying, index: int, line: Line) -> None:
        self._fetcher.fetch(line, saying.hearing, partial(self._on_fetched, saying, index))

    def _on_fetched(self, saying: _Saying, index: int, clip: Clip | None) -> None:
        if saying is not self._saying:
            return
        if index != saying.index:
            if index == saying.index + 1 and clip is not None:
                self._back.load(clip)
        elif saying.loaded == index:
            return  # it was asked for twice: ahead of its turn, and when its turn came
        elif clip is None:
            self._end(Spoken.FAILED)
        else:
            self._front.load(clip)
            self._play(saying)

    def _preload(self, saying: _Saying, index: int) -> None:
        line = saying.line(index)
        if line is None:
            return
        clip = self._shelf.find(line, saying.hearing)
        if clip is None:
            self._fetch(saying, index, line)
        else:
            self._back.load(clip)

    def _on_started(self, player: ClipPlayer) -> None:
        saying = self._saying
        clip = player.clip
        if saying is None or player is not self._front or clip is None:
            return
        if len(clip.marks) > 1 and saying.on_sentence is not None:
            self._marks.start()
        if saying.announced == saying.index:
            return  # going on after a pause is no new line
        saying.announced = saying.index
        self._preload(saying, saying.index + 1)
        if saying.on_line is not None:
            saying.on_line(saying.index, clip)

    def _look_at_marks(self) -> None:
        """Tell which sentence of a recording sounds now."""
        saying, clip = self._saying, self._front.clip
        if saying is None or clip is None or len(clip.marks) < 2:
            self._marks.stop()
            return
        sentence = sentence_at(clip.marks, self._front.position)
        if sentence != saying.sentence and saying.on_sentence is not None:
            saying.sentence = sentence
            saying.on_sentence(sentence)

    def _on_breath(self) -> None:
        if self._saying is not None and self._paused:
            self._breath.start(_MARK_MS)  # a pause within a breath: the next line waits
        elif self._saying is not None:
            self._begin_line(self._saying)

    def _on_ended(self, player: ClipPlayer) -> None:
        saying = self._saying
        if saying is None or player is not self._front:
            return
        self._marks.stop()
        saying.index += 1
        if saying.line(saying.index) is None:
            self._end(Spoken.FINISHED)
        elif saying.index - 1 in saying.utterance.gaps:
            self._breath.start(round(BREATH * 1000 / (self._rate * self._speed)))
        else:
            self._begin_line(saying)

    def _on_failed(self, player: ClipPlayer, rendering_may_help: bool) -> None:
        clip = player.clip
        if rendering_may_help and clip is not None:
            self._shelf.refuse(clip)
        player.fall_silent()
        saying = self._saying
        if saying is None or player is not self._front:
            return  # a preloaded clip is looked for again when its turn comes
        _log.warning("speech.clip_failed")
        if rendering_may_help and saying.retried != saying.index:
            saying.retried, saying.loaded = saying.index, -1
            self._begin_line(saying)
        else:
            self._end(Spoken.FAILED)

    def _end(self, outcome: Spoken) -> None:
        """End what is being said; whoever said it is told in the next turn of the event loop."""
        saying, self._saying = self._saying, None
        self._paused = False
        self._breath.stop()
        self._marks.stop()
        for player in self._players or ():
            player.fall_silent()
        if saying is not None and saying.on_end is not None:
            QTimer.singleShot(0, self, partial(saying.on_end, outcome))


def open_voice(
    shelf: ClipShelf, chime: Path, speed: float = 1.0, parent: QObject | None = None
) -> QtVoice | SilentVoice:
    """Return the voice that this machine can have; arguments as for ``QtVoice``."""
    try:
        return QtVoice(shelf, chime, speed, parent)
    except ImportError:
        _log.warning("sound.no_library")
        return SilentVoice(parent)
