"""Taking values out of a YAML tree, noting every fault and going on."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from kiosk.content import checks
from kiosk.content.faults import Fault, fault
from kiosk.content.yaml_tree import Entries, Items, Node, Scalar, line_of
from kiosk.domain.line import Line

MOST_SAY = 320
YES = ("true", "yes", "có")
NO = ("false", "no", "không")


@dataclass(frozen=True, slots=True)
class Heard:
    """A line with its place in the file."""

    line_number: int
    field: str
    line: Line


@dataclass(frozen=True, slots=True)
class Dated:
    """A day with its place in the file."""

    line_number: int
    field: str
    day: date


@dataclass(frozen=True, slots=True)
class Linked:
    """An address with its place in the file."""

    line_number: int
    field: str
    address: str


class GuideReader:
    """Reads the values of one file; what is wrong collects in ``faults``.

    What the house style looks at (``kiosk.content.guide_style``) collects too: every line that
    is ``heard``, every day on which something ``ends``, every day on which facts were
    ``compared``, every address that is ``linked``.

    A method that finds a fault gives a stand-in, so that the reading goes on.
    ``at`` is the place of the surrounding keys, such as ``steps[3]``.
    """

    def __init__(self, file: str, folder: Path) -> None:
        self.faults: list[Fault] = []
        self.heard: list[Heard] = []
        self.ends: list[Dated] = []
        self.compared: list[Dated] = []
        self.linked: list[Linked] = []
        self._file = file
        self._folder = folder

    @property
    def folder(self) -> Path:
        """Where the files beside the guide are."""
        return self._folder

    def add(self, line: int, field: str, code: str, **values: object) -> None:
        """Note a fault."""
        self.faults.append(fault(self._file, line, field, code, **values))

    def entries(self, node: Node, at: str, known: Sequence[str]) -> Entries | None:
        """Return the keys of a node, or ``None`` where it is something else."""
        if not isinstance(node, Entries):
            self.add(node.line, at, "type.keys", known=", ".join(known))
            return None
        for key, line in node.lines.items():
            if key not in known:
                meant = checks.near(key, known)
                self.add(
                    line, join(at, key), "key.unknown", key=key, meant=meant, known=", ".join(known)
                )
        return node

    def require(self, entries: Entries, at: str, keys: Iterable[str]) -> None:
        """Note which keys are not there at all."""
        for key in keys:
            if key not in entries.lines:
                code = "picture.missing" if key == "picture" else "key.missing"
                self.add(entries.line, join(at, key), code, key=key)

    def text(self, entries: Entries, key: str, at: str) -> str:
        """Return a value as text, or an empty one."""
        node = entries.nodes.get(key)
        if node is None:
            return ""
        if not isinstance(node, Scalar):
            self.add(line_of(entries, key), join(at, key), "type.text")
            return ""
        value = node.text.strip()
        if not value:
            self.add(node.line, join(at, key), "text.empty")
        return value

    def items(
        self, entries: Entries, key: str, at: str, *, least: int = 0, most: int
    ) -> list[tuple[Node, str]]:
        """Return the items of a list, each with its place; none where there is no list."""
        node = entries.nodes.get(key)
        if node is None:
            return []
        field = join(at, key)
        if not isinstance(node, Items):
            self.add(line_of(entries, key), field, "type.list")
            return []
        count = len(node.nodes)
        if not count:
            self.add(line_of(entries, key), field, "list.empty", least=least)
        elif count < least:
            self.add(line_of(entries, key), field, "list.too_short", count=count, least=least)
        elif count > most:
            self.add(line_of(entries, key), field, "list.too_long", count=count, most=most)
        return [(item, f"{field}[{number}]") for number, item in enumerate(node.nodes, start=1)]

    def words(self, node: Scalar, field: str, most: int, *, one_sentence: bool = True) -> bool:
        """Check a text that is shown and heard; whether it is as it should be."""
        good = True
        for code, values in checks.line_problems(
            node.text.strip(), most=most, one_sentence=one_sentence
        ):
            self.add(node.line, field, code, **values)
            good = False
        return good

    def line_at(self, node: Node, field: str, most: int, *, one_sentence: bool = True) -> Line:
        """Return what is written as plain text or as ``text`` with ``say``."""
        if isinstance(node, Scalar):
            self.words(node, field, most, one_sentence=one_sentence)
            return self.hear(node.line, field, Line(node.text.strip()))
        entries = self.entries(node, field, ("text", "say"))
        if entries is None:
            return Line("")
        return self.line_within(entries, field, most, one_sentence=one_sentence)

    def line_within(
        self, entries: Entries, field: str, most: int, *, one_sentence: bool = True
    ) -> Line:
        """Return the line whose ``text`` and ``say`` stand among other keys."""
        self.require(entries, field, ("text",))
        text = self.spoken(entries, "text", field, most, one_sentence=one_sentence)
        line = Line(text, self.spoken(entries, "say", field))
        return self.hear(line_of(entries, "text"), join(field, "text"), line)

    def hear(self, line_number: int, field: str, line: Line) -> Line:
        """Note a line for the house style and return it."""
        self.heard.append(Heard(line_number, field, line))
        return line

    def line(
        self, entries: Entries, key: str, at: str, most: int, *, one_sentence: bool = True
    ) -> Line | None:
        """Return the line under a key, or ``None`` where there is none."""
        node = entries.nodes.get(key)
        if node is None:
            return None
        return self.line_at(node, join(at, key), most, one_sentence=one_sentence)

    def spoken(
        self,
        entries: Entries,
        key: str,
        at: str,
        most: int = MOST_SAY,
        *,
        one_sentence: bool = False,
    ) -> str:
        """Return a text that is shown or heard, or an empty one; as it is by default a ``say``."""
        node = entries.nodes.get(key)
        if isinstance(node, Scalar):
            self.words(node, join(at, key), most, one_sentence=one_sentence)
            return node.text.strip()
        return self.text(entries, key, at)

    def titled(self, entries: Entries, at: str, most: int) -> Line:
        """Return a title, whose ``say`` may stand within it or beside it."""
        title = self.line(entries, "title", at, most) or Line("")
        say = self.spoken(entries, "say", at)
        if say and title.say:
            self.add(line_of(entries, "say"), join(at, "say"), "say.twice")
        if not say:
            return title
        if self.heard:
            self.heard.pop()  # it is heard as the ``say`` beside it says
        spoken = Line(title.text, say)
        return self.hear(line_of(entries, "title"), join(at, "title"), spoken)

    def address(self, entries: Entries, key: str, at: str) -> str:
        """Return an address of the state, or nothing."""
        value = self.text(entries, key, at)
        line, field = line_of(entries, key), join(at, key)
        if value:
            self.linked.append(Linked(line, field, value))
            if code := checks.address_problem(value):
                self.add(line, field, code, value=value)
        return value

    def day(self, entries: Entries, key: str, at: str) -> date | None:
        """Return a day, or ``None`` where there is none that can be read."""
        value = self.text(entries, key, at)
        day = checks.parse_date(value)
        if value and day is None:
            self.add(line_of(entries, key), join(at, key), "value.date", value=value)
        return day

    def choice(self, entries: Entries, key: str, at: str, known: Sequence[str]) -> str:
        """Return one of the known words, or nothing."""
        value = self.text(entries, key, at)
        return value if self._is_known(value, line_of(entries, key), join(at, key), known) else ""

    def choices(
        self, entries: Entries, key: str, at: str, known: Sequence[str], most: int
    ) -> tuple[str, ...]:
        """Return those of a list that are known words, each once."""
        found: dict[str, None] = {}
        for text, line, field in self.texts(entries, key, at, most=most):
            if text in found:
                self.add(line, field, "list.twice", value=text)
            elif self._is_known(text, line, field, known):
                found[text] = None
        return tuple(found)

    def texts(
        self, entries: Entries, key: str, at: str, *, most: int
    ) -> list[tuple[str, int, str]]:
        """Return the texts of a list, each with its line and place; an empty one is noted."""
        found = []
        for node, field in self.items(entries, key, at, least=1, most=most):
            if not isinstance(node, Scalar):
                self.add(node.line, field, "type.text")
            elif not node.text.strip():
                self.add(node.line, field, "text.empty")
            else:
                found.append((node.text.strip(), node.line, field))
        return found

    def given_id(self, entries: Entries, at: str) -> str:
        """Return the ``id`` that the editor gave, or nothing."""
        value = self.text(entries, "id", at)
        if value and not checks.is_id(value):
            self.add(line_of(entries, "id"), join(at, "id"), "value.id", value=value)
            return ""
        return value

    def check_ids(self, given: Iterable[tuple[Node, str, str]]) -> None:
        """Note which of the given ids, each with its node and place, stand twice."""
        first: dict[str, int] = {}
        for node, at, value in given:
            if not (value and isinstance(node, Entries)):
                continue
            line = line_of(node, "id")
            if value in first:
                field = join(at, "id")
                self.add(line, field, "id.twice", value=value, first=first[value])
            first.setdefault(value, line)

    def _is_known(self, value: str, line: int, field: str, known: Sequence[str]) -> bool:
        if value and value not in known:
            self.add(line, field, "value.choice", value=value, known=", ".join(known))
        return value in known

    def flag(self, entries: Entries, key: str, at: str) -> bool:
        """Return yes or no; no where it is not said."""
        value = self.text(entries, key, at).lower()
        if value and value not in (*YES, *NO):
            known = ", ".join((*YES, *NO))
            self.add(line_of(entries, key), join(at, key), "value.choice", value=value, known=known)
        return value in YES


def join(at: str, key: str) -> str:
    """Return the place of a key within its surroundings."""
    return f"{at}.{key}" if at else key
