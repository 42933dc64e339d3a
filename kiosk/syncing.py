"""Runs the sync client in the background, and for ``gocua sync`` in the foreground.

One thread does all of it, so the window never waits for the network, and a
lock on the data folder keeps two programs from pushing at once.
"""

from __future__ import annotations

import logging
import random
import threading
from collections.abc import Callable
from contextlib import closing
from dataclasses import dataclass, replace
from datetime import datetime
from enum import StrEnum
from typing import TYPE_CHECKING
from uuid import UUID

from kiosk.domain.clock import Clock
from kiosk.errors import (
    BusyPushError,
    DeskError,
    InsecureServerError,
    NotEnrolledError,
    RefusedEnrolmentError,
    RevokedDeviceError,
    UnreachableServerError,
)
from kiosk.paths import Paths
from sync.protocol.backoff import Backoff

if TYPE_CHECKING:  # loaded with the store, after the first frame
    from kiosk.sessions.enrolment import Enrolment
    from kiosk.sessions.store import SessionStore
    from sync.client.push import PushReport
    from sync.protocol.batch import BatchSize

_log = logging.getLogger(__name__)

_DOWN = frozenset({"offline", "slow", "certificate", "portal", "failing"})


class SyncState(StrEnum):
    """How it stands between this device and its server."""

    NOT_ENROLLED = "not_enrolled"
    IDLE = "idle"
    SENDING = "sending"
    OFFLINE = "offline"
    REVOKED = "revoked"


@dataclass(frozen=True, slots=True)
class SyncStatus:
    """What the screens say of the server; it comes from its answers, never from hope.

    Attributes:
        offline_since: When it could first not be reached, while it still cannot.
        problem: Message id of why the last push ended early, or empty.
    """

    state: SyncState = SyncState.NOT_ENROLLED
    server_url: str = ""
    offline_since: datetime | None = None
    problem: str = ""


def push_records(
    store: SessionStore, paths: Paths, clock: Clock, batch: BatchSize | None = None
) -> PushReport:
    """Send everything that waits.

    Raises:
        NotEnrolledError: This device has joined no server.
        BusyPushError: Another program on this folder is sending.
        RevokedDeviceError: The server takes nothing from this device any more.
        UnreachableServerError: The push ended early; what was not acknowledged still waits.
    """
    from kiosk.sessions.lock import FileLock  # noqa: PLC0415  (loaded with the store)
    from sync.client.http import HttpTransport  # noqa: PLC0415
    from sync.client.push import StopReason, push  # noqa: PLC0415
    from sync.protocol.headers import Credentials  # noqa: PLC0415

    joined = store.enrolment.read()
    if joined is None:
        raise NotEnrolledError
    lock = FileLock(paths.push_lock)
    if not lock.try_acquire():
        raise BusyPushError
    try:
        with closing(HttpTransport(joined.server_url)) as transport:
            report = push(
                store.outbox,
                transport,
                Credentials(joined.device_id, joined.device_secret),
                clock.now,
                batch,
            )
    finally:
        lock.release()
    _log.info("push", extra={"delivered": report.delivered, "pending": report.pending})
    if report.stopped_by in (StopReason.REVOKED, StopReason.UNKNOWN_DEVICE):
        raise RevokedDeviceError
    if report.stopped_by is not None:
        raise UnreachableServerError(reason=str(report.stopped_by))
    return report


def held_by_server(store: SessionStore) -> int:
    """Return how many different records the server says it holds of this device.

    Raises:
        NotEnrolledError, UnreachableServerError: There is no answer.
    """
    from sync.client.enrol import ask_device  # noqa: PLC0415
    from sync.client.errors import ClientError  # noqa: PLC0415
    from sync.client.http import HttpTransport  # noqa: PLC0415
    from sync.protocol.headers import Credentials  # noqa: PLC0415

    joined = store.enrolment.read()
    if joined is None:
        raise NotEnrolledError
    try:
        with closing(HttpTransport(joined.server_url)) as transport:
            answer = ask_device(transport, Credentials(joined.device_id, joined.device_secret))
    except ClientError as error:
        raise UnreachableServerError(reason=type(error).__name__) from error
    return answer.records


def join_server(
    store: SessionStore, server_url: str, code: str, new_id: Callable[[], UUID], app: str
) -> Enrolment:
    """Use up a one-use code; from now on records have somewhere to go.

    Raises:
        RefusedEnrolmentError: The code is none, or the server does not take it.
        InsecureServerError: The address is not https, and not this machine.
        UnreachableServerError: The server did not answer.
    """
    from kiosk.sessions.enrolment import Enrolment  # noqa: PLC0415
    from sync.client.enrol import enrol  # noqa: PLC0415
    from sync.client.errors import (  # noqa: PLC0415
        ClientError,
        InsecureUrlError,
        RefusedRequestError,
    )
    from sync.client.http import HttpTransport, checked_url  # noqa: PLC0415
    from sync.protocol.errors import MalformedCodeError  # noqa: PLC0415

    try:
        address = checked_url(server_url)
        with closing(HttpTransport(address)) as transport:
            joined = enrol(transport, address, code, new_id=new_id, app=app)
    except MalformedCodeError as error:
        raise RefusedEnrolmentError(code="enrolment.code_malformed") from error
    except RefusedRequestError as error:
        raise RefusedEnrolmentError(code=error.code) from error
    except InsecureUrlError as error:
        raise InsecureServerError from error
    except ClientError as error:
        raise UnreachableServerError(reason=type(error).__name__) from error
    kept = Enrolment(joined.server_url, joined.device_id, joined.device_secret, joined.commune)
    store.enrolment.keep(kept)
    return kept


