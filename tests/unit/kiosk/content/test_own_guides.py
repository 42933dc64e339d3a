"""A place keeps guides of its own; the newer wins, a faulty one never takes a sound one away."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from kiosk.content.library import GuideLibrary
from kiosk.errors import GuideError
from tests.unit.kiosk.content.guide_texts import SOUND, write

TODAY = date(2026, 11, 23)


def named(name: str, version: int = 3, title: str = "Bài kèm theo", more: str = "") -> str:
    text = SOUND.replace("id: thu-mot-bai", f"id: {name}").replace(
        "version: 3", f"version: {version}"
    )
    return text.replace("title: Nhận tiền qua tài khoản", f"title: {title}") + more


def shelves(tmp_path: Path, own: dict[str, str]) -> GuideLibrary:
    write(tmp_path / "shipped", named("khai-sinh"), "khai-sinh")
    write(tmp_path / "shipped", named("tro-cap"), "tro-cap")
    for name, text in own.items():
        write(tmp_path / "own", text, name)
    return GuideLibrary(tmp_path / "shipped", tmp_path / "own")


def test_a_guide_of_this_place_stands_beside_the_others(tmp_path: Path) -> None:
    library = shelves(tmp_path, {"cho-phien": named("cho-phien", title="Chợ phiên")})

    assert [guide.guide_id for guide in library.guides()] == ["cho-phien", "khai-sinh", "tro-cap"]
    assert library.folder_of("cho-phien") == tmp_path / "own" / "cho-phien"
    assert library.folder_of("tro-cap") == tmp_path / "shipped" / "tro-cap"
    assert library.faults == ()


def test_the_higher_version_wins(tmp_path: Path) -> None:
    library = shelves(tmp_path, {"tro-cap": named("tro-cap", 4, "Bài của xã")})

    assert library.guide("tro-cap").title.text == "Bài của xã"
    assert library.folder_of("tro-cap") == tmp_path / "own" / "tro-cap"
    assert library.faults == ()


@pytest.mark.parametrize("version", [2, 3])
def test_one_that_is_no_newer_is_set_aside_and_reported(tmp_path: Path, version: int) -> None:
    library = shelves(tmp_path, {"tro-cap": named("tro-cap", version, "Bài của xã")})

    assert library.guide("tro-cap").title.text == "Bài kèm theo"
    assert library.folder_of("tro-cap") == tmp_path / "shipped" / "tro-cap"
    (found,) = library.faults
    assert found.code == "version.not_newer"
    assert found.is_warning
    assert found.file == str(tmp_path / "own" / "tro-cap" / "guide.yaml")


def test_a_faulty_one_leaves_the_shipped_guide_in_its_place(tmp_path: Path) -> None:
    library = shelves(tmp_path, {"tro-cap": named("tro-cap", 4).replace("goto: mo", "goto: x")})

    assert library.guide("tro-cap").version == 3
    assert {fault.file for fault in library.faults} == {
        str(tmp_path / "own" / "tro-cap" / "guide.yaml")
    }


def test_a_sound_one_stands_in_for_a_shipped_guide_that_is_damaged(tmp_path: Path) -> None:
    library = shelves(tmp_path, {"tro-cap": named("tro-cap", 4)})
    (tmp_path / "shipped" / "tro-cap" / "guide.yaml").write_text("hỏng: [")

    assert library.guide("tro-cap").version == 4
    assert {fault.file for fault in library.faults} == {"tro-cap/guide.yaml"}


def test_a_place_without_guides_of_its_own_is_nothing_to_report(tmp_path: Path) -> None:
    library = shelves(tmp_path, {})

    assert len(library.guides()) == 2
    assert library.faults == ()


def test_a_file_in_the_place_of_the_folder_is_reported(tmp_path: Path) -> None:
    library = shelves(tmp_path, {})
    (tmp_path / "own").write_text("x")

    assert len(library.guides()) == 2
    assert [fault.code for fault in library.faults] == ["file.unreadable"]


def test_a_guide_that_is_not_there_has_no_folder(tmp_path: Path) -> None:
    with pytest.raises(GuideError):
        shelves(tmp_path, {}).folder_of("khong-co")


def repealed(name: str, by: str, on: str = "2026-07-01") -> str:
    return named(name, more="").replace(
        "fee: Không mất tiền", f"fee: Không mất tiền\nrepealed: {{on: {on}, replaced_by: {by}}}"
    )


@pytest.mark.parametrize(
    ("by", "on", "stands"),
    [
        ("khai-sinh", "2026-07-01", "khai-sinh"),
        ("khai-sinh", "2026-11-23", "khai-sinh"),
        ("khai-sinh", "2026-11-24", "cu"),  # not repealed yet
        ("3.000722", "2026-07-01", "moi"),
        ("khong-co", "2026-07-01", "cu"),
        ("9.999999", "2026-07-01", "cu"),
        ("cu", "2026-07-01", "cu"),
    ],
)
def test_a_repealed_guide_leads_to_what_took_its_place(
    tmp_path: Path, by: str, on: str, stands: str
) -> None:
    own = {
        "cu": repealed("cu", by, on),
        "moi": named("moi").replace("codes: [2.000740]", "codes: [3.000722]"),
    }
    library = shelves(tmp_path, own)

    assert library.standing_for(library.guide("cu"), TODAY).guide_id == stands


def test_two_repealed_guides_that_name_each_other_do_not_hold_anybody_up(tmp_path: Path) -> None:
    library = shelves(tmp_path, {"a": repealed("a", "b"), "b": repealed("b", "a")})

    assert library.standing_for(library.guide("a"), TODAY).guide_id == "b"


def test_the_end_of_a_row_of_repeals_is_found(tmp_path: Path) -> None:
    own = {"a": repealed("a", "b"), "b": repealed("b", "tro-cap")}
    library = shelves(tmp_path, own)

    assert library.standing_for(library.guide("a"), TODAY).guide_id == "tro-cap"
