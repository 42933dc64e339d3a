"""What every page of the studio has: a beginning, an end, and a way back."""

from __future__ import annotations

from PySide6.QtCore import QObject, Slot

from kiosk.ui.studio_desk import StudioDesk

QML_IMPORT_NAME = "Kiosk.ViewModels"
QML_IMPORT_MAJOR_VERSION = 1


class StudioPage(QObject):
    """Translates one page of the studio into properties; rules live in ``kiosk.studio``."""

    def __init__(self, desk: StudioDesk, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._desk = desk

    def enter(self) -> None:
        """Be shown: take in what changed."""

    def leave(self) -> None:
        """Make room for another page: what was put off for later must not come any more."""

    @Slot()
    def back(self) -> None:
        """Answer the Esc key: one page back; to the plan, unless a page knows better."""
        self._desk.go("plan" if self._desk.project is not None else "people")
