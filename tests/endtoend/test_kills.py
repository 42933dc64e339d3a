"""Eighty times the program is killed on the road: nothing saved is lost, nothing doubled.

A child walks visits against a real server process and is killed by SIGKILL at
moments drawn from a fixed seed: anywhere, while it saves, while it pushes, while it
journals.  The next start goes on with the same data folder.  At the end what the
helper was told is saved ("Đã lưu") is compared with what the server holds.  The
same harness must convict an outbox that forgets a record before the server has it.
"""

from __future__ import annotations

import json
import os
import random
import selectors
import signal
import subprocess
import sys
import time
from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path

import pytest

from kiosk.paths import Paths
from kiosk.sessions.enrolment import Enrolment
from sync.client.enrol import enrol
from sync.client.http import HttpTransport
from tests.endtoend.road import open_store
from tests.unit.kiosk.sessions.visits import new_id

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="forks the walker")

SEED = 20261123
KILLS = 80
PATIENCE = 20.0
ENDED = b"ended"

Ref = tuple[str, int]


@dataclass(frozen=True)
class Moment:
    """When to kill: ``seconds`` after the first line that begins with ``word``."""

    word: bytes
    seconds: float


@dataclass
class Diary:
    """What the walkers said over all their lives."""

    made: set[str] = field(default_factory=set)
    told_saved: set[Ref] = field(default_factory=set)
    journalled: dict[str, int] = field(default_factory=dict)
    under_way: str = ""
    died_after: Counter[str] = field(default_factory=Counter)

    def read(self, lines: list[bytes]) -> None:
        """Take down one life; what the journal lost on the way here is a fault at once."""
        words = [line.decode().split() for line in lines]
        for word, *rest in words:
            match word:
                case "began":
                    self.made.add(rest[0])
                case "journalled":
                    self.journalled[rest[0]] = int(rest[1])
                    self.under_way = rest[0]
                case "saving":
                    self.under_way = ""  # from here on either is right
                case "at":
                    assert self.under_way in ("", rest[0]), "a visit under way was forgotten"
                    assert int(rest[1]) >= self.journalled.get(rest[0], 0), "steps were lost"
                    assert (rest[0], 1) not in self.told_saved, "a saved visit is offered again"
                case "saved":
                    self.told_saved.add((rest[0], int(rest[1])))
        last = [word for word, *_ in words if word not in ("pid", "ended")]
        self.died_after[last[-1] if last else "start"] += 1


@dataclass(frozen=True)
class Verdict:
    """What became of the records."""

    lost: set[Ref]
    doubled: set[Ref]
    strangers: set[Ref]

    @property
    def is_clean(self) -> bool:
        return not (self.lost or self.doubled or self.strangers)


def judge(diary: Diary, held: list[Ref]) -> Verdict:
    return Verdict(
        lost=diary.told_saved - set(held),
        doubled={ref for ref, times in Counter(held).items() if times > 1},
        strangers={ref for ref in held if ref[0] not in diary.made},
    )


class Server:
    """A real ``gocua-server`` process on loopback."""

    def __init__(self, folder: Path) -> None:
        self._database = folder / "server.db"
        self._process = subprocess.Popen(
            [*self._command("run"), "--port", "0"], stdout=subprocess.PIPE, text=True
        )
        assert self._process.stdout is not None
        self.url = self._process.stdout.readline().split()[-1]

    def join(self, paths: Paths) -> None:
        code = self._ask("enrol-code", "--commune", "04693").strip()
        transport = HttpTransport(self.url)
        joined = enrol(transport, self.url, code, new_id=new_id)
        transport.close()
        store = open_store(paths)
        store.enrolment.keep(
            Enrolment(self.url, joined.device_id, joined.device_secret, joined.commune)
        )
        store.close()

    def held(self) -> list[Ref]:
        lines = self._ask("records", "--jsonl").splitlines()
        records = [json.loads(line)["record"] for line in lines]
        return [(record["record_id"], record["revision"]) for record in records]

    def stop(self) -> None:
        self._process.terminate()
        self._process.communicate(timeout=PATIENCE)

    def _ask(self, *arguments: str) -> str:
        return subprocess.run(
            self._command(*arguments), check=True, capture_output=True, text=True, timeout=PATIENCE
        ).stdout

    def _command(self, word: str, *arguments: str) -> list[str]:
        module = [sys.executable, "-m", "sync.server.cli", word]
        return [*module, "--database", str(self._database), *arguments]


