"""Recordings on their way between laptops, and from the studio into the kiosk beside it."""

from __future__ import annotations

import tempfile
from collections.abc import Sequence
from datetime import date, datetime
from pathlib import Path

from kiosk.domain.narration import NarrationSet
from kiosk.sessions.files import disk_faults
from kiosk.studio.installing import InstallReport, install_pack
from kiosk.studio.merging import Prefer, only
from kiosk.studio.pack_check import Expected, check_open_pack
from kiosk.studio.pack_faults import PackError
from kiosk.studio.pack_file import SUFFIX, read_pack, write_pack
from kiosk.studio.project import Project
from kiosk.studio.take_in import MergeReport

MEDIA = "media"
_DEEPEST = 1  # folders below a drive in which packs are looked for


def publishable(project: Project) -> NarrationSet:
    """Return what citizens may hear: approved by a second person, of nobody who withdrew.

    People for whom nothing of it speaks stay behind, with the consent in their own voice.
    """
    return _alone(project.narration_set().approved().without_withdrawn())


def export_pack(project: Project, folder: Path, day: date, *, with_waiting: bool) -> Path:
    """Write what is recorded as one file, and return it; nothing is written over.

    Args:
        project: Of one language.
        folder: Where it goes: a stick, a folder of this machine.
        day: Goes into its name.
        with_waiting: Takes that wait for a second person too, for a reviewer elsewhere.

    Raises:
        PackError: A clip is missing or damaged.
        DiskFullError, UnwritableFolderError: Nothing was half-written.
    """
    whole = project.narration_set(for_review=with_waiting).without_withdrawn()
    narrations = _alone(whole if with_waiting else whole.approved())
    out = _free_name(folder, f"{project.tag}-{day.isoformat()}")
    write_pack(narrations, project.folder / MEDIA, out)
    return out


def use_here(
    project: Project, narrations: Path, now: datetime, prefer: Prefer | None = None
) -> InstallReport:
    """Install what may be published into the kiosk of this data folder.

    Args:
        project: Of one language.
        narrations: ``Paths.narrations``.
        now: UTC.
        prefer: Which recording wins where another one is installed; see ``install_pack``.

    Raises:
        PackError: A clip is missing or damaged.
        DiskFullError, UnwritableFolderError: What was installed stays as it was.
    """
    with tempfile.TemporaryDirectory(prefix="gocua-pack-") as folder, disk_faults(Path(folder)):
        pack = Path(folder) / f"{project.tag}{SUFFIX}"
        write_pack(publishable(project), project.folder / MEDIA, pack)
        return install_pack(pack, narrations, Expected(now, project.tag), prefer)


def take_in_pack(project: Project, path: Path, now: datetime) -> MergeReport:
    """Check a pack of another laptop and take it in; see ``Project.take_in``.

    Raises:
        PackError: The pack is refused; nothing was taken in.
        WrongLanguageError: It is in another language.
        DiskFullError, UnwritableFolderError: Taking it in again takes in the rest.
    """
    with read_pack(path) as pack:
        faults = check_open_pack(pack, Expected(now))
        if any(not fault.is_warning for fault in faults):
            raise PackError(*faults)
        with tempfile.TemporaryDirectory(prefix="gocua-pack-") as folder:
            with disk_faults(Path(folder)):
                for sha256 in pack.media:
                    (Path(folder) / f"{sha256}.opus").write_bytes(pack.medium(sha256))
            return project.take_in(pack.narrations, Path(folder))


def packs_in(folders: Sequence[Path]) -> list[Path]:
    """Return the packs that lie in some folders or one folder below, the newest first."""
    found: dict[Path, float] = {}
    for folder in folders:
        for depth in range(_DEEPEST + 1):
            pattern = "/".join(["*"] * depth + [f"*{SUFFIX}"])
            try:
                found |= {path: path.stat().st_mtime for path in folder.glob(pattern)}
            except OSError:  # a stick that was pulled out, a folder of somebody else
                continue
    return sorted(found, key=lambda path: found[path], reverse=True)


def _alone(narrations: NarrationSet) -> NarrationSet:
    return only(narrations, frozenset(narrations.narrations))


def _free_name(folder: Path, stem: str) -> Path:
    number, path = 1, folder / f"{stem}{SUFFIX}"
    while path.exists():
        number += 1
        path = folder / f"{stem}-{number}{SUFFIX}"
    return path
