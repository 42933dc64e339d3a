"""Bytes that a record costs on the wire: all of both directions, over real HTTP on loopback.

Counted by a relay between the real client and the real server: request lines,
headers, bodies and answers; not the enrolment, and not what TCP and TLS add.
"""

from __future__ import annotations

import secrets
import socket
import statistics
import subprocess
import sys
import tempfile
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit
from uuid import uuid4

from sync.client.enrol import Enrolment, enrol
from sync.client.http import HttpTransport
from sync.client.push import push
from sync.server.communes import Communes
from sync.server.database import Database, sqlite_url
from sync.server.devices import Devices
from tests.fakes.outbox import MemoryOutbox, item_of
from tests.fakes.records import make_records

COMMUNE = "26734"
TARGETS = {500: (110, 100), 20: (200, 125), 1: (800, 450)}  # performance.md: must, aim
RUNS = {500: 5, 20: 15, 1: 30}
SEED = 2026


def measure() -> list[dict[str, Any]]:
    """Return one figure for each size of push, in the shape of ``bench.json``."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "server.db"
        with _server(path) as url, _Relay(url) as relay:
            enrolment = _join(url, path)
            return [_figure(size, relay, enrolment) for size in TARGETS]


def _figure(size: int, relay: _Relay, enrolment: Enrolment) -> dict[str, Any]:
    costs = []
    for run in range(RUNS[size]):
        records = make_records(size, SEED + 1000 * size + run, COMMUNE)
        outbox = MemoryOutbox(item_of(record) for record in records)
        before = relay.carried
        transport = HttpTransport(relay.url)
        report = push(outbox, transport, enrolment.credentials, lambda: datetime.now(UTC))
        transport.close()
        assert report.delivered == size, report
        costs.append((relay.carried - before) / size)
    must, aim = TARGETS[size]
    median = statistics.median(costs)
    return {
        "name": f"bytes_per_record_{size}",
        "unit": "B",
        "median": round(median, 1),
        "min": round(min(costs), 1),
        "max": round(max(costs), 1),
        "runs": len(costs),
        "must": must,
        "aim": aim,
        "meets": "aim" if median <= aim else "must" if median <= must else "short",
    }


def _join(url: str, path: Path) -> Enrolment:
    database = Database(sqlite_url(path))
    devices = Devices(database, Communes(), lambda: datetime.now(UTC), secrets.token_bytes)
    transport = HttpTransport(url)
    try:
        return enrol(transport, url, devices.make_code(COMMUNE), new_id=uuid4)
    finally:
        transport.close()
        database.close()


@contextmanager
def _server(path: Path) -> Iterator[str]:
    command = [sys.executable, "-m", "sync.server.cli", "run", "--port", "0", "--database", path]
    with subprocess.Popen(
        command, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True
    ) as process:
        assert process.stdout
        try:
            yield process.stdout.readline().split()[-1]
        finally:
            process.terminate()


class _Relay:
    """Passes bytes between a client and the server, and counts those of both directions."""

    def __init__(self, server_url: str) -> None:
        parts = urlsplit(server_url)
        self._behind = (parts.hostname, parts.port)
        self._listener = socket.create_server(("127.0.0.1", 0))
        self._lock = threading.Lock()
        self._carried = 0
        self.url = f"http://127.0.0.1:{self._listener.getsockname()[1]}"
        threading.Thread(target=self._accept, daemon=True).start()

    @property
    def carried(self) -> int:
        with self._lock:
            return self._carried

    def __enter__(self) -> _Relay:
        return self

    def __exit__(self, *_: object) -> None:
        self._listener.close()

    def _accept(self) -> None:
        while True:
            try:
                client, _ = self._listener.accept()
            except OSError:
                return  # closed: the measurement is over
            threading.Thread(target=self._carry, args=(client,), daemon=True).start()

    def _carry(self, client: socket.socket) -> None:
        with client, socket.create_connection(self._behind) as server:
            up = threading.Thread(target=self._pass_on, args=(client, server), daemon=True)
            up.start()
            self._pass_on(server, client)
            up.join()

    def _pass_on(self, source: socket.socket, sink: socket.socket) -> None:
        try:
            while chunk := source.recv(65536):
                with self._lock:
                    self._carried += len(chunk)
                sink.sendall(chunk)
            sink.shutdown(socket.SHUT_WR)
        except OSError:
            return  # one side is gone, so the other has nobody to speak to


if __name__ == "__main__":
    for figure in measure():
        sys.stdout.write(f"{figure}\n")
