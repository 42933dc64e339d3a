"""A session record as it travels: what it holds, and what it may never hold.

A record is one JSON object in UTF-8.  It is encoded once, on the device, and
those bytes are *frozen*: every resend and the server's own copy are the same
bytes, so a hash decides whether two records are one.  That is also how fields
and values of a newer release survive: nothing here ever writes a record anew.

Enumerations travel as text.  Fields at their default are left out, which is
what keeps a push from a village small.
"""

from __future__ import annotations

from datetime import UTC, datetime
from typing import Annotated
from uuid import UUID

import msgspec

from sync.protocol.forbidden import names_a_forbidden_field
from sync.protocol.personal_text import is_personal
from sync.protocol.problems import Refusal
from sync.protocol.settlement import RecordRef

MAX_RECORD_BYTES = 32 * 1024
"""The largest record; a single one of this size still fits every push."""

Count = Annotated[int, msgspec.Meta(ge=0, le=10_000_000)]
Code = Annotated[str, msgspec.Meta(max_length=64)]
Text = Annotated[str, msgspec.Meta(max_length=1000)]


class StepEvents(msgspec.Struct, frozen=True, kw_only=True, omit_defaults=True):
    """What happened on one step while the citizen was there once.

    Attributes:
        step: Id of the step within its guide.
        replayed: How often it was heard again.
        slowed: How often slow speech was switched on.
        paused: How often the voice was paused.
        seconds: Monotonic time spent there.
        left: ``next``, ``back``, ``home``, ``timeout``, or empty while unknown.
    """

    step: Code
    seconds: Count = 0
    left: Code = ""
    replayed: Count = 0
    slowed: Count = 0
    paused: Count = 0


class Record(msgspec.Struct, frozen=True, kw_only=True, omit_defaults=True):
    """One revision of one assisted session; the fields are those of ``docs/protocol.md``.

    Attributes:
        record_id: A UUIDv7 made on the device; a correction keeps it.
        revision: 1, 2, 3 …; never edited in place.
        started_at: Device wall clock, UTC, to the second; clocks lie.
        saved_at: The same, when this revision was saved.
        seconds: Monotonic duration of the visit.
        app: Version of the program that made the record.
        commune: Code of ``units.csv``; empty means the commune of the device.
        place: ``desk`` or ``door``.
        helper: Id of who assisted, or empty.
        procedures: National codes, such as ``1.004222``.
        guide: Id of the guide, and ``guide_version`` its version.
        language_asked: BCP 47 tag of the wish; ``language_heard`` of what was spoken.
        voice: ``recorded``, ``synthetic`` or ``none``.
        text_scale: Size of the letters, 1.0 as delivered.
        steps: One entry each time a step was entered, in order.
        offline: Whether there was no signal.
        outcome: ``submitted_online``, ``prepared``, ``handed_over``, ``heard``, ``unfinished``.
        pressed: Who pressed the buttons: ``self``, ``together``, ``helper``.
        obstacles: Codes of ``difficulties.json``.
        consent: ``yes``, ``no``, or empty when it was not asked.
        age_band, gender: Coarse, and only with consent.
        satisfaction: 1 (worst) to 5, or nothing; ``rated_by`` says whose finger it was.
        ticket: A number on paper that links a later visit, or empty.
        note: Short free text without numbers that name a person.
        comment_sha256: Hash of a spoken comment in hexadecimal, or empty.
    """

    record_id: UUID
    revision: Annotated[int, msgspec.Meta(ge=1, le=1_000_000)]
    started_at: Annotated[datetime, msgspec.Meta(tz=True)]
    saved_at: Annotated[datetime, msgspec.Meta(tz=True)]
    seconds: Count = 0
    app: Code = ""
    commune: Code = ""
    place: Code = ""
    helper: Code = ""
    language_asked: Code = ""
    language_heard: Code = ""
    voice: Code = ""
    text_scale: Annotated[float, msgspec.Meta(gt=0, le=10)] = 1.0
    guide: Code = ""
    guide_version: Count = 0
    procedures: Annotated[tuple[Code, ...], msgspec.Meta(max_length=50)] = ()
    offline: bool = False
    outcome: Code = ""
    pressed: Code = ""
    obstacles: Annotated[tuple[Code, ...], msgspec.Meta(max_length=50)] = ()
    satisfaction: Annotated[int, msgspec.Meta(ge=1, le=5)] | None = None
    rated_by: Code = ""
    consent: Code = ""
    age_band: Code = ""
    gender: Code = ""
    ticket: Code = ""
    note: Text = ""
    comment_sha256: Annotated[str, msgspec.Meta(pattern="^([0-9a-f]{64})?$")] = ""
    steps: Annotated[tuple[StepEvents, ...], msgspec.Meta(max_length=300)] = ()


def encode_record(record: Record) -> bytes:
    """Return the bytes that are frozen: the record as compact JSON, times in UTC to the second.

    Whole seconds are enough for every figure, and ten bytes cheaper on the wire.
    """
    return msgspec.json.encode(
        msgspec.structs.replace(
            record, started_at=_to_second(record.started_at), saved_at=_to_second(record.saved_at)
        )
    )


def check_record(body: bytes) -> Record | Refusal:
    """Return what is known of a record, or why it will never be accepted.

    Fields and values of newer releases pass; whoever keeps the record keeps
    ``body``.  Whether the commune exists and whether another record has the
    same id and revision is for the server to say.
    """
    if len(body) > MAX_RECORD_BYTES:
        return Refusal.TOO_LARGE
    try:
        fields = msgspec.json.decode(body)
        if isinstance(fields, dict) and names_a_forbidden_field(fields):
            return Refusal.FORBIDDEN_FIELD
        record = _DECODER.decode(body)
    except (msgspec.MsgspecError, UnicodeDecodeError, RecursionError):
        return Refusal.MALFORMED
    if refusal := _refusal(record):
        return refusal
    if b"\\" in body and _has_control_character(fields):  # only an escape can write one
        return Refusal.CONTROL_CHARACTER
    return record


def check_frozen(body: bytes, ref: RecordRef) -> Refusal | None:
    """Return why a device must not even send these bytes as that record, or nothing.

    Bytes that are not JSON would spoil the push for all the others; bytes that
    name another record would be settled under the wrong name.
    """
    if len(body) > MAX_RECORD_BYTES:
        return Refusal.TOO_LARGE
    try:
        named = _REF_DECODER.decode(body)
    except (msgspec.MsgspecError, UnicodeDecodeError, RecursionError):
        return Refusal.MALFORMED
    return None if RecordRef(named.record_id, named.revision) == ref else Refusal.MALFORMED


def _refusal(record: Record) -> Refusal | None:
    told = record.age_band or record.gender or record.steps or record.note
    if told and record.consent in ("", "no"):
        return Refusal.WITHOUT_CONSENT
    return Refusal.PERSONAL_TEXT if is_personal(record.note) else None


class _Named(msgspec.Struct):
    record_id: UUID
    revision: int


def _to_second(moment: datetime) -> datetime:
    return moment.astimezone(UTC).replace(microsecond=0)


def _has_control_character(value: object) -> bool:
    """Return whether any text holds U+0000, which PostgreSQL cannot keep as text, or its kin."""
    if isinstance(value, str):
        return any(sign < " " and sign not in "\n\t" for sign in value)
    if isinstance(value, dict):
        return any(_has_control_character(part) for pair in value.items() for part in pair)
    return isinstance(value, list) and any(_has_control_character(part) for part in value)


_DECODER = msgspec.json.Decoder(Record)
_REF_DECODER = msgspec.json.Decoder(_Named)
