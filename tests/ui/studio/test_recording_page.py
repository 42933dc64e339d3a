"""A narrator records one line after another, on good days and on bad ones."""

from __future__ import annotations

import resource
from collections.abc import Callable
from dataclasses import replace
from datetime import datetime, timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from kiosk.clock import SystemClock
from kiosk.domain.narration import Person
from kiosk.domain.take_quality import Problem
from kiosk.studio.take import TakeState
from kiosk.ui.adapters.qt_recorder import RecorderFault
from kiosk.ui.driving import resting
from kiosk.ui.viewmodels.studio_live import FAULTS
from kiosk.ui.viewmodels.studio_place import IS_REST, REST_AFTER, REST_LINES, Sitting
from kiosk.ui.viewmodels.studio_record import RecordingPage
from tests.fakes.sound_child import until, with_sound
from tests.fakes.sound_server import SoundServer
from tests.ui.finger import turn
from tests.ui.studio.seating import (
    SCAMS,
    keep,
    keep_all,
    lines_of,
    noisy,
    record,
    said,
    seat,
    some_guides,
    take,
)
from tests.ui.studio_hand import StudioHand, put_studio_away, start_studio

pytestmark = pytest.mark.logs(
    r"recorder\.(missing|unplugged|not_written)"
)  # a build machine has no microphone

TWO_SENTENCES = "Làm trên mạng 10.000 đồng"


@pytest.fixture
def hand(open_studio: Callable[..., StudioHand], tmp_path: Path) -> StudioHand:
    return open_studio(guides=some_guides(tmp_path / "guides"))


@pytest.fixture
def ban(hand: StudioHand) -> Person:
    """Nàng Ban, who records in Tày."""
    return seat(hand)


def page_of(hand: StudioHand) -> RecordingPage:
    return hand.shell.record


def hear_it_out(hand: StudioHand) -> None:
    hand.tap("listenTake")
    hand.wait(lambda: page_of(hand).take.wasHeard, "the take to sound to its end")
    hand.settle()


# ---- using a take


def test_a_narrator_who_has_not_listened_to_the_end_cannot_use_a_take(
    hand: StudioHand, ban: Person
) -> None:
    planned = lines_of(hand).lines[0]
    fresh = take(hand.project, planned, ban)
    record(hand, planned)

    assert not hand.sees("use")
    assert "Nghe hết bản thu thì nút xanh mới dùng được." in hand.words
    page_of(hand).use()
    assert hand.project.take(fresh.take_id).state is TakeState.FRESH
    hand.tap("listenTake")
    hand.tap("listenTake")  # and ends it before its end
    assert not hand.sees("use")


def test_a_take_that_was_heard_is_used_and_the_next_line_comes_by_itself(
    hand: StudioHand, ban: Person
) -> None:
    first, second, third = lines_of(hand).lines[:3]
    fresh = take(hand.project, first, ban)
    keep(hand.project, second, ban)
    record(hand, first)
    hear_it_out(hand)
    assert hand.project.take(fresh.take_id).state is TakeState.HEARD

    hand.tap("use")

    assert hand.project.take(fresh.take_id).state is TakeState.WAITING
    assert page_of(hand).line.text == third.line.text
    assert page_of(hand).stage == "idle"
    assert hand.project.bookmark == third.line_id


def test_a_narrator_without_a_mouse_hears_and_uses_a_take_with_enter_alone(
    hand: StudioHand, ban: Person
) -> None:
    first, second = lines_of(hand).lines[:2]
    fresh = take(hand.project, first, ban)
    record(hand, first)

    hand.key(Qt.Key.Key_Return)
    assert page_of(hand).take.isPlaying
    hand.wait(lambda: page_of(hand).take.wasHeard)
    resting(hand.window).setProperty("resting", False)
    hand.key(Qt.Key.Key_Return)

    assert hand.project.take(fresh.take_id).state is TakeState.WAITING
    assert page_of(hand).line.text == second.line.text


def test_the_sentence_that_sounds_is_marked(hand: StudioHand, ban: Person) -> None:
    planned = next(one for one in lines_of(hand).lines if one.line.text.startswith(TWO_SENTENCES))
    take(hand.project, planned, ban)
    record(hand, planned)
    marked: list[int] = []
    page_of(hand).line.heardChanged.connect(
        lambda: marked.extend(
            number
            for number in range(2)
            if page_of(hand).line.sentences.data(
                page_of(hand).line.sentences.index(number), Qt.ItemDataRole.UserRole + 2
            )
        )
    )

    hear_it_out(hand)

    assert marked == [0, 1]


