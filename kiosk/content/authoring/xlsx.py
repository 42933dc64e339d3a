"""Writing and reading the sheets as an Excel workbook.

Every cell is written as text, and the columns are formatted as text, so that Excel leaves
codes such as 2.000740 alone.  What an editor's Excel has made a number or a date nevertheless
is turned back where that can be done without a guess.  The file is untrusted: nothing in it
is run, and one that would fill the memory is refused.
"""

from __future__ import annotations

import re
import zipfile
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from datetime import UTC, date, datetime, time
from io import BytesIO
from pathlib import Path

from python_calamine import CalamineError, CalamineWorkbook
from xlsxwriter import Workbook

from kiosk.content.authoring.tables import Table
from kiosk.content.faults import Fault, fault

_LARGEST = 32 * 1024 * 1024
_LARGEST_UNPACKED = 256 * 1024 * 1024
_MOST_ROWS = 100_000
_MOST_LETTERS = 2  # up to column ZZ, the 702nd
_ROW = re.compile(rb'\br="[A-Z]*(\d{1,9})"')
_CELL = re.compile(rb'\br="([A-Z]+)\d+"')
_WIDTHS = {"text": 60, "say": 40, "sources": 60, "keywords": 30, "image": 40, "comment": 40}
_USUAL_WIDTH = 16


def write_xlsx(tables: Sequence[Table], path: Path, made_on: date) -> None:
    """Write the sheets into a workbook; a file of that name is replaced.

    Args:
        tables: The sheets.
        path: The workbook.
        made_on: What the workbook gives as its day, so that the same guides give the same file.

    Raises:
        OSError: The file cannot be written; an older one is as it was.
    """
    made = BytesIO()
    book = Workbook(made, {"in_memory": True})
    book.set_properties({"created": datetime.combine(made_on, time(), UTC).replace(tzinfo=None)})
    head = book.add_format({"bold": True, "num_format": "@", "bottom": 1, "bg_color": "#FFF3D6"})
    text = book.add_format({"num_format": "@", "text_wrap": True, "valign": "top"})
    for table in tables:
        sheet = book.add_worksheet(table.name)
        sheet.freeze_panes(1, 1)
        for column, name in enumerate(table.columns):
            width = _WIDTHS.get(name.partition("::")[0], _USUAL_WIDTH)
            sheet.set_column(column, column, width, text)
            sheet.write_string(0, column, name, head)
        for number, row in enumerate(table.rows, start=1):
            for column, name in enumerate(table.columns):
                if row.get(name):
                    sheet.write_string(number, column, row[name], text)
    book.close()
    beside = path.with_name(f".{path.name}.new")
    try:
        beside.write_bytes(made.getvalue())
        beside.replace(path)
    finally:
        beside.unlink(missing_ok=True)


@dataclass(frozen=True, slots=True)
class Sheet:
    """One sheet as it was read.

    Attributes:
        columns: Heading to its column, from 0.
        rows: Number of the row, from 1 as Excel shows it, to its cells by heading.
    """

    name: str
    columns: dict[str, int] = field(default_factory=dict)
    rows: dict[int, dict[str, str]] = field(default_factory=dict)


def read_xlsx(path: Path) -> tuple[dict[str, Sheet], list[Fault]]:
    """Read the sheets of a workbook; either sheets or faults.

    An empty row is skipped; a heading that stands twice is a fault.
    """
    if unreadable := _too_large(path):
        return {}, [unreadable]
    try:
        with CalamineWorkbook.from_path(str(path)) as book:
            raw = {
                name: book.get_sheet_by_name(name).to_python(skip_empty_area=False)
                for name in book.sheet_names
            }
    except (CalamineError, OSError, ValueError) as error:
        return {}, [fault(path.name, 0, "", "sheet.unreadable", reason=error)]
    faults: list[Fault] = []
    sheets = {name: _sheet(path.name, name, rows, faults) for name, rows in raw.items()}
    return ({}, faults) if faults else (sheets, [])


def column_letter(column: int) -> str:
    """Return what Excel calls a column: A, B, … Z, AA."""
    letters = ""
    column += 1
    while column:
        column, rest = divmod(column - 1, 26)
        letters = chr(ord("A") + rest) + letters
    return letters


def _too_large(path: Path) -> Fault | None:
    try:
        if path.stat().st_size > _LARGEST:
            return fault(path.name, 0, "", "file.too_big", limit=_LARGEST // 1024)
        with zipfile.ZipFile(path) as packed:
            if sum(item.file_size for item in packed.infolist()) > _LARGEST_UNPACKED:
                return fault(path.name, 0, "", "file.too_big", limit=_LARGEST_UNPACKED // 1024)
            if any(_is_vast(packed.read(item)) for item in packed.infolist() if _is_sheet(item)):
                return fault(path.name, 0, "", "sheet.unreadable", reason="vast sheet")
    except FileNotFoundError as error:
        return fault(path.name, 0, "", "file.unreadable", reason=error.strerror or "?")
    except (OSError, zipfile.BadZipFile, ValueError) as error:
        return fault(path.name, 0, "", "sheet.unreadable", reason=error)
    return None


def _is_sheet(item: zipfile.ZipInfo) -> bool:
    return item.filename.startswith("xl/worksheets/") and item.filename.endswith(".xml")


def _is_vast(raw: bytes) -> bool:
    """Whether one cell stands so far out that the rectangle up to it would fill the memory."""
    rows = (int(found[1]) for found in _ROW.finditer(raw))
    columns = (len(found[1]) for found in _CELL.finditer(raw))
    return max(rows, default=0) > _MOST_ROWS or max(columns, default=0) > _MOST_LETTERS


def _sheet(file: str, name: str, rows: Sequence[Sequence[object]], faults: list[Fault]) -> Sheet:
    sheet = Sheet(name)
    for column, cell in enumerate(rows[0] if rows else ()):
        heading = _text(cell, "").strip()
        if heading in sheet.columns:
            place = f"{name}!{column_letter(column)}"
            faults.append(fault(file, 1, place, "sheet.column_twice", value=heading))
        elif heading:
            sheet.columns[heading] = column
    for number, row in enumerate(rows[1:], start=2):
        if cells := _cells(sheet.columns, row):
            sheet.rows[number] = cells
        if (stray := _stray(sheet.columns, row)) is not None:
            place = f"{name}!{column_letter(stray)}"
            faults.append(fault(file, number, place, "sheet.no_heading"))
    return sheet


def _cells(columns: dict[str, int], row: Sequence[object]) -> dict[str, str]:
    found = {
        heading: _text(row[column], heading)
        for heading, column in columns.items()
        if column < len(row)
    }
    return {heading: text for heading, text in found.items() if text}


def _stray(columns: dict[str, int], row: Iterable[object]) -> int | None:
    """Return the first filled column without a heading."""
    headed = set(columns.values())
    filled = (n for n, cell in enumerate(row) if n not in headed and _text(cell, ""))
    return next(filled, None)


def _text(cell: object, heading: str) -> str:
    if isinstance(cell, bool):
        return "true" if cell else "false"
    if isinstance(cell, float):
        if heading == "codes":
            return f"{cell:.6f}"  # Excel drops the noughts at the end of 2.000740
        return str(int(cell)) if cell.is_integer() else repr(cell)
    if isinstance(cell, datetime):
        return cell.date().isoformat()
    return "" if cell is None else str(cell).strip()
