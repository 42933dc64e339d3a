"""The search page: what was typed, what it found, and the life events as a second way in."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from PySide6.QtCore import QObject, QTimer, Signal, Slot
from PySide6.QtQml import QmlElement

from kiosk.content.finder import Finder
from kiosk.content.search import Clarification, Findings
from kiosk.domain.guide import Guide, LifeEvent
from kiosk.domain.line import Line
from kiosk.domain.session import local_day
from kiosk.ui import wording
from kiosk.ui.desk import Desk
from kiosk.ui.models.rows import Rows
from kiosk.ui.qt import Property, QmlUncreatable
from kiosk.ui.viewmodels.finding import GuideTile, guide_tile, longest_title
from kiosk.ui.viewmodels.page import PageModel

QML_IMPORT_NAME = "Kiosk.ViewModels"
QML_IMPORT_MAJOR_VERSION = 1

FOUND = 12
PAUSE_MS = 900  # after the last letter, before the page says what it found
NOTHING = Findings(None, ())


@dataclass(frozen=True, slots=True)
class EventTile:
    """Something that happens in a life."""

    key: str
    title: str
    glyph: str
    colour: str


@dataclass(frozen=True, slots=True)
class OptionTile:
    """One pictured answer to the question that the search asks back."""

    key: str
    title: str
    picture: str


@QmlElement
@QmlUncreatable("made by the program")
class SearchPage(PageModel):
    """One box for procedures, skills and tricks; found as it is typed."""

    changed = Signal()  # Qt wants the signal in the class of its properties

    def __init__(self, desk: Desk, finder: Finder, parent: QObject | None = None) -> None:
        super().__init__(desk, parent)
        self._finder = finder
        self._events = Rows(EventTile, self)
        self._tiles = Rows(GuideTile, self)
        self._options = Rows(OptionTile, self)
        self._typed = ""
        self._event = ""
        self._findings = NOTHING
        self._longest = ""
        self._wants_list = False
        self._pause = QTimer(self, interval=PAUSE_MS, singleShot=True)
        self._pause.timeout.connect(self._tell)

    def enter(self) -> None:
        if self._desk.guide is None or self._desk.found_on != "search":
            self._typed, self._event = "", ""
        self._desk.guide = None
        with_guides = {
            event for guide in self._desk.library.guides() for event in guide.life_events
        }
        self._events.show(
            [
                EventTile(key, name.shown(), glyph, f"#{colour}")
                for key, (name, glyph, colour) in wording.LIFE_EVENTS.items()
                if key in with_guides
            ]
        )
        self._look()
        self.introduce()
        QTimer.singleShot(0, self, self._prepare)

    def leave(self) -> None:
        self._pause.stop()

    # ---- what is shown

    @Property(str, notify=changed)
    def typed(self) -> str:
        return self._typed

    @Property(str, notify=changed)
    def stage(self) -> str:
        """What stands under the box: events, question, found or nothing."""
        if self._question is not None:
            return "question"
        if self._typed.strip() == "" and self._event == "":
            return "events"
        return "found" if self._tiles.rowCount() else "nothing"

    @Property(str, notify=changed)
    def title(self) -> str:
        if self._question is not None:
            return self._question.line.text
        if self._event:
            return wording.LIFE_EVENTS[self._event][0].shown()
        return wording.SEARCH_TITLE.shown()

    @Property(str, notify=changed)
    def hint(self) -> str:
        """What helps to go on, in a line."""
        if self._question is None and self._findings.unwritten:
            return wording.SEARCH_UNWRITTEN.shown()
        match self.stage:
            case "events":
                return wording.SEARCH_HINT.shown() if self._events.rowCount() else ""
            case "question":
                return wording.SEARCH_ANSWER.shown() if self._desk.taps.isTwice else ""
            case "nothing":
                return wording.SEARCH_NOTHING.shown()
        return ""

    @Property(str, notify=changed)
    def longest(self) -> str:
        """The longest title that is shown, so that every tile has room for it."""
        return self._longest

    @Property(str, notify=changed)
    def longestAnswer(self) -> str:
        """The longest answer to the question that is asked back, so that every tile has room."""
        options = self._question.options if self._question is not None else ()
        return max((option.line.text for option in options), key=len, default="")

    @Property(QObject, constant=True)
    def events(self) -> Rows:
        return self._events

    @Property(QObject, constant=True)
    def tiles(self) -> Rows:
        return self._tiles

    @Property(QObject, constant=True)
    def options(self) -> Rows:
        return self._options

    # ---- what is done

    @Slot(str)
    def type(self, text: str) -> None:
        """Show what fits the letters typed so far."""
        self._typed, self._event, self._wants_list = text, "", False
        self._look()
        self._pause.start()

    @Slot(str)
    def tapEvent(self, key: str) -> None:
        if self._desk.taps.tap(f"event:{key}"):
            self._event = key
            self._look()
            self.introduce()
        else:
            lines = [wording.LIFE_EVENTS[key][0].line(), wording.TAP_AGAIN.line()]
            self._desk.speech.say(f"event:{key}", lines)

    @Slot(str)
    def tap(self, key: str) -> None:
        """Hear a guide's title, then open it."""
        guide = self._desk.library.guide(key)
        if self._desk.taps.tap(f"guide:{key}"):
            self._open(guide)
        else:
            self._desk.speech.say(f"guide:{key}", [guide.title, wording.TAP_AGAIN.line()])

    @Slot(str)
    def tapOption(self, key: str) -> None:
        """Hear an answer, then open the guide it leads to."""
        if self._desk.taps.tap(f"option:{key}"):
            self._open(self._desk.library.guide(key))
        elif self._question is not None:
            lines = [o.line for o in self._question.options if o.hit.guide_id == key]
            self._desk.speech.say(f"option:{key}", [*lines, wording.TAP_AGAIN.line()])

    @Slot()
    def showAll(self) -> None:
        """None of the answers fits: show everything that was found."""
        self._wants_list = True
        self._look()

    @Slot()
    def introduce(self) -> None:
        self._desk.speech.say("title", self._sayings())

    @Slot()
    def back(self) -> None:
        if self._typed or self._event:
            self.type("")
            self._pause.stop()
            self.introduce()
        else:
            self._desk.go("home")

    # ---- within

    @property
    def _question(self) -> Clarification | None:
        return None if self._wants_list else self._findings.question

    def _prepare(self) -> None:
        self._desk.attempt(self._finder.prepare)

    def _look(self) -> None:
        self._findings = NOTHING
        self._desk.taps.disarm()
        if self._typed.strip():
            self._desk.attempt(self._find)
        library, today = self._desk.library, self._today
        if self._event:
            behind = [g for g in library.guides() if LifeEvent(self._event) in g.life_events]
            # A repealed guide gives way to what took its place.
            guides = [library.standing_for(guide, today) for guide in behind]
        else:
            guides = [library.guide(hit.guide_id) for hit in self._findings.hits]
        shown = {guide.guide_id: guide for guide in guides}
        self._longest = longest_title(shown.values())
        self._tiles.show([guide_tile(guide) for guide in shown.values()])
        options = self._question.options if self._question is not None else ()
        self._options.show(
            [
                OptionTile(
                    option.hit.guide_id,
                    option.line.text,
                    guide_tile(library.guide(option.hit.guide_id)).picture,
                )
                for option in options
            ]
        )
        self.changed.emit()

    def _find(self) -> None:
        self._findings = self._finder.find(self._typed, self._today, FOUND)

    @property
    def _today(self) -> date:
        return local_day(self._desk.clock.now())

    def _open(self, guide: Guide) -> None:
        self._desk.guide = guide
        self._desk.found_on = "search"
        self._desk.go("before")

    def _tell(self) -> None:
        """Say what was found to somebody who has stopped typing, unless it is a list to look at."""
        if self.stage in {"question", "nothing"} or self._findings.unwritten:
            self.introduce()

    def _sayings(self) -> list[Line]:
        if self._question is not None:
            return [self._question.line, *(option.line for option in self._question.options)]
        if self._event:
            return [wording.LIFE_EVENTS[self._event][0].line(), wording.LIST_TITLE.line()]
        if self._findings.unwritten:
            return [wording.SEARCH_UNWRITTEN.line()]
        if self.stage == "nothing":
            return [wording.SEARCH_NOTHING.line()]
        return [wording.SEARCH_TITLE.line()]
