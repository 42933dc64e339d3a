"""The visit under way, so that a power cut in the middle is not the end of it."""

from __future__ import annotations

from uuid import UUID

import msgspec
import sqlalchemy as sa
from sqlalchemy.dialects.sqlite import insert

from kiosk.domain.session import Visit
from kiosk.sessions.database import Database
from kiosk.sessions.schema import visit_under_way

_ROW = insert(visit_under_way).values(
    slot=1, visit_id=sa.bindparam("visit_id"), visit=sa.bindparam("visit")
)
_KEEP = _ROW.on_conflict_do_update(
    index_elements=["slot"], set_={"visit_id": _ROW.excluded.visit_id, "visit": _ROW.excluded.visit}
)
_READ = sa.select(visit_under_way.c.visit)
_FORGET = sa.delete(visit_under_way)
_FORGET_ONE = _FORGET.where(visit_under_way.c.visit_id == sa.bindparam("visit_id"))


class Journal:
    """Holds at most one visit: a device serves one citizen at a time."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def keep(self, visit: Visit) -> None:
        """Replace what is kept; durable when this returns.

        Raises:
            DiskFullError, BusyStoreError: What was kept before is kept still.
        """
        with self._database.writing() as db:
            db.execute(
                _KEEP, {"visit_id": str(visit.visit_id), "visit": msgspec.json.encode(visit)}
            )

    def read(self) -> Visit | None:
        """Return the visit that was under way when the program last ended."""
        with self._database.reading() as db:
            kept = db.execute(_READ).scalar_one_or_none()
        return None if kept is None else msgspec.json.decode(kept, type=Visit)

    def forget(self) -> None:
        """Forget the visit: the citizen went away and nobody goes on with it."""
        with self._database.writing() as db:
            db.execute(_FORGET)


def forget_visit(db: sa.Connection, visit_id: UUID) -> None:
    """Forget this visit, and no other, within somebody's transaction."""
    db.execute(_FORGET_ONE, {"visit_id": str(visit_id)})
