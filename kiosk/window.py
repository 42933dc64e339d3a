"""What the windows of the program share: Qt made ready, fonts, languages, the voice, incidents.

The kiosk (``kiosk.app``) and the studio (``kiosk.studio_app``) are two programs on one data
folder, each with one window; whatever both need of Qt is here.
"""

from __future__ import annotations

import os
import signal
import sys
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING, Protocol
from uuid import UUID

import uuid_utils

os.environ.setdefault("QT_QUICK_BACKEND", "software")  # the weakest laptops have no GPU to speak of
os.environ.setdefault(
    "QT_LOGGING_RULES",
    "qt.multimedia.ffmpeg*=false;qt.multimedia.symbolsresolver=false;qt.text.font.db=false",
)
if sys.platform == "linux" and not (os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY")):
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import QCoreApplication, QLocale, QObject, QTranslator, QUrl
from PySide6.QtGui import QFontDatabase, QGuiApplication
from PySide6.QtQml import QQmlApplicationEngine
from PySide6.QtQuick import QQuickWindow

from kiosk.audio.narrations import NarrationShelf
from kiosk.clock import SystemClock
from kiosk.content.library import GuideLibrary
from kiosk.logs import logging_to, report_incident
from kiosk.paths import Paths
from kiosk.resources import bundled
from kiosk.settings import Settings
from kiosk.ui import wording
from kiosk.ui.adapters.images import Images

if TYPE_CHECKING:
    from kiosk.ui.adapters.qt_silent_voice import SilentVoice
    from kiosk.ui.adapters.qt_voice import QtVoice

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


class Program(Protocol):
    """One running program, for as long as its window lives: a ``QObject`` with these."""

    engine: QQmlApplicationEngine

    def incident(self, number: str) -> None:
        """Say calmly that something nobody foresaw happened."""

    def deleteLater(self) -> None:  # noqa: N802
        """Go; Qt's own."""


class ScreenLanguage(QObject):
    """The language of the screens: Vietnamese as it is written, or a catalogue."""

    def __init__(self, language: str, parent: QObject) -> None:
        """Show that language from now on."""
        super().__init__(parent)
        self._translator = QTranslator(self)
        self.language = ""
        self.speak(language)

    def speak(self, language: str) -> None:
        """Show another language; pages that are open want ``engine.retranslate()`` after it."""
        self.language = language
        QLocale.setDefault(QLocale("vi_VN" if language == "vi" else "en_GB"))
        QCoreApplication.removeTranslator(self._translator)
        if language != "vi":
            catalogue = bundled("locales") / f"{language}.qm"
            if not self._translator.load(str(catalogue)):
                raise RuntimeError(f"{catalogue.name} is missing: run `make setup`")
            QCoreApplication.installTranslator(self._translator)


def new_id() -> UUID:
    """Return a fresh UUIDv7."""
    return UUID(bytes=uuid_utils.uuid7().bytes)


def guide_library(paths: Paths, options: Options) -> GuideLibrary:
    """Return the guides of this start: those that ship and those of this place, or a folder's."""
    if options.guides is not None:
        return GuideLibrary(options.guides)
    return GuideLibrary(bundled("assets") / "guides", paths.guides)


def open_desk_voice(
    paths: Paths, settings: Settings, speed: float, narrations: NarrationShelf, parent: QObject
) -> QtVoice | SilentVoice:
    """Return the voice of this data folder, warmed up; to be called after the first frame."""
    from kiosk.audio.clips import ClipShelf  # noqa: PLC0415  (with Qt's sound, 150 ms)
    from kiosk.audio.late import LateSynthesiser  # noqa: PLC0415
    from kiosk.audio.lexicon import load_lexicon  # noqa: PLC0415
    from kiosk.ui.adapters.qt_voice import open_voice  # noqa: PLC0415

    assets = bundled("assets")
    shelf = ClipShelf(
        assets / "speech",
        paths.speech_cache,
        LateSynthesiser(settings.synthesiser),
        load_lexicon(assets / "lexicon.yaml"),
        narrations=narrations,
    )
    voice = open_voice(shelf, assets / "sounds" / "chime.wav", speed, parent)
    voice.warm_up()
    return voice


def load_fonts(folder: Path) -> None:
    """Load every font that ships.

    Raises:
        RuntimeError: A file is damaged.
    """
    for file in sorted(folder.glob("*.ttf")):
        if QFontDatabase.addApplicationFont(str(file)) < 0:
            raise RuntimeError(f"the font {file.name} is damaged")


def load_window(
    engine: QQmlApplicationEngine, file: str, library: GuideLibrary, **given: object
) -> QQuickWindow:
    """Load the root of one program's pages.

    Args:
        engine: Where it is loaded.
        file: Its name below ``QML``.
        library: Where the pictures of guides come from.
        given: The properties that the root requires.
    """
    engine.addImportPath(str(QML))
    engine.addImageProvider("gocua", Images(library))
    engine.setInitialProperties(given)
    engine.load(QUrl.fromLocalFile(str(QML / file)))
    roots = engine.rootObjects()
    if not roots or not isinstance(roots[0], QQuickWindow):
        raise RuntimeError("the window could not be made; the log says why")
    return roots[0]


def show_window(window: QQuickWindow, options: Options) -> None:
    """Show a window in its size, or on the whole screen."""
    window.resize(*options.size)
    if options.windowed:
        window.show()
    else:
        window.showFullScreen()


def run_window(paths: Paths, name: str, build: Callable[[QGuiApplication], Program]) -> int:
    """Build a program and run it until its window closes; return the exit status.

    Args:
        paths: Whose logs are written.
        name: Of the log.
        build: Makes the program; called once Qt is ready.

    Raises:
        DeskError: The data folder cannot be used at all.
    """
    import shiboken6  # noqa: PLC0415  (PySide6 has loaded it by now)

    with logging_to(paths.logs, SystemClock(), name):
        # No message handler for Qt: in Python it would be called from the threads of the sound,
        # and one that ends just then takes the process along.  Qt writes to standard error.
        signal.signal(signal.SIGINT, signal.SIG_DFL)  # Qt's loop would never look at Python's own
        application = QGuiApplication.instance() or QGuiApplication([sys.argv[0]])
        if not isinstance(application, QGuiApplication):
            raise TypeError("the application was made without a screen")
        application.setApplicationName("Gõ Cửa")
        application.setDesktopFileName("vn.gocua.GoCua")
        application.setQuitOnLastWindowClosed(False)
        program = build(application)
        catch_incidents(program.incident)
        status = application.exec()
        # The pages go before what they show, or their bindings complain.
        shiboken6.delete(program.engine)
        program.deleteLater()
        application.processEvents()
        sys.excepthook = sys.__excepthook__
    return status


def say_fault(fault: wording.Fault) -> None:
    """Say one thing in a small window of its own: who starts by an icon reads no terminal."""
    if os.environ.get("QT_QPA_PLATFORM") == "offscreen":
        return
    application = QGuiApplication([sys.argv[0]])
    assets = bundled("assets")
    load_fonts(assets / "fonts")
    engine = QQmlApplicationEngine()
    engine.addImportPath(str(QML))
    engine.addImageProvider("gocua", Images(GuideLibrary(assets / "guides")))
    words = {"heading": fault.title.shown(), "wayOut": fault.way_out.shown()}
    engine.setInitialProperties({**words, "goesAfter": _NOTICE_MS})
    engine.quit.connect(application.quit)
    engine.load(QUrl.fromLocalFile(str(QML / "Notice.qml")))
    application.exec()


def catch_incidents(show: Callable[[str], None]) -> None:
    """Log whatever nobody foresaw under a number, and show that number."""

    def caught(
        kind: type[BaseException], fault: BaseException, trace: TracebackType | None
    ) -> None:
        number = report_incident(fault.with_traceback(trace), new_id)
        sys.stderr.write(f"incident {number}: {kind.__name__}\n")
        show(number)

    sys.excepthook = caught
