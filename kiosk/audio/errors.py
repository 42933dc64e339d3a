"""The named faults of speech; each is a message that the screens already have words for."""

from __future__ import annotations

from kiosk.errors import NoSoundError, NoVoiceError


class SynthesisError(NoVoiceError):
    """A synthesiser is there but gave no usable clip (``synthesiser``, ``fault``)."""


class CorruptClipError(NoSoundError):
    """A clip's file is not what its format says (``file``, ``fault``)."""
