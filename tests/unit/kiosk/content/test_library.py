"""The library shows what is sound, sets aside what is not, and never falls over a bad file."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from kiosk.content.catalogue import CATEGORIES
from kiosk.content.library import GuideLibrary, check_folder, fault_table
from kiosk.domain.walkthrough import Walkthrough
from kiosk.errors import GuideError
from tests.unit.kiosk.content.guide_texts import SOUND, write

SHIPPED = Path(__file__).parents[4] / "assets" / "guides"


def sound(name: str, category: str = "benefit") -> str:
    text = SOUND.replace("id: thu-mot-bai", f"id: {name}")
    return text.replace("category: benefit", f"category: {category}")


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Three sound guides, one that is not, and things that are no guides."""
    write(tmp_path, sound("tro-cap"), "tro-cap")
    write(tmp_path, sound("khai-sinh", "child"), "khai-sinh")
    write(tmp_path, sound("an-sinh"), "an-sinh")
    write(tmp_path, sound("hong").replace("version: 3", "version: ba"), "hong")
    (tmp_path / "README.md").write_text("ghi chú")
    (tmp_path / ".git").mkdir()
    (tmp_path / "_nhap").mkdir()
    return tmp_path


def test_a_faulty_guide_is_set_aside_and_the_others_are_shown(folder: Path) -> None:
    library = GuideLibrary(folder)

    assert [guide.guide_id for guide in library.guides()] == ["khai-sinh", "an-sinh", "tro-cap"]
    assert [(fault.file, fault.code) for fault in library.faults] == [
        ("hong/guide.yaml", "value.version")
    ]


def test_no_door_is_shown_without_a_guide_behind_it(folder: Path) -> None:
    doors = GuideLibrary(folder).by_category()

    assert list(doors) == ["child", "benefit"]
    assert [guide.guide_id for guide in doors["benefit"]] == ["an-sinh", "tro-cap"]


def test_one_guide_is_read_without_reading_the_others(folder: Path) -> None:
    library = GuideLibrary(folder)
    guide = library.guide("tro-cap")
    for name in ("khai-sinh", "an-sinh"):
        (folder / name / "guide.yaml").unlink()

    assert guide.guide_id == "tro-cap"
    assert library.guide("tro-cap") is guide
    assert [guide.guide_id for guide in library.guides()] == ["tro-cap"]


@pytest.mark.parametrize("name", ["hong", "khong-co", "../tro-cap", ""])
def test_a_guide_that_cannot_be_shown_is_the_worlds_fault(folder: Path, name: str) -> None:
    with pytest.raises(GuideError) as caught:
        GuideLibrary(folder).guide(name)

    assert caught.value.details == {"guide": name}


def test_guides_can_be_read_one_at_a_time_between_two_frames(folder: Path) -> None:
    library = GuideLibrary(folder)

    assert [library.load_next() for _ in range(6)] == [True, True, True, False, False, False]
    assert len(library.guides()) == 3


def test_a_library_whose_folder_is_gone_is_empty_and_says_why(tmp_path: Path) -> None:
    library = GuideLibrary(tmp_path / "khong-co")

    assert library.guides() == ()
    assert [fault.code for fault in library.faults] == ["file.unreadable"]


def test_a_folder_without_a_guide_file_is_named(folder: Path) -> None:
    (folder / "trong").mkdir()

    assert ("trong/guide.yaml", "file.missing") in {
        (fault.file, fault.code) for fault in GuideLibrary(folder).faults
    }


def test_an_editor_checks_the_whole_folder_and_sees_paths_as_typed(folder: Path) -> None:
    guides, faults = check_folder(folder)

    assert len(guides) == 3
    assert [fault.file for fault in faults] == [str(folder / "hong" / "guide.yaml")]


@pytest.mark.parametrize("piece", ["", "guide.yaml"])
def test_an_editor_checks_a_single_guide(folder: Path, piece: str) -> None:
    guides, faults = check_folder(folder / "tro-cap" / piece)

    assert [guide.guide_id for guide in guides] == ["tro-cap"]
    assert faults == []


@pytest.mark.parametrize("place", [".", "guide.yaml"])
def test_an_editor_checks_the_guide_in_whose_folder_they_stand(
    folder: Path, monkeypatch: pytest.MonkeyPatch, place: str
) -> None:
    monkeypatch.chdir(folder / "tro-cap")

    guides, faults = check_folder(Path(place))

    assert faults == []
    assert [guide.guide_id for guide in guides] == ["tro-cap"]


def test_a_folder_with_nothing_to_check_is_not_called_sound(tmp_path: Path) -> None:
    (tmp_path / "guide.yml").write_text(SOUND)

    assert [fault.code for fault in check_folder(tmp_path)[1]] == ["file.missing"]


def test_a_path_that_does_not_exist_is_named(tmp_path: Path) -> None:
    guides, faults = check_folder(tmp_path / "khong-co")

    assert guides == []
    assert [fault.code for fault in faults] == ["file.unreadable"]


@pytest.mark.parametrize(
    ("language", "heading", "line"), [("vi", "Cách sửa", "2"), ("en", "How to mend it", "2")]
)
def test_the_table_names_file_line_field_fault_and_mending(
    folder: Path, language: str, heading: str, line: str
) -> None:
    table = fault_table(check_folder(folder)[1], language)

    assert table[0][-1] == heading
    assert table[1][:2] == (str(folder / "hong" / "guide.yaml"), line)
    assert table[1][3] == "version"
    assert all(len(row) == 6 and all(row) for row in table)


def test_the_program_starts_without_the_parser_that_only_guides_need() -> None:
    names = "import sys, kiosk.content.library; print(*sys.modules)"
    loaded = subprocess.run([sys.executable, "-c", names], capture_output=True, check=True)

    assert b"kiosk.content.library" in loaded.stdout
    assert b"yaml" not in loaded.stdout


def test_the_guides_that_ship_with_the_program_have_no_fault() -> None:
    library = GuideLibrary(SHIPPED)

    assert library.faults == ()
    assert {"dang-ky-thuong-tru", "kich-hoat-vneid-muc-2", "phong-lua-dao"} <= {
        guide.guide_id for guide in library.guides()
    }
    assert set(library.by_category()) <= set(CATEGORIES)


def test_every_shipped_road_is_short_enough_to_hear_in_one_visit() -> None:
    for guide in GuideLibrary(SHIPPED).guides():
        assert 3 <= Walkthrough.start(guide).count <= 12, guide.guide_id


def test_every_step_of_the_shipped_guides_is_told_by_a_picture_of_its_own() -> None:
    for guide in GuideLibrary(SHIPPED).guides():
        pictures = [repr(step.picture) for step in guide.steps]
        assert len(set(pictures)) == len(pictures), guide.guide_id


def test_two_answers_to_a_shipped_question_never_look_alike() -> None:
    for guide in GuideLibrary(SHIPPED).guides():
        for question in (step.question for step in guide.steps if step.question is not None):
            pictures = [repr(answer.picture) for answer in question.answers]
            assert len(set(pictures)) == len(pictures), question.line


def test_a_procedure_among_the_shipped_guides_says_where_its_facts_come_from() -> None:
    for guide in GuideLibrary(SHIPPED).guides():
        assert guide.sources
