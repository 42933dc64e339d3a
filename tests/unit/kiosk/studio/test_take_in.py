"""Several narrators on several laptops: packs come together and nothing is overwritten silently."""

from __future__ import annotations

import shutil
from dataclasses import replace

import pytest

from kiosk.domain.narration import Approval
from kiosk.studio.errors import LostClipError, NoMasterError, WrongLanguageError
from kiosk.studio.standing import LineStatus
from kiosk.studio.take import TakeState
from kiosk.studio.take_in import Conflict, Outcome
from tests.unit.kiosk.studio.evening import HAI_CAU, MO_MAY, PLAN, QUET


@pytest.fixture
def theirs(new_laptop):
    """The laptop in the next village, where Seo Mỷ records."""
    return new_laptop("theirs")


@pytest.fixture
def my(theirs):
    return theirs.narrator("Seo Mỷ")


def bring(giver, taker):
    return taker.project.take_in(giver.project.narration_set(), giver.media)


def test_what_was_recorded_elsewhere_comes_in_with_its_narrator_and_consent(
    laptop, project, theirs, my
):
    take = theirs.keep(my, MO_MAY)

    report = bring(theirs, laptop)

    assert report.of(Outcome.ADDED) == (MO_MAY.line_id,)
    here = project.current(MO_MAY.line_id)
    assert here.as_narration() == take.as_narration()
    assert (here.state, here.master) == (TakeState.WAITING, "")
    assert project.master_path(here) is None
    assert project.clip_path(here).read_bytes() == theirs.project.clip_path(take).read_bytes()
    assert project.narrators() == [my]
    assert project.consent_path(my).exists()
    assert laptop.reopen().current(MO_MAY.line_id) == here


def test_a_pack_that_comes_twice_changes_nothing(laptop, project, theirs, my):
    theirs.keep(my, MO_MAY)
    bring(theirs, laptop)
    before = project.narration_set()

    report = bring(theirs, laptop)

    assert report.of(Outcome.ALREADY) == (MO_MAY.line_id,)
    assert project.narration_set() == before
    assert len(project.takes_of(MO_MAY.line_id)) == 1


def test_the_narrator_gets_back_what_a_reviewer_approved_on_another_laptop(laptop, ban, new_laptop):
    take = laptop.keep(ban, MO_MAY)
    office = new_laptop("office")
    reviewer = office.workshop.add_person("Thào A Sử")
    bring(laptop, office)
    office.project.approve(office.project.current(MO_MAY.line_id).take_id, reviewer.person_id)

    report = bring(office, laptop)

    assert report.of(Outcome.APPROVED) == (MO_MAY.line_id,)
    here = laptop.project.take(take.take_id)
    assert here.state is TakeState.APPROVED
    assert [one.reviewer for one in here.approvals] == [reviewer.person_id]
    assert laptop.project.master_path(here).exists()
    published = laptop.project.narration_set().approved().without_withdrawn()
    assert published.people[reviewer.person_id].pseudonym == "Thào A Sử"


def test_a_line_that_was_recorded_anew_is_reviewed_on_another_laptop(laptop, ban, phay, new_laptop):
    old = laptop.approved(ban, MO_MAY, phay)
    office = new_laptop("office")
    reviewer = office.workshop.add_person("Thào A Sử")
    bring(laptop, office)
    new = laptop.keep(ban, MO_MAY, pitch=160.0)
    assert laptop.project.narration_set().narrations[MO_MAY.line_id].clip == old.clip

    office.project.take_in(laptop.project.narration_set(for_review=True), laptop.media)
    [conflict] = office.project.conflicts()
    office.project.settle(MO_MAY.line_id, conflict.theirs.take_id)
    office.project.approve(conflict.theirs.take_id, reviewer.person_id)
    bring(office, laptop)

    assert laptop.project.current(MO_MAY.line_id).take_id == new.take_id
    assert laptop.project.status(MO_MAY) is LineStatus.APPROVED


