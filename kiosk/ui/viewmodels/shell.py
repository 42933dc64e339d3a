"""The frame around every page: where we are, the things at the top, and the ways around."""

from __future__ import annotations

from PySide6.QtCore import QObject, QTimer, Signal, Slot
from PySide6.QtQml import QmlElement

from kiosk.domain.session import Left
from kiosk.settings import Volume
from kiosk.syncing import SyncState
from kiosk.ui.desk import Desk
from kiosk.ui.qt import Property, QmlUncreatable
from kiosk.ui.spoken_texts import SpokenTexts
from kiosk.ui.viewmodels.attracting import AttractPage
from kiosk.ui.viewmodels.before import BeforePage, SignalPage
from kiosk.ui.viewmodels.choosing import LanguagePage
from kiosk.ui.viewmodels.closing import ConsentPage, RatingPage, ThanksPage
from kiosk.ui.viewmodels.day import JoinPage, TodayPage
from kiosk.ui.viewmodels.finding import GuideListPage, HomePage
from kiosk.ui.viewmodels.first_start import FirstStartPage
from kiosk.ui.viewmodels.interruptions import Interruptions
from kiosk.ui.viewmodels.keyboard import KeyboardModel
from kiosk.ui.viewmodels.ordering import LanguageOrderPage
from kiosk.ui.viewmodels.page_reader import PageReader
from kiosk.ui.viewmodels.pages import Pages
from kiosk.ui.viewmodels.reading import ReadingPage
from kiosk.ui.viewmodels.recording import RecordPage
from kiosk.ui.viewmodels.searching import SearchPage
from kiosk.ui.viewmodels.sounding import SoundSource
from kiosk.ui.viewmodels.speech import Speech
from kiosk.ui.viewmodels.taps import Taps
from kiosk.ui.viewmodels.walking import StepPage

QML_IMPORT_NAME = "Kiosk.ViewModels"
QML_IMPORT_MAJOR_VERSION = 1

TEXT_SCALES = (1.0, 1.25, 1.5)
UNATTENDED_MS = 60_000  # nobody has touched the languages: the resting screen comes
HELPER_PAGES = frozenset({"first_start", "record", "today", "join", "order"})
WITHIN_GUIDE = frozenset({"step", "rating", "consent"})
LONG_NAME = 16  # letters of a language's name that the top of every page has room for


