"""Joining a server with a code, on a line that loses answers."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from uuid import UUID, uuid4

import pytest

from sync.client.enrol import ask_device, enrol
from sync.client.errors import (
    ConfusedServerError,
    Fault,
    PortalError,
    RefusedRequestError,
    TransportError,
)
from sync.protocol.errors import MalformedCodeError
from tests.fakes.server import FakeServer, Mishap

URL = "https://server.example"


class Time:
    """A clock that a test moves."""

    def __init__(self) -> None:
        self.now = datetime(2026, 11, 22, 8, 0, tzinfo=UTC)

    def __call__(self) -> datetime:
        return self.now


@pytest.fixture
def time():
    return Time()


@pytest.fixture
def server(time):
    return FakeServer(time)


def join(server, code, new_id=uuid4):
    return enrol(server, URL, code, new_id=new_id, device_name="Bàn 2", app="0.1.0")


def test_a_code_makes_a_device_of_its_commune(server):
    enrolment = join(server, server.make_code("01234"))

    assert enrolment.commune == "01234"
    assert enrolment.server_url == URL
    assert ask_device(server, enrolment.credentials).device_id == enrolment.device_id


def test_the_secret_does_not_show_in_logs(server):
    enrolment = join(server, server.make_code("01234"))

    assert enrolment.device_secret not in repr(enrolment)


def test_a_mistyped_code_does_not_reach_the_server(server):
    with pytest.raises(MalformedCodeError):
        join(server, "7K3M-Q2X")
    assert server.seen_headers == []


def test_an_answer_lost_on_the_way_does_not_cost_a_second_code(server):
    server.mishaps.extend([Mishap.CUT_AFTER_COMMIT, Mishap.TOO_SLOW_AFTER_COMMIT])

    enrolment = join(server, server.make_code("01234"))

    assert not ask_device(server, enrolment.credentials).revoked


def test_no_answer_three_times_is_told_as_it_is(server):
    server.mishaps.extend([Mishap.NEVER_ARRIVES] * 3)

    with pytest.raises(TransportError) as error:
        join(server, server.make_code("01234"))
    assert error.value.fault is Fault.OFFLINE


def test_a_code_works_once(server):
    code = server.make_code("01234")
    join(server, code)

    with pytest.raises(RefusedRequestError, match=r"enrolment\.code_used"):
        join(server, code, new_id=lambda: UUID(int=9))


def test_a_code_is_good_for_a_day(server, time):
    code = server.make_code("01234")
    time.now += timedelta(hours=24)

    with pytest.raises(RefusedRequestError, match=r"enrolment\.code_expired"):
        join(server, code)


def test_a_captive_portal_does_not_enrol_anyone(server):
    server.mishaps.append(Mishap.PORTAL_PAGE)

    with pytest.raises(PortalError):
        join(server, server.make_code("01234"))


def test_an_answer_that_makes_no_sense_is_not_kept(server):
    server.mishaps.append(Mishap.TRUNCATED)

    with pytest.raises(ConfusedServerError):
        join(server, server.make_code("01234"))
