"""Synthesise the bell that calls the staff: ``.venv/bin/python tests/chime.py OUT.wav``.

Two strokes of a small bell, a major third apart and falling (as a doorbell falls, so it is
taken for one): E6 at once, C6 after 0.32 s.  Each stroke is a struck bar's few partials,
the higher ones dying sooner, with a five-millisecond attack so that it does not click.
1.2 s, 48 kHz, 16 bit, one channel.  The file in ``assets/sounds`` is what this writes.
"""

from __future__ import annotations

import math
import struct
import sys
import wave
from pathlib import Path

RATE = 48_000
SECONDS = 1.2
PEAK = 0.8  # of full scale: loud in a busy room, with room above for the volume control

STROKES = ((0.0, 1318.51, 0.85), (0.32, 1046.50, 1.0))
"""When (s), which note (Hz), how hard."""

PARTIALS = ((1.0, 1.0, 0.42), (2.0, 0.34, 0.26), (2.76, 0.20, 0.16), (5.40, 0.07, 0.06))
"""Of the note: its ratio, its loudness, and the time (s) in which it falls to 1/e."""

_ATTACK, _RELEASE = 0.005, 0.06


def samples() -> list[float]:
    """Return the whole chime between -1 and 1."""
    count = round(SECONDS * RATE)
    sound = [0.0] * count
    for start, note, force in STROKES:
        first = round(start * RATE)
        for n in range(first, count):
            t = (n - first) / RATE
            rise = min(t / _ATTACK, 1.0)
            sound[n] += (
                force
                * rise
                * sum(
                    loud * math.exp(-t / fall) * math.sin(2 * math.pi * note * ratio * t)
                    for ratio, loud, fall in PARTIALS
                )
            )
    fade = round(_RELEASE * RATE)
    for n in range(fade):
        sound[count - 1 - n] *= n / fade
    top = max(abs(value) for value in sound)
    return [PEAK * value / top for value in sound]


def write(out: Path) -> None:
    """Write the chime as a WAV file."""
    frames = b"".join(struct.pack("<h", round(value * 32_767)) for value in samples())
    with wave.open(str(out), "wb") as file:
        file.setnchannels(1)
        file.setsampwidth(2)
        file.setframerate(RATE)
        file.writeframes(frames)


if __name__ == "__main__":
    write(Path(sys.argv[1]))
