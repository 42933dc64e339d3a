"""A release carries every line as speech, and only those lines."""

from __future__ import annotations

import json
from datetime import UTC, datetime
from pathlib import Path

import pytest
import soundfile

from kiosk.audio.clips import ClipShelf
from kiosk.audio.errors import SynthesisError
from kiosk.audio.loudness import CEILING, TARGET, loudness, true_peak
from kiosk.audio.measure import clip_seconds
from kiosk.audio.shipping import ShippingReport, ship
from kiosk.audio.synthesis import EspeakSynthesiser, Pyttsx3Synthesiser, Synthesiser
from kiosk.domain.guide import Line
from kiosk.domain.hearing import Hearing
from kiosk.domain.spoken import Lexicon
from kiosk.errors import NoVoiceError

LINES = [Line("Mở VNeID."), Line("Bấm vào ô màu đỏ, rồi chờ một chút."), Line("Gọi 113.")]


class HandClock:
    """A clock that goes on by one second at each look."""

    def __init__(self) -> None:
        self.seconds = 0.0

    def now(self) -> datetime:
        return datetime(2026, 11, 22, tzinfo=UTC)

    def monotonic(self) -> float:
        self.seconds += 1.0
        return self.seconds


def shipped(
    out: Path,
    lexicon: Lexicon,
    lines: list[Line] = LINES,
    voices: tuple[str, ...] = ("vi",),
    synthesiser: Synthesiser | None = None,
) -> ShippingReport:
    speaker = synthesiser or EspeakSynthesiser()
    return ship(lines, voices, out, speaker, lexicon=lexicon, clock=HandClock())


def files(out: Path) -> dict[str, bytes]:
    return {str(f.relative_to(out)): f.read_bytes() for f in out.rglob("*") if f.is_file()}


def test_a_machine_without_a_synthesiser_finds_every_shipped_line(
    tmp_path: Path, lexicon: Lexicon
) -> None:
    report = shipped(tmp_path / "speech", lexicon, voices=("vi", "vi-x-south"))

    shelf = ClipShelf(tmp_path / "speech", tmp_path / "cache", None, lexicon)
    voices = [Hearing.of_vietnamese(voice) for voice in ("vi", "vi-x-south")]
    clips = [shelf.find(line, voice) for line in LINES for voice in voices]
    assert all(clips)
    assert shelf.voices() == {"vi", "vi-x-south"}
    assert report.count == report.rendered == 6
    assert report.removed == 0
    assert report.seconds == pytest.approx(sum(clip.seconds for clip in clips if clip))
    assert report.bytes == sum(clip.path.stat().st_size for clip in clips if clip)
    assert report.bytes_of == {
        voice: sum(clip.stat().st_size for clip in (tmp_path / "speech" / voice).glob("*.opus"))
        for voice in ("vi", "vi-x-south")
    }
    assert report.seconds_of_work == 1.0


def test_a_clip_is_small_and_as_loud_as_all_others(tmp_path: Path, lexicon: Lexicon) -> None:
    report = shipped(tmp_path, lexicon)

    assert 20_000 < report.bytes * 8 / report.seconds < 40_000
    for clip in tmp_path.rglob("*.opus"):
        sound, rate = soundfile.read(clip)
        assert loudness(sound, rate) == pytest.approx(TARGET, abs=1.0)
        assert true_peak(sound, rate) < CEILING
        assert clip_seconds(clip) == pytest.approx(len(sound) / rate, abs=0.001)


def test_the_same_lines_give_the_same_bytes(tmp_path: Path, lexicon: Lexicon) -> None:
    shipped(tmp_path / "one", lexicon)
    shipped(tmp_path / "two", lexicon, list(reversed(LINES)) + LINES)

    assert files(tmp_path / "one") == files(tmp_path / "two")
    assert len(files(tmp_path / "one")) == len(LINES) + 1


def test_the_index_says_that_it_is_a_machine_and_which(tmp_path: Path, lexicon: Lexicon) -> None:
    shipped(tmp_path, lexicon)

    index = json.loads((tmp_path / "index.json").read_text("utf-8"))

    assert index["kind"] == "giọng máy"
    assert index["made_by"]["synthesiser"].startswith("espeak-ng 1.")
    assert {clip["spoken"] for clip in index["voices"]["vi"].values()} == {
        lexicon.spoken(line) for line in LINES
    }


