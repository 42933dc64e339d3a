"""The whole program on the road, in a process that is made to be killed.

``python -m tests.endtoend.program HOME`` imports everything once and then, for each
line on its standard input, forks a child that starts the real kiosk on the data folder
``HOME``: window, store, voice, and the sync thread that pushes to the server it has
joined.  ``walk`` serves citizens until somebody kills it; ``drain`` goes on with a visit
that was cut off, waits until everything is sent and leaves.  The child tells on standard
output what a person saw; after its death the parent says ``ended STATUS``.
"""

from __future__ import annotations

import os
import sys
import traceback
from pathlib import Path
from types import TracebackType
from typing import NoReturn

from kiosk.app import Kiosk, Options, with_kiosk
from kiosk.domain.session import Stage
from kiosk.paths import Paths
from tests.endtoend.road import say
from tests.ui.hand import SCAMS, Hand

SPEED = 50.0


class Life:
    """One start of the program, until its end or its death."""

    def __init__(self, kiosk: Kiosk) -> None:
        self._kiosk = kiosk
        self._hand = Hand(kiosk)

    def walk(self) -> None:
        self._go_on()
        while True:
            self._serve()

    def drain(self) -> None:
        self._go_on()
        hand = self._hand
        if hand.shell.page != "language":
            hand.shell.goHome()
        hand.wait(lambda: hand.store.waiting() == 0, "everything to be sent")
        say("drained", hand.store.waiting())
        self._kiosk.close()

    def _go_on(self) -> None:
        """Take up the visit that was cut off, where there is one."""
        hand = self._hand
        if hand.shell.interruptions.overlay != "resume":
            say("quiet")
            return
        offered = hand.store.visit_under_way()
        assert offered is not None
        hand.tap("overlayMain")
        hand.wait(lambda: hand.shell.page in ("step", "rating", "consent", "thanks"))
        visit = hand.visit
        assert visit.visit_id == offered.visit_id
        if offered.stage is Stage.STEPS:
            shown = hand.kiosk.library.guide(offered.guide_id).step(offered.path[-1])
            assert hand.shell.step.title == shown.title.text
        say("resumed", visit.visit_id, len(visit.path))
        self._to_the_end()

    def _serve(self) -> None:
        self._hand.begin()
        say("began", self._hand.visit.visit_id)
        self._hand.enter(SCAMS)
        self._to_the_end()

    def _to_the_end(self) -> None:
        hand = self._hand
        while hand.shell.page == "step":
            say("at", hand.visit.visit_id, len(hand.visit.path))
            hand.step_on()
        if hand.shell.page == "rating":
            hand.choose("face:5")
        if hand.shell.page == "consent":
            say("saving", hand.visit.visit_id, 1)
            hand.choose("consent:yes")
        hand.on("thanks")
        say("saved", hand.visit.visit_id, 1)
        hand.tap("openRecord")
        hand.on("record")
        hand.shell.record.chooseOutcome("prepared")
        hand.shell.record.choosePressed("together")
        say("saving", hand.visit.visit_id, 2)
        hand.tap("save")
        hand.on("today")
        say("saved", hand.visit.visit_id, 2)
        hand.tap("next")
        hand.on("language")


def main(home: str) -> None:
    paths = Paths(Path(home))
    for line in iter(sys.stdin.readline, ""):
        child = os.fork()
        if child == 0:
            _live(paths, line.strip())
        _, status = os.waitpid(child, 0)
        say("ended", os.waitstatus_to_exitcode(status))


def failed(
    kind: type[BaseException], fault: BaseException, trace: TracebackType | None
) -> NoReturn:
    traceback.print_exception(kind, fault, trace)
    os._exit(1)


def _live(paths: Paths, way: str) -> NoReturn:
    say("pid", os.getpid())

    def meanwhile(kiosk: Kiosk) -> None:
        sys.excepthook = failed  # in place of the kiosk's own, which would go on
        {"walk": Life.walk, "drain": Life.drain}[way](Life(kiosk))

    sys.excepthook = failed
    os._exit(with_kiosk(paths, Options(windowed=True, speed=SPEED), meanwhile))


if __name__ == "__main__":
    main(sys.argv[1])
