"""What a narrator said is a whole master or none, whatever happens to the power or the disk."""

from __future__ import annotations

import json
import os
import signal
import stat
import subprocess
import sys
import wave
from pathlib import Path

import pytest

from kiosk.audio.master import MASTER_RATE, MasterWriter
from kiosk.audio.measure import wav_seconds
from kiosk.errors import UnwritableFolderError
from tests.unit.kiosk.audio.narrator import SECOND

NARRATOR = [sys.executable, "-m", "tests.unit.kiosk.audio.narrator"]


def names(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir())


def frames(master: Path) -> bytes:
    with wave.open(str(master)) as file:
        assert (file.getnchannels(), file.getsampwidth(), file.getframerate()) == (1, 2, 48_000)
        return file.readframes(file.getnframes())


def test_a_master_holds_every_sample_that_was_said(tmp_path: Path) -> None:
    writer = MasterWriter(tmp_path / "said.wav")
    writer.write(SECOND)
    writer.write(SECOND[:9_601])  # as a device may hand it over: in the middle of a sample
    writer.write(SECOND[9_601:])

    assert writer.seconds == 2.0
    assert writer.finish() == tmp_path / "said.wav"
    assert frames(tmp_path / "said.wav") == SECOND * 2
    assert wav_seconds(tmp_path / "said.wav") == 2.0
    assert names(tmp_path) == ["said.wav"]


def test_while_somebody_speaks_there_is_no_master_yet(tmp_path: Path) -> None:
    writer = MasterWriter(tmp_path / "said.wav")
    writer.write(SECOND)

    assert names(tmp_path) == ["said.part"]
    writer.abandon()


def test_a_take_that_is_given_up_leaves_nothing(tmp_path: Path) -> None:
    writer = MasterWriter(tmp_path / "said.wav")
    writer.write(SECOND)

    writer.abandon()
    writer.abandon()

    assert names(tmp_path) == []


def test_giving_up_after_the_end_takes_no_master_away(tmp_path: Path) -> None:
    writer = MasterWriter(tmp_path / "said.wav")
    writer.write(SECOND)
    writer.finish()

    writer.abandon()

    assert frames(tmp_path / "said.wav") == SECOND


def test_a_take_that_is_ended_at_once_is_an_empty_master(tmp_path: Path) -> None:
    MasterWriter(tmp_path / "said.wav").finish()

    assert frames(tmp_path / "said.wav") == b""


def test_no_master_is_ever_written_over(tmp_path: Path) -> None:
    (tmp_path / "said.wav").write_bytes(b"of yesterday")

    with pytest.raises(FileExistsError):
        MasterWriter(tmp_path / "said.wav")

    assert (tmp_path / "said.wav").read_bytes() == b"of yesterday"
    assert names(tmp_path) == ["said.wav"]


def test_a_folder_that_is_not_there_is_a_named_fault(tmp_path: Path) -> None:
    with pytest.raises(UnwritableFolderError):
        MasterWriter(tmp_path / "gone" / "said.wav")


def test_everything_is_on_the_disk_before_the_master_has_its_name(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    seen: list[tuple[list[str], bool]] = []
    real = os.fsync

    def fsync(handle: int) -> None:
        seen.append((names(tmp_path), stat.S_ISDIR(os.fstat(handle).st_mode)))
        real(handle)

    monkeypatch.setattr(os, "fsync", fsync)
    writer = MasterWriter(tmp_path / "said.wav")
    writer.write(SECOND)
    writer.finish()

    assert seen == [(["said.part"], False), (["said.wav"], True)]


@pytest.mark.skipif(sys.platform == "win32", reason="no SIGKILL there")
def test_a_power_cut_in_mid_take_leaves_no_half_master(tmp_path: Path) -> None:
    master = tmp_path / "said.wav"
    with subprocess.Popen([*NARRATOR, master, "speaking"], stdout=subprocess.PIPE) as narrator:
        assert narrator.stdout is not None
        assert narrator.stdout.readline() == b"speaking\n"
        narrator.kill()

    assert not master.exists()
    again = MasterWriter(master)  # and what is left of it is in nobody's way
    again.write(SECOND)
    again.finish()
    assert frames(master) == SECOND


@pytest.mark.skipif(sys.platform == "win32", reason="no SIGKILL there")
@pytest.mark.parametrize(
    ("moment", "whole"), [("fsync", False), ("os.rename", False), ("open", True)]
)
def test_a_power_cut_while_a_master_is_finished_leaves_it_whole_or_absent(
    tmp_path: Path, moment: str, whole: bool
) -> None:
    master = tmp_path / "said.wav"

    ended = subprocess.run([*NARRATOR, master, moment], check=False)

    assert ended.returncode == -signal.SIGKILL, "it was killed in the middle"
    assert master.exists() == whole
    if whole:
        assert frames(master) == SECOND * 3


@pytest.mark.skipif(sys.platform == "win32", reason="no small disk there")
def test_a_disk_that_fills_up_in_mid_take_keeps_what_was_said_so_far(tmp_path: Path) -> None:
    mount = 'mount -t tmpfs -o size=1m none "$1" && shift && exec "$@"'
    work = [sys.executable, "-m", "tests.unit.kiosk.audio.small_disk", str(tmp_path)]
    in_its_own_mounts = ["unshare", "-Urm", "sh", "-c", mount, "sh", str(tmp_path)]
    try:
        done = subprocess.run(
            [*in_its_own_mounts, *work], check=False, capture_output=True, text=True
        )
    except FileNotFoundError:
        pytest.skip("no unshare on this system")
    if "unshare" in done.stderr or "mount:" in done.stderr:
        pytest.skip("this system lets nobody mount a small disk")

    happened = json.loads(done.stdout)
    assert happened["after"] == "store.disk_full"
    assert happened["kept"] > 900_000
    assert happened["kept"] >= happened["given"]
    assert happened["seconds"] == happened["kept"] // 2 / MASTER_RATE
    assert happened["right"]
    assert happened["no_room"] == "store.disk_full"
