"""What comes between: home, the staff, nobody there any more, a power cut, and the next citizen."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import pytest
import shiboken6
from PySide6.QtCore import Qt

from kiosk.domain.session import Place
from kiosk.ui.viewmodels.interruptions import IDLE_MS
from tests.ui.finger import turn
from tests.ui.hand import RESIDENCE, SCAMS, VNEID, Hand, put_away

Start = Callable[..., Hand]


@pytest.fixture
def at_step(hand: Hand) -> Hand:
    """A citizen on the second step of a guide."""
    hand.begin()
    hand.enter(SCAMS)
    hand.step_on()
    hand.wait(lambda: len(hand.visit.path) == 2)
    return hand


def wait_out(hand: Hand, name: str) -> None:
    """Let nobody touch anything until that timer has run out."""
    timer = getattr(hand.shell.interruptions, name)
    assert timer.isActive(), f"{name} is not running"
    whole, ran_out = timer.interval(), []

    def back() -> None:
        ran_out.append(name)
        timer.setInterval(whole)

    timer.timeout.connect(back)
    timer.setInterval(0)
    hand.wait(lambda: ran_out)
    timer.timeout.disconnect(back)


# ---- home


def test_going_home_in_a_guide_asks_once(at_step: Hand) -> None:
    hand = at_step
    hand.tap("goHome")

    assert hand.shell.interruptions.overlay == "leave"
    assert hand.heard[-1] == "Bà con muốn dừng ở đây?"
    hand.tap("overlayMain")  # "Ở lại, nghe tiếp"
    assert (hand.shell.interruptions.overlay, hand.shell.page) == ("", "step")

    hand.tap("goHome")
    hand.tap("overlaySecond")
    hand.on("language")
    (record,) = hand.records()
    assert (record["guide"], record["outcome"]) == (SCAMS, "unfinished")


def test_going_home_before_a_guide_asks_nothing(hand: Hand) -> None:
    hand.begin()
    hand.open(SCAMS)
    hand.tap("goHome")

    hand.on("home")
    assert hand.records() == []


def test_another_language_in_the_middle_of_a_guide_asks_as_well(at_step: Hand) -> None:
    hand = at_step
    hand.tap("openLanguages")

    assert hand.shell.interruptions.overlay == "leave"


def test_what_lies_under_a_question_cannot_be_touched(at_step: Hand) -> None:
    hand = at_step
    hand.tap("goHome")

    assert not hand.sees("forward")
    assert not hand.sees("goHome")
    assert hand.sees("overlayMain")


# ---- the staff


def test_the_staff_are_called_until_they_have_come(at_step: Hand) -> None:
    hand = at_step
    hand.tap("callStaff")

    assert hand.shell.interruptions.overlay == "calling"
    assert "Đang gọi cán bộ. Mời bà con chờ một chút." in hand.words
    sign = hand.see("overlay")
    assert (sign.width(), sign.height()) == (hand.window.width(), hand.window.height())
    hand.key(Qt.Key.Key_Escape)
    assert hand.shell.interruptions.overlay == "calling"
    wait_out(hand, "_idle")
    assert hand.shell.interruptions.overlay == "calling"
    assert not hand.shell.interruptions._last_call.isActive()

    hand.tap("overlayMain")  # "Cán bộ đã đến"
    assert (hand.shell.interruptions.overlay, hand.shell.page) == ("", "step")


# ---- nobody there any more


def test_after_five_minutes_the_kiosk_asks_and_then_saves_and_forgets(at_step: Hand) -> None:
    hand = at_step
    assert hand.shell.interruptions._idle.interval() == IDLE_MS == 5 * 60 * 1000
    hand.tap("cycleTextSize")
    hand.tap("cycleVolume")
    hand.tap("slow")
    wait_out(hand, "_idle")
    assert hand.shell.interruptions.overlay == "still_there"
    assert hand.heard[-2:] == [
        "Bà con còn ở đây không?",
        "Nếu không chạm vào màn hình, máy sẽ về trang đầu.",
    ]

    wait_out(hand, "_last_call")

    hand.on("language")
    (record,) = hand.records()
    assert (record["guide"], record["outcome"]) == (SCAMS, "unfinished")
    assert hand.kiosk.keeper.visit is None
    assert hand.shell.textScale == 1.0
    assert hand.desk.speech.volume == 1
    assert not hand.desk.speech.isSlow


def test_whoever_is_still_there_goes_on_where_they_were(at_step: Hand) -> None:
    hand = at_step
    wait_out(hand, "_idle")
    hand.tap("overlayMain")

    assert (hand.shell.interruptions.overlay, hand.shell.page) == ("", "step")
    assert hand.shell.interruptions._idle.isActive()
    assert not hand.shell.interruptions._last_call.isActive()


@pytest.mark.parametrize("sign", ["touch", "key"])
def test_any_touch_or_key_says_that_somebody_is_there(at_step: Hand, sign: str) -> None:
    hand = at_step
    hand.shell.interruptions._idle.stop()

    if sign == "touch":
        hand.tap("picture")  # nothing happens where nothing is to be touched
    else:
        hand.key(Qt.Key.Key_Shift)

    assert hand.shell.interruptions._idle.isActive()


def test_at_a_door_nobody_is_hurried(start_kiosk: Start) -> None:
    hand = start_kiosk(place=Place.DOOR)
    hand.begin()
    hand.enter(SCAMS)

    assert not hand.shell.interruptions._idle.isActive()


# ---- the next citizen


def test_the_previous_citizen_leaves_nothing_on_the_screens(hand: Hand) -> None:
    hand.begin()
    hand.open(VNEID)
    hand.tap("tick:0")
    hand.tap("cycleTextSize")
    hand.tap("goHome")
    hand.on("home")
    hand.enter(VNEID, offline=True)
    hand.tap("goHome")
    hand.tap("overlaySecond")

    hand.begin()
    assert hand.shell.textScale == 1.0
    assert hand.shell.guideTitle == ""
    assert "Kích hoạt" not in hand.words
    hand.open(VNEID)
    assert not any(row.isTicked for row in hand.shell.before.documents._rows)
    hand.tap("start")
    hand.on("signal")
    assert hand.desk.taps.armed == ""


def test_a_page_is_built_anew_for_each_citizen(hand: Hand) -> None:
    hand.begin()
    hand.enter(SCAMS)
    back = hand.see("back")
    hand.tap("goHome")
    hand.tap("overlaySecond")
    hand.on("language")
    turn(1)

    assert not shiboken6.isValid(back) or not back.isVisible()


# ---- a power cut


def test_a_visit_that_was_cut_off_goes_on_at_the_same_step(start_kiosk: Start) -> None:
    first = start_kiosk()
    first.begin()
    first.enter(RESIDENCE)
    first.step_on(0)
    first.step_on(0)
    first.tap("cycleTextSize")
    first.step_on(0)
    visit = first.visit
    put_away(first)  # nothing is written at the end: the journal of the last step is what there is

    second = start_kiosk()
    assert second.shell.interruptions.overlay == "resume"
    assert second.kiosk.library.guide(RESIDENCE).title.text in second.words
    second.tap("overlayMain")
    second.on("step")

    assert second.visit.visit_id == visit.visit_id
    assert second.visit.path == visit.path
    assert second.shell.textScale == visit.text_scale == 1.25
    assert (
        second.shell.step.title
        == second.kiosk.library.guide(RESIDENCE).step(visit.path[-1]).title.text
    )
    second.walk()
    second.close_visit()
    (record,) = second.records()
    assert record["record_id"] == str(visit.visit_id)


@pytest.mark.parametrize("stage", ["rating", "consent"])
def test_a_visit_that_was_cut_off_after_the_guide_goes_on_there(
    start_kiosk: Start, stage: str
) -> None:
    first = start_kiosk()
    first.begin()
    first.enter(SCAMS)
    first.walk()
    if stage == "consent":
        first.choose("face:5")
        first.on("consent")
    put_away(first)

    second = start_kiosk()
    second.tap("overlayMain")

    second.on(stage)


def test_a_new_citizen_after_a_power_cut_begins_anew_and_the_old_visit_is_saved(
    start_kiosk: Start,
) -> None:
    first = start_kiosk()
    first.begin()
    first.enter(SCAMS)
    put_away(first)

    second = start_kiosk()
    second.tap("overlaySecond")  # "Người mới"
    second.on("language")

    (record,) = second.records()
    assert record["outcome"] == "unfinished"
    assert second.kiosk.keeper.visit is None


def test_nothing_is_offered_after_a_quiet_end(start_kiosk: Start) -> None:
    first = start_kiosk()
    first.serve()
    put_away(first)

    assert start_kiosk().shell.interruptions.overlay == ""


def test_a_guide_that_is_gone_after_an_update_is_not_offered(start_kiosk: Start) -> None:
    first = start_kiosk()
    first.begin()
    first.enter(SCAMS)
    first.store.journal(replace(first.visit, guide_id="bai-cu"))
    put_away(first)

    second = start_kiosk()

    assert second.shell.interruptions.overlay == ""
    assert second.store.visit_under_way() is None
