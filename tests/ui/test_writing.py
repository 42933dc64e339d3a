"""Old fingers write on the screen; whoever has a real keyboard writes Vietnamese on that."""

from __future__ import annotations

from collections.abc import Callable

import pytest
import shiboken6
from PySide6.QtCore import QObject, QPoint, QPointF, QRectF, Qt
from PySide6.QtGui import QAccessible, QPointingDevice
from PySide6.QtQuick import QQuickItem
from PySide6.QtTest import QTest

from kiosk.domain.keyboards import Raised
from kiosk.ui.driving import items
from tests.ui.finger import turn
from tests.ui.hand import Hand

Start = Callable[..., Hand]


@pytest.fixture(scope="session")
def glass(qapp: object) -> QPointingDevice:
    """A touch screen."""
    return QTest.createTouchDevice()


def rest(key: QQuickItem) -> None:
    """Let the 250 ms go by in which a key takes no second touch."""
    if not shiboken6.isValid(key):
        return  # its page has gone
    for child in key.children():
        if child.metaObject().className() == "QQmlTimer":
            child.setProperty("running", False)


class Finger:
    """One finger on the screen of a kiosk."""

    def __init__(self, hand: Hand, glass: QPointingDevice) -> None:
        self.hand = hand
        self._glass = glass

    def touch(self, name: str) -> None:
        item = self.hand.see(name)
        self.press(item)
        self.lift(item)
        self.hand.rest()
        rest(item)

    def press(self, item: QQuickItem) -> None:
        self._at = middle(item)
        window = self.hand.window
        QTest.touchEvent(window, self._glass).press(0, self._at, window).commit()
        turn(1)

    def lift(self, item: QQuickItem) -> None:
        window = self.hand.window
        QTest.touchEvent(window, self._glass).release(0, self._at, window).commit()
        turn(2)

    def type(self, letters: str) -> None:
        for letter in letters:
            self.touch("key:space" if letter == " " else f"key:{letter}")


def middle(item: QQuickItem) -> QPoint:
    return item.mapToScene(QPointF(item.width() / 2, item.height() / 2)).toPoint()


def place(item: QQuickItem) -> QRectF:
    return item.mapRectToScene(QRectF(0, 0, item.width(), item.height()))


def key_caps(hand: Hand) -> list[QQuickItem]:
    return [item for item in items(hand.window) if item.objectName().startswith("key:")]


def spoken_name(item: QObject) -> str:
    interface = QAccessible.queryAccessibleInterface(item)
    return interface.text(QAccessible.Text.Name) if interface is not None else ""


def text_of(hand: Hand, name: str) -> str:
    return str(hand.see(name).property("text"))


@pytest.fixture
def finger(start_kiosk: Start, glass: QPointingDevice) -> Finger:
    """A finger on a fresh kiosk that was asked for its language."""
    finger = Finger(start_kiosk(fresh=True), glass)
    finger.touch("ui:vi")
    finger.hand.see("keyboard")
    return finger


def test_a_field_reached_by_finger_brings_the_keyboard_and_telex_finds_the_province(
    finger: Finger,
) -> None:
    finger.type("ddieejn")

    assert text_of(finger.hand, "typed") == "điện"
    assert "Tỉnh Điện Biên" in finger.hand.words


def test_who_never_heard_of_telex_types_by_the_keys_for_accents(finger: Finger) -> None:
    finger.type("đong nai")
    field = finger.hand.see("typed")
    field.setProperty("cursorPosition", 4)
    finger.touch("key:\u0300")

    assert field.property("text") == "đòng nai"
    assert field.property("cursorPosition") == 4
    assert field.property("activeFocus")


def test_a_result_is_chosen_although_the_keyboard_goes_away_with_the_touch(
    finger: Finger,
) -> None:
    finger.type("dien")
    found = next(
        item
        for item in items(finger.hand.window)
        if item.property("key") == "11" and "OptionRow" in item.metaObject().className()
    )
    before = place(found)
    finger.press(found)

    assert place(found) == before
    finger.lift(found)
    finger.hand.wait(lambda: finger.hand.shell.firstStart.stage == "commune")
    finger.type("muong")
    assert "Mường" in finger.hand.words


def test_xong_sends_the_keyboard_away_and_the_next_touch_brings_it_back(finger: Finger) -> None:
    finger.type("ha")
    finger.touch("key:done")

    assert not finger.hand.sees("keyboard")
    assert finger.hand.sees("skip")
    finger.touch("typed")
    assert finger.hand.sees("keyboard")
    assert text_of(finger.hand, "typed") == "ha"


def test_a_trembling_finger_types_one_letter_and_two_touches_type_two(finger: Finger) -> None:
    key = finger.hand.see("key:n")
    for _ in range(2):
        finger.press(key)
        finger.lift(key)
    assert text_of(finger.hand, "typed") == "n"

    rest(key)
    finger.touch("key:n")
    assert text_of(finger.hand, "typed") == "nn"


