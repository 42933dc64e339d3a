"""One clip at a time on one QMediaPlayer, with its dangers fenced off.

* ``QMediaPlayer.stop()`` is never called: after ``play()`` in the same turn of
  the event loop it hangs the thread for ever (PySide6 6.11.3 and 6.12.0, with
  an audio output; a double tap does it).  Falling silent is ``setSource(QUrl())``.
* What the player tells is passed on one turn later, and only if it is about the
  clip that is still wanted, so that nobody changes a source inside the player.
* A clip that does not end in its time (the device is gone) counts as failed.

This module imports QtMultimedia, and is therefore itself imported late.
"""

from __future__ import annotations

import io
import wave
from collections.abc import Callable

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QObject, QTimer, QUrl, Signal
from PySide6.QtMultimedia import QAudioDevice, QAudioOutput, QMediaPlayer

from kiosk.audio.clips import Clip

_STALL_MARGIN = 4.0  # seconds; an idle PulseAudio sink reports the end up to 2 s late
_SILENCE = 0.05  # seconds


class ClipPlayer(QObject):
    """Plays clips; ``started``, ``ended`` and ``failed`` tell about the clip loaded last.

    ``failed`` carries whether another rendering of the clip could help.
    """

    started = Signal()
    ended = Signal()
    failed = Signal(bool)

    def __init__(self, device: QAudioDevice, parent: QObject) -> None:
        super().__init__(parent)
        self._output = QAudioOutput(device, self)
        self._player = QMediaPlayer(self)
        self._player.setAudioOutput(self._output)
        self._player.setPitchCompensation(True)
        self._player.playbackStateChanged.connect(self._on_state)
        self._player.mediaStatusChanged.connect(self._on_status)
        self._player.errorOccurred.connect(lambda *_: self._later(self._fail))
        self._watchdog = QTimer(self, singleShot=True)
        self._watchdog.timeout.connect(self._on_stall)
        self._turn = 0  # of clips: what was posted in an earlier turn is about another clip
        self._clip: Clip | None = None
        self._settled = True
        self._volume = 1.0
        self._silence = QBuffer(self)

    @property
    def clip(self) -> Clip | None:
        """The clip loaded last, unless it was silenced."""
        return self._clip

    @property
    def position(self) -> float:
        """How far the clip has been played, in its own seconds."""
        return self._player.position() / 1000

    def load(self, clip: Clip) -> None:
        """Get a clip ready from its beginning; whatever was there falls silent."""
        self.fall_silent()
        self._clip = clip
        self._settled = False
        self._output.setVolume(self._volume)
        self._player.setSource(QUrl.fromLocalFile(str(clip.path)))

    def play(self) -> None:
        """Play the loaded clip, or go on with it."""
        if not self._settled:
            self._player.play()
            self._watch()

    def pause(self) -> None:
        """Stop in the middle."""
        if not self._settled:
            self._watchdog.stop()
            self._player.pause()

    def fall_silent(self) -> None:
        """Be silent at once and forget the clip; nothing more is told about it."""
        self._turn += 1
        self._clip = None
        self._settled = True
        self._watchdog.stop()
        self._player.setSource(QUrl())

    def set_rate(self, rate: float) -> None:
        """Play that many times faster, from the next moment on, with the pitch kept."""
        self._player.setPlaybackRate(rate)
        if self._watchdog.isActive():
            self._watch()

    def set_volume(self, volume: float) -> None:
        """Set the loudness, 0.0 to 1.0, linear in amplitude."""
        self._volume = volume
        self._output.setVolume(volume)

    def set_device(self, device: QAudioDevice) -> None:
        """Play on another output from now on."""
        self._output.setDevice(device)

    def warm_up(self) -> None:
        """Play a moment of silence, so that the first clip need not load decoder and device."""
        if self._clip is not None or self._silence.isOpen():
            return
        self._silence.setData(QByteArray(_wav_of_silence()))
        self._silence.open(QIODevice.OpenModeFlag.ReadOnly)
        self._output.setVolume(0.0)
        self._player.setSourceDevice(self._silence)
        self._player.play()

    def _watch(self) -> None:
        if self._clip is None:
            return
        left = max(0.0, self._clip.seconds - self._player.position() / 1000)
        seconds = left / self._player.playbackRate() + _STALL_MARGIN
        self._watchdog.start(round(seconds * 1000))

    def _on_state(self, state: QMediaPlayer.PlaybackState) -> None:
        if state is QMediaPlayer.PlaybackState.PlayingState:
            self._later(self.started.emit)

    def _on_status(self, status: QMediaPlayer.MediaStatus) -> None:
        if status is QMediaPlayer.MediaStatus.EndOfMedia:
            self._later(self._finish)
        elif status is QMediaPlayer.MediaStatus.InvalidMedia:
            self._later(self._fail)

    def _later(self, tell: Callable[[], None]) -> None:
        """Call it in the next turn of the event loop, if the clip is still the same."""
        turn = self._turn

        def tell_if_wanted() -> None:
            if turn == self._turn and not self._settled:
                tell()

        QTimer.singleShot(0, self, tell_if_wanted)

    def _finish(self) -> None:
        self._settle()
        self.ended.emit()

    def _fail(self) -> None:
        self._settle()
        self.failed.emit(True)

    def _on_stall(self) -> None:
        self._settle()
        self.failed.emit(False)

    def _settle(self) -> None:
        self._settled = True
        self._watchdog.stop()


def _wav_of_silence() -> bytes:
    file = io.BytesIO()
    with wave.open(file, "wb") as clip:
        clip.setnchannels(1)
        clip.setsampwidth(2)
        clip.setframerate(48_000)
        clip.writeframes(bytes(round(48_000 * _SILENCE) * 2))
    return file.getvalue()
