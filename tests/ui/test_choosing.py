"""A citizen chooses by ear: the first touch speaks, the second chooses."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from shutil import copytree

import pytest
from PySide6.QtCore import QTimer

from kiosk.content.catalogue import CATEGORIES
from kiosk.domain.hearing import Hearing
from kiosk.domain.session import Place
from kiosk.resources import bundled
from kiosk.ui.viewmodels.taps import DISARMED_AFTER_MS
from tests.ui.hand import RESIDENCE, SCAMS, VNEID, Hand

Start = Callable[..., Hand]


def disarming_timer(hand: Hand) -> QTimer:
    timer = hand.desk.taps.findChild(QTimer)
    assert isinstance(timer, QTimer)
    return timer


def test_the_first_touch_speaks_and_arms_and_the_second_chooses(hand: Hand) -> None:
    hand.on("language")
    hand.tap("language:vi")

    assert hand.shell.page == "language"
    assert hand.desk.taps.armed == "language:vi"
    assert "Chạm nữa để chọn" in hand.words
    assert hand.heard[-1] == "Nghe tiếng Việt. Chạm nữa để chọn."

    hand.tap("language:vi")
    hand.on("home")
    assert hand.desk.taps.armed == ""


def test_a_touch_elsewhere_arms_that_instead(hand: Hand) -> None:
    hand.on("language")
    hand.tap("language:vi")
    hand.tap("language:hmn")

    assert hand.shell.page == "language"
    assert hand.desk.taps.armed == "language:hmn"


def test_a_trembling_hand_that_touches_twice_at_once_chooses_nothing(hand: Hand) -> None:
    hand.on("language")
    for _ in range(3):
        hand.touch("language:vi")

    assert hand.shell.page == "language"
    assert hand.desk.taps.armed == "language:vi"


def test_a_tile_is_disarmed_after_twenty_seconds(hand: Hand) -> None:
    hand.on("language")
    hand.tap("language:vi")
    timer = disarming_timer(hand)
    assert (DISARMED_AFTER_MS, timer.interval()) == (20_000, 20_000)
    assert timer.isActive()
    assert timer.isSingleShot()

    timer.setInterval(0)

    hand.wait(lambda: hand.desk.taps.armed == "")
    assert "Chạm nữa để chọn" not in hand.words
    hand.tap("language:vi")
    assert hand.shell.page == "language"


def test_one_touch_is_enough_where_a_volunteer_sits_beside_the_citizen(
    start_kiosk: Callable[..., Hand],
) -> None:
    hand = start_kiosk(place=Place.DOOR)
    hand.on("language")
    hand.tap("language:vi")
    hand.on("home")
    hand.tap("category:safety")
    hand.on("list")
    hand.tap(f"guide:{SCAMS}")
    hand.on("before")
    assert not hand.sees("callStaff")


def test_a_desk_may_ask_for_one_touch_only(start_kiosk: Callable[..., Hand]) -> None:
    hand = start_kiosk(two_taps=False)
    hand.on("language")
    hand.tap("language:vi")
    hand.on("home")


def test_a_language_without_a_recording_says_so_and_offers_vietnamese(hand: Hand) -> None:
    hand.on("language")
    hand.tap("language:hmn")
    assert hand.heard[-1] == "Tiếng Mông chưa có giọng đọc. Bà con nghe tiếng Việt được không?"
    hand.tap("language:hmn")

    assert "Tiếng Mông chưa có giọng đọc." in hand.words
    hand.tap("chooseAnother")
    assert "chưa có giọng đọc. Bà con" not in hand.words
    assert hand.shell.page == "language"

    hand.choose("language:hmn")
    hand.tap("takeVietnamese")
    hand.on("home")
    assert hand.visit.language_asked == "hmn"


def test_the_language_that_was_wished_for_is_kept_in_the_record(hand: Hand) -> None:
    hand.on("language")
    hand.choose("language:hmn")
    hand.tap("takeVietnamese")
    hand.on("home")
    hand.enter(SCAMS)
    hand.walk()
    hand.close_visit()

    (record,) = hand.records()
    assert (record["language_asked"], record["language_heard"]) == ("hmn", "vi")


def test_every_language_of_the_country_can_be_reached_by_touch(hand: Hand) -> None:
    hand.on("language")
    offered = {language.tag for language in hand.desk.languages.for_province("11")}
    found: set[str] = set()

    for _ in range(20):
        found |= {tag for tag in offered if hand.sees(f"language:{tag}")}
        hand.tap("moreLanguages")

    assert found == offered
    assert len(offered) > 40


def test_turning_to_other_languages_disarms(hand: Hand) -> None:
    hand.on("language")
    hand.tap("language:vi")
    hand.tap("moreLanguages")

    assert hand.desk.taps.armed == ""


@pytest.mark.parametrize(
    ("tag", "said"),
    [("vi-x-central", "Đây là giọng miền Trung."), ("vi-x-south", "Đây là giọng miền Nam.")],
)
def test_a_citizen_hears_the_voice_of_their_own_region(hand: Hand, tag: str, said: str) -> None:
    hand.on("language")
    hand.tap(f"voice:{tag}")

    assert hand.heard[-1] == said
    assert hand.shell.language.voice == tag
    assert hand.desk.speech.hearing == Hearing.of_vietnamese(tag)


def test_a_category_without_a_guide_is_not_drawn(start_kiosk: Start, tmp_path: Path) -> None:
    for guide_id in (RESIDENCE, VNEID, SCAMS):
        copytree(bundled("assets") / "guides" / guide_id, tmp_path / "shelf" / guide_id)
    hand = start_kiosk(guides=tmp_path / "shelf")
    hand.begin()

    drawn = {key for key in CATEGORIES if hand.sees(f"category:{key}")}
    assert drawn == {"home", "identity", "safety"}


def test_every_category_of_the_library_has_its_door(hand: Hand) -> None:
    hand.begin()
    for category in CATEGORIES:
        hand.reach(f"category:{category}")
        assert hand.sees(f"category:{category}")


def test_a_tile_of_home_says_its_need_before_it_is_chosen(hand: Hand) -> None:
    hand.begin()
    hand.tap("category:identity")

    _, said = hand.said[-1]
    assert said[:2] == ("Căn cước, VNeID", "Làm thẻ, mức độ 2")
    hand.tap("category:identity")
    hand.on("list")
    hand.reach(f"guide:{VNEID}")
    hand.tap(f"guide:{VNEID}")
    _, said = hand.said[-1]
    assert said[0] == hand.kiosk.library.guide(VNEID).title.text


def test_what_to_bring_can_be_heard_one_by_one_and_ticked_off(hand: Hand) -> None:
    hand.begin()
    guide = hand.open(VNEID)
    assert guide.documents
    assert hand.topics[-1] == "before"  # the whole page is read out on entering
    assert guide.documents[0].any_of[0].line.text in hand.heard

    hand.tap("hear:0")
    assert hand.heard[-1] == guide.documents[0].any_of[0].line.text

    hand.tap("tick:0")
    assert next(row.isTicked for row in hand.shell.before.documents._rows)
    hand.tap("tick:0")
    assert not any(row.isTicked for row in hand.shell.before.documents._rows)


def test_before_the_first_step_stands_what_is_not_sure(hand: Hand) -> None:
    hand.begin()
    guide = hand.open(VNEID)

    assert "Bài này chưa được cán bộ duyệt." in hand.words
    assert f"{guide.checked_on:%d/%m/%Y}" in hand.words
    assert "Bài này chưa được cán bộ duyệt." in hand.heard
