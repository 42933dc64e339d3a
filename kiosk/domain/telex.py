"""Vietnamese by Telex: the tone and the hat of a vowel are typed as letters after it.

``aa ee oo dd`` make â ê ô đ, ``aw ow uw`` make ă ơ ư, ``s f r x j`` are the five tones and
``z`` takes the tone away; the same key twice takes back what it did and stands as a letter.
Marks may be typed at once or at the end of the syllable ("vieejt", "vietje").

Nothing is remembered between two keys: the last word before the cursor tells everything, so
that it does not matter where in a text somebody types, what was erased before, or whether the
letters came from a keyboard, an accent key or a paste.  A key only has an effect where the
result can begin a Vietnamese syllable; so "wifi", "facebook" and "sms" stay as they are typed.

There are two ways to place a tone on oa, oe, uy: "hòa" (old) and "hoà" (new, from linguistics).
``TonePlacement.OLD`` is what is usual here, because the guides and screens of this program are
written so and Unikey, which most people learnt on, does so unless told otherwise.  The state's
lists of communes have both, half and half; searching takes both.
"""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass, replace
from enum import StrEnum


def _bare(letters: str) -> str:
    """Return the letters without their marks."""
    split = unicodedata.normalize("NFD", letters)
    return "".join(letter for letter in split if not unicodedata.combining(letter))


def _listed(words: str) -> frozenset[str]:
    return frozenset(words.split())


_WORD = re.compile(r"(?:[^\W\d_][\u0300-\u036f]*)+\Z")
_LAST_CHARACTER = re.compile(r"(?s:.)[\u0300-\u036f]*\Z")
_VOWELS = frozenset("aăâeêioôơuưy")
_ANY_VOWEL = frozenset("aeiouy")  # below all marks


class Tone(StrEnum):
    """The five tones that are written, as combining marks."""

    SAC = "\u0301"
    HUYEN = "\u0300"
    HOI = "\u0309"
    NGA = "\u0303"
    NANG = "\u0323"


class TonePlacement(StrEnum):
    """Which vowel of oa, oe, uy carries the tone: the first (hòa) or the second (hoà)."""

    OLD = "old"
    NEW = "new"


BREVE = "\u0306"
"""The mark of a short vowel in the writings of the Central Highlands: ĕ ĭ ŏ ŭ ê̆ ơ̆ ư̆."""

_TONE_KEYS = {
    "s": Tone.SAC,
    "f": Tone.HUYEN,
    "r": Tone.HOI,
    "x": Tone.NGA,
    "j": Tone.NANG,
}
_TONES = frozenset(Tone)

# What a syllable may begin with: the 28 of Vietnamese; f, j, z and clusters with them, which Tày
# and Nùng write; and the clusters of place names from the Highlands (Krông, Plei, Đray, Hnol).
# No w: Vietnamese has none, and "wifi" would get a tone.
_ONSETS = _listed(
    "b c ch d đ g gh gi h k kh l m n ng ngh nh p ph qu r s t th tr v x"
    " f j z bj mj pj phj sl"
    " bh bl br chr dj djr dl dr đh đr gl gr hb hl hm hn hr jl jr kb kd kl km kn kr"
    " ml mn mr pl pn pr rs rt rv sr tl y"
) | {""}
_CODAS = _listed("c ch h k l m n ng nh p t") | {""}  # h, k, l in place names and in Mường
_STOPS = _listed("c ch k p t")  # before these only sắc and nặng are heard and written
_CLOSED = _listed("a ă â e ê i o oo ô ơ u ư y iê yê uô ươ oa oă oe uâ uê uy uyê")
_OPEN = _listed(
    "ai ao au ay âu ây eo êu ia iu oi ôi ơi ua ui uôi ưa ưi ưu ươi ươu iêu yêu"
    " oai oao oay oeo uây uya uyu uơ"
)
# A syllable under way has not all its marks yet ("vie", "tuo"), so letters are judged bare.
_CLOSED_BARE = frozenset(_bare(nucleus) for nucleus in _CLOSED)
_OPEN_BARE = frozenset(_bare(nucleus) for nucleus in _OPEN)
_HALF_HORNED = {
    "uơ": "ươ", "ưo": "ươ", "uơi": "ươi", "ưoi": "ươi", "uơu": "ươu", "ưou": "ươu",
}  # fmt: skip


