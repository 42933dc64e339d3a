"""One window on a data folder, one push at a time, and no lock outlives its holder."""

from __future__ import annotations

import os
import signal
import subprocess
import sys

import pytest

from kiosk.errors import UnwritableFolderError
from kiosk.sessions.lock import FileLock

HOLDER = """
import sys
from pathlib import Path
from kiosk.sessions.lock import FileLock
print(FileLock(Path(sys.argv[1])).try_acquire(), flush=True)
sys.stdin.read()
"""


@pytest.fixture
def path(tmp_path):
    return tmp_path / "kiosk" / "window.lock"


def start_holder(path):
    return subprocess.Popen(
        [sys.executable, "-c", HOLDER, str(path)],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    )


def test_a_second_window_does_not_get_the_lock(path):
    with FileLock(path):
        assert not FileLock(path).try_acquire()

    assert FileLock(path).try_acquire()


def test_asking_again_for_what_one_holds_is_no_second_lock(path):
    lock = FileLock(path)

    assert lock.try_acquire()
    assert lock.try_acquire()
    lock.release()
    assert not lock.is_held
    lock.release()
    assert FileLock(path).try_acquire()


def test_a_killed_window_leaves_no_lock_behind(path):
    with start_holder(path) as child:
        assert child.stdout.readline().strip() == "True"
        assert not FileLock(path).try_acquire()
        os.kill(child.pid, signal.SIGKILL)
        child.wait()

    assert path.exists()
    assert FileLock(path).try_acquire()


def test_a_program_started_by_the_window_does_not_keep_its_lock(path):
    lock = FileLock(path)
    assert lock.try_acquire()
    with subprocess.Popen(
        [sys.executable, "-c", "import sys; sys.stdin.read()"],
        stdin=subprocess.PIPE,
        close_fds=False,
    ) as child:
        lock.release()
        assert FileLock(path).try_acquire()
        child.stdin.close()


def test_a_folder_that_cannot_be_made_is_named(tmp_path):
    (tmp_path / "kiosk").write_text("")

    with pytest.raises(UnwritableFolderError):
        FileLock(tmp_path / "kiosk" / "window.lock").try_acquire()
