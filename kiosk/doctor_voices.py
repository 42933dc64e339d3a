"""Which synthesisers speak on the machine that ``gocua doctor`` examines."""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from kiosk.audio.external import ExternalSynthesiser
from kiosk.audio.synthesis import Synthesiser
from kiosk.errors import DeskError


@dataclass(frozen=True, slots=True)
class Speaking:
    """What was found.

    Attributes:
        synthesisers: Those that speak, the first one first; none where nothing can.
        broken: The program of the setting ``synthesiser`` where it does not speak; else empty.
        fault: What is wrong with it.
    """

    synthesisers: Sequence[Synthesiser]
    broken: str = ""
    fault: str = ""

    @property
    def names(self) -> str:
        """Their names, by commas."""
        return ", ".join(synthesiser.name for synthesiser in self.synthesisers)

    @property
    def voices(self) -> frozenset[str]:
        """The voice tags that they have together."""
        return frozenset().union(*(synthesiser.voices() for synthesiser in self.synthesisers))


def find_speaking(settings: Path, usual: Synthesiser | None) -> Speaking:
    """Try the program of the setting ``synthesiser``; it says a few words that nobody hears.

    Args:
        settings: The file, which is only read.
        usual: What speaks where nothing is set.
    """
    fallback = [usual] if usual is not None else []
    command = _chosen(settings)
    if not command:
        return Speaking(fallback)
    chosen = ExternalSynthesiser(command)
    try:
        chosen.check()
    except DeskError as error:
        return Speaking(fallback, chosen.name, str(error.details.get("fault", error.message_id)))
    # What is usual speaks the voices that the chosen one lacks.
    return Speaking([chosen, *(one for one in fallback if one.voices() - chosen.voices())])


def _chosen(settings: Path) -> str:
    """Return the setting without the repairs that the kiosk makes when it loads the file."""
    try:
        held = json.loads(settings.read_bytes())["synthesiser"]
    except (OSError, ValueError, RecursionError, KeyError, TypeError):
        return ""  # a damaged file is a finding of its own
    return held if isinstance(held, str) else ""
