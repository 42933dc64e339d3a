"""The JSON Schema of ``guide.yaml``, made from what the reader itself goes by.

It tells an editor's program which keys and words there are.  What a schema cannot say (roads,
office words, whether a text asks for a secret) only ``gocua guides check`` says.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from kiosk.content import guide_facts as facts
from kiosk.content import guide_file as file
from kiosk.content import pictures
from kiosk.content import step_reader as steps
from kiosk.content.catalogue import CATEGORIES
from kiosk.content.guide_reader import MOST_SAY, NO, YES
from kiosk.content.picture_parts.kind import YES_NO
from kiosk.domain.fact import Confidence
from kiosk.domain.guide import Kind, LifeEvent

Schema = dict[str, object]

# What every part of a picture may say (``kiosk.content.pictures``).
_COMMON_OPTIONS = {"at": pictures.PLACES, "ring": YES_NO}
_ID = r"^[a-z0-9]+(-[a-z0-9]+)*$"
_DAY: Schema = {"type": "string", "pattern": r"^\d{4}-\d{2}-\d{2}$"}
_ADDRESS: Schema = {"type": "string", "pattern": r"^https://[a-z0-9.-]+\.gov\.vn(/|\?|#|$)"}
_GIVEN_ID: Schema = {"type": "string", "pattern": _ID, "maxLength": 60}


def guide_schema() -> Schema:
    """Return the schema of a guide file, for YAML 1.2 editors."""
    texts = {"type": "string", "minLength": 1}
    properties: Schema = {
        "id": _GIVEN_ID,
        "version": {"type": "integer", "minimum": 1, "maximum": 999_999},
        "kind": {"enum": list(Kind)},
        # An editor's program takes 1.004222 for a number; the reader takes it as written.
        "codes": _list(
            {"type": ["string", "number"], "pattern": r"^\d\.\d{6}$"}, 1, file.MOST_CODES
        ),
        "essential25": {"type": "integer", "minimum": 1, "maximum": file.ESSENTIAL},
        "category": {"enum": list(CATEGORIES)},
        "life_events": {
            **_list({"enum": list(LifeEvent)}, 1, len(LifeEvent)),
            "uniqueItems": True,
        },
        "keywords": _list({**texts, "maxLength": file.MOST_KEYWORD}, 1, file.MOST_KEYWORDS),
        "title": _line(steps.MOST_TITLE),
        "say": _text(MOST_SAY),
        "picture": {"$ref": "#/$defs/picture"},
        "notice": _keys(facts.NOTICE_KEYS, _NOTICE, ("text", "on")),
        "repealed": _keys(facts.REPEAL_KEYS, _REPEAL, ("on",)),
        "valid_until": _DAY,
        "documents": _list(
            {
                "anyOf": [
                    {"$ref": "#/$defs/fact"},
                    _keys(
                        ("any_of",),
                        {"any_of": _list({"$ref": "#/$defs/fact"}, 2, facts.MOST_CHOICES)},
                        ("any_of",),
                    ),
                ]
            },
            1,
            facts.MOST_DOCUMENTS,
        ),
        "fee": _one_or_more({"$ref": "#/$defs/fact"}, facts.MOST_FACTS),
        "time": _one_or_more({"$ref": "#/$defs/fact"}, facts.MOST_FACTS),
        "agency": {"$ref": "#/$defs/fact"},
        "place": {"$ref": "#/$defs/fact"},
        "portal_url": _ADDRESS,
        "sources": _list({**texts, "maxLength": facts.MOST_SOURCE}, 1, file.MOST_SOURCES),
        "checked_on": _DAY,
        "reviewed_by_role": _text(file.MOST_ROLE),
        "reviewed_on": _DAY,
        "offline_start": _GIVEN_ID,
        "steps": _list({"$ref": "#/$defs/step"}, 1, steps.MOST_STEPS),
    }
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": "guide.yaml",
        "description": "docs/guide-format.md",
        **_keys(file.GUIDE_KEYS, properties, file.REQUIRED_KEYS),
        "dependentRequired": {
            "reviewed_by_role": ["reviewed_on"],
            "reviewed_on": ["reviewed_by_role"],
        },
        "if": {"properties": {"kind": {"const": Kind.PROCEDURE}}},
        "then": {"required": list(file.PROCEDURE_KEYS)},
        "$defs": {
            "fact": {
                "anyOf": [
                    _text(facts.MOST_FACT),
                    _keys(facts.FACT_KEYS, _FACT, ("text",)),
                ]
            },
            "step": _keys(steps.STEP_KEYS, _step(), ("id", "title", "sentences", "picture")),
            "picture": _picture(),
        },
    }


def _keys(
    known: Sequence[str], properties: Mapping[str, object], required: Sequence[str]
) -> Schema:
    """Return an object of exactly the keys that the reader knows."""
    if set(known) != set(properties):
        raise ValueError(f"the schema and the reader disagree: {set(known) ^ set(properties)}")
    return {
        "type": "object",
        "properties": {key: properties[key] for key in known},
        "required": list(required),
        "additionalProperties": False,
    }


def _text(most: int) -> Schema:
    return {"type": "string", "minLength": 1, "maxLength": most}


def _line(most: int) -> Schema:
    spoken = {"text": _text(most), "say": _text(MOST_SAY)}
    return {"anyOf": [_text(most), _keys(("text", "say"), spoken, ("text",))]}


def _list(items: Mapping[str, object], least: int, most: int) -> Schema:
    return {"type": "array", "items": items, "minItems": least, "maxItems": most}


def _one_or_more(item: Mapping[str, object], most: int) -> Schema:
    return {"anyOf": [item, _list(item, 1, most)]}


_FACT: Schema = {
    "id": _GIVEN_ID,
    "text": _text(facts.MOST_FACT),
    "say": _text(MOST_SAY),
    "source": _text(facts.MOST_SOURCE),
    "checked_on": _DAY,
    "valid_from": _DAY,
    "valid_until": _DAY,
    "confidence": {"enum": list(Confidence)},
}
_NOTICE: Schema = {
    "text": _text(facts.MOST_FACT),
    "say": _text(MOST_SAY),
    "on": _DAY,
    "until": _DAY,
    "source": _text(facts.MOST_SOURCE),
}
_REPEAL: Schema = {
    "on": _DAY,
    "replaced_by": {"type": ["string", "number"], "pattern": rf"{_ID}|^\d\.\d{{6}}$"},
    "source": _text(facts.MOST_SOURCE),
}


def _step() -> Schema:
    answer = {
        "id": _GIVEN_ID,
        "text": _text(steps.MOST_ANSWER),
        "say": _text(MOST_SAY),
        "picture": {"$ref": "#/$defs/picture"},
        "goto": _GIVEN_ID,
    }
    question = {
        "text": _text(steps.MOST_SENTENCE),
        "say": _text(MOST_SAY),
        "answers": _list(
            _keys(steps.ANSWER_KEYS, answer, ("text", "picture", "goto")), 2, steps.MOST_ANSWERS
        ),
    }
    return {
        "id": {**_GIVEN_ID, "not": {"const": "end"}},
        "title": _line(steps.MOST_TITLE),
        "say": _text(MOST_SAY),
        "sentences": _list(_line(steps.MOST_SENTENCE), 1, steps.MOST_SENTENCES),
        "warning": _line(steps.MOST_SENTENCE),
        "picture": {"$ref": "#/$defs/picture"},
        "needs_network": {"anyOf": [{"type": "boolean"}, {"enum": [*YES, *NO]}]},
        "portal_url": _ADDRESS,
        "question": _keys(steps.QUESTION_KEYS, question, ("text", "answers")),
        "next": _GIVEN_ID,
    }


def _picture() -> Schema:
    parts: list[Schema] = [{"enum": sorted(pictures.PARTS)}]
    for name in sorted(pictures.PARTS):
        options = {
            option: _option(values)
            for option, values in {**pictures.PARTS[name].options, **_COMMON_OPTIONS}.items()
        }
        parts.append(
            {
                "type": "object",
                "properties": {
                    name: {
                        "type": ["object", "null"],
                        "properties": options,
                        "additionalProperties": False,
                    }
                },
                "required": [name],
                "additionalProperties": False,
            }
        )
    file_name = {"type": "string", "pattern": r"^[a-z0-9]+(-[a-z0-9]+)*\.svg$"}
    return {"anyOf": [file_name, _list({"anyOf": parts}, 1, pictures.MOST_PARTS)]}


def _option(values: Sequence[str]) -> Schema:
    """Return the words of an option, and the numbers that YAML makes of some of them."""
    numbers = [int(value) for value in values if value.isdecimal()]
    return {"enum": [*values, *numbers]}
