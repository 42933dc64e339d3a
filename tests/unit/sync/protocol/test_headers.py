"""A wrong clock is told to the server, and stops nothing."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sync.protocol.headers import (
    Credentials,
    DeviceState,
    authorization,
    device_state,
    read_authorization,
    read_device_state,
)

CREDENTIALS = Credentials("7K0MQ21V", "s3cret_s3cret-s3cret")


def test_who_asks_reads_back_as_it_was_said():
    assert read_authorization(authorization(CREDENTIALS)) == CREDENTIALS


@pytest.mark.parametrize(
    "value", ["", "Bearer", "Bearer a.b", "Basic 7K0MQ21V.s3cret_s3cret-s3cret"]
)
def test_another_kind_of_authorization_is_nobody_s(value):
    assert read_authorization(value) is None


def test_a_secret_does_not_show_when_credentials_are_printed():
    assert "s3cret" not in f"{CREDENTIALS} {CREDENTIALS!r}"


@given(st.integers(0, 2**32), st.integers(0, 10**6))
def test_a_device_s_state_reads_back_to_the_second(clock, waiting):
    said = DeviceState(datetime.fromtimestamp(clock, UTC), waiting)

    assert read_device_state(device_state(said)) == said


def test_nothing_to_say_is_said_with_nothing():
    assert device_state(DeviceState()) == ""


@pytest.mark.parametrize(
    "value",
    ["", "clock=", "clock=yesterday", "clock=999999999999", "clock=1e9", "clock=1;2", "=,=,"],
)
def test_a_clock_that_cannot_be_read_is_no_clock(value):
    assert read_device_state(value).clock is None


def test_a_device_that_thinks_it_is_1960_may_push():
    assert read_device_state("clock=-300000000").clock == datetime(1960, 6, 29, 18, 40, tzinfo=UTC)


def test_what_a_newer_device_says_besides_is_skipped():
    state = read_device_state("disk=7, clock=0, waiting=3, mood=good")

    assert state == DeviceState(datetime(1970, 1, 1, tzinfo=UTC), 3)


def test_nonsense_about_the_outbox_stays_storable():
    assert read_device_state("waiting=-4").waiting == 0
    assert read_device_state("waiting=99999999999").waiting == 2**31 - 1
