"""What an editor reads about the format is what the program does."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from kiosk.content.catalogue import CATEGORIES
from kiosk.content.fault_wordings import WORDINGS
from kiosk.domain.guide import Kind
from tests.unit.kiosk.content.guide_texts import SOUND, check

PAGE = (Path(__file__).parents[4] / "docs" / "guide-format.md").read_text(encoding="utf-8")


def as_printed(template: str) -> str:
    text = re.sub(r"(?<!\{)\{\w+\}(?!\})", "…", template.replace("{hint}", ""))
    return text.replace("{{", "{").replace("}}", "}").replace("|", r"\|")


def test_the_sample_that_editors_copy_has_no_fault(tmp_path: Path) -> None:
    sample = re.search(r"```yaml\n(.*?)```", PAGE, re.DOTALL)
    assert sample is not None

    guide, faults = check(tmp_path / "x", sample[1].replace("id: vi-du", "id: thu-mot-bai"))

    assert faults == []
    assert guide is not None
    assert guide.codes == ("2.000740",)


@pytest.mark.parametrize("code", WORDINGS)
def test_every_fault_and_its_mending_is_written_down(code: str) -> None:
    wording = WORDINGS[code]["vi"]

    assert f"| {as_printed(wording.message)} | {as_printed(wording.mend)} |" in PAGE


@pytest.mark.parametrize("place", ["version: 3", "  - id: mo\n    title: Mở tài khoản"])
def test_every_key_is_explained(tmp_path: Path, place: str) -> None:
    indent = "    " if place.startswith(" ") else ""
    _, faults = check(tmp_path, SOUND.replace(place, f"{place}\n{indent}zz: x", 1))
    found = next(fault for fault in faults if fault.code == "key.unknown")
    known = dict(found.values)["known"].split(", ")

    assert len(known) >= 10
    assert [key for key in known if f"`{key}`" not in PAGE] == []


@pytest.mark.parametrize("word", [*CATEGORIES, *Kind])
def test_every_category_and_kind_is_explained(word: str) -> None:
    assert f"`{word}`" in PAGE
