"""The record of one assisted session (phiếu hỗ trợ), filled in by the helper in under a minute."""

from __future__ import annotations

from dataclasses import dataclass, replace
from uuid import UUID

from PySide6.QtCore import QCoreApplication, QObject, Signal, Slot
from PySide6.QtQml import QmlElement

from kiosk.domain.session import (
    UNNAMED_HELPER,
    AgeBand,
    AssistedSession,
    Gender,
    Outcome,
    Place,
    Pressed,
    Visit,
    unaided,
)
from kiosk.ui.desk import Desk
from kiosk.ui.models.rows import Rows
from kiosk.ui.qt import QT_TRANSLATE_NOOP, Property, QmlUncreatable
from kiosk.ui.viewmodels.page import PageModel
from sync.protocol.personal_text import is_personal

QML_IMPORT_NAME = "Kiosk.ViewModels"
QML_IMPORT_MAJOR_VERSION = 1

OUTCOMES: dict[str, str] = {
    Outcome.SUBMITTED_ONLINE: QT_TRANSLATE_NOOP("Record", "Đã nộp trực tuyến"),
    Outcome.PREPARED: QT_TRANSLATE_NOOP("Record", "Chuẩn bị xong"),
    Outcome.HANDED_OVER: QT_TRANSLATE_NOOP("Record", "Chuyển cán bộ"),
    Outcome.HEARD: QT_TRANSLATE_NOOP("Record", "Chỉ nghe"),
    Outcome.UNFINISHED: QT_TRANSLATE_NOOP("Record", "Chưa xong"),
}
PRESSED: dict[str, str] = {
    Pressed.SELF: QT_TRANSLATE_NOOP("Record", "Bà con tự làm"),
    Pressed.TOGETHER: QT_TRANSLATE_NOOP("Record", "Cùng làm"),
    Pressed.HELPER: QT_TRANSLATE_NOOP("Record", "Khai hộ"),
}
GENDERS: dict[str, str] = {
    Gender.FEMALE: QT_TRANSLATE_NOOP("Record", "Nữ"),
    Gender.MALE: QT_TRANSLATE_NOOP("Record", "Nam"),
    Gender.UNSAID: QT_TRANSLATE_NOOP("Record", "Không nói"),
}
AGES: dict[str, str] = {
    AgeBand.UNDER_18: QT_TRANSLATE_NOOP("Record", "Dưới 18"),
    AgeBand.FROM_18: "18–34",
    AgeBand.FROM_35: "35–59",
    AgeBand.FROM_60: "60–69",
    AgeBand.FROM_70: "70+",
}
# The codes of assets/data/difficulties.json in the words of a volunteer; the commonest first.
OBSTACLES = {
    "language": QT_TRANSLATE_NOOP("Record", "Không hiểu tiếng phổ thông"),
    "forgot_password": QT_TRANSLATE_NOOP("Record", "Quên mật khẩu"),
    "no_vneid2": QT_TRANSLATE_NOOP("Record", "Chưa có VNeID mức 2"),
    "sim_not_owner": QT_TRANSLATE_NOOP("Record", "SIM không chính chủ"),
    "missing_document": QT_TRANSLATE_NOOP("Record", "Thiếu giấy tờ"),
    "eyesight_hearing": QT_TRANSLATE_NOOP("Record", "Mắt, tai, tay yếu"),
    "no_network": QT_TRANSLATE_NOOP("Record", "Không có mạng"),
    "fear_scam": QT_TRANSLATE_NOOP("Record", "Sợ lừa đảo"),
    "no_smartphone": QT_TRANSLATE_NOOP("Record", "Không có điện thoại thông minh"),
    "old_phone_number": QT_TRANSLATE_NOOP("Record", "Đã đổi số điện thoại"),
    "file_format": QT_TRANSLATE_NOOP("Record", "Ảnh không được nhận"),
    "data_mismatch": QT_TRANSLATE_NOOP("Record", "Thông tin bị lệch"),
    "owner_confirm": QT_TRANSLATE_NOOP("Record", "Chủ hộ chưa đồng ý được"),
    "payment": QT_TRANSLATE_NOOP("Record", "Không trả tiền được"),
    "system_error": QT_TRANSLATE_NOOP("Record", "Cổng bị lỗi"),
    "other": QT_TRANSLATE_NOOP("Record", "Khác"),
}
COMMONEST = 8  # obstacles that are shown at first
MORE = "more"
NOTE_MAX = 280


