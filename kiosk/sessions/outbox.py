"""What is still to be sent, and what became of the rest.

A revision is in exactly one of three tables.  The **outbox** holds what waits
and nothing else, so the hundredth push is as fast as the first.  The server's
answer moves a revision to **delivery** or to **refusal**, named by its id and its
revision; what the answer does not name stays.  Nothing here is ever deleted:
delivered bodies are kept so that a server restored from an old backup can be
filled again, refused ones until a person has looked.
"""

from __future__ import annotations

from collections.abc import Collection
from uuid import UUID

import sqlalchemy as sa

from kiosk.domain.clock import Clock
from kiosk.sessions.database import Database
from kiosk.sessions.schema import delivery, outbox, record, refusal
from sync.protocol.settlement import Acknowledgement, OutboxItem, RecordRef, Settlement

_IS_KEY = (outbox.c.record_id == sa.bindparam("id")) & (outbox.c.revision == sa.bindparam("rev"))

# Only what still waits is settled: an answer that comes twice changes nothing.
_DELIVER = sa.insert(delivery).from_select(
    ["record_id", "revision", "delivered_at"],
    sa.select(outbox.c.record_id, outbox.c.revision, sa.bindparam("at", type_=sa.Text)).where(
        _IS_KEY
    ),
)
_REFUSE = sa.insert(refusal).from_select(
    ["record_id", "revision", "reason", "refused_at"],
    sa.select(
        outbox.c.record_id,
        outbox.c.revision,
        sa.bindparam("reason", type_=sa.Text),
        sa.bindparam("at", type_=sa.Text),
    ).where(_IS_KEY),
)
_LEAVE = sa.delete(outbox).where(_IS_KEY)
_PENDING = (
    sa.select(record.c.record_id, record.c.revision, record.c.body)
    .join_from(
        outbox,
        record,
        (record.c.record_id == outbox.c.record_id) & (record.c.revision == outbox.c.revision),
    )
    .order_by(outbox.c.record_id, outbox.c.revision)
    .limit(sa.bindparam("limit"))
)
_DEPTH = sa.select(sa.func.count()).select_from(outbox)
_QUEUE = sa.insert(outbox)
_REQUEUE = _QUEUE.from_select(
    ["record_id", "revision"], sa.select(delivery.c.record_id, delivery.c.revision)
)


class Outbox:
    """The records that wait; satisfies what ``sync.client.push`` asks for."""

    def __init__(self, database: Database, clock: Clock) -> None:
        self._database = database
        self._clock = clock

    def pending(self, limit: int) -> list[OutboxItem]:
        """Return what waits, the oldest ids first, at most ``limit``."""
        with self._database.reading() as db:
            rows = db.execute(_PENDING, {"limit": limit}).all()
        return [OutboxItem(RecordRef(UUID(row.record_id), row.revision), row.body) for row in rows]

    def depth(self) -> int:
        """Return how many revisions wait."""
        with self._database.reading() as db:
            return db.execute(_DEPTH).scalar_one()

    def settle(self, settlement: Settlement) -> None:
        """Let go of what the server holds and set aside what it refuses; the rest waits on.

        Raises:
            DiskFullError, BusyStoreError: Nothing is settled; the next push asks again.
        """
        now = self._clock.now().isoformat()
        with self._database.writing() as db:
            if settlement.delivered:
                keys = [_key(ref) for ref in settlement.delivered]
                db.execute(_DELIVER, [key | {"at": now} for key in keys])
                db.execute(_LEAVE, keys)
            if settlement.refused:
                db.execute(_REFUSE, _refusals(settlement.refused.items(), now))
                db.execute(_LEAVE, [_key(ref) for ref in settlement.refused])

    def resend_all(self) -> int:
        """Queue everything that was delivered once more, byte for byte; return how many.

        For a server that was restored from an old backup: it answers
        ``duplicate`` for what it still has.
        """
        with self._database.writing() as db:
            db.execute(_REQUEUE)
            return db.execute(sa.delete(delivery)).rowcount


def queue(db: sa.Connection, ref: RecordRef, body: bytes) -> None:
    """Freeze a revision and let it wait, within the transaction that saves its session."""
    key = {"record_id": str(ref.record_id), "revision": ref.revision}
    db.execute(sa.insert(record), key | {"body": body})
    db.execute(_QUEUE, key)


def _key(ref: RecordRef) -> dict[str, object]:
    return {"id": str(ref.record_id), "rev": ref.revision}


def _refusals(
    refused: Collection[tuple[RecordRef, Acknowledgement]], now: str
) -> list[dict[str, object]]:
    return [_key(ref) | {"reason": answer.reason, "at": now} for ref, answer in refused]
