"""A guide knows its steps, and everything in it that can be heard."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from kiosk.domain.fact import Document, Fact
from kiosk.domain.guide import Answer, Guide, Kind, Line, Part, Picture, Question, Step

ASKED = Step(
    "hoi",
    Line("Tên bước"),
    (Line("Câu một."), Line("Câu hai.")),
    Picture(),
    warning=Line("Coi chừng."),
    question=Question(
        Line("Rồi hay chưa?"),
        (Answer(Line("Rồi"), Picture(), "xong"), Answer(Line("Chưa"), Picture(), "xong")),
    ),
)
LAST = Step("xong", Line("Xong"), (Line("Về nhà."),), Picture())
GUIDE = Guide(
    "thu",
    1,
    Kind.PROCEDURE,
    ("1.004222",),
    "home",
    Line("Tên bài"),
    (ASKED, LAST),
    date(2026, 11, 22),
    ("nguồn",),
    documents=(Document((Fact(Line("Thẻ")),)),),
    fee=(Fact(Line("Phí")),),
    place=Fact(Line("Nơi")),
)


def test_a_step_is_heard_in_the_order_in_which_it_is_read() -> None:
    heard = [line.text for line in ASKED.lines]

    assert heard == ["Tên bước", "Câu một.", "Câu hai.", "Coi chừng.", "Rồi hay chưa?"]


def test_everything_of_a_guide_can_be_heard_answers_and_papers_too() -> None:
    heard = [line.text for line in GUIDE.lines]

    assert heard[:4] == ["Tên bài", "Thẻ", "Phí", "Nơi"]
    assert {"Rồi", "Chưa", "Xong", "Về nhà."} <= set(heard)


def test_a_step_leads_where_its_answers_lead() -> None:
    assert ASKED.followers == ("xong", "xong")
    assert LAST.followers == ()
    assert replace(LAST, next_id="hoi").followers == ("hoi",)


def test_a_step_that_a_guide_lacks_is_a_bug() -> None:
    assert GUIDE.step("xong") is LAST
    with pytest.raises(KeyError):
        GUIDE.step("khong-co")


def test_people_are_asked_about_a_signal_only_where_a_step_needs_one() -> None:
    assert not GUIDE.needs_network
    assert replace(GUIDE, steps=(ASKED, replace(LAST, needs_network=True))).needs_network


def test_in_a_list_a_guide_is_known_by_its_own_picture_or_by_that_of_its_first_step() -> None:
    matter, first = Picture((Part("baby", {}),)), Picture((Part("question", {}),))
    plain = replace(GUIDE, steps=(replace(ASKED, picture=first), LAST))

    assert plain.cover == first
    assert replace(plain, picture=matter).cover == matter
