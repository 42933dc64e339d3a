"""A citizen walks through a guide at their own pace, with their hands on their phone."""

from __future__ import annotations

import pytest

from kiosk.audio.voice import Spoken
from tests.ui.finger import turn
from tests.ui.hand import RESIDENCE, SCAMS, VNEID, Hand


def lines_of(hand: Hand, guide_id: str, step_id: str) -> list[str]:
    return [line.text for line in hand.kiosk.library.guide(guide_id).step(step_id).lines]


@pytest.fixture
def at_step(hand: Hand) -> Hand:
    """A citizen on the first step of a guide without questions at its beginning."""
    hand.begin()
    hand.enter(VNEID, offline=False)
    if hand.shell.step.question:
        hand.choose("answer:0")
    hand.wait(lambda: not hand.shell.step.question)
    return hand


def test_a_step_plays_once_on_entering_and_never_moves_on_by_itself(hand: Hand) -> None:
    hand.begin()
    heard: list[str] = []
    hand.shell.step.stepHeard.connect(heard.append)
    guide = hand.enter(SCAMS)
    first = guide.steps[0].step_id

    hand.wait(lambda: heard == [first])
    turn(150)  # as long as three seconds of speech at this speed

    assert heard == [first]
    assert hand.topics.count("step") == 1
    assert hand.visit.path == (first,)
    assert hand.shell.page == "step"


def test_every_line_of_a_step_is_spoken_and_marked(hand: Hand) -> None:
    hand.begin()
    marked: list[int] = []
    speech = hand.desk.speech
    speech.changed.connect(lambda: speech.topic == "step" and marked.append(speech.line))
    heard: list[str] = []
    hand.shell.step.stepHeard.connect(heard.append)
    guide = hand.enter(SCAMS)

    hand.wait(lambda: heard)

    lines = lines_of(hand, SCAMS, guide.steps[0].step_id)
    assert hand.said[-1] == ("step", tuple(lines))
    assert sorted(set(marked) - {-1}) == list(range(len(lines)))


def test_listening_again_repeats_the_step_and_is_counted(at_step: Hand) -> None:
    hand = at_step
    before = hand.topics.count("step")

    hand.tap("listen")

    assert hand.topics.count("step") == before + 1
    assert hand.visit.steps[-1].replayed == 1


def test_a_pause_holds_and_going_on_ends_the_step(at_step: Hand) -> None:
    hand = at_step
    ended: list[Spoken] = []
    hand.tap("listen")
    hand.wait(lambda: hand.desk.speech.line >= 0)
    hand.tap("pause")

    assert hand.desk.speech.isPaused
    assert "Nghe tiếp" in hand.words
    assert hand.visit.steps[-1].paused == 1
    turn(100)
    assert hand.desk.speech.isSpeaking
    hand.shell.step.stepHeard.connect(ended.append)
    hand.tap("pause")
    hand.wait(lambda: ended)
    assert hand.visit.steps[-1].paused == 1  # going on is no pause
    assert not hand.desk.speech.isSpeaking


def test_slow_speech_stays_slow_for_this_citizen(at_step: Hand) -> None:
    hand = at_step
    hand.tap("slow")

    assert hand.desk.speech.isSlow
    assert hand.kiosk.voice._rate == 0.75
    assert "Nói chậm" in hand.words
    assert hand.visit.steps[-1].slowed == 1
    hand.step_on()
    assert hand.desk.speech.isSlow
    hand.tap("slow")
    assert hand.kiosk.voice._rate == 0.6


def test_the_button_for_the_speed_goes_round_and_says_what_is_set(at_step: Hand) -> None:
    hand = at_step
    shown = []
    for _ in range(4):
        hand.tap("slow")
        shown.append((hand.kiosk.voice._rate, hand.shell.step.speedName))

    assert shown == [(0.75, "Nói chậm"), (0.6, "Rất chậm"), (1.25, "Nói nhanh"), (1.0, "Nói vừa")]


