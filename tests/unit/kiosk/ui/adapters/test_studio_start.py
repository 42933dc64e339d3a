"""The kiosk starts its studio: from a checkout, installed, or frozen."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

from kiosk.cli import _parser
from kiosk.paths import Paths
from kiosk.ui.adapters.qt_studio_start import StudioNotStartedError, start_studio, studio_command


def test_the_studio_works_on_the_same_folder_and_in_the_same_kind_of_window(
    tmp_path: Path,
) -> None:
    program, *arguments = studio_command(Paths(tmp_path), windowed=True)

    assert program == sys.executable
    assert arguments[:2] == ["-m", "kiosk"]
    options = _parser().parse_args(arguments[2:])
    assert (options.data_dir, options.windowed) == (tmp_path.resolve(), True)
    assert options.run.__name__ == "_studio"


def test_a_frozen_program_calls_itself(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "frozen", True, raising=False)

    assert studio_command(Paths(tmp_path), windowed=False)[1] == "studio"


def test_a_studio_that_does_not_start_is_a_fault_with_words(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sys, "executable", str(tmp_path / "no such program"))

    with pytest.raises(StudioNotStartedError):
        start_studio(Paths(tmp_path), windowed=True)
