"""The stretches of a phone's recordings: each is heard, and taken, left out, or moved."""

from __future__ import annotations

from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtQml import QmlElement

from kiosk.errors import DeskError
from kiosk.studio.plan import PlanGroup, PlannedLine
from kiosk.studio.take import Take
from kiosk.ui.models.rows import Rows
from kiosk.ui.qt import QT_TRANSLATE_NOOP, Property, QmlUncreatable
from kiosk.ui.studio_desk import StudioDesk
from kiosk.ui.viewmodels import studio_take_words as words
from kiosk.ui.viewmodels.studio_line import LineModel
from kiosk.ui.viewmodels.studio_phone_sounds import PhoneSounds, Prepared
from kiosk.ui.viewmodels.studio_place import TO_DO, HeadingRow

if TYPE_CHECKING:  # with numpy, 150 ms
    from kiosk.studio.phone import Laid, Proposal

QML_IMPORT_NAME = "Kiosk.ViewModels"
QML_IMPORT_MAJOR_VERSION = 1

PIECE = "piece"  # topic of its listening
SURE, LIKELY = 0.8, 0.5

_COUNT = QT_TRANSLATE_NOOP("Studio", "{number} trong {count}")
_IS_SURE = QT_TRANSLATE_NOOP("Studio", "Máy khá chắc")
_IS_LIKELY = QT_TRANSLATE_NOOP("Studio", "Có lẽ đúng")
_IS_GUESS = QT_TRANSLATE_NOOP("Studio", "Máy chỉ đoán")
_IS_NONE = QT_TRANSLATE_NOOP("Studio", "Chưa rõ là câu nào")


@dataclass(frozen=True, slots=True)
class _Piece:
    """A stretch of a recording; ``line`` is what it may say, or None where nobody knows."""

    file: Path
    start: float
    end: float | None
    line: PlannedLine | None
    confidence: float
    state: str = "open"  # open, done, skipped

    @property
    def name(self) -> str:
        """What it is called in the list: its file, or where it stands in it."""
        return self.file.name if self.end is None else f"{_clock(self.start)} – {_clock(self.end)}"