def test_back_shows_the_step_before_and_keeps_both_in_the_tally(at_step: Hand) -> None:
    hand = at_step
    path = hand.visit.path
    hand.step_on()
    assert len(hand.visit.path) == len(path) + 1

    hand.tap("back")

    assert hand.visit.path == path
    *_, left, again = hand.visit.steps
    assert (left.left, again.step_id) == ("back", path[-1])


def test_back_from_the_first_step_leads_to_what_to_bring(hand: Hand) -> None:
    hand.begin()
    hand.enter(SCAMS)

    hand.tap("back")

    hand.on("before")


@pytest.mark.parametrize("answer", [0, 1])
def test_an_answer_takes_its_own_road(hand: Hand, answer: int) -> None:
    hand.begin()
    guide = hand.enter(RESIDENCE)
    question = guide.steps[0].question
    assert question is not None
    assert not hand.sees("forward")  # a question is not passed by

    hand.tap(f"answer:{answer}")
    assert hand.heard[-2:] == [question.answers[answer].line.text, "Chạm nữa để chọn"]
    assert hand.visit.path == (guide.steps[0].step_id,)
    hand.tap(f"answer:{answer}")

    assert hand.visit.path == (guide.steps[0].step_id, guide.steps[0].followers[answer])


def test_without_a_signal_the_citizen_prepares_instead(hand: Hand) -> None:
    hand.begin()
    guide = hand.enter(VNEID, offline=True)

    assert hand.visit.path == (guide.offline_start,)
    assert hand.visit.offline
    hand.walk()
    hand.close_visit()
    (record,) = hand.records()
    assert record["offline"] is True
    assert record["outcome"] == "prepared"


def test_the_answer_about_the_signal_is_not_carried_into_a_guide_that_needs_none(
    hand: Hand,
) -> None:
    hand.begin()
    hand.enter(VNEID, offline=True)
    hand.tap("goHome")
    hand.tap("overlaySecond")
    hand.begin()
    hand.enter(SCAMS)

    assert not hand.visit.offline


@pytest.mark.parametrize("guide_id", [VNEID, RESIDENCE, SCAMS])
def test_every_guide_can_be_walked_to_its_end(hand: Hand, guide_id: str) -> None:
    hand.serve(guide_id)

    (record,) = hand.records()
    assert record["guide"] == guide_id
    assert [event["step"] for event in record["steps"]] == list(hand.visit.path)
    assert {event["left"] for event in record["steps"]} == {"next"}


def test_the_bar_counts_up_and_never_back(hand: Hand) -> None:
    hand.begin()
    hand.enter(VNEID)
    numbers = []
    while hand.shell.page == "step":
        numbers.append((hand.shell.step.stepNumber, hand.shell.step.stepCount))
        hand.step_on()

    assert [number for number, _ in numbers] == list(range(1, len(numbers) + 1))
    assert numbers[-1][1] == len(numbers)
    counts = [count for _, count in numbers]
    assert counts == sorted(counts, reverse=True)  # a shorter road may open, never a longer one


def test_the_portals_page_comes_as_a_large_qr(hand: Hand) -> None:
    hand.begin()
    hand.enter(RESIDENCE)
    while not hand.shell.step.portalUrl:
        hand.step_on()

    hand.tap("qr")

    assert hand.shell.interruptions.overlay == "qr"
    assert hand.shell.interruptions.qr.endswith(hand.shell.step.portalUrl)
    hand.tap("overlayMain")
    assert hand.shell.interruptions.overlay == ""
    assert hand.shell.page == "step"


def test_machine_speech_is_called_by_its_name(at_step: Hand) -> None:
    at_step.wait(lambda: "Giọng máy" in at_step.words, "the source is shown once it speaks")
    assert at_step.kiosk.library.guide(VNEID).checked_on.strftime("%d/%m/%Y") in at_step.words
