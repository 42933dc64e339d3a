"""Clips: one sound file for one line in one voice: recorded, shipped or rendered here.

For each line the languages of a ``Hearing`` are tried in order, and a recording by a person
comes before machine speech in all of them.  A machine clip is named after what is heard
(``ClipKey``), so a changed text has another clip and an unchanged one is never rendered twice.
Shipped ones come first; what is missing is rendered into a bounded cache that may be deleted at
any time.
"""

from __future__ import annotations

import contextlib
import hashlib
import os
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Protocol

from kiosk.audio.errors import CorruptClipError
from kiosk.audio.measure import clip_seconds
from kiosk.audio.synthesis import VOICES, Synthesiser
from kiosk.domain.hearing import Hearing
from kiosk.domain.language import VIETNAMESE
from kiosk.domain.line import Line
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
        recipe: What else decides (``Synthesiser.recipe``); empty for shipped speech.
    """

    spoken: str
    voice: str
    rate: int = RATE
    recipe: str = ""

    @property
    def name(self) -> str:
        """The stem of the clip's file: 64 hexadecimal digits."""
        parts = (self.spoken, self.voice, str(self.rate), *filter(None, [self.recipe]))
        return hashlib.sha256("\0".join(parts).encode()).hexdigest()


@dataclass(frozen=True, slots=True)
class Clip:
    """A sound file that was found whole.

    Attributes:
        seconds: How long it sounds at its own speed.
        language: Tag of the language, dialect or Vietnamese voice that is heard.
        is_recorded: Whether a person recorded it; machine speech otherwise.
        marks: Where each sentence begins, in seconds; empty where nobody set them.
        outdated: Tag of a language that should have been heard before this one and has a
            recording of this line's earlier words only; else empty.
    """

    path: Path
    seconds: float
    language: str = VIETNAMESE
    is_recorded: bool = False
    marks: tuple[float, ...] = ()
    outdated: str = ""


class Narrations(Protocol):
    """The recordings of people, as ``kiosk.audio.narrations`` keeps them."""

    def find(self, line: Line, tag: str) -> Clip | None:
        """Return the recording of exactly these words in exactly that language."""

    def is_outdated(self, line: Line, tag: str) -> bool:
        """Whether there is a recording of this line's earlier words only."""


class NoNarrations:
    """The ``Narrations`` of a place where nothing has been recorded."""

    def find(self, line: Line, tag: str) -> Clip | None:  # noqa: ARG002  (the protocol's)
        """Return nothing."""
        return None

    def is_outdated(self, line: Line, tag: str) -> bool:  # noqa: ARG002  (the protocol's)
        """Return that nothing here is older than its text."""
        return False


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
        *,
        cache_limit: int = CACHE_LIMIT,
        narrations: Narrations | None = None,
    ) -> None:
        """``shipped`` need not exist; ``cache`` is made when first needed; bytes for the limit."""
        self._shipped = shipped
        self._cache = cache
        self._synthesiser = synthesiser
        self._lexicon = lexicon
        self._cache_limit = cache_limit
        self._narrations: Narrations = narrations or NoNarrations()
        self._refused: set[Path] = set()

    def voices(self) -> frozenset[str]:
        """Return the machine voices that can say something here; may start a child process."""
        rendered = self._synthesiser.voices() if self._synthesiser else frozenset()
        shipped = {tag for tag in VOICES if next((self._shipped / tag).glob("*.opus"), None)}
        return rendered | shipped

    def find(self, line: Line, hearing: Hearing) -> Clip | None:
        """Return what is to be heard of a line, if it is here already.

        A broken clip in the cache stays: the next ``render`` puts a whole one in its place, and
        may be doing so on its thread at this moment.
        """
        clip, outdated = self._recorded(line, hearing)
        clip = clip or self._machine(line, hearing.vietnamese)
        return replace(clip, outdated=outdated) if clip is not None and outdated else clip

    def _recorded(self, line: Line, hearing: Hearing) -> tuple[Clip | None, str]:
        """Return the first recording, and the first language before it that has an old one."""
        outdated = ""
        for tag in hearing.tags:
            clip = self._narrations.find(line, tag)
            if clip is not None and clip.path not in self._refused:
                return clip, outdated
            if not outdated and self._narrations.is_outdated(line, tag):
                outdated = tag
        return None, outdated

    def _machine(self, line: Line, voice: str) -> Clip | None:
        spoken = self._lexicon.spoken(line)
        shipped = self._shipped / voice / f"{ClipKey(spoken, voice).name}.opus"
        if shipped not in self._refused and (clip := _measured(shipped, voice)):
            return clip
        cached = self._cached(self._key(spoken, voice))
        if clip := _measured(cached, voice):
            with contextlib.suppress(OSError):  # a read-only cache still speaks
                os.utime(cached)
            return clip
        return None

    def refuse(self, clip: Clip) -> None:
        """Take a clip out of use that the player could not play, though it looked whole."""
        if clip.is_recorded or clip.path.is_relative_to(self._shipped):
            self._refused.add(clip.path)
        else:
            with contextlib.suppress(OSError):
                clip.path.unlink(missing_ok=True)

    def render(self, line: Line, hearing: Hearing) -> Clip:
        """Have the machine speak a line into the cache.

        Blocks for some 20 ms and 5 ms more for each second of speech.  A synthesiser that was
        chosen for this desk and does not work is given up once, and the next one speaks.

        Raises:
            NoVoiceError: No synthesiser, or none with that voice (also ``SynthesisError``).
            DiskFullError: No room for the clip.
        """
        voice, spoken = hearing.vietnamese, self._lexicon.spoken(line)
        if self._synthesiser is None:
            raise NoVoiceError(voice=voice)
        key = self._key(spoken, voice)
        try:
            self._render(key)
        except NoVoiceError:
            following = self._key(spoken, voice)
            if following == key:
                raise
            key = following
            self._render(key)
        out = self._cached(key)
        self._make_room(keep=out)
        _, outdated = self._recorded(line, hearing)
        return Clip(out, clip_seconds(out), voice, outdated=outdated)

    def _render(self, key: ClipKey) -> None:
        if self._synthesiser is not None:
            self._synthesiser.render(key.spoken, key.voice, key.rate, self._cached(key))

    def _key(self, spoken: str, voice: str) -> ClipKey:
        recipe = self._synthesiser.recipe(voice) if self._synthesiser is not None else ""
        return ClipKey(spoken, voice, recipe=recipe)

    def _cached(self, key: ClipKey) -> Path:
        return self._cache / key.voice / f"{key.name}.wav"

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


def _measured(path: Path, voice: str) -> Clip | None:
    try:
        return Clip(path, clip_seconds(path), voice)
    except CorruptClipError:
        return None
