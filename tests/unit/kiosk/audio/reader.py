"""A program of the desk's own choice that reads text and writes a WAV: a tone, longer for more.

``python -m tests.unit.kiosk.audio.reader [VOICE [RATE]]``; each voice has its own pitch.  It
writes as a pipe is written: its header says that the length is unknown.
"""

from __future__ import annotations

import math
import struct
import sys
from array import array

SAMPLES = 24_000  # a second
PITCHES = {"vi": 220, "vi-x-central": 330, "vi-x-south": 440}
A_LETTER = 12.0  # seconds, at one word a minute


def main(voice: str = "vi", rate: str = "120") -> None:
    text = sys.stdin.buffer.read().decode("utf-8").strip()
    count = round(len(text) * A_LETTER / int(rate) * SAMPLES)
    step = 2 * math.pi * PITCHES[voice] / SAMPLES
    tone = array("h", (round(900 * math.sin(step * at)) for at in range(count)))
    head = (b"RIFF", 0xFFFFFFFF, b"WAVE", b"fmt ", 16, 1, 1, SAMPLES, 2 * SAMPLES, 2, 16)
    sys.stdout.buffer.write(struct.pack("<4sI4s4sIHHIIHH4sI", *head, b"data", 0xFFFFFFFF))
    sys.stdout.buffer.write(tone.tobytes())


if __name__ == "__main__":
    main(*sys.argv[1:])
