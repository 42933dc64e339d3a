"""A synthesiser that is looked for when the first clip has to be rendered."""

from __future__ import annotations

from collections.abc import Callable
from functools import cached_property
from pathlib import Path

from kiosk.audio.external import ExternalSynthesiser
from kiosk.audio.rendering import EVEN
from kiosk.audio.synthesis import Synthesiser
from kiosk.audio.synthesisers import find_synthesiser, tell_broken
from kiosk.errors import NoVoiceError


class LateSynthesiser:
    """A ``Synthesiser`` that costs nothing at start-up.

    Looking for one starts child processes, which takes up to 300 ms where
    espeak-ng is missing; it happens on the thread that renders.

    The program of the setting ``synthesiser`` speaks first.  At its first fault it is given up
    until the kiosk starts again: the fault is logged once and raised, ``recipe`` becomes that of
    what is usual here, and so does the voice.  Whoever renders tries once more then.
    """

    def __init__(
        self,
        command: str = "",
        find: Callable[[], Synthesiser | None] = find_synthesiser,
    ) -> None:
        """``command``: the setting ``synthesiser``; empty for what is usual."""
        self._external = ExternalSynthesiser(command) if command else None
        self._find = find

    @cached_property
    def _found(self) -> Synthesiser | None:
        return self._find()

    @property
    def name(self) -> str:
        """The name of the one that speaks first, or ``none``."""
        speaks: Synthesiser | None = self._external or self._found
        return speaks.name if speaks is not None else "none"

    def recipe(self, voice_tag: str) -> str:
        """What distinguishes its clips in a voice; told without looking for a synthesiser."""
        external = self._speaking(voice_tag)
        return external.recipe(voice_tag) if external is not None else EVEN

    def voices(self) -> frozenset[str]:
        """Return what it can speak; nothing where there is none."""
        chosen = self._external.voices() if self._external is not None else frozenset()
        return chosen | (self._found.voices() if self._found is not None else frozenset())

    def render(self, text: str, voice_tag: str, rate_wpm: int, out: Path) -> None:
        """Render as the program that was chosen does, or the one that was found.

        Raises:
            NoVoiceError: This machine has no Vietnamese voice.
        """
        external = self._speaking(voice_tag)
        if external is not None:
            try:
                external.render(text, voice_tag, rate_wpm, out)
            except NoVoiceError as error:
                self._external = None
                tell_broken(error)
                raise
            return
        if self._found is None:
            raise NoVoiceError(synthesiser="none")
        self._found.render(text, voice_tag, rate_wpm, out)

    def _speaking(self, voice_tag: str) -> ExternalSynthesiser | None:
        """Return the program that was chosen, where it has that voice; nothing is started."""
        external = self._external
        return external if external is not None and external.offers(voice_tag) else None
