"""Recordings made on a phone: a folder of files, or one long file, laid against the lines.

What lies where is a proposal, with how sure it is; nothing becomes a take before a person has
heard it and said yes.  Files are matched by their names here; a long recording is cut at its
pauses by ``kiosk.studio.phone_cuts``.
"""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy

from kiosk.audio.errors import CorruptClipError
from kiosk.audio.master import MASTER_RATE, MasterWriter
from kiosk.audio.sound_file import blocks, read_sound
from kiosk.audio.takes import Samples
from kiosk.domain.folding import toned, words
from kiosk.studio.plan import PlannedLine
from kiosk.studio.project import Project
from kiosk.studio.take import Take

SUFFIXES = frozenset({".m4a", ".mp3", ".wav", ".opus", ".ogg", ".flac", ".aac", ".3gp", ".amr"})
"""Kinds of files that phones make of speech; videos are none."""

_BY_LINE_ID, _BY_WORDS, _BY_FIRST_WORDS = 1.0, 0.95, 0.85
_BY_LEADING_NUMBER, _BY_NUMBER = 0.9, 0.6
_BY_ORDER, _BY_ORDER_OF_SOME = 0.4, 0.2
_FEWEST_WORDS = 3  # of a name that was cut short
_COPY = re.compile(r"\s*\(\d+\)$")  # "Mở máy (1).m4a": taken from the phone a second time
_DIGITS = re.compile(r"\d+")
_MOST_DIGITS = 3  # more is a date, or the time of day


@dataclass(frozen=True, slots=True)
class Proposal:
    """Which stretch of which file may be the recording of a line.

    Attributes:
        line: The line.
        file: As it came from the phone.
        start, end: Seconds; ``end`` is ``None`` for the whole file.
        confidence: 0 to 1; under about 0.5 it is hardly more than a guess.
    """

    line: PlannedLine
    file: Path
    start: float = 0.0
    end: float | None = None
    confidence: float = 0.0


@dataclass(frozen=True, slots=True)
class Stretch:
    """A file, or part of one, that no line was found for: a cough, a false start, a chat.

    Attributes:
        file, start, end: As in ``Proposal``.
    """

    file: Path
    start: float = 0.0
    end: float | None = None


@dataclass(frozen=True, slots=True)
class Laid:
    """Recordings laid against lines.

    Attributes:
        proposals: In the order of the lines, one for a line at most.
        missing: Lines without a proposal.
        spare: What belongs to no line, in order.
    """

    proposals: tuple[Proposal, ...]
    missing: tuple[PlannedLine, ...]
    spare: tuple[Stretch, ...]


def files_in(folder: Path) -> list[Path]:
    """Return the sound files of a folder as people count: "2" comes before "10"."""
    found = (path for path in folder.iterdir() if path.suffix.lower() in SUFFIXES)
    return sorted((path for path in found if path.is_file()), key=_natural)


def is_readable(file: Path) -> bool:
    """Whether a file can be read as it is; otherwise it must be decoded to WAV first."""
    try:
        next(blocks(file), None)
    except CorruptClipError:
        return False
    return True


def sound_of(file: Path, decode: Callable[[Path], Path]) -> Samples:
    """Return what a phone recorded, 48 kHz and mono; ten minutes at most.

    Args:
        file: WAV, FLAC, MP3, Ogg and Opus are read as they are.
        decode: Makes a WAV of anything else and returns where it is.

    Raises:
        CorruptClipError: It is no sound, or too long.
        DeskError: What ``decode`` raises.
    """
    return read_sound(file if is_readable(file) else decode(file))


def match_by_name(files: Sequence[Path], lines: Sequence[PlannedLine]) -> Laid:
    """Lay files against lines by what they are called.

    In this order: the name of the line; its words, with or without accents, whole or cut
    short; the one number in the name, counted from 1 in the order of ``lines``.  What is left
    follows in its natural order, where there are as many files as lines or no name said
    anything.  Two files that claim one line claim nothing.

    Args:
        files: In any order.
        lines: Those that were recorded, in the order of the plan.
    """
    ordered = sorted(files, key=_natural)
    found: dict[Path, tuple[PlannedLine, float]] = {}
    for way in (_by_line_id, _by_words, _by_number):
        _take_up(found, way([file for file in ordered if file not in found], lines))
    taken = {line.line_id for line, _ in found.values()}
    free = [line for line in lines if line.line_id not in taken]
    rest = [file for file in ordered if file not in found]
    if len(rest) == len(free) or not found:
        sure = _BY_ORDER if len(rest) == len(free) and not found else _BY_ORDER_OF_SOME
        found |= {file: (line, sure) for file, line in zip(rest, free, strict=False)}
    by_line = {line.line_id: (file, sure) for file, (line, sure) in found.items()}
    proposals = tuple(
        Proposal(line, by_line[line.line_id][0], confidence=by_line[line.line_id][1])
        for line in lines
        if line.line_id in by_line
    )
    missing = tuple(line for line in lines if line.line_id not in by_line)
    spare = tuple(Stretch(file) for file in ordered if file not in found)
    return Laid(proposals, missing, spare)


