"""The commands, as processes, beside a real window and with a real server on loopback."""

from __future__ import annotations

import json
import os
import re
import shutil
import sqlite3
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import suppress
from pathlib import Path

import pytest

from kiosk.keeping import open_store
from kiosk.paths import Paths
from kiosk.sessions.lock import FileLock
from kiosk.settings import Settings
from kiosk.ui.adapters.qt_voice import HARMLESS_LINES
from tests.unit.kiosk.sessions.visits import a_session

COMMUNE = "04693"
PATIENCE = 30.0  # seconds, for one process on a busy machine
ENVIRONMENT = {**os.environ, "LANG": "C.UTF-8", "QT_QPA_PLATFORM": "offscreen"}
FFMPEG_LINES = (
    (r"^\[(wav|opus|ogg) @ 0x", "FFmpeg itself writes of short clips and of comment headers"),
    (r"^Consider increasing the value for", "the second line of the same"),
)
PROGRAM = Path(sys.executable).with_name("gocua")


class Server:
    """A real ``gocua-server`` on loopback that can be ended and started again."""

    def __init__(self, database: Path) -> None:
        self.database = database
        self.port = 0
        self.start()

    def start(self) -> None:
        self._process = subprocess.Popen(
            [*self._command("run"), "--port", str(self.port)],
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            text=True,
        )
        assert self._process.stdout is not None
        self.url = self._process.stdout.readline().split()[-1]
        self.port = int(self.url.rpartition(":")[2])

    def stop(self) -> None:
        self._process.terminate()
        self._process.communicate(timeout=PATIENCE)

    def code(self) -> str:
        return self._ask("enrol-code", "--commune", COMMUNE)

    def held(self) -> int:
        return int(self._ask("records", "--count"))

    def revoke(self) -> None:
        self._ask("revoke", json.loads(self._ask("devices"))["device_id"])

    def copy(self, to: Path) -> None:
        """Back the database up, as an operator does while the server runs."""
        with sqlite3.connect(self.database) as live, sqlite3.connect(to) as backup:
            live.backup(backup)
        live.close()
        backup.close()

    def _ask(self, *arguments: str) -> str:
        return subprocess.run(
            self._command(*arguments), check=True, capture_output=True, text=True, timeout=PATIENCE
        ).stdout.strip()

    def _command(self, word: str, *arguments: str) -> list[str]:
        program = PROGRAM.with_name("gocua-server")
        return [str(program), word, "--database", str(self.database), *arguments]


class Window:
    """The real kiosk in a process of its own, without a screen."""

    def __init__(self, paths: Paths) -> None:
        self.paths = paths
        self._process = subprocess.Popen(
            [PROGRAM, "--windowed", "--data-dir", str(paths.home)],
            env=ENVIRONMENT,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
        )
        self._wait_for(lambda: paths.store.exists() and not _free(paths.window_lock))

    def runs(self) -> bool:
        return self._process.poll() is None

    def end(self) -> list[str]:
        """End it; return what it said until then, but for Qt's harmless lines."""
        if self.runs():
            self._process.terminate()
        out, err = self._process.communicate(timeout=PATIENCE)
        return [line for line in (out + err).decode().splitlines() if not _is_harmless(line)]

    def _wait_for(self, condition: Callable[[], bool]) -> None:
        until = time.monotonic() + PATIENCE
        while not condition():
            assert time.monotonic() < until, "the window did not come up"
            with suppress(subprocess.TimeoutExpired):
                self._process.wait(0.05)
                raise AssertionError(self._process.communicate())


def _is_harmless(line: str) -> bool:
    said = line.removeprefix("qt-complains: ")
    return any(re.search(known, said) for known, _ in (*HARMLESS_LINES, *FFMPEG_LINES))


def _free(lock: Path) -> bool:
    mine = FileLock(lock)
    is_free = mine.try_acquire()
    mine.release()
    return is_free


def gocua(paths: Paths, *arguments: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [PROGRAM, *arguments, "--data-dir", str(paths.home)],
        env=ENVIRONMENT,
        capture_output=True,
        text=True,
        timeout=PATIENCE,
        check=False,
    )


def save(paths: Paths, number: int) -> None:
    with open_store(paths) as (store, _):
        for _ in range(number):
            store.save(a_session())


def waiting(paths: Paths) -> int:
    with open_store(paths) as (store, _):
        return store.waiting()


@pytest.fixture
def paths(tmp_path: Path) -> Paths:
    return Paths(tmp_path / "kiosk")


@pytest.fixture
def server(tmp_path: Path) -> Iterator[Server]:
    server = Server(tmp_path / "server.db")
    yield server
    server.stop()


@pytest.fixture
def window(paths: Paths) -> Iterator[Window]:
    window = Window(paths)
    yield window
    window.end()


@pytest.fixture
def joined(paths: Paths, server: Server) -> Paths:
    assert gocua(paths, "enrol", "--server", server.url, "--code", server.code()).returncode == 0
    return paths


