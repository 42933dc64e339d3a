"""A helper who types a citizen's number into the note is stopped; a date or a fee is not."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sync.protocol.personal_text import PersonalKind, find_personal_text, is_personal


@pytest.mark.parametrize(
    ("note", "kind"),
    [
        ("số căn cước 034123456789", PersonalKind.IDENTITY_NUMBER),
        ("034 123 456 789", PersonalKind.IDENTITY_NUMBER),
        ("CCCD: 034.123.456.789.", PersonalKind.IDENTITY_NUMBER),
        ("cmnd 123456789 cũ", PersonalKind.IDENTITY_NUMBER),
        ("123-456-789", PersonalKind.IDENTITY_NUMBER),
        ("0 3 4 1 2 3 4 5 6 7 8 9", PersonalKind.IDENTITY_NUMBER),
        ("03412\u200b3456\u200b789", PersonalKind.IDENTITY_NUMBER),
        ("０３４１２３４５６７８９", PersonalKind.IDENTITY_NUMBER),
        ("gọi 0912345678", PersonalKind.PHONE_NUMBER),
        ("gọi 0912 345 678 nhé", PersonalKind.PHONE_NUMBER),
        ("091.234.5678", PersonalKind.PHONE_NUMBER),
        ("+84 912 345 678", PersonalKind.PHONE_NUMBER),
        ("0084912345678", PersonalKind.PHONE_NUMBER),
        ("máy bàn 0243 825 1234", PersonalKind.PHONE_NUMBER),
        ("mã 482913", PersonalKind.ONE_TIME_CODE),
        ("OTP: 482 913", PersonalKind.ONE_TIME_CODE),
        ("482-913", PersonalKind.ONE_TIME_CODE),
        ("tk 1903456789012 Techcombank", PersonalKind.LONG_NUMBER),
        ("thẻ BHYT 0123456789", PersonalKind.LONG_NUMBER),
        ("một|hai", PersonalKind.CARD_CODE),
    ],
)
def test_a_number_that_names_a_person_is_found(note, kind):
    assert [find.kind for find in find_personal_text(note)] == [kind]
    assert is_personal(note)


@pytest.mark.parametrize(
    "note",
    [
        "",
        "Bà con hẹn quay lại cùng con gái.",
        "hẹn 25/11/2026 lúc 8 giờ 30",
        "hẹn 03.11.2026 08:30",
        "2026-11-25 14 giờ",
        "thủ tục 1.004222 và 2.000740",
        "1.004222 2.000740",
        "lệ phí 15.000 đồng",
        "nộp 120.000.000 đồng",
        "nộp 150000đ",
        "nộp 1 200 000 VND",
        "làm lại bước 1, 2, 3, 4, 5, 6, 7, 8, 9, 10",
        "xã 01234, thôn 5",
        "đợi 90 ngày, 12 tháng, năm 2026",
        "tổng đài 1900 1234",
        "gọi 113",
    ],
)
def test_what_a_helper_needs_to_note_is_left_alone(note):
    assert find_personal_text(note) == []


def test_what_a_scanner_types_from_an_identity_card_is_found_whole():
    card = "034123456789|123456789|Nguyễn Văn A|01012000|Nam|Thôn 1|01012021"

    finds = find_personal_text(f"quét: {card}")

    assert finds[0].kind == PersonalKind.CARD_CODE
    assert (finds[0].start, finds[0].end) == (6, 6 + len(card))


def test_each_find_says_where_it_is():
    note = "gọi 0912345678, mã 482913"

    assert [note[find.start : find.end] for find in find_personal_text(note)] == [
        "0912345678",
        "482913",
    ]


@given(
    st.text(alphabet="aăđ ,;:!?\n", max_size=20),
    st.text(alphabet="0123456789", min_size=12, max_size=12),
    st.lists(st.sampled_from(["", " ", "–", "\u200b", " – "]), min_size=11, max_size=11),
)
def test_no_spacing_hides_an_identity_number(before, digits, gaps):
    spaced = "".join(digit + gap for digit, gap in zip(digits, [*gaps, ""], strict=True))

    assert is_personal(f"{before}x {spaced}")


@given(st.text())
def test_any_text_can_be_searched(text):
    for find in find_personal_text(text):
        assert 0 <= find.start < find.end <= len(text)
