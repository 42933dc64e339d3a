"""Two takes of one line, made on two laptops: hear both, and choose."""

from __future__ import annotations

from collections import deque

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtQml import QmlElement

from kiosk.domain.line import Line
from kiosk.studio.plan import PlannedLine
from kiosk.studio.take import Take
from kiosk.studio.take_in import Conflict
from kiosk.ui.qt import QT_TRANSLATE_NOOP, Property, QmlUncreatable
from kiosk.ui.studio_desk import StudioDesk
from kiosk.ui.viewmodels import studio_take_words as words
from kiosk.ui.viewmodels.studio_line import LineModel
from kiosk.ui.viewmodels.studio_page import StudioPage
from kiosk.ui.viewmodels.studio_take import TakeModel

QML_IMPORT_NAME = "Kiosk.ViewModels"
QML_IMPORT_MAJOR_VERSION = 1

MINE, THEIRS = "mine", "theirs"

_COUNT = QT_TRANSLATE_NOOP("Studio", "Câu {number} trong {count}")


@QmlElement
@QmlUncreatable("made by the program")
class ConflictsPage(StudioPage):
    """Nothing is overwritten: what is not chosen stays on the disk, and can be heard again."""

    changed = Signal()

    def __init__(self, desk: StudioDesk, parent: QObject | None = None) -> None:
        super().__init__(desk, parent)
        self._line = LineModel(desk, self)
        self._mine = TakeModel(MINE, desk, self)
        self._theirs = TakeModel(THEIRS, desk, self)
        self._open: deque[Conflict] = deque()
        self._total = 0
        self._chosen = ""
        self._measured = ""
        desk.listening.progressed.connect(self._follow)

    def enter(self) -> None:
        self._open = deque(self._desk.open_project.conflicts())
        self._total = len(self._open)
        self._show()

    def leave(self) -> None:
        self._desk.worker.finish()

    # ---- what is shown

    @Property(LineModel, constant=True)
    def line(self) -> LineModel:
        return self._line

    @Property(TakeModel, constant=True)
    def mine(self) -> TakeModel:
        """What counts here."""
        return self._mine

    @Property(TakeModel, constant=True)
    def theirs(self) -> TakeModel:
        """What a pack brought."""
        return self._theirs

    @Property(str, notify=changed)
    def chosen(self) -> str:
        """``mine``, ``theirs`` or nothing yet."""
        return self._chosen

    @Property(str, notify=changed)
    def measured(self) -> str:
        """Whose figures are shown: ``mine``, ``theirs`` or nobody's."""
        return self._measured

    @Property(bool, notify=changed)
    def isDone(self) -> bool:
        return not self._open

    @Property(bool, notify=changed)
    def hadAny(self) -> bool:
        return self._total > 0

    @Property(bool, notify=changed)
    def canPutOff(self) -> bool:
        return len(self._open) > 1

    # ---- what is done

    @Slot(str)
    def choose(self, side: str) -> None:
        """Choose one; nothing is done yet."""
        self._chosen = side
        self.changed.emit()

    @Slot()
    def settle(self) -> None:
        """Let the chosen take count."""
        take = {MINE: self._mine, THEIRS: self._theirs}[self._chosen].take if self._chosen else None
        if take is None or not self._open:
            return
        project, line_id = self._desk.open_project, self._open[0].line_id
        self._desk.attempt(lambda: _nothing(project.settle(line_id, take.take_id)), self._go_on)

    @Slot()
    def putOff(self) -> None:
        """Decide on the others first; the last one stays for another day."""
        if self.canPutOff:
            self._open.rotate(-1)
            self._show()
        else:
            self._desk.go("plan")

    @Slot(str)
    def measure(self, side: str) -> None:
        """Show the figures of one side; nobody's with an empty name."""
        self._measured = side
        self.changed.emit()

    @Slot()
    def leavePage(self) -> None:
        self._desk.go("plan")

    @Slot()
    def back(self) -> None:
        if self._measured:
            self.measure("")
        else:
            self._desk.go("plan")

    # ---- within

    def _go_on(self) -> None:
        self._open.popleft()
        self._desk.refresh()
        self._show()

    def _show(self) -> None:
        self._desk.silence()
        self._chosen = self._measured = ""
        conflict = self._open[0] if self._open else None
        if conflict is None:
            self._mine.show(None)
            self._theirs.show(None)
        else:
            number = self._total - len(self._open) + 1
            place = words.shown(_COUNT, number=str(number), count=str(self._total))
            self._line.show(self._planned(conflict.mine), place, is_own=False)
            self._mine.show(conflict.mine)
            self._theirs.show(conflict.theirs)
        self.changed.emit()

    def _planned(self, take: Take) -> PlannedLine:
        plan = self._desk.open_plan
        known = (line for line in plan.lines() if line.line_id in take.line_ids)
        return next(known, PlannedLine(take.line_id, Line(take.text), "", ""))

    def _follow(self) -> None:
        listening = self._desk.listening
        self._line.follow(listening, THEIRS if listening.topic == THEIRS else MINE)


def _nothing(_take: Take) -> None:
    """Take what a deed gives and nobody asks for."""
