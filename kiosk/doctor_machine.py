"""The machine that ``gocua doctor`` examines."""

from __future__ import annotations

import os
import shutil
import sys
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path

from kiosk.audio.synthesis import Synthesiser
from kiosk.audio.synthesisers import find_synthesiser
from kiosk.clock import SystemClock
from kiosk.domain.clock import Clock
from kiosk.messages import speaks_vietnamese
from kiosk.resources import bundled
from kiosk.sessions.vault import Keyring, system_keyring


def _sound_child() -> tuple[str, ...]:
    from kiosk.ui.adapters.qt_sound_probe import CHILD_OPTION  # noqa: PLC0415

    if getattr(sys, "frozen", False):
        return (sys.executable, CHILD_OPTION)
    return (sys.executable, "-m", "kiosk", CHILD_OPTION)


def _free_bytes(folder: Path) -> int:
    return shutil.disk_usage(folder).free


@dataclass(frozen=True)
class Machine:
    """What the doctor asks of this machine; tests bring machines that are ill.

    Attributes:
        clock: The wall clock that is examined, and that names what is set aside.
        keyring: As ``Vault`` has it.
        find_synthesiser: As ``kiosk.audio.synthesisers`` has it.
        sound_child: The command that runs ``kiosk.ui.adapters.qt_sound_probe``.
        sound_limit: Seconds that it may take; on a healthy machine it takes 0.3.
        free_bytes: How much room the disk of a folder has.
        assets: The read-only files that came with the program.
        vietnamese: Whether to speak Vietnamese, or English.
    """

    clock: Clock = field(default_factory=SystemClock)
    keyring: Callable[[], Keyring] = system_keyring
    find_synthesiser: Callable[[], Synthesiser | None] = find_synthesiser
    sound_child: tuple[str, ...] = field(default_factory=_sound_child)
    sound_limit: float = 20.0
    free_bytes: Callable[[Path], int] = _free_bytes
    assets: Path = field(default_factory=lambda: bundled("assets"))
    vietnamese: bool = field(default_factory=lambda: speaks_vietnamese(os.environ))
