"""How long an Opus stream really is, packet by packet, before any of it is decoded.

What a stream says of its length stands on its pages; what a decoder makes of it stands in its
packets.  A few bytes of packet can be 120 ms of sound, so a small file can unpack to hours.

Sources: RFC 6716 §3.1 and §3.2 (the first bytes of a packet), RFC 7845 §4 (granule positions)
and §5 (the two headers).
"""

from __future__ import annotations

from collections.abc import Iterator

from kiosk.audio.ogg import CONTINUED, FIRST, LAST, BrokenPageError, Page, pages_of

__all__ = ["checked_length"]

_LONGEST_PACKET = 5_760  # samples: 120 ms
_SILK, _HYBRID, _CELT = (480, 960, 1_920, 2_880), (480, 960), (120, 240, 480, 960)
_LACING_AT = 27
_STEREO = 0x04


def checked_length(data: bytes, limit: int) -> int:
    """Return how many samples of 48 kHz an Ogg Opus file of one channel gives a listener.

    The account that the pages give must be the one that the packets give.

    Args:
        data: The whole file.
        limit: The most samples that may come out; counting stops there.

    Raises:
        BrokenPageError: It is not one whole stream of one channel, says another length than it
            has, or is longer than the limit; the text says in which way.
    """
    pages = list(pages_of(data))
    if not pages:
        raise BrokenPageError("empty")
    pre_skip = _read_head(data, pages)
    total, number = 0, 0
    for page, packets in _packets(data, pages[1:]):
        for packet in packets:
            number += 1
            if number == 1:
                if packet[:8] != b"OpusTags":
                    raise BrokenPageError("not Opus")
                continue
            total += _samples(packet)
            if total > limit + pre_skip + _LONGEST_PACKET:
                raise BrokenPageError("too long")
        if number < 2 or not packets:
            continue
        trimmed = total - page.granule
        if trimmed and not (page.flags & LAST and 0 < trimmed < _LONGEST_PACKET):
            raise BrokenPageError("another length than it says")
    heard = pages[-1].granule - pre_skip
    if number < 2 or heard <= 0:
        raise BrokenPageError("no sound")
    if heard > limit:
        raise BrokenPageError("too long")
    return heard


def _read_head(data: bytes, pages: list[Page]) -> int:
    """Check that there is one stream of one channel, from its head to its end; return pre-skip."""
    first, last = pages[0], pages[-1]
    head = data[first.body : first.end]
    if head[:8] != b"OpusHead" or len(head) != 19 or head[8] >> 4:
        raise BrokenPageError("not Opus")
    if any(page.serial != first.serial for page in pages):
        raise BrokenPageError("more than one stream")
    if any(bool(page.flags & FIRST) != (page is first) for page in pages):
        raise BrokenPageError("more than one stream")
    if any(bool(page.flags & LAST) != (page is last) for page in pages):
        raise BrokenPageError("cut short" if not last.flags & LAST else "more than one stream")
    if any(page.sequence != number for number, page in enumerate(pages)):
        raise BrokenPageError("pages are missing")
    if head[9] != 1 or head[18] != 0:
        raise BrokenPageError("more than one channel")
    if head[16:18] != b"\0\0":  # it would be decoded at another level than it was checked at
        raise BrokenPageError("gain")
    return int.from_bytes(head[10:12], "little")


def _packets(data: bytes, pages: list[Page]) -> Iterator[tuple[Page, list[bytes]]]:
    """Return, for each page, the packets that end on it."""
    begun = b""
    for page in pages:
        if bool(page.flags & CONTINUED) != bool(begun):
            raise BrokenPageError("half a packet")
        ended, at = [], page.body
        for size in data[page.start + _LACING_AT : page.body]:
            begun += data[at : at + size]
            at += size
            if size < 255:
                ended.append(begun)
                begun = b""
        yield page, ended
    if begun:
        raise BrokenPageError("half a packet")


def _samples(packet: bytes) -> int:
    """Return how many samples of 48 kHz a packet decodes to."""
    if not packet:
        raise BrokenPageError("an empty packet")
    if packet[0] & _STEREO:
        raise BrokenPageError("more than one channel")
    kind, code = packet[0] >> 3, packet[0] & 3
    if kind < 12:
        frame = _SILK[kind & 3]
    elif kind < 16:
        frame = _HYBRID[kind & 1]
    else:
        frame = _CELT[kind & 3]
    count = (1, 2, 2, int.from_bytes(packet[1:2]) & 0x3F)[code]
    if not 0 < count * frame <= _LONGEST_PACKET:
        raise BrokenPageError("no packet of Opus")
    return count * frame
