"""A disk that is full in mid-take costs nothing that was said so far."""

from __future__ import annotations

import json
import subprocess
import sys

import pytest


def test_what_was_said_before_the_disk_was_full_becomes_a_take_once_there_is_room(tmp_path):
    mount = 'mount -t tmpfs -o size=1m none "$1" && shift && exec "$@"'
    work = [sys.executable, "-m", "tests.unit.kiosk.studio.full_disk", str(tmp_path)]
    in_its_own_mounts = ["unshare", "-Urm", "sh", "-c", mount, "sh", str(tmp_path)]
    try:
        done = subprocess.run(
            [*in_its_own_mounts, *work], check=False, capture_output=True, text=True
        )
    except FileNotFoundError:
        pytest.skip("no unshare on this system")
    if "unshare" in done.stderr or "mount:" in done.stderr:
        pytest.skip("this system lets nobody mount a small disk")

    assert done.returncode == 0, done.stderr
    happened = json.loads(done.stdout)
    for act in ("in_mid_take", "making", "marking", "next_take"):
        assert happened[act] == "store.disk_full", act
    assert happened["seconds_kept"] >= happened["seconds_said"] > 1.0
    assert happened["takes_when_full"] == 0
    assert happened["whole_when_full"]
    assert happened["take_there"]
    assert happened["before_there"]
    assert happened["set_aside"] == []
    assert happened["left"] == [".json", ".json", ".wav", ".wav"]
