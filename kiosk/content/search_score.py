"""Comparing a query with texts word by word: which says best what was typed?"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from kiosk.content.search_index import MOST_WEIGHT, WordIndex
from kiosk.content.search_query import Query
from kiosk.content.search_text import Word, accents_allow

_OTHER_ACCENTS = 0.5  # "thẻ" was typed, "thế" is written
_SOME_ACCENTS = 0.95  # "thẻ" was typed, and may become "thể"
_NO_ACCENTS = 0.9  # "the" was typed among accented words
_BEGUN = 0.85  # a word that is still being typed
_BEGUN_OR_DONE = 0.6  # the same where it is a word already: "gia" is rather "già" than "giảm"
_BY_MEANING = 0.95  # found by what it stands for
_UNHEARD = 0.35  # rarity of a word that is in no text: it tells little, and yet it was said
_GUESSED = 0.2  # loudness below which no slip of the finger is looked for
_NOWHERE = -9
_ALL_THAT_FITS, _ALL_THAT_WAS_MEANT, _IN_ORDER = 0.65, 0.25, 0.1  # what makes up a score


@dataclass(frozen=True, slots=True)
class Match:
    """How well one text fits.

    Attributes:
        text: Its number in the index.
        score: For comparing; at most 1.
        cover: Share of what was typed that it has, by how much each word tells.
        focus: Share of the text that was typed.
    """

    text: int
    score: float
    cover: float
    focus: float


class Scorer:
    """Finds the texts of an index that fit a query best."""

    def __init__(self, index: WordIndex, worth: Sequence[float]) -> None:
        """Take the index, and what a full match of each text is worth: at most 1."""
        self._index = index
        self._worth = worth
        rarity = index.rarity
        self._rarity = {toned: rarity[bare] for toned, bare in index.bare_of.items()}
        self._mass = [sum(self._rarity[word] for word in text) or 1.0 for text in index.texts]

    def ask(self, query: Query) -> Asked:
        """Prepare a query for being compared."""
        return Asked(query, self._index)

    def rank(self, asked: Asked, limit: int) -> list[Match]:
        """Return the texts that fit, best first; only so many are compared."""
        ranked = sorted(self._compare(n, asked) for n in self._index.best(asked.weighed(), limit))
        return [Match(n, -less, cover, focus) for less, n, cover, focus in ranked]

    def missing(self, match: Match, asked: Asked) -> frozenset[int]:
        """Return which words of the query a text lacks, or hardly has."""
        strengths, _, _ = self._fill(match.text, asked)
        return frozenset(slot for slot in range(len(asked.weights)) if strengths[slot] < 0.5)

    def _compare(self, number: int, asked: Asked) -> tuple[float, int, float, float]:
        """Return how well a text fits, the best being the smallest."""
        strengths, at, met = self._fill(number, asked)
        cover, close, before = 0.0, 0, _NOWHERE
        for slot, weight in enumerate(asked.weights):
            cover += strengths[slot] * weight
            if at[slot] == before + 1:
                close += 1
            before = at[slot]
        cover /= asked.whole
        focus = min(1.0, met / self._mass[number])
        order = close / max(1, len(asked.weights) - 1)
        fit = _ALL_THAT_FITS + _ALL_THAT_WAS_MEANT * focus + _IN_ORDER * order
        return -self._worth[number] * cover * fit, number, cover, focus

    def _fill(self, number: int, asked: Asked) -> tuple[list[float], list[int], float]:
        """Return how well each slot is filled by a text, from where, and how much of it that is.

        This runs some thirty times for each letter typed.
        """
        words = self._index.texts[number]
        strengths = [0.0] * asked.places
        at = [_NOWHERE] * asked.places
        met = 0.0
        slots_of, rarity = asked.slots_of, self._rarity
        for word in filter(slots_of.__contains__, words):
            best = 0.0
            for slot, strength in slots_of[word]:
                if strength > strengths[slot]:
                    strengths[slot] = strength
                    at[slot] = words.index(word)
                best = max(best, strength)
            met += best * rarity[word]
        for meaning in asked.meanings:
            share = sum(strengths[slot] * weight for slot, weight in meaning.weights)
            strength = _BY_MEANING * share / meaning.whole
            for slot in meaning.explains:
                strengths[slot] = max(strengths[slot], strength)
        return strengths, at, met


@dataclass(frozen=True, slots=True)
class _Meaning:
    """What some words of a query may stand for.

    Attributes:
        explains: The slots of these words.
        weights: Its own slots, and how much each tells; ``whole`` is the sum.
    """

    explains: range
    weights: list[tuple[int, float]]
    whole: float


class Asked:
    """A query, prepared for being compared.

    The words of the query are slots 0, 1 …; those of its meanings come after them.

    Attributes:
        slots_of: A word of the texts to the slots it fills, and how well.
        weights: How much each word of the query tells; ``whole`` is the sum.
        places: How many slots there are.
        meanings: What some of the words may stand for.
    """

    def __init__(self, query: Query, index: WordIndex) -> None:
        self._index = index
        self._words = query.words
        self._loudness = query.loudness
        self._is_accented = query.is_accented
        self.slots_of: dict[str, tuple[tuple[int, float], ...]] = {}
        self.places = len(query.words)
        self.weights = [0.0] * self.places
        self.meanings: list[_Meaning] = []
        self._sets = [0] * self.places
        for slot in reversed(range(self.places)):  # a word being typed fills the empty mapping
            begun = query.is_typing and slot == self.places - 1
            self._take(slot, query.words[slot], begun=begun)
        for reading in query.readings:
            self._take_meaning(range(reading.first, reading.last + 1), reading.meaning)
        self.whole = sum(self.weights) or 1.0

    def doubt(self, slots: Iterable[int]) -> None:
        """Take these words for slips of others too, although they exist."""
        for slot in slots:
            self._sets[slot] |= self._take_likely(slot)

    def weighed(self) -> list[tuple[int, int]]:
        """Return the set of texts that have each word of the query, and its weight."""
        weights = (max(1, min(MOST_WEIGHT, round(w * MOST_WEIGHT))) for w in self.weights)
        return list(zip(self._sets, weights, strict=True))

    def _take(self, slot: int, word: Word, *, begun: bool) -> None:
        index, bare = self._index, word.bare
        texts = 0
        if begun:
            texts = index.with_beginning(bare)
            self._take_begun(slot, word, _BEGUN_OR_DONE if bare in index else _BEGUN)
        if bare in index:
            self._fill(slot, word, bare, 1.0)
            texts |= index.with_word(bare)
        if not texts:
            texts = self._take_likely(slot)
        self._sets[slot] = texts
        weight = index.rarity_in(texts) if texts else _UNHEARD
        self.weights[slot] = weight * self._loudness[slot]

    def _take_likely(self, slot: int) -> int:
        """Let what may have been meant fill the slot; return the texts that have any of it."""
        if self._loudness[slot] < _GUESSED:
            return 0
        word = self._words[slot]
        likely = self._index.meant(word.bare)
        for other, strength in likely.items():
            self._fill(slot, word, other, strength)
        return self._index.with_any(likely)

    def _take_begun(self, slot: int, word: Word, begun: float) -> None:
        """Let every word that begins so fill the slot; there may be hundreds."""
        longer = self._index.begun(word.bare)
        if not word.is_accented:
            strength = begun * (_NO_ACCENTS if self._is_accented else 1.0)
            self.slots_of = dict.fromkeys(longer, ((slot, strength),))
            return
        letters, tone = word.toned[:-1], word.toned[-1]
        for toned in longer:
            same = toned.startswith(letters) and tone in ("0", toned[-1])
            agrees = same or accents_allow(word.toned, toned[: len(letters)] + toned[-1])
            strength = begun if agrees else begun * _OTHER_ACCENTS
            self.slots_of[toned] = ((slot, strength),)

    def _take_meaning(self, explains: range, meaning: Sequence[Word]) -> None:
        index = self._index
        if any(word.bare not in index for word in meaning):
            return
        own = range(self.places, self.places + len(meaning))
        self.places += len(meaning)
        texts = -1
        for slot, word in zip(own, meaning, strict=True):
            texts &= index.with_word(word.bare)
            self._fill(slot, word, word.bare, 1.0)
        weights = [index.rarity[word.bare] for word in meaning]
        whole = sum(weights) or 1.0
        self.meanings.append(_Meaning(explains, list(zip(own, weights, strict=True)), whole))
        share = min(1.0, whole / len(explains))
        for slot in explains:
            self._sets[slot] |= texts
            self.weights[slot] = max(self.weights[slot], share)

    def _fill(self, slot: int, typed: Word, bare: str, strength: float) -> None:
        """Let every spelling of a word fill a slot, the better the more its accents agree."""
        for toned in self._index.spellings[bare]:
            if typed.toned == toned or not (typed.is_accented or self._is_accented):
                agreed = strength
            elif not typed.is_accented:
                agreed = strength * _NO_ACCENTS
            elif accents_allow(typed.toned, toned):
                agreed = strength * _SOME_ACCENTS
            else:
                agreed = strength * _OTHER_ACCENTS
            self.slots_of[toned] = (*self.slots_of.get(toned, ()), (slot, agreed))
