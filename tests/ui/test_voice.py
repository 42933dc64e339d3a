"""The voice speaks every line once, one at a time, and never hangs the screen."""

from __future__ import annotations

import faulthandler
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import numpy
import pytest
import soundfile
from PySide6.QtMultimedia import QAudioOutput, QMediaDevices, QMediaPlayer
from pytestqt.qtbot import QtBot

from kiosk.audio.clips import Clip, ClipKey, ClipShelf
from kiosk.audio.lexicon import load_lexicon
from kiosk.audio.synthesis import EspeakSynthesiser, Synthesiser
from kiosk.audio.voice import Spoken, Utterance
from kiosk.domain.guide import Line
from kiosk.domain.hearing import Hearing
from kiosk.resources import bundled
from kiosk.ui.adapters.qt_silent_voice import SilentVoice
from kiosk.ui.adapters.qt_voice import HARMLESS_LINES, QtVoice, open_voice

HARMLESS = [pattern for pattern, _ in HARMLESS_LINES]
pytestmark = pytest.mark.qt_log_ignore(*HARMLESS)
about_broken_clips = pytest.mark.qt_log_ignore(*HARMLESS, "Could not open media", extend=False)

PLAYING = QMediaPlayer.PlaybackState.PlayingState
LEXICON = load_lexicon(bundled("assets") / "lexicon.yaml")
STEP = Utterance((Line("Mở VNeID."), Line("Bấm ô màu đỏ."), Line("Chờ một chút.")))


class Desk:
    """A voice, and what it told whoever asked it to speak."""

    def __init__(self, shelf: ClipShelf, speed: float = 20.0) -> None:
        self.shelf = shelf
        self.voice = QtVoice(shelf, bundled("assets") / "sounds" / "chime.wav", speed)
        self.begun: list[int] = []
        self.clips: list[Clip] = []
        self.outcomes: list[Spoken] = []

    def say(self, utterance: Utterance = STEP) -> None:
        self.voice.speak(utterance, self._begin, self.outcomes.append)

    def _begin(self, number: int, clip: Clip) -> None:
        self.begun.append(number)
        self.clips.append(clip)

    @property
    def players(self) -> list[QMediaPlayer]:
        return self.voice.findChildren(QMediaPlayer)

    @property
    def playing(self) -> list[QMediaPlayer]:
        return [player for player in self.players if player.playbackState() is PLAYING]


@pytest.fixture(autouse=True)
def limit() -> Iterator[None]:
    """A hang of Qt holds the interpreter: only this can end it and name the place."""
    faulthandler.dump_traceback_later(40, exit=True)
    yield
    faulthandler.cancel_dump_traceback_later()


def a_shelf(tmp_path: Path, synthesiser: Synthesiser | None) -> ClipShelf:
    return ClipShelf(tmp_path / "shipped", tmp_path / "cache", synthesiser, LEXICON)


@pytest.fixture
def desk(qtbot: QtBot, tmp_path: Path) -> Iterator[Desk]:
    made = Desk(a_shelf(tmp_path, EspeakSynthesiser()))
    yield made
    made.voice.close()


def ship(tmp_path: Path, line: Line, seconds: float = 1.0) -> Path:
    path = tmp_path / "shipped" / "vi" / f"{ClipKey(LEXICON.spoken(line), 'vi').name}.opus"
    path.parent.mkdir(parents=True, exist_ok=True)
    tone = 0.2 * numpy.sin(2 * numpy.pi * 440 * numpy.arange(round(24_000 * seconds)) / 24_000)
    soundfile.write(path, tone, 24_000, format="OGG", subtype="OPUS")
    return path


def test_a_step_never_heard_before_is_spoken_line_by_line(qtbot: QtBot, desk: Desk) -> None:
    desk.say()

    assert (desk.begun, desk.outcomes) == ([], [])  # nothing is told from inside speak()
    qtbot.waitUntil(lambda: bool(desk.outcomes))
    assert desk.begun == [0, 1, 2]
    assert desk.outcomes == [Spoken.FINISHED]


def test_the_same_step_can_be_heard_again_and_again(qtbot: QtBot, desk: Desk) -> None:
    for times in range(1, 4):
        desk.say()
        qtbot.waitUntil(lambda times=times: len(desk.outcomes) == times)

    assert desk.begun == [0, 1, 2] * 3
    assert desk.outcomes == [Spoken.FINISHED] * 3


