"""Ogg Opus files, read and renumbered without decoding them.

How long a file is by its own account, whether it is whole, and a serial number that does
not differ from one rendering to the next; ``kiosk.audio.clip_check`` looks deeper.

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
CONTINUED, FIRST, LAST = 0x01, 0x02, 0x04
"""Flags of a page: it begins within a packet, begins the stream, ends it."""

_OPUS_RATE = 48_000
_REVERSED = bytes(int(f"{byte:08b}"[::-1], 2) for byte in range(256))


class BrokenPageError(ValueError):
    """Some bytes are not an Ogg page; the text says in which way."""


@dataclass(frozen=True, slots=True)
class Page:
    """Where one page lies in the bytes, and what its header says.

    Attributes:
        start: Of the page.
        body: Of its packets; their lengths ("lacing") stand before it.
        end: First byte after it.
        flags: ``FIRST``, ``LAST`` and ``CONTINUED``.
        granule: How many samples of 48 kHz the stream has had by its end; -1 where no packet ends.
        serial: The stream's number.
        sequence: The page's number, from 0.
    """

    start: int
    body: int
    end: int
    flags: int
    granule: int
    serial: int
    sequence: int


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
    except BrokenPageError as error:
        raise CorruptClipError(file=path.name, fault=str(error)) from error
    return frames / _OPUS_RATE


def opus_length(data: bytes) -> float:
    """Return how long an Ogg Opus file sounds, in seconds, as ``opus_seconds``.

    Raises:
        CorruptClipError: The bytes are not one whole Opus stream, or are silent.
    """
    try:
        return _opus_frames(data) / _OPUS_RATE
    except BrokenPageError as error:
        raise CorruptClipError(file="", fault=str(error)) from error


def with_serial(data: bytes, serial: int) -> bytes:
    """Return the stream with another serial number; encoders draw it at random.

    Raises:
        CorruptClipError: The bytes are not whole Ogg pages.
    """
    renumbered = bytearray()
    try:
        for page in pages_of(data):
            changed = bytearray(data[page.start : page.end])
            struct.pack_into("<I", changed, 14, serial & 0xFFFFFFFF)
            struct.pack_into("<I", changed, _CRC_AT, checksum(changed))
            renumbered += changed
    except BrokenPageError as error:
        raise CorruptClipError(file="", fault=str(error)) from error
    return bytes(renumbered)


def _opus_frames(data: bytes) -> int:
    pages = list(pages_of(data))
    if not pages:
        raise BrokenPageError("empty")
    first, last = pages[0], pages[-1]
    head = data[first.body : first.end]
    if head[:8] != b"OpusHead" or len(head) < 19 or not first.flags & FIRST:
        raise BrokenPageError("not Opus")
    if not last.flags & LAST:
        raise BrokenPageError("cut short")
    if any(page.serial != first.serial for page in pages):
        raise BrokenPageError("more than one stream")
    frames = last.granule - int.from_bytes(head[10:12], "little")
    if frames <= 0:
        raise BrokenPageError("no sound")
    return frames


def pages_of(data: bytes) -> Iterator[Page]:
    """Return the pages, each checked against its checksum.

    Raises:
        BrokenPageError: Some bytes are not a page, or not the page that was written.
    """
    start = 0
    while start < len(data):
        if len(data) - start < _HEADER.size:
            raise BrokenPageError("cut short")
        mark, version, flags, granule, serial, sequence, crc, count = _HEADER.unpack_from(
            data, start
        )
        if mark != b"OggS" or version != 0:
            raise BrokenPageError("not a page")
        body = start + _HEADER.size + count
        end = body + sum(data[start + _HEADER.size : body])
        if end > len(data):
            raise BrokenPageError("cut short")
        if checksum(data[start:end]) != crc:
            raise BrokenPageError("checksum")
        yield Page(start, body, end, flags, granule, serial, sequence)
        start = end


def checksum(page: bytes | bytearray) -> int:
    """Return Ogg's CRC-32 of a page, its own field taken as zero.

    It is zlib's polynomial with the bits the other way round, from 0 and without
    the final inversion; zlib in C is a hundred times quicker than a table in Python.
    """
    blank = page[:_CRC_AT] + bytes(4) + page[_CRC_AT + 4 :]
    crc = zlib.crc32(blank.translate(_REVERSED), 0xFFFFFFFF) ^ 0xFFFFFFFF
    return int(f"{crc:032b}"[::-1], 2)
