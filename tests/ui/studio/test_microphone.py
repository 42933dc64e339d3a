"""The microphone is tried at each start, and the narrator is told what to do in words."""

from __future__ import annotations

from pathlib import Path

import numpy
import pytest

from tests.fakes.sound_child import with_sound
from tests.fakes.sound_server import RATE, Sound, SoundServer
from tests.ui.studio.evening import narrator
from tests.ui.studio_hand import StudioHand, put_studio_away, start_studio
from tests.unit.kiosk.studio.packs import speech

pytestmark = pytest.mark.logs(r"recorder\.")


def sit_down(hand: StudioHand) -> None:
    """Somebody who agreed before sits down; the microphone comes next."""
    person = narrator(hand)
    hand.desk.go("people")
    hand.reach(f"person:{person.person_id}")
    hand.tap(f"person:{person.person_id}")
    hand.tap("role:narrate")
    hand.choose_language("tyz")
    hand.on("microphone")


def test_a_machine_without_a_microphone_says_so_calmly_and_the_rest_goes_on(
    studio: StudioHand,
) -> None:
    sit_down(studio)

    studio.wait(lambda: studio.shell.microphonePage.stage == "missing")

    assert "Máy này không có micro." in studio.words
    assert "Không có micro" in studio.words  # in the header, from now on
    assert studio.shell.overlay == ""
    studio.tap("tryAgain")
    assert studio.shell.microphonePage.stage == "missing"
    studio.tap("goOn")
    studio.on("words")


def judged(hand: StudioHand, sound: SoundServer, said: Sound) -> str:
    """Try the microphone; return what the page makes of it."""
    page = hand.shell.microphonePage
    hand.tap("start")
    hand.wait(lambda: page.stage == "speak" and page.isListening, "the studio to listen")
    sound.play(said)
    hand.wait(lambda: page.stage in {"good", "poor", "useless"}, "the advice")
    hand.settle()
    return page.stage


@with_sound
def test_who_said_nothing_is_told_so_and_may_record_after_a_clear_word(
    sound: SoundServer, home: Path, few_guides: Path
) -> None:
    sound.room()
    hand = start_studio(home, guides=few_guides)
    sit_down(hand)

    assert judged(hand, sound, numpy.zeros(RATE)) == "useless"
    assert "nhầm micro" in hand.words
    assert any("nhầm micro" in line for line in hand.heard)
    hand.tap("tryAgain")
    hand.see("microphone:0")

    assert judged(hand, sound, speech(4.5)) == "good"
    assert "Micro tốt" in hand.words
    hand.tap("goOn")
    hand.on("words")
    put_studio_away(hand)
