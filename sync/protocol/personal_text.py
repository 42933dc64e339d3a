"""Finding what could name a person in free text.

The kiosk asks before a note is saved and the server asks again before a record
is stored, so both use this one module.  It looks for digits, not for names:

* identity numbers: 9 digits (the old card) or 12 (căn cước), however spaced;
* Vietnamese telephone numbers, with 0 or +84;
* one-time codes: six digits in a row or as three and three;
* what a scanner types from the QR code of an identity card: text with ``|``;
* any other run of nine digits or more (bank accounts, insurance numbers).

Dates, amounts of money and the codes of procedures are recognised and left
alone.  A false alarm costs a helper a few seconds; a miss costs a citizen more.
"""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from enum import StrEnum


class PersonalKind(StrEnum):
    """What was found; stable, the screens choose words by it."""

    IDENTITY_NUMBER = "identity_number"
    PHONE_NUMBER = "phone_number"
    ONE_TIME_CODE = "one_time_code"
    CARD_CODE = "card_code"
    LONG_NUMBER = "long_number"


@dataclass(frozen=True, slots=True)
class PersonalText:
    """One find: ``text[start:end]`` must not be kept."""

    kind: PersonalKind
    start: int
    end: int


# Between two digits of one number people put spaces, dots, dashes, or (copied from a web page)
# characters without width.
_GAP = "[ .\\-–—_·\u00a0\u2009\u200b-\u200d\u202f\u2060\ufeff]{0,3}"
_RUN = re.compile(rf"\d(?:{_GAP}\d)*")
_HARMLESS = re.compile(
    r"""
    (?<!\d)(?:0?[1-9]|[12]\d|3[01])[./\-](?:0?[1-9]|1[0-2])[./\-](?:19|20)\d\d(?!\d)  # 25/11/2026
  | (?<!\d)(?:19|20)\d\d-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])(?!\d)           # 2026-11-25
  | (?<![\d.])[1-3]\.\d{6}(?![\d])(?!\ *\d(?!\.\d{6}))    # 1.004222, a procedure
  | (?<![\d.])\d{1,3}(?:[. ]\d{3}){1,4}\ ?(?:đồng|vnđ|vnd|đ)(?!\w)   # 1.200.000 đồng
  | (?<![\d.])\d{1,12}\ ?(?:đồng|vnđ|vnd|đ)(?!\w)                    # 150000đ
    """,
    re.VERBOSE | re.IGNORECASE,
)
_PHONE = re.compile(r"(?:0|84|0084)(?:[35789]\d{8}|2\d{9})")
_CODE = re.compile(r"\d{6}|\d{3}[ \-]\d{3}")


def find_personal_text(text: str) -> list[PersonalText]:
    """Return every find in the order of the text; empty when it may be kept."""
    plain = _with_plain_digits(text)
    found = [
        PersonalText(PersonalKind.CARD_CODE, match.start(), match.end())
        for match in re.finditer(r"[^\s|]*\|[^\n]*", plain)
    ]
    for match in _RUN.finditer(_HARMLESS.sub(lambda harmless: "\0" * len(harmless[0]), plain)):
        if kind := _kind(match[0]):
            found.append(PersonalText(kind, match.start(), match.end()))
    return sorted(found, key=lambda find: find.start)


def is_personal(text: str) -> bool:
    """Return whether anything in the text could name a person."""
    return bool(find_personal_text(text))


def _with_plain_digits(text: str) -> str:
    """Return the text with digits of any script as 0-9; positions do not move."""
    if text.isascii():
        return text
    return "".join(
        str(unicodedata.digit(sign)) if sign.isdigit() and not sign.isascii() else sign
        for sign in text
    )


def _kind(run: str) -> PersonalKind | None:
    digits = "".join(sign for sign in run if sign.isdigit())
    if _PHONE.fullmatch(digits):
        return PersonalKind.PHONE_NUMBER
    if len(digits) in (9, 12):
        return PersonalKind.IDENTITY_NUMBER
    if len(digits) > 9:
        return PersonalKind.LONG_NUMBER
    if _CODE.fullmatch(run):
        return PersonalKind.ONE_TIME_CODE
    return None
