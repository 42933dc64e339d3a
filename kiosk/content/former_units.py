"""The names of former communes in the text of a merger.

``units_former.csv`` quotes the resolutions of June 2025: "Xã Cổ Loa, Xã Đông Hội
và Thị trấn Đông Anh, một phần diện tích TN, quy mô dân số của các phường Cửa Nam,
Điện Biên, phần còn lại của …".  People still use the old names, so they are taken
out of that prose; how much of a unit moved does not matter for finding it.
"""

from __future__ import annotations

import re
import unicodedata

# What the resolutions say of areas and people, and never part of a name.
_PROSE = re.compile(
    r"sau khi sắp xếp( theo quy định tại khoản \d+ điều này)?|sắp xếp\b|giữ nguyên"
    r"|((một phần|toàn b[ộố]) )?(diện tích (tn|tự nhiên)|quy mô dân số)"
    r"|phần còn l[aạ]i củ?a?\b|\bcủa\b|\bcác(?= xã| phường| thị trấn)",
    re.IGNORECASE,
)
# "(phần còn lại sau khi sáp nhập vào phường Hồng Hà)": names of where the rest went.
_REMAINDER = re.compile(r"\((?!huyện|quận|thị xã|thành phố)[^)]*\)", re.IGNORECASE)
_BETWEEN = re.compile(r",(?![^(]*\))| và ")
_UNIT = re.compile(r"(?:(xã|phường|thị trấn) )+(.+)", re.IGNORECASE)
_NEXT_UNIT = re.compile(r"(?<=\S) (?=(?:[Xx]ã|[Pp]hường|Thị trấn) [^\W\d_])(?![^(]*\))")
_NUMBERED = re.compile(r"(Phường \d+)( \(.+\))?")


def former_units(text: str) -> tuple[str, ...]:
    """Return the former units that a text names: "Xã Cổ Loa", "Phường 1 (Quận 5)".

    A unit whose type the text leaves out takes that of the one before it.
    """
    found: dict[str, None] = {}
    kind = ""
    composed = unicodedata.normalize("NFC", text)
    for piece in _BETWEEN.split(_PROSE.sub(" ", _REMAINDER.sub(" ", composed))):
        for unit in _NEXT_UNIT.split(" ".join(piece.split())):
            name = unit
            if match := _UNIT.fullmatch(unit):
                kind, name = match[1].capitalize(), match[2]
            if name[:1].isupper() or name[:1].isdigit():
                found[f"{kind} {name}".strip()] = None
    return tuple(_with_districts(list(found)))


def _with_districts(units: list[str]) -> list[str]:
    """Give numbered wards the district of the next: "Phường 1, Phường 2 (Quận 5)"."""
    named = list(units)
    district = ""
    for place in range(len(named) - 1, -1, -1):
        numbered = _NUMBERED.fullmatch(named[place])
        if numbered is None:
            district = ""
        elif numbered[2]:
            district = numbered[2]
        else:
            named[place] += district
    return named
