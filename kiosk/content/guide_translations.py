"""A guide's words in other languages: ``text.<tag>.yaml`` beside ``guide.yaml``.

Each line is known by its stable name (``kiosk.domain.line_ids``).  A faulty translation is set
aside and reported; the Vietnamese guide is shown nevertheless.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from pathlib import Path

from kiosk.content import checks
from kiosk.content.faults import Fault, fault
from kiosk.content.guide_reader import GuideReader
from kiosk.content.yaml_tree import Entries, Node, line_of, read_tree
from kiosk.domain.guide import Guide, Translation, TranslationState
from kiosk.domain.language import VIETNAMESE
from kiosk.domain.line import Line
from kiosk.domain.line_ids import lines_by_id

TRANSLATION_KEYS = ("text", "say", "state", "made_from")
MOST_TRANSLATED = 320
"""Other languages may need more letters than Vietnamese for the same."""

_FILE = re.compile(r"text\.(?P<tag>.+)\.yaml")
_TAG = re.compile(r"[a-z]{2,3}(?:-[A-Za-z0-9]{2,8})*")  # BCP 47, as far as we need it
_HASH = re.compile(r"[0-9a-f]{12,64}")

Translations = Mapping[str, Mapping[str, Translation]]


def translation_file(tag: str) -> str:
    """Return the name of the file that holds one language."""
    return f"text.{tag}.yaml"


def is_tag(text: str) -> bool:
    """Whether a translation may be in that language: a BCP 47 tag, and not Vietnamese."""
    return _TAG.fullmatch(text) is not None and text.partition("-")[0] != VIETNAMESE


def read_translations(folder: Path, name: str, guide: Guide) -> tuple[Translations, list[Fault]]:
    """Read every translation beside a guide.

    Args:
        folder: Where ``guide.yaml`` is.
        name: What faults call ``guide.yaml``; the other files are called alike.
        guide: What was translated.

    Returns:
        The sound translations by tag, and what is wrong with the others.
    """
    translations: dict[str, Mapping[str, Translation]] = {}
    faults: list[Fault] = []
    for file in sorted(folder.glob("text.*.yaml")):
        found = _FILE.fullmatch(file.name)
        called = name[: len(name) - len(Path(name).name)] + file.name
        if found is None or not is_tag(found["tag"]):
            faults.append(fault(called, 0, "", "translation.tag", value=file.name))
            continue
        root, wrong = read_tree(file, called)
        reader = GuideReader(called, folder)
        lines = {} if root is None else read_translation(reader, root, guide)
        if wrong := [*wrong, *reader.faults]:
            faults += sorted(wrong, key=lambda fault: fault.line)
        elif lines:
            translations[found["tag"]] = lines
    return translations, faults


def read_translation(reader: GuideReader, root: Node, guide: Guide) -> dict[str, Translation]:
    """Return the lines of one translation, in the order of the guide; faults are noted."""
    known = lines_by_id(guide)
    if not isinstance(root, Entries):
        reader.add(root.line, "", "type.keys", known="title, …")
        return {}
    found: dict[str, Translation] = {}
    for line_id, node in root.nodes.items():
        if line_id not in known:
            meant = checks.near(line_id, tuple(known))
            line = root.lines[line_id]
            reader.add(line, line_id, "translation.unknown_line", value=line_id, meant=meant)
            continue
        translated = _translation(reader, node, line_id)
        if translated is not None:
            found[line_id] = translated
    return {line_id: found[line_id] for line_id in known if line_id in found}


def _translation(reader: GuideReader, node: Node, line_id: str) -> Translation | None:
    entries = reader.entries(node, line_id, TRANSLATION_KEYS)
    if entries is None:
        return None
    reader.require(entries, line_id, ("text", "state"))
    text = reader.spoken(entries, "text", line_id, MOST_TRANSLATED)
    line = Line(text, reader.spoken(entries, "say", line_id))
    state = reader.choice(entries, "state", line_id, tuple(TranslationState))
    made_from = reader.text(entries, "made_from", line_id)
    if made_from and _HASH.fullmatch(made_from) is None:
        at = f"{line_id}.made_from"
        reader.add(line_of(entries, "made_from"), at, "value.hash", value=made_from)
    return Translation(line, TranslationState(state or TranslationState.DRAFT), made_from)
