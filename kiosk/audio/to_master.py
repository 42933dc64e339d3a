"""A microphone's sound, whatever it comes as, made into what a master is: 48 kHz, mono, 16 bit."""

from __future__ import annotations

from enum import StrEnum

import numpy
import soxr
from numpy.typing import NDArray

from kiosk.audio.master import MASTER_RATE


class SampleKind(StrEnum):
    """How a device writes one sample down; the value is numpy's name for it."""

    UINT8 = "<u1"
    INT16 = "<i2"
    INT32 = "<i4"
    FLOAT = "<f4"


_MIDDLE = {SampleKind.UINT8: 128.0}
_FULL = {
    SampleKind.UINT8: 128.0,
    SampleKind.INT16: 32_768.0,
    SampleKind.INT32: 2_147_483_648.0,
    SampleKind.FLOAT: 1.0,
}


class ToMaster:
    """Converts one stream, block by block; what is left of a frame waits for the next block."""

    def __init__(self, rate: int, channels: int, kind: SampleKind) -> None:
        """Take the rate in Hz, the number of channels and how a sample is written."""
        self._channels = channels
        self._kind = kind
        self._frame = channels * numpy.dtype(kind.value).itemsize
        self._rest = b""
        self._resampler = (
            None
            if rate == MASTER_RATE
            else soxr.ResampleStream(rate, MASTER_RATE, 1, dtype="float32", quality="HQ")
        )
        self._is_master = rate == MASTER_RATE and channels == 1 and kind is SampleKind.INT16

    def convert(self, block: bytes) -> bytes:
        """Return the block as 16-bit little-endian samples, one channel at 48 kHz.

        A resampler holds some 10 ms back, so less may come than went in, or nothing.
        """
        block = self._rest + block
        whole = len(block) // self._frame * self._frame
        block, self._rest = block[:whole], block[whole:]
        if self._is_master or not block:
            return block
        raw = numpy.frombuffer(block, self._kind.value).astype(numpy.float32)
        sound: NDArray[numpy.float32] = numpy.nan_to_num(
            (raw - _MIDDLE.get(self._kind, 0.0)) / _FULL[self._kind]
        )
        sound = numpy.clip(sound, -1.0, 1.0)
        sound = sound.reshape(-1, self._channels).mean(axis=1, dtype=numpy.float32)
        if self._resampler is not None:
            sound = self._resampler.resample_chunk(sound)
        return numpy.clip(numpy.rint(sound * 32_768), -32_768, 32_767).astype("<i2").tobytes()
