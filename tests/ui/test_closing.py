"""After the guide: the citizen rates and consents, the helper writes the record."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from kiosk.domain.session import Place
from kiosk.ui.models.rows import Rows
from tests.ui.hand import SCAMS, VNEID, Hand

KEPT_WITH_CONSENT = {"age_band": "70_plus", "gender": "female", "note": "Quên mật khẩu."}


@pytest.fixture
def rating(hand: Hand) -> Hand:
    """A citizen who has heard a guide to its end."""
    hand.begin()
    hand.enter(SCAMS)
    hand.walk()
    return hand


def chosen(rows: Rows) -> list[str]:
    return [row.key for row in rows._rows if row.isChosen]


def fill_in(hand: Hand, **more: str) -> None:
    """Choose what a record needs, and what consent covers."""
    hand.tap("openRecord")
    hand.on("record")
    record = hand.shell.record
    record.chooseOutcome("submitted_online")
    record.choosePressed("together")
    if more:
        record.chooseAge(more["age_band"])
        record.chooseGender(more["gender"])
        record.write(more["note"])


def test_nothing_is_chosen_beforehand_on_a_citizens_page(rating: Hand) -> None:
    hand = rating
    assert hand.desk.taps.armed == ""
    assert hand.visit.satisfaction is None
    hand.choose("face:3")
    hand.on("consent")
    assert hand.desk.taps.armed == ""
    assert hand.visit.consent is None


def test_the_first_touch_of_a_face_says_it_and_the_second_rates(rating: Hand) -> None:
    hand = rating
    hand.tap("face:2")
    assert hand.heard[-2:] == ["Chưa hài lòng", "Chạm nữa để chọn"]
    assert hand.visit.satisfaction is None
    hand.tap("face:2")
    hand.on("consent")
    assert (hand.visit.satisfaction, hand.visit.rated_by) == (2, "citizen")


def test_a_citizen_need_not_rate(rating: Hand) -> None:
    hand = rating
    hand.tap("decline")
    hand.on("consent")
    hand.choose("consent:yes")
    hand.on("thanks")

    (record,) = hand.records()
    assert "satisfaction" not in record or record["satisfaction"] is None


def test_a_citizen_alone_is_saved_without_anyone_touching_more(rating: Hand) -> None:
    hand = rating
    hand.close_visit(face=4)

    (record,) = hand.records()
    assert (record["satisfaction"], record["pressed"], record["outcome"]) == (4, "self", "heard")
    assert record.get("helper", "") == ""
    assert hand.store.visit_under_way() is None
    hand.tap("finish")
    hand.on("language")
    assert len(hand.records()) == 1


def test_without_consent_age_gender_steps_and_note_are_dropped(rating: Hand) -> None:
    hand = rating
    hand.close_visit(consents=False)
    fill_in(hand, **KEPT_WITH_CONSENT)
    hand.tap("save")
    hand.on("today")

    for record in hand.records():
        assert record["consent"] == "no"
        assert not record.get("steps")
        assert not any(record.get(name) for name in KEPT_WITH_CONSENT)


def test_a_record_without_consent_does_not_even_ask_for_them(rating: Hand) -> None:
    hand = rating
    hand.close_visit(consents=False)
    hand.tap("openRecord")
    hand.on("record")

    assert not hand.sees("ages")
    assert not hand.sees("genders")
    assert not hand.sees("note")
    assert "Bà con không đồng ý giữ chi tiết" in hand.words


def test_with_consent_what_the_helper_adds_becomes_the_second_revision(rating: Hand) -> None:
    hand = rating
    hand.close_visit(consents=True)
    fill_in(hand, **KEPT_WITH_CONSENT)
    hand.shell.record.toggleObstacle("language")
    hand.tap("save")
    hand.on("today")

    alone, helped = hand.records()
    assert (alone["revision"], helped["revision"]) == (1, 2)
    assert alone["record_id"] == helped["record_id"]
    assert {name: helped[name] for name in KEPT_WITH_CONSENT} == KEPT_WITH_CONSENT
    assert (helped["helper"], helped["obstacles"]) == ("unnamed", ["language"])
    assert helped["steps"]


def test_a_record_cannot_be_saved_without_its_outcome_and_who_pressed(rating: Hand) -> None:
    hand = rating
    hand.close_visit()
    hand.tap("openRecord")
    hand.on("record")
    record = hand.shell.record
    assert chosen(record.outcomes) == chosen(record.pressers) == []

    assert not hand.sees("save")
    assert "Chọn kết quả và ai bấm máy rồi lưu." in hand.words
    record.chooseOutcome("heard")
    assert not hand.sees("save")
    record.save()  # as a touch that came a moment too early
    assert hand.shell.page == "record"
    record.choosePressed("helper")
    assert hand.sees("save")


@pytest.mark.parametrize(
    "note", ["CCCD 001087654321", "gọi 0912 345 678", "mã OTP 834215", "Sđt +84912345678"]
)
def test_a_note_with_a_number_that_names_a_person_is_caught(rating: Hand, note: str) -> None:
    hand = rating
    hand.close_visit()
    fill_in(hand, **{**KEPT_WITH_CONSENT, "note": note})
    hand.tap("save")

    assert hand.shell.page == "record"
    assert "Xóa số đó rồi lưu" in hand.words
    assert not any(note in str(record) for record in hand.records())

    hand.shell.record.write("Quên mật khẩu.")
    assert "Xóa số đó rồi lưu" not in hand.words
    hand.tap("save")
    hand.on("today")


def test_a_longer_note_is_cut_to_what_the_wire_takes(rating: Hand) -> None:
    hand = rating
    hand.close_visit()
    fill_in(hand)
    note = hand.see("note")
    note.setProperty("text", "đ" * 400)

    assert note.property("text") == "đ" * hand.shell.record.noteMax


def test_completing_a_record_from_today_makes_a_new_revision(rating: Hand) -> None:
    hand = rating
    hand.close_visit()
    hand.tap("finish")
    hand.on("language")
    hand.shell.openStaffDoor()
    hand.on("today")
    hand.tap("record:0")
    hand.on("record")
    assert hand.shell.record.isRevisit
    assert chosen(hand.shell.record.outcomes) == []  # nobody has said yet how it went
    hand.shell.record.chooseOutcome("prepared")
    hand.shell.record.choosePressed("helper")
    hand.tap("save")
    hand.on("today")

    hand.tap("record:0")
    hand.on("record")
    assert chosen(hand.shell.record.outcomes) == ["prepared"]
    hand.tap("discard")
    hand.on("today")
    assert [record["revision"] for record in hand.records()] == [1, 2]


def test_a_record_left_by_the_way_home_is_not_shown_for_the_next_citizen(hand: Hand) -> None:
    hand.serve(SCAMS)
    hand.tap("finish")
    hand.on("language")
    hand.shell.openStaffDoor()
    hand.on("today")
    hand.tap("record:0")
    hand.on("record")
    hand.tap("goHome")
    hand.on("language")

    hand.serve(VNEID)
    hand.tap("openRecord")
    hand.on("record")

    assert hand.kiosk.library.guide(VNEID).title.text in hand.words
    assert not hand.shell.record.isRevisit


def test_at_a_door_the_helper_decides_whether_there_is_a_record(
    start_kiosk: Callable[..., Hand],
) -> None:
    hand = start_kiosk(place=Place.DOOR)
    hand.begin()
    hand.enter(SCAMS)
    hand.walk()
    assert "Mời người đang giúp quay mặt đi một chút." in hand.words
    hand.close_visit()
    assert hand.records() == []
    hand.tap("openRecord")
    hand.on("record")
    hand.tap("discard")
    hand.on("today")
    assert hand.records() == []
    assert hand.store.visit_under_way() is None


def test_at_a_door_the_citizen_may_go_without_a_word_from_the_helper(
    start_kiosk: Callable[..., Hand],
) -> None:
    hand = start_kiosk(place=Place.DOOR)
    hand.serve()
    hand.tap("finishPlain")
    hand.on("language")

    (record,) = hand.records()
    assert (record["place"], record["pressed"]) == ("door", "self")


def test_the_thanks_carry_the_procedures_own_address_home(rating: Hand) -> None:
    hand = rating
    hand.close_visit()

    guide = hand.kiosk.library.guide(SCAMS)
    assert hand.shell.thanks.qr.endswith(guide.portal_url or "https://dichvucong.gov.vn")
    assert "Cảm ơn bà con!" in hand.words
