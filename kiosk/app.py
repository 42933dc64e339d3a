"""The composition root: the only module that builds adapters and wires them.

What the first frame does not need (the store, the server, the guides, the
sound) is loaded right after it, so that a citizen waits for none of it.
"""

from __future__ import annotations

import logging
import os
import signal
import sys
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING
from uuid import UUID

import uuid_utils

os.environ.setdefault("QT_QUICK_BACKEND", "software")  # the weakest laptops have no GPU to speak of
os.environ.setdefault(
    "QT_LOGGING_RULES",
    "qt.multimedia.ffmpeg*=false;qt.multimedia.symbolsresolver=false;qt.text.font.db=false",
)
if sys.platform == "linux" and not (os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY")):
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import (
    QCoreApplication,
    QEvent,
    QLocale,
    QObject,
    QTimer,
    QTranslator,
    QUrl,
)
from PySide6.QtGui import QFontDatabase, QGuiApplication
from PySide6.QtQml import QQmlApplicationEngine
from PySide6.QtQuick import QQuickWindow

from kiosk import __version__
from kiosk.clock import SystemClock
from kiosk.content.communes import CommuneDirectory
from kiosk.content.featured import FeaturedGuides
from kiosk.content.languages import LanguageDirectory
from kiosk.content.library import GuideLibrary
from kiosk.errors import AlreadyRunningError, DeskError
from kiosk.logs import logging_to, report_incident
from kiosk.paths import Paths
from kiosk.resources import bundled
from kiosk.sessions.lock import FileLock
from kiosk.settings import Settings
from kiosk.syncing import Syncing
from kiosk.ui import wording
from kiosk.ui.adapters.images import Images
from kiosk.ui.adapters.motion import wants_stillness
from kiosk.ui.desk import Desk
from kiosk.ui.viewmodels.shell import Shell
from kiosk.ui.viewmodels.speech import Speech
from kiosk.ui.viewmodels.taps import Taps
from kiosk.ui.visit_keeper import VisitKeeper

if TYPE_CHECKING:
    from kiosk.ui.adapters.qt_silent_voice import SilentVoice
    from kiosk.ui.adapters.qt_voice import QtVoice

_log = logging.getLogger(__name__)

_TOUCHES = frozenset({QEvent.Type.MouseButtonPress, QEvent.Type.TouchBegin, QEvent.Type.KeyPress})
_NOTICE_MS = 15_000
QML = Path(__file__).parent / "ui" / "qml"


@dataclass(frozen=True, slots=True)
class Options:
    """How this start differs from the usual one.

    Attributes:
        windowed: In a window instead of the whole screen.
        size: Width and height of the window, in pixels.
        speed: How much faster than life speech is played; only the tour asks for it.
        ui_language: Overrides the setting for this run.
        text_scale: Overrides the setting for this run.
        guides: A folder of guides instead of those that ship and those of this place.
    """

    windowed: bool = False
    size: tuple[int, int] = (1366, 768)
    speed: float = 1.0
    ui_language: str = ""
    text_scale: float = 0.0
    guides: Path | None = None


def new_id() -> UUID:
    """Return a fresh UUIDv7."""
    return UUID(bytes=uuid_utils.uuid7().bytes)


class Kiosk(QObject):
    """One running kiosk: it owns everything that was built, for as long as the window lives."""

    def __init__(self, paths: Paths, options: Options, application: QGuiApplication) -> None:
        super().__init__()
        self.paths = paths
        self.clock = SystemClock()
        self._application = application
        self._translator = QTranslator(self)
        self.settings = Settings.load(paths.settings)
        if options.text_scale:
            self.settings.text_scale = options.text_scale
        self._language = options.ui_language or self.settings.ui_language
        self._speak_ui(self._language)
        assets = bundled("assets")
        self.library = (
            GuideLibrary(assets / "guides", paths.guides)
            if options.guides is None
            else GuideLibrary(options.guides)
        )
        self._speed = options.speed
        self.voice: QtVoice | SilentVoice | None = None
        self.syncing = Syncing(paths, self.clock, new_id, __version__)
        self.keeper = VisitKeeper(self.clock, new_id)
        settings = self.settings
        self.desk = Desk(
            settings=settings,
            library=self.library,
            featured=FeaturedGuides(
                self.library, assets / "data" / "featured.yaml", paths.featured
            ),
            languages=LanguageDirectory.load(assets),
            communes=CommuneDirectory.load(assets),
            speech=Speech(self),
            taps=Taps(twice=False, parent=self),
            keeper=self.keeper,
            syncing=self.syncing,
            clock=self.clock,
            text_scale=settings.text_scale,
        )
        self.desk.taps.set_twice(self.desk.asks_twice)
        self.shell = Shell(self.desk, self)
        self.shell.firstStart.uiLanguageChosen.connect(self._change_ui)
        self._is_kiosk = not options.windowed
        self.shell.closeAsked.connect(self._close_if_allowed)
        _load_fonts(assets / "fonts")
        self.engine = QQmlApplicationEngine(self)
        self.engine.addImportPath(str(QML))
        self.engine.addImageProvider("gocua", Images(self.library))
        self.engine.setInitialProperties(
            {"shell": self.shell, "stillness": options.speed > 1 or wants_stillness()}
        )
        self.shell.start()
        self.engine.load(QUrl.fromLocalFile(str(QML / "Main.qml")))
        roots = self.engine.rootObjects()
        if not roots or not isinstance(roots[0], QQuickWindow):
            raise RuntimeError("the window could not be made; the log says why")
        self.window = roots[0]
        self.shell.keyboard.attach(self.window)
        self.window.installEventFilter(self)  # the last one sees every event first
        self.window.frameSwapped.connect(self._first_frame_shown)
        self._is_first_frame = True
        self.on_ready: Callable[[], None] = lambda: None
        self.window.resize(*options.size)
        if options.windowed:
            self.window.show()
        else:
            self.window.showFullScreen()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802
        """Notice every touch and key, whatever it was meant for; Qt's own signature."""
        if event.type() in _TOUCHES:
            self.shell.touched()
        return super().eventFilter(watched, event)

    def _close_if_allowed(self) -> None:
        """Close for a helper; a citizen at a desk cannot (docs/decisions/0005)."""
        if not self._is_kiosk or self.desk.is_door or self.shell.isHelperPage:
            self.close()

    def close(self) -> None:
        """Put everything away: what is under way is in the journal."""
        self.syncing.close()
        if self.voice is not None:
            self.voice.close()
        if self.desk.store is not None:
            self.desk.store.close()
            self.desk.store = self.keeper.store = None
        self._application.quit()

    def _first_frame_shown(self) -> None:
        if self._is_first_frame:
            self._is_first_frame = False
            QTimer.singleShot(0, self, self._load_the_rest)

    def _load_the_rest(self) -> None:
        self._open_voice()
        self.desk.attempt(self._open_store)
        QTimer.singleShot(0, self, self._load_guides)

    def _open_voice(self) -> None:
        from kiosk.audio.clips import ClipShelf  # noqa: PLC0415  (with Qt's sound, 150 ms)
        from kiosk.audio.late import LateSynthesiser  # noqa: PLC0415
        from kiosk.audio.lexicon import load_lexicon  # noqa: PLC0415
        from kiosk.ui.adapters.qt_voice import open_voice  # noqa: PLC0415

        assets = bundled("assets")
        shelf = ClipShelf(
            assets / "speech",
            self.paths.speech_cache,
            LateSynthesiser(),
            load_lexicon(assets / "lexicon.yaml"),
        )
        self.voice = open_voice(shelf, assets / "sounds" / "chime.wav", self._speed, self)
        self.voice.warm_up()
        self.desk.speech.wake(self.voice)

    def _open_store(self) -> None:
        from kiosk.sessions.store import SessionStore  # noqa: PLC0415  (SQLAlchemy costs 200 ms)
        from kiosk.sessions.vault import Vault  # noqa: PLC0415

        try:
            store = SessionStore.open(self.paths, Vault(self.paths), self.clock, __version__)
        except DeskError as fault:
            self.desk.store_fault = fault
            raise
        self.desk.store_fault = None
        self.desk.store = self.keeper.store = store
        self.syncing.start(store)
        self.shell.store_opened()

    def _load_guides(self) -> None:
        if self.library.load_next():
            QTimer.singleShot(0, self, self._load_guides)
            return
        for found in self.library.faults:
            _log.warning("guide.set_aside", extra={"line": found.line})
        for found in self.desk.featured.faults:
            _log.warning("featured.set_aside", extra={"line": found.line})
        self.on_ready()

    def _change_ui(self, language: str) -> None:
        if language != self._language:
            self._speak_ui(language)
            self.engine.retranslate()

    def _speak_ui(self, language: str) -> None:
        self._language = language
        QLocale.setDefault(QLocale("vi_VN" if language == "vi" else "en_GB"))
        QCoreApplication.removeTranslator(self._translator)
        if language != "vi":
            catalogue = bundled("locales") / f"{language}.qm"
            if not self._translator.load(str(catalogue)):
                raise RuntimeError(f"{catalogue.name} is missing: run `make setup`")
            QCoreApplication.installTranslator(self._translator)


def run(paths: Paths, options: Options) -> int:
    """Run the kiosk until its window closes; return the exit status.

    Raises:
        AlreadyRunningError: Another window holds this data folder.
        DeskError: The data folder cannot be used at all.
    """
    return with_kiosk(paths, options, lambda _kiosk: None)


def with_kiosk(paths: Paths, options: Options, meanwhile: Callable[[Kiosk], None]) -> int:
    """Run the kiosk and hand it to ``meanwhile`` once it is ready; the tour drives it so."""
    paths.home.mkdir(mode=0o700, parents=True, exist_ok=True)
    import shiboken6  # noqa: PLC0415  (PySide6 has loaded it by now)

    lock = FileLock(paths.window_lock)
    if not lock.try_acquire():
        if os.environ.get("QT_QPA_PLATFORM") != "offscreen":
            _say(wording.FAULTS["kiosk.already_running"])
        raise AlreadyRunningError(folder=str(paths.home))
    clock = SystemClock()
    with logging_to(paths.logs, clock):
        # No message handler for Qt: in Python it would be called from the threads of the sound,
        # and one that ends just then takes the process along.  Qt writes to standard error.
        signal.signal(signal.SIGINT, signal.SIG_DFL)  # Qt's loop would never look at Python's own
        application = QGuiApplication.instance() or QGuiApplication([sys.argv[0]])
        if not isinstance(application, QGuiApplication):
            raise TypeError("the application was made without a screen")
        application.setApplicationName("Gõ Cửa")
        application.setDesktopFileName("vn.gocua.GoCua")
        application.setQuitOnLastWindowClosed(False)
        kiosk = Kiosk(paths, options, application)
        _catch_incidents(kiosk)
        kiosk.on_ready = lambda: meanwhile(kiosk)
        status = application.exec()
        # The pages go before what they show, or their bindings complain.
        shiboken6.delete(kiosk.engine)
        kiosk.deleteLater()
        application.processEvents()
        sys.excepthook = sys.__excepthook__
    lock.release()
    return status


def _say(fault: wording.Fault) -> None:
    """Say one thing in a small window of its own: who starts by an icon reads no terminal."""
    application = QGuiApplication([sys.argv[0]])
    assets = bundled("assets")
    _load_fonts(assets / "fonts")
    engine = QQmlApplicationEngine()
    engine.addImportPath(str(QML))
    engine.addImageProvider("gocua", Images(GuideLibrary(assets / "guides")))
    words = {"heading": fault.title.shown(), "wayOut": fault.way_out.shown()}
    engine.setInitialProperties({**words, "goesAfter": _NOTICE_MS})
    engine.quit.connect(application.quit)
    engine.load(QUrl.fromLocalFile(str(QML / "Notice.qml")))
    application.exec()


def _load_fonts(folder: Path) -> None:
    for file in sorted(folder.glob("*.ttf")):
        if QFontDatabase.addApplicationFont(str(file)) < 0:
            raise RuntimeError(f"the font {file.name} is damaged")


def _catch_incidents(kiosk: Kiosk) -> None:
    """Log whatever nobody foresaw under a number, and show the home of the road again."""

    def caught(
        kind: type[BaseException], fault: BaseException, trace: TracebackType | None
    ) -> None:
        number = report_incident(fault.with_traceback(trace), new_id)
        sys.stderr.write(f"incident {number}: {kind.__name__}\n")
        kiosk.shell.incident(number)

    sys.excepthook = caught