def test_two_utterances_never_sound_at_once(qtbot: QtBot, tmp_path: Path) -> None:
    desk = Desk(a_shelf(tmp_path, EspeakSynthesiser()), speed=4.0)
    overlaps = []
    desk.voice.warm_up()
    for player in desk.players:
        player.playbackStateChanged.connect(
            lambda _: overlaps.append(len(desk.playing)) if len(desk.playing) > 1 else None
        )

    for text in ("Một hai ba bốn năm.", "Sáu bảy tám chín mười.", "Hết."):
        begun = len(desk.begun)
        desk.say(Utterance((Line(text), Line("Câu sau."))))
        qtbot.waitUntil(lambda begun=begun: len(desk.begun) > begun)
        assert len(desk.playing) == 1
    qtbot.waitUntil(lambda: len(desk.outcomes) == 3)
    desk.voice.close()

    assert desk.outcomes == [Spoken.SILENCED, Spoken.SILENCED, Spoken.FINISHED]
    assert overlaps == []


def test_sixty_double_taps_in_one_breath_never_hang_the_screen(qtbot: QtBot, desk: Desk) -> None:
    for line in STEP.lines:
        desk.shelf.render(line, Hearing())

    for tap in range(60):
        desk.say()
        if tap % 3 == 0:
            desk.voice.hush()
        if tap % 7 == 0:
            desk.voice.pause()
            desk.voice.resume()
    desk.say()
    qtbot.waitUntil(lambda: len(desk.outcomes) == 61)

    assert desk.outcomes == [Spoken.SILENCED] * 60 + [Spoken.FINISHED]
    assert desk.begun[-3:] == [0, 1, 2]


def test_taps_while_clips_are_being_rendered_each_end_once(qtbot: QtBot, desk: Desk) -> None:
    for tap in range(20):
        desk.say(Utterance((Line(f"Câu {tap}."), Line(f"Và câu {tap + 1}."))))
        qtbot.wait(7)
    qtbot.waitUntil(lambda: len(desk.outcomes) == 20)

    assert desk.outcomes == [Spoken.SILENCED] * 19 + [Spoken.FINISHED]


def test_leaving_the_page_silences_it(qtbot: QtBot, desk: Desk) -> None:
    desk.say()
    qtbot.waitUntil(lambda: desk.begun == [0])

    desk.voice.hush()

    assert desk.playing == []
    assert desk.outcomes == []
    qtbot.waitUntil(lambda: desk.outcomes == [Spoken.SILENCED])
    desk.voice.hush()  # nothing is being said: nobody is told
    qtbot.wait(50)
    assert (desk.begun, desk.outcomes) == ([0], [Spoken.SILENCED])


def test_a_pause_holds_and_going_on_ends_the_step(qtbot: QtBot, desk: Desk) -> None:
    desk.say()
    qtbot.waitUntil(lambda: desk.begun == [0])

    desk.voice.pause()
    qtbot.wait(400)  # at this speed the whole step would be over
    assert desk.outcomes == []
    assert desk.playing == []
    desk.voice.resume()
    qtbot.waitUntil(lambda: desk.outcomes == [Spoken.FINISHED])
    assert desk.begun == [0, 1, 2]


def test_a_pause_before_the_clip_is_there_holds_as_well(qtbot: QtBot, desk: Desk) -> None:
    desk.say()
    desk.voice.pause()
    qtbot.wait(300)
    assert (desk.begun, desk.playing) == ([], [])

    desk.voice.resume()
    qtbot.waitUntil(lambda: desk.outcomes == [Spoken.FINISHED])


def test_slow_goes_on_from_where_it_is_with_the_pitch_kept(qtbot: QtBot, tmp_path: Path) -> None:
    ship(tmp_path, Line("Dài"), seconds=3.0)
    desk = Desk(a_shelf(tmp_path, None), speed=4.0)
    desk.say(Utterance((Line("Dài"),)))
    qtbot.waitUntil(lambda: bool(desk.playing) and desk.playing[0].position() > 800)
    (player,) = desk.playing
    reached = player.position()

    desk.voice.set_rate(0.75)

    assert player.playbackRate() == 3.0
    assert player.pitchCompensation()
    assert player.position() >= reached
    qtbot.waitUntil(lambda: desk.outcomes == [Spoken.FINISHED])
    assert desk.begun == [0]
    desk.voice.close()


