"""The languages a citizen asked for in vain: counted once for each when no session tells."""

from __future__ import annotations

from typing import Protocol


class Counter(Protocol):
    """What the wishes need of the store."""

    def count_language_asked(self, tag: str) -> None:
        """Count a citizen who asked for a language and leaves without a session."""


class LanguageWishes:
    """What the citizen at the desk has asked for and cannot hear."""

    def __init__(self) -> None:
        self._tags: dict[str, None] = {}

    def __bool__(self) -> bool:
        """Whether something waits to be counted."""
        return bool(self._tags)

    def note(self, tag: str) -> None:
        """Remember that a language without a voice was asked for."""
        self._tags[tag] = None

    def is_in_session(self, tag: str) -> None:
        """Take note that a session is under way that will carry this wish itself."""
        self._tags.pop(tag, None)

    def settle(self, store: Counter | None) -> None:
        """Count what is left when the citizen has gone; without a store nothing can be kept.

        Raises:
            DeskError: Something was not counted; it is tried with the next citizen's.
        """
        if store is None:
            self._tags.clear()
            return
        for tag in list(self._tags):
            store.count_language_asked(tag)
            del self._tags[tag]
