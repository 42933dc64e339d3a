"""Machine speech is as loud as recorded speech, whatever is said and by whichever voice."""

from __future__ import annotations

import subprocess
import sys
import time
from array import array
from pathlib import Path

import numpy
import pytest

from kiosk.audio.levelling import level
from kiosk.audio.loudness import CEILING, TARGET, loudness, true_peak
from kiosk.audio.pcm import read_pcm
from kiosk.audio.synthesis import VOICES, EspeakSynthesiser, Pyttsx3Synthesiser, Synthesiser
from kiosk.content.library import GuideLibrary
from kiosk.domain.spoken import Lexicon
from kiosk.resources import bundled


def samples(sound: numpy.ndarray) -> array[int]:
    return array("h", (numpy.clip(sound, -1, 1) * 32_767).astype("int16").tobytes())


def heard(clip: array[int]) -> numpy.ndarray:
    return numpy.frombuffer(clip.tobytes(), dtype="int16") / 32_768


def tone(rate: int, hertz: float = 440, decibels: float = -30, seconds: float = 2) -> array[int]:
    at = numpy.arange(round(seconds * rate)) / rate
    return samples(10 ** (decibels / 20) * numpy.sin(2 * numpy.pi * hertz * at))


@pytest.fixture(scope="module")
def lines_of_real_guides(lexicon: Lexicon) -> list[str]:
    guides = GuideLibrary(bundled("assets") / "guides").guides()
    spoken = sorted({lexicon.spoken(line) for guide in guides for line in guide.lines})
    return [*spoken[:: len(spoken) // 20], "Dạ.", "Có.", "Không."]


@pytest.mark.parametrize("voice", VOICES)
def test_espeak_speaks_every_line_of_a_guide_equally_loud(
    voice: str, lines_of_real_guides: list[str], tmp_path: Path
) -> None:
    out = tmp_path / "clip.wav"
    for text in lines_of_real_guides:
        EspeakSynthesiser().render(text, voice, 120, out)

        rate, clip = read_pcm(out.read_bytes())
        assert loudness(heard(clip), rate) == pytest.approx(TARGET, abs=1.0), text
        assert true_peak(heard(clip), rate) < CEILING, text


@pytest.mark.parametrize("synthesiser", [EspeakSynthesiser(), Pyttsx3Synthesiser()])
@pytest.mark.parametrize("rate", [100, 160])
def test_every_synthesiser_at_every_rate_is_as_loud(
    synthesiser: Synthesiser, rate: int, tmp_path: Path
) -> None:
    synthesiser.render("Bấm vào ô màu đỏ, rồi chờ.", "vi", rate, tmp_path / "clip.wav")

    hertz, clip = read_pcm((tmp_path / "clip.wav").read_bytes())
    assert loudness(heard(clip), hertz) == pytest.approx(TARGET, abs=1.0)
    assert true_peak(heard(clip), hertz) < CEILING


@pytest.mark.parametrize("rate", [8_000, 11_025, 16_000, 20_000, 22_050, 24_000, 44_100, 96_000])
@pytest.mark.parametrize("hertz", [200, 440, 1_000, 3_000])
def test_any_pitch_at_any_rate_comes_to_the_same_loudness(rate: int, hertz: float) -> None:
    clip = level(tone(rate, hertz), rate)

    assert loudness(heard(clip), rate) == pytest.approx(TARGET, abs=1.0)
    assert true_peak(heard(clip), rate) < CEILING


def test_a_high_peak_is_turned_down_and_the_rest_is_left_alone() -> None:
    sound = heard(tone(22_050)).copy()
    sound[22_050] = 0.9

    clip = heard(level(samples(sound), 22_050))

    assert true_peak(clip, 22_050) < CEILING
    assert loudness(clip, 22_050) == pytest.approx(TARGET, abs=1.0)
    gains = clip[:20_000] / numpy.where(sound[:20_000], sound[:20_000], 1)
    assert numpy.abs(gains[numpy.abs(sound[:20_000]) > 0.02]).std() < 0.02


def test_no_sample_is_lost_or_gained() -> None:
    for count in (1, 7, 43, 44, 45, 2_204, 2_205, 22_050 * 3 + 1):
        assert len(level(samples(numpy.full(count, 0.1)), 22_050)) == count


@pytest.mark.parametrize("count", [10, 40_000])
def test_silence_cannot_be_levelled(count: int) -> None:
    with pytest.raises(ValueError, match="no sound"):
        level(array("h", [0] * count), 22_050)


def test_hiss_is_not_turned_up_without_end() -> None:
    faint = level(tone(22_050, decibels=-62), 22_050)

    assert loudness(heard(faint), 22_050) < -30


def test_a_sentence_is_levelled_while_nobody_waits() -> None:
    sentence = tone(22_050, seconds=5)
    began = time.perf_counter()

    level(sentence, 22_050)

    assert time.perf_counter() - began < 0.25


def test_the_kiosk_renders_without_the_libraries_of_the_studio(tmp_path: Path) -> None:
    script = (
        "import sys; from pathlib import Path; from kiosk.audio.late import LateSynthesiser\n"
        "LateSynthesiser().render('Dạ.', 'vi', 120, Path(sys.argv[1]))\n"
        "assert not {'numpy', 'soundfile', 'soxr'} & set(sys.modules)\n"
    )

    subprocess.run([sys.executable, "-c", script, tmp_path / "clip.wav"], check=True)
