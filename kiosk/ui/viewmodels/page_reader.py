"""The page's own "what can I do here": reads the page out and marks what is being said."""

from __future__ import annotations

from PySide6.QtCore import QObject, QPointF, QRectF, Signal, Slot
from PySide6.QtQml import QmlElement
from PySide6.QtQuick import QQuickWindow

from kiosk.audio.voice import Spoken
from kiosk.ui.page_reading import Part, pieces, reading
from kiosk.ui.qt import Property, QmlUncreatable
from kiosk.ui.spoken_texts import SpokenTexts
from kiosk.ui.viewmodels.speech import Speech
from kiosk.ui.viewmodels.taps import Taps

QML_IMPORT_NAME = "Kiosk.ViewModels"
QML_IMPORT_MAJOR_VERSION = 1

TOPIC = "page"


@QmlElement
@QmlUncreatable("made by the program")
class PageReader(QObject):
    """Tells somebody who cannot read what is on the page and which buttons there are."""

    changed = Signal()

    def __init__(
        self, speech: Speech, taps: Taps, texts: SpokenTexts, parent: QObject | None = None
    ) -> None:
        """Begin without a window: nothing is read before ``attach``."""
        super().__init__(parent)
        self._speech = speech
        self._taps = taps
        self._texts = texts
        self._window: QQuickWindow | None = None
        self._parts: list[Part] = []
        self._begun = -1  # the last line of them that has begun
        self._area = QRectF()
        speech.changed.connect(self._mark)

    def attach(self, window: QQuickWindow) -> None:
        """Read the pages of this window."""
        self._window = window

    def parts(self) -> list[Part]:
        """Return what would be read out now."""
        if self._window is None:
            return []
        return reading(list(pieces(self._window)), self._texts, twice=self._taps.isTwice)

    @Slot()
    def read(self) -> None:
        """Read the page out, or what lies over it."""
        self._say(self.parts())

    def _say(self, parts: list[Part]) -> None:
        self._parts, self._begun = parts, -1

        def ended(how: Spoken) -> None:
            if how is Spoken.FAILED and (rest := parts[self._begun + 2 :]):
                self._say(rest)  # one text without a voice does not silence the others

        self._speech.say(TOPIC, [part.line for part in parts], ended)

    @Slot(QPointF)
    def sayAt(self, place: QPointF) -> None:
        """Say the words at this place of the window, unless a control is there."""
        if self._window is None:
            return
        there = [piece for piece in pieces(self._window) if piece.area.contains(place)]
        if there and not any(piece.is_control for piece in there):
            self._speech.sayText(there[-1].says)

    @Property(QRectF, notify=changed)
    def area(self) -> QRectF:
        """Where what is being read out is, in the window; empty while nothing is."""
        return self._area

    def _mark(self) -> None:
        line = self._speech.line if self._speech.topic == TOPIC else -1
        self._begun = max(self._begun, line)
        area = self._parts[line].area if 0 <= line < len(self._parts) else QRectF()
        if area != self._area:
            self._area = area
            self.changed.emit()
