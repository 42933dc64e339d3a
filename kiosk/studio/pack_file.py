"""A narration pack on the disk: a folder, or one file that holds the same.

    manifest.json              kiosk.domain.narration_wire
    media/<SHA-256>.opus       every file that the manifest names, and no other

The one file is a ZIP whose entries are stored as they are: sound does not shrink, and what is
not compressed cannot unpack to more than its size.  Nothing is ever written under a name that
stands in a pack; what is read of it is bounded before it is read.
"""

from __future__ import annotations

import hashlib
import os
import re
import shutil
import stat
import zipfile
from collections.abc import Iterator, Mapping
from contextlib import contextmanager, suppress
from functools import cached_property
from pathlib import Path

from kiosk.domain.narration import NarrationSet
from kiosk.domain.narration_wire import (
    MAX_MANIFEST_BYTES,
    MAX_NARRATIONS,
    MAX_PEOPLE,
    from_json,
    to_json,
)
from kiosk.errors import DeskError
from kiosk.sessions.files import disk_faults, sync_folder
from kiosk.studio.pack_faults import PackError, PackFault, pack_fault
from kiosk.studio.pack_places import MEDIA, UNREADABLE, Entry, Place, open_place

SUFFIX = ".gocua-narrations"
MANIFEST = "manifest.json"

MAX_MEDIA_BYTES = 4 * 1024 * 1024
"""Of one clip; ten minutes of consent at 32 kbit/s are 2.4 MB."""

_MAX_ENTRIES = MAX_NARRATIONS + MAX_PEOPLE + 2
_MEDIUM = re.compile(rf"{MEDIA}/([0-9a-f]{{64}})\.opus")
_DRIVE = re.compile(r"[A-Za-z]:")
_EPOCH = (1980, 1, 1, 0, 0, 0)


class PackExistsError(DeskError):
    """Something is already where a pack should be written (``at``)."""

    message_id = "narrations.pack_exists"


