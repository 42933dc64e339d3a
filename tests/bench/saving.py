"""How long "Lưu" takes: a session saved durably and encrypted, beside one bare fdatasync.

Both are measured in turns on the same disk.  The baseline is the cheapest
durable thing a disk can do: 4 KiB written over themselves and flushed; its median is
what both ratios are divided by.  A visit is journalled before each save, as on
the road, so the save also has a row to delete; every two hundredth or so
carries a checkpoint of the write-ahead log.
"""

from __future__ import annotations

import os
import statistics
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

from keyring.backends.fail import Keyring as NoKeyring

from kiosk.clock import SystemClock
from kiosk.paths import Paths
from kiosk.sessions.store import SessionStore
from kiosk.sessions.vault import Vault
from tests.unit.kiosk.sessions.visits import a_session

ROUNDS = 5
SAVES = 400
TARGETS = {"save_p50_ratio": (10, 4), "save_p99_ratio": (40, 12)}


def measure() -> list[dict[str, object]]:
    """Return the two figures, in the shape of ``bench.json``."""
    rounds = [_round() for _ in range(ROUNDS)]
    baseline = [statistics.median(flushes) for _, flushes in rounds]
    return [
        _figure("save_p50_ratio", [_quantile(saves, 0.50) for saves, _ in rounds], baseline),
        _figure("save_p99_ratio", [_quantile(saves, 0.99) for saves, _ in rounds], baseline),
    ]


def _round() -> tuple[list[float], list[float]]:
    """Return the milliseconds of saves and of flushes, taken in turns."""
    with tempfile.TemporaryDirectory() as folder:
        paths = Paths(Path(folder))
        store = SessionStore.open(paths, Vault(paths, NoKeyring), SystemClock(), "bench")
        block = os.urandom(4096)
        handle = os.open(Path(folder) / "baseline", os.O_RDWR | os.O_CREAT)
        os.write(handle, block)
        os.fsync(handle)
        flush = getattr(os, "fdatasync", os.fsync)

        def write_over() -> None:
            os.lseek(handle, 0, os.SEEK_SET)
            os.write(handle, block)
            flush(handle)

        saves, flushes = [], []
        for _ in range(SAVES):
            session = a_session()
            store.journal(session.visit)
            saves.append(_milliseconds(lambda session=session: store.save(session)))
            flushes.append(_milliseconds(write_over))
        os.close(handle)
        store.close()
    return saves, flushes


def _milliseconds(act: Callable[[], object]) -> float:
    start = time.perf_counter()
    act()
    return (time.perf_counter() - start) * 1000


def _quantile(values: list[float], share: float) -> float:
    return sorted(values)[round(share * (len(values) - 1))]


def _figure(name: str, rounds: list[float], baseline: list[float]) -> dict[str, object]:
    must, aim = TARGETS[name]
    ratio = statistics.median(rounds) / statistics.median(baseline)
    return {
        "name": name,
        "unit": "ms",
        "median": round(statistics.median(rounds), 4),
        "min": round(min(rounds), 4),
        "max": round(max(rounds), 4),
        "runs": ROUNDS,
        "baseline": "fdatasync_4k",
        "baseline_median": round(statistics.median(baseline), 4),
        "ratio": round(ratio, 2),
        "must": must,
        "aim": aim,
        "meets": "aim" if ratio <= aim else "must" if ratio <= must else "short",
    }
