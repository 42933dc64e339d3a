"""From the touch that starts a recording to the take that is made of it."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from kiosk.errors import DeskError
from kiosk.studio.plan import PlannedLine
from kiosk.studio.take import Take
from kiosk.ui.studio_desk import StudioDesk
from kiosk.ui.viewmodels.studio_live import LiveTake


@dataclass(frozen=True, slots=True)
class _Order:
    """What is being recorded: a line, or one sentence (from 0) of a take of it."""

    planned: PlannedLine
    narrator: str
    master: Path
    redo_of: str = ""
    sentence: int = 0


class Taking(QObject):
    """Records one line at a time, and has the take made on the worker.

    Measuring and encoding take up to a second; ``stage`` is ``recording``, ``measuring`` or
    empty, and ``made`` and ``failed`` name the line that it was about.
    """

    stageChanged = Signal()
    made = Signal(object, object)  # PlannedLine, Take
    failed = Signal(object)  # PlannedLine

    def __init__(self, desk: StudioDesk, live: LiveTake, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._live = live
        self._order: _Order | None = None
        self.stage = ""
        live.interrupted.connect(self.stop)

    @property
    def sentence(self) -> int:
        """Which sentence is recorded alone, from 1; 0 where it is the whole line."""
        order = self._order
        return order.sentence + 1 if order is not None and order.redo_of else 0

    def begin(self, planned: PlannedLine, redo: Take | None = None, sentence: int = 0) -> bool:
        """Begin to record a line, or a sentence of one, from 0; return whether it was begun."""
        desk = self._desk
        project, narrator = desk.open_project, desk.narrator
        if narrator is None:
            raise RuntimeError("nobody is here who records")

        def begin() -> None:
            redo_of = redo.take_id if redo is not None else ""
            master = project.new_master(
                planned, narrator.person_id, redo_of=redo_of, sentence=sentence
            )
            self._live.begin(master)
            self._order = _Order(planned, narrator.person_id, master, redo_of, sentence)

        if self.stage or not self._live.is_ready() or not desk.attempt(begin):
            return False
        self._set_stage("recording")
        return True

    def stop(self) -> None:
        """End the recording; what was said becomes a take."""
        order = self._order
        if self.stage != "recording" or order is None:
            return
        self._set_stage("measuring")
        if self._desk.attempt(lambda: _nothing(self._live.end())):
            self._make(order)
        else:
            self._fail(order)

    def _make(self, order: _Order) -> None:
        project = self._desk.open_project
        self._set_stage("measuring")

        def make() -> Take:
            if order.redo_of:
                return project.redo_sentence(order.redo_of, order.sentence, order.master)
            return project.add_take(order.planned, order.narrator, order.master)

        def tell(take: Take) -> None:
            self._set_stage("")
            if self._desk.project is project:
                self.made.emit(order.planned, take)

        def fail(error: DeskError) -> None:
            self._fail(order)
            if self._desk.project is project:
                self._desk.fail(error, lambda: self._make(order))

        self._desk.worker.do(make, tell, fail)

    def _fail(self, order: _Order) -> None:
        self._set_stage("")
        self.failed.emit(order.planned)

    def _set_stage(self, stage: str) -> None:
        self.stage = stage
        self.stageChanged.emit()


def _nothing(_seconds: float) -> None:
    """Take what a deed gives and nobody asks for."""
