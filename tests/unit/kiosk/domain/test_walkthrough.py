"""A citizen walks a guide: forward, back, along the branch of an answer, and always to an end."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from itertools import pairwise

import pytest

from kiosk.domain.guide import Answer, Guide, Kind, Line, Picture, Question, Step
from kiosk.domain.walkthrough import Walkthrough

PICTURE = Picture()


def step(step_id: str, next_id: str | None = None, *answers: str) -> Step:
    question = (
        Question(Line("Đi đường nào?"), tuple(Answer(Line(a), PICTURE, a) for a in answers))
        if answers
        else None
    )
    return Step(
        step_id, Line(step_id), (Line("Làm đi."),), PICTURE, None, False, "", question, next_id
    )


def guide(*steps: Step, offline_start: str | None = None) -> Guide:
    return Guide(
        "thu", 1, Kind.SKILL, (), "papers", Line("Thử"), steps, date(2026, 11, 22), ("x",),
        offline_start=offline_start,
    )  # fmt: skip


BRANCHED = guide(
    step("hoi", None, "ngan", "dai"),
    step("ngan", "xong"),
    step("dai", "them"),
    step("them", "xong"),
    step("xong"),
    step("khong-song", "xong"),
    offline_start="khong-song",
)


def test_a_guide_begins_at_its_first_step() -> None:
    start = Walkthrough.start(BRANCHED)

    assert start.step.step_id == "hoi"
    assert (start.number, start.count) == (1, 4)
    assert start.is_first
    assert not start.is_last


def test_without_a_signal_the_citizen_begins_on_the_road_prepared_for_that() -> None:
    start = Walkthrough.start(BRANCHED, offline=True)

    assert start.step.step_id == "khong-song"
    assert (start.number, start.count) == (1, 2)


def test_a_guide_without_such_a_road_begins_as_always() -> None:
    plain = replace(BRANCHED, offline_start=None)

    assert Walkthrough.start(plain, offline=True).step.step_id == "hoi"


@pytest.mark.parametrize(("index", "road"), [(0, ["hoi", "ngan"]), (1, ["hoi", "dai"])])
def test_an_answer_opens_its_own_road(index: int, road: list[str]) -> None:
    assert list(Walkthrough.start(BRANCHED).answer(index).path) == road


def test_the_count_is_that_of_the_road_chosen() -> None:
    start = Walkthrough.start(BRANCHED)

    assert start.answer(0).count == 3
    assert start.answer(1).count == 4


def test_a_question_waits_for_its_answer() -> None:
    start = Walkthrough.start(BRANCHED)

    assert start.forward() == start


@pytest.mark.parametrize("index", [-1, 2])
def test_an_answer_that_was_not_offered_is_a_bug(index: int) -> None:
    with pytest.raises(IndexError):
        Walkthrough.start(BRANCHED).answer(index)


def test_an_answer_without_a_question_is_a_bug() -> None:
    with pytest.raises(IndexError):
        Walkthrough.start(BRANCHED).answer(0).answer(0)


def test_back_returns_to_the_question_and_the_other_answer_is_open_again() -> None:
    back = Walkthrough.start(BRANCHED).answer(0).back()

    assert back == Walkthrough.start(BRANCHED)
    assert back.answer(1).step.step_id == "dai"


def test_back_on_the_first_step_stays() -> None:
    start = Walkthrough.start(BRANCHED)

    assert start.back() == start


def test_the_last_step_has_no_forward() -> None:
    end = Walkthrough.start(BRANCHED).answer(0).forward()

    assert end.is_last
    assert end.forward() == end
    assert end.number == end.count == 3


def test_a_guide_with_more_roads_than_can_be_walked_is_counted_at_once() -> None:
    """Forty questions with four ways each to the next: 4 to the power of 40 roads."""
    names = [f"b{number}" for number in range(41)]
    steps = [step(a, None, b, b, b, b) for a, b in pairwise(names)]

    assert Walkthrough.start(guide(*steps, step("b40"))).count == 41


def test_a_walk_that_was_cut_off_goes_on_where_it_was() -> None:
    before = Walkthrough.start(BRANCHED).answer(1).forward()

    assert Walkthrough.resume(BRANCHED, before.path) == before


@pytest.mark.parametrize(
    "path",
    [
        (),
        ("dai", "them"),  # nobody begins there
        ("hoi", "them"),  # no answer leads there
        ("hoi", "xoa-roi"),  # a step of an older version
        ("xoa-roi",),
    ],
)
def test_a_road_that_the_guide_no_longer_has_is_not_gone_on_with(path: tuple[str, ...]) -> None:
    assert Walkthrough.resume(BRANCHED, path) is None


def test_a_walk_without_signal_can_be_gone_on_with() -> None:
    assert Walkthrough.resume(BRANCHED, ("khong-song", "xong")) is not None
