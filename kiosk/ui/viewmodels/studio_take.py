"""One take on a page: its waveform, what was measured, and how far it has been heard."""

from __future__ import annotations

from math import sqrt
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtQml import QmlElement

from kiosk.domain.session import local_day
from kiosk.ui.models.rows import Rows
from kiosk.ui.qt import Property, QmlUncreatable
from kiosk.ui.studio_desk import StudioDesk
from kiosk.ui.viewmodels import studio_take_words as words
from kiosk.ui.viewmodels.studio_take_words import CheckRow, MeasureRow

if TYPE_CHECKING:
    from pathlib import Path

    from kiosk.studio.take import Take

QML_IMPORT_NAME = "Kiosk.ViewModels"
QML_IMPORT_MAJOR_VERSION = 1

BARS = 96


@QmlElement
@QmlUncreatable("made by the program")
class TakeModel(QObject):
    """A take that can be heard; or none, while there is nothing to hear."""

    changed = Signal()
    barsChanged = Signal()
    progressed = Signal()
    heardToEnd = Signal()

    def __init__(self, topic: str, desk: StudioDesk, parent: QObject | None = None) -> None:
        """``topic`` is what its listening is called; pages with two takes give them two."""
        super().__init__(parent)
        self._topic = topic
        self._desk = desk
        self._take: Take | None = None
        self._path: Path | None = None
        self._bars: list[float] = []
        self._heard = 0.0
        self._checks = Rows(CheckRow, self)
        self._measures = Rows(MeasureRow, self)
        self._advice = Rows(MeasureRow, self)
        desk.listening.changed.connect(self.changed)
        desk.listening.progressed.connect(self._follow)
        desk.listening.heardToEnd.connect(self._end)

    @property
    def take(self) -> Take | None:
        """The take that is shown."""
        return self._take

    def show(self, take: Take | None, *, is_heard: bool = False) -> None:
        """Show another take, or none.

        Args:
            take: What is shown.
            is_heard: Whether it has been heard to its end already.
        """
        is_same = take is not None and self._take is not None and take.clip == self._take.clip
        self._take = take
        self._heard = 1.0 if is_heard else self._heard if is_same else 0.0
        self._checks.show(words.checks(take) if take is not None else [])
        self._measures.show(words.measures(take.measures) if take is not None else [])
        self._advice.show(words.advice(take) if take is not None else [])
        if not is_same:
            self._path = self._desk.open_project.clip_path(take) if take is not None else None
            self._show_bars([])
            self._draw()
        self.changed.emit()
        self.progressed.emit()

    # ---- what is shown

    @Property(bool, notify=changed)
    def exists(self) -> bool:
        return self._take is not None

    @Property(list, notify=barsChanged)
    def bars(self) -> list[float]:
        return self._bars

    @Property(float, notify=progressed)
    def head(self) -> float:
        """Where it sounds now, 0 to 1; -1 while it does not."""
        listening = self._desk.listening
        return listening.share if listening.topic == self._topic else -1.0

    @Property(float, notify=progressed)
    def heard(self) -> float:
        """How far it has been heard since it is shown, 0 to 1."""
        return self._heard

    @Property(bool, notify=progressed)
    def wasHeard(self) -> bool:
        """Whether it has been heard to its end."""
        return self._heard >= 1.0

    @Property(bool, notify=changed)
    def isPlaying(self) -> bool:
        return self._desk.listening.topic == self._topic

    @Property(str, notify=changed)
    def length(self) -> str:
        return words.seconds(self._take.seconds) if self._take is not None else ""

    @Property(bool, notify=changed)
    def isGood(self) -> bool:
        return self._take is not None and not self._take.problems

    @Property(str, notify=changed)
    def toDo(self) -> str:
        """What to do about the gravest problem; empty where there is none."""
        if self._take is None or not self._take.problems:
            return ""
        return words.advice(self._take)[0].value

    @Property(str, notify=changed)
    def state(self) -> str:
        return words.shown(words.STATES[self._take.state]) if self._take is not None else ""

    @Property(str, notify=changed)
    def keptBecause(self) -> str:
        """Why its narrator keeps it in spite of its measures; empty where there was no need."""
        because = self._take.kept_because if self._take is not None else ""
        return words.shown(because) if because else ""

    @Property(str, notify=changed)
    def narrator(self) -> str:
        """Who speaks, by the name they chose."""
        return self._named(self._take.narrator) if self._take is not None else ""

    @Property(str, notify=changed)
    def recordedOn(self) -> str:
        """The day on which it was recorded, here."""
        return f"{local_day(self._take.recorded_at):%d/%m/%Y}" if self._take is not None else ""

    @Property(str, notify=changed)
    def approvedBy(self) -> str:
        """Who stands for it; empty where nobody does."""
        approvals = self._take.approvals if self._take is not None else ()
        return ", ".join(filter(None, (self._named(one.reviewer) for one in approvals)))

    @Property(QObject, constant=True)
    def checks(self) -> Rows:
        return self._checks

    @Property(QObject, constant=True)
    def measures(self) -> Rows:
        return self._measures

    @Property(QObject, constant=True)
    def advice(self) -> Rows:
        """Each problem and what to do about it."""
        return self._advice

    # ---- what is done

    @Slot()
    def listen(self) -> None:
        """Play it from its beginning; a second touch ends it."""
        listening = self._desk.listening
        if listening.topic == self._topic:
            listening.stop()
        elif self._take is not None and self._path is not None:
            listening.play(self._topic, self._path, self._take.seconds, self._take.marks)

    # ---- within

    def _draw(self) -> None:
        """Read the clip and draw it, on the worker: it takes longer than a frame."""
        path = self._path
        if path is None:
            return

        def read() -> list[float]:
            from kiosk.audio.takes import outline, read_sound  # noqa: PLC0415  (numpy, 150 ms)

            peaks = outline(read_sound(path), BARS)
            tallest = max(peaks, default=0.0) or 1.0
            return [sqrt(peak / tallest) for peak in peaks]

        def show(bars: list[float]) -> None:
            if path == self._path:
                self._show_bars(bars)

        self._desk.worker.do(read, show, lambda error: self._desk.fail(error, self._draw))

    def _named(self, person_id: str) -> str:
        try:
            return self._desk.open_project.person(person_id).pseudonym
        except KeyError:  # known on another laptop only
            return ""

    def _show_bars(self, bars: list[float]) -> None:
        self._bars = bars
        self.barsChanged.emit()

    def _follow(self) -> None:
        if self._desk.listening.topic == self._topic:
            self._heard = max(self._heard, min(0.99, self._desk.listening.share))
        self.progressed.emit()

    def _end(self, topic: str) -> None:
        if topic == self._topic:
            self._heard = 1.0
            self.progressed.emit()
            self.heardToEnd.emit()
