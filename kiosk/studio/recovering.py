"""Opening the takes of a language: what a power cut or a bad disk left is put in order.

* What was being written when the machine stopped goes: it is under another name.
* What was being thrown away is thrown away.
* A master without its take is measured anew and is a fresh take again.
* A file that cannot be read is set aside under its own name and told of; the rest goes on.
* A clip that no take and no consent names goes.  Beside a file that was set aside, which may
  have named it, it is set aside as well.
"""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass, field
from pathlib import Path

from kiosk.audio.errors import CorruptClipError
from kiosk.sessions.files import disk_faults
from kiosk.studio.errors import NoMasterError
from kiosk.studio.json_files import set_aside
from kiosk.studio.standing import StandingTake
from kiosk.studio.take import PoorTakeError, Take
from kiosk.studio.take_shelf import TakeShelf

_UNFINISHED = ("*.new", "*.part")


@dataclass
class Recovered:
    """What was found at opening.

    Attributes:
        found: Takes made of masters that had none.
        set_aside: Names of files that were set aside, in the folder ``aside``.
    """

    found: list[Take] = field(default_factory=list)
    set_aside: list[str] = field(default_factory=list)


def sweep(folder: Path) -> None:
    """Take away what was being written in a folder and those in it when the machine stopped."""
    with disk_faults(folder):
        for pattern in _UNFINISHED:
            for path in folder.rglob(pattern):
                path.unlink()


def recover(shelf: TakeShelf, aside: Path, consents: Collection[str]) -> Recovered:
    """Fill the shelf from its files, and put in order what is not.

    Args:
        shelf: Of one language, empty.
        aside: Where damaged files go.
        consents: SHA-256 of the clips that are consents.

    Raises:
        DiskFullError, UnwritableFolderError: The folder cannot be read or put in order.
    """
    recovered = Recovered()
    for path in _all(shelf.files.takes, "*.gone"):
        shelf.files.throw_away(path.stem, "")
    for path in _all(shelf.files.takes, "*.json"):
        kept = shelf.files.read(path)
        if kept is None or not _has_clip(shelf, kept):
            recovered.set_aside.append(set_aside(path, aside))
        else:
            shelf.index.put(kept)
    _find_masters(shelf, aside, recovered)
    _put_away_clips(shelf, aside, recovered, consents)
    return recovered


def _has_clip(shelf: TakeShelf, kept: StandingTake) -> bool:
    return shelf.files.has_clip(kept.take.clip)


def _find_masters(shelf: TakeShelf, aside: Path, recovered: Recovered) -> None:
    known = {kept.take.take_id for kept in shelf.index.all()}
    for path in _all(shelf.files.masters, "*.wav"):
        if path.stem not in known:
            take = _made_again(shelf, path)
            if take is not None:
                recovered.found.append(take)
            elif path.exists():
                recovered.set_aside.append(set_aside(path, aside))
    for path in _all(shelf.files.masters, "*.json"):
        if not path.with_suffix(".wav").exists():
            with disk_faults(path.parent):
                path.unlink()


def _made_again(shelf: TakeShelf, master: Path) -> Take | None:
    """Return the take that a master is; ``None`` where nobody knows what it says."""
    note = shelf.files.note(master.stem)
    if note is None:
        return None
    try:
        if not note.of_take:
            return shelf.add(note.planned, note.narrator, master, recorded_at=note.begun_at)
        whole = shelf.index.get(note.of_take).take
        return shelf.redo(whole, note.sentence, master)
    except (CorruptClipError, PoorTakeError, NoMasterError, LookupError):
        return None


def _put_away_clips(
    shelf: TakeShelf, aside: Path, recovered: Recovered, consents: Collection[str]
) -> None:
    named = {kept.take.clip for kept in shelf.index.all()} | set(consents)
    was_damaged = bool(recovered.set_aside)
    for path in _all(shelf.files.media, "*"):
        if path.suffix == ".opus" and path.stem in named:
            continue
        if was_damaged:
            recovered.set_aside.append(set_aside(path, aside))
        else:
            with disk_faults(path.parent):
                path.unlink()


def _all(folder: Path, pattern: str) -> list[Path]:
    with disk_faults(folder):
        return sorted(folder.glob(pattern))
