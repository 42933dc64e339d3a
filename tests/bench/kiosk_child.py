"""One measured process: ``frame``, ``bare``, ``bare_mb`` or ``steps``, and the data folder."""

from __future__ import annotations

import os
import sys
import time
from collections.abc import Callable
from pathlib import Path

STEPS = 500


def _since_start() -> float:
    """Milliseconds since the kernel started this process."""
    fields = Path("/proc/self/stat").read_text().rpartition(")")[2].split()
    began = int(fields[19]) / os.sysconf("SC_CLK_TCK")
    return (time.clock_gettime(time.CLOCK_BOOTTIME) - began) * 1000


def _tell(number: float) -> None:
    sys.stdout.write(f"{number}\n")
    sys.stdout.flush()


def _resident() -> float:
    """Megabytes (MiB) of this process that are in memory."""
    status = Path("/proc/self/status").read_text()
    return int(status.split("VmRSS:")[1].split()[0]) / 1024


def _bare(number: Callable[[], float]) -> None:
    from PySide6.QtGui import QGuiApplication
    from PySide6.QtQml import QQmlApplicationEngine
    from PySide6.QtQuick import QQuickWindow

    application = QGuiApplication([])
    engine = QQmlApplicationEngine()
    engine.loadData(b"import QtQuick\nWindow { visible: true; width: 1366; height: 768 }")
    window = engine.rootObjects()[0]
    assert isinstance(window, QQuickWindow)
    window.frameSwapped.connect(lambda: (_tell(number()), os._exit(0)))
    application.exec()


def _frame(home: Path) -> None:
    from kiosk import app
    from kiosk.paths import Paths

    class Timed(app.Kiosk):
        def _first_frame_shown(self) -> None:
            _tell(_since_start())
            os._exit(0)

    app.Kiosk = Timed  # type: ignore[misc] # measured from inside, to the very frame
    app.run(Paths(home), app.Options(windowed=True))


def _steps(home: Path) -> None:
    from PySide6.QtCore import QTimer

    from kiosk import app
    from kiosk.clock import SystemClock
    from kiosk.domain.session import local_day
    from kiosk.paths import Paths
    from kiosk.ui.driving import find, resting, tap

    heard = 0

    def drive(kiosk: app.Kiosk) -> None:
        today = local_day(SystemClock().now())
        # A repealed one is not in the lists.
        guides = [
            guide
            for guide in kiosk.library.guides()
            if kiosk.library.standing_for(guide, today) is guide
        ]
        shell = kiosk.shell
        names = {
            "language": "language:vi",
            "rating": "face:5",
            "consent": "consent:yes",
            "thanks": "finish",
            "signal": "signal:yes",
            "before": "start",
        }
        walked = 0
        spoken: set[str] = set()

        def step_heard(step_id: str) -> None:
            nonlocal heard
            heard += 1
            spoken.add(step_id)
            if heard >= STEPS:
                _tell(_resident())
                os._exit(0)

        shell.step.stepHeard.connect(step_heard)

        def touch() -> None:
            nonlocal walked
            guide = guides[walked % len(guides)]
            page = shell.page
            name = names.get(page, "")
            if page == "home":
                name = f"category:{guide.category}"
            elif page == "list":
                name = f"guide:{guide.guide_id}"
                spoken.clear()
            elif page == "step":
                visit = kiosk.keeper.visit
                if visit is None or visit.path[-1] not in spoken:
                    return
                name = "forward" if guide.step(visit.path[-1]).question is None else "answer:0"
            item = find(kiosk.window, name)
            if item is None and page in ("home", "list"):
                item = find(kiosk.window, "more")  # as many tiles as fit, the rest behind it
            if item is not None and not resting(kiosk.window).property("resting"):
                if page == "thanks":
                    walked += 1
                tap(kiosk.window, item)

        timer = QTimer(kiosk, interval=60)
        timer.timeout.connect(touch)
        timer.start()

    app.with_kiosk(Paths(home), app.Options(windowed=True, speed=20.0), drive)


if __name__ == "__main__":
    what, folder = sys.argv[1], Path(sys.argv[2])
    sys.path.insert(0, str(Path(__file__).parents[2]))
    {
        "bare": lambda _home: _bare(_since_start),
        "bare_mb": lambda _home: _bare(_resident),
        "frame": _frame,
        "steps": _steps,
    }[what](folder)
