"""Nothing on any screen is clipped, cut, outside, tiny or in the way, in any size or language."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtQuick import QQuickItem

from tests.ui.hand import Hand
from tests.ui.measuring import faults, touch_faults
from tests.ui.screens import Screens, fill_today, hardest

SCREENS_AT_LEAST = 120
EVERY = [
    *(((1366, 768), ui, scale) for ui in ("vi", "en") for scale in (1.0, 1.25, 1.5)),
    *(((1280, 800), ui, scale) for ui in ("vi", "en") for scale in (1.0, 1.25, 1.5)),
    ((1920, 1080), "vi", 1.5),
    ((1920, 1080), "en", 1.0),
]
THE_COMMONEST = (1366, 768)
"""The commonest panel: with the largest letters every step of every guide is drawn on it."""


def named(choice: tuple[tuple[int, int], str, float]) -> str:
    (width, height), ui, scale = choice
    return f"{width}x{height}-{ui}-{scale}"


@pytest.mark.parametrize(("size", "ui", "scale"), EVERY, ids=[named(each) for each in EVERY])
def test_a_citizen_with_weak_eyes_reads_every_screen_whole(
    start_kiosk: Callable[..., Hand], size: tuple[int, int], ui: str, scale: float
) -> None:
    hand = start_kiosk(size=size, ui_language=ui, text_scale=scale)
    hand.desk.settings.text_scale = scale  # the next citizen begins with it
    fill_today(hand)
    found: dict[str, str] = {}
    shown = []

    library = hand.kiosk.library.guides()
    is_every_guide = (size, scale) == (THE_COMMONEST, 1.5)
    for name in Screens(hand, library if is_every_guide else hardest(library)).every():
        shown.append(name)
        for fault in faults(hand.window):
            found.setdefault(fault, name)
        if scale == 1.0:
            for fault in touch_faults(hand.window):
                found.setdefault(f"too small for a finger: {fault}", name)

    assert not found, "\n".join(f"{name}: {fault}" for fault, name in found.items())
    assert len(shown) > SCREENS_AT_LEAST
    assert (hand.window.width(), hand.window.height()) == size


@pytest.mark.parametrize("ui", ["vi", "en"])
def test_the_longest_name_of_a_language_has_room_at_the_top(
    start_kiosk: Callable[..., Hand], ui: str
) -> None:
    hand = start_kiosk(ui_language=ui, text_scale=1.5)
    hand.desk.language = max(hand.desk.languages.all(), key=lambda one: len(one.title))
    hand.shell.go("search")
    hand.settle()

    shown = hand.see("openLanguages").property("text")
    assert len(shown) > len("Tiếng Việt")
    assert shown in hand.desk.language.title
    assert faults(hand.window) == []


def spoil(hand: Hand, name: str, **properties: object) -> list[str]:
    """Return the faults that are found once an item has been spoilt."""
    assert faults(hand.window) == []
    item: QQuickItem = hand.see(name)
    for key, value in properties.items():
        item.setProperty(key, value)
    return faults(hand.window)


@pytest.mark.parametrize(
    ("properties", "complaint"),
    [
        ({"x": 100}, "overlap"),
        ({"x": 600}, "lies on start"),
        ({"x": 1040}, "leaves its page"),
        ({"width": 90}, "wide in"),
        ({"height": 12}, "leaves its button"),
        ({"scale": 4.0}, "leaves the screen"),
        ({"size": 300}, "leaves"),
    ],
)
def test_the_measure_sees_what_has_been_spoilt(
    hand: Hand, properties: dict[str, object], complaint: str
) -> None:
    hand.begin()
    hand.open("dang-ky-thuong-tru")
    hand.settle()

    found = spoil(hand, "start", **properties)

    assert any(complaint in fault for fault in found), found
