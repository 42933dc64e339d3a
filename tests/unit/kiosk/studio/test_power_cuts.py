"""Killed at each write: masters and takes are whole or absent, and the studio opens again."""

from __future__ import annotations

import json
import subprocess
import sys

import pytest
import soundfile

from kiosk.audio.sound_file import read_sound
from kiosk.studio.standing import LineStatus
from tests.unit.kiosk.studio.evening import HAI_CAU, MO_MAY, QUET, Laptop

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="needs fork")


@pytest.fixture
def killed(laptop, ban, phay, tmp_path):
    """Prepare a laptop, do something on copies of it and be killed; return the copies."""
    before = [laptop.record(ban, MO_MAY), laptop.keep(ban, HAI_CAU)]

    def do(deed, least):
        laptop.close()
        run = [sys.executable, "-m", "tests.unit.kiosk.studio.killed", deed]
        done = subprocess.run(
            [*run, str(laptop.home), str(tmp_path / "work")],
            check=False,
            capture_output=True,
            text=True,
        )
        assert done.returncode == 0, done.stderr
        points = json.loads(done.stdout)
        assert len(points) > least, points
        return [Laptop(tmp_path / "work" / str(n)) for n in range(1, len(points) + 1)]

    do.before = before
    return do


def intact(laptop):
    """Open the studio and see that whatever is there is whole; return the project."""
    project = laptop.project
    assert project.set_aside == ()
    for path in project.folder.rglob("*"):
        assert path.suffix not in {".part", ".new", ".gone"}, path
    for path in project.folder.glob("takes/*.json"):
        take = project.take(path.stem)
        assert soundfile.info(project.clip_path(take)).duration == pytest.approx(
            take.seconds, abs=0.01
        )
        if take.master:
            sound = read_sound(project.master_path(take))
            assert len(sound) / 48_000 == pytest.approx(take.measures.seconds)
    masters = {path.stem for path in project.folder.glob("masters/*.wav")}
    assert masters == {path.stem for path in project.folder.glob("takes/*.json")}
    named = {project.take(stem).clip for stem in masters}
    named |= {person.consent.clip for person in project.narrators()}
    assert {path.stem for path in project.folder.glob("media/*")} == named
    return project


def test_a_take_is_whole_or_absent(killed):
    absent = whole = 0
    for laptop in killed("record", least=6):
        project = intact(laptop)
        assert [project.take(one.take_id) for one in killed.before] == killed.before
        takes = project.takes_of(QUET.line_id)
        assert len(takes) <= 1
        absent, whole = absent + (not takes), whole + len(takes)
        laptop.close()
    assert absent >= 2
    assert whole >= 3


def test_a_sentence_done_again_never_harms_the_take_it_came_from(killed):
    [_, old] = killed.before
    for laptop in killed("redo", least=10):
        project = intact(laptop)
        assert project.take(old.take_id) == old
        assert project.status(HAI_CAU) is LineStatus.WAITING
        assert 1 <= len(project.takes_of(HAI_CAU.line_id)) <= 3
        laptop.close()


def test_a_review_is_done_or_not_done(killed):
    found = []
    for laptop in killed("review", least=7):
        project = intact(laptop)
        found.append(project.status(MO_MAY))
        laptop.close()
    order = [LineStatus.FRESH, LineStatus.WAITING, LineStatus.APPROVED]
    assert found == sorted(found, key=order.index)
    assert set(found) == set(order)


def test_what_was_being_thrown_away_is_there_or_gone(killed):
    found = []
    for laptop in killed("throw_away", least=4):
        project = intact(laptop)
        found.append(len(project.takes_of(MO_MAY.line_id)))
        assert project.take(killed.before[1].take_id) == killed.before[1]
        laptop.close()
    assert found == [1] + [0] * (len(found) - 1)


def test_a_withdrawal_has_not_begun_or_is_ended(killed, ban):
    ended = 0
    for laptop in killed("withdraw", least=8):
        project = intact(laptop)
        if project.person(ban.person_id).withdrawn_at is None:
            assert [project.take(one.take_id) for one in killed.before] == killed.before
        else:
            ended += 1
            assert list(project.folder.glob("m*/*")) == []
            assert list(project.folder.glob("takes/*")) == []
        laptop.close()
    assert ended >= 6


def other_laptop(laptop, lines):
    """Let somebody record on another laptop, whose folder lies within this one's."""
    other = Laptop(laptop.home / "other")
    my = other.narrator("Seo Mỷ")
    for line in lines:
        other.keep(my, line, pitch=190.0)
    return other


def test_what_a_pack_brings_is_there_or_comes_with_the_next_try(killed, laptop):
    other = other_laptop(laptop, [QUET, HAI_CAU])
    other.close()
    for copy in killed("take_in", least=8):
        project = copy.project
        assert project.set_aside == ()
        assert [project.take(one.take_id) for one in killed.before] == killed.before
        assert project.current(HAI_CAU.line_id) == killed.before[1]
        brought = Laptop(copy.home / "other")
        project.take_in(brought.project.narration_set(), brought.media)
        assert project.status(QUET) is LineStatus.WAITING
        assert len(project.conflicts()) == 1
        for take in (*project.takes_of(QUET.line_id), *project.takes_of(HAI_CAU.line_id)):
            assert soundfile.info(project.clip_path(take)).subtype == "OPUS"
        brought.close()
        copy.close()


def test_at_any_moment_one_take_counts_while_a_person_chooses(killed, laptop, phay):
    other = other_laptop(laptop, [HAI_CAU])
    laptop.project.approve(killed.before[1].take_id, phay.person_id)
    laptop.project.take_in(other.project.narration_set(), other.media)
    [conflict] = laptop.project.conflicts()
    other.close()
    chosen = []
    for copy in killed("settle", least=3):
        current = copy.project.current(HAI_CAU.line_id)
        chosen.append(copy.project.conflicts() == [])
        wanted = conflict.theirs if chosen[-1] else conflict.mine
        assert (current.take_id, current.is_kept) == (wanted.take_id, True)
        copy.close()
    assert chosen == sorted(chosen)
    assert set(chosen) == {False, True}
