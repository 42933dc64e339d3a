"""What the server holds: counted, and exported in the order of receipt."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime

from sqlalchemy import Connection, func, select

from sync.server.audit import OPERATOR, write_down
from sync.server.database import Database
from sync.server.schema import record

_PAGE = 1000


def count_held(connection: Connection, device_id: str | None = None) -> tuple[int, int]:
    """Return how many distinct records, and how many revisions, are held (from one device)."""
    counts = select(func.count(record.c.record_id.distinct()), func.count(record.c.sequence))
    if device_id is not None:
        counts = counts.where(record.c.device_id == device_id)
    records, revisions = connection.execute(counts).one()
    return records, revisions


def export_lines(database: Database, at: datetime) -> Iterator[bytes]:
    """Yield every record as one line of JSON, its frozen bytes untouched under ``record``.

    Pages by the server's own sequence, never by time, so that memory stays
    small and a clock that was put back skips nothing.
    """
    with database.write() as connection:
        write_down(connection, at, OPERATOR, "records.exported", "all")
    after = 0
    while True:
        with database.read() as connection:
            rows = connection.execute(
                select(record)
                .where(record.c.sequence > after)
                .order_by(record.c.sequence)
                .limit(_PAGE)
            ).all()
        for row in rows:
            head = (
                f'{{"sequence":{row.sequence},"device":"{row.device_id}",'
                f'"received_at":"{row.received_at.isoformat()}","record":'
            )
            yield head.encode() + bytes(row.body) + b"}"
        if len(rows) < _PAGE:
            return
        after = rows[-1].sequence
