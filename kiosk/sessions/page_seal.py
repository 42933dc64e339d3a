"""Whether a key belongs to an encrypted file, when the file does not open with it.

SQLCipher answers a wrong key and a damaged first page with the same words, "file is not a
database".  But it seals every page on its own: the last 64 bytes of each are
an HMAC-SHA512 over the page and its number, under a key made from ours and the
salt in the file's first 16 bytes (SQLCipher 4, https://www.zetetic.net/sqlcipher/design/).
A single page whose seal holds proves the key right and the file damaged.
"""

from __future__ import annotations

import hmac
from hashlib import pbkdf2_hmac
from pathlib import Path

_PAGE = 4096
_SALT = 16
_SEAL = 64
_SALT_MASK = 0x3A
_SEAL_KEY_ROUNDS = 2
_SAMPLES = 64


def key_fits(path: Path, key: bytes) -> bool:
    """Whether the seal of any of up to 64 pages, spread over the file, holds under ``key``.

    A file whose first 16 bytes are gone has lost its salt, and no key fits it any more.

    Raises:
        OSError: The file cannot be read.
    """
    with path.open("rb") as file:
        salt = file.read(_SALT)
        seal_key = pbkdf2_hmac(
            "sha512", key, bytes(byte ^ _SALT_MASK for byte in salt), _SEAL_KEY_ROUNDS, len(key)
        )
        pages = path.stat().st_size // _PAGE
        for number in range(1, pages + 1, max(1, pages // _SAMPLES)):
            file.seek((number - 1) * _PAGE)
            page = file.read(_PAGE)
            sealed = page[_SALT if number == 1 else 0 : -_SEAL] + number.to_bytes(4, "little")
            if hmac.compare_digest(hmac.digest(seal_key, sealed, "sha512"), page[-_SEAL:]):
                return True
    return False
