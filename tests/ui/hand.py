"""A finger, a keyboard, eyes and ears on one running kiosk."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import shiboken6
from PySide6.QtGui import QGuiApplication

from kiosk.app import Kiosk, Options
from kiosk.domain.guide import Guide
from kiosk.domain.session import Place, Visit
from kiosk.paths import Paths
from kiosk.sessions.store import SessionStore
from kiosk.settings import Settings
from kiosk.ui.desk import Desk
from kiosk.ui.viewmodels.shell import Shell
from tests.ui.finger import Finger, sweep, turn

SPEED = 20.0
MUONG_PHANG = "03325"

VNEID = "kich-hoat-vneid-muc-2"
RESIDENCE = "dang-ky-thuong-tru"
SCAMS = "phong-lua-dao"


class Hand(Finger):
    """Touches the real pages as a person does, and waits for what they show."""

    def __init__(self, kiosk: Kiosk) -> None:
        self.kiosk = kiosk
        super().__init__(
            kiosk.window,
            kiosk.desk.speech,
            lambda: (kiosk.shell.page, kiosk.shell.interruptions.overlay),
        )

    @property
    def shell(self) -> Shell:
        return self.kiosk.shell

    @property
    def desk(self) -> Desk:
        return self.kiosk.desk

    @property
    def visit(self) -> Visit:
        visit = self.kiosk.keeper.visit
        assert visit is not None, "no visit is under way"
        return visit

    @property
    def store(self) -> SessionStore:
        store = self.kiosk.desk.store
        assert store is not None, "the store is not open"
        return store

    def records(self) -> list[dict[str, Any]]:
        """Every revision that waits to be sent, as it will go up, the oldest first."""
        return [json.loads(item.body) for item in self.store.outbox.pending(1000)]

    def choose(self, name: str) -> None:
        """Touch a tile as often as this desk wants it."""
        self.tap(name)
        if self.desk.taps.isTwice:
            self.tap(name)

    # ---- the road

    def begin(self) -> None:
        """Choose Vietnamese: from the languages to home."""
        self.on("language")
        self.choose("language:vi")
        self.on("home")

    def open(self, guide_id: str) -> Guide:
        """From home to what one should know before the first step."""
        guide = self.kiosk.library.guide(guide_id)
        self.reach(f"category:{guide.category}")
        self.choose(f"category:{guide.category}")
        self.on("list")
        self.reach(f"guide:{guide_id}")
        self.choose(f"guide:{guide_id}")
        self.on("before")
        return guide

    def enter(self, guide_id: str, *, offline: bool = False) -> Guide:
        """From home to the first step."""
        guide = self.open(guide_id)
        self.tap("start")
        if guide.needs_network:
            self.on("signal")
            self.choose("signal:no" if offline else "signal:yes")
        self.on("step")
        return guide

    def step_on(self, answer: int = 0) -> None:
        """Leave this step by its forward button or an answer."""
        if self.shell.step.question:
            self.choose(f"answer:{answer}")
        else:
            self.tap("forward")

    def walk(self, answer: int = 0) -> None:
        """From the first step to the rating."""
        while self.shell.page == "step":
            self.step_on(answer)
        self.on("rating")

    def close_visit(self, *, face: int = 5, consents: bool = True) -> None:
        """From the rating to the thanks."""
        self.on("rating")
        self.choose(f"face:{face}")
        self.on("consent")
        self.choose("consent:yes" if consents else "consent:no")
        self.on("thanks")

    def serve(self, guide_id: str = SCAMS, **closing: object) -> None:
        """A whole visit: from the languages to the thanks."""
        self.begin()
        self.enter(guide_id)
        self.walk()
        self.close_visit(**closing)  # type: ignore[arg-type] # those of close_visit


def start(
    home: Path,
    *,
    place: Place = Place.DESK,
    commune: str = MUONG_PHANG,
    fresh: bool = False,
    size: tuple[int, int] = (1366, 768),
    ui_language: str = "vi",
    text_scale: float = 1.0,
    guides: Path | None = None,
    **settings: object,
) -> Hand:
    """Start the kiosk on a data folder and wait until it has everything.

    Args:
        fresh: Nobody has answered the questions of the first start.
        guides: A folder of guides instead of those that ship.
        settings: Any other setting, by its name.
    """
    sweep()
    paths = Paths(home)
    if not fresh:
        kept = Settings.load(paths.settings)
        chosen = {"place": place, "commune": commune, "first_start_done": True, **settings}
        for name, value in chosen.items():
            setattr(kept, name, value)
        kept.save()
    application = QGuiApplication.instance()
    assert isinstance(application, QGuiApplication)
    options = Options(
        windowed=True,
        size=size,
        speed=SPEED,
        ui_language=ui_language,
        text_scale=text_scale,
        guides=guides,
    )
    kiosk = Kiosk(paths, options, application)
    hand = Hand(kiosk)
    ready: list[bool] = []
    kiosk.on_ready = lambda: ready.append(True)
    hand.wait(lambda: ready, "the kiosk to be ready")
    return hand


def put_away(hand: Hand) -> None:
    """Close a kiosk in the order of the program's own end."""
    if shiboken6.isValid(hand.kiosk):
        hand.kiosk.close()
        shiboken6.delete(hand.kiosk.engine)
        hand.kiosk.deleteLater()
        turn(1)
