"""What can be wrong with a take, judged from its measures and the words it should say.

Pure rules; measuring itself is ``kiosk.audio.takes``.  The limits are for speech into the
microphone of a cheap laptop in a village house, not for a studio.
"""

from __future__ import annotations

from enum import StrEnum

from kiosk.domain.narration import Measures


class Problem(StrEnum):
    """One thing that makes a take hard to hear or not what its line says."""

    SILENT = "silent"  # no speech at all
    TOO_QUIET = "too_quiet"
    NOISY = "noisy"  # a fan, rain, people talking
    CLIPPED = "clipped"  # distorted: too near or too loud
    TOO_SHORT = "too_short"  # far too short for its text
    TOO_LONG = "too_long"
    CUT_START = "cut_start"  # it begins in the middle of a word
    CUT_END = "cut_end"
    MANY_PAUSES = "many_pauses"


LEAST_LOUDNESS = -38.0
"""LUFS before levelling; below it, levelling would lift the room's noise into the speech."""

LEAST_SIGNAL = 18.0
"""dB between speech and the noise of the room."""

MOST_CLIPPED = 0.001
"""Share of samples at full scale."""

MOST_SILENCE = 0.6
"""Share of a trimmed take without speech."""

QUICKEST, SLOWEST = 9.0, 1.2
"""Syllables a second: words of Vietnamese in the text, against the length of the speech.
Other languages need more or fewer syllables for the same, so the limits are wide."""


def problems(measures: Measures, text: str, *, speech_seconds: float) -> tuple[Problem, ...]:
    """Return what is wrong with a take, the gravest first; nothing where it is good.

    Ends that are cut are seen in the sound, not in the measures: ``kiosk.audio.takes`` adds
    ``CUT_START`` and ``CUT_END``.

    Args:
        measures: Of the recording as it came.
        text: The Vietnamese words of the line.
        speech_seconds: From the first to the last sound of speech.
    """
    if speech_seconds <= 0 or measures.loudness == float("-inf"):
        return (Problem.SILENT,)
    found = []
    if measures.clipped > MOST_CLIPPED:
        found.append(Problem.CLIPPED)
    if measures.loudness < LEAST_LOUDNESS:
        found.append(Problem.TOO_QUIET)
    if measures.loudness - measures.noise < LEAST_SIGNAL:
        found.append(Problem.NOISY)
    syllables = max(1, len(text.split()))
    if speech_seconds < syllables / QUICKEST:
        found.append(Problem.TOO_SHORT)
    if speech_seconds > max(3.0, syllables / SLOWEST):
        found.append(Problem.TOO_LONG)
    if measures.silence > MOST_SILENCE:
        found.append(Problem.MANY_PAUSES)
    return tuple(found)
