"""What leaves the studio, what comes in from another, and who takes their voice back."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtQml import QmlElement

from kiosk.domain.session import local_day
from kiosk.errors import DeskError
from kiosk.studio.exchange import export_pack, publishable, take_in_pack, use_here
from kiosk.studio.merging import Prefer
from kiosk.studio.standing import LineStatus
from kiosk.studio.take_in import MergeReport, Outcome
from kiosk.ui import studio_wording
from kiosk.ui.models.rows import Rows
from kiosk.ui.qt import Property, QmlUncreatable
from kiosk.ui.studio_desk import Question, StudioDesk
from kiosk.ui.viewmodels.studio_page import StudioPage
from kiosk.ui.viewmodels.studio_stick import PlaceRow, drive_rows, pack_rows
from kiosk.ui.wording import Saying

if TYPE_CHECKING:
    from kiosk.studio.installing import InstallReport

QML_IMPORT_NAME = "Kiosk.ViewModels"
QML_IMPORT_MAJOR_VERSION = 1

TITLES = {
    "overview": studio_wording.PUBLISH_TITLE,
    "where": studio_wording.PUBLISH_WHERE,
    "packs": studio_wording.PUBLISH_TAKE_IN,
    "people": studio_wording.PUBLISH_PEOPLE,
}
T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class NarratorRow:
    """Somebody whose voice is recorded in this language."""

    key: str
    title: str
    lines: int


@QmlElement
@QmlUncreatable("made by the program")
class PublishPage(StudioPage):
    """Counts first, then one deed at a time; what takes long is done beside the screen."""

    changed = Signal()  # Qt wants the signal in the class of its properties

    def __init__(self, desk: StudioDesk, parent: QObject | None = None) -> None:
        super().__init__(desk, parent)
        self._places = Rows(PlaceRow, self)
        self._narrators = Rows(NarratorRow, self)
        self._stage = "overview"
        self._with_waiting = False
        self._is_busy = False
        self._done = ""
        self._approved = self._waiting = self._outdated = self._withdrawn = 0

    def enter(self) -> None:
        self._done = ""
        self._to("overview")

    @Slot()
    def introduce(self) -> None:
        """Say what this page asks."""
        self._desk.speech.say("title", [TITLES[self._stage].line()])

    @Property(str, notify=changed)
    def stage(self) -> str:
        return self._stage

    @Property(str, notify=changed)
    def title(self) -> str:
        return TITLES[self._stage].shown()

    @Property(bool, notify=changed)
    def isBusy(self) -> bool:
        """Whether something is being written, checked or installed."""
        return self._is_busy

    @Property(str, notify=changed)
    def done(self) -> str:
        """What was done last, in a sentence; empty before."""
        return self._done

    @Property(int, notify=changed)
    def approved(self) -> int:
        return self._approved

    @Property(int, notify=changed)
    def waiting(self) -> int:
        return self._waiting

    @Property(int, notify=changed)
    def outdated(self) -> int:
        return self._outdated

    @Property(int, notify=changed)
    def withdrawn(self) -> int:
        """How many narrators of this language have taken their voice back."""
        return self._withdrawn

    @Property(bool, notify=changed)
    def withWaiting(self) -> bool:
        """Whether what waits for a second person is copied too."""
        return self._with_waiting

    @Property(QObject, constant=True)
    def places(self) -> Rows:
        return self._places

    @Property(QObject, constant=True)
    def narrators(self) -> Rows:
        return self._narrators

    @Property(int, notify=changed)
    def conflicts(self) -> int:
        return len(self._desk.project.conflicts()) if self._desk.project is not None else 0

    @Slot(str)
    def show(self, stage: str) -> None:
        """Show one of the stages: where, packs, people."""
        self._to(stage)

    @Slot(bool)
    def setWithWaiting(self, wanted: bool) -> None:
        self._with_waiting = wanted
        self.changed.emit()

    @Slot()
    def lookAgain(self) -> None:
        """Look for sticks and packs once more: one was plugged in."""
        self._to(self._stage)

    @Slot(str)
    def choose(self, key: str) -> None:
        """Copy to this folder, or take this pack in."""
        path = Path(key.strip()).expanduser()
        if not key.strip() or self._is_busy:
            return
        if self._stage == "where":
            self._copy_to(path)
        elif self._stage == "packs":
            self._take_in(path)

    @Slot()
    def useHere(self) -> None:
        """Let the kiosk on this machine speak what is approved."""
        self._install(None)

    @Slot()
    def openConflicts(self) -> None:
        self._desk.go("conflicts")

    @Slot(str)
    def withdraw(self, key: str) -> None:
        """Ask, twice, whether a narrator takes their voice back."""
        desk = self._desk
        name = desk.open_project.person(key).pseudonym

        values = {"name": name}
        first = Question(
            studio_wording.WITHDRAW_ASK,
            studio_wording.WITHDRAW_WHAT,
            studio_wording.WITHDRAW_YES,
            values,
        )
        second = Question(
            studio_wording.WITHDRAW_AGAIN,
            studio_wording.WITHDRAW_WHAT,
            studio_wording.WITHDRAW_SURE,
            values,
        )
        desk.ask(first, lambda: desk.ask(second, lambda: self._withdraw(key)))

    @Slot()
    def back(self) -> None:
        if self._stage == "overview":
            self._desk.go("plan")
        else:
            self._to("overview")

    def _to(self, stage: str) -> None:
        self._stage = stage
        if stage == "overview":
            self._count()
        elif stage == "where":
            self._places.show(drive_rows())
        elif stage == "packs":
            self._places.show(pack_rows())
        elif stage == "people":
            self._show_narrators()
        self.changed.emit()
        self.introduce()

    def _count(self) -> None:
        project, plan = self._desk.open_project, self._desk.open_plan
        found = [project.status(line) for line in plan.lines()]
        self._approved = len(publishable(project).narrations)
        self._waiting = found.count(LineStatus.WAITING)
        self._outdated = found.count(LineStatus.OUTDATED)
        self._withdrawn = len(project.narration_set().withdrawn)

    def _show_narrators(self) -> None:
        project = self._desk.open_project
        said = project.narration_set().narrations.values()
        self._narrators.show(
            [
                NarratorRow(
                    one.person_id,
                    one.pseudonym,
                    sum(narration.narrator == one.person_id for narration in said),
                )
                for one in project.narrators()
            ]
        )

    def _copy_to(self, folder: Path) -> None:
        desk = self._desk
        project, day = desk.open_project, local_day(desk.clock.now())
        with_waiting = self._with_waiting

        def copy() -> tuple[Path, int]:
            out = export_pack(project, folder, day, with_waiting=with_waiting)
            narrations = project.narration_set() if with_waiting else publishable(project)
            return out, len(narrations.narrations)

        def copied(done: tuple[Path, int]) -> None:
            out, count = done
            self._tell(studio_wording.PUBLISH_COPIED, str(out), count=str(count))

        self._do(copy, copied)

    def _take_in(self, path: Path) -> None:
        desk = self._desk
        project, now = desk.open_project, desk.clock.now()

        def taken(report: MergeReport) -> None:
            self._tell(
                studio_wording.PUBLISH_MERGED,
                count=str(len(report.of(Outcome.ADDED)) + len(report.of(Outcome.APPROVED))),
                conflicts=str(len(report.of(Outcome.CONFLICT))),
            )

        self._do(lambda: take_in_pack(project, path, now), taken)

    def _install(self, prefer: Prefer | None) -> None:
        desk = self._desk
        project, now, folder = desk.open_project, desk.clock.now(), desk.paths.narrations

        def installed(report: InstallReport) -> None:
            if not report.is_settled:
                differing = str(len(report.merged.conflicts))
                question = Question(
                    studio_wording.INSTALL_ASK,
                    studio_wording.INSTALL_WHAT,
                    studio_wording.INSTALL_YES,
                    {"count": differing},
                )
                desk.ask(question, lambda: self._install(Prefer.NEW))
            self._tell(
                studio_wording.PUBLISH_INSTALLED,
                count=str(len(report.merged.narrations.narrations)),
            )

        self._do(lambda: use_here(project, folder, now, prefer), installed)

    def _withdraw(self, key: str) -> None:
        desk = self._desk
        project = desk.open_project

        def withdrawn(_nothing: None) -> None:
            self._tell(studio_wording.WITHDRAWN)
            if desk.narrator is not None and desk.narrator.person_id == key:
                desk.go("people")

        self._do(lambda: project.withdraw(key), withdrawn)

    def _do(self, deed: Callable[[], T], then: Callable[[T], None]) -> None:
        """Do something beside the screen; a fault is told, with the deed to try again."""
        self._is_busy = True
        self.changed.emit()

        def finished(outcome: T) -> None:
            self._is_busy = False
            then(outcome)
            self.changed.emit()

        def prevented(error: DeskError) -> None:
            self._is_busy = False
            self.changed.emit()
            self._desk.fail(error, lambda: self._do(deed, then))

        self._desk.worker.do(deed, finished, prevented)

    def _tell(self, saying: Saying, *more: str, **values: str) -> None:
        """Show the overview again with what was done, and say it."""
        self._done = "\n".join([saying.shown(**values), *more])
        self._stage = "overview"
        self._count()
        self.changed.emit()
        self._desk.refresh()
        self._desk.speech.say("done", [saying.line(**values)])
