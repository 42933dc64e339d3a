"""Numbers are read to a citizen the way a Vietnamese teacher reads them."""

from __future__ import annotations

import pytest

from kiosk.domain.numerals import (
    day_in_words,
    digits_in_words,
    month_in_words,
    number_in_words,
    ordinal_in_words,
)


@pytest.mark.parametrize(
    ("number", "words"),
    [
        (0, "không"),
        (5, "năm"),
        (10, "mười"),
        (11, "mười một"),
        (14, "mười bốn"),
        (15, "mười lăm"),
        (20, "hai mươi"),
        (21, "hai mươi mốt"),
        (24, "hai mươi tư"),
        (25, "hai mươi lăm"),
        (55, "năm mươi lăm"),
        (100, "một trăm"),
        (101, "một trăm linh một"),
        (104, "một trăm linh bốn"),
        (105, "một trăm linh năm"),
        (110, "một trăm mười"),
        (111, "một trăm mười một"),
        (115, "một trăm mười lăm"),
        (999, "chín trăm chín mươi chín"),
        (1_000, "một nghìn"),
        (1_005, "một nghìn không trăm linh năm"),
        (1_010, "một nghìn không trăm mười"),
        (2_026, "hai nghìn không trăm hai mươi sáu"),
        (10_000, "mười nghìn"),
        (21_000, "hai mươi mốt nghìn"),
        (500_000, "năm trăm nghìn"),
        (1_000_000, "một triệu"),
        (1_000_001, "một triệu không trăm linh một"),
        (1_050_000, "một triệu không trăm năm mươi nghìn"),
        (2_000_000_000, "hai tỷ"),
        (1_000_000_007, "một tỷ không trăm linh bảy"),
        (3_000_000_000_000, "ba nghìn tỷ"),
    ],
)
def test_a_number_is_heard_as_it_is_taught_at_school(number: int, words: str) -> None:
    assert number_in_words(number) == words


def test_every_number_of_a_document_has_its_own_words() -> None:
    heard = {number_in_words(number) for number in range(20_000)}

    assert len(heard) == 20_000


def test_a_negative_number_is_a_fault_of_the_writer() -> None:
    with pytest.raises(ValueError, match="-1"):
        number_in_words(-1)


def test_a_telephone_number_is_dictated_digit_by_digit() -> None:
    assert digits_in_words("1900.0368") == "một chín không không không ba sáu tám"


def test_the_first_and_the_fourth_have_names_of_their_own() -> None:
    assert [ordinal_in_words(n) for n in (1, 2, 4, 14)] == ["nhất", "hai", "tư", "mười bốn"]


def test_april_is_never_called_month_four() -> None:
    assert [month_in_words(n) for n in (1, 4, 12)] == ["một", "tư", "mười hai"]


def test_the_first_ten_days_of_a_month_take_their_own_word() -> None:
    assert [day_in_words(n) for n in (1, 10, 11)] == ["mùng một", "mùng mười", "mười một"]
