"""The release of Qt for Python that is pinned does not steal references.

PySide6 6.12.0 on CPython 3.11 takes one reference of ``True`` or ``None`` with every
signal and every turn of the event loop: a kiosk dies within minutes, at a random place.
"""

from __future__ import annotations

import gc
import sys
from collections.abc import Callable

from PySide6.QtCore import QCoreApplication, QObject, QTimer, Signal
from pytestqt.qtbot import QtBot

STOLEN = 0.5  # the broken release takes one a call; other threads blur it a little


class Bell(QObject):
    """Something with a signal."""

    rung = Signal(int)


def lost(constant: bool | None, act: Callable[[], object], times: int = 1000) -> float:
    """Return how many references of a constant one call takes or leaves.

    Whatever the tests before this one left to be collected also holds constants, so the
    collector rests meanwhile.
    """
    act()
    gc.collect()
    gc.disable()
    try:
        before = sys.getrefcount(constant)
        for _ in range(times):
            act()
        return (before - sys.getrefcount(constant)) / times
    finally:
        gc.enable()


def test_a_signal_takes_no_reference_along(qtbot: QtBot) -> None:
    bell = Bell()
    bell.rung.connect(lambda _: None)

    assert abs(lost(True, lambda: bell.rung.emit(1))) < STOLEN
    assert abs(lost(None, lambda: bell.rung.emit(1))) < STOLEN


def test_a_turn_of_the_event_loop_takes_no_reference_along(qtbot: QtBot) -> None:
    timer = QTimer()

    assert abs(lost(None, QCoreApplication.processEvents)) < STOLEN
    assert abs(lost(None, lambda: (timer.start(1_000), timer.stop()))) < STOLEN
    assert abs(lost(None, lambda: QObject().deleteLater())) < STOLEN
