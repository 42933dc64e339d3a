"""What was typed, read as words that say something and what else they may stand for."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from kiosk.content.search_text import Word, accents_allow, read_words

# A national code as people type it: "1.004222", "1004222", "004222", or the beginning of one.
_CODE = re.compile(r"(?<![\d.])(?:\d\.\d{2,6}|\d{4,7})(?![\d.])")

# "14t", "22k", "3tr": figures with the first letter of what they count.
_COUNTED = re.compile(r"(?<![\w.])(\d+)(t|k|tr)(?!\w)", re.IGNORECASE)
_COUNTS = {"t": "tuổi", "k": "nghìn", "tr": "triệu"}

_FAINT = 0.4  # how much of its weight a word keeps that tells little
_IDLE = 0.1  # and one that may be spelled without accents and tells nothing then
_MOST_LETTERS = 300  # of a pasted letter: nobody types a longer sentence


@dataclass(frozen=True, slots=True)
class Reading:
    """Some words of a query that may stand for other words.

    Attributes:
        first, last: Which words of the query, the last included.
        meaning: What they may stand for.
    """

    first: int
    last: int
    meaning: tuple[Word, ...]


@dataclass(frozen=True, slots=True)
class Query:
    """What somebody has typed so far.

    Attributes:
        words: Those that say something, in order; all of them where none does.
        readings: What some of them may stand for.
        is_typing: Whether the last word may go on.
        loudness: How much of its weight each word keeps, however rare it is: at most 1.
        is_accented: Whether accents are typed here, so that a word without is really without.
    """

    words: tuple[Word, ...]
    readings: tuple[Reading, ...]
    loudness: tuple[float, ...]
    is_typing: bool
    is_accented: bool


class QueryReader:
    """Reads queries with the help of everyday words and words that say nothing."""

    def __init__(
        self, meanings: Mapping[str, Sequence[str]], idle: Iterable[str], faint: Iterable[str] = ()
    ) -> None:
        """Take the lists of ``Synonyms``."""
        phrases = [read_words(phrase) for phrase in idle]
        self._quiet: defaultdict[str, list[tuple[Word, float]]] = defaultdict(list)
        for words in phrases:
            if len(words) == 1:
                self._quiet[words[0].bare].append((words[0], _IDLE))
        for word in read_words(" ".join(faint)):
            self._quiet[word.bare].append((word, _FAINT))
        self._meanings: defaultdict[str, list[tuple[list[Word], list[tuple[Word, ...]]]]]
        self._meanings = defaultdict(list)
        for said, means in meanings.items():
            words = read_words(said)
            spelled = [tuple(read_words(meaning)) for meaning in means]
            self._meanings[words[0].bare].append((words, spelled))
        self._idle: defaultdict[str, list[list[Word]]] = defaultdict(list)
        for words in phrases:
            self._idle[words[0].bare].append(words)
        for found in self._meanings.values():
            found.sort(key=lambda pair: -len(pair[0]))
        for found_idle in self._idle.values():
            found_idle.sort(key=len, reverse=True)

    def read(self, text: str) -> Query:
        """Return the query in what was typed."""
        text = _COUNTED.sub(_counted, text[:_MOST_LETTERS])
        typed = read_words(text)
        words = self.telling(typed)
        accented = any(word.is_accented for word in typed)
        loudness = (self._loudness(word, accented=accented) for word in words)
        return Query(
            tuple(words),
            tuple(self._readings(words, accented=accented)),
            tuple(loudness),
            is_typing=text[-1:].isalnum() and words[-1:] == typed[-1:],
            is_accented=accented,
        )

    def telling(self, words: list[Word]) -> list[Word]:
        """Return the words that say something; all of them where none does."""
        accented = any(word.is_accented for word in words)
        telling: list[Word] = []
        at = 0
        while at < len(words):
            phrases = self._idle.get(words[at].bare, ())
            idle = next((p for p in phrases if _is_idle(p, words, at, accented)), None)
            if idle is None:
                telling.append(words[at])
            at += len(idle) if idle is not None else 1
        return telling or words

    def _loudness(self, word: Word, *, accented: bool) -> float:
        quiet = self._quiet.get(word.bare, ())
        return min((kept for w, kept in quiet if _stands_for(word, w, accented)), default=1.0)

    def _readings(self, words: list[Word], *, accented: bool) -> Iterable[Reading]:
        at = 0
        while at < len(words):
            known = self._meanings.get(words[at].bare, ())
            found = [pair for pair in known if _stands_at(pair[0], words, at, accented)]
            length = len(found[0][0]) if found else 1  # the longest comes first
            for said, meanings in found:
                if len(said) == length:
                    for meaning in meanings:
                        yield Reading(at, at + length - 1, meaning)
            at += length


def codes_in(text: str) -> tuple[list[str], str]:
    """Return the digits of the codes in a text, and the text without them."""
    codes = [found.replace(".", "") for found in _CODE.findall(text)]
    return codes, _CODE.sub(" ", text) if codes else text


def _counted(found: re.Match[str]) -> str:
    return f"{found[1]} {_COUNTS[found[2].lower()]}"


def _is_idle(phrase: Sequence[Word], words: Sequence[Word], at: int, accented: bool) -> bool:
    """Whether a phrase that says nothing stands there.

    One syllable must be spelled as it is: "can" may be "cần", and the beginning of "căn cước".
    """
    if len(phrase) == 1 and phrase[0].toned != words[at].toned:
        return False
    return _stands_at(phrase, words, at, accented)


def _stands_at(phrase: Sequence[Word], words: Sequence[Word], at: int, accented: bool) -> bool:
    if at + len(phrase) > len(words):
        return False
    there = words[at : at + len(phrase)]
    return all(_stands_for(w, wanted, accented) for wanted, w in zip(phrase, there, strict=True))


def _stands_for(typed: Word, wanted: Word, accented: bool) -> bool:
    """Whether a word may be one of a list: where accents are typed at all, "qua" is not "quá"."""
    if accented and not typed.is_accented:
        return typed.toned == wanted.toned
    return typed.bare == wanted.bare and accents_allow(typed.toned, wanted.toned)
