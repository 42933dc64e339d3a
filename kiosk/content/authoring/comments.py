"""The comments of a guide file, so that writing it anew does not lose them.

A comment belongs to the step it stands in or before, or to the head of the file.  Within that
its exact place is not kept: the written form has one place for the comments of a step.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from types import MappingProxyType

from ruamel.yaml import YAML

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
    starts, step_ids = _step_lines(root)
    found = _comments(text)
    filled = _filled_lines(text)
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


def _comments(text: str) -> list[tuple[int, str]]:
    """Return each comment with its line: what stands between two tokens and begins with #."""
    found = []
    done = 0
    text = text.removeprefix("\ufeff")
    for token in YAML(typ="safe", pure=True).scan(text):
        start, end = token.start_mark.index, token.end_mark.index
        found += _in_gap(text, done, start)
        done = max(done, end)
    return found + _in_gap(text, done, len(text))


def _in_gap(text: str, start: int, end: int) -> list[tuple[int, str]]:
    line = text.count("\n", 0, start) + 1
    found = []
    for number, row in enumerate(text[start:end].split("\n")):
        _, sign, comment = row.partition("#")
        if sign:
            clean = comment.replace("\t", " ").rstrip()
            found.append((line + number, clean.removeprefix(" ")))
    return found


def _filled_lines(text: str) -> set[int]:
    """Return the lines on which something stands that is no comment."""
    filled = set()
    for token in YAML(typ="safe", pure=True).scan(text.removeprefix("\ufeff")):
        if token.end_mark.index > token.start_mark.index:
            filled.add(token.start_mark.line + 1)
    return filled


def _trimmed(comments: Sequence[str]) -> tuple[str, ...]:
    """Return comments without empty ones at the ends."""
    kept = list(comments)
    while kept and not kept[0].strip():
        kept.pop(0)
    while kept and not kept[-1].strip():
        kept.pop()
    return tuple(comment.strip() for comment in kept)
