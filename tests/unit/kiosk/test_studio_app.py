"""What the studio learns of the kiosk beside it, and what it does without."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from uuid import uuid4

import pytest

from kiosk.clock import SystemClock
from kiosk.paths import Paths
from kiosk.sessions.store import SessionStore
from kiosk.sessions.vault import Vault
from kiosk.studio_app import guides_asked_for
from tests.unit.kiosk.sessions.visits import a_session, a_visit


def a_busy_desk(home: Path) -> None:
    """A kiosk on which one guide was used in Tày and another in Vietnamese."""
    paths = Paths(home)
    store = SessionStore.open(paths, Vault(paths), SystemClock(), "0.1.0")
    for guide, language in (("ket-hon", "tyz"), ("ket-hon", "tyz"), ("khai-tu", "vi")):
        visit = a_visit(SystemClock().now())
        visit = replace(visit, visit_id=uuid4(), guide_id=guide, language_asked=language)
        store.save(a_session(visit))
    store.close()


def test_what_was_asked_for_on_this_kiosk_orders_the_plan(tmp_path: Path) -> None:
    a_busy_desk(tmp_path)

    asked = guides_asked_for(Paths(tmp_path))

    assert asked == {("ket-hon", "tyz"): 2, ("khai-tu", "vi"): 1}


def test_a_machine_that_has_served_nobody_gets_no_store_by_being_asked(tmp_path: Path) -> None:
    assert guides_asked_for(Paths(tmp_path)) == {}
    assert list(tmp_path.iterdir()) == []


@pytest.mark.logs(r"studio\.no_store")
def test_without_the_key_to_the_store_the_studio_opens_all_the_same(tmp_path: Path) -> None:
    a_busy_desk(tmp_path)
    Paths(tmp_path).key_file.unlink()

    assert guides_asked_for(Paths(tmp_path)) == {}
