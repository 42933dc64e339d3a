"""One order to pyttsx3, in a process of its own: list the voices, or write one clip.

The order is one JSON object on standard input; the answer, a JSON list of voice
tags, is the last line of standard output.  ``python -m kiosk.audio.pyttsx3_child``,
or the frozen program with ``--pyttsx3-child``.
"""

from __future__ import annotations

import json
import sys
import threading
from collections.abc import Iterable
from typing import Protocol

_PATIENCE = 15.0  # seconds for one sentence on a machine that is busy


class DriverVoice(Protocol):
    """What pyttsx3 says of a voice."""

    id: str
    name: str
    languages: list[str]


def voice_for(tag: str, voices: Iterable[DriverVoice]) -> str | None:
    """Return the driver's id of the voice for a tag, or None.

    espeak-ng's ids end in the voice (``aav/vi-vn-x-south``); SAPI5 gives a registry
    path as the id and a language such as ``vi-VN``, which serves for ``vi`` only.
    """
    wanted = tag.replace("vi-x-", "vi-vn-x-")
    listed = list(voices)
    for voice in listed:
        if voice.id.lower().rpartition("/")[2] == wanted:
            return voice.id
    if tag == "vi":
        for voice in listed:
            if any(language.lower() in {"vi", "vi-vn"} for language in voice.languages or ()):
                return voice.id
    return None


def main() -> int:
    """Carry out the order on standard input; return the exit code."""
    import pyttsx3  # noqa: PLC0415 - only this process pays for it

    # Bytes, because Windows would read its own code page.
    order = json.loads(sys.stdin.buffer.read().decode("utf-8"))
    engine = pyttsx3.init()
    voices = engine.getProperty("voices")
    if order["ask"] == "voices":
        answer = [tag for tag in order["tags"] if voice_for(tag, voices)]
    else:
        voice = voice_for(order["voice"], voices)
        answer = [order["voice"]] if voice else []
        if voice:
            engine.setProperty("voice", voice)
            engine.setProperty("rate", order["rate"])
            finished = threading.Event()
            engine.connect("finished-utterance", lambda **_: finished.set())
            engine.save_to_file(order["text"], order["out"])
            engine.runAndWait()
            # Its espeak driver comes back from there at once, and writes the file on a thread.
            finished.wait(_PATIENCE)
    sys.stdout.write(f"\n{json.dumps(answer)}\n")
    return 0


if __name__ == "__main__":
    sys.exit(main())
