"""What an open microphone has heard last: how loud it is, and the sound itself for a while."""

from __future__ import annotations

from collections import deque

import numpy
from numpy.typing import NDArray

from kiosk.audio.master import MASTER_RATE

KEPT_SECONDS = 20.0
"""How far back the sound itself is kept: longer than the microphone check takes."""

BARS = 80
BAR_SECONDS = 0.05
"""Of the live waveform: how many bars, and how long each is."""

SILENT = -120.0
"""dBFS that stand for no sound at all."""

_LEVEL_SECONDS = 0.04
_LOUDNESS_SECONDS = 0.3
_WIDTH = 2  # bytes
_SLACK = 5 * MASTER_RATE * _WIDTH  # bytes that wait until they are cut off together


class LiveSound:
    """Takes in 16-bit samples, one channel at 48 kHz."""

    def __init__(self) -> None:
        self._kept = bytearray()
        self._count = 0
        self._barred = 0
        self._bars: deque[float] = deque(maxlen=BARS)
        self._zeros = 0
        self._has_heard = False

    @property
    def count(self) -> int:
        """Samples that came since the beginning; a mark for ``since``."""
        return self._count

    @property
    def zero_seconds(self) -> float:
        """How long every sample has been exactly zero: no microphone that is on is so quiet."""
        return self._zeros / MASTER_RATE

    @property
    def has_heard(self) -> bool:
        """Whether any sample was not zero."""
        return self._has_heard

    @property
    def level(self) -> float:
        """Peak of the last moment, 0 to 1."""
        return _peak(self.last(_LEVEL_SECONDS))

    @property
    def loudness(self) -> float:
        """RMS of the last 0.3 s in dBFS; ``SILENT`` at the least."""
        sound = self.last(_LOUDNESS_SECONDS).astype(numpy.float64) / 32_768
        power = float(numpy.mean(sound**2)) if len(sound) else 0.0
        return max(SILENT, 10 * float(numpy.log10(power))) if power > 0 else SILENT

    @property
    def bars(self) -> list[float]:
        """Peaks of the last four seconds, 0 to 1, the newest last; fewer at the beginning."""
        return list(self._bars)

    def take_in(self, block: bytes) -> None:
        """Hear the next samples."""
        self._kept += block
        if len(self._kept) > KEPT_SECONDS * MASTER_RATE * _WIDTH + _SLACK:
            del self._kept[:_SLACK]
        sound = numpy.frombuffer(block, "<i2")
        self._count += len(sound)
        heard = numpy.flatnonzero(sound)
        if len(heard):
            self._has_heard = True
            self._zeros = len(sound) - 1 - int(heard[-1])
        else:
            self._zeros += len(sound)
        width = round(BAR_SECONDS * MASTER_RATE)
        while self._count - self._barred >= width:
            bar = self._samples(self._barred)[:width]
            self._bars.append(_peak(bar))
            self._barred += width

    def last(self, seconds: float) -> NDArray[numpy.int16]:
        """Return the newest samples, fewer if there are not so many."""
        return self._samples(self._count - round(seconds * MASTER_RATE))

    def since(self, mark: int) -> NDArray[numpy.float64]:
        """Return what came since ``count`` was ``mark``, as samples between -1 and 1."""
        return self._samples(mark).astype(numpy.float64) / 32_768

    def _samples(self, start: int) -> NDArray[numpy.int16]:
        first = max(0, start - (self._count - len(self._kept) // _WIDTH))
        return numpy.frombuffer(bytes(memoryview(self._kept)[first * _WIDTH :]), "<i2")


def _peak(sound: NDArray[numpy.int16]) -> float:
    return int(numpy.abs(sound.astype(numpy.int32)).max()) / 32_768 if len(sound) else 0.0
