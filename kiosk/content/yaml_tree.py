"""Reading an editor's YAML file: every scalar as text, every key with its line.

The file is untrusted: it may come on a stick from anywhere.  So it is not
loaded into Python objects but read as a stream of events, with a limit on
everything that could be used to stall the program: bytes, depth and parts.
Anchors, aliases and tags, the tools of such attacks, are refused.
"""

from __future__ import annotations

import codecs
import re
import unicodedata
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path

import yaml
from yaml.error import MarkedYAMLError, YAMLError
from yaml.events import (
    AliasEvent,
    DocumentStartEvent,
    MappingEndEvent,
    MappingStartEvent,
    NodeEvent,
    ScalarEvent,
    SequenceEndEvent,
    SequenceStartEvent,
)

from kiosk.content.faults import Fault, fault

MOST_BYTES = 256 * 1024
"""A guide of sixty steps has some 40 kB."""

_DEEPEST = 12  # the format needs eight
_MOST_PARTS = 20_000
_TAB = re.compile(r"\s*\t")  # where a line begins


@dataclass(frozen=True, slots=True)
class Scalar:
    """One value, always text: ``1.004222`` and ``no`` stay what was written."""

    text: str
    line: int


@dataclass(frozen=True, slots=True)
class Items:
    """A list."""

    line: int
    nodes: list[Node] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class Entries:
    """Keys with their values and the line on which each key stands."""

    line: int
    nodes: dict[str, Node] = field(default_factory=dict)
    lines: dict[str, int] = field(default_factory=dict)


Node = Scalar | Items | Entries


def read_tree(path: Path, name: str) -> tuple[Node | None, list[Fault]]:
    """Read one YAML file.

    Args:
        path: The file.
        name: What faults call it.

    Returns:
        The root, and what is wrong with the file as YAML.  Duplicate keys, tags
        and aliases leave a root that can be checked further; otherwise there is
        either a root or a fault.
    """
    try:
        with path.open("rb") as file:
            raw = file.read(MOST_BYTES + 1)
    except FileNotFoundError:
        return None, [fault(name, 0, "", "file.missing")]
    except OSError as error:
        return None, [fault(name, 0, "", "file.unreadable", reason=error.strerror or "?")]
    if len(raw) > MOST_BYTES:
        return None, [fault(name, 0, "", "file.too_big", limit=MOST_BYTES // 1024)]
    try:
        text = raw.removeprefix(codecs.BOM_UTF8).decode("utf-8")
    except UnicodeDecodeError as error:
        line = raw.count(b"\n", 0, error.start) + 1
        return None, [fault(name, line, "", "file.not_utf8")]
    if hidden := list(_hidden_characters(text, name)):
        return None, hidden
    return _Tree(name).build(text)


def _hidden_characters(text: str, name: str) -> Iterator[Fault]:
    """Yield what YAML itself refuses, before it does so without naming a line well."""
    for number, line in enumerate(text.split("\n"), start=1):
        for character in line.removesuffix("\r"):
            if unicodedata.category(character) in ("Cc", "Cs", "Cn") and character != "\t":
                yield fault(name, number, "", "text.control", value=f"U+{ord(character):04X}")
                break


class _TooDeepError(Exception):
    """The limit on depth or parts was passed at ``line``."""

    def __init__(self, line: int) -> None:
        self.line = line


class _Tree:
    """Builds the nodes from the events, without recursion."""

    def __init__(self, name: str) -> None:
        self._name = name
        self._faults: list[Fault] = []
        self._root: Node | None = None
        self._open: list[Items | Entries] = []
        self._keys: list[str | None] = []  # the key that waits for its value, per open node
        self._documents = 0

    def build(self, text: str) -> tuple[Node | None, list[Fault]]:
        try:
            for count, event in enumerate(yaml.parse(text, Loader=yaml.CBaseLoader)):
                line = event.start_mark.line + 1 if event.start_mark is not None else 0
                self._limit(count, line)
                if isinstance(event, DocumentStartEvent):
                    self._documents += 1
                    if self._documents > 1:
                        self._add(line, "yaml.documents")
                        break
                self._take(event, line)
        except _TooDeepError as error:
            self._add(error.line, "yaml.too_deep")
            return None, self._faults
        except YAMLError as error:
            self._translate(error, text)
            return None, self._faults
        if self._root is None:
            self._root = Entries(1)
        return self._root, self._faults

    def _limit(self, count: int, line: int) -> None:
        if count > _MOST_PARTS or len(self._open) > _DEEPEST:
            raise _TooDeepError(line)

    def _take(self, event: object, line: int) -> None:
        if isinstance(event, NodeEvent):
            self._refuse_tricks(event, line)
        if isinstance(event, MappingStartEvent):
            self._push(Entries(line))
        elif isinstance(event, SequenceStartEvent):
            self._push(Items(line))
        elif isinstance(event, MappingEndEvent | SequenceEndEvent):
            self._open.pop()
            self._keys.pop()
        elif isinstance(event, ScalarEvent):
            self._put(Scalar(unicodedata.normalize("NFC", event.value), line))
        elif isinstance(event, AliasEvent):
            self._put(Scalar("", line))

    def _refuse_tricks(self, event: NodeEvent, line: int) -> None:
        if isinstance(event, AliasEvent) or event.anchor is not None:
            self._add(line, "yaml.alias")
        if getattr(event, "tag", None) is not None:
            self._add(line, "yaml.tag")

    def _push(self, node: Items | Entries) -> None:
        self._put(node)
        self._open.append(node)
        self._keys.append(None)

    def _put(self, node: Node) -> None:
        if not self._open:
            self._root = node
            return
        parent = self._open[-1]
        if isinstance(parent, Items):
            parent.nodes.append(node)
        elif (key := self._keys[-1]) is not None:
            if isinstance(node, Scalar) and not node.text:
                # Nothing stands there, so the parser has already gone on to a later line.
                node = Scalar("", parent.lines[key])
            parent.nodes[key] = node
            self._keys[-1] = None
        else:
            self._begin_key(parent, node)

    def _begin_key(self, parent: Entries, node: Node) -> None:
        key = node.text if isinstance(node, Scalar) else "?"
        if key in parent.nodes or key in parent.lines:
            self._add(node.line, "key.twice", field=key, key=key)
        parent.lines[key] = node.line
        self._keys[-1] = key

    def _translate(self, error: YAMLError, text: str) -> None:
        mark = error.problem_mark if isinstance(error, MarkedYAMLError) else None
        problem = str(getattr(error, "problem", None) or "?")
        line = mark.line + 1 if mark is not None else 0
        if "mapping values are not allowed" in problem:
            self._add(line, "yaml.colon")
        elif any(map(_TAB.match, text.split("\n")[max(line - 1, 0) : line])):
            self._add(line, "yaml.tab")
        else:
            self._add(line, "yaml.syntax", problem=problem)

    def _add(self, line: int, code: str, field: str = "", **values: object) -> None:
        self._faults.append(fault(self._name, line, field, code, **values))


def line_of(entries: Entries, key: str) -> int:
    """Return the line on which a key stands, or where its surroundings begin."""
    lines: Mapping[str, int] = entries.lines
    return lines.get(key, entries.line)