def test_what_was_sent_back_here_is_not_approved_from_elsewhere(laptop, ban, phay, new_laptop):
    take = laptop.keep(ban, MO_MAY)
    office = new_laptop("office")
    reviewer = office.workshop.add_person("Thào A Sử")
    bring(laptop, office)
    office.project.approve(office.project.current(MO_MAY.line_id).take_id, reviewer.person_id)
    laptop.project.send_back(take.take_id, phay.person_id, "Nói sai từ")

    report = bring(office, laptop)

    assert report.of(Outcome.ALREADY) == (MO_MAY.line_id,)
    assert laptop.project.status(MO_MAY) is LineStatus.SENT_BACK


def test_two_takes_of_one_line_are_a_conflict_and_what_counted_counts_on(
    laptop, project, ban, phay, theirs, my
):
    mine = laptop.approved(ban, MO_MAY, phay)
    other = theirs.keep(my, MO_MAY, pitch=190.0)

    report = bring(theirs, laptop)

    assert report.of(Outcome.CONFLICT) == (MO_MAY.line_id,)
    [conflict] = project.conflicts()
    assert (conflict.line_id, conflict.mine) == (MO_MAY.line_id, mine)
    assert conflict.theirs.clip == other.clip
    assert project.clip_path(conflict.mine).exists()
    assert project.clip_path(conflict.theirs).exists()
    assert project.current(MO_MAY.line_id) == mine
    assert conflict.theirs not in project.waiting_for(phay.person_id)
    assert project.narration_set().narrations[MO_MAY.line_id].clip == mine.clip
    assert laptop.reopen().conflicts() == [conflict]


@pytest.mark.parametrize("choice", ["mine", "theirs"])
def test_a_person_chooses_and_what_did_not_win_stays_to_be_heard(
    laptop, project, ban, theirs, my, choice
):
    laptop.keep(ban, MO_MAY)
    theirs.keep(my, MO_MAY, pitch=190.0)
    bring(theirs, laptop)
    [conflict] = project.conflicts()
    chosen: Conflict = getattr(conflict, choice)
    loser = {"mine": conflict.theirs, "theirs": conflict.mine}[choice]

    project.settle(MO_MAY.line_id, chosen.take_id)

    for opened in (project, laptop.reopen()):
        assert opened.conflicts() == []
        assert opened.current(MO_MAY.line_id).take_id == chosen.take_id
        assert loser.take_id in {take.take_id for take in opened.takes_of(MO_MAY.line_id)}
        assert opened.clip_path(loser).exists()
        assert opened.narration_set().narrations[MO_MAY.line_id].clip == chosen.clip
    assert bring(theirs, laptop).of(Outcome.ALREADY) == (MO_MAY.line_id,)
    assert laptop.project.conflicts() == []


def test_the_chosen_take_counts_although_an_older_one_was_approved(
    laptop, project, ban, phay, theirs, my
):
    laptop.approved(ban, MO_MAY, phay)
    theirs.keep(my, MO_MAY, pitch=190.0)
    bring(theirs, laptop)
    [conflict] = project.conflicts()

    chosen = project.settle(MO_MAY.line_id, conflict.theirs.take_id)

    assert project.current(MO_MAY.line_id) == chosen
    assert project.status(MO_MAY) is LineStatus.WAITING
    assert project.waiting_for(phay.person_id) == [chosen]


def test_a_choice_can_be_taken_back(laptop, project, ban, theirs, my):
    laptop.keep(ban, MO_MAY)
    theirs.keep(my, MO_MAY, pitch=190.0)
    bring(theirs, laptop)
    [conflict] = project.conflicts()
    project.settle(MO_MAY.line_id, conflict.theirs.take_id)

    project.settle(MO_MAY.line_id, conflict.mine.take_id)

    assert project.current(MO_MAY.line_id).take_id == conflict.mine.take_id
    assert project.conflicts() == []


def test_a_take_of_another_line_cannot_be_chosen(laptop, project, ban):
    take = laptop.keep(ban, QUET)

    with pytest.raises(KeyError):
        project.settle(MO_MAY.line_id, take.take_id)


