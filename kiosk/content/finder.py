"""The search over a library, built when something is first looked for.

Reading the lists of words and building the index takes some tenths of a second,
after all guides have been read; ``prepare`` does it before anybody waits for it.
"""

from __future__ import annotations

from functools import cached_property
from pathlib import Path

from kiosk.content.library import GuideLibrary
from kiosk.content.search import Findings, GuideSearch
from kiosk.content.search_words import load_intents, load_synonyms


class Finder:
    """Looks for guides by what people type."""

    def __init__(self, library: GuideLibrary, data: Path) -> None:
        """Take the guides, and the folder that holds ``intents.csv`` and ``synonyms.yaml``."""
        self._library = library
        self._data = data

    @classmethod
    def load(cls, library: GuideLibrary, assets: Path) -> Finder:
        """Return a finder with the lists that ship with the program (``bundled("assets")``)."""
        return cls(library, assets / "data")

    def find(self, text: str, limit: int = 10) -> Findings:
        """Return what fits what was typed so far; see ``GuideSearch.find``.

        Raises:
            SearchWordsError: The lists of words cannot be used.
        """
        return self._search.find(text, limit)

    def prepare(self) -> None:
        """Build the index now.

        Raises:
            SearchWordsError: The lists of words cannot be used.
        """
        _ = self._search

    @cached_property
    def _search(self) -> GuideSearch:
        # The essential services come first where two guides fit alike.
        guides = sorted(self._library.guides(), key=lambda guide: guide.essential25 is None)
        intents = load_intents(self._data / "intents.csv")
        return GuideSearch(guides, intents, load_synonyms(self._data / "synonyms.yaml"))