class Syncing:
    """Pushes after each save, then again with growing patience; never on the window's thread.

    Listeners are called on the sync thread.

    Attributes:
        status: The latest news; replaced whole, so any thread may read it.
    """

    def __init__(
        self,
        paths: Paths,
        clock: Clock,
        new_id: Callable[[], UUID],
        app: str,
        chance: Callable[[], float] = random.random,
    ) -> None:
        self.status = SyncStatus()
        self._paths = paths
        self._clock = clock
        self._new_id = new_id
        self._app = app
        self._chance = chance
        self._store: SessionStore | None = None
        self._changed: list[Callable[[SyncStatus], None]] = []
        self._joined: list[Callable[[str], None]] = []
        self._wake = threading.Event()
        self._ended = threading.Event()
        self._impatient = threading.Event()
        self._request: tuple[str, str] | None = None
        self._backoff = Backoff()
        self._batch: BatchSize | None = None
        self._thread = threading.Thread(target=self._run, name="sync", daemon=True)

    def listen(self, changed: Callable[[SyncStatus], None], joined: Callable[[str], None]) -> None:
        """Be told of each new status, and how joining ended (a message id, empty for success)."""
        self._changed.append(changed)
        self._joined.append(joined)

    def start(self, store: SessionStore) -> None:
        """Begin with a store that is open; the first push is due at once."""
        self._store = store
        joined = store.enrolment.read()
        if joined is not None:
            self._tell(SyncStatus(SyncState.IDLE, joined.server_url))
        self._wake.set()
        self._thread.start()

    def push_soon(self) -> None:
        """Something was saved: send it, unless the line was down a moment ago."""
        if self._backoff.failures == 0:
            self._wake.set()

    def push_now(self) -> None:
        """A person asked: send at once, however often it failed."""
        self._impatient.set()
        self._wake.set()

    def enrol(self, server_url: str, code: str) -> None:
        """Join a server; the listeners are told how it ended."""
        self._request = (server_url, code)
        self._wake.set()

    def close(self) -> None:
        """End the thread; a request under way may take its own time to notice."""
        self._ended.set()
        self._wake.set()
        if self._thread.is_alive():
            self._thread.join(timeout=2)

    def _run(self) -> None:
        wait: float | None = None
        while True:
            self._wake.wait(wait)
            self._wake.clear()
            if self._ended.is_set() or self._store is None:
                return
            if self._impatient.is_set():
                self._impatient.clear()
                self._backoff = Backoff()
            self._join(self._store)
            wait = self._push(self._store)

    def _join(self, store: SessionStore) -> None:
        request, self._request = self._request, None
        if request is None:
            return
        outcome = ""
        try:
            joined = join_server(store, *request, self._new_id, self._app)
            self._backoff = Backoff()
            self._tell(SyncStatus(SyncState.IDLE, joined.server_url))
        except DeskError as error:
            outcome = error.message_id
        if not self._ended.is_set():
            for listener in self._joined:
                listener(outcome)

    def _push(self, store: SessionStore) -> float | None:
        """Send what waits; return the seconds until the next try, or ``None`` to sleep."""
        before = self.status
        try:
            if before.state is SyncState.NOT_ENROLLED:
                joined = store.enrolment.read()  # by ``gocua enrol``, beside this window
                if joined is None:
                    return None
                before = SyncStatus(SyncState.IDLE, joined.server_url)
                self._tell(before)
            if store.outbox.depth() == 0:
                self._backoff = Backoff()  # ``gocua sync`` got through: the next save need not wait
                return None
            self._tell(replace(before, state=SyncState.SENDING))
            report = push_records(store, self._paths, self._clock, self._batch)
        except RevokedDeviceError as error:
            self._tell(SyncStatus(SyncState.REVOKED, before.server_url, problem=error.message_id))
            return None
        except UnreachableServerError as error:
            is_down = error.details.get("reason") in _DOWN
            since = (before.offline_since or self._clock.now()) if is_down else None
            state = SyncState.OFFLINE if since is not None else SyncState.IDLE
            self._tell(replace(before, state=state, offline_since=since, problem=error.message_id))
        except DeskError as error:
            self._tell(replace(before, problem=error.message_id))
        else:
            self._batch = report.batch
            self._backoff = Backoff()
            self._tell(SyncStatus(SyncState.IDLE, before.server_url))
            return None
        self._backoff = self._backoff.failed()
        return self._backoff.wait(self._chance())

    def _tell(self, status: SyncStatus) -> None:
        self.status = status
        if not self._ended.is_set():  # whoever listened may be gone by now
            for listener in self._changed:
                listener(status)
