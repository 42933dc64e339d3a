"""A province edits in Excel: what comes back is what went out, or is refused cell by cell."""

from __future__ import annotations

import zipfile
from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, date, datetime
from pathlib import Path

import pytest
from xlsxwriter import Workbook

from kiosk.content.authoring.formatting import files_of, read_written
from kiosk.content.authoring.sheet_reader import read_sheets
from kiosk.content.authoring.shelf import guide_folders, put_on_shelf, read_shelf, recover, stamped
from kiosk.content.authoring.tables import Table, tables_of
from kiosk.content.authoring.xlsx import column_letter, read_xlsx, write_xlsx
from kiosk.content.faults import Fault
from kiosk.domain.guide import Guide
from tests.unit.kiosk.content.rich_texts import library

SHIPPED = Path(__file__).parents[5] / "assets" / "guides"
DAY = date(2026, 11, 22)
VI = "text::Tiếng Việt (vi)"

Change = Callable[[list[Table]], None]


def exported(shelf: Path, file: Path, change: Change = lambda _tables: None) -> Path:
    """Export a shelf as an editor gets it, and change it as an editor does."""
    guides, faults = read_shelf(guide_folders(shelf))
    assert faults == []
    tables = list(tables_of(guides, {"qaa": "Zqa"}))
    change(tables)
    write_xlsx(tables, file, DAY)
    return file


def imported(file: Path, shelf: Path, pictures: Path) -> list[Fault]:
    sheets, faults = read_xlsx(file)
    if faults:
        return faults
    guides, faults = read_sheets(file.name, sheets, lambda guide_id: pictures / guide_id)
    return faults or put_on_shelf(guides, shelf, lambda guide_id: pictures / guide_id)


def form_of(shelf: Path) -> dict[str, str]:
    """The text that ``gocua guides format`` gives every file of a shelf."""
    guides, _ = read_shelf(guide_folders(shelf))
    return {
        f"{one.guide.guide_id}/{name}": text
        for one in guides
        for name, text in files_of(one).items()
    }


def bytes_of(shelf: Path) -> dict[str, bytes]:
    files = sorted(shelf.rglob("*.yaml"))
    return {file.relative_to(shelf).as_posix(): file.read_bytes() for file in files}


def edit(sheet: str, row: int, column: str, value: str) -> Change:
    """Write into one cell; the row as Excel counts."""

    def change(tables: list[Table]) -> None:
        table = next(table for table in tables if table.name == sheet)
        table.rows[row - 2][column] = value

    return change


@pytest.fixture
def shelf(tmp_path: Path) -> Path:
    (tmp_path / "ke").mkdir()
    return library(tmp_path / "ke")


def test_what_comes_back_is_the_written_form_byte_for_byte(shelf: Path, tmp_path: Path) -> None:
    file = exported(shelf, tmp_path / "bai.xlsx")

    assert imported(file, tmp_path / "moi", shelf) == []

    expected = {name: text.encode() for name, text in form_of(shelf).items()}
    assert bytes_of(tmp_path / "moi") == expected
    assert set(expected) == {
        "thu-mot-bai/guide.yaml", "bai-day-du/guide.yaml", "bai-day-du/text.qaa.yaml"
    }  # fmt: skip


def test_the_whole_library_survives_the_way_through_excel(tmp_path: Path) -> None:
    file = exported(SHIPPED, tmp_path / "bai.xlsx")

    assert imported(file, tmp_path / "moi", SHIPPED) == []

    assert bytes_of(tmp_path / "moi") == {
        name: text.encode() for name, text in form_of(SHIPPED).items()
    }


def test_the_same_guides_give_the_same_spreadsheet(shelf: Path, tmp_path: Path) -> None:
    first, second = exported(shelf, tmp_path / "1.xlsx"), exported(shelf, tmp_path / "2.xlsx")

    assert first.read_bytes() == second.read_bytes()


