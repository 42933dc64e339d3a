"""How long a clip is, from its frame counts, without decoding it."""

from __future__ import annotations

import struct
from pathlib import Path

from kiosk.audio.errors import CorruptClipError
from kiosk.audio.ogg import opus_seconds

_HEAD = 4_096  # bytes; the samples of a plain WAV begin after 44
_PCM = 1


def clip_seconds(path: Path) -> float:
    """Return the length of a clip (``.wav``, otherwise Ogg Opus) in seconds.

    Raises:
        CorruptClipError: The file is missing, damaged, cut short or without sound.
    """
    return wav_seconds(path) if path.suffix == ".wav" else opus_seconds(path)


def wav_seconds(path: Path) -> float:
    """Return the length of a WAV file of 16-bit PCM, one or two channels, in seconds.

    Every field of the header is checked: a wrong number of channels is enough to crash
    Qt's decoder together with the kiosk.

    Raises:
        CorruptClipError: As for ``clip_seconds``.
    """
    try:
        with path.open("rb") as file:
            head = file.read(_HEAD)
            size = file.seek(0, 2)
        return _wav_seconds(head, size)
    except (OSError, struct.error) as error:
        raise CorruptClipError(file=path.name, fault=type(error).__name__) from error
    except ValueError as error:
        raise CorruptClipError(file=path.name, fault=str(error)) from error


def _wav_seconds(head: bytes, size: int) -> float:
    riff, _, kind = struct.unpack_from("<4sI4s", head)
    if (riff, kind) != (b"RIFF", b"WAVE"):
        raise ValueError("not a WAV")
    at, frame, rate = 12, 0, 0
    while True:
        name, length = struct.unpack_from("<4sI", head, at)
        at += 8
        if name == b"fmt ":
            form, channels, rate, each_second, frame, bits = struct.unpack_from("<HHIIHH", head, at)
            sane = form == _PCM and channels in (1, 2) and bits == 16 and 8_000 <= rate <= 192_000
            if not (sane and frame == 2 * channels and each_second == rate * frame):
                raise ValueError("not plain PCM")
        elif name == b"data":
            break
        at += length + length % 2
    if not frame or length < frame:
        raise ValueError("no sound")
    if size < at + length:  # a full disk wrote less than the header promises
        raise ValueError("cut short")
    return float(length // frame / rate)
