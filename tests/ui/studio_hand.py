"""A finger, a keyboard, eyes and ears on one running studio."""

from __future__ import annotations

from pathlib import Path

import shiboken6
from PySide6.QtGui import QGuiApplication

from kiosk.clock import SystemClock
from kiosk.paths import Paths
from kiosk.settings import Settings
from kiosk.studio.project import Project
from kiosk.studio.workshop import Workshop
from kiosk.studio_app import Studio
from kiosk.ui.studio_desk import StudioDesk
from kiosk.ui.viewmodels.studio_shell import StudioShell
from kiosk.window import Options, new_id
from tests.ui.finger import Finger, sweep, turn
from tests.ui.hand import MUONG_PHANG, SPEED


class StudioHand(Finger):
    """Touches the real pages of the studio as a narrator does, and waits for what they show."""

    def __init__(self, studio: Studio, workshop: Workshop) -> None:
        self.studio = studio
        self.workshop = workshop
        super().__init__(
            studio.window,
            studio.desk.speech,
            lambda: (studio.shell.page, studio.shell.overlay),
        )

    @property
    def shell(self) -> StudioShell:
        return self.studio.shell

    @property
    def desk(self) -> StudioDesk:
        return self.studio.desk

    @property
    def project(self) -> Project:
        return self.desk.open_project

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
    sweep()
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
