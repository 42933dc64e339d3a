"""One thing that is read and heard as a whole."""

from __future__ import annotations

import hashlib
import unicodedata
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Line:
    """One thing that is read and heard as a whole: a sentence, a title, an answer.

    Attributes:
        text: What the screen shows.
        say: What is spoken where the text alone would be misread; empty when
            the lexicon is enough.
    """

    text: str
    say: str = ""

    @property
    def spoken_hash(self) -> str:
        """SHA-256, in hex, of what is spoken: by it a recording is seen to be older than its text.

        The text's own form counts, in NFC, not the lexicon's: a new entry there makes no
        recording of a person wrong.
        """
        spoken = unicodedata.normalize("NFC", self.say or self.text)
        return hashlib.sha256(spoken.encode()).hexdigest()
