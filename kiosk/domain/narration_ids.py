"""Names of lines and languages as a narration has them.

==============================  ===========================================================
``guide/GUIDE/LINE``            a line of a guide (LINE as in ``kiosk.domain.line_ids``)
``screen/WORDS``                a text of the screens, named after its own words
``language/TAG/name``           what a language is called, and ``…/greeting``: its greeting
==============================  ===========================================================

A tag is BCP 47 without a region, all languages being those of Vietnam: ``tyz``,
``hmn-x-mong-trang``, ``vi-x-south``.
"""

from __future__ import annotations

import re

from kiosk.domain.folding import fold
from kiosk.domain.line import Line

TAG = r"(?!(?:aux|con|nul|prn)\Z)[a-z]{2,3}(?:-x(?:-[a-z0-9]{1,8}){1,3})?"
"""Pattern of a tag.  It names a folder, so what Windows keeps for itself is left out; none
of these is a language of Vietnam."""

_GUIDE = r"guide/[a-z0-9](?:[a-z0-9-]{0,59})/[a-z0-9](?:[a-z0-9._-]{0,199})"
_SCREEN = r"screen/[a-z0-9][a-z0-9-]{0,59}"
_LANGUAGE = rf"language/{TAG.replace(chr(92) + 'Z', '/')}/(?:name|greeting)"

LINE_ID = rf"(?:{_GUIDE}|{_SCREEN}|{_LANGUAGE})"
"""Pattern of the name of a line."""

_LONGEST_SLUG = 48
_HASH_DIGITS = 6


def is_tag(text: str) -> bool:
    """Whether something can be recorded under this tag."""
    return re.fullmatch(TAG, text) is not None


def guide_line_id(guide_id: str, line: str) -> str:
    """Return the name of a line of a guide, ``line`` being its name within it."""
    return f"guide/{guide_id}/{line}"


def screen_line_id(text: str) -> str:
    """Return the name of a text of the screens: its plain words, and six digits of its hash.

    The digits keep apart what only accents or the end of a long sentence tell apart; another
    wording is another line.
    """
    slug = ""
    for word in re.findall(r"[a-z0-9]+", fold(text)):
        longer = f"{slug}-{word}" if slug else word[:_LONGEST_SLUG]
        if len(longer) > _LONGEST_SLUG:
            break
        slug = longer
    return f"screen/{slug or 'x'}-{Line(text).spoken_hash[:_HASH_DIGITS]}"


def language_name_id(tag: str) -> str:
    """Return the name of the line that says what a language is called."""
    return f"language/{tag}/name"


def greeting_id(tag: str) -> str:
    """Return the name of the line in which a language greets."""
    return f"language/{tag}/greeting"


def guide_of(line_id: str) -> str:
    """Return the id of the guide a line belongs to; empty for any other line."""
    parts = line_id.split("/")
    return parts[1] if parts[0] == "guide" and len(parts) == 3 else ""
