"""A finger, a keyboard, eyes and ears on one running studio."""

from __future__ import annotations

import time
from collections.abc import Callable
from pathlib import Path

import shiboken6
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtQuick import QQuickItem, QQuickWindow

from kiosk.clock import SystemClock
from kiosk.paths import Paths
from kiosk.settings import Settings
from kiosk.studio.project import Project
from kiosk.studio.workshop import Workshop
from kiosk.studio_app import Studio
from kiosk.ui.driving import find, items, press, resting, tap, write
from kiosk.ui.studio_desk import StudioDesk
from kiosk.ui.viewmodels.studio_shell import StudioShell
from kiosk.window import Options, new_id
from tests.ui.hand import MUONG_PHANG, PATIENCE, SPEED, is_text, turn


class StudioHand:
    """Touches the real pages of the studio as a narrator does, and waits for what they show."""

    def __init__(self, studio: Studio, workshop: Workshop) -> None:
        self.studio = studio
        self.workshop = workshop
        self.said: list[tuple[str, tuple[str, ...]]] = []
        self._last_said: object = None
        self.desk.speech.changed.connect(self._listen)

    @property
    def window(self) -> QQuickWindow:
        return self.studio.window

    @property
    def shell(self) -> StudioShell:
        return self.studio.shell

    @property
    def desk(self) -> StudioDesk:
        return self.studio.desk

    @property
    def project(self) -> Project:
        return self.desk.open_project

    # ---- eyes and ears

    def wait(self, condition: Callable[[], object], what: str = "") -> None:
        until = time.monotonic() + PATIENCE
        while not condition():
            if time.monotonic() > until:
                raise TimeoutError(f"{what or condition} on {self.shell.page} {self.shell.overlay}")
            turn(4)

    def settle(self) -> None:
        """Let bindings, layouts and what was put off to later turns come to rest."""
        before: list[tuple[float, ...]] = []
        for _ in range(20):
            turn()
            every = list(items(self.window))
            for item in every:
                item.ensurePolished()
            now = [(item.x(), item.y(), item.width(), item.height()) for item in every]
            if now == before:
                return
            before = now
        raise TimeoutError(f"{self.shell.page} never comes to rest")

    def see(self, name: str) -> QQuickItem:
        """Wait for the item of that name, visible, enabled and in its place."""
        self.wait(lambda: find(self.window, name), f"waiting for {name}")
        self.settle()
        item = find(self.window, name)
        assert item is not None
        return item

    def sees(self, name: str) -> bool:
        return find(self.window, name) is not None

    def on(self, page: str) -> None:
        self.wait(lambda: self.shell.page == page, f"waiting for page {page}")
        turn(1)

    @property
    def words(self) -> str:
        """All text on the screen, a line each."""
        shown = (item.property("text") for item in items(self.window) if is_text(item))
        return "\n".join(text for text in shown if text)

    @property
    def heard(self) -> list[str]:
        """Every line that the voice was given, in order."""
        return [line for _, lines in self.said for line in lines]

    def _listen(self) -> None:
        speech = self.desk.speech
        if speech.topic and speech._last is not self._last_said:
            self._last_said = speech._last
            self.said.append((speech.topic, tuple(line.text for line in speech._last[1])))

    # ---- fingers

    def tap(self, name: str) -> None:
        """Touch once; by the next touch the 400 ms have gone by in which nothing takes one."""
        tap(self.window, self.see(name))
        turn(1)
        resting(self.window).setProperty("resting", False)

    def key(self, key: Qt.Key, text: str = "") -> None:
        press(self.window, key, text)
        turn(1)

    def write(self, text: str) -> None:
        write(self.window, text)
        turn(1)

    def reach(self, name: str) -> None:
        """Turn to the tile of that name, behind as many "Xem thêm" as it takes."""
        self.settle()
        for _ in range(int(self.see("tiles").property("pageCount"))):
            if self.sees(name):
                return
            self.tap("more")
            self.settle()
        raise LookupError(name)

    # ---- the road

    def sit_down(self, pseudonym: str = "Cô Hoa", role: str = "narrate", tag: str = "tyz") -> None:
        """A newcomer sits down and chooses a language; to the page that follows."""
        self.on("people")
        self.reach("person:new")
        self.tap("person:new")
        self.see("pseudonym").forceActiveFocus()
        self.write(pseudonym)
        self.tap("takeName")
        self.tap(f"role:{role}")
        self.choose_language(tag)
        self.wait(lambda: self.shell.page != "people", "somebody to have sat down")

    def choose_language(self, tag: str) -> None:
        """Touch a language, and its dialect where it has some."""
        language = tag.partition("-")[0]
        self.reach(f"language:{language}")
        self.tap(f"language:{language}")
        self.settle()
        if self.shell.people.stage == "dialect":
            self.reach(f"language:{tag}")
            self.tap(f"language:{tag}")


def start_studio(
    home: Path,
    *,
    size: tuple[int, int] = (1366, 768),
    ui_language: str = "vi",
    text_scale: float = 1.0,
    guides: Path | None = None,
    speed: float = SPEED,
    **settings: object,
) -> StudioHand:
    """Start the studio on a data folder and wait until it has everything."""
    paths = Paths(home)
    kept = Settings.load(paths.settings)
    for name, value in {"commune": MUONG_PHANG, "first_start_done": True, **settings}.items():
        setattr(kept, name, value)
    kept.save()
    application = QGuiApplication.instance()
    assert isinstance(application, QGuiApplication)
    workshop = Workshop.open(paths.studio, SystemClock(), new_id)
    options = Options(
        windowed=True,
        size=size,
        speed=speed,
        ui_language=ui_language,
        text_scale=text_scale,
        guides=guides,
    )
    hand = StudioHand(Studio(paths, options, workshop, application), workshop)
    ready: list[bool] = []
    hand.studio.on_ready = lambda: ready.append(True)
    hand.wait(lambda: ready, "the studio to be ready")
    return hand


def put_studio_away(hand: StudioHand) -> None:
    """Close a studio in the order of the program's own end."""
    if shiboken6.isValid(hand.studio):
        hand.studio.close()
        shiboken6.delete(hand.studio.engine)
        hand.studio.deleteLater()
        turn(1)
    hand.workshop.close()
