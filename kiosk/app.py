"""The composition root: the only module that builds adapters and wires them.

What the first frame does not need (the store, the server, the guides, the
sound) is loaded right after it, so that a citizen waits for none of it.
"""

from __future__ import annotations

import logging
from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, QTimer
from PySide6.QtGui import QGuiApplication
from PySide6.QtQml import QQmlApplicationEngine

from kiosk import __version__
from kiosk.audio.narrations import NarrationShelf
from kiosk.clock import SystemClock
from kiosk.content.communes import CommuneDirectory
from kiosk.content.featured import FeaturedGuides
from kiosk.content.languages import LanguageDirectory
from kiosk.content.line_index import index_lines
from kiosk.errors import AlreadyRunningError, DeskError
from kiosk.paths import Paths
from kiosk.resources import bundled
from kiosk.sessions.lock import FileLock
from kiosk.settings import Settings
from kiosk.syncing import Syncing
from kiosk.ui import wording
from kiosk.ui.adapters.motion import wants_stillness
from kiosk.ui.adapters.qt_studio_start import start_studio
from kiosk.ui.desk import Desk
from kiosk.ui.viewmodels.shell import Shell
from kiosk.ui.viewmodels.speech import Speech
from kiosk.ui.viewmodels.taps import Taps
from kiosk.ui.visit_keeper import VisitKeeper
from kiosk.window import (
    QML,
    Options,
    ScreenLanguage,
    guide_library,
    load_fonts,
    load_window,
    new_id,
    open_desk_voice,
    run_window,
    say_fault,
    show_window,
)

if TYPE_CHECKING:
    from kiosk.ui.adapters.qt_silent_voice import SilentVoice
    from kiosk.ui.adapters.qt_voice import QtVoice

__all__ = ["QML", "Kiosk", "Options", "new_id", "run", "with_kiosk"]

_log = logging.getLogger(__name__)

_TOUCHES = frozenset({QEvent.Type.MouseButtonPress, QEvent.Type.TouchBegin, QEvent.Type.KeyPress})


class Kiosk(QObject):
    """One running kiosk: it owns everything that was built, for as long as the window lives."""

    def __init__(self, paths: Paths, options: Options, application: QGuiApplication) -> None:
        super().__init__()
        self.paths = paths
        self.clock = SystemClock()
        self._application = application
        self.settings = Settings.load(paths.settings)
        if options.text_scale:
            self.settings.text_scale = options.text_scale
        self._screens = ScreenLanguage(options.ui_language or self.settings.ui_language, self)
        assets = bundled("assets")
        self.library = guide_library(paths, options)
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
            narrations=NarrationShelf(paths.narrations),
            text_scale=settings.text_scale,
        )
        self.desk.open_studio = lambda: start_studio(paths, windowed=options.windowed)
        self.desk.taps.set_twice(self.desk.asks_twice)
        self.shell = Shell(self.desk, self)
        self.shell.firstStart.uiLanguageChosen.connect(self._change_ui)
        self._is_kiosk = not options.windowed
        self.shell.closeAsked.connect(self._close_if_allowed)
        load_fonts(assets / "fonts")
        self.engine = QQmlApplicationEngine(self)
        self.shell.start()
        stillness = options.speed > 1 or wants_stillness()
        self.window = load_window(
            self.engine, "Main.qml", self.library, shell=self.shell, stillness=stillness
        )
        self.shell.keyboard.attach(self.window)
        self.shell.reader.attach(self.window)
        self.window.installEventFilter(self)  # the last one sees every event first
        self.window.frameSwapped.connect(self._first_frame_shown)
        self._is_first_frame = True
        self.on_ready: Callable[[], None] = lambda: None
        show_window(self.window, options)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802
        """Notice every touch and key, whatever it was meant for; Qt's own signature."""
        if event.type() in _TOUCHES:
            self.shell.touched()
        return super().eventFilter(watched, event)

    def _close_if_allowed(self) -> None:
        """Close for a helper; a citizen at a desk cannot (docs/decisions/0005)."""
        if not self._is_kiosk or self.desk.is_door or self.shell.isHelperPage:
            self.close()

    def incident(self, number: str) -> None:
        """Say calmly that something nobody foresaw happened."""
        self.shell.interruptions.incident(number)

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
        self.voice = open_desk_voice(
            self.paths, self.settings, self._speed, self.desk.narrations, self
        )
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
        self.shell.interruptions.store_opened()

    def _load_guides(self) -> None:
        if self.library.load_next():
            QTimer.singleShot(0, self, self._load_guides)
            return
        if self.desk.narrations.tags():
            self.desk.narrations.line_ids = index_lines(self.library.guides())
        for found in self.library.faults:
            _log.warning("guide.set_aside", extra={"line": found.line})
        for found in self.desk.featured.faults:
            _log.warning("featured.set_aside", extra={"line": found.line})
        self.on_ready()

    def _change_ui(self, language: str) -> None:
        if language != self._screens.language:
            self._screens.speak(language)
            self.engine.retranslate()


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
    lock = FileLock(paths.window_lock)
    if not lock.try_acquire():
        say_fault(wording.FAULTS["kiosk.already_running"])
        raise AlreadyRunningError(folder=str(paths.home))

    def build(application: QGuiApplication) -> Kiosk:
        kiosk = Kiosk(paths, options, application)
        kiosk.on_ready = lambda: meanwhile(kiosk)
        return kiosk

    status = run_window(paths, "kiosk", build)
    lock.release()
    return status
