"""A lock between processes that dies with its holder.

The operating system gives the lock back when the process ends, however it
ends, so a ``kill -9`` or a power cut never leaves a kiosk that will not start.
The file stays behind, empty; it is the lock on it that counts.
"""

from __future__ import annotations

import os
import sys
from pathlib import Path
from types import TracebackType

from kiosk.errors import BusyStoreError
from kiosk.sessions.files import disk_faults, make_folder

if sys.platform == "win32":
    import msvcrt

    def _lock(handle: int, *, wait: bool) -> None:
        # LK_LOCK tries for ten seconds and then raises, as LK_NBLCK does at once.
        msvcrt.locking(handle, msvcrt.LK_LOCK if wait else msvcrt.LK_NBLCK, 1)

    def _unlock(handle: int) -> None:
        msvcrt.locking(handle, msvcrt.LK_UNLCK, 1)
else:
    import fcntl

    def _lock(handle: int, *, wait: bool) -> None:
        fcntl.flock(handle, fcntl.LOCK_EX if wait else fcntl.LOCK_EX | fcntl.LOCK_NB)

    def _unlock(handle: int) -> None:
        fcntl.flock(handle, fcntl.LOCK_UN)


class FileLock:
    """Held by one holder at a time, across processes and within one.

    As a context manager it waits for its turn; ``try_acquire`` does not wait.
    """

    def __init__(self, path: Path) -> None:
        self._path = path
        self._handle: int | None = None

    @property
    def is_held(self) -> bool:
        """Whether this holder has it."""
        return self._handle is not None

    def try_acquire(self) -> bool:
        """Take the lock if nobody has it; say whether it is ours now.

        Raises:
            UnwritableFolderError: The lock's file cannot be made.
        """
        return self._acquire(wait=False)

    def release(self) -> None:
        """Give the lock back; without it, nothing happens."""
        if self._handle is not None:
            # Closing alone is not enough while a child that is just starting still has a copy.
            _unlock(self._handle)
            os.close(self._handle)
            self._handle = None

    def __enter__(self) -> FileLock:
        if not self._acquire(wait=True):
            raise BusyStoreError(lock=self._path.name)  # Windows gives up after ten seconds
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        traceback: TracebackType | None,
    ) -> None:
        self.release()

    def _acquire(self, *, wait: bool) -> bool:
        if self.is_held:
            return True
        make_folder(self._path.parent)
        with disk_faults(self._path.parent):
            handle = os.open(self._path, os.O_RDWR | os.O_CREAT, 0o600)
        try:
            _lock(handle, wait=wait)
        except OSError:  # somebody else has it: both systems say so this way
            os.close(handle)
            return False
        self._handle = handle
        return True
