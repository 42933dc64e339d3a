"""What a power cut or a bad disk leaves is put in order at the next opening; nothing is lost."""

from __future__ import annotations

import pytest
import soundfile

from kiosk.audio.master import MasterWriter
from kiosk.studio.errors import StudioBusyError
from kiosk.studio.standing import LineStatus
from kiosk.studio.take import TakeState
from kiosk.studio.take_index import TakeIndex
from tests.unit.kiosk.studio.evening import HAI_CAU, MO_MAY, QUET, as_pcm, pcm
from tests.unit.kiosk.studio.packs import speech


def spoken_master(laptop, narrator, line=MO_MAY, **of):
    return laptop.master(pcm(line.line.text, 130.0), line=line, narrator=narrator.person_id, **of)


def test_a_master_without_its_take_is_found_again_as_a_fresh_take(laptop, ban):
    master = spoken_master(laptop, ban)
    recorded_at = laptop.clock.moment
    laptop.clock.pass_by(hours=20)

    project = laptop.reopen()

    [found] = project.found
    assert project.takes_of(MO_MAY.line_id) == [found]
    assert (found.state, found.narrator) == (TakeState.FRESH, ban.person_id)
    assert found.recorded_at == recorded_at
    assert project.master_path(found) == master
    assert project.clip_path(found).exists()
    assert laptop.reopen().found == ()


def test_a_sentence_that_was_said_again_is_set_into_its_take_after_a_power_cut(laptop, ban):
    whole = laptop.keep(ban, HAI_CAU)
    laptop.master(
        as_pcm(speech(1.6, 180.0)),
        line=HAI_CAU,
        narrator=ban.person_id,
        redo_of=whole.take_id,
        sentence=1,
    )

    project = laptop.reopen()

    [found] = project.found
    assert found.line_id == HAI_CAU.line_id
    assert found.seconds == pytest.approx(whole.seconds, abs=1.0)
    assert len(project.takes_of(HAI_CAU.line_id)) == 2
    assert len(list(project.folder.glob("masters/*.wav"))) == 2


def test_what_was_being_recorded_when_the_power_went_is_absent_not_half(laptop, project, ban):
    path = project.new_master(MO_MAY, ban.person_id)
    writer = MasterWriter(path)
    writer.write(bytes(48_000))
    writer._file.close()  # as the machine stops

    project = laptop.reopen()

    assert list(project.folder.glob("masters/*")) == []
    assert project.status(MO_MAY) is LineStatus.TO_RECORD


@pytest.mark.logs("studio.set_aside")
def test_a_master_of_which_nobody_knows_what_it_says_is_set_aside_not_deleted(laptop, project, ban):
    master = laptop.master(pcm("Mở máy lên.", 130.0))
    sound = master.read_bytes()

    project = laptop.reopen()

    assert project.set_aside == (master.name,)
    assert (project.folder / "aside" / master.name).read_bytes() == sound


@pytest.mark.logs("studio.set_aside")
@pytest.mark.parametrize("damage", [b"", b"\x00" * 400, b'{"take": {}}', b"[" * 100_000])
def test_a_damaged_take_is_set_aside_and_made_again_of_its_master(laptop, ban, phay, damage):
    damaged = laptop.approved(ban, MO_MAY, phay)
    sound = laptop.keep(ban, QUET)
    file = laptop.project.folder / "takes" / f"{damaged.take_id}.json"
    file.write_bytes(damage)

    project = laptop.reopen()

    assert project.set_aside == (file.name,)
    assert (project.folder / "aside" / file.name).read_bytes() == damage
    assert [take.take_id for take in project.found] == [damaged.take_id]
    assert project.take(damaged.take_id).state is TakeState.FRESH
    assert project.take(sound.take_id) == sound


@pytest.mark.logs("studio.set_aside")
def test_a_damaged_take_of_a_master_that_nothing_was_noted_of_is_made_again(laptop, project, ban):
    take = project.add_take(MO_MAY, ban.person_id, laptop.master(pcm("Mở máy lên.", 130.0)))
    (project.folder / "takes" / f"{take.take_id}.json").write_bytes(b"{")

    project = laptop.reopen()

    assert project.take(take.take_id) == take


