"""Whatever a village's line does to a push, no record is lost and none is doubled."""

from __future__ import annotations

import dataclasses
from datetime import UTC, datetime
from uuid import UUID

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from sync.client.push import StopReason, push
from sync.protocol.batch import MAX_PLAIN_BYTES, BatchSize
from sync.protocol.headers import Credentials, read_device_state
from sync.protocol.problems import Problem, Refusal
from sync.protocol.settlement import OutboxItem, RecordRef
from sync.protocol.wire import encode_record
from tests.fakes.outbox import MemoryOutbox, item_of
from tests.fakes.records import make_records
from tests.fakes.server import FakeServer, Mishap

NOW = datetime(2026, 11, 22, 8, 0, tzinfo=UTC)


class Desk:
    """A kiosk with some records, and a server that it has joined."""

    def __init__(self, count: int = 5, seed: int = 1) -> None:
        self.items = [item_of(record) for record in make_records(count, seed)]
        self.outbox = MemoryOutbox(self.items)
        self.server = FakeServer(lambda: NOW)
        self.credentials = self.server.join()

    def push(self, *mishaps: Mishap, now: datetime = NOW, batch: BatchSize | None = None):
        self.server.mishaps.extend(mishaps)
        return push(self.outbox, self.server, self.credentials, lambda: now, batch)

    def assert_all_arrived_once(self) -> None:
        assert not self.outbox.waiting
        assert self.server.records == {
            (item.ref.record_id, item.ref.revision): item.body for item in self.items
        }
        assert not self.server.conflicts


@pytest.fixture
def desk():
    return Desk()


def test_everything_that_waits_goes_up_in_one_request(desk):
    report = desk.push()

    assert (report.sent, report.delivered, report.refused, report.pending) == (5, 5, 0, 0)
    assert report.stopped_by is None
    assert desk.server.pushes == [5]
    desk.assert_all_arrived_once()


def test_an_empty_outbox_asks_nobody(desk):
    desk.outbox.waiting.clear()

    assert desk.push().sent == 0
    assert desk.server.pushes == []


def test_a_long_backlog_goes_up_in_pushes_of_five_hundred():
    desk = Desk(count=1100)

    assert desk.push().delivered == 1100
    assert desk.server.pushes == [500, 500, 100]


@pytest.mark.parametrize(
    ("mishap", "reason"),
    [
        (Mishap.NEVER_ARRIVES, StopReason.OFFLINE),
        (Mishap.CUT_AFTER_COMMIT, StopReason.OFFLINE),
        (Mishap.BAD_CERTIFICATE, StopReason.CERTIFICATE),
        (Mishap.BUSY, StopReason.FAILING),
        (Mishap.REFUSED_ANEW, StopReason.REFUSED),
        (Mishap.PORTAL_PAGE, StopReason.PORTAL),
        (Mishap.PORTAL_REDIRECT, StopReason.PORTAL),
        (Mishap.PORTAL_SAYS_SO, StopReason.PORTAL),
        (Mishap.WRONG_HASH, StopReason.CONFUSED),
        (Mishap.WRONG_COUNT, StopReason.CONFUSED),
        (Mishap.FORGED, StopReason.CONFUSED),
        (Mishap.REPEATED_LINE, StopReason.CONFUSED),
        (Mishap.TRUNCATED, StopReason.CONFUSED),
    ],
)
def test_a_bad_day_clears_nothing_and_the_next_push_delivers_all_once(desk, mishap, reason):
    report = desk.push(mishap)

    assert report.stopped_by == reason
    assert (report.delivered, report.refused, report.pending) == (0, 0, 5)
    assert len(desk.outbox.waiting) == 5

    assert desk.push().stopped_by is None
    desk.assert_all_arrived_once()


def test_a_line_cut_between_commit_and_answer_neither_loses_nor_doubles(desk):
    desk.push(Mishap.CUT_AFTER_COMMIT)
    held = dict(desk.server.records)

    report = desk.push()

    assert len(held) == 5
    assert desk.server.records == held
    assert report.delivered == 5


