"""Who sits in the studio, what for, and in which language; tomorrow two touches do."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication, QObject, Signal, Slot
from PySide6.QtQml import QmlElement

from kiosk.domain.language import Language
from kiosk.domain.narration import Person
from kiosk.studio.errors import PseudonymError, WithdrawnError
from kiosk.studio.last_choices import Choice, LastChoices, Role
from kiosk.ui import studio_wording, wording
from kiosk.ui.models.rows import Rows
from kiosk.ui.qt import QT_TRANSLATE_NOOP, Property, QmlUncreatable
from kiosk.ui.studio_desk import StudioDesk
from kiosk.ui.viewmodels.studio_page import StudioPage

QML_IMPORT_NAME = "Kiosk.ViewModels"
QML_IMPORT_MAJOR_VERSION = 1

NEWCOMER = "new"
TITLES = {
    "who": studio_wording.PEOPLE_TITLE,
    "name": studio_wording.NAME_TITLE,
    "again": studio_wording.AGAIN_TITLE,
    "role": studio_wording.ROLE_TITLE,
    "language": studio_wording.LANGUAGE_TITLE,
    "dialect": studio_wording.DIALECT_TITLE,
}
BEFORE = {
    "name": "who",
    "again": "who",
    "role": "who",
    "language": "role",
    "dialect": "language",
}
VOICES = (
    ("vi", QT_TRANSLATE_NOOP("Studio", "Giọng miền Bắc")),
    ("vi-x-central", QT_TRANSLATE_NOOP("Studio", "Giọng miền Trung")),
    ("vi-x-south", QT_TRANSLATE_NOOP("Studio", "Giọng miền Nam")),
)
COMMON = QT_TRANSLATE_NOOP("Studio", "Không rõ, hoặc chung")
NAME_PROBLEMS = {
    "empty": QT_TRANSLATE_NOOP("Studio", "Tên gọi cần có chữ."),
    "long": QT_TRANSLATE_NOOP("Studio", "Tên dài quá, bớt vài chữ."),
    "unprintable": QT_TRANSLATE_NOOP("Studio", "Tên có ký tự lạ, gõ lại."),
    "personal": QT_TRANSLATE_NOOP("Studio", "Đừng ghi số điện thoại hay số giấy tờ."),
    "taken": QT_TRANSLATE_NOOP("Studio", "Tên này có người dùng rồi, thêm một chữ."),
}


@dataclass(frozen=True, slots=True)
class PersonTile:
    """Somebody known here, or the tile for a newcomer."""

    key: str
    title: str
    hint: str
    isNew: bool


@dataclass(frozen=True, slots=True)
class SpeechTile:
    """A language or a dialect as the page shows it."""

    key: str
    title: str
    autonym: str
    script: str
    colour: str


@QmlElement
@QmlUncreatable("made by the program")
class PeoplePage(StudioPage):
    """One question a screen: who, what for, which language, which dialect."""

    changed = Signal()  # Qt wants the signal in the class of its properties

    def __init__(self, desk: StudioDesk, parent: QObject | None = None) -> None:
        super().__init__(desk, parent)
        self._people = Rows(PersonTile, self)
        self._languages = Rows(SpeechTile, self)
        self._last = LastChoices(desk.paths.studio)
        self._stage = "who"
        self._person: Person | None = None
        self._asked_dialect_of: Language | None = None
        self._role = Role.NARRATE
        self._problem = ""

    def enter(self) -> None:
        self._person = None
        self._to("who")

    @Slot()
    def introduce(self) -> None:
        """Say what this page asks."""
        self._desk.speech.say("title", [TITLES[self._stage].line()])

    @Property(str, notify=changed)
    def stage(self) -> str:
        return self._stage

    @Property(str, notify=changed)
    def title(self) -> str:
        return TITLES[self._stage].shown()

    @Property(bool, notify=changed)
    def canGoBack(self) -> bool:
        return self._stage in BEFORE

    @Property(QObject, constant=True)
    def people(self) -> Rows:
        return self._people

    @Property(QObject, constant=True)
    def languages(self) -> Rows:
        """The languages, or the dialects of the one that was chosen."""
        return self._languages

    @Property(str, notify=changed)
    def problem(self) -> str:
        """What is wrong with the name that was typed; empty while nothing is."""
        return self._problem

    @Property(str, notify=changed)
    def personName(self) -> str:
        return self._person.pseudonym if self._person is not None else ""

    @Property(str, notify=changed)
    def lastChoice(self) -> str:
        """What this person did last: "Thu tiếng · Tiếng Tày"."""
        last = self._last.of(self._person.person_id) if self._person is not None else None
        return "" if last is None else self._said(last)

    @Slot(str)
    def choosePerson(self, key: str) -> None:
        """Take who sits here; who was here before may go on with one more touch."""
        if key == NEWCOMER:
            self._to("name")
            return
        self._person = self._desk.workshop.person(key)
        last = self._last.of(key)
        known = last is not None and self._desk.languages.language(last.tag) is not None
        self._to("again" if known else "role")

    @Slot(str)
    def addPerson(self, pseudonym: str) -> None:
        """Take a newcomer by the name they chose."""

        def add() -> None:
            try:
                self._person = self._desk.workshop.add_person(pseudonym)
            except PseudonymError as error:
                self._problem = _translated(NAME_PROBLEMS[str(error.details["reason"])])
                self.changed.emit()
            else:
                self._to("role")

        self._desk.attempt(add)

    @Slot()
    def goOn(self) -> None:
        """Do what this person did last."""
        if self._person is None:
            return
        last = self._last.of(self._person.person_id)
        if last is not None:
            self._begin(last)

    @Slot()
    def chooseAnew(self) -> None:
        """Choose the work and the language again."""
        self._to("role")

    @Slot(str)
    def chooseRole(self, role: str) -> None:
        self._role = Role(role)
        self._to("language")

    @Slot(str)
    def chooseLanguage(self, tag: str) -> None:
        """Take a language; one with dialects asks which."""
        language = self._desk.languages.language(tag)
        if language is None:
            return
        if self._stage == "language" and (language.dialects or language.is_vietnamese):
            self._asked_dialect_of = language
            self._to("dialect")
        else:
            self._begin(Choice(self._role, tag))

    @Slot()
    def back(self) -> None:
        if self._stage in BEFORE:
            self._to(BEFORE[self._stage])

    def _to(self, stage: str) -> None:
        self._stage, self._problem = stage, ""
        if stage == "who":
            self._show_people()
        elif stage == "language":
            self._show_languages()
        elif stage == "dialect":
            self._show_dialects()
        self.changed.emit()
        self.introduce()

    def _show_people(self) -> None:
        rows = [
            PersonTile(
                one.person_id,
                one.pseudonym,
                self._said(last) if (last := self._last.of(one.person_id)) is not None else "",
                isNew=False,
            )
            for one in self._desk.workshop.people()
            if one.pseudonym  # who withdrew everywhere has none left
        ]
        self._people.show([*rows, PersonTile(NEWCOMER, "", "", isNew=True)])

    def _show_languages(self) -> None:
        desk = self._desk
        province = desk.communes.province_of(desk.settings.commune)
        self._languages.show(
            [
                SpeechTile(
                    one.tag,
                    one.name,
                    one.own_name,
                    one.autonym_font if one.autonym else "latin",
                    one.colour,
                )
                for one in desk.languages.for_province(province)
            ]
        )

    def _show_dialects(self) -> None:
        language = self._asked_dialect_of
        if language is None:
            return
        if language.is_vietnamese:
            named = [(tag, _translated(name)) for tag, name in VOICES]
        else:
            named = [(one.tag, one.name) for one in language.dialects]
            named.append((language.tag, _translated(COMMON)))
        self._languages.show(
            [SpeechTile(tag, name, "", "latin", language.colour) for tag, name in named]
        )

    def _said(self, choice: Choice) -> str:
        role = ROLES[choice.role].shown()
        return f"{role} · {self._desk.languages.title(choice.tag)}"

    def _begin(self, choice: Choice) -> None:
        person, desk = self._person, self._desk
        if person is None:
            return

        def begin() -> None:
            desk.open_language(choice.tag)
            known = desk.open_project.person(person.person_id)
            if choice.role is Role.NARRATE and known.withdrawn_at is not None:
                raise WithdrawnError
            self._last.keep(person.person_id, choice)

        def go() -> None:
            desk.reviewer = person
            if choice.role is Role.REVIEW:
                desk.narrator = None
                desk.go("plan")
                return
            desk.narrator = desk.reviewer = desk.open_project.person(person.person_id)
            has_agreed = desk.narrator.consent is not None
            desk.go("microphone" if has_agreed else "consent")

        desk.attempt(begin, go)


ROLES = {
    Role.NARRATE: wording.StudioSaying(QT_TRANSLATE_NOOP("Studio", "Thu tiếng")),
    Role.REVIEW: wording.StudioSaying(QT_TRANSLATE_NOOP("Studio", "Nghe duyệt")),
}


def _translated(text: str) -> str:
    return QCoreApplication.translate("Studio", text)
