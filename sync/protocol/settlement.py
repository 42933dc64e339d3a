"""Settling a push: which session records does the server now hold?

A kiosk pushes its outbox in batches and the server acknowledges each record.
This module decides what the answer means.  It does no I/O and reads no clock,
so every interruption a commune's network can produce is an ordinary unit test.

* A record is delivered only when an acknowledgement names its id *and* its
  revision.  Silence is not success: the record stays pending and is sent again.
* A record edited in flight has a new revision, so the acknowledgement of the
  old one cannot clear it.
* An outcome this release does not know leaves the record pending: the server
  may be newer, and sending a session twice is better than losing it.
"""

from __future__ import annotations

from collections.abc import Mapping, Set
from dataclasses import dataclass
from enum import StrEnum
from uuid import UUID

from sync.protocol.errors import UnsolicitedAcknowledgementError


class Outcome(StrEnum):
    """What the server did with one record; the values are the wire format."""

    STORED = "stored"
    DUPLICATE = "duplicate"
    REFUSED = "refused"  # will never be accepted as it stands: a person must look


@dataclass(frozen=True, slots=True)
class RecordRef:
    """One revision of one session record."""

    record_id: UUID
    revision: int


@dataclass(frozen=True, slots=True)
class OutboxItem:
    """One frozen record that waits to be sent."""

    ref: RecordRef
    body: bytes


@dataclass(frozen=True, slots=True)
class Acknowledgement:
    """The server's answer about one record."""

    outcome: str  # text, not Outcome: a newer server may say more than we know
    reason: str = ""


@dataclass(frozen=True, slots=True)
class Settlement:
    """The records of one batch, sorted by what becomes of them."""

    delivered: Set[RecordRef]
    refused: Mapping[RecordRef, Acknowledgement]
    pending: Set[RecordRef]


def settle(sent: Set[RecordRef], answers: Mapping[RecordRef, Acknowledgement]) -> Settlement:
    """Sort the records of one batch by what the server said of each.

    Raises:
        UnsolicitedAcknowledgementError: An answer names a record outside
            ``sent``.  Nothing is settled; the server is confused, or not ours.
    """
    if strangers := answers.keys() - sent:
        raise UnsolicitedAcknowledgementError(strangers)

    held = (Outcome.STORED, Outcome.DUPLICATE)
    delivered = {ref for ref, answer in answers.items() if answer.outcome in held}
    refused = {ref: a for ref, a in answers.items() if a.outcome == Outcome.REFUSED}
    return Settlement(delivered, refused, pending=sent - delivered - refused.keys())
