"""Records on a disk of 1 MB, mounted for this process alone, until it is full and beyond.

``python -m tests.unit.kiosk.audio.small_disk FOLDER``; prints what happened as JSON.
"""

from __future__ import annotations

import json
import sys
import wave
from pathlib import Path

from kiosk.audio.master import MasterWriter
from kiosk.errors import DiskFullError
from tests.unit.kiosk.sessions.small_disk import fault, fill

BLOCK = bytes(range(250)) * 20  # 52 ms
LARGEST_NAME = 100


def main(disk: Path) -> dict[str, object]:
    master = disk / "said.wav"
    writer = MasterWriter(master)
    given = 0
    while fault(lambda: writer.write(BLOCK)) == "none":
        given += len(BLOCK)
    after = fault(lambda: writer.write(BLOCK))
    seconds = writer.seconds
    writer.finish()
    with wave.open(str(master)) as read:
        kept = read.readframes(read.getnframes())
    master.unlink()
    fill(disk / "ballast")
    no_room = "none"
    for number in range(LARGEST_NAME):  # a name costs nothing here, its first byte does
        try:
            MasterWriter(disk / f"{number}.wav").write(BLOCK)
        except DiskFullError as error:
            no_room = error.message_id
            break
    return {
        "given": given,
        "after": after,
        "seconds": seconds,
        "kept": len(kept),
        "right": kept == (BLOCK * (len(kept) // len(BLOCK) + 1))[: len(kept)],
        "no_room": no_room,
        "left_behind": sorted(path.name for path in disk.iterdir()),
    }


if __name__ == "__main__":
    sys.stdout.write(json.dumps(main(Path(sys.argv[1]))))
