"""Taking in a push: every record is decided by itself, all are kept in one transaction.

The answer is made from what was committed, so a device that hears "stored" may
forget.  A record that is refused, for whatever reason, never holds up the rest.
"""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from sqlalchemy import Connection, select, text, update
from sqlalchemy.dialects import postgresql, sqlite

from sync.protocol.headers import DeviceState
from sync.protocol.problems import Refusal
from sync.protocol.settlement import Acknowledgement, Outcome
from sync.protocol.wire import Record, check_record
from sync.server.audit import write_down
from sync.server.communes import Communes
from sync.server.database import Database
from sync.server.devices import Device
from sync.server.errors import DatabaseUnavailableError
from sync.server.schema import device, record, record_conflict

STORED = Acknowledgement(Outcome.STORED)
DUPLICATE = Acknowledgement(Outcome.DUPLICATE)
CONFLICT = Acknowledgement(Outcome.REFUSED, Refusal.REVISION_CONFLICT)

Key = tuple[UUID, int]

_TRIES = 5

# One statement whatever the size of the batch, several times faster than one INSERT a record.
_POSTGRESQL_INSERT = text(
    """
    INSERT INTO record (record_id, revision, sha256, body, commune, guide, outcome, offline,
                        device_id, received_at)
    SELECT *, :device_id, CAST(:received_at AS timestamptz)
    FROM unnest(CAST(:record_ids AS uuid[]), CAST(:revisions AS integer[]),
                CAST(:hashes AS bytea[]), CAST(:bodies AS bytea[]), CAST(:communes AS text[]),
                CAST(:guides AS text[]), CAST(:outcomes AS text[]), CAST(:offlines AS boolean[]))
    ON CONFLICT DO NOTHING
    """
)


@dataclass(frozen=True, slots=True)
class _Arrival:
    """One acceptable record of a push."""

    position: int
    known: Record
    body: bytes
    sha256: bytes

    @property
    def key(self) -> Key:
        return self.known.record_id, self.known.revision


class _RaceError(Exception):
    """Another push stored one of these records between our look and our write."""


class Ingest:
    """Stores the records of pushes."""

    def __init__(self, database: Database, communes: Communes, now: Callable[[], datetime]) -> None:
        self._database = database
        self._communes = communes
        self._now = now

    def take(
        self, sender: Device, state: DeviceState, bodies: Sequence[bytes]
    ) -> list[Acknowledgement]:
        """Return one acknowledgement for each record, in order, once all is committed."""
        answers: dict[int, Acknowledgement] = {}
        arrivals: list[_Arrival] = []
        for position, body in enumerate(bodies):
            checked = self._check(body, sender)
            if isinstance(checked, Refusal):
                answers[position] = Acknowledgement(Outcome.REFUSED, checked)
            else:
                sha256 = hashlib.sha256(body).digest()
                arrivals.append(_Arrival(position, checked, body, sha256))
        for _ in range(_TRIES):
            try:
                answers |= self._store(sender, state, arrivals)
            except _RaceError:
                continue  # the next look sees what the other push committed
            return [answers[position] for position in range(len(bodies))]
        raise DatabaseUnavailableError("other pushes of the same records came between each time")

    def _check(self, body: bytes, sender: Device) -> Record | Refusal:
        checked = check_record(body)
        if (
            isinstance(checked, Record)
            and (checked.commune or sender.commune) not in self._communes
        ):
            return Refusal.UNKNOWN_COMMUNE
        return checked

    def _store(
        self, sender: Device, state: DeviceState, arrivals: Sequence[_Arrival]
    ) -> dict[int, Acknowledgement]:
        received_at = self._now()
        answers: dict[int, Acknowledgement] = {}
        new: list[_Arrival] = []
        conflicts: list[_Arrival] = []
        with self._database.write() as connection:
            held = _held(connection, arrivals)
            for arrival in arrivals:
                sha256 = held.get(arrival.key)
                if sha256 is None:
                    held[arrival.key] = arrival.sha256  # it may come twice in one push
                    new.append(arrival)
                    answers[arrival.position] = STORED
                elif sha256 == arrival.sha256:
                    answers[arrival.position] = DUPLICATE
                else:
                    conflicts.append(arrival)
                    answers[arrival.position] = CONFLICT
            _insert_records(connection, sender, received_at, new)
            _insert_conflicts(connection, sender, received_at, conflicts)
            _note_contact(connection, sender, state, received_at)
        return answers


def _held(connection: Connection, arrivals: Sequence[_Arrival]) -> dict[Key, bytes]:
    """Return the hashes of those revisions that are held already."""
    ids = {arrival.known.record_id for arrival in arrivals}
    if not ids:
        return {}
    rows = connection.execute(
        select(record.c.record_id, record.c.revision, record.c.sha256).where(
            record.c.record_id.in_(ids)
        )
    )
    return {(record_id, revision): bytes(sha256) for record_id, revision, sha256 in rows}


def _insert_records(
    connection: Connection, sender: Device, received_at: datetime, new: Sequence[_Arrival]
) -> None:
    if not new:
        return
    if connection.dialect.name == "sqlite":  # the only writer: nobody can have come between
        connection.execute(
            sqlite.insert(record),
            [
                {
                    "record_id": arrival.known.record_id,
                    "revision": arrival.known.revision,
                    "device_id": sender.device_id,
                    "received_at": received_at,
                    "sha256": arrival.sha256,
                    "body": arrival.body,
                    "commune": arrival.known.commune or sender.commune,
                    "guide": arrival.known.guide,
                    "outcome": arrival.known.outcome,
                    "offline": arrival.known.offline,
                }
                for arrival in new
            ],
        )
        return
    columns = {
        "record_ids": [arrival.known.record_id for arrival in new],
        "revisions": [arrival.known.revision for arrival in new],
        "hashes": [arrival.sha256 for arrival in new],
        "bodies": [arrival.body for arrival in new],
        "communes": [arrival.known.commune or sender.commune for arrival in new],
        "guides": [arrival.known.guide for arrival in new],
        "outcomes": [arrival.known.outcome for arrival in new],
        "offlines": [arrival.known.offline for arrival in new],
    }
    done = connection.execute(
        _POSTGRESQL_INSERT,
        columns | {"device_id": sender.device_id, "received_at": received_at},
    )
    if done.rowcount != len(new):
        raise _RaceError


def _insert_conflicts(
    connection: Connection, sender: Device, received_at: datetime, conflicts: Sequence[_Arrival]
) -> None:
    """Keep the other bytes too, once, and write down that they came."""
    insert = sqlite.insert if connection.dialect.name == "sqlite" else postgresql.insert
    for arrival in conflicts:
        row = {
            "record_id": arrival.known.record_id,
            "revision": arrival.known.revision,
            "device_id": sender.device_id,
            "received_at": received_at,
            "sha256": arrival.sha256,
            "body": arrival.body,
        }
        statement = insert(record_conflict).values(row).on_conflict_do_nothing()
        if connection.execute(statement.returning(record_conflict.c.sequence)).first():
            subject = f"{arrival.known.record_id}/{arrival.known.revision}"
            write_down(connection, received_at, sender.device_id, "record.conflict", subject)


def _note_contact(
    connection: Connection, sender: Device, state: DeviceState, received_at: datetime
) -> None:
    """Remember that the device called, how wrong its clock is and what it still holds."""
    skew = round((state.clock - received_at).total_seconds()) if state.clock else None
    connection.execute(
        update(device)
        .where(device.c.device_id == sender.device_id)
        .values(last_contact=received_at, clock_skew_seconds=skew, outbox_depth=state.waiting)
    )
