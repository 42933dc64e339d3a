"""What is left of a recording when the silence at its ends is cut off."""

from __future__ import annotations

import numpy

from kiosk.audio.loudness import Samples
from kiosk.audio.speech_span import Stretch, speech_span

__all__ = ["PAD", "trimmed", "trimmed_span"]

PAD = 0.12
"""Seconds of the room that stay before and after the speech."""

_RATE = 48_000
_LEAVE = 0.05  # seconds; so little is not cut off, so that what is trimmed stays as it is
_FADE = 0.005  # seconds; a cut in the room's noise would click


def trimmed_span(sound: Samples) -> Stretch:
    """Return what ``trimmed`` keeps: everything where nobody speaks."""
    start, end = speech_span(sound)
    if not end:
        return 0, len(sound)
    pad, leave = round(PAD * _RATE), round(_LEAVE * _RATE)
    start, end = max(0, start - pad), min(len(sound), end + pad)
    return (0 if start <= leave else start), (len(sound) if len(sound) - end <= leave else end)


def trimmed(sound: Samples) -> Samples:
    """Return a copy without the silence at the ends, but for ``PAD``; faded where it was cut."""
    start, end = trimmed_span(sound)
    kept = sound[start:end].copy()
    fade = min(round(_FADE * _RATE), len(kept) // 2)
    ramp = numpy.linspace(0.0, 1.0, fade)
    if start > 0:
        kept[:fade] *= ramp
    if end < len(sound):
        kept[len(kept) - fade :] *= ramp[::-1]
    return kept
