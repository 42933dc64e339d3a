"""From ``guide.yaml`` to a guide, or to everything that is wrong with it.

An editor gets all faults at once, never just the first, so the file is read to
its end with stand-ins for what is missing; the guide is handed out only if there
was no fault at all.  ``docs/guide-format.md`` describes the format.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from kiosk.content import checks
from kiosk.content.catalogue import CATEGORIES, FILE_NAME
from kiosk.content.faults import Fault
from kiosk.content.guide_facts import MOST_SOURCE, FactReader
from kiosk.content.guide_pictures import PictureReader
from kiosk.content.guide_reader import Dated, GuideReader
from kiosk.content.guide_translations import read_translations
from kiosk.content.step_reader import MOST_TITLE, StepReader
from kiosk.content.yaml_tree import Entries, Node, Scalar, line_of, read_tree
from kiosk.domain.guide import Guide, Kind, LifeEvent

if TYPE_CHECKING:
    from kiosk.content.guide_style import HouseStyle

PROCEDURE_KEYS = ("documents", "fee", "time", "agency", "place")
REQUIRED_KEYS = ("id", "version", "kind", "category", "title", "sources", "checked_on", "steps")
GUIDE_KEYS = (
    *("id", "version", "kind", "codes", "essential25", "category", "life_events", "keywords"),
    *("title", "say", "picture", "notice", "repealed", "valid_until"),
    *("documents", "fee", "time", "agency", "place", "portal_url"),
    *("sources", "checked_on", "reviewed_by_role", "reviewed_on", "offline_start", "steps"),
)
MOST_CODES = 8
MOST_SOURCES = 12
MOST_KEYWORDS = 60
MOST_KEYWORD = 60
MOST_ROLE = 80
ESSENTIAL = 25


def check_guide(
    path: Path, name: str = "", style: HouseStyle | None = None
) -> tuple[Guide | None, list[Fault]]:
    """Read one guide and check everything about it.

    Args:
        path: Its folder, or the ``guide.yaml`` in it.
        name: What faults call the file; its path unless told.
        style: What an editor is warned of, besides; nothing unless told.

    Returns:
        The guide, or ``None`` where it cannot be shown, and all faults by file and line.  A
        guide with warnings, or with a translation that was set aside, is there nevertheless.
        Nothing is raised for a bad file.
    """
    file = path if path.name == FILE_NAME else path / FILE_NAME
    name = name or str(file)
    root, faults = read_tree(file, name)
    reader = GuideReader(name, file.parent)
    guide = None if root is None else read_guide(reader, root, file.resolve().parent.name)
    found = sorted([*faults, *reader.faults], key=lambda fault: fault.line)
    if found or guide is None:
        return None, found
    translations, set_aside = read_translations(file.parent, name, guide)
    if style is not None:
        found = [*sorted(style.look_at(reader, name), key=lambda fault: fault.line)]
        set_aside += style.look_at_translations(guide, translations, name)
    return replace(guide, translations=translations), [*found, *set_aside]


def read_guide(reader: GuideReader, root: Node, folder: str) -> Guide | None:
    """Return the guide in a tree; what is wrong with it is noted by the reader.

    Args:
        reader: Of the tree's file.
        root: The tree.
        folder: The name that the guide must have.

    Returns:
        A guide with stand-ins where there are faults; ``None`` where there are no keys at all.
    """
    entries = reader.entries(root, "", GUIDE_KEYS)
    if entries is None:
        return None
    kind = reader.choice(entries, "kind", "", tuple(Kind))
    procedure = PROCEDURE_KEYS if kind == Kind.PROCEDURE else ()
    # No code is asked for: a camera fine, a forgotten VNeID password and others have none.
    reader.require(entries, "", (*REQUIRED_KEYS, *procedure))
    steps = StepReader(reader)
    facts = FactReader(reader)
    role, reviewed_on = _review(reader, entries)
    guide = Guide(
        guide_id=_guide_id(reader, entries, folder),
        version=_version(reader, entries),
        kind=Kind(kind) if kind else Kind.PROCEDURE,
        codes=_codes(reader, entries),
        category=reader.choice(entries, "category", "", CATEGORIES),
        title=reader.titled(entries, "", MOST_TITLE),
        steps=steps.read(entries),
        picture=PictureReader(reader).read(entries, "") if "picture" in entries.nodes else None,
        checked_on=reader.day(entries, "checked_on", "") or date.min,
        sources=_sources(reader, entries),
        documents=facts.documents(entries),
        fee=facts.facts(entries, "fee"),
        time=facts.facts(entries, "time"),
        agency=facts.fact(entries, "agency"),
        place=facts.fact(entries, "place"),
        portal_url=reader.address(entries, "portal_url", ""),
        offline_start=steps.offline_start,
        reviewed_by_role=role,
        reviewed_on=reviewed_on,
        valid_until=reader.day(entries, "valid_until", ""),
        repealed=facts.repealed(entries),
        life_events=_life_events(reader, entries),
        keywords=_keywords(reader, entries),
        essential25=_essential(reader, entries),
        notice=facts.notice(entries),
    )
    _note_days(reader, entries, {"checked_on": guide.checked_on, "valid_until": guide.valid_until})
    return guide


def _guide_id(reader: GuideReader, entries: Entries, folder: str) -> str:
    value = reader.given_id(entries, "")
    if value and value != folder:
        reader.add(line_of(entries, "id"), "id", "value.id_folder", value=value, folder=folder)
    return value


def _version(reader: GuideReader, entries: Entries) -> int:
    value = reader.text(entries, "version", "")
    version = checks.parse_version(value)
    if value and version is None:
        reader.add(line_of(entries, "version"), "version", "value.version", value=value)
    return version or 1


def _codes(reader: GuideReader, entries: Entries) -> tuple[str, ...]:
    codes = []
    for text, line, field in reader.texts(entries, "codes", "", most=MOST_CODES):
        if not checks.is_code(text):
            reader.add(line, field, "value.code", value=text)
        codes.append(text)
    return tuple(codes)


def _essential(reader: GuideReader, entries: Entries) -> int | None:
    value = reader.text(entries, "essential25", "")
    number = checks.parse_version(value)
    if value and (number is None or number > ESSENTIAL):
        line = line_of(entries, "essential25")
        reader.add(line, "essential25", "value.essential", value=value, most=ESSENTIAL)
    return number


def _sources(reader: GuideReader, entries: Entries) -> tuple[str, ...]:
    return _written(reader, entries, "sources", MOST_SOURCES, MOST_SOURCE)


def _keywords(reader: GuideReader, entries: Entries) -> tuple[str, ...]:
    return _written(reader, entries, "keywords", MOST_KEYWORDS, MOST_KEYWORD)


def _written(
    reader: GuideReader, entries: Entries, key: str, most: int, longest: int
) -> tuple[str, ...]:
    found = []
    for node, field in reader.items(entries, key, "", least=1, most=most):
        if not isinstance(node, Scalar):
            reader.add(node.line, field, "type.text")
        elif reader.words(node, field, longest, one_sentence=False):
            found.append(node.text.strip())
    return tuple(found)


def _life_events(reader: GuideReader, entries: Entries) -> tuple[LifeEvent, ...]:
    known = tuple(LifeEvent)
    chosen = reader.choices(entries, "life_events", "", known, most=len(known))
    return tuple(LifeEvent(word) for word in chosen)


def _review(reader: GuideReader, entries: Entries) -> tuple[str, date | None]:
    """Return who reviewed it and when: both or neither."""
    node = entries.nodes.get("reviewed_by_role")
    role = reader.text(entries, "reviewed_by_role", "")
    if role and isinstance(node, Scalar):
        reader.words(node, "reviewed_by_role", MOST_ROLE, one_sentence=False)
    day = reader.day(entries, "reviewed_on", "")
    given = [key for key in ("reviewed_by_role", "reviewed_on") if key in entries.lines]
    if len(given) == 1:
        reader.add(line_of(entries, given[0]), given[0], "review.half")
    return role, day


def _note_days(reader: GuideReader, entries: Entries, days: Mapping[str, date | None]) -> None:
    for key, notes in (("checked_on", reader.compared), ("valid_until", reader.ends)):
        day = days[key]
        if day is not None:
            notes.append(Dated(line_of(entries, key), key, day))
