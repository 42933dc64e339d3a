"""Small files that must survive a power cut, and what the disk says when it cannot."""

from __future__ import annotations

import errno
import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from kiosk.errors import DiskFullError, UnwritableFolderError

_FULL = {errno.ENOSPC, errno.EDQUOT, errno.EFBIG}
_UNWRITABLE = {errno.EACCES, errno.EPERM, errno.EROFS, errno.EIO, errno.ENOTDIR, errno.EEXIST}


@contextmanager
def disk_faults(folder: Path) -> Iterator[None]:
    """Turn what the operating system says about ``folder`` into our own errors.

    Raises:
        DiskFullError: There is no room left.
        UnwritableFolderError: Rights, a read-only disk or a failing device.
    """
    try:
        yield
    except OSError as error:
        if error.errno in _FULL:
            raise DiskFullError(folder=str(folder)) from error
        if error.errno in _UNWRITABLE:
            raise UnwritableFolderError(folder=str(folder)) from error
        raise


def make_folder(folder: Path) -> None:
    """Make ``folder``, open to nobody else, unless it is there."""
    with disk_faults(folder):
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)


def write_private(path: Path, content: bytes) -> None:
    """Write a file that only its owner may read: all of it or, after a power cut, nothing."""
    temporary = path.with_name(f"{path.name}.new")
    with disk_faults(path.parent):
        temporary.unlink(missing_ok=True)
        handle = os.open(temporary, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
        try:
            with os.fdopen(handle, "wb") as file:
                file.write(content)
                file.flush()
                os.fsync(file.fileno())
            temporary.replace(path)
        except OSError:
            with suppress(OSError):
                temporary.unlink()
            raise
    sync_folder(path.parent)


def sync_folder(folder: Path) -> None:
    """Make the names in ``folder`` durable; Windows does so by itself."""
    if sys.platform == "win32":
        return
    with disk_faults(folder):
        handle = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)
