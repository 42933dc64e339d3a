"""Where speech begins, pauses and ends in a recording.

Villages are noisy: what counts as speech is told against the floor of each recording, in frames
of 10 ms, and only in the band that carries speech, so that the hum of a fan or of the mains does
not count.  A click or a key is too short for speech.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property

import numpy
from numpy.typing import NDArray

from kiosk.audio.loudness import Samples

__all__ = ["FRAME", "Speech", "Stretch", "speech_span"]

FRAME = 480
"""Samples in a frame: 10 ms at 48 kHz."""

Stretch = tuple[int, int]
"""First sample, and the first one after it."""

_WINDOW = 2 * FRAME  # 20 ms, half of it shared with the next; 50 Hz from one band to the next
_LOWEST, _HIGHEST = 200, 5_000  # Hz
_SILENCE = -80.0  # dBFS; below it a converter hears itself
_ABOVE_FLOOR = 8.0  # dB; what noise alone does not reach for long
_BELOW_TOP = 38.0  # dB; the softest sounds of speech against its loudest
_LEAST_RANGE = 10.0  # dB between floor and top where there is speech and silence
_STEADY = -30.0  # dBFS; what is steady and quieter than this is the room, not a voice
_FLOOR_SHARE = 10  # per cent of frames that are taken for the floor
_TOP_FRAMES = 5  # 50 ms; the top is held at least that long
_JOINED = 6  # frames; the closure of a consonant is no pause
_SHORTEST = 6  # frames; shorter is a click
_FAINT, _FAINT_FRAMES = 22.0, 20  # dB under the top, and frames: a breath, a smack of the lips
_BLOCK = 2_000  # frames that are transformed at once


@dataclass(frozen=True)
class Speech:
    """The speech of one recording.

    Attributes:
        levels: dBFS of each frame of 10 ms, in the band of speech.
        samples: Length of the recording.
    """

    levels: NDArray[numpy.float64]
    samples: int

    @classmethod
    def of(cls, sound: Samples) -> Speech:
        """Listen to a recording of 48 kHz."""
        return cls(_levels(sound), len(sound))

    @cached_property
    def top(self) -> float:
        """The loudest that is held for 50 ms, in dBFS."""
        if len(self.levels) < _TOP_FRAMES:
            return float(self.levels.max(initial=_SILENCE))
        held = numpy.lib.stride_tricks.sliding_window_view(self.levels, _TOP_FRAMES)
        return float(held.min(axis=1).max())

    @cached_property
    def floor(self) -> float:
        """What the room sounds like, in dBFS."""
        if not len(self.levels):
            return _SILENCE
        return float(numpy.percentile(self.levels, _FLOOR_SHARE))

    @cached_property
    def threshold(self) -> float:
        """From what level on a frame is speech, in dBFS."""
        if self.top - self.floor < _LEAST_RANGE:  # one steady sound from end to end
            return self.floor - _LEAST_RANGE if self.floor > _STEADY else float("inf")
        return max(self.floor + _ABOVE_FLOOR, self.top - _BELOW_TOP)

    @cached_property
    def frames(self) -> tuple[Stretch, ...]:
        """The stretches of speech, in frames; what lies between lasts longer than a consonant."""
        runs = _joined(_runs(self.levels > self.threshold), _JOINED)
        return tuple(run for run in runs if self._is_speech(run))

    @property
    def span(self) -> Stretch:
        """First sample of speech, and the first one after it; (0, 0) where there is none."""
        if not self.frames:
            return (0, 0)
        return self.frames[0][0] * FRAME, min(self.frames[-1][1] * FRAME, self.samples)

    def stretches(self, pause: float) -> tuple[Stretch, ...]:
        """Return the stretches, in samples, between pauses of at least so many seconds."""
        joined = _joined(self.frames, round(pause * 48_000 / FRAME))
        return tuple((start * FRAME, min(end * FRAME, self.samples)) for start, end in joined)

    def _is_speech(self, run: Stretch) -> bool:
        start, end = run
        if end - start < _SHORTEST:
            return False
        is_faint = self.levels[start:end].max() < self.top - _FAINT
        return not (is_faint and end - start < _FAINT_FRAMES)


def speech_span(sound: Samples) -> Stretch:
    """Return the first sample of speech and the first one after it; (0, 0) where there is none."""
    return Speech.of(sound).span


def _levels(sound: Samples) -> NDArray[numpy.float64]:
    """Return the level of each frame in the band of speech, in dBFS."""
    window = numpy.hanning(_WINDOW)
    count = -(-len(sound) // FRAME)
    # Half a frame before and after, so that each frame stands in the middle of its window.
    padded = numpy.pad(sound, (FRAME // 2, count * FRAME - len(sound) + FRAME // 2))
    low, high = (round(hertz * _WINDOW / 48_000) for hertz in (_LOWEST, _HIGHEST))
    levels = numpy.full(count, _SILENCE)
    for start in range(0, count, _BLOCK):
        piece = padded[start * FRAME : (min(start + _BLOCK, count) + 1) * FRAME]
        framed = numpy.lib.stride_tricks.sliding_window_view(piece, _WINDOW)[::FRAME]
        spectrum = numpy.fft.rfft(framed * window, axis=1)[:, low:high]
        power = 2 * (numpy.abs(spectrum) ** 2).sum(axis=1) / (_WINDOW * (window**2).sum())
        levels[start : start + _BLOCK] = 10 * numpy.log10(numpy.maximum(power, 1e-8))
    return levels


def _runs(active: NDArray[numpy.bool_]) -> tuple[Stretch, ...]:
    edges = numpy.flatnonzero(numpy.diff(active, prepend=False, append=False))
    return tuple((int(a), int(b)) for a, b in zip(edges[::2], edges[1::2], strict=True))


def _joined(runs: Sequence[Stretch], gap: int) -> tuple[Stretch, ...]:
    """Return runs without the gaps between them that are shorter than so many frames."""
    joined: list[Stretch] = []
    for start, end in runs:
        if joined and start - joined[-1][1] < gap:
            joined[-1] = (joined[-1][0], end)
        else:
            joined.append((start, end))
    return tuple(joined)
