"""A recording that comes from a phone is made into a master, whatever the phone writes."""

from __future__ import annotations

import os
import random
import struct
import sys
from pathlib import Path

import numpy
import pytest
import soundfile
from PySide6.QtCore import QByteArray, QObject, QUrl
from PySide6.QtMultimedia import (
    QAudioBuffer,
    QAudioBufferInput,
    QAudioFormat,
    QMediaCaptureSession,
    QMediaFormat,
    QMediaRecorder,
)
from pytestqt.qtbot import QtBot

from kiosk.audio.errors import CorruptClipError
from kiosk.errors import DeskError, DiskFullError, NoSoundError, UnwritableFolderError
from kiosk.ui.adapters.qt_decoder import Decoding, decode_to_wav
from tests.fakes.sound_server import Sound

pytestmark = [
    pytest.mark.qt_log_ignore("qt.multimedia", "Input #0", "FFmpeg", "Could not open media"),
    pytest.mark.usefixtures("qapp"),
]

PITCH, SECONDS = 500, 3.0


class Desk:
    """Asks for a file to be decoded, and waits for the answer."""

    def __init__(self, qtbot: QtBot, folder: Path) -> None:
        self._qtbot = qtbot
        self.out = folder / "out" / "master.wav"
        self.out.parent.mkdir()
        self.answers: list[DeskError | None] = []

    def ask(self, source: Path, limit_seconds: float = 3600.0) -> Decoding:
        decoding = decode_to_wav(source, self.out, self.answers.append, limit_seconds)
        assert self.answers == []  # never from inside
        return decoding

    def decode(self, source: Path, limit_seconds: float = 3600.0) -> DeskError | None:
        self.ask(source, limit_seconds)
        self._qtbot.waitUntil(lambda: bool(self.answers), timeout=20_000)
        (answer,) = self.answers
        return answer

    @property
    def left(self) -> list[str]:
        """What is in the folder where the master shall be."""
        return sorted(path.name for path in self.out.parent.iterdir())


@pytest.fixture
def desk(qtbot: QtBot, tmp_path: Path) -> Desk:
    return Desk(qtbot, tmp_path)


def tone(rate: int, seconds: float = SECONDS) -> Sound:
    return 0.3 * numpy.sin(2 * numpy.pi * PITCH * numpy.arange(round(seconds * rate)) / rate)


class Phone(QObject):
    """Writes AAC in the container of its maker, as phones do, with Qt's own encoder."""

    def __init__(self, path: Path, container: QMediaFormat.FileFormat, rate: int = 44_100) -> None:
        super().__init__()
        self._format = QAudioFormat()
        self._format.setSampleRate(rate)
        self._format.setChannelCount(1)
        self._format.setSampleFormat(QAudioFormat.SampleFormat.Int16)
        self._rate = rate
        self._waiting: list[QAudioBuffer] = []
        self._input = QAudioBufferInput(self._format)
        self._input.readyToSendAudioBuffer.connect(self._send)
        self._session = QMediaCaptureSession()
        self._session.setAudioBufferInput(self._input)
        self._recorder = QMediaRecorder()
        self._session.setRecorder(self._recorder)
        written = QMediaFormat(container)
        written.setAudioCodec(QMediaFormat.AudioCodec.AAC)
        self._recorder.setMediaFormat(written)
        self._recorder.setAudioSampleRate(rate)
        self._recorder.setAudioChannelCount(1)
        self._recorder.setOutputLocation(QUrl.fromLocalFile(str(path)))
        self._recorder.setAutoStop(True)

    def write(self, qtbot: QtBot, sound: Sound) -> None:
        samples = (sound * 32_767).astype("<i2")
        size = self._rate // 10
        self._waiting = [
            QAudioBuffer(
                QByteArray(samples[at : at + size].tobytes()),
                self._format,
                round(at / self._rate * 1_000_000),
            )
            for at in range(0, len(samples), size)
        ]
        self._waiting.append(QAudioBuffer())  # the end
        self._recorder.record()
        self._send()
        stopped = QMediaRecorder.RecorderState.StoppedState
        qtbot.waitUntil(
            lambda: not self._waiting and self._recorder.recorderState() is stopped, timeout=10_000
        )

    def _send(self) -> None:
        while self._waiting and self._input.sendAudioBuffer(self._waiting[0]):
            self._waiting.pop(0)