@pytest.mark.logs("studio.set_aside")
def test_a_take_whose_clip_is_gone_is_made_again_of_its_master(laptop, project, ban):
    take = laptop.keep(ban, MO_MAY)
    project.clip_path(take).unlink()

    project = laptop.reopen()

    assert project.take(take.take_id).state is TakeState.FRESH
    assert soundfile.info(project.clip_path(take)).subtype == "OPUS"


@pytest.mark.logs("studio.set_aside")
@pytest.mark.parametrize("content", [b"", b"RIFF", b"not sound" * 100])
def test_a_master_that_is_no_sound_does_not_keep_the_studio_shut(laptop, project, ban, content):
    path = project.new_master(MO_MAY, ban.person_id)
    path.write_bytes(content)

    project = laptop.reopen()

    assert project.set_aside == (path.name,)
    assert project.found == ()


@pytest.mark.logs("studio.set_aside")
@pytest.mark.parametrize("name", ["wording.json", "words.json", "bookmark.json"])
def test_damaged_notes_cost_no_take_and_no_other_notes(laptop, project, ban, name):
    take = laptop.record(ban, MO_MAY)
    project.set_wording(MO_MAY.line_id, "Kháy máy")
    project.set_word("OTP", "số")
    project.set_bookmark(MO_MAY.line_id)
    (project.folder / name).write_bytes(b"{")

    project = laptop.reopen()

    assert project.set_aside == (name,)
    assert project.take(take.take_id) == take
    left = {
        "wording.json": project.wording(MO_MAY.line_id) == "Kháy máy",
        "words.json": next(w for w in project.words() if w.term == "OTP").said == "số",
        "bookmark.json": project.bookmark == MO_MAY.line_id,
    }
    assert left == {other: other != name for other in left}


@pytest.mark.logs("studio.set_aside")
def test_a_second_damaged_file_of_the_same_name_does_not_replace_the_first(laptop, project):
    for content in (b"{", b"["):
        (laptop.project.folder / "words.json").write_bytes(content)
        laptop.reopen()

    aside = laptop.project.folder / "aside"
    assert (aside / "words.json").read_bytes() == b"{"
    assert (aside / "words-2.json").read_bytes() == b"["


@pytest.mark.logs("studio.set_aside")
def test_a_damaged_person_is_set_aside_and_the_others_are_there(laptop, ban, phay):
    (laptop.home / "studio" / "people" / f"{phay.person_id}.json").write_bytes(b"\x00")
    laptop.close()

    assert [person.person_id for person in laptop.workshop.people()] == [ban.person_id]
    assert laptop.workshop.set_aside == (f"{phay.person_id}.json",)


def test_a_clip_that_nobody_names_goes(laptop, project, ban):
    take = laptop.record(ban, MO_MAY)
    stray = project.folder / "media" / f"{'0' * 64}.opus"
    stray.write_bytes(b"from an earlier attempt")

    project = laptop.reopen()

    assert not stray.exists()
    assert project.clip_path(take).exists()
    assert project.consent_path(project.narrators()[0]).exists()


def test_a_second_studio_on_the_folder_is_refused_and_disturbs_nothing(laptop, ban, new_laptop):
    take = laptop.keep(ban, MO_MAY)
    second = new_laptop("laptop")

    with pytest.raises(StudioBusyError):
        second.workshop  # noqa: B018

    assert laptop.project.take(take.take_id) == take
    laptop.close()
    assert second.project.take(take.take_id) == take


def test_questions_from_the_screen_and_a_take_that_is_made_do_not_disturb_each_other(
    laptop, project, ban
):
    from threading import Thread

    take = laptop.record(ban, MO_MAY)
    index: TakeIndex = project._shelf.index
    stop = []

    def make_takes() -> None:
        kept = index.get(take.take_id)
        for _ in range(3_000):
            index.put(kept)
            index.remove(take.take_id)
        index.put(kept)
        stop.append(True)

    making = Thread(target=make_takes)
    making.start()
    while not stop:
        assert project.status(MO_MAY) in {LineStatus.FRESH, LineStatus.TO_RECORD}
        project.waiting_for(ban.person_id)
    making.join()
    assert project.takes_of(MO_MAY.line_id) == [take]
