"""Records on a disk of 1 MB, mounted for this process alone, until it is full in mid-take.

``python -m tests.unit.kiosk.studio.full_disk DISK``; prints what happened as JSON.
"""

from __future__ import annotations

import json
import sys
from collections.abc import Callable
from pathlib import Path

from kiosk.audio.master import MasterWriter
from kiosk.audio.sound_file import read_sound
from kiosk.errors import DeskError
from tests.unit.kiosk.sessions.small_disk import fill
from tests.unit.kiosk.studio.evening import MO_MAY, QUET, Laptop, as_pcm, pcm
from tests.unit.kiosk.studio.packs import speech

_BLOCK = 9_600  # bytes: a tenth of a second


def main(disk: Path) -> dict[str, object]:
    laptop = Laptop(disk / "kiosk")
    ban = laptop.narrator("Nàng Ban")
    before = laptop.keep(ban, QUET)
    project = laptop.project
    master = project.new_master(MO_MAY, ban.person_id)
    writer = MasterWriter(master)
    sound = pcm("Mở máy lên.", 130.0) + as_pcm(speech(30.0))
    said = 0

    def speak_on() -> None:
        nonlocal said
        while said < len(sound):
            writer.write(sound[said : said + _BLOCK])
            said += _BLOCK

    ballast = disk / "ballast"
    ballast.write_bytes(bytes(200_000))
    in_mid_take = fault(speak_on)
    writer.finish()
    fill(disk / "last-room")
    kept = read_sound(master)
    making = fault(lambda: project.add_take(MO_MAY, ban.person_id, master))
    takes_when_full = len(project.takes_of(MO_MAY.line_id))
    marking = fault(lambda: project.set_bookmark(MO_MAY.line_id))
    next_take = fault(lambda: project.new_master(MO_MAY, ban.person_id))
    whole_when_full = project.take(before.take_id) == before
    ballast.unlink()
    take = project.add_take(MO_MAY, ban.person_id, master)
    laptop.close()
    again = laptop.project
    return {
        "in_mid_take": in_mid_take,
        "seconds_said": said / 96_000,
        "seconds_kept": len(kept) / 48_000,
        "making": making,
        "takes_when_full": takes_when_full,
        "marking": marking,
        "next_take": next_take,
        "whole_when_full": whole_when_full,
        "take_there": again.take(take.take_id) == take,
        "before_there": again.take(before.take_id) == before,
        "set_aside": again.set_aside,
        "left": sorted(path.suffix for path in again.folder.glob("masters/*")),
    }


def fault(act: Callable[[], object]) -> str:
    try:
        act()
    except DeskError as error:
        return error.message_id
    return "none"


if __name__ == "__main__":
    sys.stdout.write(json.dumps(main(Path(sys.argv[1]))))
