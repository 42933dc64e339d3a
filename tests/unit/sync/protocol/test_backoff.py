"""A thousand kiosks that lost the same server do not come back in the same second."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from sync.protocol.backoff import LONGEST, SHORTEST, Backoff


def test_waits_grow_to_half_an_hour():
    backoff, ceilings = Backoff(), []
    for _ in range(12):
        backoff = backoff.failed()
        ceilings.append(backoff.ceiling)

    assert ceilings[:4] == [10, 20, 40, 80]
    assert ceilings[-1] == LONGEST == 1800


def test_a_wait_is_drawn_from_the_whole_range():
    backoff = Backoff(failures=4)

    assert [backoff.wait(chance) for chance in (0, 0.5, 1)] == [5, 42.5, 80]


def test_a_success_starts_anew():
    assert Backoff() != Backoff().failed().failed()
    assert Backoff().ceiling == 10


@given(st.integers(0, 10**9), st.floats(0, 1))
def test_no_wait_is_shorter_than_five_seconds_or_longer_than_half_an_hour(failures, chance):
    assert SHORTEST <= Backoff(failures).wait(chance) <= LONGEST
