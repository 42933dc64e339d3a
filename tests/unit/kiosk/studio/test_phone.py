"""What was recorded on a phone finds its lines, and whoever confirms is told how sure that is."""

from __future__ import annotations

import shutil
import subprocess
import unicodedata
from collections.abc import Sequence
from functools import cache
from pathlib import Path

import numpy
import pytest
import soundfile

from kiosk.audio.errors import CorruptClipError
from kiosk.audio.takes import Samples, read_sound
from kiosk.domain.line import Line
from kiosk.domain.narration import Person
from kiosk.studio.errors import NoConsentError
from kiosk.studio.phone import (
    Laid,
    Proposal,
    files_in,
    is_readable,
    line_numbers,
    match_by_name,
    sound_of,
    take_stretch,
)
from kiosk.studio.phone_cuts import lay_cuts
from kiosk.studio.plan import PlannedLine
from kiosk.studio.project import Project
from kiosk.studio.take import TakeState
from tests.unit.kiosk.studio.evening import MO_MAY
from tests.unit.kiosk.studio.packs import RATE, silence, speech

TEXTS = (
    "Khai sinh cho con.",
    "Mở ứng dụng.",
    "Chạm vào hình tròn có chữ dịch vụ công.",
    "Chọn nơi bà con đang ở. Nếu không thấy tên xã thì hỏi cán bộ.",
    "Lệ phí",
    "Bấm nút màu xanh ở dưới cùng.",
    "Gửi đi.",
    "Đợi cán bộ gọi lại trong ba ngày làm việc, không cần ra ủy ban.",
    "Mỗ đường.",
    "Mộ đường.",
)
LINES = tuple(
    PlannedLine(f"guide/thu/steps.mot.sentences.{n}", Line(text), "guide/thu", "1. Thử")
    for n, text in enumerate(TEXTS, start=1)
)
FILE = Path("evening.wav")


def matched(*names: str, lines: Sequence[PlannedLine] = LINES) -> dict[int, tuple[str, float]]:
    """Return the file and the confidence by the number of each line that has one."""
    numbers = line_numbers(lines)
    laid = match_by_name([Path("phone") / name for name in names], lines)
    return {numbers[one.line.line_id]: (one.file.name, one.confidence) for one in laid.proposals}


@pytest.mark.parametrize(
    "name",
    [
        "guide_thu_steps.mot.sentences.3.m4a",
        "guide-thu-steps-mot-sentences-3.opus",
        "Chạm vào hình tròn có chữ dịch vụ công.m4a",
        "cham vao hinh tron co chu dich vu cong.mp3",
        "CHAM_VAO_HINH_TRON_CO_CHU_DICH_VU_CONG.WAV",
        "99 - Chạm vào hình tròn có chữ dịch vụ công (1).m4a",
        "Cham vao hinh tron.m4a",
    ],
)
def test_a_file_is_known_by_the_name_or_the_words_of_its_line(name: str) -> None:
    [(number, (_, sure))] = matched(name).items()
    assert number == 3
    assert sure >= 0.85


@pytest.mark.parametrize(
    "name", ["03.m4a", "3.m4a", "Ghi âm 3.m4a", "REC003.mp3", "03 lan hai.m4a"]
)
def test_a_number_counts_the_lines_from_one(name: str) -> None:
    [(number, (_, sure))] = matched(name).items()
    assert number == 3
    assert 0.6 <= sure < 0.95


def test_accents_decide_between_lines_that_differ_in_accents_only() -> None:
    assert matched("Mộ đường.m4a") == {10: ("Mộ đường.m4a", 0.95)}
    taken_apart = unicodedata.normalize("NFD", "Mỗ đường.m4a")
    assert matched(taken_apart) == {9: (taken_apart, 0.95)}
    assert all(sure < 0.5 for _, sure in matched("mo duong.m4a").values()), "it may be either"


def test_words_count_more_than_a_number_before_them() -> None:
    found = matched("05 Gửi đi.m4a", "06.m4a")
    assert found[7] == ("05 Gửi đi.m4a", 0.95)
    assert found[6][0] == "06.m4a"


def test_two_files_that_claim_one_line_claim_nothing() -> None:
    laid = match_by_name([Path("03.m4a"), Path("3.m4a"), Path("05.m4a")], LINES)
    assert [one.line for one in laid.proposals] == [LINES[4]]
    assert {one.file.name for one in laid.spare} == {"03.m4a", "3.m4a"}
    assert LINES[2] in laid.missing


def test_the_date_and_time_that_a_phone_writes_are_no_number_of_a_line() -> None:
    names = [f"Recording_20261127_1935{second:02}.m4a" for second in range(10)]
    found = matched(*reversed(names))
    assert [found[number][0] for number in range(1, 11)] == names
    assert {sure for _, sure in found.values()} == {0.4}, "order alone is a guess"


