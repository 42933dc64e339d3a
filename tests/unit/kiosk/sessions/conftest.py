"""A real encrypted store in a folder of its own, with its key in a file."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import pytest
from keyring.backends.fail import Keyring as NoKeyring

from kiosk.paths import Paths
from kiosk.sessions.store import SessionStore
from kiosk.sessions.vault import Vault
from tests.unit.kiosk.sessions.visits import DeskClock


@pytest.fixture
def clock():
    return DeskClock()


@pytest.fixture
def paths(tmp_path):
    return Paths(tmp_path / "kiosk")


@pytest.fixture
def vault(paths):
    return Vault(paths, NoKeyring)


@pytest.fixture
def open_store(
    paths: Paths, vault: Vault, clock: DeskClock
) -> Iterator[Callable[[], SessionStore]]:
    """Open the store as a start of the program does; as often as a test likes."""
    opened: list[SessionStore] = []

    def start() -> SessionStore:
        opened.append(SessionStore.open(paths, vault, clock, app="0.1.0"))
        return opened[-1]

    yield start
    for store in opened:
        store.close()


@pytest.fixture
def store(open_store):
    return open_store()
