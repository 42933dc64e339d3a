"""Which languages have a voice on this kiosk, and how far each goes."""

from __future__ import annotations

from kiosk.audio.narrations import NarrationShelf
from kiosk.content.languages import LanguageDirectory
from kiosk.content.library import GuideLibrary
from kiosk.domain.hearing import with_parents
from kiosk.domain.language import Language
from kiosk.domain.line import Line
from kiosk.ui import wording


class RecordedLanguages:
    """What is recorded, seen from the languages: a pack may hold a language or a dialect."""

    def __init__(
        self, shelf: NarrationShelf, languages: LanguageDirectory, library: GuideLibrary
    ) -> None:
        self._shelf = shelf
        self._languages = languages
        self._library = library

    def tags(self, language: Language) -> tuple[str, ...]:
        """Return what is recorded of a language: itself, its dialects in their order, others."""
        known = {dialect.tag: number for number, dialect in enumerate(language.dialects, 1)}
        known[language.tag] = 0
        found = [tag for tag in self._shelf.tags() if self._languages.language(tag) == language]
        return tuple(sorted(found, key=lambda tag: (known.get(tag, len(known)), tag)))

    def is_recorded(self, language: Language) -> bool:
        """Whether anything can be heard that a person has said in this language."""
        return bool(self.tags(language))

    def is_whole(self, tag: str) -> bool:
        """Whether nobody who hears this dialect or language misses a line of any guide.

        What the dialect lacks its language may have.
        """
        tags = tuple(with_parents(tag))
        return all(
            any(self._shelf.has(line, each) for each in tags)
            for guide in self._library.guides()
            for line in guide.lines
        )

    def greeting(self, tag: str) -> Line:
        """Return the greeting to be said for a tag: that of the dialect where one has it.

        A dialect may have been recorded with the words for its language.
        """
        own = wording.greeting(self._languages.title(tag))
        language = self._languages.language(tag)
        if language is None or any(self._shelf.has(own, each) for each in with_parents(tag)):
            return own
        common = wording.greeting(language.title)
        has_common = any(self._shelf.has(common, each) for each in with_parents(tag))
        return common if has_common else own
