"""A second person hears what narrators want used, and nobody stands for their own."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt

from kiosk.domain.narration import Person
from kiosk.studio.take import TakeState
from kiosk.ui.viewmodels.studio_review import ReviewPage
from tests.ui.studio.seating import (
    RESIDENCE,
    keep,
    keep_all,
    lines_of,
    noisy,
    record,
    seat,
    sit,
    some_guides,
)
from tests.ui.studio_hand import StudioHand

pytestmark = pytest.mark.logs(r"recorder\.missing")  # a build machine has no microphone


@pytest.fixture
def hand(open_studio: Callable[..., StudioHand], tmp_path: Path) -> StudioHand:
    return open_studio(guides=some_guides(tmp_path / "guides"))


@pytest.fixture
def ban(hand: StudioHand) -> Person:
    """Nàng Ban, who records in Tày."""
    return seat(hand, "Nàng Ban")


@pytest.fixture
def phay(hand: StudioHand, ban: Person) -> Person:
    """Pó Pháy, who only listens."""
    return hand.workshop.add_person("Pó Pháy")


def page_of(hand: StudioHand) -> ReviewPage:
    return hand.shell.review


def review(hand: StudioHand, reviewer: Person, *, narrates: bool = False) -> None:
    sit(hand, reviewer, narrates=narrates)
    hand.shell.go("review")
    hand.on("review")
    hand.settle()


def hear_it_out(hand: StudioHand) -> None:
    hand.tap("listenTake")
    hand.wait(lambda: page_of(hand).canApprove, "the take to sound to its end")
    hand.settle()


def test_a_reviewer_reads_the_words_and_approves_what_they_have_heard_to_its_end(
    hand: StudioHand, ban: Person, phay: Person
) -> None:
    planned = lines_of(hand).lines[0]
    hand.project.set_wording(planned.line_id, "Đăng ký dú tẩư")
    waiting = keep(hand.project, planned, ban)
    review(hand, phay)

    assert planned.line.text in hand.words
    assert "Tiếng Tày: Đăng ký dú tẩư" in hand.words
    assert "Nàng Ban" in hand.words
    assert not hand.sees("approve")
    assert "Nghe hết bản thu thì mới duyệt được." in hand.words
    page_of(hand).approve()
    assert hand.project.take(waiting.take_id).state is TakeState.WAITING
    hear_it_out(hand)
    hand.tap("approve")

    approved = hand.project.take(waiting.take_id)
    assert approved.state is TakeState.APPROVED
    assert [one.reviewer for one in approved.approvals] == [phay.person_id]
    assert "Nghe duyệt xong. Cảm ơn ông bà!" in hand.words


def test_what_was_heard_in_part_cannot_be_approved(
    hand: StudioHand, ban: Person, phay: Person
) -> None:
    keep(hand.project, lines_of(hand).lines[0], ban)
    review(hand, phay)

    hand.tap("listenTake")
    hand.tap("listenTake")  # ends it in the middle

    assert not page_of(hand).take.isPlaying
    assert not hand.sees("approve")


def test_nobody_is_offered_what_they_have_recorded_themselves(
    hand: StudioHand, ban: Person, phay: Person
) -> None:
    keep(hand.project, lines_of(hand).lines[0], ban)

    review(hand, ban, narrates=True)

    assert "Chưa có câu nào chờ ông bà nghe duyệt." in hand.words
    hand.tap("goOn")
    hand.on("plan")


def test_takes_come_one_after_another_and_one_can_be_put_off(
    hand: StudioHand, ban: Person, phay: Person
) -> None:
    lines = lines_of(hand).lines[:3]
    keep_all(hand.project, lines, ban)
    review(hand, phay)
    assert "1 trong 3" in hand.words
    assert page_of(hand).line.text == lines[0].line.text

    hand.tap("putOffLeft")
    assert page_of(hand).line.text == lines[1].line.text
    hear_it_out(hand)
    hand.tap("approve")
    assert "2 trong 3" in hand.words
    assert page_of(hand).line.text == lines[2].line.text
    assert not page_of(hand).canApprove  # each is heard for itself
    hear_it_out(hand)
    hand.tap("approve")

    assert "3 trong 3" in hand.words
    assert page_of(hand).line.text == lines[0].line.text


def test_what_is_sent_back_goes_with_a_reason_that_its_narrator_reads(
    hand: StudioHand, ban: Person, phay: Person
) -> None:
    planned = lines_of(hand).lines[0]
    waiting = keep(hand.project, planned, ban)
    review(hand, phay)

    hand.tap("sendBack")
    assert not hand.sees("giveReason")
    hand.tap("reason:Không tự nhiên")
    hand.tap("giveReason")

    back = hand.project.take(waiting.take_id)
    assert (back.state, back.sent_back_because) == (TakeState.SENT_BACK, "Không tự nhiên")
    sit(hand, ban, narrates=True)
    record(hand, planned)
    assert "Bị trả lại: Không tự nhiên" in hand.words


def test_a_reviewer_can_think_better_of_sending_back(
    hand: StudioHand, ban: Person, phay: Person
) -> None:
    waiting = keep(hand.project, lines_of(hand).lines[0], ban)
    review(hand, phay)

    hand.tap("sendBack")
    hand.tap("reason:Sai lời")
    hand.key(Qt.Key.Key_Escape)

    assert page_of(hand).sheet == ""
    assert hand.project.take(waiting.take_id).state is TakeState.WAITING
    hand.tap("sendBack")
    assert not hand.sees("giveReason")  # nothing is chosen beforehand


def test_a_number_that_may_name_somebody_is_never_a_reason(
    hand: StudioHand, ban: Person, phay: Person
) -> None:
    waiting = keep(hand.project, lines_of(hand).lines[0], ban)
    review(hand, phay)
    hand.tap("sendBack")
    hand.see("otherReason").forceActiveFocus()
    hand.write("Gọi tôi 0912345678")

    hand.tap("giveReason")

    assert hand.shell.overlay == "fault"
    assert hand.project.take(waiting.take_id).state is TakeState.WAITING


def test_why_a_narrator_keeps_a_poor_take_is_shown_to_who_approves_it(
    hand: StudioHand, ban: Person, phay: Person
) -> None:
    planned = lines_of(hand).lines[0]
    keep(hand.project, planned, ban, noisy(planned.line.text), "Chỉ có micro này")

    review(hand, phay)

    assert "Người thu vẫn dùng vì: Chỉ có micro này" in hand.words
    assert "Tiếng nhỏ" in hand.words
    hand.tap("openMeasures")
    assert "LUFS" in hand.words


def test_the_sentence_that_sounds_is_marked_for_the_reviewer(
    hand: StudioHand, ban: Person, phay: Person
) -> None:
    planned = next(one for one in lines_of(hand, RESIDENCE).lines if one.line.text.count(". ") == 1)
    keep(hand.project, planned, ban)
    review(hand, phay)
    marked: list[int] = []
    line = page_of(hand).line
    line.heardChanged.connect(lambda: marked.append(line._sentence))

    hear_it_out(hand)

    assert [number for number in marked if number >= 0] == [0, 1]


def test_the_vietnamese_words_can_be_heard_and_never_over_the_take(
    hand: StudioHand, ban: Person, phay: Person
) -> None:
    planned = lines_of(hand).lines[0]
    keep(hand.project, planned, ban)
    review(hand, phay)

    hand.tap("listenTake")
    hand.tap("listenModel")

    assert hand.heard[-1] == planned.line.text
    assert not hand.desk.listening.isPlaying
