"""Which server this device has joined, and the secret that says who it is."""

from __future__ import annotations

from dataclasses import asdict, dataclass, field

import sqlalchemy as sa
from sqlalchemy.dialects.sqlite import insert

from kiosk.sessions.database import Database
from kiosk.sessions.schema import enrolment


@dataclass(frozen=True, slots=True)
class Enrolment:
    """What the server gave this device when it joined.

    Attributes:
        server_url: Where records go.
        device_id: The device's name at the server.
        device_secret: Proves that name; the server has only its hash.
        commune: Code of ``units.csv`` that the device was enrolled for.
    """

    server_url: str
    device_id: str
    device_secret: str = field(repr=False)
    commune: str


class KeptEnrolment:
    """Keeps at most one enrolment, in the encrypted store."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def keep(self, joined: Enrolment) -> None:
        """Replace what is kept; durable when this returns."""
        values = asdict(joined)
        with self._database.writing() as db:
            db.execute(
                insert(enrolment)
                .values(slot=1, **values)
                .on_conflict_do_update(index_elements=["slot"], set_=values)
            )

    def read(self) -> Enrolment | None:
        """Return the enrolment, or ``None`` when this device has joined no server."""
        with self._database.reading() as db:
            row = db.execute(sa.select(enrolment)).one_or_none()
        if row is None:
            return None
        return Enrolment(row.server_url, row.device_id, row.device_secret, row.commune)

    def clear(self) -> None:
        """Leave the server; the records stay."""
        with self._database.writing() as db:
            db.execute(sa.delete(enrolment))
