"""Installs a pack on a disk of 1 MB, mounted for this process alone, that is all but full.

``python -m tests.unit.kiosk.studio.small_disk DISK PACK``; prints what happened as JSON.
"""

from __future__ import annotations

import json
import os
import sys
from pathlib import Path

from kiosk.errors import DeskError
from kiosk.studio.installing import install_pack
from kiosk.studio.pack_file import write_pack
from tests.unit.kiosk.sessions.small_disk import fill
from tests.unit.kiosk.studio.packs import EXPECTED, a_set, media


def main(disk: Path, old: Path, new: Path) -> dict[str, object]:
    folder, ballast = disk / "narrations", disk / "ballast"
    install_pack(old, folder, EXPECTED)
    before = listed(folder)
    fill(ballast)
    full = fault(new, folder)
    after_full = listed(folder)
    os.truncate(ballast, ballast.stat().st_size - 20_000)  # room for a clip, not for all
    half_full = fault(new, folder)
    after_half = listed(folder)
    clips = media(disk.with_name("clips"), [a_set()])
    try:
        write_pack(a_set(), clips, disk / "out.gocua-narrations")
        exported = "none"
    except DeskError as error:
        exported = error.message_id
    left = sorted(path.name for path in disk.iterdir())
    ballast.unlink()
    return {
        "full": full,
        "half_full": half_full,
        "kept": before == after_full == after_half,
        "exported": exported,
        "left": left,
        "with_room": fault(new, folder),
    }


def listed(folder: Path) -> dict[str, int]:
    files = (path for path in folder.rglob("*") if path.is_file())
    return {str(path.relative_to(folder)): path.stat().st_size for path in files}


def fault(pack: Path, folder: Path) -> str:
    try:
        install_pack(pack, folder, EXPECTED)
    except DeskError as error:
        return error.message_id
    return "none"


if __name__ == "__main__":
    sys.stdout.write(json.dumps(main(*map(Path, sys.argv[1:]))))
