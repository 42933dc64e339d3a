"""What the screens are told of a line is never older than its takes."""

from __future__ import annotations

from dataclasses import replace

import pytest

from kiosk.studio.standing import LineStatus, StandingTake
from kiosk.studio.take import TakeState
from kiosk.studio.take_index import TakeIndex
from tests.unit.kiosk.studio.test_take import FRESH, WAITING

LINE, OTHER = FRESH.line_id, "screen/khai-sinh"


@pytest.fixture
def index():
    return TakeIndex()


def status(index, line_id=LINE, words=FRESH.text_hash):
    return index.status(line_id, words)


def test_the_status_follows_every_change_of_a_take(index):
    assert status(index) is LineStatus.TO_RECORD
    index.put(StandingTake(FRESH))
    assert status(index) is LineStatus.FRESH
    index.put(StandingTake(WAITING))
    assert status(index) is LineStatus.WAITING
    index.remove(FRESH.take_id)
    assert status(index) is LineStatus.TO_RECORD


def test_the_status_follows_a_take_of_another_line_with_the_same_words(index):
    assert status(index, OTHER) is LineStatus.TO_RECORD
    index.put(StandingTake(WAITING))
    assert status(index, OTHER) is LineStatus.WAITING


def test_the_status_follows_a_take_of_the_line_with_other_words(index):
    assert status(index, OTHER, "9" * 64) is LineStatus.TO_RECORD
    index.put(StandingTake(replace(WAITING, also=(OTHER,))))
    assert status(index, OTHER, "9" * 64) is LineStatus.OUTDATED


def test_a_later_take_comes_before_an_earlier_one(index):
    later = replace(FRESH, take_id="1" + "0" * 31, state=TakeState.HEARD)
    for take in (later, FRESH):
        index.put(StandingTake(take))

    assert [kept.take for kept in index.of_line(LINE)] == [later, FRESH]
    assert [kept.take for kept in index.of_words(FRESH.text_hash)] == [later, FRESH]
    assert [kept.take for kept in index.all()] == [later, FRESH]
    assert index.line_ids() == [LINE]


def test_a_clip_that_another_take_needs_is_known(index):
    index.put(StandingTake(FRESH))

    assert index.needs(FRESH.clip, but_for="f" * 32)
    assert not index.needs(FRESH.clip, but_for=FRESH.take_id)


def test_an_unknown_take_is_not_there(index):
    with pytest.raises(KeyError):
        index.get("0" * 32)
