"""The commands work beside a window that may be running, and leave a line in the log."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from kiosk.errors import BusyPushError, NotEnrolledError, UnreachableServerError
from kiosk.keeping import join, new_id, open_store, send, window_is_open
from kiosk.paths import Paths
from kiosk.sessions.enrolment import Enrolment
from kiosk.sessions.lock import FileLock
from kiosk.settings import Settings
from tests.unit.kiosk.sessions.visits import a_session

NOBODY = "http://127.0.0.1:1"


@pytest.fixture
def paths(tmp_path: Path) -> Paths:
    return Paths(tmp_path / "kiosk")


def test_a_window_is_known_by_the_lock_that_it_holds(paths):
    assert not window_is_open(paths)
    assert not paths.home.exists()

    window = FileLock(paths.window_lock)
    assert window.try_acquire()
    assert window_is_open(paths)

    window.release()
    assert not window_is_open(paths)
    assert window.try_acquire()


def test_the_store_is_let_go_of_when_a_command_fails(paths):
    def save_and_fail() -> None:
        with open_store(paths) as (store, _):
            store.save(a_session())
            raise ValueError("halfway")

    with pytest.raises(ValueError, match="halfway"):
        save_and_fail()

    assert not paths.store.with_name("store.db-wal").exists()
    with open_store(paths) as (store, _):
        assert store.waiting() == 1


def test_a_server_that_was_not_joined_leaves_the_settings_as_they_were(paths):
    settings = Settings.load(paths.settings)
    settings.commune = "04693"
    settings.save()

    with pytest.raises(UnreachableServerError):
        join(paths, NOBODY, "7K3M-Q2XV")

    assert Settings.load(paths.settings).values == {"commune": "04693"}


def test_sending_without_a_server_changes_nothing(paths):
    with open_store(paths) as (store, _):
        store.save(a_session())

    with pytest.raises(NotEnrolledError):
        send(paths, resend=True)
    with open_store(paths) as (store, _):
        assert store.waiting() == 1


def test_only_one_program_sends_at_a_time(paths):
    with open_store(paths) as (store, _):
        store.enrolment.keep(Enrolment(NOBODY, "5R0D2G7N", "secret", "04693"))
    window = FileLock(paths.push_lock)
    assert window.try_acquire()

    with pytest.raises(BusyPushError):
        send(paths, resend=False)

    window.release()
    send(paths, resend=False)  # nothing waits, so nobody is asked


def test_what_was_sent_is_in_a_log_of_its_own_that_no_window_rotates(paths):
    with open_store(paths) as (store, _):
        store.enrolment.keep(Enrolment(NOBODY, "5R0D2G7N", "secret", "04693"))
        store.save(a_session())

    with pytest.raises(UnreachableServerError):
        send(paths, resend=False)

    (line,) = (paths.logs / "sync.log").read_text().splitlines()
    assert json.loads(line)["event"] == "push"
    assert json.loads(line)["pending"] == 1


def test_ids_are_new_and_in_the_order_of_time():
    ids = [new_id() for _ in range(100)]

    assert sorted(ids) == ids
    assert len(set(ids)) == 100
    assert {one.version for one in ids} == {7}
