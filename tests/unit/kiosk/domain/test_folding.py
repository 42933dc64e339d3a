"""However a name is typed, the same place and the same word are meant."""

from __future__ import annotations

import unicodedata

import pytest

from kiosk.domain.folding import accents_agree, fold, sorting_key, toned, words


@pytest.mark.parametrize(
    "typed",
    ["Mường Phăng", "mường phăng", "muong phang", "MUONG  PHANG", " Muong\tphang ", "Mương Phằng"],
)
def test_an_officer_who_types_without_accents_means_the_same_commune(typed: str) -> None:
    assert fold(typed) == "muong phang"


@pytest.mark.parametrize(("one", "other"), [("Hoà", "Hòa"), ("Thuỷ", "Thủy"), ("Khoẻ", "Khỏe")])
def test_the_old_and_the_new_place_of_a_tone_mark_are_one_spelling(one: str, other: str) -> None:
    assert fold(one) == fold(other)
    assert toned(one) == toned(other)


def test_a_text_from_another_machine_in_decomposed_letters_is_equal() -> None:
    assert fold(unicodedata.normalize("NFD", "Đắk R'Lấp")) == fold("Đắk R'Lấp")
    assert toned(unicodedata.normalize("NFD", "Đắk Lắk")) == toned("Đắk Lắk")


@pytest.mark.parametrize("typed", ["Đồng", "đồng", "ðồng", "Dong"])
def test_d_with_and_without_its_bar_is_one_letter(typed: str) -> None:
    assert fold(typed) == "dong"


def test_accents_that_were_typed_still_tell_words_apart() -> None:
    assert toned("Tân") != toned("Tấn")
    assert toned("hoa") != toned("hoà")
    assert toned("Dương") != toned("Đương")


@pytest.mark.parametrize("typed", ["Mườ", "mương ph", "Mường Phăng", "phăng"])
def test_a_half_typed_word_agrees_with_the_accents_that_are_already_there(typed: str) -> None:
    assert accents_agree(typed, "Mường Phăng")


@pytest.mark.parametrize("typed", ["muong", "Mướng", "Mường Phang"])
def test_other_accents_do_not_agree(typed: str) -> None:
    assert not accents_agree(typed, "Mường Phăng")


def test_a_highland_name_with_an_apostrophe_is_one_word_however_it_is_typed() -> None:
    assert words("Đắk R'Lấp") == words("dak r’lap") == ("dak", "rlap")


def test_a_hyphen_separates_words_and_nothing_is_no_word() -> None:
    assert words("Văn Miếu - Quốc Tử Giám") == ("van", "mieu", "quoc", "tu", "giam")
    assert words("  -  ") == ()
    assert fold("") == ""


def test_names_stand_in_the_order_of_a_vietnamese_dictionary() -> None:
    ordered = ["An Giang", "Bắc Ninh", "Cà Mau", "Cao Bằng", "Cần Thơ", "Đà Nẵng", "Đắk Lắk",
               "Điện Biên", "Đồng Nai", "Đồng Tháp", "Gia Lai", "Huế", "Hưng Yên"]  # fmt: skip

    assert sorted(sorted(ordered), key=sorting_key) == ordered


def test_words_that_differ_only_in_tone_stand_in_the_order_of_the_tones() -> None:
    ordered = ["ma", "mà", "mả", "mã", "má", "mạ"]

    assert sorted(sorted(ordered), key=sorting_key) == ordered


def test_numbered_wards_come_before_named_ones() -> None:
    assert sorted(["Phường Ba", "Phường 2"], key=sorting_key) == ["Phường 2", "Phường Ba"]
