"""A clip is even once a player has decoded it, not only before it was encoded."""

from __future__ import annotations

import io

import numpy
import pytest
import soundfile

from kiosk.audio.encoding import OPUS_RATES, levelled_opus, opus
from kiosk.audio.loudness import CEILING, TARGET, loudness, true_peak
from tests.unit.kiosk.audio.rooms import spoken, white


@pytest.mark.parametrize("rate", OPUS_RATES)
def test_every_rate_of_opus_comes_back_even(rate: int) -> None:
    sound = spoken("Bấm vào ô màu đỏ, rồi chờ một chút.")  # slower and lower at another rate

    heard, heard_rate = soundfile.read(io.BytesIO(levelled_opus(sound, rate, 7)))

    assert loudness(heard, heard_rate) == pytest.approx(TARGET, abs=1.0)
    assert true_peak(heard, heard_rate) < CEILING


@pytest.mark.parametrize("seed", range(3))
def test_hard_clicks_stay_under_the_ceiling_after_decoding(seed: int) -> None:
    sound = white(2, -40, seed)
    sound[::4_801] = 1.0

    heard, rate = soundfile.read(io.BytesIO(levelled_opus(sound, 48_000, 7)))

    assert true_peak(heard, rate) < CEILING


def test_the_same_sound_has_the_same_bytes_and_another_number_others() -> None:
    sound = white(1, -20)

    assert levelled_opus(sound, 48_000, 7) == levelled_opus(sound, 48_000, 7)
    assert opus(sound, 48_000, 7) != opus(sound, 48_000, 8)


def test_silence_cannot_be_levelled_but_encoded() -> None:
    with pytest.raises(ValueError, match="silent"):
        levelled_opus(numpy.zeros(48_000), 48_000, 7)
    assert opus(numpy.zeros(48_000), 48_000, 7)[:4] == b"OggS"
