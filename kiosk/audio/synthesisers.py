"""Which synthesiser speaks on this machine."""

from __future__ import annotations

import logging
from collections.abc import Sequence

from kiosk.audio.external import ExternalSynthesiser
from kiosk.audio.synthesis import EspeakSynthesiser, Pyttsx3Synthesiser, Synthesiser
from kiosk.errors import NoVoiceError

__all__ = ["find_synthesiser", "tell_broken"]

_log = logging.getLogger(__name__)


def find_synthesiser(command: str = "") -> Synthesiser | None:
    """Return a synthesiser that has a Vietnamese voice here, or None.

    It starts one or two children (10 ms, or 300 ms where espeak-ng is missing), so
    call it after the first frame and not on the thread of the screens.

    Args:
        command: The setting ``synthesiser``.  It is tried with a few words; one that does not
            speak is logged, and what is usual is looked for.
    """
    if command:
        external = ExternalSynthesiser(command)
        try:
            external.check()
        except NoVoiceError as error:
            tell_broken(error)
        else:
            return external
    found: Sequence[Synthesiser] = (EspeakSynthesiser(), Pyttsx3Synthesiser())
    return next((synthesiser for synthesiser in found if synthesiser.voices()), None)


def tell_broken(error: NoVoiceError) -> None:
    """Write into the log that the program of the setting ``synthesiser`` does not speak."""
    reason = str(error.details.get("fault", "unknown")).lower().replace(" ", "_")
    _log.warning("synthesiser.broken", extra={"setting": "synthesiser", "reason": reason})
