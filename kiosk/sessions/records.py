"""Saved sessions: each revision frozen for the server, the latest kept for this device.

A correction is a new revision.  An earlier one that still waits is sent all the
same: it was frozen when it was saved, another process may be sending it at this
moment, and the server keeps the history of a record anyway.
"""

from __future__ import annotations

from datetime import UTC, date, datetime
from uuid import UUID

import msgspec
import sqlalchemy as sa
from sqlalchemy.dialects.sqlite import insert

from kiosk.domain.clock import Clock
from kiosk.domain.session import (
    AssistedSession,
    DayFigures,
    Delivery,
    Outcome,
    Pressed,
    SavedSession,
    local_day,
    may_be_corrected,
)
from kiosk.errors import ClosedSessionError, PersonalNoteError
from kiosk.sessions.database import Database
from kiosk.sessions.freezing import frozen
from kiosk.sessions.journal import forget_visit
from kiosk.sessions.outbox import queue
from kiosk.sessions.schema import outbox, refusal, saved_session
from sync.protocol.personal_text import is_personal
from sync.protocol.settlement import RecordRef

_S = saved_session.c
_IS_SESSION = _S.record_id == sa.bindparam("record_id")
_LATEST = sa.select(_S.revision, _S.session).where(_IS_SESSION)
_KEEP = insert(saved_session)
_KEEP_LATEST = _KEEP.on_conflict_do_update(
    index_elements=["record_id"],
    set_={
        column.name: _KEEP.excluded[column.name]
        for column in saved_session.columns
        if column.name != "record_id"
    },
)

_LATEST_REFUSAL = (refusal.c.record_id == _S.record_id) & (refusal.c.revision == _S.revision)
_LATEST_WAITS = sa.exists().where(
    outbox.c.record_id == _S.record_id, outbox.c.revision == _S.revision
)
_ON_DAY = (
    sa.select(saved_session, refusal.c.reason, _LATEST_WAITS.label("waits"))
    .outerjoin_from(saved_session, refusal, _LATEST_REFUSAL)
    .where(_S.day == sa.bindparam("day"))
    .order_by(_S.started_at.desc(), _S.record_id.desc())
)
_FIGURES = sa.select(
    sa.func.count().label("helped"),
    sa.func.count().filter(_S.outcome == Outcome.SUBMITTED_ONLINE.value).label("submitted_online"),
    sa.func.count().filter(_S.pressed == Pressed.SELF.value).label("self_done"),
    sa.func.avg(_S.satisfaction).label("satisfaction"),
).where(_S.day == sa.bindparam("day"))
_WAITING = sa.select(sa.func.count(outbox.c.record_id.distinct()))
_REFUSED = sa.select(sa.func.count()).select_from(saved_session).join(refusal, _LATEST_REFUSAL)


class Records:
    """The sessions that this device has saved."""

    def __init__(self, database: Database, clock: Clock, app: str) -> None:
        self._database = database
        self._clock = clock
        self._app = app

    def save(self, session: AssistedSession) -> RecordRef:
        """Save a session, durably and all at once: record, outbox and end of the visit.

        What consent does not cover is dropped first.  A session that is
        already there gets its next revision; saving the same again (a second
        tap) changes nothing.  A first save never looks at the clock.

        Raises:
            ClosedSessionError: It is there, and its day is over.
            PersonalNoteError: A number in the note may name a person.
            DiskFullError, BusyStoreError: Nothing was saved and the visit is still under way.
            ValueError: A correction would change the citizen's own rating or consent.
        """
        kept = session.as_consented()
        if is_personal(kept.note):  # the record page says so first; this is the last door
            raise PersonalNoteError
        visit = kept.visit
        now = self._clock.now()
        with self._database.writing() as db:
            latest = db.execute(_LATEST, {"record_id": str(visit.visit_id)}).one_or_none()
            if latest is None:
                ref = RecordRef(visit.visit_id, 1)
            else:
                ref = RecordRef(visit.visit_id, latest.revision + 1)
                earlier = _thawed(latest.session)
                if kept == earlier:
                    forget_visit(db, visit.visit_id)
                    return RecordRef(visit.visit_id, latest.revision)
                _check_correction(earlier, kept, now)
            queue(db, ref, frozen(kept, ref.revision, now, self._app))
            db.execute(_KEEP_LATEST, _row(kept, ref.revision))
            forget_visit(db, visit.visit_id)
        return ref

    def session(self, record_id: UUID) -> AssistedSession:
        """Return a session as it was last saved, to be completed or corrected.

        Raises:
            KeyError: This device has saved no such session.
        """
        with self._database.reading() as db:
            latest = db.execute(_LATEST, {"record_id": str(record_id)}).one_or_none()
        if latest is None:
            raise KeyError(record_id)
        return _thawed(latest.session)

    def saved_on(self, day: date) -> list[SavedSession]:
        """Return the sessions that began on a day in Viet Nam, the newest first."""
        with self._database.reading() as db:
            rows = db.execute(_ON_DAY, {"day": day.isoformat()}).all()
        return [_saved(row) for row in rows]

    def figures(self, day: date) -> DayFigures:
        """Return what a day in Viet Nam came to."""
        with self._database.reading() as db:
            row = db.execute(_FIGURES, {"day": day.isoformat()}).one()
        return DayFigures(row.helped, row.submitted_online, row.self_done, row.satisfaction)

    def waiting(self) -> int:
        """Return how many sessions have something that is not yet delivered."""
        with self._database.reading() as db:
            return db.execute(_WAITING).scalar_one()

    def refused(self) -> int:
        """Return how many sessions are refused as they stand; a correction takes one off."""
        with self._database.reading() as db:
            return db.execute(_REFUSED).scalar_one()


def _check_correction(earlier: AssistedSession, kept: AssistedSession, now: datetime) -> None:
    if not may_be_corrected(earlier.visit.started_at, now):
        raise ClosedSessionError(record_id=str(kept.visit.visit_id))
    for said, says in (
        (earlier.visit.satisfaction, kept.visit.satisfaction),
        (earlier.visit.consent, kept.visit.consent),
    ):
        if said is not None and says != said:
            raise ValueError("only the citizen gives the rating and the consent")


def _row(session: AssistedSession, revision: int) -> dict[str, object]:
    visit = session.visit
    return {
        "record_id": str(visit.visit_id),
        "revision": revision,
        "day": local_day(visit.started_at).isoformat(),
        "started_at": visit.started_at.astimezone(UTC).isoformat(),
        "guide_id": visit.guide_id,
        "language_asked": visit.language_asked,
        "helper": session.helper,
        "outcome": session.outcome.value,
        "pressed": session.pressed.value,
        "satisfaction": visit.satisfaction,
        "session": msgspec.json.encode(session),
    }


def _thawed(session: bytes) -> AssistedSession:
    return msgspec.json.decode(session, type=AssistedSession)


def _saved(row: sa.Row[tuple[object, ...]]) -> SavedSession:
    if row.reason is not None:
        delivery = Delivery.REFUSED
    else:
        delivery = Delivery.WAITING if row.waits else Delivery.DELIVERED
    return SavedSession(
        record_id=UUID(row.record_id),
        revision=row.revision,
        started_at=datetime.fromisoformat(row.started_at),
        guide_id=row.guide_id,
        outcome=Outcome(row.outcome),
        helper=row.helper,
        delivery=delivery,
        reason=row.reason or "",
    )
