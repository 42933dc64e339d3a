"""One push: the body that goes up, the answer that comes down.

The body is one zstd frame holding a JSON array of records, each exactly as it
was frozen.  The answer repeats the SHA-256 of that body and the number of its
records, and then has one line for each record that is *not* simply stored.
Because the hash fixes the order, a line names its record by position, and the
client can spell out an acknowledgement for every single (id, revision).
"""

from __future__ import annotations

import base64
import hashlib
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Annotated

import msgspec

from sync.protocol.compression import NEWEST_DICTIONARY, compress, decompress
from sync.protocol.errors import (
    MalformedPushError,
    OversizedPushError,
    UnfitAnswerError,
    UnsolicitedAcknowledgementError,
)
from sync.protocol.settlement import Acknowledgement, Outcome, RecordRef

MAX_RECORDS = 500
"""The most records in one push."""
MAX_PLAIN_BYTES = 4 * 1024 * 1024
"""The most that a push may unpack to."""
MAX_BODY_BYTES = 2 * 1024 * 1024
"""The largest body that a server reads."""
MAX_ANSWER_BYTES = 256 * 1024
"""The largest answer that a client reads; 500 refusals take 40 kB."""


class AnswerLine(msgspec.Struct, frozen=True, omit_defaults=True):
    """What became of one record that was not simply stored.

    Attributes:
        at: Position of the record in the push, from 0.
        outcome: ``duplicate``, ``refused``, or a word of a newer server.
        reason: Code of a refusal, otherwise empty.
    """

    at: Annotated[int, msgspec.Meta(ge=0)]
    outcome: str
    reason: str = ""


class PushAnswer(msgspec.Struct, frozen=True, omit_defaults=True):
    """The body of a 200 answer to a push.

    Attributes:
        sha256: Hash of the push's body as sent, base64url without padding.
        count: Number of records that the push held.
        lines: One for each record that is not ``stored``.
    """

    sha256: str
    count: int
    lines: tuple[AnswerLine, ...] = ()


@dataclass(frozen=True, slots=True, order=True)
class BatchSize:
    """How many records the next push takes: half after a time-out, double after a success."""

    records: int = MAX_RECORDS

    def smaller(self, sent: int) -> BatchSize:
        """Return half of what did not get through, never less than one record."""
        return BatchSize(max(1, sent // 2))

    def larger(self) -> BatchSize:
        """Return double, never more than one push may hold."""
        return BatchSize(min(MAX_RECORDS, self.records * 2))


FULL_BATCH = BatchSize()
"""Everything that waits, as far as one push may hold it."""


def encode_push(bodies: Sequence[bytes], dictionary: int | None = NEWEST_DICTIONARY) -> bytes:
    """Return the body of a push: the frozen records as they are, compressed together."""
    return compress(b"[" + b",".join(bodies) + b"]", dictionary)


def decode_push(body: bytes) -> list[bytes]:
    """Return the frozen bytes of each record of a push.

    Raises:
        MalformedPushError: Not a zstd frame, or not a JSON array in it.
        UnknownDictionaryError: Compressed with a dictionary unknown here.
        OversizedPushError: Too many bytes or too many records.
    """
    plain = decompress(body, MAX_PLAIN_BYTES)
    try:
        bodies = [bytes(raw) for raw in _ARRAY.decode(plain)]
    except (msgspec.MsgspecError, RecursionError) as error:
        raise MalformedPushError from error
    if len(bodies) > MAX_RECORDS:
        raise OversizedPushError(MAX_RECORDS)
    return bodies


def body_hash(body: bytes) -> str:
    """Return the SHA-256 of a push's body as the answer repeats it."""
    return base64.urlsafe_b64encode(hashlib.sha256(body).digest()).rstrip(b"=").decode()


def encode_answer(body: bytes, acknowledgements: Sequence[Acknowledgement]) -> bytes:
    """Return the answer to a push, from one acknowledgement for each of its records in order."""
    lines = tuple(
        AnswerLine(position, answer.outcome, answer.reason)
        for position, answer in enumerate(acknowledgements)
        if answer.outcome != Outcome.STORED
    )
    return msgspec.json.encode(PushAnswer(body_hash(body), len(acknowledgements), lines))


def expand_answer(
    answer: bytes, body: bytes, refs: Sequence[RecordRef]
) -> dict[RecordRef, Acknowledgement]:
    """Spell out what the answer says of each record of the push, in the order they were sent.

    Raises:
        UnfitAnswerError: The answer cannot be read, or is about another push.
        UnsolicitedAcknowledgementError: A line is about a record that was not sent.
    """
    try:
        decoded = _ANSWER.decode(answer)
    except (msgspec.MsgspecError, UnicodeDecodeError, RecursionError) as error:
        raise UnfitAnswerError from error
    if decoded.sha256 != body_hash(body) or decoded.count != len(refs):
        raise UnfitAnswerError
    said = {line.at: Acknowledgement(line.outcome, line.reason) for line in decoded.lines}
    if len(said) != len(decoded.lines):
        raise UnfitAnswerError
    if strangers := said.keys() - set(range(len(refs))):
        raise UnsolicitedAcknowledgementError(strangers)
    stored = Acknowledgement(Outcome.STORED)
    return {ref: said.get(position, stored) for position, ref in enumerate(refs)}


_ARRAY = msgspec.json.Decoder(list[msgspec.Raw])
_ANSWER = msgspec.json.Decoder(PushAnswer)
