"""Choosing a language by ear."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtQml import QmlElement

from kiosk.domain.language import VIETNAMESE, Language, vietnamese_voice
from kiosk.domain.session import Place
from kiosk.ui import wording
from kiosk.ui.desk import Desk
from kiosk.ui.models.rows import Rows
from kiosk.ui.qt import Property, QmlUncreatable
from kiosk.ui.viewmodels.page import PageModel

QML_IMPORT_NAME = "Kiosk.ViewModels"
QML_IMPORT_MAJOR_VERSION = 1

VOICES = {
    "vi": wording.VOICE_NORTH,
    "vi-x-central": wording.VOICE_CENTRAL,
    "vi-x-south": wording.VOICE_SOUTH,
}


@dataclass(frozen=True, slots=True)
class LanguageTile:
    """One language as the page shows it."""

    key: str
    title: str
    autonym: str
    script: str
    colour: str
    isSpoken: bool


@QmlElement
@QmlUncreatable("made by the program")
class LanguagePage(PageModel):
    """The languages that this province speaks most, one tile each."""

    changed = Signal()  # Qt wants the signal in the class of its properties

    def __init__(self, desk: Desk, parent: QObject | None = None) -> None:
        super().__init__(desk, parent)
        self._tiles = Rows(LanguageTile, self)
        self._offered: tuple[Language, ...] = ()
        self._asked: Language | None = None
        self._voice = "vi"

    def enter(self) -> None:
        code = self.use_voice()
        self._offered = self._desk.languages.for_province(code)
        self._tiles.show([_tile(language) for language in self._offered])
        self._asked = None
        self.changed.emit()
        self.introduce()

    def use_voice(self) -> str:
        """Speak Vietnamese as this province does; return the province's code, or nothing."""
        province = self._desk.communes.province_of(self._desk.settings.commune)
        self._voice = self._desk.settings.voice or vietnamese_voice(province)
        self._desk.speech.use(self._voice)
        return province

    @Slot()
    def introduce(self) -> None:
        """Say what this page asks."""
        self._desk.speech.say("title", [wording.LANGUAGE_TITLE.line()])

    @Property(QObject, constant=True)
    def tiles(self) -> Rows:
        return self._tiles

    @Property(str, notify=changed)
    def title(self) -> str:
        return wording.LANGUAGE_TITLE.shown()

    @Property(str, notify=changed)
    def voice(self) -> str:
        """The tag of the Vietnamese voice in use."""
        return self._voice

    @Property(str, notify=changed)
    def askedName(self) -> str:
        """The language that was wished for and has no recording; empty while none is."""
        return self._asked.title if self._asked is not None else ""

    @Property(str, notify=changed)
    def offer(self) -> str:
        if self._asked is None:
            return ""
        return wording.LANGUAGE_SILENT.shown(language=self._asked.title)

    @Slot(str)
    def chooseVoice(self, tag: str) -> None:
        """Speak Vietnamese with the voice of another region, and say so with it."""
        self._voice = tag
        self._desk.speech.use(tag)
        self._desk.speech.say(f"voice:{tag}", [VOICES[tag].line()])
        self.changed.emit()

    @Slot(str)
    def tap(self, key: str) -> None:
        """Say the language; the second touch chooses it."""
        language = next(offered for offered in self._offered if offered.tag == key)
        if self._desk.taps.tap(f"language:{key}"):
            self._choose(language)
        elif language.is_vietnamese:
            self._desk.speech.say(f"language:{key}", [wording.LANGUAGE_VIETNAMESE.line()])
        else:
            self._say_silent(language)

    @Slot()
    def takeVietnamese(self) -> None:
        """Hear Vietnamese instead; the wish is kept in the record."""
        if self._asked is not None:
            self._begin(asked=self._asked.tag)

    @Slot()
    def takeVietnameseAtOnce(self) -> None:
        """Hear Vietnamese without being asked, as an editor does."""
        self._begin(asked=VIETNAMESE)

    @Slot()
    def chooseAnother(self) -> None:
        """Go back to the tiles."""
        self._asked = None
        self.changed.emit()
        self.introduce()

    @Slot()
    def back(self) -> None:
        if self._asked is not None:
            self.chooseAnother()

    def _choose(self, language: Language) -> None:
        if language.is_vietnamese:
            self._begin(asked=VIETNAMESE)
            return
        self._asked = language
        self.changed.emit()
        self._say_silent(language)

    def _say_silent(self, language: Language) -> None:
        line = wording.LANGUAGE_SILENT.line(language=language.title)
        self._desk.speech.say(f"language:{language.tag}", [line])

    def _begin(self, asked: str) -> None:
        desk = self._desk

        def begin() -> None:
            desk.keeper.begin(
                commune=desk.settings.commune,
                place=Place(desk.settings.place),
                language_asked=asked,
                language_heard=VIETNAMESE,
                text_scale=desk.text_scale,
            )
            desk.language = desk.languages.language(VIETNAMESE)
            desk.go("home")

        desk.attempt(begin)


def _tile(language: Language) -> LanguageTile:
    return LanguageTile(
        key=language.tag,
        title=language.name,
        autonym=language.own_name,
        script=language.autonym_font if language.autonym else "latin",
        colour=language.colour,
        isSpoken=language.is_vietnamese,
    )