def test_files_are_in_the_order_in_which_people_count(tmp_path: Path) -> None:
    for name in ("Ghi âm 10.m4a", "Ghi âm 2.m4a", "Ghi âm 1.M4A", "ảnh.jpg", "notes.txt"):
        (tmp_path / name).write_bytes(b"x")
    (tmp_path / "folder.m4a").mkdir()
    assert [file.name for file in files_in(tmp_path)] == [
        "Ghi âm 1.M4A",
        "Ghi âm 2.m4a",
        "Ghi âm 10.m4a",
    ]


def test_more_files_than_lines_leave_files_over_and_no_line_twice() -> None:
    laid = match_by_name([Path(f"clip{letter}.m4a") for letter in "abcd"], LINES[:2])
    assert [one.file.name for one in laid.proposals] == ["clipa.m4a", "clipb.m4a"]
    assert all(one.confidence <= 0.2 for one in laid.proposals)
    assert [one.file.name for one in laid.spare] == ["clipc.m4a", "clipd.m4a"]


Read = list[tuple[int | None, Samples]]


def reading(
    left_out: Sequence[int] = (), cough_before: Sequence[int] = (), again: Sequence[int] = ()
) -> Read:
    """Return what somebody reads: the number of the line, and its sound; ``None`` for no line."""
    read: Read = []
    for number, text in enumerate(TEXTS, start=1):
        if number in cough_before:
            read.append((None, speech(0.3, 90.0)))
        if number in left_out:
            continue
        sentences = text.split(". ")
        parts = []
        for sentence in sentences:
            parts += [speech(0.1 + 0.21 * len(sentence.split()), 130.0), silence(0.4)]
        said = numpy.concatenate(parts[:-1])
        if number in again:
            read.append((None, said[: len(said) // 2]))
        read.append((number, said))
    return read


def recording(read: Read) -> tuple[Samples, dict[int, tuple[float, float]]]:
    """Return the long file, and where each line is in it."""
    parts, truth, at = [silence(1.0)], {}, 1.0
    for place, (number, sound) in enumerate(read):
        length, pause = len(sound) / RATE, 0.9 + 0.25 * (place % 4)
        if number is not None:
            truth[number] = (at, at + length)
        parts += [sound, silence(pause)]
        at += length + pause
    return numpy.concatenate(parts), truth


def right(laid: Laid, truth: dict[int, tuple[float, float]]) -> set[int]:
    numbers = line_numbers(LINES)
    found = set()
    for one in laid.proposals:
        number = numbers[one.line.line_id]
        if number not in truth or one.end is None:
            continue
        begin, end = truth[number]
        if begin - 0.5 < one.start <= begin + 0.05 and end - 0.05 <= one.end < end + 0.5:
            found.add(number)
    return found


def test_a_long_recording_is_cut_into_its_lines() -> None:
    sound, truth = recording(reading())
    laid = lay_cuts(sound, LINES, FILE)
    assert right(laid, truth) == set(range(1, 11))
    assert laid.missing == ()
    assert laid.spare == ()
    assert all(one.confidence > 0.6 for one in laid.proposals)


def test_two_sentences_of_a_line_stay_together() -> None:
    sound, truth = recording(reading())
    laid = lay_cuts(sound, LINES, FILE)
    [one] = [one for one in laid.proposals if one.line is LINES[3]]
    begin, end = truth[4]
    assert one.end is not None
    assert one.start < begin < end < one.end


@pytest.mark.parametrize("number", [1, 3, 4, 8])
def test_a_line_that_was_left_out_shifts_no_other(number: int) -> None:
    sound, truth = recording(reading(left_out=[number]))
    laid = lay_cuts(sound, LINES, FILE)
    assert laid.missing == (LINES[number - 1],)
    assert right(laid, truth) == set(range(1, 11)) - {number}


@pytest.mark.parametrize("number", [1, 3, 6, 8])
def test_a_cough_belongs_to_no_line(number: int) -> None:
    sound, truth = recording(reading(cough_before=[number]))
    laid = lay_cuts(sound, LINES, FILE)
    assert right(laid, truth) == set(range(1, 11))
    [cough] = laid.spare
    assert cough.end is not None
    assert cough.end - cough.start < 1.0


def test_a_line_left_out_and_a_cough_elsewhere_shift_nothing() -> None:
    sound, truth = recording(reading(left_out=[4], cough_before=[8]))
    laid = lay_cuts(sound, LINES, FILE)
    assert laid.missing == (LINES[3],)
    assert right(laid, truth) == set(range(1, 11)) - {4}
    assert len(laid.spare) == 1


def test_a_false_start_is_left_over_or_told_to_be_unsure() -> None:
    sound, truth = recording(reading(again=[8]))
    laid = lay_cuts(sound, LINES, FILE)
    assert right(laid, truth) >= set(range(1, 11)) - {8}
    [eighth] = [one for one in laid.proposals if one.line is LINES[7]]
    assert 8 in right(laid, truth) or eighth.confidence < 0.6


def test_two_lines_of_one_length_of_which_one_is_missing_are_told_to_be_unsure() -> None:
    sound, _ = recording(reading(left_out=[9]))
    laid = lay_cuts(sound, LINES, FILE)
    last = [one for one in laid.proposals if one.line in LINES[8:]]
    assert len(last) == 1
    assert last[0].confidence < 0.6, "it may be either"


@pytest.mark.parametrize("sound", [silence(3.0), silence(3.0) * 0, numpy.zeros(0)])
def test_a_recording_of_nothing_leaves_every_line_missing(sound: Samples) -> None:
    assert lay_cuts(sound, LINES, FILE) == Laid((), LINES, ())


def test_without_lines_the_whole_recording_is_left_over() -> None:
    laid = lay_cuts(speech(2.0), (), FILE)
    assert [(one.start, one.end) for one in laid.spare] == [(0.0, 2.0)]


@cache
def said_by_machine(text: str, folder: Path) -> Samples:
    out = folder / f"{abs(hash(text))}.wav"
    subprocess.run(["espeak-ng", "-v", "vi", "-w", str(out), text], check=True)
    return read_sound(out)


@pytest.mark.skipif(shutil.which("espeak-ng") is None, reason="no espeak-ng here")
def test_real_syllables_of_uneven_length_are_laid_as_well(tmp_path: Path) -> None:
    read: Read = [
        (number, said_by_machine(text, tmp_path)) for number, text in enumerate(TEXTS, start=1)
    ]
    del read[3]
    read.insert(6, (None, speech(0.3, 90.0)))
    sound, truth = recording(read)

    laid = lay_cuts(sound, LINES, FILE)

    assert laid.missing == (LINES[3],)
    # A synthesiser begins and ends a sentence with a little silence of its own.
    truth = {number: (begin + 0.05, end - 0.3) for number, (begin, end) in truth.items()}
    found = {line_numbers(LINES)[one.line.line_id]: one for one in laid.proposals}
    for number, (begin, end) in truth.items():
        assert found[number].start < begin + 0.1
        assert found[number].end is not None
        assert found[number].end > end - 0.1


def test_what_the_studio_cannot_read_is_decoded_first(tmp_path: Path) -> None:
    wav, m4a = tmp_path / "a.wav", tmp_path / "a.m4a"
    soundfile.write(wav, speech(1.0), RATE, subtype="PCM_16")
    m4a.write_bytes(b"\0\0\0\x18ftypM4A ")
    asked: list[Path] = []

    def decode(file: Path) -> Path:
        asked.append(file)
        return wav

    assert is_readable(wav)
    assert not is_readable(m4a)
    assert len(sound_of(wav, decode)) == RATE
    assert len(sound_of(m4a, decode)) == RATE
    assert asked == [m4a]


def test_a_file_that_no_decoder_makes_sound_of_is_a_fault(tmp_path: Path) -> None:
    broken = tmp_path / "a.m4a"
    broken.write_bytes(b"\0" * 100)
    with pytest.raises(CorruptClipError):
        sound_of(broken, lambda file: file)


def test_a_confirmed_stretch_becomes_a_take_that_must_be_heard(
    project: Project, ban: Person
) -> None:
    sound = numpy.concatenate([silence(1.0), speech(0.9), silence(1.0), speech(2.0)])
    proposal = Proposal(MO_MAY, FILE, 0.7, 2.2, 0.9)

    take = take_stretch(project, proposal, ban.person_id, sound)

    assert take.state is TakeState.FRESH
    assert project.current(MO_MAY.line_id) == take
    assert 0.8 < take.seconds < 1.3, "the silence around it is trimmed"
    master = project.master_path(take)
    assert master is not None
    kept = soundfile.info(master)
    assert (kept.samplerate, kept.channels, kept.subtype) == (48_000, 1, "PCM_16")
    assert kept.duration == pytest.approx(1.5, abs=0.01)


def test_a_whole_file_becomes_a_take(project: Project, ban: Person) -> None:
    sound = numpy.concatenate([silence(0.4), speech(0.9), silence(0.4)])
    take = take_stretch(project, Proposal(MO_MAY, FILE), ban.person_id, sound)
    assert 0.8 < take.seconds < 1.3


def test_nobody_is_recorded_by_phone_without_their_consent(project: Project, phay: Person) -> None:
    with pytest.raises(NoConsentError):
        take_stretch(project, Proposal(MO_MAY, FILE), phay.person_id, speech(1.0))


def test_an_empty_stretch_is_no_take(project: Project, ban: Person) -> None:
    with pytest.raises(ValueError, match="empty"):
        take_stretch(project, Proposal(MO_MAY, FILE, 5.0, 6.0), ban.person_id, speech(1.0))
    assert project.takes_of(MO_MAY.line_id) == []