def test_a_poor_take_says_what_to_do_and_is_used_with_a_reason_only(
    hand: StudioHand, ban: Person
) -> None:
    planned = lines_of(hand).lines[0]
    poor = take(hand.project, planned, ban, noisy(planned.line.text))
    assert {Problem.TOO_QUIET, Problem.NOISY} <= set(poor.problems)
    record(hand, planned)
    assert "Tiếng nhỏ" in hand.words
    assert "Nói to hơn, lại gần micro rồi thu lại." in hand.words

    hear_it_out(hand)
    hand.tap("use")
    assert page_of(hand).sheet == "reason"
    assert not hand.sees("giveReason")
    hand.tap("reason:Chỉ có micro này")
    hand.tap("giveReason")

    kept = hand.project.take(poor.take_id)
    assert (kept.state, kept.kept_because) == (TakeState.WAITING, "Chỉ có micro này")


def test_a_reason_can_be_written_in_other_words(hand: StudioHand, ban: Person) -> None:
    planned = lines_of(hand).lines[0]
    poor = take(hand.project, planned, ban, noisy(planned.line.text))
    record(hand, planned)
    hear_it_out(hand)
    hand.tap("use")

    hand.see("otherReason").forceActiveFocus()
    hand.write("Mưa cả tuần")
    hand.tap("giveReason")

    assert hand.project.take(poor.take_id).kept_because == "Mưa cả tuần"


def test_every_problem_of_a_take_is_told_with_what_to_do(hand: StudioHand, ban: Person) -> None:
    planned = lines_of(hand).lines[0]
    take(hand.project, planned, ban, noisy(planned.line.text))
    record(hand, planned)

    hand.tap("openMeasures")

    assert "Tiếng nhỏ: Nói to hơn, lại gần micro rồi thu lại." in hand.words
    assert "Ồn: Tắt quạt, đóng cửa rồi thu lại." in hand.words
    assert "LUFS" in hand.words
    hand.key(Qt.Key.Key_Escape)
    assert page_of(hand).sheet == ""


def test_a_take_in_which_nobody_speaks_can_never_be_used(hand: StudioHand, ban: Person) -> None:
    planned = lines_of(hand).lines[0]
    take(hand.project, planned, ban, 0.0 * said(planned.line.text))
    record(hand, planned)

    hear_it_out(hand)

    assert "Không có tiếng nói" in hand.words
    assert not hand.sees("use")


def test_a_better_take_that_is_used_puts_the_worse_ones_away(hand: StudioHand, ban: Person) -> None:
    planned = lines_of(hand).lines[0]
    worse = take(hand.project, planned, ban, noisy(planned.line.text))
    better = take(hand.project, planned, ban)
    record(hand, planned)
    hear_it_out(hand)

    hand.tap("use")

    assert [one.take_id for one in hand.project.takes_of(planned.line_id)] == [better.take_id]
    assert hand.project.master_path(worse) is None


# ---- the end of a group, and rest


def test_a_group_ends_calmly_and_the_next_one_is_a_touch_away(
    hand: StudioHand, ban: Person
) -> None:
    group, following = hand.desk.open_plan.groups[:2]
    keep_all(hand.project, group.lines[:-1], ban)
    take(hand.project, group.lines[-1], ban)
    record(hand, group.lines[-1])
    hear_it_out(hand)

    hand.tap("use")
    assert "Xong bài này!" in hand.words
    assert f"Bài tiếp theo: {following.title}" in hand.words
    hand.tap("goOn")

    assert page_of(hand).groupTitle == following.title
    assert page_of(hand).line.text == following.lines[0].line.text


def test_who_records_for_long_is_reminded_to_rest() -> None:
    at = datetime(2026, 11, 27, 19, 0).astimezone()
    sitting = Sitting()
    for _ in range(REST_LINES - 1):
        sitting.record(at)
    assert not sitting.is_long(at)
    sitting.record(at)
    assert sitting.is_long(at)
    sitting.rest()
    sitting.record(at)
    assert not sitting.is_long(at + REST_AFTER - timedelta(seconds=1))
    assert sitting.is_long(at + REST_AFTER)


