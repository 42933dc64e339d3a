"""The fake server and the real one, on SQLite and on PostgreSQL, keep the same promises."""

from __future__ import annotations

from datetime import UTC, datetime
from itertools import count
from uuid import uuid4

import msgspec
import pytest

from sync.client.enrol import ask_device, enrol
from sync.client.errors import RefusedRequestError
from sync.client.push import StopReason, push
from sync.client.transport import body_of
from sync.protocol.batch import MAX_PLAIN_BYTES, decode_push, encode_push, expand_answer
from sync.protocol.compression import compress
from sync.protocol.headers import Credentials, authorization
from sync.protocol.problems import Problem, Refusal
from sync.protocol.settlement import Acknowledgement, Outcome, RecordRef
from sync.protocol.wire import Record, encode_record
from tests.fakes.outbox import MemoryOutbox, item_of
from tests.fakes.records import make_records

SEEDS = count(10_000)  # servers are shared, so every test makes records of its own


@pytest.fixture
def device(server):
    return enrol(server.transport, server.url, server.make_code("01234"), new_id=uuid4)


@pytest.fixture
def records():
    return make_records(6, seed=next(SEEDS))


def send(server, device, bodies):
    """Push these very bytes and return what is said of each, by position."""
    body = encode_push(bodies)
    answer = server.transport.post(
        "/v1/records", body, {"Authorization": authorization(device.credentials)}
    )
    refs = [RecordRef(uuid4(), 1) for _ in bodies]
    return list(expand_answer(body_of(answer), body, refs).values())


def keys(records):
    return {(record.record_id, record.revision) for record in records}


def refused(code):
    return Acknowledgement(Outcome.REFUSED, code)


STORED = Acknowledgement(Outcome.STORED)
DUPLICATE = Acknowledgement(Outcome.DUPLICATE)


def test_records_arrive_byte_for_byte(server, device, records):
    outbox = MemoryOutbox(item_of(record) for record in records)

    report = push(outbox, server.transport, device.credentials, lambda: datetime.now(UTC))

    assert report.delivered == 6
    held = server.held()
    assert {held[key] for key in keys(records)} == {encode_record(record) for record in records}


def test_a_resend_is_a_duplicate_and_changes_nothing(server, device, records):
    bodies = [encode_record(record) for record in records]

    assert send(server, device, bodies) == [STORED] * 6
    assert send(server, device, bodies) == [DUPLICATE] * 6
    asked = ask_device(server.transport, device.credentials)
    assert (asked.records, asked.revisions) == (6, 6)


def test_a_record_twice_in_one_push_is_held_once(server, device, records):
    body = encode_record(records[0])

    assert send(server, device, [body, body]) == [STORED, DUPLICATE]


def test_a_correction_is_a_new_revision_beside_the_old_one(server, device, records):
    first = records[0]
    second = msgspec.structs.replace(first, revision=first.revision + 1, outcome="prepared")

    assert send(server, device, [encode_record(first), encode_record(second)]) == [STORED, STORED]
    asked = ask_device(server.transport, device.credentials)
    assert (asked.records, asked.revisions) == (1, 2)


def test_other_bytes_under_the_same_revision_are_refused_and_both_are_kept(server, device, records):
    first = encode_record(records[0])
    other = encode_record(msgspec.structs.replace(records[0], seconds=7_777))
    send(server, device, [first])

    for _ in range(2):
        assert send(server, device, [other]) == [refused(Refusal.REVISION_CONFLICT)]

    key = (records[0].record_id, records[0].revision)
    assert server.held()[key] == first
    assert (*key, other) in server.conflicts()


def test_a_bad_record_never_blocks_the_good_ones(server, device, records):
    good = encode_record(records[0])
    fields = msgspec.to_builtins(records[1])
    bad = [
        (b"7", Refusal.MALFORMED),
        (b'{"later":"\xff"}', Refusal.MALFORMED),
        (msgspec.json.encode(fields | {"revision": -1}), Refusal.MALFORMED),
        (msgspec.json.encode(fields | {"commune": "atlantis"}), Refusal.UNKNOWN_COMMUNE),
        (msgspec.json.encode(fields | {"cccd": "0"}), Refusal.FORBIDDEN_FIELD),
        (msgspec.json.encode(fields | {"guide": "a\0b"}), Refusal.CONTROL_CHARACTER),
        (msgspec.json.encode(fields | {"later": {"deep": "\0"}}), Refusal.CONTROL_CHARACTER),
        (msgspec.json.encode(fields | {"later": "x" * 40_000}), Refusal.TOO_LARGE),
        (
            msgspec.json.encode(fields | {"note": "0912345678", "consent": "yes"}),
            Refusal.PERSONAL_TEXT,
        ),
        (
            msgspec.json.encode(fields | {"gender": "male", "consent": "no"}),
            Refusal.WITHOUT_CONSENT,
        ),
    ]

    said = send(server, device, [body for body, _ in bad] + [good])

    assert said == [refused(code) for _, code in bad] + [STORED]


def test_fields_and_values_of_a_newer_kiosk_are_kept(server, device, records):
    newer = (
        b'{ "mood" : "\\u0111", '
        + encode_record(msgspec.structs.replace(records[0], outcome="teleported"))[1:]
    )

    assert send(server, device, [newer]) == [STORED]
    assert server.held()[records[0].record_id, records[0].revision] == newer


