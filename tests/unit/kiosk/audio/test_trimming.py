"""Silence at the ends of a take is not heard by anybody, and no speech is cut with it."""

from __future__ import annotations

import numpy
import pytest

from kiosk.audio.trimming import PAD, trimmed, trimmed_span
from tests.unit.kiosk.audio.rooms import RATE, fan, recorded, silence, spoken, white

SENTENCE = "Bà con mở ứng dụng, rồi bấm vào ô màu đỏ."


@pytest.mark.parametrize("room", [white(1, -70), fan(3, -45)], ids=["a quiet room", "a fan"])
def test_a_little_of_the_room_stays_around_the_speech(room: numpy.ndarray) -> None:
    said = spoken(SENTENCE)
    take = recorded(silence(1.5), said, silence(2.0), room=room)

    start, end = trimmed_span(take)

    assert start == pytest.approx((1.5 - PAD) * RATE, abs=0.04 * RATE)
    assert end == pytest.approx((1.5 + PAD) * RATE + len(said), abs=0.04 * RATE)


def test_a_trimmed_take_stays_as_it_is() -> None:
    once = trimmed(recorded(silence(1.5), spoken(SENTENCE), silence(2.0), room=white(1, -60)))

    assert (trimmed(once) == once).all()


def test_where_it_was_cut_it_does_not_click() -> None:
    take = recorded(silence(1), spoken("Dạ."), silence(1), room=fan(3, -35))

    kept = trimmed(take)

    assert kept[0] == kept[-1] == 0.0


def test_the_recording_itself_is_not_changed() -> None:
    take = recorded(silence(1), spoken("Dạ."), silence(1), room=fan(3, -35))
    before = take.copy()

    trimmed(take)

    assert (take == before).all()


def test_a_recording_without_speech_is_kept_whole() -> None:
    assert len(trimmed(white(2, -60))) == 2 * RATE
    assert len(trimmed(numpy.zeros(0))) == 0
