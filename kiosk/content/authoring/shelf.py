"""A folder of guides on the disk: read with everything beside them, written all or not at all."""

from __future__ import annotations

import shutil
from collections.abc import Callable, Sequence
from dataclasses import replace
from pathlib import Path
from types import MappingProxyType

from kiosk.content.authoring.formatting import Written, files_of, read_written
from kiosk.content.catalogue import FILE_NAME
from kiosk.content.faults import Fault, fault
from kiosk.domain.guide import Guide
from kiosk.domain.line_ids import lines_by_id

_NEW = ".new"
_OLD = ".old"
_SHORT_HASH = 12


def guide_folders(path: Path) -> list[Path]:
    """Return the folders of the guides below a folder, or the one guide that is meant.

    Raises:
        OSError: The folder cannot be read.
    """
    if path.name == FILE_NAME:
        return [path.parent]
    if (path / FILE_NAME).is_file():
        return [path]
    return sorted(
        entry
        for entry in path.iterdir()
        if entry.is_dir() and not entry.name.startswith((".", "_"))
    )


def read_shelf(folders: Sequence[Path]) -> tuple[list[Written], list[Fault]]:
    """Read guides with what stands beside them; all faults, and the sound guides."""
    guides: list[Written] = []
    faults: list[Fault] = []
    for folder in folders:
        written, wrong = read_written(folder)
        guides += [] if written is None else [written]
        faults += wrong
    return guides, faults


def format_in_place(folder: Path, written: Written) -> bool:
    """Write a guide in its written form; whether that changed anything.

    Raises:
        OSError: A file cannot be written; each is either as it was or as it should be.
    """
    changed = False
    for name, text in files_of(written).items():
        file, raw = folder / name, text.encode()
        if not file.is_file() or file.read_bytes() != raw:
            _replace(file, raw)
            changed = True
    return changed


def put_on_shelf(
    guides: Sequence[Written], shelf: Path, pictures: Callable[[str], Path]
) -> list[Fault]:
    """Put guides on a shelf, all of them or, where anything fails, none.

    The shelf is copied, changed, checked and put in the place of the old one.  A guide that is
    there already keeps its picture files; its other translations go, as those of a new text.

    Args:
        guides: What to put there.
        shelf: The folder; other guides in it stay as they are.
        pictures: Returns the folder of the picture files of a guide.

    Returns:
        What is wrong with a guide as it would have been written; then nothing was changed.

    Raises:
        OSError: The disk refused; nothing was changed.
    """
    recover(shelf)
    new = shelf.with_name(shelf.name + _NEW)
    try:
        if shelf.is_dir():
            shutil.copytree(shelf, new)
        else:
            new.mkdir(parents=True)
        faults = [wrong for written in guides for wrong in _put(written, new, pictures)]
        if not faults:
            _swap(shelf, new)
        return faults
    finally:
        shutil.rmtree(new, ignore_errors=True)


def recover(shelf: Path) -> None:
    """Put back the shelf where a power cut came between the two moves of a swap."""
    old, new = shelf.with_name(shelf.name + _OLD), shelf.with_name(shelf.name + _NEW)
    if old.is_dir() and not shelf.exists():
        old.rename(shelf)
    for left in (old, new):
        if left.exists():
            shutil.rmtree(left)


def stamped(before: Guide | None, after: Guide) -> Guide:
    """Return a guide with every line that was just translated marked by what it was made from.

    Args:
        before: The guide as it stood on the shelf; without one nothing is known to be new.
        after: The guide that comes.
    """
    if before is None:
        return after
    lines = lines_by_id(after)
    translations = {}
    for tag, translated in after.translations.items():
        known = before.translations.get(tag, {})
        translations[tag] = {
            line_id: translation
            if line_id in known and known[line_id].line == translation.line
            else replace(translation, made_from=lines[line_id].spoken_hash[:_SHORT_HASH])
            for line_id, translation in translated.items()
        }
    return replace(after, translations=MappingProxyType(translations))


def _put(written: Written, shelf: Path, pictures: Callable[[str], Path]) -> list[Fault]:
    guide_id = written.guide.guide_id
    folder = shelf / guide_id
    folder.mkdir(exist_ok=True)
    for old in folder.glob("text.*.yaml"):
        old.unlink()
    for file in sorted(pictures(guide_id).glob("*.svg")):
        shutil.copyfile(file, folder / file.name)
    for name, text in files_of(written).items():
        (folder / name).write_bytes(text.encode())
    again, faults = read_written(folder, f"{guide_id}/{FILE_NAME}")
    if again is not None and again.guide != written.guide:
        return [fault(f"{guide_id}/{FILE_NAME}", 0, "", "file.unreadable", reason="?")]
    return faults


def _swap(shelf: Path, new: Path) -> None:
    old = shelf.with_name(shelf.name + _OLD)
    if shelf.exists():
        shelf.rename(old)
    try:
        new.rename(shelf)
    except OSError:
        if old.exists():
            old.rename(shelf)
        raise
    shutil.rmtree(old, ignore_errors=True)


def _replace(file: Path, raw: bytes) -> None:
    beside = file.with_name(f".{file.name}{_NEW}")
    beside.write_bytes(raw)
    beside.replace(file)