def is_the_tone(path: Path, seconds: float = SECONDS) -> bool:
    """Check that a master is what it must be, and sounds like what went in."""
    assert (soundfile.info(path).format, soundfile.info(path).subtype) == ("WAV", "PCM_16")
    sound, rate = soundfile.read(path, always_2d=True)
    assert (rate, sound.shape[1]) == (48_000, 1)
    assert len(sound) / rate == pytest.approx(seconds, abs=0.15)  # encoders pad
    middle = sound[rate // 2 : -rate // 2, 0]
    spectrum = numpy.abs(numpy.fft.rfft(middle * numpy.hanning(len(middle))))
    pitch = float(spectrum.argmax()) * rate / len(middle)
    return bool(abs(pitch - PITCH) < 2 and numpy.abs(middle).max() == pytest.approx(0.3, abs=0.05))


@pytest.mark.parametrize(
    ("name", "container"),
    [
        ("ghi am 1.m4a", QMediaFormat.FileFormat.Mpeg4Audio),
        ("ghi âm.mp4", QMediaFormat.FileFormat.MPEG4),
        ("voice.aac", QMediaFormat.FileFormat.AAC),
        ("clip.mov", QMediaFormat.FileFormat.QuickTime),
    ],
)
def test_a_phones_own_format_becomes_a_master(
    qtbot: QtBot, desk: Desk, tmp_path: Path, name: str, container: QMediaFormat.FileFormat
) -> None:
    Phone(tmp_path / name, container).write(qtbot, tone(44_100))

    assert desk.decode(tmp_path / name) is None
    assert is_the_tone(desk.out)
    assert desk.left == ["master.wav"]


@pytest.mark.parametrize(
    ("suffix", "form", "subtype", "rate"),
    [
        (".wav", "WAV", "PCM_24", 44_100),
        (".mp3", "MP3", "MPEG_LAYER_III", 44_100),
        (".opus", "OGG", "OPUS", 48_000),
        (".ogg", "OGG", "VORBIS", 22_050),
        (".flac", "FLAC", "PCM_16", 16_000),
    ],
)
def test_the_common_formats_become_masters_too(
    desk: Desk, tmp_path: Path, suffix: str, form: str, subtype: str, rate: int
) -> None:
    source = tmp_path / f"phone{suffix}"
    soundfile.write(source, tone(rate), rate, format=form, subtype=subtype)

    assert desk.decode(source) is None
    assert is_the_tone(desk.out)


def test_both_channels_of_a_stereo_recording_are_heard(desk: Desk, tmp_path: Path) -> None:
    one_side = numpy.stack([numpy.zeros(3 * 44_100), 2 * tone(44_100)], axis=1)
    soundfile.write(tmp_path / "stereo.wav", one_side, 44_100)

    assert desk.decode(tmp_path / "stereo.wav") is None
    assert is_the_tone(desk.out)


def test_an_old_phones_amr_is_read(desk: Desk, tmp_path: Path) -> None:
    noise = random.Random(4)
    frames = b"".join(b"\x04" + noise.randbytes(12) for _ in range(100))  # of 20 ms, 4.75 kbit/s
    (tmp_path / "old.amr").write_bytes(b"#!AMR\n" + frames)

    assert desk.decode(tmp_path / "old.amr") is None
    assert soundfile.info(desk.out).duration == pytest.approx(2.0, abs=0.1)


@pytest.mark.parametrize(
    "content", [b"", b"not a sound at all " * 100, random.Random(1).randbytes(40_000)]
)
def test_what_is_no_sound_is_refused(desk: Desk, tmp_path: Path, content: bytes) -> None:
    (tmp_path / "letter.m4a").write_bytes(content)

    answer = desk.decode(tmp_path / "letter.m4a")

    assert isinstance(answer, CorruptClipError)
    assert answer.details["file"] == "letter.m4a"
    assert desk.left == []


def test_a_file_that_was_moved_away_meanwhile_is_refused(desk: Desk, tmp_path: Path) -> None:
    answer = desk.decode(tmp_path / "gone.m4a")

    assert isinstance(answer, CorruptClipError)
    assert desk.left == []


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no such files")
def test_a_pipe_that_never_gives_anything_is_refused_at_once(desk: Desk, tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe.m4a")

    assert isinstance(desk.decode(tmp_path / "pipe.m4a"), CorruptClipError)
    assert desk.left == []


def test_a_recording_that_was_cut_off_gives_what_there_is(
    qtbot: QtBot, desk: Desk, tmp_path: Path
) -> None:
    Phone(tmp_path / "whole.aac", QMediaFormat.FileFormat.AAC).write(qtbot, tone(44_100, 6.0))
    whole = (tmp_path / "whole.aac").read_bytes()
    (tmp_path / "cut.aac").write_bytes(whole[: len(whole) // 2])

    assert desk.decode(tmp_path / "cut.aac") is None
    assert is_the_tone(desk.out)


def test_what_unpacks_to_hours_is_given_up_at_the_limit(desk: Desk, tmp_path: Path) -> None:
    bomb = tmp_path / "bomb.flac"
    soundfile.write(bomb, numpy.zeros(2 * 3600 * 8_000, "int16"), 8_000)  # two hours of nothing
    assert bomb.stat().st_size < 1_000_000
    biggest: list[float] = []

    decoding = desk.ask(bomb, limit_seconds=5.0)
    while not desk.answers:
        biggest.append(decoding.seconds)
        desk._qtbot.wait(1)

    (answer,) = desk.answers
    assert isinstance(answer, CorruptClipError)
    assert answer.details["fault"] == "too long"
    assert max(biggest) < 6.0
    assert desk.left == []


def test_a_header_that_lies_about_its_length_changes_nothing(desk: Desk, tmp_path: Path) -> None:
    source = tmp_path / "liar.wav"
    soundfile.write(source, tone(48_000), 48_000)
    content = bytearray(source.read_bytes())
    struct.pack_into("<I", content, 40, 0x7FFF_FFF0)
    source.write_bytes(content)

    assert desk.decode(source) is None
    assert is_the_tone(desk.out)


def test_a_folder_that_cannot_be_written_is_told(desk: Desk, tmp_path: Path) -> None:
    soundfile.write(tmp_path / "phone.wav", tone(48_000), 48_000)
    desk.out.parent.rmdir()

    answer = desk.decode(tmp_path / "phone.wav")

    assert isinstance(answer, UnwritableFolderError)


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="only Linux has a disk that is full")
def test_a_full_disk_is_told_and_nothing_is_left(desk: Desk, tmp_path: Path) -> None:
    soundfile.write(tmp_path / "phone.wav", tone(48_000), 48_000)
    desk.out.with_suffix(".part").symlink_to("/dev/full")

    answer = desk.decode(tmp_path / "phone.wav")

    assert isinstance(answer, DiskFullError)
    assert desk.left == []


def test_a_master_that_is_there_is_never_written_over(desk: Desk, tmp_path: Path) -> None:
    soundfile.write(tmp_path / "phone.wav", tone(48_000), 48_000)
    desk.out.write_bytes(b"somebody's work")

    with pytest.raises(FileExistsError):
        desk.ask(tmp_path / "phone.wav")
    assert desk.out.read_bytes() == b"somebody's work"


def test_who_changes_their_mind_hears_no_more_of_it(
    qtbot: QtBot, desk: Desk, tmp_path: Path
) -> None:
    soundfile.write(tmp_path / "long.flac", numpy.zeros(1800 * 48_000, "int16"), 48_000)
    decoding = desk.ask(tmp_path / "long.flac")
    qtbot.waitUntil(lambda: decoding.seconds > 1)

    decoding.cancel()
    qtbot.wait(200)

    assert desk.answers == []
    assert desk.left == []


def test_without_the_sound_library_that_is_told(
    desk: Desk, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    soundfile.write(tmp_path / "phone.wav", tone(48_000), 48_000)
    monkeypatch.setitem(sys.modules, "PySide6.QtMultimedia", None)  # what a missing libpulse0 does

    assert isinstance(desk.decode(tmp_path / "phone.wav"), NoSoundError)
    assert "sound.no_library" in caplog.text
    assert desk.left == []
