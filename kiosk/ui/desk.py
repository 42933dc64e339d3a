"""What every page is given: the services of one desk, and the way to another page."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from kiosk.audio.narrations import NarrationShelf
from kiosk.content.communes import CommuneDirectory
from kiosk.content.featured import Featured, FeaturedGuides
from kiosk.content.languages import LanguageDirectory
from kiosk.content.library import GuideLibrary
from kiosk.domain.clock import Clock
from kiosk.domain.guide import Guide
from kiosk.domain.language import Language
from kiosk.domain.session import Place, local_day
from kiosk.errors import DeskError, GuideError
from kiosk.settings import Settings
from kiosk.syncing import Syncing
from kiosk.ui.viewmodels.speech import Speech
from kiosk.ui.viewmodels.taps import Taps
from kiosk.ui.visit_keeper import VisitKeeper

if TYPE_CHECKING:  # loaded after the first frame: SQLAlchemy costs 200 ms
    from kiosk.sessions.store import SessionStore


@dataclass
class Desk:
    """One kiosk's services, and the citizen it is serving.

    Attributes:
        go: Show the page of that name.
        fail: Say a fault of the world and its way out; the deed is tried again when the
            person asks for it.
        open_studio: Start the studio, a program of its own, on the same data folder.
        store: The saved sessions; ``None`` until it is opened, or when it cannot be.
        store_fault: Why it could not be opened.
        narrations: The recordings installed here.
        language: What the citizen hears.
        guide: The guide that is open.
        found_on: The page on which the guide was found, for the way back from it.
        text_scale: How much larger than usual this citizen reads: 1.0, 1.25 or 1.5.
    """

    settings: Settings
    library: GuideLibrary
    featured: FeaturedGuides
    languages: LanguageDirectory
    communes: CommuneDirectory
    speech: Speech
    taps: Taps
    keeper: VisitKeeper
    syncing: Syncing
    clock: Clock
    narrations: NarrationShelf
    go: Callable[[str], None] = field(default=lambda _page: None)
    fail: Callable[[DeskError, Callable[[], None] | None], None] = field(
        default=lambda _error, _again: None
    )
    open_studio: Callable[[], None] = field(default=lambda: None)
    store: SessionStore | None = None
    store_fault: DeskError | None = None
    language: Language | None = None
    guide: Guide | None = None
    found_on: str = "list"
    text_scale: float = 1.0

    def put_first(self) -> list[Featured]:
        """Return the guides that come first today, here."""
        today = local_day(self.clock.now())
        return self.featured.on(today, Place(self.settings.place), self.province)

    @property
    def province(self) -> str:
        """The code of the province this desk is in; empty while no commune is chosen."""
        return self.communes.province_of(self.settings.commune)

    def languages_here(self) -> tuple[Language, ...]:
        """Return every language in this desk's order: its own wishes, then its province's."""
        first, last = self.settings.languages_first, self.settings.languages_last
        return self.languages.for_province(self.province, first.split(","), last.split(","))

    def attempt(self, deed: Callable[[], None], then: Callable[[], None] = lambda: None) -> bool:
        """Do something that the world may prevent, and go on with ``then``.

        A fault is shown with "try again", which goes on just the same.

        Returns:
            Whether it was done.
        """

        def again() -> None:
            self.attempt(deed, then)

        try:
            deed()
        except DeskError as error:
            self.fail(error, again)
            return False
        then()
        return True

    @property
    def is_door(self) -> bool:
        """Whether a helper is beside the citizen at home, not at a desk."""
        return self.settings.place is Place.DOOR

    @property
    def asks_twice(self) -> bool:
        """Whether tiles want two touches: a citizen alone at a desk, who chooses by ear."""
        return self.settings.two_taps and not self.is_door

    def guide_title(self, guide_id: str) -> str:
        """Return the title of a guide, or its id where it is no longer here."""
        try:
            return self.library.guide(guide_id).title.text
        except GuideError:
            return guide_id

    def language_title(self, tag: str) -> str:
        """Return what a language is called in a sentence, or its tag."""
        return self.languages.title(tag)
