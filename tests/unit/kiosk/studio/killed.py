"""Does one thing in the studio again and again, and is killed each time at the next write.

``python -m tests.unit.kiosk.studio.killed DEED PREPARED WORK``: for each point, PREPARED (a
laptop's folder) is copied to WORK/1, WORK/2 …, a process of its own does the deed there, and is
killed just before it makes, renames or removes that file.  The last copy is the one in which
nobody was killed.  Prints the name of each point as JSON.
"""

from __future__ import annotations

import json
import os
import shutil
import signal
import sys
from collections.abc import Callable
from pathlib import Path

from kiosk.audio.takes import finish, speech_span
from kiosk.studio.project import Project
from tests.unit.kiosk.studio.evening import HAI_CAU, MO_MAY, QUET, Laptop, as_pcm, pcm
from tests.unit.kiosk.studio.packs import speech, spoken

_WRITING = os.O_WRONLY | os.O_RDWR | os.O_CREAT
_MOST_POINTS = 80


def record(laptop: Laptop, project: Project) -> None:
    laptop.record(project.narrators()[0], QUET)


def redo(laptop: Laptop, project: Project) -> None:
    take = project.takes_of(HAI_CAU.line_id)[0]
    sentence = laptop.master(
        as_pcm(speech(1.6, 180.0)), line=HAI_CAU, narrator=take.narrator, redo_of=take.take_id
    )
    project.redo_sentence(take.take_id, 0, sentence)


def review(laptop: Laptop, project: Project) -> None:
    reviewer = next(one for one in laptop.workshop.people() if one.pseudonym == "Pó Pháy")
    [take] = project.takes_of(MO_MAY.line_id)
    project.listened(take.take_id)
    project.keep(take.take_id)
    project.approve(take.take_id, reviewer.person_id)


def throw_away(laptop: Laptop, project: Project) -> None:
    [take] = project.takes_of(MO_MAY.line_id)
    project.throw_away(take.take_id)


def withdraw(laptop: Laptop, project: Project) -> None:
    project.withdraw(project.narrators()[0].person_id)


def take_in(laptop: Laptop, project: Project) -> None:
    other = Laptop(laptop.home / "other")
    project.take_in(other.project.narration_set(), other.media)


def settle(laptop: Laptop, project: Project) -> None:
    [conflict] = project.conflicts()
    project.settle(conflict.line_id, conflict.theirs.take_id)


DEEDS: dict[str, Callable[[Laptop, Project], None]] = {
    deed.__name__: deed for deed in (record, redo, review, throw_away, withdraw, take_in, settle)
}


def main(deed: str, prepared: Path, work: Path) -> list[str]:
    warm_up()
    points = []
    for number in range(1, _MOST_POINTS):
        home = work / str(number)
        shutil.copytree(prepared, home)
        reading, writing = os.pipe()
        child = os.fork()
        if child == 0:
            os.close(reading)
            killed_at(DEEDS[deed], Laptop(home), number, writing)
        os.close(writing)
        _, status = os.waitpid(child, 0)
        with os.fdopen(reading) as told:
            points.append(told.read())
        if not os.WIFSIGNALED(status):
            if status:
                raise SystemExit(f"the deed failed at point {number}")
            return points
    raise SystemExit("it never ends")


def warm_up() -> None:
    """Load what loads late, so that no module is written or read while points are counted."""
    speech_span(spoken("Mở."))
    finish(spoken("Mở."), "Mở.")
    for line in (MO_MAY, QUET, HAI_CAU):
        pcm(line.line.text, 130.0)


def killed_at(
    deed: Callable[[Laptop, Project], None], laptop: Laptop, number: int, told: int
) -> None:
    """Do it, and be killed just before the write of that number; end the process in any case."""
    project = laptop.project
    inside, seen = str(laptop.home), 0

    def count(event: str, arguments: tuple[object, ...]) -> None:
        nonlocal seen
        if event == "open":
            writes = isinstance(arguments[2], int) and arguments[2] & _WRITING
        else:
            writes = event in {"os.rename", "os.remove", "os.mkdir", "os.truncate"}
        if writes and str(arguments[0]).startswith(inside):
            seen += 1
            if seen == number:
                os.write(told, f"{event} {Path(str(arguments[0])).name}".encode())
                os.kill(os.getpid(), signal.SIGKILL)

    sys.addaudithook(count)
    deed(laptop, project)
    os._exit(0)


if __name__ == "__main__":
    sys.stdout.write(json.dumps(main(sys.argv[1], Path(sys.argv[2]), Path(sys.argv[3]))))
