"""The takes of one language in memory, found by id, by line and by words.

A take is made on a thread of its own, because measuring and encoding take half a second, while
the screen goes on asking; so every question is answered from one consistent state.
"""

from __future__ import annotations

from collections import defaultdict
from threading import Lock

from kiosk.studio.standing import LineStatus, StandingTake, status
from kiosk.studio.take import Take


class TakeIndex:
    """What is known of the takes; may be used from any thread."""

    def __init__(self) -> None:
        self._lock = Lock()
        self._takes: dict[str, StandingTake] = {}
        self._by_line = defaultdict[str, set[str]](set)
        self._by_words = defaultdict[str, set[str]](set)
        self._statuses: dict[tuple[str, str], LineStatus] = {}
        self._changes = 0

    def put(self, kept: StandingTake) -> None:
        """Know a take as it is now."""
        take = kept.take
        with self._lock:
            self._takes[take.take_id] = kept
            for line_id in take.line_ids:
                self._by_line[line_id].add(take.take_id)
            self._by_words[take.text_hash].add(take.take_id)
            self._forget_statuses(take)

    def remove(self, take_id: str) -> None:
        """Know a take no more."""
        with self._lock:
            take = self._takes.pop(take_id).take
            for line_id in take.line_ids:
                self._by_line[line_id].discard(take_id)
            self._by_words[take.text_hash].discard(take_id)
            self._forget_statuses(take)

    def get(self, take_id: str) -> StandingTake:
        """Return a take.

        Raises:
            KeyError: There is none of that id.
        """
        with self._lock:
            return self._takes[take_id]

    def all(self) -> list[StandingTake]:
        """Return every take, the newest first."""
        with self._lock:
            return self._newest_first(set(self._takes))

    def of_line(self, line_id: str) -> list[StandingTake]:
        """Return the takes of a line, whatever words it had then, the newest first."""
        with self._lock:
            return self._newest_first(self._by_line.get(line_id, set()))

    def of_words(self, text_hash: str) -> list[StandingTake]:
        """Return the takes of some words, of whichever line, the newest first."""
        with self._lock:
            return self._newest_first(self._by_words.get(text_hash, set()))

    def status(self, line_id: str, text_hash: str) -> LineStatus:
        """Return how far a line has come.

        Remembered until a take of the line or of its words changes: the screens ask for
        thousands of lines after each take.
        """
        key = line_id, text_hash
        with self._lock:
            found, changes = self._statuses.get(key), self._changes
        if found is None:
            found = status(self.of_line(line_id), self.of_words(text_hash))
            with self._lock:
                if changes == self._changes:
                    self._statuses[key] = found
        return found

    def line_ids(self) -> list[str]:
        """Return the names of all lines that have a take."""
        with self._lock:
            return sorted(line_id for line_id, takes in self._by_line.items() if takes)

    def needs(self, clip: str, but_for: str) -> bool:
        """Whether another take than that one has this clip."""
        with self._lock:
            return any(
                kept.take.clip == clip and take_id != but_for
                for take_id, kept in self._takes.items()
            )

    def _forget_statuses(self, take: Take) -> None:
        self._changes += 1
        for key in [*self._statuses]:
            line_id, text_hash = key
            if text_hash == take.text_hash or line_id in take.line_ids:
                del self._statuses[key]

    def _newest_first(self, take_ids: set[str]) -> list[StandingTake]:
        return [self._takes[take_id] for take_id in sorted(take_ids, reverse=True)]
