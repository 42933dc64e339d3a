"""In which order the languages of one citizen are tried."""

from __future__ import annotations

from kiosk.domain.hearing import Hearing, is_vietnamese, with_parents


def test_a_dialect_falls_back_to_its_language_then_the_second_then_vietnamese() -> None:
    hearing = Hearing("hmn-x-mong-trang", "tyz", "vi-x-south")

    assert hearing.tags == (
        *("hmn-x-mong-trang", "hmn-x-mong", "hmn"),
        "tyz",
        *("vi-x-south", "vi"),
    )


def test_who_wants_vietnamese_hears_the_voice_of_the_desk_first() -> None:
    hearing = Hearing.of_vietnamese("vi-x-central")

    assert hearing.tags == ("vi-x-central", "vi")
    assert hearing.is_vietnamese


def test_no_language_is_tried_twice() -> None:
    assert Hearing("tyz", "tyz").tags == ("tyz", "vi")


def test_a_private_tag_is_a_dialect_of_what_stands_before_its_x() -> None:
    assert list(with_parents("mis-x-sanchi")) == ["mis-x-sanchi", "mis"]
    assert list(with_parents("")) == []


def test_vietnamese_is_told_from_a_tag_that_begins_alike() -> None:
    assert is_vietnamese("vi")
    assert is_vietnamese("vi-x-south")
    assert not is_vietnamese("vic")
