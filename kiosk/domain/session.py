"""One assisted session (phiên hỗ trợ): what is kept of the help given to one citizen.

Nothing here can name a person: no field holds a name, a number, an address, a
date of birth or an ethnicity.  The values of the enumerations are the wire
format (``docs/protocol.md``); the obstacles are the codes of
``assets/data/difficulties.json``.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta, timezone
from enum import StrEnum
from uuid import UUID

VIETNAM_TIME = timezone(timedelta(hours=7), "Asia/Ho_Chi_Minh")
"""Everywhere in the country, the year round; a laptop's own zone is often wrong."""


UNNAMED_HELPER = "unnamed"
"""The id of whoever assists while nobody has signed in on this device."""


class Place(StrEnum):
    """Where the help is given."""

    DESK = "desk"
    DOOR = "door"


class Heard(StrEnum):
    """The voice that spoke."""

    RECORDED = "recorded"
    SYNTHETIC = "synthetic"
    NONE = "none"


class Outcome(StrEnum):
    """How far the citizen got."""

    SUBMITTED_ONLINE = "submitted_online"
    PREPARED = "prepared"
    HANDED_OVER = "handed_over"
    HEARD = "heard"
    UNFINISHED = "unfinished"


class Pressed(StrEnum):
    """Who pressed the buttons ("Ai bấm máy?")."""

    SELF = "self"
    TOGETHER = "together"
    HELPER = "helper"


class AgeBand(StrEnum):
    """Coarse enough to point at nobody."""

    UNDER_18 = "under_18"
    FROM_18 = "18_34"
    FROM_35 = "35_59"
    FROM_60 = "60_69"
    FROM_70 = "70_plus"


class Gender(StrEnum):
    """As told, or not told."""

    FEMALE = "female"
    MALE = "male"
    UNSAID = "unsaid"


class RatedBy(StrEnum):
    """Whose finger touched the face."""

    CITIZEN = "citizen"
    HELPER = "helper"


class Left(StrEnum):
    """How a step was left."""

    NEXT = "next"
    BACK = "back"
    HOME = "home"
    TIMEOUT = "timeout"


class Stage(StrEnum):
    """How far a visit under way has come; where the next start goes on."""

    CHOOSING = "choosing"
    STEPS = "steps"
    RATING = "rating"
    CONSENT = "consent"
    THANKS = "thanks"


@dataclass(frozen=True, slots=True)
class StepTally:
    """What happened on one step while the citizen was there once."""

    step_id: str
    replayed: int = 0
    slowed: int = 0
    paused: int = 0
    seconds: int = 0
    left: Left | None = None


@dataclass(frozen=True, slots=True)
class Visit:
    """A session under way, as the journal keeps it at every step.

    Attributes:
        visit_id: A UUIDv7; becomes the id of the record.
        started_at: Device wall clock, UTC.
        commune: Code of ``units.csv``, or empty while none was chosen.
        language_asked: BCP 47 tag of what the citizen wished to hear.
        language_heard: BCP 47 tag of what was spoken.
        path: Ids of the steps so far, the current one last.
        steps: One tally each time a step was entered, in order.
        seconds: Monotonic duration so far.
        offline: Whether the citizen said that there is no signal here.
    """

    visit_id: UUID
    started_at: datetime
    commune: str
    place: Place
    language_asked: str
    language_heard: str
    voice: Heard = Heard.NONE
    text_scale: float = 1.0
    stage: Stage = Stage.CHOOSING
    guide_id: str = ""
    guide_version: int = 0
    procedures: tuple[str, ...] = ()
    path: tuple[str, ...] = ()
    steps: tuple[StepTally, ...] = ()
    seconds: int = 0
    offline: bool = False
    finished_guide: bool = False
    satisfaction: int | None = None
    rated_by: RatedBy | None = None
    consent: bool | None = None


@dataclass(frozen=True, slots=True)
class AssistedSession:
    """A finished visit with what the helper adds; the source of one revision of a record.

    Attributes:
        visit: The road that was walked.
        helper: Id of who assisted, or empty when nobody did.
        obstacles: Codes of ``difficulties.json``, in its order.
        note: Short free text, already checked for numbers that name a person.
    """

    visit: Visit
    outcome: Outcome
    pressed: Pressed
    helper: str = ""
    obstacles: tuple[str, ...] = ()
    age_band: AgeBand | None = None
    gender: Gender | None = None
    note: str = ""

    def as_consented(self) -> AssistedSession:
        """Return what may be kept.

        Without a spoken "yes" the help still counts, but without age, gender,
        the events of the steps or the note.
        """
        if self.visit.consent:
            return self
        return replace(
            self, visit=replace(self.visit, steps=()), age_band=None, gender=None, note=""
        )


def unaided(visit: Visit) -> AssistedSession:
    """Return the session of a citizen whom nobody assisted."""
    if visit.finished_guide:
        outcome = Outcome.PREPARED if visit.offline else Outcome.HEARD
    else:
        outcome = Outcome.UNFINISHED
    return AssistedSession(visit, outcome, Pressed.SELF)


class Delivery(StrEnum):
    """What has become of a saved session, seen from this device."""

    WAITING = "waiting"
    DELIVERED = "delivered"
    REFUSED = "refused"


@dataclass(frozen=True, slots=True)
class SavedSession:
    """One line of Today: a session as it was last saved, and where it is.

    Attributes:
        record_id: The visit's id, also the record's.
        revision: The latest one; 1 until somebody corrects or completes it.
        helper: Id of who assisted, or empty.
        delivery: What became of the latest revision.
        reason: The server's string code when it was refused, otherwise empty.
    """

    record_id: UUID
    revision: int
    started_at: datetime
    guide_id: str
    outcome: Outcome
    helper: str
    delivery: Delivery
    reason: str = ""


@dataclass(frozen=True, slots=True)
class DayFigures:
    """What one day on this device came to.

    Attributes:
        helped: Sessions saved.
        submitted_online: Those whose papers went in online.
        self_done: Those where the citizen pressed the buttons alone.
        satisfaction: Mean of the faces touched, 1 to 5; ``None`` when nobody rated.
    """

    helped: int
    submitted_online: int
    self_done: int
    satisfaction: float | None


def local_day(moment: datetime) -> date:
    """Return the day in Viet Nam of an aware moment."""
    return moment.astimezone(VIETNAM_TIME).date()


def may_be_corrected(started_at: datetime, now: datetime) -> bool:
    """Whether a session that began then may still get a new revision: until midnight.

    A clock that was set back since then leaves the session open.
    """
    return local_day(now) <= local_day(started_at)
