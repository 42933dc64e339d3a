"""The store as ``gocua doctor`` finds it, and the way out when it cannot be opened."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

from kiosk import __version__
from kiosk.doctor_machine import Machine
from kiosk.doctor_words import ASIDE
from kiosk.domain.clock import Clock
from kiosk.errors import (
    AlreadyRunningError,
    BusyPushError,
    DamagedStoreError,
    DeskError,
    LostKeyError,
    NewerStoreError,
    WrongKeyError,
)
from kiosk.paths import Paths
from kiosk.sessions.database import Database
from kiosk.sessions.files import disk_faults
from kiosk.sessions.lock import FileLock
from kiosk.sessions.page_seal import key_fits
from kiosk.sessions.schema import known_version
from kiosk.sessions.store import SessionStore
from kiosk.sessions.vault import Vault


class NothingToSetAsideError(DeskError):
    """There is no store, or a sound one (``reason``: absent, opens); it was left alone."""

    message_id = "store.not_set_aside"


def set_store_aside(paths: Paths, machine: Machine | None = None) -> str:
    """Move a store that cannot be opened out of the way with its key; return what to say.

    It asks nothing: whoever calls has been asked.

    Raises:
        NothingToSetAsideError: There is no store, or it opens and is whole.
        NewerStoreError: It is not broken: the newer release opens it.
        AlreadyRunningError, BusyPushError: A window or a push is using this folder.
        DeskError: The keyring is shut, another program holds the store, or the disk refuses.
    """
    machine = machine or Machine()
    vault = Vault(paths, machine.keyring)
    with disk_faults(paths.home):
        is_there = vault.store_exists
    if not is_there:
        raise NothingToSetAsideError(reason="absent")
    window, push = FileLock(paths.window_lock), FileLock(paths.push_lock)
    try:
        if not window.try_acquire():
            raise AlreadyRunningError(folder=str(paths.home))
        if not push.try_acquire():
            raise BusyPushError
        try:
            with opened_as_it_is(paths, vault, machine.clock):
                raise NothingToSetAsideError(reason="opens")
        except (LostKeyError, WrongKeyError, DamagedStoreError):
            aside = vault.set_aside(machine.clock.now())
    finally:
        push.release()
        window.release()
    return ASIDE[0 if machine.vietnamese else 1].format(file=aside)


@contextmanager
def opened_as_it_is(paths: Paths, vault: Vault, clock: Clock) -> Iterator[tuple[SessionStore, int]]:
    """Open a store that exists without bringing it up to this release, and read all of it once.

    Yields the store, which only serves where the schema version beside it is this release's.

    Raises:
        DeskError: As ``SessionStore.open``.
    """
    with vault.lock:
        key = vault.key()
    database = Database(paths.store, key)
    try:
        yield SessionStore(database, clock, __version__), _schema_of_a_whole(database)
    except DamagedStoreError as error:
        with disk_faults(paths.home):
            key_is_right = key_fits(paths.store, key)
        if key_is_right:
            raise
        raise WrongKeyError(store=paths.store.name) from error
    finally:
        database.close()


def _schema_of_a_whole(database: Database) -> int:
    with database.reading() as db:
        version = int(db.exec_driver_sql("PRAGMA user_version").scalar_one())
        is_whole = db.exec_driver_sql("PRAGMA quick_check(1)").scalar_one() == "ok"
    if version > known_version():
        raise NewerStoreError(found=version, known=known_version())
    if not is_whole:
        raise DamagedStoreError(store=database.path.name)
    return version
