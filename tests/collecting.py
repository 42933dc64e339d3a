"""A real collecting server, in a process of its own, for kiosks under test."""

from __future__ import annotations

import json
import secrets
import socket
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from sqlalchemy import select

from sync.server.communes import Communes
from sync.server.database import Database, sqlite_url
from sync.server.devices import Devices
from sync.server.schema import record
from tests.server.conftest import running_server


class Collecting:
    """The server as a test sees it: its address, its codes, and what it holds."""

    def __init__(self, url: str, database: Database) -> None:
        self.url = url
        self._database = database
        self._devices = Devices(
            database, Communes(), lambda: datetime.now(UTC), secrets.token_bytes
        )

    def make_code(self, commune: str = "03325") -> str:
        return self._devices.make_code(commune)

    def revoke(self, device_id: str) -> None:
        self._devices.revoke(device_id)

    def held(self, device_id: str) -> list[dict[str, Any]]:
        """Return every record held of a device, one for each revision, the oldest first."""
        with self._database.read() as db:
            rows = db.execute(select(record).order_by(record.c.record_id, record.c.revision))
            return [json.loads(bytes(row.body)) for row in rows if str(row.device_id) == device_id]


@contextmanager
def collecting_server(folder: Path) -> Iterator[Collecting]:
    url = sqlite_url(folder / "server.db").render_as_string()
    with running_server("--database-url", url) as address:
        database = Database(url)
        yield Collecting(address, database)
        database.close()


@contextmanager
def silent_server() -> Iterator[str]:
    """Yield the address of a line that takes requests and never answers."""
    over = threading.Event()
    with socket.create_server(("127.0.0.1", 0)) as listener:
        listener.settimeout(0.05)

        def accept() -> None:
            held = []
            while not over.is_set():
                try:
                    held.append(listener.accept()[0])
                except TimeoutError:
                    continue
            for client in held:
                client.close()

        thread = threading.Thread(target=accept)
        thread.start()
        yield f"http://127.0.0.1:{listener.getsockname()[1]}"
        over.set()
        thread.join()


def dead_address() -> str:
    """Return an address at which nobody listens."""
    with socket.create_server(("127.0.0.1", 0)) as listener:
        return f"http://127.0.0.1:{listener.getsockname()[1]}"