def test_who_had_tea_meanwhile_is_not_reminded() -> None:
    at = datetime(2026, 11, 27, 19, 0).astimezone()
    sitting = Sitting()
    sitting.record(at)
    sitting.record(at + REST_AFTER - timedelta(minutes=6))
    sitting.record(at + REST_AFTER - timedelta(minutes=6) + IS_REST)

    assert not sitting.is_long(at + REST_AFTER)


# ---- lines


def test_touching_a_heading_leads_to_what_is_to_do_under_it_and_then_to_its_next_line(
    hand: StudioHand, ban: Person
) -> None:
    group = lines_of(hand)
    heading, lines = next(each for each in group.headings() if len(each[1]) > 2)
    number = [name for name, _ in group.headings()].index(heading)
    keep(hand.project, lines[0], ban)
    record(hand, group.lines[0])

    hand.tap(f"heading:{number}")
    assert page_of(hand).line.text == lines[1].line.text
    hand.tap(f"heading:{number}")

    assert page_of(hand).line.text == lines[2].line.text


def test_the_headings_say_what_is_done_sent_back_and_changed(hand: StudioHand, ban: Person) -> None:
    group = lines_of(hand)
    phay = hand.workshop.add_person("Pó Pháy")
    headings = [lines for _, lines in group.headings()]
    keep_all(hand.project, headings[0], ban)
    back = keep(hand.project, headings[1][0], ban)
    hand.project.send_back(back.take_id, phay.person_id, "Sai lời")
    old = replace(headings[2][0], line=replace(headings[2][0].line, text="Lời cũ."), also=())
    keep(hand.project, old, ban)

    record(hand, group.lines[0])

    rows = page_of(hand).headings
    states = [rows.data(rows.index(n), Qt.ItemDataRole.UserRole + 2) for n in range(4)]
    assert states == ["done", "sent_back", "outdated", "open"]


def test_a_take_that_was_sent_back_says_why_and_wants_a_new_one(
    hand: StudioHand, ban: Person
) -> None:
    phay = hand.workshop.add_person("Pó Pháy")
    planned = lines_of(hand).lines[0]
    back = keep(hand.project, planned, ban)
    hand.project.send_back(back.take_id, phay.person_id, "Sai từ đã thống nhất")

    record(hand, planned)

    assert page_of(hand).stage == "sent_back"
    assert "Bị trả lại: Sai từ đã thống nhất" in hand.words
    assert hand.sees("listenTake")
    hand.tap("record")
    assert "Chưa thấy micro." in hand.words  # only now that it is wanted


def test_a_line_whose_words_have_changed_is_to_be_recorded_again(
    hand: StudioHand, ban: Person
) -> None:
    planned = lines_of(hand).lines[0]
    keep(hand.project, replace(planned, line=replace(planned.line, text="Lời cũ."), also=()), ban)

    record(hand, planned)

    assert page_of(hand).stage == "idle"
    assert "Lời tiếng Việt đã đổi. Mời thu lại câu này." in hand.words


def test_what_is_agreed_on_stands_under_the_line_it_occurs_in(
    hand: StudioHand, ban: Person
) -> None:
    planned = lines_of(hand).lines[0]
    assert planned.line.text == "Đăng ký thường trú"
    hand.project.set_word("thường trú", "dú tẩư")
    hand.project.set_word("VNeID", "", in_vietnamese=True)

    record(hand, planned)

    assert "thường trú: nói “dú tẩư”" in hand.words
    assert "VNeID" not in hand.words


def test_the_wording_is_kept_as_it_is_typed(hand: StudioHand, ban: Person) -> None:
    planned = lines_of(hand).lines[0]
    record(hand, planned)

    hand.see("wording").forceActiveFocus()
    hand.write("Đăng ký dú tẩư")
    hand.wait(lambda: hand.project.wording(planned.line_id) == "Đăng ký dú tẩư")
    hand.write("!")
    hand.shell.go("plan")

    assert hand.project.wording(planned.line_id) == "Đăng ký dú tẩư!"
    assert take(hand.project, planned, ban).wording == "Đăng ký dú tẩư!"


