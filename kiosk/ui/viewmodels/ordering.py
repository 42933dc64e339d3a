"""Which languages this desk offers first: the helper changes it in a minute, by touch alone."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtQml import QmlElement

from kiosk.domain.language import Language
from kiosk.ui.desk import Desk
from kiosk.ui.models.rows import Rows
from kiosk.ui.qt import Property, QmlUncreatable
from kiosk.ui.viewmodels.page import PageModel

QML_IMPORT_NAME = "Kiosk.ViewModels"
QML_IMPORT_MAJOR_VERSION = 1


@dataclass(frozen=True, slots=True)
class OrderTile:
    """One language and where this desk puts it.

    Attributes:
        first: Its place among those that come first, from 1; 0 where it is not among them.
        isLast: Whether it comes behind all others.
    """

    key: str
    title: str
    colour: str
    first: int
    isLast: bool


@QmlElement
@QmlUncreatable("made by the program")
class LanguageOrderPage(PageModel):
    """Every language in the order in which citizens see them; Vietnamese stays where it is.

    A touch puts a language first, another one last, a third where the province has it.  The
    tiles stand still meanwhile: a second touch must find the tile that the first one did.
    """

    changed = Signal()  # Qt wants the signal in the class of its properties

    def __init__(self, desk: Desk, parent: QObject | None = None) -> None:
        super().__init__(desk, parent)
        self._tiles = Rows(OrderTile, self)
        self._languages: list[Language] = []
        self._first: list[str] = []
        self._last: list[str] = []

    def enter(self) -> None:
        desk = self._desk
        self._languages = [one for one in desk.languages_here() if not one.is_vietnamese]
        known = {language.tag for language in self._languages}
        settings = desk.settings
        self._first = [tag for tag in settings.languages_first.split(",") if tag in known]
        self._last = [tag for tag in settings.languages_last.split(",") if tag in known]
        self._show()

    @Property(QObject, constant=True)
    def tiles(self) -> Rows:
        return self._tiles

    @Property(bool, notify=changed)
    def isChanged(self) -> bool:
        """Whether this desk has another order than its province."""
        return bool(self._first or self._last)

    @Property(str, notify=changed)
    def place(self) -> str:
        """The province whose order it is otherwise; empty while none is chosen."""
        province = self._desk.communes.province(self._desk.province)
        return province.full_name if province is not None else ""

    @Slot(str)
    def tap(self, key: str) -> None:
        """Put a language first; put one that is first last; put one that is last back."""
        if key in self._first:
            self._first.remove(key)
            self._last.append(key)
        elif key in self._last:
            self._last.remove(key)
        else:
            self._first.append(key)
        self._keep()

    @Slot()
    def restore(self) -> None:
        """Take the province's own order again."""
        self._first, self._last = [], []
        self._keep()
        self.enter()

    @Slot()
    def back(self) -> None:
        self._desk.go("today")

    def _keep(self) -> None:
        settings = self._desk.settings
        settings.languages_first = ",".join(self._first)
        settings.languages_last = ",".join(self._last)
        self._desk.attempt(settings.save)
        self._show()

    def _show(self) -> None:
        self._tiles.show(
            [
                OrderTile(
                    key=language.tag,
                    title=language.name,
                    colour=language.colour,
                    first=self._first.index(language.tag) + 1 if language.tag in self._first else 0,
                    isLast=language.tag in self._last,
                )
                for language in self._languages
            ]
        )
        self.changed.emit()
