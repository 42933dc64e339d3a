"""The server's tables, the same on SQLite and PostgreSQL.

A record is kept as the bytes that the device froze; the other columns repeat
what lists and figures ask for.  Text of enumerations is never constrained: a
newer release may say more than this one knows.
"""

from __future__ import annotations

from datetime import UTC, datetime

from sqlalchemy import (
    BigInteger,
    Boolean,
    Column,
    DateTime,
    ForeignKey,
    Identity,
    Index,
    Integer,
    LargeBinary,
    MetaData,
    String,
    Table,
    TypeDecorator,
    UniqueConstraint,
    Uuid,
    text,
)
from sqlalchemy.engine import Dialect

VERSION = 1
"""Raised with every change of the tables; a database of a newer release is refused."""

metadata = MetaData()


class _Moment(TypeDecorator[datetime]):
    """A moment in UTC; SQLite forgets the zone, so it is given back on reading."""

    impl = DateTime(timezone=True)
    cache_ok = True

    def process_result_value(self, value: datetime | None, dialect: Dialect) -> datetime | None:  # noqa: ARG002
        if value is None or value.tzinfo:
            return value
        return value.replace(tzinfo=UTC)


# SQLite numbers rows by itself only in a column of exactly this type.
_Sequence = BigInteger().with_variant(Integer(), "sqlite")

schema_version = Table("schema_version", metadata, Column("version", Integer, nullable=False))

device = Table(
    "device",
    metadata,
    Column("device_id", String, primary_key=True),
    Column("secret_hash", LargeBinary, nullable=False),
    Column("name", String, nullable=False),
    Column("app", String, nullable=False),
    Column("commune", String, nullable=False),
    Column("enrolled_at", _Moment, nullable=False),
    Column("revoked_at", _Moment),
    Column("last_contact", _Moment),
    Column("clock_skew_seconds", BigInteger),  # the device's clock minus ours
    Column("outbox_depth", Integer),
)

enrolment_code = Table(
    "enrolment_code",
    metadata,
    Column("code_hash", LargeBinary, primary_key=True),
    Column("commune", String, nullable=False),
    Column("expires_at", _Moment, nullable=False),
    Column("used_at", _Moment),
    Column("attempt_hash", LargeBinary),
    Column("device_id", ForeignKey("device.device_id")),
)

enrolment_failure = Table(
    "enrolment_failure",
    metadata,
    Column("sequence", _Sequence, Identity(always=True), primary_key=True),
    Column("address_hash", LargeBinary, nullable=False),
    Column("at", _Moment, nullable=False),
    Index("enrolment_failure_by_address", "address_hash", "at"),
)

record = Table(
    "record",
    metadata,
    Column("sequence", _Sequence, Identity(always=True), primary_key=True),
    Column("record_id", Uuid, nullable=False),
    Column("revision", Integer, nullable=False),
    Column("device_id", ForeignKey("device.device_id"), nullable=False),
    Column("received_at", _Moment, nullable=False),
    Column("sha256", LargeBinary, nullable=False),
    Column("body", LargeBinary, nullable=False),
    Column("commune", String, nullable=False),
    Column("guide", String, nullable=False),
    Column("outcome", String, nullable=False),
    Column("offline", Boolean, nullable=False),
    UniqueConstraint("record_id", "revision", name="record_revision"),
    Index("record_by_device", "device_id"),
    Index("record_by_commune", "commune", "received_at"),
)

record_conflict = Table(
    "record_conflict",
    metadata,
    Column("sequence", _Sequence, Identity(always=True), primary_key=True),
    Column("record_id", Uuid, nullable=False),
    Column("revision", Integer, nullable=False),
    Column("device_id", ForeignKey("device.device_id"), nullable=False),
    Column("received_at", _Moment, nullable=False),
    Column("sha256", LargeBinary, nullable=False),
    Column("body", LargeBinary, nullable=False),
    UniqueConstraint("record_id", "revision", "sha256", name="record_conflict_once"),
)

audit = Table(
    "audit",
    metadata,
    Column("sequence", _Sequence, Identity(always=True), primary_key=True),
    Column("at", _Moment, nullable=False),
    Column("actor", String, nullable=False),  # a device id, or "operator"
    Column("action", String, nullable=False),
    Column("subject", String, nullable=False),
)

APPEND_ONLY = {
    "sqlite": [
        text(
            f"CREATE TRIGGER audit_no_{verb} BEFORE {verb} ON audit "
            "BEGIN SELECT RAISE(ABORT, 'the audit log only grows'); END"
        )
        for verb in ("UPDATE", "DELETE")
    ],
    "postgresql": [
        text(
            "CREATE FUNCTION audit_only_grows() RETURNS trigger LANGUAGE plpgsql AS "
            "$$ BEGIN RAISE EXCEPTION 'the audit log only grows'; END $$"
        ),
        text(
            "CREATE TRIGGER audit_no_change BEFORE UPDATE OR DELETE ON audit "
            "FOR EACH ROW EXECUTE FUNCTION audit_only_grows()"
        ),
    ],
}
"""What makes the audit log append-only, run once after the tables were made."""
