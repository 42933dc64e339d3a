"""Words as the search compares them: without accents, and the accents beside them.

Vietnamese is written in syllables, so a "word" here is one syllable.  ``Word.bare``
is what finds it; ``Word.toned`` tells "thẻ" from "thể" again where accents were typed.
"""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from functools import lru_cache

from kiosk.domain.folding import fold, toned

_APOSTROPHES = re.compile(r"['’‘ʼ`´]")
_WORD = re.compile(r"(?:[^\W_]|[\u0300-\u036f])+")
# "ký" and "kí", "quý" and "quí" are two spellings of one word; "thúy" and "thúi" are not.
_FINAL_Y = re.compile(r"(?:(?<=[bcdđghklmnpqrstvx])|(?<=qu)|^)y$")

# What the ear or the region confuses, so that a speller confuses it too.
_ALIKE = (
    (re.compile(r"^(?:tr|ch)"), "ch"),
    (re.compile(r"^(?:s|x)"), "s"),
    (re.compile(r"^(?:gi|r|v|d)"), "d"),
    (re.compile(r"^(?:l|n(?!g|h))"), "l"),
    (re.compile(r"^(?:k|qu|c(?!h))"), "c"),
    (re.compile(r"^ngh"), "ng"),
    (re.compile(r"^gh"), "g"),
    (re.compile(r"(?:ng|nh|n)$"), "n"),
    (re.compile(r"(?:ch|c|t)$"), "t"),
)


@dataclass(frozen=True, slots=True)
class Word:
    """One syllable.

    Attributes:
        bare: Without accents and the bar of đ: "thẻ" is "the".
        toned: Its letters with their hooks and hats, then the number of its tone: "the3".
    """

    bare: str
    toned: str

    @property
    def is_accented(self) -> bool:
        """Whether it carries any accent."""
        return self.toned != f"{self.bare}0"


def read_words(text: str) -> list[Word]:
    """Return the words of a text in order, without punctuation."""
    written = _APOSTROPHES.sub("", unicodedata.normalize("NFC", text)).lower()
    return [_word(found) for found in _WORD.findall(written)]


def accents_allow(typed: str, written: str) -> bool:
    """Whether a toned word may be what somebody meant who typed another one.

    What was typed may lack accents, as it does while a word is being typed; it must not
    have others.
    """
    if typed[-1] not in ("0", written[-1]) or len(typed) != len(written):
        return False
    return all(
        a == b or a == _bare_letter(b) for a, b in zip(typed[:-1], written[:-1], strict=True)
    )


def sounds_like(bare: str) -> str:
    """Return a key that is equal for words which the ear or the region confuses."""
    key = bare
    for pattern, sound in _ALIKE:
        key = pattern.sub(sound, key, count=1)
    return key


def is_one_slip(one: str, other: str) -> bool:
    """Whether one letter too many, too few, wrong, or two exchanged make one word the other."""
    if abs(len(one) - len(other)) > 1 or one == other:
        return False
    start = 0
    while start < min(len(one), len(other)) and one[start] == other[start]:
        start += 1
    a, b = one[start:], other[start:]
    return (
        a[1:] == b[1:]
        or a[1:] == b
        or a == b[1:]
        or (a[:2] == b[1::-1] and len(b) > 1 and a[2:] == b[2:])
    )


def deletions(bare: str) -> set[str]:
    """Return the word and everything that one missing letter makes of it."""
    return {bare, *(bare[:at] + bare[at + 1 :] for at in range(len(bare)))}


@lru_cache(maxsize=20_000)
def _word(written: str) -> Word:
    bare = fold(written)
    if bare.isdecimal():
        bare = bare.lstrip("0") or "0"  # "mức độ 02" and "mức 2"
        return Word(bare, f"{bare}0")
    spelled = toned(written)
    letters = _FINAL_Y.sub("i", spelled[:-1])
    return Word(_FINAL_Y.sub("i", bare), f"{letters}{spelled[-1]}")


@lru_cache(maxsize=256)
def _bare_letter(letter: str) -> str:
    return fold(letter)
