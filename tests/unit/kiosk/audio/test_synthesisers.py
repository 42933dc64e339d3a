"""The desk's own program speaks where it works; where it does not, what is usual does."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from kiosk.audio.synthesisers import find_synthesiser
from tests.unit.kiosk.audio.test_external import READER


def test_the_program_that_was_chosen_is_preferred() -> None:
    found = find_synthesiser(READER)

    assert found is not None
    assert found.name.startswith("python")


@pytest.mark.parametrize(
    ("command", "reason"),
    [
        ("no-such-program", "missing"),
        ("'an open quote", "missing"),
        ("false", "exit_1"),
        ("cat", "not_a_wav"),
        ("true", "cut_short"),
    ],
)
def test_one_that_does_not_speak_is_logged_once_and_replaced(
    command: str, reason: str, caplog: pytest.LogCaptureFixture
) -> None:
    found = find_synthesiser(command)

    assert found is not None
    assert found.name.startswith("espeak-ng 1.")
    (line,) = caplog.records
    assert (line.message, line.reason) == ("synthesiser.broken", reason)  # type: ignore[attr-defined]


@pytest.mark.logs("synthesiser.broken")
def test_where_nothing_else_is_installed_there_is_none(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name in ("false", "sh"):
        program = shutil.which(name)
        assert program is not None
        (tmp_path / name).symlink_to(program)
    monkeypatch.setenv("PATH", str(tmp_path))
    monkeypatch.setattr("kiosk.audio.synthesis.Pyttsx3Synthesiser.voices", lambda _: frozenset())

    assert find_synthesiser("false") is None
