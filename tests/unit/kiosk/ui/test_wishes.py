"""A language that was asked for in vain is counted once for each citizen, or by their session."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from keyring.backends.fail import Keyring as NoKeyring

from kiosk.clock import SystemClock
from kiosk.errors import BusyStoreError
from kiosk.paths import Paths
from kiosk.sessions import database
from kiosk.sessions.database import Database
from kiosk.sessions.store import SessionStore
from kiosk.sessions.vault import Vault
from kiosk.ui.wishes import LanguageWishes


@pytest.fixture
def store(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[SessionStore]:
    """A real store, which waits for others for a moment only."""
    monkeypatch.setattr(database, "BUSY_SECONDS", 0.05)
    paths = Paths(tmp_path / "kiosk")
    store = SessionStore.open(paths, Vault(paths, NoKeyring), SystemClock(), "0.1.0")
    yield store
    store.close()


def test_each_language_counts_once_however_often_it_was_touched(store: SessionStore) -> None:
    wishes = LanguageWishes()
    for tag in ("hmn", "tyz", "hmn"):
        wishes.note(tag)
    assert wishes
    wishes.settle(store)
    wishes.settle(store)

    assert store.language_demand() == {"hmn": 1, "tyz": 1}
    assert not wishes


def test_a_wish_that_a_session_tells_of_is_not_counted_twice(store: SessionStore) -> None:
    wishes = LanguageWishes()
    wishes.note("hmn")
    wishes.is_in_session("hmn")
    wishes.is_in_session("vi")
    wishes.settle(store)

    assert store.language_demand() == {}


def test_a_wish_waits_while_another_program_holds_the_store(
    store: SessionStore, tmp_path: Path
) -> None:
    paths = Paths(tmp_path / "kiosk")
    holder = Database(paths.store, Vault(paths, NoKeyring).key())
    wishes = LanguageWishes()
    wishes.note("hmn")
    with holder.writing(), pytest.raises(BusyStoreError):
        wishes.settle(store)
    assert wishes
    wishes.settle(store)
    holder.close()

    assert store.language_demand() == {"hmn": 1}


def test_without_a_store_nothing_is_carried_over_to_the_next_citizen(store: SessionStore) -> None:
    wishes = LanguageWishes()
    wishes.note("hmn")
    wishes.settle(None)
    wishes.settle(store)

    assert store.language_demand() == {}
