"""The search over a library, built when something is first looked for.

Reading the lists of words and building the index takes some tenths of a second,
after all guides have been read; ``prepare`` does it before anybody waits for it.
"""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from functools import cached_property, partial
from pathlib import Path

from kiosk.content.library import GuideLibrary
from kiosk.content.search import Findings, GuideSearch, Hit
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

    def find(self, text: str, today: date, limit: int = 10) -> Findings:
        """Return what fits what was typed so far; see ``GuideSearch.find``.

        A repealed guide gives way to what took its place on that day.

        Raises:
            SearchWordsError: The lists of words cannot be used.
        """
        findings = self._search.find(text, limit)
        standing: dict[str, Hit] = {}
        for hit in map(partial(self._standing, today), findings.hits):
            standing.setdefault(hit.guide_id, hit)  # of two that lead to one guide the better
        return replace(findings, hits=tuple(standing.values()))

    def _standing(self, today: date, hit: Hit) -> Hit:
        guide = self._library.guide(hit.guide_id)
        following = self._library.standing_for(guide, today)
        if following is guide:
            return hit
        title = following.title.text
        return replace(hit, guide_id=following.guide_id, codes=following.codes, title=title)

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