def test_the_columns_are_those_of_an_xlsform(shelf: Path, tmp_path: Path) -> None:
    sheets, _ = read_xlsx(exported(shelf, tmp_path / "bai.xlsx"))

    assert list(sheets) == ["guides", "facts", "steps", "answers", "settings"]
    for name in ("guides", "facts", "steps", "answers"):
        assert {VI, "say::Tiếng Việt (vi)", "text::Zqa (qaa)", "state::Zqa (qaa)"} <= set(
            sheets[name].columns
        )
    assert "image" in sheets["steps"].columns
    assert sheets["guides"].rows[2]["image"] == "id-card(lost=yes) + renew"
    assert "image" not in sheets["guides"].rows[3]


def test_a_translation_comes_by_the_sheet_with_its_state(shelf: Path, tmp_path: Path) -> None:
    def translate(tables: list[Table]) -> None:
        row = next(row for row in tables[2].rows if row.get("type") == "warning")
        row |= {"text::Zqa (qaa)": "Zqe zqe.", "state::Zqa (qaa)": "approved"}

    assert imported(exported(shelf, tmp_path / "x.xlsx", translate), shelf, shelf) == []

    read, _ = read_written(shelf / "bai-day-du")
    assert read is not None
    translated = read.guide.translations["qaa"]["steps.bao-mat.warning"]
    assert (translated.line.text, translated.state.value) == ("Zqe zqe.", "approved")


def test_a_language_that_nobody_has_used_yet_may_be_added(shelf: Path, tmp_path: Path) -> None:
    def add(tables: list[Table]) -> None:
        new = ("text::Mới (qab)", "state::Mới (qab)")
        tables[0] = replace(tables[0], columns=(*tables[0].columns, *new))
        tables[0].rows[0].update(dict(zip(new, ("Zzz", "draft"), strict=True)))

    assert imported(exported(shelf, tmp_path / "x.xlsx", add), shelf, shelf) == []

    assert (shelf / "bai-day-du" / "text.qab.yaml").read_text(encoding="utf-8") == (
        "title:\n  text: Zzz\n  state: draft\n"
    )


def test_a_line_translated_anew_is_marked_by_what_it_was_made_from(shelf: Path) -> None:
    read, _ = read_written(shelf / "bai-day-du")
    assert read is not None
    before: Guide = read.guide
    old = before.translations["qaa"]
    new = replace(old["title"], line=replace(old["title"].line, text="Zqi"))
    after = replace(before, translations={"qaa": {**old, "title": new}})

    marked = stamped(before, after).translations["qaa"]

    assert marked["title"].made_from == before.title.spoken_hash[:12]
    assert marked["steps.gui.title"] == old["steps.gui.title"]
    assert stamped(None, after) == after
    assert stamped(before, before) == before


SPOILINGS = {
    "unknown kind": (edit("guides", 2, "kind", "thutuc"), "guides", 2, "C kind", "value.choice"),
    "bad date": (edit("guides", 2, "checked_on", "22/11/2026"), "guides", 2, "checked_on",
                 "value.date"),
    "no title": (edit("guides", 2, VI, ""), "guides", 2, VI, "text.empty"),
    "no category": (edit("guides", 2, "category", ""), "guides", 2, "category", "key.missing"),
    "bad id": (edit("guides", 2, "id", "Bài Một"), "guides", 2, "A id", "value.id"),
    "same id": (edit("guides", 3, "id", "bai-day-du"), "guides", 3, "A id", "sheet.twice"),
    "stranger": (edit("facts", 4, "guide", "bai-khac"), "facts", 4, "A guide",
                 "sheet.unknown_guide"),
    "no such fact": (edit("facts", 4, "key", "gia"), "facts", 4, "B key", "value.choice"),
    "bad fact day": (edit("facts", 6, "valid_until", "mai"), "facts", 6, "valid_until",
                     "value.date"),
    "two offices": (edit("facts", 10, "key", "agency"), "facts", 10, "B key", "sheet.twice"),
    "long sentence": (edit("steps", 3, VI, "Bà con đi " * 30), "steps", 3, VI, "text.too_long"),
    "secret": (edit("steps", 3, VI, "Bà con đọc mã OTP cho cán bộ."), "steps", 3, VI,
               "text.secret"),
    "no such type": (edit("steps", 3, "type", "cau"), "steps", 3, "B type", "value.choice"),
    "lost sentence": (edit("steps", 3, "step", "khong-co"), "steps", 3, "C step",
                      "sheet.unknown_step"),
    "bad picture": (edit("steps", 2, "image", "phone(screen=home"), "steps", 2, "image",
                    "sheet.picture"),
    "no such part": (edit("steps", 2, "image", "phnoe"), "steps", 2, "image", "picture.part"),
    "no picture": (edit("steps", 2, "image", ""), "steps", 2, "image", "picture.missing"),
    "stray picture": (edit("steps", 3, "image", "check"), "steps", 3, "image", "sheet.unused"),
    "bad cover": (edit("guides", 2, "image", "id-card + nope"), "guides", 2, "image",
                  "picture.part"),
    "unreadable cover": (edit("guides", 2, "image", "id-card("), "guides", 2, "image",
                         "sheet.picture"),
    "bad road": (edit("answers", 2, "goto", "khong-co"), "answers", 2, "goto",
                 "road.unknown_step"),
    "bad state": (edit("guides", 2, "state::Zqa (qaa)", "xong"), "guides", 2, "state::Zqa",
                  "value.choice"),
    "no state": (edit("guides", 2, "state::Zqa (qaa)", ""), "guides", 2, "text::Zqa",
                 "key.missing"),
}  # fmt: skip


