"""A device knows which server it joined, and shows its secret to nobody."""

from __future__ import annotations

from dataclasses import replace

import pytest

from kiosk.sessions.enrolment import Enrolment
from tests.unit.kiosk.sessions.visits import a_session

JOINED = Enrolment("https://thu.tinh.vn", "7K2M9QXW", "a-secret-of-this-device", "04693")


def test_a_device_that_joined_no_server_says_so(store):
    assert store.enrolment.read() is None


def test_a_device_still_knows_its_server_after_a_restart(store, open_store):
    store.enrolment.keep(JOINED)
    store.close()

    assert open_store().enrolment.read() == JOINED


def test_joining_another_server_replaces_the_first(store):
    store.enrolment.keep(JOINED)
    store.enrolment.keep(replace(JOINED, device_id="OTHER"))

    assert store.enrolment.read().device_id == "OTHER"


def test_leaving_the_server_keeps_the_records(store):
    store.enrolment.keep(JOINED)
    store.save(a_session())
    store.enrolment.clear()

    assert store.enrolment.read() is None
    assert store.outbox.depth() == 1


@pytest.mark.parametrize("show", [repr, str])
def test_the_secret_is_not_shown(show):
    assert JOINED.device_secret not in show(JOINED)


def test_a_thief_of_the_file_does_not_find_the_secret(store, paths):
    store.enrolment.keep(JOINED)
    store.close()

    assert JOINED.device_secret.encode() not in paths.store.read_bytes()
