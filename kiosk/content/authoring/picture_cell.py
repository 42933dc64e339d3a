"""A picture in one cell: ``phone(screen=home, finger=no) + check``, or a file's name."""

from __future__ import annotations

import re

from kiosk.content.yaml_tree import Entries, Items, Node, Scalar
from kiosk.domain.guide import Part, Picture

_PART = re.compile(r"(?P<name>[^\s()+,=]+)\s*(?:\((?P<options>[^()]*)\))?")


def picture_cell(picture: Picture) -> str:
    """Return what stands in the cell."""
    return picture.file or " + ".join(_part(part) for part in picture.parts)


def picture_node(text: str, line: int) -> Node | None:
    """Return the tree that a guide file would have, or ``None`` where the cell cannot be read."""
    if text.endswith(".svg"):
        return Scalar(text, line)
    parts = [_part_node(part.strip(), line) for part in text.split("+")]
    found = [part for part in parts if part is not None]
    return Items(line, found) if len(found) == len(parts) else None


def _part(part: Part) -> str:
    options = ", ".join(f"{name}={value}" for name, value in part.options.items())
    return f"{part.name}({options})" if options else part.name


def _part_node(text: str, line: int) -> Node | None:
    found = _PART.fullmatch(text)
    if found is None:
        return None
    options = Entries(line)
    for pair in (found["options"] or "").split(","):
        name, sign, value = (piece.strip() for piece in pair.partition("="))
        if not pair.strip() and not (found["options"] or "").strip():
            continue
        if not (name and sign and value) or name in options.nodes:
            return None
        options.nodes[name] = Scalar(value, line)
        options.lines[name] = line
    if not options.nodes:
        return Scalar(found["name"], line)
    return Entries(line, {found["name"]: options}, {found["name"]: line})
