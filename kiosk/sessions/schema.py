"""The tables of the store, and how a file of an earlier release is brought up to them.

``migrations/NNNN_*.sql`` are applied in the order of their numbers, each in one
transaction with the ``PRAGMA user_version`` that counts it, so a power cut in the middle
leaves the version before.  A migration that was released is never edited.  The
tables below say the same to SQLAlchemy; a test compares the two.
"""

from __future__ import annotations

from collections.abc import Iterator
from importlib.resources import files

import sqlalchemy as sa
from sqlcipher3 import dbapi2

from kiosk.errors import NewerStoreError
from kiosk.sessions.database import Database

metadata = sa.MetaData()


def _revision_key() -> tuple[sa.Column[object], ...]:
    return (
        sa.Column("record_id", sa.Text, primary_key=True),
        sa.Column("revision", sa.Integer, primary_key=True),
    )


visit_under_way = sa.Table(
    "visit_under_way",
    metadata,
    sa.Column("slot", sa.Integer, primary_key=True),
    sa.Column("visit_id", sa.Text, nullable=False),
    sa.Column("visit", sa.LargeBinary, nullable=False),
)

saved_session = sa.Table(
    "saved_session",
    metadata,
    sa.Column("record_id", sa.Text, primary_key=True),
    sa.Column("revision", sa.Integer, nullable=False),
    sa.Column("day", sa.Text, nullable=False),
    sa.Column("started_at", sa.Text, nullable=False),
    sa.Column("guide_id", sa.Text, nullable=False),
    sa.Column("helper", sa.Text, nullable=False),
    sa.Column("outcome", sa.Text, nullable=False),
    sa.Column("pressed", sa.Text, nullable=False),
    sa.Column("satisfaction", sa.Integer),
    sa.Column("session", sa.LargeBinary, nullable=False),
    sa.Column("language_asked", sa.Text, nullable=False),
)

language_wish = sa.Table(
    "language_wish",
    metadata,
    sa.Column("day", sa.Text, primary_key=True),
    sa.Column("language", sa.Text, primary_key=True),
    sa.Column("times", sa.Integer, nullable=False),
)

record = sa.Table(
    "record",
    metadata,
    *_revision_key(),
    sa.Column("body", sa.LargeBinary, nullable=False),
)

outbox = sa.Table("outbox", metadata, *_revision_key())

refusal = sa.Table(
    "refusal",
    metadata,
    *_revision_key(),
    sa.Column("reason", sa.Text, nullable=False),
    sa.Column("refused_at", sa.Text, nullable=False),
)

delivery = sa.Table(
    "delivery",
    metadata,
    *_revision_key(),
    sa.Column("delivered_at", sa.Text, nullable=False),
)

enrolment = sa.Table(
    "enrolment",
    metadata,
    sa.Column("slot", sa.Integer, primary_key=True),
    sa.Column("server_url", sa.Text, nullable=False),
    sa.Column("device_id", sa.Text, nullable=False),
    sa.Column("device_secret", sa.Text, nullable=False),
    sa.Column("commune", sa.Text, nullable=False),
)


def known_version() -> int:
    """Return the schema version of this release."""
    return len(_migrations())


def migrate(database: Database) -> None:
    """Bring the store up to this release; call it with the vault's lock held.

    Raises:
        NewerStoreError: A newer release wrote this store (``found``, ``known``).
        DiskFullError, BusyStoreError, DamagedStoreError, UnwritableFolderError:
            The world was in the way; the store is as it was.
    """
    migrations = _migrations()
    with database.reading() as db:
        version = _version(db)
    if version > len(migrations):
        raise NewerStoreError(found=version, known=len(migrations))
    for number, script in enumerate(migrations[version:], start=version + 1):
        with database.writing() as db:
            for statement in _statements(script):
                db.exec_driver_sql(statement)
            db.exec_driver_sql(f"PRAGMA user_version={number}")


def _version(db: sa.Connection) -> int:
    return int(db.exec_driver_sql("PRAGMA user_version").scalar_one())


def _migrations() -> list[str]:
    """Return the scripts; the first takes an empty file to version 1."""
    folder = files("kiosk.sessions") / "migrations"
    scripts = sorted(
        (entry for entry in folder.iterdir() if entry.name.endswith(".sql")),
        key=lambda entry: entry.name,
    )
    return [script.read_text(encoding="utf-8") for script in scripts]


def _statements(script: str) -> Iterator[str]:
    """Split a script where SQLite sees a statement end: a trigger holds semicolons."""
    statement = ""
    for line in script.splitlines(keepends=True):
        statement += line
        if dbapi2.complete_statement(statement):
            yield statement
            statement = ""
