"""The release of Qt for Python that is pinned does not steal references.

PySide6 6.12.0 on CPython 3.11 takes one reference of ``True`` or ``None`` with every
signal and every turn of the event loop: a kiosk dies within minutes, at a random place.
"""

from __future__ import annotations

import sys
from collections.abc import Callable

from PySide6.QtCore import QCoreApplication, QObject, QTimer, Signal
from pytestqt.qtbot import QtBot


class Bell(QObject):
    """Something with a signal."""

    rung = Signal(int)


def lost(constant: bool | None, act: Callable[[], object], times: int = 100) -> int:
    """Return how many references of a constant so many calls take or leave."""
    act()
    before = sys.getrefcount(constant)
    for _ in range(times):
        act()
    return before - sys.getrefcount(constant)


def test_a_signal_takes_no_reference_along(qtbot: QtBot) -> None:
    bell = Bell()
    bell.rung.connect(lambda _: None)

    assert abs(lost(True, lambda: bell.rung.emit(1))) < 10
    assert abs(lost(None, lambda: bell.rung.emit(1))) < 10


def test_a_turn_of_the_event_loop_takes_no_reference_along(qtbot: QtBot) -> None:
    timer = QTimer()

    assert abs(lost(None, QCoreApplication.processEvents)) < 10
    assert abs(lost(None, lambda: (timer.start(1_000), timer.stop()))) < 10
    assert abs(lost(None, lambda: QObject().deleteLater())) < 10
