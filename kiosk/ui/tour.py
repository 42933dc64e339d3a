"""The whole road without a person, on the real program: pages, sound, store, server.

A script of touches is run by the event loop itself: each ``yield`` hands back a
condition, and the script goes on when it holds.
"""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from PySide6.QtCore import QObject, QTimer
from PySide6.QtQuick import QQuickItem, QQuickWindow

from kiosk.audio.voice import Spoken
from kiosk.domain.guide import Guide
from kiosk.domain.line import Line
from kiosk.ui.desk import Desk
from kiosk.ui.driving import find, resting, tap, write
from kiosk.ui.page_reading import pieces, unspoken
from kiosk.ui.spoken_texts import SpokenTexts
from kiosk.ui.viewmodels.shell import Shell

Condition = Callable[[], bool]
Script = Iterator[Condition]

TICK_MS = 15
PATIENCE = 25.0  # seconds for any one condition
AT_ONCE = 12  # lines that the voice is given together


class TourError(Exception):
    """The road could not be walked to its end; the message says where it stopped."""


@dataclass
class Walked:
    """What the tour has seen so far.

    Attributes:
        heard: Steps of this guide that were said to their end.
        texts_heard: Vietnamese texts that were said to their end.
        texts_without_voice: Texts of a citizen's screen that nothing says, or that failed.
    """

    screens: int = 0
    guides: int = 0
    steps_heard: int = 0
    heard: set[str] = field(default_factory=set)
    texts_heard: set[str] = field(default_factory=set)
    texts_without_voice: set[str] = field(default_factory=set)


