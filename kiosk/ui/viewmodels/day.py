"""Today: the day's figures, what is saved, what waits, what was refused and why."""

from __future__ import annotations

from dataclasses import dataclass
from uuid import UUID

from PySide6.QtCore import QCoreApplication, QLocale, QObject, Signal, Slot
from PySide6.QtQml import QmlElement

from kiosk.domain.session import VIETNAM_TIME, Delivery, SavedSession, local_day
from kiosk.syncing import SyncState
from kiosk.ui import wording
from kiosk.ui.desk import Desk
from kiosk.ui.models.rows import Rows
from kiosk.ui.qt import QT_TRANSLATE_NOOP, Property, QmlUncreatable
from kiosk.ui.viewmodels.page import PageModel
from kiosk.ui.viewmodels.recording import OUTCOMES, RecordPage, translated

QML_IMPORT_NAME = "Kiosk.ViewModels"
QML_IMPORT_MAJOR_VERSION = 1

# Why the server refused a record, and what the helper can do (docs/protocol.md names the codes).
REFUSALS = {
    "session.unknown_commune": QT_TRANSLATE_NOOP("Refusal", "Sai mã xã – chạm để sửa"),
    "session.forbidden_field": QT_TRANSLATE_NOOP("Refusal", "Có thông tin cá nhân – chạm để sửa"),
    "session.personal_text": QT_TRANSLATE_NOOP("Refusal", "Ghi chú có số – chạm để sửa"),
    "session.revision_conflict": QT_TRANSLATE_NOOP("Refusal", "Trùng phiếu khác – báo cán bộ"),
}
REFUSED = QT_TRANSLATE_NOOP("Refusal", "Máy chủ không nhận – chạm để xem")


@dataclass(frozen=True, slots=True)
class RecordRow:
    """One saved record of the day."""

    key: str
    time: str
    title: str
    outcome: str
    delivery: str
    stateText: str


@QmlElement
@QmlUncreatable("made by the program")
class TodayPage(PageModel):
    """The helper's own page."""

    changed = Signal()  # Qt wants the signal in the class of its properties

    def __init__(self, desk: Desk, record: RecordPage, parent: QObject | None = None) -> None:
        super().__init__(desk, parent)
        self._record = record
        self._rows = Rows(RecordRow, self)
        self._helped = self._submitted = self._alone = 0
        self._satisfaction: float | None = None

    def enter(self) -> None:
        self._desk.speech.hush()
        self.refresh()

    def refresh(self) -> None:
        """Read the day anew: a record was saved, or the server answered."""
        store = self._desk.store
        if store is not None:
            today = local_day(self._desk.clock.now())
            figures = store.figures(today)
            self._helped = figures.helped
            self._submitted = figures.submitted_online
            self._alone = figures.self_done
            self._satisfaction = figures.satisfaction
            self._rows.show(
                [
                    RecordRow(
                        key=str(saved.record_id),
                        time=f"{saved.started_at.astimezone(VIETNAM_TIME):%H:%M}",
                        title=self._desk.guide_title(saved.guide_id),
                        outcome=translated(OUTCOMES[saved.outcome]),
                        delivery=str(saved.delivery),
                        stateText=_state_text(saved),
                    )
                    for saved in store.saved_on(today)
                ]
            )
        self.changed.emit()

    @Property(QObject, constant=True)
    def rows(self) -> Rows:
        return self._rows

    @Property(int, notify=changed)
    def helped(self) -> int:
        return self._helped

    @Property(int, notify=changed)
    def submitted(self) -> int:
        return self._submitted

    @Property(int, notify=changed)
    def alone(self) -> int:
        return self._alone

    @Property(str, notify=changed)
    def satisfaction(self) -> str:
        """The mean of the day as the program's language writes it; a dash where nobody rated."""
        return "–" if self._satisfaction is None else QLocale().toString(self._satisfaction, "f", 1)

    @Property(int, notify=changed)
    def waiting(self) -> int:
        return self._desk.store.waiting() if self._desk.store is not None else 0

    @Property(bool, notify=changed)
    def hasStore(self) -> bool:
        return self._desk.store is not None

    @Property(bool, notify=changed)
    def isEnrolled(self) -> bool:
        return self._desk.syncing.status.state is not SyncState.NOT_ENROLLED

    @Property(bool, notify=changed)
    def isSending(self) -> bool:
        return self._desk.syncing.status.state is SyncState.SENDING

    @Property(str, notify=changed)
    def network(self) -> str:
        """The state of the line: ``ok``, ``offline``, ``revoked`` or ``not_enrolled``."""
        state = self._desk.syncing.status.state
        named = {
            SyncState.OFFLINE: "offline",
            SyncState.REVOKED: "revoked",
            SyncState.NOT_ENROLLED: "not_enrolled",
        }
        return named.get(state, "ok")

    @Property(str, notify=changed)
    def offlineSince(self) -> str:
        since = self._desk.syncing.status.offline_since
        return f"{since.astimezone(VIETNAM_TIME):%H:%M}" if since is not None else ""

    @Property(str, notify=changed)
    def communeName(self) -> str:
        commune = self._desk.communes.commune(self._desk.settings.commune)
        return commune.full_name if commune is not None else ""

    @Slot()
    def sendNow(self) -> None:
        self._desk.syncing.push_now()
        self.changed.emit()

    @Slot()
    def openStudio(self) -> None:
        """Start the studio in a window of its own; this one goes on."""
        self._desk.attempt(self._desk.open_studio)

    @Slot()
    def join(self) -> None:
        self._desk.go("join")

    @Slot()
    def settings(self) -> None:
        """Choose the commune, the place and the program's language again."""
        self._desk.go("first_start")

    @Slot()
    def orderLanguages(self) -> None:
        """Choose which languages are offered first."""
        self._desk.go("order")

    @Slot()
    def next(self) -> None:
        """Let the next citizen choose a language."""
        self._desk.go("language")

    @Slot(str)
    def open(self, key: str) -> None:
        """Complete or correct one record."""
        self._record.revisit(UUID(key))
        self._desk.go("record")

    @Slot()
    def back(self) -> None:
        self.next()


