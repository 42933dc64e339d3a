"""Every take is measured at once and becomes a clip as loud as all others."""

from __future__ import annotations

import hashlib
import io
import json
import time
from dataclasses import asdict
from pathlib import Path

import numpy
import pytest
import soundfile

from kiosk.audio.clip_check import check_clip, check_level
from kiosk.audio.loudness import CEILING, TARGET, Samples, loudness, true_peak
from kiosk.audio.takes import FinishedClip, finish, judge, measure, outline
from kiosk.domain.take_quality import Problem
from tests.unit.kiosk.audio.rooms import RATE, fan, recorded, silence, spoken, white

SENTENCE = "Bà con mở ứng dụng, rồi bấm vào ô màu đỏ."
WORD = "Dạ."


def take(text: str = SENTENCE, gain: float = 1.0, room: Samples | None = None) -> Samples:
    """Return a take as it comes from the microphone, with the pre-roll before the speech."""
    return recorded(silence(0.4), gain * spoken(text), silence(0.5), room=room)


def too_loud(text: str = SENTENCE) -> Samples:
    return numpy.clip(take(text, 12.0), -1.0, 32_767 / 32_768)


def a_minute() -> Samples:
    return numpy.resize(take(), 60 * RATE)


def decoded(clip: FinishedClip) -> Samples:
    sound, rate = soundfile.read(io.BytesIO(clip.opus))
    assert rate == RATE
    assert sound.ndim == 1, "one channel"
    return sound


TAKES = {
    "good": take(room=white(1, -65)),
    "quiet": take(gain=0.02, room=white(1, -80)),
    "loud": take(gain=2.0),
    "clipped": too_loud(),
    "over a fan": take(room=fan(3, -40)),
    "hissing": take(gain=0.1, room=white(3, -50)),
    "a short word": take(WORD, room=white(1, -65)),
    "a clipped word": too_loud(WORD),
    "a minute": a_minute(),
    "a click in it": numpy.concatenate([take(gain=0.1), [0.99], take(gain=0.1)]),
}


@pytest.mark.parametrize("name", TAKES)
def test_whatever_it_was_recorded_with_a_clip_is_as_loud_as_all_others(
    name: str, tmp_path: Path
) -> None:
    sound = TAKES[name]
    before = sound.copy()

    clip = finish(sound, SENTENCE)

    heard = decoded(clip)
    assert loudness(heard, RATE) == pytest.approx(TARGET, abs=1.0)
    assert true_peak(heard, RATE) < CEILING
    assert clip.seconds == pytest.approx(len(heard) / RATE, abs=0.001)
    assert clip.sha256 == hashlib.sha256(clip.opus).hexdigest()
    assert (sound == before).all(), "the master stays as it is"
    (tmp_path / "clip.opus").write_bytes(clip.opus)
    check_clip(tmp_path / "clip.opus", clip.seconds)
    check_level(tmp_path / "clip.opus")


def test_a_clip_takes_some_32_kilobits_a_second() -> None:
    clip = finish(a_minute(), SENTENCE)

    assert 28_000 < len(clip.opus) * 8 / clip.seconds < 36_000


def test_the_same_take_gives_the_same_bytes() -> None:
    assert finish(take(), SENTENCE) == finish(take(), SENTENCE)
    assert finish(take(), SENTENCE).sha256 != finish(take(gain=0.9), SENTENCE).sha256


def test_silence_at_the_ends_is_not_in_the_clip() -> None:
    said = spoken(WORD)

    clip = finish(recorded(silence(3), said, silence(3), room=white(1, -60)), WORD)

    assert clip.seconds == pytest.approx(len(said) / RATE + 0.24, abs=0.08)


def test_a_clip_knows_where_its_sentences_begin() -> None:
    sound = recorded(
        *(silence(1), spoken("Mở ứng dụng."), silence(0.6), spoken("Chờ một chút."), silence(1)),
        room=white(1, -60),
    )

    marks = finish(sound, "Mở ứng dụng. Chờ một chút.").marks

    assert marks == (0.0, pytest.approx(0.12 + len(spoken("Mở ứng dụng.")) / RATE + 0.52, abs=0.1))


