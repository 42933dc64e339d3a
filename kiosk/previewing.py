"""``gocua guides preview``: one guide on the real pages, shown anew as its file changes.

The guide is copied beside a kiosk with a data folder of its own, so that neither the guides nor
the records of this machine are touched, and a file that is being written breaks nothing.
"""

from __future__ import annotations

import shutil
import tempfile
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QFileSystemWatcher, QObject, QTimer, QUrl
from PySide6.QtQml import QQmlComponent
from PySide6.QtQuick import QQuickItem

from kiosk.app import QML, Kiosk, Options, with_kiosk
from kiosk.clock import SystemClock
from kiosk.content.catalogue import FILE_NAME
from kiosk.content.faults import Fault
from kiosk.content.library import check_folder, fault_table
from kiosk.domain.session import local_day
from kiosk.errors import GuideError
from kiosk.guide_commands import house_style
from kiosk.paths import Paths
from kiosk.settings import Settings

SETTLED_MS = 200  # editors write a file in several strokes
OPEN_PAGES = frozenset({"before", "signal", "step"})

Tell = Callable[[Sequence[str]], None]


@dataclass(frozen=True, slots=True)
class PreviewOptions:
    """What is shown, and how.

    Attributes:
        guide: The folder of the guide, or its file.
        size: The window, in pixels.
        text_scale: 1.0, 1.25 or 1.5.
        ui_language: ``vi`` or ``en``.
    """

    guide: Path
    size: tuple[int, int] = (1366, 768)
    text_scale: float = 1.0
    ui_language: str = "vi"


def preview(options: PreviewOptions, tell: Tell) -> int:
    """Show a guide until the window is closed; return the exit status.

    Args:
        options: What is shown, and how.
        tell: Is handed the lines of ``gocua guides check`` whenever the file was read.

    Raises:
        GuideError: There is no ``guide.yaml`` at that place.
    """
    folder = options.guide.parent if options.guide.name == FILE_NAME else options.guide
    folder = folder.resolve()
    if not (folder / FILE_NAME).is_file():
        raise GuideError(file=str(folder / FILE_NAME))
    with tempfile.TemporaryDirectory(prefix="gocua-preview-") as home:
        paths = Paths(Path(home) / "kiosk")
        paths.home.mkdir(parents=True)
        settings = Settings.load(paths.settings)
        settings.first_start_done = True
        settings.save()
        shelf = Path(home) / "guides"
        shelf.mkdir()
        kiosk_options = Options(
            windowed=True,
            size=options.size,
            ui_language=options.ui_language,
            text_scale=options.text_scale,
            guides=shelf,
        )
        open_now: list[Preview] = []

        def begin(kiosk: Kiosk) -> None:
            open_now.append(Preview(kiosk, folder, shelf, options.ui_language, tell))

        return with_kiosk(paths, kiosk_options, begin)


class Preview(QObject):
    """Follows the files of one guide and keeps the pages of a kiosk up with them."""

    def __init__(self, kiosk: Kiosk, folder: Path, shelf: Path, language: str, tell: Tell) -> None:
        """Show the guide in ``folder``; ``shelf`` is where the kiosk looks for its guides."""
        super().__init__(kiosk)
        self._kiosk = kiosk
        self._folder = folder
        self._shelf = shelf
        self._language = language
        self._tell = tell
        self._panel = self._make_panel()
        self._watcher = QFileSystemWatcher(self)
        self._settled = QTimer(self, interval=SETTLED_MS, singleShot=True)
        self._settled.timeout.connect(self.show)
        self._watcher.directoryChanged.connect(self._changed)
        self._watcher.fileChanged.connect(self._changed)
        self._kiosk.shell.language.takeVietnameseAtOnce()
        self.show()

    def show(self) -> None:
        """Read the guide and show it where the editor was; name its faults if it has any."""
        self._watch()
        style = house_style(local_day(SystemClock().now()))
        guides, faults = check_folder(self._folder / FILE_NAME, style)
        self._tell(told(faults, self._language))
        self._panel.setProperty("faults", told([f for f in faults if not f.is_warning], "vi"))
        if not guides:
            return
        guide_id = guides[0].guide_id
        copy = self._shelf / guide_id
        shutil.rmtree(copy, ignore_errors=True)
        shutil.copytree(self._folder, copy)
        self._kiosk.library.read_again(guide_id)
        self._open(guide_id)

    def _open(self, guide_id: str) -> None:
        shell, desk = self._kiosk.shell, self._kiosk.desk
        page, visit = shell.page, desk.keeper.visit
        desk.guide = desk.library.guide(guide_id)
        if page == "step" and visit is not None and visit.guide_id == guide_id:
            shell.step.resume(visit)
        shell.showNothing()
        self._kiosk.window.releaseResources()  # the pictures of a moment ago bear the same names
        shell.go(page if page in OPEN_PAGES else "before")

    def _make_panel(self) -> QQuickItem:
        file = QUrl.fromLocalFile(str(QML / "PreviewFaults.qml"))
        component = QQmlComponent(self._kiosk.engine, file)
        panel = component.create()
        if not isinstance(panel, QQuickItem):
            raise TypeError(component.errorString())
        panel.setParent(self)
        panel.setParentItem(self._kiosk.window.contentItem())
        return panel

    def _watch(self) -> None:
        """Watch the folder and what is in it: a file that was replaced is another file."""
        here = [str(self._folder), *(str(file) for file in self._folder.iterdir())]
        missing = set(here) - {*self._watcher.files(), *self._watcher.directories()}
        if missing:
            self._watcher.addPaths(sorted(missing))

    def _changed(self) -> None:
        self._settled.start()


def told(faults: Sequence[Fault], language: str) -> list[str]:
    """Return a line for each fault, as ``gocua guides check`` words it."""
    _, *rows = fault_table(faults, language)
    return [f"{line}: {field}: {message} → {mend}" for _, line, _, field, message, mend in rows]
