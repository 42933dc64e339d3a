"""Reads the lexicon that ships with the program."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

from yaml.error import YAMLError

from kiosk.domain.spoken import Lexicon, LexiconEntries
from kiosk.errors import DeskError
from kiosk.yaml_text import read_texts


class LexiconError(DeskError):
    """The lexicon's file cannot be used (``file``, ``fault``): the program's files are damaged."""

    message_id = "lexicon.damaged"


def load_lexicon(path: Path) -> Lexicon:
    """Return the lexicon in a file of the form of ``assets/lexicon.yaml``.

    Every scalar is taken as text: plain YAML turns 0368 into 368 and ``no`` into false.

    Raises:
        LexiconError: The file is missing, is not YAML, or has a section of another shape.
    """
    try:
        document = read_texts(path.read_text("utf-8"))
    except (OSError, UnicodeDecodeError, YAMLError) as error:
        raise LexiconError(file=path.name, fault=type(error).__name__) from error
    sections = document if isinstance(document, Mapping) else {}
    return Lexicon(
        LexiconEntries(
            words=_mapping(sections, "words", path),
            letters=_mapping(sections, "letters", path),
            address_parts=_mapping(sections, "address_parts", path),
            telephones=frozenset(_texts(sections.get("telephones"), "telephones", path)),
            units=_mapping(sections, "units", path),
        )
    )


def _mapping(sections: Mapping[str, object], name: str, path: Path) -> dict[str, str]:
    section = sections.get(name)
    if not isinstance(section, Mapping):
        raise LexiconError(file=path.name, fault=name)
    keys, values = list(section), list(section.values())
    return dict(zip(_texts(keys, name, path), _texts(values, name, path), strict=True))


def _texts(values: object, name: str, path: Path) -> list[str]:
    if not isinstance(values, list) or not all(isinstance(v, str) and v for v in values):
        raise LexiconError(file=path.name, fault=name)
    return [str(value) for value in values]
