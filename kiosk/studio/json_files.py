"""Small JSON files of the studio: written whole or not at all, set aside where they are damaged."""

from __future__ import annotations

import logging
from pathlib import Path
from typing import TypeVar

import msgspec

from kiosk.sessions.files import disk_faults, make_folder, write_private

_log = logging.getLogger(__name__)

T = TypeVar("T")


def write_json(path: Path, value: object) -> None:
    """Write a file, durable when this returns.

    Raises:
        DiskFullError, UnwritableFolderError: The file is as it was.
    """
    make_folder(path.parent)
    write_private(path, msgspec.json.format(msgspec.json.encode(value), indent=1) + b"\n")


def read_json(path: Path, kind: type[T]) -> T | None:
    """Return what a file holds; ``None`` where it is damaged.

    Raises:
        FileNotFoundError: There is none.
        UnwritableFolderError: It may not be read.
    """
    with disk_faults(path.parent):
        raw = path.read_bytes()
    try:
        return msgspec.json.decode(raw, type=kind)
    except (ValueError, RecursionError):  # msgspec's own errors are ValueErrors
        return None


def set_aside(path: Path, aside: Path) -> str:
    """Move a file that is of no use into the folder ``aside`` and return its name there.

    Nothing is written over: a second file of that name gets a number.
    """
    make_folder(aside)
    number, target = 1, aside / path.name
    while target.exists():
        number += 1
        target = aside / f"{path.stem}-{number}{path.suffix}"
    with disk_faults(aside):
        path.replace(target)
    _log.warning("studio.set_aside")
    return target.name