def test_a_push_that_arrives_twice_is_held_once(desk):
    report = desk.push(Mishap.ARRIVES_TWICE)

    assert report.delivered == 5
    desk.assert_all_arrived_once()


def test_a_time_out_halves_the_batch_until_it_gets_through():
    desk = Desk(count=300)
    desk.server.slow_above = 80

    report = desk.push()

    assert report.stopped_by is None
    assert desk.server.pushes == [300, 150, 75, 75, 75, 75]
    assert report.batch == BatchSize(75)
    desk.assert_all_arrived_once()


def test_the_next_push_begins_with_the_size_that_got_through_and_grows_again():
    desk = Desk(count=300)

    assert desk.push(batch=BatchSize(40)).batch == BatchSize(500)
    assert desk.server.pushes == [40, 80, 160, 20]


def test_a_line_too_slow_for_a_single_record_ends_the_push(desk):
    desk.server.slow_above = 0

    report = desk.push()

    assert report.stopped_by == StopReason.SLOW
    assert desk.server.pushes == [5, 2, 1]
    assert report.pending == 5


def test_a_time_out_after_the_commit_doubles_nothing(desk):
    assert desk.push(Mishap.TOO_SLOW_AFTER_COMMIT).stopped_by is None
    desk.assert_all_arrived_once()


def test_a_failing_server_is_left_alone_soon(desk):
    report = desk.push(*[Mishap.FAILS] * 50)

    assert report.stopped_by == StopReason.FAILING
    assert len(desk.server.mishaps) >= 45
    assert report.pending == 5


def test_one_failure_of_the_server_costs_nothing(desk):
    assert desk.push(Mishap.FAILS_AFTER_COMMIT).stopped_by is None
    desk.assert_all_arrived_once()


def test_a_record_on_which_the_server_stumbles_does_not_hold_up_the_others():
    desk = Desk(count=60)
    poison = desk.items[17].ref
    desk.server.stumbles_over.add(poison.record_id)

    report = desk.push()

    assert report.delivered == 59
    assert report.stopped_by == StopReason.FAILING
    assert set(desk.outbox.waiting) == {poison}
    assert poison not in desk.outbox.refused


def test_a_refused_record_steps_aside_with_its_reason(desk):
    bad = item_of(make_records(1, seed=2, commune="atlantis")[0])
    desk.outbox.waiting[bad.ref] = bad

    report = desk.push()

    assert (report.delivered, report.refused, report.pending) == (5, 1, 0)
    assert report.stopped_by is None
    assert desk.outbox.refused[bad.ref].reason == Refusal.UNKNOWN_COMMUNE
    assert bad.ref in desk.outbox.waiting


def test_bytes_that_would_spoil_the_whole_push_are_never_sent(desk):
    spoilt = OutboxItem(RecordRef(UUID(int=7), 1), b'{"record_id":')
    desk.outbox.waiting = {spoilt.ref: spoilt} | desk.outbox.waiting

    report = desk.push(batch=BatchSize(1))

    assert (report.delivered, report.refused) == (5, 1)
    assert desk.outbox.refused[spoilt.ref].reason == Refusal.MALFORMED


def test_another_body_under_a_revision_already_held_is_refused_and_both_are_kept(desk):
    desk.push()
    (record,) = make_records(1, seed=1)
    other = item_of(msgspec.structs.replace(record, seconds=record.seconds + 1))
    desk.outbox.waiting[other.ref] = other

    report = desk.push()

    assert report.refused == 1
    assert desk.outbox.refused[other.ref].reason == Refusal.REVISION_CONFLICT
    assert len(desk.server.conflicts) == 1


def test_what_a_newer_server_says_of_one_record_leaves_it_waiting_and_delivers_the_rest(desk):
    report = desk.push(Mishap.UNKNOWN_OUTCOME)

    assert report.stopped_by == StopReason.UNDECIDED
    assert (report.delivered, report.pending) == (4, 1)
    assert desk.server.pushes == [5]


