"""Home and the list of guides: what does the citizen need today?"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtQml import QmlElement

from kiosk.content.featured import Featured
from kiosk.domain.guide import Guide
from kiosk.domain.session import local_day
from kiosk.domain.walkthrough import Walkthrough
from kiosk.ui import wording
from kiosk.ui.desk import Desk
from kiosk.ui.models.rows import Rows
from kiosk.ui.qt import Property, QmlUncreatable
from kiosk.ui.viewmodels.page import PageModel

QML_IMPORT_NAME = "Kiosk.ViewModels"
QML_IMPORT_MAJOR_VERSION = 1

SHORT = 60
"""Letters that half of home's last line holds in two lines."""


@dataclass(frozen=True, slots=True)
class CategoryTile:
    """One kind of need."""

    key: str
    title: str
    within: str
    glyph: str
    colour: str


@dataclass(frozen=True, slots=True)
class GuideTile:
    """One guide in the list."""

    key: str
    title: str
    codes: str
    steps: int
    picture: str


def guide_tile(guide: Guide) -> GuideTile:
    """Return a guide as it stands in a list."""
    return GuideTile(
        key=guide.guide_id,
        title=guide.title.text,
        codes=" · ".join(guide.codes),
        steps=Walkthrough.start(guide).count,
        picture=f"image://gocua/cover/{guide.guide_id}",
    )


def _head(first: Featured) -> wording.Saying:
    return wording.FEATURED if first.notice is None else wording.NEWS


def _featured_tile(first: Featured) -> GuideTile:
    title = f"{_head(first).shown()}\n{first.line.text}"  # a line each: so it is also said
    return replace(guide_tile(first.guide), title=title)


def longest_title(guides: Iterable[Guide]) -> str:
    """Return the longest title among guides; nothing where there are none."""
    return max((guide.title.text for guide in guides), key=len, default="")


@QmlElement
@QmlUncreatable("made by the program")
class HomePage(PageModel):
    """The needs that have a guide; a category without one is not drawn."""

    changed = Signal()  # Qt wants the signal in the class of its properties

    def __init__(self, desk: Desk, parent: QObject | None = None) -> None:
        super().__init__(desk, parent)
        self._tiles = Rows(CategoryTile, self)
        self._featured = Rows(GuideTile, self)
        self._first: dict[str, Featured] = {}
        self.category = ""

    def enter(self) -> None:
        self._desk.guide = None
        self._first = {first.guide.guide_id: first for first in self._desk.put_first()}
        self._featured.show([_featured_tile(first) for first in self._first.values()])
        with_guides = self._desk.library.by_category()
        self._tiles.show(
            [
                CategoryTile(key, name.shown(), within.shown(), icon, f"#{colour}")
                for key, (name, within, icon, colour) in wording.CATEGORIES.items()
                if key in with_guides
            ]
        )
        self.changed.emit()
        self.introduce()

    @Slot()
    def introduce(self) -> None:
        self._desk.speech.say("title", [wording.HOME_TITLE.line()])

    @Property(QObject, constant=True)
    def tiles(self) -> Rows:
        return self._tiles

    @Property(QObject, constant=True)
    def featured(self) -> Rows:
        """The guides that come first today, here."""
        return self._featured

    @Property(int, notify=changed)
    def together(self) -> int:
        """How many of the guides that come first have room side by side."""
        titles = [_featured_tile(first).title for first in self._first.values()]
        return 1 if titles and len(titles[0]) > SHORT else 2

    @Property(str, notify=changed)
    def title(self) -> str:
        return wording.HOME_TITLE.shown()

    @Slot(str)
    def tap(self, key: str) -> None:
        if self._desk.taps.tap(f"category:{key}"):
            self.category = key
            self._desk.go("list")
        else:
            name, within, _, _ = wording.CATEGORIES[key]
            lines = [name.line(), within.line(), wording.TAP_AGAIN.line()]
            self._desk.speech.say(f"category:{key}", lines)

    @Slot(str)
    def tapFeatured(self, key: str) -> None:
        """Hear the title of a guide that comes first, then open it."""
        guide = self._desk.library.guide(key)
        if self._desk.taps.tap(f"guide:{key}"):
            self._desk.guide = guide
            self._desk.found_on = "home"
            self._desk.go("before")
        else:
            first = self._first[key]
            lines = [_head(first).line(), first.line, wording.TAP_AGAIN.line()]
            self._desk.speech.say(f"guide:{key}", lines)

    @Slot()
    def search(self) -> None:
        """Go to the search box."""
        self._desk.go("search")

    @Slot()
    def back(self) -> None:
        self._desk.go("language")


@QmlElement
@QmlUncreatable("made by the program")
class GuideListPage(PageModel):
    """The guides of one category."""

    changed = Signal()  # Qt wants the signal in the class of its properties

    def __init__(self, desk: Desk, home: HomePage, parent: QObject | None = None) -> None:
        super().__init__(desk, parent)
        self._home = home
        self._tiles = Rows(GuideTile, self)
        self._longest = ""

    def enter(self) -> None:
        self._desk.guide = None
        library, today = self._desk.library, local_day(self._desk.clock.now())
        behind = library.by_category().get(self._home.category, ())
        # A repealed guide gives way to what took its place.
        guides = [guide for guide in behind if library.standing_for(guide, today) is guide]
        self._longest = longest_title(guides)
        self._tiles.show([guide_tile(guide) for guide in guides])
        self.changed.emit()
        self.introduce()

    @Slot()
    def introduce(self) -> None:
        self._desk.speech.say("title", [wording.LIST_TITLE.line()])

    @Property(QObject, constant=True)
    def tiles(self) -> Rows:
        return self._tiles

    @Property(str, notify=changed)
    def title(self) -> str:
        return wording.LIST_TITLE.shown()

    @Property(str, notify=changed)
    def longest(self) -> str:
        """The longest title that is shown, so that every tile has room for it."""
        return self._longest

    @Property(str, notify=changed)
    def categoryName(self) -> str:
        category = wording.CATEGORIES.get(self._home.category)
        return category[0].shown() if category is not None else ""

    @Slot(str)
    def tap(self, key: str) -> None:
        guide = self._desk.library.guide(key)
        if self._desk.taps.tap(f"guide:{key}"):
            self._desk.guide = guide
            self._desk.found_on = "list"
            self._desk.go("before")
        else:
            self._desk.speech.say(f"guide:{key}", [guide.title, wording.TAP_AGAIN.line()])

    @Slot()
    def back(self) -> None:
        self._desk.go("home")
