"""The pictures of a guide file: parts from the vocabulary, or a file beside the guide."""

from __future__ import annotations

from kiosk.content import checks, pictures
from kiosk.content.guide_reader import GuideReader, join
from kiosk.content.yaml_tree import Entries, Node, Scalar, line_of
from kiosk.domain.guide import Part, Picture

_LARGEST_PICTURE = 256 * 1024
# What could run or fetch something when an SVG is drawn.
_NOT_IN_A_PICTURE = (b"<script", b"<!doctype", b"<!entity", b"href", b"@import", b"url(http")


class PictureReader:
    """Reads the key ``picture`` of a guide, its steps and answers."""

    def __init__(self, reader: GuideReader) -> None:
        self._reader = reader

    def read(self, entries: Entries, at: str) -> Picture:
        """Return the picture: parts from the vocabulary, or a file beside the guide."""
        node = entries.nodes.get("picture")
        if node is None:
            return Picture()
        field = join(at, "picture")
        line = line_of(entries, "picture")
        if isinstance(node, Scalar):
            return self._picture_file(node, field)
        if isinstance(node, Entries):
            self._reader.add(line, field, "picture.form")
            return Picture()
        parts = [self._part(item, field) for item in node.nodes]
        picture = Picture(tuple(part for part in parts if part is not None))
        if not node.nodes:
            self._reader.add(line, field, "picture.missing")
        for problem in pictures.check(picture):
            self._reader.add(line, field, "picture.part", problem=problem)
        return picture

    def _part(self, node: Node, field: str) -> Part | None:
        if isinstance(node, Scalar) and node.text.strip():
            return Part(node.text.strip(), {})
        if isinstance(node, Entries) and len(node.nodes) == 1:
            ((name, options),) = node.nodes.items()
            if isinstance(options, Scalar) and not options.text:
                return Part(name, {})
            if isinstance(options, Entries):
                values = {k: v.text for k, v in options.nodes.items() if isinstance(v, Scalar)}
                if len(values) == len(options.nodes):
                    return Part(name, values)
        self._reader.add(node.line, field, "picture.form")
        return None

    def _picture_file(self, node: Scalar, field: str) -> Picture:
        name = node.text.strip()
        if not name:
            self._reader.add(node.line, field, "picture.missing")
            return Picture()
        stem, dot, ending = name.rpartition(".")
        if not (dot and ending == "svg" and checks.is_id(stem) and self._is_safe_svg(name)):
            self._reader.add(node.line, field, "picture.file", value=name)
        return Picture(file=name)

    def _is_safe_svg(self, name: str) -> bool:
        try:
            with (self._reader.folder / name).open("rb") as file:
                raw = file.read(_LARGEST_PICTURE + 1)
        except OSError:
            return False
        folded = raw.lower()
        return (
            len(raw) <= _LARGEST_PICTURE
            and b"<svg" in folded
            and not any(word in folded for word in _NOT_IN_A_PICTURE)
        )
