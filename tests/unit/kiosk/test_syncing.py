"""The kiosk sends by itself, in the background, and says only what the server has answered."""

from __future__ import annotations

import subprocess
import sys
import threading
import time
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from keyring.backends.fail import Keyring as NoKeyring

from kiosk.errors import (
    BusyPushError,
    InsecureServerError,
    NotEnrolledError,
    RefusedEnrolmentError,
    RevokedDeviceError,
    UnreachableServerError,
)
from kiosk.paths import Paths
from kiosk.sessions.enrolment import Enrolment
from kiosk.sessions.lock import FileLock
from kiosk.sessions.store import SessionStore
from kiosk.sessions.vault import Vault
from kiosk.syncing import Syncing, SyncState, SyncStatus, held_by_server, join_server, push_records
from tests.collecting import Collecting, dead_address, silent_server
from tests.fakes.bad_line import BadLine, Break
from tests.unit.kiosk.sessions.visits import DeskClock, a_session, a_visit, new_id

PATIENCE = 10.0


class Desk:
    """One device: its store, its sync, and the news it was told."""

    def __init__(self, paths: Paths) -> None:
        self.paths = paths
        self.clock = DeskClock()
        self.store = SessionStore.open(paths, Vault(paths, NoKeyring), self.clock, "0.1.0")
        self.syncing = self._new()

    def _new(self) -> Syncing:
        self.news: list[SyncStatus] = []
        self.joined: list[str] = []
        syncing = Syncing(self.paths, self.clock, new_id, "0.1.0", chance=lambda: 0.5)
        syncing.listen(self.news.append, self.joined.append)
        return syncing

    def save(self) -> None:
        self.store.save(a_session(replace(a_visit(), commune="03325")))

    def join(self, server: Collecting, url: str = "") -> str:
        kept = join_server(self.store, url or server.url, server.make_code(), new_id, "0.1.0")
        return kept.device_id

    def move(self, url: str) -> None:
        """Let the server have another address, as a line that has gone bad."""
        joined = self.store.enrolment.read()
        assert joined is not None
        self.store.enrolment.keep(replace(joined, server_url=url))

    def until(self, condition: Callable[[], object]) -> None:
        end = time.monotonic() + PATIENCE
        while not condition():
            assert time.monotonic() < end, (self.syncing.status, self.news)
            threading.Event().wait(0.005)

    def push_once(self) -> float | None:
        """Run one turn of the sync thread here; return how long it would wait for the next."""
        return self.syncing._push(self.store)


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Desk]:
    made = Desk(Paths(tmp_path / "kiosk"))
    yield made
    made.syncing.close()
    made.store.close()


@pytest.fixture
def joined(desk: Desk, collecting: Collecting) -> Desk:
    desk.join(collecting)
    return desk


def device_of(desk: Desk) -> str:
    enrolment = desk.store.enrolment.read()
    assert enrolment is not None
    return enrolment.device_id


def test_what_was_saved_before_the_start_is_sent_at_once(
    joined: Desk, collecting: Collecting
) -> None:
    joined.save()
    joined.syncing.start(joined.store)

    joined.until(lambda: joined.store.waiting() == 0)
    joined.until(lambda: joined.syncing.status.state is SyncState.IDLE)

    assert len(collecting.held(device_of(joined))) == 1
    assert [news.state for news in joined.news] == ["idle", "sending", "idle"]


def test_a_record_goes_up_soon_after_it_is_saved(joined: Desk, collecting: Collecting) -> None:
    joined.syncing.start(joined.store)
    for number in (1, 2):
        joined.save()
        joined.syncing.push_soon()
        joined.until(lambda n=number: len(collecting.held(device_of(joined))) == n)
        joined.until(lambda: joined.syncing.status.state is SyncState.IDLE)


