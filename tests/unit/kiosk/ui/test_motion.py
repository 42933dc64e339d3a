"""Pages stand still where the battery of a village laptop runs low."""

from __future__ import annotations

from pathlib import Path

import pytest

from kiosk.ui.adapters.motion import wants_stillness


def battery(folder: Path, status: str, charge: str) -> Path:
    (folder / "BAT0").mkdir()
    (folder / "BAT0" / "status").write_text(f"{status}\n")
    (folder / "BAT0" / "capacity").write_text(f"{charge}\n")
    return folder


@pytest.mark.parametrize(
    ("status", "charge", "still"),
    [
        ("Discharging", "12", True),
        ("Discharging", "80", False),
        ("Charging", "12", False),
        ("Discharging", "?", False),
    ],
)
def test_a_volunteer_far_from_a_socket_gets_pages_without_motion(
    tmp_path: Path, status: str, charge: str, still: bool, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PATH", "")  # whatever desktop runs the tests has no say

    assert wants_stillness(battery(tmp_path, status, charge)) is still


def test_a_desktop_computer_without_a_battery_moves_as_usual(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PATH", "")

    assert not wants_stillness(tmp_path)


def test_an_elder_who_turned_motion_off_in_the_desktop_is_heeded(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    desktop = tmp_path / "gsettings"
    desktop.write_text("#!/bin/sh\necho false\n")
    desktop.chmod(0o755)
    monkeypatch.setenv("PATH", f"{tmp_path}:/bin:/usr/bin")

    assert wants_stillness(tmp_path)
