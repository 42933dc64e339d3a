"""The studio is a program of its own: one on a folder, beside a kiosk or without one."""

from __future__ import annotations

import os
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from kiosk.clock import SystemClock
from kiosk.paths import Paths
from kiosk.studio.errors import StudioBusyError
from kiosk.studio.workshop import Workshop
from kiosk.window import new_id
from tests.ui.hand import Hand

PROGRAM = Path(sys.executable).with_name("gocua")
ENVIRONMENT = {**os.environ, "LANG": "C.UTF-8", "QT_QPA_PLATFORM": "offscreen"}
PATIENCE = 30.0  # seconds
BUSY = 3


@contextmanager
def running(home: Path) -> Iterator[subprocess.Popen[bytes]]:
    """A studio in another process, once it has the folder."""
    child = subprocess.Popen(
        [PROGRAM, "studio", "--data-dir", home, "--windowed"],
        env=ENVIRONMENT,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )
    until = time.monotonic() + PATIENCE
    while not is_held(home):
        assert child.poll() is None, "the studio went away"
        assert time.monotonic() < until, "the studio never opened its folder"
        time.sleep(0.05)
    try:
        yield child
    finally:
        child.kill()
        child.wait(PATIENCE)


def is_held(home: Path) -> bool:
    try:
        Workshop.open(Paths(home).studio, SystemClock(), new_id).close()
    except StudioBusyError:
        return True
    return False


def test_a_second_studio_on_one_folder_says_so_and_goes_away(home: Path) -> None:
    with running(home):
        second = subprocess.run(
            [PROGRAM, "studio", "--data-dir", home, "--windowed"],
            env=ENVIRONMENT,
            capture_output=True,
            text=True,
            timeout=PATIENCE,
            check=False,
        )

    assert second.returncode == BUSY
    assert len(second.stderr.strip().splitlines()) == 1
    assert "Traceback" not in second.stderr


def test_a_studio_that_was_killed_leaves_the_folder_to_the_next(home: Path) -> None:
    with running(home) as studio:
        studio.kill()
        studio.wait(PATIENCE)

        assert not is_held(home)


def test_a_kiosk_serves_a_citizen_while_the_studio_is_open(
    home: Path, start_kiosk: Callable[..., Hand]
) -> None:
    with running(home):
        hand = start_kiosk()

        hand.serve()

        assert is_held(home)


@pytest.mark.skipif(sys.platform == "win32", reason="a detached child is found by /proc")
def test_the_helper_opens_the_studio_from_the_page_of_the_day(
    home: Path, start_kiosk: Callable[..., Hand]
) -> None:
    hand = start_kiosk()
    hand.shell.openStaffDoor()
    hand.on("today")

    hand.tap("openStudio")

    hand.wait(lambda: _children(home), "the studio to start")
    try:
        hand.wait(lambda: is_held(home), "the studio to open its folder")
        assert hand.shell.page == "today"
    finally:
        for process in _children(home):
            os.kill(process, 9)


def _children(home: Path) -> list[int]:
    """Return the processes that are a studio on this folder."""
    found = []
    for entry in Path("/proc").iterdir():
        try:
            words = (entry / "cmdline").read_bytes().split(b"\0") if entry.name.isdigit() else []
        except OSError:  # it has just ended
            continue
        if b"studio" in words and str(home.resolve()).encode() in words:
            found.append(int(entry.name))
    return found