def test_shipped_speech_needs_no_synthesiser(
    qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PATH", str(tmp_path))
    for line in STEP.lines:
        ship(tmp_path, line)
    desk = Desk(a_shelf(tmp_path, EspeakSynthesiser()))

    desk.say()

    qtbot.waitUntil(lambda: desk.outcomes == [Spoken.FINISHED])
    assert desk.begun == [0, 1, 2]
    desk.voice.close()


@pytest.mark.parametrize("synthesiser", [None, EspeakSynthesiser("no-such-program")])
def test_a_line_that_nothing_here_can_speak_is_said_to_have_failed(
    qtbot: QtBot, tmp_path: Path, synthesiser: Synthesiser | None
) -> None:
    ship(tmp_path, STEP.lines[0])
    desk = Desk(a_shelf(tmp_path, synthesiser))

    desk.say()

    qtbot.waitUntil(lambda: desk.outcomes == [Spoken.FAILED])
    assert desk.begun == [0]
    desk.voice.close()


def test_a_language_without_a_voice_is_said_to_have_failed(qtbot: QtBot, desk: Desk) -> None:
    desk.say(Utterance((Line("Mu"),), Hearing.of_vietnamese("vi-x-north")))

    qtbot.waitUntil(lambda: desk.outcomes == [Spoken.FAILED])
    assert desk.begun == []


def test_a_damaged_clip_is_rendered_again_unheard(qtbot: QtBot, desk: Desk, tmp_path: Path) -> None:
    damaged = ship(tmp_path, STEP.lines[1])
    damaged.write_bytes(damaged.read_bytes()[:900])

    desk.say()

    qtbot.waitUntil(lambda: desk.outcomes == [Spoken.FINISHED])
    assert desk.begun == [0, 1, 2]


def undecodable(path: Path) -> None:
    """Give a whole Opus clip a version that no decoder knows; its pages stay correct."""
    data = bytearray(path.read_bytes())
    data[data.index(b"OpusHead") + 8] = 0xF0
    end = 28 + data[27]  # the first page: its header, one segment and that segment
    data[22:26] = bytes(4)
    crc = 0
    for byte in data[:end]:
        crc ^= byte << 24
        for _ in range(8):
            crc = (crc << 1 ^ 0x04C11DB7 if crc >> 31 else crc << 1) & 0xFFFFFFFF
    data[22:26] = crc.to_bytes(4, "little")
    path.write_bytes(data)


@about_broken_clips
@pytest.mark.parametrize("place", [0, 1, 2])
def test_a_clip_that_only_the_player_finds_broken_is_rendered_instead(
    qtbot: QtBot, desk: Desk, tmp_path: Path, place: int
) -> None:
    undecodable(ship(tmp_path, STEP.lines[place]))
    assert desk.shelf.find(STEP.lines[place], Hearing()) is not None

    desk.say()

    qtbot.waitUntil(lambda: desk.outcomes == [Spoken.FINISHED])
    assert desk.begun == [0, 1, 2]
    assert desk.shelf.find(STEP.lines[place], Hearing()).path.suffix == ".wav"


class LosingShelf(ClipShelf):
    """A shelf on a disk that loses what was just written."""

    renderings = 0

    def render(self, line: Line, language: str) -> Clip:
        self.renderings += 1
        clip = super().render(line, language)
        clip.path.write_bytes(b"RIFF")
        return clip


@about_broken_clips
def test_a_clip_that_stays_broken_fails_after_one_more_try(qtbot: QtBot, tmp_path: Path) -> None:
    shelf = LosingShelf(tmp_path / "no", tmp_path / "cache", EspeakSynthesiser(), LEXICON)
    desk = Desk(shelf)

    desk.say()

    qtbot.waitUntil(lambda: desk.outcomes == [Spoken.FAILED])
    assert desk.begun == []
    assert shelf.renderings == 2
    desk.voice.close()


def test_a_device_that_is_lost_in_the_middle_is_not_waited_for(
    qtbot: QtBot, desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("kiosk.ui.adapters.qt_clip_player._STALL_MARGIN", 0.2)
    desk.say()
    qtbot.waitUntil(lambda: desk.begun == [0])

    desk.playing[0].pause()  # a sink that takes no more samples looks like this

    qtbot.waitUntil(lambda: desk.outcomes == [Spoken.FAILED])
    assert desk.begun == [0]


def test_what_comes_next_is_rendered_before_it_is_asked_for(
    qtbot: QtBot, desk: Desk, tmp_path: Path
) -> None:
    desk.voice.prepare(STEP.lines, Hearing())

    qtbot.waitUntil(lambda: len(list(tmp_path.rglob("*.wav"))) == 3)
    assert all(desk.shelf.find(line, Hearing()) for line in STEP.lines)


def test_an_empty_utterance_ends_at_once_but_not_from_inside(qtbot: QtBot, desk: Desk) -> None:
    desk.say(Utterance(()))

    assert desk.outcomes == []
    qtbot.waitUntil(lambda: desk.outcomes == [Spoken.FINISHED])


def test_loudness_holds_for_every_clip_from_then_on(qtbot: QtBot, desk: Desk) -> None:
    desk.voice.warm_up()
    desk.voice.set_volume(0.25)
    desk.say()
    qtbot.waitUntil(lambda: desk.begun == [0])

    assert 0.25 in {output.volume() for output in desk.voice.findChildren(QAudioOutput)}
    desk.voice.set_volume(0.5)
    assert {o.volume() for o in desk.voice.findChildren(QAudioOutput)} == {0.5}


def test_warming_up_is_not_heard_and_does_not_delay_the_first_line(
    qtbot: QtBot, desk: Desk
) -> None:
    desk.voice.warm_up()
    desk.voice.warm_up()
    assert {o.volume() for o in desk.voice.findChildren(QAudioOutput)} == {0.0}

    desk.say()

    qtbot.waitUntil(lambda: desk.outcomes == [Spoken.FINISHED])
    assert desk.begun == [0, 1, 2]
    assert 1.0 in {o.volume() for o in desk.voice.findChildren(QAudioOutput)}


def test_speaking_from_inside_a_callback_is_allowed(qtbot: QtBot, desk: Desk) -> None:
    heard: list[str] = []

    def again(outcome: Spoken) -> None:
        heard.append(outcome)
        if len(heard) < 3:
            desk.voice.speak(STEP, on_end=again)

    desk.voice.speak(STEP, on_line=lambda *_: desk.voice.speak(STEP, on_end=again), on_end=again)

    qtbot.waitUntil(lambda: len(heard) >= 4)
    assert heard == [*[Spoken.SILENCED] * 3, Spoken.FINISHED]


def test_a_closed_voice_leaves_no_thread_and_tells_nothing_more(
    qtbot: QtBot, tmp_path: Path
) -> None:
    desk = Desk(a_shelf(tmp_path, EspeakSynthesiser()))
    desk.say()

    desk.voice.close()

    qtbot.wait(100)
    assert (desk.begun, desk.outcomes) == ([], [])


def test_another_output_is_followed_and_told(qtbot: QtBot, desk: Desk) -> None:
    desk.voice.warm_up()
    devices = desk.voice.findChild(QMediaDevices)

    with qtbot.waitSignal(desk.voice.device_changed):
        devices.audioOutputsChanged.emit()  # what Qt does when headphones are plugged in

    assert desk.voice.has_device == bool(QMediaDevices.audioOutputs())
    desk.say()
    qtbot.waitUntil(lambda: desk.outcomes == [Spoken.FINISHED])


def test_the_bell_that_calls_the_staff_ships_with_the_program() -> None:
    sound, _ = soundfile.read(bundled("assets") / "sounds" / "chime.wav")

    assert 0.2 < float(abs(sound).max()) <= 1.0


def test_the_bell_without_its_file_or_a_device_is_logged_by_name(
    qtbot: QtBot, tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    voice = QtVoice(a_shelf(tmp_path, None), tmp_path / "chime.wav")

    voice.chime()

    assert "sound.chime_missing chime.wav" in caplog.text
    voice.close()


def test_a_machine_without_the_sound_library_still_runs_and_says_so(
    qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(sys.modules, "PySide6.QtMultimedia", None)  # what a missing libpulse0 does
    voice = open_voice(a_shelf(tmp_path, None), tmp_path / "chime.wav")
    outcomes: list[Spoken] = []

    assert isinstance(voice, SilentVoice)
    assert not voice.has_device
    voice.warm_up()
    voice.speak(STEP, on_end=outcomes.append)
    voice.chime()
    assert outcomes == []
    qtbot.waitUntil(lambda: outcomes == [Spoken.FAILED])
    voice.close()


def test_the_program_starts_without_loading_qts_sound() -> None:
    code = "import kiosk.ui.adapters.qt_voice, sys; sys.exit('PySide6.QtMultimedia' in sys.modules)"

    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0


def test_no_player_is_ever_stopped() -> None:
    """``stop()`` right after ``play()`` hangs the thread of the screens for ever."""
    adapters = Path(sys.modules["kiosk.ui.adapters.qt_voice"].__file__ or "").parent

    for source in adapters.glob("qt_*.py"):
        assert "player.stop()" not in source.read_text("utf-8"), source.name
