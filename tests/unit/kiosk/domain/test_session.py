"""What of a session may be kept, and until when it may be put right."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

import pytest

from kiosk.domain.session import Outcome, Pressed, local_day, may_be_corrected, unaided
from tests.unit.kiosk.sessions.visits import MORNING, a_session, a_visit


def test_a_citizen_who_agreed_is_kept_as_told():
    session = a_session()

    assert session.as_consented() == session


@pytest.mark.parametrize("consent", [False, None])
def test_a_citizen_who_did_not_agree_still_counts(consent):
    kept = a_session(a_visit(consent=consent)).as_consented()

    assert (kept.age_band, kept.gender, kept.note, kept.visit.steps) == (None, None, "", ())
    assert kept.outcome is Outcome.SUBMITTED_ONLINE
    assert kept.visit.satisfaction == 4


@pytest.mark.parametrize(
    ("finished", "offline", "outcome"),
    [
        (True, False, Outcome.HEARD),
        (True, True, Outcome.PREPARED),
        (False, False, Outcome.UNFINISHED),
        (False, True, Outcome.UNFINISHED),
    ],
)
def test_a_citizen_alone_makes_a_session_without_a_helper(finished, offline, outcome):
    session = unaided(replace(a_visit(), finished_guide=finished, offline=offline))

    assert (session.outcome, session.pressed, session.helper) == (outcome, Pressed.SELF, "")


@pytest.mark.parametrize(
    ("utc", "day"),
    [
        (datetime(2026, 11, 23, 16, 59, tzinfo=UTC), date(2026, 11, 23)),
        (datetime(2026, 11, 23, 17, 0, tzinfo=UTC), date(2026, 11, 24)),
    ],
)
def test_the_day_is_viet_nam_s_whatever_zone_the_laptop_is_set_to(utc, day):
    assert local_day(utc) == day


def test_a_session_is_open_until_midnight():
    midnight = datetime(2026, 11, 23, 17, 0, tzinfo=UTC)

    assert may_be_corrected(MORNING, midnight - timedelta(seconds=1))
    assert not may_be_corrected(MORNING, midnight)


def test_a_clock_that_was_set_back_leaves_a_session_open():
    assert may_be_corrected(MORNING, MORNING - timedelta(days=3650))
