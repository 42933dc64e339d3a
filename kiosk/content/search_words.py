"""What the search knows of people's language: their sentences, their words, their questions.

``assets/data/intents.csv`` holds whole sentences and what they mean, as codes of
procedures or ids of guides; ``assets/data/synonyms.yaml`` everyday and dialect
words, words that say nothing, and the questions that tell similar things apart.
"""

from __future__ import annotations

import csv
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from kiosk.domain.intent import Choice, Enquiry, Intent
from kiosk.domain.line import Line
from kiosk.errors import DeskError


class SearchWordsError(DeskError):
    """A list of the search cannot be used (``file``, ``fault``): the program is damaged."""

    message_id = "search.damaged"


@dataclass(frozen=True, slots=True)
class Synonyms:
    """What people say instead of what is written.

    Attributes:
        meanings: What is said, to what is written; several where it can mean several.
        idle: Words that tell nothing about what is needed ("tôi muốn", "làm sao để").
        faint: Words that tell little, however rare they are in titles ("ông", "hôm").
        categories: Category of a guide to words for the whole of it.
        enquiries: Questions that tell similar things apart.
    """

    meanings: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    idle: tuple[str, ...] = ()
    faint: tuple[str, ...] = ()
    categories: Mapping[str, str] = field(default_factory=dict)
    enquiries: tuple[Enquiry, ...] = ()


def load_intents(path: Path) -> tuple[Intent, ...]:
    """Return the sentences in a file of the form of ``assets/data/intents.csv``.

    Raises:
        SearchWordsError: The file is missing or has other columns.
    """
    try:
        with path.open(encoding="utf-8", newline="") as lines:
            rows = list(csv.DictReader(lines))
        return tuple(Intent(row["citizen_phrase_vi"], _codes(row["codes"])) for row in rows)
    except (OSError, UnicodeDecodeError, csv.Error, KeyError, AttributeError) as error:
        raise SearchWordsError(file=path.name, fault=type(error).__name__) from error


def load_synonyms(path: Path) -> Synonyms:
    """Return the words in a file of the form of ``assets/data/synonyms.yaml``.

    Raises:
        SearchWordsError: The file is missing, is not YAML, or has a section of another shape.
    """
    from yaml.error import YAMLError  # noqa: PLC0415  (not before the first frame)

    from kiosk.yaml_text import read_texts  # noqa: PLC0415

    try:
        document: Any = read_texts(path.read_text("utf-8"))
        return Synonyms(
            meanings={
                said: tuple(group["mean"]) for group in document["words"] for said in group["say"]
            },
            idle=tuple(document["idle"]),
            faint=tuple(document["faint"]),
            categories=dict(document["categories"]),
            enquiries=tuple(_enquiry(question) for question in document["questions"]),
        )
    except (OSError, UnicodeDecodeError, YAMLError, KeyError, TypeError, AttributeError) as error:
        raise SearchWordsError(file=path.name, fault=type(error).__name__) from error


def _enquiry(question: Mapping[str, object]) -> Enquiry:
    answers = question["answers"]
    if not isinstance(answers, list):
        raise TypeError("answers")
    choices = tuple(Choice(_line(answer), _codes(answer["codes"])) for answer in answers)
    return Enquiry(_line(question), choices)


def _line(of: Mapping[str, object]) -> Line:
    return Line(str(of["text"]), str(of.get("say", "")))


def _codes(text: str) -> tuple[str, ...]:
    return tuple(code.strip() for code in text.split(";") if code.strip())
