"""An editor at a province sees a guide on the real pages while writing it."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from kiosk.errors import GuideError
from kiosk.previewing import Preview, PreviewOptions, preview
from kiosk.resources import bundled
from kiosk.ui.driving import find
from tests.ui.hand import SCAMS, Hand

Start = Callable[..., Hand]


class Editor:
    """One guide in an editor's folder, and the kiosk that shows it."""

    def __init__(self, folder: Path, start: Start, shelf: Path) -> None:
        self.file = folder / "guide.yaml"
        self.told: list[list[str]] = []
        self.hand = start(guides=shelf)
        self.preview = Preview(
            self.hand.kiosk, folder, shelf, "en", lambda lines: self.told.append([*lines])
        )
        self.hand.on("before")

    def write(self, old: str, new: str) -> None:
        """Change the file as editors do: another file takes its place."""
        text = self.file.read_text("utf-8")
        assert old in text
        fresh = self.file.with_suffix(".new")
        fresh.write_text(text.replace(old, new, 1), encoding="utf-8")
        heard = len(self.told)
        fresh.replace(self.file)
        self.hand.wait(lambda: len(self.told) > heard, "the file to be read again")

    @property
    def faults(self) -> list[str]:
        panel = find(self.hand.window, "previewFaults")
        return [] if panel is None else list(panel.property("faults"))


@pytest.fixture
def editor(start_kiosk: Start, tmp_path: Path) -> Editor:
    folder = tmp_path / "mine" / SCAMS
    shutil.copytree(bundled("assets") / "guides" / SCAMS, folder)
    shelf = tmp_path / "shelf"
    shelf.mkdir()
    return Editor(folder, start_kiosk, shelf)


def test_an_editor_sees_a_new_title_as_soon_as_the_file_is_saved(editor: Editor) -> None:
    assert editor.told == [[]]
    editor.write("title: Tránh bị lừa đảo", "title: Tránh kẻ xấu")

    editor.hand.wait(lambda: editor.hand.shell.before.guideTitle == "Tránh kẻ xấu")
    editor.write("title: Tránh kẻ xấu", "title: Tránh người lạ")
    editor.hand.wait(lambda: editor.hand.shell.before.guideTitle == "Tránh người lạ")


def test_an_editor_stays_at_the_step_that_is_being_written(editor: Editor) -> None:
    editor.hand.tap("start")
    editor.hand.on("step")
    editor.hand.step_on()
    editor.hand.wait(lambda: editor.hand.shell.step.title == "Xưng công an thì cúp máy")

    editor.write("title: Xưng công an thì cúp máy", "title: Ai xưng công an thì cúp máy")

    editor.hand.wait(lambda: editor.hand.shell.step.title == "Ai xưng công an thì cúp máy")
    assert editor.hand.shell.step.stepNumber == 2


def test_a_slip_is_named_over_the_pages_until_it_is_mended(editor: Editor) -> None:
    editor.write("category: safety", "category: sorcery")

    assert editor.hand.sees("previewFaults")
    assert "category" in editor.faults[0]
    assert "sorcery" in editor.told[-1][0]
    assert editor.hand.shell.before.guideTitle == "Tránh bị lừa đảo"  # as it was last sound

    editor.write("category: sorcery", "category: safety")
    editor.hand.wait(lambda: not editor.hand.sees("previewFaults"))
    assert editor.told[-1] == []


def test_a_guide_that_is_faulty_from_the_start_says_so(start_kiosk: Start, tmp_path: Path) -> None:
    folder = tmp_path / "mine" / SCAMS
    folder.mkdir(parents=True)
    (folder / "guide.yaml").write_text("id: [", encoding="utf-8")
    shelf = tmp_path / "shelf"
    shelf.mkdir()
    hand = start_kiosk(guides=shelf)
    told: list[list[str]] = []
    Preview(hand.kiosk, folder, shelf, "vi", lambda lines: told.append([*lines]))

    assert told[0]
    assert hand.sees("previewFaults")


def test_an_editor_who_names_no_guide_is_told_which_file_is_missing(tmp_path: Path) -> None:
    with pytest.raises(GuideError) as refused:
        preview(PreviewOptions(tmp_path), print)
    assert refused.value.details["file"] == str(tmp_path / "guide.yaml")
