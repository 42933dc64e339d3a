"""Clips: one sound file for one line in one voice, shipped or rendered here.

A clip is named after what is heard (``ClipKey``), so a changed text has another
clip and an unchanged one is never rendered twice.  Shipped clips come first;
what is missing is rendered into a bounded cache that may be deleted at any time.
"""

from __future__ import annotations

import contextlib
import hashlib
import os
from dataclasses import dataclass
from pathlib import Path

from kiosk.audio.errors import CorruptClipError
from kiosk.audio.measure import clip_seconds
from kiosk.audio.synthesis import VOICES, Synthesiser
from kiosk.domain.guide import Line
from kiosk.domain.spoken import Lexicon
from kiosk.errors import NoVoiceError

RATE = 120
"""Words a minute of machine speech: what elderly listeners follow, before "slow"."""

CACHE_LIMIT = 200_000_000
"""Bytes of rendered clips that are kept: some 1,200 sentences."""


@dataclass(frozen=True, slots=True)
class ClipKey:
    """What decides how a clip sounds.

    Attributes:
        spoken: The words as they sound.
        voice: Voice tag.
        rate: Words a minute.
    """

    spoken: str
    voice: str
    rate: int = RATE

    @property
    def name(self) -> str:
        """The stem of the clip's file: 64 hexadecimal digits."""
        return hashlib.sha256(f"{self.spoken}\0{self.voice}\0{self.rate}".encode()).hexdigest()


@dataclass(frozen=True, slots=True)
class Clip:
    """A sound file that was found whole, and how long it sounds at its own speed."""

    path: Path
    seconds: float


class ClipShelf:
    """Finds the clip of a line, or has it rendered.

    ``find`` and ``refuse`` are quick and belong to one thread; ``render`` starts a
    child process and may run on another.
    """

    def __init__(
        self,
        shipped: Path,
        cache: Path,
        synthesiser: Synthesiser | None,
        lexicon: Lexicon,
        cache_limit: int = CACHE_LIMIT,
    ) -> None:
        """``shipped`` need not exist; ``cache`` is made when first needed; bytes for the limit."""
        self._shipped = shipped
        self._cache = cache
        self._synthesiser = synthesiser
        self._lexicon = lexicon
        self._cache_limit = cache_limit
        self._refused: set[Path] = set()

    def voices(self) -> frozenset[str]:
        """Return the voice tags that can say something here; may start a child process."""
        rendered = self._synthesiser.voices() if self._synthesiser else frozenset()
        shipped = {tag for tag in VOICES if next((self._shipped / tag).glob("*.opus"), None)}
        return rendered | shipped

    def find(self, line: Line, language: str) -> Clip | None:
        """Return the clip of a line if there is a sound one.

        A broken one in the cache stays: the next ``render`` puts a whole one in its place, and may
        be doing so on its thread at this moment.
        """
        name = self._key(line, language).name
        shipped = self._shipped / language / f"{name}.opus"
        if shipped not in self._refused and (clip := _measured(shipped)):
            return clip
        cached = self._cache / language / f"{name}.wav"
        if clip := _measured(cached):
            with contextlib.suppress(OSError):  # a read-only cache still speaks
                os.utime(cached)
            return clip
        return None

    def refuse(self, clip: Clip) -> None:
        """Take a clip out of use that the player could not play, though it looked whole."""
        if clip.path.is_relative_to(self._shipped):
            self._refused.add(clip.path)
        else:
            with contextlib.suppress(OSError):
                clip.path.unlink(missing_ok=True)

    def render(self, line: Line, language: str) -> Clip:
        """Have the line spoken into the cache; blocks for some 20 to 100 ms.

        Raises:
            NoVoiceError: No synthesiser, or none with that voice (also ``SynthesisError``).
            DiskFullError: No room for the clip.
        """
        if self._synthesiser is None:
            raise NoVoiceError(voice=language)
        key = self._key(line, language)
        out = self._cache / language / f"{key.name}.wav"
        self._synthesiser.render(key.spoken, key.voice, key.rate, out)
        self._make_room(keep=out)
        return Clip(out, clip_seconds(out))

    def _key(self, line: Line, language: str) -> ClipKey:
        return ClipKey(self._lexicon.spoken(line), language)

    def _make_room(self, keep: Path) -> None:
        """Delete the clips that were not played for longest, down to the limit."""
        clips = []
        for path in self._cache.glob("*/*.wav"):
            with contextlib.suppress(OSError):  # gone since it was listed
                status = path.stat()
                clips.append((status.st_mtime_ns, status.st_size, path))
        size = sum(clip_size for _, clip_size, _ in clips)
        for _, clip_size, path in sorted(clips):
            if size <= self._cache_limit:
                return
            if path != keep:
                with contextlib.suppress(OSError):  # Windows keeps what is being played
                    path.unlink()
                    size -= clip_size


def _measured(path: Path) -> Clip | None:
    try:
        return Clip(path, clip_seconds(path))
    except CorruptClipError:
        return None
