"""A finger, a keyboard, eyes and ears on one running kiosk."""

from __future__ import annotations

import json
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

import shiboken6
from PySide6.QtCore import QEventLoop, QObject, QPointF, Qt, QTimer
from PySide6.QtGui import QGuiApplication
from PySide6.QtQuick import QQuickItem, QQuickWindow
from PySide6.QtTest import QTest

from kiosk.app import Kiosk, Options
from kiosk.domain.guide import Guide
from kiosk.domain.session import Place, Visit
from kiosk.paths import Paths
from kiosk.sessions.store import SessionStore
from kiosk.settings import Settings
from kiosk.ui.desk import Desk
from kiosk.ui.driving import find, items, press, resting, tap, write
from kiosk.ui.viewmodels.shell import Shell

PATIENCE = 10.0
SPEED = 20.0
MUONG_PHANG = "03325"

VNEID = "kich-hoat-vneid-muc-2"
RESIDENCE = "dang-ky-thuong-tru"
SCAMS = "phong-lua-dao"


class Hand:
    """Touches the real pages as a person does, and waits for what they show."""

    def __init__(self, kiosk: Kiosk) -> None:
        self.kiosk = kiosk
        self.said: list[tuple[str, tuple[str, ...]]] = []
        self._last_said: object = None
        self.kiosk.desk.speech.changed.connect(self._listen)

    @property
    def window(self) -> QQuickWindow:
        return self.kiosk.window

    @property
    def shell(self) -> Shell:
        return self.kiosk.shell

    @property
    def desk(self) -> Desk:
        return self.kiosk.desk

    @property
    def visit(self) -> Visit:
        visit = self.kiosk.keeper.visit
        assert visit is not None, "no visit is under way"
        return visit

    @property
    def store(self) -> SessionStore:
        store = self.kiosk.desk.store
        assert store is not None, "the store is not open"
        return store

    def records(self) -> list[dict[str, Any]]:
        """Every revision that waits to be sent, as it will go up, the oldest first."""
        return [json.loads(item.body) for item in self.store.outbox.pending(1000)]

    # ---- eyes and ears

    def wait(self, condition: Callable[[], object], what: str = "") -> None:
        until = time.monotonic() + PATIENCE
        while not condition():
            if time.monotonic() > until:
                at = f"{self.shell.page} {self.shell.interruptions.overlay}"
                raise TimeoutError(f"{what or condition} on {at}")
            turn(4)

    def settle(self) -> None:
        """Let bindings, layouts and what was put off to later turns come to rest; draw nothing."""
        before: list[tuple[float, ...]] = []
        for _ in range(20):
            turn()
            every = list(items(self.window))
            for item in every:
                item.ensurePolished()
            now = [(item.x(), item.y(), item.width(), item.height()) for item in every]
            if now == before:
                return
            before = now
        raise TimeoutError(f"{self.shell.page} never comes to rest")

    def see(self, name: str) -> QQuickItem:
        """Wait for the item of that name, visible, enabled and in its place."""
        self.wait(lambda: find(self.window, name), f"waiting for {name}")
        self.settle()
        item = find(self.window, name)
        assert item is not None
        return item

    def sees(self, name: str) -> bool:
        return find(self.window, name) is not None

    def on(self, page: str) -> None:
        self.wait(lambda: self.shell.page == page, f"waiting for page {page}")
        turn(1)  # the layout settles in the next turn

    @property
    def words(self) -> str:
        """All text on the screen, a line each."""
        shown = (item.property("text") for item in items(self.window) if is_text(item))
        return "\n".join(text for text in shown if text)

    @property
    def heard(self) -> list[str]:
        """Every line that the voice was given, in order."""
        return [line for _, lines in self.said for line in lines]

    @property
    def topics(self) -> list[str]:
        return [topic for topic, _ in self.said]

    def _listen(self) -> None:
        speech = self.desk.speech
        if speech.topic and speech._last is not self._last_said:
            self._last_said = speech._last
            self.said.append((speech.topic, tuple(line.text for line in speech._last[1])))

    # ---- fingers

    def touch(self, name: str) -> None:
        """Touch once, while the control may still be resting from the last touch."""
        tap(self.window, self.see(name))
        turn(1)

    def tap(self, name: str) -> None:
        """Touch once; by the next touch the 400 ms have gone by in which nothing takes one."""
        tap(self.window, self.see(name))
        turn(1)
        self.rest()

    def rest(self) -> None:
        """Let the 400 ms after a touch go by."""
        resting(self.window).setProperty("resting", False)

    def choose(self, name: str) -> None:
        """Touch a tile as often as this desk wants it."""
        self.tap(name)
        if self.desk.taps.isTwice:
            self.tap(name)

    def hold(self, name: str, milliseconds: int) -> None:
        item = self.see(name)
        at = item.mapToScene(QPointF(item.width() / 2, item.height() / 2)).toPoint()
        QTest.mousePress(self.window, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, at)
        turn(milliseconds)
        QTest.mouseRelease(
            self.window, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, at
        )

    def key(self, key: Qt.Key, text: str = "") -> None:
        press(self.window, key, text)
        turn(1)

    def write(self, text: str) -> None:
        write(self.window, text)
        turn(1)

    def reach(self, name: str) -> None:
        """Turn to the tile of that name, behind as many "Xem thêm" as it takes."""
        self.settle()
        for _ in range(int(self.see("tiles").property("pageCount"))):
            if self.sees(name):
                return
            self.tap("more")
            self.settle()
        raise LookupError(name)

    # ---- the road

    def begin(self) -> None:
        """Choose Vietnamese: from the languages to home."""
        self.on("language")
        self.choose("language:vi")
        self.on("home")

    def open(self, guide_id: str) -> Guide:
        """From home to what one should know before the first step."""
        guide = self.kiosk.library.guide(guide_id)
        self.reach(f"category:{guide.category}")
        self.choose(f"category:{guide.category}")
        self.on("list")
        self.reach(f"guide:{guide_id}")
        self.choose(f"guide:{guide_id}")
        self.on("before")
        return guide

    def enter(self, guide_id: str, *, offline: bool = False) -> Guide:
        """From home to the first step."""
        guide = self.open(guide_id)
        self.tap("start")
        if guide.needs_network:
            self.on("signal")
            self.choose("signal:no" if offline else "signal:yes")
        self.on("step")
        return guide

    def step_on(self, answer: int = 0) -> None:
        """Leave this step by its forward button or an answer."""
        if self.shell.step.question:
            self.choose(f"answer:{answer}")
        else:
            self.tap("forward")

    def walk(self, answer: int = 0) -> None:
        """From the first step to the rating."""
        while self.shell.page == "step":
            self.step_on(answer)
        self.on("rating")

    def close_visit(self, *, face: int = 5, consents: bool = True) -> None:
        """From the rating to the thanks."""
        self.on("rating")
        self.choose(f"face:{face}")
        self.on("consent")
        self.choose("consent:yes" if consents else "consent:no")
        self.on("thanks")

    def serve(self, guide_id: str = SCAMS, **closing: object) -> None:
        """A whole visit: from the languages to the thanks."""
        self.begin()
        self.enter(guide_id)
        self.walk()
        self.close_visit(**closing)  # type: ignore[arg-type] # those of close_visit


