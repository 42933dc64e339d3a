"""Takes on the disk: what a power cut leaves is whole or absent, never half.

==========================  ================================================================
``masters/TAKE.wav``        what the microphone gave; written first, under its own name only
                            when it is whole (``kiosk.audio.master``), and never changed
``masters/TAKE.json``       for which line and by whom it is recorded: with it a master whose
                            take was lost is made into a take again
``media/SHA256.opus``       trimmed, levelled clips; also the narrators' consents
``takes/TAKE.json``         the take itself: written last, so what it names is there
``takes/TAKE.gone``         a take that is being thrown away: when this name is on the disk, the
                            rest is taken away, now or at the next opening
==========================  ================================================================

TAKE is the take's id, 32 hexadecimal digits; a later one is greater, whatever the clock says.
"""

from __future__ import annotations

import hashlib
import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from threading import Lock
from uuid import UUID

from kiosk.domain.line import Line
from kiosk.sessions.files import disk_faults, make_folder, sync_folder, write_private
from kiosk.studio.json_files import read_json, write_json
from kiosk.studio.plan import PlannedLine
from kiosk.studio.standing import StandingTake

_ID = re.compile(r"[0-9a-f]{32}")


@dataclass(frozen=True, slots=True)
class MasterNote:
    """What a master is the recording of.

    Attributes:
        line_id, line, also: Of the ``PlannedLine``.
        narrator: ``person_id``.
        begun_at: UTC.
        of_take: Where it is one sentence, done again alone: of this take; else empty.
        sentence: Which sentence of that take, from 0.
    """

    line_id: str
    line: Line
    also: tuple[str, ...]
    narrator: str
    begun_at: datetime
    of_take: str = ""
    sentence: int = 0

    @property
    def planned(self) -> PlannedLine:
        """The line, as much of it as a take needs."""
        return PlannedLine(self.line_id, self.line, "", "", self.also)


class TakeFiles:
    """The files of the takes of one language."""

    def __init__(self, folder: Path, new_id: Callable[[], UUID]) -> None:
        """Use a folder, and make in it what is missing.

        Raises:
            DiskFullError, UnwritableFolderError: The folder cannot be made.
        """
        self.masters = folder / "masters"
        self.media = folder / "media"
        self.takes = folder / "takes"
        self._new_id = new_id
        for part in (self.masters, self.media, self.takes):
            make_folder(part)
        self._lock = Lock()
        self._last = max((path.stem for path in self._with_ids()), default="")

    def next_id(self) -> str:
        """Return an id greater than that of every take so far, whatever the clock says."""
        with self._lock:
            fresh = self._new_id().hex
            if fresh <= self._last:
                fresh = f"{int(self._last, 16) + 1:032x}"
            self._last = fresh
        return fresh

    def master(self, take_id: str) -> Path:
        """Return where the master of a take is, or would be."""
        return self.masters / f"{take_id}.wav"

    def clip(self, sha256: str) -> Path:
        """Return where a clip is, or would be."""
        return self.media / f"{sha256}.opus"

    def note(self, take_id: str) -> MasterNote | None:
        """Return what a master is the recording of; ``None`` where that is not known."""
        try:
            return read_json(self.masters / f"{take_id}.json", MasterNote)
        except FileNotFoundError:
            return None

    def write_note(self, take_id: str, note: MasterNote) -> None:
        """Keep what a master is, or will be, the recording of."""
        write_json(self.masters / f"{take_id}.json", note)

    def write_clip(self, content: bytes, sha256: str) -> None:
        """Keep a clip under its hash; one that is there already stays as it is."""
        if not self.has_clip(sha256):
            write_private(self.clip(sha256), content)

    def has_clip(self, sha256: str) -> bool:
        """Whether the clip is there."""
        return self.clip(sha256).is_file()

    def remove_clip(self, sha256: str) -> None:
        """Take away a clip."""
        with disk_faults(self.media):
            self.clip(sha256).unlink(missing_ok=True)
        sync_folder(self.media)

    def write(self, kept: StandingTake) -> None:
        """Keep a take as it is now, durable when this returns; its clip is there already."""
        write_json(self.takes / f"{kept.take.take_id}.json", kept)

    def read(self, path: Path) -> StandingTake | None:
        """Return the take in a file; ``None`` where the file is damaged."""
        kept = read_json(path, StandingTake)
        return kept if kept is not None and kept.take.take_id == path.stem else None

    def throw_away(self, take_id: str, clip: str) -> None:
        """Take a take away, with its master; with its clip, if one is named.

        It is gone when its file is renamed; what a power cut leaves of the rest is taken away
        at the next opening.
        """
        taken, gone = self.takes / f"{take_id}.json", self.takes / f"{take_id}.gone"
        with disk_faults(self.takes):
            if taken.exists():
                taken.replace(gone)
                sync_folder(self.takes)
            self.remove_master(take_id)
            if clip:
                self.remove_clip(clip)
            gone.unlink(missing_ok=True)

    def masters_of(self, narrator: str) -> list[str]:
        """Return the ids of the masters that somebody has recorded, whether takes or not."""
        found = []
        for path in self.masters.glob("*.json"):
            note = read_json(path, MasterNote)
            if note is not None and note.narrator == narrator:
                found.append(path.stem)
        return found

    def remove_master(self, take_id: str) -> None:
        """Take away a master, and then the note of what it was."""
        with disk_faults(self.masters):
            self.master(take_id).unlink(missing_ok=True)
            (self.masters / f"{take_id}.json").unlink(missing_ok=True)
        sync_folder(self.masters)

    def _with_ids(self) -> Iterator[Path]:
        for folder in (self.masters, self.takes):
            yield from (path for path in folder.iterdir() if _ID.fullmatch(path.stem))


def sha256_of(path: Path) -> str:
    """Return the SHA-256 of a file's content, in hexadecimal digits."""
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()
