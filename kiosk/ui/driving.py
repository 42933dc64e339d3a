"""Touching the real pages without a person: for the tour, the bench and the tests.

Everything goes through the window as a finger or a keyboard would; nothing
calls a view-model behind the page's back.
"""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtCore import QCoreApplication, QEvent, QObject, QPointF, Qt
from PySide6.QtGui import QKeyEvent, QMouseEvent
from PySide6.QtQml import QQmlEngine
from PySide6.QtQuick import QQuickItem, QQuickWindow


def items(window: QQuickWindow) -> Iterator[QQuickItem]:
    """Every item that can be seen, from the back to the front."""
    waiting = [window.contentItem()]
    while waiting:
        item = waiting.pop()
        if item.isVisible() and item.opacity() > 0:
            yield item
            waiting.extend(reversed(item.childItems()))


def find(window: QQuickWindow, name: str) -> QQuickItem | None:
    """Return the visible, enabled item of that object name."""
    for item in items(window):
        if item.objectName() == name and item.isEnabled():
            return item
    return None


def resting(window: QQuickWindow) -> QObject:
    """Return what counts the 400 ms after a touch; its property ``resting`` says whether."""
    context = QQmlEngine.contextForObject(window)
    rest = context.engine().singletonInstance("Kiosk.Controls", "Rest") if context else None
    if not isinstance(rest, QObject):
        raise TypeError("the window has no controls of ours")
    return rest


def tap(window: QQuickWindow, item: QQuickItem) -> None:
    """Touch the middle of an item once."""
    at = item.mapToScene(QPointF(item.width() / 2, item.height() / 2))
    for kind, held in (
        (QEvent.Type.MouseButtonPress, Qt.MouseButton.LeftButton),
        (QEvent.Type.MouseButtonRelease, Qt.MouseButton.NoButton),
    ):
        event = QMouseEvent(
            kind, at, at, Qt.MouseButton.LeftButton, held, Qt.KeyboardModifier.NoModifier
        )
        QCoreApplication.sendEvent(window, event)


def write(window: QQuickWindow, text: str) -> None:
    """Type into whatever has the focus."""
    for letter in text:
        press(window, Qt.Key.Key_unknown, letter)


def press(window: QQuickWindow, key: Qt.Key, text: str = "") -> None:
    """Press one key."""
    for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
        event = QKeyEvent(kind, key, Qt.KeyboardModifier.NoModifier, text)
        QCoreApplication.sendEvent(window, event)
