"""A real client, a real server, and between them the line of a village."""

from __future__ import annotations

from datetime import UTC, datetime
from uuid import uuid4

import pytest

from sync.client.enrol import ask_device, enrol
from sync.client.http import HttpTransport, Patience
from sync.client.push import StopReason, push
from tests.fakes.bad_line import BadLine, Break
from tests.fakes.outbox import MemoryOutbox, item_of
from tests.fakes.records import make_records


@pytest.fixture(params=["sqlite", "postgresql"])
def real(request):
    return request.getfixturevalue(f"{request.param}_server")


@pytest.fixture
def bad_line(real):
    with BadLine(real.url) as line:
        yield line


@pytest.fixture
def transport(bad_line):
    made = HttpTransport(bad_line.url, Patience(connect=2, read=0.7, whole=1))
    yield made
    made.close()


@pytest.mark.parametrize(
    ("order", "reason", "held_after"),
    [
        (Break.RESET_BEFORE, StopReason.OFFLINE, 0),
        (Break.CUT_AFTER_COMMIT, StopReason.OFFLINE, 7),
        (Break.CUT_MID_ANSWER, StopReason.OFFLINE, 7),
        (Break.PORTAL_PAGE, StopReason.PORTAL, 0),
        (Break.PORTAL_REDIRECT, StopReason.PORTAL, 0),
    ],
)
def test_after_any_break_the_next_push_makes_it_whole(
    real, bad_line, transport, order, reason, held_after
):
    device = enrol(real.transport, real.url, real.make_code("01234"), new_id=uuid4)
    outbox = MemoryOutbox(item_of(record) for record in make_records(7, uuid4().int))
    bad_line.breaks.append(order)

    broken = push(outbox, transport, device.credentials, lambda: datetime.now(UTC))

    assert (broken.stopped_by, broken.delivered, outbox.depth()) == (reason, 0, 7)
    assert ask_device(real.transport, device.credentials).revisions == held_after
    again = push(outbox, transport, device.credentials, lambda: datetime.now(UTC))
    assert (again.stopped_by, again.delivered, outbox.depth()) == (None, 7, 0)
    assert ask_device(real.transport, device.credentials).revisions == 7


def test_a_silence_after_the_commit_doubles_nothing(real, bad_line, transport):
    device = enrol(real.transport, real.url, real.make_code("01234"), new_id=uuid4)
    outbox = MemoryOutbox(item_of(record) for record in make_records(7, uuid4().int))
    bad_line.breaks.append(Break.SILENCE_AFTER_COMMIT)

    report = push(outbox, transport, device.credentials, lambda: datetime.now(UTC))

    assert (report.stopped_by, report.delivered) == (None, 7)
    assert ask_device(real.transport, device.credentials).revisions == 7


def test_a_lost_answer_does_not_cost_a_second_enrolment_code(real, bad_line, transport):
    bad_line.breaks.append(Break.CUT_AFTER_COMMIT)

    device = enrol(transport, bad_line.url, real.make_code("01234"), new_id=uuid4)

    assert ask_device(transport, device.credentials).device_id == device.device_id
