"""From the rows of a spreadsheet to guides, or to everything that is wrong with it.

The rows become the tree that a guide file would have, its "lines" being cells, and the reader
of guide files does the rest: a sheet and a file obey the very same rules.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import replace
from pathlib import Path
from types import MappingProxyType

from kiosk.content.authoring.comments import Comments
from kiosk.content.authoring.formatting import Written
from kiosk.content.authoring.picture_cell import picture_node
from kiosk.content.authoring.sheet_rows import Book, SheetRow
from kiosk.content.authoring.tables import RESERVED, VIETNAMESE_COLUMN
from kiosk.content.authoring.xlsx import Sheet
from kiosk.content.checks import is_id
from kiosk.content.faults import Fault
from kiosk.content.guide_file import read_guide
from kiosk.content.guide_reader import GuideReader
from kiosk.content.guide_translations import TRANSLATION_KEYS, Translations, read_translation
from kiosk.content.yaml_tree import Entries, Items, Node, Scalar
from kiosk.domain.guide import Guide, Translation
from kiosk.domain.line_ids import lines_by_id

_WORDS = f"text::{VIETNAMESE_COLUMN}"
_FACT_KEYS = ("documents", "fee", "time", "agency", "place", "notice")
_LISTED = ("documents", "fee", "time")
_DATED = ("source", "checked_on", "valid_from", "valid_until", "confidence")
_TYPES = ("step", "sentence", "warning", "question")
_PLAIN = ("version", "kind", "essential25", "category", "valid_until", "portal_url", "checked_on")
_REVIEW = ("reviewed_by_role", "reviewed_on", "offline_start")


def read_sheets(
    file: str, sheets: dict[str, Sheet], pictures: Callable[[str], Path]
) -> tuple[list[Written], list[Fault]]:
    """Read the guides of a workbook.

    Args:
        file: What faults call the workbook.
        sheets: Its sheets.
        pictures: Returns the folder of the picture files of a guide.

    Returns:
        The guides and no faults, or all faults by sheet and row: half a workbook is not taken.
    """
    book = Book(file, sheets)
    if book.faults:
        return [], book.faults
    guides = {}
    for row in book.rows("guides"):
        guide_id = row.take("id")
        if guide_id in guides:
            row.complain("id", "sheet.twice", value=guide_id)
        elif not is_id(guide_id):
            row.complain("id", "value.id", value=guide_id)
        else:
            guides[guide_id] = _GuideRows(book, row, guide_id)
    strangers: set[str] = set()
    for sheet in ("facts", "steps", "answers"):
        for row in book.rows(sheet):
            guide_id = row.take("guide")
            if guide_id in guides:
                guides[guide_id].take(sheet, row)
            elif guide_id not in strangers:  # one mistake in a name is not many
                strangers.add(guide_id)
                row.complain("guide", "sheet.unknown_guide", value=guide_id)
    written = [rows.read(pictures(guide_id)) for guide_id, rows in guides.items()]
    if book.faults:
        return [], sorted(book.faults, key=book.order)
    return [one for one in written if one is not None], []


class _GuideRows:
    """The rows of one guide, gathered into its tree."""

    def __init__(self, book: Book, row: SheetRow, guide_id: str) -> None:
        self._book = book
        self._row = row
        self._guide_id = guide_id
        self._facts: dict[str, list[SheetRow]] = {key: [] for key in _FACT_KEYS}
        self._choices: dict[str, list[SheetRow]] = {}
        self._steps: dict[str, dict[str, list[SheetRow]]] = {}

    def take(self, sheet: str, row: SheetRow) -> None:
        """Put a row where it belongs."""
        if sheet == "facts":
            self._take_fact(row)
            return
        step = row.take("step")
        kind = row.take("type") if sheet == "steps" else "answer"
        if kind == "step":
            if step in self._steps:
                row.complain("step", "sheet.twice", value=step)
            self._steps.setdefault(step, {name: [] for name in (*_TYPES, "answer")})
        elif kind not in (*_TYPES, "answer"):
            row.complain("type", "value.choice", value=kind, known=", ".join(_TYPES))
            return
        elif step not in self._steps:
            row.complain("step", "sheet.unknown_step", value=step)
            return
        rows = self._steps[step][kind]
        if kind in ("warning", "question") and rows:
            row.complain("type", "sheet.twice", value=kind)
        rows.append(row)

    def _take_fact(self, row: SheetRow) -> None:
        key = row.take("key")
        if key not in self._facts:
            row.complain("key", "value.choice", value=key, known=", ".join(_FACT_KEYS))
            return
        if key not in _LISTED and self._facts[key]:
            row.complain("key", "sheet.twice", value=key)
        self._facts[key].append(row)

    def read(self, pictures: Path) -> Written | None:
        """Return the guide, or ``None`` where there were faults."""
        reader = GuideReader("", pictures)
        guide = read_guide(reader, self._tree(), self._guide_id)
        faults = [*reader.faults]
        comments = self._comments()
        if guide is not None and not faults:
            translated = GuideReader("", pictures)
            guide = replace(guide, translations=self._translations(translated, guide))
            faults += translated.faults
        languages = self._book.languages
        noted = {tag: self._noted(f"comment::{name}") for tag, name in languages.items()}
        self._refuse_the_rest(translated=not faults)
        self._book.faults += [self._book.fault_at(found) for found in faults]
        if guide is None or faults:
            return None
        kept = {tag: noted[tag] for tag in guide.translations}
        return Written(guide, comments, MappingProxyType(kept))

    # ---- the tree

    def _tree(self) -> Entries:
        row = self._row
        root = Entries(row.place("id"))
        row.put(root, "id")
        for key in (*_PLAIN, *_REVIEW):
            row.put(root, key)
        for key in ("codes", "life_events", "keywords", "sources"):
            self._put_list(root, key)
        row.put_words(root, "title")
        self._put_picture(row, root)
        repealed = Entries(row.place("repealed_on"))
        for key, heading in (("on", "on"), ("replaced_by", "by"), ("source", "source")):
            row.put(repealed, key, f"repealed_{heading}")
        if repealed.nodes:
            _put(root, "repealed", repealed)
        for key, rows in self._facts.items():
            if rows:
                _put(root, key, self._fact_node(key, rows))
        steps = [self._step_node(step_id, rows) for step_id, rows in self._steps.items()]
        if steps:
            _put(root, "steps", Items(steps[0].line, [*steps]))
        return root

    def _put_list(self, root: Entries, key: str) -> None:
        text = self._row.take(key)
        if not text:
            return
        line = self._row.place(key)
        words = (
            text.replace(",", " ").split() if key in ("codes", "life_events") else text.split("\n")
        )
        items: list[Node] = [Scalar(word.strip(), line) for word in words if word.strip()]
        _put(root, key, Items(line, items))

    def _fact_node(self, key: str, rows: Sequence[SheetRow]) -> Node:
        if key == "notice":
            return self._notice(rows[0])
        if key != "documents":
            nodes = [self._fact(row) for row in rows]
            return nodes[0] if len(nodes) == 1 else Items(nodes[0].line, nodes)
        choices: dict[str, Items] = {}
        items: list[Node] = []
        for row in rows:
            label = row.take("choice")
            if not label:
                items.append(self._fact(row))
                continue
            if label not in choices:
                choices[label] = Items(row.place("choice"))
                any_of = Entries(row.place("choice"))
                _put(any_of, "any_of", choices[label])
                items.append(any_of)
            choices[label].nodes.append(self._fact(row))
        return Items(items[0].line, items)

    def _fact(self, row: SheetRow) -> Node:
        entries = Entries(row.place(_WORDS))
        row.put(entries, "id")
        row.put_words(entries)
        for key in _DATED:
            row.put(entries, key)
        return entries.nodes["text"] if len(entries.nodes) == 1 else entries

    def _notice(self, row: SheetRow) -> Entries:
        entries = Entries(row.place("valid_from"))
        row.put_words(entries)
        row.put(entries, "on", "valid_from")
        row.put(entries, "until", "valid_until")
        row.put(entries, "source")
        return entries

    def _step_node(self, step_id: str, rows: dict[str, list[SheetRow]]) -> Entries:
        row = rows["step"][0]
        entries = Entries(row.place("step"))
        _put(entries, "id", Scalar(step_id, row.place("step")))
        row.put_words(entries, "title")
        for key in ("needs_network", "portal_url", "next"):
            row.put(entries, key)
        self._put_picture(row, entries)
        if rows["sentence"]:
            sentences = [self._line(sentence) for sentence in rows["sentence"]]
            _put(entries, "sentences", Items(sentences[0].line, sentences))
        if rows["warning"]:
            _put(entries, "warning", self._line(rows["warning"][0]))
        if rows["question"] or rows["answer"]:
            asked = (rows["question"] or rows["answer"])[0]
            question = Entries(asked.place(_WORDS))
            if rows["question"]:
                asked.put_words(question)
            answers: list[Node] = [self._answer(answer) for answer in rows["answer"]]
            if answers:
                _put(question, "answers", Items(answers[0].line, answers))
            _put(entries, "question", question)
        return entries

    def _answer(self, row: SheetRow) -> Entries:
        entries = Entries(row.place(_WORDS))
        row.put(entries, "id")
        row.put_words(entries)
        self._put_picture(row, entries)
        row.put(entries, "goto")
        return entries

    def _line(self, row: SheetRow) -> Node:
        entries = Entries(row.place(_WORDS))
        row.put_words(entries)
        return entries.nodes["text"] if len(entries.nodes) == 1 else entries

    def _put_picture(self, row: SheetRow, entries: Entries) -> None:
        if text := row.take("image"):
            node = picture_node(text, row.place("image"))
            if node is None:
                row.complain("image", "sheet.picture", value=text)
                node = Items(row.place("image"), [Scalar("question", row.place("image"))])
            _put(entries, "picture", node)

    # ---- what stands beside the tree

    def _comments(self) -> Comments:
        steps = {}
        for step_id, rows in self._steps.items():
            if noted := _lines(rows["step"][0].take("comment")):
                steps[step_id] = noted
        return Comments(self._noted("comment"), steps)

    def _noted(self, heading: str) -> tuple[str, ...]:
        return _lines(self._row.take(heading))

    def _translations(self, reader: GuideReader, guide: Guide) -> Translations:
        """Return what stands in the columns of other languages, by tag."""
        found: dict[str, Mapping[str, Translation]] = {}
        rows = list(zip(lines_by_id(guide), self._line_rows(), strict=True))
        for tag, name in self._book.languages.items():
            root = Entries(self._row.place())
            for line_id, row in rows:
                entries = Entries(row.place(f"text::{name}"))
                for key in TRANSLATION_KEYS:
                    row.put(entries, key, f"{key}::{name}")
                if entries.nodes.keys() & {"text", "say"}:  # a state alone waits for its words
                    _put(root, line_id, entries)
            if lines := read_translation(reader, root, guide):
                found[tag] = lines
        return MappingProxyType(found)

    def _line_rows(self) -> Iterable[SheetRow]:
        """Yield the rows that have a line, in the order of ``lines_by_id``."""
        yield self._row
        yield from self._facts["notice"]
        for key in ("documents", "fee", "time", "agency", "place"):
            yield from self._facts[key]
        for rows in self._steps.values():
            for kind in (*_TYPES, "answer"):
                yield from rows[kind]

    def _refuse_the_rest(self, *, translated: bool) -> None:
        """Note every cell that says something which its kind of row does not have."""
        for row in self._line_rows():
            for heading in row.sheet.rows[row.number]:
                waits = heading.startswith(RESERVED) or ("::" in heading and not translated)
                if heading not in row.taken and not waits:
                    row.complain(heading, "sheet.unused")


def _put(entries: Entries, key: str, node: Node) -> None:
    entries.nodes[key] = node
    entries.lines[key] = node.line


def _lines(text: str) -> tuple[str, ...]:
    return tuple(line.strip() for line in text.split("\n")) if text else ()
