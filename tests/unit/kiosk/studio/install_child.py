"""Installs a pack in children that are killed at every single touch of the disk, one by one.

``python -m tests.unit.kiosk.studio.install_child PACK FOLDER BEFORE``: each time ``FOLDER`` is
made anew from ``BEFORE``, the child is killed one touch later, and what is left is printed: a
line of JSON for each death, with the SHA-256 of the manifest and the media that are missing or
half-written.  The last line is that of the child that came to its end.
"""

from __future__ import annotations

import hashlib
import json
import os
import shutil
import signal
import sys
from pathlib import Path

from kiosk.domain.narration_wire import from_json
from kiosk.studio.installing import install_pack
from tests.unit.kiosk.studio.packs import EXPECTED

TOUCHES = {"open", "os.rename", "os.remove", "os.mkdir", "os.rmdir", "os.truncate"}


def main(pack: Path, folder: Path, before: Path) -> None:
    death = 0
    while True:
        death += 1
        shutil.rmtree(folder, ignore_errors=True)
        shutil.copytree(before, folder)
        child = os.fork()
        if child == 0:
            _install_until(pack, folder, death)
        _, status = os.waitpid(child, 0)
        print(json.dumps({"ended": os.WIFEXITED(status), **found(folder)}), flush=True)  # noqa: T201
        if os.WIFEXITED(status):
            sys.exit(os.WEXITSTATUS(status))


def found(folder: Path) -> dict[str, object]:
    """Return what a kiosk that starts now would have."""
    manifest = (folder / "tyz" / "manifest.json").read_bytes()
    missing = [
        name
        for name in from_json(manifest).media()
        if not (path := folder / "media" / f"{name}.opus").is_file()
        or hashlib.sha256(path.read_bytes()).hexdigest() != name
    ]
    return {"manifest": hashlib.sha256(manifest).hexdigest(), "missing": missing}


def _install_until(pack: Path, folder: Path, death: int) -> None:
    left = death
    inside = str(folder)

    def touched(event: str, arguments: tuple[object, ...]) -> None:
        nonlocal left
        if event not in TOUCHES or not str(arguments[0]).startswith(inside):
            return
        if event == "open" and not (isinstance(arguments[2], int) and arguments[2] & os.O_ACCMODE):
            return  # only looked at
        left -= 1
        if left == 0:
            os.kill(os.getpid(), signal.SIGKILL)

    sys.addaudithook(touched)
    status = 1
    try:
        install_pack(pack, folder, EXPECTED)
        status = 0
    finally:
        os._exit(status)


if __name__ == "__main__":
    main(*map(Path, sys.argv[1:]))