def _marked_nuclei() -> dict[str, dict[str, str]]:
    """Return for each of the keys a e o w: vowels without marks → the same with its mark."""
    keys: dict[str, dict[str, str]] = {key: {} for key in "aeow"}
    for nucleus in sorted((_CLOSED | _OPEN) - {"uơ"}):
        marks = unicodedata.normalize("NFD", nucleus)
        base = _bare(nucleus)
        if "\u0302" in marks:
            keys[marks[marks.index("\u0302") - 1]][base] = nucleus
        elif nucleus != base:
            keys["w"][base] = nucleus
    return keys


_MARKED = _marked_nuclei()


@dataclass(frozen=True, slots=True)
class _Syllable:
    """A word that is, or may become, a Vietnamese syllable; in lower case, the tone apart."""

    onset: str
    nucleus: str
    coda: str
    tone: str
    capitals: tuple[bool, ...]

    @property
    def is_possible(self) -> bool:
        if self.onset not in _ONSETS:
            return False
        bare = _bare(self.nucleus)
        if bare in _CLOSED_BARE:
            return self.coda in _CODAS
        return bare in _OPEN_BARE and not self.coda

    def composed(self, placement: TonePlacement) -> str:
        letters = list(self.onset + self.nucleus + self.coda)
        if self.tone:
            at = len(self.onset) + _tone_at(self.nucleus, self.coda, placement)
            letters[at] = unicodedata.normalize("NFC", letters[at] + self.tone)
        return "".join(
            letter.upper() if is_capital else letter
            for letter, is_capital in zip(letters, self.capitals, strict=True)
        )


def type_key(text: str, key: str, placement: TonePlacement = TonePlacement.OLD) -> str:
    """Return the text before the cursor after one key of a Telex keyboard.

    Args:
        text: What stands before the cursor; only its last word can change.
        key: One character; whatever is not a letter of Telex is simply added.
        placement: Where a tone goes on oa, oe, uy.
    """
    head, word = _last_word(text)
    syllable = _parsed(word)
    lower = key.lower()
    after: str | None = None
    if syllable is not None:
        if lower in _TONE_KEYS or lower == "z":
            after = _with_tone_key(syllable, lower, key, placement)
        elif lower == "d":
            after = _with_bar(syllable, key, placement)
        elif lower in _MARKED:
            after = _with_mark(syllable, lower, key, placement)
    return type_letter(text, key, placement) if after is None else head + after


def type_letter(text: str, letter: str, placement: TonePlacement = TonePlacement.OLD) -> str:
    """Return the text with one letter more, the tone moved to where it now belongs.

    "hò" and "a" make "hòa", and "n" after it "hoàn".
    """
    head, word = _last_word(text + letter)
    syllable = _parsed(word)
    return text + letter if syllable is None else head + _settled(syllable).composed(placement)


def put_tone(text: str, tone: Tone, placement: TonePlacement = TonePlacement.OLD) -> str:
    """Return the text with a tone on its last syllable: what an accent key does.

    The tone it has already is taken away again.  A word that is not Vietnamese gets the tone
    on its last vowel; without a vowel nothing happens.
    """
    head, word = _last_word(text)
    syllable = _parsed(word)
    if syllable is None or not syllable.nucleus:
        return put_accent(text, tone)
    fresh = "" if syllable.tone == tone else tone
    return head + replace(syllable, tone=fresh).composed(placement)


def put_accent(text: str, accent: str) -> str:
    """Return the text with a combining mark on the last vowel of its last word.

    The mark it has already is taken away again; a tone takes the place of another tone.
    """
    head, word = _last_word(text)
    letters = re.findall(r".[\u0300-\u036f]*", unicodedata.normalize("NFD", word))
    for at in range(len(letters) - 1, -1, -1):
        base, marks = letters[at][0], letters[at][1:]
        if base.lower() not in _ANY_VOWEL:
            continue
        others = marks.replace(accent, "")
        if accent in _TONES:
            others = "".join(mark for mark in others if mark not in _TONES)
        letters[at] = base + others + ("" if accent in marks else accent)
        return head + unicodedata.normalize("NFC", "".join(letters))
    return text


def erase(text: str, placement: TonePlacement = TonePlacement.OLD) -> str:
    """Return the text without its last character, marks included: "toán" becomes "tóa"."""
    left = _LAST_CHARACTER.sub("", text)
    head, word = _last_word(left)
    syllable = _parsed(word)
    return left if syllable is None else head + syllable.composed(placement)


def _last_word(text: str) -> tuple[str, str]:
    found = _WORD.search(text)
    return (text, "") if found is None else (text[: found.start()], found.group())


