"""Opus clips, encoded the same way wherever the sound comes from.

Both the machine's speech that a release carries and what people record in the studio go
through here, so that they are equally loud and the same sound gives the same bytes.
"""

from __future__ import annotations

import io

import soundfile

from kiosk.audio.loudness import (
    CEILING,
    ENCODER_ROOM,
    TARGET,
    Samples,
    levelled,
    loudness,
    true_peak,
)
from kiosk.audio.ogg import with_serial

OPUS_RATES = (8_000, 12_000, 16_000, 24_000, 48_000)
"""Hz; what Opus takes without resampling."""

_COMPRESSION = 0.896  # libsndfile's measure of 32 kbit/s: 256 - 250 x 0.896
_TRIES = 4
_CLOSER = 0.4  # dB that the peaks are held lower at the next try
_MARGIN = 0.1  # LU and dB; two decoders never agree to the last digit


def levelled_opus(sound: Samples, rate: int, serial: int) -> bytes:
    """Return a clip at -18 LUFS whose true peak, *once decoded*, is under -1 dBTP.

    Args:
        sound: One channel; not changed.
        rate: One of ``OPUS_RATES``.
        serial: The number of the stream; encoders draw it at random, and with a given one the
            same sound has the same bytes.

    Raises:
        ValueError: The sound is silent.
    """
    room, best = ENCODER_ROOM, b""
    for _ in range(_TRIES):
        best = opus(levelled(sound, rate, room), rate, serial)
        heard, heard_rate = soundfile.read(io.BytesIO(best), dtype="float64")
        over = true_peak(heard, heard_rate) - (CEILING - _MARGIN)
        if over < 0 and abs(loudness(heard, heard_rate) - TARGET) < 1.0 - _MARGIN:
            break
        room += max(over, 0.0) + _CLOSER
    return best


def opus(sound: Samples, rate: int, serial: int) -> bytes:
    """Return a sound as Ogg Opus of some 32 kbit/s, no louder or quieter than it is."""
    file = io.BytesIO()
    soundfile.write(file, sound, rate, format="OGG", subtype="OPUS", compression_level=_COMPRESSION)
    return with_serial(file.getvalue(), serial)