def test_a_second_start_says_so_and_leaves_the_first_window_alone(paths, window):
    save(paths, 1)

    second = gocua(paths, "--windowed")

    assert second.returncode == 3
    assert second.stdout == ""
    assert "already running" in second.stderr
    assert str(paths.home) in second.stderr
    assert window.runs()
    assert waiting(paths) == 1
    assert window.end() == []


def test_a_kiosk_on_another_folder_is_not_in_the_way(window, tmp_path):
    other = Window(Paths(tmp_path / "door"))

    assert window.runs()
    assert other.runs()
    assert other.end() == []


def test_after_a_window_was_killed_the_next_one_starts(paths, window):
    window.end()

    again = Window(paths)
    assert again.runs()
    again.end()


def test_whoever_joins_a_server_is_told_the_device_and_takes_its_commune(paths, server):
    code = server.code()

    done = gocua(paths, "enrol", "--server", server.url, "--code", code.lower().replace("-", " "))

    assert done.returncode == 0, done.stderr
    assert re.fullmatch(rf"[0-9A-Z]{{8}} {COMMUNE}\n", done.stdout)
    assert done.stderr == ""
    settings = Settings.load(paths.settings)
    assert (settings.commune, settings.server_url) == (COMMUNE, server.url)
    with open_store(paths) as (store, _):
        enrolment = store.enrolment.read()
    assert enrolment is not None
    assert done.stdout.split()[0] == enrolment.device_id
    for file in paths.home.rglob("*"):
        if file.is_file() and file != paths.store:
            assert enrolment.device_secret.encode() not in file.read_bytes(), file


def test_a_code_works_once_and_a_guessed_one_never(paths, tmp_path, server):
    code = server.code()
    assert gocua(paths, "enrol", "--server", server.url, "--code", code).returncode == 0
    thief = Paths(tmp_path / "thief")

    for tried, reason in ((code, "enrolment."), ("0000-0000", "enrolment.")):
        refused = gocua(thief, "enrol", "--server", server.url, "--code", tried)
        assert refused.returncode == 1
        assert refused.stdout == ""
        assert f"[sync.enrolment_refused: code: {reason}" in refused.stderr
        assert tried not in refused.stderr
    assert not thief.settings.exists()


def test_joining_beside_an_open_window_says_when_it_will_notice(paths, window, server):
    done = gocua(paths, "enrol", "--server", server.url, "--code", server.code())

    assert done.returncode == 0, done.stderr
    assert "started again" in done.stderr
    assert window.runs()


def test_records_are_sent_beside_an_open_window_from_the_same_store(paths, window, server):
    gocua(paths, "enrol", "--server", server.url, "--code", server.code())
    save(paths, 3)

    sent = gocua(paths, "sync")

    assert sent.returncode == 0, sent.stderr
    assert json.loads(sent.stdout) == {"delivered": 3, "refused": 0, "waiting": 0}
    assert server.held() == 3
    assert window.runs()
    assert window.end() == []


def test_while_another_program_sends_this_one_steps_back(joined):
    save(joined, 1)
    other = FileLock(joined.push_lock)
    assert other.try_acquire()

    busy = gocua(joined, "sync")

    assert busy.returncode == 1
    assert "[sync.busy]" in busy.stderr
    other.release()
    assert json.loads(gocua(joined, "sync").stdout)["delivered"] == 1


def test_records_wait_while_the_server_is_away(joined, server):
    save(joined, 2)
    server.stop()

    away = gocua(joined, "sync")
    told = json.loads(gocua(joined, "doctor", "--json").stdout)

    assert away.returncode == 1
    assert "[sync.unreachable: reason: offline]" in away.stderr
    assert {"server.silent", "records.waiting"} <= {finding["code"] for finding in told}
    server.start()
    assert json.loads(gocua(joined, "sync").stdout) == {"delivered": 2, "refused": 0, "waiting": 0}
    told = json.loads(gocua(joined, "doctor", "--json").stdout)
    (here,) = [finding for finding in told if finding["code"] == "server.joined"]
    assert "holds 2 records" in here["found"]


def test_a_server_restored_from_an_old_backup_is_filled_again(joined, server, tmp_path):
    backup = tmp_path / "backup.db"
    server.copy(backup)
    save(joined, 3)
    gocua(joined, "sync")
    assert server.held() == 3

    server.stop()
    for file in tmp_path.glob("server.db*"):
        file.unlink()
    shutil.copy(backup, server.database)
    server.start()
    assert server.held() == 0

    assert json.loads(gocua(joined, "sync").stdout)["delivered"] == 0
    assert json.loads(gocua(joined, "sync", "--resend").stdout)["delivered"] == 3
    assert server.held() == 3
    assert json.loads(gocua(joined, "sync", "--resend").stdout)["delivered"] == 3
    assert server.held() == 3


def test_a_revoked_device_keeps_its_records(joined, server):
    save(joined, 1)
    server.revoke()

    refused = gocua(joined, "sync")

    assert refused.returncode == 1
    assert "[sync.revoked]" in refused.stderr
    assert waiting(joined) == 1


def test_nothing_is_set_aside_under_an_open_window(paths, window):
    refused = gocua(paths, "doctor", "--set-store-aside")

    assert refused.returncode == 3
    assert paths.store.exists()
    assert window.runs()
