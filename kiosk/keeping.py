"""Opening the store outside the window, for the commands."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from uuid import UUID

import uuid_utils

from kiosk import __version__
from kiosk.clock import SystemClock
from kiosk.paths import Paths
from kiosk.sessions.store import SessionStore
from kiosk.sessions.vault import Vault


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
