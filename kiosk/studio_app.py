"""The composition root of the studio, beside that of the kiosk (``kiosk.app``).

A second program on the same data folder: it may be open while the kiosk serves a citizen, and
only ever reads what the kiosk keeps.  Two studios on one folder would overwrite each other's
work, so ``Workshop.open`` holds a lock and the second one goes away again.
"""

from __future__ import annotations

import logging
from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer
from PySide6.QtGui import QGuiApplication
from PySide6.QtQml import QQmlApplicationEngine

from kiosk import __version__
from kiosk.audio.narrations import NarrationShelf
from kiosk.clock import SystemClock
from kiosk.content.communes import CommuneDirectory
from kiosk.content.languages import LanguageDirectory
from kiosk.domain.hearing import Hearing
from kiosk.domain.language import vietnamese_voice
from kiosk.errors import DeskError
from kiosk.paths import Paths
from kiosk.resources import bundled
from kiosk.settings import Settings, Volume
from kiosk.studio.workshop import Workshop
from kiosk.ui import studio_faults
from kiosk.ui.adapters.motion import wants_stillness
from kiosk.ui.adapters.qt_worker import Worker
from kiosk.ui.studio_desk import StudioDesk
from kiosk.ui.viewmodels.speech import Speech
from kiosk.ui.viewmodels.studio_listening import Listening
from kiosk.ui.viewmodels.studio_shell import StudioShell
from kiosk.window import (
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

__all__ = ["Options", "Studio", "run", "with_studio"]

_log = logging.getLogger(__name__)


class Studio(QObject):
    """One running studio: it owns everything that was built, for as long as the window lives."""

    def __init__(
        self, paths: Paths, options: Options, workshop: Workshop, application: QGuiApplication
    ) -> None:
        super().__init__()
        self.paths = paths
        self.clock = SystemClock()
        self._application = application
        self._speed = options.speed
        settings = Settings.load(paths.settings)
        self._screens = ScreenLanguage(options.ui_language or settings.ui_language, self)
        assets = bundled("assets")
        self.library = guide_library(paths, options)
        self.voice: QtVoice | SilentVoice | None = None
        communes = CommuneDirectory.load(assets)
        speech = Speech(self)
        province = communes.province_of(settings.commune)
        voice = settings.voice or vietnamese_voice(province)
        speech.use(Hearing.of_vietnamese(voice))
        speech.reset(Volume.HIGH)  # the narrator sits alone with the lines
        self.desk = StudioDesk(
            paths=paths,
            settings=settings,
            library=self.library,
            languages=LanguageDirectory.load(assets),
            communes=communes,
            speech=speech,
            listening=Listening(speech, options.speed, self),
            worker=Worker("studio", self),
            workshop=workshop,
            clock=self.clock,
            text_scale=options.text_scale or float(settings.text_scale),
        )
        self.shell = StudioShell(self.desk, self)
        self.shell.closeAsked.connect(self.close)
        load_fonts(assets / "fonts")
        self.engine = QQmlApplicationEngine(self)
        self.shell.start()
        stillness = options.speed > 1 or wants_stillness()
        self.window = load_window(
            self.engine, "Studio.qml", self.library, shell=self.shell, stillness=stillness
        )
        self.shell.keyboard.attach(self.window)
        self.window.frameSwapped.connect(self._first_frame_shown)
        self._is_first_frame = True
        self.on_ready: Callable[[], None] = lambda: None
        show_window(self.window, options)

    def incident(self, number: str) -> None:
        """Say calmly that something nobody foresaw happened."""
        self.shell.incident(number)

    def close(self) -> None:
        """Put everything away: what was recorded is on the disk."""
        self.shell.leave()
        self.desk.listening.stop()
        if self.desk.recorder is not None:
            self.desk.recorder.close()
        self.desk.worker.close()
        if self.voice is not None:
            self.voice.close()
        self._application.quit()

    def _first_frame_shown(self) -> None:
        if self._is_first_frame:
            self._is_first_frame = False
            QTimer.singleShot(0, self, self._load_the_rest)

    def _load_the_rest(self) -> None:
        from kiosk.ui.adapters.qt_recorder import Recorder  # noqa: PLC0415  (Qt's sound, 150 ms)

        shelf = NarrationShelf(self.paths.narrations)
        self.voice = open_desk_voice(self.paths, self.desk.settings, self._speed, shelf, self)
        self.desk.speech.wake(self.voice)
        self.desk.recorder = Recorder(self)
        QTimer.singleShot(0, self, self._load_guides)

    def _load_guides(self) -> None:
        if self.library.load_next():
            QTimer.singleShot(0, self, self._load_guides)
            return
        for found in self.library.faults:
            _log.warning("guide.set_aside", extra={"line": found.line})
        self.desk.asked = guides_asked_for(self.paths)
        self.shell.guides_loaded()
        self.on_ready()


def guides_asked_for(paths: Paths) -> Mapping[tuple[str, str], int]:
    """Return how often each guide was asked for on this kiosk, in which language.

    Nothing, where this machine has served nobody yet or its store cannot be opened: the plan
    then has the order of the essential services.
    """
    if not paths.store.is_file():
        return {}
    from kiosk.sessions.store import SessionStore  # noqa: PLC0415  (SQLAlchemy costs 200 ms)
    from kiosk.sessions.vault import Vault  # noqa: PLC0415

    try:
        store = SessionStore.open(paths, Vault(paths), SystemClock(), __version__)
    except DeskError as fault:
        _log.warning("studio.no_store", extra={"message_id": fault.message_id})
        return {}
    try:
        return store.guide_demand()
    finally:
        store.close()


def run(paths: Paths, options: Options) -> int:
    """Run the studio until its window closes; return the exit status.

    Raises:
        StudioBusyError: Another studio has this folder open.
        DeskError: The data folder cannot be used at all.
    """
    return with_studio(paths, options, lambda _studio: None)


def with_studio(paths: Paths, options: Options, meanwhile: Callable[[Studio], None]) -> int:
    """Run the studio and hand it to ``meanwhile`` once it is ready."""
    paths.home.mkdir(mode=0o700, parents=True, exist_ok=True)
    try:
        workshop = Workshop.open(paths.studio, SystemClock(), new_id)
    except DeskError as fault:
        say_fault(studio_faults.fault(fault))
        raise

    def build(application: QGuiApplication) -> Studio:
        studio = Studio(paths, options, workshop, application)
        studio.on_ready = lambda: meanwhile(studio)
        return studio

    try:
        return run_window(paths, "studio", build)
    finally:
        workshop.close()
