"""A line finds its clip: the shipped one first, then the cached one, else a new one."""

from __future__ import annotations

import os
import shutil
import sys
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from kiosk.audio.clips import Clip, ClipKey, ClipShelf
from kiosk.audio.external import ExternalSynthesiser
from kiosk.audio.late import LateSynthesiser
from kiosk.audio.synthesis import EspeakSynthesiser
from kiosk.domain.guide import Line
from kiosk.domain.hearing import Hearing
from kiosk.domain.spoken import Lexicon
from kiosk.errors import NoVoiceError

VI = Hearing()
LINE = Line("Gọi 113.")


@pytest.fixture
def places(tmp_path: Path) -> tuple[Path, Path]:
    return tmp_path / "shipped", tmp_path / "cache"


@pytest.fixture
def shelf(places: tuple[Path, Path], lexicon: Lexicon) -> ClipShelf:
    return ClipShelf(*places, EspeakSynthesiser(), lexicon)


def ship(shipped: Path, opus: Path, lexicon: Lexicon) -> Path:
    path = shipped / "vi" / f"{ClipKey(lexicon.spoken(LINE), 'vi').name}.opus"
    path.parent.mkdir(parents=True)
    shutil.copy(opus, path)
    return path


def test_a_line_never_heard_before_is_rendered_once_and_then_found(shelf: ClipShelf) -> None:
    assert shelf.find(LINE, VI) is None

    rendered = shelf.render(LINE, VI)

    assert shelf.find(LINE, VI) == rendered
    assert rendered.seconds > 0.5


def test_lines_that_sound_alike_share_a_clip(shelf: ClipShelf) -> None:
    assert shelf.render(LINE, VI) == shelf.render(Line("x", say="Gọi một một ba."), VI)


def test_each_voice_and_rate_has_its_own_clip() -> None:
    keys = [
        ClipKey("a", "vi"),
        ClipKey("a", "vi-x-south"),
        ClipKey("a", "vi", 100),
        ClipKey("b", "vi"),
    ]

    assert len({key.name for key in keys}) == len(keys)


def test_a_shipped_clip_comes_before_a_cached_one(
    shelf: ClipShelf, places: tuple[Path, Path], opus: Path, lexicon: Lexicon
) -> None:
    shelf.render(LINE, VI)
    path = ship(places[0], opus, lexicon)

    assert shelf.find(LINE, VI) == Clip(path, pytest.approx(1.5, abs=0.001))


def test_a_machine_without_a_synthesiser_speaks_what_was_shipped(
    places: tuple[Path, Path], opus: Path, lexicon: Lexicon
) -> None:
    path = ship(places[0], opus, lexicon)
    shelf = ClipShelf(*places, None, lexicon)

    found = shelf.find(LINE, VI)

    assert found is not None
    assert found.path == path
    assert shelf.voices() == {"vi"}


def test_a_machine_without_a_synthesiser_says_so_for_the_rest(
    places: tuple[Path, Path], lexicon: Lexicon
) -> None:
    shelf = ClipShelf(*places, None, lexicon)

    assert shelf.find(LINE, VI) is None
    assert shelf.voices() == frozenset()
    with pytest.raises(NoVoiceError):
        shelf.render(LINE, VI)


def test_a_damaged_shipped_clip_gives_way_to_a_rendered_one(
    shelf: ClipShelf, places: tuple[Path, Path], opus: Path, lexicon: Lexicon
) -> None:
    path = ship(places[0], opus, lexicon)
    path.write_bytes(path.read_bytes()[:2_000])

    assert shelf.find(LINE, VI) is None
    rendered = shelf.render(LINE, VI)
    assert shelf.find(LINE, VI) == rendered


def test_a_damaged_cached_clip_is_not_found_and_the_next_rendering_mends_it(
    shelf: ClipShelf,
) -> None:
    clip = shelf.render(LINE, VI)
    clip.path.write_bytes(b"RIFF")

    assert shelf.find(LINE, VI) is None
    assert shelf.render(LINE, VI) == clip
    assert shelf.find(LINE, VI) == clip


def test_a_page_that_looks_for_a_clip_never_takes_it_from_the_thread_that_renders_it(
    shelf: ClipShelf,
) -> None:
    lines = [Line(f"Bước {number}.") for number in range(20)]
    with ThreadPoolExecutor(1) as renderer:
        for line in lines:
            rendering = renderer.submit(shelf.render, line, VI)
            while not rendering.done():
                shelf.find(line, VI)
            assert rendering.result() == shelf.find(line, VI)


def test_a_clip_that_the_player_refused_is_not_offered_again(
    shelf: ClipShelf, places: tuple[Path, Path], opus: Path, lexicon: Lexicon
) -> None:
    path = ship(places[0], opus, lexicon)
    cached = shelf.render(LINE, VI)
    first = shelf.find(LINE, VI)
    assert first is not None

    shelf.refuse(first)
    assert shelf.find(LINE, VI) == cached
    shelf.refuse(cached)
    assert shelf.find(LINE, VI) is None
    assert path.exists()  # what was shipped is never deleted


def test_the_clips_not_heard_for_longest_make_room(
    places: tuple[Path, Path], lexicon: Lexicon
) -> None:
    shelf = ClipShelf(*places, EspeakSynthesiser(), lexicon, cache_limit=700_000)
    lines = [Line(f"Đây là câu thứ {number} của bài, xin nghe cho hết.") for number in range(6)]
    clips = []
    for age, line in enumerate(lines[:2]):
        clips.append(shelf.render(line, VI))
        os.utime(clips[-1].path, (age, age))
    assert shelf.find(lines[0], VI)  # heard again just now

    clips += [shelf.render(line, VI) for line in lines[2:]]

    assert not clips[1].path.exists()
    assert clips[-1].path.exists()
    assert sum(path.stat().st_size for path in places[1].rglob("*.wav")) <= 700_000


def test_a_clip_larger_than_the_whole_cache_can_still_be_heard(
    places: tuple[Path, Path], lexicon: Lexicon
) -> None:
    shelf = ClipShelf(*places, EspeakSynthesiser(), lexicon, cache_limit=1)

    assert shelf.render(LINE, VI).path.exists()


@pytest.mark.logs("synthesiser.broken")
def test_a_broken_program_chosen_for_this_desk_leaves_the_word_to_espeak(
    places: tuple[Path, Path], lexicon: Lexicon
) -> None:
    shelf = ClipShelf(*places, LateSynthesiser("/nowhere/reader {voice}"), lexicon)

    clip = shelf.render(LINE, VI)

    assert clip.seconds > 0.3
    assert shelf.find(LINE, VI) == clip


def test_another_program_does_not_replay_what_the_first_one_spoke(
    places: tuple[Path, Path], lexicon: Lexicon
) -> None:
    ClipShelf(*places, EspeakSynthesiser(), lexicon).render(LINE, VI)
    reader = ExternalSynthesiser(f"{sys.executable} {Path(__file__).with_name('reader.py')}")

    assert ClipShelf(*places, reader, lexicon).find(LINE, VI) is None
