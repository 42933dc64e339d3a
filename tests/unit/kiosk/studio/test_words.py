"""The word list is agreed before the first recording, and every word of it is in the guides."""

from __future__ import annotations

import pytest

from kiosk.content.library import GuideLibrary
from kiosk.resources import bundled
from kiosk.studio.words import AgreedWord, read_terms
from sync.protocol.personal_text import is_personal

DATA = bundled("assets") / "data"


@pytest.fixture(scope="module")
def spoken():
    library = GuideLibrary(bundled("assets") / "guides")
    guides = library.guides()
    lines = [line.say or line.text for guide in guides for line in guide.lines]
    return "\n".join([*lines, *(word for guide in guides for word in guide.keywords)]).casefold()


@pytest.mark.parametrize("term", read_terms(DATA))
def test_every_term_is_one_that_the_guides_use(spoken, term):
    assert term.casefold() in spoken


def test_every_term_has_its_meaning_in_one_plain_sentence():
    terms = read_terms(DATA)

    assert len(terms) >= 30
    for meaning in terms.values():
        assert meaning.endswith(".")
        assert meaning.count(".") == 1
        assert len(meaning.split()) <= 30
        assert not is_personal(meaning)


def word(project, term):
    return next(one for one in project.words() if one.term == term)


def test_nothing_is_agreed_at_first(project):
    assert [one.term for one in project.words()] == list(read_terms(DATA))
    assert not any(one.is_agreed for one in project.words())
    assert word(project, "OTP").meaning


def test_a_word_is_agreed_or_said_in_vietnamese_and_is_there_the_next_evening(laptop, project):
    project.set_word("mật khẩu", "  mật mã ")
    assert project.set_word("VNeID", "", in_vietnamese=True) == AgreedWord(
        "VNeID", in_vietnamese=True
    )

    for opened in (project, laptop.reopen()):
        assert word(opened, "mật khẩu").said == "mật mã"
        assert word(opened, "VNeID").in_vietnamese
        assert [one.term for one in opened.words() if one.is_agreed] == ["VNeID", "mật khẩu"]


def test_what_was_agreed_can_be_taken_back(laptop, project):
    project.set_word("mật khẩu", "mật mã")
    project.set_word("mật khẩu", "")

    assert not word(laptop.reopen(), "mật khẩu").is_agreed


def test_a_word_of_this_place_joins_the_list(project):
    project.set_word("nhà văn hóa", "rườn văn hóa")

    assert project.words()[-1] == AgreedWord("nhà văn hóa", "rườn văn hóa")


@pytest.mark.parametrize(("term", "said"), [(" ", "x"), ("OTP", "x" * 2_001)])
def test_no_term_and_no_novel(project, term, said):
    with pytest.raises(ValueError, match=r"term|long"):
        project.set_word(term, said)
    assert not any(one.is_agreed for one in project.words())


def test_a_wording_that_no_pack_would_take_is_refused(project):
    with pytest.raises(ValueError, match="long"):
        project.set_wording("screen/x", "a" * 2_001)
    assert project.wording("screen/x") == ""
