"""The recording plan: every line there is to say in a language, the most needed first.

The language's own name and its greeting come first: without them nobody finds the language.
Then the texts of the screens, for a guide is of no use where the buttons around it are silent.
Then the guides: those most asked for on this kiosk, the 25 essential services, the others in
the order of the home page.

Lines that sound alike are recorded once.  Each stands in the plan under its own name, and
knows the names of the others (``PlannedLine.also``), so that one recording serves them all.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from itertools import groupby

from kiosk.domain.fact import FactState
from kiosk.domain.guide import Guide, GuideState
from kiosk.domain.hearing import with_parents
from kiosk.domain.language import Language
from kiosk.domain.line import Line
from kiosk.domain.line_ids import lines_by_id
from kiosk.domain.narration_ids import guide_line_id

HEADING_TITLE = "Tên bài"
HEADING_PAPERS = "Giấy tờ"
HEADING_FEE = "Lệ phí"
HEADING_TIME = "Bao lâu xong"
HEADING_AGENCY = "Ai giải quyết"
HEADING_PLACE = "Làm ở đâu"
SCREENS_TITLE = "Lời trên màn hình"

LANGUAGE_WEIGHT = 5
"""How much more somebody who asked in this very language counts than somebody in another."""

_HEADINGS = {
    "title": HEADING_TITLE,
    "notice": HEADING_TITLE,
    "documents": HEADING_PAPERS,
    "fee": HEADING_FEE,
    "time": HEADING_TIME,
    "agency": HEADING_AGENCY,
    "place": HEADING_PLACE,
}


@dataclass(frozen=True, slots=True)
class PlannedLine:
    """One line to record.

    Attributes:
        line_id: Its stable name (``kiosk.domain.narration_ids``).
        line: The Vietnamese words.
        group: ``group_id`` of the group it stands in.
        heading: What the list beside the recording calls the part it belongs to:
            "3. Chọn nơi đăng ký", "Giấy tờ"; the text itself of a screen's line.
        also: Names of the other lines with the same words, which one recording serves as well.
    """

    line_id: str
    line: Line
    group: str
    heading: str
    also: tuple[str, ...] = ()

    @property
    def text_hash(self) -> str:
        """``Line.spoken_hash`` of its words."""
        return self.line.spoken_hash


@dataclass(frozen=True, slots=True)
class PlanGroup:
    """The lines that are recorded in one go: a guide, a page of the screens, a language's name.

    Attributes:
        group_id: ``guide/GUIDE``, ``screen/TITLE`` or ``language/TAG``.
        title: In Vietnamese.
        lines: In the order of the guide or page.
    """

    group_id: str
    title: str
    lines: tuple[PlannedLine, ...]

    def headings(self) -> Iterator[tuple[str, tuple[PlannedLine, ...]]]:
        """Yield each heading with its lines, in order."""
        for heading, lines in groupby(self.lines, key=lambda planned: planned.heading):
            yield heading, tuple(lines)


@dataclass(frozen=True, slots=True)
class RecordingPlan:
    """Everything there is to record in one language, in the order in which it is needed."""

    groups: tuple[PlanGroup, ...]

    @property
    def count(self) -> int:
        """How many lines there are."""
        return sum(len(group.lines) for group in self.groups)

    def lines(self) -> Iterator[PlannedLine]:
        """Yield every line, in order."""
        for group in self.groups:
            yield from group.lines

    def line(self, line_id: str) -> PlannedLine:
        """Return the line of that name.

        Raises:
            KeyError: The plan has no such line.
        """
        for planned in self.lines():
            if planned.line_id == line_id:
                return planned
        raise KeyError(line_id)

    def group(self, group_id: str) -> PlanGroup:
        """Return the group of that id.

        Raises:
            KeyError: The plan has no such group.
        """
        for group in self.groups:
            if group.group_id == group_id:
                return group
        raise KeyError(group_id)


def recording_plan(
    guides: Sequence[Guide],
    screen_lines: Sequence[tuple[str, Line]],
    language: Language,
    asked: Mapping[str, int],
    *,
    pages: Mapping[str, str] | None = None,
    today: date | None = None,
) -> RecordingPlan:
    """Return the plan of a language.

    Args:
        guides: In the order of the home page.
        screen_lines: The texts of the screens by name, and the language's own name and greeting
            (``language/TAG/name``, ``language/TAG/greeting``).
        language: What is recorded; a dialect is planned like its language.
        asked: How often each guide was asked for (``asked_for``).
        pages: Title of the page on which a screen's line stands, by the line's name; lines of
            one page make a group.  Those without a page make one together.
        today: With it, guides and facts that hold no more on that day are left out.
    """
    groups = [*_screen_groups(screen_lines, language, pages or {})]
    wanted = [guide for guide in guides if today is None or _holds(guide, today)]
    groups += [_guide_group(guide, today) for guide in _most_needed_first(wanted, asked)]
    return RecordingPlan(_with_namesakes(group for group in groups if group.lines))


def asked_for(demand: Mapping[tuple[str, str], int], tag: str) -> Mapping[str, int]:
    """Return how much each guide is asked for, as the plan of one language weighs it.

    Args:
        demand: By guide and language asked for (``SessionStore.guide_demand``).
        tag: The language or dialect that is recorded.  Whoever asked in it, or in the language
            it is a dialect of, counts ``LANGUAGE_WEIGHT`` times.
    """
    family = set(with_parents(tag))
    asked: Counter[str] = Counter()
    for (guide_id, language), times in demand.items():
        is_ours = language in family or tag in with_parents(language)
        asked[guide_id] += times * (LANGUAGE_WEIGHT if is_ours else 1)
    return asked


def _most_needed_first(guides: Sequence[Guide], asked: Mapping[str, int]) -> list[Guide]:
    def need(guide: Guide) -> tuple[int, bool, int]:
        essential = guide.essential25
        return -asked.get(guide.guide_id, 0), essential is None, essential or 0

    return sorted(guides, key=need)  # stable: the order of the home page decides the rest


def _holds(guide: Guide, today: date) -> bool:
    return guide.state(today) not in {GuideState.REPEALED, GuideState.EXPIRED}


def _screen_groups(
    screen_lines: Sequence[tuple[str, Line]], language: Language, pages: Mapping[str, str]
) -> Iterator[PlanGroup]:
    own, by_page = [], defaultdict[str, list[tuple[str, Line]]](list)
    for line_id, line in screen_lines:
        if line_id.startswith("language/"):
            own.append((line_id, line))
        else:
            by_page[pages.get(line_id, SCREENS_TITLE)].append((line_id, line))
    yield _text_group(f"language/{language.tag}", language.title, own)
    for title, lines in by_page.items():
        yield _text_group(f"screen/{title}", title, lines)


def _text_group(group_id: str, title: str, lines: Iterable[tuple[str, Line]]) -> PlanGroup:
    planned = (PlannedLine(line_id, line, group_id, line.text) for line_id, line in lines)
    return PlanGroup(group_id, title, tuple(planned))


def _guide_group(guide: Guide, today: date | None) -> PlanGroup:
    group_id = f"guide/{guide.guide_id}"
    steps = {
        step.step_id: f"{number}. {step.title.text}"
        for number, step in enumerate(guide.steps, start=1)
    }
    gone = set() if today is None else _gone(guide, today)
    lines = []
    for name, line in lines_by_id(guide).items():
        kind, _, rest = name.partition(".")
        if kind != "steps" and line in gone:
            continue
        heading = steps[rest.partition(".")[0]] if kind == "steps" else _HEADINGS[kind]
        lines.append(PlannedLine(guide_line_id(guide.guide_id, name), line, group_id, heading))
    return PlanGroup(group_id, guide.title.text, tuple(lines))


def _gone(guide: Guide, today: date) -> set[Line]:
    """Return the words of the facts and the notice that hold no more."""
    held = {fact.line for fact in guide.facts if fact.state(today) is not FactState.EXPIRED}
    gone = {fact.line for fact in guide.facts} - held
    if guide.notice is not None and not guide.notice.is_shown(today):
        gone.add(guide.notice.line)
    return gone


def _with_namesakes(groups: Iterable[PlanGroup]) -> tuple[PlanGroup, ...]:
    """Tell every line the names of those that sound like it."""
    groups = tuple(groups)
    names = defaultdict[str, list[str]](list)
    for group in groups:
        for planned in group.lines:
            names[planned.text_hash].append(planned.line_id)

    def told(planned: PlannedLine) -> PlannedLine:
        alike = names[planned.text_hash]
        if len(alike) == 1:
            return planned
        return replace(planned, also=tuple(one for one in alike if one != planned.line_id))

    return tuple(replace(group, lines=tuple(map(told, group.lines))) for group in groups)
