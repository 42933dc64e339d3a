"""Comparing and sorting Vietnamese text the way people type and look it up.

An officer types "muong phang", "Mường Phăng" or "MUONG  PHANG" and means one
commune; "Hoà" and "Hòa" are one word in two spellings.  Folding makes such
texts equal; the toned form tells them apart again where accents were typed;
the sorting key puts names in the order of a Vietnamese dictionary.
"""

from __future__ import annotations

import re
import unicodedata

# Letters that carry a stroke instead of a mark, so that NFD leaves them alone.  "ð" is what
# some old Vietnamese keyboards produced for "đ"; "ƀ" and "ŋ" are letters of minority names.
_STROKES = str.maketrans({"đ": "d", "ð": "d", "ƀ": "b", "ŋ": "n"})
_APOSTROPHES = re.compile(r"['’‘ʼ`´]")
_WORD = re.compile(r"[^\W_]+")
_LETTERS = "aăâbcdđeêfghijklmnoôơpqrstuưvwxyz"
_RANKS = {letter: rank for rank, letter in enumerate(_LETTERS, start=20)}
_RANKS |= {digit: rank for rank, digit in enumerate("0123456789", start=5)}
_TONES = "\u0300\u0309\u0303\u0301\u0323"  # the order of dictionaries: huyền hỏi ngã sắc nặng


def fold(text: str) -> str:
    """Return the text without case, accents or the bar of đ, its white space collapsed.

    Texts that differ only in these, in the place of a tone mark (Hoà, Hòa) or in
    composed and decomposed letters become equal.
    """
    letters = unicodedata.normalize("NFD", text.lower())
    bare = "".join(letter for letter in letters if not unicodedata.combining(letter))
    return " ".join(bare.translate(_STROKES).split())


def words(text: str) -> tuple[str, ...]:
    """Return the folded words of a text: no punctuation, "R'Lấp" being one word."""
    return tuple(_WORD.findall(_APOSTROPHES.sub("", fold(text))))


def toned(text: str) -> str:
    """Return the text in lower case with its accents, wherever the tone mark was put.

    "Hoà" and "Hòa" are equal here, "Hoa" is not.
    """
    return " ".join(_syllable(syllable) for syllable in _split(text))


def accents_agree(typed: str, text: str) -> bool:
    """Whether every syllable typed so far begins a syllable of the text, accents included.

    A tone that was not typed yet disagrees with nothing.
    """
    syllables = [_syllable(syllable) for syllable in _split(text)]
    return all(
        any(
            syllable.startswith(begun[:-1]) and begun[-1] in ("0", syllable[-1])
            for syllable in syllables
        )
        for begun in map(_syllable, _split(typed))
    )


def sorting_key(text: str) -> tuple[tuple[int, ...], tuple[int, ...]]:
    """Return a key that sorts as a Vietnamese dictionary does: letters first, then tones."""
    letters: list[int] = []
    tones: list[int] = []
    for syllable in _split(text):
        spelled = _syllable(syllable)
        letters += [_RANKS.get(letter, 15) for letter in spelled[:-1]]
        letters.append(0)  # a shorter word comes before a longer one
        tones.append(int(spelled[-1]))
    return tuple(letters), tuple(tones)


def _split(text: str) -> list[str]:
    return re.split(r"[\s\-]+", text.lower().strip())


def _syllable(syllable: str) -> str:
    """Return the letters of a syllable (ă, ê, ơ as letters), then the number of its tone."""
    marks = unicodedata.normalize("NFD", syllable)
    tone = next((_TONES.index(mark) + 1 for mark in marks if mark in _TONES), 0)
    spelling = "".join(mark for mark in marks if mark not in _TONES)
    return f"{unicodedata.normalize('NFC', spelling)}{tone}"
