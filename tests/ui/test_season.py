"""What the season asks for comes first: on home, and on the screen of a desk where nobody is."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from kiosk.content.featured import FeaturedGuides
from kiosk.domain.session import Place
from kiosk.ui.viewmodels.attracting import EACH_MS
from kiosk.ui.viewmodels.shell import UNATTENDED_MS
from tests.ui.hand import SCAMS, VNEID, Hand

Start = Callable[..., Hand]


def put_first(hand: Hand, file: Path, *guides: str) -> None:
    """Let a schedule name these guides for every day and place, or none."""
    season = f"\n  - occasion: Hội làng\n    guides: [{', '.join(guides)}]\n" if guides else " []\n"
    file.write_text(f"seasons:{season}", encoding="utf-8")
    hand.desk.featured = FeaturedGuides(hand.desk.library, file, file.with_name("none.yaml"))


@pytest.fixture
def desk(hand: Hand, tmp_path: Path) -> Hand:
    """A desk that puts two guides first."""
    put_first(hand, tmp_path / "featured.yaml", SCAMS, VNEID)
    hand.on("language")
    return hand


def wait_for_nobody(hand: Hand) -> None:
    """Let the minute go by in which nobody touches the languages."""
    assert hand.shell._unattended.interval() == UNATTENDED_MS == 60_000
    hand.shell._unattended.setInterval(0)
    hand.wait(lambda: not hand.shell._unattended.isActive())
    hand.shell._unattended.setInterval(UNATTENDED_MS)


def test_who_passes_a_desk_sees_what_the_season_is_about_and_a_touch_begins(desk: Hand) -> None:
    wait_for_nobody(desk)

    desk.on("attract")
    said = len(desk.said)
    assert desk.kiosk.library.guide(SCAMS).title.text in desk.words
    assert not desk.sees("goHome")
    desk.tap("begin")
    desk.on("language")
    assert len(desk.said) == said + 1  # the resting screen itself was silent


def test_one_guide_of_the_season_comes_after_another(desk: Hand) -> None:
    wait_for_nobody(desk)
    desk.on("attract")
    page = desk.shell.attract

    assert page._next.interval() == EACH_MS
    shown = []
    for _ in range(3):
        shown.append(page.title)
        page.showNext()

    titles = [desk.kiosk.library.guide(name).title.text for name in (SCAMS, VNEID)]
    assert shown == [*titles, titles[0]]
    page.back()
    assert not page._next.isActive()


def test_the_resting_screen_is_at_rest_once_a_helper_has_left_it(desk: Hand) -> None:
    wait_for_nobody(desk)
    desk.on("attract")
    desk.shell.openStaffDoor()
    desk.on("today")

    assert not desk.shell.attract._next.isActive()


def test_a_season_that_ends_while_home_is_shown_is_still_said(desk: Hand) -> None:
    desk.begin()
    file = desk.kiosk.paths.home / "over.yaml"
    file.write_text("seasons: []\n", "utf-8")
    desk.desk.featured = FeaturedGuides(desk.desk.library, file, file.with_name("none.yaml"))

    desk.tap(f"featured:{SCAMS}")
    assert desk.heard[-2] == desk.kiosk.library.guide(SCAMS).title.text


def test_a_desk_without_a_season_keeps_showing_the_languages(hand: Hand, tmp_path: Path) -> None:
    put_first(hand, tmp_path / "featured.yaml")
    wait_for_nobody(hand)

    assert hand.shell.page == "language"
    hand.begin()
    assert hand.shell.home.featured.rowCount() == 0


def test_at_a_door_nothing_takes_the_languages_away(start_kiosk: Start) -> None:
    hand = start_kiosk(place=Place.DOOR)
    hand.on("language")

    assert not hand.shell._unattended.isActive()


def test_who_is_choosing_a_language_is_not_disturbed(desk: Hand) -> None:
    desk.tap("language:vi")
    assert desk.shell._unattended.remainingTime() > UNATTENDED_MS - 5_000
    desk.tap("language:vi")
    desk.on("home")
    assert not desk.shell._unattended.isActive()


def test_news_stand_on_home_and_lead_to_their_guide(desk: Hand, tmp_path: Path) -> None:
    file = tmp_path / "featured.yaml"
    text = file.read_text("utf-8")
    file.write_text(text.replace("guides:", "notice: Nay không mất tiền.\n    guides:"), "utf-8")
    desk.desk.featured = FeaturedGuides(desk.desk.library, file, file.with_name("none.yaml"))
    desk.begin()

    assert "Điều mới: Nay không mất tiền." in desk.words
    desk.tap(f"featured:{SCAMS}")
    assert desk.heard[-3:] == ["Điều mới:", "Nay không mất tiền.", "Chạm nữa để chọn"]
    desk.tap(f"featured:{SCAMS}")
    desk.on("before")


def test_home_says_the_guide_of_the_season_and_opens_it_at_the_second_touch(desk: Hand) -> None:
    desk.begin()
    title = desk.kiosk.library.guide(SCAMS).title.text

    desk.tap(f"featured:{SCAMS}")
    assert desk.heard[-2:] == [title, "Chạm nữa để chọn"]
    assert desk.shell.page == "home"
    desk.tap(f"featured:{SCAMS}")
    desk.on("before")
    assert title in desk.words
    desk.tap("back")
    desk.on("home")
