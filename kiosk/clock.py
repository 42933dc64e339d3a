"""The clock of this machine."""

import time
from datetime import UTC, datetime


class SystemClock:
    """A ``kiosk.domain.clock.Clock`` that reads the machine's own clocks."""

    def now(self) -> datetime:
        """Return the wall clock in UTC."""
        return datetime.now(UTC)

    def monotonic(self) -> float:
        """Return seconds since some fixed moment of this run."""
        return time.monotonic()
