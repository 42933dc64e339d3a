"""A citizen hears people before machines, in their own language first, and sees which it is."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from pathlib import Path

import pytest

from kiosk.domain.guide import Guide, Line
from kiosk.domain.hearing import Hearing
from kiosk.domain.line_ids import lines_by_id
from kiosk.paths import Paths
from tests.fakes.narrations import install
from tests.ui.finger import turn
from tests.ui.hand import SCAMS, Hand

Start = Callable[..., Hand]


def lines_of(guide: Guide) -> Mapping[str, Line]:
    return {f"guide/{guide.guide_id}/{name}": line for name, line in lines_by_id(guide).items()}


def first_step(guide: Guide) -> Mapping[str, Line]:
    step = guide.steps[0]
    return {k: v for k, v in lines_of(guide).items() if f"/steps.{step.step_id}." in k}


@pytest.fixture
def scams(start_kiosk: Start) -> Guide:
    hand = start_kiosk()
    return hand.kiosk.library.guide(SCAMS)


def hear(hand: Hand, hearing: Hearing) -> Hand:
    """Walk to the first step, as somebody who chose these languages, and hear it to its end."""
    hand.begin()
    hand.desk.speech.use(hearing)
    heard: list[str] = []
    hand.shell.step.stepHeard.connect(heard.append)
    hand.enter(SCAMS)
    hand.wait(lambda: heard, "the first step is heard")
    return hand


def test_a_recorded_step_is_heard_from_a_person_and_says_so(hand: Hand, home: Path) -> None:
    install(home, "tyz", first_step(hand.kiosk.library.guide(SCAMS)))

    hear(hand, Hearing("tyz"))

    assert hand.desk.speech.source == "recorded"
    assert hand.desk.speech.heardLanguage == "tyz"
    assert "Người đọc tiếng Tày" in hand.words
    assert hand.visit.voice == "recorded"


def test_what_nobody_recorded_is_said_by_the_machine_and_the_screen_tells(hand: Hand) -> None:
    hear(hand, Hearing("tyz"))

    assert hand.desk.speech.source == "synthetic"
    assert "Tiếng Tày chưa có, đang nghe giọng máy tiếng Việt" in hand.words
    assert hand.visit.voice == "synthetic"


def test_a_dialect_falls_back_to_its_language(hand: Hand, home: Path) -> None:
    install(home, "hmn", first_step(hand.kiosk.library.guide(SCAMS)))

    hear(hand, Hearing("hmn-x-mong-hoa"))

    assert hand.desk.speech.heardLanguage == "hmn"
    assert not hand.desk.speech.isFallback


def test_the_language_chosen_second_is_heard_before_vietnamese(hand: Hand, home: Path) -> None:
    install(home, "nut", first_step(hand.kiosk.library.guide(SCAMS)))

    hear(hand, Hearing("tyz", "nut"))

    assert hand.desk.speech.heardLanguage == "nut"
    assert "Tiếng Tày chưa có, đang nghe người đọc tiếng Nùng" in hand.words


def test_a_person_reading_vietnamese_comes_before_the_machine(
    start_kiosk: Start, home: Path, scams: Guide
) -> None:
    install(home, "vi", first_step(scams))

    hand = hear(start_kiosk(), Hearing.of_vietnamese("vi-x-south"))

    assert hand.desk.speech.was_recorded
    assert "Người đọc tiếng Việt" in hand.words


def test_a_recording_older_than_its_text_is_not_played_and_the_screen_says_so(
    start_kiosk: Start, home: Path, scams: Guide
) -> None:
    old = {name: Line(f"Trước đây: {line.text}") for name, line in first_step(scams).items()}
    install(home, "tyz", old)

    hand = hear(start_kiosk(), Hearing("tyz"))

    assert hand.desk.speech.source == "synthetic"
    assert hand.desk.speech.isOutdated
    assert "Tiếng Tày đọc lời cũ, đang nghe giọng máy tiếng Việt" in hand.words


def test_a_step_with_one_line_still_synthetic_is_not_recorded_as_a_person(
    hand: Hand, home: Path
) -> None:
    lines = first_step(hand.kiosk.library.guide(SCAMS))
    install(home, "tyz", {k: line for k, line in lines.items() if not k.endswith(".title")})

    hear(hand, Hearing("tyz"))

    assert hand.visit.voice == "synthetic"


@pytest.mark.logs("narrations.damaged_clip")
def test_a_damaged_recording_leaves_the_word_to_the_machine(hand: Hand, home: Path) -> None:
    install(home, "tyz", first_step(hand.kiosk.library.guide(SCAMS)))
    for clip in (Paths(home).narrations / "media").iterdir():
        clip.write_bytes(clip.read_bytes()[:500])

    hear(hand, Hearing("tyz"))

    assert hand.desk.speech.source == "synthetic"


@pytest.mark.logs("narrations.damaged ")
def test_a_damaged_manifest_leaves_the_word_to_the_machine(hand: Hand, home: Path) -> None:
    install(home, "tyz", first_step(hand.kiosk.library.guide(SCAMS)))
    (Paths(home).narrations / "tyz" / "manifest.json").write_bytes(b'{"format": "gocua-narr')

    hear(hand, Hearing("tyz"))

    assert hand.desk.speech.source == "synthetic"


def test_what_is_installed_meanwhile_is_heard_by_the_next_citizen(hand: Hand, home: Path) -> None:
    hear(hand, Hearing("tyz"))
    install(home, "tyz", first_step(hand.kiosk.library.guide(SCAMS)))
    hand.tap("goHome")
    hand.tap("overlaySecond")

    hear(hand, Hearing("tyz"))

    assert hand.desk.speech.source == "recorded"


def test_the_sentence_that_sounds_is_known_where_the_recording_has_marks(
    hand: Hand, home: Path
) -> None:
    line = Line("Câu thứ nhất. Câu thứ hai. Câu thứ ba.")
    install(home, "tyz", [line], seconds=8.0)
    hand.begin()
    hand.desk.speech.use(Hearing("tyz"))
    seen: list[int] = []
    hand.desk.speech.changed.connect(lambda: seen.append(hand.desk.speech.sentence))

    hand.desk.speech.say("page", [line])
    hand.wait(lambda: seen and not hand.desk.speech.isSpeaking)

    assert [number for number in dict.fromkeys(seen) if number >= 0] == [0, 1, 2]


def test_a_breath_follows_where_a_step_ends_and_a_pause_holds_it(hand: Hand) -> None:
    hand.begin()
    speech, heard = hand.desk.speech, []
    speech.lineHeard.connect(heard.append)
    speech.say("reading", [Line("Một."), Line("Hai."), Line("Ba.")], gaps=frozenset({0}))
    breath = hand.kiosk.voice._breath
    hand.wait(breath.isActive, "a breath after the first line")

    speech.togglePause()
    hand.wait(lambda: speech.isPaused and breath.isActive())
    assert heard == []  # the next line has not begun
    speech.togglePause()
    hand.wait(lambda: not speech.isSpeaking)

    assert heard == ["Một.", "Hai.", "Ba."]


def test_saying_one_text_leaves_what_is_said_again_as_it_was(hand: Hand) -> None:
    hand.begin()
    page = hand.desk.speech._last

    hand.desk.speech.sayText("Nghe lại")
    hand.wait(lambda: not hand.desk.speech.isSpeaking)
    hand.desk.speech.again()

    assert hand.desk.speech.topic == page[0]
    assert hand.desk.speech._last == page


def test_louder_is_answered_in_the_middle_of_a_step_and_the_step_goes_on(hand: Hand) -> None:
    hand.begin()
    hand.enter(SCAMS)
    speech, heard = hand.desk.speech, []
    step: list[str] = []
    hand.shell.step.stepHeard.connect(step.append)
    hand.wait(lambda: speech.topic == "step" and speech.line == 1, "its second line")
    speech.lineHeard.connect(heard.append)

    hand.tap("cycleVolume")

    hand.wait(lambda: step, "the step is heard to its end all the same")
    assert heard[0] == "To nhất"
    assert heard[1:] == [line.text for line in hand.desk.guide.steps[0].lines][1:]


def test_a_recorded_step_stays_one_when_the_machine_says_a_word_in_between(
    hand: Hand, home: Path
) -> None:
    install(home, "tyz", first_step(hand.kiosk.library.guide(SCAMS)), seconds=4.0)
    hand.begin()
    hand.desk.speech.use(Hearing("tyz"))
    step: list[str] = []
    hand.shell.step.stepHeard.connect(step.append)
    hand.enter(SCAMS)
    hand.wait(lambda: hand.desk.speech.topic == "step" and hand.desk.speech.line == 1)

    hand.tap("cycleTextSize")
    hand.wait(lambda: step)

    assert hand.visit.voice == "recorded"


def test_who_leaves_while_a_word_is_put_in_hears_nothing_more(hand: Hand) -> None:
    hand.begin()
    hand.enter(SCAMS)
    hand.wait(lambda: hand.desk.speech.topic == "step" and hand.desk.speech.line == 0)
    hand.tap("cycleVolume")

    hand.desk.speech.hush()
    turn(400)

    assert not hand.desk.speech.isSpeaking