class Pack:
    """An open pack.

    Attributes:
        faults: What is wrong with its files, before any of them is read.
        media: The SHA-256 of every file of sound that it holds, with its size in bytes.
    """

    def __init__(self, place: Place) -> None:
        self._place = place
        faults: list[PackFault] = []
        self._sizes = _sorted_out(place.entries(faults), faults)
        if MANIFEST not in self._sizes and all(fault.at != MANIFEST for fault in faults):
            faults.append(pack_fault(MANIFEST, "file.missing"))
        self.faults = tuple(faults)
        self.media: Mapping[str, int] = {
            found[1]: size
            for name, size in self._sizes.items()
            if (found := _MEDIUM.fullmatch(name))
        }

    @cached_property
    def manifest(self) -> bytes:
        """The manifest as it stands.

        Raises:
            PackError: There is none, or it cannot be read.
        """
        return self._read(MANIFEST, MAX_MANIFEST_BYTES)

    @cached_property
    def narrations(self) -> NarrationSet:
        """What the manifest says; whether it is true, ``kiosk.studio.pack_check`` finds out.

        Raises:
            PackError: There is no manifest, or it cannot be read.
            ManifestError, NewerManifestError: It is not of its form.
        """
        return from_json(self.manifest)

    def medium(self, sha256: str) -> bytes:
        """Return one file of sound, which is what its name says.

        Raises:
            PackError: It is missing, cannot be read or has another content.
        """
        name = f"{MEDIA}/{sha256}.opus"
        content = self._read(name, MAX_MEDIA_BYTES)
        if hashlib.sha256(content).hexdigest() != sha256:
            raise PackError(pack_fault(name, "clip.hash"))
        return content

    def close(self) -> None:
        """Let go of the files."""
        self._place.close()

    def _read(self, name: str, limit: int) -> bytes:
        if name not in self._sizes:
            raise PackError(pack_fault(name, "file.missing"))
        try:
            content = self._place.read(name, limit)
        except UNREADABLE as error:
            reason = type(error).__name__
            raise PackError(pack_fault(name, "file.unreadable", reason=reason)) from error
        if len(content) > limit:
            raise PackError(pack_fault(name, "file.too_big", limit=limit // 1024))
        return content


@contextmanager
def read_pack(path: Path) -> Iterator[Pack]:
    """Open a pack, whatever may be wrong with it.

    Raises:
        PackError: There is nothing that could be a pack.
    """
    place = open_place(path)
    try:
        try:
            pack = Pack(place)
        except OSError as error:
            fault = pack_fault("", "pack.missing", reason=error.strerror or type(error).__name__)
            raise PackError(fault) from error
        yield pack
    finally:
        place.close()


def unpack(pack: Pack, folder: Path) -> None:
    """Copy every clip that the manifest names into a folder, each checked against its name.

    Raises:
        PackError: One is missing, cannot be read or has another content.
        OSError: The folder refused.
    """
    for sha256 in sorted(set(pack.narrations.media())):
        (folder / f"{sha256}.opus").write_bytes(pack.medium(sha256))


def write_pack(narrations: NarrationSet, media: Path, out: Path) -> None:
    """Write a pack: all of it or, whatever happens, nothing under that name.

    The same set and media give the same bytes.  A file of that name is replaced; a folder is
    not, unless it is empty.

    Args:
        narrations: What the pack holds.  What may leave the house is decided before:
            ``NarrationSet.without_withdrawn``.
        media: The folder with ``<SHA-256>.opus`` of every clip and consent.
        out: A name that ends in ``.gocua-narrations`` or ``.zip`` becomes one file, any other
            a folder.

    Raises:
        PackError: A clip is missing or damaged.
        PackExistsError: A folder of that name has something in it.
        ManifestError: The set does not fit the form.
        DiskFullError, UnwritableFolderError: The disk refused; nothing was half-written.
    """
    manifest = to_json(narrations)
    names = sorted(set(narrations.media()))
    part = out.with_name(f"{out.name}.part")
    with disk_faults(out.parent):
        out.parent.mkdir(parents=True, exist_ok=True)
        _remove(part)
        try:
            if out.suffix in (SUFFIX, ".zip"):
                _write_archive(part, manifest, names, media)
            else:
                if out.exists() and (not out.is_dir() or any(out.iterdir())):
                    raise PackExistsError(at=str(out))
                _write_folder(part, manifest, names, media)
                if out.exists():
                    out.rmdir()
            part.replace(out)
        finally:
            with suppress(OSError):
                _remove(part)
    sync_folder(out.parent)


def write_durably(path: Path, content: bytes) -> None:
    """Write a file and wait until the disk has it; the caller renames."""
    with path.open("wb") as file:
        file.write(content)
        file.flush()
        os.fsync(file.fileno())


def _write_folder(folder: Path, manifest: bytes, names: list[str], media: Path) -> None:
    (folder / MEDIA).mkdir(parents=True)
    for name in names:
        write_durably(folder / MEDIA / f"{name}.opus", _checked(media, name))
    sync_folder(folder / MEDIA)
    write_durably(folder / MANIFEST, manifest)
    sync_folder(folder)


def _write_archive(path: Path, manifest: bytes, names: list[str], media: Path) -> None:
    with path.open("wb") as file:
        with zipfile.ZipFile(file, "w", zipfile.ZIP_STORED, allowZip64=False) as archive:
            archive.writestr(_zip_entry(MANIFEST), manifest)
            for name in names:
                archive.writestr(_zip_entry(f"{MEDIA}/{name}.opus"), _checked(media, name))
        file.flush()
        os.fsync(file.fileno())


def _zip_entry(name: str) -> zipfile.ZipInfo:
    entry = zipfile.ZipInfo(name, _EPOCH)
    entry.create_system = 3  # Unix, wherever it is written: the same bytes
    entry.external_attr = (stat.S_IFREG | 0o644) << 16
    return entry


def _checked(media: Path, name: str) -> bytes:
    """Return a clip that is still what its name says; disks of old laptops forget."""
    path = media / f"{name}.opus"
    try:
        content = path.read_bytes()
    except FileNotFoundError as error:
        raise PackError(pack_fault(f"{MEDIA}/{path.name}", "file.missing")) from error
    if hashlib.sha256(content).hexdigest() != name:
        raise PackError(pack_fault(f"{MEDIA}/{path.name}", "clip.hash"))
    return content


def _remove(path: Path) -> None:
    if path.is_dir() and not path.is_symlink():
        shutil.rmtree(path)
    else:
        path.unlink(missing_ok=True)


def _sorted_out(entries: Iterator[Entry], faults: list[PackFault]) -> dict[str, int]:
    """Return the entries of a pack's own form by name; the others become faults."""
    sizes: dict[str, int] = {}
    seen: set[str] = set()
    for number, entry in enumerate(entries):
        if number >= _MAX_ENTRIES:
            faults.append(pack_fault("", "pack.bomb", reason=f"> {_MAX_ENTRIES}"))
            break
        name = entry.name
        limit = MAX_MANIFEST_BYTES if name == MANIFEST else MAX_MEDIA_BYTES
        if _climbs(name):
            faults.append(pack_fault(name, "file.climbs"))
        elif name.casefold() in seen:
            faults.append(pack_fault(name, "file.twice"))
        elif name != MANIFEST and not _MEDIUM.fullmatch(name):
            faults.append(pack_fault(name, "file.unnamed"))
        elif entry.size > limit:
            faults.append(pack_fault(name, "file.too_big", limit=limit // 1024))
        else:
            sizes[name] = entry.size
        seen.add(name.casefold())
    return sizes


def _climbs(name: str) -> bool:
    parts = name.split("/")
    return (
        "\\" in name
        or "\0" in name
        or name.startswith("/")
        or _DRIVE.match(name) is not None
        or ".." in parts
        or "." in parts
    )
