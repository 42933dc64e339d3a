"""A citizen has a whole guide read out, before doing any of it."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt

from kiosk.domain.guide import Guide
from kiosk.domain.hearing import Hearing
from kiosk.domain.line import Line
from kiosk.domain.line_ids import lines_by_id
from kiosk.domain.narration_ids import guide_line_id
from kiosk.domain.session import Stage
from kiosk.domain.walkthrough import Walkthrough
from kiosk.ui import wording
from tests.fakes.narrations import install
from tests.ui.finger import turn
from tests.ui.hand import RESIDENCE, SCAMS, VNEID, Hand

Start = Callable[..., Hand]
DONE = wording.READING_DONE.source


def road(guide: Guide) -> list[str]:
    """The steps of the main road, by id."""
    walk = Walkthrough.start(guide)
    while not walk.is_last:
        walk = walk.answer(0) if walk.step.question is not None else walk.forward()
    return list(walk.path)


def read_out(guide: Guide) -> list[str]:
    """What is read of the steps of a guide, in order."""
    texts: list[str] = []
    for step_id in road(guide):
        step = guide.step(step_id)
        texts += [line.text for line in step.lines]
        if step.question is not None:
            texts += [answer.line.text for answer in step.question.answers]
    return texts


def heard_by(hand: Hand) -> list[str]:
    """Note every line that is heard to its end."""
    heard: list[str] = []
    hand.desk.speech.lineHeard.connect(heard.append)
    return heard


def begin_reading(hand: Hand, guide_id: str) -> Guide:
    hand.begin()
    guide = hand.open(guide_id)
    hand.tap("readAll")
    hand.on("reading")
    return guide


def hear_out(hand: Hand) -> None:
    """Listen to the end; each step may take as long as anything else."""
    page = hand.shell.reading
    for number in range(1, page.stepCount + 1):
        hand.wait(lambda number=number: page.stepNumber >= number, f"step {number}")
    hand.wait(lambda: page.isFinished, "the end")


@pytest.fixture
def recorded(home: Path, hand: Hand) -> Hand:
    """A kiosk on which all of one guide is recorded in Tày, quick to hear, and nothing else."""
    guide = hand.kiosk.library.guide(SCAMS)
    lines = {guide_line_id(SCAMS, name): line for name, line in lines_by_id(guide).items()}
    install(home, "tyz", lines, seconds=0.6)
    hand.begin()
    hand.desk.speech.use(Hearing("tyz"))
    hand.open(SCAMS)
    return hand


def test_a_guide_is_read_from_what_to_bring_to_its_last_step(hand: Hand) -> None:
    heard = heard_by(hand)
    guide = begin_reading(hand, SCAMS)
    hear_out(hand)

    steps = read_out(guide)
    assert heard[-1] == DONE
    assert heard[-1 - len(steps) : -1] == steps
    before = heard[: heard.index(steps[0])]
    assert guide.title.text in before
    for fact in guide.facts:
        assert fact.line.text in before
    assert hand.shell.reading.isLast


def test_there_is_a_breath_between_the_steps(hand: Hand) -> None:
    guide = begin_reading(hand, SCAMS)
    _, said = hand.said[-1]

    voice = hand.kiosk.voice
    assert voice is not None
    gaps = voice._saying.utterance.gaps  # type: ignore[union-attr] # while it speaks
    firsts = [said.index(guide.step(step_id).title.text) for step_id in road(guide)]
    assert gaps == {number - 1 for number in firsts} | {len(said) - 2}


def test_picture_title_and_number_follow_what_is_being_read(recorded: Hand) -> None:
    hand = recorded
    guide, seen = hand.kiosk.library.guide(SCAMS), []
    page = hand.shell.reading
    page.partChanged.connect(lambda: seen.append((page.progress, page.title, page.picture)))
    hand.tap("readAll")
    hand.on("reading")
    assert "Trước khi bắt đầu" in hand.words
    hear_out(hand)

    steps = road(guide)
    shown = list(dict.fromkeys(seen))
    assert shown[1:] == [
        (
            f"Bước {number} trong {len(steps)}",
            guide.step(step_id).title.text,
            f"image://gocua/picture/{SCAMS}/{step_id}",
        )
        for number, step_id in enumerate(steps, 1)
    ]
    assert f"Bước {len(steps)} trong {len(steps)}" in hand.words
    assert guide.step(steps[-1]).title.text in hand.words


def test_the_line_that_sounds_is_marked(recorded: Hand) -> None:
    hand, page = recorded, recorded.shell.reading
    marked: list[tuple[int, int]] = []
    page.partChanged.connect(lambda: marked.append((page.stepNumber, page.spokenLine)))
    hand.tap("readAll")
    hand.on("reading")
    hand.wait(lambda: page.stepNumber == 2, "the second step")

    guide = hand.kiosk.library.guide(SCAMS)
    first = guide.step(road(guide)[0])
    answers = first.question.answers if first.question is not None else ()
    lines = [line for number, line in dict.fromkeys(marked) if number == 1 and line >= 0]
    assert lines == list(range(len([*first.lines, *answers])))


def test_a_question_is_read_with_its_answers_and_the_first_road_is_followed(
    hand: Hand,
) -> None:
    guide = begin_reading(hand, RESIDENCE)
    _, said = hand.said[-1]

    asking = next(step for step in map(guide.step, road(guide)) if step.question is not None)
    assert asking.question is not None
    at = said.index(asking.question.line.text)
    answers = [answer.line.text for answer in asking.question.answers]
    onward = guide.step(asking.question.answers[0].goto).title.text
    assert list(said[at + 1 : at + 2 + len(answers)]) == [*answers, onward]
    assert all(said.count(guide.step(step_id).title.text) >= 1 for step_id in road(guide))


def test_the_reading_is_paused_and_goes_on(recorded: Hand) -> None:
    hand, page = recorded, recorded.shell.reading
    hand.tap("readAll")
    hand.on("reading")
    hand.wait(lambda: page.stepNumber == 1, "the first step")
    hand.tap("pause")
    assert hand.desk.speech.isPaused
    assert "Nghe tiếp" in hand.words
    at = (page.stepNumber, page.spokenLine)
    turn(200)
    assert (page.stepNumber, page.spokenLine) == at

    hand.tap("pause")
    hear_out(hand)


def test_one_may_go_to_the_next_step_or_back(recorded: Hand) -> None:
    hand, page = recorded, recorded.shell.reading
    guide = hand.kiosk.library.guide(SCAMS)
    first, second = (guide.step(step_id) for step_id in road(guide)[:2])
    hand.tap("readAll")
    hand.on("reading")
    assert not hand.sees("previous")  # there is nothing before
    page.pause()
    hand.tap("following")
    assert (page.title, hand.said[-1][1][0]) == (first.title.text, first.title.text)
    page.pause()
    hand.tap("following")
    page.pause()
    assert page.title == second.title.text
    hand.tap("previous")
    page.pause()

    assert page.title == first.title.text
    assert hand.said[-1][1][0] == first.title.text
    assert hand.said[-1][1][-1] == DONE  # and all that follows


def test_the_key_for_again_reads_this_step_again(recorded: Hand) -> None:
    hand, page = recorded, recorded.shell.reading
    hand.tap("readAll")
    hand.on("reading")
    page.pause()
    hand.tap("following")
    page.pause()
    title = page.title
    hand.key(Qt.Key.Key_L)

    assert page.title == title
    assert hand.said[-1][1][0] == title
    assert page.isReading
    assert not hand.desk.speech.isPaused


def test_whoever_had_the_staff_called_meanwhile_hears_the_step_from_its_beginning(
    recorded: Hand,
) -> None:
    hand, page = recorded, recorded.shell.reading
    hand.tap("readAll")
    hand.on("reading")
    hand.tap("following")
    hand.tap("callStaff")
    hand.tap("overlayMain")
    step = page.stepNumber
    assert not page.isReading
    hand.tap("pause")

    assert page.isReading
    assert page.stepNumber == step


def test_stopping_falls_silent_and_leads_back(recorded: Hand) -> None:
    hand = recorded
    hand.tap("readAll")
    hand.on("reading")
    hand.tap("back")
    hand.on("before")

    assert hand.topics[-1] == "before"


def test_hearing_a_guide_is_not_doing_it(recorded: Hand) -> None:
    hand = recorded
    hand.tap("readAll")
    hand.on("reading")
    hear_out(hand)
    assert hand.visit.stage is Stage.CHOOSING
    assert (hand.visit.path, hand.visit.steps, hand.visit.guide_id) == ((), (), "")
    hand.tap("openLanguages")
    hand.on("language")

    assert hand.records() == []


@pytest.mark.parametrize(("guide_id", "page"), [(SCAMS, "step"), (VNEID, "signal")])
def test_after_hearing_it_one_begins_to_do_it(hand: Hand, guide_id: str, page: str) -> None:
    begin_reading(hand, guide_id)
    hand.tap("start")
    hand.on(page)

    assert hand.topics[-1] == ("step" if page == "step" else "title")


def test_a_citizen_who_listens_for_minutes_is_still_there(recorded: Hand) -> None:
    hand, page = recorded, recorded.shell.reading
    hand.tap("readAll")
    hand.on("reading")
    hand.shell.interruptions._idle.stop()
    at = (page.stepNumber, page.spokenLine)
    hand.wait(lambda: (page.stepNumber, page.spokenLine) != at, "another line")

    assert hand.shell.interruptions._idle.isActive()


def test_what_is_recorded_is_read_by_a_person(recorded: Hand) -> None:
    hand = recorded
    sources: list[str] = []
    speech = hand.desk.speech

    def note() -> None:
        if speech.topic == "reading" and hand.shell.reading.stepNumber > 0 and speech.line >= 0:
            sources.append(speech.heardLanguage)

    speech.changed.connect(note)
    hand.tap("readAll")
    hand.on("reading")
    hear_out(hand)

    assert set(sources[:-1]) == {"tyz"}
    assert hand.heard[-1] == Line(DONE).text