@pytest.mark.parametrize("what", SPOILINGS)
def test_a_faulty_sheet_is_refused_with_its_cell_and_nothing_is_changed(
    shelf: Path, tmp_path: Path, what: str
) -> None:
    change, sheet, row, column, code = SPOILINGS[what]
    before = bytes_of(shelf)

    faults = imported(exported(shelf, tmp_path / "bai.xlsx", change), shelf, shelf)

    found = [fault for fault in faults if fault.code == code]
    assert found, faults
    assert len(faults) <= 3, faults
    assert found[0].file == "bai.xlsx"
    assert found[0].line == row
    assert found[0].field.startswith(f"{sheet}!")
    assert column in found[0].field
    assert found[0].message
    assert found[0].mend
    assert bytes_of(shelf) == before
    assert [path.name for path in shelf.parent.iterdir() if path.is_dir()] == ["ke"]


def without(sheet: str, column: str) -> Change:
    def change(tables: list[Table]) -> None:
        number = next(n for n, table in enumerate(tables) if table.name == sheet)
        kept = tuple(name for name in tables[number].columns if name != column)
        tables[number] = replace(tables[number], columns=kept)

    return change


def renamed(old: str, new: str) -> Change:
    def change(tables: list[Table]) -> None:
        columns = tuple(new if name == old else name for name in tables[0].columns)
        tables[0] = replace(tables[0], columns=columns)
        for row in tables[0].rows:
            row[new] = row[old]

    return change


@pytest.mark.parametrize(
    ("change", "code"),
    [
        (without("steps", "type"), "sheet.column_missing"),
        (without("answers", VI), "sheet.column_missing"),
        (renamed("category", "catgory"), "sheet.column_unknown"),
        (renamed("category", "text::Zqa"), "sheet.column_unknown"),
        (renamed("category", "kind"), "sheet.column_twice"),
        (renamed("category", ""), "sheet.no_heading"),
        (lambda tables: tables.pop(3), "sheet.missing"),
    ],
)
def test_a_sheet_with_other_columns_is_refused(
    shelf: Path, tmp_path: Path, change: Change, code: str
) -> None:
    faults = imported(exported(shelf, tmp_path / "bai.xlsx", change), shelf, shelf)

    assert code in {fault.code for fault in faults}


def test_a_column_for_recordings_may_already_stand_there(shelf: Path, tmp_path: Path) -> None:
    def add(tables: list[Table]) -> None:
        tables[2] = replace(tables[2], columns=(*tables[2].columns, "audio::Tày (tyz)"))
        tables[2].rows[0]["audio::Tày (tyz)"] = "hoi.opus"

    assert imported(exported(shelf, tmp_path / "x.xlsx", add), shelf, shelf) == []


