"""Choosing a language by ear: the language, its dialect, and what is heard where it is silent."""

from __future__ import annotations

from enum import StrEnum

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtQml import QmlElement

from kiosk.domain.hearing import Hearing, is_vietnamese
from kiosk.domain.language import VIETNAMESE, Language, vietnamese_voice
from kiosk.domain.session import Place, Visit
from kiosk.ui import wording
from kiosk.ui.desk import Desk
from kiosk.ui.models.rows import Rows
from kiosk.ui.qt import Property, QmlUncreatable
from kiosk.ui.recorded import RecordedLanguages
from kiosk.ui.viewmodels.language_tiles import LanguageTile, dialect_tile, language_tile
from kiosk.ui.viewmodels.page import PageModel
from kiosk.ui.wishes import LanguageWishes

QML_IMPORT_NAME = "Kiosk.ViewModels"
QML_IMPORT_MAJOR_VERSION = 1

VOICES = {
    "vi": wording.VOICE_NORTH,
    "vi-x-central": wording.VOICE_CENTRAL,
    "vi-x-south": wording.VOICE_SOUTH,
}
MOST_OTHERS = 5
"""How many other languages are offered at once for what one lacks; the most spoken here."""


class Asking(StrEnum):
    """What is asked once a language has been chosen."""

    NOTHING = ""
    DIALECT = "dialect"  # which of several recorded dialects
    SECOND = "second"  # what to hear where the language has no recording
    SILENT = "silent"  # it has none at all: what to hear instead


