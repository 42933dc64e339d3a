"""Recordings of phones, in whatever their makers chose, made into masters.

libsndfile reads WAV, FLAC, MP3 and Opus (``kiosk.audio.sound_file``); this reads the rest that
Qt's FFmpeg knows: M4A and AAC, 3GP with AMR, and the sound of a video.  It works on the event
loop, a block at a time, and imports QtMultimedia when something is first decoded.
"""

from __future__ import annotations

import logging
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, QUrl

from kiosk.audio.errors import CorruptClipError
from kiosk.audio.master import MASTER_RATE, MasterWriter
from kiosk.errors import DeskError, NoSoundError

if TYPE_CHECKING:
    from PySide6.QtMultimedia import QAudioDecoder

_log = logging.getLogger(__name__)

LIMIT = 3600.0
"""Seconds; what claims or unpacks to more is no recording of a guide."""

_PATIENCE_MS = 15_000  # without a block of sound; a slow disk gives one in less
_CHANNELS, _WIDTH = 1, 2

Done = Callable[[DeskError | None], None]


class Decoding(QObject):
    """One file being decoded; goes by itself once ``done`` was told."""

    def __init__(
        self, source: Path, out: Path, done: Done, limit_seconds: float, parent: QObject | None
    ) -> None:
        super().__init__(parent)
        self._source = source
        self._out = out
        self._done: Done | None = done
        self._limit = limit_seconds
        self._writer: MasterWriter | None = None
        self._decoder: QAudioDecoder | None = None
        self._watchdog = QTimer(self, singleShot=True)
        self._watchdog.timeout.connect(lambda: self._refuse("stuck"))
        QTimer.singleShot(0, self, self._start)  # done is never told from inside

    @property
    def seconds(self) -> float:
        """How much was decoded so far."""
        return self._writer.seconds if self._writer is not None else 0.0

    def cancel(self) -> None:
        """Give up; ``done`` is not told, and nothing is left of it."""
        self._done = None
        self._end(None)

    def _start(self) -> None:
        if self._done is None:
            return
        try:
            from PySide6.QtMultimedia import QAudioDecoder, QAudioFormat  # noqa: PLC0415
        except ImportError:  # without libpulse0
            _log.warning("sound.no_library")
            self._end(NoSoundError(file=self._source.name))
            return
        if not self._source.is_file():
            self._refuse("missing")
            return
        try:
            self._writer = MasterWriter(self._out)
        except DeskError as error:
            self._end(error)
            return
        wanted = QAudioFormat()
        wanted.setSampleRate(MASTER_RATE)
        wanted.setChannelCount(_CHANNELS)
        wanted.setSampleFormat(QAudioFormat.SampleFormat.Int16)
        decoder = self._decoder = QAudioDecoder(self)
        decoder.setAudioFormat(wanted)
        decoder.bufferReady.connect(self._take)
        decoder.finished.connect(self._finish)
        decoder.error.connect(lambda *_: self._refuse("not sound"))
        decoder.setSource(QUrl.fromLocalFile(str(self._source)))
        self._watchdog.start(_PATIENCE_MS)
        decoder.start()

    def _take(self) -> None:
        if self._decoder is None or self._writer is None:
            return  # it was given up, and this was on its way already
        buffer = self._decoder.read()
        found = buffer.format()
        if not buffer.isValid() or found.sampleRate() != MASTER_RATE:
            return
        if found.channelCount() != _CHANNELS or found.bytesPerSample() != _WIDTH:
            self._refuse("channels or rate")
            return
        try:
            self._writer.write(bytes(buffer.data()))
        except DeskError as error:
            self._end(error)
            return
        self._watchdog.start(_PATIENCE_MS)
        if self._writer.seconds > self._limit:
            self._refuse("too long")

    def _finish(self) -> None:
        if self._decoder is None or self._writer is None:
            return
        while self._decoder.bufferAvailable():
            self._take()
            if self._decoder is None:
                return  # the last blocks were too many
        if not self.seconds:
            self._refuse("no sound")
            return
        try:
            self._writer.finish()
        except DeskError as error:
            self._end(error)
        else:
            self._end(None)

    def _refuse(self, fault: str) -> None:
        self._end(CorruptClipError(file=self._source.name, fault=fault))

    def _end(self, error: DeskError | None) -> None:
        """Let go of everything, and tell the outcome in the next turn of the event loop."""
        self._watchdog.stop()
        writer, self._writer = self._writer, None
        if writer is not None:
            writer.abandon()  # which leaves a finished master alone
        decoder, self._decoder = self._decoder, None
        if decoder is not None:
            decoder.blockSignals(True)
            decoder.stop()
            decoder.deleteLater()
        done, self._done = self._done, None
        if done is not None:
            QTimer.singleShot(0, self, lambda: self._tell(done, error))
        else:
            self._go()

    def _tell(self, done: Done, error: DeskError | None) -> None:
        self._go()
        done(error)

    def _go(self) -> None:
        _under_way.discard(self)
        self.deleteLater()


_under_way: set[Decoding] = set()  # nobody else need hold them


def decode_to_wav(
    source: Path,
    out: Path,
    done: Done,
    limit_seconds: float = LIMIT,
    parent: QObject | None = None,
) -> Decoding:
    """Begin to decode a file into a master of 48 kHz, one channel, 16 bit.

    Args:
        source: Any file; what is no sound is refused.
        out: The master's path; there is nothing at it unless all went well.
        done: Told once, later, on this thread: ``None``, or what went wrong
            (``CorruptClipError``, ``DiskFullError``, ``UnwritableFolderError``,
            ``NoSoundError``).
        limit_seconds: What unpacks to more is given up there.
        parent: Owner, as in all of Qt; the decoding ends with it.

    Raises:
        FileExistsError: There is something at ``out``; nothing is ever written over.
    """
    if out.exists():
        raise FileExistsError(out)
    decoding = Decoding(source, out, done, limit_seconds, parent)
    _under_way.add(decoding)
    return decoding
