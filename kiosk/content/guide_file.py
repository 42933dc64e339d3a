"""From ``guide.yaml`` to a guide, or to everything that is wrong with it.

An editor gets all faults at once, never just the first, so the file is read to
its end with stand-ins for what is missing; the guide is handed out only if there
was no fault at all.  ``docs/guide-format.md`` describes the format.
"""

from __future__ import annotations

from datetime import date
from pathlib import Path

from kiosk.content import checks
from kiosk.content.catalogue import CATEGORIES, FILE_NAME
from kiosk.content.faults import Fault
from kiosk.content.guide_reader import GuideReader
from kiosk.content.step_reader import StepReader
from kiosk.content.yaml_tree import Entries, Node, Scalar, line_of, read_tree
from kiosk.domain.guide import Guide, Kind, Line

_PROCEDURE_KEYS = ("codes", "documents", "fee", "time", "agency", "place")
_REQUIRED = ("id", "version", "kind", "category", "title", "sources", "checked_on", "steps")
_KNOWN = (
    *("id", "version", "kind", "codes", "category", "title", "say", "documents", "fee", "time"),
    *("agency", "place", "portal_url", "sources", "checked_on", "offline_start", "steps"),
)
_MOST_TITLE = 60
_MOST_FACT = 160
_MOST_SOURCE = 300
_MOST_DOCUMENTS = 12
_MOST_CODES = 8
_MOST_SOURCES = 12


def check_guide(path: Path, name: str = "") -> tuple[Guide | None, list[Fault]]:
    """Read one guide and check everything about it.

    Args:
        path: Its folder, or the ``guide.yaml`` in it.
        name: What faults call the file; its path unless told.

    Returns:
        The guide and no faults, or ``None`` and all faults in the order of the lines.
        Nothing is raised for a bad file.
    """
    file = path if path.name == FILE_NAME else path / FILE_NAME
    root, faults = read_tree(file, name or str(file))
    reader = GuideReader(name or str(file), file.parent)
    guide = _read(reader, root, file.resolve().parent.name) if root is not None else None
    found = sorted([*faults, *reader.faults], key=lambda fault: fault.line)
    return (None if found else guide), found


def _read(reader: GuideReader, root: Node, folder: str) -> Guide | None:
    entries = reader.entries(root, "", _KNOWN)
    if entries is None:
        return None
    kind = _choice(reader, entries, "kind", tuple(Kind))
    procedure = _PROCEDURE_KEYS if kind == Kind.PROCEDURE else ()
    reader.require(entries, "", (*_REQUIRED, *procedure))
    steps = StepReader(reader)
    title, *facts = _facts(reader, entries)
    return Guide(
        guide_id=_guide_id(reader, entries, folder),
        version=_version(reader, entries),
        kind=Kind(kind) if kind else Kind.PROCEDURE,
        codes=_codes(reader, entries),
        category=_choice(reader, entries, "category", CATEGORIES),
        title=title,
        steps=steps.read(entries),
        checked_on=_checked_on(reader, entries),
        sources=_sources(reader, entries),
        documents=_documents(reader, entries),
        fee=facts[0],
        time=facts[1],
        agency=facts[2],
        place=facts[3],
        portal_url=reader.address(entries, "portal_url", ""),
        offline_start=steps.offline_start,
    )


def _facts(reader: GuideReader, entries: Entries) -> tuple[Line, *tuple[Line | None, ...]]:
    title = reader.titled(entries, "", _MOST_TITLE)
    keys = ("fee", "time", "agency", "place")
    # A fee or a place may need a second sentence: it is heard on its own, when it is asked for.
    lines = (reader.line(entries, key, "", _MOST_FACT, one_sentence=False) for key in keys)
    return (title, *lines)


def _choice(reader: GuideReader, entries: Entries, key: str, known: tuple[str, ...]) -> str:
    value = reader.text(entries, key, "")
    if value and value not in known:
        reader.add(line_of(entries, key), key, "value.choice", value=value, known=", ".join(known))
        return ""
    return value


def _guide_id(reader: GuideReader, entries: Entries, folder: str) -> str:
    value = reader.text(entries, "id", "")
    if value and not checks.is_id(value):
        reader.add(line_of(entries, "id"), "id", "value.id", value=value)
    elif value and value != folder:
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
    for node, field in reader.items(entries, "codes", "", least=1, most=_MOST_CODES):
        if not isinstance(node, Scalar):
            reader.add(node.line, field, "type.text")
        elif not checks.is_code(node.text):
            reader.add(node.line, field, "value.code", value=node.text)
        else:
            codes.append(node.text)
    return tuple(codes)


def _checked_on(reader: GuideReader, entries: Entries) -> date:
    value = reader.text(entries, "checked_on", "")
    day = checks.parse_date(value)
    if value and day is None:
        reader.add(line_of(entries, "checked_on"), "checked_on", "value.date", value=value)
    return day or date.min


def _sources(reader: GuideReader, entries: Entries) -> tuple[str, ...]:
    sources = []
    for node, field in reader.items(entries, "sources", "", least=1, most=_MOST_SOURCES):
        if not isinstance(node, Scalar):
            reader.add(node.line, field, "type.text")
        elif reader.words(node, field, _MOST_SOURCE, one_sentence=False):
            sources.append(node.text.strip())
    return tuple(sources)


def _documents(reader: GuideReader, entries: Entries) -> tuple[Line, ...]:
    nodes = reader.items(entries, "documents", "", least=1, most=_MOST_DOCUMENTS)
    return tuple(reader.line_at(node, field, _MOST_FACT) for node, field in nodes)
