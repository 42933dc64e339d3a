"""A sentence that can mean several things is asked about by what tells them apart."""

from __future__ import annotations

from kiosk.domain.intent import Choice, Enquiry, enquiry_for
from kiosk.domain.line import Line


def enquiry(question: str, **answers: str) -> Enquiry:
    choices = tuple(Choice(Line(text), tuple(codes.split())) for text, codes in answers.items())
    return Enquiry(Line(question), choices)


CARD = enquiry("Thẻ thế nào?", lost="1.014064", old="1.014063", first="1.014061 1.014062")
LOST = enquiry("Mất gì?", card="1.014064", licence="3.000348", passport="1.010386", book="1.002759")
DEATH = enquiry("Làm việc nào?", all_at_once="2.002913", only_this="1.000656")


def test_a_citizen_is_asked_the_question_that_knows_everything_that_may_be_meant():
    assert enquiry_for(("1.014064", "3.000348"), (CARD, LOST, DEATH)) == LOST


def test_of_two_questions_that_fit_the_shorter_is_asked():
    longer = enquiry("Mất gì?", a="1.014064", b="1.014063", c="3.000348", d="1.010386")

    assert enquiry_for(("1.014064", "1.014063"), (longer, CARD)) == CARD


def test_no_question_is_asked_that_leaves_something_out():
    assert enquiry_for(("1.014064", "2.002913"), (CARD, LOST, DEATH)) is None


def test_no_question_is_asked_whose_one_answer_leaves_all_open():
    assert enquiry_for(("1.014061", "1.014062"), (CARD,)) is None


def test_only_answers_that_can_be_meant_are_offered():
    offered = CARD.about(("1.014064", "1.014063"))

    assert [choice.line.text for choice in offered] == ["lost", "old"]
