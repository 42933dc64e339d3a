"""``gocua narrations coverage``: what is recorded, beside what is asked for."""

from __future__ import annotations

import json
from argparse import Namespace
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from kiosk.clock import SystemClock
from kiosk.content.languages import LanguageDirectory
from kiosk.domain.language import VIETNAMESE
from kiosk.domain.narration import Narration
from kiosk.domain.session import local_day
from kiosk.errors import DeskError
from kiosk.guide_commands import Answer, installed
from kiosk.keeping import open_store
from kiosk.messages import explain
from kiosk.paths import Paths
from kiosk.resources import bundled
from kiosk.studio.coverage import Coverage, coverage
from kiosk.studio.installing import installed_narrations, installed_tags
from kiosk.studio.plan import recording_plan
from kiosk.ui.plan_lines import language_lines_of

_HEADINGS = {
    "vi": ("tiếng", "bài", "đã thu/tất cả", "đã cũ", "được hỏi"),
    "en": ("language", "guide", "recorded/total", "outdated", "asked for"),
}


@dataclass(frozen=True, slots=True)
class _Row:
    """One language: ``outdated`` holds names of lines, the recorded words and those of today."""

    tag: str
    title: str
    found: Coverage
    outdated: tuple[tuple[str, str, str], ...]
    asked: int | None

    def as_json(self, *, with_lines: bool) -> dict[str, object]:
        row: dict[str, object] = {
            "language": self.tag,
            "title": self.title,
            "asked": self.asked,
            "recorded": self.found.recorded,
            "total": self.found.total,
            "outdated": len(self.outdated),
            "groups": [
                {
                    "id": group.group_id,
                    "title": group.title,
                    "recorded": group.recorded,
                    "total": group.total,
                    "outdated": group.outdated,
                }
                for group in self.found.groups
            ],
        }
        if with_lines:
            row["outdated_lines"] = [
                {"line": name, "recorded": old, "now": new} for name, old, new in self.outdated
            ]
        return row

    def as_lines(self, *, whole: bool) -> Iterator[str]:
        asked = "–" if self.asked is None else str(self.asked)
        counts = f"{self.found.recorded}/{self.found.total}"
        yield "\t".join([self.tag, self.title, counts, str(len(self.outdated)), asked])
        if not whole:
            return
        for group in self.found.groups:
            name = group.group_id.removeprefix("guide/")
            called = name if name != group.group_id else group.title
            counts = f"{group.recorded}/{group.total}"
            yield "\t".join([self.tag, called, counts, str(group.outdated), ""])


def coverage_of(options: Namespace, paths: Paths) -> Answer:
    """Return how much of each guide is recorded, language by language, and what is outdated.

    Named are the languages in which something is installed and those that were asked for, the
    most wanted first; of these, where nothing is recorded, one line.
    """
    directory = LanguageDirectory.load(bundled("assets"))
    asked, remarks = _demand(paths)
    tags = [options.language] if options.language else _tags(paths, asked)
    guides, today = installed(paths).guides(), local_day(SystemClock().now())
    rows: list[dict[str, object]] = []
    table: list[str] = ["\t".join(_HEADINGS[options.ui])]
    status = 0
    for tag in tags:
        language = directory.language(tag)
        if language is None:
            remarks.append(f"{tag}: {_UNKNOWN[options.ui]}")
            continue
        try:
            narrations = installed_narrations(paths.narrations, tag).narrations
        except DeskError as error:
            remarks.append(explain(error))
            status = 1
            continue
        title = directory.title(tag)
        lines, pages = language_lines_of(language, tag, title)
        plan = recording_plan(guides, lines, language, {}, pages=pages, today=today)
        found = coverage(plan, narrations)
        times = None if asked is None else asked.get(tag, 0)
        row = _Row(tag, title, found, _outdated(found, narrations), times)
        rows.append(row.as_json(with_lines=options.lines))
        table += row.as_lines(whole=bool(narrations) or bool(options.language))
        if options.lines:
            table += (f'{tag}\t{name}\t"{old}" → "{new}"' for name, old, new in row.outdated)
    if options.json:
        return Answer((json.dumps(rows, ensure_ascii=False),), tuple(remarks), status)
    return Answer(tuple(table), tuple(remarks), status)


_UNKNOWN = {"vi": "máy không biết tiếng này", "en": "no such language is known here"}


def _demand(paths: Paths) -> tuple[Mapping[str, int] | None, list[str]]:
    """Return how often each language was asked for; ``None`` where that cannot be told."""
    if not paths.store.is_file():  # it would be made
        return None, []
    try:
        with open_store(paths) as (store, _):
            return store.language_demand(), []
    except DeskError as error:
        return None, [explain(error)]


def _tags(paths: Paths, asked: Mapping[str, int] | None) -> list[str]:
    wished = {tag: times for tag, times in (asked or {}).items() if tag and tag != VIETNAMESE}
    tags = {*installed_tags(paths.narrations), *wished}
    return sorted(tags, key=lambda tag: (-(asked or {}).get(tag, 0), tag))


def _outdated(
    found: Coverage, narrations: Mapping[str, Narration]
) -> tuple[tuple[str, str, str], ...]:
    """Return each outdated line: its name, the words that were recorded, and those of today."""
    return tuple(
        (one.line_id, narrations[one.line_id].text, one.line.say or one.line.text)
        for one in found.outdated
    )
