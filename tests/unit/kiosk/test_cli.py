"""Whoever types a command wrongly is told so, and what it did shows in the exit code."""

from __future__ import annotations

import json
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from kiosk import __version__
from kiosk.cli import main
from kiosk.keeping import open_store
from kiosk.paths import Paths
from kiosk.resources import bundled
from tests.unit.kiosk.sessions.visits import a_session

GUIDES = bundled("assets") / "guides"


@pytest.fixture(autouse=True)
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Nothing here may ever touch the kiosk of whoever runs the tests."""
    monkeypatch.setenv("GOCUA_HOME", str(tmp_path / "home"))
    monkeypatch.setenv("LANG", "C.UTF-8")
    monkeypatch.delenv("LC_ALL", raising=False)
    return tmp_path / "home"


def with_a_session(home: Path) -> None:
    with open_store(Paths(home)) as (store, _):
        store.save(a_session())


def outcome(*arguments: str) -> int:
    """Return the exit code as a shell sees it."""
    try:
        return main(arguments)
    except SystemExit as ended:
        return int(ended.code or 0)


@pytest.mark.parametrize(
    "typed",
    [
        "dance",
        "--size 1366",
        "--size 640x480",
        "--size ½x800",
        "tour",
        "tour --out pictures --ui tyz",
        "tour --out pictures --text-scale 3",
        "tour --out pictures --server https://gocua.example",
        "tour --out pictures --code 7K3M-Q2XV",
        "enrol",
        "enrol --server https://gocua.example",
        "enrol --code 7K3M-Q2XV",
        "sync --resend yes",
        "guides",
        "guides mend",
        "speech",
        "doctor --cure",
        "--data-dir",
    ],
)
def test_a_command_typed_wrongly_does_nothing_and_says_how_it_goes(typed, home, capsys):
    assert outcome(*typed.split()) == 2

    said = capsys.readouterr()
    assert said.out == ""
    assert said.err.startswith(("usage: gocua", "gocua tour: "))
    assert not home.exists()


def test_the_version_is_the_one_of_the_package(capsys):
    assert outcome("--version") == 0
    assert capsys.readouterr().out == f"gocua {__version__}\n"


@pytest.mark.parametrize(
    "word", ["tour", "enrol", "sync", "guides", "narrations", "speech", "doctor"]
)
def test_every_command_of_the_handbook_explains_itself(word, capsys):
    assert outcome("--help") == 0
    assert f"    {word} " in capsys.readouterr().out
    assert outcome(word, "--help") == 0
    assert f"gocua {word}" in capsys.readouterr().out


@pytest.mark.parametrize("before", [True, False])
def test_the_data_folder_may_be_named_before_or_after_the_command(before, tmp_path, home, capsys):
    elsewhere = ["--data-dir", str(tmp_path / "elsewhere")]
    with_a_session(tmp_path / "elsewhere")

    assert outcome(*([*elsewhere, "sync"] if before else ["sync", *elsewhere])) == 1

    assert "[sync.not_enrolled]" in capsys.readouterr().err
    assert not home.exists()


def test_without_a_word_the_data_folder_is_that_of_the_environment(home):
    assert outcome("sync") == 1
    assert (home / "store.db").exists()


def test_a_kiosk_that_has_joined_no_server_keeps_its_records(home, capsys):
    with_a_session(home)

    assert outcome("sync") == 1

    said = capsys.readouterr()
    assert said.out == ""
    assert "gocua enrol --server" in said.err
    with open_store(Paths(home)) as (store, _):
        assert store.waiting() == 1


@pytest.mark.parametrize(
    ("server", "code", "message"),
    [
        ("http://gocua.example", "7K3M-Q2XV", "sync.insecure"),
        ("http://127.0.0.1.gocua.example", "7K3M-Q2XV", "sync.insecure"),
        ("https://name:word@gocua.example", "7K3M-Q2XV", "sync.insecure"),
        ("gocua.example", "7K3M-Q2XV", "sync.insecure"),
        ("", "7K3M-Q2XV", "sync.insecure"),
        ("http://127.0.0.1:1", "7K3M", "sync.enrolment_refused"),
        ("http://127.0.0.1:1", "7K3M-Q2XV", "sync.unreachable"),
    ],
)
def test_a_server_that_cannot_be_joined_is_told_apart(server, code, message, home, capsys):
    assert outcome("enrol", "--server", server, "--code", code) == 1

    said = capsys.readouterr()
    assert said.out == ""
    assert f"[{message}" in said.err
    assert code not in said.err
    with open_store(Paths(home)) as (store, _):
        assert store.enrolment.read() is None
    assert not Paths(home).settings.exists()


def test_sound_guides_pass(capsys):
    assert outcome("guides", "check") == 0
    assert " guides, no faults, " in capsys.readouterr().out
    assert outcome("guides", "check", str(GUIDES / "phong-lua-dao")) == 0
    assert capsys.readouterr().out == "1 guide, no faults, no reminders\n"


@pytest.mark.parametrize(("ui", "word"), [("vi", "không"), ("en", "not")])
def test_every_fault_of_every_guide_is_named_with_file_line_and_field(tmp_path, capsys, ui, word):
    folder = tmp_path / "guides"
    shutil.copytree(GUIDES, folder)
    spoilt = folder / "phong-lua-dao" / "guide.yaml"
    spoilt.write_text(spoilt.read_text("utf-8").replace("category: safety", "category: sorcery"))
    (folder / "kich-hoat-vneid-muc-2" / "guide.yaml").write_bytes(b"title: \xff\xfe")

    assert outcome("guides", "check", "--ui", ui, str(folder)) == 1

    lines = capsys.readouterr().out.splitlines()
    *faults, counted = lines
    assert any(line.startswith(f"{spoilt}:") and " category: " in line for line in faults)
    assert any("kich-hoat-vneid-muc-2" in line for line in faults)
    assert all(" → " in line for line in faults)
    assert ", 2 faults, " in counted
    assert any(word in line for line in lines)


def test_a_folder_without_guides_is_a_fault(tmp_path, capsys):
    assert outcome("guides", "check", str(tmp_path)) == 1
    assert outcome("guides", "check", str(tmp_path / "nowhere")) == 1
    assert capsys.readouterr().out.count("no guides, 1 fault, no reminders") == 2


def test_the_doctor_speaks_to_people_and_to_programs(home, capsys):
    exit_code = outcome("doctor")
    for_people = capsys.readouterr().out
    assert outcome("doctor", "--json") == exit_code
    findings = json.loads(capsys.readouterr().out)

    assert exit_code == int(any(finding["verdict"] == "bad" for finding in findings))
    for finding in findings:
        assert f"[{finding['verdict']}] {finding['what']}: " in for_people
        assert finding["way_out"] in for_people
    assert not home.exists()


def test_a_healthy_store_is_not_set_aside_by_typing_so(home, capsys):
    with_a_session(home)

    assert outcome("doctor", "--set-store-aside") == 1

    assert "[store.not_set_aside" in capsys.readouterr().err
    assert Paths(home).store.exists()


def test_a_lost_key_is_told_by_the_doctor_and_the_way_out_works(home, capsys):
    with_a_session(home)
    Paths(home).key_file.unlink()
    assert outcome("sync") == 1
    assert "doctor --set-store-aside" in capsys.readouterr().err
    assert outcome("doctor", "--json") == 1
    found = {finding["code"] for finding in json.loads(capsys.readouterr().out)}
    assert "store.lost_key" in found

    assert outcome("doctor", "--set-store-aside") == 0

    assert "store-set-aside-" in capsys.readouterr().out
    assert outcome("sync") == 1
    assert "[sync.not_enrolled]" in capsys.readouterr().err


def test_a_child_of_the_frozen_program_looks_at_the_sound():
    """In a process of its own, as the doctor starts it: Qt allows one application in each."""
    child = subprocess.run(
        [sys.executable, "-m", "kiosk", "--sound-child"],
        capture_output=True,
        timeout=30,
        check=True,
    )

    assert set(json.loads(child.stdout.splitlines()[-1])) <= {"outputs", "fault"}
