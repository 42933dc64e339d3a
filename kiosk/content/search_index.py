"""Which of very many short texts have most of some words: a set of texts is one big integer.

Bit *n* of the integer of a word stands for text *n*.  Adding up the words of a
query, each by its weight, is then a carry addition in which every integer
operation serves all texts at once, and the best texts are read off the highest
sums: 100,000 titles take some tenths of a millisecond, without a database.
(SQLite's FTS5 was measured at 0.5 ms for one query of whole words, without slips,
synonyms or partial matches, each of which costs it a query more.)
"""

from __future__ import annotations

import math
import re
from array import array
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from itertools import islice

from kiosk.content.search_text import Word, deletions, is_one_slip, sounds_like

MOST_WEIGHT = 15  # four bits
_RARE = 400  # words in fewer than one text of so many are kept as a list, or they fill the memory
_MOST_PREFIXED = 400  # words taken up for a beginning of three letters or more
_LEVELS = 24  # different sums looked at for the best texts
_BITS = tuple(tuple(bit for bit in range(8) if byte >> bit & 1) for byte in range(256))
_NOT_ZERO = re.compile(rb"[^\x00]")


class WordIndex:
    """Short texts, found by their words; of two that match alike, the one given first is first.

    Attributes:
        texts: The words of each text, as ``Word.toned``.
        bare_of: ``Word.toned`` to ``Word.bare``, for every word of the texts.
        rarity: How much the presence of a word tells, by ``Word.bare``; from 0 to about 1.
    """

    def __init__(self, texts: Iterable[Sequence[Word]]) -> None:
        self.texts: list[tuple[str, ...]] = []
        self.bare_of: dict[str, str] = {}
        found: defaultdict[str, array[int]] = defaultdict(lambda: array("L"))
        for number, words in enumerate(texts):
            self.texts.append(tuple(word.toned for word in words))
            for word in words:
                self.bare_of[word.toned] = word.bare
                numbers = found[word.bare]
                if not numbers or numbers[-1] != number:
                    numbers.append(number)
        self._bytes = len(self.texts) // 8 + 1
        rare = len(self.texts) / _RARE
        self._sparse = {bare: n for bare, n in found.items() if len(n) < rare}
        self._dense = {b: self._set(n) for b, n in found.items() if b not in self._sparse}
        self._sorted = sorted(found)
        self._most = math.log(len(self.texts) + 1) or 1.0
        self.rarity = {bare: self._rarity(len(numbers)) for bare, numbers in found.items()}
        self.spellings: defaultdict[str, list[str]] = defaultdict(list)
        for toned, bare in self.bare_of.items():
            self.spellings[bare].append(toned)
        self._by_deletion: defaultdict[str, list[str]] = defaultdict(list)
        self._by_sound: defaultdict[str, list[str]] = defaultdict(list)
        for bare in self._sorted:
            if bare.isalpha():
                self._by_sound[sounds_like(bare)].append(bare)
                for shorter in deletions(bare):
                    self._by_deletion[shorter].append(bare)
        self._meant: dict[str, dict[str, float]] = {}
        short = {bare[:length] for bare in self._sorted for length in (1, 2)}
        self._beginnings = {begun: self._any(self._beginning_with(begun)) for begun in short}
        self._longer = {begun: self._spelled(self._beginning_with(begun)) for begun in short}

    def __contains__(self, bare: str) -> bool:
        return bare in self.rarity

    def rarity_in(self, texts: int) -> float:
        """Return how much it tells to be in a set of texts; as ``rarity``."""
        return self._rarity(texts.bit_count())

    def begun(self, beginning: str) -> Sequence[str]:
        """Return the words that begin so, as ``Word.toned``; at most some hundreds."""
        if len(beginning) <= 2:
            return self._longer.get(beginning, ())
        return self._spelled(islice(self._beginning_with(beginning), _MOST_PREFIXED))

    def meant(self, bare: str) -> dict[str, float]:
        """Return the words that may have been meant by a misspelled one, and how likely each."""
        if (known := self._meant.get(bare)) is not None:
            return known
        likely: dict[str, float] = {}
        if len(bare) >= 3:
            for shorter in deletions(bare):
                for other in self._by_deletion.get(shorter, ()):
                    if is_one_slip(bare, other):
                        likely[other] = 0.7
        for other in self._by_sound.get(sounds_like(bare), ()):
            likely[other] = 0.8
        likely.pop(bare, None)
        if bare in self:  # there are only so many of these
            self._meant[bare] = likely
        return likely

    def with_word(self, bare: str) -> int:
        """Return the set of texts that have a word."""
        return self._any((bare,))

    def with_any(self, words: Iterable[str]) -> int:
        """Return the set of texts that have any of these words."""
        return self._any(words)

    def with_beginning(self, beginning: str) -> int:
        """Return the set of texts that have a word that begins so."""
        if len(beginning) <= 2:
            return self._beginnings.get(beginning, 0)
        return self._any(islice(self._beginning_with(beginning), _MOST_PREFIXED))

    def best(self, weighed: Iterable[tuple[int, int]], limit: int) -> list[int]:
        """Return the numbers of the texts with the highest sums.

        Args:
            weighed: Sets of texts, each with what it adds to their sums: 1 to ``MOST_WEIGHT``.
            limit: How many texts at most.
        """
        planes = _added(weighed)
        pool = 0
        for plane in planes:
            pool |= plane
        found: list[int] = []
        for _ in range(_LEVELS):
            if not pool or len(found) >= limit:
                break
            level = pool
            for plane in reversed(planes):
                level = (level & plane) or level
            found += islice(_members(level), limit - len(found))
            pool &= ~level
        return found

    def _rarity(self, count: int) -> float:
        return math.log((len(self.texts) + 1) / count) / self._most

    def _beginning_with(self, beginning: str) -> Iterator[str]:
        for at in range(bisect_left(self._sorted, beginning), len(self._sorted)):
            if not self._sorted[at].startswith(beginning):
                return
            yield self._sorted[at]

    def _spelled(self, words: Iterable[str]) -> list[str]:
        return [toned for bare in words for toned in self.spellings[bare]]

    def _any(self, words: Iterable[str]) -> int:
        every = 0
        listed: list[array[int]] = []
        for bare in words:
            if (numbers := self._sparse.get(bare)) is not None:
                listed.append(numbers)
            else:
                every |= self._dense.get(bare, 0)
        return every | self._set(n for numbers in listed for n in numbers) if listed else every

    def _set(self, numbers: Iterable[int]) -> int:
        bits = bytearray(self._bytes)
        for number in numbers:
            bits[number >> 3] |= 1 << (number & 7)
        return int.from_bytes(bits, "little")


def _added(weighed: Iterable[tuple[int, int]]) -> list[int]:
    """Add sets up: bit *n* of plane *p* is bit *p* of the sum of text *n*."""
    planes: list[int] = []
    for texts, weight in weighed:
        for bit in range(weight.bit_length()):
            if not weight >> bit & 1:
                continue
            carry, at = texts, bit
            while carry:
                while at >= len(planes):
                    planes.append(0)
                held = planes[at]
                planes[at] = held ^ carry
                carry &= held
                at += 1
    return planes


def _members(texts: int) -> Iterator[int]:
    """Return the numbers of the texts in a set, the smallest first."""
    bits = texts.to_bytes((texts.bit_length() + 7) // 8, "little")
    for byte in _NOT_ZERO.finditer(bits):
        first = byte.start() * 8
        for bit in _BITS[bits[byte.start()]]:
            yield first + bit
