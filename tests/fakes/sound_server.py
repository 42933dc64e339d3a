"""A real PulseAudio of our own: loudspeakers to listen at, and microphones to speak into.

It needs no sound card, no D-Bus and no display, and runs as root as well.  There is a
loudspeaker ``spk`` and a microphone ``virtual_mic``: what is played into the sink ``mic``
comes out of it.  Qt looks for its sound server once in a process, so whatever shall find
this one runs in a child with ``SoundServer.environment``; ``tests.fakes.sound_child`` is
how a test does that.

What null sinks teach: asked by nobody, they render two seconds at a time, so a monitor gives
its first sound late and loses half a second of it.  ``norewinds`` keeps them at 50 ms; only
the bench listens at a sink as desktops have it, and keeps it awake with ``Ears``.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import tempfile
import time
import wave
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from itertools import count
from pathlib import Path
from threading import Thread

import numpy
from numpy.typing import NDArray

Sound = NDArray[numpy.float64]
"""Samples between -1 and 1, one channel, at ``RATE``."""

RATE = 48_000
LOUDSPEAKER, FEED, MICROPHONE = "spk", "mic", "virtual_mic"
LOUD = 1_000  # of 32,768

_FOLDER = "GOCUA_SOUND_FOLDER"
_PATIENCE = 20.0  # seconds


class SoundServer:
    """One running PulseAudio, spoken to through its own programs."""

    def __init__(self, folder: Path, base: Mapping[str, str]) -> None:
        self._folder = folder
        self.environment = {
            **base,
            "XDG_RUNTIME_DIR": str(folder),
            "QT_QPA_PLATFORM": "offscreen",
            _FOLDER: str(folder),
        }
        self.environment.pop("PULSE_SERVER", None)
        self._playing: list[subprocess.Popen[bytes]] = []
        self._numbers = count()

    @classmethod
    def here(cls) -> SoundServer:
        """Return the server that this very process was started under."""
        return cls(Path(os.environ[_FOLDER]), os.environ)

    # ---- voices and ears

    def play(self, sound: Sound | Path, into: str = FEED) -> subprocess.Popen[bytes]:
        """Begin to play into a sink; ``wait()`` on what is returned to hear it out."""
        if isinstance(sound, Path):
            file = sound
        else:
            file = self._folder / f"played-{os.getpid()}-{next(self._numbers)}.wav"
            write_wav(file, sound)
        calm = {**self.environment, "PULSE_LATENCY_MSEC": "200"}  # a busy machine tears no hole
        player = subprocess.Popen(["paplay", f"--device={into}", str(file)], env=calm)
        self._playing.append(player)
        return player

    def room(self, loudness: float = 0.0005, seconds: float = 120.0, into: str = FEED) -> None:
        """Let the microphone hear a quiet room: noise of that RMS, 1 is full scale."""
        noise = numpy.random.default_rng(1).normal(0.0, loudness, round(seconds * RATE))
        self.play(noise, into)

    def hear(self, sink: str = LOUDSPEAKER) -> Ears:
        """Listen at a loudspeaker; a context manager."""
        return Ears(sink, self.environment)

    # ---- plugging in and out

    def add_sink(self, name: str) -> int:
        """Plug in a loudspeaker; return its number for ``remove``."""
        return self._load(*_null_sink(name))

    def add_microphone(self, name: str, feed: str) -> int:
        """Plug in a microphone that hears what is played into the sink ``feed``."""
        return self._load(*_microphone(name, feed))

    def remove(self, module: int) -> None:
        """Pull out what was plugged in under that number."""
        self._pactl("unload-module", str(module))

    def remove_named(self, name: str) -> None:
        """Pull out a sink or a source that the server started with."""
        for row in self._pactl("list", "short", "modules").splitlines():
            number, _, arguments = row.split("\t")[:3]
            if arguments.startswith((f"sink_name={name} ", f"source_name={name} ")):
                self.remove(int(number))

    def use(self, *, sink: str | None = None, source: str | None = None) -> None:
        """Make a loudspeaker or a microphone the usual one."""
        if sink:
            self._pactl("set-default-sink", sink)
        if source:
            self._pactl("set-default-source", source)

    def mute(self, source: str = MICROPHONE, *, muted: bool = True) -> None:
        """Turn the switch of a microphone."""
        self._pactl("set-source-mute", source, str(int(muted)))

    def suspend(self, source: str = MICROPHONE, *, suspended: bool = True) -> None:
        """Take a microphone away for another program, as JACK does; it stays in the list."""
        self._pactl("suspend-source", source, str(int(suspended)))

    def answers(self) -> bool:
        """Whether it is up; while it starts, its socket may be there and refuse."""
        try:
            self._pactl("info")
        except subprocess.CalledProcessError:
            return False
        return True

    def die(self) -> None:
        """End the server itself, as when it crashes."""
        self._pactl("exit")

    def close(self) -> None:
        """End whatever still plays."""
        for player in self._playing:
            player.terminate()
        for player in self._playing:
            player.wait(10)

    def _load(self, *arguments: str) -> int:
        return int(self._pactl("load-module", *arguments))

    def _pactl(self, *arguments: str) -> str:
        asked = subprocess.run(
            ["pactl", *arguments],
            env={**self.environment, "LC_ALL": "C"},
            check=True,
            capture_output=True,
            text=True,
            timeout=_PATIENCE,
        )
        return asked.stdout


class Ears:
    """What reaches a sink, with the moment at which each block arrived."""

    def __init__(self, sink: str, environment: Mapping[str, str]) -> None:
        self._recorder = subprocess.Popen(
            [
                *("parec", f"--device={sink}.monitor", "--raw", "--format=s16le", "--channels=1"),
                *(f"--rate={RATE}", "--latency-msec=10"),
            ],
            env=environment,
            stdout=subprocess.PIPE,
        )
        self.blocks: list[tuple[float, bytes]] = []
        self._reader = Thread(target=self._read, daemon=True)
        self._reader.start()

    def __enter__(self) -> Ears:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def _read(self) -> None:
        assert self._recorder.stdout is not None  # it was asked for above
        while block := os.read(self._recorder.stdout.fileno(), 1 << 16):
            self.blocks.append((time.perf_counter(), block))

    @property
    def is_awake(self) -> bool:
        """Whether the monitor delivers; what is played before that may be lost."""
        return len(self.blocks) > 50

    @property
    def heard(self) -> Sound:
        """All that came since the beginning, or since ``blocks`` was cleared."""
        return _samples(b"".join(block for _, block in self.blocks)) / 32_768

    @property
    def is_quiet(self) -> bool:
        """Whether a fifth of a second has come without sound."""
        recent = _samples(b"".join(block for _, block in self.blocks[-20:]))[-RATE // 5 :]
        return len(recent) >= RATE // 5 and numpy.abs(recent).max() < LOUD // 10

    def onset(self, since: float) -> float | None:
        """Return when the first loud sample after ``since`` reached the sink."""
        for arrived, block in list(self.blocks):
            samples = _samples(block)
            loud = numpy.flatnonzero(numpy.abs(samples) > LOUD)
            if arrived > since and len(loud):
                return float(arrived - (len(samples) - int(loud[0])) / RATE)
        return None

    def close(self) -> None:
        """Stop listening."""
        self._recorder.terminate()
        self._recorder.wait(10)
        self._reader.join(10)
        if self._recorder.stdout is not None:
            self._recorder.stdout.close()


@contextmanager
def sound_server(*, as_on_a_desktop: bool = False) -> Iterator[SoundServer]:
    """Run a sound server, and remove all of it in the end.

    Args:
        as_on_a_desktop: The loudspeaker is not kept from sleeping, and every program asks for
            the latency that it likes.
    """
    if not (shutil.which("pulseaudio") and shutil.which("pactl")):
        raise RuntimeError("PulseAudio is not installed: `make system-test`")
    with tempfile.TemporaryDirectory(prefix="gocua-sound-", dir="/tmp") as name:  # a short path
        folder = Path(name)
        server = SoundServer(folder, os.environ)
        if not as_on_a_desktop:
            server.environment["PULSE_LATENCY_MSEC"] = "30"
        modules = (
            _null_sink(LOUDSPEAKER, sleeps=as_on_a_desktop),
            _null_sink(FEED),
            _microphone(MICROPHONE, FEED),
            ("module-native-protocol-unix",),  # the last: who is answered finds all the others
        )
        process = subprocess.Popen(
            [
                *("pulseaudio", "-n", "--exit-idle-time=-1", "--daemonize=no"),
                *("--use-pid-file=no", "--log-level=error"),
                *(part for module in modules for part in ("-L", " ".join(module))),
            ],
            env={**server.environment, "HOME": name},
            stderr=subprocess.DEVNULL,
        )
        try:
            wait_for(server.answers)
            server.use(sink=LOUDSPEAKER, source=MICROPHONE)
            yield server
        finally:
            server.close()
            process.terminate()
            process.wait(10)


def write_wav(path: Path, sound: Sound) -> None:
    """Write samples as a WAV file of 16 bits."""
    with wave.open(str(path), "wb") as file:
        file.setnchannels(1)
        file.setsampwidth(2)
        file.setframerate(RATE)
        file.writeframes((numpy.clip(sound, -1, 1) * 32_767).astype("<i2").tobytes())


def wait_for(
    reached: Callable[[], object],
    turn: Callable[[], None] = lambda: time.sleep(0.01),
    patience: float = _PATIENCE,
) -> None:
    """Wait for a condition, turning the event loop meanwhile; raise ``TimeoutError``."""
    end = time.perf_counter() + patience
    while not reached():
        if time.perf_counter() > end:
            raise TimeoutError
        turn()


def _null_sink(name: str, *, sleeps: bool = False) -> tuple[str, ...]:
    properties = f"sink_properties=device.description={name}"
    return ("module-null-sink", f"sink_name={name}", properties, f"norewinds={int(not sleeps)}")


def _microphone(name: str, feed: str) -> tuple[str, ...]:
    properties = f"source_properties=device.description={name}"
    return ("module-remap-source", f"source_name={name}", f"master={feed}.monitor", properties)


def _samples(block: bytes) -> NDArray[numpy.int64]:
    return numpy.frombuffer(block[: len(block) // 2 * 2], "<i2").astype(int)
