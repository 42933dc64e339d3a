"""What the desk chose stays chosen, through power cuts, full disks and other releases."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from kiosk.domain.session import Place
from kiosk.errors import UnwritableFolderError
from kiosk.settings import Setting, Settings, Volume

DOCUMENT = Path(__file__).parents[3] / "docs" / "settings.md"


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "kiosk" / "settings.json"


def test_a_kiosk_that_was_never_set_up_has_what_is_usual(path: Path) -> None:
    settings = Settings.load(path)

    assert settings.ui_language == "vi"
    assert settings.place is Place.DESK
    assert settings.two_taps is True
    assert settings.text_scale == 1.0
    assert settings.volume is Volume.MID
    assert not settings.first_start_done
    assert settings.set_aside is None
    assert not path.exists()


def test_what_the_officer_chose_is_there_at_the_next_start(path: Path) -> None:
    settings = Settings.load(path)
    settings.commune = "03325"
    settings.place = Place.DOOR
    settings.two_taps = False
    settings.text_scale = 1.5
    settings.volume = Volume.HIGH
    settings.save()

    again = Settings.load(path)

    assert (again.commune, again.place, again.two_taps) == ("03325", Place.DOOR, False)
    assert (again.text_scale, again.volume) == (1.5, Volume.HIGH)
    assert isinstance(again.place, Place)
    assert isinstance(again.volume, Volume)
    assert [entry.name for entry in path.parent.iterdir()] == ["settings.json"]


def test_a_value_outside_the_choices_is_a_bug_and_changes_nothing(path: Path) -> None:
    settings = Settings.load(path)

    with pytest.raises(ValueError, match="text_scale"):
        settings.text_scale = 7.0
    with pytest.raises(ValueError, match="two_taps"):
        settings.two_taps = "yes"  # type: ignore[assignment]
    assert settings.text_scale == 1.0
    assert settings.two_taps is True


@pytest.mark.parametrize(
    "damage",
    [b"", b'{"commune": "033', b"\xff\xfe\x00", b'{"commune": "\xff"}', b"[1, 2]", b"null",
     b"[" * 100_000, b"\0" * 4096],
)  # fmt: skip
def test_a_damaged_file_is_set_aside_and_the_kiosk_starts_all_the_same(
    path: Path, damage: bytes, caplog: pytest.LogCaptureFixture
) -> None:
    path.parent.mkdir()
    path.write_bytes(damage)

    settings = Settings.load(path)

    assert settings.ui_language == "vi"
    assert settings.set_aside is not None
    assert settings.set_aside.read_bytes() == damage
    assert not path.exists()
    assert [record.getMessage() for record in caplog.records] == ["settings.damaged"]

    settings.commune = "03325"
    settings.save()
    assert Settings.load(path).commune == "03325"


def test_what_a_newer_release_wrote_survives_an_older_one(path: Path) -> None:
    path.parent.mkdir()
    path.write_text('{"ui_language": "tyz", "printer": {"paper": "80mm"}, "commune": "03325"}')

    settings = Settings.load(path)
    settings.two_taps = False
    settings.save()

    written = json.loads(path.read_text(encoding="utf-8"))
    assert settings.ui_language == "vi"
    assert written["ui_language"] == "tyz"
    assert written["printer"] == {"paper": "80mm"}
    assert written["two_taps"] is False


def test_an_unknown_value_is_reported_by_the_name_of_its_setting_only(
    path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    path.parent.mkdir()
    path.write_text('{"text_scale": true, "commune": 12, "volume": "0912345678"}')

    settings = Settings.load(path)

    assert (settings.text_scale, settings.commune, settings.volume) == (1.0, "", Volume.MID)
    assert {record.__dict__["setting"] for record in caplog.records} == {
        "text_scale",
        "commune",
        "volume",
    }
    assert "0912345678" not in caplog.text


def test_a_whole_number_that_a_person_wrote_into_the_file_is_a_size_too(path: Path) -> None:
    path.parent.mkdir()
    path.write_text('{"text_scale": 1}')

    assert Settings.load(path).text_scale == 1.0


@pytest.mark.skipif(sys.platform == "win32", reason="needs a limit on the size of files")
def test_a_full_disk_while_saving_is_named_and_leaves_the_old_settings(path: Path) -> None:
    settings = Settings.load(path)
    settings.commune = "03325"
    settings.save()
    before = path.read_bytes()

    full = """
import resource, signal, sys
from pathlib import Path
from kiosk.errors import DiskFullError
from kiosk.settings import Settings
settings = Settings.load(Path(sys.argv[1]))
settings.commune = "00004"
signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
resource.setrlimit(resource.RLIMIT_FSIZE, (8, 8))
try:
    settings.save()
except DiskFullError as fault:
    sys.exit(7 if fault.details == {"file": "settings.json"} else 1)
"""
    child = subprocess.run([sys.executable, "-c", full, str(path)], check=False, timeout=30)

    assert child.returncode == 7
    assert path.read_bytes() == before
    assert [entry.name for entry in path.parent.iterdir()] == ["settings.json"]


def test_a_folder_that_is_not_ours_is_the_world_s_fault(tmp_path: Path) -> None:
    in_the_way = tmp_path / "kiosk"
    in_the_way.write_text("a file where the folder should be")

    with pytest.raises(UnwritableFolderError):
        Settings(in_the_way / "settings.json").save()
    with pytest.raises(UnwritableFolderError):
        Settings.load(in_the_way / "settings.json")


@pytest.mark.skipif(os.name == "nt" or os.geteuid() == 0, reason="root may read everything")
def test_a_file_that_may_not_be_read_is_not_taken_for_damaged(path: Path) -> None:
    Settings(path).save()
    path.chmod(0)

    with pytest.raises(UnwritableFolderError):
        Settings.load(path)
    assert path.exists()


def test_louder_is_louder() -> None:
    gains = [Volume.LOW.gain, Volume.MID.gain, Volume.HIGH.gain]

    assert gains == sorted(set(gains))
    assert max(gains) <= 1.0


def test_every_setting_is_described_to_the_person_who_looks_after_the_desk() -> None:
    rows = [
        [cell.strip() for cell in line.strip("|\n ").split("|")]
        for line in DOCUMENT.read_text(encoding="utf-8").splitlines()
        if line.startswith("| `")
    ]

    assert rows == [documented(setting) for setting in Settings.declared()]


def documented(setting: Setting[str] | Setting[bool] | Setting[float]) -> list[str]:
    values = setting.choices or ((True, False) if isinstance(setting.default, bool) else ())
    listed = ", ".join(shown(value) for value in values) or "text"
    return [f"`{setting.key}`", listed, shown(setting.default), setting.description]


def shown(value: str | bool | float) -> str:
    return f"`{str(value) or chr(34) * 2}`" if isinstance(value, str) else f"`{json.dumps(value)}`"
