"""The comments of a guide file, so that writing it anew does not lose them.

A comment belongs to the step it stands in or before, or to the head of the file.  Within that
its exact place is not kept: the written form has one place for the comments of a step.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from types import MappingProxyType

import yaml

from kiosk.content.yaml_tree import Entries, Items, Node


@dataclass(frozen=True, slots=True)
class Comments:
    """What editors noted, a text a line, without the sign.

    Attributes:
        head: Of the file.
        steps: By step id.
    """

    head: tuple[str, ...] = ()
    steps: Mapping[str, tuple[str, ...]] = field(default_factory=lambda: MappingProxyType({}))


def read_comments(text: str, root: Node) -> Comments:
    """Return the comments of a sound file.

    Args:
        text: The file.
        root: Its tree.
    """
    if "#" not in text:
        return Comments()
    starts, step_ids = _step_lines(root)
    found, filled = _scanned(text.removeprefix("\ufeff"))
    gathered: dict[int, list[str]] = {}
    for line, comment in found:
        place = line
        if line not in filled:  # on a line of its own it tells of what comes next
            place = min((other for other in filled if other > line), default=max(filled, default=1))
        gathered.setdefault(bisect_right(starts, place) - 1, []).append(comment)
    kept = {step: _trimmed(comments) for step, comments in gathered.items()}
    return Comments(
        kept.get(-1, ()),
        {step_ids[step]: comments for step, comments in kept.items() if step >= 0 and comments},
    )


def _step_lines(root: Node) -> tuple[list[int], list[str]]:
    steps = root.nodes.get("steps") if isinstance(root, Entries) else None
    if not isinstance(steps, Items):
        return [], []
    nodes = [node for node in steps.nodes if isinstance(node, Entries)]
    ids = [getattr(node.nodes.get("id"), "text", "").strip() for node in nodes]
    return [node.line for node in nodes], ids


def _scanned(text: str) -> tuple[list[tuple[int, str]], list[int]]:
    """Return each comment with its line, and the lines on which something else stands.

    A comment is what stands between two tokens and begins with the sign.
    """
    found: list[tuple[int, str]] = []
    filled: dict[int, None] = {}
    done, line = 0, 1
    for token in yaml.scan(text, Loader=yaml.BaseLoader):
        start, end = token.start_mark, token.end_mark
        if start.index > done:
            found += _in_gap(text[done : start.index], line)
        if end.index > start.index:
            filled[start.line + 1] = None
        if end.index >= done:
            done, line = end.index, end.line + 1
    return found + _in_gap(text[done:], line), list(filled)


def _in_gap(gap: str, line: int) -> list[tuple[int, str]]:
    found = []
    for number, row in enumerate(gap.split("\n")):
        _, sign, comment = row.partition("#")
        if sign:
            clean = comment.replace("\t", " ").rstrip()
            found.append((line + number, clean.removeprefix(" ")))
    return found


def _trimmed(comments: Sequence[str]) -> tuple[str, ...]:
    """Return comments without empty ones at the ends."""
    kept = list(comments)
    while kept and not kept[0].strip():
        kept.pop(0)
    while kept and not kept[-1].strip():
        kept.pop()
    return tuple(comment.strip() for comment in kept)
