"""A narrator speaks into the studio's microphone, on good days and on bad ones."""

from __future__ import annotations

import resource
import sys
import time
from pathlib import Path

import numpy
import pytest
import soundfile

from kiosk.audio.microphones import NoMicrophoneError
from kiosk.ui.adapters.qt_recorder import Recorder, RecorderFault
from tests.fakes.sound_child import for_seconds, until, with_sound
from tests.fakes.sound_server import MICROPHONE, RATE, Sound, SoundServer

pytestmark = pytest.mark.logs(r"recorder\.", r"sound\.no_library")


class Microphone:
    """A recorder, and what it told whoever listens to it."""

    def __init__(self) -> None:
        self.recorder = Recorder()
        self.faults: list[str] = []
        self.recoveries: list[bool] = []
        self.levels: list[tuple[float, float]] = []
        self.recorder.faultOccurred.connect(self.faults.append)
        self.recorder.recovered.connect(lambda: self.recoveries.append(True))
        self.recorder.levelChanged.connect(
            lambda: self.levels.append((time.perf_counter(), self.recorder.level))
        )

    def wake(self, sound: SoundServer) -> None:
        """Open it in a quiet room, and wait until it hears that."""
        sound.room()
        assert self.recorder.open()
        until(lambda: self.recorder.mark() > RATE // 4 and self.recorder.level > 0)


def syllables(count: int = 4, *, loud: float = 0.3) -> Sound:
    """Return tones of 200 ms, each higher than the one before it, with rests of 100 ms."""
    at = numpy.arange(RATE // 5) / RATE
    rest = numpy.zeros(RATE // 10)
    tones = [loud * numpy.sin(2 * numpy.pi * pitch * at) for pitch in pitches(count)]
    return numpy.concatenate([part for tone in tones for part in (tone, rest)])


def pitches(count: int) -> list[int]:
    return [300 + 200 * number for number in range(count)]


def heard(recorded: Sound) -> list[tuple[int, float]]:
    """Return pitch (Hz, to the next fifty) and length (s) of every syllable in a recording."""
    frame = RATE // 100
    frames = recorded[: len(recorded) // frame * frame].reshape(-1, frame)
    loud = numpy.sqrt((frames**2).mean(axis=1)) > 0.05
    edges = numpy.flatnonzero(numpy.diff(numpy.concatenate(([0], loud.astype(int), [0]))))
    found: list[tuple[int, float]] = []
    for start, end in edges.reshape(-1, 2).tolist():
        stretch = recorded[start * frame : end * frame]
        spectrum = numpy.abs(numpy.fft.rfft(stretch * numpy.hanning(len(stretch))))
        pitch = int(spectrum.argmax()) * RATE / len(stretch)
        syllable = round(pitch / 50) * 50
        if found and found[-1][0] == syllable:  # the fake mouth stuttered
            found[-1] = (syllable, found[-1][1] + (end - start) / 100)
        else:
            found.append((syllable, (end - start) / 100))
    return found


@with_sound
def test_what_is_said_is_in_the_master_from_the_first_syllable_to_the_last(
    sound: SoundServer, tmp_path: Path
) -> None:
    microphone = Microphone()
    microphone.wake(sound)

    speaker = sound.play(syllables(8))
    until(lambda: microphone.recorder.level > 0.1)  # the first syllable has begun already
    microphone.recorder.begin(tmp_path / "take.wav")
    until(lambda: speaker.poll() is not None)
    until(lambda: microphone.recorder.level < 0.01)
    seconds = microphone.recorder.end()

    recorded, rate = soundfile.read(tmp_path / "take.wav")
    assert (rate, recorded.ndim, soundfile.info(tmp_path / "take.wav").subtype) == (
        *(48_000, 1, "PCM_16"),
    )
    assert seconds == pytest.approx(len(recorded) / rate)
    found = heard(recorded)
    assert [pitch for pitch, _ in found] == pitches(8), found
    assert all(0.17 <= length <= 0.23 for _, length in found), found
    assert microphone.faults == []
    microphone.recorder.close()


@with_sound
def test_the_meter_and_the_waveform_follow_the_voice(sound: SoundServer) -> None:
    microphone = Microphone()
    microphone.wake(sound)
    recorder = microphone.recorder
    assert recorder.loudness < -55
    microphone.levels.clear()

    at = numpy.arange(2 * RATE) / RATE
    speaker = sound.play(0.5 * numpy.sin(2 * numpy.pi * 440 * at))
    until(lambda: recorder.level > 0.4)
    for_seconds(0.5)
    loudness, bars = recorder.loudness, recorder.bars
    until(lambda: speaker.poll() is not None)
    until(lambda: recorder.level < 0.01)

    assert loudness == pytest.approx(-9.03, abs=0.5)
    assert bars[-1] == pytest.approx(0.5, abs=0.03)
    assert min(bars) < 0.01
    moments = [moment for moment, _ in microphone.levels]
    assert len(moments) <= 25 * (moments[-1] - moments[0]) + 1
    assert len(moments) >= 12 * (moments[-1] - moments[0])
    assert max(level for _, level in microphone.levels) == pytest.approx(0.5, abs=0.03)


@with_sound
def test_the_check_hears_what_came_since_its_mark(sound: SoundServer) -> None:
    microphone = Microphone()
    microphone.wake(sound)
    mark = microphone.recorder.mark()

    sound.play(syllables(3))
    until(lambda: microphone.recorder.mark() > mark + 2 * RATE)
    samples = microphone.recorder.samples_since(mark)

    assert len(samples) == microphone.recorder.mark() - mark
    assert [pitch for pitch, _ in heard(samples)] == pitches(3)
    assert len(microphone.recorder.samples_since(microphone.recorder.mark())) == 0


@with_sound
def test_a_screen_that_is_busy_for_a_second_loses_nothing_that_is_said(
    sound: SoundServer, tmp_path: Path
) -> None:
    microphone = Microphone()
    microphone.wake(sound)
    microphone.recorder.begin(tmp_path / "take.wav")

    speaker = sound.play(syllables(7))
    until(lambda: microphone.recorder.level > 0.1)
    time.sleep(1.0)  # the thread of the screens does something else
    until(lambda: speaker.poll() is not None)
    until(lambda: microphone.recorder.level < 0.01)
    microphone.recorder.end()

    recorded, _ = soundfile.read(tmp_path / "take.wav")
    assert [pitch for pitch, _ in heard(recorded)] == pitches(7)
    assert microphone.faults == []


@with_sound
def test_a_take_can_be_thrown_away_and_spoken_again(sound: SoundServer, tmp_path: Path) -> None:
    microphone = Microphone()
    microphone.wake(sound)
    recorder = microphone.recorder
    recorder.begin(tmp_path / "take.wav")
    until(lambda: recorder.seconds > 0.5)

    recorder.abandon()
    assert list(tmp_path.iterdir()) == []
    assert not recorder.is_recording
    recorder.begin(tmp_path / "take.wav", pre_roll=0.0)
    assert recorder.seconds < 0.1  # nothing of what was before it
    until(lambda: recorder.seconds > 0.5)

    assert recorder.end() == pytest.approx(soundfile.info(tmp_path / "take.wav").duration)
    assert [file.name for file in tmp_path.iterdir()] == ["take.wav"]


@with_sound
def test_without_a_microphone_that_is_said_until_one_is_plugged_in(
    sound: SoundServer, tmp_path: Path
) -> None:
    sound.remove_named(MICROPHONE)
    microphone = Microphone()
    changes: list[bool] = []
    microphone.recorder.devicesChanged.connect(lambda: changes.append(True))

    assert not microphone.recorder.open()
    assert microphone.faults == [RecorderFault.MISSING]
    assert list(microphone.recorder.devices()) == []
    with pytest.raises(NoMicrophoneError):
        microphone.recorder.begin(tmp_path / "take.wav")
    sound.room()
    sound.add_microphone("headset", "mic")
    until(lambda: changes)
    assert microphone.recorder.open()

    assert [one.device_id for one in microphone.recorder.devices()] == ["headset"]
    until(lambda: microphone.recorder.level > 0)
    assert microphone.recorder.fault is None


def test_without_the_sound_library_the_microphone_is_missing(
    qapp: object, monkeypatch: pytest.MonkeyPatch
) -> None:
    for module in ("PySide6.QtMultimedia", "kiosk.ui.adapters.qt_microphones"):
        monkeypatch.setitem(sys.modules, module, None)  # what a missing libpulse0 does
    microphone = Microphone()

    assert not microphone.recorder.open()
    assert microphone.faults == [RecorderFault.MISSING]
    assert list(microphone.recorder.devices()) == []
    microphone.recorder.close()


@with_sound
def test_a_microphone_that_is_switched_off_is_said_so_until_it_is_on(sound: SoundServer) -> None:
    sound.mute()
    microphone = Microphone()
    sound.room()

    began = time.perf_counter()
    assert microphone.recorder.open()
    until(lambda: microphone.faults)
    assert microphone.faults == [RecorderFault.MUTED]
    assert time.perf_counter() - began > 1.4
    sound.mute(muted=False)
    until(lambda: microphone.recoveries)

    assert microphone.recorder.fault is None
    assert microphone.faults == [RecorderFault.MUTED]


@with_sound
def test_a_headset_that_is_pulled_out_in_mid_take_keeps_what_was_said(
    sound: SoundServer, tmp_path: Path
) -> None:
    sound.add_sink("lips")
    headset = sound.add_microphone("headset", "lips")
    sound.room(into="lips")
    sound.room()
    microphone = Microphone()
    recorder = microphone.recorder
    assert recorder.open("headset")
    until(lambda: recorder.mark() > RATE // 4 and recorder.level > 0)
    recorder.begin(tmp_path / "first.wav")
    speaker = sound.play(syllables(3), into="lips")
    until(lambda: speaker.poll() is not None)
    until(lambda: recorder.seconds > 1.2 and recorder.level < 0.01)

    sound.remove(headset)  # the sound server goes on with the laptop's own microphone
    sound.play(syllables(3, loud=0.9))
    until(lambda: microphone.faults)
    for_seconds(0.5)
    seconds = recorder.end()

    assert microphone.faults == [RecorderFault.UNPLUGGED]
    assert not recorder.is_open
    recorded, _ = soundfile.read(tmp_path / "first.wav")
    assert seconds == pytest.approx(len(recorded) / RATE)
    assert [pitch for pitch, _ in heard(recorded)][:3] == pitches(3)
    assert len(heard(recorded)) <= 4  # not what another microphone hears meanwhile
    assert [one.device_id for one in recorder.devices()] == [MICROPHONE]

    sound.add_microphone("headset", "lips")
    until(lambda: "headset" in [one.device_id for one in recorder.devices()])
    assert recorder.open("headset")
    until(lambda: recorder.level > 0)
    recorder.begin(tmp_path / "second.wav")
    speaker = sound.play(syllables(2), into="lips")
    until(lambda: speaker.poll() is not None)
    until(lambda: recorder.level < 0.01)
    recorder.end()
    recorded, _ = soundfile.read(tmp_path / "second.wav")
    assert [pitch for pitch, _ in heard(recorded)] == pitches(2)


@with_sound
def test_the_only_microphone_pulled_out_in_mid_take_keeps_what_was_said(
    sound: SoundServer, tmp_path: Path
) -> None:
    microphone = Microphone()
    microphone.wake(sound)
    microphone.recorder.begin(tmp_path / "take.wav")
    until(lambda: microphone.recorder.seconds > 1)

    sound.remove_named(MICROPHONE)
    until(lambda: microphone.faults)

    assert microphone.faults == [RecorderFault.UNPLUGGED]
    assert list(microphone.recorder.devices()) == []
    assert microphone.recorder.end() > 1
    assert soundfile.info(tmp_path / "take.wav").duration > 1


@with_sound
def test_a_sound_server_that_dies_in_mid_take_keeps_what_was_said(
    sound: SoundServer, tmp_path: Path
) -> None:
    microphone = Microphone()
    microphone.wake(sound)
    microphone.recorder.begin(tmp_path / "take.wav")
    until(lambda: microphone.recorder.seconds > 1)

    sound.die()
    until(lambda: microphone.faults)

    assert microphone.faults == [RecorderFault.UNPLUGGED]
    assert microphone.recorder.end() > 1


@with_sound
def test_a_microphone_that_another_program_holds_is_said_to_be_busy(sound: SoundServer) -> None:
    sound.room()
    sound.suspend()
    microphone = Microphone()
    assert microphone.recorder.open()

    until(lambda: microphone.faults)
    assert microphone.faults == [RecorderFault.BUSY]
    sound.suspend(suspended=False)
    until(lambda: microphone.recoveries)

    assert microphone.recorder.fault is None


@with_sound
def test_a_microphone_taken_away_in_mid_take_leaves_no_hole_in_what_was_said(
    sound: SoundServer, tmp_path: Path
) -> None:
    microphone = Microphone()
    microphone.wake(sound)
    recorder = microphone.recorder
    recorder.begin(tmp_path / "take.wav")
    until(lambda: recorder.seconds > 1)

    sound.suspend()
    until(lambda: microphone.faults)
    kept = recorder.seconds
    sound.suspend(suspended=False)
    until(lambda: microphone.recoveries)
    for_seconds(0.3)

    assert microphone.faults == [RecorderFault.BUSY]
    assert recorder.end() == kept  # what came afterwards does not join on


@with_sound
def test_a_disk_that_is_full_in_mid_take_keeps_what_was_said(
    sound: SoundServer, tmp_path: Path
) -> None:
    microphone = Microphone()
    microphone.wake(sound)
    speaker = sound.play(syllables(6))
    until(lambda: microphone.recorder.level > 0.1)
    resource.setrlimit(resource.RLIMIT_FSIZE, (150_000, 150_000))  # 1.56 s of sound
    microphone.recorder.begin(tmp_path / "take.wav")
    until(lambda: microphone.faults)
    until(lambda: speaker.poll() is not None)

    assert microphone.faults == [RecorderFault.DISK_FULL]
    assert microphone.recorder.end() == pytest.approx(1.562, abs=0.01)
    recorded, _ = soundfile.read(tmp_path / "take.wav")
    assert [pitch for pitch, _ in heard(recorded)][:4] == pitches(4)
    assert microphone.recorder.is_open  # the next take may find room


@with_sound
def test_every_microphone_is_listed_and_the_usual_one_comes_first(sound: SoundServer) -> None:
    recorder = Recorder()
    changes: list[bool] = []
    recorder.devicesChanged.connect(lambda: changes.append(True))
    assert [(one.device_id, one.is_default) for one in recorder.devices()] == [(MICROPHONE, True)]

    sound.add_microphone("headset", "mic")
    until(lambda: len(recorder.devices()) == 2)
    sound.use(source="headset")
    until(lambda: recorder.devices()[0].device_id == "headset")

    assert [one.is_default for one in recorder.devices()] == [True, False]
    assert [one.name for one in recorder.devices()] == ["headset", MICROPHONE]
    until(lambda: changes)
    sound.room()
    assert recorder.open()
    assert recorder.device == recorder.devices()[0]
