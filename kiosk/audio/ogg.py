"""Ogg Opus files, read and renumbered without decoding them.

Only what a player of clips needs: how long a file is, whether it is whole, and
a serial number that does not differ from one rendering to the next.

Sources: RFC 3533 (Ogg pages), RFC 7845 (Opus in Ogg: granule positions count
48 kHz samples, pre-skip is not heard).
"""

from __future__ import annotations

import struct
import zlib
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from kiosk.audio.errors import CorruptClipError

_HEADER = struct.Struct("<4sBBqIIIB")
_CRC_AT = 22
_FIRST, _LAST = 0x02, 0x04
_OPUS_RATE = 48_000
_REVERSED = bytes(int(f"{byte:08b}"[::-1], 2) for byte in range(256))


class _BrokenPageError(ValueError):
    """Some bytes are not an Ogg page; the text says in which way."""


@dataclass(frozen=True, slots=True)
class _Page:
    start: int
    end: int
    flags: int
    granule: int
    serial: int
    body: int  # where the packets begin


def opus_seconds(path: Path) -> float:
    """Return how long an Ogg Opus file sounds, in seconds.

    Every page is checked against its checksum, so a file that was cut short or
    has flipped bits is told from a whole one; decoding it would not tell.

    Raises:
        CorruptClipError: The file is missing, is not one whole Opus stream, or is silent.
    """
    try:
        frames = _opus_frames(path.read_bytes())
    except OSError as error:
        raise CorruptClipError(file=path.name, fault=type(error).__name__) from error
    except _BrokenPageError as error:
        raise CorruptClipError(file=path.name, fault=str(error)) from error
    return frames / _OPUS_RATE


def with_serial(data: bytes, serial: int) -> bytes:
    """Return the stream with another serial number; encoders draw it at random.

    Raises:
        CorruptClipError: The bytes are not whole Ogg pages.
    """
    renumbered = bytearray()
    try:
        for page in _pages(data):
            packet = bytearray(data[page.start : page.end])
            struct.pack_into("<I", packet, 14, serial & 0xFFFFFFFF)
            struct.pack_into("<I", packet, _CRC_AT, _checksum(packet))
            renumbered += packet
    except _BrokenPageError as error:
        raise CorruptClipError(file="", fault=str(error)) from error
    return bytes(renumbered)


def _opus_frames(data: bytes) -> int:
    pages = list(_pages(data))
    if not pages:
        raise _BrokenPageError("empty")
    first, last = pages[0], pages[-1]
    head = data[first.body : first.end]
    if head[:8] != b"OpusHead" or len(head) < 19 or not first.flags & _FIRST:
        raise _BrokenPageError("not Opus")
    if not last.flags & _LAST:
        raise _BrokenPageError("cut short")
    if any(page.serial != first.serial for page in pages):
        raise _BrokenPageError("more than one stream")
    frames = last.granule - int.from_bytes(head[10:12], "little")
    if frames <= 0:
        raise _BrokenPageError("no sound")
    return frames


def _pages(data: bytes) -> Iterator[_Page]:
    start = 0
    while start < len(data):
        if len(data) - start < _HEADER.size:
            raise _BrokenPageError("cut short")
        mark, version, flags, granule, serial, _, crc, count = _HEADER.unpack_from(data, start)
        if mark != b"OggS" or version != 0:
            raise _BrokenPageError("not a page")
        body = start + _HEADER.size + count
        end = body + sum(data[start + _HEADER.size : body])
        if end > len(data):
            raise _BrokenPageError("cut short")
        if _checksum(data[start:end]) != crc:
            raise _BrokenPageError("checksum")
        yield _Page(start, end, flags, granule, serial, body)
        start = end


def _checksum(page: bytes | bytearray) -> int:
    """Return Ogg's CRC-32 of a page, its own field taken as zero.

    It is zlib's polynomial with the bits the other way round, from 0 and without
    the final inversion; zlib in C is a hundred times quicker than a table in Python.
    """
    blank = page[:_CRC_AT] + bytes(4) + page[_CRC_AT + 4 :]
    crc = zlib.crc32(blank.translate(_REVERSED), 0xFFFFFFFF) ^ 0xFFFFFFFF
    return int(f"{crc:032b}"[::-1], 2)
