"""The stable name of every line of a guide, by which translations and recordings know it.

=====================================  =====================================================
``title``, ``notice``                  of the guide
``documents.ID``                       a paper, also one of several that will do
``fee``, ``time``, ``agency``, ``place``  the fact, where there is only one
``fee.ID``, ``time.ID``                one of several
``steps.STEP.title``                   and ``.sentences.1``, ``.sentences.2``, ``.warning``,
                                       ``.question``
``steps.STEP.answers.ID``              an answer
=====================================  =====================================================

ID is what the editor gave.  Where none was given, a fact is known by its words (without
accents), an answer by the step it leads to; a second one of the same name gets "-2".  So a
line keeps its name when others are added, removed or put in another order, and a number
never comes to mean another line.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence

from kiosk.domain.fact import Fact
from kiosk.domain.folding import fold
from kiosk.domain.guide import Answer, Guide
from kiosk.domain.line import Line

_LONGEST_SLUG = 48


def lines_by_id(guide: Guide) -> Mapping[str, Line]:
    """Return every line of a guide under its stable name, in the order of the guide."""
    return dict(_named(guide))


def fact_ids(facts: Sequence[Fact]) -> list[str]:
    """Return the name of each fact among its neighbours."""
    return _distinct([fact.fact_id or _slug(fact.line.text) for fact in facts])


def answer_ids(answers: Sequence[Answer]) -> list[str]:
    """Return the name of each answer of a question."""
    return _distinct([answer.answer_id or answer.goto for answer in answers])


def _named(guide: Guide) -> Iterator[tuple[str, Line]]:
    yield "title", guide.title
    if guide.notice is not None:
        yield "notice", guide.notice.line
    yield from _facts(guide)
    for step in guide.steps:
        at = f"steps.{step.step_id}"
        yield f"{at}.title", step.title
        for number, sentence in enumerate(step.sentences, start=1):
            yield f"{at}.sentences.{number}", sentence
        if step.warning is not None:
            yield f"{at}.warning", step.warning
        if step.question is not None:
            yield f"{at}.question", step.question.line
            answers = step.question.answers
            for name, answer in zip(answer_ids(answers), answers, strict=True):
                yield f"{at}.answers.{name}", answer.line


def _facts(guide: Guide) -> Iterator[tuple[str, Line]]:
    papers = [fact for document in guide.documents for fact in document.any_of]
    for name, fact in zip(fact_ids(papers), papers, strict=True):
        yield f"documents.{name}", fact.line
    for key, facts in (("fee", guide.fee), ("time", guide.time)):
        if len(facts) == 1:
            yield key, facts[0].line
        else:
            for name, fact in zip(fact_ids(facts), facts, strict=True):
                yield f"{key}.{name}", fact.line
    for key, alone in (("agency", guide.agency), ("place", guide.place)):
        if alone is not None:
            yield key, alone.line


def _slug(text: str) -> str:
    words = re.findall(r"[a-z0-9]+", fold(text))
    slug = ""
    for word in words:
        longer = f"{slug}-{word}" if slug else word[:_LONGEST_SLUG]
        if len(longer) > _LONGEST_SLUG:
            break
        slug = longer
    return slug or "x"


def _distinct(names: Sequence[str]) -> list[str]:
    taken: dict[str, None] = {}
    for name in names:
        number, free = 1, name
        while free in taken:
            number += 1
            free = f"{name}-{number}"
        taken[free] = None
    return list(taken)
