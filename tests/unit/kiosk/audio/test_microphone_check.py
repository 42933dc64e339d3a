"""A narrator in a village house tries the microphone, and is told what to do about it."""

from __future__ import annotations

import numpy
import pytest

from kiosk.audio.microphone_check import ROOM_SECONDS, SPEECH_SECONDS, Advice, advise
from kiosk.audio.microphones import Microphone
from kiosk.audio.sound_file import RATE
from kiosk.audio.takes import Samples

HEADSET = Microphone("alsa_input.usb-Logitech_H340-00.mono-fallback", "Logitech USB Headset Mono")
LAPTOP = Microphone("alsa_input.pci-0000_00_1f.3.analog-stereo", "Built-in Audio Analog Stereo")
MONITOR = Microphone("alsa_output.pci-0000_00_1f.3.analog-stereo.monitor", "Monitor of Built-in")
WINDOWS = Microphone("{0.0.1.00000000}.{5f1}", "Microphone Array (Realtek(R) Audio)", True)


def noise(seconds: float, decibels: float, seed: int = 1) -> Samples:
    """Return noise of a fan: more low than high, at that RMS in dBFS."""
    white = numpy.random.default_rng(seed).normal(0, 1, round(seconds * RATE))
    spectrum = numpy.fft.rfft(white)
    spectrum[1:] /= numpy.sqrt(numpy.arange(1, len(spectrum)))
    spectrum[0] = 0
    return at_level(numpy.fft.irfft(spectrum, len(white)), decibels)


def hum(seconds: float, decibels: float) -> Samples:
    at = numpy.arange(round(seconds * RATE)) / RATE
    tone = sum(numpy.sin(2 * numpy.pi * 50 * n * at) / n for n in (1, 2, 3, 4))
    return at_level(numpy.asarray(tone), decibels)


def voice(decibels: float) -> Samples:
    """Return syllables of a low voice with many overtones, three a second, as loud as that."""
    at = numpy.arange(round(SPEECH_SECONDS * RATE)) / RATE
    source = sum(numpy.sin(2 * numpy.pi * 150 * n * at) / n for n in range(1, 20))
    opening = numpy.clip(numpy.sin(2 * numpy.pi * 3 * at), 0, 1) * (at > 0.4) * (at < 3.6)
    return at_level(numpy.asarray(source) * opening, decibels)


def at_level(sound: Samples, decibels: float) -> Samples:
    return sound * 10 ** (decibels / 20) / numpy.sqrt(numpy.mean(sound**2))


def tried(
    *,
    speech: float = -24.0,
    room: float = -65.0,
    mains: float = -200.0,
    microphone: Microphone | None = HEADSET,
) -> tuple[Advice, ...]:
    """Return the advice for a voice, a room and a hum, each of that level in dBFS."""
    quiet = noise(ROOM_SECONDS, room) + hum(ROOM_SECONDS, mains)
    spoken = voice(speech) + noise(SPEECH_SECONDS, room, seed=2) + hum(SPEECH_SECONDS, mains)
    return advise(quiet, numpy.clip(spoken, -1, 1), microphone)


def test_a_headset_in_a_quiet_room_is_good() -> None:
    assert tried() == (Advice.GOOD,)
    assert tried(microphone=None) == (Advice.GOOD,)


def test_a_fan_in_the_room_is_told() -> None:
    assert tried(room=-38.0) == (Advice.NOISY_ROOM,)


def test_the_hum_of_a_bad_charger_is_told_from_a_fan() -> None:
    assert tried(mains=-40.0) == (Advice.HUM,)


def test_a_hum_that_nobody_would_hear_is_not_told() -> None:
    assert tried(mains=-62.0, room=-75.0) == (Advice.GOOD,)


def test_who_sits_too_far_away_is_asked_to_come_nearer() -> None:
    assert tried(speech=-40.0, room=-80.0) == (Advice.COME_NEARER,)
    assert tried(speech=-40.0, room=-55.0) == (Advice.COME_NEARER, Advice.NOISY_ROOM)


def test_who_shouts_into_the_microphone_is_asked_to_lean_back() -> None:
    assert tried(speech=0.0) == (Advice.TOO_NEAR,)


@pytest.mark.parametrize("microphone", [LAPTOP, WINDOWS])
def test_the_laptops_own_microphone_works_but_a_headset_is_recommended(
    microphone: Microphone,
) -> None:
    assert tried(microphone=microphone) == (Advice.BUILT_IN,)
    assert tried(microphone=microphone, room=-38.0) == (Advice.NOISY_ROOM, Advice.BUILT_IN)
    assert not Advice.BUILT_IN.prevents


def test_a_microphone_that_does_not_hear_the_narrator_is_the_wrong_one() -> None:
    quiet, dead = noise(ROOM_SECONDS, -70), noise(SPEECH_SECONDS, -70, seed=2)

    assert advise(quiet, dead, HEADSET) == (Advice.WRONG_MICROPHONE,)
    assert advise(quiet / 100, dead / 100, HEADSET) == (Advice.WRONG_MICROPHONE,)
    assert tried(microphone=MONITOR) == (Advice.WRONG_MICROPHONE,)
    assert Advice.WRONG_MICROPHONE.prevents


def test_a_voice_that_drowns_in_the_room_is_told_to_be_so() -> None:
    assert Advice.NOISY_ROOM in tried(speech=-45.0, room=-30.0)


def test_exact_silence_is_a_microphone_that_is_switched_off() -> None:
    silence = numpy.zeros(round(SPEECH_SECONDS * RATE))

    assert advise(silence[: RATE * 2], silence, HEADSET) == (Advice.MUTED,)
    assert Advice.MUTED.prevents


def test_a_microphone_is_known_by_its_bus_and_its_name() -> None:
    assert LAPTOP.looks_builtin
    assert WINDOWS.looks_builtin
    assert not HEADSET.looks_builtin
    assert not Microphone("{0.0.1}.{7}", "Headset Microphone (Realtek(R) Audio)").looks_builtin
    assert not Microphone("bluez_input.00_11", "WH-1000").looks_builtin
    assert MONITOR.hears_the_loudspeaker
    assert Microphone("{0.0.1}.{8}", "Stereo Mix (Realtek(R) Audio)").hears_the_loudspeaker
    assert not HEADSET.hears_the_loudspeaker
