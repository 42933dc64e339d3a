"""A second person hears what narrators want to be used, and stands for it or sends it back."""

from __future__ import annotations

from collections import deque

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtQml import QmlElement

from kiosk.domain.line import Line
from kiosk.studio.plan import PlannedLine
from kiosk.studio.take import Take
from kiosk.ui.qt import QT_TRANSLATE_NOOP, Property, QmlUncreatable
from kiosk.ui.studio_desk import StudioDesk
from kiosk.ui.viewmodels import studio_take_words as words
from kiosk.ui.viewmodels.studio_line import LineModel
from kiosk.ui.viewmodels.studio_page import StudioPage
from kiosk.ui.viewmodels.studio_reason import Reason
from kiosk.ui.viewmodels.studio_take import TakeModel

QML_IMPORT_NAME = "Kiosk.ViewModels"
QML_IMPORT_MAJOR_VERSION = 1

_COUNT = QT_TRANSLATE_NOOP("Studio", "{number} trong {count}")
_LISTEN = QT_TRANSLATE_NOOP("Studio", "Nghe hết bản thu thì mới duyệt được.")
_KEPT = QT_TRANSLATE_NOOP("Studio", "Người thu vẫn dùng vì: {because}")


@QmlElement
@QmlUncreatable("made by the program")
class ReviewPage(StudioPage):
    """One take after another, never the reviewer's own; each is heard to its end before green."""

    changed = Signal()

    def __init__(self, desk: StudioDesk, parent: QObject | None = None) -> None:
        super().__init__(desk, parent)
        self._line = LineModel(desk, self)
        self._take = TakeModel("take", desk, self)
        self._reason = Reason(words.SENDING_BACK, self)
        self._waiting: deque[Take] = deque()
        self._heard: set[str] = set()
        self._total = 0
        self._group = self._heading = ""
        self._sheet = ""
        self._take.heardToEnd.connect(self._hear)
        desk.listening.progressed.connect(self._follow)

    def enter(self) -> None:
        reviewer = self._desk.reviewer
        if reviewer is None:
            raise RuntimeError("this page is only shown to somebody")
        self._waiting = deque(self._desk.open_project.waiting_for(reviewer.person_id))
        self._total = len(self._waiting)
        self._heard.clear()
        self._show()

    def leave(self) -> None:
        self._desk.worker.finish()

    # ---- what is shown

    @Property(LineModel, constant=True)
    def line(self) -> LineModel:
        return self._line

    @Property(TakeModel, constant=True)
    def take(self) -> TakeModel:
        return self._take

    @Property(Reason, constant=True)
    def reason(self) -> Reason:
        return self._reason

    @Property(str, notify=changed)
    def count(self) -> str:
        """Which take of how many: "3 trong 12"."""
        number = self._total - len(self._waiting) + 1
        return words.shown(_COUNT, number=str(number), count=str(self._total))

    @Property(str, notify=changed)
    def groupTitle(self) -> str:
        return self._group

    @Property(str, notify=changed)
    def heading(self) -> str:
        return self._heading

    @Property(str, notify=changed)
    def sheet(self) -> str:
        """What lies over the page: ``measures``, ``reason``, ``done``, ``nothing`` or nothing."""
        return self._sheet

    @Property(bool, notify=changed)
    def canApprove(self) -> bool:
        take = self._take.take
        return take is not None and take.take_id in self._heard

    @Property(str, notify=changed)
    def note(self) -> str:
        """Why the narrator kept it though its measures are poor, or why green is grey."""
        if self._take.keptBecause:
            return words.shown(_KEPT, because=self._take.keptBecause)
        return "" if self.canApprove else words.shown(_LISTEN)

    @Property(bool, notify=changed)
    def canPutOff(self) -> bool:
        return len(self._waiting) > 1

    # ---- what is done

    @Slot()
    def approve(self) -> None:
        """Stand for it: the words were read, and it was heard to its end."""
        take, reviewer = self._take.take, self._desk.reviewer
        if take is None or reviewer is None or not self.canApprove:
            return
        project = self._desk.open_project
        self._desk.attempt(
            lambda: _nothing(project.approve(take.take_id, reviewer.person_id, heard_to_end=True)),
            self._settle,
        )

    @Slot()
    def askWhy(self) -> None:
        """Ask for the reason, before it is sent back."""
        self._reason.begin()
        self._open("reason")

    @Slot()
    def sendBack(self) -> None:
        """Send it back with the reason that was given."""
        take, reviewer = self._take.take, self._desk.reviewer
        if take is None or reviewer is None or not self._reason.text:
            return
        project, because = self._desk.open_project, self._reason.text
        self._desk.attempt(
            lambda: _nothing(project.send_back(take.take_id, reviewer.person_id, because)),
            self._settle,
        )

    @Slot()
    def putOff(self) -> None:
        """Hear this one after all the others."""
        self._waiting.rotate(-1)
        self._show()

    @Slot()
    def openMeasures(self) -> None:
        self._open("measures")

    @Slot()
    def closeSheet(self) -> None:
        self._open("")

    @Slot()
    def leavePage(self) -> None:
        self._desk.go("plan")

    @Slot()
    def back(self) -> None:
        if self._sheet in {"measures", "reason"}:
            self._open("")
        else:
            self._desk.go("plan")

    # ---- within

    def _settle(self) -> None:
        """Go on with the next one."""
        self._waiting.popleft()
        self._desk.refresh()
        self._show()

    def _show(self) -> None:
        self._desk.silence()
        take = self._waiting[0] if self._waiting else None
        if take is not None:
            planned = self._planned(take)
            self._line.show(planned, wording=take.wording, is_own=False)
            self._heading = planned.heading if planned.heading != planned.line.text else ""
            self._group = self._title_of(planned)
        self._take.show(take, is_heard=take is not None and take.take_id in self._heard)
        self._open("" if take is not None else "done" if self._total else "nothing")

    def _planned(self, take: Take) -> PlannedLine:
        """Return the line as it is planned, or the words that were recorded where it is gone."""
        for planned in self._desk.open_plan.lines():
            if planned.line_id in take.line_ids and planned.text_hash == take.text_hash:
                return planned
        return PlannedLine(take.line_id, Line(take.text), "", "")

    def _title_of(self, planned: PlannedLine) -> str:
        groups = self._desk.open_plan.groups
        return next((group.title for group in groups if group.group_id == planned.group), "")

    def _hear(self) -> None:
        if self._take.take is not None:
            self._heard.add(self._take.take.take_id)
            self.changed.emit()

    def _follow(self) -> None:
        self._line.follow(self._desk.listening, "take")

    def _open(self, sheet: str) -> None:
        self._sheet = sheet
        self.changed.emit()


def _nothing(_take: Take) -> None:
    """Take what a deed gives and nobody asks for."""
