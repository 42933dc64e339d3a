"""The sheets of a spreadsheet of guides, in the manner of an XLSForm.

Four sheets hold the library: ``guides`` (a row each), ``facts`` (a row each; the notice too),
``steps`` (a row for each line: the step itself, its sentences, warning and question) and
``answers``.  ``settings`` says what the file is.  A line's words stand in columns
``text::Tiếng Việt (vi)``, ``say::…``; another language adds its own ``text::…``, ``say::…``,
``state::…`` and ``made_from::…``.  Columns that begin with ``audio::`` are reserved for
recordings: they may stand in a sheet, and are not read yet.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from kiosk.content.authoring.formatting import Written
from kiosk.content.authoring.picture_cell import picture_cell
from kiosk.domain.fact import Fact
from kiosk.domain.guide import Guide, Step
from kiosk.domain.line import Line
from kiosk.domain.line_ids import lines_by_id

VIETNAMESE_COLUMN = "Tiếng Việt (vi)"
RESERVED = "audio::"
LINE = "text"
"""Where the columns of a line's words stand in a sheet."""

COLUMNS: Mapping[str, tuple[str, ...]] = {
    "guides": (
        *("id", "version", "kind", "codes", "essential25", "category", "life_events", "keywords"),
        *(LINE, "image", "repealed_on", "repealed_by", "repealed_source", "valid_until"),
        *("portal_url", "sources", "checked_on", "reviewed_by_role", "reviewed_on"),
        *("offline_start", "comment"),
    ),
    "facts": (
        *("guide", "key", "choice", "id", LINE, "source", "checked_on", "valid_from"),
        *("valid_until", "confidence"),
    ),
    "steps": (
        *("guide", "type", "step", LINE, "image", "needs_network", "portal_url", "next"),
        "comment",
    ),
    "answers": ("guide", "step", "id", LINE, "image", "goto"),
    "settings": ("form_title", "form_id", "version", "default_language"),
}
FORM_ID = "gocua-guides"
FORM_VERSION = "1"

Row = dict[str, str]


@dataclass(frozen=True, slots=True)
class Table:
    """One sheet: its columns in order, and its rows by column."""

    name: str
    columns: tuple[str, ...]
    rows: tuple[Row, ...]


def tables_of(library: Sequence[Written], names: Mapping[str, str]) -> tuple[Table, ...]:
    """Return the sheets of a library.

    Args:
        library: The guides.
        names: What languages are called, by tag; one that is missing is called by its tag.
    """
    ordered = sorted(library, key=lambda written: written.guide.guide_id)
    tags = sorted({tag for written in ordered for tag in written.guide.translations})
    languages = {tag: f"{names.get(tag, tag)} ({tag})" for tag in tags}
    rows: dict[str, list[Row]] = {name: [] for name in COLUMNS}
    for written in ordered:
        writer = _Writer(written, languages)
        rows["guides"].append(writer.guide_row())
        rows["facts"] += writer.fact_rows()
        rows["steps"] += writer.step_rows()
        rows["answers"] += writer.answer_rows()
    rows["settings"].append(
        {
            "form_title": "Gõ Cửa",
            "form_id": FORM_ID,
            "version": FORM_VERSION,
            "default_language": VIETNAMESE_COLUMN,
        }
    )
    return tuple(
        Table(name, _with_languages(name, tuple(languages.values())), tuple(rows[name]))
        for name in COLUMNS
    )


def line_columns(languages: Sequence[str]) -> tuple[str, ...]:
    """Return the columns of a line's words: Vietnamese, then each other language."""
    others = (
        f"{part}::{name}" for name in languages for part in ("text", "say", "state", "made_from")
    )
    return (f"text::{VIETNAMESE_COLUMN}", f"say::{VIETNAMESE_COLUMN}", *others)


def _with_languages(sheet: str, languages: tuple[str, ...]) -> tuple[str, ...]:
    columns: list[str] = []
    for column in COLUMNS[sheet]:
        columns += line_columns(languages) if column == LINE else (column,)
    if sheet == "guides":
        columns += [f"comment::{name}" for name in languages]
    return tuple(columns)


