"""A person who reads nothing finishes a guide: by what the voice says and what a finger finds.

The person here knows the names and places that a screen reader is told, and what has been said.
Nothing is touched that was not spoken of before, but for the one button that every page has at the
same place.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QPointF, QRect, Qt
from PySide6.QtGui import QAccessible, QMouseEvent

from kiosk.ui.spoken_texts import words
from tests.ui import hand as hand_of_tests
from tests.ui.finger import turn
from tests.ui.hand import Hand
from tests.ui.test_screen_reader import interfaces

Start = Callable[..., Hand]

WHAT_HERE = "Ở trang này làm được gì?"
TWICE = "Chạm một ô để nghe, chạm nữa để chọn."
AGAIN = "Chạm nữa để chọn"
GREEN = "Nút xanh:"
THANKS = "Cảm ơn bà con!"
SPEED = 60.0  # times as fast as life: every word of every page is waited for
LONGEST = 30  # pages; a person who is led round in circles gives up


@dataclass(frozen=True)
class Control:
    """Something that can be touched, as a screen reader is told of it."""

    name: str
    area: QRect


@pytest.fixture
def quick(start_kiosk: Start, monkeypatch: pytest.MonkeyPatch) -> Hand:
    """A kiosk at a desk that speaks even faster than in other tests."""
    monkeypatch.setattr(hand_of_tests, "SPEED", SPEED)
    return start_kiosk()


class Listener:
    """Ears and one finger."""

    def __init__(self, hand: Hand) -> None:
        QAccessible.setActive(True)
        self._hand = hand
        self.log: list[str] = []
        self.everything: list[str] = []
        hand.desk.speech.lineHeard.connect(self._hear)

    def _hear(self, text: str) -> None:
        self.log.append(text)
        self.everything.append(text)

    def learn_what_is_here(self) -> None:
        """Let the page read itself out, and listen to the end."""
        self._quieten()
        self.log.clear()
        self._touch(self._named(WHAT_HERE))
        self._hand.wait(lambda: self._hand.desk.speech.topic == "page", "the page to read itself")
        self._quieten()

    def _quieten(self) -> None:
        self._hand.wait(lambda: not self._hand.desk.speech.isSpeaking, "the voice to end")

    def _controls(self) -> list[Control]:
        root = QAccessible.queryAccessibleInterface(self._hand.window)
        roles = {QAccessible.Role.Button, QAccessible.Role.CheckBox}
        return [
            Control(one.text(QAccessible.Text.Name), one.rect())
            for one in interfaces(root)
            if one.role() in roles and not one.state().invisible and not one.state().disabled
        ]

    def _named(self, name: str) -> Control:
        return next(control for control in self._controls() if control.name == name)

    def find(self, said: str) -> Control:
        """Return the control whose name begins with words that were heard on this page."""
        assert said in self.log, f"{said!r} was touched before it was spoken of: {self.log}"
        found = [one for one in self._controls() if words(one.name).startswith(words(said))]
        assert found, f"nothing is called {said!r}: {[one.name for one in self._controls()]}"
        heard = words(" ".join(self.log))
        assert all(part in heard for part in map(words, found[0].name.split(". "))), found[0].name
        return found[0]

    def _touch(self, control: Control) -> None:
        self._hand.rest()
        at = QPointF(self._hand.window.mapFromGlobal(control.area.center()))
        for kind, held in (
            (QEvent.Type.MouseButtonPress, Qt.MouseButton.LeftButton),
            (QEvent.Type.MouseButtonRelease, Qt.MouseButton.NoButton),
        ):
            event = QMouseEvent(
                kind, at, at, Qt.MouseButton.LeftButton, held, Qt.KeyboardModifier.NoModifier
            )
            QCoreApplication.sendEvent(self._hand.window, event)
        turn(1)

    def press(self, said: str) -> None:
        """Touch a button; it acts at once."""
        self._touch(self.find(said))

    def choose(self, said: str) -> None:
        """Touch a tile, hear that a second touch chooses it, and touch it again."""
        tile = self.find(said)
        self.log.clear()
        self._touch(tile)
        self._quieten()
        assert AGAIN in self.log[-1], f"{said!r} is not said to want a second touch: {self.log}"
        self._touch(tile)

    def answers(self) -> list[str]:
        """Return what was said of tiles: what stands before the hint and can be touched."""
        told = self.log[: self.log.index(TWICE)] if TWICE in self.log else []
        names = [words(one.name) for one in self._controls()]
        return [said for said in told if any(name.startswith(words(said)) for name in names)]

    def green(self) -> str:
        """Return the words on the green button, if the page spoke of one."""
        return self.log[self.log.index(GREEN) + 1] if GREEN in self.log else ""


def test_a_person_with_ears_and_one_finger_finishes_a_guide(quick: Hand) -> None:
    hand = quick
    listener = Listener(hand)
    wishes = ["Tiếng Việt", "Chỗ ở", "Tách hộ", "Có sóng", "Rất hài lòng", "Đồng ý"]
    answered = 0

    for _ in range(LONGEST):
        listener.learn_what_is_here()
        if THANKS in listener.log:
            break
        if wishes and wishes[0] in listener.log:
            listener.choose(wishes.pop(0))
        elif green := listener.green():
            listener.press(green)
        else:
            listener.choose(listener.answers()[0])
            answered += 1
    assert wishes == []
    assert answered > 0, "there was no question on the way"
    assert hand.shell.page == "thanks"
    listener.press(listener.green())  # "Xong": a citizen alone
    hand.on("language")

    (record,) = hand.records()
    assert (record["guide"], record["satisfaction"], record["consent"]) == ("tach-ho", 5, "yes")
    guide = hand.kiosk.library.guide("tach-ho")
    walked = [guide.step(step["step"]) for step in record["steps"]]
    for step in walked:
        assert {line.text for line in step.lines} <= set(listener.everything), step.step_id


def test_the_same_person_is_told_of_what_lies_over_a_page(quick: Hand) -> None:
    hand = quick
    listener = Listener(hand)
    hand.begin()
    listener.learn_what_is_here()
    listener.press("Gọi cán bộ")
    hand.wait(lambda: hand.shell.interruptions.overlay == "calling")
    hand.wait(lambda: "Đang gọi cán bộ. Mời bà con chờ một chút." in listener.log)

    listener.log.clear()
    listener._touch(listener._named("Ở đây làm được gì?"))
    hand.wait(lambda: hand.desk.speech.topic == "page")
    hand.wait(lambda: not hand.desk.speech.isSpeaking)

    assert "Cán bộ đã đến" in listener.log
    assert "Gọi cán bộ" not in listener.log, "what lies below cannot be touched"
    listener.press("Cán bộ đã đến")
    assert hand.shell.interruptions.overlay == ""
