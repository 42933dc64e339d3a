"""Opening the database, and its two kinds of transaction.

SQLite is told what PostgreSQL does by itself: write-ahead log, every commit
synced to the disk, foreign keys, and a real BEGIN.  (Without the hook below,
SQLAlchemy over a driver in autocommit mode would commit every row by itself.)
"""

from __future__ import annotations

import sqlite3
import threading
import time
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from pathlib import Path

from sqlalchemy import Connection, Engine, create_engine, event, insert, inspect, select, text
from sqlalchemy.engine import URL, make_url
from sqlalchemy.exc import ArgumentError, DatabaseError, DBAPIError, OperationalError
from sqlalchemy.pool import ConnectionPoolEntry

from sync.server.errors import DatabaseUnavailableError, NewerDatabaseError
from sync.server.schema import APPEND_ONLY, VERSION, metadata, schema_version

_PAUSE_SECONDS = 0.02
_SCHEMA_LOCK = 0x676F637561  # "gocua": one server makes the tables, the others wait


def sqlite_url(path: Path) -> URL:
    """Return the URL of a SQLite file."""
    return URL.create("sqlite", database=str(path))


class Database:
    """The server's database; opens it, and makes its tables if it is new.

    Args:
        url: ``sqlite:///…`` or ``postgresql://…`` (psycopg 3).
        lock_wait_seconds: How long to wait for another process that writes to a SQLite file.

    Raises:
        NewerDatabaseError: A newer release wrote it.
        DatabaseUnavailableError: It cannot be opened.
    """

    def __init__(self, url: URL | str, lock_wait_seconds: float = 10) -> None:
        try:
            parsed = make_url(url)
        except ArgumentError as error:
            raise DatabaseUnavailableError("the database URL cannot be read") from error
        if parsed.get_backend_name() not in APPEND_ONLY:
            raise DatabaseUnavailableError("only SQLite and PostgreSQL can hold the records")
        self._engine = _engine(parsed, lock_wait_seconds)
        # SQLite has one writer at a time.  Waiting here is fair; its own waiting polls and starves.
        self._one_writer = threading.Lock() if self.is_sqlite else None
        with ExitStack() as on_failure:
            on_failure.callback(self.close)
            self._open(lock_wait_seconds)
            on_failure.pop_all()

    @property
    def is_sqlite(self) -> bool:
        """Return whether this is SQLite, otherwise it is PostgreSQL."""
        return self._engine.dialect.name == "sqlite"

    @contextmanager
    def write(self) -> Iterator[Connection]:
        """One transaction that may write; committed, and on the disk, when it ends."""
        with ExitStack() as stack:
            if self._one_writer:
                stack.enter_context(self._one_writer)
            with _translated(), self._engine.begin() as connection:
                yield connection

    @contextmanager
    def read(self) -> Iterator[Connection]:
        """One transaction that only reads, and on SQLite never waits for a writer."""
        engine = self._engine.execution_options(reads_only=True)
        with _translated(), engine.begin() as connection:
            yield connection

    def check(self) -> None:
        """Ask the database anything.

        Raises:
            DatabaseUnavailableError: It does not answer.
        """
        with self.read() as connection:
            connection.execute(select(schema_version.c.version)).scalar_one()

    def close(self) -> None:
        """Close every connection."""
        self._engine.dispose()

    def _open(self, lock_wait_seconds: float) -> None:
        until = time.monotonic() + lock_wait_seconds
        while True:
            try:
                self._prepare()
            except DatabaseUnavailableError as error:
                # Two programs that open a new SQLite file at once can collide where SQLite
                # itself does not wait: while the write-ahead log is switched on.
                if time.monotonic() > until or "locked" not in str(error):
                    raise
                time.sleep(_PAUSE_SECONDS)
            except DatabaseError as error:
                raise DatabaseUnavailableError(_plainly(error)) from error
            else:
                return

    def _prepare(self) -> None:
        with self.write() as connection:
            if not self.is_sqlite:
                connection.execute(text(f"SELECT pg_advisory_xact_lock({_SCHEMA_LOCK})"))
            if not inspect(connection).has_table(schema_version.name):
                metadata.create_all(connection)
                for statement in APPEND_ONLY[connection.dialect.name]:
                    connection.execute(statement)
                connection.execute(insert(schema_version).values(version=VERSION))
            found = connection.execute(select(schema_version.c.version)).scalar_one()
        if found > VERSION:
            raise NewerDatabaseError(found, VERSION)


def _engine(url: URL, lock_wait_seconds: float) -> Engine:
    # Errors repeat their statement's parameters unless told not to: records, in our case.
    if url.get_backend_name() != "sqlite":
        return create_engine(url, hide_parameters=True, pool_pre_ping=True)
    engine = create_engine(
        url,
        hide_parameters=True,
        connect_args={"timeout": lock_wait_seconds, "check_same_thread": False},
    )
    event.listen(engine, "connect", _set_up_sqlite)
    event.listen(engine, "begin", _begin_sqlite)
    return engine


def _set_up_sqlite(connection: sqlite3.Connection, _entry: ConnectionPoolEntry) -> None:
    connection.isolation_level = None  # the driver begins nothing; the hook below does
    for pragma in ("journal_mode=WAL", "synchronous=FULL", "foreign_keys=ON"):
        connection.execute(f"PRAGMA {pragma}")


def _begin_sqlite(connection: Connection) -> None:
    reads_only = connection.get_execution_options().get("reads_only", False)
    connection.exec_driver_sql("BEGIN" if reads_only else "BEGIN IMMEDIATE")


@contextmanager
def _translated() -> Iterator[None]:
    """Turn a database that is away or locked into our own error; other faults stay bugs."""
    try:
        yield
    except OperationalError as error:
        raise DatabaseUnavailableError(_plainly(error)) from error


def _plainly(error: DBAPIError) -> str:
    return str(error.orig).strip().splitlines()[0]
