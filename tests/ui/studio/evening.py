"""Who has been at this studio before, and what they left: real people, masters and takes."""

from __future__ import annotations

from kiosk.audio.master import MasterWriter
from kiosk.domain.narration import Person
from kiosk.studio.plan import PlannedLine
from kiosk.studio.project import Project
from kiosk.studio.take import Take
from tests.ui.studio_hand import StudioHand
from tests.unit.kiosk.studio.evening import STATEMENT, pcm


def narrator(hand: StudioHand, name: str = "Nàng Ban", tag: str = "tyz") -> Person:
    """Somebody who sat down and agreed to be recorded in a language."""
    person = hand.workshop.add_person(name)
    project = hand.workshop.project(tag)
    writer = MasterWriter(project.new_master())
    writer.write(pcm(STATEMENT, 150.0 + len(name)))
    return project.give_consent(person.person_id, writer.finish(), STATEMENT)


def kept(project: Project, who: Person, planned: PlannedLine, pitch: float = 130.0) -> Take:
    """A line that somebody recorded, heard and keeps."""
    writer = MasterWriter(project.new_master(planned, who.person_id))
    writer.write(pcm(planned.line.say or planned.line.text, pitch))
    take = project.add_take(planned, who.person_id, writer.finish())
    project.listened(take.take_id)
    return project.keep(take.take_id, "chỉ có micro này" if take.problems else "")


def approved(project: Project, who: Person, planned: PlannedLine, reviewer: Person) -> Take:
    """A line that somebody else approved."""
    return project.approve(kept(project, who, planned).take_id, reviewer.person_id)


def sit_down_again(hand: StudioHand, person: Person) -> None:
    """Somebody known sits down and goes on with what they did last."""
    hand.on("people")
    hand.reach(f"person:{person.person_id}")
    hand.tap(f"person:{person.person_id}")
    hand.tap("goOn")
