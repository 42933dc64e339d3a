"""A page that names what its view-model does not have fails before a citizen sees it."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

CHECK = Path(__file__).parents[2] / ".ci" / "qmllint.py"

BASE = """
from PySide6.QtCore import QObject, Signal, Slot

QML_IMPORT_NAME = "Kiosk.ViewModels"
QML_IMPORT_MAJOR_VERSION = 1


class PageModel(QObject):
    changed = Signal()

    @Slot()
    def back(self) -> None: ...
"""

# Named to be read before its base class.
PLAYER = """
from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtQml import QmlElement
from kiosk.ui.viewmodels.page import PageModel

QML_IMPORT_NAME = "Kiosk.ViewModels"
QML_IMPORT_MAJOR_VERSION = 1


@QmlElement
class GuidePlayer(PageModel):
    @Property(str, notify=PageModel.changed)
    def instruction(self) -> str:
        return ""

    @Property(QObject, constant=True)
    def rows(self) -> QObject:
        return self
"""

PAGE = """
import QtQuick
import Kiosk.ViewModels

Item {
    id: root
    required property GuidePlayer player
    property QtObject rows: root.player.rows
    Text { text: root.player.INSTRUCTION }
    TapHandler { onTapped: root.player.BACK() }
}
"""


def check(folder: Path, instruction: str, back: str) -> subprocess.CompletedProcess[str]:
    ui = folder / "kiosk" / "ui"
    for name in ("models", "viewmodels", "qml"):
        (ui / name).mkdir(parents=True)
    (ui / "viewmodels" / "page.py").write_text(BASE)
    (ui / "viewmodels" / "guide_player.py").write_text(PLAYER)
    page = PAGE.replace("INSTRUCTION", instruction).replace("BACK", back)
    (ui / "qml" / "Page.qml").write_text(page)
    return subprocess.run(
        [sys.executable, CHECK, "--ui", ui],
        capture_output=True,
        text=True,
        check=False,
        timeout=60,
    )


def test_a_page_that_names_what_is_there_passes(tmp_path: Path) -> None:
    done = check(tmp_path, "instruction", "back")

    assert done.returncode == 0, done.stdout + done.stderr


@pytest.mark.parametrize(
    ("instruction", "back", "named"),
    [("instructoin", "back", "instructoin"), ("instruction", "bakc", "bakc")],
)
def test_a_typo_in_a_property_or_a_slot_is_named(
    tmp_path: Path, instruction: str, back: str, named: str
) -> None:
    done = check(tmp_path, instruction, back)

    assert done.returncode == 1
    assert f'"{named}" not found' in done.stdout + done.stderr


def test_no_page_at_all_is_not_a_success(tmp_path: Path) -> None:
    (tmp_path / "kiosk" / "ui").mkdir(parents=True)
    (tmp_path / "kiosk" / "ui" / "viewmodels").mkdir()
    (tmp_path / "kiosk" / "ui" / "viewmodels" / "page.py").write_text(BASE)

    done = subprocess.run(
        [sys.executable, CHECK, "--ui", tmp_path / "kiosk" / "ui"],
        capture_output=True,
        text=True,
        check=False,
        timeout=60,
    )

    assert done.returncode == 1
