"""Sentences are found at the pauses between them, and a long recording falls apart there."""

from __future__ import annotations

from itertools import pairwise

import numpy
import pytest

from kiosk.audio.pauses import cut_at_pauses, sentence_marks
from kiosk.domain.sentences import sentences
from tests.unit.kiosk.audio.rooms import RATE, fan, recorded, silence, spoken, white

TEXT = (
    "Bà con mở ứng dụng, rồi bấm vào ô màu đỏ. Chờ một chút. "
    "Sau đó nhập số định danh, mật khẩu, và bấm nút xanh ở dưới cùng."
)


@pytest.mark.parametrize("pause", [0.35, 0.6, 1.2])
@pytest.mark.parametrize("room", [white(1, -65), fan(3, -48)], ids=["a room", "a fan"])
def test_a_mark_stands_just_before_each_sentence(pause: float, room: numpy.ndarray) -> None:
    parts, begins, at = [], [], 0.12
    for sentence in sentences(TEXT):
        parts += [spoken(sentence), silence(pause)]
        begins.append(at)
        at += (len(parts[-2]) + len(parts[-1])) / RATE
    sound = recorded(silence(0.12), *parts[:-1], silence(0.12), room=room)

    marks = sentence_marks(sound, TEXT)

    assert marks[0] == 0.0
    for mark, begin in zip(marks[1:], begins[1:], strict=True):
        assert begin - 0.2 < mark <= begin + 0.01


def test_what_is_one_sentence_has_one_mark() -> None:
    assert sentence_marks(spoken("Chờ một chút."), "Chờ một chút.") == (0.0,)


def test_a_narrator_who_makes_no_pause_still_gets_a_mark_for_each_sentence() -> None:
    hurried = recorded(spoken("Chờ một chút"), spoken("bấm nút"), room=white(1, -70))

    marks = sentence_marks(hurried, "Chờ một chút. Bấm nút.")

    assert len(marks) == 2
    assert 0.3 < marks[1] / (len(hurried) / RATE) < 0.8


@pytest.mark.parametrize("seconds", [0.001, 0.05, 0.5])
def test_marks_always_go_forward_and_stay_inside(seconds: float) -> None:
    text = "Một. Hai. Ba. Bốn. Năm. Sáu. Bảy. Tám."

    for sound in (white(seconds, -20), silence(seconds)):
        marks = sentence_marks(sound, text)
        assert len(marks) == 8
        assert all(a <= b for a, b in pairwise(marks))
        assert marks[-1] <= seconds


def test_nothing_at_all_has_its_marks_at_the_beginning() -> None:
    assert sentence_marks(numpy.zeros(0), "Một. Hai.") == (0.0, 0.0)


def of_a_phone() -> tuple[numpy.ndarray, list[int]]:
    """Return four lines read one after another, and where each begins."""
    parts, begins = [silence(1.0)], []
    for line in ("Mở ứng dụng.", "Bấm vào ô màu đỏ.", "Chờ một chút.", "Bấm nút xanh."):
        begins.append(sum(map(len, parts)))
        parts += [spoken(line), silence(1.5)]
    return recorded(*parts, room=white(2, -58)), begins


def test_a_long_recording_falls_apart_at_its_long_pauses() -> None:
    sound, begins = of_a_phone()

    stretches = cut_at_pauses(sound)

    assert [start for start, _ in stretches] == pytest.approx(
        [begin - 0.12 * RATE for begin in begins], abs=0.05 * RATE
    )
    assert all(start < end for start, end in stretches)
    assert all(a[1] <= b[0] for a, b in pairwise(stretches))
    assert stretches[-1][1] <= len(sound)


@pytest.mark.parametrize("count", [1, 2, 3, 4])
def test_as_many_stretches_come_as_there_are_lines(count: int) -> None:
    sound, begins = of_a_phone()

    stretches = cut_at_pauses(sound, count)

    assert len(stretches) == count
    assert stretches[0][0] < begins[0]
    assert stretches[-1][1] > begins[-1]


def test_no_more_stretches_come_than_there_are_pauses() -> None:
    sound, _ = of_a_phone()

    assert 4 <= len(cut_at_pauses(sound, 200)) < 40


def test_where_nobody_speaks_there_is_nothing_to_cut() -> None:
    assert cut_at_pauses(white(3, -60)) == ()
    assert cut_at_pauses(numpy.zeros(0), 3) == ()
