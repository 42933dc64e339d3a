"""An evening of recording: consent, takes, listening, a second person, and what counts."""

from __future__ import annotations

from dataclasses import replace

import pytest
import soundfile

from kiosk.domain.line import Line
from kiosk.domain.narration_wire import from_json, to_json
from kiosk.domain.take_quality import Problem
from kiosk.errors import PersonalNoteError
from kiosk.studio.errors import NoConsentError, SilentConsentError
from kiosk.studio.plan import PlanGroup, PlannedLine, RecordingPlan
from kiosk.studio.standing import LineStatus, Progress
from kiosk.studio.take import (
    NoReasonError,
    OwnTakeError,
    PoorTakeError,
    TakeState,
    UnheardTakeError,
)
from tests.unit.kiosk.studio.evening import (
    HAI_CAU,
    MO_MAY,
    PLAN,
    QUET,
    QUIET,
    STATEMENT,
    as_pcm,
    pcm,
)
from tests.unit.kiosk.studio.packs import speech

NEW_WORDS = replace(MO_MAY, line=Line("Mở cái máy lên."))


def test_nobody_is_recorded_before_they_have_agreed(laptop, project, phay):
    with pytest.raises(NoConsentError):
        project.new_master(MO_MAY, phay.person_id)
    with pytest.raises(NoConsentError):
        project.add_take(MO_MAY, phay.person_id, laptop.master(pcm("Mở máy lên.", 130.0)))


def test_a_consent_is_the_narrators_own_voice_with_the_words_they_agreed_to(laptop, project, ban):
    assert project.narrators() == [ban]
    assert ban.consent.statement == STATEMENT
    assert ban.consent.given_at == laptop.clock.moment
    heard = soundfile.info(project.consent_path(ban))
    assert heard.subtype == "OPUS"
    assert heard.duration == pytest.approx(ban.consent.seconds, abs=0.01)
    assert list(project.folder.glob("masters/*")) == []
    assert laptop.reopen().narrators() == [ban]


def test_silence_is_no_consent(laptop, project, phay):
    with pytest.raises(SilentConsentError):
        project.give_consent(phay.person_id, laptop.master(QUIET), STATEMENT)

    assert project.narrators() == []


def test_consent_in_one_language_is_none_in_another(laptop, ban):
    laptop.tag = "nut"

    assert laptop.project.narrators() == []
    assert laptop.project.person(ban.person_id).consent is None


def test_a_take_is_measured_and_made_into_a_clip_and_its_master_stays_untouched(
    laptop, project, ban
):
    master = laptop.master(pcm("Mở máy lên.", 130.0), line=MO_MAY, narrator=ban.person_id)
    before = master.read_bytes()
    take = project.add_take(MO_MAY, ban.person_id, master)

    assert take.state is TakeState.FRESH
    assert take.problems == ()
    assert -40 < take.measures.loudness < -10
    assert project.master_path(take) == master
    assert master.read_bytes() == before
    clip = soundfile.info(project.clip_path(take))
    assert (clip.subtype, clip.samplerate, clip.channels) == ("OPUS", 48_000, 1)
    assert clip.duration < take.measures.seconds
    assert take.recorded_at == laptop.clock.moment


def test_everything_is_there_again_the_next_evening(laptop, ban, phay):
    takes = [laptop.keep(ban, MO_MAY), laptop.record(ban, QUET)]
    laptop.project.set_wording(QUET.line_id, "Quét mã pây.")
    laptop.project.set_bookmark(QUET.line_id)
    before = laptop.project

    after = laptop.reopen()

    assert after is not before
    assert [after.take(take.take_id) for take in takes] == takes
    assert after.bookmark == QUET.line_id
    assert after.wording(QUET.line_id) == "Quét mã pây."
    assert (after.found, after.set_aside) == ((), ())


