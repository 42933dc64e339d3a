"""What a citizen hears: the languages that are tried for each line, in order.

The order is explicit: the dialect, its language, the language chosen second, Vietnamese.
A recorded line comes before a synthetic one in every language; only Vietnamese has
synthetic speech at all.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from kiosk.domain.language import VIETNAMESE


@dataclass(frozen=True, slots=True)
class Hearing:
    """One citizen's choice of language, as the voice takes it.

    Attributes:
        wished: Tag of the dialect or language that was chosen: ``hmn-x-trang``, ``tyz``,
            ``vi-x-south``.
        second: Tag of the language for what ``wished`` lacks; empty for Vietnamese.
        vietnamese: Tag of the Vietnamese voice of this desk: ``vi``, ``vi-x-central``,
            ``vi-x-south``.
    """

    wished: str = VIETNAMESE
    second: str = ""
    vietnamese: str = VIETNAMESE

    @classmethod
    def of_vietnamese(cls, voice: str = VIETNAMESE) -> Hearing:
        """Return what hears Vietnamese in that voice."""
        return cls(voice, "", voice)

    @property
    def tags(self) -> tuple[str, ...]:
        """Every tag that is tried for a recording, the best first, each once."""
        return tuple(dict.fromkeys(self._tags()))

    def _tags(self) -> Iterator[str]:
        for tag in (self.wished, self.second, self.vietnamese):
            yield from with_parents(tag)
        yield VIETNAMESE

    @property
    def is_vietnamese(self) -> bool:
        """Whether nothing but Vietnamese was wished for."""
        return is_vietnamese(self.wished)


def with_parents(tag: str) -> Iterator[str]:
    """Return a tag and those it is a dialect of: ``hmn-x-mong-trang``, ``hmn-x-mong``, ``hmn``.

    Whether such a language exists is not asked; nothing is recorded under one that does not.
    """
    parts = [part for part in tag.split("-") if part]
    for count in range(len(parts), 0, -1):
        if parts[count - 1] != "x":  # "hmn-x" is no tag
            yield "-".join(parts[:count])


def is_vietnamese(tag: str) -> bool:
    """Whether a tag is Vietnamese, in any voice."""
    return tag == VIETNAMESE or tag.startswith(f"{VIETNAMESE}-")