class Road:
    """The warm process that forks walkers, and what they say."""

    def __init__(self, home: Path, *, careless: bool = False) -> None:
        command = [sys.executable, "-m", "tests.endtoend.road", str(home)]
        self._process = subprocess.Popen(
            command + ["--careless"] * careless, stdin=subprocess.PIPE, stdout=subprocess.PIPE
        )
        assert self._process.stdout is not None
        self._pipe = self._process.stdout.fileno()
        os.set_blocking(self._pipe, False)
        self._selector = selectors.DefaultSelector()
        self._selector.register(self._pipe, selectors.EVENT_READ)
        self._rest = b""

    def live(self, moment: Moment) -> list[bytes]:
        """Let one walker live until its moment; return what it said."""
        pid, lines = self._start(b"walk")
        if not lines[0].startswith(moment.word):
            lines += self._until(moment.word)
        lines += self._lines(time.monotonic() + moment.seconds)
        os.kill(pid, signal.SIGKILL)
        lines += self._until(ENDED)
        assert lines[-1].split() == [ENDED, b"-9"], lines[-3:]
        return lines

    def drain(self) -> list[bytes]:
        """Let one walker finish what is under way and push what waits."""
        _, lines = self._start(b"drain")
        lines += self._until(ENDED)
        assert lines[-1].split() == [ENDED, b"0"], lines[-3:]
        return lines

    def stop(self) -> None:
        self._process.communicate(timeout=PATIENCE)
        self._selector.close()

    def _start(self, way: bytes) -> tuple[int, list[bytes]]:
        assert self._process.stdin is not None
        self._process.stdin.write(way + b"\n")
        self._process.stdin.flush()
        first = next(self._lines(time.monotonic() + PATIENCE))
        return int(first.split()[1]), [first]

    def _until(self, word: bytes) -> list[bytes]:
        lines = []
        for line in self._lines(time.monotonic() + PATIENCE):
            lines.append(line)
            if line.startswith(word):
                return lines
            if line.startswith(ENDED):
                break
        raise TimeoutError(f"the walker never said {word!r}")

    def _lines(self, until: float) -> Iterator[bytes]:
        """Yield whole lines as they come, until that moment."""
        while True:
            while b"\n" in self._rest:
                line, _, self._rest = self._rest.partition(b"\n")
                yield line
            left = until - time.monotonic()
            if left <= 0 or not self._selector.select(left):
                return
            said = os.read(self._pipe, 65536)
            if not said:
                raise EOFError("the warm process is gone")
            self._rest += said


@pytest.fixture
def server(tmp_path):
    server = Server(tmp_path)
    yield server
    server.stop()


@pytest.fixture
def start_road(tmp_path: Path, server: Server) -> Iterator[Callable[..., Road]]:
    roads: list[Road] = []

    def start(*, careless: bool = False) -> Road:
        paths = Paths(tmp_path / "kiosk")
        server.join(paths)
        roads.append(Road(paths.home, careless=careless))
        return roads[-1]

    yield start
    for road in roads:
        road.stop()


def moments(seed: int, number: int) -> list[Moment]:
    """Draw where to kill: a quarter anywhere, the rest where it would hurt most."""
    draw = random.Random(seed)
    kinds = ((b"pid", 0.15), (b"saving", 0.002), (b"pushing", 0.012), (b"journalled", 0.003))
    return [
        Moment(word, draw.uniform(0, most))
        for word, most in (kinds[n % len(kinds)] for n in range(number))
    ]


def test_eighty_kills_on_the_road_lose_nothing_and_double_nothing(server, start_road):
    road = start_road()
    diary = Diary()

    for moment in moments(SEED, KILLS):
        diary.read(road.live(moment))
    drained = road.drain()
    diary.read(drained)

    verdict = judge(diary, server.held())
    assert verdict.is_clean, verdict
    assert b"drained 0" in drained
    assert len(diary.told_saved) > KILLS / 2
    assert {"saving", "pushing", "journalled"} <= diary.died_after.keys(), diary.died_after


def test_an_outbox_that_forgets_before_the_answer_is_convicted(server, start_road):
    road = start_road(careless=True)
    diary = Diary()
    draw = random.Random(SEED)

    for _ in range(12):
        diary.read(road.live(Moment(b"pushing", draw.uniform(0, 0.004))))
    diary.read(road.drain())

    assert judge(diary, server.held()).lost


def test_the_judge_sees_what_is_lost_doubled_or_strange():
    diary = Diary(made={"a", "b"}, told_saved={("a", 1), ("b", 1)})

    assert judge(diary, [("a", 1), ("b", 1)]).is_clean
    assert judge(diary, [("a", 1)]).lost == {("b", 1)}
    assert judge(diary, [("a", 1), ("b", 1), ("b", 1)]).doubled == {("b", 1)}
    assert judge(diary, [("a", 1), ("b", 1), ("c", 1)]).strangers == {("c", 1)}
