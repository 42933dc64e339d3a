"""A damaged lexicon is a named fault, not a kiosk that reads nonsense."""

from __future__ import annotations

from pathlib import Path

import pytest

from kiosk.audio.lexicon import LexiconError, load_lexicon
from kiosk.domain.guide import Line

GOOD = """
words: {3G: ba giê, no: nô}
letters: {A: a}
address_parts: {vn: vi en}
telephones: [0368]
units: {đ: đồng}
"""


def test_every_value_is_text_as_it_was_written(tmp_path: Path) -> None:
    file = tmp_path / "lexicon.yaml"
    file.write_text(GOOD, "utf-8")

    lexicon = load_lexicon(file)

    assert lexicon.spoken(Line("no 3G 0368")) == "nô ba giê không ba sáu tám"


@pytest.mark.parametrize(
    "content",
    [
        b"",
        b"words: [",
        b"words: nothing",
        b"\xff\xfe\x00",
        GOOD.replace("letters: {A: a}", "").encode(),
        GOOD.replace("vi en", "[vi, en]").encode(),
        GOOD.replace("[0368]", "0368").encode(),
        GOOD.replace("{A: a}", "{A: a, A: b}").encode(),
    ],
)
def test_a_damaged_lexicon_is_refused_by_name(tmp_path: Path, content: bytes) -> None:
    file = tmp_path / "lexicon.yaml"
    file.write_bytes(content)

    with pytest.raises(LexiconError) as refused:
        load_lexicon(file)
    assert refused.value.details["file"] == "lexicon.yaml"


def test_a_missing_lexicon_is_refused_by_name(tmp_path: Path) -> None:
    with pytest.raises(LexiconError):
        load_lexicon(tmp_path / "lexicon.yaml")