def start(
    home: Path,
    *,
    place: Place = Place.DESK,
    commune: str = MUONG_PHANG,
    fresh: bool = False,
    size: tuple[int, int] = (1366, 768),
    ui_language: str = "vi",
    text_scale: float = 1.0,
    guides: Path | None = None,
    **settings: object,
) -> Hand:
    """Start the kiosk on a data folder and wait until it has everything.

    Args:
        fresh: Nobody has answered the questions of the first start.
        guides: A folder of guides instead of those that ship.
        settings: Any other setting, by its name.
    """
    paths = Paths(home)
    if not fresh:
        kept = Settings.load(paths.settings)
        chosen = {"place": place, "commune": commune, "first_start_done": True, **settings}
        for name, value in chosen.items():
            setattr(kept, name, value)
        kept.save()
    application = QGuiApplication.instance()
    assert isinstance(application, QGuiApplication)
    options = Options(
        windowed=True,
        size=size,
        speed=SPEED,
        ui_language=ui_language,
        text_scale=text_scale,
        guides=guides,
    )
    kiosk = Kiosk(paths, options, application)
    hand = Hand(kiosk)
    ready: list[bool] = []
    kiosk.on_ready = lambda: ready.append(True)
    hand.wait(lambda: ready, "the kiosk to be ready")
    return hand


def put_away(hand: Hand) -> None:
    """Close a kiosk in the order of the program's own end."""
    if shiboken6.isValid(hand.kiosk):
        hand.kiosk.close()
        shiboken6.delete(hand.kiosk.engine)
        hand.kiosk.deleteLater()
        turn(1)


def turn(milliseconds: int = 0) -> None:
    """Let the program go on for a moment, in an event loop like its own.

    Not ``QTest.qWait``: that keeps Python's lock, which Qt's sound threads ask for while they
    end and the screen's thread waits for them; the process would hang.
    """
    loop = QEventLoop()
    QTimer.singleShot(milliseconds, loop.quit)
    loop.exec()


def is_text(item: QObject) -> bool:
    return (
        item.inherits("QQuickText")
        or item.inherits("QQuickTextEdit")
        or item.inherits("QQuickTextInput")
    )
