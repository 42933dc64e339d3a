"""Which of a line's takes counts."""

from __future__ import annotations

import pytest

from kiosk.studio.standing import LineStatus, Standing, StandingTake, counting, saying, status
from kiosk.studio.standing import to_review as needing_review
from kiosk.studio.take import Take, TakeState
from tests.unit.kiosk.studio.packs import NOW

NOW_WORDS, OLD_WORDS = "1" * 64, "0" * 64
S, T = Standing, TakeState


def take(number, state, words=NOW_WORDS, standing=S.COUNTED):
    one = Take(
        take_id=f"{number:032x}",
        language="tyz",
        line_id="screen/x",
        text="Mở máy.",
        text_hash=words,
        narrator="a" * 32,
        master="",
        clip="c" * 64,
        seconds=1.0,
        marks=(0.0,),
        measures=None,
        recorded_at=NOW,
        state=state,
    )
    return StandingTake(one, standing)


def ids(takes):
    """Return the takes in the order in which the shelf gives them: the newest first."""
    return sorted(takes, key=lambda kept: kept.take.take_id, reverse=True)


@pytest.mark.parametrize(
    ("takes", "number"),
    [
        ([take(1, T.FRESH)], 1),
        ([take(1, T.FRESH), take(2, T.FRESH)], 2),
        ([take(1, T.WAITING), take(2, T.FRESH)], 1),
        ([take(1, T.WAITING), take(2, T.WAITING)], 2),
        ([take(1, T.APPROVED), take(2, T.WAITING)], 1),
        ([take(1, T.APPROVED), take(2, T.SENT_BACK)], 1),
        ([take(1, T.APPROVED), take(2, T.APPROVED)], 2),
        ([take(1, T.APPROVED, OLD_WORDS), take(2, T.WAITING)], 2),
        ([take(1, T.SENT_BACK), take(2, T.HEARD)], 2),
        ([take(1, T.WAITING), take(2, T.APPROVED, standing=S.CONTESTED)], 1),
        ([take(1, T.FRESH), take(2, T.APPROVED, standing=S.CONTESTED)], 2),
        ([take(1, T.WAITING), take(2, T.APPROVED, standing=S.SUPERSEDED)], 1),
        ([take(2, T.APPROVED, standing=S.SUPERSEDED)], None),
    ],
)
def test_what_counts(takes, number):
    found = counting(ids(takes))

    assert (found and int(found.take_id, 16)) == number


@pytest.mark.parametrize(
    ("takes", "number"),
    [
        ([], None),
        ([take(1, T.HEARD)], None),
        ([take(1, T.WAITING)], 1),
        ([take(1, T.APPROVED), take(2, T.WAITING)], 2),
        ([take(1, T.WAITING), take(2, T.APPROVED)], None),
        ([take(1, T.WAITING), take(2, T.WAITING, standing=S.CONTESTED)], 1),
        ([take(1, T.WAITING, standing=S.SUPERSEDED)], None),
    ],
)
def test_what_a_second_person_should_hear(takes, number):
    found = needing_review(ids(takes))

    assert (found and int(found.take_id, 16)) == number


def test_a_lines_own_recording_goes_before_another_lines():
    own, other = take(1, T.APPROVED), take(2, T.APPROVED)

    assert saying([own], [other, own]) == own.take
    assert saying([], [other, own]) == other.take


def test_a_fresh_take_of_the_line_yields_to_another_lines_that_is_kept():
    own, other = take(2, T.FRESH), take(1, T.WAITING)

    assert saying([own], [own, other]) == other.take


@pytest.mark.parametrize(
    ("by_name", "by_words", "expected"),
    [
        ([], [], LineStatus.TO_RECORD),
        ([take(1, T.HEARD, OLD_WORDS)], [], LineStatus.TO_RECORD),
        ([take(1, T.WAITING, OLD_WORDS)], [], LineStatus.OUTDATED),
        ([take(1, T.APPROVED, OLD_WORDS)], [take(2, T.SENT_BACK)], LineStatus.SENT_BACK),
        ([], [take(2, T.APPROVED)], LineStatus.APPROVED),
    ],
)
def test_how_far_a_line_has_come(by_name, by_words, expected):
    assert status(by_name, by_words) is expected
