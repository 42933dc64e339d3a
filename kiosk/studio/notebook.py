"""What is written down beside the recordings of a language.

Three small files, so that a change of one never touches the others: the wording under each
line, the agreed words, and where to go on tomorrow.
"""

from __future__ import annotations

import unicodedata
from dataclasses import replace
from pathlib import Path

from kiosk.studio.json_files import read_json, set_aside, write_json
from kiosk.studio.words import AgreedWord

LONGEST_TEXT = 2_000
"""Characters of a wording or a word, as a narration pack takes them."""


class Notebook:
    """The notes of one language, in its folder.

    Attributes:
        set_aside: Names of damaged files that were set aside at opening.
    """

    def __init__(self, folder: Path, aside: Path) -> None:
        self._folder = folder
        self.set_aside: list[str] = []
        self._wording = self._read("wording.json", aside)
        self._bookmark = self._read("bookmark.json", aside).get("line_id", "")
        self._words = {
            term: AgreedWord(term, said, in_vietnamese=not said)
            for term, said in self._read("words.json", aside).items()
        }

    @property
    def bookmark(self) -> str:
        """The line to go on with; empty before the first."""
        return self._bookmark

    def set_bookmark(self, line_id: str) -> None:
        """Keep the line to go on with."""
        write_json(self._folder / "bookmark.json", {"line_id": line_id})
        self._bookmark = line_id

    def wording(self, line_id: str) -> str:
        """Return what somebody wrote down to say for a line; empty where nobody did."""
        return self._wording.get(line_id, "")

    def set_wording(self, line_id: str, text: str) -> None:
        """Keep what is to be said for a line; an empty text takes it away.

        Raises:
            ValueError: It is longer than ``LONGEST_TEXT``.
        """
        wording = {**self._wording, line_id: plain(text)}
        if not wording[line_id]:
            del wording[line_id]
        write_json(self._folder / "wording.json", wording)
        self._wording = wording

    def words(self) -> dict[str, AgreedWord]:
        """Return what was agreed, by term."""
        return dict(self._words)

    def set_word(self, word: AgreedWord) -> AgreedWord:
        """Keep what is said for a term; without a word and without Vietnamese, nothing is agreed.

        Raises:
            ValueError: The term is empty, or a text is longer than ``LONGEST_TEXT``.
        """
        if not word.term:
            raise ValueError("which term?")
        words = {key: one for key, one in self._words.items() if key != word.term}
        agreed = replace(word, said="" if word.in_vietnamese else plain(word.said), meaning="")
        if agreed.is_agreed:
            words[word.term] = agreed
        write_json(self._folder / "words.json", {term: one.said for term, one in words.items()})
        self._words = words
        return agreed

    def _read(self, name: str, aside: Path) -> dict[str, str]:
        path = self._folder / name
        try:
            found = read_json(path, dict[str, str])
        except FileNotFoundError:
            return {}
        if found is None:
            self.set_aside.append(set_aside(path, aside))
        return found or {}


def plain(text: str) -> str:
    """Return a text as a narration pack takes it: NFC, no control characters, trimmed.

    Raises:
        ValueError: It is longer than ``LONGEST_TEXT``.
    """
    text = unicodedata.normalize("NFC", text).strip()
    if len(text) > LONGEST_TEXT:
        raise ValueError("too long to be kept")
    return "".join(sign for sign in text if sign in "\t\n" or unicodedata.category(sign) != "Cc")
