"""The voice of the kiosk, as the rest of the program sees it.

One voice for the whole program: a new utterance silences the old one.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Protocol

from kiosk.audio.clips import Clip
from kiosk.domain.hearing import Hearing
from kiosk.domain.line import Line


class Spoken(StrEnum):
    """How an utterance ended."""

    FINISHED = "finished"  # every clip reached its end
    SILENCED = "silenced"  # something else was said, or the page was left
    FAILED = "failed"  # no clip, a corrupt clip or no sound device


@dataclass(frozen=True, slots=True)
class Utterance:
    """Lines to be spoken one after another.

    Attributes:
        hearing: The languages that are tried for each line, in order.
        gaps: Numbers of the lines after which a breath follows.
    """

    lines: tuple[Line, ...]
    hearing: Hearing = field(default_factory=Hearing)
    gaps: frozenset[int] = frozenset()


class Voice(Protocol):
    """Speaks one utterance at a time.

    All methods are called on the UI thread and return at once; the callbacks
    come on the UI thread as well, never from inside ``speak``.
    """

    def speak(
        self,
        utterance: Utterance,
        on_line: Callable[[int, Clip], None] | None = None,
        on_end: Callable[[Spoken], None] | None = None,
        on_sentence: Callable[[int], None] | None = None,
    ) -> None:
        """Silence what is being said and say this.

        ``on_line`` is told the number of the line begun and what is heard of it;
        ``on_sentence`` the sentence within that line, where the clip has marks for them.
        """

    def prepare(self, lines: Sequence[Line], hearing: Hearing) -> None:
        """Have clips ready for lines that will probably be spoken next."""

    def hush(self) -> None:
        """Fall silent; ``on_end`` of what was being said gets ``SILENCED``."""

    def pause(self) -> None:
        """Stop in the middle, to go on with ``resume``."""

    def resume(self) -> None:
        """Go on after ``pause``."""

    def set_rate(self, rate: float) -> None:
        """Speak slower or faster with the pitch kept: 0.75 is slow, 1.0 as recorded."""

    def set_volume(self, volume: float) -> None:
        """Set the loudness, 0.0 to 1.0, from the next moment on."""

    def chime(self) -> None:
        """Sound the bell that calls the staff, over everything else."""