def test_a_finger_that_slides_off_has_typed_its_letter(finger: Finger) -> None:
    finger.press(finger.hand.see("key:b"))
    window = finger.hand.window
    QTest.touchEvent(window, finger._glass).move(0, QPoint(5, 5), window).commit()
    QTest.touchEvent(window, finger._glass).release(0, QPoint(5, 5), window).commit()

    assert text_of(finger.hand, "typed") == "b"


def test_erasing_takes_letters_marks_and_a_whole_selection(finger: Finger) -> None:
    finger.touch("key:layout")
    finger.type("mơ")
    finger.touch("key:\u0306")
    assert text_of(finger.hand, "typed") == "mơ̆"
    finger.touch("key:erase")
    assert text_of(finger.hand, "typed") == "m"

    finger.type("uon")
    finger.hand.see("typed").selectAll()
    finger.touch("key:erase")
    assert text_of(finger.hand, "typed") == ""


def test_a_letter_takes_the_place_of_what_is_selected(finger: Finger) -> None:
    finger.type("lao")
    finger.hand.see("typed").select(1, 3)
    finger.touch("key:ê")

    assert text_of(finger.hand, "typed") == "lê"


def test_telex_is_switched_off_by_its_key_and_is_back_for_another_citizen(
    finger: Finger,
) -> None:
    finger.touch("key:telex")
    finger.type("bas")
    assert text_of(finger.hand, "typed") == "bas"

    finger.touch("key:done")
    finger.touch("skip")
    finger.hand.begin()
    assert finger.hand.shell.keyboard.isTelex


def test_every_key_says_its_name_and_what_it_does(finger: Finger) -> None:
    for page in range(2):
        names = {item.objectName(): spoken_name(item) for item in key_caps(finger.hand)}
        assert all(names.values()), names
        assert names["key:\u0301"] == "Dấu sắc"
        assert names["key:erase"] == "Xóa chữ vừa gõ"
        assert names["key:space"] == "Dấu cách"
        if page == 0:
            assert names["key:ă"] == "ă"
        finger.touch("key:page")


@pytest.mark.parametrize("text_scale", [1.0, 1.25, 1.5])
@pytest.mark.parametrize("size", [(1366, 768), (1280, 800)])
def test_keys_are_large_enough_and_hold_their_letters_at_every_size(
    start_kiosk: Start, glass: QPointingDevice, text_scale: float, size: tuple[int, int]
) -> None:
    finger = Finger(start_kiosk(fresh=True, text_scale=text_scale, size=size), glass)
    finger.touch("ui:vi")
    finger.hand.see("keyboard")
    for switch in ("key:layout", "key:layout", "key:page"):
        caps = key_caps(finger.hand)
        assert len(caps) > 30
        for cap in caps:
            assert cap.height() >= 64
            assert cap.width() >= 64
            words = [each for each in descendants(cap) if each.inherits("QQuickText")]
            for item in filter(QQuickItem.isVisible, words):
                assert item.property("contentWidth") <= cap.width(), cap.objectName()
                if len(item.property("text")) == 1:
                    assert item.property("font").pixelSize() >= 28 * text_scale
        for one in caps:
            others = [place(cap).adjusted(-15, -15, 15, 15) for cap in caps if cap is not one]
            assert not any(place(one).intersects(other) for other in others)
        finger.touch(switch)


@pytest.mark.parametrize("text_scale", [1.0, 1.5])
def test_the_page_stays_above_the_keyboard_wherever_something_is_written(
    start_kiosk: Start, glass: QPointingDevice, text_scale: float
) -> None:
    hand = start_kiosk()
    finger = Finger(hand, glass)
    hand.serve()
    hand.shell.set_text_scale(text_scale)
    hand.shell.go("record")
    turn_to_the_note(hand)
    finger.touch("note")
    is_all_above(hand)
    finger.type("baf nhowf con")
    hand.key(Qt.Key.Key_Escape)
    assert not hand.sees("keyboard")
    assert hand.shell.record.note == "bà nhờ con"
    hand.see("outcomes")  # the whole record is back

    hand.shell.go("join")
    for field in ("server", "code"):
        finger.touch(field)
        is_all_above(hand)
        finger.touch("key:done")

    hand.shell.go("first_start")
    finger.touch("ui:vi")
    finger.type("an")
    assert hand.shell.textScale == text_scale
    is_all_above(hand)


