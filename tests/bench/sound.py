"""How long the first sound takes after a tap, for a clip that was never played before.

The real ``QtVoice`` plays on a null sink of a real PulseAudio, and what reaches the sink
is recorded from its monitor with a small buffer; the figure is from just before
``speak()`` to the first sample of sound there.  A loudspeaker adds its own delay.
PulseAudio and the voice run in children, so nothing of this reaches the caller's process.
"""

from __future__ import annotations

import json
import os
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from threading import Thread

import numpy
import soundfile

from kiosk.audio.clips import ClipKey, ClipShelf
from kiosk.audio.lexicon import load_lexicon
from kiosk.audio.voice import Spoken, Utterance
from kiosk.domain.guide import Line
from kiosk.resources import bundled

RUNS = 11
MUST, AIM = 60, 30  # ms
_LIMIT = 120.0  # seconds for the whole child
_RATE = 48_000
_LOUD = 1_000  # of 32,768; the bursts reach 16,000


def measure() -> list[dict[str, object]]:
    """Return ``tap_to_sound_ms`` in the shape of ``bench.json``; null without PulseAudio."""
    figure: dict[str, object] = {"name": "tap_to_sound_ms", "unit": "ms"}
    if not (shutil.which("pulseaudio") and shutil.which("parec")):
        nothing = dict.fromkeys(("median", "min", "max"))
        return [{**figure, **nothing, "runs": 0, "must": MUST, "aim": AIM, "meets": None}]
    with _sound_server() as environment:
        child = subprocess.run(
            [sys.executable, "-m", "tests.bench.sound"],
            env=environment,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            timeout=_LIMIT,
            check=True,
        )
    taps = json.loads(child.stdout)
    median = statistics.median(taps)
    return [
        {
            **figure,
            "median": round(median, 1),
            "min": round(min(taps), 1),
            "max": round(max(taps), 1),
            "runs": len(taps),
            "must": MUST,
            "aim": AIM,
            "meets": "aim" if median <= AIM else "must" if median <= MUST else "short",
        }
    ]


@contextmanager
def _sound_server() -> Iterator[dict[str, str]]:
    """Run PulseAudio with one null sink; give the environment that leads there."""
    with tempfile.TemporaryDirectory() as folder:
        environment = {**os.environ, "XDG_RUNTIME_DIR": folder, "QT_QPA_PLATFORM": "offscreen"}
        environment.pop("PULSE_SERVER", None)
        server = subprocess.Popen(
            [
                *("pulseaudio", "-n", "--exit-idle-time=-1", "--daemonize=no", "--use-pid-file=no"),
                *("-L", "module-native-protocol-unix", "-L", "module-null-sink sink_name=spk"),
            ],
            env=environment,
            stderr=subprocess.DEVNULL,
        )
        try:
            _wait((Path(folder) / "pulse" / "native").exists)
            yield environment
        finally:
            server.terminate()
            server.wait(10)


class _Monitor:
    """What reaches the sink, with the moment at which each block arrived."""

    def __init__(self) -> None:
        self._recorder = subprocess.Popen(
            [
                *("parec", "--device=spk.monitor", "--raw", "--format=s16le", "--channels=1"),
                *(f"--rate={_RATE}", "--latency-msec=10"),
            ],
            stdout=subprocess.PIPE,
        )
        self.blocks: list[tuple[float, bytes]] = []
        self._reader = Thread(target=self._read, daemon=True)
        self._reader.start()

    def _read(self) -> None:
        assert self._recorder.stdout is not None  # it was asked for above
        while block := os.read(self._recorder.stdout.fileno(), 1 << 16):
            self.blocks.append((time.perf_counter(), block))

    def onset(self, since: float) -> float | None:
        """Return when the first loud sample after ``since`` reached the sink."""
        for arrived, block in self.blocks:
            samples = numpy.frombuffer(block[: len(block) // 2 * 2], "<i2")
            loud = numpy.flatnonzero(numpy.abs(samples.astype(int)) > _LOUD)
            if arrived > since and len(loud):
                return arrived - (len(samples) - int(loud[0])) / _RATE
        return None

    def close(self) -> None:
        self._recorder.terminate()
        self._recorder.wait(10)
        self._reader.join(10)
        if self._recorder.stdout is not None:
            self._recorder.stdout.close()


def _taps() -> list[float]:
    """Return the milliseconds from each tap to its first sound; runs in the child."""
    from PySide6.QtCore import QCoreApplication, QEventLoop

    from kiosk.ui.adapters.qt_voice import QtVoice

    app = QCoreApplication([])

    def turn() -> None:
        app.processEvents(QEventLoop.ProcessEventsFlag.AllEvents, 2)

    lexicon = load_lexicon(bundled("assets") / "lexicon.yaml")
    with tempfile.TemporaryDirectory() as folder:
        shipped = Path(folder) / "shipped"
        lines = [Line(f"Câu thử {number}.") for number in range(RUNS)]
        for line in lines:
            _write_burst(shipped / "vi" / f"{ClipKey(lexicon.spoken(line), 'vi').name}.opus")
        voice = QtVoice(ClipShelf(shipped, Path(folder) / "cache", None, lexicon), Path("none"))
        voice.warm_up()
        monitor = _Monitor()
        _wait(lambda: len(monitor.blocks) > 50, turn)
        taps = []
        for line in lines:
            ended: list[Spoken] = []
            monitor.blocks.clear()
            tapped = time.perf_counter()
            voice.speak(Utterance((line,), "vi"), on_end=ended.append)
            _wait(lambda ended=ended: bool(ended), turn)
            heard = monitor.onset(tapped)
            assert heard is not None, "nothing reached the sink"
            taps.append((heard - tapped) * 1000)
            _wait(lambda: _is_quiet(monitor), turn)
        monitor.close()
        voice.close()
    return taps


def _write_burst(path: Path) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    at = numpy.arange(_RATE // 2) / _RATE
    tone = 0.5 * numpy.sin(2 * numpy.pi * 880 * at) * (at < 0.3)
    soundfile.write(path, tone, _RATE, format="OGG", subtype="OPUS", compression_level=0.9)


def _is_quiet(monitor: _Monitor) -> bool:
    """Whether a fifth of a second has come without sound."""
    recent = b"".join(block for _, block in monitor.blocks[-20:])
    samples = numpy.frombuffer(recent[-2 * _RATE // 5 // 2 * 2 :], "<i2").astype(int)
    return len(samples) >= _RATE // 5 and int(numpy.abs(samples).max()) < _LOUD // 10


def _wait(reached: Callable[[], bool], turn: Callable[[], None] = lambda: time.sleep(0.01)) -> None:
    """Wait for a condition, turning the event loop meanwhile; 20 s are too long."""
    end = time.perf_counter() + 20
    while not reached():
        if time.perf_counter() > end:
            raise TimeoutError
        turn()


if __name__ == "__main__":
    sys.stdout.write(json.dumps(_taps()))
