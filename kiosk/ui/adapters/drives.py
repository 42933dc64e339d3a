"""Where a file can go to, or come from: sticks that are plugged in, and the usual folder."""

from __future__ import annotations

import sys
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QStandardPaths, QStorageInfo

_REMOVABLE = ("/media/", "/run/media/", "/mnt/")  # where Linux mounts what is plugged in


@dataclass(frozen=True, slots=True)
class Drive:
    """One place for files.

    Attributes:
        path: Its topmost folder.
        name: What the system calls it; empty for the folder of downloads.
        free: Bytes.
    """

    path: Path
    name: str
    free: int

    @property
    def is_downloads(self) -> bool:
        """Whether it is the folder of downloads of whoever uses this machine."""
        return not self.name


def drives() -> list[Drive]:
    """Return the sticks that are plugged in and can be written, then the folder of downloads."""
    found = [
        Drive(Path(volume.rootPath()), volume.displayName(), volume.bytesAvailable())
        for volume in QStorageInfo.mountedVolumes()
        if volume.isValid() and volume.isReady() and not volume.isReadOnly() and _is_stick(volume)
    ]
    where = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DownloadLocation)
    downloads = Path(where) if where else Path.home()
    return [*found, Drive(downloads, "", QStorageInfo(str(downloads.parent)).bytesAvailable())]


def _is_stick(volume: QStorageInfo) -> bool:
    if sys.platform == "win32":
        return not volume.isRoot()
    return volume.rootPath().startswith(_REMOVABLE)
