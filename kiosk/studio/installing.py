"""Putting a narration pack into a kiosk, beside a window that may be running.

    TAG/manifest.json          what is installed in one language, approved only
    media/<SHA-256>.opus       of all languages
    install.lock               held while something is installed

Media come first, each durable under its name; then the manifest, by one rename; then what no
manifest names any more goes.  A power cut at any moment leaves the old or the new, whole; what
lies about after one is taken away by the next installation.  The window takes up the change
with its next citizen (``kiosk.audio.narrations.NarrationShelf.reload``).
"""

from __future__ import annotations

import hashlib
import re
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

from kiosk.domain.narration import NarrationSet
from kiosk.domain.narration_wire import ManifestError, from_json, to_json
from kiosk.sessions.files import disk_faults, make_folder, sync_folder, write_private
from kiosk.sessions.lock import FileLock
from kiosk.studio.merging import Merged, Prefer, merged
from kiosk.studio.pack_check import Expected, check_open_pack
from kiosk.studio.pack_faults import PackError, PackFault
from kiosk.studio.pack_file import MANIFEST, Pack, read_pack, write_durably
from kiosk.studio.pack_places import MEDIA

_LOCK = "install.lock"
_OURS = re.compile(r"[0-9a-f]{64}\.(?:opus|part)")


class DamagedInstallationError(ManifestError):
    """The manifest of what is installed cannot be read (``language``); it was not touched."""

    message_id = "narrations.damaged"


@dataclass(frozen=True, slots=True)
class InstallReport:
    """What an installation did.

    Attributes:
        language: The tag of the pack.
        merged: Line by line; ``merged.narrations`` is what is installed now.
        prefer: How conflicts were settled; ``None`` left the installed recordings.
        warnings: What was remarked of the pack.
        removed: Files of sound that no manifest names any more, and which are gone.
        left: As many that another program holds open; the next installation removes them.
    """

    language: str
    merged: Merged
    prefer: Prefer | None
    warnings: tuple[PackFault, ...]
    removed: int
    left: int

    @property
    def is_settled(self) -> bool:
        """Whether no line waits for a person to choose."""
        return not self.merged.conflicts or self.prefer is not None


def install_pack(
    path: Path, folder: Path, expected: Expected, prefer: Prefer | None = None
) -> InstallReport:
    """Install the approved narrations of a pack; what ``merged`` says decides line by line.

    Args:
        path: The pack; it is checked first, as ``kiosk.studio.pack_check`` does.
        folder: ``Paths.narrations``; made where it is not.
        expected: What is known of the pack beforehand.
        prefer: Which recording wins where the pack has another than is installed; without it
            the installed one stays, and the report names the line.

    Raises:
        PackError: The pack is refused; nothing was changed.
        DamagedInstallationError: What is installed cannot be read; nothing was changed.
        DiskFullError, UnwritableFolderError: The disk refused; what was installed stays.
    """
    with read_pack(path) as pack:
        faults = check_open_pack(pack, expected)
        if any(not fault.is_warning for fault in faults):
            raise PackError(*faults)
        make_folder(folder)
        with FileLock(folder / _LOCK):
            return _install(pack, folder, faults, prefer)


def installed_narrations(folder: Path, tag: str) -> NarrationSet:
    """Return what is installed in one language: nothing, where nothing is.

    Raises:
        DamagedInstallationError: It cannot be read.
        UnwritableFolderError: The file or its folder may not be read.
    """
    with disk_faults(folder):
        try:
            raw = (folder / tag / MANIFEST).read_bytes()
        except FileNotFoundError:
            return NarrationSet(tag)
    try:
        return from_json(raw)
    except ManifestError as error:
        raise DamagedInstallationError(language=tag, **error.details) from error


def installed_tags(folder: Path) -> tuple[str, ...]:
    """Return the languages and dialects in which something is installed."""
    with disk_faults(folder):
        return tuple(sorted(path.parent.name for path in folder.glob(f"*/{MANIFEST}")))


def _install(
    pack: Pack, folder: Path, faults: tuple[PackFault, ...], prefer: Prefer | None
) -> InstallReport:
    brought = pack.narrations
    tag = brought.language
    result = merged(installed_narrations(folder, tag), brought, prefer)
    # Every manifest must be readable before anything is removed by what they name.
    named = {
        sha256
        for other in installed_tags(folder)
        if other != tag
        for sha256 in installed_narrations(folder, other).media()
    }
    wanted = set(result.narrations.media())
    media = folder / MEDIA
    make_folder(media)
    make_folder(folder / tag)
    try:
        with disk_faults(folder):
            _bring(pack, wanted, media)
        write_private(folder / tag / MANIFEST, to_json(result.narrations))
    except BaseException:
        with suppress(OSError):  # the fault itself is what is told
            _sweep(media, named | set(installed_narrations(folder, tag).media()))
        raise
    with disk_faults(folder):
        removed, left = _sweep(media, named | wanted)
    return InstallReport(tag, result, prefer, faults, removed, left)


def _bring(pack: Pack, wanted: set[str], media: Path) -> None:
    """Write what is wanted and not there yet, durably; a file that went bad is written anew."""
    for sha256 in sorted(wanted):
        path = media / f"{sha256}.opus"
        if _is_whole(path, sha256) or sha256 not in pack.media:
            continue
        part = path.with_suffix(".part")
        write_durably(part, pack.medium(sha256))
        part.replace(path)
    sync_folder(media)


def _is_whole(path: Path, sha256: str) -> bool:
    try:
        return hashlib.sha256(path.read_bytes()).hexdigest() == sha256
    except FileNotFoundError:
        return False


def _sweep(media: Path, named: set[str]) -> tuple[int, int]:
    """Remove what no manifest names; return how many are gone, and how many are held open."""
    removed = left = 0
    for path in sorted(media.iterdir()):
        if not _OURS.fullmatch(path.name):
            continue
        if path.suffix == ".opus" and path.stem in named:
            continue
        try:
            path.unlink()
        except PermissionError:  # Windows, while it plays
            left += 1
        else:
            removed += path.suffix == ".opus"
    sync_folder(media)
    return removed, left