def turn_to_the_note(hand: Hand) -> None:
    """Turn pages until the note is on this one; it counts once nothing moves any more."""
    pager = hand.see("pager")
    seen: list[tuple[QRectF, int]] = []

    def is_in_sight() -> bool:
        pages = int(pager.property("pageCount"))
        if not hand.sees("note"):
            seen.clear()
            pager.setProperty("page", (int(pager.property("page")) + 1) % pages)
            return False
        seen.append((place(hand.see("note")), pages))
        return len(seen) > 8 and all(each == seen[-1] for each in seen[-8:])

    hand.wait(is_in_sight, "turning to the note")


def is_all_above(hand: Hand) -> None:
    """Wait until nothing to press or to write in is under the keyboard or under another."""
    hand.wait(lambda: not hidden(hand), f"{hidden(hand)} to come up from under something")


def hidden(hand: Hand) -> list[str]:
    keyboard = hand.see("keyboard")
    own = set(descendants(keyboard))
    shown = [item for item in items(hand.window) if item not in own]
    fields = [
        item
        for item in shown
        if item.inherits("QQuickTextInput") or item.inherits("QQuickTextEdit")
    ]
    buttons = [item for item in shown if item.inherits("QQuickAbstractButton")]
    assert fields
    assert buttons
    covered = [
        item
        for item in buttons
        if item.objectName() != "raiseKeyboard"
        and any(place(item).intersects(place(field)) for field in fields)
    ]
    below = [item for item in (*buttons, *fields) if place(item).bottom() > place(keyboard).top()]
    return [item.objectName() for item in (*covered, *below)]


def descendants(item: QQuickItem) -> list[QQuickItem]:
    return [item, *(each for child in item.childItems() for each in descendants(child))]


def test_an_officer_with_a_real_keyboard_writes_telex_and_sees_no_other(
    start_kiosk: Start,
) -> None:
    hand = start_kiosk(fresh=True)
    hand.tap("ui:vi")
    hand.see("typed")
    hand.write("hair phongf")

    assert text_of(hand, "typed") == "hải phòng"
    assert "Thành phố Hải Phòng" in hand.words
    assert not hand.sees("keyboard")


def test_telex_works_in_the_middle_of_what_was_written(start_kiosk: Start) -> None:
    hand = start_kiosk(fresh=True)
    hand.tap("ui:vi")
    hand.write("tinh an giang")
    hand.see("typed").setProperty("cursorPosition", 4)
    hand.write("r")

    assert text_of(hand, "typed") == "tỉnh an giang"
    assert hand.see("typed").property("cursorPosition") == 4


def test_a_laptop_with_its_own_vietnamese_switches_ours_off(start_kiosk: Start) -> None:
    hand = start_kiosk(fresh=True, telex=False)
    hand.shell.keyboard.begin("")
    hand.tap("ui:vi")
    hand.see("typed")
    hand.kiosk.settings.telex = False
    hand.shell.keyboard.begin("vi")
    hand.write("hair")

    assert text_of(hand, "typed") == "hair"


def test_a_mouse_calls_the_keyboard_by_its_button_and_a_letter_typed_sends_it_away(
    start_kiosk: Start,
) -> None:
    hand = start_kiosk(fresh=True)
    hand.tap("ui:vi")
    hand.see("typed")
    assert not hand.sees("keyboard")

    hand.tap("raiseKeyboard")
    assert hand.sees("keyboard")
    hand.tap("key:h")
    hand.write("a")
    turn(1)

    assert text_of(hand, "typed") == "ha"
    assert not hand.sees("keyboard")


def test_a_touch_panel_that_pretends_to_be_a_mouse_has_a_setting(start_kiosk: Start) -> None:
    hand = start_kiosk(keyboard=Raised.ALWAYS)
    hand.shell.go("join")
    hand.tap("code")
    assert hand.sees("keyboard")
    for name in ("a", "s", "s", "2", "4"):
        hand.tap(f"key:{name}")
        rest(hand.see(f"key:{name}"))

    assert text_of(hand, "code") == "ass24"


def test_a_desk_without_the_keyboard_draws_none(start_kiosk: Start, glass: QPointingDevice) -> None:
    hand = start_kiosk(keyboard=Raised.NEVER)
    hand.shell.go("join")
    Finger(hand, glass).touch("code")

    assert not hand.sees("keyboard")
    assert not hand.sees("raiseKeyboard")


def test_an_address_is_never_taken_for_vietnamese(start_kiosk: Start) -> None:
    hand = start_kiosk()
    hand.shell.go("join")
    hand.tap("server")
    hand.write("https://class.vn/oof")

    assert text_of(hand, "server") == "https://class.vn/oof"


def test_a_code_can_be_no_longer_than_its_field(start_kiosk: Start, glass: QPointingDevice) -> None:
    hand = start_kiosk()
    hand.shell.go("join")
    finger = Finger(hand, glass)
    finger.touch("code")
    finger.type("abcd-12345678")

    assert text_of(hand, "code") == "abcd-1234567"
