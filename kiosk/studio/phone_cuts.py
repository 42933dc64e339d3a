"""One long recording of many lines, cut at its pauses and laid against them.

People read line after line into a phone.  They pause between lines, but within them as well;
they leave a line out, cough, begin one anew.  So every stretch of speech between two breaths
is a piece, and of all ways to give neighbouring pieces to the lines, in order, leaving out
pieces and lines, the likeliest is taken: where the lengths fit the words, lines part at the
long pauses, and little is left out.  A fault in one place then shifts nothing behind it.

How sure a place is, is the share of all ways that agree with it (forward and backward sums, as
for a hidden Markov model), less where the length fits badly.
"""

from __future__ import annotations

import math
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy
from numpy.typing import NDArray

from kiosk.audio.sound_file import RATE
from kiosk.audio.speech_span import Speech
from kiosk.audio.takes import Samples
from kiosk.domain.sentences import sentences
from kiosk.studio.phone import Laid, Proposal, Stretch
from kiosk.studio.plan import PlannedLine

_Floats = NDArray[numpy.float64]
_Gather = Callable[[_Floats], _Floats]

_BREATH = 0.22  # seconds; a shorter pause is within a piece
_MOST_PIECES = 24  # of one line
_AIR = 0.3  # seconds around a stretch, for the studio to trim
_ROUNDS = 3  # of guessing how quickly this person speaks
_ONSET, _BETWEEN_SENTENCES = 0.15, 0.45  # seconds of a line beside its syllables
_SPREAD, _SPREAD_SECONDS = 0.3, 0.25  # of lengths: in proportion, and of very short lines
_PAUSE_WEIGHT = 4.0
_WORST_PAUSE = -8.0
_LINE_LEFT_OUT = -4.0
_PIECE_LEFT_OUT, _SECOND_LEFT_OUT, _MOST_LEFT_OUT = -1.5, -1.0, -8.0
_PARTING = (0.35, 1.2)  # seconds; between these a pause begins to part lines


@dataclass(frozen=True, slots=True)
class _Pieces:
    """Stretches of speech between breaths: where each begins and ends, in seconds."""

    starts: _Floats
    ends: _Floats
    length: float

    def __len__(self) -> int:
        return len(self.starts)

    @property
    def pauses(self) -> _Floats:
        return numpy.asarray(self.starts[1:] - self.ends[:-1])

    def aired(self, first: int, last: int) -> tuple[float, float]:
        """Return begin and end of pieces with some air, of which neighbours have half each."""
        start, end = float(self.starts[first]), float(self.ends[last - 1])
        before = start - float(self.ends[first - 1]) if first else 2 * start
        after = float(self.starts[last]) - end if last < len(self) else 2 * (self.length - end)
        return round(start - min(_AIR, before / 2), 3), round(end + min(_AIR, after / 2), 3)


def lay_cuts(sound: Samples, lines: Sequence[PlannedLine], file: Path) -> Laid:
    """Cut a recording of many lines, and lay the stretches against them.

    Args:
        sound: The recording: 48 kHz, mono.
        lines: What was read, in that order; some may be missing.
        file: Where it comes from, for the proposals.
    """
    found = list(Speech.of(sound).stretches(_BREATH))
    if not found or not lines:
        whole = Stretch(file, 0.0, len(sound) / RATE)
        return Laid((), tuple(lines), (whole,) if found else ())
    edges = numpy.array(found, dtype=float) / RATE
    pieces = _Pieces(edges[:, 0], edges[:, 1], len(sound) / RATE)
    syllables = numpy.array([_syllables(line) for line in lines], dtype=float)
    extra = numpy.array([_beside_syllables(line) for line in lines], dtype=float)
    spoken = float((pieces.ends - pieces.starts).sum())
    pace = spoken / float(syllables.sum())
    choice: list[tuple[int, int] | None] = []
    weights = _Weights(pieces, extra + pace * syllables)
    for _ in range(_ROUNDS):
        weights = _Weights(pieces, extra + pace * syllables)
        choice = weights.best()
        paces = [
            (float(pieces.ends[last - 1] - pieces.starts[first]) - extra[j]) / syllables[j]
            for j, given in enumerate(choice)
            if given is not None
            for first, last in (given,)
        ]
        if paces:
            pace = max(0.05, float(numpy.median(paces)))
    sure = weights.confidences(choice)
    proposals, missing, given = [], [], set[int]()
    for line, part, confidence in zip(lines, choice, sure, strict=True):
        if part is None:
            missing.append(line)
        else:
            given |= set(range(*part))
            start, end = pieces.aired(*part)
            proposals.append(Proposal(line, file, start, end, round(confidence, 3)))
    left = (i for i in range(len(pieces)) if i not in given)
    spare = tuple(Stretch(file, *pieces.aired(i, i + 1)) for i in left)
    return Laid(tuple(proposals), tuple(missing), spare)


