"""How long the first sound takes after a tap, for a clip that was never played before.

The real ``QtVoice`` plays on a null sink of a real PulseAudio, and what reaches the sink
is recorded from its monitor with a small buffer; a figure is from just before
``speak()`` to the first sample of sound there.  A loudspeaker adds its own delay.
One figure is for machine speech as it ships, one for what a person has recorded.
PulseAudio and the voice run in children, so nothing of this reaches the caller's process.
"""

from __future__ import annotations

import json
import shutil
import statistics
import subprocess
import sys
import tempfile
from collections.abc import Sequence
from pathlib import Path

import numpy
import soundfile

from kiosk.audio.clips import ClipKey, ClipShelf
from kiosk.audio.lexicon import load_lexicon
from kiosk.audio.narrations import MANIFEST, NarrationShelf
from kiosk.audio.voice import Spoken, Utterance
from kiosk.domain.hearing import Hearing
from kiosk.domain.line import Line
from kiosk.domain.narration import NarrationSet
from kiosk.domain.narration_wire import to_json
from kiosk.paths import Paths
from kiosk.resources import bundled
from tests.fakes.narrations import install
from tests.fakes.sound_server import RATE, SoundServer, sound_server, wait_for

RUNS = 11
MUST, AIM = 60, 30  # ms
_MACHINE, _RECORDED = "tap_to_sound_ms", "tap_to_recorded_ms"
_LANGUAGE = "tyz"
_SECONDS = 0.5  # of a clip
_LIMIT = 240.0  # seconds for the whole child


def measure() -> list[dict[str, object]]:
    """Return both figures in the shape of ``bench.json``; null without PulseAudio."""
    if not (shutil.which("pulseaudio") and shutil.which("parec")):
        return [_figure(_MACHINE, ()), _figure(_RECORDED, ())]
    with sound_server(as_on_a_desktop=True) as server:
        child = subprocess.run(
            [sys.executable, "-m", "tests.bench.sound"],
            env=server.environment,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            timeout=_LIMIT,
            check=True,
        )
    return [_figure(name, taps) for name, taps in json.loads(child.stdout).items()]


def _figure(name: str, taps: Sequence[float]) -> dict[str, object]:
    figure: dict[str, object] = {"name": name, "unit": "ms"}
    targets: dict[str, object] = {"runs": len(taps), "must": MUST, "aim": AIM}
    if not taps:
        return {**figure, **dict.fromkeys(("median", "min", "max")), **targets, "meets": None}
    median = statistics.median(taps)
    return {
        **figure,
        "median": round(median, 1),
        "min": round(min(taps), 1),
        "max": round(max(taps), 1),
        **targets,
        "meets": "aim" if median <= AIM else "must" if median <= MUST else "short",
    }


def _both() -> dict[str, list[float]]:
    """Return the milliseconds from each tap to its first sound; runs in the child."""
    from PySide6.QtCore import QCoreApplication

    app = QCoreApplication([])
    lexicon = load_lexicon(bundled("assets") / "lexicon.yaml")
    with tempfile.TemporaryDirectory() as folder:
        home = Path(folder)
        lines = [Line(f"Câu thử {number}.") for number in range(RUNS)]
        for line in lines:
            _write_burst(
                home / "shipped" / "vi" / f"{ClipKey(lexicon.spoken(line), 'vi').name}.opus"
            )
        _install(home, lines)
        shelf = ClipShelf(
            home / "shipped",
            home / "cache",
            None,
            lexicon,
            narrations=NarrationShelf(Paths(home).narrations),
        )
        return {
            _MACHINE: _taps(app, shelf, lines, Hearing()),
            _RECORDED: _taps(app, shelf, lines, Hearing(_LANGUAGE)),
        }


def _taps(app: object, shelf: ClipShelf, lines: Sequence[Line], hearing: Hearing) -> list[float]:
    import time

    from PySide6.QtCore import QCoreApplication, QEventLoop

    from kiosk.audio.clips import Clip
    from kiosk.ui.adapters.qt_voice import QtVoice

    assert isinstance(app, QCoreApplication)

    def turn() -> None:
        app.processEvents(QEventLoop.ProcessEventsFlag.AllEvents, 2)

    voice = QtVoice(shelf, Path("none"))
    voice.warm_up()
    taps = []
    with SoundServer.here().hear() as ears:
        wait_for(lambda: ears.is_awake, turn)
        for line in lines:
            ended: list[Spoken] = []
            heard_from: list[Clip] = []
            ears.blocks.clear()
            tapped = time.perf_counter()
            voice.speak(
                Utterance((line,), hearing),
                lambda _line, clip, heard_from=heard_from: heard_from.append(clip),
                ended.append,
            )
            wait_for(lambda ended=ended: ended, turn)
            assert ended == [Spoken.FINISHED]
            assert [clip.is_recorded for clip in heard_from] == [hearing.wished == _LANGUAGE]
            heard = ears.onset(tapped)
            assert heard is not None, "nothing reached the sink"
            taps.append((heard - tapped) * 1000)
            wait_for(lambda: ears.is_quiet, turn)
    voice.close()
    return taps


def _write_burst(path: Path) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    at = numpy.arange(round(RATE * _SECONDS)) / RATE
    tone = 0.5 * numpy.sin(2 * numpy.pi * 880 * at) * (at < 0.3)
    soundfile.write(path, tone, RATE, format="OGG", subtype="OPUS", compression_level=0.9)


def _install(home: Path, lines: Sequence[Line]) -> None:
    """Install a recording of its own for each line."""
    sets = [
        install(home, _LANGUAGE, [line], seconds=_SECONDS, hertz=600.0 + 40 * number)
        for number, line in enumerate(lines)
    ]
    together = NarrationSet(
        _LANGUAGE,
        sets[0].people,
        {name: one for each in sets for name, one in each.narrations.items()},
    )
    (Paths(home).narrations / _LANGUAGE / MANIFEST).write_bytes(to_json(together))


if __name__ == "__main__":
    sys.stdout.write(json.dumps(_both()))
