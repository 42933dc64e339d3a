"""The voice of a machine that cannot play sound: it says at once that it could not."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QObject, QTimer, Signal

from kiosk.audio.clips import Clip
from kiosk.audio.voice import Spoken, Utterance
from kiosk.domain.hearing import Hearing
from kiosk.domain.line import Line


class SilentVoice(QObject):
    """A ``Voice`` where Qt's sound libraries are missing (libpulse0 on Linux).

    Every utterance ends as ``FAILED``, so that the screens say that nothing is heard.
    """

    device_changed = Signal()

    @property
    def has_device(self) -> bool:
        """Never: nothing here can be heard."""
        return False

    def warm_up(self) -> None:
        """There is nothing to get ready."""

    def close(self) -> None:
        """There is nothing to end."""

    def speak(
        self,
        utterance: Utterance,  # noqa: ARG002
        on_line: Callable[[int, Clip], None] | None = None,  # noqa: ARG002
        on_end: Callable[[Spoken], None] | None = None,
        on_sentence: Callable[[int], None] | None = None,  # noqa: ARG002
    ) -> None:
        """Tell in the next turn of the event loop that this failed."""
        if on_end is not None:
            QTimer.singleShot(0, self, lambda: on_end(Spoken.FAILED))

    def prepare(self, lines: Sequence[Line], hearing: Hearing) -> None:
        """Nothing will be played."""

    def hush(self) -> None:
        """It is silent already."""

    def pause(self) -> None:
        """It is silent already."""

    def resume(self) -> None:
        """It stays silent."""

    def set_rate(self, rate: float) -> None:
        """Nothing will be played."""

    def set_volume(self, volume: float) -> None:
        """Nothing will be played."""

    def chime(self) -> None:
        """The screen alone calls the staff."""
