"""Whoever reads nothing hears everything: by a touch, by the keyboard, by the page itself."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from itertools import pairwise

import pytest
from PySide6.QtCore import QRectF, Qt
from PySide6.QtQuick import QQuickItem

from kiosk.domain.session import Place
from kiosk.ui.driving import find, items, tap
from kiosk.ui.page_reading import Piece, pieces, unspoken
from kiosk.ui.screen_texts import screen_texts
from kiosk.ui.spoken_texts import SpokenTexts
from tests.ui.finger import turn
from tests.ui.hand import SCAMS, VNEID, Hand
from tests.ui.screens import Screens, hardest

Start = Callable[..., Hand]

WHAT_HERE = "Ở trang này làm được gì?"
TWICE = "Chạm một ô để nghe, chạm nữa để chọn."
AGAIN = "Chạm nữa để chọn"
SIZES = (1.0, 1.5)
NUMBERED = re.compile(r"\b(Step|steps?|Checked|checked|of) ?\d|\d (steps?|of)\b")
"""What English makes of texts with numbers in them."""


@pytest.fixture
def log(hand: Hand) -> list[str]:
    """What the voice has said to its end, line by line."""
    return listen(hand)


def listen(hand: Hand) -> list[str]:
    log: list[str] = []
    hand.desk.speech.lineHeard.connect(log.append)
    return log


def quieten(hand: Hand) -> None:
    hand.wait(lambda: not hand.desk.speech.isSpeaking, "the voice to end")


def on_screen(hand: Hand) -> list[Piece]:
    return list(pieces(hand.window))


def every_citizens_screen(hand: Hand) -> Iterator[tuple[str, list[Piece]]]:
    library = hand.kiosk.library.guides()
    for name in Screens(hand, hardest(library)[:1]).every():
        if not hand.shell.isHelperPage:
            yield name, on_screen(hand)


def words_at(hand: Hand, text: str) -> QQuickItem:
    return next(
        item
        for item in items(hand.window)
        if item.inherits("QQuickText") and item.property("text") == text
    )


def press_tab_to(hand: Hand, name: str) -> None:
    for _ in range(40):
        hand.key(Qt.Key.Key_Tab)
        focus = hand.window.activeFocusItem()
        if focus is not None and focus.objectName() == name:
            return
    raise LookupError(name)


# ---- every text


@pytest.mark.parametrize("scale", SIZES)
def test_all_that_is_written_is_said_from_top_to_bottom_each_thing_once(
    start_kiosk: Start, scale: float
) -> None:
    hand = start_kiosk(text_scale=scale)
    hand.desk.settings.text_scale = scale
    count, wrong, places = 0, set(), set()

    for name, found in every_citizens_screen(hand):
        count += 1
        wrong |= {f"{name}: {text!r} is never said" for text in unspoken(found)}
        told = read_out(hand)
        looks = {piece.looks for piece in found}
        once = [text for text in told if text not in looks]
        if len(once) != len(set(once)) or not told:
            wrong.add(f"{name}: not each thing once: {told}")
        laid = [piece for piece in found if not piece.looks and not piece.is_frame]
        for first, second in pairwise(laid):
            if is_above_and_left(second.area, first.area):
                wrong.add(f"{name}: {second.says!r} is told after {first.says!r}")
        if hand.shell.interruptions.overlay == "":
            button = next(item for item in items(hand.window) if item.objectName() == "readPage")
            assert button.property("text") == WHAT_HERE
            if hand.shell.canGoHome:
                places.add((button.x(), button.y(), button.width()))

    assert not wrong, "\n".join(sorted(wrong))
    assert len(places) == 1, "the button that tells all this is always at the same place"
    assert count > 70


def is_above_and_left(one: QRectF, other: QRectF) -> bool:
    return one.bottom() <= other.top() and one.left() <= other.left()


def test_the_search_for_silent_texts_finds_one(hand: Hand) -> None:
    hand.begin()
    hand.settle()
    assert unspoken(on_screen(hand)) == []

    words_at(hand, "Hôm nay bà con cần làm gì?").setProperty("says", "Bà con ơi")

    assert unspoken(on_screen(hand)) == ["Hôm nay bà con cần làm gì?"]


def test_english_screens_speak_vietnamese(start_kiosk: Start) -> None:
    hand = start_kiosk(ui_language="en")
    texts = SpokenTexts(hand.kiosk.library)
    english = {form for forms in screen_texts("en").values() for form in forms}
    seen, strange = set(), set()

    for name, found in every_citizens_screen(hand):
        for text in (text for piece in found for text in (piece.says, piece.announced)):
            seen |= english & set(text.split("\n"))
            lines = texts.lines(text)
            strange |= {f"{name}: {line.text}" for line in lines if line.text in english}
            strange |= {f"{name}: {line.text}" for line in lines if NUMBERED.search(line.text)}

    assert not strange, "\n".join(sorted(strange))
    assert len(seen) > 80


# ---- touches


@pytest.mark.parametrize(
    ("page", "tile", "said"),
    [
        ("home", "category:identity", "Làm thẻ, mức độ 2"),
        ("search", "event:child", "Có con nhỏ"),
        ("signal", "signal:no", "Không có sóng"),
        ("rating", "face:2", "Chưa hài lòng"),
        ("consent", "consent:no", "Không đồng ý"),
    ],
)
def test_the_first_touch_says_the_tile_and_that_a_second_one_chooses(
    hand: Hand, log: list[str], page: str, tile: str, said: str
) -> None:
    hand.begin()
    hand.desk.guide = hand.kiosk.library.guide(VNEID)
    hand.shell.go(page)
    hand.settle()
    if page == "search":
        hand.shell.keyboard.lower()
    hand.tap(tile)
    hand.wait(lambda: AGAIN in log, "the tile to be said")

    assert log[-2:] == [said, AGAIN]
    assert hand.shell.page == page


def test_a_touch_on_mere_words_says_them(hand: Hand, log: list[str]) -> None:
    hand.begin()
    hand.enter(SCAMS)
    hand.walk()
    hint = "Chạm một khuôn mặt để nghe, chạm lần nữa để chọn. Không ghi tên ai cả."
    hand.wait(lambda: hint in log)  # the page has introduced itself
    log.clear()

    tap(hand.window, words_at(hand, hint))

    hand.wait(lambda: log == [hint], "the words that were touched")
    assert hand.desk.taps.armed == ""


def test_a_touch_on_a_control_does_not_say_the_words_on_it(hand: Hand) -> None:
    hand.begin()
    guide = hand.open(VNEID)
    hand.desk.speech.hush()

    hand.tap("tick:0")

    assert not hand.desk.speech.isSpeaking
    assert guide.documents


def test_where_papers_come_from_is_said_as_well(hand: Hand, log: list[str]) -> None:
    hand.begin()
    guide = hand.open(VNEID)

    hand.shell.before.hearFact("source:0")

    hand.wait(lambda: guide.sources[0] in log)
    assert log[-2:] == ["Nguồn", guide.sources[0]]


def test_each_press_of_the_loudness_is_said_as_loud_as_it_is(hand: Hand, log: list[str]) -> None:
    hand.begin()
    quieten(hand)
    heard = []

    for _ in range(3):
        hand.tap("cycleVolume")
        assert hand.desk.speech.topic.startswith("text:")
        quieten(hand)
        heard.append((hand.desk.speech.volume, log[-1]))

    assert heard == [(2, "To nhất"), (0, "Nhỏ"), (1, "To vừa")]


def test_each_press_of_the_letters_says_how_large_they_are(hand: Hand, log: list[str]) -> None:
    hand.begin()
    quieten(hand)
    heard = []

    for _ in range(3):
        hand.tap("cycleTextSize")
        quieten(hand)
        heard.append((hand.shell.textScale, log[-1]))

    assert heard == [(1.25, "Chữ to"), (1.5, "Chữ to nhất"), (1.0, "Chữ vừa")]


# ---- the keyboard


def test_the_focus_of_a_keyboard_speaks(hand: Hand, log: list[str]) -> None:
    hand.begin()
    guide = hand.open(VNEID)
    paper = guide.documents[0].any_of[0].line.text

    press_tab_to(hand, "tick:0")
    quieten(hand)
    assert log[-1] == paper

    hand.rest()
    hand.key(Qt.Key.Key_Space)
    press_tab_to(hand, "hear:0")
    hand.key(Qt.Key.Key_Backtab)
    quieten(hand)
    assert log[-2:] == [paper, "Đã chọn."]

    hand.key(Qt.Key.Key_Right)
    quieten(hand)
    assert hand.window.activeFocusItem().objectName() == "hear:0"
    assert log[-1] == paper


def test_the_focus_of_a_finger_and_of_a_new_page_says_nothing(hand: Hand) -> None:
    topics: list[str] = []
    hand.desk.speech.changed.connect(lambda: topics.append(hand.desk.speech.topic))
    hand.begin()
    hand.open(VNEID)
    hand.tap("tick:0")
    hand.tap("start")
    hand.on("signal")

    assert [topic for topic in topics if topic.startswith("text:")] == []
    assert "title" in topics


def test_the_box_to_write_in_speaks_when_the_keyboard_comes_to_it(
    hand: Hand, log: list[str]
) -> None:
    hand.begin()
    hand.tap("find")
    hand.on("search")
    quieten(hand)
    log.clear()

    press_tab_to(hand, "typed")
    quieten(hand)

    assert log[-2:] == ["Bà con cần tìm việc gì?", "Tên việc, câu hỏi, hoặc mã thủ tục"]


def test_again_repeats_the_page_and_not_what_had_the_focus(hand: Hand, log: list[str]) -> None:
    hand.begin()
    press_tab_to(hand, "listen")
    quieten(hand)
    assert log[-1] == "Nghe lại"

    hand.key(Qt.Key.Key_L)
    quieten(hand)

    assert log[-1] == "Hôm nay bà con cần làm gì?"


# ---- what can I do here


def read_out(hand: Hand) -> list[str]:
    return [part.line.text for part in hand.shell.reader.parts()]


def test_a_page_tells_what_is_on_it_and_then_its_buttons_by_their_looks(hand: Hand) -> None:
    hand.begin()
    hand.choose("category:safety")
    hand.on("list")
    hand.settle()
    titles = [guide.title.text for guide in hand.kiosk.library.by_category()["safety"]]

    told = read_out(hand)

    assert told[:2] == ["Bà con cần việc nào?", "Chống lừa đảo"]
    assert [text for text in told if text in titles] == titles[: len(set(told) & set(titles))]
    assert told[told.index(TWICE) :] == [
        TWICE,
        *("Nút vàng:", "Nghe lại"),
        *("Nút trắng:", "Quay lại"),
        *(["Xem thêm"] if find(hand.window, "more") else []),
        *("Ở trên cùng:", "Về đầu", "Ngôn ngữ", "Tiếng Việt", "Chữ to"),
        *("Tiếng to hay nhỏ", "To vừa", "Nút đỏ ở trên cùng:", "Gọi cán bộ"),
    ]


def test_the_main_button_is_called_the_green_one(hand: Hand) -> None:
    hand.begin()
    hand.open(SCAMS)
    hand.settle()

    told = read_out(hand)

    assert told[0] == hand.kiosk.library.guide(SCAMS).title.text
    assert told[told.index("Nút xanh:") + 1] == "Bắt đầu"


@pytest.mark.parametrize("key", [Qt.Key.Key_H, Qt.Key.Key_F1])
def test_a_key_lets_the_page_tell_what_can_be_done(hand: Hand, log: list[str], key: Qt.Key) -> None:
    hand.begin()
    told = read_out(hand)

    hand.key(key)
    assert hand.desk.speech.topic == "page"
    quieten(hand)

    assert log[-len(told) :] == told


def test_what_is_being_told_wears_the_gold_ring(hand: Hand) -> None:
    hand.begin()
    hand.settle()
    seen: list[QRectF] = []
    hand.shell.reader.changed.connect(lambda: seen.append(hand.shell.reader.area))
    parts = hand.shell.reader.parts()

    hand.tap("readPage")
    quieten(hand)

    told = [part.area for part in parts]
    assert [area for area in told if area in seen] == told
    assert seen[-1].isEmpty(), "the ring goes when the voice is done"


def test_the_ring_goes_when_the_page_is_left_in_the_middle(hand: Hand) -> None:
    hand.begin()
    hand.tap("readPage")
    hand.wait(lambda: not hand.shell.reader.area.isEmpty(), "the ring")

    hand.shell.go("search")

    assert hand.shell.reader.area.isEmpty()


def test_a_letter_typed_into_a_box_is_a_letter(hand: Hand) -> None:
    hand.begin()
    hand.tap("find")
    hand.on("search")
    turn(1)

    hand.write("h")

    assert hand.shell.search.typed == "h"
    assert hand.desk.speech.topic != "page"


def test_over_a_page_only_what_lies_over_it_is_told(hand: Hand) -> None:
    hand.begin()
    hand.enter(SCAMS)
    hand.key(Qt.Key.Key_Escape)
    hand.shell.go("step")
    hand.tap("goHome")
    hand.settle()

    assert read_out(hand) == [
        "Bà con muốn dừng ở đây?",
        *("Nút trắng:", "Về đầu"),
        *("Nút xanh:", "Ở lại, nghe tiếp"),
    ]


def test_one_touch_is_not_called_two(start_kiosk: Start) -> None:
    desk = start_kiosk()
    desk.begin()
    assert TWICE in read_out(desk)

    door = start_kiosk(place=Place.DOOR)
    door.begin()
    assert TWICE not in read_out(door)
    assert "Gọi cán bộ" not in read_out(door)
    door.key(Qt.Key.Key_H)
    assert door.desk.speech.topic == "page"
