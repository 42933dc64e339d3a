"""What takes longer than a frame is done beside the screen, one thing after another."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from typing import NoReturn

import pytest
from pytestqt.qtbot import QtBot

from kiosk.errors import DeskError, DiskFullError
from kiosk.ui.adapters.qt_worker import Worker

pytestmark = pytest.mark.usefixtures("qapp")


@pytest.fixture
def worker() -> Iterator[Worker]:
    worker = Worker("test")
    yield worker
    worker.close()


def never(error: DeskError) -> NoReturn:
    raise AssertionError(error)


def test_deeds_are_done_one_after_another_and_told_on_the_thread_of_the_screen(
    worker: Worker, qtbot: QtBot
) -> None:
    begun: list[int] = []
    told: list[tuple[int, bool]] = []
    here = threading.current_thread()

    def deed(number: int) -> tuple[int, bool]:
        begun.append(number)
        return number, threading.current_thread() is here

    for number in range(3):
        worker.do(lambda number=number: deed(number), told.append, never)
    assert worker.is_busy
    qtbot.waitUntil(lambda: len(told) == 3)

    assert begun == [0, 1, 2]
    assert told == [(0, False), (1, False), (2, False)]
    assert not worker.is_busy


def test_nothing_is_told_from_inside_however_quick_it_was(worker: Worker, qtbot: QtBot) -> None:
    told: list[None] = []
    for _ in range(200):
        worker.do(lambda: None, told.append, never)
        worker.finish()

    assert told == []
    qtbot.waitUntil(lambda: len(told) == 200)


def test_a_fault_of_the_world_is_told_to_who_asked(worker: Worker, qtbot: QtBot) -> None:
    faults: list[DeskError] = []

    def fill_the_disk() -> NoReturn:
        raise DiskFullError

    worker.do(fill_the_disk, lambda _: pytest.fail("it was not done"), faults.append)
    qtbot.waitUntil(lambda: bool(faults))

    assert isinstance(faults[0], DiskFullError)


def test_a_bug_is_raised_where_incidents_are_caught(worker: Worker, qtbot: QtBot) -> None:
    def stumble() -> NoReturn:
        raise ZeroDivisionError

    with qtbot.captureExceptions() as caught:
        worker.do(stumble, lambda _: None, never)
        qtbot.waitUntil(lambda: bool(caught))

    assert caught[0][0] is ZeroDivisionError


def test_who_leaves_waits_for_what_is_under_way(worker: Worker, qtbot: QtBot) -> None:
    going_on = threading.Event()
    done: list[bool] = []
    told: list[bool] = []
    worker.do(lambda: done.append(going_on.wait(5)), lambda _: told.append(True), never)

    going_on.set()
    worker.finish()

    assert done == [True]
    qtbot.waitUntil(lambda: bool(told))


def test_nothing_is_told_once_the_worker_has_gone_home(qtbot: QtBot) -> None:
    worker = Worker("test")
    done: list[bool] = []
    worker.do(lambda: done.append(True), lambda _: pytest.fail("told too late"), never)

    worker.close()
    qtbot.wait(10)

    assert done == [True]
