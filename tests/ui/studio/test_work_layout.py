"""Nothing of recording, reviewing, choosing and phones is clipped, cut, tiny or in the way."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
import soundfile
from PySide6.QtCore import Qt

from kiosk.domain.narration import Person
from tests.ui.measuring import faults, touch_faults
from tests.ui.studio.seating import (
    SCAMS,
    keep,
    lines_of,
    noisy,
    record,
    said,
    seat,
    sit,
    some_guides,
    take,
)
from tests.ui.studio.test_conflicts_page import bring
from tests.ui.studio.test_phone_page import choose_group, open_folder, ready
from tests.ui.studio_hand import StudioHand

pytestmark = pytest.mark.logs(r"recorder\.missing")  # a build machine has no microphone

EVERY = [
    *(((1366, 768), ui, scale) for ui in ("vi", "en") for scale in (1.0, 1.5)),
    ((1366, 768), "vi", 1.25),
    ((1280, 800), "vi", 1.5),
]


class Work:
    """Shows every state of the four pages, one after another."""

    def __init__(self, hand: StudioHand, folder: Path) -> None:
        self._hand = hand
        self._folder = folder
        self._ban = seat(hand, "Nàng Ban")
        self._phay = hand.workshop.add_person("Pó Pháy")

    def every(self) -> Iterator[str]:
        """Yield the name of each state once it is shown and has come to rest."""
        for states in (self._recording, self._reviewing, self._choosing, self._from_a_phone):
            for name in states():
                self._hand.settle()
                yield name

    def _recording(self) -> Iterator[str]:
        hand, project, ban = self._hand, self._hand.project, self._ban
        lines = lines_of(hand).lines
        project.set_word("VNeID", "", in_vietnamese=True)
        project.set_word("Công an", "cần bộ pò lượng dú xạ")
        longest = max(lines, key=lambda one: len(one.line.text))
        record(hand, longest)
        yield "nothing recorded"
        take(project, longest, ban)
        record(hand, longest)
        hand.wait(lambda: hand.shell.record.take.bars)
        yield "a good take"
        hand.tap("listenTake")
        hand.wait(lambda: hand.shell.record.take.wasHeard)
        yield "a good take that was heard"
        if hand.sees("moreOfLine"):
            hand.tap("moreOfLine")
            yield "more of the line"
        poor = lines[12]
        take(project, poor, ban, noisy(poor.line.text))
        record(hand, poor)
        yield "a poor take"
        hand.tap("openMeasures")
        yield "its measures"
        hand.tap("closeSheet")
        hand.tap("listenTake")
        hand.wait(lambda: hand.shell.record.take.wasHeard)
        hand.tap("use")
        yield "why it is kept"
        hand.tap("closeSheet")
        back = keep(project, lines[13], ban)
        project.send_back(back.take_id, self._phay.person_id, "Sai từ đã thống nhất")
        record(hand, lines[13])
        yield "a take that was sent back"
        if hand.sees("openList"):
            hand.tap("openList")
            yield "the list of headings"
            hand.tap("closeSheet")
        for sheet in ("rest", "group_done", "all_done"):
            hand.shell.record._open(sheet)
            yield sheet
        hand.shell.record.closeSheet()
        keep(project, longest, ban)
        record(hand, longest)
        yield "a take that waits"

    def _reviewing(self) -> Iterator[str]:
        hand, project = self._hand, self._hand.project
        longest = max(lines_of(hand).lines, key=lambda one: len(one.line.text))
        project.set_wording(longest.line_id, "Thâng lưởi vằn 28/2/2027, mì VNeID cấp nhì " * 3)
        keep(project, longest, self._ban)
        keep(project, lines_of(hand).lines[0], self._ban, None)
        poor = lines_of(hand).lines[20]
        keep(project, poor, self._ban, noisy(poor.line.text), "Nhà không yên hơn được")
        sit(hand, self._phay, narrates=False)
        hand.shell.go("review")
        for number in range(3):
            yield f"take {number} to be reviewed"
            if hand.sees("moreOfLine"):
                hand.tap("moreOfLine")
                yield "more of its line"
            hand.tap("putOff" if hand.sees("putOff") else "putOffLeft")
        hand.tap("sendBack")
        yield "why it is sent back"
        hand.tap("closeSheet")
        hand.tap("openMeasures")
        yield "its measures"
        hand.tap("closeSheet")

    def _choosing(self) -> Iterator[str]:
        hand = self._hand
        longest = max(lines_of(hand).lines, key=lambda one: len(one.line.text))
        bring(hand, self._folder / "other", (longest,))
        hand.shell.go("conflicts")
        yield "two takes of one line"
        hand.tap("choose:theirs")
        yield "one is chosen"
        hand.tap("measure:mine")
        yield "the measures of one"
        hand.tap("closeSheet")
        hand.tap("settle")
        yield "nothing is left to choose"

    def _from_a_phone(self) -> Iterator[str]:
        hand = self._hand
        folder = self._folder / "Bản ghi âm của điện thoại Nàng Ban"
        folder.mkdir()
        for number, planned in enumerate(lines_of(hand, SCAMS).lines[:3], start=1):
            name = f"{number} bản ghi âm buổi tối ở nhà văn hoá bản Bua {number}.wav"
            soundfile.write(folder / name, said(planned.line.text), 48_000)
        sit(hand, self._ban, narrates=True)
        hand.shell.go("phone")
        yield "likely places"
        open_folder(hand, Path("/nowhere"))
        yield "a path that leads nowhere"
        open_folder(hand, folder)
        yield "a folder"
        hand.tap("place:*")
        yield "which guide it is"
        choose_group(hand)
        ready(hand)
        yield "a stretch"
        hand.tap("move")
        yield "another line for it"
        hand.tap("closeSheet")
        for _ in range(3):
            hand.tap("skip")
        yield "nothing is left to decide"


def named(choice: tuple[tuple[int, int], str, float]) -> str:
    (width, height), ui, scale = choice
    return f"{width}x{height}-{ui}-{scale}"


@pytest.mark.parametrize(("size", "ui", "scale"), EVERY, ids=[named(each) for each in EVERY])
def test_a_narrator_with_weak_eyes_reads_every_page_whole(
    open_studio: Callable[..., StudioHand],
    tmp_path: Path,
    size: tuple[int, int],
    ui: str,
    scale: float,
) -> None:
    guides = some_guides(tmp_path / "guides")
    hand = open_studio(guides=guides, size=size, ui_language=ui, text_scale=scale)
    found: dict[str, str] = {}
    shown = []

    for name in Work(hand, tmp_path).every():
        shown.append(name)
        for fault in faults(hand.window):
            found.setdefault(fault, name)
        if scale == 1.0:
            for fault in touch_faults(hand.window):
                found.setdefault(f"too small for a finger: {fault}", name)

    assert not found, "\n".join(f"{name}: {fault}" for fault, name in found.items())
    assert len(shown) > 20


def test_the_keyboard_on_the_screen_leaves_room_for_what_is_written(
    open_studio: Callable[..., StudioHand], tmp_path: Path
) -> None:
    hand = open_studio(guides=some_guides(tmp_path / "guides"), keyboard="always")
    ban: Person = seat(hand)
    planned = lines_of(hand).lines[0]
    take(hand.project, planned, ban, noisy(planned.line.text))
    record(hand, planned)

    hand.see("wording").forceActiveFocus()
    hand.wait(lambda: hand.shell.keyboard.isUp)
    hand.settle()
    assert faults(hand.window) == []
    hand.key(Qt.Key.Key_Escape)
    hand.tap("listenTake")
    hand.wait(lambda: hand.shell.record.take.wasHeard)
    hand.tap("use")
    hand.see("otherReason").forceActiveFocus()
    hand.wait(lambda: hand.shell.keyboard.isUp)
    hand.settle()

    assert hand.sees("otherReason")
    assert faults(hand.window) == []
