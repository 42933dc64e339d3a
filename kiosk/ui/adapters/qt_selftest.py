"""Qt's share of ``gocua doctor --selftest``: pages, platforms, pictures and sound put to work.

Runs in a process of its own (``kiosk.selftest_parts``), so whatever is wrong may raise.
"""

from __future__ import annotations

import sys
import time
from pathlib import Path

from kiosk.resources import bundled

SCREENS = {
    # X11 and XWayland; Wayland, for cage and for desktops that speak it
    "linux": ("platforms/libqxcb.so", "platforms/libqwayland.so"),
    "win32": ("platforms/qwindows.dll",),
}
NO_SCREEN = {"linux": ("platforms/libqoffscreen.so",), "win32": ("platforms/qoffscreen.dll",)}
INPUT_METHODS = {
    # How Vietnamese is typed on a Linux desktop (IBus), and accents without one
    "linux": (
        "platforminputcontexts/libibusplatforminputcontextplugin.so",
        "platforminputcontexts/libcomposeplatforminputcontextplugin.so",
    ),
    "win32": (),  # Windows' own, inside its platform
}
_QML = Path(__file__).parents[1] / "qml"
_SIDE = 96  # pixels of a trial picture
_PATIENCE = 30.0  # seconds


class QtPartError(Exception):
    """Something of Qt is missing or does not work; the text says what."""


def draw_screens() -> dict[str, object]:
    """Compile every page, load every font and catalogue, and draw one window."""
    from PySide6.QtCore import QTranslator, QUrl  # noqa: PLC0415
    from PySide6.QtGui import QFontDatabase, QGuiApplication  # noqa: PLC0415
    from PySide6.QtQml import QQmlApplicationEngine, QQmlComponent  # noqa: PLC0415
    from PySide6.QtQuick import QQuickWindow  # noqa: PLC0415

    from kiosk.content.library import GuideLibrary  # noqa: PLC0415
    from kiosk.ui import wording  # noqa: PLC0415
    from kiosk.ui.adapters.images import Images  # noqa: PLC0415
    from kiosk.ui.viewmodels import shell, studio_shell  # noqa: PLC0415, F401  (register the rest)

    assets = bundled("assets")
    application = QGuiApplication([sys.argv[0]])
    fonts = sorted((assets / "fonts").glob("*.ttf"))
    catalogues = sorted(bundled("locales").glob("*.qm"))
    for font in fonts:
        if QFontDatabase.addApplicationFont(str(font)) < 0:
            raise QtPartError(font.name)
    for catalogue in catalogues:
        if not QTranslator().load(str(catalogue)):
            raise QtPartError(catalogue.name)
    engine = QQmlApplicationEngine()
    engine.addImportPath(str(_QML))
    engine.addImageProvider("gocua", Images(GuideLibrary(assets / "guides")))
    pages = sorted(_QML.rglob("*.qml"))
    for page in pages:
        component = QQmlComponent(engine, QUrl.fromLocalFile(str(page)))
        if not component.isReady():
            raise QtPartError(component.errorString().strip().splitlines()[0])
    words = {"heading": wording.HOME_TITLE.shown(), "wayOut": wording.SEARCH_TITLE.shown()}
    engine.setInitialProperties({**words, "goesAfter": 60_000})
    engine.load(QUrl.fromLocalFile(str(_QML / "Notice.qml")))
    windows = [root for root in engine.rootObjects() if isinstance(root, QQuickWindow)]
    if not windows or not (fonts and catalogues):
        raise QtPartError("a window, the fonts or the catalogues are missing")
    drawn = windows[0].grabWindow()
    points = ((x, y) for x in range(0, drawn.width(), 4) for y in range(0, drawn.height(), 4))
    if len({drawn.pixel(x, y) for x, y in points}) < 8:
        raise QtPartError("the window stays blank")
    del engine, application
    return {"pages": len(pages), "fonts": len(fonts), "catalogues": len(catalogues)}


