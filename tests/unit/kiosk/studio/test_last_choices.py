"""Tomorrow a narrator begins with two touches, whatever became of the file in between."""

from __future__ import annotations

from pathlib import Path

import pytest

from kiosk.studio.last_choices import FILE_NAME, Choice, LastChoices, Role

BAN = "a" * 32


def test_what_somebody_did_last_is_known_tomorrow(tmp_path: Path) -> None:
    LastChoices(tmp_path).keep(BAN, Choice(Role.NARRATE, "tyz"))
    LastChoices(tmp_path).keep(BAN, Choice(Role.REVIEW, "hmn-x-mong-trang"))

    assert LastChoices(tmp_path).of(BAN) == Choice(Role.REVIEW, "hmn-x-mong-trang")
    assert LastChoices(tmp_path).of("b" * 32) is None


@pytest.mark.logs(r"studio\.set_aside")
@pytest.mark.parametrize("torn", [b"", b"{", b'{"choices": {"a": {"role": "sing", "tag": "tyz"}}}'])
def test_a_torn_file_is_set_aside_and_the_studio_opens(tmp_path: Path, torn: bytes) -> None:
    (tmp_path / FILE_NAME).write_bytes(torn)

    assert LastChoices(tmp_path).of(BAN) is None
    assert (tmp_path / "aside" / FILE_NAME).read_bytes() == torn
