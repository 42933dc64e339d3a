"""Machine speech made as loud as recorded speech, without the libraries of the studio.

Each rendered clip has to come to -18 LUFS with its true peak under -1 dBTP.  No setting of a
synthesiser does that: over forty lines of real guides at 120 words a minute, espeak-ng 1.51 at
its usual amplitude of 100 gives

============  =====  =================  ===================  =====================
voice         LUFS   between            true peak, brought   after ``level``, over
              mean                      to -18 LUFS          100 lines and 4 words
============  =====  =================  ===================  =====================
vi            -18.3  -20.4 and -15.7    up to +2.3 dBTP      -18.1 to -17.7 LUFS
vi-x-central  -18.9  -20.7 and -17.5    up to +2.9 dBTP      -18.1 to -17.6 LUFS
vi-x-south    -18.0  -21.2 and -15.2    up to +3.1 dBTP      -18.3 to -17.6 LUFS
============  =====  =================  ===================  =====================

so each clip is measured and its few highest peaks are turned down, to -1.4 dBTP at most.  numpy
would do it faster and add to what the running kiosk takes of a small machine's memory; in plain
Python it takes some 5 ms for each second of speech, on the thread that renders.

BS.1770 weighs the sound with two filters and sums its power.  The power of a filtered sound is
its autocorrelation times that of the filter, and three lags of it are near enough for speech:
within 0.25 dB from 150 Hz to 4 kHz.
"""

from __future__ import annotations

import math
from array import array
from collections.abc import Sequence
from itertools import chain, repeat
from operator import mul

__all__ = ["level"]

_TARGET = -18.0  # LUFS
_CEILING = 10 ** (-1.7 / 20) * 32_768  # the peaks between the samples are a little higher
_MOST_GAIN = 30.0  # dB; what is fainter is noise
_NEAR_ENOUGH, _TRIES = 0.1, 6  # LU
_ABSOLUTE_GATE, _RELATIVE_GATE = -70.0, -10.0  # LUFS, LU
_BLOCK = 0.002  # seconds in which the gain goes down before a peak, and up after it
_HOP_BLOCKS, _GATED_HOPS = 50, 4  # BS.1770 gates 0.4 s, every 0.1 s
_COARSE = 11_025  # Hz; power is the same when only every second or fourth sample is looked at
# Rate in Hz: what the autocorrelation at lag 0, 1 and 2 counts.  Fitted to the filters of
# BS.1770-4, mostly where the spectrum of speech lies.
_WEIGHTS = {
    8_000: (1.8279, -0.8330, -0.1001),
    11_025: (2.0130, -0.7553, -0.3564),
    12_000: (2.0539, -0.7184, -0.4280),
    16_000: (2.1795, -0.5936, -0.6496),
}


def level(samples: array[int], rate: int) -> array[int]:
    """Return a clip at -18 LUFS, its peaks held under -1 dBTP.

    Args:
        samples: 16 bit, one channel.
        rate: Hz.

    Raises:
        ValueError: The clip is silent.
    """
    every = max(1, rate // _COARSE)
    size = every * max(1, round(_BLOCK * rate / every))
    peaks = [_peak(samples[at : at + size]) for at in range(0, len(samples), size)]
    hop_blocks = _HOP_BLOCKS if len(peaks) >= _GATED_HOPS * _HOP_BLOCKS else max(1, len(peaks))
    powers = _powers(samples[::every], rate // every, size // every * hop_blocks)
    found = _loudness(powers)
    if found == -math.inf:
        raise ValueError("no sound")
    more = min(_TARGET - found, _MOST_GAIN)
    wanted = found + more
    for _ in range(_TRIES):  # what peaks lose is given back to the rest
        gains = _held(peaks, 10 ** (more / 20))
        missing = wanted - _loudness(_turned(powers, peaks, gains, hop_blocks))
        if abs(missing) < _NEAR_ENOUGH:
            break
        more += missing
    return _scaled(samples, gains, size)


def _peak(block: array[int]) -> int:
    highest, lowest = max(block), min(block)
    return max(highest, -lowest)


def _powers(sound: array[int], rate: int, hop: int) -> list[float]:
    """Return the power of each whole hop as BS.1770 weighs it; full scale is 1."""
    weights = _WEIGHTS[min(_WEIGHTS, key=lambda known: abs(known - rate))]
    hop = min(hop, len(sound))
    powers = []
    for at in range(0, len(sound) - hop + 1, hop):
        piece = sound[at : at + hop]
        lags = (sum(map(mul, piece, piece[lag:])) for lag in range(len(weights)))
        powers.append(max(0.0, sum(map(mul, weights, lags))) / (hop * 32_768**2))
    return powers


def _loudness(powers: Sequence[float]) -> float:
    """Return the integrated loudness in LUFS; minus infinity for silence."""
    count = min(_GATED_HOPS, len(powers))
    blocks = [sum(powers[at : at + count]) / count for at in range(len(powers) - count + 1)]
    blocks = [block for block in blocks if _lufs(block) > _ABSOLUTE_GATE]
    if not blocks:
        return -math.inf
    gate = _lufs(sum(blocks) / len(blocks)) + _RELATIVE_GATE
    loud = [block for block in blocks if _lufs(block) > gate]
    return _lufs(sum(loud) / len(loud))


def _held(peaks: Sequence[int], gain: float) -> list[float]:
    """Return the gain of each block: lower where it or a neighbour would pass the ceiling."""
    wanted = [gain if peak * gain <= _CEILING else _CEILING / peak for peak in peaks]
    return [min(near) for near in zip([gain, *wanted], wanted, [*wanted[1:], gain], strict=False)]


def _turned(
    powers: Sequence[float], peaks: Sequence[int], gains: Sequence[float], hop_blocks: int
) -> list[float]:
    """Return the power of each hop after the gains; its loudest blocks hold most of it."""
    turned = []
    for number, power in enumerate(powers):
        blocks = slice(number * hop_blocks, (number + 1) * hop_blocks)
        before = [peak * peak for peak in peaks[blocks]]
        after = (gain * gain * square for gain, square in zip(gains[blocks], before, strict=True))
        turned.append(power * sum(after) / (sum(before) or 1))
    return turned


def _scaled(samples: array[int], gains: Sequence[float], size: int) -> array[int]:
    """Return the samples times the gain of their block, which goes over smoothly to the next."""
    scaled = array("h")
    edge = gains[0]
    for number, now in enumerate(gains):
        # At the edge between two blocks stands the lower gain of both, so neither is exceeded.
        following = min(now, gains[number + 1]) if number + 1 < len(gains) else now
        block = samples[number * size : (number + 1) * size]
        each = (
            repeat(now)
            if edge == following == now
            else chain(_ramp(edge, now, size // 2), _ramp(now, following, size - size // 2))
        )
        scaled.extend(map(int, map(mul, block, each)))
        edge = following
    return scaled


def _ramp(start: float, end: float, steps: int) -> list[float]:
    return [start + (end - start) * step / steps for step in range(steps)]


def _lufs(power: float) -> float:
    return -0.691 + 10 * math.log10(power) if power > 0 else -math.inf
