"""The frame around every page of the studio: where we are, how far, and what interrupts."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QLocale, QObject, Signal, Slot
from PySide6.QtQml import QmlElement

from kiosk.domain.line import Line
from kiosk.errors import DeskError
from kiosk.ui import studio_faults, studio_wording, wording
from kiosk.ui.qt import Property, QmlUncreatable
from kiosk.ui.studio_desk import Question, StudioDesk
from kiosk.ui.viewmodels.keyboard import KeyboardModel
from kiosk.ui.viewmodels.speech import Speech
from kiosk.ui.viewmodels.studio_conflicts import ConflictsPage
from kiosk.ui.viewmodels.studio_consent import NarratorConsentPage
from kiosk.ui.viewmodels.studio_listening import Listening
from kiosk.ui.viewmodels.studio_microphone import MicrophonePage
from kiosk.ui.viewmodels.studio_page import StudioPage
from kiosk.ui.viewmodels.studio_people import PeoplePage
from kiosk.ui.viewmodels.studio_phone import PhonePage
from kiosk.ui.viewmodels.studio_plan import PlanPage
from kiosk.ui.viewmodels.studio_publish import PublishPage
from kiosk.ui.viewmodels.studio_record import RecordingPage
from kiosk.ui.viewmodels.studio_review import ReviewPage
from kiosk.ui.viewmodels.studio_words import WordsPage

QML_IMPORT_NAME = "Kiosk.ViewModels"
QML_IMPORT_MAJOR_VERSION = 1

TEXT_SCALES = (1.0, 1.25, 1.5)
BEFORE_WORK = frozenset({"people", "consent"})


@QmlElement
@QmlUncreatable("made by the program")
class StudioShell(QObject):
    """Owns the studio's pages, shows one of them, and answers what every page has."""

    pageChanged = Signal()
    frameChanged = Signal()
    noticeChanged = Signal()
    closeAsked = Signal()

    def __init__(self, desk: StudioDesk, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        desk.go, desk.fail, desk.ask = self.go, self._fail, self._ask
        desk.refresh = self.frameChanged.emit
        desk.listening.failed.connect(lambda error: self._fail(error, None))
        self._keyboard = KeyboardModel(desk.settings, self)
        self._people = PeoplePage(desk, self)
        self._consent = NarratorConsentPage(desk, self)
        self._microphone = MicrophonePage(desk, self)
        self._words = WordsPage(desk, self)
        self._plan = PlanPage(desk, self)
        self._publish = PublishPage(desk, self)
        self._record = RecordingPage(desk, self)
        self._review = ReviewPage(desk, self)
        self._phone = PhonePage(desk, self)
        self._conflicts = ConflictsPage(desk, self)
        self._pages: dict[str, StudioPage] = {
            "people": self._people,
            "consent": self._consent,
            "microphone": self._microphone,
            "words": self._words,
            "plan": self._plan,
            "publish": self._publish,
            "record": self._record,
            "review": self._review,
            "phone": self._phone,
            "conflicts": self._conflicts,
        }
        self._page = ""
        self._overlay = ""  # fault, question
        self._fault: wording.Fault | None = None
        self._incident = ""
        self._question: Question | None = None
        self._deed: Callable[[], None] | None = None

    # ---- where we are

    def start(self) -> None:
        """Show the first page."""
        self.go("people")

    def go(self, page: str) -> None:
        """Show a page: whatever sounds ends, and the page takes in what changed."""
        if self._page:
            self._pages[self._page].leave()
        self._desk.silence()
        if page == "people":
            self._leave_person()
        self._keyboard.begin(self._desk.tag)
        self._page = page
        self.frameChanged.emit()
        self._pages[page].enter()
        self.pageChanged.emit()

    def guides_loaded(self) -> None:
        """Take note that every guide is there, and how often each was asked for."""
        self.frameChanged.emit()

    def leave(self) -> None:
        """Let the page put away what it has under way: the window closes."""
        if self._page:
            self._pages[self._page].leave()

    @Property(str, notify=pageChanged)
    def page(self) -> str:
        return self._page

    # ---- the header

    @Property(bool, notify=frameChanged)
    def canGoHome(self) -> bool:
        return self._page not in BEFORE_WORK

    @Property(str, notify=frameChanged)
    def progress(self) -> str:
        """The language and how far it has come: "Tiếng Tày · 41 trong 65 câu".

        While one records, it is the guide in hand that counts: whoever sees thousands of lines
        ahead loses heart.
        """
        if self._page in BEFORE_WORK:
            return ""
        done = self._desk.progress(of_group=self._page == "record")
        if done is None:
            return ""
        number = QLocale().toString
        return studio_wording.PROGRESS.shown(
            language=self._desk.language_title(),
            done=number(done.recorded),
            total=number(done.total),
        )

    @Property(str, notify=frameChanged)
    def personName(self) -> str:
        """The pseudonym of whoever sits here; empty while nobody does."""
        person = self._desk.reviewer
        return "" if person is None else person.pseudonym

    @Property(str, notify=frameChanged)
    def microphone(self) -> str:
        """``unchecked``, ``good``, ``poor``, ``missing``, or empty where nobody records."""
        if self._desk.narrator is None or self._page in BEFORE_WORK:
            return ""
        return self._desk.microphone

    @Property(bool, notify=frameChanged)
    def isRecording(self) -> bool:
        """Whether the microphone is being recorded: then nothing may speak."""
        recorder = self._desk.recorder
        return recorder is not None and recorder.is_recording

    @Property(float, notify=frameChanged)
    def textScale(self) -> float:
        return self._desk.text_scale

    @Slot()
    def goHome(self) -> None:
        """ "Trang chủ": the plan."""
        if self._page == "plan" or self._desk.project is None:
            self.go("people")
        else:
            self.go("plan")

    @Slot()
    def openMicrophone(self) -> None:
        """Try the microphone again."""
        if self._page != "microphone":
            self.go("microphone")

    @Slot()
    def cycleTextSize(self) -> None:
        scales = TEXT_SCALES
        at = scales.index(self._desk.text_scale) if self._desk.text_scale in scales else 0
        self._desk.text_scale = scales[(at + 1) % len(scales)]
        self.frameChanged.emit()

    @Slot()
    def goBack(self) -> None:
        """Answer the Esc key."""
        if self._overlay:
            self.stay()
        else:
            self._pages[self._page].back()

    @Slot()
    def listenAgain(self) -> None:
        """Answer the L key: say once more what was said last."""
        self._desk.speech.again()

    @Slot()
    def leaveProgram(self) -> None:
        """Close the window; what was recorded is on the disk."""
        self.closeAsked.emit()

    # ---- what interrupts

    @Property(str, notify=noticeChanged)
    def overlay(self) -> str:
        """``fault``, ``question`` or nothing."""
        return self._overlay

    @Property(str, notify=noticeChanged)
    def overlayTitle(self) -> str:
        if self._overlay == "question" and self._question is not None:
            return self._question.title.shown(**self._question.values)
        return self._fault.title.shown() if self._fault is not None else ""

    @Property(str, notify=noticeChanged)
    def overlayText(self) -> str:
        if self._overlay == "question" and self._question is not None:
            return self._question.what.shown(**self._question.values)
        way_out = self._fault.way_out.shown() if self._fault is not None else ""
        return f"{way_out} ({self._incident})" if self._incident else way_out

    @Property(str, notify=noticeChanged)
    def overlayYes(self) -> str:
        """The button that does what was asked, or tries again; empty where nothing can be."""
        if self._overlay == "question" and self._question is not None:
            return self._question.yes.shown()
        return studio_wording.TRY_AGAIN.shown() if self._deed is not None else ""

    @Slot()
    def stay(self) -> None:
        """Close what interrupted and go on."""
        self._close_overlay()
        self._desk.speech.hush()

    @Slot()
    def confirm(self) -> None:
        """Do what was asked about, or try again."""
        deed = self._deed
        self._close_overlay()
        self._desk.speech.hush()
        if deed is not None:
            deed()

    def incident(self, number: str) -> None:
        """Something nobody foresaw happened: say so calmly, with its number."""
        self._fault, self._incident, self._deed = wording.INCIDENT, number, None
        told = [wording.INCIDENT.title.line(), wording.INCIDENT.way_out.line()]
        self._show_overlay("fault", told)

    # ---- within

    def _fail(self, error: DeskError, again: Callable[[], None] | None) -> None:
        self._fault, self._incident, self._deed = studio_faults.fault(error), "", again
        self._show_overlay("fault", [self._fault.title.line(), self._fault.way_out.line()])

    def _ask(self, question: Question, deed: Callable[[], None]) -> None:
        self._question, self._deed = question, deed
        spoken = [saying.line(**question.values) for saying in (question.title, question.what)]
        self._show_overlay("question", spoken)

    def _show_overlay(self, overlay: str, lines: list[Line]) -> None:
        self._overlay = overlay
        self.noticeChanged.emit()
        self._desk.listening.stop()
        self._desk.speech.say("overlay", lines)

    def _close_overlay(self) -> None:
        self._overlay, self._incident, self._fault = "", "", None
        self._question, self._deed = None, None
        self.noticeChanged.emit()

    def _leave_person(self) -> None:
        """Forget who sat here; what they recorded is kept."""
        desk = self._desk
        desk.narrator = desk.reviewer = None
        desk.project, desk.plan = None, None
        desk.next_line = ""

    # ---- the pages, for QML

    @Property(PeoplePage, constant=True)
    def people(self) -> PeoplePage:
        return self._people

    @Property(NarratorConsentPage, constant=True)
    def consent(self) -> NarratorConsentPage:
        return self._consent

    @Property(MicrophonePage, constant=True)
    def microphonePage(self) -> MicrophonePage:
        return self._microphone

    @Property(WordsPage, constant=True)
    def words(self) -> WordsPage:
        return self._words

    @Property(PlanPage, constant=True)
    def plan(self) -> PlanPage:
        return self._plan

    @Property(PublishPage, constant=True)
    def publish(self) -> PublishPage:
        return self._publish

    @Property(RecordingPage, constant=True)
    def record(self) -> RecordingPage:
        return self._record

    @Property(ReviewPage, constant=True)
    def review(self) -> ReviewPage:
        return self._review

    @Property(PhonePage, constant=True)
    def phone(self) -> PhonePage:
        return self._phone

    @Property(ConflictsPage, constant=True)
    def conflicts(self) -> ConflictsPage:
        return self._conflicts

    @Property(Listening, constant=True)
    def listening(self) -> Listening:
        return self._desk.listening

    @Property(Speech, constant=True)
    def speech(self) -> Speech:
        return self._desk.speech

    @Property(KeyboardModel, constant=True)
    def keyboard(self) -> KeyboardModel:
        return self._keyboard