def test_a_take_is_listened_to_before_it_is_kept(laptop, project, ban):
    take = laptop.record(ban, MO_MAY)

    with pytest.raises(UnheardTakeError):
        project.keep(take.take_id)

    project.listened(take.take_id)
    assert project.keep(take.take_id).state is TakeState.WAITING


def test_a_poor_take_is_kept_only_with_a_reason_that_names_nobody(laptop, project, ban):
    hurried = laptop.master(
        pcm("Mở.", 130.0), line=replace(MO_MAY, line=Line("a " * 60)), narrator=ban.person_id
    )
    take = project.add_take(replace(MO_MAY, line=Line("a " * 60)), ban.person_id, hurried)
    project.listened(take.take_id)

    assert Problem.TOO_SHORT in take.problems
    with pytest.raises(PoorTakeError):
        project.keep(take.take_id, "  ")
    with pytest.raises(PersonalNoteError):
        project.keep(take.take_id, "Hỏi tôi: 0912 345 678")
    assert project.keep(take.take_id, "Tiếng Tày nói ngắn").kept_because == "Tiếng Tày nói ngắn"


def test_there_is_no_reason_to_keep_silence(laptop, project, ban):
    master = laptop.master(QUIET, line=MO_MAY, narrator=ban.person_id)
    take = project.add_take(MO_MAY, ban.person_id, master)
    project.listened(take.take_id)

    assert take.problems == (Problem.SILENT,)
    with pytest.raises(PoorTakeError):
        project.keep(take.take_id, "Tôi thích thế")


def test_nobody_approves_their_own_recording(laptop, project, ban):
    take = laptop.keep(ban, MO_MAY)

    with pytest.raises(OwnTakeError):
        project.approve(take.take_id, ban.person_id)
    with pytest.raises(OwnTakeError):
        project.send_back(take.take_id, ban.person_id, "không hay")
    assert project.waiting_for(ban.person_id) == []


def test_a_second_person_approves_what_they_heard_to_the_end(laptop, project, ban, phay):
    take = laptop.keep(ban, MO_MAY)
    assert project.waiting_for(phay.person_id) == [take]

    with pytest.raises(UnheardTakeError):
        project.approve(take.take_id, phay.person_id, heard_to_end=False)
    approved = project.approve(take.take_id, phay.person_id)

    assert approved.as_narration().is_approved
    assert project.waiting_for(phay.person_id) == []
    assert project.narration_set().people.keys() == {ban.person_id, phay.person_id}


def test_a_stranger_approves_nothing(laptop, project, ban):
    take = laptop.keep(ban, MO_MAY)

    with pytest.raises(KeyError):
        project.approve(take.take_id, "f" * 32)
    assert project.take(take.take_id).state is TakeState.WAITING


def test_a_take_is_sent_back_with_a_reason_and_recorded_anew(laptop, project, ban, phay):
    take = laptop.keep(ban, MO_MAY)
    with pytest.raises(NoReasonError):
        project.send_back(take.take_id, phay.person_id, " ")

    project.send_back(take.take_id, phay.person_id, "Nghe tiếng gà gáy")
    assert project.status(MO_MAY) is LineStatus.SENT_BACK
    assert project.current(MO_MAY.line_id).sent_back_because == "Nghe tiếng gà gáy"
    assert project.narration_set().narrations == {}

    again = laptop.keep(ban, MO_MAY, pitch=140.0)
    assert project.status(MO_MAY) is LineStatus.WAITING
    assert [one.take_id for one in project.takes_of(MO_MAY.line_id)] == [
        again.take_id,
        take.take_id,
    ]


def test_progress_counts_what_is_kept_and_what_is_approved(laptop, project, ban, phay):
    assert project.progress(PLAN) == Progress(recorded=0, approved=0, outdated=0, total=3)
    laptop.approved(ban, MO_MAY, phay)
    laptop.keep(ban, QUET)
    laptop.record(ban, HAI_CAU)

    assert [project.status(line) for line in PLAN.lines()] == [
        LineStatus.APPROVED,
        LineStatus.WAITING,
        LineStatus.FRESH,
    ]
    assert project.progress(PLAN) == Progress(recorded=2, approved=1, outdated=0, total=3)


