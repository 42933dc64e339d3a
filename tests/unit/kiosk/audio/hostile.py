"""Opus files as a stranger could make them: real ones, taken apart and put together wrongly."""

from __future__ import annotations

import io
import struct
from collections.abc import Sequence
from dataclasses import dataclass, replace

import numpy
import soundfile

from kiosk.audio.ogg import LAST, checksum, pages_of

LONG_PACKET = bytes([0xFB, 0x06, 0xFF])  # code 3, six frames of 20 ms in three bytes


@dataclass(frozen=True)
class Page:
    """One page with its packets; each is whole."""

    packets: tuple[bytes, ...]
    granule: int
    flags: int = 0
    serial: int = 7
    sequence: int = 0

    def encoded(self) -> bytes:
        lacing = b"".join(bytes([255] * (len(p) // 255) + [len(p) % 255]) for p in self.packets)
        page = bytearray(
            struct.pack(
                *("<4sBBqIIIB", b"OggS", 0, self.flags, self.granule),
                *(self.serial, self.sequence, 0, len(lacing)),
            )
            + lacing
            + b"".join(self.packets)
        )
        struct.pack_into("<I", page, 22, checksum(page))
        return bytes(page)


def opus(seconds: float = 2.0, channels: int = 1, amplitude: float = 0.3) -> bytes:
    """Return an honest clip: a tone."""
    at = numpy.arange(round(seconds * 48_000)) / 48_000
    tone = amplitude * numpy.sin(2 * numpy.pi * 440 * at)
    file = io.BytesIO()
    sound = tone if channels == 1 else numpy.stack([tone] * channels, axis=1)
    soundfile.write(file, sound, 48_000, format="OGG", subtype="OPUS")
    return file.getvalue()


def apart(data: bytes) -> list[Page]:
    """Take a file apart; libsndfile never carries a packet over to the next page."""
    taken = []
    for page in pages_of(data):
        packets, at, size = [], page.body, 0
        for lacing in data[page.start + 27 : page.body]:
            size += lacing
            if lacing < 255:
                packets.append(data[at : at + size])
                at, size = at + size, 0
        assert at == page.end
        taken.append(Page(tuple(packets), page.granule, page.flags, page.serial, page.sequence))
    return taken


def together(pages: Sequence[Page]) -> bytes:
    """Put pages together, numbered one after another."""
    return b"".join(replace(page, sequence=number).encoded() for number, page in enumerate(pages))


def bomb(hours: float, *, honest: bool) -> bytes:
    """Return a small file of packets that decode to hours of nothing.

    ``honest``: its pages say how long it becomes; else they say two seconds.
    """
    head, tags, *_ = apart(opus())
    packets = round(hours * 3_600 / 0.12)
    pages = [head, tags]
    for start in range(0, packets, 250):
        count = min(250, packets - start)
        granule = (start + count) * 5_760 if honest else 96_312
        pages.append(Page((LONG_PACKET,) * count, granule, serial=head.serial))
    return together([*pages[:-1], replace(pages[-1], flags=LAST)])
