"""An evening in the studio: a laptop, who sits at it, and what they say."""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import cache
from pathlib import Path

import numpy
import uuid_utils.compat as uuids

from kiosk.audio.master import MasterWriter
from kiosk.audio.takes import Samples
from kiosk.domain.language import Language, Script
from kiosk.domain.line import Line
from kiosk.domain.narration import Person
from kiosk.studio.plan import PlanGroup, PlannedLine, RecordingPlan
from kiosk.studio.project import Project
from kiosk.studio.take import Take
from kiosk.studio.workshop import Workshop
from tests.unit.kiosk.sessions.visits import DeskClock
from tests.unit.kiosk.studio.packs import silence, spoken

TAY = Language("tyz", "Tày", "Tiếng Tày", "", Script.LATIN, "#14603A", 1_845_492)
STATEMENT = "Tôi đồng ý."

MO_MAY = PlannedLine("guide/quet/steps.mo.title", Line("Mở máy lên."), "guide/quet", "1. Mở máy")
QUET = PlannedLine("guide/quet/steps.quet.title", Line("Quét mã đi."), "guide/quet", "2. Quét mã")
HAI_CAU = PlannedLine(
    "guide/quet/steps.quet.sentences.1",
    Line("Bấm nút. Đưa máy vào."),
    "guide/quet",
    "2. Quét mã",
)
PLAN = RecordingPlan((PlanGroup("guide/quet", "Quét mã", (MO_MAY, QUET, HAI_CAU)),))


@cache
def pcm(text: str, pitch: float) -> bytes:
    """Return what a microphone would send, 16 bit at 48 kHz."""
    return as_pcm(spoken(text, pitch))


def as_pcm(sound: Samples) -> bytes:
    return numpy.rint(sound * 32_767).astype("<i2").tobytes()


@dataclass
class Laptop:
    """One laptop with a studio; several of them exchange packs."""

    home: Path
    clock: DeskClock = field(default_factory=DeskClock)
    tag: str = TAY.tag
    _open: list[Workshop] = field(default_factory=list)

    @property
    def workshop(self) -> Workshop:
        if not self._open:
            self._open.append(Workshop.open(self.home / "studio", self.clock, uuids.uuid7))
        return self._open[-1]

    @property
    def project(self) -> Project:
        return self.workshop.project(self.tag)

    @property
    def media(self) -> Path:
        return self.project.folder / "media"

    def reopen(self) -> Project:
        """Switch off and on again."""
        self.close()
        return self.project

    def close(self) -> None:
        while self._open:
            self._open.pop().close()

    def master(self, sound: bytes, **of: object) -> Path:
        """Record something; nothing is made of it yet."""
        writer = MasterWriter(self.project.new_master(**of))
        writer.write(sound)
        return writer.finish()

    def narrator(self, name: str) -> Person:
        """Let somebody sit down and agree to be recorded."""
        person = self.workshop.add_person(name)
        master = self.master(pcm(STATEMENT, 150.0 + len(name)))
        return self.project.give_consent(person.person_id, master, STATEMENT)

    def record(self, who: Person, line: PlannedLine, pitch: float = 130.0) -> Take:
        """Record a line; the take is fresh."""
        text = line.line.say or line.line.text
        master = self.master(pcm(text, pitch), line=line, narrator=who.person_id)
        return self.project.add_take(line, who.person_id, master)

    def keep(self, who: Person, line: PlannedLine, pitch: float = 130.0) -> Take:
        """Record a line, listen to it and keep it."""
        take = self.record(who, line, pitch)
        self.project.listened(take.take_id)
        return self.project.keep(take.take_id)

    def approved(
        self, who: Person, line: PlannedLine, reviewer: Person, pitch: float = 130.0
    ) -> Take:
        """Record and keep a line, and let somebody else approve it."""
        take = self.keep(who, line, pitch)
        return self.project.approve(take.take_id, reviewer.person_id)


QUIET = as_pcm(silence(1.0))
"""Nobody speaks."""
