"""The microphones that Qt finds, and whether the one that is open is still plugged in."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtMultimedia import QAudioDevice, QAudioFormat, QMediaDevices

from kiosk.audio.master import MASTER_RATE
from kiosk.audio.microphones import Microphone
from kiosk.audio.to_master import SampleKind
from kiosk.ui.adapters.pulse_presence import PulsePresence

_LOOK_MS = 40

_KINDS = {
    QAudioFormat.SampleFormat.UInt8: SampleKind.UINT8,
    QAudioFormat.SampleFormat.Int16: SampleKind.INT16,
    QAudioFormat.SampleFormat.Int32: SampleKind.INT32,
    QAudioFormat.SampleFormat.Float: SampleKind.FLOAT,
}


class QtMicrophones(QObject):
    """What can be opened now; imports QtMultimedia, and is therefore itself imported late.

    ``changed`` tells that a microphone came, went or became the usual one; ``pulledOut`` that
    the one that is watched went.
    """

    changed = Signal()
    pulledOut = Signal()  # noqa: N815  (signals are named as Qt's)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._devices = QMediaDevices(self)
        self._devices.audioInputsChanged.connect(self._on_changed)
        self._gone: set[str] = set()  # what Qt still lists though it was pulled out
        self._told = self.listed()
        self._watched = ""
        self._presence: PulsePresence | None = None
        self._looks = QTimer(self, interval=_LOOK_MS)
        self._looks.timeout.connect(self._look)

    def listed(self) -> Sequence[Microphone]:
        """Return them, the usual one first."""
        usual = _id(QMediaDevices.defaultAudioInput())
        found = [
            Microphone(_id(device), device.description(), _id(device) == usual)
            for device in QMediaDevices.audioInputs()
            if _id(device) not in self._gone
        ]
        return sorted(found, key=lambda one: not one.is_default)

    def device(self, device_id: str) -> QAudioDevice | None:
        """Return the one of that id; for an empty id the usual one, or any that there is."""
        there = [one.device_id for one in self.listed()]
        wanted = device_id or next(iter(there), "")
        if wanted not in there:
            return None
        return next((one for one in QMediaDevices.audioInputs() if _id(one) == wanted), None)

    def watch(self, device: QAudioDevice) -> None:
        """Look several times a second whether this one is still there."""
        self.rest()
        self._watched = _id(device)
        try:
            self._presence = PulsePresence(self._watched)
        except OSError:  # another sound system: Qt's own list must do
            self._presence = None
        self._looks.start()

    def rest(self) -> None:
        """Watch nothing any more."""
        self._watched = ""
        self._looks.stop()
        if self._presence is not None:
            self._presence.close()
            self._presence = None

    def _look(self) -> None:
        if self._presence is not None and self._presence.is_gone():
            self._gone.add(self._watched)
            self._tell()

    def _on_changed(self) -> None:
        self._gone.clear()  # the list is made anew
        self._tell()

    def _tell(self) -> None:
        """Tell what changed, once; first the list, so that nobody opens what was pulled out."""
        there = self.listed()
        is_lost = bool(self._watched) and self._watched not in [one.device_id for one in there]
        if is_lost:
            self.rest()
        if there != self._told:
            self._told = there
            self.changed.emit()
        if is_lost:
            self.pulledOut.emit()


def best_format(device: QAudioDevice) -> tuple[QAudioFormat, SampleKind] | None:
    """Return the format of a master where the device has it, else the one it likes best.

    ``None``: it has none that can be read.
    """
    wanted = QAudioFormat()
    wanted.setSampleRate(MASTER_RATE)
    wanted.setChannelCount(1)
    wanted.setSampleFormat(QAudioFormat.SampleFormat.Int16)
    taken = wanted if device.isFormatSupported(wanted) else device.preferredFormat()
    kind = _KINDS.get(taken.sampleFormat())
    return (taken, kind) if kind is not None and taken.isValid() else None


def _id(device: QAudioDevice) -> str:
    return bytes(device.id().data()).decode(errors="replace")