def load_platforms() -> dict[str, object]:
    """Load the plug-ins of every platform and input method with the libraries they need.

    A desktop lacks what the other kind of desktop needs (X11, Wayland); one must load.
    """
    from PySide6.QtCore import QCoreApplication, QLibraryInfo, QPluginLoader  # noqa: PLC0415

    application = QCoreApplication([sys.argv[0]])
    folder = Path(QLibraryInfo.path(QLibraryInfo.LibraryPath.PluginsPath))
    loaded, complaints = [], []
    names = (*SCREENS[sys.platform], *NO_SCREEN[sys.platform], *INPUT_METHODS[sys.platform])
    for name in names:
        if not (folder / name).is_file():
            raise QtPartError(f"no {name}")
        loader = QPluginLoader(str(folder / name))
        if loader.load():
            loaded.append(name)
        else:
            complaints.append(loader.errorString())
    del application
    if not all(set(loaded) & set(needed[sys.platform]) for needed in (SCREENS, NO_SCREEN)):
        raise QtPartError(complaints[0])
    left = [Path(name).stem for name in names if name not in loaded]
    return {
        "loaded": ", ".join(Path(name).stem for name in loaded),
        "missing": ", ".join(left) or "–",
    }


def draw_pictures() -> dict[str, object]:
    """Draw every icon, and the first picture of every guide."""
    from PySide6.QtCore import QSize  # noqa: PLC0415
    from PySide6.QtGui import QGuiApplication, QImage  # noqa: PLC0415

    from kiosk.content.library import GuideLibrary  # noqa: PLC0415
    from kiosk.ui.adapters.images import Images  # noqa: PLC0415

    application = QGuiApplication([sys.argv[0]])
    library = GuideLibrary(bundled("assets") / "guides")
    images = Images(library)
    wanted = [f"cover/{guide.guide_id}" for guide in library.guides()]
    icons = sorted((bundled("assets") / "icons").glob("*.svg"))
    if not icons:
        raise QtPartError("no icons")
    wanted += [f"icon/{icon.stem}/333333" for icon in icons]
    for name in wanted:
        drawn = images.requestImage(name, QSize(), QSize(_SIDE, _SIDE))
        blank = QImage(drawn.size(), drawn.format())
        blank.fill(drawn.pixelColor(0, 0))
        if drawn.isNull() or drawn == blank:
            raise QtPartError(name)
    del application
    return {"pictures": len(wanted)}


def play(clip: Path) -> dict[str, object]:
    """Play a clip to its end into a sink that only counts; needs no loudspeaker."""
    from PySide6.QtCore import QCoreApplication, QEventLoop, QUrl  # noqa: PLC0415
    from PySide6.QtMultimedia import QAudioBuffer, QAudioBufferOutput, QMediaPlayer  # noqa: PLC0415

    application = QCoreApplication([sys.argv[0]])
    sink = QAudioBufferOutput()
    microseconds = 0

    def take(buffer: QAudioBuffer) -> None:
        nonlocal microseconds
        microseconds += buffer.duration()

    sink.audioBufferReceived.connect(take)
    player = QMediaPlayer()
    player.setAudioBufferOutput(sink)
    player.setSource(QUrl.fromLocalFile(str(clip)))
    player.play()
    until = time.monotonic() + _PATIENCE
    while player.mediaStatus() != QMediaPlayer.MediaStatus.EndOfMedia:
        QCoreApplication.processEvents(QEventLoop.ProcessEventsFlag.AllEvents, 20)
        if player.errorString() or time.monotonic() > until:
            raise QtPartError(player.errorString() or "the sound does not come to an end")
        time.sleep(0.005)
    player.setSource(QUrl())  # never stop(): it can hang, see the voice
    if not microseconds:
        raise QtPartError(f"nothing of {clip.name} was heard")
    del player, sink, application
    return {"file": f"{clip.stem[:8]}{clip.suffix}", "milliseconds": microseconds // 1000}
