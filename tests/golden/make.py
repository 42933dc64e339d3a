"""Writes the golden store of the release at hand: ``python -m tests.golden.make 0.1.0``.

Run once per release, before it is tagged, and commit what it wrote.  A folder that is there
is never written again: it is what that release really left behind.
"""

from __future__ import annotations

import hashlib
import sys
from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta
from pathlib import Path
from uuid import UUID

from keyring.backends.fail import Keyring as NoKeyring

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
from kiosk.paths import Paths
from kiosk.sessions.enrolment import Enrolment
from kiosk.sessions.store import SessionStore
from kiosk.sessions.vault import Vault
from sync.protocol.settlement import Acknowledgement, Settlement

HERE = Path(__file__).parent
STARTED = datetime(2026, 11, 23, 2, 0, tzinfo=UTC)
IDS = [UUID(f"019ab3c4-0000-7000-8000-00000000000{n}") for n in range(5)]
JOINED = Enrolment("https://thu.example.vn", "7K2M9QXW", "golden-secret-of-no-server", "04693")
NOTE = "Quên mật khẩu, đã đặt lại."


@dataclass
class Noon:
    """The clock of the day on which the golden store was written."""

    def now(self) -> datetime:
        return STARTED + timedelta(hours=3)

    def monotonic(self) -> float:
        return 0.0


def visit(number: int) -> Visit:
    return Visit(
        visit_id=IDS[number],
        started_at=STARTED + timedelta(minutes=10 * number),
        commune="04693",
        place=Place.DOOR,
        language_asked="tyz",
        language_heard="vi",
        voice=Heard.SYNTHETIC,
        text_scale=1.5,
        stage=Stage.CONSENT,
        guide_id="vneid-muc-2",
        guide_version=3,
        procedures=("1.004222",),
        path=("mo-may", "quet-the"),
        steps=(
            StepTally("mo-may", replayed=1, slowed=1, seconds=12, left=Left.NEXT),
            StepTally("quet-the", paused=2, seconds=31),
        ),
        seconds=240,
        offline=True,
        finished_guide=True,
        satisfaction=4,
        rated_by=RatedBy.CITIZEN,
        consent=True,
    )


def session(number: int) -> AssistedSession:
    return AssistedSession(
        visit(number),
        Outcome.SUBMITTED_ONLINE,
        Pressed.TOGETHER,
        helper="cb-01",
        obstacles=("forgot_password",),
        age_band=AgeBand.FROM_70,
        gender=Gender.FEMALE,
        note=NOTE,
    )


def write(home: Path) -> None:
    """Write a store with one of everything: delivered, refused, waiting twice, under way."""
    paths = Paths(home)
    store = SessionStore.open(paths, Vault(paths, NoKeyring), Noon(), home.name)
    refs = [store.save(session(number)) for number in range(3)]
    store.outbox.settle(
        Settlement(
            {refs[0]}, {refs[1]: Acknowledgement("refused", "session.unknown_commune")}, {refs[2]}
        )
    )
    store.save(replace(session(2), helper="cb-02"))
    store.journal(visit(3))
    store.enrolment.keep(JOINED)
    bodies = [item.body for item in store.outbox.pending(10)]
    store.close()
    (home / "bodies.sha256").write_text(
        "".join(f"{hashlib.sha256(body).hexdigest()}\n" for body in bodies)
    )
    (home / "store.db.lock").unlink()


if __name__ == "__main__":
    target = HERE / sys.argv[1]
    target.mkdir()
    write(target)
