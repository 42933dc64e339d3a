"""Visits to save, and a clock that tells what it is told."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta
from uuid import UUID

import uuid_utils.compat as uuids

from kiosk.domain.session import (
    AgeBand,
    AssistedSession,
    Gender,
    Heard,
    Left,
    Outcome,
    Place,
    Pressed,
    RatedBy,
    Stage,
    StepTally,
    Visit,
)

MORNING = datetime(2026, 11, 23, 2, 0, tzinfo=UTC)
"""Nine o'clock in Viet Nam."""

NOTE = "Quên mật khẩu, đã đặt lại."


@dataclass
class DeskClock:
    """A clock that stands still until somebody moves it."""

    moment: datetime = MORNING
    seconds: float = 0.0

    def now(self) -> datetime:
        return self.moment

    def monotonic(self) -> float:
        return self.seconds

    def pass_by(self, **time: float) -> None:
        self.moment += timedelta(**time)
        self.seconds += timedelta(**time).total_seconds()


def new_id() -> UUID:
    return uuids.uuid7()


def a_visit(started_at: datetime = MORNING, *, consent: bool | None = True) -> Visit:
    return Visit(
        visit_id=new_id(),
        started_at=started_at,
        commune="04693",
        place=Place.DESK,
        language_asked="tyz",
        language_heard="vi",
        voice=Heard.SYNTHETIC,
        stage=Stage.THANKS,
        guide_id="vneid-muc-2",
        guide_version=1,
        procedures=("1.004222",),
        path=("mo-may", "quet-the"),
        steps=(
            StepTally("mo-may", replayed=1, seconds=12, left=Left.NEXT),
            StepTally("quet-the", paused=2, seconds=31, left=Left.NEXT),
        ),
        seconds=240,
        finished_guide=True,
        satisfaction=4,
        rated_by=RatedBy.CITIZEN,
        consent=consent,
    )


def a_session(visit: Visit | None = None, **changes: object) -> AssistedSession:
    session = AssistedSession(
        visit=visit or a_visit(),
        outcome=Outcome.SUBMITTED_ONLINE,
        pressed=Pressed.TOGETHER,
        helper="cb-01",
        obstacles=("forgot_password",),
        age_band=AgeBand.FROM_70,
        gender=Gender.FEMALE,
        note=NOTE,
    )
    return replace(session, **changes)
