"""The log of this machine: what happened, how often and how long, never to whom.

A line is one JSON object.  It holds only what is listed here: the event, which is
a fixed name in the source, and fields of ``FIELDS`` whose value has the shape of
an id, a code, a count or a duration.  Everything else is dropped and counted, so
that a name or a number that strays into a message, an argument or an exception
cannot reach the disk.  Any module logs through the standard library::

    logging.getLogger(__name__).info("sync.pushed", extra={"delivered": 20})
"""

from __future__ import annotations

import errno
import json
import logging
import math
import os
import re
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from io import TextIOWrapper
from logging.handlers import RotatingFileHandler
from pathlib import Path
from traceback import walk_tb
from typing import Any
from uuid import UUID

from kiosk.domain.clock import Clock
from kiosk.errors import DeskError, DiskFullError, UnwritableFolderError

_LARGEST_FILE = 1_000_000  # bytes; with the five before it the logs stay under 6 MB
_FILES_BEFORE = 5
_DEEPEST_TRACE = 30  # frames
_CROCKFORD = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"

_CODE = re.compile(r"[a-z][a-z0-9]*(?:[._-][a-z0-9]+)*")
_LONGEST_CODE = 64
_MOST_DIGITS = 5  # of a code: a one-time password has six
_LANGUAGE = re.compile(r"[a-z]{2,3}(?:-x-[a-z]{2,8})?")
_COMMUNE = re.compile(r"\d{5}")
_VERSION = re.compile(r"\d{1,3}(?:\.\d{1,3}){1,3}")
_INCIDENT = re.compile(rf"[{_CROCKFORD}]{{4}}-[{_CROCKFORD}]{{4}}")
_LOGGER = re.compile(r"[A-Za-z_]+\d?(?:\.[A-Za-z_]+\d?)*")
_MOST = 10_000_000  # a count of anything on one desk; a telephone number is larger


def _id(value: object) -> str | None:
    if isinstance(value, UUID):
        return str(value)
    try:
        return str(UUID(value)) if isinstance(value, str) and len(value) == 36 else None
    except ValueError:
        return None


def _code(value: object) -> str | None:
    fits = isinstance(value, str) and len(value) <= _LONGEST_CODE and _CODE.fullmatch(value)
    return str(value) if fits and _digits(str(value)) <= _MOST_DIGITS else None


def _count(value: object) -> int | None:
    return value if type(value) is int and 0 <= value < _MOST else None


def _duration(value: object) -> float | None:
    if type(value) not in (int, float) or not math.isfinite(value):  # type: ignore[arg-type]
        return None
    return round(float(value), 3) if 0 <= value < _MOST else None  # type: ignore[arg-type,operator]


def _flag(value: object) -> bool | None:
    return value if isinstance(value, bool) else None


def _shaped(shape: re.Pattern[str]) -> Callable[[object], str | None]:
    return lambda value: str(value) if isinstance(value, str) and shape.fullmatch(value) else None


def _digits(text: str) -> int:
    return sum(letter.isdigit() for letter in text)


FIELDS: dict[str, Callable[[object], Any]] = {
    **dict.fromkeys(("visit", "record", "batch", "device", "request"), _id),
    **dict.fromkeys(("guide", "step", "code", "reason", "message_id", "setting", "page"), _code),
    **dict.fromkeys(("outcome", "stage", "state", "check", "voice", "category"), _code),
    **dict.fromkeys(("count", "revision", "delivered", "refused", "pending", "duplicates"), _count),
    **dict.fromkeys(
        ("attempt", "status", "bytes", "faults", "line", "schema", "exit_code"), _count
    ),
    **dict.fromkeys(("seconds", "milliseconds", "skew_seconds", "wait_seconds"), _duration),
    **dict.fromkeys(("offline", "enrolled"), _flag),
    "commune": _shaped(_COMMUNE),
    "language": _shaped(_LANGUAGE),
    "version": _shaped(_VERSION),
    "incident": _shaped(_INCIDENT),
}
"""What a log line may hold besides its event, and the shape that each value must have."""

_STANDARD = frozenset(vars(logging.makeLogRecord({}))) | {"message", "asctime", "taskName"}


