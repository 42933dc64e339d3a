"""Somebody looks for what they need: by typing, by answering, by what happened in their life."""

from __future__ import annotations

from collections.abc import Callable
from itertools import product
from pathlib import Path

import pytest
from PySide6.QtCore import Qt

from kiosk.ui.driving import find, items
from tests.ui.hand import Hand

CARD, LICENCE = "cap-lai-can-cuoc", "doi-bang-lai"
BEES, SILK = "thu-nuoi-ong", "thu-nuoi-tam"
OWN = (
    (BEES, "9.000001", "Đăng ký nuôi ong", "land"),
    (SILK, "9.000002", "Đăng ký nuôi tằm", "study"),
)
"""Matters of this place alone: nothing that ships competes with them."""

GUIDE = """
id: {id}
version: 1
kind: procedure
codes: [{code}]
category: papers
life_events: [{event}]
title: {title}
documents:
  - Thẻ căn cước
fee: Không mất tiền
time: 7 ngày
agency: Công an xã
place: Ở Công an xã
checked_on: 2026-11-22
sources:
  - 'Thủ tục {code} trên Cổng Dịch vụ công quốc gia, bản chụp ngày 20/7/2026'
steps:
  - id: ra-cong-an-xa
    title: Ra Công an xã
    sentences:
      - Bà con ra Công an xã.
    picture:
      - police-station
""".lstrip()
SCALES = (1.0, 1.5)


def put_guides(folder: Path) -> None:
    """Give this place guides of its own, with codes and life events."""
    for guide_id, code, title, event in OWN:
        (folder / guide_id).mkdir(parents=True)
        text = GUIDE.format(id=guide_id, code=code, title=title, event=event)
        (folder / guide_id / "guide.yaml").write_text(text, encoding="utf-8")


@pytest.fixture
def seeker(start_kiosk: Callable[[], Hand], home: Path) -> Hand:
    """A hand on the search page of a desk with some guides of its own."""
    put_guides(home / "guides")
    hand = start_kiosk()
    hand.begin()
    hand.tap("find")
    hand.on("search")
    hand.wait(lambda: hand.see("typed").hasActiveFocus(), "the box to be ready for typing")
    return hand


def named(hand: Hand, prefix: str) -> list[str]:
    """Return the names of all that is seen and begins so."""
    names = (item.objectName() for item in items(hand.window))
    return [name for name in names if name.startswith(prefix)]


def test_a_helper_types_and_the_guide_is_there_while_typing(seeker: Hand) -> None:
    seeker.write("nuoi on")

    seeker.see(f"guide:{BEES}")


def test_the_first_touch_says_the_title_and_the_second_opens_the_guide(seeker: Hand) -> None:
    seeker.write("nuôi ong")
    seeker.tap(f"guide:{BEES}")
    assert seeker.shell.page == "search"
    assert seeker.heard[-2:] == ["Đăng ký nuôi ong", "Chạm nữa để chọn"]

    seeker.tap(f"guide:{BEES}")
    seeker.on("before")


def test_the_way_back_from_a_guide_leads_to_what_was_found(seeker: Hand) -> None:
    seeker.write("nuôi ong")
    seeker.choose(f"guide:{BEES}")
    seeker.on("before")
    seeker.key(Qt.Key.Key_Escape)
    seeker.on("search")

    assert seeker.see("typed").property("text") == "nuôi ong"
    seeker.see(f"guide:{BEES}")


def test_the_next_visitor_finds_an_empty_box(seeker: Hand) -> None:
    seeker.write("nuôi ong")
    seeker.shell.goHome()
    seeker.on("home")
    seeker.tap("find")
    seeker.on("search")

    assert seeker.see("typed").property("text") == ""


def test_an_ambiguous_sentence_is_asked_back_with_pictures_and_aloud(seeker: Hand) -> None:
    seeker.write("mất giấy tờ")

    assert seeker.shell.search.stage == "question"
    assert "Bà con mất giấy tờ gì?" in seeker.words
    seeker.wait(lambda: "Bà con mất giấy tờ gì?" in seeker.heard, "the question to be said")

    for guide_id in (CARD, LICENCE):
        picture = seeker.see(f"option:{guide_id}").property("drawing")
        assert picture == f"image://gocua/cover/{guide_id}"

    seeker.tap(f"option:{LICENCE}")
    assert seeker.heard[-2:] == ["Bằng lái xe", "Chạm nữa để chọn"]
    assert seeker.shell.page == "search"
    seeker.tap(f"option:{LICENCE}")
    seeker.on("before")
    assert seeker.desk.guide is not None
    assert "3.000348" in seeker.desk.guide.codes


