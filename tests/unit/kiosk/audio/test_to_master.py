"""Whatever a microphone sends, a master gets 48 kHz, one channel, 16 bit."""

from __future__ import annotations

import numpy
import pytest

from kiosk.audio.to_master import SampleKind, ToMaster

PEAK = 0.5


def tone(rate: int) -> numpy.ndarray:
    return PEAK * numpy.sin(2 * numpy.pi * 440 * numpy.arange(2 * rate) / rate)


def as_sent(sound: numpy.ndarray, kind: SampleKind) -> bytes:
    full = {
        SampleKind.UINT8: 127,
        SampleKind.INT16: 32_767,
        SampleKind.INT32: 2_147_483_647,
        SampleKind.FLOAT: 1,
    }[kind]
    scaled = sound * full + (128 if kind is SampleKind.UINT8 else 0)
    return scaled.astype(kind.value).tobytes()


def converted(sent: bytes, converter: ToMaster, *, chunk: int) -> numpy.ndarray:
    parts = [converter.convert(sent[at : at + chunk]) for at in range(0, len(sent), chunk)]
    return numpy.frombuffer(b"".join(parts), "<i2") / 32_768


def pitch_and_peak(sound: numpy.ndarray) -> tuple[float, float]:
    spectrum = numpy.abs(numpy.fft.rfft(sound * numpy.hanning(len(sound))))
    middle = sound[len(sound) // 4 : -len(sound) // 4]
    return float(spectrum.argmax()) * 48_000 / len(sound), float(numpy.abs(middle).max())


@pytest.mark.parametrize("kind", list(SampleKind))
@pytest.mark.parametrize("rate", [16_000, 44_100, 48_000, 96_000])
@pytest.mark.parametrize("channels", [1, 2])
def test_a_tone_keeps_its_pitch_its_loudness_and_its_length(
    kind: SampleKind, rate: int, channels: int
) -> None:
    sent = as_sent(numpy.repeat(tone(rate), channels), kind)

    sound = converted(sent, ToMaster(rate, channels, kind), chunk=1_023)  # frames come in pieces

    pitch, peak = pitch_and_peak(sound)
    assert pitch == pytest.approx(440, abs=1)
    assert peak == pytest.approx(PEAK, abs=0.02)
    assert len(sound) == pytest.approx(96_000, abs=4_800)  # what the resampler holds back


def test_what_is_right_already_is_not_touched() -> None:
    sent = as_sent(tone(48_000), SampleKind.INT16)

    assert ToMaster(48_000, 1, SampleKind.INT16).convert(sent) == sent


def test_two_channels_are_mixed_so_that_neither_is_lost() -> None:
    left = numpy.repeat([[0.5, 0.0]], 480, axis=0).ravel()

    sound = converted(
        as_sent(left, SampleKind.FLOAT), ToMaster(48_000, 2, SampleKind.FLOAT), chunk=999
    )

    assert sound == pytest.approx(numpy.full(480, 0.25), abs=0.001)


def test_a_driver_that_sends_nonsense_gives_no_more_than_full_scale() -> None:
    sent = numpy.array([numpy.nan, numpy.inf, -5.0, 2.0, 0.0], "<f4").tobytes()

    sound = converted(sent, ToMaster(48_000, 1, SampleKind.FLOAT), chunk=20)

    assert sound.tolist() == [0.0, 32_767 / 32_768, -1.0, 32_767 / 32_768, 0.0]
