"""``gocua tour``: the real program and a real server, from first start to the resend."""

from __future__ import annotations

import os
import re
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import timedelta
from pathlib import Path

from kiosk.app import Kiosk, Options, with_kiosk
from kiosk.clock import SystemClock
from kiosk.domain.session import local_day
from kiosk.errors import DeskError
from kiosk.messages import explain
from kiosk.paths import Paths
from kiosk.syncing import held_by_server, push_records
from kiosk.ui.tour import Tour, TourError, Walked

SPEED = 40.0
GUIDES = ("dang-ky-thuong-tru", "kich-hoat-vneid-muc-2", "phong-lua-dao")
"""What is walked unless other guides are named: two procedures, and a guide against fraud."""
QUESTION = "mất giấy tờ rồi làm sao"
"""What is asked of the search: it may mean several things, so the search asks back."""
COMMUNE = "03325"  # Mường Phăng
Summary = dict[str, int | float]


@dataclass(frozen=True, slots=True)
class TourOptions:
    """What the tour was asked for.

    Attributes:
        out: The folder for the pictures.
        size: The window, in pixels.
        text_scale: 1.0, 1.25 or 1.5.
        ui_language: ``vi`` or ``en``.
        server: An address and a code, or ``None`` for a server of its own.
        guides: What is walked, by id.
    """

    out: Path
    size: tuple[int, int] = (1366, 768)
    text_scale: float = 1.0
    ui_language: str = "vi"
    server: tuple[str, str] | None = None
    guides: tuple[str, ...] = GUIDES


def walk(options: TourOptions) -> tuple[Summary, str]:
    """Walk the road; return the summary of ``gocua tour`` and what went wrong, if anything.

    Pictures of an earlier tour in the same folder are removed first.
    """
    began = time.monotonic()
    walked, saved, held, doubled, failure = Walked(), 0, 0, 0, ""
    with tempfile.TemporaryDirectory(prefix="gocua-tour-") as folder:
        paths = Paths(Path(folder) / "kiosk")
        try:
            options.out.mkdir(parents=True, exist_ok=True)
            for old in options.out.glob("[0-9][0-9]*-*.png"):
                old.unlink()
            with _server(options, Path(folder)) as server:
                walked = _walk_pages(options, paths, server)
                saved, held, doubled = _push_twice(paths)
        except (TourError, DeskError, OSError, subprocess.SubprocessError) as error:
            failure = explain(error) if isinstance(error, DeskError) else str(error)
    if not failure and not (walked.screens and walked.guides and saved == held and not doubled):
        failure = "not every saved session arrived exactly once"
    if not failure and walked.texts_without_voice:
        failure = "texts without a voice: " + "; ".join(sorted(walked.texts_without_voice))
    summary: Summary = {
        "screens": walked.screens,
        "guides": walked.guides,
        "steps_heard": walked.steps_heard,
        "texts_heard": len(walked.texts_heard),
        "texts_without_voice": len(walked.texts_without_voice),
        "sessions_saved": saved,
        "sessions_acknowledged": held,
        "duplicates_after_resend": doubled,
        "seconds": round(time.monotonic() - began, 1),
    }
    return summary, failure


def _walk_pages(options: TourOptions, paths: Paths, server: tuple[str, str]) -> Walked:
    ended: list[Exception | None] = []
    tours: list[Tour] = []

    def drive(kiosk: Kiosk) -> None:
        def done(failure: Exception | None) -> None:
            ended.append(failure)
            kiosk.close()

        tours.append(
            Tour(
                kiosk.window,
                kiosk.shell,
                kiosk.desk,
                out=options.out,
                ui_language=options.ui_language,
                guides=options.guides,
                question=QUESTION,
                server=server,
                done=done,
            )
        )

    kiosk_options = Options(
        windowed=True,
        size=options.size,
        speed=SPEED,
        ui_language=options.ui_language,
        text_scale=options.text_scale,
    )
    with_kiosk(paths, kiosk_options, drive)
    if not tours or not ended:
        raise TourError("the window closed before the road was walked")
    if ended[0] is not None:
        raise ended[0]
    return tours[0].walked


def _push_twice(paths: Paths) -> tuple[int, int, int]:
    """Send everything once more; return sessions saved, acknowledged, and doubled by that."""
    from kiosk.keeping import open_store  # noqa: PLC0415  (SQLAlchemy, after the window)

    with open_store(paths) as (store, _):
        today = local_day(SystemClock().now())
        saved = len(store.saved_on(today - timedelta(days=1))) + len(store.saved_on(today))
        acknowledged = saved - store.waiting() - store.refused()
        held = held_by_server(store)
        store.outbox.resend_all()
        push_records(store, paths, SystemClock())
        return saved, acknowledged, held_by_server(store) - held


@contextmanager
def _server(options: TourOptions, folder: Path) -> Iterator[tuple[str, str]]:
    """Yield an address and a code: those given, or of a server started beside this program."""
    if options.server is not None:
        yield options.server
        return
    program = str(
        Path(sys.executable).with_name("gocua-server" + (".exe" if os.name == "nt" else ""))
    )
    database = ["--database", str(folder / "server.db")]
    with subprocess.Popen(
        [program, "run", "--port", "0", *database], stdout=subprocess.PIPE, text=True
    ) as process:
        try:
            line = process.stdout.readline() if process.stdout is not None else ""
            found = re.search(r"http://\S+", line)
            if found is None:
                raise TourError("the server did not start")
            code = subprocess.run(
                [program, "enrol-code", "--commune", COMMUNE, *database],
                stdout=subprocess.PIPE,
                text=True,
                check=True,
                timeout=30,
            ).stdout.strip()
            yield found.group(), code
        finally:
            process.terminate()
