"""What was chosen at first start and at the desk: each setting once, as data.

``docs/settings.md`` describes them for the person who looks after the desk, and
a test keeps it complete.  Settings are written whole or not at all; a file that
cannot be read is set aside, and the kiosk starts with what is usual.  What a
newer release wrote and this one does not know survives.
"""

from __future__ import annotations

import errno
import json
import logging
import os
from collections.abc import Iterator
from contextlib import suppress
from enum import StrEnum
from pathlib import Path
from typing import Any, Generic, TypeVar, overload

import msgspec

from kiosk.domain.keyboards import Raised
from kiosk.domain.session import Place
from kiosk.domain.telex import TonePlacement
from kiosk.errors import DiskFullError, UnwritableFolderError

_log = logging.getLogger(__name__)

T = TypeVar("T", str, bool, int, float)
_FULL = frozenset({errno.ENOSPC, errno.EDQUOT, errno.EFBIG})


class Volume(StrEnum):
    """How loud the kiosk speaks; one button goes round the three."""

    LOW = "low"
    MID = "mid"
    HIGH = "high"

    @property
    def gain(self) -> float:
        """The factor for ``Voice.set_volume``: each step sounds about twice as loud."""
        return {Volume.LOW: 0.25, Volume.MID: 0.5, Volume.HIGH: 1.0}[self]


class Setting(Generic[T]):
    """One setting: its type is that of its default, its key the name it is declared under.

    Attributes:
        key: The name in the file.
        default: The value until somebody chooses.
        choices: All values that are allowed; empty where every value is.
        description: One sentence for ``docs/settings.md``.
    """

    def __init__(self, default: T, description: str, choices: tuple[T, ...] = ()) -> None:
        self.key = ""
        self.default: T = default
        self.description = description
        self.choices: tuple[T, ...] = choices
        if isinstance(default, StrEnum):
            self.choices = tuple(type(default))

    def __set_name__(self, owner: type[Settings], name: str) -> None:
        self.key = name

    @overload
    def __get__(self, settings: None, owner: type[Settings]) -> Setting[T]: ...
    @overload
    def __get__(self, settings: Settings, owner: type[Settings]) -> T: ...
    def __get__(self, settings: Settings | None, owner: type[Settings]) -> T | Setting[T]:
        if settings is None:
            return self
        held = settings.values.get(self.key, self.default)
        return self._known(held) if self.accepts(held) else self.default

    def __set__(self, settings: Settings, value: T) -> None:
        if not self.accepts(value):
            raise ValueError(f"{self.key} cannot be that")
        settings.values[self.key] = value

    def accepts(self, value: object) -> bool:
        """Whether a value, as it stands in the file, is one of this setting."""
        try:
            known = self._known(value)
        except msgspec.ValidationError:
            return False
        return not self.choices or known in self.choices

    def _known(self, value: object) -> T:
        return msgspec.convert(value, type=type(self.default))


class Settings:
    """The settings of one kiosk.

    Attributes:
        values: The file as it stands, unknown keys and values included.
        set_aside: Where a damaged file was put at loading, or ``None``.
    """

    ui_language = Setting("vi", "Language of the screens (not of the speech).", ("vi", "en"))
    commune = Setting("", "Code of the commune, five digits of units.csv; empty if not chosen.")
    place = Setting(Place.DESK, "Where the help is given: at a desk, or from door to door.")
    two_taps = Setting(True, "The first tap speaks, the second chooses (tiles, answers, faces).")
    voice = Setting(
        "",
        "Voice of the Vietnamese speech; empty takes the one of the province.",
        ("", "vi", "vi-x-central", "vi-x-south"),
    )
    synthesiser = Setting(
        "",
        "Command of a program that reads text and writes a WAV, for Vietnamese that nobody "
        "recorded; empty takes espeak-ng, then pyttsx3.",
    )
    first_start_done = Setting(False, "Whether the questions of the first start were answered.")
    text_scale = Setting(1.0, "Size of the letters when a citizen begins.", (1.0, 1.25, 1.5))
    volume = Setting(Volume.MID, "Loudness when a citizen begins.")
    keyboard = Setting(
        Raised.TOUCH, "When the keyboard on the screen comes up by itself for a field."
    )
    telex = Setting(True, "Telex on the letter keys, of the screen and of a real keyboard.")
    tone_placement = Setting(
        TonePlacement.OLD, "Where Telex puts the tone on oa, oe, uy: hòa (old) or hoà (new)."
    )
    languages_first = Setting(
        "", "Tags of the languages that come right after Vietnamese here, in order, by commas."
    )
    languages_last = Setting(
        "", "Tags of the languages that come behind all others here, by commas."
    )
    server_url = Setting("", "Address of the collecting server; empty if none was joined.")

    def __init__(self, path: Path) -> None:
        """Start with every default; nothing is read or written yet."""
        self._path = path
        self.values: dict[str, Any] = {}
        self.set_aside: Path | None = None

    @classmethod
    def declared(cls) -> Iterator[Setting[Any]]:
        """Return every setting, in the order of declaration."""
        return (entry for entry in vars(cls).values() if isinstance(entry, Setting))

    @classmethod
    def load(cls, path: Path) -> Settings:
        """Read the settings; the defaults where there is no file yet.

        A damaged file is renamed to ``settings.json.damaged``, named in ``set_aside``
        and logged as ``settings.damaged``.  A known setting with an unknown value
        reads as its default and keeps its value in the file until it is changed.

        Raises:
            UnwritableFolderError: The file or its folder may not be read.
        """
        settings = cls(path)
        try:
            found = msgspec.json.decode(path.read_bytes(), type=dict[str, Any])
        except FileNotFoundError:
            return settings
        except (ValueError, RecursionError):
            settings.set_aside = _put_aside(path)
            _log.warning("settings.damaged")
            return settings
        except OSError as fault:
            raise UnwritableFolderError(file=path.name) from fault
        settings.values = found
        for setting in cls.declared():
            if setting.key in found and not setting.accepts(found[setting.key]):
                _log.warning("settings.unknown_value", extra={"setting": setting.key})
        return settings

    def save(self) -> None:
        """Write the settings whole, or leave the file as it was.

        Raises:
            DiskFullError: There is no room; the old settings still stand.
            UnwritableFolderError: The folder may not be written.
        """
        text = json.dumps(self.values, ensure_ascii=False, indent=2, sort_keys=True) + "\n"
        fresh = self._path.with_name(f"{self._path.name}.{os.getpid()}.new")
        try:
            self._path.parent.mkdir(parents=True, exist_ok=True)
            with fresh.open("w", encoding="utf-8", newline="\n") as file:
                file.write(text)
                file.flush()
                os.fsync(file.fileno())
            fresh.replace(self._path)
            _sync_folder(self._path.parent)
        except OSError as fault:
            with suppress(OSError):  # the folder itself may be what is missing
                fresh.unlink()
            if fault.errno in _FULL:
                raise DiskFullError(file=self._path.name) from fault
            raise UnwritableFolderError(file=self._path.name) from fault


def _put_aside(path: Path) -> Path:
    aside = path.with_name(f"{path.name}.damaged")
    try:
        path.replace(aside)
    except OSError as fault:
        raise UnwritableFolderError(file=path.name) from fault
    return aside


def _sync_folder(folder: Path) -> None:
    """Make the rename itself survive a power cut; Windows has no such call and needs none."""
    if os.name == "nt":
        return
    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)
