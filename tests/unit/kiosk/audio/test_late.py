"""A synthesiser is looked for once, when the first clip is missing, and never before."""

from __future__ import annotations

from pathlib import Path

import pytest

from kiosk.audio.external import ExternalSynthesiser
from kiosk.audio.late import LateSynthesiser
from kiosk.audio.measure import wav_seconds
from kiosk.audio.synthesis import VOICES, EspeakSynthesiser, Synthesiser
from kiosk.errors import NoVoiceError
from tests.unit.kiosk.audio.test_external import READER


def test_it_is_looked_for_once_and_only_when_needed(tmp_path: Path) -> None:
    looked: list[int] = []

    def find() -> Synthesiser:
        looked.append(1)
        return EspeakSynthesiser()

    late = LateSynthesiser(find=find)
    assert looked == []

    late.render("Dạ.", "vi", 120, tmp_path / "clip.wav")

    assert late.voices() == EspeakSynthesiser().voices()
    assert late.name == EspeakSynthesiser().name
    assert looked == [1]
    assert wav_seconds(tmp_path / "clip.wav") > 0.3


def test_a_machine_that_has_none_says_so(tmp_path: Path) -> None:
    late = LateSynthesiser(find=lambda: None)

    assert late.voices() == frozenset()
    with pytest.raises(NoVoiceError):
        late.render("Dạ.", "vi", 120, tmp_path / "clip.wav")
    assert list(tmp_path.iterdir()) == []


def test_the_program_that_was_chosen_speaks_and_nothing_else_is_looked_for(
    tmp_path: Path,
) -> None:
    late = LateSynthesiser(READER, find=lambda: pytest.fail("nothing else is needed"))

    late.render("Dạ.", "vi", 120, tmp_path / "clip.wav")

    assert late.name == ExternalSynthesiser(READER).name
    assert late.recipe("vi") == ExternalSynthesiser(READER).recipe("vi")
    assert wav_seconds(tmp_path / "clip.wav") == pytest.approx(0.3)


def test_a_voice_that_it_lacks_is_spoken_by_what_is_usual(tmp_path: Path) -> None:
    late = LateSynthesiser(READER)

    late.render("Dạ.", "vi-x-south", 120, tmp_path / "clip.wav")

    assert late.voices() == frozenset(VOICES)
    assert late.recipe("vi-x-south") == EspeakSynthesiser().recipe("vi-x-south")
    assert late.recipe("vi-x-south") != late.recipe("vi")


@pytest.mark.parametrize("command", ["no-such-program", "false", "cat"])
def test_a_program_that_fails_is_given_up_and_the_usual_voice_speaks_on(
    tmp_path: Path, command: str, caplog: pytest.LogCaptureFixture
) -> None:
    late = LateSynthesiser(command)
    before = late.recipe("vi")

    with pytest.raises(NoVoiceError):
        late.render("Dạ.", "vi", 120, tmp_path / "clip.wav")
    for number in range(2):
        late.render("Dạ.", "vi", 120, tmp_path / f"{number}.wav")

    assert [line.message for line in caplog.records] == ["synthesiser.broken"]
    assert late.recipe("vi") == EspeakSynthesiser().recipe("vi") != before
    assert late.name == EspeakSynthesiser().name
    assert sorted(path.name for path in tmp_path.iterdir()) == ["0.wav", "1.wav"]
