"""Nobody is shown or told an outdated fact as if it were true."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

from kiosk.domain.fact import Document, Fact, Notice, Repeal
from kiosk.domain.guide import Guide, Kind, Picture, Step
from kiosk.domain.line import Line
from kiosk.ui.viewmodels import standing

LAST = date(2026, 12, 31)
NEXT = date(2027, 1, 1)
HALF = Fact(Line("25.000 đồng"), valid_until=LAST)
FULL = Fact(Line("50.000 đồng"), valid_from=NEXT)
GUIDE = Guide(
    "the",
    1,
    Kind.PROCEDURE,
    ("1.014064",),
    "identity",
    Line("Cấp lại thẻ"),
    (Step("mot", Line("Một"), (Line("Đi."),), Picture()),),
    date(2026, 11, 22),
    ("nguồn",),
    documents=(
        Document((Fact(Line("Thẻ cũ")),)),
        Document((Fact(Line("Sổ đỏ")), Fact(Line("Hợp đồng", "Hợp đồng thuê")))),
        Document((Fact(Line("Giấy mới"), valid_from=NEXT),)),
    ),
    fee=(HALF, FULL),
    time=(Fact(Line("7 ngày"), valid_until=LAST),),
    place=Fact(Line("Công an xã")),
)


def texts(found: tuple[standing.Statement, ...]) -> dict[str, str]:
    return {statement.key: statement.text for statement in found}


def heard(statement: standing.Statement) -> list[str]:
    return [line.say or line.text for line in statement.heard]


def test_the_fee_of_today_is_shown_and_the_coming_one_is_not() -> None:
    assert texts(standing.facts(GUIDE, LAST))["fee"] == "25.000 đồng"
    assert texts(standing.facts(GUIDE, NEXT))["fee"] == "50.000 đồng"


def test_an_expired_fee_is_shown_and_spoken_as_expired() -> None:
    alone = replace(GUIDE, fee=(HALF,))
    (fee, *_) = standing.facts(alone, NEXT)

    expired = "Mức này đã hết hạn ngày 31/12/2026. Bà con hỏi cán bộ."
    assert fee.text == f"25.000 đồng\n{expired}"
    assert heard(fee) == ["Lệ phí", "25.000 đồng", expired]


def test_any_other_expired_fact_says_so_too() -> None:
    assert texts(standing.facts(GUIDE, NEXT))["time"] == (
        "7 ngày\nĐiều này đã hết hạn ngày 31/12/2026. Bà con hỏi cán bộ."
    )


def test_a_fact_that_nobody_gave_or_that_is_yet_to_come_has_no_row() -> None:
    assert list(texts(standing.facts(GUIDE, LAST))) == ["fee", "time", "place"]
    assert "fee" not in texts(standing.facts(replace(GUIDE, fee=(FULL,)), LAST))


def test_one_of_several_papers_is_one_thing_to_tick() -> None:
    old, either = standing.papers(GUIDE, LAST)

    assert old.text == "Thẻ cũ"
    assert either.text == "Một trong các giấy tờ sau:\n– Sổ đỏ\n– Hợp đồng"
    assert heard(either) == ["Một trong các giấy tờ sau:", "Sổ đỏ", "Hợp đồng thuê"]


def test_a_paper_is_asked_for_from_its_day_on() -> None:
    assert len(standing.papers(GUIDE, LAST)) == 2
    assert [paper.text for paper in standing.papers(GUIDE, NEXT)][-1] == "Giấy mới"


def test_what_has_changed_is_told_with_its_day_until_its_last_day() -> None:
    changed = replace(GUIDE, notice=Notice(Line("Lệ phí đổi."), NEXT, until=date(2027, 3, 1)))

    (notice,) = standing.news(changed, None, LAST)
    assert (notice.name, notice.text) == ("Có thay đổi từ ngày 01/01/2027", "Lệ phí đổi.")
    assert heard(notice) == ["Có thay đổi từ ngày 01/01/2027", "Lệ phí đổi."]
    assert standing.news(changed, None, date(2027, 3, 2)) == ()


def test_a_repealed_procedure_that_nothing_replaced_sends_people_to_the_desk() -> None:
    gone = replace(GUIDE, repealed=Repeal(NEXT))

    assert standing.news(gone, None, LAST) == ()
    (told,) = standing.news(gone, None, NEXT)
    assert told.text == "Thủ tục này đã bỏ từ ngày 01/01/2027. Bà con hỏi cán bộ."


def test_the_guide_that_took_its_place_says_so() -> None:
    gone = replace(GUIDE, title=Line("Bài cũ"), repealed=Repeal(NEXT, "the"))

    (told,) = standing.news(GUIDE, gone, NEXT)

    assert told.text == "Từ ngày 01/01/2027, bài này thay cho bài cũ: Bài cũ."
    assert heard(told) == ["Thủ tục đã bỏ", told.text]


def trust(guide: Guide, today: date) -> list[str]:
    return [saying.line(**values).text for saying, values in standing.trust(guide, today)]


def test_a_guide_says_who_has_not_reviewed_it_and_how_old_it_is() -> None:
    checked = GUIDE.checked_on

    assert trust(GUIDE, checked + timedelta(days=90)) == ["Bài này chưa được cán bộ duyệt."]
    assert trust(GUIDE, checked + timedelta(days=120)) == [
        "Bài này chưa được cán bộ duyệt.",
        "Đã 120 ngày chưa đối chiếu lại.",
    ]
    reviewed = replace(GUIDE, reviewed_by_role="Tư pháp xã", reviewed_on=checked)
    assert trust(reviewed, checked) == ["Bài này đã được duyệt ngày 22/11/2026."]


def test_a_guide_past_its_last_day_says_so_first() -> None:
    old = replace(GUIDE, valid_until=LAST)

    assert trust(old, NEXT)[0] == "Bài này đã hết hạn ngày 31/12/2026. Bà con hỏi cán bộ."


def test_what_will_be_said_after_an_expiry_can_be_rendered_before_it() -> None:
    later = replace(GUIDE, valid_until=LAST)
    said = {line.text for fact in standing.facts(replace(later, fee=(HALF,)), NEXT)
            for line in fact.lines if "hết hạn" in line.text}  # fmt: skip
    said |= {text for text in trust(later, NEXT) if "hết hạn" in text}

    assert said <= {line.text for line in standing.dated_lines(later)}
    assert len(said) == 3
