"""Servers to test: the fake, and the real one on SQLite and on PostgreSQL."""

from __future__ import annotations

import secrets
import signal
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from uuid import UUID, uuid4

import pytest
from sqlalchemy import select

from sync.client.http import HttpTransport
from sync.client.transport import Transport
from sync.server.communes import Communes
from sync.server.database import Database, sqlite_url
from sync.server.devices import Devices
from sync.server.schema import record, record_conflict
from tests.fakes.postgres import Cluster, running_postgres
from tests.fakes.server import FakeServer

Held = dict[tuple[UUID, int], bytes]


@pytest.fixture(scope="session")
def cluster() -> Iterator[Cluster]:
    with running_postgres() as running:
        yield running


@pytest.fixture(params=["sqlite", "postgresql"])
def database_url(request, tmp_path) -> str:
    """An empty database of each kind."""
    if request.param == "sqlite":
        return sqlite_url(tmp_path / "server.db").render_as_string()
    return request.getfixturevalue("cluster").new_database()


@pytest.fixture
def database(database_url) -> Iterator[Database]:
    opened = Database(database_url)
    yield opened
    opened.close()


@contextmanager
def running_server(*arguments: str) -> Iterator[str]:
    """Run ``gocua-server run`` as a process of its own; yields its URL."""
    process = subprocess.Popen(
        [sys.executable, "-m", "sync.server.cli", "run", "--port", "0", *arguments],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        cwd=Path(__file__).parents[2],
    )
    assert process.stdout
    try:
        line = process.stdout.readline()
        assert line.startswith("listening on http://127.0.0.1:"), process.communicate()
        yield line.split()[-1]
    finally:
        process.send_signal(signal.SIGTERM)
        process.communicate(timeout=10)
    assert process.returncode == 0


@dataclass
class Server:
    """One server as the tests see it, whatever it is made of."""

    transport: Transport
    fake: FakeServer | None = None
    database: Database | None = None
    url: str = "http://127.0.0.1"

    def make_code(self, commune: str) -> str:
        return (self.fake or self._devices()).make_code(commune)

    def revoke(self, device_id: str) -> None:
        (self.fake or self._devices()).revoke(device_id)

    def held(self) -> Held:
        """Return every body held, by id and revision."""
        if self.fake:
            return self.fake.records
        rows = self._rows(select(record.c.record_id, record.c.revision, record.c.body))
        return {(record_id, revision): bytes(body) for record_id, revision, body in rows}

    def conflicts(self) -> set[tuple[UUID, int, bytes]]:
        """Return the other bodies that came under a revision already held."""
        if self.fake:
            return self.fake.conflicts
        columns = record_conflict.c
        rows = self._rows(select(columns.record_id, columns.revision, columns.body))
        return {(record_id, revision, bytes(body)) for record_id, revision, body in rows}

    def _rows(self, statement):
        with self.database.read() as connection:
            return connection.execute(statement).all()

    def _devices(self) -> Devices:
        return Devices(self.database, Communes(), lambda: datetime.now(UTC), secrets.token_bytes)


@contextmanager
def _real_server(url: str) -> Iterator[Server]:
    with running_server("--database-url", url) as server_url:
        database, transport = Database(url), HttpTransport(server_url)
        yield Server(transport, database=database, url=server_url)
        transport.close()
        database.close()


@pytest.fixture(scope="session")
def sqlite_server(tmp_path_factory) -> Iterator[Server]:
    path = tmp_path_factory.mktemp("server") / "server.db"
    with _real_server(sqlite_url(path).render_as_string()) as server:
        yield server


@pytest.fixture(scope="session")
def postgresql_server(cluster) -> Iterator[Server]:
    with _real_server(cluster.new_database()) as server:
        yield server


@pytest.fixture(params=["fake", "sqlite", "postgresql"])
def server(request) -> Server:
    """Each server in turn; real ones are shared, so a test joins as a device of its own."""
    if request.param == "fake":
        fake = FakeServer()
        return Server(fake, fake=fake)
    return request.getfixturevalue(f"{request.param}_server")


@pytest.fixture
def new_id():
    return uuid4