def test_words_that_changed_make_the_recording_outdated_until_it_is_done_again(
    laptop, project, ban, phay
):
    old = laptop.approved(ban, MO_MAY, phay)
    assert project.status(NEW_WORDS) is LineStatus.OUTDATED

    fresh = laptop.record(ban, NEW_WORDS)
    assert project.status(NEW_WORDS) is LineStatus.FRESH
    assert project.current(MO_MAY.line_id) == old

    project.throw_away(fresh.take_id)
    assert project.status(NEW_WORDS) is LineStatus.OUTDATED

    new = laptop.keep(ban, NEW_WORDS)
    assert project.status(NEW_WORDS) is LineStatus.WAITING
    assert project.narration_set().narrations[MO_MAY.line_id].clip == old.clip

    new = project.approve(new.take_id, phay.person_id)
    assert project.status(NEW_WORDS) is LineStatus.APPROVED
    assert project.narration_set().narrations[MO_MAY.line_id].clip == new.clip


def test_people_go_on_hearing_the_approved_take_until_the_new_one_is_approved(
    laptop, project, ban, phay
):
    old = laptop.approved(ban, MO_MAY, phay)
    new = laptop.keep(ban, MO_MAY, pitch=150.0)

    assert project.current(MO_MAY.line_id) == old
    assert project.waiting_for(phay.person_id) == [new]

    new = project.approve(new.take_id, phay.person_id)
    assert project.current(MO_MAY.line_id) == new


def test_words_that_stand_on_two_pages_are_recorded_once(laptop, project, ban, phay):
    here = PlannedLine("screen/dong-y-1", Line("Đồng ý."), "screen/a", "Đồng ý.", ("screen/b",))
    there = PlannedLine("screen/b", Line("Đồng ý."), "screen/b", "Đồng ý.", (here.line_id,))
    plan = RecordingPlan(
        (PlanGroup("screen/a", "A", (here,)), PlanGroup("screen/b", "B", (there,)))
    )

    take = laptop.approved(ban, here, phay)

    assert project.status(there) is LineStatus.APPROVED
    assert project.saying(there) == take
    assert project.progress(plan).approved == 2
    published = project.narration_set().narrations
    assert {line_id: one.clip for line_id, one in published.items()} == {
        here.line_id: take.clip,
        there.line_id: take.clip,
    }
    changed = replace(there, line=Line("Tôi đồng ý."), also=())
    assert project.status(changed) is LineStatus.OUTDATED
    assert project.status(here) is LineStatus.APPROVED


def test_a_line_added_later_is_served_by_the_recording_of_the_same_words(laptop, project, ban):
    laptop.keep(ban, MO_MAY)
    later = replace(MO_MAY, line_id="guide/moi/title", also=(MO_MAY.line_id,))

    assert project.status(later) is LineStatus.WAITING


def test_one_sentence_is_done_again_and_the_old_take_stays(laptop, project, ban, phay):
    old = laptop.approved(ban, HAI_CAU, phay)
    master = project.master_path(old).read_bytes()
    sentence = laptop.master(
        as_pcm(speech(1.6, 180.0)), line=HAI_CAU, narrator=ban.person_id, redo_of=old.take_id
    )

    new = project.redo_sentence(old.take_id, 1, sentence)

    assert new.state is TakeState.FRESH
    assert new.approvals == ()
    assert new.take_id > old.take_id
    assert new.clip != old.clip
    assert new.text_hash == old.text_hash
    assert len(new.marks) == 2
    assert project.take(old.take_id) == old
    assert project.master_path(old).read_bytes() == master
    assert project.master_path(new) not in {None, project.master_path(old)}
    assert not sentence.exists()
    assert project.current(HAI_CAU.line_id) == old
    with pytest.raises(UnheardTakeError):
        project.keep(new.take_id)