def test_a_device_that_has_joined_nobody_sends_nothing_and_says_so(desk: Desk) -> None:
    desk.save()
    desk.syncing.start(desk.store)
    desk.syncing.push_now()

    with pytest.raises(NotEnrolledError):
        push_records(desk.store, desk.paths, desk.clock)
    with pytest.raises(NotEnrolledError):
        held_by_server(desk.store)
    assert desk.push_once() is None
    assert desk.syncing.status == SyncStatus()


def start_status(desk: Desk) -> None:
    """Know the server without a thread, as after a start."""
    joined = desk.store.enrolment.read()
    assert joined is not None
    desk.syncing._tell(SyncStatus(SyncState.IDLE, joined.server_url))


def test_a_line_that_stays_down_is_tried_ever_more_patiently(joined: Desk) -> None:
    joined.save()
    joined.move(dead_address())
    start_status(joined)

    waits = [joined.push_once() for _ in range(12)]

    # Half-way between 5 s and a ceiling that doubles from 10 s to half an hour.
    assert waits[:4] == [7.5, 12.5, 22.5, 42.5]
    assert waits == sorted(waits)
    assert waits[-1] == 902.5
    assert joined.store.waiting() == 1


def test_offline_since_is_the_first_moment_and_goes_with_the_first_answer(
    joined: Desk, collecting: Collecting
) -> None:
    joined.save()
    joined.move(dead_address())
    start_status(joined)
    began = joined.clock.now()

    for _ in range(3):
        joined.push_once()
        joined.clock.pass_by(minutes=7)
    assert joined.syncing.status.state is SyncState.OFFLINE
    assert joined.syncing.status.offline_since == began
    assert joined.syncing.status.problem == "sync.unreachable"

    joined.move(collecting.url)
    assert joined.push_once() is None
    status = joined.syncing.status
    assert (status.state, status.offline_since, status.problem) == ("idle", None, "")
    joined.move(dead_address())
    joined.save()
    assert joined.push_once() == 7.5  # patience begins anew


def test_a_save_does_not_hurry_a_line_that_is_down_but_a_person_does(joined: Desk) -> None:
    joined.save()
    joined.move(dead_address())
    start_status(joined)
    joined.push_once()

    joined.syncing.push_soon()
    assert not joined.syncing._wake.is_set()
    joined.syncing.push_now()
    assert joined.syncing._wake.is_set()
    assert joined.syncing._impatient.is_set()


def test_send_now_gets_through_as_soon_as_the_line_is_back(
    joined: Desk, collecting: Collecting
) -> None:
    joined.save()
    joined.move(dead_address())
    joined.syncing.start(joined.store)
    joined.until(lambda: joined.syncing.status.state is SyncState.OFFLINE)

    joined.move(collecting.url)
    joined.syncing.push_now()

    joined.until(lambda: joined.store.waiting() == 0)


def test_a_device_that_was_revoked_is_told_and_keeps_its_records(
    joined: Desk, collecting: Collecting
) -> None:
    collecting.revoke(device_of(joined))
    joined.save()
    start_status(joined)

    assert joined.push_once() is None  # no use in trying again by itself

    assert joined.syncing.status.state is SyncState.REVOKED
    assert joined.syncing.status.problem == "sync.revoked"
    assert joined.store.waiting() == 1
    with pytest.raises(RevokedDeviceError):
        push_records(joined.store, joined.paths, joined.clock)


def test_two_programs_on_one_folder_never_push_at_once(joined: Desk) -> None:
    joined.save()
    start_status(joined)
    other = FileLock(joined.paths.push_lock)
    assert other.try_acquire()

    with pytest.raises(BusyPushError):
        push_records(joined.store, joined.paths, joined.clock)
    assert joined.push_once() == 7.5
    assert joined.syncing.status.problem == "sync.busy"
    assert joined.syncing.status.state is not SyncState.SENDING

    other.release()
    assert joined.push_once() is None
    assert joined.store.waiting() == 0


