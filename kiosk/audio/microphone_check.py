"""The check of the microphone before the first line: a moment of silence, then a few words.

Pure rules over the samples of both; the studio says each piece of advice in words.
"""

from __future__ import annotations

import math
from enum import StrEnum

import numpy

from kiosk.audio.loudness import Samples
from kiosk.audio.microphones import Microphone
from kiosk.audio.sound_file import RATE
from kiosk.audio.takes import measure, speech_span
from kiosk.domain.take_quality import LEAST_LOUDNESS, LEAST_SIGNAL, MOST_CLIPPED

ROOM_SECONDS, SPEECH_SECONDS = 2.0, 4.0
"""How long to listen to the room, and then to the narrator."""


class Advice(StrEnum):
    """One thing that the narrator should do, or that all is well."""

    MUTED = "muted"  # it is switched off
    WRONG_MICROPHONE = "wrong_microphone"  # it does not hear the narrator: another one is open
    TOO_NEAR = "too_near"  # it distorts
    COME_NEARER = "come_nearer"
    NOISY_ROOM = "noisy_room"  # a fan, rain, the road
    HUM = "hum"  # of the mains: a bad charger, a lamp
    BUILT_IN = "built_in"  # it works; a headset would be better
    GOOD = "good"

    @property
    def prevents(self) -> bool:
        """Whether nothing that is recorded now could be used."""
        return self in (Advice.MUTED, Advice.WRONG_MICROPHONE)


_ROOM = 4.0  # dB on top of what a take needs: people get tired and lean back
_DEAD = -75.0  # dBFS; a socket without a microphone in it
_MAINS = 50.0  # Hz, and its multiples
_MULTIPLES, _BAND = 6, 3.0  # how many of them, and Hz to both sides
_HUM_SHARE = 0.6  # of the power of the room
_HUM_SIGNAL = 30.0  # dB below the speech; what is fainter nobody hears


def advise(
    room: Samples, speech: Samples, microphone: Microphone | None = None
) -> tuple[Advice, ...]:
    """Return what to do before recording, the gravest first; ``GOOD`` alone where all is well.

    Args:
        room: ``ROOM_SECONDS`` in which nobody spoke; 48 kHz, one channel.
        speech: ``SPEECH_SECONDS`` in which the narrator spoke.
        microphone: The one that heard both, where its name is known.
    """
    if not numpy.any(speech):
        return (Advice.MUTED,)
    if microphone is not None and microphone.hears_the_loudspeaker:
        return (Advice.WRONG_MICROPHONE,)
    heard = measure(speech)
    noise = measure(room).noise
    found = []
    first, last = speech_span(speech)
    if first == last or _level(speech) < _DEAD:
        found.append(Advice.WRONG_MICROPHONE)
        if noise > LEAST_LOUDNESS - LEAST_SIGNAL:
            found.append(Advice.NOISY_ROOM)  # or it is the right one, and drowned
        return tuple(found)
    if heard.clipped > MOST_CLIPPED / 10:
        found.append(Advice.TOO_NEAR)
    elif heard.loudness < LEAST_LOUDNESS + _ROOM:
        found.append(Advice.COME_NEARER)
    is_humming = _hum(room) and _level(room) > _level(speech) - _HUM_SIGNAL
    if is_humming:
        found.append(Advice.HUM)
    elif heard.loudness - noise < LEAST_SIGNAL + _ROOM:
        found.append(Advice.NOISY_ROOM)
    if microphone is not None and microphone.looks_builtin:
        found.append(Advice.BUILT_IN)
    return tuple(found) or (Advice.GOOD,)


def _level(sound: Samples) -> float:
    power = float(numpy.mean(sound**2)) if len(sound) else 0.0
    return 10 * math.log10(power) if power > 0 else float("-inf")


def _hum(room: Samples) -> bool:
    """Whether most of what the room sounds like is the mains."""
    power = numpy.abs(numpy.fft.rfft(room * numpy.hanning(len(room)))) ** 2
    pitch = numpy.fft.rfftfreq(len(room), 1 / RATE)
    is_audible = pitch > _MAINS / 2  # below it: rumble, and the offset of cheap converters
    near = numpy.abs(pitch - _MAINS * numpy.rint(pitch / _MAINS)) <= _BAND
    mains = near & is_audible & (pitch < _MAINS * (_MULTIPLES + 0.5))
    whole = float(power[is_audible].sum())
    return whole > 0 and float(power[mains].sum()) / whole > _HUM_SHARE
