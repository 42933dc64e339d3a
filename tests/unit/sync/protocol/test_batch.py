"""An answer counts only if it is about this very push, to the byte."""

from __future__ import annotations

import hashlib
from uuid import UUID

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from sync.protocol import dictionary_1
from sync.protocol.batch import (
    FULL_BATCH,
    MAX_PLAIN_BYTES,
    MAX_RECORDS,
    BatchSize,
    body_hash,
    decode_push,
    encode_answer,
    encode_push,
    expand_answer,
)
from sync.protocol.compression import compress, decompress
from sync.protocol.errors import (
    MalformedPushError,
    OversizedPushError,
    UnfitAnswerError,
    UnknownDictionaryError,
    UnsolicitedAcknowledgementError,
)
from sync.protocol.settlement import Acknowledgement, Outcome, RecordRef
from sync.protocol.wire import MAX_RECORD_BYTES, encode_record
from tests.fakes.records import make_records

REFS = [RecordRef(UUID(int=number), 1) for number in range(3)]
BODY = encode_push([b"{}", b"{}", b"{}"])


def answer(**fields):
    """Return an answer to ``BODY``, with some fields as a confused server says them."""
    return msgspec.json.encode({"sha256": body_hash(BODY), "count": 3} | fields)


def test_an_answer_without_lines_says_that_all_is_stored():
    assert expand_answer(answer(), BODY, REFS) == dict.fromkeys(
        REFS, Acknowledgement(Outcome.STORED)
    )


@given(
    st.lists(
        st.builds(
            Acknowledgement,
            st.sampled_from([*Outcome, "quarantined"]),
            st.sampled_from(["", "session.malformed"]),
        ),
        max_size=20,
    )
)
def test_the_client_spells_out_what_the_server_decided_of_each_record(decided):
    decided = [
        Acknowledgement(Outcome.STORED) if a.outcome == Outcome.STORED else a for a in decided
    ]
    refs = [RecordRef(UUID(int=number), 1) for number in range(len(decided))]
    body = encode_push([b"{}"] * len(decided))

    expanded = expand_answer(encode_answer(body, decided), body, refs)

    assert expanded == dict(zip(refs, decided, strict=True))


def test_the_answer_to_five_hundred_new_records_is_as_short_as_to_one():
    body = encode_push([b"{}"] * 500)

    assert len(encode_answer(body, [Acknowledgement(Outcome.STORED)] * 500)) < 80


@pytest.mark.parametrize(
    "wrong",
    [
        answer(sha256=body_hash(b"another push")),
        answer(sha256=""),
        answer(count=2),
        answer(count=4),
        answer(count="3"),
        answer(lines=[{"at": 0, "outcome": "refused"}, {"at": 0, "outcome": "stored"}]),
        answer(lines=[{"at": -1, "outcome": "refused"}]),
        answer(lines=[{"outcome": "refused"}]),
        b"",
        b"{}",
        b"\xff",
        b"<html></html>",
        b"[" * 20_000,
    ],
)
def test_an_answer_that_does_not_fit_settles_nothing(wrong):
    with pytest.raises(UnfitAnswerError):
        expand_answer(wrong, BODY, REFS)


def test_an_answer_about_a_record_that_was_never_sent_settles_nothing():
    with pytest.raises(UnsolicitedAcknowledgementError):
        expand_answer(answer(lines=[{"at": 3, "outcome": "duplicate"}]), BODY, REFS)


def test_what_a_newer_server_adds_to_its_answer_is_no_reason_to_send_all_again():
    told = answer(lines=[{"at": 1, "outcome": "duplicate", "since": 2027}], mood="good")

    assert expand_answer(told, BODY, REFS)[REFS[1]].outcome == Outcome.DUPLICATE


@pytest.mark.parametrize(
    "body",
    [
        b"",
        b"{}",
        b"\x28\xb5\x2f\xfd",
        BODY[:-1],
        BODY + b"x",
        compress(b"{}"),
        compress(b"[{}"),
        compress(b"[" * 20_000),
    ],
)
def test_what_is_no_push_is_called_malformed(body):
    with pytest.raises(MalformedPushError):
        decode_push(body)


def test_a_bomb_is_not_unpacked():
    bomb = compress(b" " * (MAX_PLAIN_BYTES + 1))

    assert len(bomb) < 2000
    with pytest.raises(OversizedPushError):
        decode_push(bomb)


def test_more_records_than_a_push_may_hold_are_not_taken():
    assert len(decode_push(encode_push([b"{}"] * MAX_RECORDS))) == MAX_RECORDS
    with pytest.raises(OversizedPushError):
        decode_push(encode_push([b"{}"] * (MAX_RECORDS + 1)))


def test_a_single_record_of_the_largest_size_always_fits():
    assert MAX_RECORD_BYTES + 2 < MAX_PLAIN_BYTES
    assert FULL_BATCH.records == MAX_RECORDS


def test_a_dictionary_of_a_newer_release_is_named_as_the_reason():
    frame = bytearray(compress(b"[]"))
    frame[5:6] = b"\x07"

    with pytest.raises(UnknownDictionaryError):
        decompress(bytes(frame), 100)


def test_a_dictionary_that_was_released_never_changes():
    assert dictionary_1.NUMBER == 1
    assert hashlib.sha256(dictionary_1.content()).hexdigest() == (
        "331b1b5df7dd980c963f8eb85e78d5501c9f20437424041d5a25f0c40aef70d6"
    )


def test_a_push_without_a_dictionary_is_understood():
    assert decode_push(encode_push([b"{}"], dictionary=None)) == [b"{}"]


def test_a_village_s_push_is_small():
    records = [encode_record(record) for record in make_records(20, seed=99)]

    assert len(encode_push(records)) / 20 < 110
    assert len(encode_push(records)) < 0.8 * len(encode_push(records, dictionary=None))


def test_a_batch_halves_after_a_time_out_and_doubles_after_a_success():
    assert BatchSize(500).smaller(500) == BatchSize(250)
    assert BatchSize(500).smaller(3) == BatchSize(1)
    assert BatchSize(1).smaller(1) == BatchSize(1)
    assert BatchSize(60).larger() == BatchSize(120)
    assert BatchSize(400).larger() == BatchSize(500)
