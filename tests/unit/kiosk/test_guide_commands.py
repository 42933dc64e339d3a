"""An editor's commands do what they say, tell everything at once, and change nothing by halves."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from kiosk import cli
from kiosk.content.library import GuideLibrary
from kiosk.domain.guide import GuideState
from tests.unit.kiosk.content.guide_texts import SOUND, line_of, spoilt, write
from tests.unit.kiosk.content.rich_texts import RICH, library

SHIPPED = Path(__file__).parents[3] / "assets" / "guides"


@pytest.fixture(autouse=True)
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("GOCUA_HOME", str(tmp_path / "home"))
    return tmp_path / "home"


@pytest.fixture
def shelf(tmp_path: Path) -> Path:
    (tmp_path / "ke").mkdir()
    return library(tmp_path / "ke")


def run(capsys: pytest.CaptureFixture[str], *arguments: object) -> tuple[int, str, str]:
    status = cli.main(["guides", *map(str, arguments)])
    said = capsys.readouterr()
    return status, said.out, said.err


def test_the_shipped_guides_pass(capsys: pytest.CaptureFixture[str]) -> None:
    status, out, _ = run(capsys, "check", "--today", "2026-11-23")

    assert status == 0
    assert " guides, no faults, " in out.splitlines()[-1]


def test_a_warning_is_told_and_the_check_passes(
    capsys: pytest.CaptureFixture[str], shelf: Path
) -> None:
    status, out, _ = run(capsys, "check", shelf, "--today", "2026-12-01", "--ui", "en")

    assert status == 0
    line = line_of(RICH, "valid_until: 2026-12-31")
    told = f"guide.yaml:{line}: warning fee[1].valid_until: It expires on 31/12/2026"
    assert told in out
    assert out.splitlines()[-1].startswith("2 guides, no faults, ")


def test_a_fault_makes_the_check_fail_and_both_are_told(
    capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    write(tmp_path, spoilt("version: 3", "version: ba"))

    status, out, _ = run(capsys, "check", tmp_path)

    assert status == 1
    assert "guide.yaml:2: lỗi version: “ba” không phải số phiên bản." in out
    assert out.splitlines()[-1] == "no guides, 1 fault, no reminders"


def test_a_day_that_is_none_is_wrong_usage(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as stopped:
        run(capsys, "check", "--today", "mai")

    assert stopped.value.code == 2
    assert "YYYY-MM-DD" in capsys.readouterr().err


def test_every_guide_is_listed_for_another_program(capsys: pytest.CaptureFixture[str]) -> None:
    status, out, _ = run(capsys, "list", "--json", "--today", "2026-11-23")

    rows = json.loads(out)
    assert status == 0
    assert [row["id"] for row in rows] == [g.guide_id for g in GuideLibrary(SHIPPED).guides()]
    assert all(
        list(row) == ["id", "kind", "codes", "title", "steps", "languages", "state",
                      "checked_on", "valid_until"]
        for row in rows
    )  # fmt: skip
    assert {row["state"] for row in rows} <= set(GuideState)


def test_the_guides_of_this_place_are_listed_too(
    capsys: pytest.CaptureFixture[str], home: Path
) -> None:
    (home / "guides").mkdir(parents=True)
    library(home / "guides")

    _, out, _ = run(capsys, "list", "--today", "2031-01-01")

    row = next(line.split("\t") for line in out.splitlines() if line.startswith("bai-day-du"))
    assert row == [
        *("bai-day-du", "procedure", "1.014064 2.000740", "Cấp lại thẻ căn cước", "4", "vi qaa"),
        *("repealed", "2026-11-22", "2029-12-31"),
    ]


def test_a_guide_that_was_set_aside_is_named_beside_the_list(
    capsys: pytest.CaptureFixture[str], home: Path
) -> None:
    write(home / "guides", spoilt("version: 3", "version: ba"))

    status, out, err = run(capsys, "list", "--json")

    assert status == 0
    assert json.loads(out)
    assert "thu-mot-bai/guide.yaml:2: fault version" in err


def test_formatting_names_what_it_changed_and_then_has_nothing_to_do(
    capsys: pytest.CaptureFixture[str], shelf: Path
) -> None:
    assert run(capsys, "format", shelf)[:2] == (
        0,
        f"{shelf / 'bai-day-du'}\n{shelf / 'thu-mot-bai'}\n",
    )
    assert run(capsys, "format", shelf)[:2] == (0, "")


def test_formatting_leaves_a_faulty_guide_alone(
    capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    folder = write(tmp_path, spoilt("version: 3", "version: ba"))
    before = (folder / "guide.yaml").read_bytes()

    status, out, err = run(capsys, "format", folder)

    assert (status, out) == (1, "")
    assert "“ba”" in err
    assert (folder / "guide.yaml").read_bytes() == before


def test_a_province_gets_a_spreadsheet_and_gives_it_back(
    capsys: pytest.CaptureFixture[str], shelf: Path, tmp_path: Path, home: Path
) -> None:
    sheet = tmp_path / "bai.xlsx"

    assert run(capsys, "export", shelf, "--xlsx", sheet)[0] == 0
    assert (tmp_path / "bai-media" / "bai-day-du" / "cho-trong.svg").is_file()
    assert run(capsys, "import", "--xlsx", sheet)[0] == 0

    run(capsys, "format", shelf)
    taken = home / "guides"
    names = sorted(path.relative_to(shelf) for path in shelf.rglob("*.*"))
    assert sorted(path.relative_to(taken) for path in taken.rglob("*.*")) == names
    assert all((taken / name).read_bytes() == (shelf / name).read_bytes() for name in names)


def test_the_whole_library_comes_back_byte_for_byte(
    capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    sheet, taken, formed = tmp_path / "bai.xlsx", tmp_path / "moi", tmp_path / "dang"
    shutil.copytree(SHIPPED, formed)

    assert run(capsys, "export", "--xlsx", sheet)[0] == 0
    assert run(capsys, "import", "--xlsx", sheet, "--into", taken)[0] == 0
    run(capsys, "format", formed)

    assert {path.relative_to(taken): path.read_bytes() for path in taken.rglob("*.yaml")} == {
        path.relative_to(formed): path.read_bytes() for path in formed.rglob("*.yaml")
    }


def test_a_faulty_spreadsheet_changes_nothing_and_says_so(
    capsys: pytest.CaptureFixture[str], tmp_path: Path, shelf: Path
) -> None:
    (tmp_path / "hong.xlsx").write_bytes(b"khong phai bang tinh")
    before = {path: path.read_bytes() for path in shelf.rglob("*.*")}

    status, out, err = run(capsys, "import", "--xlsx", tmp_path / "hong.xlsx", "--into", shelf)

    assert (status, out) == (1, "")
    assert "hong.xlsx" in err
    assert err.endswith("nothing was changed\n")
    assert {path: path.read_bytes() for path in shelf.rglob("*.*")} == before


def test_what_was_left_out_of_an_export_is_named(
    capsys: pytest.CaptureFixture[str], shelf: Path, tmp_path: Path
) -> None:
    write(shelf, spoilt("version: 3", "version: ba"))

    status, out, err = run(capsys, "export", shelf, "--jsonld", tmp_path / "x.jsonld")

    assert (status, out) == (1, "1 guides\n")
    assert "“ba”" in err
    assert len(json.loads((tmp_path / "x.jsonld").read_text("utf-8"))["@graph"]) > 1


def test_a_folder_that_cannot_be_written_is_said_calmly(
    capsys: pytest.CaptureFixture[str], shelf: Path, tmp_path: Path
) -> None:
    (tmp_path / "tep").write_text("x")

    status, _, err = run(capsys, "export", shelf, "--xlsx", tmp_path / "tep" / "bai.xlsx")

    assert status == 1
    assert "Traceback" not in err
    assert err.strip()


def test_the_command_runs_as_a_program_does(tmp_path: Path) -> None:
    write(tmp_path, SOUND)
    done = subprocess.run(
        [sys.executable, "-m", "kiosk", "guides", "check", str(tmp_path), "--today", "2026-11-23"],
        capture_output=True,
        check=False,
        env={**os.environ, "PYTHONUTF8": "0", "LC_ALL": "C"},
    )

    assert done.returncode == 0, done.stderr
    assert done.stdout == b"1 guide, no faults, no reminders\n"


def test_an_editor_sees_which_guides_come_first_on_a_day(
    capsys: pytest.CaptureFixture[str],
) -> None:
    status, out, err = run(capsys, "featured", "--today", "2026-10-20")

    assert status == 0
    named = [line.partition("\t")[0] for line in out.splitlines()]
    assert named == ["vi-sao", "nop-ho-so-truc-tuyen"]
    assert err == ""


def test_a_slip_in_the_schedule_of_a_place_is_named_with_its_line(
    capsys: pytest.CaptureFixture[str], home: Path
) -> None:
    home.mkdir()
    (home / "featured.yaml").write_text("seasons:\n  - occasion: Hội\n    guides: [Bài]\n", "utf-8")

    status, out, err = run(capsys, "featured", "--today", "2026-10-20", "--ui", "en")

    assert status == 1
    assert out.startswith("vi-sao\t")
    assert f"{home / 'featured.yaml'}:3: fault seasons[1].guides[1]: " in err