@QmlElement
@QmlUncreatable("made by the program")
class JoinPage(PageModel):
    """Joining the collecting server with a one-use code."""

    changed = Signal()  # Qt wants the signal in the class of its properties

    def __init__(self, desk: Desk, parent: QObject | None = None) -> None:
        super().__init__(desk, parent)
        self._problem = ""
        self._done = False
        self._busy = False

    def enter(self) -> None:
        self._problem, self._done, self._busy = "", False, False
        self.changed.emit()

    @Property(str, notify=changed)
    def server(self) -> str:
        return self._desk.syncing.status.server_url or str(self._desk.settings.server_url)

    @Property(str, notify=changed)
    def problem(self) -> str:
        return self._problem

    @Property(bool, notify=changed)
    def isDone(self) -> bool:
        return self._done

    @Property(bool, notify=changed)
    def isBusy(self) -> bool:
        return self._busy

    @Slot(str, str)
    def join(self, server: str, code: str) -> None:
        """Send the code; the answer comes by and by, the page stays usable."""
        if self._desk.store_fault is not None:
            self._desk.fail(self._desk.store_fault, None)
            return
        self._problem, self._busy = "", True
        self.changed.emit()
        self._desk.syncing.enrol(server.strip(), code.strip())

    def answered(self, message_id: str) -> None:
        """Take the server's answer: empty when this device has joined."""
        self._busy = False
        self._done = not message_id
        words = wording.FAULTS.get(message_id)
        if message_id:
            found = words if words is not None else wording.FAULTS["sync.unreachable"]
            self._problem = f"{found.title.shown()} {found.way_out.shown()}"
        self.changed.emit()

    @Slot()
    def back(self) -> None:
        self._desk.go("today")


def _state_text(saved: SavedSession) -> str:
    texts = {
        Delivery.WAITING: QT_TRANSLATE_NOOP("Refusal", "Chờ gửi"),
        Delivery.DELIVERED: QT_TRANSLATE_NOOP("Refusal", "Máy chủ đã nhận"),
    }
    text = texts.get(saved.delivery) or REFUSALS.get(saved.reason, REFUSED)
    return QCoreApplication.translate("Refusal", text)
