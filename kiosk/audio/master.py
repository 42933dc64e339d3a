"""Masters: recordings as the microphone gave them, whole or absent.

A master is 48 kHz, mono, 16 bit WAV.  While somebody speaks it grows under another name
(``….part``); it takes its own name only when its header fits and everything is on the disk,
so after a power cut a master is either the whole recording or not there.
"""

from __future__ import annotations

import errno
import os
import struct
import sys
from pathlib import Path
from typing import NoReturn

from kiosk.errors import DiskFullError, UnwritableFolderError

MASTER_RATE = 48_000
"""Hz; the microphone's sound is brought to it before it comes here."""

_FRAME = 2  # bytes; one channel of 16 bit
_HEADER = struct.Struct("<4sI4s4sIHHIIHH4sI")
_MOST = 0xFFFF_FFFF - _HEADER.size  # bytes that the header can name: some twelve hours
_FULL = frozenset({errno.ENOSPC, errno.EDQUOT, errno.EFBIG})


class MasterWriter:
    """Writes one master while it is recorded; belongs to one thread."""

    def __init__(self, path: Path) -> None:
        """Begin a master that will be called ``path``.

        What a power cut left under its ``….part`` name is written over.

        Raises:
            FileExistsError: There is such a master; none is ever written over.
            DiskFullError: There is no room for even its header.
            UnwritableFolderError: Its folder is missing or may not be written.
        """
        if path.exists():
            raise FileExistsError(path)
        self._path = path
        self._part = path.with_suffix(".part")
        self._bytes = 0
        self._is_full = False
        try:
            # Unbuffered: what is counted as written has left this process.
            self._file = self._part.open("wb", buffering=0)
        except OSError as error:
            self._fail(error)
        try:
            self._put(_header(0))
        except OSError as error:
            self.abandon()
            self._fail(error)

    @property
    def path(self) -> Path:
        """What the master is called once it is finished."""
        return self._path

    @property
    def seconds(self) -> float:
        """How long it is so far."""
        return self._bytes // _FRAME / MASTER_RATE

    def write(self, sound: bytes) -> None:
        """Append 16-bit samples, little-endian, one channel at 48 kHz.

        Raises:
            DiskFullError: The disk took only a part, or nothing.  What it took stays, and
                ``finish`` makes a master of it; whatever comes later is refused, because it
                would not join on.
            UnwritableFolderError: The device failed; ``finish`` keeps what it took.
        """
        if self._is_full:
            raise DiskFullError(folder=str(self._path.parent))
        rest = memoryview(sound)
        try:
            while rest:
                took = self._put(rest[: _MOST - self._bytes])
                self._bytes += took
                rest = rest[took:]
        except OSError as error:
            self._is_full = True
            self._fail(error)

    def finish(self) -> Path:
        """Make the master of everything that was written; on a full disk as well.

        Raises:
            DiskFullError, UnwritableFolderError: The disk does not keep even what it took; the
                recording stays under its ``….part`` name, and there is no master.
        """
        try:
            with self._file:
                length = self._bytes // _FRAME * _FRAME  # a full disk may end within a sample
                self._file.truncate(_HEADER.size + length)
                self._file.seek(0)
                self._put(_header(length))
                os.fsync(self._file.fileno())
            self._part.replace(self._path)
            _sync_folder(self._path.parent)
        except OSError as error:
            self._fail(error)
        return self._path

    def abandon(self) -> None:
        """Take away what was written; does nothing after ``finish``."""
        self._file.close()
        self._part.unlink(missing_ok=True)

    def _put(self, content: bytes | memoryview) -> int:
        """Return how much of it the disk took: all, or what there was room for."""
        took = self._file.write(content)
        if not took:  # twelve hours, or a device that takes nothing without saying why
            raise OSError(errno.EFBIG, os.strerror(errno.EFBIG))
        return took

    def _fail(self, error: OSError) -> NoReturn:
        kind = DiskFullError if error.errno in _FULL else UnwritableFolderError
        raise kind(folder=str(self._path.parent)) from error


def _header(length: int) -> bytes:
    """Return what stands before ``length`` bytes of samples."""
    return _HEADER.pack(
        *(b"RIFF", length + _HEADER.size - 8, b"WAVE", b"fmt ", 16),
        *(1, 1, MASTER_RATE, MASTER_RATE * _FRAME, _FRAME, 8 * _FRAME),
        *(b"data", length),
    )


def _sync_folder(folder: Path) -> None:
    """Make the new name survive a power cut; Windows does so by itself."""
    if sys.platform == "win32":
        return
    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)