@pytest.mark.parametrize(
    "trouble",
    [Break.RESET_BEFORE, Break.CUT_AFTER_COMMIT, Break.CUT_MID_ANSWER, Break.PORTAL_PAGE],
)
def test_a_bad_line_neither_loses_nor_doubles(
    desk: Desk, collecting: Collecting, trouble: Break
) -> None:
    with BadLine(collecting.url) as line:
        device = desk.join(collecting, line.url)
        desk.save()
        start_status(desk)
        line.breaks.append(trouble)

        assert desk.push_once() is not None
        assert desk.store.waiting() == 1
        assert desk.push_once() is None

    assert desk.store.waiting() == 0
    assert len(collecting.held(device)) == 1


def test_joining_in_the_background_tells_how_it_ended(desk: Desk, collecting: Collecting) -> None:
    desk.save()
    desk.syncing.start(desk.store)

    desk.syncing.enrol(collecting.url, "AAAA-AAAA")
    desk.until(lambda: desk.joined == ["sync.enrolment_refused"])
    assert desk.syncing.status.state is SyncState.NOT_ENROLLED

    desk.syncing.enrol(collecting.url, collecting.make_code())
    desk.until(lambda: desk.joined == ["sync.enrolment_refused", ""])
    desk.until(lambda: desk.store.waiting() == 0)  # what had waited goes up by itself
    assert held_by_server(desk.store) == 1


@pytest.mark.parametrize(
    ("url", "code", "error"),
    [
        ("http://gocua.example", "AAAA-AAAA", InsecureServerError),
        ("not an address", "AAAA-AAAA", (InsecureServerError, UnreachableServerError)),
        ("{server}", "?", RefusedEnrolmentError),
        ("{server}", "ZZZZ-ZZZZ", RefusedEnrolmentError),
        ("{dead}", "AAAA-AAAA", UnreachableServerError),
    ],
)
def test_joining_that_cannot_be_is_refused_by_name(
    desk: Desk, collecting: Collecting, url: str, code: str, error: type[Exception]
) -> None:
    address = url.format(server=collecting.url, dead=dead_address())

    with pytest.raises(error):
        join_server(desk.store, address, code, new_id, "0.1.0")
    assert desk.store.enrolment.read() is None


def test_a_code_serves_once(desk: Desk, collecting: Collecting, tmp_path: Path) -> None:
    code = collecting.make_code()
    join_server(desk.store, collecting.url, code, new_id, "0.1.0")
    other = Desk(Paths(tmp_path / "another"))

    with pytest.raises(RefusedEnrolmentError):
        join_server(other.store, collecting.url, code, new_id, "0.1.0")
    other.store.close()


def test_closing_the_window_does_not_wait_for_a_server_that_hangs(desk: Desk) -> None:
    with silent_server() as url:
        desk.store.enrolment.keep(Enrolment(url, str(new_id()), "0" * 52, "03325"))
        desk.save()
        desk.syncing.start(desk.store)
        desk.until(lambda: desk.syncing.status.state is SyncState.SENDING)
        began = time.monotonic()

        desk.syncing.close()

        assert time.monotonic() - began < 3.0
        news = list(desk.news)
    desk.until(lambda: not desk.syncing._thread.is_alive())
    assert desk.news == news, "nobody is told anything after the end"


