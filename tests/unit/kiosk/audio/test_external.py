"""A desk brings a voice of its own: any program that reads text and writes a WAV."""

from __future__ import annotations

import shlex
import sys
import time
from pathlib import Path

import numpy
import pytest
import soundfile

from kiosk.audio.errors import SynthesisError
from kiosk.audio.external import ExternalSynthesiser
from kiosk.audio.loudness import CEILING, TARGET, loudness, true_peak
from kiosk.audio.measure import wav_seconds
from kiosk.audio.synthesis import VOICES
from kiosk.errors import NoVoiceError

READER = f"{shlex.quote(sys.executable)} {shlex.quote(str(Path(__file__).with_name('reader.py')))}"
SENTENCE = "Bà con mở ứng dụng, rồi bấm vào ô màu đỏ."

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="its stand-ins are shell scripts")


def a_program(folder: Path, script: str) -> str:
    """Return the command line of a program that does what a script says."""
    program = folder / "đọc to.sh"  # a name that has to be quoted
    program.write_text(f"#!/bin/sh\n{script}\n")
    program.chmod(0o755)
    return shlex.quote(str(program))


def is_running(process: int) -> bool:
    try:
        return bool(Path(f"/proc/{process}/cmdline").read_bytes())  # empty: it is dead already
    except OSError:
        return False


def pitch(clip: Path) -> float:
    sound, rate = soundfile.read(clip)
    spectrum = numpy.abs(numpy.fft.rfft(sound))
    return float(spectrum.argmax() * rate / len(sound))


def test_a_sentence_becomes_one_whole_clip_as_loud_as_all_others(tmp_path: Path) -> None:
    out = tmp_path / "cache" / "clip.wav"

    ExternalSynthesiser(READER).render(SENTENCE, "vi", 120, out)

    assert wav_seconds(out) == pytest.approx(len(SENTENCE) * 0.1, abs=0.01)
    sound, rate = soundfile.read(out)
    assert loudness(sound, rate) == pytest.approx(TARGET, abs=1.0)
    assert true_peak(sound, rate) < CEILING
    assert list(out.parent.iterdir()) == [out]


def test_a_longer_text_takes_longer_and_a_quicker_rate_less(tmp_path: Path) -> None:
    reader = ExternalSynthesiser(f"{READER} {{voice}} {{rate}}")
    for name, text, rate in (("short", "Dạ.", 120), ("long", SENTENCE, 120), ("q", SENTENCE, 240)):
        reader.render(text, "vi", rate, tmp_path / name)

    short, long, quick = (wav_seconds(tmp_path / name) for name in ("short", "long", "q"))
    assert long > 5 * short
    assert quick == pytest.approx(long / 2, abs=0.01)


def test_each_voice_is_asked_for_by_its_tag(tmp_path: Path) -> None:
    reader = ExternalSynthesiser(f"{READER} {{voice}}")

    assert reader.voices() == frozenset(VOICES)
    for voice in VOICES:
        reader.render(SENTENCE, voice, 120, tmp_path / f"{voice}.wav")
    pitches = [pitch(tmp_path / f"{voice}.wav") for voice in VOICES]
    assert pitches == pytest.approx([220, 330, 440], abs=2)


def test_a_program_without_a_place_for_the_voice_has_one_voice(tmp_path: Path) -> None:
    reader = ExternalSynthesiser(READER)

    assert reader.voices() == frozenset({"vi"})
    with pytest.raises(NoVoiceError):
        reader.render(SENTENCE, "vi-x-south", 120, tmp_path / "clip.wav")
    assert list(tmp_path.iterdir()) == []


def test_no_language_but_vietnamese_is_offered(tmp_path: Path) -> None:
    with pytest.raises(NoVoiceError):
        ExternalSynthesiser(f"{READER} {{voice}}").render("Mu", "tyz", 120, tmp_path / "clip.wav")


def test_the_program_reads_one_line_of_utf8(tmp_path: Path) -> None:
    heard = tmp_path / "heard"
    program = a_program(tmp_path, f'tee {heard} | "$@"')

    ExternalSynthesiser(f"{program} {READER}").render("Mở\nứng  dụng.", "vi", 120, tmp_path / "c")

    assert heard.read_text("utf-8") == "Mở ứng dụng.\n"


def test_there_is_no_shell_between(tmp_path: Path) -> None:
    command = f"{READER} vi 120; touch {tmp_path / 'stolen'}"

    with pytest.raises(SynthesisError):
        ExternalSynthesiser(command).render("$(id) `id` | id", "vi", 120, tmp_path / "clip.wav")

    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize(
    ("script", "fault"),
    [
        ("exit 3", "exit 3"),
        ("kill -9 $$", "exit -9"),
        ("exit 0", "cut short"),
        ("cat", "not a WAV"),
        ("head -c 5000 /dev/zero", "not a WAV"),
        ('"$@" | head -c 44', "no sound"),
        ('"$@" | head -c 30', "cut short"),
    ],
)
def test_a_program_that_fails_or_writes_nonsense_is_a_named_fault_and_leaves_no_file(
    tmp_path: Path, script: str, fault: str
) -> None:
    out = tmp_path / "cache" / "clip.wav"
    reader = ExternalSynthesiser(f"{a_program(tmp_path, script)} {READER}")

    with pytest.raises(SynthesisError) as failed:
        reader.render(SENTENCE, "vi", 120, out)

    assert failed.value.details == {"synthesiser": "đọc to.sh", "fault": fault}
    assert list(out.parent.iterdir()) == []