def test_seven_seconds_are_ready_in_well_under_a_second() -> None:
    sound = numpy.resize(take(room=white(1, -60)), 7 * RATE)
    finish(sound, SENTENCE)  # the first one fills tables
    began = time.perf_counter()

    judge(sound, SENTENCE)
    finish(sound, SENTENCE)

    assert time.perf_counter() - began < 1.5


@pytest.mark.parametrize("sound", [numpy.zeros(0), silence(2)], ids=["nothing", "silence"])
def test_a_take_without_a_sound_can_still_be_listened_to(sound: Samples) -> None:
    clip = finish(sound, SENTENCE)

    assert clip.seconds > 0
    assert numpy.abs(decoded(clip)).max() < 0.001
    assert clip.marks == (0.0,)


@pytest.mark.parametrize(
    "room", [white(1, -75), white(1, -58), fan(3, -48)], ids=["quiet", "a room", "a fan"]
)
@pytest.mark.parametrize("text", [WORD, "Gọi 113.", SENTENCE])
def test_nothing_is_wrong_with_a_take_in_a_usual_room(text: str, room: Samples) -> None:
    _, found = judge(take(text, room=room), text)

    assert found == ()


def test_a_take_in_which_nobody_spoke_is_silent_and_nothing_else() -> None:
    for sound in (numpy.zeros(0), silence(1), white(3, -60), fan(3, -40)):
        assert judge(sound, SENTENCE)[1] == (Problem.SILENT,)


def test_measures_of_silence_are_numbers_that_a_file_can_hold() -> None:
    for sound in (numpy.zeros(0), silence(1), numpy.zeros(100)):
        json.dumps(asdict(measure(sound)), allow_nan=False)


@pytest.mark.parametrize(
    ("sound", "problem"),
    [
        (too_loud(), Problem.CLIPPED),
        (take(gain=0.03), Problem.TOO_QUIET),
        (take(room=fan(3, -26)), Problem.NOISY),
        (take(WORD, room=white(1, -65)), Problem.TOO_SHORT),
        (numpy.tile(take(room=white(1, -65)), 9), Problem.TOO_LONG),
        (take(room=white(1, -65))[round(0.55 * RATE) :], Problem.CUT_START),
        (take(room=white(1, -65))[: -round(0.65 * RATE)], Problem.CUT_END),
        (recorded(take(WORD), silence(7), take(WORD), room=white(1, -65)), Problem.MANY_PAUSES),
    ],
    ids=lambda value: value.name if isinstance(value, Problem) else "",
)
def test_what_is_wrong_with_a_take_is_named(sound: Samples, problem: Problem) -> None:
    assert problem in judge(sound, SENTENCE)[1]


def test_a_word_that_begins_at_once_but_softly_is_not_cut() -> None:
    sound = take(room=white(1, -70))[round(0.37 * RATE) :]
    rise = numpy.minimum(1.0, numpy.arange(len(sound)) / (0.08 * RATE))

    assert Problem.CUT_START not in judge(sound * rise**2, SENTENCE)[1]


def test_measures_are_those_of_the_recording_as_it_came() -> None:
    quiet = measure(take(gain=0.1, room=white(1, -62)))

    assert quiet.seconds == pytest.approx(len(take()) / RATE)
    assert quiet.loudness == pytest.approx(TARGET - 20, abs=1.5)
    assert quiet.noise == pytest.approx(-62, abs=4)
    assert quiet.clipped == 0
    assert quiet.silence < 0.4
    assert measure(too_loud()).clipped > 0.01


def test_an_outline_shows_where_it_is_loud() -> None:
    sound = recorded(silence(1), numpy.full(RATE, -0.5), silence(1))

    assert outline(sound, 3) == [0.0, 0.5, 0.0]
    assert outline(numpy.zeros(0), 4) == [0.0] * 4
    assert outline(numpy.array([3.0, 0.25]), 4) == [1.0, 1.0, 0.25, 0.25]
    assert len(outline(sound, 333)) == 333
