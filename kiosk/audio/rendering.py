"""What all synthesisers share: a child process with limits, and a clip that is whole and even.

In this process a synthesiser would freeze the screens, and pyttsx3 hangs or loses files when it
is used from threads.  A child can be given a limit and can die without taking the kiosk along.
"""

from __future__ import annotations

import errno
import os
import shutil
import signal
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import BinaryIO

from kiosk.audio.errors import CorruptClipError, SynthesisError
from kiosk.audio.levelling import level
from kiosk.audio.measure import wav_seconds
from kiosk.audio.pcm import read_pcm, wav_of
from kiosk.errors import DiskFullError, NoVoiceError

__all__ = ["CHILD_LIMIT", "EVEN", "fresh_clip", "run_child", "run_into"]

CHILD_LIMIT = 20.0
"""Seconds; a sentence takes 0.03, a sick driver for ever."""

EVEN = "even"
"""Recipe of what is rendered here: ``kiosk.audio.levelling`` makes every clip equally loud."""

_LOOK = 0.1  # seconds between two looks at how much a child has written
if sys.platform == "win32":
    _NO_WINDOW = subprocess.CREATE_NO_WINDOW  # no black console over the kiosk
else:
    _NO_WINDOW = 0


def run_child(command: list[str], text: str, limit: float) -> str:
    """Return a child's standard output; its text goes in by standard input, as UTF-8.

    Raises:
        NoVoiceError: The program cannot be started.
        SynthesisError: It failed, or took more seconds than ``limit``.
    """
    name = Path(command[0]).name
    try:
        child = subprocess.run(
            command,
            input=text.encode("utf-8", "replace"),
            capture_output=True,
            timeout=limit,
            check=True,
            creationflags=_NO_WINDOW,
        )
    except subprocess.TimeoutExpired as error:
        raise SynthesisError(synthesiser=name, fault="too slow") from error
    except subprocess.CalledProcessError as error:
        raise SynthesisError(synthesiser=name, fault=f"exit {error.returncode}") from error
    except OSError as error:
        raise NoVoiceError(synthesiser=name, fault=type(error).__name__) from error
    return child.stdout.decode("utf-8", "replace")


def run_into(command: list[str], text: str, out: Path, *, limit: float, most_bytes: int) -> None:
    """Have a program that nobody here knows write its standard output to a file.

    It and whatever it started are ended when it takes too long or writes too much.

    Raises:
        NoVoiceError: The program cannot be started.
        SynthesisError: It failed, took more seconds than ``limit`` or wrote more than
            ``most_bytes``.
    """
    name = Path(command[0]).name
    # Files, not pipes: what a killed program has started may hold a pipe open for ever.
    with tempfile.TemporaryFile() as said, out.open("wb") as file:
        said.write(text.encode("utf-8", "replace"))
        said.seek(0)
        try:
            child = subprocess.Popen(
                command,
                stdin=said,
                stdout=file,
                stderr=subprocess.DEVNULL,
                creationflags=_NO_WINDOW,
                start_new_session=True,
            )
        except OSError as error:
            raise NoVoiceError(synthesiser=name, fault=type(error).__name__) from error
        with child:
            fault = _watched(child, file, limit, most_bytes)
    if fault:
        raise SynthesisError(synthesiser=name, fault=fault)


def _watched(child: subprocess.Popen[bytes], file: BinaryIO, limit: float, most_bytes: int) -> str:
    """Wait for a child's end; return what is wrong, or nothing."""
    ends = time.monotonic() + limit
    while True:
        try:
            status = child.wait(_LOOK)
        except subprocess.TimeoutExpired:
            status = None
        too_large = os.fstat(file.fileno()).st_size > most_bytes
        if too_large or (status is None and time.monotonic() > ends):
            _end(child)
            return "too large" if too_large else "too slow"
        if status is not None:
            return f"exit {status}" if status else ""


def _end(child: subprocess.Popen[bytes]) -> None:
    """End a child, and on Linux whatever it has started."""
    if sys.platform != "win32":
        with suppress(ProcessLookupError):
            os.killpg(child.pid, signal.SIGKILL)  # it leads a session of its own
    child.kill()
    child.wait()


@contextmanager
def fresh_clip(out: Path, synthesiser: str) -> Iterator[Path]:
    """Give a file to write a WAV to; levelled, it takes the name ``out`` once it is whole.

    It is not synced to the disk: after a power cut a broken clip is found by its
    length and rendered again, which costs less than a sync for each sentence.

    Raises:
        SynthesisError: No whole WAV was written, it is silent, or the folder cannot be used.
        DiskFullError: There is no room for it.
    """
    try:
        out.parent.mkdir(parents=True, exist_ok=True)
        handle, name = tempfile.mkstemp(prefix=".", suffix=".part", dir=out.parent)
        os.close(handle)
    except OSError as error:
        raise _disk_fault(error, synthesiser) from error
    file = Path(name)
    try:
        yield file
        wav_seconds(file)
        rate, samples = read_pcm(file.read_bytes())
        file.write_bytes(wav_of(rate, level(samples, rate)))
        file.replace(out)
    except (CorruptClipError, SynthesisError, ValueError) as error:
        if shutil.disk_usage(out.parent).free == 0:
            raise DiskFullError from error
        if isinstance(error, SynthesisError):
            raise
        raise SynthesisError(synthesiser=synthesiser, fault="no sound") from error
    except OSError as error:
        raise _disk_fault(error, synthesiser) from error
    finally:
        file.unlink(missing_ok=True)


def _disk_fault(error: OSError, synthesiser: str) -> DiskFullError | SynthesisError:
    if error.errno == errno.ENOSPC:
        return DiskFullError()
    return SynthesisError(synthesiser=synthesiser, fault=type(error).__name__)
