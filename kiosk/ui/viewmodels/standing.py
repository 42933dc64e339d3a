"""What is shown and said of a guide's facts on a day: expired ones as expired, no future ones."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from kiosk.domain.fact import Fact, FactState, shown_facts
from kiosk.domain.guide import Guide, GuideState
from kiosk.domain.line import Line
from kiosk.ui import wording

ROOM = 180
"""Letters that one piece may hold: with the largest letters more would not fit on a page."""

Told = tuple[str, tuple[Line, ...]]


@dataclass(frozen=True, slots=True)
class Statement:
    """Something that is shown in one piece and said line by line."""

    key: str
    label: wording.Saying | None
    glyph: str
    text: str
    lines: tuple[Line, ...]
    values: tuple[tuple[str, str], ...] = ()

    @property
    def name(self) -> str:
        """Its label as the screen shows it."""
        return self.label.shown(**dict(self.values)) if self.label is not None else ""

    @property
    def heard(self) -> tuple[Line, ...]:
        """Its label, if it has one, and what it says."""
        if self.label is None:
            return self.lines
        return (self.label.line(**dict(self.values)), *self.lines)


def papers(guide: Guide, today: date) -> tuple[Statement, ...]:
    """Return what to bring on a day, a piece for each thing to be ticked off."""
    found: list[Statement] = []
    for document in guide.documents:
        facts = shown_facts(document.any_of, today)
        if not facts:
            continue
        told = [_told(fact, wording.FACT_EXPIRED, today) for fact in facts]
        head = wording.BEFORE_ANY_OF
        for piece in _pieces(told):
            text, lines = _joined(piece)
            if len(told) > 1:
                rows = "\n".join(f"– {shown}" for shown, _ in piece)
                text, lines = f"{head.shown()}\n{rows}", (head.line(), *lines)
                head = wording.BEFORE_OR
            found.append(Statement(f"document:{len(found)}", None, "", text, lines))
    return tuple(found)


def facts(guide: Guide, today: date) -> tuple[Statement, ...]:
    """Return fee, time, agency and place as they are on a day."""
    found: list[Statement] = []
    for key, label, stated, glyph in (
        ("fee", wording.FACT_FEE, guide.fee, "money"),
        ("time", wording.FACT_TIME, guide.time, "clock"),
        ("agency", wording.FACT_AGENCY, _alone(guide.agency), "building"),
        ("place", wording.FACT_PLACE, _alone(guide.place), "pin"),
    ):
        expired = wording.FEE_EXPIRED if key == "fee" else wording.FACT_EXPIRED
        told = [_told(fact, expired, today) for fact in shown_facts(stated, today)]
        for number, piece in enumerate(_pieces(told), 1):
            text, lines = _joined(piece)
            found.append(
                Statement(key if number == 1 else f"{key}-{number}", label, glyph, text, lines)
            )
    return tuple(found)


def news(guide: Guide, replaced: Guide | None, today: date) -> tuple[Statement, ...]:
    """Return what must be known before anything else: a change, the end of the procedure.

    Args:
        guide: The guide that is open.
        replaced: The repealed one that led to it, if one did.
        today: The day.
    """
    return tuple(_news(guide, replaced, today))


def trust(guide: Guide, today: date) -> tuple[tuple[wording.Saying, dict[str, str]], ...]:
    """Return how far the guide can be trusted on a day, each saying with its values."""
    said: list[tuple[wording.Saying, dict[str, str]]] = []
    if guide.state(today) is GuideState.EXPIRED and guide.valid_until is not None:
        said.append((wording.GUIDE_EXPIRED, {"date": written(guide.valid_until)}))
    if guide.reviewed_on is None:
        said.append((wording.UNREVIEWED, {}))
    else:
        said.append((wording.REVIEWED, {"date": written(guide.reviewed_on)}))
    if guide.is_unchecked(today):
        said.append((wording.UNCHECKED, {"days": str(guide.age_days(today))}))
    return tuple(said)


def dated_lines(guide: Guide) -> Iterator[Line]:
    """Yield what is said of this guide's days, now or once it or a fact of it has expired."""
    for saying in (wording.CHECKED_ON, wording.CHECKED):
        yield saying.line(date=written(guide.checked_on))
    if guide.reviewed_on is not None:
        yield wording.REVIEWED.line(date=written(guide.reviewed_on))
    if guide.notice is not None:
        yield wording.NOTICE.line(date=written(guide.notice.on))
    for fact in guide.facts:
        if fact.valid_until is not None:
            saying = wording.FEE_EXPIRED if fact in guide.fee else wording.FACT_EXPIRED
            yield saying.line(date=written(fact.valid_until))
    if guide.valid_until is not None:
        yield wording.GUIDE_EXPIRED.line(date=written(guide.valid_until))


def written(day: date) -> str:
    """Return a day as it is written in Vietnam."""
    return f"{day:%d/%m/%Y}"


def _news(guide: Guide, replaced: Guide | None, today: date) -> Iterator[Statement]:
    if replaced is not None and replaced.repealed is not None:
        values = {"date": written(replaced.repealed.on), "title": replaced.title.text}
        yield _statement("repealed", wording.REPEALED, "alert-circle", wording.REPLACED_ON, values)
    elif guide.repealed is not None and guide.state(today) is GuideState.REPEALED:
        values = {"date": written(guide.repealed.on)}
        yield _statement("repealed", wording.REPEALED, "alert-circle", wording.REPEALED_ON, values)
    notice = guide.notice
    if notice is not None and notice.is_shown(today):
        line, day = notice.line, (("date", written(notice.on)),)
        yield Statement("notice", wording.NOTICE, "bell", line.text, (line,), day)


def _statement(
    key: str, label: wording.Saying, glyph: str, saying: wording.Saying, values: dict[str, str]
) -> Statement:
    return Statement(key, label, glyph, saying.shown(**values), (saying.line(**values),))


def _alone(fact: Fact | None) -> tuple[Fact, ...]:
    return () if fact is None else (fact,)


def _pieces(told: Sequence[Told]) -> Iterator[Sequence[Told]]:
    """Yield what fits on a page together, in its order."""
    piece: list[Told] = []
    for one in told:
        if piece and sum(len(text) for text, _ in (*piece, one)) > ROOM:
            yield piece
            piece = []
        piece.append(one)
    if piece:
        yield piece


def _told(fact: Fact, expired: wording.Saying, today: date) -> Told:
    """Return what is shown and said of one fact."""
    if fact.state(today) is FactState.EXPIRED and fact.valid_until is not None:
        day = written(fact.valid_until)
        shown = f"{fact.line.text}\n{expired.shown(date=day)}"
        return shown, (fact.line, expired.line(date=day))
    return fact.line.text, (fact.line,)


def _joined(told: Sequence[Told]) -> Told:
    texts = "\n".join(text for text, _ in told)
    return texts, tuple(line for _, lines in told for line in lines)
