"""Whoever clones this, or attacks what it is built from, finds what is expected and no more."""

from __future__ import annotations

import re
import shutil
import subprocess
import sys
import tomllib
import zipfile
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
TOP = {
    ".ci", ".gitignore", "LICENSE", "Makefile", "NOTICE", "README.md", "assets", "build.spec",
    "docs", "kiosk", "locales", "pyproject.toml", "requirements.lock", "sync", "tests",
}  # fmt: skip
# In two halves each, so that this file names none of them itself.
HOSTS = "|".join(
    ("py" + r"pi\.org", "python" + "hosted", "npm" + "js", r"raw\.github" + "usercontent")
)
ELSEWHERE = re.compile(HOSTS + r"|\bindex-url\s*=|/releases/download/")
ONE_MACHINE = re.compile(r"(?<![\w.~-])/(?:work|root)/|/home/[a-z0-9_-]+/|[A-Za-z]:\\+Users\\+\w")
REQUIREMENT = re.compile(r"^([A-Za-z0-9._-]+)(?:\[[^]]*\])?==([^\s;]+)", re.MULTILINE)
SECRET = re.compile(r"\.(key|pem|p12|pfx|db|sqlite3?|env|log)$|(^|/)(id_rsa|store\.key|\.env)")


def tracked() -> list[Path]:
    if not (ROOT / ".git").exists():
        pytest.skip("not a clone")
    listed = subprocess.run(
        ["git", "ls-files", "-z"], cwd=ROOT, capture_output=True, check=True, timeout=30
    )
    paths = [ROOT / name for name in listed.stdout.decode().split("\0") if name]
    return [path for path in paths if path.is_file()]


def texts() -> list[tuple[str, str]]:
    """Every text file that git keeps, but for the licences and this file, which name hosts."""
    found = []
    for path in tracked():
        name = path.relative_to(ROOT).as_posix()
        if name.startswith("docs/licences/") or path == Path(__file__):
            continue
        try:
            found.append((name, path.read_text(encoding="utf-8")))
        except UnicodeDecodeError:
            continue
    return found


@pytest.fixture(scope="module")
def lock() -> str:
    return (ROOT / "requirements.lock").read_text(encoding="utf-8")


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A wheel of this checkout, with things planted that must not leave it."""
    copy = tmp_path_factory.mktemp("checkout")
    unwanted = shutil.ignore_patterns("__pycache__", "*.pyc", "*.qm", "speech")
    for name in TOP - {".ci", "docs", "tests", ".gitignore"}:
        source = ROOT / name
        if source.is_dir():
            shutil.copytree(source, copy / name, ignore=unwanted)
        elif source.exists():
            shutil.copy(source, copy / name)
    shutil.copytree(ROOT / "docs" / "licences", copy / "docs" / "licences")
    shutil.copy(ROOT / ".gitignore", copy)
    for planted in (
        "assets/private.key", "assets/signing.pem", "kiosk/store.db", "kiosk/.env",
        "assets/speech/vi/0a1b.opus", "locales/en.qm", "tests/test_planted.py",
    ):  # fmt: skip
        (copy / planted).parent.mkdir(parents=True, exist_ok=True)
        (copy / planted).write_text("planted")
    out = tmp_path_factory.mktemp("wheel")
    subprocess.run(
        [sys.executable, "-m", "hatchling", "build", "-t", "wheel", "-d", out],
        cwd=copy,
        check=True,
        capture_output=True,
        timeout=120,
    )
    return next(out.glob("*.whl"))


def test_a_newcomer_finds_the_folders_that_the_guide_describes() -> None:
    top = {path.relative_to(ROOT).parts[0] for path in tracked()}

    assert top - TOP == set()
    assert {"kiosk", "sync", "assets", "locales", "tests", "docs", "LICENSE", "NOTICE"} <= top


def test_nothing_is_fetched_from_a_host_that_the_source_names() -> None:
    named = [(name, hit.group()) for name, text in texts() if (hit := ELSEWHERE.search(text))]

    assert named == []


def test_nothing_works_on_one_machine_only() -> None:
    named = [(name, hit.group()) for name, text in texts() if (hit := ONE_MACHINE.search(text))]

    assert named == []


def test_no_secret_is_kept_in_git() -> None:
    names = [path.relative_to(ROOT).as_posix() for path in tracked()]
    keys = [name for name, text in texts() if re.search(r"-----BEGIN [A-Z ]*PRIVATE KEY", text)]

    kept = [name for name in names if SECRET.search(name) and not name.startswith("tests/golden/")]
    assert kept == []
    assert keys == []


def test_a_package_swapped_on_the_way_is_refused_by_its_hash(lock: str) -> None:
    blocks = re.split(r"\n(?=[A-Za-z0-9])", lock.strip())
    unguarded = [block.split()[0] for block in blocks if "--hash=sha256:" not in block]

    assert len(blocks) > 30
    assert unguarded == []
    assert "://" not in lock
    assert " @ " not in lock


def test_every_pinned_dependency_is_locked_at_that_version(lock: str) -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    wanted = [
        *project["build-system"]["requires"],
        *project["project"]["dependencies"],
        *(line for extra in project["project"]["optional-dependencies"].values() for line in extra),
        *project["dependency-groups"]["dev"],
    ]
    locked = {named(name): version for name, version in REQUIREMENT.findall(lock)}

    for requirement in wanted:
        match = REQUIREMENT.match(requirement)
        assert match is not None, f"{requirement} is not pinned"
        assert locked.get(named(match[1])) == match[2], requirement


def named(distribution: str) -> str:
    return re.sub(r"[-_.]+", "-", distribution).lower()


def test_the_wheel_holds_all_that_a_desk_without_a_network_needs(wheel: Path) -> None:
    names = set(zipfile.ZipFile(wheel).namelist())
    wanted = {
        *("_bundled/assets/data/units.csv", "_bundled/assets/data/languages_offered.json"),
        *("_bundled/assets/fonts/BeVietnamPro-Regular.ttf", "_bundled/locales/en.qm"),
        *("_bundled/assets/speech/vi/0a1b.opus", "settings.py", "domain/folding.py"),
    }
    assert {f"kiosk/{name}" for name in wanted} <= names

    for folder, held in (("assets", "kiosk/_bundled/assets"), ("kiosk", "kiosk"), ("sync", "sync")):
        for path in tracked():
            relative = path.relative_to(ROOT)
            if relative.parts[0] == folder:
                assert f"{held}/{'/'.join(relative.parts[1:])}" in names, relative


def test_the_wheel_carries_every_licence(wheel: Path) -> None:
    names = zipfile.ZipFile(wheel).namelist()
    carried = {name.split("/licenses/")[1] for name in names if "/licenses/" in name}
    texts_here = {f"docs/licences/{path.name}" for path in (ROOT / "docs/licences").iterdir()}

    assert carried == {"LICENSE", "NOTICE"} | texts_here


def test_no_key_no_store_and_no_test_leaves_in_the_wheel(wheel: Path) -> None:
    names = zipfile.ZipFile(wheel).namelist()

    assert [name for name in names if SECRET.search(name)] == []
    assert [name for name in names if Path(name).name.startswith("test") or "/tests/" in name] == []
    assert {name.split("/")[0] for name in names} == {
        "kiosk",
        "sync",
        next(name for name in names if name.endswith("METADATA")).split("/")[0],
    }
