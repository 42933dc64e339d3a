"""A clip from a stranger, looked at before anything of it is believed.

A pack brings files that anybody may have made.  Their structure is read first and their length
counted from their packets, so that one that would unpack to hours is refused before a decoder
sees it; then the clip is decoded whole, a second at a time.
"""

from __future__ import annotations

from pathlib import Path

import numpy

from kiosk.audio.errors import CorruptClipError
from kiosk.audio.loudness import CEILING, TARGET, Samples, loudness, true_peak
from kiosk.audio.ogg import BrokenPageError
from kiosk.audio.opus_packets import checked_length
from kiosk.audio.sound_file import RATE, blocks

__all__ = ["LONGEST", "check_clip", "check_level"]

LONGEST = 120.0
"""Seconds; the longest line of a guide takes some thirty."""

_BYTES_A_SECOND = 8_000  # twice what 32 kbit/s ever needs
_HEADERS = 65_536  # bytes
_AGREES = 0.05  # seconds
_SILENT = -50.0  # dBFS, RMS of the loudest second
_EVEN = 1.0  # LU


def check_clip(path: Path, claimed_seconds: float, limit: float = LONGEST) -> None:
    """Refuse a file that is not one whole Opus clip of one channel, as long as is claimed.

    No more is ever read, decoded or held than ``limit`` allows.

    Args:
        path: The file; its name is not believed.
        claimed_seconds: How long the manifest says it is.
        limit: Seconds.

    Raises:
        CorruptClipError: Not Opus, cut short, changed, several streams or channels, another
            length than it or the manifest says, too long, too large, or silent (``fault``).
    """
    try:
        seconds = checked_length(_read(path, limit), round(limit * RATE)) / RATE
    except BrokenPageError as error:
        raise CorruptClipError(file=path.name, fault=str(error)) from error
    except OSError as error:
        raise CorruptClipError(file=path.name, fault=type(error).__name__) from error
    if not abs(seconds - claimed_seconds) <= _AGREES:  # neither does "not a number" pass
        raise CorruptClipError(file=path.name, fault="another length than claimed")
    decoded, loudest = 0, 0.0
    for block in blocks(path):
        decoded += len(block)
        if decoded > round((seconds + _AGREES) * RATE):
            raise CorruptClipError(file=path.name, fault="another length than it says")
        loudest = max(loudest, float((block**2).mean()))
    if decoded < round((seconds - _AGREES) * RATE):
        raise CorruptClipError(file=path.name, fault="another length than it says")
    if loudest < 10 ** (_SILENT / 10):
        raise CorruptClipError(file=path.name, fault="silent")


def check_level(path: Path) -> None:
    """Refuse a clip that is not as loud as all others: -18 LUFS ± 1, true peak under -1 dBTP.

    Only for a clip that passed ``check_clip``: it is decoded whole.

    Raises:
        CorruptClipError: It would be lost beside the others, or hurt (``fault``).
    """
    sound: Samples = numpy.concatenate(list(blocks(path)))
    if not abs(loudness(sound, RATE) - TARGET) <= _EVEN:
        raise CorruptClipError(file=path.name, fault="louder or quieter than others")
    if not true_peak(sound, RATE) < CEILING:
        raise CorruptClipError(file=path.name, fault="peaks")


def _read(path: Path, limit: float) -> bytes:
    most = round(limit * _BYTES_A_SECOND) + _HEADERS
    with path.open("rb") as file:
        data = file.read(most + 1)
    if len(data) > most:
        raise BrokenPageError("too large")
    return data
