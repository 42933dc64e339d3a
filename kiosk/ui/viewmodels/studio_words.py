"""The agreed words: what is said for "OTP" and "thường trú" in this language."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtQml import QmlElement

from kiosk.domain.line import Line
from kiosk.studio.words import AgreedWord
from kiosk.ui import studio_wording
from kiosk.ui.models.rows import Rows
from kiosk.ui.qt import Property, QmlUncreatable
from kiosk.ui.studio_desk import StudioDesk
from kiosk.ui.viewmodels.studio_page import StudioPage

QML_IMPORT_NAME = "Kiosk.ViewModels"
QML_IMPORT_MAJOR_VERSION = 1


@dataclass(frozen=True, slots=True)
class WordRow:
    """A term and what was agreed: ``said`` is empty where it is said in Vietnamese."""

    key: str
    said: str
    isAgreed: bool


@QmlElement
@QmlUncreatable("made by the program")
class WordsPage(StudioPage):
    """Every term with what is said for it; one at a time is written."""

    changed = Signal()  # Qt wants the signal in the class of its properties

    def __init__(self, desk: StudioDesk, parent: QObject | None = None) -> None:
        super().__init__(desk, parent)
        self._rows = Rows(WordRow, self)
        self._words: list[AgreedWord] = []
        self._open = ""

    def enter(self) -> None:
        self._open = ""
        self._show()

    @Slot()
    def introduce(self) -> None:
        """Say what this page asks, or the term and what it means."""
        word = self._word
        if word is None:
            self._desk.speech.say("title", [studio_wording.WORDS_TITLE.line()])
            return
        lines = [Line(word.term), *([Line(word.meaning)] if word.meaning else [])]
        self._desk.speech.say("title", lines)

    @Property(QObject, constant=True)
    def rows(self) -> Rows:
        return self._rows

    @Property(str, notify=changed)
    def title(self) -> str:
        return studio_wording.WORDS_TITLE.shown() if self._word is None else self._word.term

    @Property(int, notify=changed)
    def agreed(self) -> int:
        return sum(word.is_agreed for word in self._words)

    @Property(int, notify=changed)
    def count(self) -> int:
        return len(self._words)

    @Property(str, notify=changed)
    def term(self) -> str:
        """The term that is being written; empty while the list is shown."""
        return self._open

    @Property(str, notify=changed)
    def meaning(self) -> str:
        return self._word.meaning if self._word is not None else ""

    @Property(str, notify=changed)
    def said(self) -> str:
        return self._word.said if self._word is not None else ""

    @Property(bool, notify=changed)
    def inVietnamese(self) -> bool:
        return self._word is not None and self._word.in_vietnamese

    @Slot(str)
    def choose(self, key: str) -> None:
        """Write what is said for a term."""
        self._open = key
        self.changed.emit()
        self.introduce()

    @Slot(str)
    def keep(self, said: str) -> None:
        """Keep the word of the language, and go on to the next term that has none."""
        self._keep(said, in_vietnamese=False)

    @Slot()
    def keepVietnamese(self) -> None:
        """Keep that the Vietnamese word is said."""
        self._keep("", in_vietnamese=True)

    @Slot()
    def goOn(self) -> None:
        """Go on to the plan; what is not agreed can be agreed later."""
        self._desk.go("plan")

    @Slot()
    def back(self) -> None:
        if self._open:
            self._open = ""
            self._show()
        else:
            self._desk.go("plan")

    @property
    def _word(self) -> AgreedWord | None:
        return next((word for word in self._words if word.term == self._open), None)

    def _keep(self, said: str, *, in_vietnamese: bool) -> None:
        term, project = self._open, self._desk.open_project

        def keep() -> None:
            project.set_word(term, said, in_vietnamese=in_vietnamese)

        def go_on() -> None:
            self._words = project.words()
            terms = [word.term for word in self._words]
            after = self._words[terms.index(term) + 1 :] if term in terms else []
            following = next((word.term for word in after if not word.is_agreed), "")
            self._open = following
            self._show()

        self._desk.attempt(keep, go_on)

    def _show(self) -> None:
        self._words = self._desk.open_project.words()
        self._rows.show([WordRow(word.term, word.said, word.is_agreed) for word in self._words])
        self.changed.emit()
        self.introduce()