def take_stretch(project: Project, proposal: Proposal, narrator: str, sound: Samples) -> Take:
    """Make a take of what a person has confirmed; it is fresh, like any other.

    Args:
        project: Where it goes.
        proposal: The line, and the stretch as it was confirmed.
        narrator: ``person_id`` of who says it.
        sound: The whole file (``sound_of``).

    Raises:
        NoConsentError: The narrator has not agreed.
        ValueError: There is no such stretch.
        DiskFullError, UnwritableFolderError: There is no take.
    """
    end = len(sound) if proposal.end is None else round(proposal.end * MASTER_RATE)
    stretch = sound[max(0, round(proposal.start * MASTER_RATE)) : end]
    if not len(stretch):
        raise ValueError("an empty stretch")
    writer = MasterWriter(project.new_master(proposal.line, narrator))
    try:
        writer.write(numpy.rint(numpy.clip(stretch, -1, 1) * 32_767).astype("<i2").tobytes())
        master = writer.finish()
    finally:
        writer.abandon()
    return project.add_take(proposal.line, narrator, master)


_Claims = Iterator[tuple[Path, PlannedLine, float]]


def _take_up(found: dict[Path, tuple[PlannedLine, float]], claims: _Claims) -> None:
    """Add what was found, but neither a line that is taken nor one that two files claim."""
    taken = {line.line_id for line, _ in found.values()}
    fresh = [claim for claim in claims if claim[1].line_id not in taken]
    rivals = Counter(line.line_id for _, line, _ in fresh)
    found |= {file: (line, sure) for file, line, sure in fresh if rivals[line.line_id] == 1}


def _by_line_id(files: Sequence[Path], lines: Sequence[PlannedLine]) -> _Claims:
    slugs = {_slug(line.line_id): line for line in lines}
    for file in files:
        line = slugs.get(_slug(_stem(file)))
        if line is not None:
            yield file, line, _BY_LINE_ID


def _by_words(files: Sequence[Path], lines: Sequence[PlannedLine]) -> _Claims:
    said = {line.line_id: words(line.line.text) for line in lines}
    for file in files:
        stem = re.sub(r"^\d+[\s._-]*", "", _stem(file)).replace("_", " ")
        named = words(stem)
        if not named or all(word.isdecimal() for word in named):
            continue
        line = _with_words(stem, [one for one in lines if said[one.line_id] == named])
        if line is not None:
            yield file, line, _BY_WORDS
        elif len(named) >= _FEWEST_WORDS:
            begins = [one for one in lines if said[one.line_id][: len(named)] == named]
            if len(begins) == 1:
                yield file, begins[0], _BY_FIRST_WORDS


def _with_words(stem: str, alike: Sequence[PlannedLine]) -> PlannedLine | None:
    """Return the one line of those words; accents decide where they differ in accents only."""
    if len(alike) > 1:
        wanted = _letters(stem)
        alike = [line for line in alike if _letters(line.line.text) == wanted]
    return alike[0] if len(alike) == 1 else None


def _letters(text: str) -> str:
    # Some systems take the accents of a name apart; put together they are letters again.
    return toned(" ".join(re.findall(r"\w+", unicodedata.normalize("NFC", text))))


def _by_number(files: Sequence[Path], lines: Sequence[PlannedLine]) -> _Claims:
    for file in files:
        stem = _stem(file)
        numbers = _DIGITS.findall(stem)
        if len(numbers) != 1 or len(numbers[0]) > _MOST_DIGITS:
            continue
        number = int(numbers[0])
        if 1 <= number <= len(lines):
            sure = _BY_LEADING_NUMBER if stem.startswith(numbers[0]) else _BY_NUMBER
            yield file, lines[number - 1], sure


def _stem(file: Path) -> str:
    return _COPY.sub("", file.stem).strip()


def _slug(text: str) -> str:
    return "-".join(words(text.replace("_", " ")))


def _natural(file: Path) -> tuple[tuple[int, int, str], ...]:
    parts = re.split(r"(\d+)", file.name.lower())
    return tuple((0, int(part), "") if part.isdecimal() else (1, 0, part) for part in parts if part)


def line_numbers(lines: Sequence[PlannedLine]) -> Mapping[str, int]:
    """Return the number under which a file is matched to each line, for the list to read from."""
    return {line.line_id: number for number, line in enumerate(lines, start=1)}
