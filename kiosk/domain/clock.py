"""Time, as the rest of the program is given it."""

from datetime import datetime
from typing import Protocol


class Clock(Protocol):
    """Where time comes from; tests and the tour bring their own.

    The wall clock of a village laptop lies (dead batteries), so durations are
    always taken from ``monotonic``.
    """

    def now(self) -> datetime:
        """Return the device's wall clock, in UTC and aware of it."""

    def monotonic(self) -> float:
        """Return seconds that never run backwards, from an arbitrary start."""
