"""Where the sentences of a line begin, for marking them while they are said."""

from __future__ import annotations

import re

# A full stop, question or exclamation mark ends a sentence where white space and a capital or
# a figure follow: "TP. Huế" and "1.234" do not.
_END = re.compile(r'(?<=[.!?…])["”’)]*\s+(?=["“‘(]*[^\W\d_a-z]|\d)')
_ABBREVIATED = re.compile(r"\b(?:TP|Q|P|TT|ThS|TS|GS|Ths|Tp)\.$")


def sentence_starts(text: str) -> tuple[int, ...]:
    """Return the index of the first letter of each sentence; at least one, which is 0."""
    starts = [0]
    for end in _END.finditer(text):
        before = text[: end.start()].rstrip()
        if text[end.end()].islower() or _ABBREVIATED.search(before):
            continue
        starts.append(end.end())
    return tuple(starts)


def sentences(text: str) -> tuple[str, ...]:
    """Return the sentences of a text, in order and without what separates them."""
    starts = sentence_starts(text)
    ends = (*starts[1:], len(text))
    return tuple(text[a:b].strip() for a, b in zip(starts, ends, strict=True))


def sentence_at(marks: tuple[float, ...], seconds: float) -> int:
    """Return which sentence sounds at a moment, given where each begins; from 0."""
    return max(0, sum(1 for mark in marks if mark <= seconds + 0.02) - 1)