def test_the_space_key_types_a_space_while_somebody_writes(hand: StudioHand, ban: Person) -> None:
    record(hand, lines_of(hand).lines[0])
    hand.see("wording").forceActiveFocus()

    QTest.keyClick(hand.window, Qt.Key.Key_A)
    QTest.keyClick(hand.window, Qt.Key.Key_Space)
    QTest.keyClick(hand.window, Qt.Key.Key_B)

    assert page_of(hand).line.wording == "a b"
    assert page_of(hand).stage == "idle"


def test_the_vietnamese_line_and_the_line_before_can_be_heard(
    hand: StudioHand, ban: Person
) -> None:
    first, second = lines_of(hand).lines[:2]
    keep(hand.project, first, ban)
    record(hand, second)

    hand.tap("listenModel")
    assert hand.heard[-1] == second.line.text
    hand.tap("listenPrevious")
    assert hand.desk.listening.topic == "previous"
    assert not hand.desk.speech.isSpeaking
    hand.tap("listenModel")
    assert not hand.desk.listening.isPlaying  # nothing ever overlaps


def test_escape_leads_back_to_the_plan(hand: StudioHand, ban: Person) -> None:
    record(hand, lines_of(hand).lines[0])

    hand.key(Qt.Key.Key_Escape)

    hand.on("plan")


def test_a_line_left_out_is_followed_by_the_next(hand: StudioHand, ban: Person) -> None:
    record(hand, lines_of(hand).lines[0])

    hand.tap("skip")

    assert page_of(hand).line.text == lines_of(hand).lines[1].line.text


# ---- the microphone


def test_without_a_microphone_the_page_says_so_calmly_with_one_thing_to_do(
    hand: StudioHand, ban: Person
) -> None:
    planned = lines_of(hand).lines[0]
    record(hand, planned)

    assert "Chưa thấy micro." in hand.words
    hand.tap("record")

    assert hand.shell.overlay == ""
    assert page_of(hand).stage == "idle"
    assert hand.sees("tryMicrophone")
    assert hand.project.takes_of(planned.line_id) == []


def test_whatever_can_be_wrong_with_a_microphone_has_calm_words() -> None:
    assert set(FAULTS) == {str(fault) for fault in RecorderFault}


class SlowEvening(SystemClock):
    """A clock that somebody can put forward."""

    ahead = timedelta()

    def now(self) -> datetime:
        return super().now() + self.ahead


def at_the_microphone(sound: SoundServer, home: Path, guides: Path) -> tuple[StudioHand, Person]:
    """Let Nàng Ban sit down in a quiet room, in front of a microphone that is awake."""
    hand = start_studio(home, guides=some_guides(guides))
    ban = seat(hand)
    sound.room()
    hand.shell.go("plan")
    return hand, ban


def awake(hand: StudioHand) -> None:
    recorder = hand.desk.recorder
    assert recorder is not None
    until(lambda: recorder.mark() > 24_000)


def speak(sound: SoundServer, hand: StudioHand, text: str) -> None:
    """Say something from its beginning to its end, while it is being recorded."""
    page = page_of(hand)
    until(lambda: page.live.isOn and page.live.bars)
    speaker = sound.play(said(text))
    until(lambda: page.live.verdict == "good")
    until(lambda: speaker.poll() is not None)
    until(lambda: page.live.verdict == "silent")


@with_sound
def test_a_line_is_recorded_with_the_space_key_alone(
    sound: SoundServer, home: Path, tmp_path: Path
) -> None:
    hand, ban = at_the_microphone(sound, home, tmp_path / "guides")
    clock = SlowEvening()
    hand.desk.clock = clock
    first, second = lines_of(hand).lines[:2]
    record(hand, first)
    awake(hand)
    page = page_of(hand)

    QTest.keyClick(hand.window, Qt.Key.Key_Space)
    assert page.stage == "recording"
    speak(sound, hand, first.line.text)
    bars = page.live.bars
    QTest.keyClick(hand.window, Qt.Key.Key_Space)
    assert page.stage == "measuring"
    until(lambda: page.stage == "taken")

    assert max(bars) > 0.3
    assert min(bars) < 0.1
    (fresh,) = hand.project.takes_of(first.line_id)
    assert fresh.problems == ()
    assert fresh.narrator == ban.person_id
    assert fresh.measures.seconds == pytest.approx(len(said(first.line.text)) / 48_000, abs=1.5)
    hear_it_out(hand)
    clock.ahead = REST_AFTER
    hand.tap("use")
    assert hand.project.take(fresh.take_id).state is TakeState.WAITING
    assert "Nghỉ một chút, uống ngụm nước." in hand.words
    hand.tap("goOn")
    assert page.sheet == ""
    assert page.line.text == second.line.text
    put_studio_away(hand)


