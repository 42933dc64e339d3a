"""Looking for the recordings of a phone: the likely places, their folders, and sound files."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtQml import QmlElement

from kiosk.ui.adapters.drives import drives
from kiosk.ui.models.rows import Rows
from kiosk.ui.qt import QT_TRANSLATE_NOOP, Property, QmlUncreatable
from kiosk.ui.viewmodels.studio_take_words import shown

QML_IMPORT_NAME = "Kiosk.ViewModels"
QML_IMPORT_MAJOR_VERSION = 1

ALL = "*"
LONGEST_NAME = 44  # letters of a file's name that are shown; a tile has no room for more

_DOWNLOADS = QT_TRANSLATE_NOOP("Studio", "Thư mục Tải xuống")
_HOME = QT_TRANSLATE_NOOP("Studio", "Thư mục của tôi")
_ALL = QT_TRANSLATE_NOOP("Studio", "Lấy cả thư mục này ({count} tệp)")
_NOT_FOUND = QT_TRANSLATE_NOOP("Studio", "Không thấy thư mục hay tệp này. Xem lại từng chữ.")
_UNREADABLE = QT_TRANSLATE_NOOP("Studio", "Máy không mở được thư mục này.")
_NO_SOUND = QT_TRANSLATE_NOOP("Studio", "Tệp này không phải tệp tiếng.")
_NOTHING = QT_TRANSLATE_NOOP("Studio", "Trong này không có tệp tiếng nào.")


@dataclass(frozen=True, slots=True)
class FileRow:
    """A place, a folder, or a sound file."""

    key: str
    title: str
    glyph: str


@QmlElement
@QmlUncreatable("made by the program")
class PhoneFiles(QObject):
    """One folder at a time; what is chosen is told by ``chosen``: the files, in their order."""

    changed = Signal()
    chosen = Signal(list)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._rows = Rows(FileRow, self)
        self._folder: Path | None = None
        self._above: list[Path] = []  # the folders on the way here
        self._problem = ""

    @Property(QObject, constant=True)
    def rows(self) -> Rows:
        return self._rows

    @Property(str, notify=changed)
    def folder(self) -> str:
        """The folder that is shown; empty while places are."""
        return self._folder.name or str(self._folder) if self._folder is not None else ""

    @Property(str, notify=changed)
    def problem(self) -> str:
        return self._problem

    @Slot()
    def begin(self) -> None:
        """Show the likely places."""
        self._folder, self._above, self._problem = None, [], ""
        found = [
            FileRow(
                str(drive.path),
                shown(_DOWNLOADS) if drive.is_downloads else drive.name,
                "arrow-down" if drive.is_downloads else "usb",
            )
            for drive in drives()
        ]
        self._rows.show([*found, FileRow(str(Path.home()), shown(_HOME), "home")])
        self.changed.emit()

    @Slot(str)
    def open(self, key: str) -> None:
        """Go into a folder, or take a file; ``*`` takes all files of the folder."""
        from kiosk.studio.phone import files_in  # noqa: PLC0415  (numpy)

        if key == ALL and self._folder is not None:
            self.chosen.emit(files_in(self._folder))
            return
        path = Path(key)
        if path.is_dir():
            before, self._problem = self._folder, ""
            if self._show(path) and before is not None:
                self._above.append(before)
        else:
            self.chosen.emit([path])

    @Slot(str)
    def openTyped(self, text: str) -> None:
        """Go to a folder, or take a file, that somebody typed."""
        from kiosk.studio.phone import SUFFIXES  # noqa: PLC0415  (numpy)

        path = Path(text.strip()).expanduser()
        if not text.strip() or not path.exists():
            self._tell(_NOT_FOUND)
        elif path.is_dir() or path.suffix.lower() in SUFFIXES:
            self.open(str(path))
        else:
            self._tell(_NO_SOUND)

    def up(self) -> bool:
        """Go back to where one came from; return whether there was such a place."""
        if self._folder is None:
            return False
        if self._above:
            self._show(self._above.pop())
        else:
            self.begin()
        return True

    def _show(self, folder: Path) -> bool:
        from kiosk.studio.phone import files_in  # noqa: PLC0415  (numpy)

        try:
            inside = sorted(folder.iterdir(), key=lambda path: path.name.casefold())
            folders = [path for path in inside if path.is_dir() and not path.name.startswith(".")]
            files = files_in(folder)
        except OSError:
            self._tell(_UNREADABLE)
            return False
        rows = [FileRow(str(path), _named(path), "folder") for path in folders]
        if len(files) > 1:
            rows.insert(0, FileRow(ALL, shown(_ALL, count=str(len(files))), "plus"))
        rows += [FileRow(str(path), _named(path), "waveform") for path in files]
        self._folder = folder
        self._problem = "" if rows else shown(_NOTHING)
        self._rows.show(rows)
        self.changed.emit()
        return True

    def _tell(self, problem: str) -> None:
        self._problem = shown(problem)
        self.changed.emit()


def _named(path: Path) -> str:
    """Return a name short enough for a tile: its beginning, and its end with the kind of file."""
    name = path.name
    return name if len(name) <= LONGEST_NAME else f"{name[: LONGEST_NAME - 14]}…{name[-13:]}"
