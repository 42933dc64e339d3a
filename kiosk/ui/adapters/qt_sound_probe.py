"""Says which sound outputs Qt finds, in a process of its own, for ``gocua doctor``.

The doctor asks in a child because what it asks about may be broken: a sound server
that hangs, or a library that takes the process down.  The answer is one JSON object,
the last line of standard output: ``{"outputs": [...]}``, the usual one first, or
``{"fault": "..."}`` with the library that could not be loaded.
"""

from __future__ import annotations

import json
import sys

CHILD_OPTION = "--sound-child"
"""What the program is started with to become this child."""


def main() -> int:
    """Write what Qt finds to standard output; return the exit code."""
    sys.stdout.write(f"\n{json.dumps(_look())}\n")
    return 0


def _look() -> dict[str, object]:
    from PySide6.QtCore import QCoreApplication  # noqa: PLC0415 - only this process pays for it

    try:
        from PySide6.QtMultimedia import QMediaDevices  # noqa: PLC0415
    except ImportError as error:  # without libpulse0: "libpulse.so.0: cannot open shared …"
        return {"fault": str(error).partition(":")[0]}
    application = QCoreApplication([])
    usual = QMediaDevices.defaultAudioOutput()
    outputs = sorted(QMediaDevices.audioOutputs(), key=lambda output: output != usual)
    found: dict[str, object] = {"outputs": [output.description() for output in outputs]}
    del application
    return found


if __name__ == "__main__":
    sys.exit(main())
