"""The keyboards on the screen: which keys lie where, for which language.

Four rows of thirteen cells: at 1366 pixels a cell is 88 wide with 16 between, so that ten Latin
letters, what a language adds to them and its accents are all in sight.  No key hides behind
another: nothing is shifted, nothing is held, and capitals are not needed by anything here.

Where a key stands in one keyboard it stands in the others too, as far as they have it.
``docs/recipes/add-a-keyboard.md`` says how another language comes in.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum

from kiosk.domain.telex import BREVE, Tone

CELLS = 13


class Raised(StrEnum):
    """When the keyboard comes up by itself: a desk's choice."""

    TOUCH = "touch"  # where a finger touched a field
    ALWAYS = "always"  # for touch panels that pretend to be a mouse
    NEVER = "never"


class Act(StrEnum):
    """What a key does."""

    LETTER = "letter"
    TONE = "tone"  # to the last syllable, where Vietnamese puts it
    ACCENT = "accent"  # to the last vowel
    SPACE = "space"
    ERASE = "erase"
    PAGE = "page"  # digits and signs, and back
    LAYOUT = "layout"
    TELEX = "telex"
    DONE = "done"


@dataclass(frozen=True, slots=True)
class Key:
    """One key.

    Attributes:
        text: The letter it types, or the combining mark that it puts.
        width: In cells; the gaps between them are included.
    """

    act: Act
    text: str = ""
    width: float = 1.0


@dataclass(frozen=True, slots=True)
class Layout:
    """The keys of one keyboard.

    Attributes:
        name: What its key says when it is in use; a name that needs no translation.
        letters: The first three rows, as they are when the keyboard comes up.
        signs: The same three rows after "123"; empty where everything is in sight.
        bottom: The last row.
        is_telex: Whether Telex makes sense in its languages.
    """

    name: str
    letters: tuple[tuple[Key, ...], ...]
    signs: tuple[tuple[Key, ...], ...]
    bottom: tuple[Key, ...]
    is_telex: bool = False

    def rows(self, *, signs: bool) -> Iterator[tuple[Key, ...]]:
        """Return the four rows from above, with the letters or with digits and signs."""
        yield from self.signs if signs and self.signs else self.letters
        yield self.bottom


def _letters(text: str) -> tuple[Key, ...]:
    return tuple(Key(Act.LETTER, letter) for letter in text)


_TONES = (Tone.SAC, Tone.HUYEN, Tone.HOI, Tone.NGA, Tone.NANG)
_ERASE = Key(Act.ERASE)
_VIETNAMESE = (_letters("qwertyuiopăâê"), _letters("asdfghjklđôơư"))
_TONED = (*_letters("zxcvbnm"), *(Key(Act.TONE, tone) for tone in _TONES), _ERASE)
_SIGNS = (
    _letters("1234567890-/:"),
    _letters("@.,?!()\"'&+%="),
    (*_letters("_#*;₫°…"), *(Key(Act.ACCENT, tone) for tone in _TONES), _ERASE),
)


def _bottom(*, telex: bool) -> tuple[Key, ...]:
    switch = (Key(Act.TELEX, width=1.5),) if telex else ()
    return (
        Key(Act.PAGE, width=1.5),
        Key(Act.LAYOUT, width=2.5),
        *switch,
        Key(Act.SPACE, width=3 if telex else 4.5),
        *_letters(",."),
        Key(Act.DONE, width=2.5),
    )


VIETNAMESE = Layout(
    "Tiếng Việt", (*_VIETNAMESE, _TONED), _SIGNS, _bottom(telex=True), is_telex=True
)

# Ê Đê writes 38 letters (their own: ƀ č ĕ ê̆ ĭ ñ ŏ ô̆ ơ̆ ŭ ư̆; lessons of ededic.thaiphong.net and
# tiengtaynguyen.blogspot.com).  Gia Rai, Ba Na, Cơ Ho and Mnông write with the same and with a
# few grave accents ("Dega" keyboard of these peoples in Keyman), Ba Na also with ' before a
# letter.  The short vowels come by one key for their mark, as the tones of Vietnamese do.
HIGHLANDS = Layout(
    "Tây Nguyên",
    (
        *_VIETNAMESE,
        (*_letters("zxcvbnmƀčñ'"), Key(Act.ACCENT, BREVE), _ERASE),
    ),
    _SIGNS,
    _bottom(telex=False),
)

# Mông (both writings) and Iu Mien end a syllable in s, j, v, m, z, x to write its tone and double
# their vowels ("Hmoob"), which Telex would make into something else.
UNTONED = Layout("Mông, Dao", (*_VIETNAMESE, _TONED), _SIGNS, _bottom(telex=False))

# Addresses and codes: everything in sight, nothing composed.
ADDRESS = Layout(
    "abc 123",
    (
        _letters("qwertyuiop123"),
        _letters("asdfghjkl@456"),
        (*_letters("zxcvbnm:/789"), _ERASE),
    ),
    (),
    (
        Key(Act.LETTER, "-", 2),
        Key(Act.LETTER, "_", 2),
        Key(Act.LETTER, ".", 4),
        Key(Act.LETTER, "0", 2),
        Key(Act.DONE, width=3),
    ),
)

LAYOUTS = (VIETNAMESE, HIGHLANDS, UNTONED)
"""Those that a person may choose among, in the order in which the key goes round."""

_KNOWN = {
    **dict.fromkeys(("rad", "jra", "bdq", "kpm", "cmo"), HIGHLANDS),
    # Kin and neighbours of these, whose books have letters of the same set.  Remembered, not
    # read in a source, and nobody of these peoples has tried the keys yet.
    **dict.fromkeys(("cma", "cje", "rog", "sti", "crw", "sed", "jeh", "hre", "cua"), HIGHLANDS),
    **dict.fromkeys(("bru", "ktv", "tth", "rmx", "brb"), HIGHLANDS),
    **dict.fromkeys(("hmn", "ium"), UNTONED),
}


def layout_for(language: str) -> Layout:
    """Return the keyboard that has the letters of a language.

    Tày, Nùng, Mường and the others that are written with Vietnamese letters have the
    Vietnamese one, and so have the languages that are not written in Latin letters or of
    whose writing nothing is known.
    """
    return _KNOWN.get(language, VIETNAMESE)


def choices(language: str) -> tuple[Layout, ...]:
    """Return the keyboards to go round, Vietnamese first, then that of the citizen's language.

    Vietnamese comes first for everybody, because what is typed here is mostly looked up in
    Vietnamese.
    """
    second = layout_for(language)
    rest = [each for each in LAYOUTS if each not in (VIETNAMESE, second)]
    return tuple(dict.fromkeys((VIETNAMESE, second, *rest)))
