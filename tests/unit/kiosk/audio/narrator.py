"""Records a master as the studio does, and may be killed at any moment of it.

``python -m tests.unit.kiosk.audio.narrator MASTER MOMENT``; MOMENT is ``speaking`` (it says
``speaking`` and waits for its end), or the call in ``finish`` at which it kills itself:
``fsync``, or an audit event of Python such as ``os.rename``.
"""

from __future__ import annotations

import os
import signal
import sys
from pathlib import Path

from kiosk.audio.master import MasterWriter

SECOND = b"\x10\x20" * 48_000


def main(master: Path, moment: str) -> None:
    writer = MasterWriter(master)
    for _ in range(3):
        writer.write(SECOND)
    if moment == "speaking":
        sys.stdout.write("speaking\n")
        sys.stdout.flush()
        signal.pause()
    if moment == "fsync":
        os.fsync = die  # the one call that Python does not announce
    sys.addaudithook(lambda event, _: die() if event == moment else None)
    writer.finish()


def die(*_: object) -> None:
    os.kill(os.getpid(), signal.SIGKILL)


if __name__ == "__main__":
    main(Path(sys.argv[1]), sys.argv[2])
