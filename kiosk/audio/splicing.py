"""One sentence of a take, done again alone and set in its place."""

from __future__ import annotations

import numpy

from kiosk.audio.loudness import Samples, loudness
from kiosk.audio.speech_span import speech_span
from kiosk.audio.trimming import trimmed

__all__ = ["spliced"]

_RATE = 48_000
_AIR = 0.04  # seconds kept around the fresh sentence and around its place
_FADE = 0.01  # seconds in which one sound goes over into the other
_MOST_GAIN = 20.0  # dB; more would bring up the room


def spliced(
    master: Samples, marks: tuple[float, ...], number: int, fresh: Samples
) -> tuple[Samples, tuple[float, ...]]:
    """Return a take in which one sentence is another recording, as loud as the one it replaces.

    Neither recording is changed; the pauses around the sentence stay those of the take.

    Args:
        master: The take as it was recorded, or as an earlier splicing returned it.
        marks: Where its sentences begin, in seconds, as ``finish`` told of it.
        number: Which sentence, from 0.
        fresh: That sentence alone, as it was recorded.

    Returns:
        The take, trimmed, and where its sentences begin now; ``finish`` takes both.

    Raises:
        IndexError: There is no such sentence.
        ValueError: Nobody speaks in ``fresh``.
    """
    if not 0 <= number < len(marks):
        raise IndexError(number)
    first, last = speech_span(fresh)
    if not last:
        raise ValueError("silent")
    take = trimmed(master)
    places = [min(round(mark * _RATE), len(take)) for mark in marks]
    start, end = places[number], (*places[1:], len(take))[number]
    old_first, old_last = _speech_within(take[start:end])
    air = round(_AIR * _RATE)
    head = take[: start + max(0, old_first - air)]
    tail = take[start + min(end - start, old_last + air) :]
    said = fresh[max(0, first - air) : last + air]
    said = said * _gain(take[start + old_first : start + old_last], fresh[first:last], take)
    whole = _joined(_joined(head, said), tail)
    moved = (len(whole) - len(take)) / _RATE
    later = tuple(round(mark + moved, 3) for mark in marks[number + 1 :])
    return whole, (*marks[: number + 1], *later)


def _speech_within(sentence: Samples) -> tuple[int, int]:
    first, last = speech_span(sentence)
    return (first, last) if last else (0, len(sentence))


def _gain(old: Samples, said: Samples, take: Samples) -> float:
    """Return the factor that makes the fresh sentence as loud as the old one, or as the take."""
    wanted = loudness(old, _RATE)
    if wanted == float("-inf"):
        wanted = loudness(take, _RATE)
    found = loudness(said, _RATE)
    if float("-inf") in {wanted, found}:
        return 1.0
    return float(10 ** (min(wanted - found, _MOST_GAIN) / 20))


def _joined(before: Samples, after: Samples) -> Samples:
    """Return one sound after the other, faded over where they meet."""
    length = min(round(_FADE * _RATE), len(before), len(after))
    rise = numpy.linspace(0.0, 1.0, length)
    middle = before[len(before) - length :] * (1 - rise) + after[:length] * rise
    return numpy.concatenate([before[: len(before) - length], middle, after[length:]])
