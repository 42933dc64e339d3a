"""The store of every release opens in this one, and nothing in it is lost or changed."""

from __future__ import annotations

import hashlib
import shutil
from dataclasses import replace

import pytest
from keyring.backends.fail import Keyring as NoKeyring

from kiosk.domain.session import Delivery, local_day
from kiosk.paths import Paths
from kiosk.sessions.store import SessionStore
from kiosk.sessions.vault import Vault
from tests.golden.make import HERE, IDS, JOINED, STARTED, Noon, session, visit

RELEASES = sorted(folder.name for folder in HERE.iterdir() if (folder / "store.db").exists())


@pytest.fixture(params=RELEASES)
def golden(request, tmp_path):
    home = tmp_path / "kiosk"
    shutil.copytree(HERE / request.param, home)
    paths = Paths(home)
    store = SessionStore.open(paths, Vault(paths, NoKeyring), Noon(), "this-release")
    yield request.param, store
    store.close()


def test_the_release_at_hand_left_a_golden_store():
    assert "0.1.0" in RELEASES


def test_what_was_waiting_is_sent_byte_for_byte(golden):
    release, store = golden
    waiting = store.outbox.pending(10)

    assert [(item.ref.record_id, item.ref.revision) for item in waiting] == [
        (IDS[2], 1),
        (IDS[2], 2),
    ]
    hashes = (HERE / release / "bodies.sha256").read_text().split()
    assert [hashlib.sha256(item.body).hexdigest() for item in waiting] == hashes


def test_what_was_delivered_refused_and_waiting_still_is(golden):
    _, store = golden

    assert [
        (s.record_id, s.revision, s.delivery, s.reason) for s in store.saved_on(local_day(STARTED))
    ] == [
        (IDS[2], 2, Delivery.WAITING, ""),
        (IDS[1], 1, Delivery.REFUSED, "session.unknown_commune"),
        (IDS[0], 1, Delivery.DELIVERED, ""),
    ]
    assert (store.waiting(), store.refused()) == (1, 1)


def test_the_visit_under_way_and_the_server_are_still_known(golden):
    _, store = golden

    assert store.visit_under_way() == visit(3)
    assert store.enrolment.read() == JOINED


def test_a_session_of_that_release_can_be_corrected_in_this_one(golden):
    _, store = golden

    assert store.session(IDS[1]) == session(1)
    assert store.save(replace(session(1), obstacles=())).revision == 2
    assert store.outbox.resend_all() == 1
