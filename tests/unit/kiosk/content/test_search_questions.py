"""Sixty everyday questions find their guide among the first three, and the lists are sound."""

from __future__ import annotations

import csv
import re
from functools import cache

import pytest

from kiosk.content.library import GuideLibrary
from kiosk.content.search import GuideSearch
from kiosk.content.search_words import (
    SearchWordsError,
    Synonyms,
    load_intents,
    load_synonyms,
)
from kiosk.domain.folding import words
from kiosk.domain.guide import Guide, Kind
from kiosk.resources import bundled
from tests.unit.kiosk.content.made_up_guides import STAND_INS, made_up
from tests.unit.kiosk.content.questions import QUESTIONS

DATA = bundled("assets") / "data"
NATIONAL_CODE = re.compile(r"\d\.\d{6}")
ENOUGH = 57


@cache
def guides() -> tuple[Guide, ...]:
    written = GuideLibrary(bundled("assets") / "guides").guides()
    known = {name for guide in written for name in (guide.guide_id, *guide.codes)}
    missing = (g for g in STAND_INS if known.isdisjoint((g.guide_id, *g.codes)))
    return (*written, *missing)


@cache
def synonyms() -> Synonyms:
    return load_synonyms(DATA / "synonyms.yaml")


@cache
def search() -> GuideSearch:
    return GuideSearch(guides(), load_intents(DATA / "intents.csv"), synonyms())


def is_meant(guide: Guide, wanted: str) -> bool:
    kind, _, title = wanted.partition(":")
    if NATIONAL_CODE.fullmatch(wanted):
        return wanted in guide.codes
    if kind != "guide" and guide.kind is not Kind(kind):
        return False
    beginnings = words(title)
    return all(any(w.startswith(b) for w in words(guide.title.text)) for b in beginnings)


def test_the_questions_are_sixty_and_all_different():
    assert len({text for text, _ in QUESTIONS}) == len(QUESTIONS) == 60


def test_everyday_questions_find_their_guide_among_the_first_three():
    by_id = {guide.guide_id: guide for guide in guides()}
    missed = [
        text
        for text, wanted in QUESTIONS
        if not any(
            is_meant(by_id[hit.guide_id], one)
            for hit in search().find(text).hits[:3]
            for one in wanted
        )
    ]

    assert len(QUESTIONS) - len(missed) >= ENOUGH, missed


def test_every_guide_is_found_first_by_its_own_title_typed_without_accents():
    for guide in guides():
        findings = search().find(" ".join(words(guide.title.text)))

        assert findings.hits[0].title == guide.title.text


def test_every_guide_is_found_by_every_code_of_its_own():
    for guide in guides():
        for code in guide.codes:
            assert guide.guide_id in {hit.guide_id for hit in search().find(code).hits}


def test_every_sentence_of_the_list_finds_what_it_says():
    by_code = {code: g.guide_id for g in guides() for code in (g.guide_id, *g.codes)}
    for intent in load_intents(DATA / "intents.csv"):
        meant = {by_code[code] for code in intent.codes if code in by_code}
        found = search().find(intent.phrase)
        if meant:
            assert meant & {hit.guide_id for hit in found.hits[: len(meant)]}, intent.phrase
        else:
            assert found.unwritten == intent.codes
        assert (found.question is not None) == (len(meant) > 1), intent.phrase


def test_what_the_lists_name_is_a_national_code_or_a_guide_that_is_here():
    here = {guide.guide_id for guide in guides()}
    named = {c for intent in load_intents(DATA / "intents.csv") for c in intent.codes}
    named |= {c for e in synonyms().enquiries for choice in e.choices for c in choice.codes}

    # In brackets stands what has neither a code nor a guide.
    assert not {c for c in named if not NATIONAL_CODE.fullmatch(c) and c[0] != "("} - here


def test_the_sentences_are_many_all_different_and_say_where_they_come_from():
    with (DATA / "intents.csv").open(encoding="utf-8", newline="") as lines:
        rows = list(csv.DictReader(lines))

    assert len(rows) >= 200
    assert len({words(row["citizen_phrase_vi"]) for row in rows}) == len(rows)
    assert all(row["codes"] and row["source"] for row in rows)


def test_no_everyday_word_stands_for_two_groups_of_words():
    text = (DATA / "synonyms.yaml").read_text("utf-8")
    said = [w.strip() for group in re.findall(r"say: \[([^]]+)\]", text) for w in group.split(",")]

    assert len(said) == len(set(said))


def test_every_question_has_several_short_answers():
    for enquiry in synonyms().enquiries:
        assert len(enquiry.choices) > 1
        assert len(enquiry.line.text) <= 60
        assert all(len(choice.line.text) <= 90 for choice in enquiry.choices)


@pytest.mark.parametrize("text", ["", "words: 3", "{", "words: []\nidle: []\ncategories: []\n"])
def test_a_damaged_list_of_words_is_named(tmp_path, text):
    file = tmp_path / "synonyms.yaml"
    file.write_text(text, "utf-8")

    with pytest.raises(SearchWordsError, match=r"synonyms\.yaml"):
        load_synonyms(file)


def test_a_damaged_list_of_sentences_is_named(tmp_path):
    file = tmp_path / "intents.csv"
    file.write_text("phrase;codes\n1;2\n", "utf-8")

    with pytest.raises(SearchWordsError, match=r"intents\.csv"):
        load_intents(file)
    with pytest.raises(SearchWordsError):
        load_intents(tmp_path / "none.csv")


def test_a_made_up_guide_is_found_by_its_category():
    own = GuideSearch((made_up("x", "Cấp giấy", category="land"),), (), synonyms())

    assert own.find("xe").hits
