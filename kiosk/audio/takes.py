"""Takes: what a narrator said, measured, judged, and made into a clip.

Everything works on copies; the master on the disk stays as the microphone gave it.  Samples are
floating numbers from -1 to 1, one channel, 48 kHz.  Only the studio needs this, and with it
numpy, soundfile and soxr; the kiosk itself never loads it.
"""

from __future__ import annotations

import hashlib
import math
from dataclasses import dataclass

import numpy

from kiosk.audio.encoding import levelled_opus, opus
from kiosk.audio.loudness import Samples, k_weighted, loudness, true_peak
from kiosk.audio.ogg import opus_length
from kiosk.audio.pauses import cut_at_pauses, sentence_marks
from kiosk.audio.sound_file import RATE, read_sound
from kiosk.audio.speech_span import FRAME, Speech, speech_span
from kiosk.audio.splicing import spliced
from kiosk.audio.trimming import trimmed
from kiosk.domain.narration import Measures
from kiosk.domain.take_quality import Problem, problems

__all__ = [
    "FinishedClip",
    "Samples",
    "cut_at_pauses",
    "finish",
    "judge",
    "measure",
    "outline",
    "read_sound",
    "sentence_marks",
    "speech_span",
    "spliced",
    "trimmed",
]

_FAINTEST = -120.0  # LUFS and dB: silence, as a number that any file can hold
_FULL_SCALE = 0.999
_QUIETEST_SHARE = 0.1
_PAUSE = 0.25  # seconds; shorter belongs to speech
_EDGE_FRAMES = 3  # 30 ms
_BELOW_SPEECH = 20.0  # dB under the top of speech: a word that is under way, not one that begins
_SHORTEST = 4_800  # samples; of nothing at all, a tenth of a second of nothing


@dataclass(frozen=True, slots=True)
class FinishedClip:
    """A clip as it goes into a pack.

    Attributes:
        opus: The file: Ogg Opus, 48 kHz, mono, -18 LUFS, some 32 kbit/s.
        seconds: How long it sounds.
        marks: Where each sentence begins, in seconds; the first is 0.
        sha256: Of ``opus``, in hexadecimal digits: the file's name.
    """

    opus: bytes
    seconds: float
    marks: tuple[float, ...]
    sha256: str


def measure(sound: Samples) -> Measures:
    """Measure a recording as it came; decibels go down to -120, which is silence."""
    return _measured(sound, Speech.of(sound))


def judge(sound: Samples, text: str) -> tuple[Measures, tuple[Problem, ...]]:
    """Measure a recording and tell what is wrong with it, the gravest first.

    Args:
        sound: As it came; ``CUT_START`` and ``CUT_END`` are told by its very ends.
        text: The Vietnamese words of the line.
    """
    speech = Speech.of(sound)
    measures = _measured(sound, speech)
    first, last = speech.span
    found = problems(measures, text, speech_seconds=(last - first) / RATE)
    if Problem.SILENT in found:
        return measures, found
    return measures, (*found, *_cut_ends(speech))


def finish(sound: Samples, text: str, marks: tuple[float, ...] | None = None) -> FinishedClip:
    """Trim, level and encode a recording.

    The same recording gives the same bytes.  One without speech becomes a clip as it is, which
    can be listened to and is refused wherever a clip must have sound.

    Args:
        sound: As it came; it is not changed.
        text: What it says, for finding its sentences.
        marks: Where its sentences begin, as ``spliced`` told; what it returned is trimmed already
            and stays as it is, so that they fit.
    """
    kept = trimmed(sound) if marks is None else sound
    if len(kept) < _SHORTEST:
        kept = numpy.pad(kept, (0, _SHORTEST - len(kept)))
    serial = int.from_bytes(hashlib.sha256(kept.tobytes()).digest()[:4], "little")
    try:
        encoded = levelled_opus(kept, RATE, serial)
    except ValueError:  # silent
        encoded = opus(kept, RATE, serial)
    return FinishedClip(
        opus=encoded,
        seconds=opus_length(encoded),
        marks=sentence_marks(kept, text) if marks is None else marks,
        sha256=hashlib.sha256(encoded).hexdigest(),
    )


def outline(sound: Samples, bars: int) -> list[float]:
    """Return the peak of each of so many equal parts, 0 to 1, for drawing a recording."""
    if not len(sound):
        return [0.0] * bars
    edges = numpy.linspace(0, len(sound), bars + 1).astype(int)[:-1]
    edges = numpy.minimum(edges, len(sound) - 1)  # more bars than samples
    peaks = numpy.maximum.reduceat(numpy.abs(sound), edges)
    return [float(peak) for peak in numpy.minimum(peaks, 1.0)]


def _measured(sound: Samples, speech: Speech) -> Measures:
    return Measures(
        seconds=len(sound) / RATE,
        loudness=_finite(loudness(sound, RATE)),
        true_peak=_finite(true_peak(sound, RATE)),
        noise=_finite(_noise(sound)),
        clipped=float((numpy.abs(sound) >= _FULL_SCALE).mean()) if len(sound) else 0.0,
        silence=_silence(speech),
    )


def _noise(sound: Samples) -> float:
    """Return the RMS of the quietest tenth, in dBFS, as the ear weighs it: rumble counts little."""
    whole = len(sound) // FRAME * FRAME
    if not whole:
        return float("-inf")
    power = (k_weighted(sound)[:whole].reshape(-1, FRAME) ** 2).mean(axis=1)
    quietest = numpy.sort(power)[: max(1, round(len(power) * _QUIETEST_SHARE))].mean()
    return 10 * math.log10(quietest) if quietest > 0 else float("-inf")


def _silence(speech: Speech) -> float:
    first, last = speech.span
    if not last:
        return 1.0
    said = sum(end - start for start, end in speech.stretches(_PAUSE))
    return 1.0 - said / (last - first)


def _cut_ends(speech: Speech) -> tuple[Problem, ...]:
    edge, loud = _EDGE_FRAMES, speech.top - _BELOW_SPEECH
    found = []
    if speech.frames[0][0] < edge and speech.levels[:edge].max() > loud:
        found.append(Problem.CUT_START)
    if speech.frames[-1][1] > len(speech.levels) - edge and speech.levels[-edge:].max() > loud:
        found.append(Problem.CUT_END)
    return tuple(found)


def _finite(decibels: float) -> float:
    return max(decibels, _FAINTEST)
