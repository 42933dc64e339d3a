"""The whole road of a voice: from a mouth before the microphone to a citizen of another kiosk.

Sound files are played into a virtual microphone; the real studio records them, through its
real pages; a second person approves them; the command line carries them to a second kiosk,
and the citizen there hears the guide from a person, from its first step to its last.
"""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import numpy

from kiosk.audio.narrations import NarrationShelf
from kiosk.audio.synthesis import EspeakSynthesiser
from kiosk.audio.takes import read_sound, speech_span
from kiosk.domain.line_ids import lines_by_id
from kiosk.paths import Paths
from tests.fakes.sound_child import with_sound
from tests.fakes.sound_server import RATE, SoundServer
from tests.ui.hand import Hand, put_away, start
from tests.ui.studio_hand import StudioHand, put_studio_away, start_studio

PROGRAM = Path(sys.executable).with_name("gocua")
GUIDE, LANGUAGE = "nau-com", "hmn"
GUIDE_FILE = """\
id: nau-com
version: 1
kind: skill
category: skill
title: Nấu một nồi cơm
picture:
  - house: {kind: plain}
sources:
  - 'Người viết tự nấu'
checked_on: 2026-11-22
steps:
  - id: vo-gao
    title: Vo gạo
    sentences:
      - Đong hai bát gạo vào nồi.
      - Đổ bớt nước đục đi.
    picture:
      - house: {kind: plain}
  - id: do-nuoc
    title: Đổ nước
    sentences:
      - Nước cao hơn gạo một đốt tay.
    picture:
      - house: {kind: plain}
  - id: nhom-bep
    title: Nhóm bếp
    sentences:
      - Sôi rồi thì bớt lửa, đậy kín vung.
    picture:
      - house: {kind: plain}
    next: end
"""
LINES = 8
WORDS_A_MINUTE = 190
SPEED = 20.0  # recordings are made at life's own speed, and heard faster


