"""From a master to a take: measured, judged, trimmed, levelled, encoded; nothing is written."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

import numpy

from kiosk.audio.master import MasterWriter
from kiosk.audio.takes import (
    FinishedClip,
    Samples,
    finish,
    judge,
    read_sound,
    speech_span,
    spliced,
)
from kiosk.domain.take_quality import Problem
from kiosk.studio.plan import PlannedLine
from kiosk.studio.take import PoorTakeError, Take

_FULL_SCALE = 32_768


@dataclass(frozen=True, slots=True)
class Circumstances:
    """Under what a take is made.

    Attributes:
        take_id: Of the take.
        language: Tag of the language or dialect.
        narrator: ``person_id``.
        wording: What was written down to say.
        recorded_at: UTC.
    """

    take_id: str
    language: str
    narrator: str
    wording: str
    recorded_at: datetime


def made(
    planned: PlannedLine,
    circumstances: Circumstances,
    master: Path,
    marks: tuple[float, ...] | None = None,
) -> tuple[Take, FinishedClip]:
    """Return the take of a master and its clip.

    Args:
        planned: The line that is said.
        circumstances: By whom, when, and so on.
        master: The recording; it is only read.
        marks: Where its sentences begin, in seconds, where that is known.

    Raises:
        CorruptClipError: The master is not sound, or longer than ten minutes.
    """
    text = planned.line.say or planned.line.text
    sound = read_sound(master)
    measures, problems = judge(sound, text)
    clip = finish(sound, text, marks)
    take = Take(
        take_id=circumstances.take_id,
        language=circumstances.language,
        line_id=planned.line_id,
        text=text,
        text_hash=planned.text_hash,
        narrator=circumstances.narrator,
        master=master.name,
        clip=clip.sha256,
        seconds=clip.seconds,
        marks=clip.marks,
        measures=measures,
        recorded_at=circumstances.recorded_at,
        problems=problems,
        wording=circumstances.wording,
        also=planned.also,
    )
    return take, clip


def splice(
    whole: Path, marks: tuple[float, ...], number: int, sentence: Path, target: Path
) -> tuple[float, ...]:
    """Write a master in which one sentence is another recording; neither of both is changed.

    Args:
        whole: The master of the take.
        marks: Where its sentences begin.
        number: Which sentence, from 0.
        sentence: That sentence alone.
        target: The master to write.

    Returns:
        Where the sentences begin now.

    Raises:
        CorruptClipError: One of the masters is not sound.
        PoorTakeError: Nobody speaks in ``sentence``.
        DiskFullError, UnwritableFolderError: There is no new master.
    """
    fresh = read_sound(sentence)
    try:
        sound, moved = spliced(read_sound(whole), marks, number, fresh)
    except ValueError as error:
        raise PoorTakeError(problem=Problem.SILENT) from error
    write_master(target, sound)
    return moved


def write_master(target: Path, sound: Samples) -> None:
    """Write samples as a master: all of them, or none.

    Raises:
        DiskFullError, UnwritableFolderError: There is no master.
    """
    levels = numpy.clip(numpy.rint(sound * _FULL_SCALE), -_FULL_SCALE, _FULL_SCALE - 1)
    writer = MasterWriter(target)
    try:
        writer.write(levels.astype("<i2").tobytes())
        writer.finish()
    finally:
        writer.abandon()


def consent_clip(master: Path) -> FinishedClip | None:
    """Return the clip of a consent; ``None`` where nobody speaks in the recording.

    Raises:
        CorruptClipError: The master is not sound, or longer than ten minutes.
    """
    sound = read_sound(master)
    if speech_span(sound) == (0, 0):
        return None
    return finish(sound, "")
