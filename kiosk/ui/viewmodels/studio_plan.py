"""What is still to be recorded, the most needed first, and the doors to everything else."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QLocale, QObject, Signal, Slot
from PySide6.QtQml import QmlElement

from kiosk.studio.standing import LineStatus
from kiosk.ui import studio_wording
from kiosk.ui.models.rows import Rows
from kiosk.ui.qt import Property, QmlUncreatable
from kiosk.ui.studio_desk import StudioDesk
from kiosk.ui.viewmodels.studio_page import StudioPage

if TYPE_CHECKING:
    from kiosk.domain.line import Line
    from kiosk.studio.plan import PlanGroup, PlannedLine

QML_IMPORT_NAME = "Kiosk.ViewModels"
QML_IMPORT_MAJOR_VERSION = 1

DONE = frozenset({LineStatus.WAITING, LineStatus.APPROVED})
AGAIN = frozenset({LineStatus.OUTDATED, LineStatus.SENT_BACK})


@dataclass(frozen=True, slots=True)
class GroupRow:
    """A guide or a page of the screens, and how far it has come."""

    key: str
    title: str
    done: int
    total: int
    again: int  # lines whose words have changed, or that were sent back


@QmlElement
@QmlUncreatable("made by the program")
class PlanPage(StudioPage):
    """The home of the studio: how far we are, and the one thing to do next."""

    changed = Signal()  # Qt wants the signal in the class of its properties

    def __init__(self, desk: StudioDesk, parent: QObject | None = None) -> None:
        super().__init__(desk, parent)
        self._groups = Rows(GroupRow, self)
        self._next: PlannedLine | None = None
        self._done = self._total = self._changed = 0
        self._waiting = self._conflicts = 0

    def enter(self) -> None:
        desk = self._desk
        project, plan = desk.open_project, desk.open_plan
        desk.next_line = ""
        self._next = desk.first_to_do()
        rows = [self._row(group) for group in plan.groups]
        to_do_again = [row for row in rows if row.again > 0]
        self._groups.show([*to_do_again, *(row for row in rows if row.again == 0)])
        progress = project.progress(plan)
        self._done, self._total = progress.recorded, progress.total
        self._changed = progress.outdated
        reviewer = desk.reviewer
        self._waiting = len(project.waiting_for(reviewer.person_id)) if reviewer else 0
        self._conflicts = len(project.conflicts())
        self.changed.emit()
        self.introduce()

    @Slot()
    def introduce(self) -> None:
        """Say how far we are and what is next."""
        self._desk.speech.say("title", [self._proposal_line])

    @Property(QObject, constant=True)
    def groups(self) -> Rows:
        return self._groups

    @Property(bool, notify=changed)
    def records(self) -> bool:
        """Whether this person records; who only listens is led to the waiting takes."""
        return self._desk.narrator is not None

    @Property(int, notify=changed)
    def done(self) -> int:
        return self._done

    @Property(int, notify=changed)
    def total(self) -> int:
        return self._total

    @Property(str, notify=changed)
    def doneText(self) -> str:
        return QLocale().toString(self._done)

    @Property(str, notify=changed)
    def totalText(self) -> str:
        return QLocale().toString(self._total)

    @Property(int, notify=changed)
    def changedLines(self) -> int:
        """How many lines say something else now than when they were recorded."""
        return self._changed

    @Property(int, notify=changed)
    def waiting(self) -> int:
        return self._waiting

    @Property(int, notify=changed)
    def conflicts(self) -> int:
        return self._conflicts

    @Property(str, notify=changed)
    def proposal(self) -> str:
        """What is next, in a sentence."""
        if self._desk.narrator is None:
            if self._waiting:
                return studio_wording.PLAN_LISTEN.shown(count=str(self._waiting))
            return studio_wording.PLAN_NOTHING_TO_HEAR.shown()
        if self._next is None:
            return studio_wording.PLAN_DONE.shown()
        return self._next.line.text

    @Property(bool, notify=changed)
    def isChanged(self) -> bool:
        """Whether the next line is recorded already, with words that have changed since."""
        planned = self._next
        if planned is None or self._desk.narrator is None:
            return False
        return self._desk.open_project.status(planned) is LineStatus.OUTDATED

    @Property(bool, notify=changed)
    def canGoOn(self) -> bool:
        if self._desk.narrator is None:
            return self._waiting > 0
        return self._next is not None

    @Slot()
    def goOn(self) -> None:
        """Do what is proposed: record the next line, or listen to what waits."""
        if self._desk.narrator is None:
            self._desk.go("review")
        elif self._next is not None:
            self._record(self._next)

    @Slot(str)
    def openGroup(self, key: str) -> None:
        """Record the first line of a group that is to be done, or look at its first."""
        desk = self._desk
        if desk.narrator is None:
            return
        lines = desk.open_plan.group(key).lines
        statuses = [desk.open_project.status(line) for line in lines]
        wanted = (AGAIN, {LineStatus.FRESH, LineStatus.TO_RECORD})
        for among in wanted:
            for line, status in zip(lines, statuses, strict=True):
                if status in among:
                    self._record(line)
                    return
        self._record(lines[0])

    @Slot(str)
    def open(self, page: str) -> None:
        """Go to one of the other pages: review, phone, conflicts, words, publish."""
        self._desk.go(page)

    @Slot()
    def back(self) -> None:
        self._desk.go("people")

    @property
    def _proposal_line(self) -> Line:
        if self._desk.narrator is None:
            if self._waiting:
                return studio_wording.PLAN_LISTEN.line(count=str(self._waiting))
            return studio_wording.PLAN_NOTHING_TO_HEAR.line()
        return studio_wording.PLAN_DONE.line() if self._next is None else self._next.line

    def _record(self, planned: PlannedLine) -> None:
        self._desk.next_line = planned.line_id
        self._desk.go("record")

    def _row(self, group: PlanGroup) -> GroupRow:
        found = [self._desk.open_project.status(line) for line in group.lines]
        return GroupRow(
            key=group.group_id,
            title=group.title,
            done=sum(status in DONE for status in found),
            total=len(found),
            again=sum(status in AGAIN for status in found),
        )
