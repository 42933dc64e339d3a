"""What a record may hold, what it may never hold, and that its bytes stay its bytes."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta, timezone
from uuid import UUID

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from sync.protocol.batch import decode_push, encode_push
from sync.protocol.problems import Refusal
from sync.protocol.settlement import RecordRef
from sync.protocol.wire import (
    MAX_RECORD_BYTES,
    Record,
    StepEvents,
    check_frozen,
    check_record,
    encode_record,
)
from tests.fakes.records import make_records

SPARSE = Record(
    record_id=UUID("019a0000-0000-7000-8000-000000000001"),
    revision=1,
    started_at=datetime(2026, 11, 22, 8, 15, 30, 999_999, tzinfo=UTC),
    saved_at=datetime(2026, 11, 22, 8, 20, tzinfo=UTC),
)


def changed(**fields):
    """Return a good record's bytes with other fields, as a faulty or newer kiosk writes them."""
    return msgspec.json.encode(msgspec.to_builtins(SPARSE) | fields)


def test_a_record_reads_back_as_it_was_written():
    for record in make_records(50, seed=3):
        read = check_record(encode_record(record))

        assert isinstance(read, Record)
        assert read.saved_at == record.saved_at.replace(microsecond=0)
        assert msgspec.structs.replace(
            read, started_at=record.started_at, saved_at=record.saved_at
        ) == msgspec.structs.replace(record)


def test_times_travel_in_utc_to_the_second():
    in_hanoi = SPARSE.started_at.astimezone(timezone(timedelta(hours=7)))

    body = encode_record(msgspec.structs.replace(SPARSE, started_at=in_hanoi))

    assert b'"started_at":"2026-11-22T08:15:30Z"' in body


def test_a_field_that_says_nothing_is_not_sent():
    assert set(msgspec.json.decode(encode_record(SPARSE))) == {
        "record_id", "revision", "started_at", "saved_at",
    }  # fmt: skip


def test_fields_and_values_of_a_newer_release_pass():
    body = changed(outcome="teleported", mood={"colour": "green"}, steps=[])

    read = check_record(body)

    assert isinstance(read, Record)
    assert read.outcome == "teleported"


def test_what_a_newer_release_wrote_survives_the_journey_byte_for_byte():
    body = b'{ "revision": 1,  "later":[1.50,"\\u0111"],"outcome" : "new"}'

    assert decode_push(encode_push([body, b"{}"])) == [body, b"{}"]


@given(
    st.dictionaries(
        st.text(max_size=8),
        st.recursive(
            st.none() | st.booleans() | st.integers(-(2**53), 2**53) | st.text(max_size=20),
            lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(), inner),
            max_leaves=10,
        ),
        max_size=5,
    )
)
def test_any_json_object_survives_a_push_byte_for_byte(fields):
    body = msgspec.json.encode(fields)

    assert decode_push(encode_push([body])) == [body]


@given(st.binary(max_size=200))
def test_no_bytes_whatsoever_make_the_check_fail(body):
    assert isinstance(check_record(body), Refusal)


@pytest.mark.parametrize(
    "body",
    [
        b"",
        b"null",
        b"[]",
        b'{"record_id":"x"}',
        b"\xff\xfe",
        b'{"later":"\xff"}',
        b"[" * 20_000,
        changed(revision=0),
        changed(revision="1"),
        changed(satisfaction=6),
        changed(started_at="2026-11-22T08:15:30"),
        changed(started_at="yesterday"),
        changed(record_id="019a"),
        changed(comment_sha256="abc"),
        changed(text_scale=0),
        changed(note="x" * 1001),
        changed(obstacles="language"),
        changed(seconds=-1),
    ],
)
def test_what_is_no_record_is_refused_as_malformed(body):
    assert check_record(body) == Refusal.MALFORMED


def test_a_record_larger_than_any_push_is_refused():
    assert check_record(changed(later="x" * MAX_RECORD_BYTES)) == Refusal.TOO_LARGE


@pytest.mark.parametrize(
    "name",
    ["name", "Full_Name", "họ tên", "CCCD", "so-dien-thoai", "Địa chỉ", "birth_date", "dân_tộc"],
)
def test_a_field_that_could_name_a_person_is_refused(name):
    assert check_record(changed(**{name: "x"})) == Refusal.FORBIDDEN_FIELD
    assert check_record(changed(later=[{"inside": {name: "x"}}])) == Refusal.FORBIDDEN_FIELD


def test_a_control_character_in_any_text_is_refused_because_postgresql_cannot_keep_it():
    assert check_record(changed(guide="vneid\0")) == Refusal.CONTROL_CHARACTER
    assert check_record(changed(later={"a": ["\x1f"]})) == Refusal.CONTROL_CHARACTER
    assert check_record(changed(**{"lat\0er": 1})) == Refusal.CONTROL_CHARACTER


def test_a_note_of_two_lines_with_a_quotation_is_kept():
    body = changed(consent="yes", note='Bà con nói:\n\t"mai quay lại" \\ xong')

    assert isinstance(check_record(body), Record)


def test_half_a_character_is_no_text():
    assert check_record(SURROGATE) == Refusal.MALFORMED


SURROGATE = changed(guide="@@").replace(b"@@", b"\\ud83d")


def test_a_telephone_number_in_the_note_is_refused_by_the_server_too():
    body = changed(consent="yes", note="gọi lại 0912 345 678")

    assert check_record(body) == Refusal.PERSONAL_TEXT


@pytest.mark.parametrize("consent", ["", "no"])
@pytest.mark.parametrize(
    "told",
    [
        {"age_band": "60_69"},
        {"gender": "female"},
        {"note": "mai quay lại"},
        {"steps": [msgspec.to_builtins(StepEvents(step="a"))]},
    ],
)
def test_without_a_yes_nothing_about_the_person_is_taken(consent, told):
    assert check_record(changed(consent=consent, **told)) == Refusal.WITHOUT_CONSENT
    assert isinstance(check_record(changed(consent="yes", **told)), Record)


def test_a_device_does_not_send_bytes_under_another_record_s_name():
    body = encode_record(SPARSE)
    other = RecordRef(SPARSE.record_id, 2)

    assert check_frozen(body, RecordRef(SPARSE.record_id, 1)) is None
    assert check_frozen(body, other) == Refusal.MALFORMED
    assert check_frozen(b"{", other) == Refusal.MALFORMED
    assert check_frozen(b" " * (MAX_RECORD_BYTES + 1), other) == Refusal.TOO_LARGE
