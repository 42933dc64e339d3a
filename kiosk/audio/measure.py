"""How long a clip is, from its frame counts, without decoding it."""

from __future__ import annotations

import wave
from pathlib import Path

from kiosk.audio.errors import CorruptClipError
from kiosk.audio.ogg import opus_seconds


def clip_seconds(path: Path) -> float:
    """Return the length of a clip (``.wav``, otherwise Ogg Opus) in seconds.

    Raises:
        CorruptClipError: The file is missing, damaged, cut short or without sound.
    """
    return wav_seconds(path) if path.suffix == ".wav" else opus_seconds(path)


def wav_seconds(path: Path) -> float:
    """Return the length of a PCM WAV file in seconds.

    Raises:
        CorruptClipError: As for ``clip_seconds``.
    """
    try:
        with wave.open(str(path), "rb") as clip:
            frames, rate = clip.getnframes(), clip.getframerate()
            width = clip.getnchannels() * clip.getsampwidth()
            # The header may promise more than a full disk let anybody write.
            whole = path.stat().st_size >= 44 + frames * width
    except (OSError, EOFError, wave.Error) as error:
        raise CorruptClipError(file=path.name, fault=type(error).__name__) from error
    if frames <= 0 or rate <= 0 or not whole:
        raise CorruptClipError(file=path.name, fault="cut short" if frames > 0 else "no sound")
    return frames / rate
