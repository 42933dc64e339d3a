"""What leaves the studio, what comes in, and whoever takes their voice back."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from kiosk.domain.narration import Person
from kiosk.paths import Paths
from kiosk.studio.installing import installed_narrations
from kiosk.studio.pack_file import SUFFIX, read_pack
from kiosk.studio.plan import PlannedLine
from tests.ui.studio.evening import approved, kept, narrator
from tests.ui.studio_hand import StudioHand
from tests.unit.kiosk.studio.evening import Laptop

pytestmark = pytest.mark.logs(r"recorder\.")


@pytest.fixture
def ban(studio: StudioHand) -> Person:
    return narrator(studio, "Nàng Ban")


@pytest.fixture
def lines(studio: StudioHand, ban: Person) -> tuple[PlannedLine, ...]:
    """Two lines are recorded, one of them approved; the page of publication is open."""
    reviewer = studio.workshop.add_person("Pó Pháy")
    studio.desk.open_language("tyz")
    lines = studio.desk.open_plan.group("guide/skill-wifi").lines[:2]
    approved(studio.project, ban, lines[0], reviewer)
    kept(studio.project, ban, lines[1])
    studio.desk.narrator = studio.desk.reviewer = ban
    studio.desk.go("publish")
    return lines


def write_path(hand: StudioHand, path: Path) -> None:
    hand.see("path").forceActiveFocus()
    hand.write(str(path))
    hand.tap("chooseTyped")
    hand.wait(lambda: not hand.shell.publish.isBusy, "it to be done")


def test_what_waits_and_what_may_leave_is_told_apart(
    studio: StudioHand, lines: tuple[PlannedLine, ...]
) -> None:
    page = studio.shell.publish

    assert (page.approved, page.waiting) == (1, 1)


def test_a_pack_of_what_is_approved_is_written_where_one_says(
    studio: StudioHand, lines: tuple[PlannedLine, ...], tmp_path: Path
) -> None:
    stick = tmp_path / "stick"
    studio.tap("copyOut")

    write_path(studio, stick)

    (pack,) = stick.glob(f"tyz-*{SUFFIX}")
    with read_pack(pack) as found:
        assert list(found.narrations.narrations) == [lines[0].line_id]
    assert "Đã chép xong 1 câu." in studio.words
    assert str(pack) in studio.words.replace("\n", "")


def test_what_waits_goes_along_for_a_reviewer_elsewhere_where_that_is_chosen(
    studio: StudioHand, lines: tuple[PlannedLine, ...], tmp_path: Path
) -> None:
    studio.tap("copyOut")
    studio.tap("withWaiting")

    write_path(studio, tmp_path / "stick")

    (pack,) = (tmp_path / "stick").glob(f"*{SUFFIX}")
    with read_pack(pack) as found:
        assert set(found.narrations.narrations) == {one.line_id for one in lines}


def test_the_kiosk_of_this_machine_takes_what_is_approved(
    studio: StudioHand, lines: tuple[PlannedLine, ...], home: Path
) -> None:
    studio.tap("useHere")
    studio.wait(lambda: "Máy này đã dùng 1 câu" in studio.words)

    installed = installed_narrations(Paths(home).narrations, "tyz")
    assert list(installed.narrations) == [lines[0].line_id]


def test_whoever_takes_their_voice_back_is_asked_twice_and_is_gone_with_the_next_publication(
    studio: StudioHand, lines: tuple[PlannedLine, ...], ban: Person, home: Path
) -> None:
    studio.tap("useHere")
    studio.wait(lambda: "Máy này đã dùng 1 câu" in studio.words)
    studio.tap("withdrawals")
    studio.tap(f"withdraw:{ban.person_id}")
    assert "Rút lại tiếng nói của Nàng Ban?" in studio.words
    studio.tap("overlayYes")
    assert studio.project.narrators() != []
    assert "có chắc không" in studio.words
    studio.tap("overlayYes")
    studio.wait(lambda: studio.project.narrators() == [] if studio.desk.project else True)

    studio.on("people")  # who sat here records no more
    studio.sit_down("Bác Tư", role="review")
    studio.desk.go("publish")
    assert studio.shell.publish.withdrawn == 1
    studio.shell.publish.useHere()
    studio.wait(lambda: "Máy này đã dùng 0 câu" in studio.words)

    assert installed_narrations(Paths(home).narrations, "tyz").narrations == {}
    assert not list(Paths(home).narrations.rglob("*.opus"))


def test_one_no_leaves_a_voice_where_it_is(
    studio: StudioHand, lines: tuple[PlannedLine, ...], ban: Person
) -> None:
    studio.tap("withdrawals")
    studio.tap(f"withdraw:{ban.person_id}")
    studio.tap("overlayYes")

    studio.tap("overlayNo")

    assert [one.person_id for one in studio.project.narrators()] == [ban.person_id]
    assert studio.shell.overlay == ""


def test_a_pack_of_another_laptop_comes_in(
    studio: StudioHand, lines: tuple[PlannedLine, ...], tmp_path: Path
) -> None:
    from kiosk.studio.exchange import export_pack

    elsewhere = Laptop(tmp_path / "elsewhere")
    other = elsewhere.narrator("Seo Mỷ")
    planned = studio.desk.open_plan.group("guide/skill-wifi").lines[4]
    kept(elsewhere.project, other, planned)
    day = studio.desk.clock.now().date()
    pack = export_pack(elsewhere.project, tmp_path / "stick", day, with_waiting=True)
    elsewhere.close()
    studio.tap("takeIn")

    write_path(studio, pack)

    assert "Đã nhận 1 bản thu" in studio.words
    assert studio.project.current(planned.line_id) is not None


def test_a_torn_pack_is_refused_calmly_and_nothing_of_it_comes_in(
    studio: StudioHand, lines: tuple[PlannedLine, ...], tmp_path: Path
) -> None:
    torn = tmp_path / f"torn{SUFFIX}"
    torn.write_bytes(b"PK\x03\x04" + bytes(300))
    studio.tap("takeIn")

    write_path(studio, torn)

    studio.wait(lambda: studio.shell.overlay == "fault")
    studio.tap("overlayNo")
    assert studio.shell.page == "publish"


def test_a_folder_that_cannot_be_written_is_told_and_tried_again(
    studio: StudioHand, lines: tuple[PlannedLine, ...], tmp_path: Path
) -> None:
    blocked = tmp_path / "blocked"
    blocked.write_text("a file where a folder should be")
    studio.tap("copyOut")
    write_path(studio, blocked)
    studio.wait(lambda: studio.shell.overlay == "fault")
    blocked.unlink()

    studio.tap("overlayYes")

    studio.wait(lambda: "Đã chép xong 1 câu." in studio.words)
    shutil.rmtree(blocked)