def test_what_excel_makes_of_codes_dates_and_numbers_is_turned_back(tmp_path: Path) -> None:
    file = tmp_path / "x.xlsx"
    book = Workbook(str(file))
    sheet = book.add_worksheet("guides")
    day = book.add_format({"num_format": "dd/mm/yyyy"})
    sheet.write_row(0, 0, ["codes", "version", "checked_on", "needs"])
    sheet.write_number(1, 0, 2.00074)
    sheet.write_number(1, 1, 3)
    sheet.write_datetime(1, 2, datetime(2026, 11, 22, tzinfo=UTC).replace(tzinfo=None), day)
    sheet.write_boolean(1, 3, True)
    book.close()

    sheets, faults = read_xlsx(file)

    assert faults == []
    assert sheets["guides"].rows == {
        2: {"codes": "2.000740", "version": "3", "checked_on": "2026-11-22", "needs": "true"}
    }


def test_a_text_that_looks_like_a_formula_stays_a_text(shelf: Path, tmp_path: Path) -> None:
    change = edit("guides", 3, VI, "=1+1")

    assert imported(exported(shelf, tmp_path / "x.xlsx", change), shelf, shelf) == []

    read, _ = read_written(shelf / "thu-mot-bai")
    assert read is not None
    assert read.guide.title.text == "=1+1"


def test_a_file_that_is_no_spreadsheet_is_refused(tmp_path: Path) -> None:
    for name, raw in (("a.xlsx", b"khong phai"), ("b.xlsx", b"PK\x03\x04hong")):
        (tmp_path / name).write_bytes(raw)
    with zipfile.ZipFile(tmp_path / "c.xlsx", "w") as packed:
        packed.writestr("x.txt", "không phải bảng tính")

    for name in ("a.xlsx", "b.xlsx", "c.xlsx"):
        assert [f.code for f in read_xlsx(tmp_path / name)[1]] == ["sheet.unreadable"], name
    assert [f.code for f in read_xlsx(tmp_path / "d.xlsx")[1]] == ["file.unreadable"]


def test_a_spreadsheet_that_would_fill_the_memory_is_refused(tmp_path: Path) -> None:
    far, bomb = tmp_path / "xa.xlsx", tmp_path / "bom.xlsx"
    book = Workbook(str(far))
    book.add_worksheet("guides").write_string(1_048_575, 16_383, "x")
    book.close()
    with (
        zipfile.ZipFile(bomb, "w", zipfile.ZIP_DEFLATED) as packed,
        packed.open("xl/worksheets/sheet1.xml", "w", force_zip64=True) as sheet,
    ):
        for _ in range(300):
            sheet.write(b" " * 1024 * 1024)

    assert [fault.code for fault in read_xlsx(far)[1]] == ["sheet.unreadable"]
    assert [fault.code for fault in read_xlsx(bomb)[1]] == ["file.too_big"]


def test_a_power_cut_between_the_two_moves_leaves_the_old_guides(shelf: Path) -> None:
    before = bytes_of(shelf)
    shelf.rename(shelf.with_name("ke.old"))
    (shelf.with_name("ke.new") / "nua-chung").mkdir(parents=True)

    recover(shelf)

    assert bytes_of(shelf) == before
    assert [path.name for path in shelf.parent.iterdir()] == ["ke"]


def test_guides_that_the_sheet_does_not_name_stay(shelf: Path, tmp_path: Path) -> None:
    def only_the_rich_one(tables: list[Table]) -> None:
        for number, table in enumerate(tables[:4]):
            key = "id" if table.name == "guides" else "guide"
            kept = tuple(row for row in table.rows if row[key] == "bai-day-du")
            tables[number] = replace(table, rows=kept)

    before = (shelf / "thu-mot-bai" / "guide.yaml").read_bytes()

    assert imported(exported(shelf, tmp_path / "x.xlsx", only_the_rich_one), shelf, shelf) == []

    assert (shelf / "thu-mot-bai" / "guide.yaml").read_bytes() == before


@pytest.mark.parametrize(("column", "letter"), [(0, "A"), (25, "Z"), (26, "AA"), (701, "ZZ")])
def test_a_column_is_called_as_excel_calls_it(column: int, letter: str) -> None:
    assert column_letter(column) == letter
