"""Where a pack can go to and come from, as the page of publication shows it."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication, QLocale

from kiosk.studio.exchange import packs_in
from kiosk.ui.adapters.drives import drives
from kiosk.ui.qt import QT_TRANSLATE_NOOP

DOWNLOADS = QT_TRANSLATE_NOOP("Studio", "Thư mục Tải xuống")
FREE = QT_TRANSLATE_NOOP("Studio", "còn trống {size}")
_GIGABYTE = 1_000_000_000


@dataclass(frozen=True, slots=True)
class PlaceRow:
    """A drive to write to, or a pack to read; ``key`` is its path."""

    key: str
    title: str
    hint: str
    isDrive: bool


def drive_rows() -> list[PlaceRow]:
    """Return the sticks that are plugged in and the folder of downloads."""
    return [
        PlaceRow(
            str(drive.path),
            _translated(DOWNLOADS) if drive.is_downloads else drive.name,
            _translated(FREE).replace("{size}", _size(drive.free)),
            isDrive=not drive.is_downloads,
        )
        for drive in drives()
    ]


def pack_rows() -> list[PlaceRow]:
    """Return the packs that lie there, the newest first."""
    return [
        PlaceRow(str(path), path.stem, path.parent.name or str(path.parent), isDrive=False)
        for path in packs_in([drive.path for drive in drives()])
    ]


def _translated(text: str) -> str:
    return QCoreApplication.translate("Studio", text)


def _size(count: int) -> str:
    return f"{QLocale().toString(count / _GIGABYTE, 'f', 1)} GB"
