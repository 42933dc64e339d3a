"""The recordings that are installed on this kiosk, as the voice finds them.

``kiosk.studio.installing`` writes the folder: ``TAG/manifest.json`` for each language or
dialect, approved recordings only, and ``media/SHA256.opus`` for all of them.  Nothing is
checked here that was checked there, except that a clip is whole: disks go bad.
"""

from __future__ import annotations

import logging
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from kiosk.audio.clips import Clip
from kiosk.audio.errors import CorruptClipError
from kiosk.audio.ogg import opus_seconds
from kiosk.domain.line import Line
from kiosk.domain.narration import Narration
from kiosk.domain.narration_wire import from_json
from kiosk.errors import DeskError

_log = logging.getLogger(__name__)

MANIFEST, MEDIA = "manifest.json", "media"


@dataclass(frozen=True, slots=True)
class _Shelf:
    """One language: its narrations by line and by the hash of their words."""

    stamp: tuple[int, int]
    by_line: Mapping[str, Narration]
    by_hash: Mapping[str, Narration]


class NarrationShelf:
    """Finds the recording of a line; a ``kiosk.audio.clips.Narrations``.

    A manifest is read when its language is first asked for (some 10 ms for a thousand
    recordings) and again after ``reload`` where it has changed.
    """

    def __init__(self, folder: Path) -> None:
        """``folder`` (``Paths.narrations``) need not exist.

        Attributes:
            line_ids: By ``Line.spoken_hash``, the lines of the guides that have these words
                (``kiosk.content.line_index``); without it no recording is seen to be outdated.
        """
        self.line_ids: Mapping[str, frozenset[str]] = {}
        self._folder = folder
        self._shelves: dict[str, _Shelf | None] = {}
        self._tags: frozenset[str] | None = None

    def tags(self) -> frozenset[str]:
        """Return the languages and dialects in which something is recorded.

        No manifest is read for it: one in which nothing is left is deleted.
        """
        if self._tags is None:
            self._tags = frozenset(path.parent.name for path in self._folder.glob(f"*/{MANIFEST}"))
        return self._tags

    def narrations(self, tag: str) -> Mapping[str, Narration]:
        """Return the recordings in exactly that language, by the name of their line."""
        shelf = self._shelf(tag)
        return shelf.by_line if shelf is not None else {}

    def has(self, line: Line, tag: str) -> bool:
        """Whether exactly these words are recorded in exactly that language."""
        shelf = self._shelf(tag)
        return shelf is not None and line.spoken_hash in shelf.by_hash

    def find(self, line: Line, tag: str) -> Clip | None:
        """Return the recording of exactly these words in exactly that language."""
        shelf = self._shelf(tag)
        narration = shelf.by_hash.get(line.spoken_hash) if shelf is not None else None
        if narration is None:
            return None
        path = self._folder / MEDIA / f"{narration.clip}.opus"
        try:
            seconds = opus_seconds(path)
        except CorruptClipError:
            _log.warning("narrations.damaged_clip %s", narration.clip[:12])
            return None
        return Clip(path, seconds, tag, is_recorded=True, marks=narration.marks)

    def is_outdated(self, line: Line, tag: str) -> bool:
        """Whether there is a recording of this line's earlier words only."""
        shelf = self._shelf(tag)
        if shelf is None or line.spoken_hash in shelf.by_hash:
            return False
        return any(name in shelf.by_line for name in self.line_ids.get(line.spoken_hash, ()))

    def reload(self) -> None:
        """Take in what was installed or withdrawn since; a glance at each manifest's date."""
        self._tags = None
        for tag, shelf in list(self._shelves.items()):
            if (shelf.stamp if shelf is not None else None) != _stamp(self._manifest(tag)):
                del self._shelves[tag]

    def _manifest(self, tag: str) -> Path:
        return self._folder / tag / MANIFEST

    def _shelf(self, tag: str) -> _Shelf | None:
        if tag not in self._shelves:
            self._shelves[tag] = self._read(tag)
        return self._shelves[tag]

    def _read(self, tag: str) -> _Shelf | None:
        path = self._manifest(tag)
        stamp = _stamp(path)
        if stamp is None:
            return None
        try:
            found = from_json(path.read_bytes())
        except (OSError, DeskError):
            _log.warning("narrations.damaged %s", tag)
            return _Shelf(stamp, {}, {})
        by_line = {
            name: narration
            for name, narration in found.narrations.items()
            if narration.is_approved and narration.narrator not in found.withdrawn
        }
        return _Shelf(stamp, by_line, {one.text_hash: one for one in by_line.values()})


def _stamp(path: Path) -> tuple[int, int] | None:
    try:
        status = path.stat()
    except OSError:
        return None
    return status.st_mtime_ns, status.st_size
