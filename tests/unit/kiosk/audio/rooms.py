"""Speech as a narrator's microphone hears it: a real synthesiser in rooms that are not quiet."""

from __future__ import annotations

from functools import lru_cache
from pathlib import Path
from tempfile import TemporaryDirectory

import numpy
import soundfile
import soxr

from kiosk.audio.loudness import Samples
from kiosk.audio.speech_span import speech_span
from kiosk.audio.synthesis import EspeakSynthesiser

RATE = 48_000


@lru_cache(maxsize=32)
def spoken(text: str) -> Samples:
    """Return a sentence from its first to its last sound, at -18 LUFS; not to be changed."""
    with TemporaryDirectory() as folder:
        clip = Path(folder) / "clip.wav"
        EspeakSynthesiser().render(text, "vi", 120, clip)
        sound, rate = soundfile.read(clip)
    sound = soxr.resample(sound, rate, RATE)
    start, end = speech_span(sound)
    said = sound[start:end]
    said.setflags(write=False)
    return said


def silence(seconds: float) -> Samples:
    return numpy.zeros(round(seconds * RATE))


def white(seconds: float, decibels: float, seed: int = 1) -> Samples:
    """Return the hiss of a cheap microphone; dBFS, RMS."""
    drawn = numpy.random.default_rng(seed).standard_normal(round(seconds * RATE))
    return drawn * 10 ** (decibels / 20)


def fan(seconds: float, decibels: float, seed: int = 2) -> Samples:
    """Return a fan that turns three times a second, with the hum of its motor; dBFS, RMS."""
    count = round(seconds * RATE)
    spectrum = numpy.fft.rfft(white(seconds, 0.0, seed))
    spectrum /= numpy.maximum(numpy.fft.rfftfreq(count, 1 / RATE), 20) ** 0.7
    air = numpy.fft.irfft(spectrum, count)
    at = numpy.arange(count) / RATE
    sound = air / air.std() * (1 + 0.3 * numpy.sin(2 * numpy.pi * 3 * at))
    sound += 0.5 * numpy.sin(2 * numpy.pi * 100 * at)
    return sound * 10 ** (decibels / 20)


def click(sound: Samples, at: float) -> None:
    """Press a key of the laptop beside the microphone, in place."""
    length = 480
    drawn = numpy.random.default_rng(3).standard_normal(length)
    start = round(at * RATE)
    sound[start : start + length] += 0.5 * drawn * numpy.exp(-numpy.arange(length) / 80)


def recorded(*parts: Samples, room: Samples | None = None) -> Samples:
    """Return parts one after another, heard over the sound of a room."""
    sound = numpy.concatenate(parts)
    if room is not None:
        sound = sound + numpy.resize(room, len(sound))
    return sound
