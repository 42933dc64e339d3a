"""A pack from a stranger brings files that lie; none of them gets past the check."""

from __future__ import annotations

import struct
import subprocess
import sys
import time
from dataclasses import replace
from pathlib import Path

import numpy
import pytest
import soundfile

from kiosk.audio.clip_check import check_clip, check_level
from kiosk.audio.errors import CorruptClipError
from kiosk.audio.ogg import FIRST, LAST, opus_seconds
from kiosk.audio.takes import finish
from tests.unit.kiosk.audio.hostile import Page, apart, bomb, opus, together
from tests.unit.kiosk.audio.rooms import spoken


def refusal(folder: Path, data: bytes, claimed: float = 2.0, limit: float = 120.0) -> str:
    """Return why a file is refused, or nothing."""
    path = folder / "clip.opus"
    path.write_bytes(data)
    try:
        check_clip(path, claimed, limit)
    except CorruptClipError as error:
        return str(error.details["fault"])
    return ""


def with_head(data: bytes, at: int, value: bytes) -> bytes:
    """Return a file with some bytes of its head changed, and a checksum that fits."""
    head, *rest = apart(data)
    (packet,) = head.packets
    changed = packet[:at] + value + packet[at + len(value) :]
    return together([replace(head, packets=(changed,)), *rest])


def test_an_honest_clip_is_taken(tmp_path: Path) -> None:
    assert refusal(tmp_path, opus()) == ""
    assert refusal(tmp_path, together(apart(opus()))) == "", "taken apart and put together"


@pytest.mark.parametrize("text", ["Dạ.", "Bà con mở ứng dụng, rồi bấm vào ô màu đỏ."])
def test_what_the_studio_makes_is_taken(tmp_path: Path, text: str) -> None:
    clip = finish(spoken(text), text)

    assert refusal(tmp_path, clip.opus, clip.seconds) == ""
    check_level(tmp_path / "clip.opus")


def encoded(folder: Path, kind: str, subtype: str) -> bytes:
    path = folder / "other"
    tone = 0.3 * numpy.sin(numpy.arange(96_000) / 9)
    soundfile.write(path, tone, 48_000, format=kind, subtype=subtype)
    return path.read_bytes()


def test_what_is_not_opus_is_refused(tmp_path: Path) -> None:
    assert refusal(tmp_path, b"") == "empty"
    assert refusal(tmp_path, b"<html>404</html>") == "cut short"
    assert refusal(tmp_path, bytes(5_000)) == "not a page"
    assert refusal(tmp_path, encoded(tmp_path, "WAV", "PCM_16")) == "not a page"
    assert refusal(tmp_path, encoded(tmp_path, "FLAC", "PCM_16")) == "not a page"
    assert refusal(tmp_path, encoded(tmp_path, "OGG", "VORBIS")) == "not Opus"


def test_a_file_that_is_not_there_or_no_file_is_refused(tmp_path: Path) -> None:
    for path in (tmp_path / "gone.opus", tmp_path):
        with pytest.raises(CorruptClipError) as refused:
            check_clip(path, 2.0)
        assert refused.value.details["file"] == path.name


def test_a_clip_that_was_cut_short_anywhere_is_refused(tmp_path: Path) -> None:
    data = opus()

    for length in [*range(1, 200, 7), *range(200, len(data), 311), len(data) - 1]:
        assert refusal(tmp_path, data[:length]), length
    assert refusal(tmp_path, together(apart(data)[:-1])) == "cut short", "at the end of a page"


def test_a_bit_that_flipped_anywhere_is_seen(tmp_path: Path) -> None:
    data = opus()

    for at in range(0, len(data), 211):
        flipped = bytearray(data)
        flipped[at] ^= 1 << at % 8
        assert refusal(tmp_path, bytes(flipped)), at


def test_a_page_that_is_missing_or_twice_there_is_seen(tmp_path: Path) -> None:
    pages = apart(opus(5.0))

    missing = b"".join(page.encoded() for page in [*pages[:3], *pages[4:]])
    twice = b"".join(page.encoded() for page in [*pages[:4], *pages[3:]])

    assert refusal(tmp_path, missing, 5.0) == "pages are missing"
    assert refusal(tmp_path, twice, 5.0) == "pages are missing"
    assert refusal(tmp_path, together([*pages[:3], *pages[4:]]), 4.0), "renumbered"


@pytest.mark.parametrize("claimed", [0.0, 1.9, 2.1, 60.0, -2.0, float("nan"), float("inf")])
def test_a_manifest_that_lies_about_the_length_is_refused(tmp_path: Path, claimed: float) -> None:
    assert refusal(tmp_path, opus(), claimed) == "another length than claimed"


@pytest.mark.parametrize("shift", [-96_000, -9_600, 960, 48_000, 58 * 48_000])
def test_pages_that_say_another_length_than_the_packets_have_are_refused(
    tmp_path: Path, shift: int
) -> None:
    *pages, last = apart(opus())
    lying = together([*pages, replace(last, granule=last.granule + shift)])

    assert refusal(tmp_path, lying, 2.0 + shift / 48_000), shift


def test_pages_that_go_backwards_are_refused(tmp_path: Path) -> None:
    pages = apart(opus(5.0))
    pages[3] = replace(pages[3], granule=pages[3].granule - 9_600)

    assert refusal(tmp_path, together(pages), 5.0) == "another length than it says"


