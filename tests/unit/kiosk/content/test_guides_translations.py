"""Words in another language come beside a guide, and never keep the guide itself away."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from kiosk.content.faults import Fault
from kiosk.content.guide_file import check_guide
from kiosk.content.guide_style import HouseStyle
from kiosk.content.library import GuideLibrary
from kiosk.domain.guide import Guide, TranslationState
from kiosk.domain.line import Line
from tests.unit.kiosk.content.guide_texts import SOUND, write

LATE_STYLE = HouseStyle({}, date(2026, 11, 23), lambda _text: [])


def translated(
    tmp_path: Path, text: str, name: str = "text.qaa.yaml", style: HouseStyle | None = None
) -> tuple[Guide, list[Fault]]:
    folder = write(tmp_path, SOUND)
    (folder / name).write_text(text, encoding="utf-8")
    guide, faults = check_guide(folder, style=style)
    assert guide is not None
    return guide, faults


def test_a_line_is_translated_under_its_name(tmp_path: Path) -> None:
    guide, faults = translated(
        tmp_path,
        "steps.hoi.answers.mo: {text: Zq, state: approved}\n"
        "title: {text: Zqa, say: zee, state: draft}\n",
    )

    assert faults == []
    assert guide.languages == ("vi", "qaa")
    lines = guide.translations["qaa"]
    assert list(lines) == ["title", "steps.hoi.answers.mo"]
    assert lines["title"].line == Line("Zqa", "zee")
    assert lines["title"].state is TranslationState.DRAFT
    assert lines["steps.hoi.answers.mo"].state is TranslationState.APPROVED


@pytest.mark.parametrize(
    ("text", "code", "line"),
    [
        ("title: {text: Zq}\n", "key.missing", 1),
        ("title: {text: Zq, state: xong}\n", "value.choice", 1),
        ("title: {text: '', state: draft}\n", "text.empty", 1),
        ("title: {text: <b>Zq</b>, state: draft}\n", "text.markup", 1),
        ("\ntitel: {text: Zq, state: draft}\n", "translation.unknown_line", 2),
        ("title: Zq\n", "type.keys", 1),
        ("title: {text: Zq, state: draft, made_from: xyz}\n", "value.hash", 1),
        ("- title\n", "type.keys", 1),
        ("title: {text: Zq\n", "yaml.syntax", 2),
    ],
)
def test_a_faulty_translation_is_set_aside_and_the_guide_is_shown(
    tmp_path: Path, text: str, code: str, line: int
) -> None:
    guide, faults = translated(tmp_path, text)

    assert guide.translations == {}
    assert [fault.code for fault in faults] == [code]
    assert faults[0].file.endswith("thu-mot-bai/text.qaa.yaml")
    assert faults[0].line == line


@pytest.mark.parametrize(
    "name", ["text.vi.yaml", "text.Tày.yaml", "text.q.yaml", "text.vi-VN.yaml"]
)
def test_the_name_of_the_file_must_be_a_language(tmp_path: Path, name: str) -> None:
    _, faults = translated(tmp_path, "title: {text: Zq, state: draft}\n", name)

    assert [fault.code for fault in faults] == ["translation.tag"]


def test_the_library_reports_what_was_set_aside(tmp_path: Path) -> None:
    folder = write(tmp_path, SOUND)
    (folder / "text.qaa.yaml").write_text("titel: {text: Zq, state: draft}\n")
    library = GuideLibrary(tmp_path)

    assert [guide.guide_id for guide in library.guides()] == ["thu-mot-bai"]
    assert [(fault.file, fault.code) for fault in library.faults] == [
        ("thu-mot-bai/text.qaa.yaml", "translation.unknown_line")
    ]


def test_a_translation_older_than_its_text_is_named(tmp_path: Path) -> None:
    made_from = Line("Nhận tiền qua tài khoản").spoken_hash[:12]
    text = f"title: {{text: Zq, state: approved, made_from: {made_from}}}\n"

    assert translated(tmp_path, text, style=LATE_STYLE)[1] == []
    guide, faults = translated(tmp_path, text.replace(made_from, "0" * 12), style=LATE_STYLE)

    assert [(fault.code, fault.field) for fault in faults] == [("translation.stale", "title")]
    assert guide.translations["qaa"]["title"].line.text == "Zq"


def test_an_empty_translation_is_none(tmp_path: Path) -> None:
    guide, faults = translated(tmp_path, "# chưa dịch\n")

    assert faults == []
    assert guide.languages == ("vi",)