def test_silence_replaces_no_sentence(laptop, project, ban):
    take = laptop.keep(ban, HAI_CAU)

    with pytest.raises(PoorTakeError):
        project.redo_sentence(take.take_id, 0, laptop.master(QUIET))
    assert project.takes_of(HAI_CAU.line_id) == [take]
    assert list(project.folder.glob("masters/*.wav")) == [project.master_path(take)]


def test_a_take_that_is_not_wanted_leaves_nothing_behind(laptop, project, ban):
    take = laptop.record(ban, MO_MAY)
    clip, master = project.clip_path(take), project.master_path(take)

    project.throw_away(take.take_id)

    assert project.takes_of(MO_MAY.line_id) == []
    assert not clip.exists()
    assert not master.exists()
    assert list(project.folder.glob("takes/*")) == []
    assert list(project.folder.glob("masters/*")) == []
    assert laptop.reopen().takes_of(MO_MAY.line_id) == []


def test_what_others_build_on_is_not_thrown_away(laptop, project, ban):
    take = laptop.keep(ban, MO_MAY)

    with pytest.raises(ValueError, match="kept"):
        project.throw_away(take.take_id)
    assert project.clip_path(take).exists()


def test_the_line_before_gives_the_tone(laptop, project, ban):
    assert project.previous_clip(MO_MAY, PLAN) is None
    first = laptop.record(ban, MO_MAY)

    assert project.previous_clip(QUET, PLAN) == project.clip_path(first)
    assert project.previous_clip(HAI_CAU, PLAN) == project.clip_path(first)
    assert project.previous_clip(MO_MAY, PLAN) is None


def test_a_take_keeps_the_wording_it_was_made_from(laptop, project, ban):
    project.set_wording(MO_MAY.line_id, "  Kháy máy khửn.\x07 ")
    take = laptop.record(ban, MO_MAY)
    project.set_wording(MO_MAY.line_id, "")

    assert take.wording == "Kháy máy khửn."
    assert project.wording(MO_MAY.line_id) == ""


def test_a_clock_that_jumps_back_makes_no_later_take_an_earlier_one(laptop, project, ban):
    first = laptop.record(ban, MO_MAY)
    ahead = project.folder / "takes" / f"{'f' * 31}0.json"
    ahead.write_bytes(
        (project.folder / "takes" / f"{first.take_id}.json")
        .read_bytes()
        .replace(first.take_id.encode(), ahead.stem.encode())
    )
    (project.folder / "masters" / f"{first.take_id}.wav").unlink()

    project = laptop.reopen()
    second = laptop.record(ban, MO_MAY)

    assert second.take_id > ahead.stem
    assert project.takes_of(MO_MAY.line_id)[0] == second


def test_what_was_recorded_here_fits_a_pack_whoever_withdrew(laptop, project, ban, phay):
    mi = laptop.narrator("Seo Mỷ")
    project.set_wording(MO_MAY.line_id, "Kháy máy\nkhửn.")
    take = laptop.record(ban, MO_MAY)
    project.listened(take.take_id)
    project.keep(take.take_id, "Mưa to\x00")
    project.approve(take.take_id, phay.person_id)
    laptop.keep(mi, QUET)
    project.withdraw(mi.person_id)
    whole = project.narration_set()

    assert from_json(to_json(whole)) == whole
    published = whole.approved().without_withdrawn()
    assert from_json(to_json(published)) == published
    assert whole.narrations[MO_MAY.line_id].kept_because == "Mưa to"


def test_a_recording_from_elsewhere_is_no_master(laptop, project, ban, tmp_path):
    with pytest.raises(ValueError, match="master"):
        project.add_take(MO_MAY, ban.person_id, tmp_path / "x.wav")
