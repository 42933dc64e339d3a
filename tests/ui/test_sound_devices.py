"""Headphones are plugged in, a loudspeaker dies: whatever is being said goes on where it can."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import numpy
import pytest
import soundfile

from kiosk.audio.clips import ClipKey, ClipShelf
from kiosk.audio.lexicon import load_lexicon
from kiosk.audio.voice import Spoken, Utterance
from kiosk.domain.line import Line
from kiosk.resources import bundled
from kiosk.ui.adapters.qt_voice import QtVoice
from tests.fakes.sound_child import for_seconds, until, with_sound
from tests.fakes.sound_server import LOUDSPEAKER, Ears, SoundServer

pytestmark = pytest.mark.logs(r"sound\.")

LEXICON = load_lexicon(bundled("assets") / "lexicon.yaml")
SECONDS = 2.5  # of each line
LINES = (Line("Một câu dài."), Line("Và câu sau."))


class Citizen:
    """Hears a step of two long lines."""

    def __init__(self, folder: Path) -> None:
        shelf = ClipShelf(folder / "shipped", folder / "cache", None, LEXICON)
        for line in LINES:
            name = ClipKey(LEXICON.spoken(line), "vi").name
            path = folder / "shipped" / "vi" / f"{name}.opus"
            path.parent.mkdir(parents=True, exist_ok=True)
            at = numpy.arange(round(48_000 * SECONDS)) / 48_000
            tone = 0.4 * numpy.sin(2 * numpy.pi * 440 * at)
            soundfile.write(path, tone, 48_000, format="OGG", subtype="OPUS")
        self.voice = QtVoice(shelf, bundled("assets") / "sounds" / "chime.wav")
        self.voice.warm_up()
        self.begun: list[int] = []
        self.outcomes: list[Spoken] = []

    def listen(self) -> None:
        self.voice.speak(
            Utterance(LINES), lambda line, _clip: self.begun.append(line), self.outcomes.append
        )

    def hears_it_out(self) -> bool:
        until(lambda: self.outcomes, patience=3 * SECONDS + 10)
        return self.begun == [0, 1] and self.outcomes == [Spoken.FINISHED]


@contextmanager
def a_citizen(folder: Path) -> Iterator[Citizen]:
    citizen = Citizen(folder)
    yield citizen
    citizen.voice.close()


def seconds_of_sound(ears: Ears) -> float:
    """How long something sounded at a loudspeaker."""
    return float((numpy.abs(ears.heard) > 0.1).sum()) / 48_000 / 0.84  # a sine is that often above


@with_sound
def test_headphones_plugged_in_take_over_in_the_middle_of_a_line(
    sound: SoundServer, tmp_path: Path
) -> None:
    with a_citizen(tmp_path) as citizen, sound.hear() as loudspeaker:
        until(lambda: loudspeaker.is_awake)
        citizen.listen()
        until(lambda: seconds_of_sound(loudspeaker) > 1)

        sound.add_sink("headphones")
        with sound.hear("headphones") as headphones:
            sound.use(sink="headphones")
            until(lambda: seconds_of_sound(headphones) > 0.5)
            loudspeaker.blocks.clear()
            assert citizen.hears_it_out()

            assert seconds_of_sound(headphones) > 2 * SECONDS - 2.5
            assert seconds_of_sound(loudspeaker) < 0.2


@with_sound
def test_headphones_pulled_out_give_the_line_back_to_the_loudspeaker(
    sound: SoundServer, tmp_path: Path
) -> None:
    headphones = sound.add_sink("headphones")
    sound.use(sink="headphones")
    with a_citizen(tmp_path) as citizen, sound.hear() as loudspeaker:
        with sound.hear("headphones") as ears:
            citizen.listen()
            until(lambda: seconds_of_sound(ears) > 1)

        sound.remove(headphones)
        until(lambda: seconds_of_sound(loudspeaker) > 0.5)
        assert citizen.hears_it_out()

        assert seconds_of_sound(loudspeaker) > 2 * SECONDS - 2.5


@with_sound
def test_without_any_loudspeaker_it_waits_for_none_and_speaks_where_one_comes_back(
    sound: SoundServer, tmp_path: Path
) -> None:
    with a_citizen(tmp_path) as citizen:
        with sound.hear() as ears:
            citizen.listen()
            until(lambda: seconds_of_sound(ears) > 1)

        sound.remove_named("mic")
        sound.remove_named(LOUDSPEAKER)
        for_seconds(0.5)
        sound.add_sink("new")
        with sound.hear("new") as ears:
            until(lambda: seconds_of_sound(ears) > 0.5)
            assert citizen.hears_it_out()
            assert seconds_of_sound(ears) > SECONDS / 2


@with_sound
def test_what_is_said_after_all_of_that_is_heard_as_always(
    sound: SoundServer, tmp_path: Path
) -> None:
    with a_citizen(tmp_path) as citizen:
        sound.remove_named("mic")
        sound.remove_named(LOUDSPEAKER)
        for_seconds(0.3)
        sound.add_sink("new")
        with sound.hear("new") as ears:
            until(lambda: citizen.voice.has_device)
            citizen.listen()
            assert citizen.hears_it_out()
            assert seconds_of_sound(ears) > 2 * SECONDS - 1
