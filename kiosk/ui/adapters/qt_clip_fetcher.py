"""Renders missing clips on one worker thread and brings them to the thread of the screens."""

from __future__ import annotations

import logging
from collections import deque
from collections.abc import Callable, Sequence
from concurrent.futures import Future, ThreadPoolExecutor
from threading import Lock

from PySide6.QtCore import QObject, Signal, Slot

from kiosk.audio.clips import Clip, ClipShelf
from kiosk.domain.hearing import Hearing
from kiosk.domain.line import Line
from kiosk.errors import DeskError

_log = logging.getLogger(__name__)

_Job = tuple[Line, Hearing]


class ClipFetcher(QObject):
    """Renders what is asked for at once, and in between what will probably be asked for."""

    _done = Signal(object, object)
    _broke = Signal(object)

    def __init__(self, shelf: ClipShelf, parent: QObject) -> None:
        super().__init__(parent)
        self._shelf = shelf
        self._worker = ThreadPoolExecutor(1, thread_name_prefix="clips")
        self._lock = Lock()
        self._wanted: deque[_Job] = deque()
        self._expected: deque[_Job] = deque()
        self._waiting: dict[_Job, list[Callable[[Clip | None], None]]] = {}
        self._closed = False
        self._done.connect(self._on_done)
        self._broke.connect(self._on_broke)

    def fetch(self, line: Line, hearing: Hearing, done: Callable[[Clip | None], None]) -> None:
        """Render a clip before all others; ``done`` gets it, or None, on this thread, later."""
        job = (line, hearing)
        asked = self._waiting.setdefault(job, [])
        asked.append(done)
        if len(asked) == 1:
            with self._lock:
                self._wanted.append(job)
                if job in self._expected:
                    self._expected.remove(job)
            self._start()

    def expect(self, lines: Sequence[Line], hearing: Hearing) -> None:
        """Render these when nothing is asked for; what was expected before is forgotten."""
        missing = [(line, hearing) for line in lines if self._shelf.find(line, hearing) is None]
        with self._lock:
            self._expected = deque(missing)
        for _ in missing:
            self._start()

    def close(self) -> None:
        """Finish the clip under way and end the thread; nothing is told any more."""
        self._closed = True
        self._waiting.clear()
        self._worker.shutdown(cancel_futures=True)

    def _start(self) -> None:
        if not self._closed:
            self._worker.submit(self._render_next).add_done_callback(self._report)

    def _render_next(self) -> None:
        with self._lock:
            queue = self._wanted or self._expected
            job = queue.popleft() if queue else None
        if job is None:
            return
        try:
            clip = self._shelf.render(*job)
        except DeskError as error:
            _log.warning("speech.not_rendered %s", error.message_id)
            self._done.emit(job, None)
        else:
            self._done.emit(job, clip)

    def _report(self, future: Future[None]) -> None:
        if not future.cancelled() and (error := future.exception()):
            self._broke.emit(error)

    @Slot(object, object)
    def _on_done(self, job: _Job, clip: Clip | None) -> None:
        for done in self._waiting.pop(job, []):
            done(clip)

    @Slot(object)
    def _on_broke(self, error: BaseException) -> None:
        """Raise a bug of the worker where the incident hook sees it."""
        if not self._closed:
            raise error