def _parsed(word: str) -> _Syllable | None:
    """Take a word apart; ``None`` where it cannot be the beginning of a Vietnamese syllable."""
    letters, tones = [], ""
    composed = unicodedata.normalize("NFC", word)
    for letter in composed.lower():
        marks = unicodedata.normalize("NFD", letter)
        tones += "".join(mark for mark in marks if mark in _TONES)
        kept = "".join(mark for mark in marks if mark not in _TONES)
        letters.append(unicodedata.normalize("NFC", kept))
    if len(tones) > 1 or len(letters) != len(composed) or any(len(each) != 1 for each in letters):
        return None
    capitals = tuple(letter.isupper() for letter in composed)
    begin = next((at for at, each in enumerate(letters) if each in _VOWELS), len(letters))
    opening = "".join(letters[: begin + 1])
    follows = letters[begin + 1] if begin + 1 < len(letters) else ""
    # The u of qu and the i of gia are no vowels; nor is y, but in yê.
    if opening == "qu" or (
        follows in _VOWELS and (opening == "gi" or (opening == "y" and follows not in "eê"))
    ):
        begin += 1
    end = begin
    while end < len(letters) and letters[end] in _VOWELS:
        end += 1
    onset, nucleus, coda = letters[:begin], letters[begin:end], letters[end:]
    syllable = _Syllable("".join(onset), "".join(nucleus), "".join(coda), tones, capitals)
    if not nucleus:
        return syllable if syllable.onset in _ONSETS and not tones else None
    return syllable if _settled(syllable).is_possible else None


def _settled(syllable: _Syllable) -> _Syllable:
    """Horn the other vowel of uo too, once a letter follows: "thuơ" and "ng" make "thương"."""
    whole = _HALF_HORNED.get(syllable.nucleus)
    if whole is None or (len(whole) == 2 and not syllable.coda):
        return syllable
    return replace(syllable, nucleus=whole)


def _with_tone_key(
    syllable: _Syllable, lower: str, key: str, placement: TonePlacement
) -> str | None:
    if not syllable.nucleus:
        return None
    tone = _TONE_KEYS.get(lower, "")
    toneless = replace(syllable, tone="").composed(placement)
    if not tone:
        return toneless if syllable.tone else None
    if syllable.tone == tone:
        return toneless + key
    if syllable.coda in _STOPS and tone not in {Tone.SAC, Tone.NANG}:
        return None
    return replace(syllable, tone=tone).composed(placement)


def _with_bar(syllable: _Syllable, key: str, placement: TonePlacement) -> str | None:
    onset = syllable.onset
    if onset.startswith("đ"):
        return replace(syllable, onset=f"d{onset[1:]}").composed(placement) + key
    if onset.startswith("d"):
        return replace(syllable, onset=f"đ{onset[1:]}").composed(placement)
    return None


def _with_mark(syllable: _Syllable, lower: str, key: str, placement: TonePlacement) -> str | None:
    onset, nucleus, coda = syllable.onset, syllable.nucleus, syllable.coda
    if lower == "w" and not coda and (nucleus == "" or (onset, nucleus) == ("g", "i")):
        # The short way to ư that many have in their fingers: "nhw", "giwx"; never the first letter.
        return None if not onset else syllable.composed(placement) + ("Ư" if key.isupper() else "ư")
    base = _bare(nucleus)
    wanted = _MARKED[lower].get(base)
    if wanted is None:
        return None
    if nucleus == "uơ" and lower == "w":
        wanted = "uơ"
    elif lower == "w" and nucleus == "uo" and not coda and onset in {"h", "th", "kh"}:
        wanted = "uơ"  # huơ, thuở: the other horn comes with the next letter, if one comes
    if wanted == nucleus:
        return replace(syllable, nucleus=base).composed(placement) + key
    marked = replace(syllable, nucleus=wanted)
    return marked.composed(placement) if marked.is_possible else None


def _tone_at(nucleus: str, coda: str, placement: TonePlacement) -> int:
    """Return which vowel carries the tone."""
    marked = [at for at, letter in enumerate(nucleus) if letter != _bare(letter)]
    if marked:
        return marked[-1]
    if len(nucleus) == 2 and nucleus in {"oa", "oe", "uy"} and not coda:
        return 0 if placement is TonePlacement.OLD else 1
    if len(nucleus) == 2:
        return 1 if coda else 0
    return 1 if len(nucleus) == 3 else 0
