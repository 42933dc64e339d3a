"""Sound files of every kind, read into samples: 48 kHz, one channel, never more than asked for."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import numpy
import soundfile
import soxr

from kiosk.audio.errors import CorruptClipError
from kiosk.audio.loudness import Samples

__all__ = ["LIMIT", "RATE", "blocks", "read_sound"]

RATE = 48_000
"""Hz of all samples in this program's hands."""

LIMIT = 600.0
"""Seconds; a long recording of a whole guide on a phone takes some five minutes."""

_SLOWEST, _QUICKEST = 8_000, 192_000  # Hz
_MOST_CHANNELS = 8
_LOUDEST = 2.0  # full scale is 1; files of floating numbers may hold anything


def read_sound(path: Path, limit_seconds: float = LIMIT) -> Samples:
    """Return what a WAV, FLAC, MP3, Ogg or Opus file sounds like, mixed to one channel.

    It is decoded block by block and given up at the limit, whatever the file says of its length.

    Args:
        path: The kind is seen from what is in it, not from its name.
        limit_seconds: The longest that is read.

    Raises:
        CorruptClipError: It is not such a file, or is longer than the limit.  A recording that
            was ended at once is a file like others, and empty.
    """
    parts = []
    left = round(limit_seconds * RATE)
    for part in blocks(path):
        left -= len(part)
        if left < 0:
            raise CorruptClipError(file=path.name, fault="too long")
        parts.append(part)
    return numpy.concatenate(parts) if parts else numpy.zeros(0)


def blocks(path: Path) -> Iterator[Samples]:
    """Return what a file sounds like, at most a second or so at a time.

    Raises:
        CorruptClipError: As ``read_sound``, but for the length.
    """
    with _opened(path) as file:
        sane = _SLOWEST <= file.samplerate <= _QUICKEST and 1 <= file.channels <= _MOST_CHANNELS
        if not sane:
            raise CorruptClipError(file=path.name, fault="channels or rate")
        resampler = soxr.ResampleStream(file.samplerate, RATE, 1, dtype="float64", quality="HQ")
        is_last = False
        while not is_last:
            read = file.read(file.samplerate, dtype="float64", always_2d=True)
            is_last = not len(read)
            mixed = numpy.clip(numpy.nan_to_num(read), -_LOUDEST, _LOUDEST).mean(axis=1)
            if file.samplerate != RATE:
                mixed = resampler.resample_chunk(mixed, last=is_last)
            if len(mixed):
                yield mixed


@contextmanager
def _opened(path: Path) -> Iterator[soundfile.SoundFile]:
    """Open a file; what the decoder has against it, then or later, becomes our own error."""
    if not path.is_file():
        raise CorruptClipError(file=path.name, fault="missing")
    if path.suffix.lower() == ".raw":  # of which the decoder would have to be told everything
        raise CorruptClipError(file=path.name, fault="unknown kind")
    try:
        with soundfile.SoundFile(path) as file:
            yield file
    except soundfile.SoundFileError as error:
        raise CorruptClipError(file=path.name, fault="not sound") from error
    except OSError as error:
        raise CorruptClipError(file=path.name, fault=type(error).__name__) from error