class Mouth:
    """Says words into the microphone, a little after it was asked to, as people do."""

    def __init__(self, sound: SoundServer, folder: Path) -> None:
        self._sound = sound
        self._folder = folder
        self._voice = EspeakSynthesiser()
        folder.mkdir()

    def say(self, hand: StudioHand, text: str) -> float:
        """Say it, while the studio goes on; return how many seconds of it were speech."""
        file = self._folder / "words.wav"
        self._voice.render(text, "vi", WORDS_A_MINUTE, file)
        words = 0.5 * read_sound(file)
        first, last = speech_span(words)
        rest = numpy.zeros(RATE // 4)
        speaking = self._sound.play(numpy.concatenate([rest, words, rest]))
        hand.wait(lambda: speaking.poll() is not None, f"{text} to be said")
        return (last - first) / RATE


def agree(hand: StudioHand, mouth: Mouth) -> None:
    """Hear what one agrees to, say yes aloud, hear oneself, and confirm."""
    hand.on("consent")
    hand.tap("goOn")
    hand.tap("record")
    mouth.say(hand, "Tôi đồng ý cho thu giọng của tôi.")
    hand.tap("record")
    hand.tap("listenTake")
    hand.tap("confirm")


def try_the_microphone(hand: StudioHand, mouth: Mouth) -> None:
    hand.on("microphone")
    page = hand.shell.microphonePage
    hand.tap("start")
    hand.wait(lambda: page.stage == "speak" and page.isListening, "the studio to listen")
    mouth.say(hand, "Một hai ba bốn năm. Sáu bảy tám chín mười. Hôm nay trời đẹp.")
    hand.wait(lambda: page.stage not in ("silent", "speak"), "the advice")
    assert page.stage == "good", page.stage
    hand.tap("goOn")


def record_the_guide(hand: StudioHand, mouth: Mouth) -> dict[str, float]:
    """Record, hear and keep every line of the guide; return how long each was said, in order."""
    hand.on("plan")
    hand.reach(f"group:guide/{GUIDE}")
    hand.tap(f"group:guide/{GUIDE}")
    hand.on("record")
    said: dict[str, float] = {}
    while hand.shell.record.sheet != "group_done":
        planned = hand.shell.record.line.planned
        assert planned is not None
        hand.tap("record")
        said[planned.line_id] = mouth.say(hand, planned.line.text)
        hand.tap("stop")
        hand.see("listenTake")
        take = hand.shell.record.take
        assert take.isGood, (planned.line.text, take.toDo, take.take.measures)
        assert not hand.sees("use")  # nobody keeps what was not heard
        hand.tap("listenTake")
        hand.tap("use")
        hand.wait(
            lambda planned=planned: (
                hand.shell.record.line.planned != planned or hand.shell.record.sheet == "group_done"
            ),
            "the next line",
        )
    hand.tap("stopForNow")
    return said


def approve_everything(hand: StudioHand) -> int:
    hand.on("plan")
    hand.tap("goOn")
    hand.on("review")
    approved = 0
    while hand.shell.review.sheet == "":
        assert not hand.sees("approve")
        hand.tap("listenTake")
        hand.tap("approve")
        approved += 1
    return approved


def run(*arguments: str | Path) -> str:
    done = subprocess.run(
        [PROGRAM, "narrations", *arguments],
        env={**os.environ, "LANG": "C.UTF-8"},
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )
    assert done.returncode == 0, done.stdout + done.stderr
    return done.stdout


def hear_the_guide(hand: Hand) -> list[tuple[str, str]]:
    """Walk through the guide as a citizen who speaks the language; return how each step came."""
    hand.on("language")
    hand.choose(f"language:{LANGUAGE}")
    hand.on("home")
    heard: list[str] = []
    hand.shell.step.stepHeard.connect(heard.append)
    hand.enter(GUIDE)
    sources = []
    while hand.shell.page == "step":
        count = len(sources) + 1
        hand.wait(lambda count=count: len(heard) == count, "the step to be heard to its end")
        speech = hand.desk.speech
        sources.append((speech.source, speech.heardLanguage))
        hand.step_on()
    return sources


@with_sound
def test_a_guide_recorded_by_one_approved_by_another_is_heard_by_a_citizen_elsewhere(
    sound: SoundServer, tmp_path: Path
) -> None:
    guides = tmp_path / "guides"
    (guides / GUIDE).mkdir(parents=True)
    (guides / GUIDE / "guide.yaml").write_text(GUIDE_FILE, encoding="utf-8")
    commune, elsewhere = tmp_path / "commune", tmp_path / "elsewhere"
    commune.mkdir()
    elsewhere.mkdir()
    mouth = Mouth(sound, tmp_path / "mouth")
    sound.room()

    studio = start_studio(commune, guides=guides, speed=SPEED)
    studio.sit_down("Cô Hoa", "narrate", LANGUAGE)
    agree(studio, mouth)
    try_the_microphone(studio, mouth)
    studio.on("words")
    studio.tap("goOn")
    said = record_the_guide(studio, mouth)
    studio.on("plan")
    studio.tap("goHome")
    studio.sit_down("Bác Tư", "review", LANGUAGE)
    approved = approve_everything(studio)
    put_studio_away(studio)

    pack = tmp_path / "nau-com.gocua-narrations"
    run("export", "--language", LANGUAGE, pack, "--data-dir", commune)
    run("check", pack, "--data-dir", elsewhere)
    run("import", pack, "--data-dir", elsewhere)

    kiosk = start(elsewhere, guides=guides)
    guide = kiosk.kiosk.library.guide(GUIDE)
    sources = hear_the_guide(kiosk)
    voice = kiosk.visit.voice
    put_away(kiosk)

    assert list(said) == [f"guide/{GUIDE}/{name}" for name in lines_by_id(guide)]
    assert (len(said), approved) == (LINES, LINES)
    recorded = NarrationShelf(Paths(elsewhere).narrations).narrations(LANGUAGE)
    assert set(recorded) == set(said)
    for line_id, seconds in said.items():  # all that was said, and the silence at both ends of it
        assert seconds < recorded[line_id].seconds < seconds + 0.5, line_id
    assert sources == [("recorded", LANGUAGE)] * len(guide.steps)
    assert voice == "recorded"
