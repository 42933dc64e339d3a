"""What a part is: its box, its options, and the function that draws it."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from types import MappingProxyType

Chosen = Mapping[str, str]
"""A value for each option of the part: the author's, else the default."""

Draw = Callable[[Chosen, float], str]
"""Draws a part in its own units; the second argument is the outline's weight there."""

YES_NO = ("no", "yes")


@dataclass(frozen=True, slots=True)
class PartKind:
    """One word of the picture vocabulary.

    Attributes:
        meaning: What a citizen should recognise, in Vietnamese.
        width: Of the drawing's box, in its own units.
        height: Likewise.
        draw: Draws it with its top left corner at the origin.
        options: Allowed values of each option; the first is the default.
        badge: Whether it comments on the main thing (a tick, a lock) and so sits small
            on its corner, instead of standing beside it.
        stands: Whether it stands on the ground, so that neighbours share one line.
        box: The size where it depends on the options.
        faults: What is wrong with a combination of allowed values, in Vietnamese.
    """

    meaning: str
    width: float
    height: float
    draw: Draw
    options: Mapping[str, tuple[str, ...]] = field(default_factory=lambda: MappingProxyType({}))
    badge: bool = False
    stands: bool = False
    box: Callable[[Chosen], tuple[float, float]] | None = None
    faults: Callable[[Chosen], list[str]] | None = None

    def size(self, chosen: Chosen) -> tuple[float, float]:
        """Return the width and height with these options."""
        return (self.width, self.height) if self.box is None else self.box(chosen)

    def complete(self, options: Mapping[str, str]) -> Chosen:
        """Return a value for every option, the default where the author named none."""
        return {name: options.get(name, values[0]) for name, values in self.options.items()}
