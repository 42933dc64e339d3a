"""Each language finds its letters on a keyboard, in sight and wide enough for old fingers."""

from __future__ import annotations

import json
import unicodedata
from pathlib import Path

import pytest

from kiosk.domain.keyboards import (
    ADDRESS,
    CELLS,
    HIGHLANDS,
    LAYOUTS,
    UNTONED,
    VIETNAMESE,
    Act,
    Key,
    Layout,
    choices,
    layout_for,
)
from kiosk.domain.telex import put_accent, put_tone, type_letter

OFFERED = Path(__file__).parents[4] / "assets" / "data" / "languages_offered.json"
VIETNAMESE_LETTERS = "a ă â b c d đ e ê g h i k l m n o ô ơ p q r s t u ư v x y"
# The 38 letters of Ê Đê: lessons 1 to 3 of ededic.thaiphong.net.
EDE = "a ă â b ƀ č d đ e ĕ ê ê̆ g h i ĭ j k l m n ñ o ŏ ô ô̆ ơ ơ̆ p r s t u ŭ ư ư̆ w y"
# What the "Dega" keyboard in Keyman has for Gia Rai, Ba Na, Cơ Ho and Mnông beside these.
DEGA = EDE + " c â̆ y̆ à è ù ò ầ ề ồ ờ ừ '"
ALPHABETS = {
    "vi": VIETNAMESE_LETTERS + " á à ả ã ạ ấ ự ỡ ở f j w z",
    "tyz": VIETNAMESE_LETTERS + " á à ả ã ạ f j w z",
    "nut": VIETNAMESE_LETTERS + " á à ả ã ạ f j w z",
    "mtq": VIETNAMESE_LETTERS + " á à ả ã ạ w",
    "hmn": VIETNAMESE_LETTERS + " f j w z",
    "ium": VIETNAMESE_LETTERS + " f j w z",
    "rad": EDE,
    "jra": DEGA,
    "bdq": DEGA,
    "kpm": DEGA,
    "cmo": DEGA,
}
EVERY = (*LAYOUTS, ADDRESS)


def keys(layout: Layout) -> list[Key]:
    return [key for signs in (False, True) for row in layout.rows(signs=signs) for key in row]


def one_touch_more(layout: Layout, letters: set[str]) -> set[str]:
    more = set(letters)
    for letter in letters:
        for key in keys(layout):
            if key.act is Act.ACCENT:
                more.add(put_accent(letter, key.text))
            elif key.act is Act.TONE:
                more |= {put_tone(letter, tone) for tone in "\u0300\u0301\u0303\u0309\u0323"}
    return more


@pytest.mark.parametrize("language", ALPHABETS)
def test_every_letter_of_an_alphabet_can_be_typed(language: str) -> None:
    layout = layout_for(language)
    letters = {key.text for key in keys(layout) if key.act is Act.LETTER}

    wanted = {unicodedata.normalize("NFC", letter) for letter in ALPHABETS[language].split()}

    assert wanted - one_touch_more(layout, letters) == set()


@pytest.mark.parametrize("layout", EVERY, ids=lambda layout: layout.name)
@pytest.mark.parametrize("signs", [False, True])
def test_no_row_is_wider_than_the_screen_and_every_key_has_its_cell(
    layout: Layout, signs: bool
) -> None:
    rows = list(layout.rows(signs=signs))

    assert len(rows) == 4
    assert all(sum(key.width for key in row) <= CELLS for row in rows)
    assert all(key.width >= 1 for row in rows for key in row)


@pytest.mark.parametrize("layout", EVERY, ids=lambda layout: layout.name)
def test_every_keyboard_can_erase_and_be_sent_away(layout: Layout) -> None:
    for signs in (False, True):
        acts = [key.act for row in layout.rows(signs=signs) for key in row]

        assert acts.count(Act.ERASE) == 1
        assert acts[-1] is Act.DONE
        assert len({key.text for row in layout.rows(signs=signs) for key in row}) >= 30


def test_a_person_finds_a_letter_at_the_same_place_on_every_keyboard() -> None:
    def places(layout: Layout) -> dict[str, tuple[int, int]]:
        return {
            key.text: (line, at)
            for line, row in enumerate(layout.letters)
            for at, key in enumerate(row)
            if key.act is Act.LETTER
        }

    usual = places(VIETNAMESE)
    for layout in EVERY:
        here = places(layout)
        assert {
            letter for letter in usual if here.get(letter, usual[letter]) != usual[letter]
        } == set()


def test_an_address_needs_no_second_page() -> None:
    typed = {key.text for row in (*ADDRESS.letters, ADDRESS.bottom) for key in row}

    assert set("https://may-chu.dien_bien.gov.vn:8443") <= typed


def test_every_language_offered_has_a_keyboard_and_vietnamese_first() -> None:
    tags = [each["tag"] for each in json.loads(OFFERED.read_text(encoding="utf-8"))["languages"]]

    assert len(tags) > 50
    for tag in tags:
        among = choices(tag)
        assert among[0] is VIETNAMESE
        assert layout_for(tag) in among[:2]
        assert set(among) == set(LAYOUTS)


def test_telex_does_not_spoil_the_writings_that_end_in_its_keys() -> None:
    assert layout_for("hmn") is UNTONED
    assert not UNTONED.is_telex
    assert not HIGHLANDS.is_telex
    assert not ADDRESS.is_telex


def test_a_letter_of_the_highlands_is_no_letter_for_telex() -> None:
    assert type_letter("ƀ", "ă") == "ƀă"
    assert put_accent(type_letter("mn", "ơ"), "\u0306") == "mnơ̆"
