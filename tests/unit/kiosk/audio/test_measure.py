"""A damaged clip is known before it is played, and a whole one knows its length."""

from __future__ import annotations

import random
import wave
from pathlib import Path

import pytest
import soundfile

from kiosk.audio.errors import CorruptClipError
from kiosk.audio.measure import clip_seconds
from kiosk.audio.ogg import with_serial


def a_wav(path: Path, frames: int = 22_050) -> Path:
    with wave.open(str(path), "wb") as clip:
        clip.setnchannels(1)
        clip.setsampwidth(2)
        clip.setframerate(22_050)
        clip.writeframes(b"\1\2" * frames)
    return path


def test_a_wav_knows_its_length(tmp_path: Path) -> None:
    assert clip_seconds(a_wav(tmp_path / "a.wav", 33_075)) == 1.5


def test_an_opus_clip_knows_its_length_from_its_last_page(opus: Path) -> None:
    assert clip_seconds(opus) == pytest.approx(1.5, abs=0.001)


def test_an_opus_clip_that_was_cut_anywhere_is_known(opus: Path, tmp_path: Path) -> None:
    data = opus.read_bytes()
    cut = tmp_path / "cut.opus"

    for length in range(0, len(data), 97):
        cut.write_bytes(data[:length])
        with pytest.raises(CorruptClipError):
            clip_seconds(cut)


def test_an_opus_clip_with_a_flipped_bit_is_known(opus: Path, tmp_path: Path) -> None:
    data = opus.read_bytes()
    flipped = tmp_path / "flipped.opus"
    dice = random.Random(1)

    for _ in range(300):
        broken = bytearray(data)
        broken[dice.randrange(len(data))] ^= 1 << dice.randrange(8)
        flipped.write_bytes(broken)
        with pytest.raises(CorruptClipError):
            clip_seconds(flipped)


def test_a_clip_of_another_format_is_known(opus: Path, tmp_path: Path) -> None:
    vorbis = tmp_path / "clip.opus"
    sound, rate = soundfile.read(opus)
    soundfile.write(vorbis, sound, rate, format="OGG", subtype="VORBIS")

    with pytest.raises(CorruptClipError):
        clip_seconds(vorbis)


@pytest.mark.parametrize("length", [0, 10, 44, 20_000])
def test_a_wav_that_a_full_disk_cut_is_known(tmp_path: Path, length: int) -> None:
    path = a_wav(tmp_path / "a.wav")
    path.write_bytes(path.read_bytes()[:length])

    with pytest.raises(CorruptClipError):
        clip_seconds(path)


def test_a_wav_without_sound_is_known(tmp_path: Path) -> None:
    with pytest.raises(CorruptClipError):
        clip_seconds(a_wav(tmp_path / "a.wav", 0))


def test_a_wav_with_the_longer_header_of_windows_is_whole(tmp_path: Path) -> None:
    data = a_wav(tmp_path / "a.wav").read_bytes()
    (tmp_path / "a.wav").write_bytes(data[:16] + b"\x12\0\0\0" + data[20:36] + b"\0\0" + data[36:])

    assert clip_seconds(tmp_path / "a.wav") == 1.0


@pytest.mark.parametrize(("at", "value"), [(20, 3), (22, 255), (22, 0), (24, 1), (32, 1), (34, 8)])
def test_a_wav_header_that_would_crash_a_decoder_is_known(
    tmp_path: Path, at: int, value: int
) -> None:
    path = a_wav(tmp_path / "a.wav")
    data = bytearray(path.read_bytes())
    data[at] = value
    path.write_bytes(data)

    with pytest.raises(CorruptClipError):
        clip_seconds(path)


@pytest.mark.parametrize("name", ["clip.wav", "clip.opus"])
def test_noise_in_place_of_a_clip_is_known(tmp_path: Path, name: str) -> None:
    (tmp_path / name).write_bytes(random.Random(2).randbytes(50_000))

    with pytest.raises(CorruptClipError):
        clip_seconds(tmp_path / name)


@pytest.mark.parametrize("name", ["clip.wav", "clip.opus"])
def test_a_missing_clip_is_a_named_fault(tmp_path: Path, name: str) -> None:
    with pytest.raises(CorruptClipError) as missing:
        clip_seconds(tmp_path / name)
    assert missing.value.details["file"] == name


def test_a_renumbered_clip_is_whole_and_sounds_the_same(opus: Path, tmp_path: Path) -> None:
    renumbered = tmp_path / "renumbered.opus"
    renumbered.write_bytes(with_serial(opus.read_bytes(), 0x1_2345_6789))

    assert clip_seconds(renumbered) == clip_seconds(opus)
    assert (soundfile.read(renumbered)[0] == soundfile.read(opus)[0]).all()
    assert with_serial(opus.read_bytes(), 7) == with_serial(renumbered.read_bytes(), 7)


def test_a_broken_clip_cannot_be_renumbered(opus: Path) -> None:
    with pytest.raises(CorruptClipError):
        with_serial(opus.read_bytes()[:-1], 7)