class _Writer:
    """Writes the rows of one guide; the lines come in the order of ``lines_by_id``."""

    def __init__(self, written: Written, languages: Mapping[str, str]) -> None:
        self._written = written
        self._guide: Guide = written.guide
        self._languages = languages

    def guide_row(self) -> Row:
        guide = self._guide
        repealed = guide.repealed
        row = {
            "id": guide.guide_id,
            "version": str(guide.version),
            "kind": guide.kind.value,
            "codes": "\n".join(guide.codes),
            "essential25": "" if guide.essential25 is None else str(guide.essential25),
            "category": guide.category,
            "life_events": "\n".join(guide.life_events),
            "keywords": "\n".join(guide.keywords),
            **self._words("title", guide.title),
            "image": "" if guide.picture is None else picture_cell(guide.picture),
            "repealed_on": str(repealed.on) if repealed else "",
            "repealed_by": repealed.replaced_by if repealed else "",
            "repealed_source": repealed.source if repealed else "",
            "valid_until": str(guide.valid_until or ""),
            "portal_url": guide.portal_url,
            "sources": "\n".join(guide.sources),
            "checked_on": str(guide.checked_on),
            "reviewed_by_role": guide.reviewed_by_role,
            "reviewed_on": str(guide.reviewed_on or ""),
            "offline_start": guide.offline_start or "",
            "comment": "\n".join(self._written.comments.head),
        }
        for tag, comments in self._written.translated.items():
            row[f"comment::{self._languages[tag]}"] = "\n".join(comments)
        return row

    def fact_rows(self) -> Iterator[Row]:
        guide = self._guide
        names = iter(name for name in lines_by_id(guide) if not name.startswith("steps."))
        next(names)  # the title
        if guide.notice is not None:
            notice = guide.notice
            yield {
                "guide": guide.guide_id,
                "key": "notice",
                **self._words(next(names), notice.line),
                "source": notice.source,
                "valid_from": str(notice.on),
                "valid_until": str(notice.until or ""),
            }
        choices = 0
        for document in guide.documents:
            choices += document.is_choice
            for fact in document.any_of:
                choice = str(choices) if document.is_choice else ""
                yield self._fact_row("documents", choice, next(names), fact)
        alone = ("agency", guide.agency), ("place", guide.place)
        for key, facts in (
            ("fee", guide.fee),
            ("time", guide.time),
            *((key, () if fact is None else (fact,)) for key, fact in alone),
        ):
            for fact in facts:
                yield self._fact_row(key, "", next(names), fact)

    def step_rows(self) -> Iterator[Row]:
        following = [step.step_id for step in self._guide.steps[1:]]
        for step, after in zip(self._guide.steps, [*following, None], strict=True):
            at = f"steps.{step.step_id}"
            yield {
                **self._step_line(step, "step", f"{at}.title", step.title),
                "image": picture_cell(step.picture),
                "needs_network": "true" if step.needs_network else "",
                "portal_url": step.portal_url,
                "next": _next(step, after),
                "comment": "\n".join(self._written.comments.steps.get(step.step_id, ())),
            }
            for number, sentence in enumerate(step.sentences, start=1):
                yield self._step_line(step, "sentence", f"{at}.sentences.{number}", sentence)
            if step.warning is not None:
                yield self._step_line(step, "warning", f"{at}.warning", step.warning)
            if step.question is not None:
                yield self._step_line(step, "question", f"{at}.question", step.question.line)

    def answer_rows(self) -> Iterator[Row]:
        names = iter(name for name in lines_by_id(self._guide) if ".answers." in name)
        for step in self._guide.steps:
            for answer in step.question.answers if step.question is not None else ():
                yield {
                    "guide": self._guide.guide_id,
                    "step": step.step_id,
                    "id": answer.answer_id,
                    **self._words(next(names), answer.line),
                    "image": picture_cell(answer.picture),
                    "goto": answer.goto,
                }

    def _fact_row(self, key: str, choice: str, name: str, fact: Fact) -> Row:
        return {
            "guide": self._guide.guide_id,
            "key": key,
            "choice": choice,
            "id": fact.fact_id,
            **self._words(name, fact.line),
            "source": fact.source,
            "checked_on": str(fact.checked_on or ""),
            "valid_from": str(fact.valid_from or ""),
            "valid_until": str(fact.valid_until or ""),
            "confidence": fact.confidence.value if fact.confidence else "",
        }

    def _step_line(self, step: Step, kind: str, name: str, line: Line) -> Row:
        words = self._words(name, line)
        return {"guide": self._guide.guide_id, "type": kind, "step": step.step_id, **words}

    def _words(self, name: str, line: Line) -> Row:
        row = {f"text::{VIETNAMESE_COLUMN}": line.text, f"say::{VIETNAMESE_COLUMN}": line.say}
        for tag, language in self._languages.items():
            translation = self._guide.translations.get(tag, {}).get(name)
            if translation is not None:
                row |= {
                    f"text::{language}": translation.line.text,
                    f"say::{language}": translation.line.say,
                    f"state::{language}": translation.state.value,
                    f"made_from::{language}": translation.made_from,
                }
        return row


def _next(step: Step, following: str | None) -> str:
    if step.question is not None:
        return ""
    if step.next_id is None:
        return "end"
    return "" if step.next_id == following else step.next_id
