"""The microphone of the studio.

It stays open as long as its page: a device takes up to 1.5 s to wake, and who speaks at once
must not lose the first syllable.  So what was heard last is always kept, and a recording begins
a little before its beginning.  QtMultimedia is loaded when a microphone is first looked for.
"""

from __future__ import annotations

import logging
from collections.abc import Sequence
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING

import numpy
from numpy.typing import NDArray
from PySide6.QtCore import QElapsedTimer, QIODevice, QObject, QTimer, Signal

from kiosk.audio.live_sound import LiveSound
from kiosk.audio.master import MasterWriter
from kiosk.audio.microphones import Microphone, NoMicrophoneError
from kiosk.audio.to_master import ToMaster
from kiosk.errors import DeskError

if TYPE_CHECKING:
    from PySide6.QtMultimedia import QAudioSource

    from kiosk.ui.adapters.qt_microphones import QtMicrophones

_log = logging.getLogger(__name__)

PRE_ROLL = 0.3
"""Seconds before the touch that are recorded as well."""

_LEVEL_MS = 40  # 25 times a second
_BUFFER = 4.0  # seconds that the device keeps while the screen is busy
_WAKES_MS = 3_000  # without any sound the device is held by another program
_STALLS_MS = 2_000
_MUTED = 1.5  # seconds of exact zeros from the beginning
_GATED = 6.0  # and later: some headsets send zeros while nobody speaks


class RecorderFault(StrEnum):
    """What can be wrong with a microphone or a recording; the value goes with the signal."""

    MISSING = "missing"  # there is none, or no sound library
    UNPLUGGED = "unplugged"  # pulled out while it was open
    BUSY = "busy"  # it is there but gives nothing: another program holds it
    MUTED = "muted"  # switched off: not even noise comes
    DISK_FULL = "disk_full"  # or the disk failed; what was said before it is kept


