"""Where a pack lies: a folder, or a ZIP whose entries are not compressed.

Nothing is ever written under a name that stands in a pack, and nothing of it is read beyond
what was found to be its size.
"""

from __future__ import annotations

import os
import stat
import zipfile
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import BinaryIO, Protocol

from kiosk.studio.pack_faults import PackError, PackFault, pack_fault

MEDIA = "media"

UNREADABLE = (zipfile.BadZipFile, OSError, EOFError, NotImplementedError, RuntimeError, ValueError)
"""What reading an entry raises where the disk or the file is damaged."""

_END, _END_SIZE, _END64, _END64_SIZE = b"PK\x05\x06", 22, b"PK\x06\x07", 20
_MAX_DIRECTORY_BYTES = 16 * 1024 * 1024


@dataclass(frozen=True, slots=True)
class Entry:
    """One file of a pack: its name as it stands there, and its size in bytes."""

    name: str
    size: int


class Place(Protocol):
    """A folder or an archive: what it holds, and the bytes of it."""

    def entries(self, faults: list[PackFault]) -> Iterator[Entry]:
        """Return every plain file; what else there is joins ``faults``."""

    def read(self, name: str, limit: int) -> bytes:
        """Return a file's content, or one byte more than the limit; ``UNREADABLE`` is raised."""

    def close(self) -> None:
        """Let go of the files."""


class FolderPlace:
    """A pack that is a folder."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder

    def entries(self, faults: list[PackFault]) -> Iterator[Entry]:
        """As ``Place``; a link or a device is a fault."""
        yield from self._within("", faults)

    def _within(self, prefix: str, faults: list[PackFault]) -> Iterator[Entry]:
        with os.scandir(self._folder / prefix) as found:
            listed = sorted(found, key=lambda entry: entry.name)
        for entry in listed:
            name = prefix + entry.name.encode("utf-8", "replace").decode()
            if entry.is_dir(follow_symlinks=False):
                if name == MEDIA:
                    yield from self._within(f"{MEDIA}/", faults)
                else:
                    faults.append(pack_fault(f"{name}/", "file.unnamed"))
            elif entry.is_file(follow_symlinks=False):
                yield Entry(name, entry.stat(follow_symlinks=False).st_size)
            else:
                faults.append(pack_fault(name, "file.link"))

    def read(self, name: str, limit: int) -> bytes:
        """As ``Place``."""
        # Once more not through a link: the folder may have changed since it was listed.
        flags = os.O_RDONLY | getattr(os, "O_NOFOLLOW", 0) | getattr(os, "O_BINARY", 0)
        handle = os.open(self._folder / name, flags | getattr(os, "O_NONBLOCK", 0))
        with os.fdopen(handle, "rb") as file:
            return file.read(limit + 1)

    def close(self) -> None:
        """Nothing is held open."""


class ArchivePlace:
    """A pack that is one file."""

    def __init__(self, archive: zipfile.ZipFile, size: int) -> None:
        self._archive = archive
        self._size = size

    def entries(self, faults: list[PackFault]) -> Iterator[Entry]:
        """As ``Place``; entries that are compressed, or claim too much, are faults."""
        claimed = 0
        for entry in self._archive.infolist():
            name = entry.orig_filename  # ``filename`` was already made harmless
            kind = stat.S_IFMT(entry.external_attr >> 16)
            claimed += entry.file_size
            if name == f"{MEDIA}/":
                continue
            if kind not in (0, stat.S_IFREG):
                faults.append(pack_fault(name, "file.link"))
            elif entry.compress_type != zipfile.ZIP_STORED or entry.flag_bits & 1:
                faults.append(pack_fault(name, "pack.compressed"))
            else:
                yield Entry(name, entry.file_size)
        if claimed > self._size:  # entries that lie upon each other
            faults.append(pack_fault("", "pack.bomb", reason=f"{claimed} > {self._size}"))

    def read(self, name: str, limit: int) -> bytes:
        """As ``Place``."""
        with self._archive.open(name) as file:
            return file.read(limit + 1)

    def close(self) -> None:
        """As ``Place``."""
        self._archive.close()


def open_place(path: Path) -> Place:
    """Open a folder or a file that may be a pack.

    Raises:
        PackError: There is nothing there, or it is neither a folder nor such a file.
    """
    return FolderPlace(path) if path.is_dir() else _open_archive(path)


def _open_archive(path: Path) -> ArchivePlace:
    try:
        with path.open("rb") as file:
            size = file.seek(0, 2)
            _look_at_end(file, size)
        return ArchivePlace(zipfile.ZipFile(path), size)
    except OSError as error:
        reason = error.strerror or type(error).__name__
        raise PackError(pack_fault("", "pack.missing", reason=reason)) from error
    except UNREADABLE as error:
        raise PackError(pack_fault("", "pack.not_one", reason=str(error))) from error


def _look_at_end(file: BinaryIO, size: int) -> None:
    """Refuse what would make ``zipfile`` read a huge list of entries into memory."""
    tail = _END_SIZE + _END64_SIZE
    file.seek(max(0, size - tail))
    last = file.read(tail)
    end = last[-_END_SIZE:]
    if not end.startswith(_END):
        raise zipfile.BadZipFile("not a ZIP, or one with a comment")
    if last[:-_END_SIZE].startswith(_END64):
        raise zipfile.BadZipFile("ZIP64")
    if int.from_bytes(end[12:16], "little") > _MAX_DIRECTORY_BYTES:
        raise zipfile.BadZipFile("too many entries")
