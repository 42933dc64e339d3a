"""Every synthesiser keeps the same promises: a whole clip, or a named fault and no file."""

from __future__ import annotations

import sys
import wave
from pathlib import Path

import pytest

from kiosk.audio.errors import SynthesisError
from kiosk.audio.measure import wav_seconds
from kiosk.audio.pyttsx3_child import voice_for
from kiosk.audio.synthesis import (
    VOICES,
    EspeakSynthesiser,
    Pyttsx3Synthesiser,
    Synthesiser,
)
from kiosk.audio.synthesisers import find_synthesiser
from kiosk.errors import NoVoiceError

SENTENCE = "Bà con mở ứng dụng, rồi bấm vào ô màu đỏ."


@pytest.fixture(params=[EspeakSynthesiser, Pyttsx3Synthesiser])
def synthesiser(request: pytest.FixtureRequest) -> Synthesiser:
    made: Synthesiser = request.param()
    return made


def a_program(folder: Path, script: str) -> str:
    """Return a program that stands where espeak-ng should be."""
    program = folder / "espeak-ng"
    program.write_text(f"#!/bin/sh\n{script}\n")
    program.chmod(0o755)
    return str(program)


def test_it_has_the_voices_of_north_centre_and_south(synthesiser: Synthesiser) -> None:
    assert synthesiser.voices() == frozenset(VOICES)


@pytest.mark.parametrize("voice", VOICES)
def test_a_sentence_becomes_one_whole_clip(
    synthesiser: Synthesiser, tmp_path: Path, voice: str
) -> None:
    out = tmp_path / "cache" / "clip.wav"

    synthesiser.render(SENTENCE, voice, 120, out)

    assert 2 < wav_seconds(out) < 8
    with wave.open(str(out)) as clip:
        assert max(clip.readframes(clip.getnframes())) > 0  # not silence
    assert list(out.parent.iterdir()) == [out]


def test_the_voices_sound_different(synthesiser: Synthesiser, tmp_path: Path) -> None:
    clips = []
    for voice in VOICES:
        synthesiser.render(SENTENCE, voice, 120, tmp_path / voice)
        clips.append((tmp_path / voice).read_bytes())

    assert len(set(clips)) == len(VOICES)


def test_fewer_words_a_minute_take_longer(synthesiser: Synthesiser, tmp_path: Path) -> None:
    for rate in (100, 160):
        synthesiser.render(SENTENCE, "vi", rate, tmp_path / f"{rate}.wav")

    assert wav_seconds(tmp_path / "100.wav") > 1.2 * wav_seconds(tmp_path / "160.wav")


def test_a_language_without_a_voice_is_refused_by_name(
    synthesiser: Synthesiser, tmp_path: Path
) -> None:
    with pytest.raises(NoVoiceError):
        synthesiser.render("Mu", "tyz", 120, tmp_path / "clip.wav")

    assert list(tmp_path.iterdir()) == []


def test_text_that_makes_no_sound_leaves_no_clip(synthesiser: Synthesiser, tmp_path: Path) -> None:
    with pytest.raises(SynthesisError):
        synthesiser.render("", "vi", 120, tmp_path / "clip.wav")

    assert list(tmp_path.iterdir()) == []


def test_a_clip_is_replaced_only_by_a_whole_one(synthesiser: Synthesiser, tmp_path: Path) -> None:
    out = tmp_path / "clip.wav"
    synthesiser.render(SENTENCE, "vi", 120, out)
    before = out.read_bytes()

    with pytest.raises(SynthesisError):
        synthesiser.render("", "vi", 120, out)

    assert out.read_bytes() == before


def test_a_text_that_looks_like_an_option_is_only_text(
    synthesiser: Synthesiser, tmp_path: Path
) -> None:
    synthesiser.render("-v en; $(touch stolen) [[h@l'oU]]", "vi", 120, tmp_path / "clip.wav")

    assert [file.name for file in tmp_path.iterdir()] == ["clip.wav"]


def test_a_synthesiser_that_never_answers_is_given_up(tmp_path: Path) -> None:
    program = a_program(tmp_path, "exec sleep 60")
    out = tmp_path / "cache" / "clip.wav"

    with pytest.raises(SynthesisError) as given_up:
        EspeakSynthesiser(program, limit=0.2).render(SENTENCE, "vi", 120, out)

    assert given_up.value.details["fault"] == "too slow"
    assert list(out.parent.iterdir()) == []


def test_a_pyttsx3_child_that_never_answers_is_given_up(tmp_path: Path) -> None:
    with pytest.raises(SynthesisError):
        Pyttsx3Synthesiser(limit=0.001).render(SENTENCE, "vi", 120, tmp_path / "clip.wav")

    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("script", ["exit 1", "kill -9 $$", "exit 0", "exec head -c 100 /dev/zero"])
def test_a_synthesiser_that_dies_leaves_a_named_fault_and_no_file(
    tmp_path: Path, script: str
) -> None:
    out = tmp_path / "cache" / "clip.wav"

    with pytest.raises(SynthesisError):
        EspeakSynthesiser(a_program(tmp_path, script)).render(SENTENCE, "vi", 120, out)

    assert list(out.parent.iterdir()) == []


def test_a_clip_cut_short_by_its_synthesiser_is_not_kept(tmp_path: Path) -> None:
    real = EspeakSynthesiser()
    real.render(SENTENCE, "vi", 120, tmp_path / "whole.wav")
    program = a_program(
        tmp_path, f'for out; do :; done; head -c 9000 "{tmp_path}/whole.wav" > "$out"'
    )
    out = tmp_path / "cache" / "clip.wav"

    with pytest.raises(SynthesisError):
        EspeakSynthesiser(program).render(SENTENCE, "vi", 120, out)

    assert list(out.parent.iterdir()) == []


def test_a_machine_without_espeak_says_so(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATH", str(tmp_path))

    assert EspeakSynthesiser().voices() == frozenset()
    assert EspeakSynthesiser().name == "espeak-ng"
    with pytest.raises(NoVoiceError):
        EspeakSynthesiser().render(SENTENCE, "vi", 120, tmp_path / "clip.wav")
    assert list(tmp_path.iterdir()) == []


def test_a_folder_that_cannot_be_written_is_a_named_fault(tmp_path: Path) -> None:
    (tmp_path / "cache").write_text("a file where the folder should be")

    with pytest.raises(SynthesisError):
        EspeakSynthesiser().render(SENTENCE, "vi", 120, tmp_path / "cache" / "clip.wav")


def test_the_program_of_the_system_is_preferred(monkeypatch: pytest.MonkeyPatch) -> None:
    found = find_synthesiser()

    assert found is not None
    assert found.name.startswith("espeak-ng 1.")


def test_without_the_program_its_library_still_speaks(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PATH", str(tmp_path))
    found = find_synthesiser()

    assert found is not None
    assert found.name == f"pyttsx3 {sys.platform}"


class SapiVoice:
    """A voice as pyttsx3 describes those of Windows."""

    def __init__(self, token: str, language: str) -> None:
        self.id = f"HKEY_LOCAL_MACHINE\\SOFTWARE\\Microsoft\\Speech\\Voices\\Tokens\\{token}"
        self.name = token
        self.languages = [language]


def test_a_windows_machine_speaks_only_with_a_vietnamese_voice() -> None:
    david, an = SapiVoice("TTS_MS_EN-US_DAVID", "en-US"), SapiVoice("MSTTS_V110_viVN_An", "vi-VN")

    assert voice_for("vi", [david, an]) == an.id
    assert voice_for("vi-x-south", [david, an]) is None
    assert voice_for("vi", [david]) is None
