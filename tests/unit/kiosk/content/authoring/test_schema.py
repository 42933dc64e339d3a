"""An editor's program completes and underlines by the very rules that the reader goes by."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from jsonschema import Draft202012Validator
from ruamel.yaml import YAML

from kiosk.content.authoring.schema import guide_schema
from kiosk.content.guide_file import check_guide
from tests.unit.kiosk.content.guide_texts import SOUND, check, write
from tests.unit.kiosk.content.rich_texts import RICH
from tests.unit.kiosk.content.test_guides import EXAMPLES

DOCS = Path(__file__).parents[5] / "docs"
SHIPPED = Path(__file__).parents[5] / "assets" / "guides"
VALIDATOR = Draft202012Validator(guide_schema())

# What can be said of one value alone; roads, sentences and secrets need the whole guide.
OF_SHAPE = (
    *("key.unknown", "key.missing", "type.text", "type.list", "type.keys", "value.version"),
    *("value.date", "value.choice", "value.id", "value.url", "value.essential"),
    *("value.replacement", "review.half", "list.twice", "list.empty", "list.too_short"),
    *("list.too_long", "text.empty", "text.too_long", "id.reserved", "picture.missing"),
    *("picture.form", "picture.part", "picture.file"),
)


def refused(text: str) -> list[str]:
    """What a program that knows YAML 1.2 and the schema would underline."""
    loaded = YAML(typ="safe", pure=True).load(text)
    # Editors know no type for dates (YAML 1.2's core schema); this loader does.
    plain = json.loads(json.dumps(loaded, default=str))
    return [error.message for error in VALIDATOR.iter_errors(plain)]


def test_the_published_schema_is_the_one_that_the_reader_makes() -> None:
    published = (DOCS / "guide.schema.json").read_text(encoding="utf-8")

    assert json.loads(published) == json.loads(json.dumps(guide_schema()))


def test_it_is_a_schema() -> None:
    Draft202012Validator.check_schema(guide_schema())


@pytest.mark.parametrize("text", [SOUND, RICH], ids=["plain", "rich"])
def test_a_sound_guide_is_not_underlined(text: str) -> None:
    assert refused(text) == []


@pytest.mark.parametrize("path", sorted(SHIPPED.glob("*/guide.yaml")), ids=lambda p: p.parent.name)
def test_no_shipped_guide_is_underlined(path: Path) -> None:
    assert refused(path.read_text(encoding="utf-8")) == []


@pytest.mark.parametrize("code", OF_SHAPE)
def test_what_the_reader_refuses_in_a_value_is_underlined(code: str) -> None:
    old, new, _, _ = EXAMPLES[code]

    assert refused(SOUND.replace(old, new, 1))


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("fee: Không mất tiền", "fee: {text: A, valid_from: 2026-01-01, confidence: high}"),
        ("fee: Không mất tiền", "fee: [A, {text: B, say: b, source: x, checked_on: 2026-01-01}]"),
        ("fee: Không mất tiền", "fee: {text: A, ngay: x}"),
        ("fee: Không mất tiền", "fee: {text: A, confidence: sure}"),
        ("fee: Không mất tiền", "fee: []"),
        ("  - Thẻ căn cước", "  - any_of: [A, {id: b, text: B}]"),
        ("  - Thẻ căn cước", "  - any_of: [A]"),
        ("  - Thẻ căn cước", "  - any_of: [A, B]\n    text: C"),
        ("kind: procedure\ncodes: [2.000740]\n", "kind: reason\n"),
        ("kind: procedure\ncodes: [2.000740]\n", "kind: procedure\n"),
        ("kind: procedure\ncodes: [2.000740]\n", "kind: procedure\nessential25: 8\n"),
        ("version: 3", "version: 3\nnotice: {text: A, on: 2026-01-01}"),
        ("version: 3", "version: 3\nnotice: {text: A}"),
        ("version: 3", "version: 3\nlife_events: [moving, power]"),
        ("version: 3", "version: 3\nlife_events: [flying]"),
        ("version: 3", "version: 3\nkeywords: [tiền già]"),
        ("version: 3", "version: 3\nkeywords: tiền già"),
        ("version: 3", "version: 3\npicture: [baby, {paper: {kind: certificate}}]"),
        ("version: 3", "version: 3\npicture: [nobody]"),
        ("version: 3", "version: 3\npicture: []"),
    ],
)
def test_schema_and_reader_agree(tmp_path: Path, old: str, new: str) -> None:
    text = SOUND.replace(old, new, 1)
    assert text != SOUND

    _, faults = check(tmp_path, text)

    assert bool(refused(text)) == bool(faults), (refused(text), faults)


def test_the_line_that_tells_an_editors_program_of_the_schema_is_no_fault(tmp_path: Path) -> None:
    first = "# yaml-language-server: $schema=../../../docs/guide.schema.json\n"

    assert check_guide(write(tmp_path, first + SOUND))[1] == []
    assert first.strip() in (DOCS / "guide-format.md").read_text(encoding="utf-8")