@pytest.mark.parametrize("kind", ["FLOAT", "PCM_24", "PCM_U8"])
def test_a_wav_of_another_kind_is_a_named_fault(tmp_path: Path, kind: str) -> None:
    wav = tmp_path / "tone.wav"
    soundfile.write(wav, numpy.sin(numpy.arange(20_000) / 20), 22_050, subtype=kind)

    with pytest.raises(SynthesisError) as failed:
        ExternalSynthesiser(f"cat {wav}").render(SENTENCE, "vi", 120, tmp_path / "clip.wav")

    assert failed.value.details["fault"] == "not plain PCM"


def test_silence_is_no_speech(tmp_path: Path) -> None:
    soundfile.write(tmp_path / "none.wav", numpy.zeros(40_000), 22_050)

    with pytest.raises(SynthesisError) as failed:
        ExternalSynthesiser(f"cat {tmp_path / 'none.wav'}").render("Dạ.", "vi", 120, tmp_path / "c")

    assert failed.value.details["fault"] == "no sound"


def test_two_channels_at_any_usual_rate_become_one(tmp_path: Path) -> None:
    for rate in (8_000, 16_000, 22_050, 44_100, 48_000):
        tone = 0.02 * numpy.sin(2 * numpy.pi * 700 * numpy.arange(2 * rate) / rate)
        wav = tmp_path / f"{rate}.wav"
        soundfile.write(wav, numpy.stack([tone, tone], axis=1), rate)

        out = tmp_path / "clip.wav"
        ExternalSynthesiser(f"cat {wav}").render("Dạ.", "vi", 120, out)

        sound, heard_rate = soundfile.read(out)
        assert (sound.ndim, heard_rate) == (1, rate)
        assert loudness(sound, rate) == pytest.approx(TARGET, abs=1.0), rate
        assert true_peak(sound, rate) < CEILING


def test_a_program_that_never_answers_is_given_up_with_all_that_it_started(tmp_path: Path) -> None:
    program = a_program(tmp_path, f"sleep 60 & echo $! > {tmp_path / 'started'}; wait")
    began = time.monotonic()

    with pytest.raises(SynthesisError) as failed:
        ExternalSynthesiser(program, limit=0.3).render(SENTENCE, "vi", 120, tmp_path / "c" / "wav")

    assert failed.value.details["fault"] == "too slow"
    assert time.monotonic() - began < 5
    started = int((tmp_path / "started").read_text())
    while is_running(started):
        assert time.monotonic() - began < 5
        time.sleep(0.01)
    assert list((tmp_path / "c").iterdir()) == []


def test_a_program_that_never_stops_writing_is_given_up(tmp_path: Path) -> None:
    reader = ExternalSynthesiser("cat /dev/zero", limit=30, most_bytes=1_000_000)
    began = time.monotonic()

    with pytest.raises(SynthesisError) as failed:
        reader.render(SENTENCE, "vi", 120, tmp_path / "clip.wav")

    assert failed.value.details["fault"] == "too large"
    assert time.monotonic() - began < 5
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("command", ["no-such-program {voice}", "'an open quote", " ", "/etc"])
def test_a_program_that_is_not_there_has_no_voice(tmp_path: Path, command: str) -> None:
    reader = ExternalSynthesiser(command)

    assert reader.voices() == frozenset()
    with pytest.raises(NoVoiceError):
        reader.check()
    with pytest.raises(NoVoiceError):
        reader.render(SENTENCE, "vi", 120, tmp_path / "clip.wav")


def test_a_desk_that_changes_its_program_hears_no_clip_of_the_old_one() -> None:
    one, other = ExternalSynthesiser(READER), ExternalSynthesiser(f"{READER} {{voice}}")

    assert one.recipe("vi") != other.recipe("vi")
    assert one.name != other.name
    assert one.name.startswith(f"{Path(sys.executable).name} ")


def test_the_folders_of_a_program_stay_out_of_its_name_and_its_faults(tmp_path: Path) -> None:
    home = tmp_path / "Nguyễn Văn A"
    home.mkdir()
    reader = ExternalSynthesiser(a_program(home, "exit 1"))

    with pytest.raises(SynthesisError) as failed:
        reader.check()

    assert "Nguyễn" not in f"{reader.name} {failed.value.details}"


def test_checking_leaves_nothing_behind(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("tempfile.tempdir", str(tmp_path))

    ExternalSynthesiser(READER).check()

    assert list(tmp_path.iterdir()) == []
