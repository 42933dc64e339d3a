"""Every release opens what an earlier one wrote, and says the same of its tables twice."""

from __future__ import annotations

import pytest
import sqlalchemy as sa
from sqlalchemy.exc import DBAPIError

from kiosk.sessions import schema
from kiosk.sessions.database import Database
from kiosk.sessions.schema import known_version, metadata, migrate


@pytest.fixture
def database(tmp_path):
    database = Database(tmp_path / "store.db", bytes(32))
    yield database
    database.close()


def test_the_tables_in_the_file_are_those_the_program_speaks_of(database):
    migrate(database)
    found = sa.inspect(database.engine)

    assert set(found.get_table_names()) == set(metadata.tables)
    for name, table in metadata.tables.items():
        columns = {c["name"]: (str(c["type"]), c["nullable"]) for c in found.get_columns(name)}
        assert columns == {
            c.name: (str(c.type.compile(database.engine.dialect)), c.nullable)
            for c in table.columns
        }
        assert found.get_pk_constraint(name)["constrained_columns"] == [
            c.name for c in table.primary_key
        ]


def test_migrating_twice_changes_nothing(database):
    migrate(database)
    migrate(database)

    with database.reading() as db:
        assert db.exec_driver_sql("PRAGMA user_version").scalar_one() == known_version()


def test_a_migration_that_breaks_off_leaves_the_version_before(database, monkeypatch):
    migrate(database)
    broken = [*schema._migrations(), "CREATE TABLE half (a);\nCREATE TABLE half (b);\n"]
    monkeypatch.setattr(schema, "_migrations", lambda: broken)

    with pytest.raises(DBAPIError):
        migrate(database)

    assert "half" not in sa.inspect(database.engine).get_table_names()
    with database.reading() as db:
        assert db.exec_driver_sql("PRAGMA user_version").scalar_one() == len(broken) - 1


def test_every_connection_waits_for_the_disk_and_checks_its_references(database):
    migrate(database)

    with database.reading() as db:
        asked = [
            db.exec_driver_sql(f"PRAGMA {name}").scalar_one()
            for name in ("synchronous", "journal_mode", "foreign_keys", "secure_delete")
        ]
    assert asked == [2, "wal", 1, 1]
