"""The agreed word list: words that the guides use and that a language may have none for.

Before the first recording, those who speak the language agree what to say for each ("OTP",
"thường trú"), or that it is said in Vietnamese.  The terms and their meaning ship with the
program; what was agreed is kept with the recordings of the language.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from kiosk.yaml_text import read_texts

FILE_NAME = "agreed_words.yaml"


@dataclass(frozen=True, slots=True)
class AgreedWord:
    """A term and what is said for it.

    Attributes:
        term: As the guides write it.
        said: The word of the language; empty while none is agreed, and where it is said in
            Vietnamese.
        in_vietnamese: It is agreed to say the Vietnamese word.
        meaning: In one plain Vietnamese sentence; empty for a term that was added here.
    """

    term: str
    said: str = ""
    in_vietnamese: bool = False
    meaning: str = ""

    @property
    def is_agreed(self) -> bool:
        """Whether those who record know what to say."""
        return self.in_vietnamese or bool(self.said)


def read_terms(folder: Path) -> Mapping[str, str]:
    """Return the meaning of each term that ships, in the order of the list.

    Args:
        folder: ``assets/data``.

    Raises:
        ValueError, TypeError: The program's own file is not a list of terms.
    """
    terms: Any = read_texts((folder / FILE_NAME).read_text("utf-8"))
    return {str(term): str(meaning) for term, meaning in dict(terms).items()}
