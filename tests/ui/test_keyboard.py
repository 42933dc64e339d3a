"""Whoever cannot use a finger gets everywhere by keyboard."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt

from kiosk.domain.session import Place
from kiosk.ui.driving import items
from tests.ui.hand import RESIDENCE, SCAMS, VNEID, Hand
from tests.ui.measuring import is_touchable, named, on_top
from tests.ui.screens import fill_today

Start = Callable[..., Hand]


def controls(hand: Hand) -> set[str]:
    """Name what can be touched now, but for what calls up the keys on the screen."""
    return {
        named(one.item)
        for one in on_top(hand.window)
        if is_touchable(one.item) and one.item.isEnabled()
    } - {"raiseKeyboard"}


def focused(hand: Hand) -> str:
    item = hand.window.activeFocusItem()
    return named(item) if item is not None and is_touchable(item) else ""


def reached(hand: Hand, key: Qt.Key) -> set[str]:
    """Press one key until it comes round; return every control that had the focus."""
    found: set[str] = set()
    for _ in range(2 * len(controls(hand)) + 6):
        hand.key(key)
        found.add(focused(hand))
    return found - {""}


STOPS = [
    "language",
    "home",
    "list",
    "before",
    "signal",
    "step",
    "question",
    "rating",
    "consent",
    "thanks",
    "record",
    "today",
    "join",
    "first_start",
]


def go(hand: Hand, stop: str) -> None:
    """Bring the kiosk to a page as its own road would."""
    visits = {"list": SCAMS, "before": VNEID, "signal": VNEID, "step": VNEID, "question": RESIDENCE}
    fill_today(hand)
    if stop == "language":
        return
    hand.begin()
    if stop in visits:
        guide = hand.kiosk.library.guide(visits[stop])
        hand.shell.home.category = guide.category
        hand.desk.guide = guide
        hand.shell.go({"question": "step"}.get(stop, stop))
        if stop == "step":
            hand.shell.step.answer(0)
            hand.shell.step.answer(0)
            hand.wait(lambda: not hand.shell.step.question)
    elif stop != "home":
        hand.desk.guide = hand.kiosk.library.guide(SCAMS)
        hand.shell.go(stop)
    hand.on(hand.shell.page)
    hand.settle()


@pytest.mark.parametrize("stop", STOPS)
def test_tab_and_arrows_reach_every_control_of_a_page(hand: Hand, stop: str) -> None:
    go(hand, stop)
    wanted = controls(hand)

    assert reached(hand, Qt.Key.Key_Tab) == wanted
    assert len(wanted) >= 2
    if stop not in ("join", "first_start"):  # in a field the arrows move the cursor
        for key in (Qt.Key.Key_Right, Qt.Key.Key_Up):
            assert reached(hand, key) == wanted


@pytest.mark.parametrize("overlay", ["leave", "still_there", "calling", "fault"])
def test_keys_stay_within_what_interrupts(hand: Hand, overlay: str) -> None:
    hand.begin()
    hand.enter(SCAMS)
    {
        "leave": hand.shell.goHome,
        "still_there": hand.shell.interruptions._ask_whether_still_there,
        "calling": hand.shell.interruptions.callStaff,
        "fault": lambda: hand.shell.interruptions.incident("7K3M-2QXW"),
    }[overlay]()
    hand.settle()

    assert focused(hand) == "overlayMain"
    assert reached(hand, Qt.Key.Key_Tab) == controls(hand)
    assert controls(hand) <= {"overlayMain", "overlaySecond", "readOverlay"}
    assert reached(hand, Qt.Key.Key_Right) == controls(hand)


def focus_on(hand: Hand, name: str) -> None:
    for _ in range(60):
        if focused(hand) == name:
            return
        hand.key(Qt.Key.Key_Tab)
    raise AssertionError(f"{name} never gets the focus")


@pytest.mark.parametrize(
    ("key", "text"),
    [(Qt.Key.Key_Return, "\r"), (Qt.Key.Key_Enter, "\r"), (Qt.Key.Key_Space, " ")],
    ids=["return", "enter", "space"],
)
def test_enter_and_space_press_whatever_has_the_focus(hand: Hand, key: Qt.Key, text: str) -> None:
    hand.on("language")
    focus_on(hand, "language:vi")
    hand.key(key, text)
    assert hand.desk.taps.armed == "language:vi"
    hand.rest()
    hand.key(key, text)
    hand.on("home")


def test_the_whole_road_can_be_walked_without_a_finger(hand: Hand) -> None:
    def press(name: str, times: int = 2) -> None:
        focus_on(hand, name)
        for _ in range(times):
            hand.key(Qt.Key.Key_Return, "\r")
            hand.rest()
        hand.settle()

    hand.on("language")
    press("language:vi")
    hand.on("home")
    press("category:safety")
    hand.on("list")
    press(f"guide:{SCAMS}")
    hand.on("before")
    press("start", 1)
    hand.on("step")
    while hand.shell.page == "step":
        if hand.shell.step.question:
            press("answer:0")
        else:
            press("forward", 1)
    press("face:5")
    hand.on("consent")
    press("consent:yes")
    hand.on("thanks")
    (record,) = hand.records()
    assert record["satisfaction"] == 5


def test_l_listens_again_wherever_the_focus_is(hand: Hand) -> None:
    hand.begin()
    hand.enter(SCAMS)
    heard = hand.topics.count("step")
    hand.key(Qt.Key.Key_L, "l")
    assert hand.topics.count("step") == heard + 1
    focus_on(hand, "back")
    hand.key(Qt.Key.Key_L, "l")
    assert hand.topics.count("step") == heard + 2


def test_keys_still_work_once_an_interruption_has_gone(hand: Hand) -> None:
    hand.begin()
    hand.enter(SCAMS)
    hand.tap("goHome")
    hand.tap("overlayMain")
    heard = hand.topics.count("step")

    hand.key(Qt.Key.Key_L, "l")
    assert hand.topics.count("step") == heard + 1
    hand.key(Qt.Key.Key_Escape)
    hand.on("before")


def test_keys_still_work_once_the_control_with_the_focus_has_gone(hand: Hand) -> None:
    hand.begin()
    hand.enter(RESIDENCE)
    focus_on(hand, "answer:0")
    for _ in range(2):
        hand.key(Qt.Key.Key_Return, "\r")
        hand.rest()
    hand.wait(lambda: not hand.shell.step.question)
    hand.settle()
    heard = hand.topics.count("step")

    hand.key(Qt.Key.Key_L, "l")

    assert hand.topics.count("step") == heard + 1


@pytest.mark.parametrize(
    ("stop", "back"),
    [
        ("home", "language"),
        ("list", "home"),
        ("before", "list"),
        ("signal", "before"),
        ("join", "today"),
        ("today", "language"),
    ],
)
def test_escape_goes_one_page_back(hand: Hand, stop: str, back: str) -> None:
    go(hand, stop)
    hand.key(Qt.Key.Key_Escape)

    hand.on(back)


def test_escape_answers_a_question_with_staying(hand: Hand) -> None:
    hand.begin()
    hand.enter(SCAMS)
    hand.tap("goHome")
    hand.key(Qt.Key.Key_Escape)

    assert (hand.shell.interruptions.overlay, hand.shell.page) == ("", "step")


@pytest.mark.parametrize("stop", ["language", "home", "step", "thanks"])
def test_f2_opens_today(hand: Hand, stop: str) -> None:
    go(hand, stop)
    hand.key(Qt.Key.Key_F2)

    hand.on("today")


def test_what_has_the_focus_has_a_ring(hand: Hand) -> None:
    hand.on("language")
    focus_on(hand, "language:vi")
    item = hand.window.activeFocusItem()
    assert item is not None

    rings = [
        child
        for child in items(hand.window)
        if child.parentItem() is item
        and child.inherits("QQuickRectangle")
        and child.width() > item.width()
        and child.property("color").alpha() == 0
    ]
    assert len(rings) == 1


def test_at_a_door_no_control_is_there_that_has_no_meaning(start_kiosk: Start) -> None:
    hand = start_kiosk(place=Place.DOOR)
    hand.begin()

    assert "callStaff" not in controls(hand)
    assert "callStaff" not in reached(hand, Qt.Key.Key_Tab)
