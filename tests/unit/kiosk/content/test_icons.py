"""The interface's icons: each is there, takes the colour asked for, and Qt draws it."""

from __future__ import annotations

import re
import wave
import xml.etree.ElementTree as ElementTree
from array import array
from pathlib import Path

import pytest
from PySide6.QtCore import QByteArray, QRectF
from PySide6.QtGui import QImage, QPainter
from PySide6.QtSvg import QSvgRenderer

from kiosk.content.icons import icon, icon_names

CHIME = Path(__file__).parents[4] / "assets" / "sounds" / "chime.wav"

NEEDED = [
    "logo-door",
    "globe",
    "text-size",
    "volume-low",
    "volume-mid",
    "volume-high",
    "what-here",
    "bell",
    "home",
    "speaker",
    "search",
    "replay",
    "pause",
    "play",
    "turtle",
    "arrow-left",
    "arrow-right",
    "arrow-down",
    "check",
    "close",
    "plus",
    "sync",
    "clock",
    "alert-circle",
    "check-circle",
    "shield-alert",
    "mic",
    "mic-off",
    "waveform",
    "document",
    "pin",
    "timer",
    "user",
    "users",
    "save",
    "more",
    "hand",
    "door",
    "desk",
    "info",
    "phone",
    "wifi",
    "wifi-off",
    "calendar",
    "money",
    "building",
    "qr",
    "baby",
    "id-card",
    "heart-pulse",
    "hand-coins",
    "map",
    "link",
    "key",
    "usb",
    "thumbs-up",
    "keyboard",
    "backspace",
    "star",
    "face-1",
    "face-2",
    "face-3",
    "face-4",
    "face-5",
]


def test_every_icon_of_the_screens_is_there():
    assert set(NEEDED) <= icon_names()


@pytest.mark.parametrize("name", sorted(icon_names()))
def test_an_icon_takes_the_colour_asked_for_and_is_drawn(name):
    svg = icon(name, "#9E1818")
    root = ElementTree.fromstring(svg)
    side = 120 if name.startswith("face-") else 24
    image = QImage(side * 4, side * 4, QImage.Format.Format_ARGB32)
    image.fill(0)
    painter = QPainter(image)
    renderer = QSvgRenderer(QByteArray(svg))
    renderer.render(painter, QRectF(0, 0, side * 4, side * 4))
    painter.end()

    assert root.get("viewBox") == f"0 0 {side} {side}"
    assert set(re.findall(rb"#[0-9A-Fa-f]{6}", svg)) == {b"#9E1818"}
    assert b"{" not in svg
    colours = {image.pixelColor(x, y).name() for x in range(0, side * 4, 2)
               for y in range(0, side * 4, 2) if image.pixelColor(x, y).alpha() == 255}  # fmt: skip
    assert colours == {"#9e1818"}
    edge = side * 4 - 1
    assert not any(
        image.pixelColor(*point).alpha()
        for n in range(side * 4)
        for point in ((n, 0), (n, edge), (0, n), (edge, n))
    )


def test_no_two_icons_are_the_same():
    drawings = [icon(name, "#000000") for name in icon_names()]

    assert len(set(drawings)) == len(drawings)


@pytest.mark.parametrize("name", ["nothing", "", "../sounds/chime", "HOME", "home.svg", "home/"])
def test_an_unknown_icon_is_a_key_error(name):
    with pytest.raises(KeyError):
        icon(name, "#171C3A")


@pytest.mark.parametrize("colour", ["", "red", "#FFF", "#171C3A\n", '"/><script/>'])
def test_an_icon_takes_a_colour_and_nothing_else(colour):
    with pytest.raises(ValueError, match="not a colour"):
        icon("home", colour)


def test_the_bell_rings_for_a_second_and_neither_clips_nor_clicks():
    with wave.open(str(CHIME)) as file:
        shape = (file.getnchannels(), file.getsampwidth(), file.getframerate())
        sound = array("h", file.readframes(file.getnframes()))

    assert shape == (1, 2, 48_000)
    assert len(sound) / 48_000 == pytest.approx(1.2, abs=0.01)
    assert 20_000 < max(abs(value) for value in sound) < 32_000
    assert abs(sound[0]) < 200
    assert abs(sound[-1]) < 200
    assert CHIME.stat().st_size < 130_000
