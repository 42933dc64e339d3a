"""The helper changes which languages come first, by touch alone and in a minute."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from kiosk.settings import Settings
from tests.ui.hand import Hand


def offered(hand: Hand) -> list[str]:
    """The languages in the order in which a citizen sees them."""
    return [row.key for row in hand.shell.language.tiles._rows]


def to_order(hand: Hand) -> None:
    hand.shell.openStaffDoor()
    hand.on("today")
    hand.tap("order")
    hand.on("order")


def to_citizens(hand: Hand) -> None:
    hand.tap("done")
    hand.on("today")
    hand.tap("next")
    hand.on("language")


def test_the_languages_that_were_touched_come_right_after_vietnamese(hand: Hand) -> None:
    hand.on("language")
    assert offered(hand)[:4] == ["vi", "hmn", "blt", "kjg"]  # as Điện Biên speaks
    to_order(hand)
    hand.tap("order:kjg")
    hand.tap("order:ium")
    assert "đứng thứ 1" in hand.words
    assert "đứng thứ 2" in hand.words
    to_citizens(hand)

    assert offered(hand)[:5] == ["vi", "kjg", "ium", "hmn", "blt"]
    kept = Settings.load(hand.kiosk.paths.settings)
    assert (kept.languages_first, kept.languages_last) == ("kjg,ium", "")


def test_a_second_touch_hides_a_language_from_the_first_page_but_never_altogether(
    hand: Hand,
) -> None:
    to_order(hand)
    hand.tap("order:hmn")
    hand.tap("order:hmn")
    assert "để cuối" in hand.words
    to_citizens(hand)

    assert offered(hand)[1] == "blt"
    assert offered(hand)[-1] == "hmn"
    assert len(offered(hand)) == 55


def test_a_third_touch_puts_it_back_where_the_province_has_it(hand: Hand) -> None:
    before = offered(hand)
    to_order(hand)
    for _ in range(3):
        hand.tap("order:blt")
    to_citizens(hand)

    assert offered(hand) == before


def test_the_tiles_stand_still_while_they_are_touched(hand: Hand) -> None:
    to_order(hand)
    place = hand.see("order:kjg").position()
    hand.tap("order:kjg")

    assert hand.see("order:kjg").position() == place


def test_the_provinces_order_comes_back_at_one_touch(start_kiosk: Callable[..., Hand]) -> None:
    hand = start_kiosk(languages_first="tyh,km", languages_last="hmn")
    hand.on("language")
    assert offered(hand)[:3] == ["vi", "tyh", "km"]
    to_order(hand)
    hand.tap("restore")
    assert not hand.sees("restore")  # nothing is left to restore
    to_citizens(hand)

    assert offered(hand)[:4] == ["vi", "hmn", "blt", "kjg"]
    assert Settings.load(hand.kiosk.paths.settings).languages_first == ""


def test_every_language_can_be_reached(hand: Hand) -> None:
    to_order(hand)
    for tag in ("hmn", "jra", "tyh", "mis-x-sanchi"):
        hand.reach(f"order:{tag}")


@pytest.mark.parametrize("first", ["xx,vi,tyz", " , ,,tyz", "tyz,tyz"])
def test_what_is_no_language_in_the_settings_is_passed_over(
    start_kiosk: Callable[..., Hand], first: str
) -> None:
    hand = start_kiosk(languages_first=first)
    hand.on("language")

    assert offered(hand)[:2] == ["vi", "tyz"]
    assert len(offered(hand)) == len(set(offered(hand))) == 55
