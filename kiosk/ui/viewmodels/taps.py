"""Two taps: the first speaks and arms, the second chooses."""

from __future__ import annotations

from PySide6.QtCore import QObject, QTimer, Signal, Slot
from PySide6.QtQml import QmlElement

from kiosk.ui.qt import Property, QmlUncreatable

QML_IMPORT_NAME = "Kiosk.ViewModels"
QML_IMPORT_MAJOR_VERSION = 1

DISARMED_AFTER_MS = 20_000


@QmlElement
@QmlUncreatable("made by the program")
class Taps(QObject):
    """Which tile was touched once and waits for the second touch."""

    armedChanged = Signal()

    def __init__(self, *, twice: bool, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._twice = twice
        self._armed = ""
        self._timer = QTimer(self, interval=DISARMED_AFTER_MS, singleShot=True)
        self._timer.timeout.connect(self.disarm)

    def tap(self, key: str) -> bool:
        """Return whether this touch chooses; otherwise the tile is armed now."""
        if not self._twice or key == self._armed:
            self.disarm()
            return True
        self._armed = key
        self._timer.start()
        self.armedChanged.emit()
        return False

    @Slot()
    def disarm(self) -> None:
        """Forget the first touch."""
        self._timer.stop()
        if self._armed:
            self._armed = ""
            self.armedChanged.emit()

    def set_twice(self, twice: bool) -> None:
        """Ask for two touches, or for one."""
        self._twice = twice
        self.disarm()
        self.armedChanged.emit()

    @Property(str, notify=armedChanged)
    def armed(self) -> str:
        return self._armed

    @Property(bool, notify=armedChanged)
    def isTwice(self) -> bool:
        return self._twice
