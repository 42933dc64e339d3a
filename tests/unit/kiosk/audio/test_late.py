"""A synthesiser is looked for once, when the first clip is missing, and never before."""

from __future__ import annotations

from pathlib import Path

import pytest

from kiosk.audio.late import LateSynthesiser
from kiosk.audio.measure import wav_seconds
from kiosk.audio.synthesis import EspeakSynthesiser, Synthesiser
from kiosk.errors import NoVoiceError


def test_it_is_looked_for_once_and_only_when_needed(tmp_path: Path) -> None:
    looked: list[int] = []

    def find() -> Synthesiser:
        looked.append(1)
        return EspeakSynthesiser()

    late = LateSynthesiser(find)
    assert looked == []

    late.render("Dạ.", "vi", 120, tmp_path / "clip.wav")

    assert late.voices() == EspeakSynthesiser().voices()
    assert late.name == EspeakSynthesiser().name
    assert looked == [1]
    assert wav_seconds(tmp_path / "clip.wav") > 0.3


def test_a_machine_that_has_none_says_so(tmp_path: Path) -> None:
    late = LateSynthesiser(lambda: None)

    assert late.voices() == frozenset()
    with pytest.raises(NoVoiceError):
        late.render("Dạ.", "vi", 120, tmp_path / "clip.wav")
    assert list(tmp_path.iterdir()) == []
