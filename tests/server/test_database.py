"""The database: what it is told, what it refuses, and what nobody can undo in it."""

from __future__ import annotations

import sqlite3
import threading
from datetime import UTC, datetime

import pytest
from sqlalchemy import delete, insert, select, text, update
from sqlalchemy.exc import DBAPIError, IntegrityError

from sync.server.audit import write_down
from sync.server.database import Database, sqlite_url
from sync.server.errors import DatabaseUnavailableError, NewerDatabaseError
from sync.server.schema import VERSION, audit, device, schema_version

NOW = datetime(2026, 11, 22, 8, 0, tzinfo=UTC)


@pytest.fixture
def sqlite_database(tmp_path):
    database = Database(sqlite_url(tmp_path / "server.db"))
    yield database
    database.close()


def a_device(device_id):
    return insert(device).values(
        device_id=device_id, secret_hash=b"", name="", app="", commune="01234", enrolled_at=NOW
    )


def test_opening_twice_keeps_what_is_there(database, database_url):
    with database.write() as connection:
        connection.execute(a_device("A"))

    again = Database(database_url)
    with again.read() as connection:
        assert connection.execute(select(device.c.enrolled_at)).scalar_one() == NOW
    again.close()


def test_a_database_of_a_newer_release_is_refused_and_says_both_versions(database, database_url):
    with database.write() as connection:
        connection.execute(update(schema_version).values(version=VERSION + 6))

    with pytest.raises(NewerDatabaseError, match=rf"{VERSION + 6}.*{VERSION}"):
        Database(database_url)


def test_servers_that_start_at_once_make_the_tables_once(database_url):
    opened, threads = [], []
    for _ in range(4):
        thread = threading.Thread(target=lambda: opened.append(Database(database_url)))
        threads.append(thread)
        thread.start()
    for thread in threads:
        thread.join()

    assert len(opened) == 4
    for database in opened:
        database.check()
        database.close()


def test_what_fails_half_way_leaves_nothing(database):
    def fail_half_way():
        with database.write() as connection:
            connection.execute(a_device("A"))
            connection.execute(a_device("A"))

    with pytest.raises(IntegrityError):
        fail_half_way()

    with database.read() as connection:
        assert connection.execute(select(device)).all() == []


@pytest.mark.parametrize("change", [update(audit).values(actor="nobody"), delete(audit)])
def test_nobody_can_change_the_audit_log(database, change):
    with database.write() as connection:
        write_down(connection, NOW, "operator", "device.revoked", "A", "B")

    with pytest.raises(DBAPIError, match="the audit log only grows"), database.write() as other:
        other.execute(change)

    with database.read() as connection:
        subjects = connection.execute(select(audit.c.subject).order_by(audit.c.sequence))
        assert subjects.scalars().all() == ["A", "B"]


def test_sqlite_syncs_every_commit_to_the_disk(sqlite_database):
    with sqlite_database.read() as connection:
        assert connection.execute(text("PRAGMA journal_mode")).scalar_one() == "wal"
        assert connection.execute(text("PRAGMA synchronous")).scalar_one() == 2  # FULL
        assert connection.execute(text("PRAGMA foreign_keys")).scalar_one() == 1


def test_a_writer_takes_its_lock_at_once_and_a_reader_none(sqlite_database, tmp_path):
    other = sqlite3.connect(tmp_path / "server.db", timeout=0, isolation_level=None)
    with sqlite_database.read() as connection:
        connection.execute(select(device)).all()
        other.execute("BEGIN IMMEDIATE")
        other.execute("ROLLBACK")
    with sqlite_database.write(), pytest.raises(sqlite3.OperationalError, match="locked"):
        other.execute("BEGIN IMMEDIATE")
    other.close()


@pytest.mark.parametrize(
    "url",
    [
        "sqlite:////nowhere/at/all/server.db",
        "postgresql://nobody@127.0.0.1:1/nothing",
        "not a url",
        "oracle://x",
    ],
)
def test_a_database_that_cannot_be_opened_is_said_plainly(url):
    with pytest.raises(DatabaseUnavailableError) as error:
        Database(url)

    assert "\n" not in str(error.value)


def test_a_file_that_is_no_database_is_said_plainly(tmp_path):
    path = tmp_path / "server.db"
    path.write_bytes(b"this is a letter, not a database" * 100)

    with pytest.raises(DatabaseUnavailableError):
        Database(sqlite_url(path))
