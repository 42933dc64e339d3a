"""The kiosk as a process: how soon it can be touched, and how much memory it holds.

``first_frame_ms`` runs from the start of the process, taken from the kernel, to
the first frame on the language page.  ``resident_mb`` is measured after 500 steps of
the shipped guides were played at rate 20 in desk mode.  The baseline of both is a bare QML window.
"""

from __future__ import annotations

import json
import os
import statistics
import subprocess
import sys
import tempfile
from pathlib import Path

RUNS = 7
FIRST_FRAME = {"must": 900, "aim": 450}
RESIDENT = {"must": 220, "aim": 150}
CHILD = Path(__file__).with_name("kiosk_child.py")


def measure() -> list[dict[str, object]]:
    """Return the two figures, in the shape of ``bench.json``."""
    with tempfile.TemporaryDirectory() as folder:
        home = Path(folder) / "kiosk"
        home.mkdir()
        settings = {"first_start_done": True, "commune": "03325"}
        (home / "settings.json").write_text(json.dumps(settings), encoding="utf-8")
        _child("frame", home)  # the first run fills the caches of the disk
        frames, bare = [], []
        for _ in range(RUNS):
            frames.append(_child("frame", home))
            bare.append(_child("bare", home))
        resident = _child("steps", home)
        bare_resident = [_child("bare_mb", home) for _ in range(RUNS)]
    return [
        _figure("first_frame_ms", "ms", frames, FIRST_FRAME, bare),
        _figure("resident_mb", "MB", [resident], RESIDENT, bare_resident),
    ]


def _figure(
    name: str, unit: str, values: list[float], targets: dict[str, int], bare: list[float]
) -> dict[str, object]:
    median, baseline = statistics.median(values), statistics.median(bare)
    meets = "aim" if median <= targets["aim"] else "must" if median <= targets["must"] else "short"
    return {
        "name": name,
        "unit": unit,
        "median": median,
        "min": min(values),
        "max": max(values),
        "runs": len(values),
        "baseline": "a bare QML window",
        "baseline_median": baseline,
        "ratio": median / baseline,
        **targets,
        "meets": meets,
    }


def _child(what: str, home: Path) -> float:
    environment = {
        **os.environ,
        "QT_QPA_PLATFORM": "offscreen",
        "QT_QUICK_BACKEND": "software",
    }
    answer = subprocess.run(
        [sys.executable, str(CHILD), what, str(home)],
        capture_output=True,
        text=True,
        check=True,
        env=environment,
        timeout=1200,
    )
    return float(answer.stdout.split()[-1])
