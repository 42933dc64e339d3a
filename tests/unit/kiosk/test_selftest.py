"""Whoever packs or receives the program learns whether a part of it is missing."""

from __future__ import annotations

import json
import os
import re
import shutil
import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path

import pytest

from kiosk import cli
from kiosk.doctor import Finding
from kiosk.resources import bundled
from kiosk.selftest import PARTS, child_command, examine_program

WORKS = {part: dict.fromkeys(re.findall(r"{(\w+)}", words.en), "x")
         for part, words in PARTS.items()}  # fmt: skip


def child(folder: Path, body: str) -> tuple[str, ...]:
    """Return the command of a program whose parts behave as the body of a function says."""
    script = folder / "child.py"
    script.write_text(
        f"import json, os, sys, time\nWORKS = {WORKS!r}\npart = sys.argv[1]\n{body}\n"
    )
    return (sys.executable, str(script))


def by_part(findings: list[Finding]) -> Mapping[str, Finding]:
    return {finding.check: finding for finding in findings}


def put_to_work(part: str, home: Path, **environment: str) -> subprocess.CompletedProcess[str]:
    """Run one part as the program itself does, away from the checkout."""
    home.mkdir(exist_ok=True)
    return subprocess.run(
        [*child_command(), part],
        check=False,
        capture_output=True,
        text=True,
        timeout=120,
        cwd=home,
        env={**os.environ, "GOCUA_HOME": str(home), **environment},
    )


@pytest.mark.parametrize("part", PARTS)
def test_every_part_of_this_program_works(part, tmp_path):
    done = put_to_work(part, tmp_path)

    found = json.loads(done.stdout.splitlines()[-1])
    assert done.returncode == 0, found
    for words in PARTS[part][2:]:
        assert "{" not in words.format(**found)


def test_a_part_that_is_missing_is_named_and_so_is_a_way_out(tmp_path):
    command = child(tmp_path, "print(json.dumps({'fault': 'ImportError: No sqlcipher3'} "
                              "if part == 'store' else WORKS[part]))")  # fmt: skip

    findings = by_part(examine_program(command, vietnamese=False))

    assert [part for part, finding in findings.items() if finding.is_bad] == ["store"]
    assert findings["store"].found == "Broken (ImportError: No sqlcipher3)."
    assert findings["store"].way_out
    assert not findings["screens"].way_out


def test_a_library_that_the_system_should_have_is_asked_of_the_system(tmp_path):
    said = "{'fault': 'ImportError: libGL.so.1: cannot open shared object file'}"
    command = child(tmp_path, f"print(json.dumps({said}))")

    assert "libgl1" in examine_program(command, vietnamese=False)[0].way_out
    assert "libgl1" in examine_program(command, vietnamese=True)[0].way_out


@pytest.mark.parametrize(
    ("body", "fault"),
    [
        ("os.abort()", "exit -6"),
        ("time.sleep(60)", "> 1 s"),
        ("print('Thư viện không trả lời')", "JSONDecodeError"),
        ("print(json.dumps(WORKS[part])); sys.exit(3)", "exit 3"),
        ("print('[]')", "exit 0"),
        ("pass", "exit 0"),
    ],
)
def test_a_part_that_takes_its_process_down_is_a_line_like_any_other(body, fault, tmp_path):
    one = f"{body}\n" if body != "pass" else ""
    command = child(tmp_path, f"if part == 'sound':\n    {one or 'pass'}\n"
                              "else:\n    print(json.dumps(WORKS[part]))")  # fmt: skip

    findings = by_part(examine_program(command, vietnamese=False, limit=1.0))

    assert [part for part, finding in findings.items() if finding.is_bad] == ["sound"]
    assert fault in findings["sound"].found


def test_a_program_that_cannot_start_itself_is_broken_in_every_part(tmp_path):
    findings = examine_program((str(tmp_path / "gone"),), vietnamese=True)

    assert {finding.verdict for finding in findings} == {"bad"}
    assert "Hỏng (FileNotFoundError)." in findings[0].found


def installed_without(folder: Path, *missing: str) -> str:
    """Return a place to import the program from that lacks some of its files."""
    shutil.copytree(Path(cli.__file__).parent, folder / "kiosk", ignore=shutil.ignore_patterns(
        "__pycache__", *missing))  # fmt: skip
    for name in ("assets", "locales"):
        shutil.copytree(
            bundled(name), folder / "kiosk" / "_bundled" / name,
            ignore=shutil.ignore_patterns("speech", *missing),
        )  # fmt: skip
    return str(folder)


@pytest.mark.parametrize(
    ("part", "missing", "named"),
    [
        ("screens", "Tile.qml", "Tile"),
        ("screens", "en.qm", "missing"),
        ("pictures", "icons", "icons"),
        ("guides", "intents.csv", "intents.csv"),
        ("sound", "chime.wav", "file"),
        ("encoder", "encoding.py", "encoding"),
        ("spreadsheets", "xlsx.py", "xlsx"),
    ],
)
def test_what_did_not_come_along_is_found(part, missing, named, tmp_path):
    place = installed_without(tmp_path, missing)

    done = put_to_work(part, tmp_path / "home", PYTHONPATH=place)

    assert done.returncode == 1
    assert named in json.loads(done.stdout.splitlines()[-1])["fault"]


@pytest.mark.parametrize("library", ["numpy", "soundfile", "soxr"])
def test_a_program_frozen_without_a_library_of_the_encoder_is_found_out(library, tmp_path):
    (tmp_path / f"{library}.py").write_text(f"raise OSError('{library} did not come along')\n")

    done = put_to_work("encoder", tmp_path / "home", PYTHONPATH=str(tmp_path))

    assert done.returncode == 1
    assert library in json.loads(done.stdout.splitlines()[-1])["fault"]


def test_the_keeper_reads_the_report_and_a_packer_its_status(tmp_path, monkeypatch, capsys):
    broken = child(
        tmp_path, "print(json.dumps({'fault': 'gone'} if part == 'sound' else WORKS[part]))"
    )
    monkeypatch.setattr("kiosk.selftest.child_command", lambda: broken)

    assert cli.main(["doctor", "--selftest"]) == 1
    told = capsys.readouterr().out
    assert told.count("[ok]") == len(PARTS) - 1
    assert "[bad]" in told
    assert cli.main(["doctor", "--selftest", "--json"]) == 1
    assert {finding["check"] for finding in json.loads(capsys.readouterr().out)} == set(PARTS)
