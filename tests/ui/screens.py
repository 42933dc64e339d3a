"""Every screen that there is, one after another: pages, their states, their further sheets."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from shutil import rmtree
from uuid import uuid4

from kiosk.domain.guide import Guide
from kiosk.domain.narration_ids import greeting_id
from kiosk.domain.session import Place, Visit
from kiosk.domain.walkthrough import Walkthrough
from kiosk.errors import DeskError
from kiosk.ui import wording
from kiosk.ui.driving import find
from kiosk.ui.viewmodels.day import REFUSALS
from sync.protocol.settlement import Acknowledgement, Settlement
from tests.fakes.narrations import install
from tests.ui.hand import Hand
from tests.unit.kiosk.sessions.visits import a_session, a_visit

Show = tuple[str, Callable[[], None]]


class Screens:
    """Shows one screen at a time through the view-models, which is quicker than the road."""

    def __init__(self, hand: Hand, guides: Sequence[Guide]) -> None:
        self._hand = hand
        self._guides = guides
        self._turns = True
        self._shell = hand.shell
        self._desk = hand.desk

    def every(self) -> Iterator[str]:
        """Show each screen and yield its name while it can be measured."""
        for name, show in (*self._before_guides(), *self._steps(), *self._after(), *self._over()):
            self._shell.interruptions.stay()
            show()
            self._turns = "armed" not in name  # the sheets are those of the page before
            for sheet in self._sheets():
                yield f"{name}{sheet}"
        self._desk.settings.place = Place.DESK
        self._shell.interruptions.stay()

    def _sheets(self) -> Iterator[str]:
        """Turn to everything behind "Xem thêm" as well."""
        self._hand.settle()
        yield ""
        for name in ("pager", "tiles", "faces"):
            paged = find(self._hand.window, name)
            if paged is None or not self._turns:
                continue
            for sheet in range(1, int(paged.property("pageCount"))):
                paged.setProperty("page", sheet)
                self._hand.settle()
                yield f" ({name} {sheet + 1})"
            paged.setProperty("page", 0)

    def _before_guides(self) -> Iterator[Show]:
        first, language, desk = self._shell.firstStart, self._shell.language, self._desk

        def stage(*deeds: Callable[[], None]) -> Callable[[], None]:
            def show() -> None:
                self._shell.go("first_start")
                for deed in deeds:
                    deed()

            return show

        here = lambda: first.choose("11")  # noqa: E731 # Điện Biên
        to_province = lambda: first._to(1)  # noqa: E731 # the program's language stays
        yield "first start, language", stage()
        yield "first start, province", stage(to_province)
        yield "first start, commune", stage(to_province, here)
        yield "first start, old names", stage(to_province, here, lambda: first.type("muong"))
        yield "first start, nothing found", stage(to_province, lambda: first.type("xyzzy"))
        yield "first start, place", stage(to_province, here, lambda: first._to(3))
        yield "languages", self._page("language")
        for tag in ("vi", "hmn"):
            yield f"language {tag} armed", self._page("language", lambda tag=tag: language.tap(tag))
        yield "language offer", self._page("language", lambda: language._choose(_longest(language)))
        yield from self._recorded_languages()
        yield "home", self._page("home")
        yield "home armed", self._page("home", lambda: self._shell.home.tap("identity"))
        for category, guides in desk.library.by_category().items():
            yield f"list {category}", self._list(category)
            yield f"list {category} armed", self._list(category, guides[0].guide_id)
        for guide in self._guides:
            yield f"before {guide.guide_id}", self._of(guide, "before")
        for guide in hardest(self._guides):
            yield f"reading {guide.guide_id}", self._of(guide, "reading")
            yield f"reading {guide.guide_id}, its longest step", self._longest_part(guide)
        yield from self._searches()
        yield "signal", self._page("signal")
        yield "signal armed", self._page("signal", lambda: self._shell.signal.tap(False))

    def _recorded_languages(self) -> Iterator[Show]:
        """What is asked of a language where some are recorded, if not all of it."""
        language, home = self._shell.language, self._hand.kiosk.paths.home
        mong, bru = map(self._desk.languages.language, ("hmn", "bru"))
        assert mong is not None
        greeting = wording.greeting(mong.title)

        def recorded(*tags: str, asked: object) -> Callable[[], None]:
            def show() -> None:
                for tag in tags:
                    install(home, tag, {greeting_id(tag): greeting})
                self._shell.go("language")
                language._choose(asked)  # type: ignore[arg-type] # a language
                if tags == ("bru",):
                    rmtree(home / "narrations")

            return show

        dialects = [dialect.tag for dialect in mong.dialects]
        yield "language, which dialect", recorded(*dialects, asked=mong)
        yield "language, which instead", recorded("tyz", "blt", "ium", "km", "jra", asked=bru)
        yield "language, which second", recorded("bru", asked=bru)

    def _longest_part(self, guide: Guide) -> Callable[[], None]:
        def show() -> None:
            self._of(guide, "reading")()
            reading = self._shell.reading
            letters = [sum(len(text) for text, _ in part.lines) for part in reading._parts[1:]]
            reading._read_from(1 + letters.index(max(letters)))

        return show

    def _searches(self) -> Iterator[Show]:
        page, keyboard = self._shell.search, self._shell.keyboard
        for stage, typed in (
            ("events", ""),
            ("question", "mất giấy tờ rồi làm sao"),
            ("found", "đăng ký"),
            ("nothing", "xyzzyx"),
        ):
            yield f"search, {stage}", self._page("search", lambda t=typed: page.type(t))
            yield (
                f"search, {stage}, with keys",
                self._page("search", lambda t=typed: page.type(t), keyboard.rise),
            )
        yield "search, armed", self._page("search", lambda: page.tapEvent("child"))
        yield "search, event", self._page("search", *[lambda: page.tapEvent("child")] * 2)

    def _steps(self) -> Iterator[Show]:
        for guide in self._guides:
            for step in guide.steps:
                yield f"step {guide.guide_id}/{step.step_id}", self._step(guide, step.step_id)
                if step.question is not None:
                    yield (
                        f"step {guide.guide_id}/{step.step_id} armed",
                        self._step(guide, step.step_id, lambda: self._shell.step.answer(0)),
                    )

    def _after(self) -> Iterator[Show]:
        shell, guide = self._shell, self._longest_title()
        for place in (Place.DESK, Place.DOOR):
            yield f"rating, {place}", self._of(guide, "rating", place=place)
            yield f"thanks, {place}", self._of(guide, "thanks", place=place)
        yield "rating armed", self._of(guide, "rating", lambda: shell.rating.tap(2))
        yield "consent", self._of(guide, "consent")
        yield "consent armed", self._of(guide, "consent", lambda: shell.consent.tap(False))
        for consent in (True, False):
            yield f"record, consent {consent}", self._record(guide, consent=consent)
        yield "record, a personal note", self._record(guide, consent=True, note="001087654321")
        yield "record, rarer obstacles", self._record(guide, consent=True, more=True)
        yield "today", self._page("today")
        yield "order", self._page("order")
        tapped = [lambda key=key: shell.order.tap(key) for key in ("hmn", "blt", "blt")]  # type: ignore[misc] # bound per turn
        yield "order, changed", self._page("order", *tapped)
        yield "join", self._page("join")
        for refusal in ("sync.enrolment_refused", "sync.unreachable"):
            yield f"join, {refusal}", self._page("join", lambda r=refusal: shell.join.answered(r))
        yield "joined", self._page("join", lambda: shell.join.answered(""))

    def _over(self) -> Iterator[Show]:
        over, guide = self._shell.interruptions, self._longest_title()

        def interrupted() -> None:
            over._interrupted = replace(a_visit(), guide_id=guide.guide_id)
            over._show("resume", [])

        yield "leaving", self._of(guide, "rating", self._shell.goHome)
        yield "resume", self._page("language", interrupted)
        yield "still there", self._page("home", over._ask_whether_still_there)
        yield "calling staff", self._page("home", over.callStaff)
        yield "incident", self._page("home", lambda: over.incident("7K3M-2QXW"))
        yield "qr", self._page("home", lambda: over.showQr(guide.portal_url or "https://x.vn"))
        for message_id in wording.FAULTS:
            error = DeskError()
            error.message_id = message_id
            yield f"fault {message_id}", self._page("home", lambda e=error: over.fail(e, print))

    def _page(self, page: str, *deeds: Callable[[], None]) -> Callable[[], None]:
        def show() -> None:
            self._shell.go(page)
            for deed in deeds:
                deed()

        return show

    def _of(
        self, guide: Guide, page: str, *deeds: Callable[[], None], place: Place = Place.DESK
    ) -> Callable[[], None]:
        def show() -> None:
            self._desk.settings.place = place
            self._shell.frameChanged.emit()
            self._desk.guide = guide
            self._shell.go(page)
            for deed in deeds:
                deed()

        return show

    def _list(self, category: str, armed: str = "") -> Callable[[], None]:
        def show() -> None:
            self._shell.home.category = category
            self._shell.go("list")
            if armed:
                self._shell.list.tap(armed)

        return show

    def _step(self, guide: Guide, step_id: str, *deeds: Callable[[], None]) -> Callable[[], None]:
        def show() -> None:
            self._desk.guide = guide
            self._shell.step._going_on = Walkthrough(guide, _road_to(guide, step_id))
            self._shell.go("step")
            for deed in deeds:
                deed()

        return show

    def _record(
        self, guide: Guide, *, consent: bool, note: str = "", more: bool = False
    ) -> Callable[[], None]:
        def show() -> None:
            self._desk.keeper.visit = _visit_of(guide, consent=consent)
            self._shell.go("record")
            record = self._shell.record
            if note:
                record.chooseOutcome("heard")
                record.choosePressed("self")
                record.write(note)
                record.save()
            if more:
                record.toggleObstacle("more")
            self._desk.keeper.visit = None

        return show

    def _longest_title(self) -> Guide:
        return max(self._desk.library.guides(), key=lambda guide: len(guide.title.text))


def hardest(guides: Sequence[Guide]) -> list[Guide]:
    """Return the guides that ask the most of a page, each by another measure."""
    measures: tuple[Callable[[Guide], int], ...] = (
        lambda guide: len(guide.title.text),
        lambda guide: max(len(line.text) for line in guide.lines),
        lambda guide: max(sum(len(line.text) for line in step.lines) for step in guide.steps),
        lambda guide: sum(len(line.text) for line in guide.lines) - _words_of_steps(guide),
    )
    found = [max(guides, key=measure) for measure in measures]
    return list({guide.guide_id: guide for guide in found}.values())


def _words_of_steps(guide: Guide) -> int:
    return sum(len(line.text) for step in guide.steps for line in step.lines)


def fill_today(hand: Hand) -> None:
    """Let the day have records of every kind: waiting, received, and refused for each reason."""
    store = hand.desk.store
    assert store is not None
    now = hand.desk.clock.now()
    guides = [guide.guide_id for guide in hand.desk.library.guides()]
    fates = [None, "", *REFUSALS, "session.of_a_newer_server"]
    for number, fate in enumerate(fates * 2):
        visit = replace(
            a_visit(now), visit_id=uuid4(), guide_id=guides[number % 3], commune="03325"
        )
        ref = store.save(a_session(visit))
        if fate is not None:
            answer = {ref: Acknowledgement("refused", fate)} if fate else {}
            store.outbox.settle(Settlement(frozenset({ref} - answer.keys()), answer, frozenset()))


def _road_to(guide: Guide, step_id: str) -> tuple[str, ...]:
    """Return a road that ends with a step."""
    roads = [(start,) for start in (guide.steps[0].step_id, guide.offline_start) if start]
    while roads:
        road = roads.pop()
        if road[-1] == step_id:
            return road
        roads += [(*road, follower) for follower in guide.step(road[-1]).followers]
    raise LookupError(step_id)


def _visit_of(guide: Guide, *, consent: bool) -> Visit:
    return replace(a_visit(consent=consent), guide_id=guide.guide_id, commune="03325")


def _longest(language: object) -> object:
    return max(language._offered, key=lambda one: len(one.title))  # type: ignore[attr-defined]
