"""Recordings made on a phone come in, and nothing is taken without a touch."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import numpy
import pytest
import soundfile
from PySide6.QtCore import Qt
from PySide6.QtMultimedia import QMediaFormat
from pytestqt.qtbot import QtBot

from kiosk.domain.narration import Person
from kiosk.studio.take import TakeState
from kiosk.ui.viewmodels.studio_phone import PhonePage
from tests.ui.finger import turn
from tests.ui.studio.seating import SCAMS, TAY, lines_of, said, seat, some_guides
from tests.ui.studio_hand import StudioHand
from tests.ui.test_decoder import Phone

pytestmark = pytest.mark.logs(r"recorder\.missing")  # a build machine has no microphone

RATE = 48_000


@pytest.fixture
def hand(open_studio: Callable[..., StudioHand], tmp_path: Path) -> StudioHand:
    return open_studio(guides=some_guides(tmp_path / "guides"))


@pytest.fixture
def ban(hand: StudioHand) -> Person:
    """Nàng Ban, who records in Tày, on her phone."""
    return seat(hand, "Nàng Ban")


@pytest.fixture
def phone(hand: StudioHand, ban: Person, tmp_path: Path) -> Path:
    """The folder of a phone: the first three lines of a guide, and a file that is no sound."""
    folder = tmp_path / "Điện thoại"
    folder.mkdir()
    for number, planned in enumerate(lines_of(hand, SCAMS).lines[:3], start=1):
        soundfile.write(folder / f"{number}.wav", said(planned.line.text), RATE)
    (folder / "ghi chú.mp3").write_bytes(b"Goi cho Mai")
    return folder


def page_of(hand: StudioHand) -> PhonePage:
    return hand.shell.phone


def open_folder(hand: StudioHand, folder: Path) -> None:
    """Type where it is, as somebody does whose stick is not in the list."""
    if hand.shell.page != "phone":
        hand.shell.go("phone")
    hand.on("phone")
    field = hand.see("path")
    field.setProperty("text", str(folder))
    hand.tap("openPath")
    hand.settle()


def choose_group(hand: StudioHand, group: str = f"guide/{SCAMS}") -> None:
    while not hand.sees(f"group:{group}"):
        hand.tap("more")
        hand.settle()
    hand.tap(f"group:{group}")
    hand.wait(lambda: page_of(hand).stage != "reading", "the files to be read")
    hand.settle()


def ready(hand: StudioHand) -> None:
    hand.wait(lambda: page_of(hand).pieces.length, "the stretch to be ready")
    hand.settle()


def take_in(hand: StudioHand, folder: Path) -> None:
    """Take a whole folder in, up to the first proposal."""
    open_folder(hand, folder)
    assert "Lấy cả thư mục này (" in hand.words
    hand.tap("place:*")
    choose_group(hand)
    ready(hand)


def test_files_are_laid_against_the_lines_and_confirmed_one_by_one(
    hand: StudioHand, ban: Person, phone: Path
) -> None:
    lines = lines_of(hand, SCAMS).lines[:3]
    take_in(hand, phone)
    pieces = page_of(hand).pieces
    assert [pieces.count, pieces.line.text] == ["1 trong 3", lines[0].line.text]

    hand.tap("listenPiece")
    assert pieces.isPlaying
    assert hand.project.takes_of(lines[0].line_id) == []  # hearing it takes nothing
    hand.tap("confirm")
    hand.wait(lambda: pieces.count == "2 trong 3")
    ready(hand)
    hand.tap("skip")
    ready(hand)
    hand.tap("confirm")
    hand.wait(lambda: page_of(hand).stage == "done")

    (first,) = hand.project.takes_of(lines[0].line_id)
    assert (first.state, first.narrator, first.problems) == (TakeState.FRESH, ban.person_id, ())
    assert hand.project.master_path(first) is not None
    assert hand.project.takes_of(lines[1].line_id) == []
    assert len(hand.project.takes_of(lines[2].line_id)) == 1
    assert "Đã nhận 2 câu từ điện thoại." in hand.words


def test_what_came_from_a_phone_goes_the_same_road_as_any_take(
    hand: StudioHand, ban: Person, phone: Path
) -> None:
    first = lines_of(hand, SCAMS).lines[0]
    take_in(hand, phone)
    hand.tap("confirm")
    hand.wait(lambda: page_of(hand).pieces.count == "2 trong 3")
    ready(hand)
    hand.tap("skip")
    ready(hand)
    hand.tap("skip")

    hand.tap("goOn")

    hand.on("record")
    assert hand.shell.record.line.text == first.line.text
    assert hand.shell.record.stage == "taken"
    assert not hand.sees("use")  # the narrator has to hear it first


def test_a_file_that_is_no_sound_is_left_out_and_said(
    hand: StudioHand, ban: Person, phone: Path
) -> None:
    take_in(hand, phone)

    assert "1 tệp không đọc được, đã bỏ qua." in hand.words
    assert page_of(hand).pieces.rows.rowCount() == 3


def test_one_file_that_is_no_sound_leads_back_to_the_files(
    hand: StudioHand, ban: Person, phone: Path
) -> None:
    open_folder(hand, phone / "ghi chú.mp3")
    choose_group(hand)

    assert page_of(hand).stage == "files"
    assert "Không đọc được tệp này. Chọn tệp khác." in hand.words


def test_a_stretch_can_be_moved_to_the_line_it_says(
    hand: StudioHand, ban: Person, phone: Path
) -> None:
    lines = lines_of(hand, SCAMS).lines
    take_in(hand, phone)
    pieces = page_of(hand).pieces

    hand.tap("move")
    hand.tap(f"heading:{lines[4].line_id}")
    assert pieces.line.text == lines[4].line.text
    assert hand.project.takes_of(lines[4].line_id) == []
    ready(hand)
    hand.tap("confirm")
    hand.wait(lambda: pieces.count == "2 trong 3")

    assert len(hand.project.takes_of(lines[4].line_id)) == 1
    assert hand.project.takes_of(lines[0].line_id) == []


def test_one_long_recording_is_cut_at_its_pauses(
    hand: StudioHand, ban: Person, tmp_path: Path
) -> None:
    group = hand.desk.open_plan.group(f"language/{TAY}")
    rest = numpy.random.default_rng(3).normal(0, 0.0005, RATE)
    spoken = [part for planned in group.lines for part in (said(planned.line.text), rest)]
    long = tmp_path / "buổi tối.flac"
    soundfile.write(long, numpy.concatenate(spoken), RATE)
    open_folder(hand, long)
    choose_group(hand, group.group_id)
    ready(hand)
    pieces = page_of(hand).pieces

    texts = []
    for count in range(1, len(group.lines) + 1):
        texts.append(pieces.line.text)
        hand.tap("confirm")
        hand.wait(lambda count=count: len(pieces.taken) == count)
        if page_of(hand).stage == "pieces":
            ready(hand)

    assert texts == [planned.line.text for planned in group.lines]
    for planned in group.lines:
        (taken,) = hand.project.takes_of(planned.line_id)
        assert taken.seconds == pytest.approx(len(said(planned.line.text)) / RATE, abs=0.7)


def test_the_likely_places_come_first_and_folders_can_be_walked(
    hand: StudioHand, ban: Person, phone: Path
) -> None:
    hand.shell.go("phone")
    assert "Thư mục Tải xuống" in hand.words
    open_folder(hand, phone.parent)

    hand.tap(f"place:{phone}")
    assert page_of(hand).files.folder == phone.name
    assert "1.wav" in hand.words
    hand.tap("back")
    assert page_of(hand).files.folder == phone.parent.name
    hand.tap("back")
    assert page_of(hand).files.folder == ""
    hand.tap("back")
    hand.on("plan")


def test_what_only_a_phone_writes_is_read_as_well(
    hand: StudioHand, ban: Person, qtbot: QtBot, tmp_path: Path
) -> None:
    line = lines_of(hand, SCAMS).lines[0]
    file = tmp_path / "ghi âm 1.m4a"
    Phone(file, QMediaFormat.FileFormat.Mpeg4Audio, RATE).write(qtbot, said(line.line.text))
    open_folder(hand, file)
    choose_group(hand)
    ready(hand)

    hand.tap("confirm")
    hand.wait(lambda: page_of(hand).stage == "done" or page_of(hand).takenCount)

    (taken,) = hand.project.takes_of(page_of(hand).pieces.taken[0])
    assert taken.seconds == pytest.approx(len(said(line.line.text)) / RATE, abs=0.7)


def test_a_path_that_leads_nowhere_is_said_calmly(hand: StudioHand, ban: Person) -> None:
    hand.shell.go("phone")
    open_folder(hand, Path("/không/có"))

    assert "Không thấy thư mục hay tệp này. Xem lại từng chữ." in hand.words
    assert hand.shell.overlay == ""


def test_no_voice_is_left_outside_the_studio(hand: StudioHand, ban: Person, phone: Path) -> None:
    take_in(hand, phone)
    copies = hand.desk.paths.home / "cache" / "phone"
    assert any(copies.iterdir())

    hand.key(Qt.Key.Key_Escape)
    hand.on("plan")
    turn(20)

    assert not copies.exists()