def _syllables(line: PlannedLine) -> int:
    return max(1, len((line.line.say or line.line.text).split()))


def _beside_syllables(line: PlannedLine) -> float:
    count = len(sentences(line.line.say or line.line.text))
    return _ONSET + _BETWEEN_SENTENCES * (count - 1)


class _Weights:
    """How likely it is, as a logarithm, that a line is these pieces, or is left out.

    ``line[j][m - 1, i]`` is the weight of giving line ``j`` the ``m`` pieces from ``i`` on.
    """

    def __init__(self, pieces: _Pieces, expected: _Floats) -> None:
        count, most = len(pieces), min(_MOST_PIECES, len(pieces))
        parting = _parting(pieces.pauses, len(expected))
        with numpy.errstate(divide="ignore"):
            odds = _PAUSE_WEIGHT * numpy.log(numpy.maximum(pieces.pauses, 1e-3) / parting)
        inner = numpy.concatenate(([0.0], numpy.cumsum(numpy.clip(-odds, _WORST_PAUSE, 0))))
        outer = numpy.concatenate(([0.0], numpy.clip(odds, _WORST_PAUSE, 0) / 2, [0.0]))
        durations = numpy.full((most, count), numpy.nan)
        joints = numpy.full((most, count), -numpy.inf)
        for m in range(1, most + 1):
            first = numpy.arange(count - m + 1)
            durations[m - 1, first] = pieces.ends[first + m - 1] - pieces.starts[first]
            within = inner[first + m - 1] - inner[first]
            joints[m - 1, first] = within + outer[first] + outer[first + m]
        spread = numpy.hypot(_SPREAD, _SPREAD_SECONDS / expected)
        self._off = [
            numpy.abs(numpy.log(durations / length)) / width
            for length, width in zip(expected, spread, strict=True)
        ]
        # The length of a normal curve's tail counts, and its width: else vague lines win.
        self.line = [
            joints + numpy.nan_to_num(-0.5 * off**2, nan=-numpy.inf) - math.log(width / _SPREAD)
            for off, width in zip(self._off, spread, strict=True)
        ]
        seconds = pieces.ends - pieces.starts
        self._piece = numpy.maximum(_PIECE_LEFT_OUT + _SECOND_LEFT_OUT * seconds, _MOST_LEFT_OUT)
        self._lines, self._count, self._most = len(expected), count, most

    def best(self) -> list[tuple[int, int] | None]:
        """Return for each line its first piece and the one after its last, or ``None``."""
        forward = self._forward(numpy.maximum, lambda stack: stack.max(axis=0))
        choice: list[tuple[int, int] | None] = [None] * self._lines
        j, k = self._lines, self._count
        while j or k:
            here = forward[j, k]
            if k and math.isclose(here, forward[j, k - 1] + self._piece[k - 1], abs_tol=1e-9):
                k -= 1
                continue
            if j and math.isclose(here, forward[j - 1, k] + _LINE_LEFT_OUT, abs_tol=1e-9):
                j -= 1
                continue
            j -= 1
            m = next(
                m
                for m in range(1, min(self._most, k) + 1)
                if math.isclose(here, forward[j, k - m] + self.line[j][m - 1, k - m], abs_tol=1e-9)
            )
            choice[j] = (k - m, k)
            k -= m
        return choice

    def confidences(self, choice: Sequence[tuple[int, int] | None]) -> list[float]:
        """Return how sure each line's place is, 0 to 1."""
        forward = self._forward(numpy.logaddexp, _log_sum)
        backward = self._backward()
        whole = forward[self._lines, self._count]
        sure = []
        for j, given in enumerate(choice):
            if given is None:
                sure.append(0.0)
                continue
            first, last = given
            m = last - first
            through = forward[j, first] + self.line[j][m - 1, first] + backward[j + 1, last]
            fit = math.exp(-0.125 * float(self._off[j][m - 1, first]) ** 2)
            sure.append(min(1.0, math.exp(min(0.0, through - whole))) * fit)
        return sure

    def _forward(self, either: numpy.ufunc, gathered: _Gather) -> _Floats:
        """Return ``[j, k]``: the weight of all ways to settle ``j`` lines and ``k`` pieces."""
        table = numpy.full((self._lines + 1, self._count + 1), -numpy.inf)
        table[0, 0] = 0.0
        self._leave_pieces(table[0], either)
        for j in range(self._lines):
            table[j + 1] = table[j] + _LINE_LEFT_OUT
            stack = numpy.full((self._most, self._count + 1), -numpy.inf)
            for m in range(1, self._most + 1):
                stack[m - 1, m:] = table[j, :-m] + self.line[j][m - 1, : self._count - m + 1]
            table[j + 1] = either(table[j + 1], gathered(stack))
            self._leave_pieces(table[j + 1], either)
        return table

    def _backward(self) -> _Floats:
        table = numpy.full((self._lines + 1, self._count + 1), -numpy.inf)
        table[self._lines, self._count] = 0.0
        self._leave_pieces_backward(table[self._lines])
        for j in reversed(range(self._lines)):
            table[j] = table[j + 1] + _LINE_LEFT_OUT
            stack = numpy.full((self._most, self._count + 1), -numpy.inf)
            for m in range(1, self._most + 1):
                stack[m - 1, :-m] = table[j + 1, m:] + self.line[j][m - 1, : self._count - m + 1]
            table[j] = numpy.logaddexp(table[j], _log_sum(stack))
            self._leave_pieces_backward(table[j])
        return table

    def _leave_pieces(self, row: _Floats, either: numpy.ufunc) -> None:
        for k in range(self._count):
            row[k + 1] = either(row[k + 1], row[k] + self._piece[k])

    def _leave_pieces_backward(self, row: _Floats) -> None:
        for k in reversed(range(self._count)):
            row[k] = numpy.logaddexp(row[k], row[k + 1] + self._piece[k])


def _parting(pauses: _Floats, lines: int) -> float:
    """Return how long a pause must be to part two lines rather than two sentences.

    About as many pauses as lines are long; the two kinds part where the next shorter one is
    much shorter.
    """
    longest = numpy.log(numpy.sort(pauses)[::-1])
    few, many = int(0.75 * (lines - 1)), math.ceil(1.2 * (lines - 1)) + 1
    drops = longest[:-1] - longest[1:]
    if not len(drops[few:many]):
        return _PARTING[0]
    at = min(few, len(drops) - 1) + int(numpy.argmax(drops[few:many]))
    middle = math.exp(float(longest[at] + longest[at + 1]) / 2)
    return min(max(middle, _PARTING[0]), _PARTING[1])


def _log_sum(stack: _Floats) -> _Floats:
    return numpy.asarray(numpy.logaddexp.reduce(stack, axis=0))
