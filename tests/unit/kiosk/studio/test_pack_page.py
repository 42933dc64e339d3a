"""The page that describes a pack leaves nothing out and invents nothing."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from msgspec.structs import fields

from kiosk import cli
from kiosk.domain import narration_wire as wire
from kiosk.studio.pack_faults import WARNINGS, WORDINGS

DOCS = Path(__file__).parents[4] / "docs"
PAGE = (DOCS / "narration-pack.md").read_text(encoding="utf-8")
RECIPE = (DOCS / "recipes" / "add-a-language.md").read_text(encoding="utf-8")


def tables() -> Iterator[tuple[str, dict[str, str]]]:
    """Return each table of fields or codes: the line above it, and its rows."""
    for found in re.finditer(
        r"(?P<above>[^\n]+)\n\n\| (?:field|code) \|[^\n]*\n\|[-|]+\n(?P<rows>(?:\|[^\n]*\n?)+)",
        PAGE,
    ):
        rows = re.findall(r"^\| `([^`]+)` \| (.+) \|$", found["rows"], re.MULTILINE)
        yield found["above"], dict(rows)


def table(above: str) -> dict[str, str]:
    [rows] = [rows for line, rows in tables() if above in line]
    return rows


@pytest.mark.parametrize(
    ("above", "struct"),
    [
        ("UTF-8 JSON|would not be safe", wire.WireManifest),
        ("A person in `people`", wire.WirePerson),
        ("The `consent` of a narrator", wire.WireConsent),
        ("A narration in `narrations`", wire.WireNarration),
        ("The `measures` of a narration", wire.WireMeasures),
        ("An approval in `approvals`", wire.WireApproval),
    ],
)
def test_every_field_of_the_manifest_is_described(above: str, struct: type) -> None:
    rows = table(above.rpartition("|")[2])
    assert list(rows) == [field.name for field in fields(struct)]
    for field in fields(struct):
        assert ("absent" in rows[field.name]) == (not field.required), field.name


def test_every_fault_is_described_and_warnings_are_called_so() -> None:
    rows = table("its place, what is wrong and the way out")
    assert set(rows) == set(WORDINGS)
    assert {code for code, said in rows.items() if "a warning" in said} == WARNINGS


def test_the_limits_on_the_page_are_those_that_hold() -> None:
    assert f"{wire.MAX_NARRATIONS:,} narrations" in PAGE
    assert f"at most {wire.MAX_CLIP_SECONDS:.0f} s" in PAGE
    assert f"most {wire.MAX_CONSENT_SECONDS:.0f} s" in PAGE
    assert f"larger than {wire.MAX_MANIFEST_BYTES // 1024**2} MB" in PAGE
    assert f"| `{wire.FORMAT}` |" in PAGE
    assert f"| `{wire.VERSION}` |" in PAGE


@pytest.mark.parametrize("text", [PAGE, RECIPE], ids=["page", "recipe"])
def test_every_command_that_is_shown_is_understood(text: str) -> None:
    shown = re.findall(r"^ *(gocua narrations [^\n`]*)$", text, re.MULTILINE)
    assert len(shown) >= 4
    for line in shown:
        words = line.replace("[", " ").replace("]", " ").split("(")[0].split()[1:]
        if "new|old" in words:  # stands for either, and not beside --studio
            words = [word for word in words if word not in ("--prefer", "new|old")]
        options = cli._parser().parse_args(words)
        assert options.narrations_command in words
