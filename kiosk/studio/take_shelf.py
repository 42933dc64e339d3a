"""The takes of one language: made from masters, kept on the disk, found again, thrown away."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import datetime
from pathlib import Path

from kiosk.domain.clock import Clock
from kiosk.domain.line import Line
from kiosk.studio.errors import NoMasterError
from kiosk.studio.plan import PlannedLine
from kiosk.studio.standing import StandingTake
from kiosk.studio.take import PoorTakeError, Take
from kiosk.studio.take_files import MasterNote, TakeFiles
from kiosk.studio.take_index import TakeIndex
from kiosk.studio.take_making import Circumstances, made, splice


class TakeShelf:
    """Where the takes of one language are.

    Attributes:
        files: Their files.
        tag: Of the language or dialect.
        index: What they are, in memory.
    """

    def __init__(
        self, files: TakeFiles, tag: str, clock: Clock, wording: Callable[[str], str]
    ) -> None:
        """Take the files, and what was written down to say for a line."""
        self.files = files
        self.index = TakeIndex()
        self.tag = tag
        self._clock = clock
        self._wording = wording

    def new_master(self, note: MasterNote | None) -> Path:
        """Return where the next master goes, what it will be being written down first."""
        take_id = self.files.next_id()
        if note is not None:
            self.files.write_note(take_id, note)
        return self.files.master(take_id)

    def add(
        self,
        planned: PlannedLine,
        narrator: str,
        master: Path,
        *,
        marks: tuple[float, ...] | None = None,
        recorded_at: datetime | None = None,
    ) -> Take:
        """Make a take of a master and keep it.

        Raises:
            ValueError: The master is not one of ``new_master``.
            CorruptClipError: The master is not sound; it stays where it is.
            DiskFullError, UnwritableFolderError: There is no take; the master stays, and a
                take is made of it at the next opening.
        """
        take_id = self._id_of(master)
        recorded_at = recorded_at or self._clock.now()
        if self.files.note(take_id) is None:
            self.files.write_note(take_id, self.note(planned, narrator))
        circumstances = Circumstances(
            take_id, self.tag, narrator, self._wording(planned.line_id), recorded_at
        )
        take, clip = made(planned, circumstances, master, marks)
        self.files.write_clip(clip.opus, clip.sha256)
        return self.keep(StandingTake(take))

    def redo(self, take: Take, number: int, sentence: Path) -> Take:
        """Make a take in which one sentence is another recording, and keep it.

        Both masters stay until the new one is whole; the one of the sentence alone then goes,
        as the new master holds it.

        Raises:
            NoMasterError: The take came with a pack.
            PoorTakeError: Nobody speaks in the sentence.
            IndexError: The take has no such sentence.
            The same as ``add``.
        """
        sentence_id = self._id_of(sentence)
        whole = self.master_path(take)
        if whole is None:
            raise NoMasterError
        note = self.files.note(take.take_id)
        line = planned_again(take) if note is None else replace(note.planned, also=take.also)
        target = self.new_master(self.note(line, take.narrator))
        try:
            moved = splice(whole, take.marks, number, sentence, target)
        except PoorTakeError:  # nothing was said, so there is nothing to keep
            self.files.remove_master(sentence_id)
            raise
        fresh = self.add(line, take.narrator, target, marks=moved)
        self.files.remove_master(sentence_id)
        return fresh

    def keep(self, kept: StandingTake) -> Take:
        """Keep a take as it is now, durable when this returns."""
        self.files.write(kept)
        self.index.put(kept)
        return kept.take

    def change(self, take: Take) -> Take:
        """Keep a take that has changed; whether it counts stays as it was."""
        kept = self.index.get(take.take_id)
        return take if kept.take == take else self.keep(replace(kept, take=take))

    def throw_away(self, take: Take, *, needed: bool = False) -> None:
        """Take away a take, its master and, unless it is needed, its clip."""
        keep_clip = needed or self.index.needs(take.clip, but_for=take.take_id)
        self.files.throw_away(take.take_id, "" if keep_clip else take.clip)
        self.index.remove(take.take_id)

    def master_path(self, take: Take) -> Path | None:
        """Return the master of a take; ``None`` where it is not on this machine."""
        path = self.files.master(take.take_id)
        return path if take.master and path.is_file() else None

    def note(
        self, planned: PlannedLine, narrator: str, of_take: str = "", sentence: int = 0
    ) -> MasterNote:
        """Return what is written down of a master that is now recorded."""
        now = self._clock.now()
        return MasterNote(
            planned.line_id, planned.line, planned.also, narrator, now, of_take, sentence
        )

    def _id_of(self, master: Path) -> str:
        if master != self.files.master(master.stem):
            raise ValueError("not a master of this language")
        return master.stem


def planned_again(take: Take) -> PlannedLine:
    """Return the line of a take, whose words are known only as they are spoken."""
    return PlannedLine(take.line_id, Line(take.text), "", "", take.also)
