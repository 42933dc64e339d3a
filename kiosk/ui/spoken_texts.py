"""What the voice says for what a page shows.

Pages hand over the words that stand on them.  These are Vietnamese, or another language
of the program (the catalogue leads back from it), and some have a spoken form of their own.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from PySide6.QtCore import QLocale

from kiosk.content.library import GuideLibrary
from kiosk.domain.line import Line
from kiosk.ui import wording
from kiosk.ui.screen_texts import screen_texts

_BETWEEN = re.compile(r"\n| · ")
_FILLED_IN = re.compile(r"\{(\w+)\}|%(\d|n)")


class SpokenTexts:
    """Finds the lines of a text that a page shows, in whatever language it shows it."""

    def __init__(self, library: GuideLibrary) -> None:
        self._library = library
        self._guides: tuple[int, ...] = ()
        self._of_guides: Mapping[str, Line] = {}
        self._language = ""
        self._exact: Mapping[str, Line] = {}
        self._patterns: tuple[tuple[re.Pattern[str], str], ...] = ()

    def lines(self, text: str) -> tuple[Line, ...]:
        """Return what is said for a text: a line for each of its lines and each part between dots.

        What has neither letter nor digit is not said.
        """
        pieces = (piece.strip().removeprefix("– ") for piece in _BETWEEN.split(text))
        return tuple(self.line(piece) for piece in pieces if any(map(str.isalnum, piece)))

    def line(self, text: str) -> Line:
        """Return the line of one text."""
        self._learn_language()
        found = self._exact.get(text) or self._spoken_in_guides().get(text)
        if found is not None:
            return found
        for pattern, source in self._patterns:
            if match := pattern.fullmatch(text):
                return Line(_filled(source, match))
        return Line(text)

    def _learn_language(self) -> None:
        """Read the catalogue of the language that the screens show, when it has changed."""
        language = QLocale().name().partition("_")[0]
        if language == self._language:
            return
        self._language = language
        shown = screen_texts(language)
        own = {saying.source: saying.line() for saying in wording.sayings() if saying.say}
        self._exact = own | {
            form: own.get(source, Line(source))
            for source, forms in shown.items()
            for form in forms
            if not _FILLED_IN.search(source)
        }
        with_places = [
            (form, source)
            for source, forms in shown.items()
            for form in forms
            if _FILLED_IN.search(source)
        ]
        with_places.sort(key=lambda one: len(_FILLED_IN.sub("", one[0])), reverse=True)
        self._patterns = tuple((_pattern(form), source) for form, source in with_places)

    def _spoken_in_guides(self) -> Mapping[str, Line]:
        """Return the lines of guides that are spoken otherwise than they are written."""
        guides = self._library.guides()
        if self._guides != (now := tuple(map(id, guides))):
            self._guides = now
            self._of_guides = {
                line.text: line for guide in guides for line in guide.lines if line.say
            }
        return self._of_guides


def _pattern(shown: str) -> re.Pattern[str]:
    """Return what a text looks like once names and numbers are filled in."""
    parts: list[str] = []
    end = 0
    for place in _FILLED_IN.finditer(shown):
        parts.append(re.escape(shown[end : place.start()]))
        parts.append(f"(?P<of_{place.group(1) or place.group(2)}>.+)")
        end = place.end()
    return re.compile("".join(parts) + re.escape(shown[end:]), re.DOTALL)


def _filled(source: str, match: re.Match[str]) -> str:
    return _FILLED_IN.sub(lambda at: match[f"of_{at.group(1) or at.group(2)}"], source)


def words(text: str) -> str:
    """Return the words of a text without its digits and marks, to compare what is seen and said."""
    return " ".join(_letters(text))


def _letters(text: str) -> Iterator[str]:
    for word in text.split():
        letters = "".join(filter(str.isalpha, word))
        if letters:
            yield letters.lower()
