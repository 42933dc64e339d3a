"""What a narrator agrees to, in speech: heard first, said in their own words, heard again."""

from __future__ import annotations

from pathlib import Path

import numpy
import pytest
import soundfile
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from kiosk.ui.studio_wording import CONSENT_STATEMENT
from tests.fakes.sound_child import with_sound
from tests.fakes.sound_server import RATE, SoundServer
from tests.ui.studio_hand import StudioHand, put_studio_away, start_studio
from tests.unit.kiosk.studio.packs import spoken

pytestmark = pytest.mark.logs(r"recorder\.")


def files(hand: StudioHand) -> list[str]:
    folder = hand.project.folder
    return sorted(path.name for path in folder.rglob("*") if path.suffix in {".wav", ".part"})


def test_the_whole_statement_is_said_before_anybody_can_go_on(studio: StudioHand) -> None:
    studio.sit_down()
    studio.on("consent")
    assert not studio.sees("goOn")

    studio.see("goOn")

    assert studio.heard[-len(CONSENT_STATEMENT) :] == [one.source for one in CONSENT_STATEMENT]


def test_who_reads_faster_than_the_voice_turns_to_the_last_page(studio: StudioHand) -> None:
    studio.sit_down()
    studio.on("consent")
    studio.desk.text_scale = 1.5
    studio.desk.refresh()
    studio.settle()
    pages = int(studio.see("pager").property("pageCount"))
    assert pages > 1
    studio.desk.speech.hush()

    for _ in range(pages - 1):
        assert not studio.shell.consent.hasHeard
        studio.tap("more")

    studio.see("goOn")


def test_a_refusal_keeps_nothing_and_the_next_person_may_sit_down(studio: StudioHand) -> None:
    studio.sit_down()
    studio.on("consent")
    project = studio.project

    studio.tap("refuse")

    studio.on("people")
    assert project.narrators() == []


def test_without_a_microphone_the_page_says_what_to_do(studio: StudioHand) -> None:
    studio.sit_down()
    studio.on("consent")
    studio.tap("goOn")

    studio.see("tryMicrophone")

    assert "Chưa thấy micro" in studio.words
    assert not studio.sees("record")
    assert files(studio) == []


def speak(sound: SoundServer, hand: StudioHand, folder: Path) -> None:
    """Say something into the microphone, while the studio goes on."""
    words = folder / "words.wav"
    pause = numpy.zeros(RATE // 4)
    sentence = spoken("Tôi đồng ý cho thu giọng của tôi")
    soundfile.write(words, numpy.concatenate([pause, sentence, pause]), RATE)
    speaking = sound.play(words)
    hand.wait(lambda: speaking.poll() is not None, "the words to be said")


def sit_down_with_a_microphone(sound: SoundServer, home: Path, guides: Path) -> StudioHand:
    sound.room()
    hand = start_studio(home, guides=guides)
    hand.sit_down()
    hand.on("consent")
    hand.tap("goOn")
    return hand


@with_sound
def test_a_yes_is_kept_once_its_speaker_has_heard_it_and_confirmed(
    sound: SoundServer, home: Path, few_guides: Path, tmp_path: Path
) -> None:
    hand = sit_down_with_a_microphone(sound, home, few_guides)
    hand.tap("record")
    speak(sound, hand, tmp_path)
    hand.tap("record")
    hand.see("listenTake")
    assert not hand.sees("confirm")
    hand.tap("listenTake")
    hand.tap("confirm")
    hand.on("microphone")

    (person,) = hand.project.narrators()
    assert person.consent is not None
    assert person.consent.statement.splitlines() == [one.source for one in CONSENT_STATEMENT]
    assert person.consent.seconds > 1
    clip = hand.project.consent_path(person)
    assert clip is not None
    assert clip.is_file()
    assert files(hand) == []
    put_studio_away(hand)


@with_sound
def test_silence_is_no_consent_and_what_was_not_agreed_to_is_taken_away(
    sound: SoundServer, home: Path, few_guides: Path, tmp_path: Path
) -> None:
    hand = sit_down_with_a_microphone(sound, home, few_guides)
    recorder = hand.desk.recorder
    assert recorder is not None
    hand.see("record")
    QTest.keyClick(hand.window, Qt.Key.Key_Space)  # a shortcut is seen before the window
    hand.wait(lambda: recorder.seconds > 1)
    QTest.keyClick(hand.window, Qt.Key.Key_Space)  # a shortcut is seen before the window
    hand.tap("listenTake")
    hand.tap("confirm")

    hand.wait(lambda: hand.shell.overlay == "fault", "the silence to be noticed")
    hand.tap("overlayNo")
    assert hand.shell.consent.stage == "say"
    assert hand.project.narrators() == []

    hand.tap("record")
    hand.key(Qt.Key.Key_Tab)  # whatever has the focus stays silent: the microphone would hear it
    assert not hand.desk.speech.isSpeaking
    speak(sound, hand, tmp_path)
    hand.tap("record")
    hand.see("listenTake")
    assert len(files(hand)) == 1
    project = hand.project
    hand.desk.go("people")
    assert project.narrators() == []
    assert list(project.folder.rglob("*.wav")) == []
    put_studio_away(hand)