@pytest.mark.parametrize("honest", [True, False])
def test_a_small_file_that_unpacks_to_hours_is_refused_before_it_is_unpacked(
    tmp_path: Path, honest: bool
) -> None:
    data = bomb(3.0, honest=honest)
    began = time.perf_counter()

    assert len(data) < 400_000
    assert refusal(tmp_path, data) in {"too long", "another length than it says"}
    assert time.perf_counter() - began < 1.0


def test_a_bomb_takes_no_memory(tmp_path: Path) -> None:
    """In a process that has little: three hours of sound would take a hundred times as much."""
    path = tmp_path / "bomb.opus"
    path.write_bytes(bomb(3.0, honest=False))
    check = (
        "import resource, sys; from pathlib import Path\n"
        "from kiosk.audio.clip_check import check_clip, CorruptClipError\n"
        "before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss\n"
        "try: check_clip(Path(sys.argv[1]), 2.0)\n"
        "except CorruptClipError: pass\n"
        "print(resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - before)\n"
    )

    done = subprocess.run(
        [sys.executable, "-c", check, path], check=True, capture_output=True, text=True
    )

    assert int(done.stdout) < 30_000, "kilobytes"


def test_a_clip_longer_than_the_limit_is_refused_and_so_is_a_large_file(tmp_path: Path) -> None:
    data = opus(5.0)

    assert refusal(tmp_path, data, 5.0, limit=5.0) == ""
    assert refusal(tmp_path, data, 5.0, limit=4.9) == "too long"
    head, tags, *rest = apart(data)
    padded = replace(tags, packets=(tags.packets[0] + bytes(40_000),))
    assert refusal(tmp_path, together([head, padded, *rest]), 5.0, limit=5.0) == ""
    assert refusal(tmp_path, data + bytes(200_000), 5.0, limit=5.0) == "too large"


def test_more_than_one_stream_is_refused(tmp_path: Path) -> None:
    one, other = apart(opus()), [replace(page, serial=8) for page in apart(opus())]

    chained = b"".join(page.encoded() for page in [*one, *other])
    same_number = b"".join(page.encoded() for page in [*one, *one])
    mixed = b"".join(page.encoded() for pair in zip(one, other, strict=True) for page in pair)
    stray = together([*one[:2], Page((b"subtitles",), 0, serial=99), *one[2:]])

    for data in (chained, same_number, mixed, stray):
        assert refusal(tmp_path, data, 2.0) == "more than one stream"


def test_more_than_one_channel_is_refused(tmp_path: Path) -> None:
    assert refusal(tmp_path, opus(channels=2)) == "more than one channel"
    assert refusal(tmp_path, with_head(opus(), 18, b"\x01")) == "more than one channel"
    assert refusal(tmp_path, with_head(opus(channels=2), 9, b"\x01")) == "more than one channel"


def test_a_head_that_would_turn_the_sound_up_is_refused(tmp_path: Path) -> None:
    forty_decibels = struct.pack("<h", 40 * 256)

    assert refusal(tmp_path, with_head(opus(), 16, forty_decibels)) == "gain"


def test_a_pre_skip_that_swallows_the_clip_is_refused(tmp_path: Path) -> None:
    swallowing = with_head(opus(1.0), 10, struct.pack("<H", 60_000))

    assert refusal(tmp_path, swallowing, 1.0) == "no sound"


def test_packets_that_are_no_opus_are_refused(tmp_path: Path) -> None:
    head, tags, *rest = apart(opus())

    for packet in (b"", b"\xfb", b"\xfb\x00", b"\xfb\x3f\x00"):  # none, none, 0 and 63 frames
        sound = Page((packet,) * 3, 2_880 + 312, flags=LAST, serial=head.serial)
        assert "packet" in refusal(tmp_path, together([head, tags, sound]), 0.06), packet
    assert refusal(tmp_path, together([head, replace(tags, flags=LAST)])) == "no sound"
    alone = replace(head, flags=FIRST | LAST)
    assert refusal(tmp_path, together([alone])) == "no sound"
    togs = replace(tags, packets=(b"OpusTogs",))
    assert refusal(tmp_path, together([head, togs, *rest])) == "not Opus"


def test_a_silent_clip_is_refused(tmp_path: Path) -> None:
    assert refusal(tmp_path, opus(amplitude=0.0)) == "silent"
    assert refusal(tmp_path, opus(amplitude=0.001)) == "silent"
    assert refusal(tmp_path, opus(amplitude=0.02)) == ""


@pytest.mark.parametrize(("amplitude", "fault"), [(0.9, "louder"), (0.02, "louder")])
def test_a_clip_that_would_hurt_or_be_lost_beside_the_others_is_refused(
    tmp_path: Path, amplitude: float, fault: str
) -> None:
    path = tmp_path / "clip.opus"
    path.write_bytes(opus(amplitude=amplitude))

    with pytest.raises(CorruptClipError) as refused:
        check_level(path)

    assert str(refused.value.details["fault"]).startswith(fault)


def test_what_is_taken_is_as_long_for_the_player_as_for_the_check(tmp_path: Path) -> None:
    path = tmp_path / "clip.opus"
    path.write_bytes(opus(1.2345))

    check_clip(path, opus_seconds(path))