class AllowListFormatter(logging.Formatter):
    """Writes a record as one line of JSON, with nothing that is not on the list."""

    def __init__(self, clock: Clock) -> None:
        super().__init__()
        self._clock = clock

    def format(self, record: logging.LogRecord) -> str:
        """Return the line; the message's arguments and unknown fields are not in it."""
        event = None if record.args else _code(record.msg)
        line: dict[str, Any] = {
            "at": self._clock.now().isoformat(timespec="milliseconds"),
            "level": record.levelname.lower() if _LOGGER.fullmatch(record.levelname) else "other",
            "logger": record.name if _LOGGER.fullmatch(record.name) else "other",
            "event": event or "unnamed",
        }
        if event is None:
            line["line"] = record.lineno
        extras = {key: value for key, value in vars(record).items() if key not in _STANDARD}
        kept = {
            key: shown
            for key, value in extras.items()
            if key in FIELDS and (shown := FIELDS[key](value)) is not None
        }
        line |= kept
        if dropped := len(extras) - len(kept):
            line["dropped"] = dropped
        if record.exc_info and record.exc_info[1] is not None:
            line["exceptions"] = list(_chain(record.exc_info[1]))
        return json.dumps(line, ensure_ascii=True)


class _QuietFile(RotatingFileHandler):
    """A log that cannot be written must not stop the kiosk, nor show a record on stderr."""

    def handleError(self, record: logging.LogRecord) -> None:  # noqa: N802
        """Lose the line: the disk is full, and the store will say so to a person."""

    def _open(self) -> TextIOWrapper:
        descriptor = os.open(self.baseFilename, os.O_WRONLY | os.O_CREAT | os.O_APPEND, 0o600)
        return open(descriptor, "a", encoding="utf-8")  # noqa: PTH123

    def close(self) -> None:
        """Close the file, and lose what the disk has no room for."""
        with suppress(OSError):
            super().close()


@contextmanager
def logging_to(folder: Path, clock: Clock, program: str = "kiosk") -> Iterator[Path]:
    """Log to ``<folder>/<program>.log`` until the block ends.

    Each program on a data folder has its own file, as two cannot rotate one.  Our own
    modules log from INFO on, libraries from WARNING on.

    Raises:
        DiskFullError: There is no room for a log.
        UnwritableFolderError: The folder may not be written.
    """
    path = folder / f"{program}.log"
    try:
        folder.mkdir(parents=True, exist_ok=True)
        handler = _QuietFile(path, maxBytes=_LARGEST_FILE, backupCount=_FILES_BEFORE)
    except OSError as fault:
        error = DiskFullError if fault.errno == errno.ENOSPC else UnwritableFolderError
        raise error(file=path.name) from fault
    handler.setFormatter(AllowListFormatter(clock))
    root = logging.getLogger()
    ours = [logging.getLogger(name) for name in ("kiosk", "sync")]
    levels = [logger.level for logger in ours]
    root.addHandler(handler)
    for logger in ours:
        logger.setLevel(logging.INFO)
    try:
        yield path
    finally:
        for logger, level in zip(ours, levels, strict=True):
            logger.setLevel(level)
        root.removeHandler(handler)
        handler.close()


def report_incident(fault: BaseException, new_id: Callable[[], UUID]) -> str:
    """Log an unexpected exception and return its number, to be read out on the telephone.

    The number is eight Crockford characters ("7K3M-2QXW").  The log gets the types of
    the exceptions and where they passed: module, line and function, no value and no text.
    """
    number = _number(new_id())
    logging.getLogger(__name__).critical(
        "incident",
        extra={"incident": number},
        exc_info=(type(fault), fault, fault.__traceback__),
    )
    return number


def _number(unique: UUID) -> str:
    low = unique.int & (1 << 40) - 1  # the end of a UUIDv7 is random, its beginning the time
    letters = "".join(_CROCKFORD[low >> shift & 31] for shift in range(35, -1, -5))
    return f"{letters[:4]}-{letters[4:]}"


def _chain(fault: BaseException) -> Iterator[dict[str, Any]]:
    seen: set[int] = set()
    current: BaseException | None = fault
    while current is not None and id(current) not in seen:
        seen.add(id(current))
        described: dict[str, Any] = {"type": f"{type(current).__module__}.{type(current).__name__}"}
        if isinstance(current, DeskError):
            described["message_id"] = current.message_id
        if isinstance(current, OSError) and current.errno is not None:
            described["errno"] = errno.errorcode.get(current.errno, "other")
        frames = [
            # The module, not the path: a path names the person whose folder it is.
            f"{frame.f_globals.get('__name__', '?')}:{line} {frame.f_code.co_name}"
            for frame, line in walk_tb(current.__traceback__)
        ]
        described["trace"] = frames[-_DEEPEST_TRACE:]
        yield described
        current = current.__cause__ or (
            None if current.__suppress_context__ else current.__context__
        )