@with_sound
def test_one_sentence_is_done_again_alone_and_the_others_stay(
    sound: SoundServer, home: Path, tmp_path: Path
) -> None:
    hand, ban = at_the_microphone(sound, home, tmp_path / "guides")
    planned = next(one for one in lines_of(hand).lines if one.line.text.startswith(TWO_SENTENCES))
    before = take(hand.project, planned, ban)
    record(hand, planned)
    awake(hand)

    hand.tap("redo:2")
    assert "Đang thu lại câu 2. Chỉ nói câu đó." in hand.words
    speak(sound, hand, "Có người được miễn.")
    hand.tap("stop")
    until(lambda: page_of(hand).stage == "taken")

    after = hand.project.takes_of(planned.line_id)[0]
    assert after.take_id != before.take_id
    assert len(after.marks) == 2
    assert after.marks[1] == pytest.approx(before.marks[1], abs=0.3)
    assert after.seconds < before.seconds
    assert after.state is TakeState.FRESH
    put_studio_away(hand)


@with_sound
def test_a_microphone_pulled_out_in_mid_take_costs_nothing_that_was_said(
    sound: SoundServer, home: Path, tmp_path: Path
) -> None:
    hand, _ = at_the_microphone(sound, home, tmp_path / "guides")
    planned = lines_of(hand, SCAMS).lines[2]
    record(hand, planned)
    awake(hand)
    page = page_of(hand)

    hand.tap("record")
    speak(sound, hand, planned.line.text)
    sound.remove_named("virtual_mic")
    until(lambda: page.stage == "taken")

    assert hand.shell.overlay == ""
    assert "Micro bị rút ra. Phần đã nói vẫn giữ." in hand.words
    (kept,) = hand.project.takes_of(planned.line_id)
    assert kept.measures.seconds > len(said(planned.line.text)) / 48_000
    hear_it_out(hand)
    assert hand.sees("use")
    put_studio_away(hand)


@with_sound
def test_leaving_in_the_middle_of_a_take_keeps_what_was_said(
    sound: SoundServer, home: Path, tmp_path: Path
) -> None:
    hand, _ = at_the_microphone(sound, home, tmp_path / "guides")
    planned = lines_of(hand).lines[0]
    record(hand, planned)
    awake(hand)
    hand.tap("record")
    speak(sound, hand, planned.line.text)

    hand.shell.go("plan")

    assert hand.desk.recorder is not None
    assert not hand.desk.recorder.is_recording
    (kept,) = hand.project.takes_of(planned.line_id)
    assert kept.state is TakeState.FRESH
    turn(50)  # what the worker tells comes when the page has left
    assert hand.shell.page == "plan"
    record(hand, planned)
    assert page_of(hand).stage == "taken"
    put_studio_away(hand)


@with_sound
def test_a_disk_that_fills_up_in_mid_take_costs_nothing_that_was_said_before(
    sound: SoundServer, home: Path, tmp_path: Path
) -> None:
    hand, _ = at_the_microphone(sound, home, tmp_path / "guides")
    planned = lines_of(hand).lines[0]
    record(hand, planned)
    awake(hand)
    page = page_of(hand)
    hand.tap("record")
    until(lambda: page.live.isOn and page.live.bars)
    sound.play(said(planned.line.text))
    until(lambda: page.live.verdict == "good")

    resource.setrlimit(resource.RLIMIT_FSIZE, (150_000, resource.RLIM_INFINITY))
    until(lambda: page.stage == "taken")

    assert "Máy hết chỗ. Phần đã nói vẫn giữ." in hand.words
    (kept,) = hand.project.takes_of(planned.line_id)
    assert 1.0 < kept.measures.seconds < 2.0
    assert hand.sees("listenTake")
    put_studio_away(hand)
