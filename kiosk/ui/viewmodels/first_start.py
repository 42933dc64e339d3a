"""First start: the program's language, the commune, desk or door. All of it can be skipped."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtQml import QmlElement

from kiosk.domain.session import Place
from kiosk.ui.desk import Desk
from kiosk.ui.models.rows import Rows
from kiosk.ui.qt import Property, QmlUncreatable
from kiosk.ui.viewmodels.page import PageModel

QML_IMPORT_NAME = "Kiosk.ViewModels"
QML_IMPORT_MAJOR_VERSION = 1

STAGES = ("language", "province", "commune", "place")
FOUND = 8  # as many as fit without scrolling


@dataclass(frozen=True, slots=True)
class FoundRow:
    """One province or commune that fits what was typed."""

    key: str
    title: str
    hint: str


@QmlElement
@QmlUncreatable("made by the program")
class FirstStartPage(PageModel):
    """One question a screen; typed with or without accents."""

    changed = Signal()  # Qt wants the signal in the class of its properties

    uiLanguageChosen = Signal(str)

    def __init__(self, desk: Desk, parent: QObject | None = None) -> None:
        super().__init__(desk, parent)
        self._stage = 0
        self._found = Rows(FoundRow, self)
        self._province = ""

    def enter(self) -> None:
        self._stage = 0
        self._province = ""
        self.changed.emit()

    @Property(str, notify=changed)
    def stage(self) -> str:
        return STAGES[self._stage]

    @Property(QObject, constant=True)
    def found(self) -> Rows:
        return self._found

    @Property(str, notify=changed)
    def provinceName(self) -> str:
        province = self._desk.communes.province(self._province)
        return province.full_name if province is not None else ""

    @Property(bool, notify=changed)
    def canGoBack(self) -> bool:
        return self._stage > 0

    @Slot(str)
    def chooseUi(self, language: str) -> None:
        self._desk.settings.ui_language = language
        self.uiLanguageChosen.emit(language)
        self._to(1)

    @Slot(str)
    def type(self, text: str) -> None:
        """Show what fits the letters typed so far."""
        if self.stage == "province":
            self._found.show(
                [
                    FoundRow(province.code, province.full_name, "")
                    for province in self._desk.communes.search_provinces(text)[:FOUND]
                ]
            )
        elif self.stage == "commune":
            self._found.show(
                [
                    FoundRow(hit.commune.code, hit.commune.full_name, hit.former)
                    for hit in self._desk.communes.search(text, self._province, limit=FOUND)
                ]
            )

    @Slot(str)
    def choose(self, key: str) -> None:
        if self.stage == "province":
            self._province = key
            self._to(2)
        elif self.stage == "commune":
            self._desk.settings.commune = key
            self._to(3)

    @Slot(str)
    def choosePlace(self, place: str) -> None:
        self._desk.settings.place = Place(place)
        self._desk.taps.set_twice(self._desk.asks_twice)
        self._finish()

    @Slot()
    def skip(self) -> None:
        """Keep what is set and go on to the citizens."""
        self._finish()

    @Slot()
    def back(self) -> None:
        if self._stage > 0:
            self._to(self._stage - 1)

    def _to(self, stage: int) -> None:
        self._stage = stage
        self.changed.emit()
        self.type("")

    def _finish(self) -> None:
        self._desk.settings.first_start_done = True
        self._desk.attempt(self._desk.settings.save)
        self._desk.go("language")