def test_a_store_that_cannot_be_read_is_tried_again_and_the_thread_lives(
    joined: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    joined.save()
    start_status(joined)
    torn = joined.paths.store
    joined.store.close()
    torn.rename(torn.with_suffix(".away"))
    torn.mkdir()  # a path that no database can be opened at

    assert joined.push_once() == 7.5
    assert joined.syncing.status.problem

    torn.rmdir()
    torn.with_suffix(".away").rename(torn)
    assert joined.push_once() is None
    assert joined.store.waiting() == 0


def test_after_another_program_sent_what_waited_a_save_goes_up_at_once_again(
    joined: Desk, collecting: Collecting
) -> None:
    joined.save()
    joined.move(dead_address())
    start_status(joined)
    joined.push_once()

    joined.move(collecting.url)
    push_records(joined.store, joined.paths, joined.clock)  # as `gocua sync` does
    assert joined.push_once() is None  # the next try by itself finds nothing to send

    joined.syncing.start(joined.store)
    joined.save()
    joined.syncing.push_soon()
    joined.until(lambda: joined.store.waiting() == 0)


def test_a_device_that_another_program_enrolled_sends_without_a_new_start(
    desk: Desk, collecting: Collecting
) -> None:
    desk.syncing.start(desk.store)
    device = desk.join(collecting)  # as `gocua enrol` does
    desk.save()

    desk.syncing.push_soon()

    desk.until(lambda: desk.store.waiting() == 0)
    desk.until(lambda: desk.syncing.status == SyncStatus(SyncState.IDLE, collecting.url))
    assert len(collecting.held(device)) == 1


def test_a_server_that_answers_is_not_offline_whatever_it_says(
    desk: Desk, collecting: Collecting
) -> None:
    with BadLine(collecting.url) as line:
        device = desk.join(collecting, line.url)
        desk.save()
        start_status(desk)
        line.breaks.append(Break.RESET_BEFORE)
        desk.push_once()
        assert desk.syncing.status.offline_since == desk.clock.now()

        collecting.revoke(device)
        desk.push_once()

    assert desk.syncing.status.state is SyncState.REVOKED
    assert desk.syncing.status.offline_since is None


def test_a_device_the_server_does_not_know_keeps_its_records_and_joins_anew(
    joined: Desk, collecting: Collecting
) -> None:
    enrolment = joined.store.enrolment.read()
    assert enrolment is not None
    joined.store.enrolment.keep(replace(enrolment, device_secret="0" * 52))
    joined.save()
    start_status(joined)

    assert joined.push_once() is None
    assert joined.syncing.status.state is SyncState.REVOKED
    assert joined.store.waiting() == 1

    joined.syncing.start(joined.store)
    joined.syncing.enrol(collecting.url, collecting.make_code())
    joined.until(lambda: joined.store.waiting() == 0)
    assert device_of(joined) != enrolment.device_id
    assert len(collecting.held(device_of(joined))) == 1
    assert collecting.held(enrolment.device_id) == []


def test_a_refused_record_does_not_hold_up_the_others(joined: Desk, collecting: Collecting) -> None:
    joined.save()
    joined.store.save(a_session(replace(a_visit(), commune="not-a-commune")))
    joined.save()
    start_status(joined)

    assert joined.push_once() is None

    assert joined.syncing.status.state is SyncState.IDLE
    assert (joined.store.waiting(), joined.store.refused()) == (0, 1)
    assert len(collecting.held(device_of(joined))) == 2


def test_news_is_told_on_the_sync_thread_and_never_on_that_of_the_window(
    desk: Desk, collecting: Collecting
) -> None:
    desk.save()
    tellers: list[str] = []
    desk.syncing.listen(
        lambda _status: tellers.append(threading.current_thread().name),
        lambda _problem: tellers.append(threading.current_thread().name),
    )
    desk.syncing.start(desk.store)

    desk.syncing.enrol(collecting.url, collecting.make_code())
    desk.until(lambda: len(tellers) == 4)  # the new server, how joining ended, sending, sent

    assert desk.store.waiting() == 0
    assert set(tellers) == {"sync"}


def test_the_push_lock_of_a_process_that_was_killed_is_free(joined: Desk) -> None:
    holder = """
import sys
from pathlib import Path
from kiosk.sessions.lock import FileLock
lock = FileLock(Path(sys.argv[1]))
print(lock.try_acquire(), flush=True)
sys.stdin.read()
"""
    joined.save()
    command = [sys.executable, "-c", holder, str(joined.paths.push_lock)]
    with subprocess.Popen(
        command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
    ) as other:
        assert other.stdout is not None
        assert other.stdout.readline() == "True\n"

        with pytest.raises(BusyPushError):
            push_records(joined.store, joined.paths, joined.clock)
        assert joined.store.waiting() == 1
        other.kill()

    push_records(joined.store, joined.paths, joined.clock)
    assert joined.store.waiting() == 0
