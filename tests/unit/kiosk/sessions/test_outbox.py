"""No record leaves the outbox until the server says it holds that revision."""

from __future__ import annotations

import sqlite3
from dataclasses import replace

import pytest
from sqlalchemy.exc import DBAPIError

from kiosk.sessions.database import Database
from kiosk.sessions.outbox import Outbox
from sync.protocol.settlement import Acknowledgement, Outcome, RecordRef, Settlement, settle
from tests.unit.kiosk.sessions.visits import a_session, a_visit

STORED = Acknowledgement(Outcome.STORED)
REFUSED = Acknowledgement(Outcome.REFUSED, "session.unknown_commune")


@pytest.fixture
def refs(store):
    return [store.save(a_session(a_visit())) for _ in range(3)]


def waiting(store):
    return [item.ref for item in store.outbox.pending(100)]


def answer(store, answers):
    store.outbox.settle(settle(set(waiting(store)), answers))


def test_what_the_server_stored_leaves_and_the_rest_waits(store, refs):
    answer(store, {refs[1]: STORED})

    assert waiting(store) == [refs[0], refs[2]]


def test_a_duplicate_is_as_good_as_stored(store, refs):
    answer(store, {refs[0]: Acknowledgement(Outcome.DUPLICATE)})

    assert waiting(store) == refs[1:]


def test_silence_lets_nothing_go(store, refs):
    answer(store, {})

    assert waiting(store) == refs


def test_an_answer_from_a_newer_server_leaves_the_record_waiting(store, refs):
    answer(store, {refs[0]: Acknowledgement("quarantined")})

    assert waiting(store) == refs


def test_a_refused_record_steps_aside_with_its_reason_and_blocks_no_other(store, refs):
    answer(store, {refs[0]: REFUSED, refs[1]: STORED})

    assert waiting(store) == [refs[2]]
    assert store.refused() == 1


def test_an_answer_to_the_first_revision_does_not_clear_the_second(store):
    session = a_session()
    first = store.save(session)
    second = store.save(replace(session, obstacles=()))

    store.outbox.settle(Settlement({first}, {}, set()))

    assert waiting(store) == [second]


def test_an_answer_that_comes_twice_changes_nothing(store, refs):
    settlement = Settlement({refs[0]}, {refs[1]: REFUSED}, {refs[2]})
    store.outbox.settle(settlement)
    store.outbox.settle(settlement)

    assert waiting(store) == [refs[2]]
    assert store.refused() == 1


def test_an_answer_about_a_record_of_another_device_changes_nothing(store, refs):
    store.outbox.settle(Settlement({RecordRef(a_visit().visit_id, 1)}, {}, set()))

    assert waiting(store) == refs


def test_a_late_answer_to_a_refused_record_does_not_hide_the_refusal(store, refs):
    answer(store, {refs[0]: REFUSED})
    store.outbox.settle(Settlement({refs[0]}, {}, set()))

    assert store.refused() == 1


def test_no_more_is_handed_out_than_asked_for_the_oldest_first(store, refs):
    assert [item.ref for item in store.outbox.pending(2)] == refs[:2]
    assert store.outbox.depth() == 3


def test_a_restored_server_is_filled_again_byte_for_byte(store, refs):
    before = store.outbox.pending(100)
    answer(store, {refs[0]: STORED, refs[1]: STORED, refs[2]: REFUSED})

    assert store.outbox.resend_all() == 2

    assert store.outbox.pending(100) == before[:2]
    answer(store, dict.fromkeys(refs[:2], Acknowledgement(Outcome.DUPLICATE)))
    assert store.outbox.resend_all() == 2


def test_a_resend_is_byte_identical_after_a_restart(store, refs, open_store):
    before = store.outbox.pending(100)
    store.close()

    assert open_store().outbox.pending(100) == before


def test_nobody_can_edit_a_record_once_it_is_frozen(store, refs, paths, vault):
    database = Database(paths.store, vault.key())

    with pytest.raises(DBAPIError, match="frozen"), database.writing() as db:
        db.exec_driver_sql("UPDATE record SET body = x'00'")
    database.close()


def test_an_outbox_of_500_is_settled_in_one_transaction(store, paths, vault, clock):
    refs = {store.save(a_session(a_visit())) for _ in range(500)}
    changes = Changes(paths, vault)

    Outbox(changes.database, clock).settle(Settlement(refs, {}, set()))

    assert store.outbox.depth() == 0
    assert changes.commits == 1
    changes.database.close()


class Changes:
    """Counts the commits of one database."""

    def __init__(self, paths, vault):
        from sqlalchemy import event

        self.database = Database(paths.store, vault.key())
        self.commits = 0
        event.listen(self.database.engine, "commit", self._count)

    def _count(self, connection: sqlite3.Connection) -> None:
        self.commits += 1
