"""A fee that ended yesterday is not today's fee, and a line keeps its name when others move."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

import pytest

from kiosk.domain.fact import Document, Fact, FactState, Notice, Repeal, shown_facts
from kiosk.domain.guide import (
    Answer,
    Guide,
    GuideState,
    Kind,
    Picture,
    Question,
    Step,
    Translation,
    TranslationState,
)
from kiosk.domain.line import Line
from kiosk.domain.line_ids import lines_by_id

DAY = date(2026, 12, 31)
NEXT = date(2027, 1, 1)
HALF = Fact(Line("25.000 đồng"), valid_from=date(2025, 7, 1), valid_until=DAY)
FULL = Fact(Line("50.000 đồng"), valid_from=NEXT)
STEP = Step(
    "hoi",
    Line("Hỏi"),
    (Line("Một."), Line("Hai.")),
    Picture(),
    warning=Line("Coi chừng."),
    question=Question(
        Line("Rồi chưa?"),
        (
            Answer(Line("Rồi"), Picture(), "xong"),
            Answer(Line("Chưa"), Picture(), "xong"),
            Answer(Line("Không biết"), Picture(), "xong", answer_id="khong-biet"),
        ),
    ),
)
GUIDE = Guide(
    "thu",
    1,
    Kind.PROCEDURE,
    ("1.004222",),
    "home",
    Line("Tên bài"),
    (STEP, Step("xong", Line("Xong"), (Line("Về."),), Picture())),
    date(2026, 10, 1),
    ("nguồn",),
    documents=(
        Document((Fact(Line("Thẻ căn cước")),)),
        Document((Fact(Line("Sổ đỏ")), Fact(Line("Hợp đồng"), fact_id="hd"))),
    ),
    fee=(HALF, FULL),
    place=Fact(Line("Công an xã")),
    notice=Notice(Line("Lệ phí đổi."), on=NEXT, until=date(2027, 2, 1)),
)


@pytest.mark.parametrize(
    ("fact", "today", "state"),
    [
        (Fact(Line("x")), DAY, FactState.CURRENT),
        (HALF, DAY, FactState.CURRENT),
        (HALF, NEXT, FactState.EXPIRED),
        (HALF, date(2025, 6, 30), FactState.FUTURE),
        (FULL, DAY, FactState.FUTURE),
        (FULL, NEXT, FactState.CURRENT),
    ],
)
def test_the_first_and_the_last_day_both_count(fact: Fact, today: date, state: FactState) -> None:
    assert fact.state(today) is state


def test_the_new_fee_takes_over_on_its_day_and_not_before() -> None:
    assert shown_facts((HALF, FULL), DAY) == (HALF,)
    assert shown_facts((HALF, FULL), NEXT) == (FULL,)


def test_an_expired_fact_is_shown_only_while_nothing_took_its_place() -> None:
    older = replace(HALF, valid_until=date(2020, 1, 1))

    assert shown_facts((older, HALF), NEXT) == (HALF,)
    assert shown_facts((FULL,), DAY) == ()


@pytest.mark.parametrize(
    ("change", "today", "state"),
    [
        ({}, DAY, GuideState.UNREVIEWED),
        ({"reviewed_on": DAY, "reviewed_by_role": "tư pháp xã"}, DAY, GuideState.REVIEWED),
        ({"valid_until": DAY}, DAY, GuideState.UNREVIEWED),
        ({"valid_until": DAY}, NEXT, GuideState.EXPIRED),
        ({"repealed": Repeal(NEXT)}, DAY, GuideState.UNREVIEWED),
        ({"repealed": Repeal(NEXT)}, NEXT, GuideState.REPEALED),
        ({"repealed": Repeal(NEXT), "valid_until": DAY}, NEXT, GuideState.REPEALED),
    ],
)
def test_how_far_a_guide_can_be_trusted(
    change: dict[str, object], today: date, state: GuideState
) -> None:
    assert replace(GUIDE, **change).state(today) is state


def test_a_guide_says_its_age_after_ninety_days() -> None:
    checked = GUIDE.checked_on

    assert not GUIDE.is_unchecked(checked + timedelta(days=90))
    assert GUIDE.is_unchecked(checked + timedelta(days=91))
    assert GUIDE.age_days(checked + timedelta(days=91)) == 91
    assert GUIDE.age_days(checked - timedelta(days=400)) == 0  # a laptop with a dead battery


def test_a_notice_goes_after_its_last_day() -> None:
    assert GUIDE.notice is not None
    assert GUIDE.notice.is_shown(date(2027, 2, 1))
    assert not GUIDE.notice.is_shown(date(2027, 2, 2))


def test_every_line_that_can_be_heard_has_a_name_of_its_own() -> None:
    named = lines_by_id(GUIDE)

    assert list(named.values()) == list(GUIDE.lines)
    assert list(named) == [
        "title",
        "notice",
        "documents.the-can-cuoc",
        "documents.so-do",
        "documents.hd",
        "fee.25-000-dong",
        "fee.50-000-dong",
        "place",
        "steps.hoi.title",
        "steps.hoi.sentences.1",
        "steps.hoi.sentences.2",
        "steps.hoi.warning",
        "steps.hoi.question",
        "steps.hoi.answers.xong",
        "steps.hoi.answers.xong-2",
        "steps.hoi.answers.khong-biet",
        "steps.xong.title",
        "steps.xong.sentences.1",
    ]


def test_a_name_stays_when_papers_and_steps_change_places() -> None:
    turned = replace(
        GUIDE, documents=GUIDE.documents[::-1], fee=GUIDE.fee[::-1], steps=GUIDE.steps[::-1]
    )

    assert dict(lines_by_id(turned)) == dict(lines_by_id(GUIDE))


def test_a_change_of_what_is_spoken_changes_the_hash_and_nothing_else_does() -> None:
    line = Line("Gọi 113.", "Gọi một một ba.")

    assert len(line.spoken_hash) == 64
    assert line.spoken_hash == Line("Gọi số 113!", "Gọi một một ba.").spoken_hash
    assert line.spoken_hash != Line("Gọi 113.", "Gọi một một ba nhé.").spoken_hash
    assert Line("Hoà").spoken_hash == Line("Hoa\u0300").spoken_hash  # composed or not


def test_a_translation_is_seen_to_be_older_than_its_text() -> None:
    line = Line("Bà con ra xã.")
    state = TranslationState.APPROVED
    made = Translation(Line("zq"), state, line.spoken_hash[:12])

    assert made.is_current(line)
    assert not made.is_current(Line("Bà con ra tỉnh."))
    assert Translation(Line("zq"), state).is_current(line)  # nobody noted what it was made from