def test_a_record_from_before_the_commune_was_chosen_counts_for_the_device_s(
    server, device, records
):
    record = msgspec.structs.replace(records[0], commune="")

    assert send(server, device, [encode_record(record)]) == [STORED]


def test_an_empty_push_is_answered(server, device):
    assert send(server, device, []) == []


def test_an_enrolment_code_makes_one_device(server):
    code = server.make_code("26734")
    enrolment = enrol(server.transport, server.url, code.lower(), new_id=uuid4, device_name="Bàn 1")

    assert enrolment.commune == "26734"
    with pytest.raises(RefusedRequestError, match=Problem.CODE_USED):
        enrol(server.transport, server.url, code, new_id=uuid4)


def test_the_same_attempt_again_gets_the_same_device_and_a_secret_that_works(server):
    code, attempt = server.make_code("26734"), uuid4()
    first = enrol(server.transport, server.url, code, new_id=lambda: attempt)

    second = enrol(server.transport, server.url, code, new_id=lambda: attempt)

    assert second.device_id == first.device_id
    assert not ask_device(server.transport, second.credentials).revoked
    with pytest.raises(RefusedRequestError, match=Problem.DEVICE_UNKNOWN):
        ask_device(server.transport, first.credentials)


def test_a_code_that_was_never_given_out_is_not_taken(server):
    with pytest.raises(RefusedRequestError, match=Problem.CODE_UNKNOWN):
        enrol(server.transport, server.url, "0000-0000", new_id=uuid4)


@pytest.mark.parametrize(
    ("body", "problem"),
    [
        (b"", Problem.MALFORMED),
        (b"{}", Problem.MALFORMED),
        (b'{"code":"7K3M","attempt":"%s"}', Problem.CODE_MALFORMED),
        (b'{"code":7,"attempt":"%s"}', Problem.MALFORMED),
    ],
)
def test_a_malformed_enrolment_is_refused(server, body, problem):
    answer = server.transport.post("/v1/enrol", body.replace(b"%s", str(uuid4()).encode()), {})

    with pytest.raises(RefusedRequestError, match=problem):
        body_of(answer)


def test_a_revoked_device_may_ask_but_not_push(server, device, records):
    send(server, device, [encode_record(records[0])])
    server.revoke(device.device_id)
    outbox = MemoryOutbox(item_of(record) for record in records)

    report = push(outbox, server.transport, device.credentials, lambda: datetime.now(UTC))

    assert report.stopped_by == StopReason.REVOKED
    assert outbox.depth() == 6
    asked = ask_device(server.transport, device.credentials)
    assert (asked.revoked, asked.records) == (True, 1)


@pytest.mark.parametrize(
    "credentials",
    [
        Credentials("00000000", "never-given-out-by-anyone"),
        Credentials("' OR 1=1", "x"),
        None,
    ],
)
def test_who_is_not_known_gets_nothing(server, device, credentials):
    headers = {"Authorization": authorization(credentials)} if credentials else {}

    for answer in (
        server.transport.get("/v1/device", headers),
        server.transport.post("/v1/records", encode_push([b"{}"]), headers),
    ):
        assert answer.status == 401
        with pytest.raises(RefusedRequestError, match=Problem.DEVICE_UNKNOWN):
            body_of(answer)


def test_another_s_secret_opens_nothing(server, device):
    other = enrol(server.transport, server.url, server.make_code("01234"), new_id=uuid4)
    mixed = Credentials(device.device_id, other.device_secret)

    with pytest.raises(RefusedRequestError, match=Problem.DEVICE_UNKNOWN):
        ask_device(server.transport, mixed)


@pytest.mark.parametrize(
    ("body", "problem"),
    [
        (b"", Problem.PUSH_MALFORMED),
        (b"[]", Problem.PUSH_MALFORMED),
        (compress(b"{}"), Problem.PUSH_MALFORMED),
        (compress(b"[" * 50_000), Problem.PUSH_MALFORMED),
        (compress(b" " * (MAX_PLAIN_BYTES + 1)), Problem.TOO_MANY_RECORDS),
        (encode_push([b"{}"] * 501), Problem.TOO_MANY_RECORDS),
    ],
)
def test_a_push_that_cannot_be_read_stores_nothing(server, device, body, problem):
    answer = server.transport.post(
        "/v1/records", body, {"Authorization": authorization(device.credentials)}
    )

    with pytest.raises(RefusedRequestError, match=problem):
        body_of(answer)
    assert ask_device(server.transport, device.credentials).records == 0


def test_a_push_with_a_dictionary_from_the_future_says_so(server, device, records):
    frame = bytearray(encode_push([encode_record(records[0])]))
    frame[5:6] = b"\x07"

    answer = server.transport.post(
        "/v1/records", bytes(frame), {"Authorization": authorization(device.credentials)}
    )

    with pytest.raises(RefusedRequestError, match=Problem.UNKNOWN_DICTIONARY):
        body_of(answer)


def test_the_made_up_records_are_good_records(records):
    for body in decode_push(encode_push([encode_record(record) for record in records])):
        assert isinstance(msgspec.json.decode(body, type=Record), Record)