def test_a_narrator_who_did_a_line_again_on_the_other_laptop_needs_no_judge(
    laptop, ban, new_laptop
):
    first = laptop.keep(ban, MO_MAY)
    second = again_elsewhere(laptop, ban, new_laptop("second"), minutes=5)

    report = bring(second, laptop)

    assert report.of(Outcome.ADDED) == (MO_MAY.line_id,)
    project = laptop.project
    assert project.conflicts() == []
    assert project.current(MO_MAY.line_id).clip != first.clip
    assert project.take(first.take_id) == first
    assert project.master_path(first).exists()

    back = bring(laptop, second)
    assert back.of(Outcome.ALREADY) == (MO_MAY.line_id,)


def test_the_earlier_recording_of_the_same_narrator_does_not_come_to_count(laptop, ban, new_laptop):
    mine = laptop.keep(ban, MO_MAY)
    second = again_elsewhere(laptop, ban, new_laptop("second"), minutes=-5)

    report = bring(second, laptop)

    assert report.of(Outcome.OLDER) == (MO_MAY.line_id,)
    assert laptop.project.current(MO_MAY.line_id) == mine
    assert len(laptop.project.takes_of(MO_MAY.line_id)) == 2


def test_what_somebody_approved_is_not_replaced_by_its_narrators_newer_take(
    laptop, ban, phay, new_laptop
):
    mine = laptop.keep(ban, MO_MAY)
    second = again_elsewhere(laptop, ban, new_laptop("second"), minutes=5)
    mine = laptop.project.approve(mine.take_id, phay.person_id)

    assert bring(second, laptop).of(Outcome.CONFLICT) == (MO_MAY.line_id,)
    assert laptop.project.current(MO_MAY.line_id) == mine


def again_elsewhere(laptop, who, other, minutes):
    """Let the narrator record the line again on a laptop that the studio was copied to."""
    shutil.copytree(laptop.home, other.home)
    other.clock.pass_by(minutes=minutes)
    other.keep(who, MO_MAY, pitch=170.0)
    return other


def test_an_approval_by_the_narrator_counts_for_nothing(laptop, project, theirs, my):
    theirs.keep(my, MO_MAY)
    lying = theirs.project.narration_set()
    one = lying.narrations[MO_MAY.line_id]
    forged = replace(one, approvals=(Approval(my.person_id, one.recorded_at),))

    project.take_in(replace(lying, narrations={MO_MAY.line_id: forged}), theirs.media)

    assert project.status(MO_MAY) is LineStatus.WAITING


def test_an_approval_by_nobody_known_counts_for_nothing(laptop, project, theirs, my):
    theirs.keep(my, MO_MAY)
    lying = theirs.project.narration_set()
    one = lying.narrations[MO_MAY.line_id]
    forged = replace(one, approvals=(Approval("9" * 32, one.recorded_at),))

    project.take_in(replace(lying, narrations={MO_MAY.line_id: forged}), theirs.media)

    assert project.status(MO_MAY) is LineStatus.WAITING


def test_a_voice_without_consent_does_not_come_in(laptop, project, theirs, my):
    theirs.keep(my, MO_MAY)
    taken = theirs.project.narration_set()
    people = {my.person_id: replace(my, consent=None)}

    report = project.take_in(replace(taken, people=people), theirs.media)

    assert report.of(Outcome.REFUSED) == (MO_MAY.line_id,)
    assert project.takes_of(MO_MAY.line_id) == []
    assert list(laptop.media.iterdir()) == []


def test_who_withdrew_there_has_withdrawn_here(laptop, project, theirs, my):
    theirs.keep(my, MO_MAY)
    bring(theirs, laptop)
    clip = project.clip_path(project.current(MO_MAY.line_id))
    theirs.project.withdraw(my.person_id)

    report = bring(theirs, laptop)

    assert report.withdrawn == [my.person_id]
    assert project.takes_of(MO_MAY.line_id) == []
    assert not clip.exists()
    assert project.narrators() == []
    assert project.narration_set().without_withdrawn().withdrawn == {my.person_id}


