"""After the guide: the face, the consent, the thanks."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtQml import QmlElement

from kiosk.ui import wording
from kiosk.ui.desk import Desk
from kiosk.ui.models.rows import Rows
from kiosk.ui.qt import Property, QmlUncreatable
from kiosk.ui.viewmodels.page import PageModel

QML_IMPORT_NAME = "Kiosk.ViewModels"
QML_IMPORT_MAJOR_VERSION = 1

PORTAL = "https://dichvucong.gov.vn"
FACE_COLOURS = {5: "#14603A", 4: "#3B6008", 3: "#6E4A00", 2: "#853A10", 1: "#9E1818"}


@dataclass(frozen=True, slots=True)
class FaceTile:
    """One of five faces; 5 is the happiest."""

    key: int
    title: str
    colour: str


@QmlElement
@QmlUncreatable("made by the program")
class RatingPage(PageModel):
    """The citizen's own rating: nothing is chosen beforehand."""

    changed = Signal()  # Qt wants the signal in the class of its properties

    def __init__(self, desk: Desk, parent: QObject | None = None) -> None:
        super().__init__(desk, parent)
        self._tiles = Rows(FaceTile, self)

    def enter(self) -> None:
        self._tiles.show(
            [
                FaceTile(key, wording.FACES[key - 1].shown(), FACE_COLOURS[key])
                for key in (5, 4, 3, 2, 1)
            ]
        )
        self.changed.emit()
        self.introduce()

    @Slot()
    def introduce(self) -> None:
        lines = [wording.RATING_TITLE.line(), self._hint.line()]
        if self._desk.is_door:
            lines.append(wording.RATING_AWAY.line())
        self._desk.speech.say("title", lines)

    @Property(QObject, constant=True)
    def tiles(self) -> Rows:
        return self._tiles

    @Property(str, notify=changed)
    def title(self) -> str:
        return wording.RATING_TITLE.shown()

    @Property(str, notify=changed)
    def hint(self) -> str:
        return self._hint.shown()

    @Property(str, notify=changed)
    def lookAway(self) -> str:
        """The request to the helper beside the citizen; empty where there is none."""
        return wording.RATING_AWAY.shown() if self._desk.is_door else ""

    @Slot(int)
    def tap(self, key: int) -> None:
        if self._desk.taps.tap(f"face:{key}"):
            self._rate(key)
        else:
            lines = [wording.FACES[key - 1].line(), wording.TAP_AGAIN.line()]
            self._desk.speech.say(f"face:{key}", lines)

    @Slot()
    def decline(self) -> None:
        """Go on without a rating."""
        self._rate(None)

    @property
    def _hint(self) -> wording.Saying:
        return wording.RATING_HINT if self._desk.taps.isTwice else wording.RATING_HINT_ONE_TAP

    def _rate(self, satisfaction: int | None) -> None:
        self._desk.attempt(
            lambda: self._desk.keeper.rate(satisfaction), lambda: self._desk.go("consent")
        )


@QmlElement
@QmlUncreatable("made by the program")
class ConsentPage(PageModel):
    """A spoken question of its own, with two pictured answers."""

    changed = Signal()  # Qt wants the signal in the class of its properties

    def enter(self) -> None:
        self.changed.emit()
        self.introduce()

    @Slot()
    def introduce(self) -> None:
        sayings = (wording.CONSENT_TITLE, wording.CONSENT_WHAT, wording.CONSENT_WHY)
        self._desk.speech.say("title", [saying.line() for saying in sayings])

    @Property(str, notify=changed)
    def title(self) -> str:
        return wording.CONSENT_TITLE.shown()

    @Property(str, notify=changed)
    def what(self) -> str:
        return wording.CONSENT_WHAT.shown()

    @Property(str, notify=changed)
    def why(self) -> str:
        return wording.CONSENT_WHY.shown()

    @Property(str, notify=changed)
    def yes(self) -> str:
        return wording.CONSENT_YES.shown()

    @Property(str, notify=changed)
    def no(self) -> str:
        return wording.CONSENT_NO.shown()

    @Slot(bool)
    def tap(self, agrees: bool) -> None:
        topic = f"consent:{'yes' if agrees else 'no'}"
        if not self._desk.taps.tap(topic):
            saying = wording.CONSENT_YES if agrees else wording.CONSENT_NO
            self._desk.speech.say(topic, [saying.line(), wording.TAP_AGAIN.line()])
            return
        self._desk.attempt(lambda: self._desk.keeper.agree(agrees), lambda: self._desk.go("thanks"))


@QmlElement
@QmlUncreatable("made by the program")
class ThanksPage(PageModel):
    """Thanks, the QR to take home, and for a helper the way to the record."""

    changed = Signal()  # Qt wants the signal in the class of its properties

    def enter(self) -> None:
        if not self._desk.is_door:
            self._desk.attempt(self._desk.keeper.save_unaided)
        self.changed.emit()
        self.introduce()

    @Slot()
    def introduce(self) -> None:
        self._desk.speech.say("title", [wording.THANKS_TITLE.line(), self._take_home.line()])

    @Property(str, notify=changed)
    def title(self) -> str:
        return wording.THANKS_TITLE.shown()

    @Property(str, notify=changed)
    def takeHome(self) -> str:
        return self._take_home.shown()

    @Property(str, notify=changed)
    def qr(self) -> str:
        return f"image://gocua/qr/{self._url}"

    @Property(str, notify=changed)
    def guideTitle(self) -> str:
        return self._desk.guide.title.text if self._desk.guide is not None else ""

    @Property(bool, notify=changed)
    def isDoor(self) -> bool:
        return self._desk.is_door

    @Slot()
    def finish(self) -> None:
        """Let the next citizen choose a language."""
        self._desk.attempt(self._desk.keeper.save_unaided, lambda: self._desk.go("language"))

    @Slot()
    def openRecord(self) -> None:
        self._desk.go("record")

    @property
    def _url(self) -> str:
        guide = self._desk.guide
        return guide.portal_url if guide is not None and guide.portal_url else PORTAL

    @property
    def _take_home(self) -> wording.Saying:
        return wording.THANKS_PORTAL if self._url == PORTAL else wording.THANKS_QR
