"""One encrypted SQLite file, as this package uses it.

* Every connection is keyed by its first statement; the key is on no SQLAlchemy
  path, and no error text holds a statement's values (``hide_parameters``).
* ``synchronous=FULL`` in WAL: when a ``writing`` block has ended, a power cut
  does not take it back.  NORMAL lost acknowledged sessions when it was tried.
* With ``isolation_level=None`` the driver begins nothing, so every transaction is
  begun here: ``BEGIN IMMEDIATE`` for writing, which queues behind another
  process instead of failing half-way, and ``BEGIN`` for reading, which never waits.
"""

from __future__ import annotations

import shutil
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import sqlalchemy as sa
from sqlalchemy.exc import DBAPIError

# The driver's modules are C code without types.
from sqlcipher3 import dbapi2

from kiosk.errors import (
    BusyStoreError,
    DamagedStoreError,
    DeskError,
    DiskFullError,
    UnwritableFolderError,
)

BUSY_SECONDS = 5.0
"""How long a transaction waits for the other process; theirs take milliseconds."""

_READING = "gocua_reading"
_SPARE_BYTES = 1 << 20

# https://www.sqlite.org/rescode.html; the low byte is the primary code.
_PERMISSION, _BUSY, _LOCKED, _READ_ONLY, _IO, _CORRUPT, _FULL, _CANNOT_OPEN = (
    3,
    5,
    6,
    8,
    10,
    11,
    13,
    14,
)
NOT_A_DATABASE = 26


class Database:
    """The connections to one store's file; may be used from any thread."""

    def __init__(self, path: Path, key: bytes) -> None:
        """Prepare to connect; the file is first touched when something is read or written."""
        self.path = path
        self._engine = sa.create_engine(
            "sqlite://",
            creator=_creator(path, key),
            module=dbapi2,
            poolclass=sa.QueuePool,
            hide_parameters=True,
        )
        sa.event.listen(self._engine, "begin", _begin)
        self._readers = self._engine.execution_options(**{_READING: True})

    @property
    def engine(self) -> sa.Engine:
        """The engine itself, for schema tools and for what tests do to its connections."""
        return self._engine

    @contextmanager
    def writing(self) -> Iterator[sa.Connection]:
        """Run one transaction: durable when the block has ended, undone if it raised.

        Raises:
            DiskFullError, BusyStoreError, DamagedStoreError, UnwritableFolderError:
                What the world did; nothing of the block is kept.
        """
        with self._faults(), self._engine.begin() as db:
            yield db

    @contextmanager
    def reading(self) -> Iterator[sa.Connection]:
        """Read one consistent state without holding up any writer.

        Raises:
            The same as ``writing``.
        """
        with self._faults(), self._readers.begin() as db:
            yield db

    def close(self) -> None:
        """Close every connection; the last one to close empties the write-ahead log."""
        self._engine.dispose()

    @contextmanager
    def _faults(self) -> Iterator[None]:
        try:
            yield
        except DBAPIError as error:
            fault = self._fault(result_code(error))
            if fault is None:
                raise
            raise fault from error

    def _fault(self, code: int) -> DeskError | None:
        """Return what the world did to the file, or ``None`` for a fault of our own."""
        store = self.path.name
        if code == _FULL:
            return DiskFullError(folder=str(self.path.parent))
        if code in {_BUSY, _LOCKED}:
            return BusyStoreError(store=store)
        if code in {_CORRUPT, NOT_A_DATABASE}:
            return DamagedStoreError(store=store)
        if code in {_PERMISSION, _READ_ONLY, _IO, _CANNOT_OPEN}:
            # Without room for its shared memory SQLite reports an I/O error, not a full disk.
            if _free_bytes(self.path.parent) < _SPARE_BYTES:
                return DiskFullError(folder=str(self.path.parent))
            return UnwritableFolderError(folder=str(self.path.parent))
        return None


def result_code(error: DBAPIError) -> int:
    """Return SQLite's primary result code of an error, 0 where it has none."""
    return int(getattr(error.orig, "sqlite_errorcode", 0)) & 0xFF


def _creator(path: Path, key: bytes) -> Callable[[], Any]:
    def connect() -> Any:
        connection = dbapi2.connect(
            str(path), timeout=BUSY_SECONDS, isolation_level=None, check_same_thread=False
        )
        try:
            connection.execute(f"PRAGMA key=\"x'{key.hex()}'\"")
            # A wrong key is an error we name; SQLCipher would write it to the terminal as well.
            connection.execute("PRAGMA cipher_log_level=NONE")
            connection.execute("PRAGMA journal_mode=WAL")
            connection.execute("PRAGMA synchronous=FULL")
            connection.execute("PRAGMA foreign_keys=ON")
            connection.execute("PRAGMA secure_delete=ON")
        except dbapi2.Error:
            connection.close()
            raise
        return connection

    return connect


def _begin(connection: sa.Connection) -> None:
    reading = connection.get_execution_options().get(_READING, False)
    connection.exec_driver_sql("BEGIN" if reading else "BEGIN IMMEDIATE")


def _free_bytes(folder: Path) -> int:
    return shutil.disk_usage(folder).free if folder.is_dir() else _SPARE_BYTES
