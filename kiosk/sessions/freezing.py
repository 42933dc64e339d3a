"""How a session becomes the bytes that go up.

They are made once, in the transaction that saves the session, and never again:
every resend is these bytes, whatever release is running by then.
"""

from __future__ import annotations

from datetime import datetime

import msgspec

from kiosk.domain.session import AssistedSession, StepTally
from sync.protocol.wire import MAX_RECORD_BYTES, Record, StepEvents, encode_record

MAX_STEPS = 300
"""What the wire takes of one record's steps; a longer visit keeps its end."""


def frozen(session: AssistedSession, revision: int, saved_at: datetime, app: str) -> bytes:
    """Return one revision of a consented session in its wire form.

    Args:
        saved_at: The device's wall clock; a wrong clock travels as it is.
        app: Version of this program.
    """
    record = _record(session, revision, saved_at, app)
    body = encode_record(record)
    while len(body) > MAX_RECORD_BYTES and record.steps:
        # Hours on one guide: the server would refuse the whole record for its earliest steps.
        record = msgspec.structs.replace(record, steps=record.steps[len(record.steps) // 2 + 1 :])
        body = encode_record(record)
    return body


def _record(session: AssistedSession, revision: int, saved_at: datetime, app: str) -> Record:
    visit = session.visit
    return Record(
        record_id=visit.visit_id,
        revision=revision,
        started_at=visit.started_at,
        saved_at=saved_at,
        seconds=visit.seconds,
        app=app,
        commune=visit.commune,
        place=visit.place.value,
        helper=session.helper,
        language_asked=visit.language_asked,
        language_heard=visit.language_heard,
        voice=visit.voice.value,
        text_scale=visit.text_scale,
        guide=visit.guide_id,
        guide_version=visit.guide_version,
        procedures=visit.procedures,
        offline=visit.offline,
        outcome=session.outcome.value,
        pressed=session.pressed.value,
        obstacles=session.obstacles,
        satisfaction=visit.satisfaction,
        rated_by=visit.rated_by.value if visit.rated_by else "",
        consent={True: "yes", False: "no", None: ""}[visit.consent],
        age_band=session.age_band.value if session.age_band else "",
        gender=session.gender.value if session.gender else "",
        note=session.note,
        steps=tuple(_events(tally) for tally in visit.steps[-MAX_STEPS:]),
    )


def _events(tally: StepTally) -> StepEvents:
    return StepEvents(
        step=tally.step_id,
        seconds=tally.seconds,
        left=tally.left.value if tally.left else "",
        replayed=tally.replayed,
        slowed=tally.slowed,
        paused=tally.paused,
    )
