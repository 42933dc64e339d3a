"""A synthesiser that is looked for when the first clip has to be rendered."""

from __future__ import annotations

from collections.abc import Callable
from functools import cached_property
from pathlib import Path

from kiosk.audio.synthesis import Synthesiser, find_synthesiser
from kiosk.errors import NoVoiceError


class LateSynthesiser:
    """A ``Synthesiser`` that costs nothing at start-up.

    Looking for one starts child processes, which takes up to 300 ms where
    espeak-ng is missing; it happens on the thread that renders.
    """

    def __init__(self, find: Callable[[], Synthesiser | None] = find_synthesiser) -> None:
        self._find = find

    @cached_property
    def _found(self) -> Synthesiser | None:
        return self._find()

    @property
    def name(self) -> str:
        """The name of the one that was found, or ``none``."""
        return self._found.name if self._found is not None else "none"

    def voices(self) -> frozenset[str]:
        """Return what it can speak; nothing where there is none."""
        return self._found.voices() if self._found is not None else frozenset()

    def render(self, text: str, voice_tag: str, rate_wpm: int, out: Path) -> None:
        """Render as the one that was found does.

        Raises:
            NoVoiceError: This machine has no Vietnamese voice.
        """
        if self._found is None:
            raise NoVoiceError(synthesiser="none")
        self._found.render(text, voice_tag, rate_wpm, out)
