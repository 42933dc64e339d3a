"""The road without a window, in a process that is made to be killed.

``python -m tests.endtoend.road HOME [--careless]`` imports everything once and then,
for each line on its standard input, forks a child that walks on the data folder
``HOME``: real store, real outbox, real push over loopback.  ``walk`` goes on until
somebody kills it; ``drain`` ends a visit under way, pushes what waits and leaves.
The child tells on standard output, one unbuffered line a deed, what it is about
to do and what it has been told is done; after its death the parent says ``ended STATUS``.
"""

from __future__ import annotations

import os
import sys
import traceback
from collections.abc import Callable
from dataclasses import replace
from itertools import count
from pathlib import Path
from typing import NoReturn

import uuid_utils.compat as uuids
from keyring.backends.fail import Keyring as NoKeyring

from kiosk.clock import SystemClock
from kiosk.domain.session import (
    AgeBand,
    AssistedSession,
    Gender,
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
from kiosk.sessions.lock import FileLock
from kiosk.sessions.outbox import Outbox
from kiosk.sessions.store import SessionStore
from kiosk.sessions.vault import Vault
from sync.client.http import HttpTransport
from sync.client.push import push
from sync.protocol.headers import Credentials
from sync.protocol.settlement import OutboxItem, Settlement

STEPS = 5
VISITS_A_PUSH = 2


class CarelessOutbox(Outbox):
    """The planted fault: what is handed out counts as delivered before any answer came."""

    def pending(self, limit: int) -> list[OutboxItem]:
        items = super().pending(limit)
        super().settle(Settlement({item.ref for item in items}, {}, frozenset()))
        return items


def open_store(paths: Paths) -> SessionStore:
    return SessionStore.open(paths, Vault(paths, NoKeyring), SystemClock(), "0.1.0")


class Walker:
    """One start of the program, until its end or its death."""

    def __init__(self, paths: Paths, *, careless: bool) -> None:
        self._clock = SystemClock()
        self._window = FileLock(paths.window_lock)
        self._push_lock = FileLock(paths.push_lock)
        if not self._window.try_acquire():
            raise RuntimeError("a dead window still holds its lock")
        self._store = open_store(paths)
        self._outbox = self._store.outbox
        if careless:
            self._outbox = CarelessOutbox(self._store._database, self._clock)
        joined = self._store.enrolment.read()
        assert joined is not None
        self._credentials = Credentials(joined.device_id, joined.device_secret)
        self._transport = HttpTransport(joined.server_url)

    def walk(self) -> None:
        for number in count(1):
            self._finish(self._store.visit_under_way() or self._begin(), number)
            if number % VISITS_A_PUSH == 0:
                self._push()

    def drain(self) -> None:
        if (visit := self._store.visit_under_way()) is not None:
            self._finish(visit, 1)
        self._push()
        self._store.close()
        say("drained", self._store.outbox.depth())

    def _begin(self) -> Visit:
        visit = Visit(
            visit_id=uuids.uuid7(),
            started_at=self._clock.now(),
            commune="04693",
            place=Place.DOOR,
            language_asked="tyz",
            language_heard="vi",
            guide_id="vneid-muc-2",
            guide_version=1,
        )
        say("began", visit.visit_id)
        return visit

    def _finish(self, visit: Visit, number: int) -> None:
        """Go on where the journal says, save, and correct every third session."""
        say("at", visit.visit_id, len(visit.steps))
        for step in range(len(visit.steps), STEPS):
            tally = StepTally(f"buoc-{step}", seconds=3, left=Left.NEXT)
            visit = replace(visit, stage=Stage.STEPS, steps=(*visit.steps, tally))
            self._store.journal(visit)
            say("journalled", visit.visit_id, len(visit.steps))
        visit = replace(visit, satisfaction=5, rated_by=RatedBy.CITIZEN, consent=True)
        session = AssistedSession(
            visit,
            Outcome.PREPARED,
            Pressed.TOGETHER,
            age_band=AgeBand.FROM_60,
            gender=Gender.FEMALE,
        )
        self._save(session, 1)
        if number % 3 == 0:
            self._save(replace(session, helper="cb-01"), 2)

    def _save(self, session: AssistedSession, revision: int) -> None:
        say("saving", session.visit.visit_id, revision)
        ref = self._store.save(session)
        say("saved", ref.record_id, ref.revision)

    def _push(self) -> None:
        with self._push_lock:
            say("pushing", self._outbox.depth())
            report = push(self._outbox, self._transport, self._credentials, self._clock.now)
            say("pushed", report.delivered, report.refused, report.stopped_by or "-")


def say(*words: object) -> None:
    """Tell one line in one write: a kill leaves it whole or away."""
    os.write(sys.stdout.fileno(), " ".join(map(str, words)).encode() + b"\n")


def main(home: str, careless: bool) -> None:
    paths = Paths(Path(home))
    for line in iter(sys.stdin.readline, ""):
        child = os.fork()
        if child == 0:
            _live(paths, {"walk": Walker.walk, "drain": Walker.drain}[line.strip()], careless)
        _, status = os.waitpid(child, 0)
        say("ended", os.waitstatus_to_exitcode(status))


def _live(paths: Paths, way: Callable[[Walker], None], careless: bool) -> NoReturn:
    say("pid", os.getpid())
    try:
        way(Walker(paths, careless=careless))
        os._exit(0)
    finally:
        traceback.print_exc()
        os._exit(1)


if __name__ == "__main__":
    main(sys.argv[1], "--careless" in sys.argv)
