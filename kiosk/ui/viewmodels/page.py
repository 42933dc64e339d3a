"""What every page has: a beginning, an end, and something to say."""

from __future__ import annotations

from PySide6.QtCore import QObject, Slot

from kiosk.ui.desk import Desk

QML_IMPORT_NAME = "Kiosk.ViewModels"
QML_IMPORT_MAJOR_VERSION = 1


class PageModel(QObject):
    """Translates one page's part of the road into properties; rules live in the domain."""

    def __init__(self, desk: Desk, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._desk = desk

    def enter(self) -> None:
        """Be shown: take in what changed, and say what this page is about."""

    def leave(self) -> None:
        """Make room for another page: what was put off for later must not come any more."""

    @Slot()
    def back(self) -> None:
        """Answer the Esc key: one page back, where there is one."""
