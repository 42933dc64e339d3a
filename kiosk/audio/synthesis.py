"""Synthesisers: text in, a WAV file out, always in a child process and always equally loud.

``kiosk.audio.rendering`` starts the child and levels what it wrote; ``kiosk.audio.external``
takes any other program.
"""

from __future__ import annotations

import json
import shutil
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import Protocol

from kiosk.audio.errors import SynthesisError
from kiosk.audio.rendering import CHILD_LIMIT, EVEN, fresh_clip, run_child
from kiosk.errors import NoVoiceError

VOICES = ("vi", "vi-x-central", "vi-x-south")
"""Voice tags of machine Vietnamese: north, central, south."""

CHILD_OPTION = "--pyttsx3-child"
"""What a frozen program is started with to become a pyttsx3 child."""


class Synthesiser(Protocol):
    """Turns text into speech."""

    @property
    def name(self) -> str:
        """What it is, with its version, for the index of shipped speech and for the doctor."""

    def recipe(self, voice_tag: str) -> str:
        """What decides how a clip sounds, besides its text, voice and rate; starts nothing."""

    def voices(self) -> frozenset[str]:
        """Return the tags among ``VOICES`` that it has; none when it is not installed."""

    def render(self, text: str, voice_tag: str, rate_wpm: int, out: Path) -> None:
        """Write ``text`` as a WAV file at -18 LUFS, whole or not at all.

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

    def __init__(self, program: str = "espeak-ng", limit: float = CHILD_LIMIT) -> None:
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

    def recipe(self, voice_tag: str) -> str:  # noqa: ARG002  (the protocol's)
        """What distinguishes its clips: that they are levelled here."""
        return EVEN

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
        with fresh_clip(out, self._program) as file:
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
        return run_child([program, *arguments], text, self._limit)


class Pyttsx3Synthesiser:
    """pyttsx3 in a child that lives for one clip: espeak-ng's library on Linux, SAPI5 on Windows.

    The Windows side was written from pyttsx3's source and has not been run on Windows.  There
    it needs an installed SAPI5 voice whose language is Vietnamese, and offers it as ``vi``;
    Windows' own "Microsoft An" is not always one.
    """

    def __init__(self, limit: float = CHILD_LIMIT) -> None:
        """``limit``: seconds a child may take."""
        self._limit = limit

    @property
    def name(self) -> str:
        """``pyttsx3`` and the system whose voices it drives."""
        return f"pyttsx3 {sys.platform}"

    def recipe(self, voice_tag: str) -> str:  # noqa: ARG002  (the protocol's)
        """What distinguishes its clips: that they are levelled here."""
        return EVEN

    def voices(self) -> frozenset[str]:
        """Return the Vietnamese voices that the driver lists."""
        try:
            answer = self._ask({"ask": "voices", "tags": list(VOICES)})
        except NoVoiceError:
            return frozenset()
        return frozenset(tag for tag in VOICES if tag in answer)

    def render(self, text: str, voice_tag: str, rate_wpm: int, out: Path) -> None:
        """Write ``text``; see ``Synthesiser``."""
        with fresh_clip(out, "pyttsx3") as file:
            order = {"ask": "render", "text": text, "voice": voice_tag}
            if not self._ask({**order, "rate": rate_wpm, "out": str(file)}):
                raise NoVoiceError(voice=voice_tag)

    def _ask(self, order: dict[str, object]) -> Sequence[str]:
        if getattr(sys, "frozen", False):
            command = [sys.executable, CHILD_OPTION]
        else:
            command = [sys.executable, "-m", "kiosk.audio.pyttsx3_child"]
        answer = run_child(command, json.dumps(order), self._limit).strip().splitlines()
        try:
            tags = json.loads(answer[-1])
        except (IndexError, ValueError) as error:
            raise SynthesisError(synthesiser="pyttsx3", fault="answer") from error
        return tags if isinstance(tags, list) else []
