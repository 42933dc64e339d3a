"""Everyday questions find their guide among the first three, and the lists are sound."""

from __future__ import annotations

import csv
import re
from collections import Counter
from collections.abc import Iterable
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
from kiosk.domain.intent import Intent
from kiosk.resources import bundled
from tests.unit.kiosk.content.made_up_guides import made_up
from tests.unit.kiosk.content.more_questions import MORE_QUESTIONS
from tests.unit.kiosk.content.questions import QUESTIONS

DATA = bundled("assets") / "data"
NATIONAL_CODE = re.compile(r"\d\.\d{6}")
ENOUGH, ENOUGH_MORE = 57, 54
SENTENCES_EACH = 3  # at least, of every guide that is not repealed
MOST_ANSWERS, MOST_LETTERS = 6, 30  # what a page of tiles under covers holds
NOT_IN_TITLES = "nấu ăn|bóng đá|zzzz|facebook|thời tiết hôm nay|giống lúa mới"


@cache
def guides() -> tuple[Guide, ...]:
    return GuideLibrary(bundled("assets") / "guides").guides()


@cache
def ids() -> dict[str, list[str]]:
    """Return what each code and each id stands for."""
    named: dict[str, list[str]] = {}
    for guide in guides():
        for name in {guide.guide_id, *guide.codes}:
            named.setdefault(name, []).append(guide.guide_id)
    return named


def meant_by(codes: Iterable[str]) -> set[str]:
    return {guide_id for code in codes for guide_id in ids().get(code, ())}


@cache
def synonyms() -> Synonyms:
    return load_synonyms(DATA / "synonyms.yaml")


@cache
def intents() -> tuple[Intent, ...]:
    return load_intents(DATA / "intents.csv")


@cache
def search() -> GuideSearch:
    return GuideSearch(guides(), intents(), synonyms())


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
    assert len({text for text, _ in (*QUESTIONS, *MORE_QUESTIONS)}) == 120


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


def test_what_is_typed_as_in_a_chat_finds_its_guide_among_the_first_three():
    known = {guide.guide_id for guide in guides()}
    missed = [
        text
        for text, wanted in MORE_QUESTIONS
        if not {hit.guide_id for hit in search().find(text).hits[:3]} & set(wanted)
    ]

    assert {guide_id for _, wanted in MORE_QUESTIONS for guide_id in wanted} <= known
    assert len(MORE_QUESTIONS) - len(missed) >= ENOUGH_MORE, missed


def test_who_asks_for_the_old_peoples_money_sees_nothing_that_only_shares_a_word():
    assert [hit.guide_id for hit in search().find("tien gia").hits] == ["tro-cap-huu-tri-xa-hoi"]


def test_a_lost_card_is_asked_about_before_anything_else_is_shown():
    found = search().find("toi mat the")

    assert found.question is not None
    answers = {option.hit.guide_id for option in found.question.options}
    assert answers == {"cap-lai-can-cuoc", "sua-the-bhyt"}


@pytest.mark.parametrize("typed", NOT_IN_TITLES.split("|"))
def test_somebody_who_asks_for_something_else_altogether_is_shown_nothing(typed):
    assert search().find(typed).hits == ()


def test_every_guide_is_found_first_by_its_own_title_typed_without_accents():
    for guide in guides():
        findings = search().find(" ".join(words(guide.title.text)))

        assert findings.hits[0].title == guide.title.text


def test_every_guide_is_found_by_every_code_of_its_own():
    for code, meant in ids().items():
        if NATIONAL_CODE.fullmatch(code):
            hits = search().find(code).hits
            assert {hit.guide_id for hit in hits[: len(meant)]} == set(meant)


def test_the_one_code_of_all_identity_cards_finds_every_guide_that_has_it():
    assert len(search().find("1.116410").hits) == 4


def test_every_sentence_of_the_list_finds_what_it_says():
    for intent in intents():
        meant = meant_by(intent.codes)
        found = search().find(intent.phrase)
        if meant:
            assert meant & {hit.guide_id for hit in found.hits[: len(meant)]}, intent.phrase
        else:
            assert found.unwritten == intent.codes
        assert (found.question is not None) == (len(meant) > 1), intent.phrase


def test_every_guide_has_sentences_that_people_say():
    said = Counter(guide_id for intent in intents() for guide_id in meant_by(intent.codes))

    wanting = {g.guide_id for g in guides() if g.repealed is None}
    assert {guide_id for guide_id in wanting if said[guide_id] < SENTENCES_EACH} == set()


def test_what_the_lists_name_is_a_national_code_or_a_guide_that_is_here():
    named = {code for intent in intents() for code in intent.codes}

    # In brackets stands what has neither a code nor a guide.
    assert not {c for c in named if not NATIONAL_CODE.fullmatch(c) and c[0] != "("} - ids().keys()


def test_the_sentences_are_many_all_different_and_say_where_they_come_from():
    with (DATA / "intents.csv").open(encoding="utf-8", newline="") as lines:
        rows = list(csv.DictReader(lines))

    assert len(rows) >= 400
    assert len({words(row["citizen_phrase_vi"]) for row in rows}) == len(rows)
    assert all(row["codes"] and row["source"] for row in rows)


def test_no_everyday_word_stands_for_two_groups_of_words():
    text = (DATA / "synonyms.yaml").read_text("utf-8")
    said = [w.strip() for group in re.findall(r"say: \[([^]]+)\]", text) for w in group.split(",")]

    assert len(said) == len(set(said))


def test_every_question_has_several_short_answers_each_with_a_guide_of_its_own():
    for enquiry in synonyms().enquiries:
        led = [meant_by(choice.codes) for choice in enquiry.choices]
        assert all(len(guides_of_one) == 1 for guides_of_one in led), enquiry.line.text
        assert len(set.union(*led)) == len(led) > 1, enquiry.line.text
        assert len(led) <= MOST_ANSWERS
        assert len(enquiry.line.text) <= 60
        assert all(len(choice.line.text) <= MOST_LETTERS for choice in enquiry.choices)


def test_every_question_is_asked_and_asked_in_words_of_its_own():
    asked = [found.line for i in intents() if (found := search().find(i.phrase).question)]

    assert {enquiry.line for enquiry in synonyms().enquiries} == set(asked)


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
