"""What a synthesiser wrote is read whole, or refused by name."""

from __future__ import annotations

import io
import struct
from array import array

import numpy
import pytest
import soundfile

from kiosk.audio.pcm import read_pcm, wav_of

TONE = array("h", [0, 1_000, -1_000, 32_767, -32_768] * 100)


def a_wav(**about: object) -> bytes:
    file = io.BytesIO()
    sound = numpy.frombuffer(TONE.tobytes(), dtype="int16")
    soundfile.write(file, sound, 22_050, format="WAV", **about)
    return file.getvalue()


def with_length(data: bytes, length: int) -> bytes:
    at = data.index(b"data") + 4
    return data[:at] + struct.pack("<I", length) + data[at + 4 :]


def test_what_was_written_is_read() -> None:
    assert read_pcm(wav_of(24_000, TONE)) == (24_000, TONE)
    assert read_pcm(a_wav()) == (22_050, TONE)


def test_our_files_are_read_by_others() -> None:
    sound, rate = soundfile.read(io.BytesIO(wav_of(16_000, TONE)), dtype="int16")

    assert rate == 16_000
    assert sound.tobytes() == TONE.tobytes()


@pytest.mark.parametrize("length", [0, 0x7FFFF000, 0x7FFFF024, 0xFFFFFFFF])
def test_a_length_that_a_pipe_cannot_know_means_up_to_the_end(length: int) -> None:
    assert read_pcm(with_length(wav_of(22_050, TONE), length)) == (22_050, TONE)


def test_the_longer_header_of_some_programs_is_read() -> None:
    file = io.BytesIO()
    sound = numpy.frombuffer(TONE.tobytes(), dtype="int16")
    soundfile.write(file, sound, 22_050, format="WAVEX", subtype="PCM_16")

    assert read_pcm(file.getvalue()) == (22_050, TONE)


def test_two_channels_are_mixed() -> None:
    file = io.BytesIO()
    left, right = numpy.array([100, 32_767], "int16"), numpy.array([-300, 32_767], "int16")
    soundfile.write(file, numpy.stack([left, right], axis=1), 22_050, format="WAV")

    assert read_pcm(file.getvalue()) == (22_050, array("h", [-100, 32_767]))


def test_other_chunks_are_passed_over() -> None:
    plain = wav_of(22_050, TONE)
    listed = plain[:36] + b"LIST" + struct.pack("<I", 3) + b"abc\0" + plain[36:]

    assert read_pcm(listed) == (22_050, TONE)


@pytest.mark.parametrize(
    ("data", "fault"),
    [
        (b"", "cut short"),
        (b"RIFF", "cut short"),
        (b"ID3 and some more bytes", "not a WAV"),
        (wav_of(22_050, TONE)[:30], "cut short"),
        (wav_of(22_050, TONE)[:-2], "cut short"),
        (wav_of(22_050, TONE)[:44], "cut short"),
        (with_length(wav_of(22_050, TONE)[:44], 0), "no sound"),
        (wav_of(4_000, TONE), "not plain PCM"),
        (a_wav(subtype="FLOAT"), "not plain PCM"),
        (a_wav(subtype="ULAW"), "not plain PCM"),
        (wav_of(22_050, TONE).replace(b"fmt ", b"tmf "), "not plain PCM"),
    ],
)
def test_anything_else_is_refused_by_name(data: bytes, fault: str) -> None:
    with pytest.raises(ValueError, match=fault):
        read_pcm(data)
