"""A narrator's speech is found where it is, however noisy the room."""

from __future__ import annotations

import time

import numpy
import pytest

from kiosk.audio.loudness import Samples
from kiosk.audio.speech_span import Speech, speech_span
from tests.unit.kiosk.audio.rooms import RATE, click, fan, recorded, silence, spoken, white

SENTENCE = "Bà con mở ứng dụng, rồi bấm vào ô màu đỏ."
ROOMS = {
    "a studio": white(1, -80),
    "a quiet room": white(1, -60),
    "a fan": fan(3, -45),
    "a hissing microphone": white(3, -42),
}


@pytest.mark.parametrize("room", ROOMS)
@pytest.mark.parametrize("text", ["Dạ.", SENTENCE])
@pytest.mark.parametrize(("before", "after"), [(1.0, 0.6), (0.3, 0.2), (0.0, 0.5), (0.5, 0.0)])
def test_speech_is_found_to_within_four_hundredths_of_a_second(
    room: str, text: str, before: float, after: float
) -> None:
    said = spoken(text)
    sound = recorded(silence(before), said, silence(after), room=ROOMS[room])

    start, end = speech_span(sound)

    assert start == pytest.approx(before * RATE, abs=0.04 * RATE)
    assert end == pytest.approx(before * RATE + len(said), abs=0.04 * RATE)


def test_the_key_that_starts_and_stops_the_take_is_not_speech() -> None:
    said = spoken("Dạ.")
    sound = recorded(silence(1.0), said, silence(1.0), room=white(1, -60))
    click(sound, 0.2)
    click(sound, 1.8 + len(said) / RATE)

    start, end = speech_span(sound)

    assert start == pytest.approx(RATE, abs=0.04 * RATE)
    assert end == pytest.approx(RATE + len(said), abs=0.04 * RATE)


def test_a_breath_before_the_word_is_not_the_word() -> None:
    breath = white(0.15, -48) * numpy.hanning(round(0.15 * RATE))
    sound = recorded(silence(0.4), breath, silence(0.6), spoken("Dạ."), silence(0.3))

    assert speech_span(sound)[0] > RATE


def quiet_tone() -> Samples:
    return 0.3 * numpy.sin(2 * numpy.pi * 440 * numpy.arange(RATE) / RATE)


@pytest.mark.parametrize(
    "sound",
    [
        numpy.zeros(0),
        numpy.zeros(10),
        silence(2),
        white(2, -70),
        fan(3, -35),
        recorded(silence(1), silence(1), room=fan(2, -50)),
    ],
    ids=["nothing", "ten samples", "zeros", "hiss", "a loud fan", "a fan"],
)
def test_where_nobody_speaks_there_is_no_speech(sound: Samples) -> None:
    assert speech_span(sound) == (0, 0)


def test_keys_alone_are_no_speech() -> None:
    sound = white(2, -65)
    for at in (0.2, 0.9, 1.5):
        click(sound, at)

    assert speech_span(sound) == (0, 0)


def test_a_sound_from_end_to_end_is_not_cut() -> None:
    assert speech_span(quiet_tone()) == (0, RATE)


def test_stretches_are_parted_by_pauses_and_not_by_consonants() -> None:
    sound = recorded(
        *(silence(0.5), spoken("Đặt tất cả."), silence(0.5), spoken("Bấm nút."), silence(0.5)),
        room=white(1, -60),
    )

    assert len(Speech.of(sound).stretches(0.3)) == 2
    assert len(Speech.of(sound).stretches(0.8)) == 1


def test_ten_minutes_are_listened_to_in_a_few_seconds() -> None:
    sound = numpy.tile(white(10, -60), 60)
    began = time.perf_counter()

    speech_span(sound)

    assert time.perf_counter() - began < 10
