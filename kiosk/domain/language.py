"""A language that a citizen may choose to hear."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

VIETNAMESE = "vi"

# Provinces from Nghệ An to Khánh Hoà with Gia Lai and Đắk Lắk hear the central voice, those from
# Lâm Đồng and Đồng Nai on the southern one, Thanh Hoá and all above it the northern one.  These
# are the regions of the country (bắc, trung, nam).  Linguists draw other lines and do not agree:
# Thanh Hoá stands between north and centre, and from Đà Nẵng on the tones are those of the south.
# So this is only what plays until the desk chooses.
_SOUTH = frozenset(["68", "75", "79", "80", "82", "86", "91", "92", "96"])
_CENTRE = frozenset(["40", "42", "44", "46", "48", "51", "52", "56", "66"])


class Script(StrEnum):
    """The script of an autonym, which decides its font."""

    LATIN = "latin"
    TAI_VIET = "tavt"
    KHMER = "khmr"
    CHAM = "cham"


@dataclass(frozen=True, slots=True)
class Dialect:
    """One way of speaking a language, for which recordings of its own can be made.

    Attributes:
        tag: That of the language with a private part: ``hmn-x-mong-trang``.
        name: What its people are called: "Mông Trắng".
    """

    tag: str
    name: str

    @property
    def title(self) -> str:
        """What it is called in a sentence: "Tiếng Mông Trắng"."""
        return f"Tiếng {self.name}"


@dataclass(frozen=True, slots=True)
class Language:
    """One language as the screens name it.

    Attributes:
        tag: BCP 47 without the region, all being those of Vietnam: ``vi``, ``tyz``.
        name: What the tile says large: "Tày"; "Tiếng Việt" for Vietnamese.
        title: What it is called in a sentence: "Tiếng Tày".
        autonym: Its name in itself, or empty where no source gives one.
        autonym_font: The script of the autonym.
        colour: ``#RRGGBB``, its own everywhere it shows; 7 : 1 on paper and on white.
        population: People of its ethnic group in 2019, in the whole country.
        autonym_latin: The autonym in a second orthography, in Latin letters; or empty.
        dialects: Its dialects as far as the sources name them.
    """

    tag: str
    name: str
    title: str
    autonym: str
    autonym_font: Script
    colour: str
    population: int
    autonym_latin: str = ""
    dialects: tuple[Dialect, ...] = ()

    @property
    def own_name(self) -> str:
        """The second line of a tile: the autonym, or the Vietnamese title."""
        return self.autonym or self.title

    def dialect(self, tag: str) -> Dialect | None:
        """Return its dialect of that tag.

        One that is not in the list was named by who recorded it: its tag is all that is known.
        ``None`` where the tag is not below the language's own; Vietnamese has voices instead.
        """
        if not tag.startswith(f"{self.tag}-") or self.is_vietnamese:
            return None
        for dialect in self.dialects:
            if dialect.tag == tag:
                return dialect
        rest = tag.removeprefix(f"{self.tag}-").removeprefix("x-").replace("-", " ")
        return Dialect(tag, f"{self.name} ({rest})")

    @property
    def is_vietnamese(self) -> bool:
        """Whether this is the language every guide is written in."""
        return self.tag == VIETNAMESE


def vietnamese_voice(province_code: str) -> str:
    """Return the voice of a province: ``vi`` (north), ``vi-x-central`` or ``vi-x-south``.

    An unknown province, or none, gets the northern voice, which every broadcast has taught
    people to follow.
    """
    if province_code in _SOUTH:
        return "vi-x-south"
    return "vi-x-central" if province_code in _CENTRE else VIETNAMESE
