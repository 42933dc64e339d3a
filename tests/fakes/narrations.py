"""Recordings that nobody made: a kiosk's installed narrations, with tones for the voice.

Everything else about them is real: Opus files of 48 kHz, named by their hash, and the manifest
that the program itself would have written.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Mapping
from datetime import UTC, datetime
from functools import cache
from io import BytesIO
from pathlib import Path

import numpy
import soundfile

from kiosk.domain.line import Line
from kiosk.domain.narration import Approval, Consent, Measures, Narration, NarrationSet, Person
from kiosk.domain.narration_ids import screen_line_id
from kiosk.domain.narration_wire import to_json
from kiosk.domain.sentences import sentences
from kiosk.paths import Paths

RATE = 48_000
NARRATOR, REVIEWER = "1" * 32, "2" * 32
RECORDED_AT = datetime(2026, 11, 20, 8, 30, tzinfo=UTC)
PEAK = 0.17  # a sine of this height measures -18 LUFS


def install(
    home: Path,
    tag: str,
    lines: Mapping[str, Line] | Iterable[Line],
    *,
    seconds: float = 1.0,
    hertz: float = 330.0,
) -> NarrationSet:
    """Install recordings of some lines in one language; what is installed in others stays.

    Args:
        home: The kiosk's data folder.
        tag: Language or dialect; what it had before is replaced.
        lines: By the name of the line (``guide/…``); lines alone get the name of a screen text.
        seconds: How long each clip sounds.
        hertz: The tone that stands for the voice.
    """
    folder = Paths(home).narrations
    (folder / tag).mkdir(parents=True, exist_ok=True)
    (folder / "media").mkdir(exist_ok=True)
    sound = tone(seconds, hertz)
    clip = hashlib.sha256(sound).hexdigest()
    (folder / "media" / f"{clip}.opus").write_bytes(sound)
    if not isinstance(lines, Mapping):
        lines = {screen_line_id(line.text): line for line in lines}
    people = {
        NARRATOR: Person(NARRATOR, "Người đọc", Consent("Tôi đồng ý.", clip, seconds, RECORDED_AT)),
        REVIEWER: Person(REVIEWER, "Người duyệt"),
    }
    narrations = {name: _narration(name, line, clip, seconds) for name, line in lines.items()}
    found = NarrationSet(tag, people, narrations)
    (folder / tag / "manifest.json").write_bytes(to_json(found))
    return found


@cache
def tone(seconds: float = 1.0, hertz: float = 330.0) -> bytes:
    """Return an Opus file of 48 kHz with one tone in it, as loud as a finished clip."""
    sound = PEAK * numpy.sin(2 * numpy.pi * hertz * numpy.arange(round(seconds * RATE)) / RATE)
    file = BytesIO()
    soundfile.write(file, sound, RATE, format="OGG", subtype="OPUS")
    return file.getvalue()


def _narration(name: str, line: Line, clip: str, seconds: float) -> Narration:
    text = line.say or line.text
    count = max(1, len(sentences(text)))
    return Narration(
        line_id=name,
        text=text,
        text_hash=line.spoken_hash,
        narrator=NARRATOR,
        clip=clip,
        seconds=seconds,
        marks=tuple(round(seconds * n / count, 3) for n in range(count)),
        measures=Measures(seconds + 0.5, -22.0, -3.0, -60.0, 0.0, 0.2),
        recorded_at=RECORDED_AT,
        approvals=(Approval(REVIEWER, RECORDED_AT),),
    )