def test_what_is_there_is_not_rendered_again(tmp_path: Path, lexicon: Lexicon) -> None:
    shipped(tmp_path, lexicon)
    before = files(tmp_path)

    report = shipped(tmp_path, lexicon)

    assert (report.count, report.rendered, report.removed) == (3, 0, 0)
    assert files(tmp_path) == before


class DyingSynthesiser(EspeakSynthesiser):
    """One whose power goes at one sentence."""

    def render(self, text: str, voice_tag: str, rate_wpm: int, out: Path) -> None:
        if text.startswith("Bấm"):
            raise KeyboardInterrupt
        super().render(text, voice_tag, rate_wpm, out)


def test_rendering_that_was_interrupted_goes_on_where_it_stopped(
    tmp_path: Path, lexicon: Lexicon
) -> None:
    with pytest.raises(KeyboardInterrupt):
        shipped(tmp_path / "out", lexicon, synthesiser=DyingSynthesiser())
    kept = files(tmp_path / "out")
    assert len(kept) > 1, "the index, and at least the sentences that were under way"

    report = shipped(tmp_path / "out", lexicon)

    assert report.rendered == 3 - (len(kept) - 1)
    shipped(tmp_path / "at once", lexicon)
    assert files(tmp_path / "out") == files(tmp_path / "at once")


def test_what_another_synthesiser_left_behind_is_not_taken_for_ours_after_an_interruption(
    tmp_path: Path, lexicon: Lexicon
) -> None:
    shipped(tmp_path, lexicon, synthesiser=Pyttsx3Synthesiser())
    with pytest.raises(KeyboardInterrupt):
        shipped(tmp_path, lexicon, [LINES[1]], synthesiser=DyingSynthesiser())

    assert shipped(tmp_path, lexicon).rendered == 3


def test_a_changed_line_replaces_its_clip_only(tmp_path: Path, lexicon: Lexicon) -> None:
    shipped(tmp_path, lexicon, voices=("vi", "vi-x-south"))
    (tmp_path / "vi" / "notes.opus").write_text("not ours")

    report = shipped(tmp_path, lexicon, [*LINES[:2], Line("Gọi 156.")])

    assert (report.count, report.rendered, report.removed) == (3, 1, 4)
    assert not (tmp_path / "vi-x-south").exists()
    assert (tmp_path / "vi" / "notes.opus").exists()


def test_a_damaged_clip_is_rendered_again(tmp_path: Path, lexicon: Lexicon) -> None:
    shipped(tmp_path, lexicon)
    before = files(tmp_path)
    damaged = next(tmp_path.rglob("*.opus"))
    damaged.write_bytes(damaged.read_bytes()[:500])

    report = shipped(tmp_path, lexicon)

    assert report.rendered == 1
    assert files(tmp_path) == before


def test_another_synthesiser_renders_everything_anew(tmp_path: Path, lexicon: Lexicon) -> None:
    shipped(tmp_path, lexicon)

    report = shipped(tmp_path, lexicon, synthesiser=Pyttsx3Synthesiser())

    assert report.rendered == 3


def test_an_unreadable_index_is_not_trusted(tmp_path: Path, lexicon: Lexicon) -> None:
    shipped(tmp_path, lexicon)
    (tmp_path / "index.json").write_text("{", "utf-8")

    assert shipped(tmp_path, lexicon).rendered == 3


def test_a_voice_that_is_not_there_is_refused_by_name(tmp_path: Path, lexicon: Lexicon) -> None:
    with pytest.raises(NoVoiceError):
        shipped(tmp_path, lexicon, voices=("tyz",))


def test_a_folder_that_cannot_be_written_is_a_named_fault(tmp_path: Path, lexicon: Lexicon) -> None:
    (tmp_path / "speech").write_text("a file where the folder should be")

    with pytest.raises(SynthesisError):
        shipped(tmp_path / "speech", lexicon)
