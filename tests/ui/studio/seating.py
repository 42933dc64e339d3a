"""Narrators and reviewers who sit down at once, and takes of theirs that are real sound."""

from __future__ import annotations

import shutil
from collections.abc import Iterable
from functools import cache
from pathlib import Path

import numpy
from numpy.typing import NDArray

from kiosk.audio.master import MasterWriter
from kiosk.domain.narration import Person
from kiosk.resources import bundled
from kiosk.studio.plan import PlanGroup, PlannedLine
from kiosk.studio.project import Project
from kiosk.studio.take import Take
from tests.ui.studio_hand import StudioHand
from tests.unit.kiosk.studio.packs import spoken

RESIDENCE, SCAMS = "dang-ky-thuong-tru", "phong-lua-dao"
TAY = "tyz"


def some_guides(folder: Path) -> Path:
    """Copy two of the guides that ship: a studio that knows two hundred starts slowly."""
    for guide in (RESIDENCE, SCAMS):
        shutil.copytree(bundled("assets") / "guides" / guide, folder / guide)
    return folder


def seat(hand: StudioHand, pseudonym: str = "Nàng Ban", *, narrates: bool = True) -> Person:
    """Let somebody new sit down, with a consent of theirs where they record."""
    desk = hand.desk
    desk.open_language(TAY)
    person = hand.workshop.add_person(pseudonym)
    if narrates:
        master = write(hand.project.new_master(), said("Tôi đồng ý cho thu giọng của tôi."))
        person = hand.project.give_consent(person.person_id, master, "Tôi đồng ý.")
    sit(hand, person, narrates=narrates)
    return person


def sit(hand: StudioHand, person: Person, *, narrates: bool) -> None:
    """Let somebody known sit down."""
    hand.desk.reviewer = person
    hand.desk.narrator = person if narrates else None


def lines_of(hand: StudioHand, guide: str = RESIDENCE) -> PlanGroup:
    return hand.desk.open_plan.group(f"guide/{guide}")


@cache
def said(text: str, pitch: float = 150.0) -> NDArray[numpy.float64]:
    """Return what a microphone hears of somebody who says this, good and clear."""
    return spoken(text, pitch)


def noisy(text: str) -> NDArray[numpy.float64]:
    """Return somebody far away beside a fan."""
    clear = 0.15 * said(text)
    return clear + numpy.random.default_rng(1).normal(0, 0.006, len(clear))


def write(master: Path, sound: NDArray[numpy.float64]) -> Path:
    """Write a master as the microphone would."""
    writer = MasterWriter(master)
    writer.write(numpy.rint(numpy.clip(sound, -1, 1) * 32_767).astype("<i2").tobytes())
    return writer.finish()


def take(
    project: Project,
    planned: PlannedLine,
    narrator: Person,
    sound: NDArray[numpy.float64] | None = None,
) -> Take:
    """Make a fresh take of a line."""
    master = project.new_master(planned, narrator.person_id)
    write(master, said(planned.line.text) if sound is None else sound)
    return project.add_take(planned, narrator.person_id, master)


def keep(
    project: Project,
    planned: PlannedLine,
    narrator: Person,
    sound: NDArray[numpy.float64] | None = None,
    because: str = "",
) -> Take:
    """Make a take that waits for a second person."""
    fresh = take(project, planned, narrator, sound)
    project.listened(fresh.take_id)
    return project.keep(fresh.take_id, because)


def keep_all(project: Project, lines: Iterable[PlannedLine], narrator: Person) -> None:
    for planned in lines:
        keep(project, planned, narrator)


def record(hand: StudioHand, planned: PlannedLine) -> None:
    """Open the recording page at a line."""
    if hand.shell.page == "record":
        hand.shell.go("plan")
    hand.desk.next_line = planned.line_id
    hand.shell.go("record")
    hand.on("record")
    hand.settle()
