"""How long to wait before the next attempt: exponential, with full jitter.

A thousand kiosks that lost the same server must not come back in the same
second, so each draws its wait anew from the whole range.
"""

from __future__ import annotations

from dataclasses import dataclass

SHORTEST = 5.0
"""Seconds that are waited at the very least."""
LONGEST = 30 * 60.0
"""Seconds that are waited at the very most."""


@dataclass(frozen=True, slots=True)
class Backoff:
    """The waits after a number of failures in a row; a fresh one after each success."""

    failures: int = 0

    def failed(self) -> Backoff:
        """Return the back-off after one more failure."""
        return Backoff(self.failures + 1)

    @property
    def ceiling(self) -> float:
        """Return the longest wait now, in seconds: 10, 20, 40 … 1800."""
        doublings = min(self.failures, 20)  # beyond that only the number would grow
        return min(LONGEST, SHORTEST * 2.0 ** max(1, doublings))

    def wait(self, chance: float) -> float:
        """Return the seconds to wait; ``chance`` is a random number from 0 to 1."""
        return SHORTEST + chance * (self.ceiling - SHORTEST)
