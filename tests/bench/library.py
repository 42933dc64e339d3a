"""How long the guides that ship take to be read, all of them and the longest one.

They are read one after another behind the first frame (``GuideLibrary.load_next``), so a touch
meanwhile waits for one guide at most: ``guide_load_worst_ms`` has the target of the next step
after a tap.  The baseline is the least that any reading costs: each file opened and hashed, as a
cache of what was read before would have to.  Every round is a process of its own, as a start is.
"""

from __future__ import annotations

import hashlib
import json
import statistics
import subprocess
import sys
import time

from kiosk.resources import bundled

ROUNDS = 7
WORST = {"must": 50, "aim": 16}
_LIMIT = 120.0  # seconds for one round


def measure() -> list[dict[str, object]]:
    """Return the two figures, in the shape of ``bench.json``."""
    rounds = [_round() for _ in range(ROUNDS)]
    baseline = statistics.median(_hashed() for _ in range(ROUNDS))
    whole = _figure("library_load_ms", [sum(times) for times in rounds])
    whole |= {
        "baseline": "the same files opened and hashed",
        "baseline_median": round(baseline, 2),
        "ratio": round(statistics.median(sum(times) for times in rounds) / baseline, 1),
        "must": None,
        "aim": None,
        "meets": None,
    }
    worst = _figure("guide_load_worst_ms", [max(times[1:]) for times in rounds])
    median = statistics.median(max(times[1:]) for times in rounds)
    usual = statistics.median(statistics.median(times[1:]) for times in rounds)
    meets = "aim" if median <= WORST["aim"] else "must" if median <= WORST["must"] else "short"
    worst |= {
        "baseline": "the usual guide",
        "baseline_median": round(usual, 2),
        "ratio": round(median / usual, 1),
        **WORST,
        "meets": meets,
    }
    return [whole, worst]


def _round() -> list[float]:
    child = subprocess.run(
        [sys.executable, "-m", "tests.bench.library"],
        stdout=subprocess.PIPE,
        timeout=_LIMIT,
        check=True,
    )
    times: list[float] = json.loads(child.stdout)
    return times


def _hashed() -> float:
    """Return the milliseconds in which every file of every guide is read and hashed."""
    start = time.perf_counter()
    for file in sorted((bundled("assets") / "guides").glob("*/*.yaml")):
        hashlib.sha256(file.read_bytes()).digest()
    return (time.perf_counter() - start) * 1000


def _figure(name: str, rounds: list[float]) -> dict[str, object]:
    return {
        "name": name,
        "unit": "ms",
        "median": round(statistics.median(rounds), 1),
        "min": round(min(rounds), 1),
        "max": round(max(rounds), 1),
        "runs": len(rounds),
    }


def main() -> None:
    """Read the library in this process and write the milliseconds as JSON.

    The first number is the import of the reader of YAML; then comes one for each guide.
    """
    start = time.perf_counter()
    from kiosk.content import guide_file  # noqa: F401
    from kiosk.content.library import GuideLibrary

    times = [(time.perf_counter() - start) * 1000]
    library = GuideLibrary(bundled("assets") / "guides")
    while True:
        start = time.perf_counter()
        if not library.load_next():
            break
        times.append((time.perf_counter() - start) * 1000)
    sys.stdout.write(json.dumps(times))


if __name__ == "__main__":
    main()
