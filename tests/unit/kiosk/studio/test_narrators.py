"""Who takes the consent back is heard no more: here, at the next publication, and for good."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from kiosk.studio.errors import NoConsentError, WithdrawnError
from kiosk.studio.standing import LineStatus
from tests.unit.kiosk.studio.evening import HAI_CAU, MO_MAY, QUET, STATEMENT, pcm


def everything(folder):
    return {path.name: path.read_bytes() for path in folder.rglob("*") if path.is_file()}


def test_a_narrator_who_withdraws_leaves_no_voice_and_no_name_in_the_language(
    laptop, project, ban, phay
):
    takes = [laptop.approved(ban, MO_MAY, phay), laptop.record(ban, QUET)]
    theirs = [
        project.consent_path(ban),
        *(project.clip_path(take) for take in takes),
        *(project.master_path(take) for take in takes),
    ]
    assert all(path.exists() for path in theirs)

    project.withdraw(ban.person_id)

    assert not any(path.exists() for path in theirs)
    left = everything(project.folder)
    assert not any(ban.pseudonym.encode() in content for content in left.values())
    assert not any(name.endswith((".wav", ".opus")) for name in left)
    assert project.narrators() == []
    assert project.status(MO_MAY) is LineStatus.TO_RECORD
    assert project.waiting_for(phay.person_id) == []


def test_the_next_publication_tells_that_somebody_withdrew(laptop, project, ban, phay):
    laptop.approved(ban, MO_MAY, phay)
    laptop.clock.pass_by(days=3)
    project.withdraw(ban.person_id)

    published = laptop.reopen().narration_set().approved().without_withdrawn()

    assert published.narrations == {}
    assert published.withdrawn == {ban.person_id}
    assert published.people[ban.person_id].withdrawn_at == laptop.clock.moment
    assert published.people[ban.person_id].pseudonym == ""


def test_the_takes_of_others_stay_those_that_the_narrator_approved_as_well(laptop, project, ban):
    mi = laptop.narrator("Seo Mỷ")
    theirs = laptop.approved(mi, MO_MAY, ban, pitch=170.0)
    laptop.approved(ban, QUET, mi)

    project.withdraw(ban.person_id)

    published = project.narration_set().approved().without_withdrawn()
    assert published.narrations == {MO_MAY.line_id: theirs.as_narration()}
    assert project.clip_path(theirs).exists()
    assert project.master_path(theirs).exists()


def test_who_withdrew_cannot_be_recorded_and_withdrawal_holds_for_good(laptop, project, ban):
    project.withdraw(ban.person_id)

    with pytest.raises(NoConsentError):
        project.new_master(MO_MAY, ban.person_id)
    with pytest.raises(WithdrawnError):
        project.give_consent(ban.person_id, laptop.master(pcm(STATEMENT, 130.0)), STATEMENT)
    at = project.person(ban.person_id).withdrawn_at
    laptop.clock.pass_by(days=1)
    project.withdraw(ban.person_id)
    assert project.person(ban.person_id).withdrawn_at == at


def test_who_withdrew_is_still_called_by_name_on_the_machine_and_may_review(
    laptop, project, ban, phay
):
    project.withdraw(ban.person_id)
    mi = laptop.narrator("Seo Mỷ")
    take = laptop.keep(mi, MO_MAY)

    assert project.person(ban.person_id).pseudonym == "Nàng Ban"
    assert project.approve(take.take_id, ban.person_id).as_narration().is_approved


def test_a_recording_of_which_no_take_was_made_goes_with_its_narrator(laptop, project, ban):
    master = laptop.master(pcm("Mở máy lên.", 130.0), line=MO_MAY, narrator=ban.person_id)

    project.withdraw(ban.person_id)

    assert not master.exists()


def test_somebody_unknown_withdraws_nothing(project):
    with pytest.raises(KeyError):
        project.withdraw("0" * 32)


def test_what_was_set_aside_goes_with_a_withdrawal_because_it_may_be_theirs(laptop, project, ban):
    (project.folder / "aside").mkdir()
    (project.folder / "aside" / "unknown.wav").write_bytes(b"a voice")

    project.withdraw(ban.person_id)

    assert list((project.folder / "aside").iterdir()) == []


def test_a_withdrawal_that_a_power_cut_broke_off_is_ended_at_the_next_opening(
    laptop, project, ban, phay, tmp_path
):
    take = laptop.approved(ban, MO_MAY, phay)
    laptop.master(pcm("Mở máy lên.", 130.0), line=HAI_CAU, narrator=ban.person_id)
    before = tmp_path / "before"
    shutil.copytree(project.folder, before)
    project.withdraw(ban.person_id)
    mark = Path("people") / f"{ban.person_id}.json"
    shutil.copy(project.folder / mark, before / mark)
    laptop.close()
    shutil.rmtree(project.folder)
    shutil.move(before, project.folder)  # the mark was on the disk, and nothing was deleted yet

    project = laptop.reopen()

    assert project.takes_of(MO_MAY.line_id) == []
    assert not project.clip_path(take).exists()
    assert not any(name.endswith((".wav", ".opus")) for name in everything(project.folder))