def test_all_answers_are_seen_at_once_where_the_screen_has_room(seeker: Hand) -> None:
    for typed, answers in (("mất giấy tờ", 5), ("điện thoại", 4), ("mất thẻ", 2)):
        write_anew(seeker, typed)
        seeker.settle()

        assert len(named(seeker, "option:")) == answers
        assert not seeker.sees("more")


def test_where_no_answer_fits_everything_found_is_shown(seeker: Hand) -> None:
    seeker.write("mất giấy tờ")
    seeker.tap("all")

    assert seeker.shell.search.stage == "found"
    seeker.see(f"guide:{CARD}")


def test_something_without_a_guide_is_said_to_have_none(seeker: Hand) -> None:
    seeker.write("nhận con nuôi")

    seeker.wait(lambda: "Việc này máy chưa có bài. Mời bà con hỏi cán bộ." in seeker.heard)
    assert "chưa có bài" in seeker.words


def test_who_leaves_while_typing_hears_nothing_of_the_search_on_home(seeker: Hand) -> None:
    seeker.write("zzzz")
    assert seeker.shell.search._pause.isActive()
    seeker.tap("goHome")
    seeker.on("home")

    assert not seeker.shell.search._pause.isActive()


def test_nonsense_finds_nothing_and_the_page_says_what_to_do(seeker: Hand) -> None:
    seeker.write("zzzz")

    assert seeker.shell.search.stage == "nothing"
    seeker.wait(lambda: any("Chưa thấy" in line for line in seeker.heard))


def test_a_life_event_is_a_second_way_in(seeker: Hand) -> None:
    seeker.choose("event:land")
    seeker.see(f"guide:{BEES}")
    assert not seeker.sees(f"guide:{SILK}")

    seeker.rest()
    seeker.tap("back")
    seeker.see("event:study")
    seeker.tap("back")
    seeker.on("home")


def test_a_life_event_without_a_guide_is_not_drawn(seeker: Hand) -> None:
    known = {event for guide in seeker.desk.library.guides() for event in guide.life_events}
    drawn = set(named(seeker, "event:"))

    assert {"event:land", "event:study"} <= drawn <= {f"event:{event}" for event in known}
    assert seeker.shell.search.events.rowCount() == len(known)


def write_anew(hand: Hand, text: str) -> None:
    """Take out of the box what is in it, and type something else."""
    hand.see("typed").forceActiveFocus()
    hand.key(Qt.Key.Key_End)
    for _ in str(hand.see("typed").property("text")):
        hand.key(Qt.Key.Key_Backspace)
    hand.write(text)


def outside(hand: Hand) -> list[str]:
    """Return what sticks out of the page once everything has come to rest."""
    hand.settle()
    page = find(hand.window, "page")
    assert page is not None
    room = page.mapRectToScene(page.boundingRect()).adjusted(-8, -8, 8, 8)  # the ring of a tile
    names = ("typed", "back", "all", "more", "further", "hint")
    prefixes = ("guide:", "option:", "event:")
    shown = [
        item
        for item in items(hand.window)
        if item.objectName() in names or item.objectName().startswith(prefixes)
    ]
    assert shown
    return [
        item.objectName()
        for item in shown
        if not room.contains(item.mapRectToScene(item.boundingRect()))
    ]


def test_nothing_leaves_its_place_at_any_size_with_the_keyboard_up_or_not(seeker: Hand) -> None:
    for scale, typed, is_up in product(
        SCALES, ("", "cấp lại", "mất giấy tờ", "zzzz"), (False, True)
    ):
        seeker.shell.set_text_scale(scale)
        write_anew(seeker, typed)
        if is_up:
            seeker.shell.keyboard.rise()
            seeker.wait(lambda: seeker.shell.keyboard.isUp, "the keyboard to come up")

        assert outside(seeker) == [], (scale, typed, is_up)
        seeker.shell.keyboard.lower()
        seeker.wait(lambda: not seeker.shell.keyboard.isUp, "the keyboard to go")
