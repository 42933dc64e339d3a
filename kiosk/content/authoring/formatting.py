"""The one written form of a guide: the same guide always gives the same bytes.

Keys come in a fixed order, defaults are left out, the end of a road is always written
(``next: end``), and a text is quoted only where it must be.  So two editors who say the same
thing write the same file, and what changed between two versions can be seen.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path
from types import MappingProxyType

from kiosk.content.authoring.comments import Comments, read_comments
from kiosk.content.authoring.scalars import scalar
from kiosk.content.catalogue import FILE_NAME
from kiosk.content.faults import Fault
from kiosk.content.guide_file import check_guide
from kiosk.content.guide_translations import translation_file
from kiosk.content.yaml_tree import read_tree
from kiosk.domain.fact import Document, Fact
from kiosk.domain.guide import Guide, Line, Part, Picture, Step, Translation
from kiosk.domain.line_ids import lines_by_id

Value = str | date | int | None


@dataclass(frozen=True, slots=True)
class Written:
    """A guide with what editors noted beside it.

    Attributes:
        translated: The comments of each translation, by tag.
    """

    guide: Guide
    comments: Comments
    translated: Mapping[str, tuple[str, ...]] = field(default_factory=lambda: MappingProxyType({}))


def read_written(folder: Path, name: str = "") -> tuple[Written | None, list[Fault]]:
    """Read a guide with its comments; all faults at once where there are any.

    A faulty translation is a fault here, since writing the guide anew would lose it.
    """
    guide, faults = check_guide(folder, name)
    if guide is None or faults:
        return None, faults
    translated = {
        tag: _comments_of(folder / translation_file(tag)).head for tag in guide.translations
    }
    return Written(guide, _comments_of(folder / FILE_NAME), translated), []


def files_of(written: Written) -> Mapping[str, str]:
    """Return the text of every file of a guide in its written form, by file name."""
    guide = written.guide
    files = {FILE_NAME: format_guide(guide, written.comments)}
    for tag, translated in sorted(guide.translations.items()):
        files[translation_file(tag)] = format_translation(
            guide, translated, written.translated.get(tag, ())
        )
    return files


def format_guide(guide: Guide, comments: Comments) -> str:
    """Return the text of ``guide.yaml``."""
    rows = [*_commented(comments.head, ""), *_head(guide), "", *_stated(guide), "", "steps:"]
    following = [step.step_id for step in guide.steps[1:]]
    for number, (step, after) in enumerate(zip(guide.steps, [*following, None], strict=True)):
        rows += [""] if number else []
        rows += _commented(comments.steps.get(step.step_id, ()), "  ")
        rows += _item(_step(step, after), "  ")
    return "\n".join(rows) + "\n"


def format_translation(
    guide: Guide, translated: Mapping[str, Translation], comments: Sequence[str]
) -> str:
    """Return the text of ``text.<tag>.yaml``, its lines in the order of the guide."""
    rows = _commented(comments, "")
    for line_id in lines_by_id(guide):
        if line_id in translated:
            translation = translated[line_id]
            rows.append(f"{line_id}:")
            rows += _indented(
                _keys(
                    ("text", translation.line.text),
                    ("say", translation.line.say),
                    ("state", translation.state),
                    ("made_from", translation.made_from),
                )
            )
    return "\n".join(rows) + "\n"


def _comments_of(file: Path) -> Comments:
    root, _ = read_tree(file, file.name)
    assert root is not None  # it has just been read without a fault
    return read_comments(file.read_text(encoding="utf-8-sig"), root)


def _commented(comments: Iterable[str], indent: str) -> list[str]:
    return [f"{indent}# {comment}".rstrip() for comment in comments]


def _head(guide: Guide) -> Iterator[str]:
    yield from _keys(("id", guide.guide_id), ("version", guide.version), ("kind", guide.kind))
    yield from _flow("codes", guide.codes)
    yield from _keys(("essential25", guide.essential25), ("category", guide.category))
    yield from _flow("life_events", guide.life_events)
    yield from _list("keywords", guide.keywords)
    yield from _titled(guide.title)
    if guide.picture is not None:
        yield from _picture(guide.picture)
    if guide.notice is not None:
        notice = guide.notice
        yield "notice:"
        yield from _indented(
            _keys(
                *_line(notice.line),
                ("on", notice.on),
                ("until", notice.until),
                ("source", notice.source),
            )
        )
    if guide.repealed is not None:
        repealed = guide.repealed
        yield "repealed:"
        yield from _indented(
            _keys(
                ("on", repealed.on),
                ("replaced_by", repealed.replaced_by),
                ("source", repealed.source),
            )
        )
    yield from _keys(("valid_until", guide.valid_until))


def _stated(guide: Guide) -> Iterator[str]:
    if guide.documents:
        yield "documents:"
        for document in guide.documents:
            yield from _item(_document(document), "  ")
    yield from _facts("fee", guide.fee)
    yield from _facts("time", guide.time)
    yield from _facts("agency", () if guide.agency is None else (guide.agency,))
    yield from _facts("place", () if guide.place is None else (guide.place,))
    yield from _keys(("portal_url", guide.portal_url))
    yield from _list("sources", guide.sources)
    yield from _keys(
        ("checked_on", guide.checked_on),
        ("reviewed_by_role", guide.reviewed_by_role),
        ("reviewed_on", guide.reviewed_on),
        ("offline_start", guide.offline_start),
    )


def _document(document: Document) -> list[str]:
    if not document.is_choice:
        return _fact(document.any_of[0])
    rows = ["any_of:"]
    for fact in document.any_of:
        rows += _item(_fact(fact), "  ")
    return rows


def _facts(key: str, facts: Sequence[Fact]) -> Iterator[str]:
    if len(facts) == 1:
        rows = _fact(facts[0])
        if len(rows) == 1 and _is_bare(facts[0]):
            yield f"{key}: {rows[0]}"
        else:
            yield f"{key}:"
            yield from _indented(rows)
    elif facts:
        yield f"{key}:"
        for fact in facts:
            yield from _item(_fact(fact), "  ")


def _is_bare(fact: Fact) -> bool:
    return fact == Fact(Line(fact.line.text))


def _fact(fact: Fact) -> list[str]:
    """Return the rows of a fact: one text, or its keys."""
    if _is_bare(fact):
        return [scalar(fact.line.text)]
    return list(
        _keys(
            ("id", fact.fact_id),
            *_line(fact.line),
            ("source", fact.source),
            ("checked_on", fact.checked_on),
            ("valid_from", fact.valid_from),
            ("valid_until", fact.valid_until),
            ("confidence", fact.confidence),
        )
    )


def _step(step: Step, following: str | None) -> list[str]:
    rows = [*_keys(("id", step.step_id)), *_titled(step.title), "sentences:"]
    for sentence in step.sentences:
        rows += _item(_fact(Fact(sentence)), "  ")
    if step.warning is not None:
        rows += _facts("warning", (Fact(step.warning),))
    rows += ["needs_network: true"] if step.needs_network else []
    rows += _keys(("portal_url", step.portal_url))
    rows += _picture(step.picture)
    if step.question is not None:
        rows += ["question:", *_indented(_keys(*_line(step.question.line))), "  answers:"]
        for answer in step.question.answers:
            keys = _keys(("id", answer.answer_id), *_line(answer.line))
            rows += _item([*keys, *_picture(answer.picture), f"goto: {answer.goto}"], "    ")
    elif step.next_id is None:
        rows.append("next: end")
    elif step.next_id != following:
        rows.append(f"next: {step.next_id}")
    return rows


def _picture(picture: Picture) -> list[str]:
    if picture.file:
        return [f"picture: {scalar(picture.file)}"]
    return ["picture:", *(f"  - {_part(part)}" for part in picture.parts)]


def _part(part: Part) -> str:
    if not part.options:
        return part.name
    options = ", ".join(f"{key}: {scalar(v, within=True)}" for key, v in part.options.items())
    return f"{part.name}: {{{options}}}"


def _titled(title: Line) -> Iterator[str]:
    return _keys(("title", title.text), ("say", title.say))


def _line(line: Line) -> tuple[tuple[str, str], tuple[str, str]]:
    return ("text", line.text), ("say", line.say)


def _keys(*pairs: tuple[str, Value]) -> Iterator[str]:
    """Yield the keys that have a value, a row each."""
    for key, value in pairs:
        if value is not None and value != "":
            yield f"{key}: {scalar(str(value))}"


def _flow(key: str, words: Sequence[str]) -> Iterator[str]:
    if words:
        yield f"{key}: [{', '.join(scalar(word, within=True) for word in words)}]"


def _list(key: str, texts: Sequence[str]) -> Iterator[str]:
    if texts:
        yield f"{key}:"
        yield from (f"  - {scalar(text)}" for text in texts)


def _item(rows: Sequence[str], indent: str) -> list[str]:
    """Return rows as one item of a list."""
    first, *others = rows
    return [f"{indent}- {first}", *(f"{indent}  {row}" for row in others)]


def _indented(rows: Iterable[str]) -> list[str]:
    return [f"  {row}" for row in rows]