def test_an_old_pack_brings_no_voice_back_that_withdrew_here(laptop, project, theirs, my):
    theirs.keep(my, MO_MAY)
    bring(theirs, laptop)
    project.withdraw(my.person_id)

    report = bring(theirs, laptop)

    assert report.of(Outcome.REFUSED) == (MO_MAY.line_id,)
    assert project.narrators() == []
    assert project.takes_of(MO_MAY.line_id) == []


def test_a_withdrawal_travels_on_to_a_laptop_that_never_knew_the_narrator(
    laptop, project, theirs, my
):
    theirs.project.withdraw(my.person_id)

    bring(theirs, laptop)

    assert project.narration_set().withdrawn == {my.person_id}


@pytest.mark.parametrize("harm", ["missing", "other"])
def test_a_pack_whose_clip_is_not_what_it_says_changes_nothing(
    laptop, project, theirs, my, tmp_path, harm
):
    theirs.keep(my, MO_MAY)
    bad = theirs.keep(my, QUET)
    media = tmp_path / "media"
    shutil.copytree(theirs.media, media)
    clip = media / f"{bad.clip}.opus"
    clip.unlink() if harm == "missing" else clip.write_bytes(b"something else")

    with pytest.raises(LostClipError):
        project.take_in(theirs.project.narration_set(), media)

    assert project.narration_set().narrations == {}
    assert project.narrators() == []


def test_a_clip_whose_name_climbs_out_of_the_folder_is_refused(laptop, project, theirs, my):
    theirs.keep(my, MO_MAY)
    taken = theirs.project.narration_set()
    climbing = replace(taken.narrations[MO_MAY.line_id], clip="../../../settings")

    with pytest.raises(LostClipError):
        project.take_in(replace(taken, narrations={MO_MAY.line_id: climbing}), theirs.media)


def test_another_language_is_not_mixed_in(laptop, project, theirs, my):
    theirs.keep(my, MO_MAY)

    with pytest.raises(WrongLanguageError):
        project.take_in(replace(theirs.project.narration_set(), language="nut"), theirs.media)


def test_a_take_without_its_master_cannot_be_mended_sentence_by_sentence(
    laptop, project, theirs, my
):
    theirs.keep(my, HAI_CAU)
    bring(theirs, laptop)
    take = project.current(HAI_CAU.line_id)

    with pytest.raises(NoMasterError):
        project.redo_sentence(take.take_id, 0, laptop.master(b"\x00\x01" * 9_600))


def test_one_recording_of_two_lines_comes_in_as_one(laptop, project, theirs, my):
    both = replace(MO_MAY, also=(QUET.line_id,))
    take = theirs.keep(my, both)

    report = bring(theirs, laptop)

    assert report.of(Outcome.ADDED) == tuple(sorted([MO_MAY.line_id, QUET.line_id]))
    assert project.current(MO_MAY.line_id) == project.current(QUET.line_id)
    assert len(list(project.folder.glob("takes/*.json"))) == 1
    assert project.narration_set().narrations == theirs.project.narration_set().narrations
    assert take.clip == project.current(QUET.line_id).clip


def test_three_laptops_end_with_the_same_recordings(laptop, ban, theirs, my, new_laptop):
    laptop.keep(ban, MO_MAY)
    theirs.keep(my, QUET)
    third = new_laptop("third")
    third.keep(third.narrator("Giàng"), HAI_CAU)

    for giver in (laptop, theirs, third):
        for taker in (laptop, theirs, third):
            if giver is not taker:
                bring(giver, taker)
    for taker in (laptop, theirs):
        bring(third, taker)

    sets = [one.project.narration_set() for one in (laptop, theirs, third)]
    assert sets[0] == sets[1] == sets[2]
    assert sets[0].narrations.keys() == {line.line_id for line in PLAN.lines()}
