"""Works on a disk of 1 MB, mounted for this process alone, until it is full and beyond.

``python -m tests.unit.kiosk.sessions.small_disk FOLDER``; prints what happened as JSON.
"""

from __future__ import annotations

import json
import os
import sys
from collections.abc import Callable
from pathlib import Path

from keyring.backends.fail import Keyring as NoKeyring

from kiosk.clock import SystemClock
from kiosk.errors import DeskError
from kiosk.paths import Paths
from kiosk.sessions.store import SessionStore
from kiosk.sessions.vault import Vault
from tests.unit.kiosk.sessions.visits import a_session


def main(disk: Path) -> dict[str, object]:
    paths = Paths(disk / "kiosk")
    vault = Vault(paths, NoKeyring)
    ballast = disk / "ballast"

    def start() -> SessionStore:
        return SessionStore.open(paths, vault, SystemClock(), "0.1.0")

    fill(ballast)
    first_start = fault(start)
    left_behind = sorted(path.name for path in paths.home.glob("*") if path.stat().st_size > 0)
    ballast.unlink()
    vault.key()
    fill(ballast)
    start_with_key = fault(start)
    ballast.unlink()

    store = start()
    store.save(a_session())
    fill(ballast)
    os.truncate(ballast, ballast.stat().st_size - 150_000)
    saved = 1

    def save_on() -> None:
        nonlocal saved
        while True:
            session = a_session()
            store.journal(session.visit)
            store.save(session)
            saved += 1

    while_saving = fault(save_on)
    ballast.unlink()
    store.save(a_session())
    depth = store.outbox.depth()
    store.close()
    again = start()
    kept = again.outbox.depth()
    again.close()
    return {
        "first_start": first_start,
        "left_behind": left_behind,
        "start_with_key": start_with_key,
        "while_saving": while_saving,
        "saved": saved + 1,
        "depth": depth,
        "kept": kept,
    }


def fill(ballast: Path) -> None:
    """Write until the disk takes no more."""
    with ballast.open("wb", buffering=0) as file:
        try:
            while file.write(bytes(4096)):
                pass
        except OSError:
            return


def fault(act: Callable[[], object]) -> str:
    try:
        act()
    except DeskError as error:
        return error.message_id
    return "none"


if __name__ == "__main__":
    sys.stdout.write(json.dumps(main(Path(sys.argv[1]))))
