"""What the commands do with the store of a data folder, beside a window that may be running."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING
from uuid import UUID

import uuid_utils

from kiosk import __version__
from kiosk.clock import SystemClock
from kiosk.logs import logging_to
from kiosk.paths import Paths
from kiosk.sessions.enrolment import Enrolment
from kiosk.sessions.lock import FileLock
from kiosk.sessions.store import SessionStore
from kiosk.sessions.vault import Vault
from kiosk.settings import Settings
from kiosk.syncing import join_server, push_records

if TYPE_CHECKING:
    from sync.client.push import PushReport


def new_id() -> UUID:
    """Return a fresh UUIDv7."""
    return UUID(bytes=uuid_utils.uuid7().bytes)


@contextmanager
def open_store(paths: Paths) -> Iterator[tuple[SessionStore, Callable[[], UUID]]]:
    """Open the store beside a window that may be running, and close it again.

    Raises:
        DeskError: The store cannot be opened (``SessionStore.open``).
    """
    store = SessionStore.open(paths, Vault(paths), SystemClock(), __version__)
    try:
        yield store, new_id
    finally:
        store.close()


def join(paths: Paths, server_url: str, code: str) -> Enrolment:
    """Join a server and, as the window does, take its commune for this desk's.

    Raises:
        DeskError: As ``open_store`` and ``join_server``; or the settings cannot be
            written, though the server was joined.
    """
    with open_store(paths) as (store, _), logging_to(paths.logs, SystemClock(), "enrol"):
        joined = join_server(store, server_url, code, new_id, __version__)
        settings = Settings.load(paths.settings)
        settings.commune = joined.commune
        settings.server_url = joined.server_url
        settings.save()
    return joined


def send(paths: Paths, *, resend: bool) -> PushReport:
    """Send what waits; with ``resend`` also what was delivered before.

    Raises:
        DeskError: As ``open_store`` and ``push_records``.
    """
    with open_store(paths) as (store, _), logging_to(paths.logs, SystemClock(), "sync"):
        if resend:
            store.outbox.resend_all()
        return push_records(store, paths, SystemClock())


def window_is_open(paths: Paths) -> bool:
    """Whether a kiosk window is running on this data folder."""
    lock = FileLock(paths.window_lock)
    try:
        return paths.window_lock.exists() and not lock.try_acquire()
    finally:
        lock.release()
