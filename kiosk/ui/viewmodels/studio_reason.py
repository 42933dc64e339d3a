"""A reason, chosen from a few or written: why a take is kept, or why it is sent back."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtQml import QmlElement

from kiosk.ui.models.rows import Rows
from kiosk.ui.qt import Property, QmlUncreatable
from kiosk.ui.viewmodels.studio_take_words import ReasonRow, reasons

QML_IMPORT_NAME = "Kiosk.ViewModels"
QML_IMPORT_MAJOR_VERSION = 1


@QmlElement
@QmlUncreatable("made by the program")
class Reason(QObject):
    """What was chosen is kept in Vietnamese, as it is written in the list."""

    changed = Signal()

    def __init__(self, among: tuple[str, ...], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._among = among
        self._chosen = ""
        self._written = ""
        self._rows = Rows(ReasonRow, self)

    def begin(self) -> None:
        """Ask anew: nothing is chosen beforehand."""
        self._chosen, self._written = "", ""
        self._show()

    @property
    def text(self) -> str:
        """The reason; empty while there is none."""
        return self._written.strip() or self._chosen

    @Property(QObject, constant=True)
    def choices(self) -> Rows:
        return self._rows

    @Property(str, notify=changed)
    def written(self) -> str:
        return self._written

    @Property(bool, notify=changed)
    def isGiven(self) -> bool:
        return bool(self.text)

    @Slot(str)
    def choose(self, key: str) -> None:
        """Choose one of the list; what was written goes."""
        self._chosen, self._written = "" if key == self._chosen else key, ""
        self._show()

    @Slot(str)
    def write(self, text: str) -> None:
        """Give a reason in other words, letter by letter."""
        self._written = text
        if text.strip():
            self._chosen = ""
        self._show()

    def _show(self) -> None:
        self._rows.show(reasons(self._among, self._chosen))
        self.changed.emit()