def test_something_on_the_way_that_breaks_bodies_makes_no_record_look_refused(desk):
    report = desk.push(*[Mishap.MANGLED] * 20)

    assert report.stopped_by == StopReason.REFUSED
    assert report.code == Problem.PUSH_MALFORMED
    assert desk.outbox.refused == {}
    assert len(desk.outbox.waiting) == 5


def test_a_refusal_of_the_whole_push_that_is_not_known_yet_keeps_its_code(desk):
    assert desk.push(Mishap.REFUSED_ANEW).code == "device.asleep"


def test_a_revoked_device_stops_and_keeps_all_it_holds(desk):
    desk.server.revoke(desk.credentials.device_id)

    report = desk.push()

    assert report.stopped_by == StopReason.REVOKED
    assert report.code == Problem.DEVICE_REVOKED
    assert report.pending == 5


def test_a_server_that_does_not_know_the_device_keeps_nothing_from_it(desk):
    desk.credentials = Credentials("00000000", "never-given-out-by-anyone")

    assert desk.push().stopped_by == StopReason.UNKNOWN_DEVICE
    assert len(desk.outbox.waiting) == 5


def test_a_server_without_our_dictionary_gets_plain_compression(desk):
    desk.server.dictionaries = False

    report = desk.push()

    assert report.stopped_by is None
    assert report.code == ""
    desk.assert_all_arrived_once()


@pytest.mark.parametrize("years", [-10, 10])
def test_a_clock_ten_years_off_is_told_and_stops_nothing(desk, years):
    wrong = NOW.replace(year=NOW.year + years)

    assert desk.push(now=wrong).stopped_by is None
    assert read_device_state(desk.server.seen_headers[0]["Device"]).clock == wrong
    desk.assert_all_arrived_once()


def test_the_server_hears_how_much_still_waits(desk):
    desk.push(batch=BatchSize(2))

    waiting = [read_device_state(seen["Device"]).waiting for seen in desk.server.seen_headers]
    assert waiting == [3, 0]


def test_large_records_go_up_in_pushes_that_can_be_unpacked():
    desk = Desk(count=200)
    for position, record in enumerate(make_records(200, seed=1)):
        fields = msgspec.json.decode(encode_record(record)) | {"later": "x" * 30_000}
        desk.items[position] = dataclasses.replace(
            desk.items[position], body=msgspec.json.encode(fields)
        )
    desk.outbox = MemoryOutbox(desk.items)

    assert desk.push().stopped_by is None
    assert max(desk.server.pushes) * 31_000 < MAX_PLAIN_BYTES
    desk.assert_all_arrived_once()


def test_an_outbox_that_forgets_what_was_settled_does_not_make_the_push_spin(desk):
    desk.outbox.settle = lambda settlement: None

    assert desk.push().sent == 5
    assert desk.server.pushes == [5]


def test_a_record_saved_during_the_push_goes_up_with_the_next_batch(desk):
    late = item_of(make_records(1, seed=2)[0])
    carry = desk.server.post

    def post(path, body, headers):
        desk.outbox.waiting.setdefault(late.ref, late)
        desk.server.post = carry
        return carry(path, body, headers)

    desk.server.post = post
    desk.items.append(late)

    assert desk.push().delivered == 6
    desk.assert_all_arrived_once()


@given(
    st.lists(st.sampled_from(Mishap), max_size=12),
    st.integers(1, 40),
    st.integers(1, 500),
)
def test_no_sequence_of_bad_days_loses_or_doubles_a_record(mishaps, count, size):
    desk = Desk(count)
    desk.server.mishaps.extend(mishaps)
    for _ in range(len(mishaps) + 1):  # each push uses up one mishap at least
        desk.push(batch=BatchSize(size))
        assert desk.outbox.delivered <= {RecordRef(*key) for key in desk.server.records}

    desk.assert_all_arrived_once()
