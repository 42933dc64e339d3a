"""The index finds the texts with the highest sums, and what a slip of the finger meant."""

from __future__ import annotations

import random

import pytest

from kiosk.content.search_index import WordIndex
from kiosk.content.search_text import accents_allow, is_one_slip, read_words, sounds_like

TITLES = (
    "Đăng ký thường trú",
    "Đăng ký tạm trú",
    "Đăng ký khai sinh",
    "Cấp thẻ căn cước",
    "Cấp lại thẻ căn cước",
)


def index_of(*titles: str) -> WordIndex:
    return WordIndex([read_words(title) for title in titles])


def numbers(texts: int) -> list[int]:
    return [n for n in range(texts.bit_length()) if texts >> n & 1]


def test_every_text_with_a_word_is_in_its_set():
    index = index_of(*TITLES)

    assert numbers(index.with_word("dang")) == [0, 1, 2]
    assert numbers(index.with_word("tru")) == [0, 1]
    assert numbers(index.with_word("khong")) == []


@pytest.mark.parametrize("beginning", ["c", "ca", "can", "t", "th", "thu", "thuong", "x"])
def test_every_text_with_a_word_that_begins_so_is_in_its_set(beginning):
    index = index_of(*TITLES)
    expected = [
        n
        for n, title in enumerate(TITLES)
        if any(word.bare.startswith(beginning) for word in read_words(title))
    ]

    assert numbers(index.with_beginning(beginning)) == expected
    begun = {index.bare_of[toned] for toned in index.begun(beginning)}
    assert all(bare.startswith(beginning) for bare in begun)
    assert bool(begun) == bool(expected)


def test_the_highest_sums_come_first_whatever_the_weights():
    chance = random.Random(7)
    index = index_of(*(["x"] * 500))
    for _ in range(50):
        sets = [
            (sum(1 << n for n in chance.sample(range(500), 120)), chance.randint(1, 15))
            for _ in range(chance.randint(1, 9))
        ]
        sums = [sum(w for texts, w in sets if texts >> n & 1) for n in range(500)]
        wanted = sorted((n for n in range(500) if sums[n]), key=lambda n: (-sums[n], n))[:10]

        assert index.best(sets, 10) == wanted


def test_of_many_texts_that_fit_alike_the_first_are_taken():
    index = index_of(*(["đăng ký"] * 1000))

    assert index.best([(index.with_word("dang"), 3)], 4) == [0, 1, 2, 3]


def test_a_word_in_every_text_tells_less_than_a_rare_one():
    index = index_of(*TITLES)

    assert index.rarity["sinh"] > index.rarity["tru"] > index.rarity["dang"] > 0


def test_ten_thousand_numbered_titles_do_not_fill_the_memory():
    index = index_of(*(f"Thủ tục số {number}" for number in range(10_000)))

    assert numbers(index.with_word("4711")) == [4711]
    assert index.with_beginning("471").bit_count() == 11
    held = sum(texts.bit_length() for texts in index._dense.values())
    assert held < 10 * 10_000


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("thuog", "thuong"),
        ("thuogn", "thuong"),
        ("tuong", "thuong"),
        ("chu", "tru"),
        ("xinh", "sinh"),
    ],
)
def test_a_slip_finds_the_word_that_was_meant(typed, meant):
    assert index_of(*TITLES).meant(typed)[meant] > 0


def test_a_short_word_is_not_guessed_at():
    assert "the" not in index_of(*TITLES).meant("t")


@pytest.mark.parametrize(
    ("one", "other", "is_slip"),
    [
        ("sinh", "sihn", True),
        ("sinh", "snh", True),
        ("sinh", "sinhh", True),
        ("sinh", "sanh", True),
        ("inh", "sinh", True),
        ("sinh", "sinh", False),
        ("sinh", "hsin", False),
        ("sinh", "sa", False),
        ("sinh", "sahn", False),
        ("ab", "ba", True),
        ("ab", "cd", False),
    ],
)
def test_one_slip_is_one_letter_or_two_exchanged(one, other, is_slip):
    assert is_one_slip(one, other) is is_slip
    assert is_one_slip(other, one) is is_slip


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("tru", "chu"),
        ("sinh", "xinh"),
        ("gia", "da"),
        ("lam", "nam"),
        ("nghe", "nge"),
        ("can", "cang"),
    ],
)
def test_words_that_the_ear_confuses_sound_alike(one, other):
    assert sounds_like(one) == sounds_like(other)


def test_words_that_nobody_confuses_do_not_sound_alike():
    assert len({sounds_like(word) for word in ("nha", "ba", "ma", "nga", "kha", "pha")}) == 6


@pytest.mark.parametrize(
    ("typed", "written", "allows"),
    [
        ("the", "thẻ", True),
        ("thẻ", "thẻ", True),
        ("thẻ", "the", False),
        ("thẻ", "thể", True),  # the hat may still be typed
        ("thể", "thẻ", False),
        ("thẻ", "thế", False),
        ("thê", "thể", True),
        ("dat", "đất", True),
        ("đat", "đất", True),
        ("đat", "dat", False),
        ("hoà", "hòa", True),
        ("ký", "kí", True),
    ],
)
def test_accents_may_be_missing_but_not_other(typed, written, allows):
    (one,), (other,) = read_words(typed), read_words(written)

    assert accents_allow(one.toned, other.toned) is allows


def test_numbers_are_the_same_with_and_without_a_nought_before():
    assert read_words("mức 02")[-1] == read_words("mức 2")[-1]


def test_letters_of_the_highlands_are_found_by_those_of_any_keyboard():
    assert [word.bare for word in read_words("Ƀuôn Ŏng R'Lấp Krông")] == [
        "buon",
        "ong",
        "rlap",
        "krong",
    ]
