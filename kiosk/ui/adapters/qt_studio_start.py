"""Starting the studio from the kiosk: a second program, which outlives this one."""

from __future__ import annotations

import sys

from PySide6.QtCore import QProcess

from kiosk.errors import DeskError
from kiosk.paths import Paths


class StudioNotStartedError(DeskError):
    """The system did not start the studio."""

    message_id = "studio.not_started"


def studio_command(paths: Paths, *, windowed: bool) -> tuple[str, ...]:
    """Return how this very program starts its studio on a data folder.

    Args:
        paths: Whose studio it is.
        windowed: In a window instead of the whole screen.
    """
    itself = () if getattr(sys, "frozen", False) else ("-m", "kiosk")  # no other Python to call
    how = ("--windowed",) if windowed else ()
    return (sys.executable, *itself, "studio", "--data-dir", str(paths.home.resolve()), *how)


def start_studio(paths: Paths, *, windowed: bool) -> None:
    """Start the studio; where one is open on this folder already, the new one says so.

    Raises:
        StudioNotStartedError: The system would not.
    """
    program, *arguments = studio_command(paths, windowed=windowed)
    started, _process = QProcess.startDetached(program, arguments)
    if not started:
        raise StudioNotStartedError
