"""Tests that hear and speak: each in a child process that finds a sound server of its own.

A test that is decorated with ``with_sound`` gets a ``SoundServer`` as its first argument;
the others, which must be paths, are fixtures as always.  Its body runs in a child, because
Qt looks for its sound server once in a process.  What Qt and the log complain about there
is brought back to where ``tests.conftest`` judges it.
"""

from __future__ import annotations

import functools
import importlib
import inspect
import logging
import os
import subprocess
import sys
import time
import traceback
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QCoreApplication, QEventLoop, QTimer

from tests.fakes.sound_server import SoundServer, sound_server, wait_for

_LOG_MARK = "log-complains: "
_LIMIT = 240.0  # seconds for a whole test, on a busy machine


def with_sound(test: Callable[..., None]) -> Callable[..., None]:
    """Let a test run in a child under a sound server."""

    @functools.wraps(test)
    def parent(**fixtures: Path) -> None:
        with sound_server() as server:
            arguments = [f"{name}={value}" for name, value in fixtures.items()]
            child = subprocess.run(
                [sys.executable, "-m", __name__, test.__module__, test.__name__, *arguments],
                env=server.environment,
                cwd=Path(__file__).parents[2],
                capture_output=True,
                text=True,
                timeout=_LIMIT,
                check=False,
            )
        _tell_again(child.stderr)
        if child.returncode:
            pytest.fail(f"{child.stdout}\n{child.stderr}", pytrace=False)

    _server, *others = inspect.signature(test).parameters.values()
    parent.__signature__ = inspect.Signature(others)  # type: ignore[attr-defined]
    return parent


def turn(milliseconds: int = 2) -> None:
    """Let Qt go on for a moment, as ``tests.ui.hand.turn`` does."""
    loop = QEventLoop()
    QTimer.singleShot(milliseconds, loop.quit)
    loop.exec()


def until(reached: Callable[[], object], patience: float = 15.0) -> None:
    """Wait for a condition while Qt goes on; raise ``TimeoutError``."""
    wait_for(reached, turn, patience)


def for_seconds(seconds: float) -> None:
    """Let sound go on that long: only a clock can tell how much of it there is."""
    end = time.perf_counter() + seconds
    while time.perf_counter() < end:
        turn()


def _tell_again(written: str) -> None:
    """Bring what was written and logged in the child to those who judge it here."""
    for line in written.splitlines():
        if line.startswith(_LOG_MARK):
            name, _, message = line.removeprefix(_LOG_MARK).partition(" ")
            logging.getLogger(name).warning("%s", message)
        else:
            sys.stderr.write(f"{line}\n")


class _Complaints(logging.Handler):
    def emit(self, record: logging.LogRecord) -> None:
        sys.stderr.write(f"{_LOG_MARK}{record.name} {record.getMessage()}\n")


def _run(module: str, name: str, *arguments: str) -> None:
    """Run the body of one test; in the child."""
    logging.getLogger().addHandler(_Complaints(logging.WARNING))
    application = QCoreApplication.instance() or _application()
    body: Callable[..., Any] = importlib.import_module(module).__dict__[name].__wrapped__
    fixtures = {key: Path(value) for key, _, value in (each.partition("=") for each in arguments)}
    server = SoundServer.here()
    try:
        body(server, **fixtures)
    except Exception:  # noqa: BLE001 (it is told to the parent)
        traceback.print_exc()
        server.close()
        os._exit(1)  # what Qt would say of half-open windows is not the fault
    server.close()
    del application


def _application() -> QCoreApplication:
    from PySide6.QtGui import QGuiApplication

    return QGuiApplication([sys.argv[0]])


if __name__ == "__main__":
    _run(*sys.argv[1:])
