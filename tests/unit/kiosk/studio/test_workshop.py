"""Who sits down in the studio is known by a name of their own choice, and by nothing else."""

from __future__ import annotations

import os
import re
import subprocess
import sys

import pytest

from kiosk.studio.errors import PseudonymError, StudioBusyError


def test_somebody_sits_down_under_a_name_of_their_own(laptop):
    person = laptop.workshop.add_person("  Nàng   Ban ")

    assert person.pseudonym == "Nàng Ban"
    assert re.fullmatch(r"[0-9a-f]{32}", person.person_id)
    assert laptop.workshop.person(person.person_id) == person
    laptop.close()
    assert laptop.workshop.people() == [person]


@pytest.mark.parametrize(
    ("name", "reason"),
    [
        ("", "empty"),
        ("  \t", "empty"),
        ("123", "empty"),
        ("a" * 41, "long"),
        ("Ban 0912345678", "personal"),
        ("Ban 0912.345.678", "personal"),
        ("Ban 001085012345", "personal"),
        ("Ban\x07", "unprintable"),
        ("Ban\u202e", "unprintable"),
    ],
)
def test_a_name_that_is_none_or_names_too_much_is_refused(laptop, name, reason):
    with pytest.raises(PseudonymError) as refusal:
        laptop.workshop.add_person(name)

    assert refusal.value.details == {"reason": reason}
    assert laptop.workshop.people() == []


def test_two_people_are_not_called_the_same(laptop):
    laptop.workshop.add_person("Nàng Ban")

    with pytest.raises(PseudonymError):
        laptop.workshop.add_person("nàng ban")
    assert laptop.workshop.add_person("Nàng Bản").pseudonym == "Nàng Bản"


def test_people_are_listed_by_name(laptop):
    for name in ("Seo Mỷ", "Ánh", "Bàn"):
        laptop.workshop.add_person(name)

    assert [person.pseudonym for person in laptop.workshop.people()] == ["Ánh", "Bàn", "Seo Mỷ"]


def test_a_stranger_is_not_known(laptop):
    with pytest.raises(KeyError):
        laptop.workshop.person("0" * 32)


def test_each_language_has_a_project_of_its_own(laptop):
    for tag in ("tyz", "hmn-x-trang"):
        assert laptop.workshop.project(tag).tag == tag

    assert laptop.workshop.project("tyz") is laptop.project
    assert laptop.workshop.projects() == ["hmn-x-trang", "tyz"]


@pytest.mark.parametrize("tag", ["", "people", "../tyz", "TYZ", "tyz-x", "tyz/../.."])
def test_what_is_no_language_makes_no_folder(laptop, tag):
    before = sorted((laptop.workshop._folder).iterdir())

    with pytest.raises(ValueError, match="language"):
        laptop.workshop.project(tag)
    assert sorted(laptop.workshop._folder.iterdir()) == before


HOLD = """
import sys
from pathlib import Path
import uuid_utils.compat as uuids
from kiosk.clock import SystemClock
from kiosk.studio.workshop import Workshop
workshop = Workshop.open(Path(sys.argv[1]), SystemClock(), uuids.uuid7)
print("open", flush=True)
sys.stdin.read()
"""


def test_another_program_has_the_folder_until_it_ends_however_it_ends(laptop):
    child = subprocess.Popen(
        [sys.executable, "-c", HOLD, str(laptop.home / "studio")],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    )
    with child:
        assert child.stdout.readline() == "open\n"
        with pytest.raises(StudioBusyError):
            laptop.workshop  # noqa: B018
        child.kill()

    assert laptop.workshop.people() == []


@pytest.mark.skipif(os.name == "nt", reason="POSIX rights")
def test_nobody_else_on_the_machine_reads_who_is_recorded(laptop, ban):
    folder = laptop.home / "studio"

    assert folder.stat().st_mode & 0o077 == 0
    for path in folder.rglob("*.json"):
        assert path.stat().st_mode & 0o077 == 0
