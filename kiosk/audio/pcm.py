"""Plain WAV files in memory: what a synthesiser wrote, as samples of 16 bit."""

from __future__ import annotations

import struct
from array import array
from operator import add

__all__ = ["read_pcm", "wav_of"]

_HEADER = struct.Struct("<4sI4s4sIHHIIHH4sI")
_PCM, _EXTENSIBLE = 1, 0xFFFE
_PCM_KIND = b"\x01\x00\x00\x00\x00\x00\x10\x00\x80\x00\x00\xaa\x00\x38\x9b\x71"
_UNKNOWN = 0x7FFF_0000  # from here on: written by a program that could not know the length


def read_pcm(data: bytes) -> tuple[int, array[int]]:
    """Return the rate in Hz and the samples of a WAV file, two channels mixed to one.

    A program that writes to a pipe cannot go back to say how long its sound became; lengths of
    0 and of some 2 and 4 GB mean "up to the end".

    Raises:
        ValueError: Not a WAV of 16-bit PCM with one or two channels, cut short, or empty; the
            text says which.
    """
    try:
        rate, channels, sound = _read(data)
    except struct.error as error:
        raise ValueError("cut short") from error
    samples = array("h")
    samples.frombytes(sound[: len(sound) // (2 * channels) * 2 * channels])
    if channels == 2:
        both = map(add, samples[::2], samples[1::2])
        samples = array("h", [together >> 1 for together in both])
    if not samples:
        raise ValueError("no sound")
    return rate, samples


def wav_of(rate: int, samples: array[int]) -> bytes:
    """Return a WAV file of one channel."""
    sound = samples.tobytes()
    head = _HEADER.pack(
        *(b"RIFF", len(sound) + _HEADER.size - 8, b"WAVE", b"fmt ", 16),
        *(_PCM, 1, rate, rate * 2, 2, 16),
        *(b"data", len(sound)),
    )
    return head + sound


def _read(data: bytes) -> tuple[int, int, bytes]:
    riff, _, wave = struct.unpack_from("<4sI4s", data)
    if (riff, wave) != (b"RIFF", b"WAVE"):
        raise ValueError("not a WAV")
    at, rate, channels = 12, 0, 0
    while True:
        name, length = struct.unpack_from("<4sI", data, at)
        at += 8
        if name == b"fmt ":
            form, channels, rate, _, _, bits = struct.unpack_from("<HHIIHH", data, at)
            if form == _EXTENSIBLE and data[at + 24 : at + 40] == _PCM_KIND:
                form = _PCM
            if form != _PCM or bits != 16 or channels not in {1, 2} or not 8_000 <= rate <= 192_000:
                raise ValueError("not plain PCM")
        elif name == b"data":
            break
        at += length + length % 2
    if not channels:
        raise ValueError("not plain PCM")
    if not length or length >= _UNKNOWN:
        length = len(data) - at
    if len(data) < at + length:
        raise ValueError("cut short")
    return rate, channels, data[at : at + length]
