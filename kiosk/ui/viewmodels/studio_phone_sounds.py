"""The files of a phone made readable, and the stretches of them to be heard one by one."""

from __future__ import annotations

import shutil
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from math import sqrt
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from kiosk.audio.errors import CorruptClipError
from kiosk.errors import DeskError
from kiosk.studio.plan import PlannedLine
from kiosk.studio.take import Take
from kiosk.ui.studio_desk import StudioDesk
from kiosk.ui.viewmodels.studio_take import BARS

if TYPE_CHECKING:  # with numpy, 150 ms
    from kiosk.audio.takes import Samples
    from kiosk.studio.phone import Laid, Proposal
    from kiosk.ui.adapters.qt_decoder import Decoding


@dataclass(frozen=True, slots=True)
class Prepared:
    """A stretch that can be heard and drawn."""

    path: Path
    seconds: float
    bars: list[float]


class PhoneSounds(QObject):
    """What phones wrote, read with the help of Qt's decoders where nothing else can.

    Copies lie in a folder of their own, which ``clear`` takes away: voices stay nowhere but in
    the studio.
    """

    progressed = Signal()

    def __init__(self, desk: StudioDesk, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._folder = desk.paths.home / "cache" / "phone"
        self._decoded: dict[Path, Path] = {}
        self._decoding: Decoding | None = None
        self._turn = 0  # what was begun in an earlier one tells nothing any more
        self._last: tuple[Path, Samples] | None = None
        self.number, self.count = 0, 0

    @property
    def seconds(self) -> float:
        """How much of the file under way is decoded; 0 where that was not needed."""
        return self._decoding.seconds if self._decoding is not None else 0.0

    def clear(self) -> None:
        """Give up what is under way, and take every copy away."""
        self._turn += 1
        if self._decoding is not None:
            self._decoding.cancel()
            self._decoding = None
        self._desk.worker.finish()
        self._decoded, self._last = {}, None
        shutil.rmtree(self._folder, ignore_errors=True)

    def read(self, files: Sequence[Path], done: Callable[[list[Path], list[Path]], None]) -> None:
        """Make files readable, one after another.

        Args:
            files: As they came from the phone.
            done: Told those that can be read now, and those that cannot.
        """
        self.clear()
        self._folder.mkdir(parents=True, exist_ok=True)
        self.count = len(files)
        self._next(list(files), [], [], done)

    def _next(
        self,
        left: list[Path],
        good: list[Path],
        bad: list[Path],
        done: Callable[[list[Path], list[Path]], None],
    ) -> None:
        self._decoding = None
        self.number = self.count - len(left) + 1
        self.progressed.emit()
        if not left:
            done(good, bad)
            return
        file, turn = left.pop(0), self._turn

        def looked(is_readable: bool) -> None:
            if turn != self._turn:
                return
            if is_readable:
                self._next(left, [*good, file], bad, done)
            else:
                self._decode(file, ended)

        def ended(error: DeskError | None) -> None:
            if turn != self._turn:
                return
            if error is None:
                self._next(left, [*good, file], bad, done)
            elif isinstance(error, CorruptClipError):
                self._next(left, good, [*bad, file], done)
            else:
                self._decoding = None
                self._desk.fail(error, lambda: self._next([file, *left], good, bad, done))

        self._desk.worker.do(lambda: _is_readable(file), looked, ended)

    def _decode(self, file: Path, ended: Callable[[DeskError | None], None]) -> None:
        from kiosk.ui.adapters.qt_decoder import decode_to_wav  # noqa: PLC0415  (Qt's sound)

        out = self._folder / f"file-{len(self._decoded)}-{self.number}.wav"
        out.unlink(missing_ok=True)
        self._decoded[file] = out
        self._decoding = decode_to_wav(file, out, ended, parent=self)

    # ---- on the worker

    def lay(self, file: Path, lines: Sequence[PlannedLine]) -> Laid:
        """Cut a long recording at its pauses; for the worker.

        Raises:
            CorruptClipError: It is no sound, or longer than ten minutes.
        """
        from kiosk.studio.phone_cuts import lay_cuts  # noqa: PLC0415  (numpy)

        return lay_cuts(self._sound(file), lines, file)

    def prepare(self, proposal: Proposal) -> Prepared:
        """Copy a stretch to where it can be played; for the worker.

        Raises:
            CorruptClipError: The file is no sound.
            DiskFullError, UnwritableFolderError: There is no room for it.
        """
        from kiosk.audio.sound_file import RATE  # noqa: PLC0415  (numpy)
        from kiosk.audio.takes import outline  # noqa: PLC0415
        from kiosk.studio.take_making import write_master  # noqa: PLC0415

        sound = self._sound(proposal.file)
        end = len(sound) if proposal.end is None else round(proposal.end * RATE)
        stretch = sound[round(proposal.start * RATE) : end]
        path = self._folder / "stretch.wav"
        path.unlink(missing_ok=True)
        write_master(path, stretch)
        peaks = outline(stretch, BARS)
        tallest = max(peaks, default=0.0) or 1.0
        return Prepared(path, len(stretch) / RATE, [sqrt(peak / tallest) for peak in peaks])

    def take(self, proposal: Proposal, narrator: str) -> Take:
        """Make a take of a stretch; for the worker.

        Raises:
            DeskError: There is no take; see ``take_stretch``.
        """
        from kiosk.studio.phone import take_stretch  # noqa: PLC0415  (numpy)

        sound = self._sound(proposal.file)
        return take_stretch(self._desk.open_project, proposal, narrator, sound)

    def _sound(self, file: Path) -> Samples:
        from kiosk.audio.takes import read_sound  # noqa: PLC0415  (numpy)

        if self._last is None or self._last[0] != file:
            self._last = None  # one at a time: ten minutes are 230 MB
            self._last = (file, read_sound(self._decoded.get(file, file)))
        return self._last[1]


def _is_readable(file: Path) -> bool:
    from kiosk.studio.phone import is_readable  # noqa: PLC0415  (numpy)

    return is_readable(file)
