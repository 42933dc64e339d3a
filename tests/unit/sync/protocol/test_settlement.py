"""No record leaves the outbox until the server says it holds that revision."""

from __future__ import annotations

from uuid import UUID

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sync.protocol.errors import UnsolicitedAcknowledgementError
from sync.protocol.settlement import Acknowledgement, Outcome, RecordRef, settle

RECORD = RecordRef(UUID("019a0000-0000-7000-8000-000000000001"), revision=1)
REFS = st.builds(RecordRef, st.uuids(), st.integers(1, 3))
ANSWERS = st.builds(Acknowledgement, st.sampled_from([*Outcome, "quarantined", "", "Stored"]))


@pytest.mark.parametrize("outcome", [Outcome.STORED, Outcome.DUPLICATE])
def test_a_record_the_server_holds_is_delivered(outcome):
    settlement = settle({RECORD}, {RECORD: Acknowledgement(outcome)})

    assert settlement.delivered == {RECORD}
    assert not settlement.pending


def test_a_record_the_server_did_not_mention_stays_pending():
    assert settle({RECORD}, {}).pending == {RECORD}


def test_an_outcome_from_a_newer_server_leaves_the_record_pending():
    assert settle({RECORD}, {RECORD: Acknowledgement("quarantined")}).pending == {RECORD}


def test_a_refusal_keeps_its_reason_for_the_officer():
    refusal = Acknowledgement(Outcome.REFUSED, reason="session.unknown_commune")

    assert settle({RECORD}, {RECORD: refusal}).refused == {RECORD: refusal}


def test_an_answer_about_another_revision_settles_nothing():
    edited = RecordRef(RECORD.record_id, revision=2)

    with pytest.raises(UnsolicitedAcknowledgementError):
        settle({edited}, {RECORD: Acknowledgement(Outcome.STORED)})


@given(st.dictionaries(REFS, ANSWERS), st.sets(REFS))
def test_every_record_of_a_batch_is_settled_exactly_once(answers, silent):
    sent = answers.keys() | silent

    settlement = settle(sent, answers)

    parts = [settlement.delivered, settlement.refused.keys(), settlement.pending]
    assert sum(map(len, parts)) == len(sent)
    assert set().union(*parts) == sent
    assert all(answers[ref].outcome in ("stored", "duplicate") for ref in settlement.delivered)
    assert silent - answers.keys() <= settlement.pending