@QmlElement
@QmlUncreatable("made by the program")
class LanguagePage(PageModel):
    """The languages that this province speaks most, one tile each."""

    changed = Signal()  # Qt wants the signal in the class of its properties

    def __init__(self, desk: Desk, parent: QObject | None = None) -> None:
        super().__init__(desk, parent)
        self.wishes = LanguageWishes()
        self._recorded = RecordedLanguages(desk.narrations, desk.languages, desk.library)
        self._tiles = Rows(LanguageTile, self)
        self._choices = Rows(LanguageTile, self)
        self._offered: tuple[Language, ...] = ()
        self._asking = Asking.NOTHING
        self._asked: Language | None = None
        self._wished = ""  # the tag that was chosen
        self._spoken = ""  # the recorded tag that speaks for it
        self._voice = VIETNAMESE

    def enter(self) -> None:
        self._offered = self._desk.languages_here()
        self._tiles.show([language_tile(language, self._recorded) for language in self._offered])
        self._forget()
        self.use_voice()
        self.introduce()

    def use_voice(self) -> None:
        """Speak Vietnamese as this desk does, to whoever comes next."""
        self._voice = self._desk.settings.voice or vietnamese_voice(self._desk.province)
        self._desk.speech.use(Hearing.of_vietnamese(self._voice))
        self.changed.emit()

    def go_on_with(self, visit: Visit) -> None:
        """Speak as an interrupted visit was spoken to."""
        self.use_voice()
        languages, asked, heard = self._desk.languages, visit.language_asked, visit.language_heard
        is_spoken = languages.language(heard) == languages.language(asked)
        self._use(asked, spoken=heard if is_spoken else "", second="" if is_spoken else heard)

    @Slot()
    def introduce(self) -> None:
        """Say what this page asks."""
        self._desk.speech.say("title", [wording.LANGUAGE_TITLE.line()])

    @Property(QObject, constant=True)
    def tiles(self) -> Rows:
        return self._tiles

    @Property(QObject, constant=True)
    def choices(self) -> Rows:
        """The answers to what is asked of a language."""
        return self._choices

    @Property(str, notify=changed)
    def title(self) -> str:
        return wording.LANGUAGE_TITLE.shown()

    @Property(str, notify=changed)
    def voice(self) -> str:
        """The tag of the Vietnamese voice in use."""
        return self._voice

    @Property(str, notify=changed)
    def asking(self) -> str:
        """What is asked of the language that was chosen; empty while nothing is."""
        return self._asking

    @Property(bool, notify=changed)
    def hasChoices(self) -> bool:
        return self._choices.rowCount() > 0

    @Property(str, notify=changed)
    def offer(self) -> str:
        """What is asked, as the screen shows it."""
        if self._asked is None or self._asking is Asking.NOTHING:
            return ""
        saying, name = self._question(self._asked)
        return saying.shown(language=name)

    @Slot(str)
    def chooseVoice(self, tag: str) -> None:
        """Speak Vietnamese with the voice of another region, and say so with it."""
        self._voice = tag
        self._desk.speech.use(Hearing.of_vietnamese(tag))
        self._desk.speech.say(f"voice:{tag}", [VOICES[tag].line()])
        self.changed.emit()

    @Slot(str)
    def tap(self, key: str) -> None:
        """Greet in the language; the second touch chooses it."""
        language = next(offered for offered in self._offered if offered.tag == key)
        if self._desk.taps.tap(f"language:{key}"):
            self._choose(language)
        elif language.is_vietnamese:
            self._desk.speech.say(f"language:{key}", [wording.LANGUAGE_VIETNAMESE.line()])
        elif tags := self._recorded.tags(language):
            self._greet(f"language:{key}", tags[0])
        else:
            self._say_silent(language)

    @Slot(str)
    def tapChoice(self, key: str) -> None:
        """Greet in a language or dialect that is offered; the second touch takes it."""
        if not self._desk.taps.tap(f"choice:{key}"):
            if key == VIETNAMESE:
                self._desk.speech.say(f"choice:{key}", [wording.LANGUAGE_VIETNAMESE.line()])
            else:
                self._greet(f"choice:{key}", key)
        elif self._asking is Asking.DIALECT and self._asked is not None:
            self._take(self._asked, wished=key, spoken=key)
        else:
            self._take_second(key)

    @Slot()
    def takeVietnamese(self) -> None:
        """Hear Vietnamese instead; the wish is kept in the record."""
        if self._asked is not None:
            self._take_second(VIETNAMESE)

    @Slot()
    def takeVietnameseAtOnce(self) -> None:
        """Hear Vietnamese without being asked, as an editor does."""
        self._begin(asked=VIETNAMESE, spoken=VIETNAMESE)

    @Slot()
    def chooseAnother(self) -> None:
        """Go back to the tiles."""
        self._desk.taps.disarm()
        self._forget()
        self.introduce()

    @Slot()
    def repeatQuestion(self) -> None:
        """Say once more what is asked of the language."""
        if self._asked is not None:
            self._say_question(self._asked)

    @Slot()
    def back(self) -> None:
        if self._asking is not Asking.NOTHING:
            self.chooseAnother()

    # ---- what a chosen language still needs

    def _choose(self, language: Language) -> None:
        if language.is_vietnamese:
            self._begin(asked=VIETNAMESE, spoken=VIETNAMESE)
            return
        tags = self._recorded.tags(language)
        if len(tags) > 1:
            self._ask(Asking.DIALECT, language, [dialect_tile(language, t) for t in tags])
        elif tags:
            self._take(language, wished=language.tag, spoken=tags[0])
        else:
            self.wishes.note(language.tag)
            self._wished, self._spoken = language.tag, ""
            self._ask(Asking.SILENT, language, self._others(language))

    def _take(self, language: Language, *, wished: str, spoken: str) -> None:
        """Go on with a language that has recordings, or ask what fills their gaps."""
        others = self._others(language)
        if not others or self._recorded.is_whole(spoken):
            self._begin(asked=wished, spoken=spoken)
            return
        self._wished, self._spoken = wished, spoken
        self._ask(Asking.SECOND, language, others)

    def _take_second(self, key: str) -> None:
        second = key
        language = self._desk.languages.language(key)
        if key != VIETNAMESE and language is not None:
            second = self._recorded.tags(language)[0]
        self._begin(asked=self._wished, spoken=self._spoken, second=second)

    def _others(self, language: Language) -> list[LanguageTile]:
        """Return what else can be heard here: other recorded languages, and Vietnamese."""
        recorded = [
            other
            for other in self._offered
            if other != language and not other.is_vietnamese and self._recorded.is_recorded(other)
        ]
        if not recorded:
            return []
        vietnamese = [other for other in self._offered if other.is_vietnamese]
        return [
            language_tile(other, self._recorded) for other in (*recorded[:MOST_OTHERS], *vietnamese)
        ]

    def _ask(self, asking: Asking, language: Language, choices: list[LanguageTile]) -> None:
        self._asking, self._asked = asking, language
        self._choices.show(choices)
        self.changed.emit()
        self._say_question(language)

    def _question(self, language: Language) -> tuple[wording.Saying, str]:
        name = wording.in_sentence(language.title)
        if self._asking is Asking.DIALECT:
            return wording.LANGUAGE_DIALECT, name
        if self._asking is Asking.SECOND:
            return wording.LANGUAGE_PARTLY, name
        if self._choices.rowCount() > 0:
            return wording.LANGUAGE_SILENT_CHOICE, language.title
        return wording.LANGUAGE_SILENT, language.title

    def _say_question(self, language: Language) -> None:
        saying, name = self._question(language)
        hearing = Hearing(self._spoken or language.tag, "", self._voice)
        self._desk.speech.say("offer", [saying.line(language=name)], hearing=hearing)

    def _say_silent(self, language: Language) -> None:
        self.wishes.note(language.tag)
        has_others = bool(self._others(language))
        saying = wording.LANGUAGE_SILENT_CHOICE if has_others else wording.LANGUAGE_SILENT
        line = saying.line(language=language.title)
        self._desk.speech.say(f"language:{language.tag}", [line])

    def _greet(self, topic: str, tag: str) -> None:
        language = self._desk.languages.language(tag)
        spoken = self._recorded.tags(language)[0] if language and tag == language.tag else tag
        hearing = Hearing(spoken, "", self._voice)
        self._desk.speech.say(topic, [self._recorded.greeting(spoken)], hearing=hearing)

    def _forget(self) -> None:
        self._asking, self._asked, self._wished, self._spoken = Asking.NOTHING, None, "", ""
        self._choices.show([])
        self.changed.emit()

    # ---- the beginning of a visit

    def _begin(self, asked: str, spoken: str, second: str = "") -> None:
        desk, heard = self._desk, spoken or second

        def begin() -> None:
            desk.keeper.begin(
                commune=desk.settings.commune,
                place=Place(desk.settings.place),
                language_asked=asked,
                language_heard=heard,
                text_scale=desk.text_scale,
            )
            desk.language = desk.languages.language(heard)
            self._use(asked, spoken, second)
            desk.go("home")

        desk.attempt(begin)

    def _use(self, asked: str, spoken: str, second: str = "") -> None:
        """Speak to this citizen as was chosen, with the desk's own Vietnamese behind it.

        Args:
            asked: The tag that was wished for.
            spoken: The tag that is recorded for it; empty where none is.
            second: What is heard where the wish has no recording.
        """
        if is_vietnamese(spoken):
            self._desk.speech.use(Hearing.of_vietnamese(self._voice))
        else:
            second = "" if second == VIETNAMESE else second
            self._desk.speech.use(Hearing(spoken or asked, second, self._voice))
