"""The recordings that are installed are found by their words, and nothing else is."""

from __future__ import annotations

from pathlib import Path

import pytest

from kiosk.audio.narrations import NarrationShelf
from kiosk.domain.line import Line
from kiosk.domain.narration import Narration
from kiosk.paths import Paths
from tests.fakes.narrations import install

LINE = Line("Gọi 113.")
NAME = "guide/a/steps.b.title"


def shelf_of(home: Path) -> NarrationShelf:
    return NarrationShelf(Paths(home).narrations)


def test_nothing_is_recorded_where_nothing_was_installed(tmp_path: Path) -> None:
    shelf = shelf_of(tmp_path)

    assert shelf.tags() == frozenset()
    assert shelf.find(LINE, "tyz") is None
    assert not shelf.is_outdated(LINE, "tyz")


def test_a_line_finds_its_recording_by_its_words(tmp_path: Path) -> None:
    install(tmp_path, "tyz", {NAME: LINE}, seconds=1.5)
    shelf = shelf_of(tmp_path)

    clip = shelf.find(Line("Gọi 113."), "tyz")

    assert shelf.tags() == {"tyz"}
    assert clip is not None
    assert (clip.language, clip.is_recorded, clip.seconds) == ("tyz", True, 1.5)
    assert isinstance(shelf.narrations("tyz")[NAME], Narration)
    assert shelf.find(LINE, "nut") is None


def test_a_recording_of_other_words_is_seen_to_be_outdated_by_the_name_of_its_line(
    tmp_path: Path,
) -> None:
    install(tmp_path, "tyz", {NAME: Line("Gọi 115.")})
    shelf = shelf_of(tmp_path)
    assert not shelf.is_outdated(LINE, "tyz")  # nobody has said which line this is

    shelf.line_ids = {LINE.spoken_hash: frozenset([NAME])}

    assert shelf.is_outdated(LINE, "tyz")
    assert shelf.find(LINE, "tyz") is None
    assert not shelf.is_outdated(LINE, "nut")


def test_a_changed_manifest_is_read_at_the_next_citizen(tmp_path: Path) -> None:
    shelf = shelf_of(tmp_path)
    assert not shelf.has(LINE, "tyz")
    install(tmp_path, "tyz", {NAME: LINE})
    assert not shelf.has(LINE, "tyz")  # not in the middle of a visit

    shelf.reload()

    assert shelf.has(LINE, "tyz")
    assert shelf.tags() == {"tyz"}


def test_a_withdrawn_manifest_takes_its_language_along(tmp_path: Path) -> None:
    install(tmp_path, "tyz", {NAME: LINE})
    shelf = shelf_of(tmp_path)
    assert shelf.has(LINE, "tyz")

    (Paths(tmp_path).narrations / "tyz" / "manifest.json").unlink()
    shelf.reload()

    assert not shelf.has(LINE, "tyz")
    assert shelf.tags() == frozenset()


@pytest.mark.logs("narrations.damaged tyz")
def test_a_damaged_manifest_is_logged_and_nothing_is_recorded(tmp_path: Path) -> None:
    install(tmp_path, "tyz", {NAME: LINE})
    manifest = Paths(tmp_path).narrations / "tyz" / "manifest.json"
    manifest.write_bytes(manifest.read_bytes()[:200])

    assert shelf_of(tmp_path).find(LINE, "tyz") is None


@pytest.mark.logs("narrations.damaged_clip")
def test_a_clip_that_went_bad_on_the_disk_is_left_out(tmp_path: Path) -> None:
    install(tmp_path, "tyz", {NAME: LINE})
    (clip,) = (Paths(tmp_path).narrations / "media").iterdir()
    clip.write_bytes(clip.read_bytes()[:-40])

    assert shelf_of(tmp_path).find(LINE, "tyz") is None
