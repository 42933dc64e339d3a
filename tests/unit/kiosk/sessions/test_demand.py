"""Which languages and guides are asked for is counted, and nothing about who asked."""

from __future__ import annotations

import shutil
from dataclasses import replace

import pytest
from keyring.backends.fail import Keyring as NoKeyring

from kiosk.paths import Paths
from kiosk.sessions.store import SessionStore
from kiosk.sessions.vault import Vault
from tests.golden.make import HERE
from tests.unit.kiosk.sessions.visits import a_session, a_visit


def save(store, language, guide="khai-sinh", **visit):
    visited = replace(a_visit(), language_asked=language, guide_id=guide, **visit)
    return store.save(a_session(visited))


def test_nothing_is_asked_for_at_first(store):
    assert store.language_demand() == {}
    assert store.guide_demand() == {}


def test_every_saved_session_counts_for_its_language_and_guide(store):
    save(store, "tyz")
    save(store, "tyz", "ket-hon")
    save(store, "hmn-x-trang")

    assert store.language_demand() == {"tyz": 2, "hmn-x-trang": 1}
    assert store.guide_demand() == {
        ("khai-sinh", "tyz"): 1,
        ("ket-hon", "tyz"): 1,
        ("khai-sinh", "hmn-x-trang"): 1,
    }


@pytest.mark.parametrize("consent", [False, None])
def test_who_keeps_the_details_to_themselves_still_counts(store, consent):
    save(store, "tyz", consent=consent)

    assert store.language_demand() == {"tyz": 1}


def test_a_corrected_session_counts_once(store):
    ref = save(store, "tyz")
    store.save(replace(store.session(ref.record_id), helper="cb-02"))

    assert store.language_demand() == {"tyz": 1}


def test_who_asks_for_a_language_and_leaves_counts_for_it_and_for_no_guide(store, clock):
    store.count_language_asked("nut")
    clock.pass_by(days=1)
    store.count_language_asked("nut")
    store.count_language_asked("nut")
    save(store, "tyz")

    assert list(store.language_demand().items()) == [("nut", 3), ("tyz", 1)]
    assert store.guide_demand() == {("khai-sinh", "tyz"): 1}


def test_the_figures_are_there_at_the_next_start(store, open_store):
    store.count_language_asked("nut")
    save(store, "tyz")
    store.close()

    assert open_store().language_demand() == {"nut": 1, "tyz": 1}


def test_a_wish_leaves_a_number_a_day_and_nothing_else(store):
    store.count_language_asked("nut")
    store.count_language_asked("nut")

    with store._database.reading() as db:
        assert db.exec_driver_sql("SELECT * FROM language_wish").all() == [("2026-11-23", "nut", 2)]
    assert store.outbox.depth() == 0


def test_a_wish_names_a_language(store):
    with pytest.raises(ValueError, match="language"):
        store.count_language_asked("")
    assert store.language_demand() == {}


def test_the_figures_are_read_from_an_index_without_opening_a_session(store):
    save(store, "tyz")

    with store._database.reading() as db:
        plans = [
            " ".join(str(row) for row in db.exec_driver_sql(f"EXPLAIN QUERY PLAN {asked}"))
            for asked in (
                "SELECT language_asked, count(*) FROM saved_session GROUP BY language_asked",
                "SELECT guide_id, language_asked, count(*) FROM saved_session "
                "GROUP BY language_asked, guide_id",
            )
        ]
    for plan in plans:
        assert "COVERING INDEX saved_session_demand" in plan
        assert "TEMP B-TREE" not in plan


def test_the_sessions_of_an_earlier_release_count_as_well(tmp_path, clock):
    shutil.copytree(HERE / "0.1.0", tmp_path / "kiosk")
    paths = Paths(tmp_path / "kiosk")
    store = SessionStore.open(paths, Vault(paths, NoKeyring), clock, "0.2.0")

    assert store.language_demand() == {"tyz": 3}
    assert store.guide_demand() == {("vneid-muc-2", "tyz"): 3}
    store.close()
