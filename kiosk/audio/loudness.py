"""How loud a clip is (ITU-R BS.1770-4), and making all clips equally loud.

Needs numpy and soxr, which the studio and ``gocua speech`` load; the kiosk itself never does,
because they would double what it takes of a small machine's memory.
"""

from __future__ import annotations

from functools import lru_cache

import numpy
import soxr
from numpy.typing import NDArray

Samples = NDArray[numpy.float64]

TARGET = -18.0
"""LUFS; at -16 the peaks of speech would be cut."""

CEILING = -1.0
"""dBTP; what a clip must not reach after it was decoded."""

ENCODER_ROOM = 1.0
"""dB; Opus gives peaks back a little higher than it got them."""

_NEAR_ENOUGH = 0.3  # LU
_BLOCK, _HOP = 0.4, 0.1  # seconds
_ABSOLUTE_GATE, _RELATIVE_GATE = -70.0, -10.0  # LUFS, LU
_LOOK_AHEAD = 0.004  # seconds
_STRETCH, _TAIL = 20 * 48_000, 48_000  # samples; the filters have died out within a second
# The two filters of BS.1770-4, tables 1 and 2, at 48 kHz: (b, a).
_SHELF = (
    (1.53512485958697, -2.69169618940638, 1.19839281085285),
    (-1.69065929318241, 0.73248077421585),
)
_HIGH_PASS = ((1.0, -2.0, 1.0), (-1.99004745483398, 0.99007225036621))


def loudness(sound: Samples, rate: int) -> float:
    """Return the integrated loudness of one channel in LUFS; minus infinity for silence.

    A clip shorter than one gating block of 0.4 s counts as one block.
    """
    power = k_weighted(_resampled(sound, rate, 48_000)) ** 2
    block, hop = round(_BLOCK * 48_000), round(_HOP * 48_000)
    total = numpy.concatenate(([0.0], numpy.cumsum(power)))
    starts = numpy.arange(0, max(1, len(power) - block + 1), hop)
    ends = numpy.minimum(starts + block, len(power))
    blocks = (total[ends] - total[starts]) / numpy.maximum(1, ends - starts)
    blocks = blocks[_lufs(blocks) > _ABSOLUTE_GATE]
    if not len(blocks):
        return float("-inf")
    loud = blocks[_lufs(blocks) > _lufs(blocks.mean()) + _RELATIVE_GATE]
    return float(_lufs(loud.mean()))


def true_peak(sound: Samples, rate: int) -> float:
    """Return the peak between the samples in dBTP, at four times 48 kHz."""
    return float(_decibels(numpy.abs(_resampled(sound, rate, 192_000)).max(initial=0.0)))


def k_weighted(sound: Samples) -> Samples:
    """Return a sound of 48 kHz as BS.1770 weighs it: rumble down, consonants up.

    Filtered by spectrum, without a loop per sample, and some twenty seconds at a time, so that a
    long recording takes no more memory than it has itself.
    """
    weighted = numpy.empty(len(sound))
    for start in range(0, len(sound), _STRETCH):
        before = min(start, _TAIL)
        piece = sound[start - before : start + _STRETCH]
        # A power of two is quick to transform, and leaves room for the tail.
        size = 1 << (len(piece) + _TAIL).bit_length()
        filtered = numpy.fft.irfft(numpy.fft.rfft(piece, size) * _response(size), size)
        weighted[start : start + _STRETCH] = filtered[before : len(piece)]
    return weighted


def levelled(sound: Samples, rate: int, room: float = ENCODER_ROOM) -> Samples:
    """Return the clip at ``TARGET``, its peaks held ``room`` dB below ``CEILING``.

    Raises:
        ValueError: The clip is silent.
    """
    ceiling = 10 ** ((CEILING - room) / 20)
    current = loudness(sound, rate)
    if current == float("-inf"):
        raise ValueError("silent")
    for _ in range(3):  # what the limiter takes from the peaks is given back to the rest
        sound = _limited(sound * 10 ** ((TARGET - current) / 20), rate, ceiling)
        current = loudness(sound, rate)
        if abs(current - TARGET) < _NEAR_ENOUGH:
            break
    return sound


def _limited(sound: Samples, rate: int, ceiling: float) -> Samples:
    """Return the sound with each peak turned down smoothly, from a little before it."""
    fine = numpy.abs(_resampled(sound, rate, 4 * rate))
    fine = numpy.pad(fine, (0, max(0, 4 * len(sound) - len(fine))))[: 4 * len(sound)]
    peaks = numpy.maximum(fine.reshape(-1, 4).max(axis=1), numpy.abs(sound))
    gain = numpy.minimum(1.0, ceiling / numpy.maximum(peaks, 1e-9))
    width = max(1, round(_LOOK_AHEAD * rate))
    held = numpy.lib.stride_tricks.sliding_window_view(
        numpy.pad(gain, 2 * width, constant_values=1.0), 2 * width + 1
    ).min(axis=1)
    smooth = numpy.convolve(held, numpy.full(2 * width + 1, 1 / (2 * width + 1)), "valid")
    return sound * smooth


@lru_cache(maxsize=6)  # clips come in as many sizes: 1 s to a minute
def _response(size: int) -> NDArray[numpy.complex128]:
    z = numpy.exp(-2j * numpy.pi * numpy.fft.rfftfreq(size))
    response: NDArray[numpy.complex128] = numpy.ones_like(z)
    for (b0, b1, b2), (a1, a2) in (_SHELF, _HIGH_PASS):
        response *= (b0 + b1 * z + b2 * z**2) / (1 + a1 * z + a2 * z**2)
    return response


def _resampled(sound: Samples, rate: int, wanted: int) -> Samples:
    return sound if rate == wanted else soxr.resample(sound, rate, wanted, quality="HQ")


def _lufs(power: numpy.floating | Samples) -> Samples:
    return numpy.asarray(-0.691 + 10 * numpy.log10(numpy.maximum(power, 1e-12)))


def _decibels(amplitude: numpy.floating | float) -> float:
    return float(20 * numpy.log10(max(float(amplitude), 1e-9)))
