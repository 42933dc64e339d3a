"""One planned line as narrators and reviewers see it: words, agreed words, local wording."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal, Slot
from PySide6.QtQml import QmlElement

from kiosk.domain.hearing import Hearing
from kiosk.domain.sentences import sentences
from kiosk.ui.models.rows import Rows
from kiosk.ui.qt import QT_TRANSLATE_NOOP, Property, QmlUncreatable
from kiosk.ui.studio_desk import StudioDesk
from kiosk.ui.viewmodels.studio_take_words import shown

if TYPE_CHECKING:
    from kiosk.studio.plan import PlannedLine
    from kiosk.studio.words import AgreedWord
    from kiosk.ui.viewmodels.studio_listening import Listening

QML_IMPORT_NAME = "Kiosk.ViewModels"
QML_IMPORT_MAJOR_VERSION = 1

SAVED_AFTER_MS = 500  # without a letter
MODEL = "model"  # topic of the line's own Vietnamese speech

_IN_VIETNAMESE = QT_TRANSLATE_NOOP("Studio", "{term}: để nguyên tiếng Việt")
_SAID = QT_TRANSLATE_NOOP("Studio", "{term}: nói “{said}”")


@dataclass(frozen=True, slots=True)
class SentenceRow:
    """One sentence of the line; ``number`` counts from 1."""

    text: str
    number: int
    isHeard: bool


@dataclass(frozen=True, slots=True)
class TermRow:
    """One word of the line that was agreed on, and what to say for it."""

    text: str


@QmlElement
@QmlUncreatable("made by the program")
class LineModel(QObject):
    """The line that is open; what is written under it is saved as it is typed."""

    changed = Signal()
    heardChanged = Signal()

    def __init__(self, desk: StudioDesk, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._planned: PlannedLine | None = None
        self._place = ""
        self._wording = ""
        self._is_unsaved = False
        self._sentence = -1
        self._sentences = Rows(SentenceRow, self)
        self._terms = Rows(TermRow, self)
        self._saving = QTimer(self, interval=SAVED_AFTER_MS, singleShot=True)
        self._saving.timeout.connect(self.save)
        desk.speech.changed.connect(self._follow_speech)

    @property
    def planned(self) -> PlannedLine | None:
        """The line that is shown."""
        return self._planned

    def show(
        self, planned: PlannedLine, place: str = "", wording: str = "", *, is_own: bool = True
    ) -> None:
        """Show another line; what was written under the last one is saved first.

        Args:
            planned: The line.
            place: Where it stands, in words.
            wording: What was said, in the language's own writing, where it is not ``is_own``.
            is_own: Whether the project's own wording of that line is shown, and can be changed.
        """
        self.save()
        self._planned, self._place, self._sentence = planned, place, -1
        project = self._desk.open_project
        self._wording = project.wording(planned.line_id) if is_own else wording
        self._terms.show(
            [TermRow(_agreed(word)) for word in project.words() if _occurs(word, planned)]
        )
        self._show_sentences()
        self.changed.emit()

    def mark(self, sentence: int) -> None:
        """Mark the sentence that sounds, from 0; -1 for none."""
        if sentence != self._sentence:
            self._sentence = sentence
            self._show_sentences()
            self.heardChanged.emit()

    def follow(self, listening: Listening, topic: str) -> None:
        """Mark the sentence of a take that sounds under that topic, and no other."""
        if listening.topic == topic:
            self.mark(listening.sentence)
        elif self._desk.speech.topic != MODEL:
            self.mark(-1)

    def save(self) -> None:
        """Keep what was written so far."""
        self._saving.stop()
        planned = self._planned
        if planned is None or not self._is_unsaved:
            return
        self._is_unsaved = False
        project, text = self._desk.open_project, self._wording
        self._desk.attempt(lambda: project.set_wording(planned.line_id, text))

    # ---- what is shown

    @Property(str, notify=changed)
    def text(self) -> str:
        return self._planned.line.text if self._planned is not None else ""

    @Property(str, notify=changed)
    def place(self) -> str:
        return self._place

    @Property(str, notify=changed)
    def wording(self) -> str:
        return self._wording

    @Property(str, notify=changed)
    def languageTitle(self) -> str:
        return self._desk.language_title()

    @Property(int, notify=changed)
    def count(self) -> int:
        """How many sentences it has."""
        return self._sentences.rowCount()

    @Property(QObject, constant=True)
    def sentences(self) -> Rows:
        return self._sentences

    @Property(QObject, constant=True)
    def terms(self) -> Rows:
        return self._terms

    # ---- what is done

    @Slot(str)
    def write(self, text: str) -> None:
        """Take in how it is said here, letter by letter."""
        self._wording = text
        self._is_unsaved = True
        self._saving.start()
        self.changed.emit()

    @Slot()
    def listen(self) -> None:
        """Say the Vietnamese line; a second touch ends it."""
        desk = self._desk
        if self._planned is None:
            return
        if desk.speech.topic == MODEL:
            desk.speech.hush()
            return
        desk.silence()
        desk.speech.say(MODEL, [self._planned.line], hearing=Hearing.of_vietnamese())

    # ---- within

    def _show_sentences(self) -> None:
        text = self._planned.line.text if self._planned is not None else ""
        parts = sentences(text) if text else ()
        self._sentences.show(
            [
                SentenceRow(part, number, number - 1 == self._sentence)
                for number, part in enumerate(parts, start=1)
            ]
        )

    def _follow_speech(self) -> None:
        speech = self._desk.speech
        if speech.topic == MODEL:  # a line of one sentence needs no marks
            self.mark(0 if self._sentences.rowCount() == 1 else speech.sentence)
        elif not self._desk.listening.isPlaying:
            self.mark(-1)


def _occurs(word: AgreedWord, planned: PlannedLine) -> bool:
    """Whether an agreed word stands in a line as a word of its own."""
    if not word.is_agreed:
        return False
    pattern = rf"(?<!\w){re.escape(word.term.casefold())}(?!\w)"
    return re.search(pattern, planned.line.text.casefold()) is not None


def _agreed(word: AgreedWord) -> str:
    if word.in_vietnamese:
        return shown(_IN_VIETNAMESE, term=word.term)
    return shown(_SAID, term=word.term, said=word.said)
