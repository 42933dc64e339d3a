"""Recordings travel between laptops, and into the kiosk beside the studio."""

from __future__ import annotations

import os
from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest

from kiosk.domain.narration import Person
from kiosk.studio.errors import WrongLanguageError
from kiosk.studio.exchange import export_pack, packs_in, publishable, take_in_pack, use_here
from kiosk.studio.installing import installed_narrations
from kiosk.studio.pack_faults import PackError
from kiosk.studio.pack_file import SUFFIX, read_pack
from kiosk.studio.take_in import Outcome
from tests.unit.kiosk.studio.evening import MO_MAY, QUET, Laptop

DAY = date(2026, 11, 27)


def test_only_what_a_second_person_approved_may_leave(
    laptop: Laptop, ban: Person, phay: Person, tmp_path: Path
) -> None:
    laptop.approved(ban, MO_MAY, phay)
    laptop.keep(ban, QUET)

    pack = export_pack(laptop.project, tmp_path / "stick", DAY, with_waiting=False)

    assert pack.name == f"tyz-2026-11-27{SUFFIX}"
    with read_pack(pack) as found:
        assert list(found.narrations.narrations) == [MO_MAY.line_id]
    assert list(publishable(laptop.project).narrations) == [MO_MAY.line_id]


def test_a_second_export_on_one_day_writes_over_nothing(
    laptop: Laptop, ban: Person, phay: Person, tmp_path: Path
) -> None:
    laptop.approved(ban, MO_MAY, phay)
    first = export_pack(laptop.project, tmp_path, DAY, with_waiting=False)
    before = first.read_bytes()

    second = export_pack(laptop.project, tmp_path, DAY, with_waiting=True)

    assert first != second
    assert first.read_bytes() == before


def test_what_waits_here_is_reviewed_on_another_laptop(
    new_laptop: Callable[[str], Laptop], tmp_path: Path
) -> None:
    here, there = new_laptop("here"), new_laptop("there")
    ban = here.narrator("Nàng Ban")
    here.keep(ban, MO_MAY)
    pack = export_pack(here.project, tmp_path, DAY, with_waiting=True)

    report = take_in_pack(there.project, pack, there.clock.now())

    assert report.of(Outcome.ADDED) == (MO_MAY.line_id,)
    phay = there.workshop.add_person("Pó Pháy")
    (take,) = there.project.waiting_for(phay.person_id)
    assert there.project.clip_path(take).is_file()


def test_a_pack_of_another_language_does_not_come_in(
    new_laptop: Callable[[str], Laptop], tmp_path: Path
) -> None:
    here, there = new_laptop("here"), new_laptop("there")
    there.tag = "mtq"
    ban = here.narrator("Nàng Ban")
    here.keep(ban, MO_MAY)
    pack = export_pack(here.project, tmp_path, DAY, with_waiting=True)

    with pytest.raises(WrongLanguageError):
        take_in_pack(there.project, pack, there.clock.now())


def test_a_pack_that_lies_does_not_come_in(laptop: Laptop, tmp_path: Path) -> None:
    lying = tmp_path / f"lying{SUFFIX}"
    lying.write_bytes(b"not a pack at all")

    with pytest.raises(PackError):
        take_in_pack(laptop.project, lying, laptop.clock.now())
    assert laptop.project.narration_set().narrations == {}


def test_the_kiosk_beside_the_studio_takes_what_is_approved_and_drops_who_withdrew(
    laptop: Laptop, ban: Person, phay: Person, tmp_path: Path
) -> None:
    laptop.approved(ban, MO_MAY, phay)
    narrations = tmp_path / "narrations"

    report = use_here(laptop.project, narrations, laptop.clock.now())

    assert report.is_settled
    assert list(installed_narrations(narrations, "tyz").narrations) == [MO_MAY.line_id]
    laptop.project.withdraw(ban.person_id)
    use_here(laptop.project, narrations, laptop.clock.now())
    assert installed_narrations(narrations, "tyz").narrations == {}
    assert list(narrations.rglob("*.opus")) == []


def test_packs_are_found_on_a_stick_the_newest_first(tmp_path: Path) -> None:
    (tmp_path / "deep" / "deeper").mkdir(parents=True)
    names = ("old", "deep/new", "deep/deeper/unseen")
    for age, name in enumerate(reversed(names)):
        path = tmp_path / f"{name}{SUFFIX}"
        path.write_bytes(b"")
        os.utime(path, (1_000_000 - age, 1_000_000 - age))
    (tmp_path / "song.mp3").write_bytes(b"")

    found = packs_in([tmp_path, tmp_path / "no such stick"])

    assert found == [tmp_path / f"deep/new{SUFFIX}", tmp_path / f"old{SUFFIX}"]
