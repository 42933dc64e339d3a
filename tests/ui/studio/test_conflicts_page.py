"""Two laptops recorded one line: somebody hears both and chooses, and nothing is lost."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt

from kiosk.clock import SystemClock
from kiosk.domain.narration import Person
from kiosk.studio.plan import PlannedLine
from kiosk.studio.workshop import Workshop
from kiosk.ui.viewmodels.studio_conflicts import ConflictsPage
from kiosk.window import new_id
from tests.ui.studio.seating import TAY, keep, lines_of, said, seat, some_guides, write
from tests.ui.studio_hand import StudioHand


@pytest.fixture
def hand(open_studio: Callable[..., StudioHand], tmp_path: Path) -> StudioHand:
    return open_studio(guides=some_guides(tmp_path / "guides"))


@pytest.fixture
def ban(hand: StudioHand) -> Person:
    """Nàng Ban, who records in Tày on this laptop."""
    return seat(hand, "Nàng Ban")


def bring(hand: StudioHand, folder: Path, lines: tuple[PlannedLine, ...]) -> None:
    """Take in what Hoa has recorded of these lines on another laptop."""
    other = Workshop.open(folder, SystemClock(), new_id)
    project, hoa = other.project(TAY), other.add_person("Hoa")
    consent = write(project.new_master(), said("Tôi đồng ý cho thu.", 210.0))
    project.give_consent(hoa.person_id, consent, "Tôi đồng ý.")
    for planned in lines:
        keep(project, planned, hoa, said(planned.line.text, 210.0))
    hand.project.take_in(project.narration_set(), project.folder / "media")
    other.close()


@pytest.fixture
def conflicted(hand: StudioHand, ban: Person, tmp_path: Path) -> StudioHand:
    """Two lines that were recorded on both laptops."""
    lines = lines_of(hand).lines[:2]
    for planned in lines:
        keep(hand.project, planned, ban)
    bring(hand, tmp_path / "other", lines)
    assert len(hand.project.conflicts()) == 2
    hand.shell.go("conflicts")
    hand.on("conflicts")
    return hand


def page_of(hand: StudioHand) -> ConflictsPage:
    return hand.shell.conflicts


def test_both_takes_are_shown_with_who_and_when_and_each_can_be_heard(
    conflicted: StudioHand,
) -> None:
    hand, page = conflicted, page_of(conflicted)
    assert "Máy này: Nàng Ban" in hand.words
    assert "Máy khác: Hoa" in hand.words
    assert hand.words.count("Chưa ai duyệt") == 2

    hand.tap("listen:mine")
    hand.wait(lambda: page.mine.wasHeard)
    hand.tap("listen:theirs")
    assert not page.mine.isPlaying
    hand.wait(lambda: page.theirs.wasHeard)

    assert not hand.sees("settle")  # nothing is chosen beforehand


def test_the_chosen_take_counts_and_the_other_stays_on_the_disk(conflicted: StudioHand) -> None:
    hand, page = conflicted, page_of(conflicted)
    first = hand.project.conflicts()[0]

    hand.tap("choose:theirs")
    hand.tap("settle")

    assert hand.project.current(first.line_id) == first.theirs
    assert hand.project.clip_path(first.mine).is_file()
    assert first.mine in hand.project.takes_of(first.line_id)
    assert len(hand.project.conflicts()) == 1
    assert page.line.place == "Câu 2 trong 2"
    hand.tap("choose:mine")
    hand.tap("settle")
    assert "Đã chọn xong." in hand.words
    assert hand.project.conflicts() == []


def test_a_choice_can_be_changed_before_it_counts(conflicted: StudioHand) -> None:
    hand = conflicted
    first = hand.project.conflicts()[0]

    hand.tap("choose:theirs")
    hand.tap("choose:mine")
    hand.tap("settle")

    assert hand.project.current(first.line_id) == first.mine


def test_what_is_put_off_stays_as_it_was(conflicted: StudioHand) -> None:
    hand, page = conflicted, page_of(conflicted)
    before, words = hand.project.conflicts(), page.line.text

    hand.tap("choose:theirs")
    hand.tap("putOff")

    assert page.line.text != words
    assert page.chosen == ""
    assert hand.project.conflicts() == before


def test_the_figures_of_either_take_can_be_compared(conflicted: StudioHand) -> None:
    hand = conflicted

    hand.tap("measure:theirs")
    assert "LUFS" in hand.words
    hand.key(Qt.Key.Key_Escape)

    assert page_of(hand).measured == ""
    hand.key(Qt.Key.Key_Escape)
    hand.on("plan")


def test_without_a_conflict_the_page_says_so(hand: StudioHand, ban: Person) -> None:
    hand.shell.go("conflicts")

    assert "Không có câu nào trùng." in hand.words
    hand.tap("goOn")
    hand.on("plan")
