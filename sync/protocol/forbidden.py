"""Names of fields that a record may never have, whatever release wrote it.

Unknown fields pass, so that older servers take newer records; these names do
not, in English or in Vietnamese, at any depth.  The list follows ``sync.md``:
no name, identity number, telephone, address, date of birth or ethnicity, and
nothing read from an identity card.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable
from functools import lru_cache

_NAMES = """
    name fullname firstname lastname givenname familyname surname citizenname helpername
    idnumber identity identitynumber nationalid citizenid personalid cccd cmnd socancuoc socccd
    socmnd cancuoc sodinhdanh madinhdanh passport passportnumber insurancenumber sobhyt
    phone phonenumber telephone mobile msisdn sodienthoai sdt dienthoai email mail zalo facebook
    address street housenumber hamlet village diachi noio thuongtru tamtru quequan
    birthdate dateofbirth dob birthday birthyear yearofbirth ngaysinh namsinh
    ethnicity ethnic ethnicgroup race religion dantoc tongiao
    photo portrait fingerprint face biometrics vantay khuonmat
    latitude longitude location gps coordinates
    otp password pin matkhau hoten ten tencongdan hovaten
"""
FORBIDDEN_FIELDS = frozenset(_NAMES.split())


def names_a_forbidden_field(fields: dict[str, object]) -> bool:
    """Return whether a field here, or inside one of these, has a forbidden name.

    Case, accents, dashes and underscores do not matter: ``Họ_Tên`` is ``hoten``.
    """
    waiting: list[object] = [fields]
    while waiting:
        value = waiting.pop()
        if isinstance(value, dict):
            if not FORBIDDEN_FIELDS.isdisjoint(map(_folded, value)):
                return True
            inside: Iterable[object] = value.values()
        else:
            assert isinstance(value, list)
            inside = value
        waiting.extend(item for item in inside if isinstance(item, (dict, list)))
    return False


@lru_cache(maxsize=1024)  # bounded: the names come from outside
def _folded(name: str) -> str:
    plain = unicodedata.normalize("NFD", name.casefold().replace("đ", "d"))
    return "".join(sign for sign in plain if sign.isalnum())
