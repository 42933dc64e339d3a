"""What a helper downloads is the whole program, and the smaller archive lacks only the speech."""

from __future__ import annotations

import os
import runpy
import tarfile
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]


@pytest.fixture
def frozen(tmp_path: Path) -> Path:
    folder = tmp_path / "gocua"
    for name in ("gocua", "_internal/assets/speech/vi/a.opus", "_internal/assets/guides/b.yaml"):
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_text(name)
    (folder / "gocua").chmod(0o755)
    (folder / "_internal" / "libQt.so").symlink_to("assets/guides/b.yaml")
    return folder


@pytest.fixture
def packed(frozen: Path, tmp_path: Path) -> dict[str, Path]:
    return pack(frozen, tmp_path / "one")


def pack(frozen: Path, out: Path) -> dict[str, Path]:
    out.mkdir()
    runpy.run_path(str(ROOT / ".ci" / "freeze_pack.py"))["main"](frozen, out)
    return {("less" if "-without-speech" in path.name else "all"): path for path in out.iterdir()}


def names(archive: Path) -> set[str]:
    with tarfile.open(archive) as opened:
        return {member.name for member in opened if not member.isdir()}


def test_only_the_speech_is_missing_from_the_smaller_archive(packed):
    assert names(packed["all"]) - names(packed["less"]) == {
        "gocua/_internal/assets/speech/vi/a.opus"
    }
    assert names(packed["less"]) > {"gocua/gocua", "gocua/_internal/assets/guides/b.yaml"}


def test_what_is_unpacked_can_be_started_and_its_links_lead_somewhere(packed, tmp_path):
    # Debian 12's Python 3.11.2 knows no filter yet, and 3.12 wants one.
    choice = {"filter": "data"} if hasattr(tarfile, "data_filter") else {}
    with tarfile.open(packed["all"]) as opened:
        opened.extractall(tmp_path / "laptop", **choice)

    assert os.access(tmp_path / "laptop" / "gocua" / "gocua", os.X_OK)
    link = tmp_path / "laptop" / "gocua" / "_internal" / "libQt.so"
    assert link.read_text() == "_internal/assets/guides/b.yaml"


def test_the_same_program_makes_the_same_archive(frozen, packed, tmp_path):
    for file in frozen.rglob("*"):
        os.utime(file, (0, 0), follow_symlinks=False)

    again = pack(frozen, tmp_path / "two")

    assert {name: path.read_bytes() for name, path in again.items()} == {
        name: path.read_bytes() for name, path in packed.items()
    }
