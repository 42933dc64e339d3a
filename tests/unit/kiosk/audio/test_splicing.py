"""A narrator who stumbles says one sentence again, and not the whole line."""

from __future__ import annotations

import numpy
import pytest

from kiosk.audio.loudness import loudness
from kiosk.audio.takes import finish, spliced, trimmed
from kiosk.domain.sentences import sentences
from tests.unit.kiosk.audio.rooms import RATE, recorded, silence, spoken, white

TEXT = "Mở ứng dụng. Chờ một chút. Bấm vào ô màu đỏ."
AGAIN = "Đợi một lát nhé bà con."


def a_take() -> numpy.ndarray:
    parts = [part for one in sentences(TEXT) for part in (spoken(one), silence(0.6))]
    return recorded(silence(1.0), *parts, silence(0.5), room=white(1, -66))


def said_again(gain: float = 1.0) -> numpy.ndarray:
    return recorded(silence(0.7), gain * spoken(AGAIN), silence(0.4), room=white(1, -80, 5))


@pytest.mark.parametrize("number", [0, 1, 2])
def test_only_that_sentence_sounds_different(number: int) -> None:
    take, before = a_take(), a_take()
    marks = finish(take, TEXT).marks
    whole = trimmed(take)

    sound, moved = spliced(take, marks, number, said_again())

    ends = (*marks[1:], len(whole) / RATE)
    head = round(marks[number] * RATE) - 480
    tail = len(whole) - round(ends[number] * RATE) - 480
    assert (sound[: max(head, 0)] == whole[: max(head, 0)]).all()
    if tail > 0:
        assert (sound[len(sound) - tail :] == whole[len(whole) - tail :]).all()
    longer = (len(sound) - len(whole)) / RATE
    assert abs(longer) > 0.1
    assert moved == pytest.approx(
        tuple(mark + (longer if place > number else 0) for place, mark in enumerate(marks)),
        abs=0.002,
    )
    assert (take == before).all(), "the master stays as it is"


def test_the_new_sentence_is_as_loud_as_the_old_one() -> None:
    take = a_take()
    marks = finish(take, TEXT).marks

    sound, moved = spliced(take, marks, 1, said_again(gain=0.2))

    fresh = sound[round(moved[1] * RATE) : round(moved[2] * RATE)]
    old = trimmed(take)[round(marks[1] * RATE) : round(marks[2] * RATE)]
    assert loudness(fresh, RATE) == pytest.approx(loudness(old, RATE), abs=1.0)


def test_it_joins_without_a_click() -> None:
    take = a_take()

    sound, moved = spliced(take, finish(take, TEXT).marks, 1, said_again())

    steps = numpy.abs(numpy.diff(sound))
    around = range(round(moved[1] * RATE) - 2_000, round(moved[1] * RATE) + 2_000)
    assert steps[around].max() < 0.2 * steps.max()


def test_the_marks_of_the_joined_take_are_kept_when_it_is_finished() -> None:
    take = a_take()
    sound, moved = spliced(take, finish(take, TEXT).marks, 1, said_again())

    clip = finish(sound, TEXT, moved)

    assert clip.marks == moved
    assert clip.seconds == pytest.approx(len(sound) / RATE, abs=0.01)


def test_a_second_sentence_can_be_done_again_after_the_first() -> None:
    take = a_take()
    sound, moved = spliced(take, finish(take, TEXT).marks, 1, said_again())

    again, moved_again = spliced(sound, moved, 2, said_again())

    assert moved_again[:3] == moved[:3]
    assert (again[: round(moved[2] * RATE) - 480] == sound[: round(moved[2] * RATE) - 480]).all()


@pytest.mark.parametrize("number", [-1, 3])
def test_a_sentence_that_is_not_there_is_refused(number: int) -> None:
    with pytest.raises(IndexError):
        spliced(a_take(), (0.0, 1.0, 2.0), number, said_again())


def test_a_silent_sentence_replaces_nothing() -> None:
    with pytest.raises(ValueError, match="silent"):
        spliced(a_take(), (0.0, 1.0, 2.0), 1, silence(1))