@QmlElement
@QmlUncreatable("made by the program")
class PhonePieces(QObject):
    """One stretch at a time; nothing is taken without a touch.

    ``decided`` tells that nothing is left to decide.
    """

    changed = Signal()
    progressed = Signal()
    decided = Signal()

    def __init__(
        self, desk: StudioDesk, sounds: PhoneSounds, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._desk = desk
        self._sounds = sounds
        self._line = LineModel(desk, self)
        self._rows = Rows(HeadingRow, self)
        self._lines = Rows(HeadingRow, self)
        self._group: PlanGroup | None = None
        self._pieces: list[_Piece] = []
        self._at = 0
        self.taken: list[str] = []
        """Names of the lines that have a take now, in the order of their taking."""
        self._prepared: Prepared | None = None
        self._is_busy = self._is_moving = False
        desk.listening.changed.connect(self.changed)
        desk.listening.progressed.connect(self.progressed)

    def begin(self, laid: Laid, group: PlanGroup, *, is_one_file: bool) -> bool:
        """Show what was laid against the lines of a group; return whether there is anything."""
        found = [
            _Piece(one.file, one.start, one.end, one.line, one.confidence) for one in laid.proposals
        ]
        found += [_Piece(one.file, one.start, one.end, None, 0.0) for one in laid.spare]
        if is_one_file:
            found.sort(key=lambda piece: piece.start)
        self._pieces, self._group = found, group
        if found:
            self._show(0)
        return bool(found)

    def clear(self) -> None:
        """Forget everything."""
        self._pieces, self.taken, self._prepared = [], [], None
        self._is_busy = self._is_moving = False
        self.changed.emit()

    # ---- what is shown

    @Property(LineModel, constant=True)
    def line(self) -> LineModel:
        return self._line

    @Property(QObject, constant=True)
    def rows(self) -> Rows:
        """Every stretch, and what was decided about it."""
        return self._rows

    @Property(QObject, constant=True)
    def lines(self) -> Rows:
        """Every line of the group, for a stretch that says another one."""
        return self._lines

    @Property(bool, notify=changed)
    def isBusy(self) -> bool:
        """Whether a stretch is being prepared, or a take made of it."""
        return self._is_busy

    @Property(bool, notify=changed)
    def isMoving(self) -> bool:
        """Whether another line is being chosen for this stretch."""
        return self._is_moving

    @Property(int, notify=changed)
    def lineAt(self) -> int:
        """Which line of the group this stretch may say, from 0."""
        piece = self._pieces[self._at] if self._pieces else None
        if piece is None or piece.line is None or self._group is None:
            return 0
        return self._group.lines.index(piece.line)

    @Property(int, notify=changed)
    def at(self) -> int:
        """Which stretch is shown, from 0."""
        return self._at

    @Property(str, notify=changed)
    def count(self) -> str:
        """Which stretch of how many: "3 trong 12"."""
        return words.shown(_COUNT, number=str(self._at + 1), count=str(len(self._pieces)))

    @Property(str, notify=changed)
    def pieceName(self) -> str:
        return self._pieces[self._at].name if self._pieces else ""

    @Property(bool, notify=changed)
    def hasLine(self) -> bool:
        return bool(self._pieces) and self._pieces[self._at].line is not None

    @Property(str, notify=changed)
    def howSure(self) -> str:
        """How sure it is that this stretch says this line, in words."""
        piece = self._pieces[self._at] if self._pieces else None
        if piece is None or piece.line is None:
            return words.shown(_IS_NONE)
        if piece.confidence >= SURE:
            return words.shown(_IS_SURE)
        return words.shown(_IS_LIKELY if piece.confidence >= LIKELY else _IS_GUESS)

    @Property(bool, notify=changed)
    def isSure(self) -> bool:
        return bool(self._pieces) and self._pieces[self._at].confidence >= LIKELY

    @Property(list, notify=changed)
    def bars(self) -> list[float]:
        return self._prepared.bars if self._prepared is not None else []

    @Property(str, notify=changed)
    def length(self) -> str:
        return words.seconds(self._prepared.seconds) if self._prepared is not None else ""

    @Property(bool, notify=changed)
    def isPlaying(self) -> bool:
        return self._desk.listening.topic == PIECE

    @Property(float, notify=progressed)
    def head(self) -> float:
        listening = self._desk.listening
        return listening.share if listening.topic == PIECE else -1.0

    # ---- what is done

    @Slot()
    def listen(self) -> None:
        """Play this stretch; a second touch ends it."""
        listening, prepared = self._desk.listening, self._prepared
        if listening.topic == PIECE:
            listening.stop()
        elif prepared is not None:
            listening.play(PIECE, prepared.path, prepared.seconds)

    @Slot()
    def confirm(self) -> None:
        """Take this stretch as the recording of its line."""
        piece, narrator = self._pieces[self._at], self._desk.narrator
        proposal = self._proposal(piece)
        if proposal is None or narrator is None or self._is_busy:
            return
        self._desk.silence()
        self._set_busy(is_busy=True)

        def taken(_take: Take) -> None:
            self.taken.append(proposal.line.line_id)
            self._set_busy(is_busy=False)
            self._desk.refresh()
            self._decide("done")

        def prevented(error: DeskError) -> None:
            self._set_busy(is_busy=False)
            self._desk.fail(error, self.confirm)

        self._desk.worker.do(
            lambda: self._sounds.take(proposal, narrator.person_id), taken, prevented
        )

    @Slot()
    def skip(self) -> None:
        """Leave this stretch out."""
        self._decide("skipped")

    @Slot()
    def move(self) -> None:
        """Choose another line for this stretch."""
        project = self._desk.open_project
        here = self._pieces[self._at].line
        lines = self._group.lines if self._group is not None else ()
        self._lines.show(
            [
                HeadingRow(
                    line.line_id,
                    line.line.text,
                    "open" if project.status(line) in TO_DO else "done",
                    line == here,
                )
                for line in lines
            ]
        )
        self._set_moving(is_moving=True)

    @Slot(str)
    def moveTo(self, line_id: str) -> None:
        """Let this stretch be that line; it is still to be confirmed."""
        line = self._desk.open_plan.line(line_id)
        self._pieces[self._at] = replace(self._pieces[self._at], line=line, confidence=1.0)
        self._set_moving(is_moving=False)
        self._show(self._at)

    @Slot(str)
    def goTo(self, key: str) -> None:
        self._show(int(key))

    @Slot()
    def closeSheet(self) -> None:
        self._set_moving(is_moving=False)

    # ---- within

    def _decide(self, state: str) -> None:
        self._pieces[self._at] = replace(self._pieces[self._at], state=state)
        count = len(self._pieces)
        after = (number % count for number in range(self._at + 1, self._at + count + 1))
        following = next((n for n in after if self._pieces[n].state == "open"), None)
        if following is None:
            self._desk.silence()
            self.decided.emit()
        else:
            self._show(following)

    def _show(self, number: int) -> None:
        self._desk.silence()
        self._at, self._prepared = number, None
        piece = self._pieces[number]
        if piece.line is not None:
            self._line.show(piece.line)
        self._rows.show(
            [
                HeadingRow(str(n), one.name, one.state, n == number)
                for n, one in enumerate(self._pieces)
            ]
        )
        self.changed.emit()
        self._prepare(piece)

    def _prepare(self, piece: _Piece) -> None:
        stretch = self._proposal(piece) or self._proposal(replace(piece, line=self._any_line()))
        if stretch is None:
            return

        def show(prepared: Prepared) -> None:
            here = self._pieces[self._at] if self._pieces else None
            if here is not None and (here.file, here.start) == (piece.file, piece.start):
                self._prepared = prepared
                self.changed.emit()

        self._desk.worker.do(
            lambda: self._sounds.prepare(stretch),
            show,
            lambda error: self._desk.fail(error, lambda: self._prepare(piece)),
        )

    def _any_line(self) -> PlannedLine | None:
        return self._group.lines[0] if self._group is not None else None

    def _proposal(self, piece: _Piece) -> Proposal | None:
        from kiosk.studio.phone import Proposal  # noqa: PLC0415  (numpy)

        if piece.line is None:
            return None
        return Proposal(piece.line, piece.file, piece.start, piece.end, piece.confidence)

    def _set_busy(self, *, is_busy: bool) -> None:
        self._is_busy = is_busy
        self.changed.emit()

    def _set_moving(self, *, is_moving: bool) -> None:
        self._is_moving = is_moving
        self.changed.emit()


def _clock(seconds: float) -> str:
    minutes, rest = divmod(round(seconds), 60)
    return f"{minutes}:{rest:02d}"