class Tour(QObject):
    """Walks some guides, searches for one, and takes a picture of each screen."""

    def __init__(
        self,
        window: QQuickWindow,
        shell: Shell,
        desk: Desk,
        *,
        out: Path,
        ui_language: str,
        guides: Sequence[str],
        question: str,
        server: tuple[str, str],
        done: Callable[[Exception | None], None],
    ) -> None:
        super().__init__(window)
        self.walked = Walked()
        self._window = window
        self._shell = shell
        self._desk = desk
        self._out = out
        self._ui_language = ui_language
        self._guides = guides
        self._question = question
        self._server = server
        self._done = done
        self._where = "at the start"
        self._waiting: Condition = lambda: True
        self._since = time.monotonic()
        self._rest = resting(window)
        self._script: Script = self._road()
        self._timer = QTimer(self, interval=TICK_MS)
        self._timer.timeout.connect(self._tick)
        shell.step.stepHeard.connect(self.walked.heard.add)
        desk.speech.lineHeard.connect(self.walked.texts_heard.add)
        self._texts = SpokenTexts(desk.library)
        self._to_hear: dict[str, Line] = {}
        self._timer.start()

    # ---- the engine

    def _tick(self) -> None:
        try:
            if self._waiting():
                self._waiting = next(self._script)
                self._since = time.monotonic()
            elif time.monotonic() - self._since > PATIENCE:
                self._end(TourError(f"stuck on page {self._shell.page!r} {self._where}"))
        except StopIteration:
            self._end(None)
        except Exception as error:  # noqa: BLE001 # handed on whole: the tour must end, not hang
            self._end(error)

    def _end(self, failure: Exception | None) -> None:
        self._timer.stop()
        self._done(failure)

    def _there(self, name: str) -> QQuickItem | None:
        return find(self._window, name)

    def _pause(self, seconds: float) -> Script:
        until = time.monotonic() + seconds
        yield lambda: time.monotonic() >= until

    def _touch(self, name: str) -> Script:
        self._where = f"waiting for {name}"
        yield lambda: self._there(name) is not None and not self._rest.property("resting")
        item = self._there(name)
        if item is not None:
            tap(self._window, item)

    def _choose(self, name: str) -> Script:
        """Touch a tile as often as this desk wants it: once, or twice with a picture between."""
        yield from self._touch(name)
        if self._desk.taps.isTwice:
            yield from self._touch(name)

    def _reach(self, name: str) -> Script:
        """Choose a tile, behind as many "Xem thêm" as it takes."""
        yield from self._pause(0.05)
        tiles = self._there("tiles")
        for _ in range(int(tiles.property("pageCount")) - 1 if tiles is not None else 0):
            if self._there(name) is not None:
                break
            yield from self._touch("more")
            yield from self._pause(0.05)
        yield from self._choose(name)

    def _on(self, page: str) -> Script:
        self._where = f"waiting for page {page}"
        yield lambda: self._shell.page == page
        yield from self._pause(0.05)

    def _picture(self, name: str) -> Script:
        """Save and hear what is on the screen, and what is behind each "Xem thêm"."""
        yield from self._pause(0.12)
        self._save(name)
        self._note_texts()
        pager = self._there("pager")
        for extra in range(2, int(pager.property("pageCount")) + 1 if pager is not None else 2):
            if pager is not None:
                pager.setProperty("page", extra - 1)
            yield from self._pause(0.08)
            self._save(f"{name}-{extra}")
            self._note_texts()
        if pager is not None:
            pager.setProperty("page", 0)
        yield from self._hear()

    def _note_texts(self) -> None:
        """Remember what a citizen sees here and has not heard yet."""
        if self._shell.isHelperPage:
            return
        found = list(pieces(self._window))
        self.walked.texts_without_voice.update(unspoken(found))
        for piece in found:
            for text in (piece.says, piece.announced, piece.looks):
                self._to_hear.update((line.text, line) for line in self._texts.lines(text))

    def _hear(self) -> Script:
        """Let the voice say each text of this screen that it has not said yet."""
        walked = self.walked
        while True:
            for text in walked.texts_heard | walked.texts_without_voice:
                self._to_hear.pop(text, None)
            lines = list(self._to_hear.values())[:AT_ONCE]
            if not lines:
                return
            ended: list[Spoken] = []
            self._where = f"hearing {lines[0].text!r}"
            self._desk.speech.say("tour", lines, ended.append)
            yield lambda ended=ended: bool(ended)  # type: ignore[misc] # bound per turn
            if ended == [Spoken.FAILED]:
                silent = next(line for line in lines if line.text not in walked.texts_heard)
                walked.texts_without_voice.add(silent.text)

    def _save(self, name: str) -> None:
        number = self.walked.screens + 1
        if not self._window.grabWindow().save(str(self._out / f"{number:02}-{name}.png")):
            raise TourError(f"{self._out} cannot be written")
        self.walked.screens = number

    # ---- the road

    def _road(self) -> Script:
        yield from self._first_start()
        yield from self._resting()
        guides = [self._desk.library.guide(guide_id) for guide_id in self._guides]
        for number, guide in enumerate(guides):
            yield from self._language(asks=("hmn", "vi", "vi")[number % 3], pictures=number == 0)
            yield from self._guide(guide, offline=number == 1)
            yield from self._close(aided=number != len(guides) - 1, pictures=number == 0)
            self.walked.guides += 1
        yield from self._search(guides[0])
        yield from self._interruptions(guides[0])
        yield from self._server_and_today()

    def _first_start(self) -> Script:
        yield from self._on("first_start")
        yield from self._picture("first-start-language")
        yield from self._touch(f"ui:{self._ui_language}")
        for stage, typed in (("province", "dien bien"), ("commune", "muong phang")):
            yield lambda stage=stage: self._shell.firstStart.stage == stage  # type: ignore[misc] # bound per turn
            yield from self._pause(0.1)
            write(self._window, typed)
            yield from self._picture(f"first-start-{stage}")
            yield from self._touch("found:0")
        yield from self._picture("first-start-place")
        yield from self._touch("place:desk")

    def _resting(self) -> Script:
        """The screen of a desk where nobody is, in a season that has one."""
        yield from self._on("language")
        self._shell.attractPeople()
        if self._shell.page == "attract":
            yield from self._picture("resting")
            yield from self._touch("begin")

    def _language(self, asks: str, *, pictures: bool) -> Script:
        yield from self._on("language")
        if pictures:
            yield from self._picture("language")
        yield from self._touch(f"language:{asks}")
        if pictures:
            yield from self._picture("language-armed")
        yield from self._touch(f"language:{asks}")
        if asks != "vi":
            if pictures:
                yield from self._picture("language-offer")
            yield from self._touch("takeVietnamese")

    def _guide(self, guide: Guide, *, offline: bool) -> Script:
        yield from self._on("home")
        yield from self._picture("home")
        yield from self._reach(f"category:{guide.category}")
        yield from self._on("list")
        yield from self._picture(f"list-{guide.category}")
        yield from self._reach(f"guide:{guide.guide_id}")
        yield from self._on("before")
        if guide.documents:
            yield from self._touch("tick:0")
        yield from self._picture(f"before-{guide.guide_id}")
        yield from self._touch("start")
        if guide.needs_network:
            yield from self._on("signal")
            yield from self._picture("signal")
            yield from self._choose("signal:no" if offline else "signal:yes")
        yield from self._on("step")
        yield from self._steps(guide)

    def _steps(self, guide: Guide) -> Script:
        while self._shell.page == "step":
            visit = self._desk.keeper.visit
            if visit is None:
                raise TourError("no visit is under way within a guide")
            step = guide.step(visit.path[-1])
            yield from self._pause(0.05)
            self._where = f"hearing {guide.guide_id}/{step.step_id}"
            yield lambda step=step: step.step_id in self.walked.heard  # type: ignore[misc] # bound per turn
            yield from self._picture(f"{guide.guide_id}-{step.step_id}")
            self.walked.steps_heard += 1
            self.walked.heard.clear()
            if step.question is not None:
                yield from self._choose("answer:0")
            else:
                yield from self._touch("forward")
            here = len(visit.path)
            yield lambda here=here: (  # type: ignore[misc] # bound per turn
                self._shell.page != "step"
                or (
                    self._desk.keeper.visit is not None and len(self._desk.keeper.visit.path) > here
                )
            )

    def _close(self, *, aided: bool, pictures: bool) -> Script:
        yield from self._on("rating")
        if pictures:
            yield from self._picture("rating")
        yield from self._touch("face:4")
        if pictures:
            yield from self._picture("rating-armed")
        if self._desk.taps.isTwice:
            yield from self._touch("face:4")
        yield from self._on("consent")
        if pictures:
            yield from self._picture("consent")
        yield from self._choose("consent:yes")
        yield from self._on("thanks")
        if pictures:
            yield from self._picture("thanks")
        if not aided:
            yield from self._touch("finish")
            return
        yield from self._touch("openRecord")
        yield from self._on("record")
        if pictures:
            yield from self._picture("record-empty")
        yield from self._fill_record()
        if pictures:
            yield from self._picture("record")
        yield from self._touch("save")
        yield from self._on("today")
        if pictures:
            yield from self._picture("today")
        yield from self._touch("next")

    def _fill_record(self) -> Script:
        record = self._shell.record
        record.chooseOutcome("submitted_online")
        record.choosePressed("together")
        record.chooseGender("female")
        record.chooseAge("70_plus")
        record.toggleObstacle("language")
        record.toggleObstacle("forgot_password")
        yield from self._pause(0.1)

    def _search(self, guide: Guide) -> Script:
        """What people ask for, in their words and without accents; the keys; the life events."""
        yield from self._language(asks="vi", pictures=False)
        yield from self._on("home")
        yield from self._touch("find")
        yield from self._on("search")
        yield from self._picture("search")
        yield from self._touch("raiseKeyboard")
        yield from self._picture("search-keyboard")
        for name in ("t", "i", "e", "n", "space", "g", "i", "a"):
            yield from self._touch(f"key:{name}")
            yield from self._pause(0.3)  # a key takes no second touch for 250 ms
        yield from self._picture("search-typed")
        yield from self._touch("key:done")
        yield from self._picture("search-found")
        page = self._shell.search
        for number, question in enumerate((self._question, guide.title.text)):
            page.type(question)
            yield from self._picture(f"search-{('question', 'title')[number]}")
        yield from self._choose(f"guide:{guide.guide_id}")
        yield from self._on("before")
        yield from self._touch("goHome")
        yield from self._on("home")
        yield from self._touch("openLanguages")
        yield from self._on("language")

    def _interruptions(self, guide: Guide) -> Script:
        """The staff sign, and the question before a guide is left."""
        yield from self._language(asks="vi", pictures=False)
        yield from self._on("home")
        yield from self._touch("callStaff")
        yield from self._picture("staff-call")
        yield from self._touch("overlayMain")
        yield from self._reach(f"category:{guide.category}")
        yield from self._on("list")
        yield from self._reach(f"guide:{guide.guide_id}")
        yield from self._on("before")
        yield from self._touch("back")
        yield from self._on("list")
        yield from self._touch("goHome")
        yield from self._on("home")
        yield from self._touch("openLanguages")
        yield from self._on("language")

    def _server_and_today(self) -> Script:
        url, code = self._server
        self._shell.openStaffDoor()  # F2; the logo wants to be held for two seconds
        yield from self._on("today")
        yield from self._picture("today-waiting")
        yield from self._touch("join")
        yield from self._on("join")
        field_ = self._there("server")
        if field_ is not None:
            field_.setProperty("text", url)
        yield from self._touch("code")
        write(self._window, code)
        yield from self._picture("join")
        yield from self._touch("joinNow")
        self._where = "joining the server"
        yield lambda: bool(self._shell.join.isDone)
        yield from self._picture("joined")
        yield from self._touch("back")
        yield from self._on("today")
        self._where = "waiting for the server to take the records"
        store = self._desk.store
        yield lambda: store is not None and store.waiting() == 0
        yield from self._pause(0.2)
        yield from self._picture("today-delivered")
        yield from self._touch("settings")
        yield from self._on("first_start")
