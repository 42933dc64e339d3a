"""The resting screen: what this season is about, one guide after another, without a sound."""

from __future__ import annotations

from PySide6.QtCore import QObject, QTimer, Signal, Slot
from PySide6.QtQml import QmlElement

from kiosk.content.featured import Featured
from kiosk.ui import wording
from kiosk.ui.desk import Desk
from kiosk.ui.qt import Property, QmlUncreatable
from kiosk.ui.viewmodels.finding import guide_tile
from kiosk.ui.viewmodels.page import PageModel

QML_IMPORT_NAME = "Kiosk.ViewModels"
QML_IMPORT_MAJOR_VERSION = 1

EACH_MS = 8_000


@QmlElement
@QmlUncreatable("made by the program")
class AttractPage(PageModel):
    """Shows passers-by at a desk the guides that come first; a touch leads to the languages."""

    changed = Signal()  # Qt wants the signal in the class of its properties

    def __init__(self, desk: Desk, parent: QObject | None = None) -> None:
        super().__init__(desk, parent)
        self._guides: list[Featured] = []
        self._at = 0
        self._next = QTimer(self, interval=EACH_MS)
        self._next.timeout.connect(self.showNext)

    @property
    def has_guides(self) -> bool:
        """Whether there is anything to show today."""
        return bool(self._desk.put_first())

    def enter(self) -> None:
        self._guides, self._at = self._desk.put_first(), 0
        self._next.start()
        self.changed.emit()

    def leave(self) -> None:
        self._next.stop()

    @Slot()
    def showNext(self) -> None:
        """Go on to the next guide, and after the last to the first."""
        self._at = (self._at + 1) % max(1, len(self._guides))
        self.changed.emit()

    @Slot()
    def back(self) -> None:
        """Somebody has come."""
        self._desk.go("language")

    @Property(str, notify=changed)
    def occasion(self) -> str:
        is_notice = bool(self._guides) and self._guides[self._at].notice is not None
        return (wording.NEWS if is_notice else wording.FEATURED).shown()

    @Property(str, notify=changed)
    def title(self) -> str:
        return self._guides[self._at].line.text if self._guides else ""

    @Property(str, notify=changed)
    def picture(self) -> str:
        return guide_tile(self._guides[self._at].guide).picture if self._guides else ""

    @Property(str, notify=changed)
    def prompt(self) -> str:
        return wording.ATTRACT_PROMPT.shown()
