"""The rows of a spreadsheet, with the place of every cell and what was read of it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from kiosk.content.authoring.tables import COLUMNS, LINE, RESERVED, VIETNAMESE_COLUMN
from kiosk.content.authoring.xlsx import Sheet, column_letter
from kiosk.content.checks import near
from kiosk.content.faults import Fault, fault
from kiosk.content.guide_translations import is_tag
from kiosk.content.yaml_tree import Entries, Scalar

_LANGUAGE = re.compile(
    r"(?P<part>text|say|state|made_from|comment)::(?P<name>.*\((?P<tag>[^()]+)\))"
)
_VIETNAMESE = (f"text::{VIETNAMESE_COLUMN}", f"say::{VIETNAMESE_COLUMN}")
_REQUIRED = {
    "guides": ("id", _VIETNAMESE[0]),
    "facts": ("guide", "key", _VIETNAMESE[0]),
    "steps": ("guide", "type", "step", _VIETNAMESE[0]),
    "answers": ("guide", "step", _VIETNAMESE[0], "goto"),
}


@dataclass(frozen=True, slots=True)
class Place:
    """One cell: sheet, row as Excel counts, column from 0."""

    sheet: str
    row: int
    column: int


@dataclass
class SheetRow:
    """One row; a cell that is never taken does not belong in this kind of row."""

    book: Book
    sheet: Sheet
    number: int
    taken: set[str] = field(default_factory=set)

    def take(self, heading: str) -> str:
        """Return a cell's text, or nothing, and note that it was read."""
        self.taken.add(heading)
        return self.sheet.rows[self.number].get(heading, "")

    def place(self, heading: str = "") -> int:
        """Return the stand-in for a line number by which ``Book.fault_at`` finds the cell."""
        column = self.sheet.columns.get(heading, 0)
        return self.book.remember(Place(self.sheet.name, self.number, column))

    def put(self, entries: Entries, key: str, heading: str = "") -> None:
        """Put a cell under a key; an empty cell is no key."""
        if value := self.take(heading or key):
            line = self.place(heading or key)
            entries.nodes[key] = Scalar(value, line)
            entries.lines[key] = line

    def put_words(self, entries: Entries, key: str = "text") -> None:
        """Put the Vietnamese words of a line: the text always, so that an empty one is a fault."""
        text, say = _VIETNAMESE
        line = self.place(text)
        entries.nodes[key] = Scalar(self.take(text), line)
        entries.lines[key] = line
        self.put(entries, "say", say)

    def complain(self, heading: str, code: str, **values: object) -> None:
        """Note a fault at a cell."""
        self.book.complain(Place(self.sheet.name, self.number, self.column(heading)), code, values)

    def column(self, heading: str) -> int:
        """Return the column of a heading, or the first where there is none."""
        return self.sheet.columns.get(heading, 0)


class Book:
    """A workbook whose headings have been checked."""

    def __init__(self, file: str, sheets: dict[str, Sheet]) -> None:
        self.faults: list[Fault] = []
        self.languages: dict[str, str] = {}  # tag to what its columns are called
        self._file = file
        self._sheets = sheets
        self._places: list[Place] = []
        for name in COLUMNS:
            if name in sheets:
                self._check_headings(sheets[name])
            elif name != "settings":
                self._add(0, name, "sheet.missing", value=name)

    def rows(self, name: str) -> Iterator[SheetRow]:
        """Yield the rows of a sheet."""
        if name in self._sheets:
            for number in self._sheets[name].rows:
                yield SheetRow(self, self._sheets[name], number)

    def remember(self, place: Place) -> int:
        """Return a number for a cell, to be used as a line."""
        self._places.append(place)
        return len(self._places)

    def fault_at(self, found: Fault) -> Fault:
        """Return a fault of the guide's reader as one of a cell."""
        if not 1 <= found.line <= len(self._places):
            return found
        place = self._places[found.line - 1]
        columns = self._sheets[place.sheet].columns
        key = found.field.rpartition(".")[2]
        heading = {"picture": "image", "text": _VIETNAMESE[0], "title": _VIETNAMESE[0]}.get(
            key, key
        )
        if found.code in ("key.missing", "picture.missing") and heading in columns:
            place = Place(place.sheet, place.row, columns[heading])
        return Fault(self._file, place.row, self._named(place), found.code, found.values)

    def complain(self, place: Place, code: str, values: dict[str, object]) -> None:
        """Note a fault at a cell."""
        self._add(place.row, self._named(place), code, **values)

    def order(self, found: Fault) -> tuple[int, int, str]:
        """Return where a fault comes among the others."""
        names = list(COLUMNS)
        sheet = found.field.partition("!")[0]
        return (names.index(sheet) if sheet in names else -1, found.line, found.field)

    def _named(self, place: Place) -> str:
        columns = self._sheets[place.sheet].columns
        heading = next((name for name, column in columns.items() if column == place.column), "")
        return f"{place.sheet}!{column_letter(place.column)} {heading}".rstrip()

    def _check_headings(self, sheet: Sheet) -> None:
        known = [*(c for c in COLUMNS[sheet.name] if c != LINE), *_VIETNAMESE]
        for heading, column in sheet.columns.items():
            if heading in known or heading.startswith(RESERVED):
                continue
            found = _LANGUAGE.fullmatch(heading)
            if sheet.name != "settings" and found is not None and is_tag(found["tag"]):
                called = self.languages.setdefault(found["tag"], found["name"])
                if called == found["name"]:
                    continue
            place = Place(sheet.name, 1, column)
            meant = near(heading, known)
            self.complain(place, "sheet.column_unknown", {"value": heading, "meant": meant})
        for heading in _REQUIRED.get(sheet.name, ()):
            if heading not in sheet.columns:
                self._add(1, sheet.name, "sheet.column_missing", value=heading)

    def _add(self, row: int, field_: str, code: str, **values: object) -> None:
        self.faults.append(fault(self._file, row, field_, code, **values))
