"""A finger, a keyboard, eyes and ears: what is the same before a kiosk and in the studio."""

from __future__ import annotations

import gc
import time
from collections.abc import Callable

from PySide6.QtCore import QEventLoop, QObject, QPointF, Qt, QTimer
from PySide6.QtQuick import QQuickItem, QQuickWindow
from PySide6.QtTest import QTest

from kiosk.ui.driving import find, items, press, resting, tap, write
from kiosk.ui.viewmodels.speech import Speech

PATIENCE = 10.0


class Finger:
    """Touches real pages as a person does, and waits for what they show."""

    def __init__(
        self, window: QQuickWindow, speech: Speech, where: Callable[[], tuple[str, str]]
    ) -> None:
        """``where`` tells the page that is shown, and what lies over it."""
        self.window = window
        self._where = where
        self.said: list[tuple[str, tuple[str, ...]]] = []
        self._speech = speech
        self._last_said: object = None
        speech.changed.connect(self._listen)

    # ---- eyes and ears

    def wait(self, condition: Callable[[], object], what: str = "") -> None:
        until = time.monotonic() + PATIENCE
        while not condition():
            if time.monotonic() > until:
                raise TimeoutError(f"{what or condition} on {self._where()}")
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
        raise TimeoutError(f"{self._where()[0]} never comes to rest")

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
        self.wait(lambda: self._where()[0] == page, f"waiting for page {page}")
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
        speech = self._speech
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


def sweep() -> None:
    """Collect what earlier windows left behind, here and now.

    Python collects garbage on whatever thread happens to allocate; view-models that go on a
    worker's thread take the types of a window that is just being made along.  What was there
    at the first window (modules, mostly) is never garbage and is not looked at again.
    """
    gc.collect()
    if not gc.get_freeze_count():
        gc.freeze()


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
