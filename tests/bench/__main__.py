"""``make bench``: measure everything, print a table, write ``bench.json``.

The shape is a list with one object a figure: name, unit, median, min, max and
runs; baseline, baseline_median and ratio where there is one; must, aim and
meets ("aim", "must", "short", or null without a target).
"""

from __future__ import annotations

import json
import sys
from collections.abc import Mapping
from pathlib import Path

from tests.bench import archive, kiosk, library, saving, searching, sound, wire

OUT = Path("bench.json")


def main() -> int:
    """Run every measurement, the quickest first; exit code 1 if a "must" is missed."""
    figures: list[Mapping[str, object]] = []
    for module in (archive, saving, library, searching, wire, sound, kiosk):
        sys.stderr.write(f"measuring {module.__name__.rpartition('.')[2]} …\n")
        figures += module.measure()
    OUT.write_text(json.dumps(figures, ensure_ascii=False, indent=1) + "\n", encoding="utf-8")
    columns = ("name", "unit", "median", "min", "max", "runs", "ratio", "must", "aim", "meets")
    rows = [columns, *(tuple(_shown(figure.get(name)) for name in columns) for figure in figures)]
    widths = [max(len(row[number]) for row in rows) for number in range(len(columns))]
    for row in rows:
        cells = (cell.ljust(width) for cell, width in zip(row, widths, strict=True))
        sys.stdout.write("  ".join(cells).rstrip() + "\n")
    return 1 if any(figure["meets"] == "short" for figure in figures) else 0


def _shown(value: object) -> str:
    if value is None:
        return "–"
    return f"{value:.4g}" if isinstance(value, float) else str(value)


if __name__ == "__main__":
    sys.exit(main())
