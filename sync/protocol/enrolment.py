"""Joining a server: the one-use code, and what is said with it.

A code is eight characters of Crockford's base 32 in two groups (``7K3M-Q2XV``):
no I, L, O or U, so that it survives a telephone call.  Someone who types them
all the same is understood.
"""

from __future__ import annotations

from typing import Annotated
from uuid import UUID

import msgspec

from sync.protocol.errors import MalformedCodeError

ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"
CODE_LENGTH = 8
CODE_RANDOM_BYTES = 5
CODE_LIFETIME_SECONDS = 24 * 60 * 60

_FORGIVEN = str.maketrans("OILoil", "011011", " -–—.\t\n")


class EnrolRequest(msgspec.Struct, frozen=True, omit_defaults=True):
    """What a device says to join.

    Attributes:
        code: The enrolment code in any spelling.
        attempt: A random id of this attempt: asked again with it, because the
            answer was lost, the server answers again instead of "already used".
        device_name: What the fleet's list shows, such as ``Bàn 2``; never a person's name.
        app: Version of the program.
    """

    code: Annotated[str, msgspec.Meta(max_length=64)]
    attempt: UUID
    device_name: Annotated[str, msgspec.Meta(max_length=80)] = ""
    app: Annotated[str, msgspec.Meta(max_length=64)] = ""


class EnrolAnswer(msgspec.Struct, frozen=True):
    """What a device is told once: its id, its secret, its commune."""

    device_id: str
    device_secret: str
    commune: str


class DeviceAnswer(msgspec.Struct, frozen=True):
    """What the server holds of a device (``GET /v1/device``).

    Attributes:
        device_id: The device that asked.
        commune: The commune that its code named.
        revoked: Whether its pushes are refused.
        records: Number of distinct records held from it.
        revisions: Number of their revisions held.
    """

    device_id: str
    commune: str
    revoked: bool
    records: int
    revisions: int


def normalise_code(typed: str) -> str:
    """Return the code in its one spelling, ``XXXX-XXXX``.

    Raises:
        MalformedCodeError: It has not eight characters, or others than a code can have.
    """
    plain = typed.translate(_FORGIVEN).upper()
    if len(plain) != CODE_LENGTH or not set(plain) <= set(ALPHABET):
        raise MalformedCodeError
    return f"{plain[:4]}-{plain[4:]}"


def code_from(random_bytes: bytes) -> str:
    """Return the code that five random bytes make."""
    return normalise_code(crockford(random_bytes))


def crockford(random_bytes: bytes) -> str:
    """Return bytes as Crockford's base 32, eight characters for each five bytes."""
    number = int.from_bytes(random_bytes, "big")
    length = len(random_bytes) * 8 // 5
    return "".join(ALPHABET[number >> 5 * place & 31] for place in reversed(range(length)))
