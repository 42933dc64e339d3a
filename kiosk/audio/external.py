"""Any program as the Vietnamese voice: UTF-8 text on its input, a WAV on its output.

So a neural voice, or a voice of a region, can be added without changing this program.  The
setting ``synthesiser`` holds its command line, for instance::

    piper --model /opt/giong/vi.onnx --output_file -
    /opt/giong/doc.sh {voice} {rate}

``{voice}`` becomes ``vi``, ``vi-x-central`` or ``vi-x-south``, and ``{rate}`` words a minute.
There is no shell: what has pipes in it goes into a script.  The WAV is 16-bit PCM of one or two
channels, 8 to 192 kHz; it is levelled like every other clip.
"""

from __future__ import annotations

import hashlib
import shlex
import shutil
import sys
import tempfile
from pathlib import Path

from kiosk.audio.errors import SynthesisError
from kiosk.audio.pcm import read_pcm, wav_of
from kiosk.audio.rendering import CHILD_LIMIT, EVEN, fresh_clip, run_into
from kiosk.audio.synthesis import VOICES
from kiosk.errors import NoVoiceError

__all__ = ["ExternalSynthesiser"]

_MOST_BYTES = 24_000_000  # two minutes at 48 kHz in two channels
_VOICE, _RATE = "{voice}", "{rate}"
_TRIED_WITH = "Xin chào bà con."
_USUAL_RATE = 120


class ExternalSynthesiser:
    """A program of the desk's own choice, started once for each clip."""

    def __init__(
        self, command: str, limit: float = CHILD_LIMIT, most_bytes: int = _MOST_BYTES
    ) -> None:
        """Take a command line; nothing is started or looked for yet.

        Args:
            command: As a person types it; quotes hold words together.
            limit: Seconds that one clip may take.
            most_bytes: The most that the program may write.
        """
        self._command = command
        self._limit = limit
        self._most_bytes = most_bytes

    @property
    def name(self) -> str:
        """The program's name, and a number that changes with any part of its command line."""
        return f"{self._program} {self._digest[:8]}"

    def recipe(self, voice_tag: str) -> str:  # noqa: ARG002  (the protocol's)
        """What distinguishes its clips: another command line sounds different."""
        return f"{EVEN} {self._digest}"

    def voices(self) -> frozenset[str]:
        """Return what it can be asked for; nothing where the program is missing.

        All three voices, or ``vi`` alone where its command line has no place for a voice.
        """
        try:
            self._arguments("vi", _USUAL_RATE)
        except NoVoiceError:
            return frozenset()
        return frozenset(tag for tag in VOICES if self.offers(tag))

    def offers(self, voice_tag: str) -> bool:
        """Whether its command line has that voice, be the program there or not."""
        return voice_tag == "vi" or (voice_tag in VOICES and _VOICE in self._command)

    def render(self, text: str, voice_tag: str, rate_wpm: int, out: Path) -> None:
        """Write ``text``; see ``Synthesiser``."""
        arguments = self._arguments(voice_tag, rate_wpm)
        if not self.offers(voice_tag):
            raise NoVoiceError(voice=voice_tag)
        with fresh_clip(out, self._program) as file:
            run_into(
                arguments,
                f"{' '.join(text.split())}\n",  # some read line by line and speak each alone
                file,
                limit=self._limit,
                most_bytes=self._most_bytes,
            )
            try:
                rate, samples = read_pcm(file.read_bytes())
            except ValueError as error:
                raise SynthesisError(synthesiser=self._program, fault=str(error)) from error
            file.write_bytes(wav_of(rate, samples))  # with the length that a pipe has no word for

    def check(self) -> None:
        """Have it say a few words, and throw them away.

        Raises:
            NoVoiceError: The program is missing or cannot be started.
            SynthesisError: It failed, took too long, or what it wrote is no sound (``fault``).
            DiskFullError: There is no room for the few words.
        """
        with tempfile.TemporaryDirectory(prefix="gocua-voice-") as folder:
            self.render(_TRIED_WITH, "vi", _USUAL_RATE, Path(folder) / "clip.wav")

    @property
    def _digest(self) -> str:
        return hashlib.sha256(self._command.encode()).hexdigest()

    @property
    def _program(self) -> str:
        """The program's name without its folders, which may be named after a person."""
        words = _words(self._command)
        return Path(words[0]).name if words else "external"

    def _arguments(self, voice_tag: str, rate_wpm: int) -> list[str]:
        words = _words(self._command)
        program = shutil.which(words[0]) if words else None
        if program is None:
            raise NoVoiceError(synthesiser=self._program, fault="missing")
        filled = (word.replace(_VOICE, voice_tag).replace(_RATE, str(rate_wpm)) for word in words)
        return [program, *list(filled)[1:]]


def _words(command: str) -> list[str]:
    """Return the words of a command line; none where a quote is left open."""
    windows = sys.platform == "win32"  # where a backslash stands between folders
    try:
        words = shlex.split(command, posix=not windows)
    except ValueError:
        return []
    return [word.strip('"') for word in words] if windows else words
