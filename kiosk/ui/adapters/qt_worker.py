"""One thing after another on a thread of its own, while the screen stays calm."""

from __future__ import annotations

from collections.abc import Callable
from concurrent.futures import Future, ThreadPoolExecutor, wait
from typing import Any

from PySide6.QtCore import QObject, Qt, Signal, Slot

from kiosk.errors import DeskError


class Worker(QObject):
    """Does what takes longer than a frame; what is asked for meanwhile waits its turn.

    What a deed gives is told on the thread of the screens, and so is the world's fault that
    stopped it; any other error is raised there, where the incident hook sees it.
    """

    changed = Signal()
    _done = Signal(object, object, object)  # future, then, otherwise

    def __init__(self, name: str, parent: QObject | None = None) -> None:
        """``name`` is the thread's."""
        super().__init__(parent)
        self._threads = ThreadPoolExecutor(1, thread_name_prefix=name)
        self._under_way = 0
        self._futures: set[Future[Any]] = set()
        self._closed = False
        # Queued: a deed that is done at once would else be told from inside ``do``.
        self._done.connect(self._tell, Qt.ConnectionType.QueuedConnection)

    @property
    def is_busy(self) -> bool:
        """Whether something is being done or waits for its turn."""
        return self._under_way > 0

    def do(
        self,
        deed: Callable[[], Any],
        then: Callable[[Any], None],
        otherwise: Callable[[DeskError], None],
    ) -> None:
        """Do something on the thread.

        Args:
            deed: What is done there; it touches nothing of Qt.
            then: Told what it gave.
            otherwise: Told the fault of the world that stopped it.
        """
        if self._closed:
            raise RuntimeError("this worker has gone home")
        self._under_way += 1
        future = self._threads.submit(deed)
        self._futures.add(future)
        future.add_done_callback(lambda done: self._done.emit(done, then, otherwise))
        self.changed.emit()

    def finish(self) -> None:
        """Wait for what was asked for; it is told in the next turns of the event loop."""
        wait(self._futures)

    def close(self) -> None:
        """Finish what was asked for and end the thread; nothing is told any more."""
        self._closed = True
        self._threads.shutdown()

    @Slot(object, object, object)
    def _tell(
        self,
        future: Future[Any],
        then: Callable[[Any], None],
        otherwise: Callable[[DeskError], None],
    ) -> None:
        self._under_way -= 1
        self._futures.discard(future)
        if self._closed:
            return
        self.changed.emit()
        error = future.exception()
        if error is None:
            then(future.result())
        elif isinstance(error, DeskError):
            otherwise(error)
        else:
            raise error
