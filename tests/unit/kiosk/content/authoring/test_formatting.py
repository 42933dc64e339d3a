"""Two editors who say the same thing write the same file, and no note of theirs is lost."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kiosk.content.authoring.formatting import Written, files_of, read_written
from kiosk.content.authoring.scalars import scalar
from kiosk.content.authoring.shelf import format_in_place, guide_folders
from kiosk.content.yaml_tree import Entries, Items, Scalar, read_tree
from tests.unit.kiosk.content.guide_texts import SOUND, spoilt, write
from tests.unit.kiosk.content.rich_texts import RICH, library

SHIPPED = Path(__file__).parents[5] / "assets" / "guides"


def written(folder: Path) -> Written:
    read, faults = read_written(folder)
    assert faults == []
    assert read is not None
    return read


@pytest.fixture
def rich(tmp_path: Path) -> Path:
    return library(tmp_path) / "bai-day-du"


def test_the_written_form_says_what_the_editor_said(rich: Path) -> None:
    before = written(rich)

    assert format_in_place(rich, before)

    assert written(rich).guide == before.guide


def test_writing_it_again_changes_nothing(rich: Path) -> None:
    format_in_place(rich, written(rich))
    files = {file.name: file.read_bytes() for file in rich.iterdir()}

    assert not format_in_place(rich, written(rich))

    assert {file.name: file.read_bytes() for file in rich.iterdir()} == files


def test_no_note_of_an_editor_is_lost(rich: Path) -> None:
    format_in_place(rich, written(rich))
    text = (rich / "guide.yaml").read_text(encoding="utf-8")

    notes = [line.strip() for line in text.splitlines() if line.strip().startswith("#")]
    assert notes == [
        "# Viết theo lời cán bộ xã.",
        "# yaml-language-server: $schema=guide.schema.json",
        "# mã bài",
        "# Sổ nào cũng được",
        "# Bước đầu",
        "# trong nhà",
        "# Hết bài.",
    ]
    assert text.index("# Bước đầu") < text.index("- id: hoi") < text.index("# Hết bài.")
    assert (rich / "text.qaa.yaml").read_text(encoding="utf-8").startswith("# A made-up language")


def test_a_sign_for_notes_within_a_text_stays_text(rich: Path) -> None:
    guide = written(rich).guide

    assert guide.repealed is not None
    assert guide.repealed.source == "Quyết định # 5"


def test_the_same_guide_written_by_two_editors_becomes_the_same_file(tmp_path: Path) -> None:
    plain = written(write(tmp_path / "a", SOUND))
    other = SOUND.replace(
        "sentences: [Bà con ra ngân hàng.]", "sentences: ['Bà con ra ngân hàng.']"
    )
    other = other.replace("    title: Mở tài khoản\n", "").replace(
        "    picture: [bank]\n  - id: khai", "    picture:\n      - bank\n"
        "    title: {text: \"Mở tài khoản\"}\n    next: khai\n  - id: khai",
    )  # fmt: skip
    assert other != SOUND

    assert files_of(written(write(tmp_path / "b", other))) == files_of(plain)


def test_the_end_of_a_road_is_always_written(tmp_path: Path) -> None:
    text = files_of(written(write(tmp_path, SOUND)))["guide.yaml"]

    assert text.count("next: end") == 2
    assert text.endswith("next: end\n")


def test_windows_line_ends_and_its_mark_do_not_matter(tmp_path: Path) -> None:
    raw = b"\xef\xbb\xbf" + RICH.replace("\n", "\r\n").encode()
    folder = write(tmp_path / "a", raw, "bai-day-du")
    rich = library(tmp_path / "b") / "bai-day-du"
    (folder / "cho-trong.svg").write_bytes((rich / "cho-trong.svg").read_bytes())

    assert files_of(written(folder))["guide.yaml"] == files_of(written(rich))["guide.yaml"]


def test_a_faulty_guide_is_not_rewritten(tmp_path: Path) -> None:
    read, faults = read_written(write(tmp_path, spoilt("version: 3", "version: ba")))

    assert read is None
    assert [fault.code for fault in faults] == ["value.version"]


def test_a_faulty_translation_is_not_lost_in_the_rewriting(rich: Path) -> None:
    (rich / "text.qaa.yaml").write_text("titel: {text: x, state: draft}\n")

    read, faults = read_written(rich)

    assert read is None
    assert [fault.code for fault in faults] == ["translation.unknown_line"]


@pytest.mark.parametrize("folder", guide_folders(SHIPPED), ids=lambda folder: folder.name)
def test_every_shipped_guide_keeps_its_meaning_and_its_form(folder: Path, tmp_path: Path) -> None:
    before = written(folder)
    copy = tmp_path / folder.name
    copy.mkdir()
    for svg in folder.glob("*.svg"):
        (copy / svg.name).write_bytes(svg.read_bytes())
    for name, text in files_of(before).items():
        (copy / name).write_text(text, encoding="utf-8")

    again = written(copy)

    assert again.guide == before.guide
    assert files_of(again) == files_of(before)


WORDS = st.text(
    st.one_of(
        st.sampled_from(list("-?:,[]{}#&*!|>'\"%@` ~<=\\.aà1")),
        st.characters(exclude_categories=["Cc", "Cf", "Cs", "Co", "Cn", "Zl", "Zp"]),
    ),
    min_size=1,
    max_size=24,
).map(str.strip).filter(bool)  # fmt: skip


@settings(max_examples=400, deadline=None)
@given(WORDS)
def test_whatever_an_editor_writes_is_read_as_written(
    tmp_path_factory: pytest.TempPathFactory, text: str
) -> None:
    file = tmp_path_factory.mktemp("s") / "x.yaml"
    file.write_text(
        f"a: {scalar(text)}\nb:\n  - {scalar(text)}\nc: [{scalar(text, within=True)}]\n"
        f"d: {{e: {scalar(text, within=True)}}}\n",
        encoding="utf-8",
        newline="\n",
    )

    root, faults = read_tree(file, "x")

    assert faults == []
    assert isinstance(root, Entries)
    nodes = root.nodes
    assert isinstance(nodes["b"], Items)
    assert isinstance(nodes["c"], Items)
    assert isinstance(nodes["d"], Entries)
    found = [nodes["a"], *nodes["b"].nodes, *nodes["c"].nodes, nodes["d"].nodes["e"]]
    import unicodedata

    assert {node.text for node in found if isinstance(node, Scalar)} == {
        unicodedata.normalize("NFC", text)
    }
