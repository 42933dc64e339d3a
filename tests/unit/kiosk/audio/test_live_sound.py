"""What the studio's meter, waveform and pre-roll know of the sound that comes in."""

from __future__ import annotations

import numpy
import pytest

from kiosk.audio.live_sound import BARS, KEPT_SECONDS, SILENT, LiveSound

RATE = 48_000


def block(seconds: float, value: int) -> bytes:
    return numpy.full(round(seconds * RATE), value, "<i2").tobytes()


def test_before_anything_is_heard_there_is_nothing() -> None:
    sound = LiveSound()

    assert (sound.level, sound.loudness, sound.bars) == (0.0, SILENT, [])
    assert len(sound.last(0.3)) == len(sound.since(0)) == 0
    assert not sound.has_heard


def test_the_level_is_of_now_and_the_loudness_of_the_last_moment() -> None:
    sound = LiveSound()
    sound.take_in(block(1, 16_384))
    assert (sound.level, sound.loudness) == (0.5, pytest.approx(-6.02, abs=0.01))

    sound.take_in(block(0.15, 0))
    assert (sound.level, sound.loudness) == (0.0, pytest.approx(-9.03, abs=0.01))


def test_the_loudest_negative_sample_is_full_scale() -> None:
    sound = LiveSound()
    sound.take_in(block(0.1, -32_768))

    assert sound.level == 1.0


def test_the_waveform_has_a_bar_for_each_twentieth_of_a_second_however_it_comes() -> None:
    sound = LiveSound()
    for piece in range(0, RATE // 2, 1_000):
        sound.take_in(numpy.full(1_000, 16_384 * (piece >= RATE // 4), "<i2").tobytes())

    assert sound.bars == [0.0] * 5 + [0.5] * 5
    sound.take_in(block(10, 0))
    assert sound.bars == [0.0] * BARS


def test_the_sound_is_kept_long_enough_for_the_check_and_no_longer() -> None:
    sound = LiveSound()
    sound.take_in(block(1, 1_000))
    mark = sound.count
    for _ in range(30):
        sound.take_in(block(0.5, 2_000))
    kept = sound.since(mark)

    assert len(kept) == 15 * RATE
    assert set(kept) == {2_000 / 32_768}
    for _ in range(100):
        sound.take_in(block(1, 3_000))
    assert KEPT_SECONDS <= len(sound.since(0)) / RATE <= KEPT_SECONDS + 5
    assert sound.count == 116 * RATE
    assert len(sound.last(0.3)) == 0.3 * RATE


def test_exact_zeros_are_counted_since_the_last_sample_that_was_not() -> None:
    sound = LiveSound()
    sound.take_in(block(0.5, 0))
    sound.take_in(block(0.25, 0))
    assert (sound.zero_seconds, sound.has_heard) == (0.75, False)

    sound.take_in(block(0.1, 1) + block(0.2, 0))
    assert (sound.zero_seconds, sound.has_heard) == (pytest.approx(0.2), True)
