"""Facts carry their source and their days, a paper may be one of several, a guide its review."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from kiosk.content.guide_file import check_guide
from kiosk.domain.fact import Confidence, Document, Fact, Notice, Repeal
from kiosk.domain.guide import Guide, LifeEvent
from kiosk.domain.line import Line
from tests.unit.kiosk.content.guide_texts import SOUND, check, spoilt
from tests.unit.kiosk.content.rich_texts import library

FEE = "fee: Không mất tiền"
FULL_FACT = Fact(
    Line("Nửa mức", "nửa"),
    source="TT 64",
    checked_on=date(2026, 11, 1),
    valid_from=date(2025, 7, 1),
    valid_until=date(2026, 12, 31),
    confidence=Confidence.HIGH,
    fact_id="nua",
)


@pytest.fixture
def rich(tmp_path: Path) -> Guide:
    guide, faults = check_guide(library(tmp_path) / "bai-day-du")
    assert faults == []
    assert guide is not None
    return guide


@pytest.mark.parametrize(
    ("written", "facts"),
    [
        ("Không mất tiền", (Fact(Line("Không mất tiền")),)),
        ("{text: A, say: a}", (Fact(Line("A", "a")),)),
        (
            "{id: nua, text: Nửa mức, say: nửa, source: TT 64, checked_on: 2026-11-01, "
            "valid_from: 2025-07-01, valid_until: 2026-12-31, confidence: high}",
            (FULL_FACT,),
        ),
        ("[A]", (Fact(Line("A")),)),
        ("[A, {text: B}]", (Fact(Line("A")), Fact(Line("B")))),
    ],
)
@pytest.mark.parametrize("key", ["fee", "time"])
def test_a_fact_is_written_in_any_of_its_ways(
    tmp_path: Path, key: str, written: str, facts: tuple[Fact, ...]
) -> None:
    old = FEE if key == "fee" else "time: 5 ngày làm việc"

    guide, faults = check(tmp_path, spoilt(old, f"{key}: {written}"))

    assert faults == []
    assert guide is not None
    assert (guide.fee if key == "fee" else guide.time) == facts


def test_everything_that_a_guide_can_have_is_read(rich: Guide) -> None:
    assert rich.essential25 == 2
    assert rich.life_events == (LifeEvent.LOST_PAPERS, LifeEvent.MOVING)
    assert rich.keywords == ("mất thẻ", "làm lại: thẻ căn cước")
    assert rich.notice == Notice(
        Line("Lệ phí trở lại mức cũ."),
        date(2027, 1, 1),
        date(2027, 3, 31),
        "TT 64/2025/TT-BTC",
    )
    assert rich.repealed == Repeal(date(2030, 1, 1), "3.000722", "Quyết định # 5")
    assert rich.valid_until == date(2029, 12, 31)
    assert (rich.reviewed_by_role, rich.reviewed_on) == ("Công chức Tư pháp", date(2026, 11, 23))
    assert rich.languages == ("vi", "qaa")


def test_one_of_several_papers_is_a_choice_and_the_others_are_not(rich: Guide) -> None:
    old, either = rich.documents

    assert old == Document((Fact(Line("Thẻ cũ, nếu còn")),))
    assert not old.is_choice
    assert either.is_choice
    assert [fact.line.text for fact in either.any_of] == ["Giấy khai sinh", "Giấy khác"]
    assert either.any_of[1].confidence is Confidence.LOW


def test_an_answer_may_have_a_name_of_its_own(rich: Guide) -> None:
    question = rich.step("hoi").question

    assert question is not None
    assert [answer.answer_id for answer in question.answers] == ["", "mat", ""]


@pytest.mark.parametrize(
    ("new", "code", "field"),
    [
        ("fee: {text: A, valid_until: mai}", "value.date", "fee.valid_until"),
        ("fee: {text: A, confidence: chắc}", "value.choice", "fee.confidence"),
        ("fee: {say: a}", "key.missing", "fee.text"),
        ("fee: {text: A, id: Mã}", "value.id", "fee.id"),
        ("fee: [{text: A, id: x}, {text: B, id: x}]", "id.twice", "fee[2].id"),
        ("fee: [A, {text: B, source: []}]", "type.text", "fee[2].source"),
        ("fee: []", "list.empty", "fee"),
        (f"{FEE}\nnotice: {{text: A}}", "key.missing", "notice.on"),
        (f"{FEE}\nnotice: A", "type.keys", "notice"),
        (f"{FEE}\nnotice: {{text: A, on: 2026-02-01, until: 2026-01-01}}", "value.date_order",
         "notice.until"),
        (f"{FEE}\nrepealed: {{replaced_by: bai-moi}}", "key.missing", "repealed.on"),
        (f"{FEE}\nkeywords: [tiền già, '']", "text.empty", "keywords[2]"),
        (f"{FEE}\nlife_events: [bay]", "value.choice", "life_events[1]"),
        (f"{FEE}\nessential25: 0", "value.essential", "essential25"),
        (f"{FEE}\nreviewed_by_role: Tư pháp", "review.half", "reviewed_by_role"),
        (f"{FEE}\nreviewed_by_role:\nreviewed_on: 2026-01-01", "text.empty", "reviewed_by_role"),
        (f"{FEE}\nvalid_until: x", "value.date", "valid_until"),
    ],
)  # fmt: skip
def test_a_fault_in_the_facts_is_named(tmp_path: Path, new: str, code: str, field: str) -> None:
    guide, faults = check(tmp_path, spoilt(FEE, new))

    assert guide is None
    assert (code, field) in {(fault.code, fault.field) for fault in faults}


@pytest.mark.parametrize(
    ("new", "code", "field"),
    [
        ("  - any_of: [A]", "list.too_short", "documents[1].any_of"),
        ("  - any_of: A", "type.list", "documents[1].any_of"),
        ("  - {any_of: [A, B], text: C}", "key.unknown", "documents[1].text"),
        ("  - any_of: [A, {text: }]", "text.empty", "documents[1].any_of[2].text"),
        ("  - any_of: [A, {any_of: [B, C]}]", "key.unknown", "documents[1].any_of[2].any_of"),
        ("  - {text: A, id: x}\n  - any_of: [B, {text: C, id: x}]", "id.twice",
         "documents[2].any_of[2].id"),
        ("  - Thẻ căn cước. Bản sao.", "text.many_sentences", "documents[1]"),
    ],
)  # fmt: skip
def test_a_fault_in_the_papers_is_named(tmp_path: Path, new: str, code: str, field: str) -> None:
    guide, faults = check(tmp_path, spoilt("  - Thẻ căn cước", new))

    assert guide is None
    assert (code, field) in {(fault.code, fault.field) for fault in faults}


def test_two_answers_cannot_have_one_name(tmp_path: Path) -> None:
    text = SOUND.replace("- text: Có rồi", "- id: x\n          text: Có rồi")
    text = text.replace("- text: Chưa có", "- id: x\n          text: Chưa có")

    _, faults = check(tmp_path, text)

    assert [(f.code, f.field) for f in faults] == [("id.twice", "steps[1].question.answers[2].id")]


def test_a_matter_without_a_code_of_its_own_has_its_guide_all_the_same(tmp_path: Path) -> None:
    guide, faults = check(tmp_path, spoilt("codes: [2.000740]\n", ""))

    assert faults == []
    assert guide is not None
    assert guide.codes == ()