class Recorder(QObject):
    """One microphone at a time, and one recording at a time.

    ``faultOccurred`` carries a ``RecorderFault``.  After a fault in the middle of a recording
    what was said before it is kept: ``end`` makes a master of it.  ``recovered`` tells that a
    microphone that was muted or busy is heard again; one that was unplugged or missing is
    opened again by ``open``, best when ``devicesChanged`` tells that something was plugged in.
    """

    levelChanged = Signal()  # noqa: N815  (signals are named as Qt's)
    faultOccurred = Signal(str)  # noqa: N815
    recovered = Signal()
    devicesChanged = Signal()  # noqa: N815

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._microphones: QtMicrophones | None = None
        self._source: QAudioSource | None = None
        self._stream: QIODevice | None = None
        self._converter: ToMaster | None = None
        self._device_id = ""
        self._sound = LiveSound()
        self._fault: RecorderFault | None = None
        self._writer: MasterWriter | None = None
        self._is_cut = False  # nothing more may join on to the recording
        self._told = QElapsedTimer()
        self._silence = QTimer(self, singleShot=True)
        self._silence.timeout.connect(self._on_silence)

    # ---- devices

    def devices(self) -> Sequence[Microphone]:
        """Return the microphones of this machine, the usual one first."""
        try:
            return self._found().listed()
        except ImportError:
            return ()

    @property
    def device_id(self) -> str:
        """The id of the microphone opened last; empty before."""
        return self._device_id

    @property
    def device(self) -> Microphone | None:
        """The microphone opened last, while it is there."""
        return next((one for one in self.devices() if one.device_id == self._device_id), None)

    @property
    def is_open(self) -> bool:
        """Whether a microphone listens; it may still be waking, or muted."""
        return self._source is not None

    @property
    def fault(self) -> RecorderFault | None:
        """What is wrong with the microphone now."""
        return self._fault

    def open(self, device_id: str = "") -> bool:
        """Begin to listen, and go on until ``close``; a recording under way is not touched.

        Args:
            device_id: One of ``devices``; empty for the usual one.

        Returns:
            Whether it was opened; ``faultOccurred`` has told why not.
        """
        self.close()
        self._fault = None
        try:
            from PySide6.QtMultimedia import QAudioSource  # noqa: PLC0415  (needs libpulse0)

            from kiosk.ui.adapters.qt_microphones import best_format  # noqa: PLC0415

            device = self._found().device(device_id)
        except ImportError:
            _log.warning("sound.no_library")
            device = None
        if device is None:
            self._fail(RecorderFault.MISSING)
            return False
        self._device_id = bytes(device.id().data()).decode(errors="replace")
        chosen = best_format(device)
        if chosen is None:
            self._fail(RecorderFault.BUSY)
            return False
        taken, kind = chosen
        self._converter = ToMaster(taken.sampleRate(), taken.channelCount(), kind)
        self._sound = LiveSound()
        source = QAudioSource(device, taken, self)
        source.setBufferSize(taken.bytesForDuration(round(_BUFFER * 1_000_000)))
        self._source = source
        self._stream = source.start()
        if self._stream is None or source.state().name == "StoppedState":
            self.close()
            self._fail(RecorderFault.BUSY)
            return False
        self._stream.readyRead.connect(self._read)
        self._found().watch(device)
        self._silence.start(_WAKES_MS)
        self._told.start()
        return True

    def close(self) -> None:
        """Stop listening; a recording under way waits for ``end`` or ``abandon``."""
        self._read()
        self._let_go()

    def _let_go(self) -> None:
        if self._source is None:
            return
        self._silence.stop()
        self._found().rest()
        source, self._source, self._stream = self._source, None, None
        source.stop()
        source.deleteLater()
        self._is_cut = True
        self._sound = LiveSound()
        self.levelChanged.emit()

    # ---- what is heard

    @property
    def level(self) -> float:
        """Peak of the last moment, 0 to 1; ``levelChanged`` at most 25 times a second."""
        return self._sound.level

    @property
    def loudness(self) -> float:
        """RMS of the last 0.3 s in dBFS, -120 at the least."""
        return self._sound.loudness

    @property
    def bars(self) -> list[float]:
        """The live waveform: peaks of 50 ms each, 0 to 1, of the last 4 s, the newest last."""
        return self._sound.bars

    def mark(self) -> int:
        """Return a place in the sound for ``samples_since``; it holds until ``open``."""
        return self._sound.count

    def samples_since(self, mark: int) -> NDArray[numpy.float64]:
        """Return what was heard since then, at most 20 s of it: 48 kHz, one channel, -1 to 1."""
        return self._sound.since(mark)

    # ---- recording

    @property
    def is_recording(self) -> bool:
        """Whether a recording was begun and neither ended nor abandoned."""
        return self._writer is not None

    @property
    def seconds(self) -> float:
        """How long the recording is so far."""
        return self._writer.seconds if self._writer is not None else 0.0

    def begin(self, path: Path, pre_roll: float = PRE_ROLL) -> None:
        """Record into a new master.

        Args:
            path: Where it will be; see ``MasterWriter``.
            pre_roll: Seconds before now that belong to it; 0 where the loudspeaker sounded
                until now.

        Raises:
            NoMicrophoneError: None is open.
            DiskFullError, UnwritableFolderError: Nothing was begun.
        """
        if self._writer is not None:
            raise RuntimeError("one recording at a time")
        if self._source is None:
            raise NoMicrophoneError
        self._read()
        writer = MasterWriter(path)
        try:
            writer.write(self._sound.last(pre_roll).tobytes())
        except DeskError:
            writer.abandon()
            raise
        self._writer = writer
        self._is_cut = False

    def end(self) -> float:
        """Make the master of what was said, and return its length in seconds.

        Raises:
            DiskFullError, UnwritableFolderError: Not even what was said could be kept.
        """
        if self._writer is None:
            raise RuntimeError("nothing is being recorded")
        self._read()
        writer, self._writer = self._writer, None
        writer.finish()
        return writer.seconds

    def abandon(self) -> None:
        """Take the recording under way away, if there is one."""
        if self._writer is not None:
            writer, self._writer = self._writer, None
            writer.abandon()

    # ---- from the device

    def _found(self) -> QtMicrophones:
        if self._microphones is None:
            from kiosk.ui.adapters.qt_microphones import QtMicrophones  # noqa: PLC0415

            self._microphones = QtMicrophones(self)
            self._microphones.changed.connect(self.devicesChanged)
            self._microphones.pulledOut.connect(self._on_pulled_out)
        return self._microphones

    def _read(self) -> None:
        if self._stream is None or self._converter is None:
            return
        block = self._converter.convert(bytes(self._stream.readAll().data()))
        if not block:
            return
        self._silence.start(_STALLS_MS)
        self._sound.take_in(block)
        if self._fault is RecorderFault.BUSY:
            self._recover()
        self._look_at_switch()
        self._write(block)
        if self._told.hasExpired(_LEVEL_MS):
            self._told.start()
            self.levelChanged.emit()

    def _write(self, block: bytes) -> None:
        if self._writer is None or self._is_cut:
            return
        try:
            self._writer.write(block)
        except DeskError as error:
            self._is_cut = True
            _log.warning("recorder.not_written %s", error.message_id)
            self.faultOccurred.emit(RecorderFault.DISK_FULL)

    def _look_at_switch(self) -> None:
        """See whether the microphone is switched off: nothing that is on is exactly silent."""
        limit = _GATED if self._sound.has_heard else _MUTED
        silent = self._sound.zero_seconds
        if silent >= limit and self._fault is None:
            self._fail(RecorderFault.MUTED)
        elif silent < _MUTED and self._fault is RecorderFault.MUTED:
            self._recover()

    def _on_silence(self) -> None:
        """Nothing came for too long, not even zeros."""
        self._read()  # the screen itself may have been busy meanwhile
        if self._source is not None and not self._silence.isActive():
            self._is_cut = True
            self._fail(RecorderFault.BUSY)

    def _on_pulled_out(self) -> None:
        self._let_go()  # unread: what came last may be another microphone's
        self._fail(RecorderFault.UNPLUGGED)

    def _fail(self, fault: RecorderFault) -> None:
        _log.info("recorder.%s", fault)
        self._fault = fault
        self.faultOccurred.emit(fault)

    def _recover(self) -> None:
        self._fault = None
        self.recovered.emit()