@QmlElement
@QmlUncreatable("made by the program")
class Shell(QObject):
    """Owns the pages, shows one of them, and answers the buttons that every page has."""

    pageChanged = Signal()
    frameChanged = Signal()
    syncAnswered = Signal()  # from the sync thread: statuses are taken up on this one
    joinAnswered = Signal(str)
    closeAsked = Signal()

    def __init__(self, desk: Desk, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        desk.go = self.go
        texts = SpokenTexts(desk.library)
        desk.speech.texts = texts
        self._reader = PageReader(desk.speech, desk.taps, texts, self)
        self._sound_source = SoundSource(desk, self)
        self._keyboard = KeyboardModel(desk.settings, self)
        self._pages = Pages(desk, self)
        self._pages.reading.wentOn.connect(self.touched)  # who listens is there
        self._page = ""
        self._interruptions = Interruptions(desk, self._pages.language, self._pages.step, self)
        self._interruptions.wentOn.connect(self.touched)
        self._interruptions.citizenLeft.connect(self._serve_the_next)
        desk.fail = self._interruptions.fail
        self._unattended = QTimer(self, interval=UNATTENDED_MS, singleShot=True)
        self._unattended.timeout.connect(self.attractPeople)
        self.syncAnswered.connect(self._take_up_sync)
        self.joinAnswered.connect(self._take_up_join)
        desk.syncing.listen(lambda _status: self.syncAnswered.emit(), self.joinAnswered.emit)

    # ---- where we are

    def start(self) -> None:
        """Show the first page."""
        self.go("language" if self._desk.settings.first_start_done else "first_start")

    def go(self, page: str) -> None:
        """Show a page: what was being said ends, and the page introduces itself."""
        desk = self._desk
        if self._page:
            self._pages[self._page].leave()
        desk.taps.disarm()
        desk.speech.hush()
        if page == "language":
            self._next_citizen()
        elif page == "step" and desk.keeper.visit is not None:
            self._pages.language.wishes.is_in_session(desk.keeper.visit.language_asked)
        self._keyboard.begin("" if desk.language is None else desk.language.tag)
        self._page = page
        self.frameChanged.emit()
        self._pages[page].enter()
        self.pageChanged.emit()
        self._interruptions.say()  # the page has just spoken over it
        self.touched()

    def showNothing(self) -> None:
        """Take the page away, so that the next one is made anew."""
        self._pages[self._page].leave()
        self._page = ""
        self.pageChanged.emit()

    @Property(str, notify=pageChanged)
    def page(self) -> str:
        return self._page

    @Property(bool, notify=pageChanged)
    def isHelperPage(self) -> bool:
        return self._page in HELPER_PAGES

    @Property(bool, notify=pageChanged)
    def canGoHome(self) -> bool:
        return self._page not in {"language", "attract", "home", "first_start"}

    @Property(str, notify=pageChanged)
    def guideTitle(self) -> str:
        guide = self._desk.guide
        is_shown = self._page in WITHIN_GUIDE or self._page in {"signal", "reading"}
        return guide.title.text if guide is not None and is_shown else ""

    # ---- the four things at the top right

    @Property(str, notify=frameChanged)
    def languageName(self) -> str:
        """What the citizen hears; a long name without the word for "language" before it."""
        language = self._desk.language
        if language is None:
            return ""
        return language.title if len(language.title) <= LONG_NAME else language.name

    @Property(float, notify=frameChanged)
    def textScale(self) -> float:
        return self._desk.text_scale

    @Property(bool, notify=frameChanged)
    def isDoor(self) -> bool:
        return self._desk.is_door

    @Property(bool, notify=frameChanged)
    def isOffline(self) -> bool:
        """Whether the server could not be reached of late; never said of a kiosk without one."""
        return self._desk.syncing.status.state is SyncState.OFFLINE

    @Slot()
    def openLanguages(self) -> None:
        if self._page in WITHIN_GUIDE:
            self._interruptions.ask_before_leaving()
        else:
            self._leave_for("language")

    @Slot()
    def cycleTextSize(self) -> None:
        scales = TEXT_SCALES
        at = scales.index(self._desk.text_scale) if self._desk.text_scale in scales else 0
        self.set_text_scale(scales[(at + 1) % len(scales)])

    def set_text_scale(self, scale: float) -> None:
        """Show all text at this scale until the citizen has gone."""
        self._desk.text_scale = scale
        self._desk.keeper.scaled(scale)
        self.frameChanged.emit()

    # ---- ways around

    @Slot()
    def goHome(self) -> None:
        """ "Về đầu": asks once if a guide is open."""
        if self._page in WITHIN_GUIDE:
            self._interruptions.ask_before_leaving()
        elif self._page in {"thanks", "signal"} or self.isHelperPage:
            self._leave_for("language")
        else:
            self.go("home")

    @Slot()
    def goBack(self) -> None:
        """Answer the Esc key."""
        if self._interruptions.overlay == "":
            self._pages[self._page].back()
        else:
            self._interruptions.back()

    @Slot()
    def listenAgain(self) -> None:
        """Answer the L key: say once more what this page said."""
        if self._page == "step":
            self._pages.step.listenAgain()
        elif self._page == "reading":
            self._pages.reading.introduce()
        else:
            self._desk.speech.again()

    @Slot()
    def openStaffDoor(self) -> None:
        """The logo held for two seconds, or F2."""
        if self._interruptions.overlay == "" and self._page != "today":
            self._leave_for("today")

    @Slot()
    def leaveProgram(self) -> None:
        """Close the window, from a helper's page."""
        self.closeAsked.emit()

    @Slot()
    def touched(self) -> None:
        """Somebody is there."""
        is_door = self._desk.is_door
        if self._page == "language" and not is_door:
            self._unattended.start()
        else:
            self._unattended.stop()
        is_at_start = self._page in {"", "language", "attract"}
        self._interruptions.touched(asks_later=not (is_door or is_at_start or self.isHelperPage))

    def attractPeople(self) -> None:
        """Show the resting screen, where nobody is at the languages and there is a season."""
        if self._pages.language.wishes:  # who asked in vain has gone away
            self._leave(Left.HOME)
        is_free = self._interruptions.overlay == ""
        if self._page == "language" and is_free and self._pages.attract.has_guides:
            self.go("attract")

    # ---- within

    def _serve_the_next(self, how: Left) -> None:
        self._leave_for("language", how)

    def _leave_for(self, page: str, how: Left = Left.HOME) -> None:
        self._leave(how)
        self._desk.syncing.push_soon()
        self.go(page)

    def _leave(self, how: Left) -> None:
        """Let the citizen go; a fault is said over the page that follows."""
        desk = self._desk

        def let_go() -> None:
            desk.keeper.leave(how)
            self._pages.language.wishes.settle(desk.store)

        desk.attempt(let_go)

    def _next_citizen(self) -> None:
        """Forget the last citizen: the desk's own speed, loudness and size come back."""
        desk = self._desk
        if desk.keeper.visit is not None or self._pages.language.wishes:
            self._leave(Left.HOME)
        desk.language, desk.guide = None, None
        desk.text_scale = desk.settings.text_scale
        desk.narrations.reload()
        desk.speech.reset(Volume(desk.settings.volume))
        desk.syncing.push_soon()

    def _take_up_sync(self) -> None:
        self.frameChanged.emit()
        if self._page == "today":
            self._pages.today.refresh()

    def _take_up_join(self, message_id: str) -> None:
        store = self._desk.store
        joined = store.enrolment.read() if store is not None and not message_id else None
        if joined is not None:
            self._desk.settings.commune = joined.commune
            self._desk.settings.server_url = joined.server_url
            self._desk.attempt(self._desk.settings.save)
        self._pages.join.answered(message_id)

    # ---- the pages, for QML

    @Property(FirstStartPage, constant=True)
    def firstStart(self) -> FirstStartPage:
        return self._pages.first_start

    @Property(LanguagePage, constant=True)
    def language(self) -> LanguagePage:
        return self._pages.language

    @Property(AttractPage, constant=True)
    def attract(self) -> AttractPage:
        return self._pages.attract

    @Property(HomePage, constant=True)
    def home(self) -> HomePage:
        return self._pages.home

    @Property(GuideListPage, constant=True)
    def list(self) -> GuideListPage:
        return self._pages.list

    @Property(SearchPage, constant=True)
    def search(self) -> SearchPage:
        return self._pages.search

    @Property(BeforePage, constant=True)
    def before(self) -> BeforePage:
        return self._pages.before

    @Property(ReadingPage, constant=True)
    def reading(self) -> ReadingPage:
        return self._pages.reading

    @Property(SignalPage, constant=True)
    def signal(self) -> SignalPage:
        return self._pages.signal

    @Property(StepPage, constant=True)
    def step(self) -> StepPage:
        return self._pages.step

    @Property(RatingPage, constant=True)
    def rating(self) -> RatingPage:
        return self._pages.rating

    @Property(ConsentPage, constant=True)
    def consent(self) -> ConsentPage:
        return self._pages.consent

    @Property(ThanksPage, constant=True)
    def thanks(self) -> ThanksPage:
        return self._pages.thanks

    @Property(RecordPage, constant=True)
    def record(self) -> RecordPage:
        return self._pages.record

    @Property(TodayPage, constant=True)
    def today(self) -> TodayPage:
        return self._pages.today

    @Property(JoinPage, constant=True)
    def join(self) -> JoinPage:
        return self._pages.join

    @Property(LanguageOrderPage, constant=True)
    def order(self) -> LanguageOrderPage:
        return self._pages.order

    # ---- what goes with every page, for QML

    @Property(Interruptions, constant=True)
    def interruptions(self) -> Interruptions:
        return self._interruptions

    @Property(Speech, constant=True)
    def speech(self) -> Speech:
        return self._desk.speech

    @Property(SoundSource, constant=True)
    def soundSource(self) -> SoundSource:
        return self._sound_source

    @Property(PageReader, constant=True)
    def reader(self) -> PageReader:
        return self._reader

    @Property(KeyboardModel, constant=True)
    def keyboard(self) -> KeyboardModel:
        return self._keyboard

    @Property(Taps, constant=True)
    def taps(self) -> Taps:
        return self._desk.taps
