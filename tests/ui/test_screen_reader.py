"""A screen reader is told of every control: what it is called, what it is, what is chosen."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from itertools import product

from PySide6.QtCore import QRect
from PySide6.QtGui import QAccessible, QAccessibleInterface

from tests.ui.hand import SCAMS, VNEID, Hand
from tests.ui.measuring import is_field, is_touchable, named, on_top
from tests.ui.screens import Screens, fill_today, hardest

Start = Callable[..., Hand]
ROLES = {
    QAccessible.Role.Button,
    QAccessible.Role.CheckBox,
    QAccessible.Role.EditableText,
    QAccessible.Role.Graphic,
    QAccessible.Role.Heading,
}


def interfaces(root: QAccessibleInterface) -> Iterator[QAccessibleInterface]:
    waiting = [root]
    while waiting:
        one = waiting.pop()
        if one is None or not one.isValid():
            continue
        yield one
        waiting += [one.child(number) for number in range(one.childCount())]


def told(hand: Hand) -> dict[tuple[int, int, int, int], tuple[str, QAccessible.Role]]:
    """Return what a screen reader is told, by where it is on the screen."""
    QAccessible.setActive(True)
    root = QAccessible.queryAccessibleInterface(hand.window)
    found = {}
    for one in interfaces(root):
        if one.state().invisible:
            continue
        name = one.text(QAccessible.Text.Name)
        found[one.rect().getRect()] = (name, one.role())
    return found


def _at(
    area: QRect, said: dict[tuple[int, int, int, int], tuple[str, QAccessible.Role]]
) -> tuple[str, QAccessible.Role]:
    for x, y, wide, high in product((0, -1, 1), repeat=4):  # fractions are rounded either way
        near = area.adjusted(x, y, x + wide, y + high).getRect()
        if near in said:
            return said[near]
    return "", QAccessible.Role.NoRole


def test_every_control_of_every_page_has_a_name_and_a_role(start_kiosk: Start) -> None:
    hand = start_kiosk()
    fill_today(hand)
    origin = hand.window.mapToGlobal(hand.window.contentItem().position().toPoint())
    nameless: set[str] = set()
    count = 0

    for screen in Screens(hand, hardest(hand.kiosk.library.guides())).every():
        if "(" in screen or "armed" in screen:
            continue
        said = told(hand)
        for one in on_top(hand.window):
            if not is_touchable(one.item):
                continue
            area = one.area.toRect().translated(origin)
            name, role = _at(area, said)
            wanted = QAccessible.Role.EditableText if is_field(one.item) else None
            if not name.strip() or role not in ROLES or (wanted and role != wanted):
                nameless.add(f"{screen}: {named(one.item)} is {name!r}, {role}")
            count += 1

    assert not nameless, "\n".join(sorted(nameless))
    assert count > 500


def checked_boxes(hand: Hand) -> set[str]:
    QAccessible.setActive(True)
    root = QAccessible.queryAccessibleInterface(hand.window)
    return {
        one.text(QAccessible.Text.Name)
        for one in interfaces(root)
        if one.role() == QAccessible.Role.CheckBox and one.state().checked
    }


def test_a_tick_is_told_to_a_screen_reader(hand: Hand) -> None:
    hand.begin()
    guide = hand.open(VNEID)
    hand.tap("tick:0")
    assert checked_boxes(hand) == {guide.documents[0].any_of[0].line.text}


def test_the_choices_of_the_record_are_told_to_a_screen_reader(hand: Hand) -> None:
    hand.serve(SCAMS)
    hand.tap("openRecord")
    hand.on("record")
    hand.shell.record.chooseOutcome("heard")
    hand.shell.record.toggleObstacle("fear_scam")
    hand.settle()

    assert checked_boxes(hand) == {"Chỉ nghe", "Sợ lừa đảo"}
