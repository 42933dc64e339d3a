"""Pauses: where the sentences of a take begin, and where a long recording falls apart."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

import numpy

from kiosk.audio.loudness import Samples
from kiosk.audio.speech_span import Speech, Stretch
from kiosk.domain.sentences import sentences

__all__ = ["cut_at_pauses", "sentence_marks"]

_RATE = 48_000
_BREATH = 0.12  # seconds; shorter is within a word
_LONG = 0.9  # seconds; between two lines, where nobody says how many there are
_LONGEST_WEIGHED = 0.8  # seconds; a longer pause ends a sentence no more surely
_ASTRAY = 0.6  # what being one sentence off its place costs, in seconds of pause
_BEFORE = 0.08  # seconds; a mark stands this much before the first sound
_AIR = 0.12  # seconds that a stretch keeps around its speech
_LEAST = 0.02  # seconds between two marks


def sentence_marks(sound: Samples, text: str) -> tuple[float, ...]:
    """Return where each sentence of the text begins, in seconds; the first is 0.

    Sentences end at the longest pauses that lie about where the lengths of the sentences let one
    expect them.  Where there are too few pauses, the rest is shared out by length alone.

    Args:
        sound: A take that is trimmed already.
        text: What it says: in Vietnamese, or the wording in the language's own writing.
    """
    lengths = [max(1, len(sentence)) for sentence in sentences(text)]
    if len(lengths) == 1 or not len(sound):
        return (0.0,) * len(lengths)
    speech = Speech.of(sound)
    begin, end = (sample / _RATE for sample in (speech.span if speech.frames else (0, len(sound))))
    shares = numpy.cumsum(lengths)[:-1] / sum(lengths)
    expected = [begin + float(share) * (end - begin) for share in shares]
    pauses = [(a / _RATE, b / _RATE) for a, b in _pauses(speech, _BREATH)]
    starts = _matched(pauses, expected, slack=(end - begin) / len(lengths))
    length = len(sound) / _RATE
    least = min(_LEAST, length / (2 * len(lengths)))
    marks = [0.0]
    for later, start in zip(range(len(starts), 0, -1), starts, strict=True):
        # Each sentence has its room, and leaves theirs to those after it, however little it is.
        marks.append(min(max(start, marks[-1] + least), length - least * later))
    return tuple(round(mark, 3) for mark in marks)


def cut_at_pauses(sound: Samples, count: int | None = None) -> tuple[Stretch, ...]:
    """Return the stretches of speech in a long recording, each with a little air around it.

    Args:
        sound: One channel, 48 kHz.
        count: How many lines were read; the longest pauses part them.  ``None``: at every pause
            of 0.9 s and more.

    Returns:
        First sample of each, and the first one after it; fewer than ``count`` where there are
        not so many pauses, none where nobody speaks.
    """
    speech = Speech.of(sound)
    if not speech.frames:
        return ()
    if count is None:
        stretches = speech.stretches(_LONG)
    else:
        pauses = sorted(_pauses(speech, _BREATH), key=lambda pause: pause[0] - pause[1])
        parting = sorted(pauses[: max(0, count - 1)])
        begin, end = speech.span
        starts = [begin, *(pause[1] for pause in parting)]
        ends = [*(pause[0] for pause in parting), end]
        stretches = tuple(zip(starts, ends, strict=True))
    return _with_air(stretches, len(sound))


def _pauses(speech: Speech, least: float) -> list[Stretch]:
    stretches = speech.stretches(least)
    return [(a[1], b[0]) for a, b in pairwise(stretches)]


def _matched(
    pauses: Sequence[tuple[float, float]], expected: Sequence[float], slack: float
) -> list[float]:
    """Return a beginning for each expected one, in order: after a pause, or where it is expected.

    The best choice over all of them together: what a pause is worth is its length, less how far
    it lies from where it is expected; no pause is worth nothing.
    """
    # worth[j]: of the best choice so far that used only the first j pauses, and its beginnings
    best: list[tuple[float, list[float]]] = [(0.0, [])] * (len(pauses) + 1)
    for place in expected:
        following: list[tuple[float, list[float]]] = []
        for j in range(len(pauses) + 1):
            choice = (best[j][0], [*best[j][1], _between(place, best[j][1])])
            if j:
                choice = max(choice, following[j - 1], key=lambda one: one[0])
                start, end = pauses[j - 1]
                worth = min(end - start, _LONGEST_WEIGHED) - _ASTRAY * abs(end - place) / slack
                mark = max(end - _BEFORE, (start + end) / 2)
                taken = (best[j - 1][0] + worth, [*best[j - 1][1], mark])
                if not best[j - 1][1] or mark > best[j - 1][1][-1]:
                    choice = max(choice, taken, key=lambda one: one[0])
            following.append(choice)
        best = following
    return best[-1][1]


def _between(place: float, before: Sequence[float]) -> float:
    return max(place, before[-1]) if before else place


def _with_air(stretches: Sequence[Stretch], samples: int) -> tuple[Stretch, ...]:
    """Return stretches with air on both sides, of which two neighbours share what there is."""
    air = round(_AIR * _RATE)
    aired = []
    for number, (start, end) in enumerate(stretches):
        before = stretches[number - 1][1] if number else 0
        after = stretches[number + 1][0] if number + 1 < len(stretches) else samples
        first = start - min(air, start - before if not number else (start - before) // 2)
        last = end + min(air, after - end if number + 1 == len(stretches) else (after - end) // 2)
        aired.append((first, last))
    return tuple(aired)
