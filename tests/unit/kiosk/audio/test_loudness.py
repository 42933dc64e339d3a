"""Every clip is as loud as every other, and none is cut at its peaks.

The reference values are those of ITU-R BS.1770-4 and EBU Tech 3341: a sine of 997 Hz at
full scale measures -3.01 LUFS in one channel, and loudness falls by what the level falls.
"""

from __future__ import annotations

from pathlib import Path

import numpy
import pytest
import soundfile

from kiosk.audio.loudness import CEILING, TARGET, levelled, loudness, true_peak
from kiosk.audio.synthesis import EspeakSynthesiser

RATE = 48_000


def sine(hertz: float, decibels: float, seconds: float = 5.0, rate: int = RATE) -> numpy.ndarray:
    at = numpy.arange(round(rate * seconds)) / rate
    return 10 ** (decibels / 20) * numpy.sin(2 * numpy.pi * hertz * at)


@pytest.mark.parametrize("decibels", [0.0, -23.0, -40.0])
def test_a_reference_tone_measures_what_the_standard_says(decibels: float) -> None:
    assert loudness(sine(997, decibels), RATE) == pytest.approx(-3.01 + decibels, abs=0.05)


@pytest.mark.parametrize("rate", [22_050, 24_000, 44_100])
def test_the_rate_of_the_file_does_not_matter(rate: int) -> None:
    assert loudness(sine(997, -20, rate=rate), rate) == pytest.approx(-23.01, abs=0.05)


def test_low_tones_count_less_and_high_ones_more() -> None:
    assert loudness(sine(40, -20), RATE) < -26
    assert loudness(sine(8_000, -20), RATE) == pytest.approx(-19.7, abs=0.3)


def test_pauses_between_sentences_do_not_count() -> None:
    tone = sine(997, -20)
    with_pauses = numpy.concatenate([tone, numpy.zeros(RATE * 10), tone])

    assert loudness(with_pauses, RATE) == pytest.approx(loudness(tone, RATE), abs=0.2)


def test_murmur_ten_units_below_the_rest_does_not_count() -> None:
    tone = sine(997, -20)

    assert loudness(numpy.concatenate([tone, sine(997, -45)]), RATE) == pytest.approx(
        loudness(tone, RATE), abs=0.2
    )


def test_silence_has_no_loudness_and_cannot_be_levelled() -> None:
    silence = numpy.zeros(RATE)

    assert loudness(silence, RATE) == float("-inf")
    assert loudness(numpy.zeros(0), RATE) == float("-inf")
    with pytest.raises(ValueError, match="silent"):
        levelled(silence, RATE)


def test_a_word_shorter_than_a_block_still_has_a_loudness() -> None:
    assert loudness(sine(997, -20, 0.2), RATE) == pytest.approx(-23, abs=0.5)


def test_a_peak_between_two_samples_is_seen() -> None:
    at = numpy.arange(RATE)
    sound = numpy.sin(2 * numpy.pi * at / 4 + numpy.pi / 4)  # its samples only reach -3 dB

    assert true_peak(sound[1_000:-1_000] * numpy.hanning(len(sound) - 2_000), RATE) > -0.3


@pytest.mark.parametrize("text", ["Dạ.", "Bà con mở ứng dụng, rồi bấm vào ô màu đỏ."])
@pytest.mark.parametrize("gain", [1.0, 0.02])
def test_speech_comes_to_the_target_with_its_peaks_kept(
    tmp_path: Path, text: str, gain: float
) -> None:
    EspeakSynthesiser().render(text, "vi", 120, tmp_path / "clip.wav")
    sound, rate = soundfile.read(tmp_path / "clip.wav")

    level = levelled(sound * gain, rate)

    assert len(level) == len(sound)
    assert loudness(level, rate) == pytest.approx(TARGET, abs=1.0)
    assert true_peak(level, rate) < CEILING


def test_a_click_is_turned_down_without_silencing_the_rest() -> None:
    sound = sine(440, -30)
    sound[RATE] = 0.99

    level = levelled(sound, RATE)

    assert true_peak(level, RATE) < CEILING
    assert abs(level[2 * RATE : 4 * RATE]).max() == pytest.approx(
        abs(level[: RATE // 2]).max(), rel=0.01
    )
