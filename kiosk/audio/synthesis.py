"""Synthesisers: text in, a WAV file out, always in a child process.

In this process a synthesiser would freeze the screens, and pyttsx3 hangs or
loses files when it is used from threads.  A child can be given a limit and
can die without taking the kiosk along.
"""

from __future__ import annotations

import errno
import json
import os
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Protocol

from kiosk.audio.errors import CorruptClipError, SynthesisError
from kiosk.audio.measure import wav_seconds
from kiosk.errors import DiskFullError, NoVoiceError

VOICES = ("vi", "vi-x-central", "vi-x-south")
"""Voice tags of machine Vietnamese: north, central, south."""

CHILD_OPTION = "--pyttsx3-child"
"""What a frozen program is started with to become a pyttsx3 child."""

_CHILD_LIMIT = 20.0  # seconds; a sentence takes 0.03, a sick driver for ever
if sys.platform == "win32":
    _NO_WINDOW = subprocess.CREATE_NO_WINDOW  # no black console over the kiosk
else:
    _NO_WINDOW = 0


class Synthesiser(Protocol):
    """Turns text into speech."""

    @property
    def name(self) -> str:
        """What it is, with its version, for the index of shipped speech and for the doctor."""

    def voices(self) -> frozenset[str]:
        """Return the tags among ``VOICES`` that it has; none when it is not installed."""

    def render(self, text: str, voice_tag: str, rate_wpm: int, out: Path) -> None:
        """Write ``text`` as a WAV file, whole or not at all.

        Args:
            text: Words as they sound (``kiosk.domain.spoken``).
            voice_tag: One of ``voices()``.
            rate_wpm: Words a minute, 80 to 450.
            out: Replaced when the clip is complete; its folder is made.

        Raises:
            NoVoiceError: The program or the voice is not installed.
            SynthesisError: It died, took too long or gave no sound.
            DiskFullError: There is no room for the clip.
        """


class EspeakSynthesiser:
    """The ``espeak-ng`` program."""

    _VOICES = {"vi": "vi", "vi-x-central": "vi-vn-x-central", "vi-x-south": "vi-vn-x-south"}  # noqa: RUF012

    def __init__(self, program: str = "espeak-ng", limit: float = _CHILD_LIMIT) -> None:
        """``program`` is looked up on the PATH at each use; ``limit`` is in seconds."""
        self._program = program
        self._limit = limit

    @property
    def name(self) -> str:
        """``espeak-ng`` and its version."""
        try:
            words = self._run("--version").split()
        except NoVoiceError:
            return "espeak-ng"
        version = next((word for word in words if word[0].isdigit()), "")
        return f"espeak-ng {version}".rstrip()

    def voices(self) -> frozenset[str]:
        """Return the Vietnamese voices that the installed data has."""
        try:
            listed = self._run("--voices=vi").lower().split()
        except NoVoiceError:
            return frozenset()
        return frozenset(tag for tag, voice in self._VOICES.items() if f"aav/{voice}" in listed)

    def render(self, text: str, voice_tag: str, rate_wpm: int, out: Path) -> None:
        """Write ``text`` as 22.05 kHz mono; see ``Synthesiser``."""
        if voice_tag not in self._VOICES:
            raise NoVoiceError(voice=voice_tag)
        with _fresh_file(out, self._program) as file:
            self._run(
                *("-v", self._VOICES[voice_tag], "-s", str(rate_wpm)),
                *("-b", "1", "--stdin", "-w", str(file)),
                # "[[" would begin phonemes; text from a pack must stay text.
                text=text.replace("[[", "["),
            )

    def _run(self, *arguments: str, text: str = "") -> str:
        program = shutil.which(self._program)
        if program is None:
            raise NoVoiceError(synthesiser=self._program)
        return _run_child([program, *arguments], text, self._limit)


class Pyttsx3Synthesiser:
    """pyttsx3 in a child that lives for one clip: espeak-ng's library on Linux, SAPI5 on Windows.

    The Windows side was written from pyttsx3's source and has not been run on Windows.  There
    it needs an installed SAPI5 voice whose language is Vietnamese, and offers it as ``vi``;
    Windows' own "Microsoft An" is not always one.
    """

    def __init__(self, limit: float = _CHILD_LIMIT) -> None:
        """``limit``: seconds a child may take."""
        self._limit = limit

    @property
    def name(self) -> str:
        """``pyttsx3`` and the system whose voices it drives."""
        return f"pyttsx3 {sys.platform}"

    def voices(self) -> frozenset[str]:
        """Return the Vietnamese voices that the driver lists."""
        try:
            answer = self._ask({"ask": "voices", "tags": list(VOICES)})
        except NoVoiceError:
            return frozenset()
        return frozenset(tag for tag in VOICES if tag in answer)

    def render(self, text: str, voice_tag: str, rate_wpm: int, out: Path) -> None:
        """Write ``text``; see ``Synthesiser``."""
        with _fresh_file(out, "pyttsx3") as file:
            order = {"ask": "render", "text": text, "voice": voice_tag}
            if not self._ask({**order, "rate": rate_wpm, "out": str(file)}):
                raise NoVoiceError(voice=voice_tag)

    def _ask(self, order: dict[str, object]) -> Sequence[str]:
        if getattr(sys, "frozen", False):
            command = [sys.executable, CHILD_OPTION]
        else:
            command = [sys.executable, "-m", "kiosk.audio.pyttsx3_child"]
        answer = _run_child(command, json.dumps(order), self._limit).strip().splitlines()
        try:
            tags = json.loads(answer[-1])
        except (IndexError, ValueError) as error:
            raise SynthesisError(synthesiser="pyttsx3", fault="answer") from error
        return tags if isinstance(tags, list) else []


def find_synthesiser() -> Synthesiser | None:
    """Return a synthesiser that has a Vietnamese voice here, or None.

    It starts one or two children (10 ms, or 300 ms where espeak-ng is missing), so
    call it after the first frame and not on the thread of the screens.
    """
    found: Sequence[Synthesiser] = (EspeakSynthesiser(), Pyttsx3Synthesiser())
    return next((synthesiser for synthesiser in found if synthesiser.voices()), None)


def _run_child(command: list[str], text: str, limit: float) -> str:
    """Return a child's standard output; its text goes in by standard input, as UTF-8."""
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


@contextmanager
def _fresh_file(out: Path, synthesiser: str) -> Iterator[Path]:
    """Give a file to write; it takes the name ``out`` only once it is a whole clip.

    It is not synced to the disk: after a power cut a broken clip is found by its
    length and rendered again, which costs less than a sync for each sentence.
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
        file.replace(out)
    except CorruptClipError as error:
        full = shutil.disk_usage(out.parent).free == 0
        raise (
            DiskFullError() if full else SynthesisError(synthesiser=synthesiser, fault="no sound")
        ) from error
    except OSError as error:
        raise _disk_fault(error, synthesiser) from error
    finally:
        file.unlink(missing_ok=True)


def _disk_fault(error: OSError, synthesiser: str) -> DiskFullError | SynthesisError:
    if error.errno == errno.ENOSPC:
        return DiskFullError()
    return SynthesisError(synthesiser=synthesiser, fault=type(error).__name__)
