"""What cannot be saved now is said aloud, tried again, and never said to be saved."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager

import pytest

from kiosk.errors import DeskError
from kiosk.paths import Paths
from kiosk.sessions.database import Database
from kiosk.ui import wording
from tests.ui.hand import SCAMS, Hand, put_away

Start = Callable[..., Hand]
BUSY = wording.FAULTS["store.busy"]


@contextmanager
def held_by_another(hand: Hand) -> Iterator[None]:
    """Let another program hold the store, so that nothing can be written for a while."""
    paths = hand.kiosk.paths
    other = Database(paths.store, bytes.fromhex(paths.key_file.read_text().strip()))
    with other.writing():
        yield
    other.close()


@pytest.fixture(autouse=True)
def _impatient_store(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("kiosk.sessions.database.BUSY_SECONDS", 0.02)


def is_told(hand: Hand) -> bool:
    over = hand.shell.interruptions
    return over.overlay == "fault" and over.title == BUSY.title.source


def test_trying_again_goes_on_to_the_next_page_and_saves_once(hand: Hand) -> None:
    hand.serve()
    hand.tap("openRecord")
    hand.on("record")
    hand.shell.record.chooseOutcome("prepared")
    hand.shell.record.choosePressed("together")
    hand.shell.record.write("Quên mật khẩu. " * 18)
    with held_by_another(hand):
        hand.tap("save")
        assert is_told(hand)
        assert hand.said[-1] == ("overlay", (BUSY.title.source, BUSY.way_out.source))
        hand.tap("overlayMain")
        assert is_told(hand), "it is still held"
        assert len(hand.records()) == 1

    hand.tap("overlayMain")

    hand.on("today")
    assert hand.shell.interruptions.overlay == ""
    assert [record["revision"] for record in hand.records()] == [1, 2]


def test_a_fault_is_heard_though_the_page_has_something_to_say(hand: Hand) -> None:
    hand.begin()
    hand.enter(SCAMS)
    hand.walk()
    hand.choose("face:5")
    hand.on("consent")
    with held_by_another(hand):
        hand.choose("consent:yes")
        hand.wait(lambda: is_told(hand))
        assert hand.said[-1][0] == "overlay"
    hand.tap("overlayMain")
    hand.on("thanks")
    hand.wait(lambda: len(hand.records()) == 1)


def test_a_fault_at_the_first_step_makes_no_record_of_its_own(hand: Hand) -> None:
    hand.begin()
    with held_by_another(hand):
        hand.enter(SCAMS)
        hand.wait(lambda: is_told(hand))
        visit = hand.visit.visit_id
        hand.tap("overlayMain")
        hand.wait(lambda: is_told(hand))
    hand.tap("overlayMain")
    assert hand.shell.interruptions.overlay == ""
    assert hand.visit.visit_id == visit
    hand.walk()
    hand.close_visit()

    (record,) = hand.records()
    assert record["record_id"] == str(visit)
    assert [event["step"] for event in record["steps"]] == list(hand.visit.path)


def test_a_guide_is_walked_to_its_end_though_nothing_can_be_kept(hand: Hand) -> None:
    hand.begin()
    with held_by_another(hand):
        hand.enter(SCAMS)
        while hand.shell.page == "step":
            if hand.shell.interruptions.overlay == "fault":
                hand.tap("overlaySecond")  # "Đóng"
            if hand.shell.step.isLast:
                break
            hand.step_on()

        assert hand.shell.step.isLast


def test_the_next_citizen_is_served_though_the_last_visit_cannot_be_saved_yet(
    hand: Hand,
) -> None:
    hand.begin()
    hand.enter(SCAMS)
    last = hand.visit.visit_id
    with held_by_another(hand):
        hand.tap("goHome")
        hand.tap("overlaySecond")
        hand.on("language")
        assert is_told(hand)
        assert hand.said[-1][0] == "overlay"
        hand.tap("overlaySecond")  # "Đóng"
        hand.begin()
        assert hand.visit.visit_id != last
        assert hand.records() == []
    hand.enter(SCAMS)
    hand.walk()
    hand.close_visit()
    hand.tap("finish")
    hand.on("language")

    assert {record["record_id"] for record in hand.records()} > {str(last)}
    assert len(hand.records()) == 2


def test_whoever_has_gone_is_forgotten_even_while_nothing_can_be_saved(hand: Hand) -> None:
    hand.begin()
    hand.enter(SCAMS)
    with held_by_another(hand):
        hand.shell.interruptions._leave_the_last_citizen()
        hand.on("language")
        assert is_told(hand)
        assert hand.kiosk.keeper.visit is None
    hand.tap("overlayMain")  # "Thử lại"

    assert hand.shell.interruptions.overlay == ""
    (record,) = hand.records()
    assert record["outcome"] == "unfinished"


def test_saved_is_never_said_of_a_record_that_no_store_holds(start_kiosk: Start) -> None:
    first = start_kiosk()
    put_away(first)
    Paths(first.kiosk.paths.home).key_file.unlink()
    hand = start_kiosk()
    hand.tap("overlaySecond")  # the lost key is told at the start
    hand.serve()
    hand.tap("openRecord")
    hand.on("record")
    hand.shell.record.chooseOutcome("prepared")
    hand.shell.record.choosePressed("together")
    hand.tap("save")

    assert hand.shell.page == "record"
    assert hand.shell.interruptions.overlay == "fault"
    assert "Mất chìa khóa" in hand.shell.interruptions.title


def test_joining_without_a_store_is_not_waited_for(start_kiosk: Start) -> None:
    first = start_kiosk()
    put_away(first)
    Paths(first.kiosk.paths.home).key_file.unlink()
    hand = start_kiosk()
    hand.tap("overlaySecond")
    hand.shell.go("join")
    hand.shell.join.join("http://127.0.0.1:1", "AAAA-AAAA")

    assert hand.shell.interruptions.overlay == "fault"
    assert not hand.shell.join.isBusy


@pytest.mark.logs("sound.no_library")
def test_a_machine_without_the_sound_library_shows_every_step(
    start_kiosk: Start, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(sys.modules, "PySide6.QtMultimedia", None)  # what a missing libpulse0 does
    hand = start_kiosk()
    hand.begin()
    hand.enter(SCAMS)
    hand.wait(lambda: hand.desk.speech.isSilent)
    hand.walk()
    hand.close_visit()

    (record,) = hand.records()
    assert record["voice"] == "none"


def test_every_fault_is_said_with_one_thing_to_do(hand: Hand) -> None:
    for message_id, fault in wording.FAULTS.items():
        error = DeskError()
        error.message_id = message_id

        hand.desk.fail(error, None)

        assert hand.said[-1] == ("overlay", (fault.title.source, fault.way_out.source))
        assert fault.title.source in hand.words
        assert fault.way_out.source in hand.words
        hand.tap("overlayMain")
        assert hand.shell.interruptions.overlay == ""
