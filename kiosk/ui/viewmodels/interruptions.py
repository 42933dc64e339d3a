"""What comes over a page: a question, a fault, the sign that calls the staff, a large QR code."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QObject, QTimer, Signal, Slot
from PySide6.QtQml import QmlElement

from kiosk.domain.line import Line
from kiosk.domain.session import Left, Stage, Visit
from kiosk.errors import DeskError
from kiosk.ui import wording
from kiosk.ui.desk import Desk
from kiosk.ui.qt import Property, QmlUncreatable
from kiosk.ui.viewmodels.choosing import LanguagePage
from kiosk.ui.viewmodels.walking import StepPage

QML_IMPORT_NAME = "Kiosk.ViewModels"
QML_IMPORT_MAJOR_VERSION = 1

IDLE_MS = 5 * 60 * 1000  # their hands are on their phone, not on the kiosk, for minutes
LAST_CALL_MS = 45_000


@QmlElement
@QmlUncreatable("made by the program")
class Interruptions(QObject):
    """Shows and says one thing at a time over the page, and takes the answer."""

    changed = Signal()
    wentOn = Signal()  # somebody is there, and stays on the page
    citizenLeft = Signal(object)  # Left

    def __init__(
        self, desk: Desk, language: LanguagePage, step: StepPage, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._desk = desk
        self._language = language
        self._step = step
        self._overlay = ""  # leave, resume, still_there, calling, qr, fault
        self._lines: Sequence[Line] = []
        self._fault: wording.Fault | None = None
        self._incident = ""
        self._qr = ""
        self._interrupted: Visit | None = None
        self._try_again: Callable[[], None] | None = None
        self._idle = QTimer(self, interval=IDLE_MS, singleShot=True)
        self._idle.timeout.connect(self._ask_whether_still_there)
        self._last_call = QTimer(self, interval=LAST_CALL_MS, singleShot=True)
        self._last_call.timeout.connect(self._leave_the_last_citizen)

    # ---- what is shown

    @Property(str, notify=changed)
    def overlay(self) -> str:
        """What lies over the page; empty where nothing does."""
        return self._overlay

    @Property(str, notify=changed)
    def title(self) -> str:
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

    @Property(str, notify=changed)
    def text(self) -> str:
        if self._overlay == "fault" and self._fault is not None:
            way_out = self._fault.way_out.shown()
            return f"{way_out}\n{self._incident}" if self._incident else way_out
        if self._overlay == "resume" and self._interrupted is not None:
            guide = self._desk.guide_title(self._interrupted.guide_id)
            return f"{guide}\n{wording.RESUME_WHAT.shown()}"
        return wording.STILL_THERE_WHAT.shown() if self._overlay == "still_there" else ""

    @Property(str, notify=changed)
    def qr(self) -> str:
        return f"image://gocua/qr/{self._qr}" if self._overlay == "qr" else ""

    @Property(bool, notify=changed)
    def canTryAgain(self) -> bool:
        return self._try_again is not None

    def say(self) -> None:
        """Say what lies over the page, if anything does."""
        if self._overlay:
            self._desk.speech.say("overlay", self._lines)

    # ---- what comes over the page

    def ask_before_leaving(self) -> None:
        """Ask whether the guide is to be left."""
        self._show("leave", [wording.LEAVE_TITLE])

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
        self._show("resume", [wording.RESUME_TITLE, title, wording.RESUME_WHAT])

    @Slot()
    def callStaff(self) -> None:
        self._desk.speech.chime()
        self._show("calling", [wording.CALLING])

    @Slot(str)
    def showQr(self, url: str) -> None:
        """Show a page's address large enough for any telephone."""
        self._qr = url
        self._show("qr", [wording.STEP_QR])

    def fail(self, error: DeskError, again: Callable[[], None] | None) -> None:
        """Say a fault of the world and its way out, with a way to try again where there is one."""
        self._fault = wording.fault(error)
        self._try_again = again
        self._show("fault", [self._fault.title, self._fault.way_out])

    def incident(self, number: str) -> None:
        """Something nobody foresaw happened: say so calmly, with its number, and start over."""
        self._fault = wording.INCIDENT
        self._incident = number
        self._try_again = None
        self._show("fault", [wording.INCIDENT.title, wording.INCIDENT.way_out])

    # ---- what is answered

    @Slot()
    def stay(self) -> None:
        """Close what interrupted and go on."""
        self._close()
        self._desk.speech.hush()
        self.wentOn.emit()

    def back(self) -> None:
        """Answer the Esc key: stay, where there is a choice."""
        if self._overlay in {"leave", "still_there", "qr"}:
            self.stay()

    @Slot()
    def leaveGuide(self) -> None:
        """Leave the guide; what was heard of it is kept."""
        self._close()
        self.citizenLeft.emit(Left.HOME)

    @Slot()
    def resume(self) -> None:
        """Go on with the interrupted visit where it was."""
        visit, desk = self._interrupted, self._desk
        self._close()
        if visit is None:
            return
        desk.keeper.go_on_with(visit)
        desk.text_scale = visit.text_scale
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
        desk.go(pages[visit.stage])

    @Slot()
    def beginAnew(self) -> None:
        """Save what was heard of the interrupted visit and serve the next citizen."""
        self._close()
        if self._interrupted is not None:
            self._desk.keeper.go_on_with(self._interrupted)
        self.citizenLeft.emit(Left.HOME)

    @Slot()
    def staffArrived(self) -> None:
        """ "Cán bộ đã đến"."""
        self.stay()

    @Slot()
    def tryAgain(self) -> None:
        deed = self._try_again
        self._close()
        if deed is not None:
            deed()

    # ---- who is there

    def touched(self, *, asks_later: bool) -> None:
        """Somebody is there; whether they still are is asked after a while, or not at all."""
        self._last_call.stop()
        if asks_later:
            self._idle.start()
        else:
            self._idle.stop()

    # ---- within

    def _show(self, overlay: str, told: Sequence[wording.Saying | Line]) -> None:
        self._overlay = overlay
        self._lines = [one.line() if isinstance(one, wording.Saying) else one for one in told]
        self.changed.emit()
        self.say()

    def _close(self) -> None:
        self._last_call.stop()
        self._overlay, self._incident, self._fault, self._try_again = "", "", None, None
        self.changed.emit()

    def _ask_whether_still_there(self) -> None:
        if self._overlay == "calling":  # the sign stays until the staff have come
            self._idle.start()
            return
        if self._overlay == "":
            self._show("still_there", [wording.STILL_THERE, wording.STILL_THERE_WHAT])
        self._last_call.start()

    def _leave_the_last_citizen(self) -> None:
        self._close()
        self.citizenLeft.emit(Left.TIMEOUT)
