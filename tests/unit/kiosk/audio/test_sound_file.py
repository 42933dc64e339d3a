"""Recordings of every kind come in as the same samples, and none takes more than its limit."""

from __future__ import annotations

from pathlib import Path

import numpy
import pytest
import soundfile

from kiosk.audio.errors import CorruptClipError
from kiosk.audio.sound_file import blocks, read_sound
from tests.unit.kiosk.audio.hostile import bomb

KINDS = [
    ("wav", "WAV", "PCM_16"),
    ("wav", "WAV", "FLOAT"),
    ("flac", "FLAC", "PCM_16"),
    ("opus", "OGG", "OPUS"),
    ("ogg", "OGG", "VORBIS"),
    ("mp3", "MP3", "MPEG_LAYER_III"),
]


def tone(rate: int, seconds: float = 1.5) -> numpy.ndarray:
    return 0.3 * numpy.sin(2 * numpy.pi * 440 * numpy.arange(round(seconds * rate)) / rate)


@pytest.mark.parametrize(("ending", "kind", "subtype"), KINDS)
@pytest.mark.parametrize("channels", [1, 2])
def test_every_kind_that_a_phone_makes_is_read(
    tmp_path: Path, ending: str, kind: str, subtype: str, channels: int
) -> None:
    path = tmp_path / f"line.{ending}"
    sound = numpy.stack([tone(48_000)] * channels, axis=1)
    soundfile.write(path, sound, 48_000, format=kind, subtype=subtype)

    read = read_sound(path)

    assert read.ndim == 1
    assert len(read) == pytest.approx(1.5 * 48_000, abs=3_000)  # MP3 adds silence
    assert numpy.sqrt((read**2).mean()) == pytest.approx(0.3 / 2**0.5, rel=0.05)


@pytest.mark.parametrize("rate", [8_000, 16_000, 22_050, 44_100, 48_000, 96_000])
def test_every_rate_becomes_48_kilohertz(tmp_path: Path, rate: int) -> None:
    soundfile.write(tmp_path / "line.wav", tone(rate), rate)

    read = read_sound(tmp_path / "line.wav")

    assert len(read) == pytest.approx(72_000, abs=2)
    middle = read[20_000:50_000]
    assert numpy.abs(middle - tone(48_000)[20_000:50_000]).max() < 0.01


def test_the_ending_of_a_name_is_not_believed(tmp_path: Path) -> None:
    soundfile.write(tmp_path / "line.wav", tone(48_000), 48_000)
    (tmp_path / "line.wav").rename(tmp_path / "line.m4a")

    assert len(read_sound(tmp_path / "line.m4a")) == 72_000


def test_a_recording_longer_than_the_limit_is_refused(tmp_path: Path) -> None:
    soundfile.write(tmp_path / "line.flac", tone(16_000, 5), 16_000)

    assert len(read_sound(tmp_path / "line.flac", 5.0)) == 5 * 48_000
    with pytest.raises(CorruptClipError) as refused:
        read_sound(tmp_path / "line.flac", 4.9)
    assert refused.value.details == {"file": "line.flac", "fault": "too long"}


def test_hours_in_a_small_file_are_given_up_at_the_limit(tmp_path: Path) -> None:
    (tmp_path / "bomb.opus").write_bytes(bomb(3.0, honest=True))

    with pytest.raises(CorruptClipError):
        read_sound(tmp_path / "bomb.opus", 10.0)


def test_it_is_read_a_second_at_a_time(tmp_path: Path) -> None:
    soundfile.write(tmp_path / "line.wav", tone(44_100, 10), 44_100)

    assert max(len(block) for block in blocks(tmp_path / "line.wav")) < 1.1 * 48_000


def test_a_recording_that_was_ended_at_once_is_empty(tmp_path: Path) -> None:
    soundfile.write(tmp_path / "line.wav", numpy.zeros(0), 48_000)

    assert len(read_sound(tmp_path / "line.wav")) == 0


def test_numbers_that_are_no_sound_do_no_harm(tmp_path: Path) -> None:
    wild = numpy.array([0.1, numpy.nan, numpy.inf, -numpy.inf, 1e30, -0.1] * 1_000)
    soundfile.write(tmp_path / "wild.wav", wild, 48_000, subtype="FLOAT")

    read = read_sound(tmp_path / "wild.wav")

    assert numpy.isfinite(read).all()
    assert numpy.abs(read).max() <= 2.0


@pytest.mark.parametrize("name", ["gone.wav", "folder.wav", "page.html", "nothing.mp3", "x.raw"])
def test_what_is_no_recording_is_refused_by_name(tmp_path: Path, name: str) -> None:
    (tmp_path / "folder.wav").mkdir()
    (tmp_path / "page.html").write_text("<html>404</html>" * 100)
    (tmp_path / "nothing.mp3").touch()
    (tmp_path / "x.raw").write_bytes(bytes(1_000))

    with pytest.raises(CorruptClipError) as refused:
        read_sound(tmp_path / name)

    assert refused.value.details["file"] == name


@pytest.mark.parametrize(("rate", "channels"), [(4_000, 1), (384_000, 1), (48_000, 9)])
def test_a_rate_or_channels_that_no_microphone_has_are_refused(
    tmp_path: Path, rate: int, channels: int
) -> None:
    soundfile.write(tmp_path / "odd.wav", numpy.zeros((100, channels)), rate)

    with pytest.raises(CorruptClipError):
        read_sound(tmp_path / "odd.wav")
