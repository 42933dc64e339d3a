"""The frame around every page: where we are, the four things at the top, and what interrupts."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QObject, QTimer, Signal, Slot
from PySide6.QtQml import QmlElement

from kiosk.content.finder import Finder
from kiosk.domain.line import Line
from kiosk.domain.session import Left, Stage, Visit
from kiosk.errors import DeskError
from kiosk.resources import bundled
from kiosk.settings import Volume
from kiosk.syncing import SyncState
from kiosk.ui import wording
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
from kiosk.ui.viewmodels.keyboard import KeyboardModel
from kiosk.ui.viewmodels.ordering import LanguageOrderPage
from kiosk.ui.viewmodels.page import PageModel
from kiosk.ui.viewmodels.page_reader import PageReader
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
IDLE_MS = 5 * 60 * 1000  # their hands are on their phone, not on the kiosk, for minutes
LAST_CALL_MS = 45_000
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
    noticeChanged = Signal()
    syncAnswered = Signal()  # from the sync thread: statuses are taken up on this one
    joinAnswered = Signal(str)
    closeAsked = Signal()

    def __init__(self, desk: Desk, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        desk.go, desk.fail = self.go, self._fail
        texts = SpokenTexts(desk.library)
        desk.speech.texts = texts
        self._reader = PageReader(desk.speech, desk.taps, texts, self)
        self._sound_source = SoundSource(desk, self)
        self._keyboard = KeyboardModel(desk.settings, self)
        self._first_start = FirstStartPage(desk, self)
        self._language = LanguagePage(desk, self)
        self._attract = AttractPage(desk, self)
        self._home = HomePage(desk, self)
        self._list = GuideListPage(desk, self._home, self)
        self._search = SearchPage(desk, Finder.load(desk.library, bundled("assets")), self)
        self._before = BeforePage(desk, self)
        self._reading = ReadingPage(desk, self)
        self._reading.wentOn.connect(self._touched)  # who listens is there
        self._step = StepPage(desk, self)
        self._signal = SignalPage(desk, self._step, self)
        self._rating = RatingPage(desk, self)
        self._consent = ConsentPage(desk, self)
        self._thanks = ThanksPage(desk, self)
        self._record = RecordPage(desk, self)
        self._today = TodayPage(desk, self._record, self)
        self._join = JoinPage(desk, self)
        self._order = LanguageOrderPage(desk, self)
        self._pages: dict[str, PageModel] = {
            "first_start": self._first_start,
            "language": self._language,
            "attract": self._attract,
            "home": self._home,
            "list": self._list,
            "search": self._search,
            "before": self._before,
            "reading": self._reading,
            "signal": self._signal,
            "step": self._step,
            "rating": self._rating,
            "consent": self._consent,
            "thanks": self._thanks,
            "record": self._record,
            "today": self._today,
            "join": self._join,
            "order": self._order,
        }
        self._page = ""
        self._incident = ""
        self._qr = ""
        self._overlay = ""  # leave, resume, still_there, calling, fault
        self._overlay_lines: Sequence[Line] = []  # ``list`` is a page here
        self._fault: wording.Fault | None = None
        self._interrupted: Visit | None = None
        self._try_again: Callable[[], None] | None = None
        self._idle = QTimer(self, interval=IDLE_MS, singleShot=True)
        self._idle.timeout.connect(self._ask_whether_still_there)
        self._last_call = QTimer(self, interval=LAST_CALL_MS, singleShot=True)
        self._last_call.timeout.connect(self._leave_the_last_citizen)
        self._unattended = QTimer(self, interval=UNATTENDED_MS, singleShot=True)
        self._unattended.timeout.connect(self.attractPeople)
        self.syncAnswered.connect(self._take_up_sync)
        self.joinAnswered.connect(self._take_up_join)
        desk.syncing.listen(lambda _status: self.syncAnswered.emit(), self.joinAnswered.emit)

    # ---- where we are

    def start(self) -> None:
        """Show the first page."""
        self.go("language" if self._desk.settings.first_start_done else "first_start")

    def store_opened(self) -> None:
        """Offer to go on with a visit that was interrupted."""
        store = self._desk.store
        visit = store.visit_under_way() if store is not None else None
        if visit is None or self._desk.keeper.visit is not None:
            return
        known = {guide.guide_id for guide in self._desk.library.guides()}
        if visit.stage is Stage.CHOOSING or visit.guide_id not in known:
            self._desk.attempt(self._desk.keeper.drop)
            return
        self._interrupted = visit
        title = self._desk.library.guide(visit.guide_id).title
        self._show_overlay("resume", [wording.RESUME_TITLE, title, wording.RESUME_WHAT])

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
            self._language.wishes.is_in_session(desk.keeper.visit.language_asked)
        self._keyboard.begin("" if desk.language is None else desk.language.tag)
        self._page = page
        self.frameChanged.emit()
        self._pages[page].enter()
        self.pageChanged.emit()
        if self._overlay:
            self._say_overlay()  # the page has just spoken over it
        self._touched()

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
            self._show_overlay("leave", [wording.LEAVE_TITLE])
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

    @Slot()
    def callStaff(self) -> None:
        self._desk.speech.chime()
        self._show_overlay("calling", [wording.CALLING])

    # ---- ways around

    @Slot()
    def goHome(self) -> None:
        """ "Về đầu": asks once if a guide is open."""
        if self._page in WITHIN_GUIDE:
            self._show_overlay("leave", [wording.LEAVE_TITLE])
        elif self._page in {"thanks", "signal"} or self.isHelperPage:
            self._leave_for("language")
        else:
            self.go("home")

    @Slot()
    def goBack(self) -> None:
        """Answer the Esc key."""
        if self._overlay == "":
            self._pages[self._page].back()
        elif self._overlay in {"leave", "still_there", "qr"}:
            self.stay()

    @Slot()
    def listenAgain(self) -> None:
        """Answer the L key: say once more what this page said."""
        if self._page == "step":
            self._step.listenAgain()
        elif self._page == "reading":
            self._reading.introduce()
        else:
            self._desk.speech.again()

    @Slot()
    def openStaffDoor(self) -> None:
        """The logo held for two seconds, or F2."""
        if self._overlay == "" and self._page != "today":
            self._leave_for("today")

    @Slot()
    def leaveProgram(self) -> None:
        """Close the window, from a helper's page."""
        self.closeAsked.emit()

    @Slot()
    def touched(self) -> None:
        """Somebody is there."""
        self._touched()

    # ---- what interrupts

    @Property(str, notify=noticeChanged)
    def overlay(self) -> str:
        return self._overlay

    @Property(str, notify=noticeChanged)
    def overlayTitle(self) -> str:
        titles = {
            "leave": wording.LEAVE_TITLE,
            "resume": wording.RESUME_TITLE,
            "still_there": wording.STILL_THERE,
            "calling": wording.CALLING,
            "qr": wording.STEP_QR,
        }
        if self._overlay == "fault" and self._fault is not None:
            return self._fault.title.shown()
        return titles[self._overlay].shown() if self._overlay in titles else ""

    @Property(str, notify=noticeChanged)
    def overlayText(self) -> str:
        if self._overlay == "fault" and self._fault is not None:
            way_out = self._fault.way_out.shown()
            return f"{way_out}\n{self._incident}" if self._incident else way_out
        if self._overlay == "resume" and self._interrupted is not None:
            guide = self._desk.guide_title(self._interrupted.guide_id)
            return f"{guide}\n{wording.RESUME_WHAT.shown()}"
        return wording.STILL_THERE_WHAT.shown() if self._overlay == "still_there" else ""

    @Property(bool, notify=noticeChanged)
    def canTryAgain(self) -> bool:
        return self._try_again is not None

    @Slot(str)
    def showQr(self, url: str) -> None:
        """Show a page's address large enough for any telephone."""
        self._qr = url
        self._show_overlay("qr", [wording.STEP_QR])

    @Property(str, notify=noticeChanged)
    def overlayQr(self) -> str:
        return f"image://gocua/qr/{self._qr}" if self._overlay == "qr" else ""

    @Slot()
    def stay(self) -> None:
        """Close what interrupted and go on."""
        self._close_overlay()
        self._desk.speech.hush()
        self._touched()

    @Slot()
    def leaveGuide(self) -> None:
        """Leave the guide; what was heard of it is kept."""
        self._close_overlay()
        self._leave_for("language")

    @Slot()
    def resume(self) -> None:
        """Go on with the interrupted visit where it was."""
        visit, desk = self._interrupted, self._desk
        self._close_overlay()
        if visit is None:
            return
        desk.keeper.go_on_with(visit)
        self.set_text_scale(visit.text_scale)
        desk.language = desk.languages.language(visit.language_heard)
        desk.guide = desk.library.guide(visit.guide_id)
        self._language.go_on_with(visit)
        pages = {
            Stage.STEPS: "step",
            Stage.RATING: "rating",
            Stage.CONSENT: "consent",
            Stage.THANKS: "thanks",
        }
        if visit.stage is Stage.STEPS:
            self._step.resume(visit)
        self.go(pages[visit.stage])

    @Slot()
    def beginAnew(self) -> None:
        """Save what was heard of the interrupted visit and serve the next citizen."""
        self._close_overlay()
        if self._interrupted is not None:
            self._desk.keeper.go_on_with(self._interrupted)
        self._leave_for("language")

    @Slot()
    def staffArrived(self) -> None:
        """ "Cán bộ đã đến"."""
        self.stay()

    @Slot()
    def tryAgain(self) -> None:
        deed = self._try_again
        self._close_overlay()
        if deed is not None:
            deed()

    def incident(self, number: str) -> None:
        """Something nobody foresaw happened: say so calmly, with its number, and start over."""
        self._fault = wording.INCIDENT
        self._incident = number
        self._try_again = None
        self._show_overlay("fault", [wording.INCIDENT.title, wording.INCIDENT.way_out])

    # ---- within

    def _fail(self, error: DeskError, again: Callable[[], None] | None) -> None:
        self._fault = wording.fault(error)
        self._try_again = again
        self._show_overlay("fault", [self._fault.title, self._fault.way_out])

    def _show_overlay(self, overlay: str, told: Sequence[wording.Saying | Line]) -> None:
        self._overlay = overlay
        self._overlay_lines = [
            one.line() if isinstance(one, wording.Saying) else one for one in told
        ]
        self.noticeChanged.emit()
        self._say_overlay()

    def _say_overlay(self) -> None:
        self._desk.speech.say("overlay", self._overlay_lines)

    def _close_overlay(self) -> None:
        self._last_call.stop()
        self._overlay, self._incident, self._fault, self._try_again = "", "", None, None
        self.noticeChanged.emit()

    def _leave_for(self, page: str) -> None:
        self._leave(Left.HOME)
        self._desk.syncing.push_soon()
        self.go(page)

    def _leave(self, how: Left) -> None:
        """Let the citizen go; a fault is said over the page that follows."""
        desk = self._desk

        def let_go() -> None:
            desk.keeper.leave(how)
            self._language.wishes.settle(desk.store)

        desk.attempt(let_go)

    def _next_citizen(self) -> None:
        """Forget the last citizen: the desk's own speed, loudness and size come back."""
        desk = self._desk
        if desk.keeper.visit is not None or self._language.wishes:
            self._leave(Left.HOME)
        desk.language, desk.guide = None, None
        desk.text_scale = desk.settings.text_scale
        desk.narrations.reload()
        desk.speech.reset(Volume(desk.settings.volume))
        desk.syncing.push_soon()

    def attractPeople(self) -> None:
        """Show the resting screen, where nobody is at the languages and there is a season."""
        if self._language.wishes:  # who asked in vain has gone away
            self._leave(Left.HOME)
        if self._page == "language" and self._overlay == "" and self._attract.has_guides:
            self.go("attract")

    def _touched(self) -> None:
        self._last_call.stop()
        if self._page == "language" and not self._desk.is_door:
            self._unattended.start()
        else:
            self._unattended.stop()
        if self._desk.is_door or self.isHelperPage or self._page in {"", "language", "attract"}:
            self._idle.stop()
        else:
            self._idle.start()

    def _ask_whether_still_there(self) -> None:
        if self._overlay == "calling":  # the sign stays until the staff have come
            self._idle.start()
            return
        if self._overlay == "":
            self._show_overlay("still_there", [wording.STILL_THERE, wording.STILL_THERE_WHAT])
        self._last_call.start()

    def _leave_the_last_citizen(self) -> None:
        self._close_overlay()
        self._leave(Left.TIMEOUT)
        self.go("language")

    def _take_up_sync(self) -> None:
        self.frameChanged.emit()
        if self._page == "today":
            self._today.refresh()

    def _take_up_join(self, message_id: str) -> None:
        store = self._desk.store
        joined = store.enrolment.read() if store is not None and not message_id else None
        if joined is not None:
            self._desk.settings.commune = joined.commune
            self._desk.settings.server_url = joined.server_url
            self._desk.attempt(self._desk.settings.save)
        self._join.answered(message_id)

    # ---- the pages, for QML

    @Property(FirstStartPage, constant=True)
    def firstStart(self) -> FirstStartPage:
        return self._first_start

    @Property(LanguagePage, constant=True)
    def language(self) -> LanguagePage:
        return self._language

    @Property(AttractPage, constant=True)
    def attract(self) -> AttractPage:
        return self._attract

    @Property(HomePage, constant=True)
    def home(self) -> HomePage:
        return self._home

    @Property(GuideListPage, constant=True)
    def list(self) -> GuideListPage:
        return self._list

    @Property(SearchPage, constant=True)
    def search(self) -> SearchPage:
        return self._search

    @Property(BeforePage, constant=True)
    def before(self) -> BeforePage:
        return self._before

    @Property(ReadingPage, constant=True)
    def reading(self) -> ReadingPage:
        return self._reading

    @Property(SignalPage, constant=True)
    def signal(self) -> SignalPage:
        return self._signal

    @Property(StepPage, constant=True)
    def step(self) -> StepPage:
        return self._step

    @Property(RatingPage, constant=True)
    def rating(self) -> RatingPage:
        return self._rating

    @Property(ConsentPage, constant=True)
    def consent(self) -> ConsentPage:
        return self._consent

    @Property(ThanksPage, constant=True)
    def thanks(self) -> ThanksPage:
        return self._thanks

    @Property(RecordPage, constant=True)
    def record(self) -> RecordPage:
        return self._record

    @Property(TodayPage, constant=True)
    def today(self) -> TodayPage:
        return self._today

    @Property(JoinPage, constant=True)
    def join(self) -> JoinPage:
        return self._join

    @Property(LanguageOrderPage, constant=True)
    def order(self) -> LanguageOrderPage:
        return self._order

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
