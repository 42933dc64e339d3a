"""What a laptop downloads: the frozen program as ``make freeze`` packed it.

The baseline is the folder that comes out of the same archive.  A size does not vary, so there is
one run.
"""

from __future__ import annotations

import sys
import tarfile
from pathlib import Path

DIST = Path("dist")
MUST, AIM = 90, 60  # MB of 1,000,000 bytes, without speech
NAMES = {"frozen_archive_mb": True, "frozen_archive_with_speech_mb": False}
_SOURCES = ("kiosk", "sync", "assets", "locales", "build.spec", "requirements.lock")


def measure() -> list[dict[str, object]]:
    """Return the two figures in the shape of ``bench.json``; null where nothing was packed."""
    packed = sorted(DIST.glob("gocua-*.tar.xz"))
    figures = []
    for name, is_without in NAMES.items():
        found = [path for path in packed if ("-without-speech" in path.name) == is_without]
        targets = {"must": MUST, "aim": AIM} if is_without else {"must": None, "aim": None}
        if not found:
            nothing = dict.fromkeys(("median", "min", "max"))
            figures.append(
                {"name": name, "unit": "MB", **nothing, "runs": 0, **targets, "meets": None}
            )
            continue
        figures.append(_figure(name, found[-1], targets))
    return figures


def _figure(name: str, path: Path, targets: dict[str, int | None]) -> dict[str, object]:
    if newer := _newer_than(path):
        sys.stderr.write(f"{path} is older than {newer}: `make freeze` packs it anew\n")
    size = path.stat().st_size / 1e6
    with tarfile.open(path) as archive:
        unpacked = sum(member.size for member in archive) / 1e6
    meets = None
    if targets["must"] is not None and targets["aim"] is not None:
        meets = "aim" if size <= targets["aim"] else "must" if size <= targets["must"] else "short"
    return {
        "name": name,
        "unit": "MB",
        **dict.fromkeys(("median", "min", "max"), round(size, 1)),
        "runs": 1,
        "baseline": "the folder it unpacks to",
        "baseline_median": round(unpacked, 1),
        "ratio": round(size / unpacked, 3),
        **targets,
        "meets": meets,
    }


def _newer_than(path: Path) -> Path | None:
    """Return a source that was changed after an archive was packed, if there is one."""
    made = path.stat().st_mtime
    for source in map(Path, _SOURCES):
        for file in [source, *source.rglob("*")] if source.is_dir() else [source]:
            is_ours = file.suffix not in {".pyc", ".opus"} and file.is_file()
            if is_ours and file.stat().st_mtime > made:
                return file
    return None
