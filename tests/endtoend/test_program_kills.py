"""Twenty times the whole program is killed: window, voice, store and sync at once.

Like ``test_kills``, with the real kiosk in place of the bare store: what the screens said
is saved arrives exactly once, and the next start offers to go on where the citizen was.
"""

from __future__ import annotations

import os
import random
import selectors
import subprocess
import sys
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

import pytest

from kiosk.paths import Paths
from kiosk.settings import Settings
from tests.endtoend.test_kills import Moment, Ref, Road, Server, judge

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="forks the program")

SEED = 20261124
KILLS = 20


class Program(Road):
    """The warm process that forks kiosks, and what they say."""

    def __init__(self, home: Path, complaints: Path) -> None:
        with complaints.open("wb") as file:
            self._process = subprocess.Popen(
                [sys.executable, "-m", "tests.endtoend.program", str(home)],
                stdin=subprocess.PIPE,
                stdout=subprocess.PIPE,
                stderr=file,
            )
        assert self._process.stdout is not None
        self._pipe = self._process.stdout.fileno()
        os.set_blocking(self._pipe, False)
        self._selector = selectors.DefaultSelector()
        self._selector.register(self._pipe, selectors.EVENT_READ)
        self._rest = b""


@dataclass
class Diary:
    """What the screens showed over all lives."""

    made: set[str] = field(default_factory=set)
    told_saved: set[Ref] = field(default_factory=set)
    under_way: tuple[str, int] | None = None
    resumed: int = 0
    died_after: Counter[str] = field(default_factory=Counter)

    def read(self, lines: list[bytes]) -> None:
        """Take down one life; an offer that is not right is a fault at once."""
        words = [line.decode().split() for line in lines]
        for word, *rest in words:
            match word:
                case "began":
                    self.made.add(rest[0])
                case "at":
                    self.under_way = (rest[0], int(rest[1]))
                case "saving" if rest[1] == "1":
                    self.under_way = None  # from here on either is right
                case "quiet":
                    assert self.under_way is None, "a visit under way was forgotten"
                case "resumed":
                    self._check_offer(rest[0], int(rest[1]))
                case "saved":
                    self.told_saved.add((rest[0], int(rest[1])))
        last = [word for word, *_ in words if word not in ("pid", "ended")]
        self.died_after[last[-1] if last else "start"] += 1

    def _check_offer(self, visit: str, steps: int) -> None:
        self.resumed += 1
        assert (visit, 1) not in self.told_saved, "a saved visit is offered again"
        if self.under_way is not None:
            was, seen = self.under_way
            assert visit == was, "another visit is offered"
            # The step after the last one told may have been shown before the kill.
            assert steps in (seen, seen + 1), "the visit goes on at another step"
        self.under_way = None


@pytest.fixture
def server(tmp_path: Path) -> Iterator[Server]:
    server = Server(tmp_path)
    yield server
    server.stop()


@pytest.fixture
def program(home: Path, tmp_path: Path, server: Server) -> Iterator[Program]:
    paths = Paths(home)
    server.join(paths)
    settings = Settings.load(paths.settings)
    settings.first_start_done, settings.two_taps, settings.commune = True, False, "04693"
    settings.save()
    program = Program(home, tmp_path / "complaints.txt")
    yield program
    program.stop()


def moments(seed: int, number: int) -> list[Moment]:
    """Draw where to kill: on the way up, at a step, and around each save."""
    draw = random.Random(seed)
    kinds = ((b"pid", 1.2), (b"at", 0.8), (b"saving", 0.04), (b"saved", 0.9))
    return [
        Moment(word, draw.uniform(0, most))
        for word, most in (kinds[n % len(kinds)] for n in range(number))
    ]


def test_twenty_kills_of_the_whole_program_lose_nothing_and_double_nothing(
    program: Program, server: Server, tmp_path: Path
) -> None:
    diary = Diary()

    try:
        for moment in moments(SEED, KILLS):
            diary.read(program.live(moment))
        drained = program.drain()
        diary.read(drained)
    except (AssertionError, TimeoutError, EOFError) as error:
        error.add_note((tmp_path / "complaints.txt").read_text(errors="replace")[-3000:])
        raise

    verdict = judge(diary, server.held())  # type: ignore[arg-type] # it has what is judged
    assert verdict.is_clean, verdict
    assert b"drained 0" in b"".join(drained)
    assert len(diary.told_saved) >= KILLS / 4  # however busy the machine is
    assert diary.resumed >= 3
    assert {"at", "saving", "saved"} <= diary.died_after.keys(), diary.died_after


def test_the_diary_sees_a_wrong_offer() -> None:
    began = [b"pid 1", b"began a", b"at a 3", b"ended -9"]
    for wrong in (b"quiet", b"resumed b 3", b"resumed a 2", b"resumed a 5"):
        diary = Diary()
        diary.read(began)
        with pytest.raises(AssertionError):
            diary.read([b"pid 2", wrong])