def translated(text: str) -> str:
    """Return a word of the record in the program's language."""
    return QCoreApplication.translate("Record", text)


@dataclass(frozen=True, slots=True)
class OptionRow:
    """One word that can be chosen."""

    key: str
    text: str
    isChosen: bool


@QmlElement
@QmlUncreatable("made by the program")
class RecordPage(PageModel):
    """What the helper adds to a finished visit, or corrects until midnight."""

    changed = Signal()  # Qt wants the signal in the class of its properties

    def __init__(self, desk: Desk, parent: QObject | None = None) -> None:
        super().__init__(desk, parent)
        self._session: AssistedSession | None = None
        self._models = {
            name: Rows(OptionRow, self)
            for name in ("outcome", "pressed", "gender", "age", "obstacle")
        }
        self._outcome: Outcome | None = None
        self._pressed: Pressed | None = None
        self._wanted: UUID | None = None
        self._revisits: UUID | None = None
        self._problem = ""
        self._note = ""
        self._rarer = False

    def revisit(self, record_id: UUID) -> None:
        """Complete or correct a saved record, on the next ``enter``."""
        self._wanted = record_id

    def enter(self) -> None:
        self._desk.speech.hush()
        self._revisits, self._wanted = self._wanted, None  # the next citizen's record is their own
        session = self._find()
        self._session = session
        if session is None:
            self._desk.go("today")
            return
        is_completed = self._revisits is not None and bool(session.helper)
        self._outcome = session.outcome if is_completed else None
        self._pressed = session.pressed if is_completed else None
        self._note = session.note
        self._problem = ""
        self._rarer = False
        self._show()

    def _find(self) -> AssistedSession | None:
        if self._revisits is not None and self._desk.store is not None:
            return self._desk.store.session(self._revisits)
        visit = self._desk.keeper.timed()
        return unaided(visit) if visit is not None else None

    @Property(QObject, constant=True)
    def outcomes(self) -> Rows:
        return self._models["outcome"]

    @Property(QObject, constant=True)
    def pressers(self) -> Rows:
        return self._models["pressed"]

    @Property(QObject, constant=True)
    def genders(self) -> Rows:
        return self._models["gender"]

    @Property(QObject, constant=True)
    def ages(self) -> Rows:
        return self._models["age"]

    @Property(QObject, constant=True)
    def obstacles(self) -> Rows:
        return self._models["obstacle"]

    @Property(str, notify=changed)
    def guideTitle(self) -> str:
        if self._session is None:
            return ""
        return self._desk.guide_title(self._session.visit.guide_id)

    @Property(str, notify=changed)
    def languageName(self) -> str:
        if self._session is None:
            return ""
        return self._desk.language_title(self._session.visit.language_heard)

    @Property(int, notify=changed)
    def minutes(self) -> int:
        return 0 if self._session is None else max(1, round(self._session.visit.seconds / 60))

    @Property(int, notify=changed)
    def stepCount(self) -> int:
        return 0 if self._session is None else len(self._session.visit.path)

    @Property(str, notify=changed)
    def communeName(self) -> str:
        if self._session is None:
            return ""
        commune = self._desk.communes.commune(self._session.visit.commune)
        return commune.full_name if commune is not None else ""

    @Property(bool, notify=changed)
    def isDoor(self) -> bool:
        return self._session is not None and self._session.visit.place is Place.DOOR

    @Property(bool, notify=changed)
    def hasConsent(self) -> bool:
        """Whether age, sex and a note may be kept."""
        return self._session is not None and self._session.visit.consent is True

    @Property(int, notify=changed)
    def waiting(self) -> int:
        return self._desk.store.waiting() if self._desk.store is not None else 0

    @Property(str, notify=changed)
    def note(self) -> str:
        return self._note

    @Property(int, constant=True)
    def noteMax(self) -> int:
        return NOTE_MAX

    @Property(str, notify=changed)
    def problem(self) -> str:
        """What must be put right before saving; empty while nothing must."""
        return self._problem

    @Property(bool, notify=changed)
    def canSave(self) -> bool:
        return self._outcome is not None and self._pressed is not None

    @Property(bool, notify=changed)
    def isRevisit(self) -> bool:
        return self._revisits is not None

    @Slot(str)
    def chooseOutcome(self, key: str) -> None:
        self._outcome = Outcome(key)
        self._show()

    @Slot(str)
    def choosePressed(self, key: str) -> None:
        self._pressed = Pressed(key)
        self._show()

    @Slot(str)
    def chooseGender(self, key: str) -> None:
        if self._session is not None:
            chosen = None if self._session.gender == key else Gender(key)
            self._session = replace(self._session, gender=chosen)
            self._show()

    @Slot(str)
    def chooseAge(self, key: str) -> None:
        if self._session is not None:
            chosen = None if self._session.age_band == key else AgeBand(key)
            self._session = replace(self._session, age_band=chosen)
            self._show()

    @Slot(str)
    def toggleObstacle(self, key: str) -> None:
        if key == MORE:
            self._rarer = not self._rarer
            self._show()
        elif self._session is not None:
            chosen = set(self._session.obstacles) ^ {key}
            self._session = replace(
                self._session, obstacles=tuple(code for code in OBSTACLES if code in chosen)
            )
            self._show()

    @Slot(str)
    def write(self, note: str) -> None:
        self._note = note
        if self._problem and not is_personal(note):
            self._problem = ""
            self.changed.emit()

    @Slot()
    def save(self) -> None:
        """Keep the record, unless the note names a person by a number."""
        session = self._session
        if session is None or self._outcome is None or self._pressed is None:
            return
        if is_personal(self._note):
            self._problem = QCoreApplication.translate(
                "Record",
                "Ghi chú có số giấy tờ, số điện thoại hoặc mã OTP. Xóa số đó rồi lưu.",
            )
            self.changed.emit()
            return
        whole = replace(
            session,
            visit=self._placed(session.visit),
            outcome=self._outcome,
            pressed=self._pressed,
            helper=session.helper or UNNAMED_HELPER,
            note=self._note.strip(),
        )
        self._desk.attempt(lambda: self._keep(whole), self._saved)

    def _keep(self, session: AssistedSession) -> None:
        if self._desk.store_fault is not None:
            raise self._desk.store_fault  # "saved" is only said of what is on the disk
        self._desk.keeper.save(session)

    def _saved(self) -> None:
        self._desk.syncing.push_soon()
        self._desk.go("today")

    @Slot()
    def discard(self) -> None:
        """Leave without saving what was filled in; an unfinished visit is dropped."""
        if self._revisits is None and not self._desk.keeper.is_saved:
            self._desk.attempt(self._desk.keeper.drop)
        self._desk.go("today")

    @Slot()
    def back(self) -> None:
        if self._revisits is not None:
            self.discard()

    def _obstacles_shown(self) -> dict[str, str]:
        words = list(OBSTACLES.items())
        part = words[COMMONEST:] if self._rarer else words[:COMMONEST]
        more = QT_TRANSLATE_NOOP("Record", "Thêm…")
        return {**dict(part), MORE: more}

    def _placed(self, visit: Visit) -> Visit:
        """Return the visit with the desk's commune, where its own is none of the country's."""
        if self._desk.communes.commune(visit.commune) is not None:
            return visit
        return replace(visit, commune=self._desk.settings.commune)

    def _show(self) -> None:
        session = self._session
        if session is None:
            return
        chosen: dict[str, set[str]] = {
            "outcome": {self._outcome} if self._outcome else set(),
            "pressed": {self._pressed} if self._pressed else set(),
            "gender": {session.gender} if session.gender else set(),
            "age": {session.age_band} if session.age_band else set(),
            "obstacle": set(session.obstacles),
        }
        words: dict[str, dict[str, str]] = {
            "outcome": OUTCOMES,
            "pressed": PRESSED,
            "gender": GENDERS,
            "age": AGES,
            "obstacle": self._obstacles_shown(),
        }
        for name, model in self._models.items():
            model.show(
                [
                    OptionRow(str(key), translated(text), key in chosen[name])
                    for key, text in words[name].items()
                ]
            )
        self.changed.emit()
