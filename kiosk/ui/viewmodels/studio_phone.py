"""Recordings of a phone come in: chosen, read, and laid against the lines of a group."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtQml import QmlElement

from kiosk.errors import DeskError
from kiosk.studio.plan import PlanGroup
from kiosk.ui.models.rows import Rows
from kiosk.ui.qt import QT_TRANSLATE_NOOP, Property, QmlUncreatable
from kiosk.ui.studio_desk import StudioDesk
from kiosk.ui.viewmodels import studio_take_words as words
from kiosk.ui.viewmodels.studio_page import StudioPage
from kiosk.ui.viewmodels.studio_phone_files import PhoneFiles
from kiosk.ui.viewmodels.studio_phone_pieces import PhonePieces
from kiosk.ui.viewmodels.studio_phone_sounds import PhoneSounds
from kiosk.ui.viewmodels.studio_place import TO_DO

if TYPE_CHECKING:  # with numpy, 150 ms
    from kiosk.studio.phone import Laid

QML_IMPORT_NAME = "Kiosk.ViewModels"
QML_IMPORT_MAJOR_VERSION = 1

_READING = QT_TRANSLATE_NOOP("Studio", "Đang đọc tệp {number} trong {count}")
_CUTTING = QT_TRANSLATE_NOOP("Studio", "Đang tìm chỗ ngắt giữa các câu")
_BROKEN = QT_TRANSLATE_NOOP("Studio", "{count} tệp không đọc được, đã bỏ qua.")
_NO_FILE = QT_TRANSLATE_NOOP("Studio", "Không đọc được tệp này. Chọn tệp khác.")


@dataclass(frozen=True, slots=True)
class PhoneGroupRow:
    """A group of lines that was recorded on the phone."""

    key: str
    title: str
    toDo: int
    total: int


@QmlElement
@QmlUncreatable("made by the program")
class PhonePage(StudioPage):
    """What is taken goes the same road as any other take: heard, kept, approved."""

    changed = Signal()
    progressed = Signal()

    def __init__(self, desk: StudioDesk, parent: QObject | None = None) -> None:
        super().__init__(desk, parent)
        self._files = PhoneFiles(self)
        self._sounds = PhoneSounds(desk, self)
        self._pieces = PhonePieces(desk, self._sounds, self)
        self._groups = Rows(PhoneGroupRow, self)
        self._stage = "files"
        self._chosen: list[Path] = []
        self._group: PlanGroup | None = None
        self._note = ""
        self._files.chosen.connect(self._choose)
        self._sounds.progressed.connect(self.progressed)
        self._pieces.decided.connect(lambda: self._to("done"))

    def enter(self) -> None:
        if self._desk.narrator is None:
            raise RuntimeError("this page is only shown to who records")
        self._note = ""
        self._pieces.clear()
        self._files.begin()
        self._to("files")

    def leave(self) -> None:
        self._sounds.clear()
        self._pieces.clear()
        self._stage = "files"

    # ---- what is shown

    @Property(PhoneFiles, constant=True)
    def files(self) -> PhoneFiles:
        return self._files

    @Property(PhonePieces, constant=True)
    def pieces(self) -> PhonePieces:
        return self._pieces

    @Property(QObject, constant=True)
    def groups(self) -> Rows:
        return self._groups

    @Property(str, notify=changed)
    def stage(self) -> str:
        """``files``, ``group``, ``reading``, ``pieces`` or ``done``."""
        return self._stage

    @Property(str, notify=changed)
    def note(self) -> str:
        """What could not be read; empty where all could."""
        return self._note

    @Property(str, notify=changed)
    def groupTitle(self) -> str:
        return self._group.title if self._group is not None else ""

    @Property(int, notify=changed)
    def takenCount(self) -> int:
        return len(self._pieces.taken)

    @Property(str, notify=progressed)
    def reading(self) -> str:
        """What is being done with the files now."""
        sounds = self._sounds
        if sounds.number > sounds.count:
            return words.shown(_CUTTING)
        return words.shown(_READING, number=str(sounds.number), count=str(sounds.count))

    @Property(float, notify=progressed)
    def share(self) -> float:
        """How many of the files are read, 0 to 1."""
        return min(1.0, (self._sounds.number - 1) / max(1, self._sounds.count))

    # ---- choosing

    @Slot(str)
    def chooseGroup(self, key: str) -> None:
        """Take what was recorded for the lines of this group, and begin to read it."""
        self._group = self._desk.open_plan.group(key)
        self._to("reading")
        self._sounds.read(self._chosen, self._lay)

    def _choose(self, files: list[Path]) -> None:
        self._chosen, self._note = files, ""
        project = self._desk.open_project
        rows: list[PhoneGroupRow] = []
        for group in self._desk.open_plan.groups:
            to_do = sum(project.status(line) in TO_DO for line in group.lines)
            rows.append(PhoneGroupRow(group.group_id, group.title, to_do, len(group.lines)))
        rows.sort(key=lambda row: row.toDo == 0)  # stable: the order of the plan
        self._groups.show(rows)
        self._to("group")

    def _lay(self, good: Sequence[Path], bad: Sequence[Path]) -> None:
        """Lay what can be read against the lines."""
        from kiosk.studio.phone import match_by_name  # noqa: PLC0415  (numpy)

        lines = self._group.lines if self._group is not None else ()
        self._note = words.shown(_BROKEN, count=str(len(bad))) if bad else ""
        if not good:
            self._start_over()
        elif len(self._chosen) > 1:
            self._show_laid(match_by_name(good, lines))
        else:
            project = self._desk.open_project  # who reads on goes on where the last one ended
            left = [line for line in lines if project.status(line) in TO_DO]
            self._desk.worker.do(
                lambda: self._sounds.lay(good[0], left or lines), self._show_laid, self._start_over
            )

    def _start_over(self, _error: DeskError | None = None) -> None:
        if self._stage == "reading":
            self._note = words.shown(_NO_FILE)
            self._to("files")

    def _show_laid(self, laid: Laid) -> None:
        if self._stage != "reading" or self._group is None:
            return
        if self._pieces.begin(laid, self._group, is_one_file=len(self._chosen) == 1):
            self._to("pieces")
        else:
            self._start_over()

    # ---- going somewhere

    @Slot()
    def goOn(self) -> None:
        """Hear and use what was taken, or go back to the plan."""
        taken = self._pieces.taken
        self._desk.next_line = taken[0] if taken else ""
        self._desk.go("record" if taken else "plan")

    @Slot()
    def again(self) -> None:
        """Take in something else."""
        self._sounds.clear()
        self.enter()

    @Slot()
    def leavePage(self) -> None:
        self._desk.go("plan")

    @Slot()
    def back(self) -> None:
        if self._pieces.isMoving:
            self._pieces.closeSheet()
        elif self._stage == "files":
            if not self._files.up():
                self._desk.go("plan")
        elif self._stage in {"group", "reading"}:
            self._sounds.clear()
            self._to("files")
        else:
            self._desk.go("plan")

    # ---- within

    def _to(self, stage: str) -> None:
        self._stage = stage
        self.changed.emit()
