"""Whoever knows Telex, or only the accent keys, gets every Vietnamese word onto the screen."""

from __future__ import annotations

import csv
import re
import unicodedata
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from kiosk.domain.telex import (
    BREVE,
    Tone,
    TonePlacement,
    erase,
    put_accent,
    put_tone,
    type_key,
    type_letter,
)

DATA = Path(__file__).parents[4] / "assets" / "data"
ACUTE = "\u0301"
TONE_KEYS = {Tone.SAC: "s", Tone.HUYEN: "f", Tone.HOI: "r", Tone.NGA: "x", Tone.NANG: "j"}


def listed(words: str) -> list[str]:
    return words.split()


# Every rime of Vietnamese, the tone mark on the vowel that carries it: as dictionaries have it.
RIMES = listed(
    "á ác ách ái ám án áng ánh áo áp át áu áy ắc ắm ắn ắng ắp ắt ấc ấm ấn ấng ấp ất ấu ấy"
    " é éc ém én éng éo ép ét ế ếch ếm ến ếnh ếp ết ếu í ích ím ín ính íp ít íu ía"
    " iếc iếm iến iếng iếp iết iếu yếm yến yếng yết yếu ó óc ói óm ón óng óp ót oóc oóng"
    " ố ốc ối ốm ốn ống ốp ốt ớ ới ớm ớn ớp ớt ú úc úi úm ún úng úp út úa"
    " uốc uối uốm uốn uống uốt ứ ức ứi ứng ứt ứu ứa ước ưới ướm ướn ướng ướp ướt ướu"
    " oác oách oái oám oán oáng oánh oáo oáp oát oáy oắc oắm oắn oắng oắt oén oéo oét"
    " uấn uấng uất uấy uế uếch uếnh uých uýt uýnh uýp uýu uyến uyết uýa ý"
)
AFTER_QU = listed(
    "á ác ách ái án áng ánh áo át áu áy ắc ắm ắn ắng ắp ắt ấn ấng ất ấy é én éo ét ế ến ết ếch"
    " ý ých ýnh ýt yến yết ốc ớ"
)
AFTER_GI = listed(
    "á ác ám án áng ánh áo áp át áu áy ắc ắm ắn ắng ắt ấc ấm ấn ấp ất ấu ấy é én éo ớ ới ớn"
    " ó óc ói ón óng ót ố ối ống ú úc úi úp ứ ứa ướng ước ưới"
)
BOTH_WAYS = {"óa": "oá", "óe": "oé", "úy": "uý"}
ONSETS = listed("b c ch d đ g gh h k kh l m n ng ngh nh p ph r s t th tr v x")
WITH_RULES = {"", "d", "đ", "g", "h", "kh", "q", "th"}  # of their own, among all onsets


def toneless(text: str) -> str:
    marks = unicodedata.normalize("NFD", text)
    kept = "".join(mark for mark in marks if mark not in set(Tone))
    return unicodedata.normalize("NFC", kept)


def with_tone(toned: str, tone: str) -> str:
    """Put another tone, or none, where a text has one."""
    marks = unicodedata.normalize("NFD", toned)
    found = next((each for each in Tone if each in marks), ACUTE)
    return unicodedata.normalize("NFC", marks.replace(found, tone))


def tones_of(rime: str) -> tuple[str, ...]:
    return (Tone.SAC, Tone.NANG) if rime[-1] in "cpt" or rime.endswith("ch") else ("", *Tone)


def syllables() -> Iterator[tuple[str, TonePlacement]]:
    old, new = TonePlacement.OLD, TonePlacement.NEW
    rimes = [(rime, placement) for rime in RIMES for placement in (old, new)]
    rimes += [(rime, old) for rime in BOTH_WAYS] + [(rime, new) for rime in BOTH_WAYS.values()]
    for onset in ["", *ONSETS]:
        for rime, placement in rimes:
            if onset == "g" and rime[0] in "íi":
                continue  # written with gh
            for tone in tones_of(rime):
                yield onset + with_tone(rime, tone), placement
    for onset, rimes_after in (("qu", AFTER_QU), ("gi", AFTER_GI)):
        for rime in rimes_after:
            for tone in tones_of(rime):
                yield onset + with_tone(rime, tone), old


ALL = sorted(set(syllables()), key=lambda each: (each[0], each[1].value))


def spelled(syllable: str, marks: str = "at once") -> str:
    """Return the keys for a syllable; marks "at once", "tone last" or "all last"."""
    keys, later, tone = "", "", ""
    for letter in unicodedata.normalize("NFC", syllable).lower():
        base, *above = unicodedata.normalize("NFD", letter)
        mark = ""
        if base == "đ":
            base, mark = "d", "d"
        for each in above:
            if each in TONE_KEYS:
                tone = TONE_KEYS[Tone(each)]
            else:
                mark = base if each == "\u0302" else "w"
        if base == "o" == keys[-1:] or (base in TONE_KEYS.values() and set(keys) & set("aeiouy")):
            base += base  # a letter that would act as a key is typed twice: xooong, Sôrr
        keys += base if marks == "all last" else base + mark
        later += mark if mark not in later else ""  # one w horns both vowels of ươ
        if marks == "at once":
            keys, tone = keys + tone, ""
    return keys + (later if marks == "all last" else "") + tone


def typed(keys: str, text: str = "", placement: TonePlacement = TonePlacement.OLD) -> str:
    for key in keys:
        text = type_key(text, key, placement)
    return text


def unmarked(text: str) -> str:
    marks = unicodedata.normalize("NFD", text.replace("đ", "d"))
    return "".join(mark for mark in marks if not unicodedata.combining(mark))


def onset_of(syllable: str) -> str:
    return re.split("[aeiouy]", unicodedata.normalize("NFD", syllable))[0]


def is_long_o(syllable: str) -> bool:
    return "oo" in toneless(syllable)  # xoong: its second o takes back the hat


@pytest.mark.parametrize("marks", ["at once", "tone last"])
def test_every_syllable_of_vietnamese_can_be_typed(marks: str) -> None:
    cases = [
        (syllable, placement) for syllable, placement in ALL if onset_of(syllable) in WITH_RULES
    ]
    wrong = [
        (syllable, keys, found)
        for syllable, placement in cases
        for keys in [spelled(syllable, marks)]
        if (found := typed(keys, placement=placement)) != syllable
    ]

    assert len(cases) > 5_000
    assert wrong == []


@given(st.sampled_from(ALL), st.sampled_from(["", "Xã ", "(", "12", "xin chào\n", "R'"]))
def test_marks_may_also_come_after_the_last_letter_anywhere_in_a_text(
    case: tuple[str, TonePlacement], before: str
) -> None:
    syllable, placement = case
    assume(not is_long_o(syllable))
    assume(not re.search(r"u[oơô]$", toneless(syllable)))  # thuở and its like: see below

    keys = spelled(syllable, "all last")

    assert typed(keys, before, placement) == before + syllable


@given(st.sampled_from(ALL))
def test_capitals_stay_capitals(case: tuple[str, TonePlacement]) -> None:
    syllable, placement = case

    keys = spelled(syllable)

    assert typed(keys.upper(), "", placement) == syllable.upper()
    assert typed(keys[0].upper() + keys[1:], "", placement) == syllable[0].upper() + syllable[1:]


@given(st.sampled_from(ALL), st.sampled_from("sfrxjaeowd"))
def test_the_same_key_twice_takes_back_what_it_did_and_stands_as_a_letter(
    case: tuple[str, TonePlacement], key: str
) -> None:
    syllable, placement = case
    plain = unmarked(syllable)
    once = type_key(plain, key, placement)
    assume(len(once) == len(plain))  # the key did something

    assert type_key(once, key, placement) == plain + key


@given(st.text(max_size=12), st.text(min_size=1, max_size=1))
def test_whatever_is_typed_only_the_last_word_can_change(text: str, key: str) -> None:
    before = text + " đây là "

    assert type_key(before, key).startswith(before)


@given(st.sampled_from(ALL), st.sampled_from("nmtcipuyo"))
def test_erasing_a_letter_brings_back_what_was_before_it(
    case: tuple[str, TonePlacement], letter: str
) -> None:
    syllable, placement = case
    longer = type_letter(syllable, letter, placement)
    assume(toneless(longer)[:-1] == toneless(syllable))  # uơ and n become ươn: one letter more
    assume(longer[-1] == letter)  # buỷ: the tone goes with the vowel that carries it

    assert erase(longer, placement) == syllable


@given(st.text(max_size=10))
def test_erasing_always_comes_to_an_end(text: str) -> None:
    for _ in range(len(text)):
        text = erase(text)

    assert text == ""


@given(st.sampled_from(ALL), st.sampled_from(list(Tone)))
def test_a_tone_key_puts_the_tone_where_telex_does_and_takes_it_away_again(
    case: tuple[str, TonePlacement], tone: Tone
) -> None:
    syllable, placement = case
    plain = toneless(syllable)

    once = put_tone(f"ông {plain}", tone, placement)

    assert once == f"ông {with_tone(put_tone(plain, Tone.SAC, placement), tone)}"
    assert put_tone(once, tone, placement) == f"ông {plain}"
    assert put_tone(put_tone(once, Tone.HOI, placement), tone, placement) in {once, f"ông {plain}"}


def test_accent_keys_alone_are_enough_for_a_person_who_never_heard_of_telex() -> None:
    text = ""
    for key in "đương":
        text = type_letter(text, key)
    text = put_tone(text, Tone.HUYEN)

    assert text == "đường"


@pytest.mark.parametrize(
    ("keys", "text"),
    [
        ("thuowr", "thuở"),
        ("thuowng", "thương"),
        ("huowu", "hươu"),
        ("nhwngx", "những"),
        ("giwx", "giữ"),
        ("uwu", "ưu"),
        ("hoafn", "hoàn"),
        ("hoafz", "hoa"),
        ("vietje", "việt"),
        ("xooong", "xoong"),
        ("thuows", "thuớ"),
        ("ass", "as"),
        ("casss", "cass"),
        ("aaa", "aa"),
        ("ddd", "dd"),
        ("did", "đi"),
        ("DDAWKS LAWKS", "ĐẮK LẮK"),
        ("tax", "tã"),
    ],
)
def test_what_people_have_in_their_fingers_works(keys: str, text: str) -> None:
    assert typed(keys) == text


@pytest.mark.parametrize(
    "word",
    listed("wifi facebook sms otp vneid iphone email gmail internet app qr pdf bhxh cccd www zalo"),
)
def test_words_that_are_not_vietnamese_stay_as_they_are_typed(word: str) -> None:
    assert typed(word) == word


def test_a_desk_may_choose_the_new_place_of_the_tone() -> None:
    assert typed("hoaf thuyr khoer") == "hòa thủy khỏe"
    assert typed("hoaf thuyr khoer", placement=TonePlacement.NEW) == "hoà thuỷ khoẻ"
    assert typed("hoafng quys", placement=TonePlacement.NEW) == "hoàng quý"


# Written in one word, or against the rules: typed without accents, or by accent keys.
NOT_BY_TELEX = listed(
    "Adơk Anông Atiêng Avương Axan Ana Bhalêê Dêê Gari Kuăng Mađaguôi Miầu Nguơn Piơr Pơơ RCăm"
    " Êê Đakrông ĐamBri"
)


def test_every_commune_of_the_country_can_be_typed() -> None:
    names: set[str] = set()
    for file in ("units.csv", "units_former.csv", "provinces.csv"):
        with (DATA / file).open(encoding="utf-8", newline="") as rows:
            for row in csv.DictReader(rows):
                names |= {
                    word
                    for column, cell in row.items()
                    for word in re.findall(r"[^\W\d_]+", cell or "")
                }
    wrong = set()
    for name in names.difference(NOT_BY_TELEX):
        keys = spelled(name, "tone last")
        if not any(name == typed_like(name, keys, each) for each in TonePlacement):
            wrong.add(name)

    assert len(names) > 2000
    assert wrong == set()


def typed_like(name: str, keys: str, placement: TonePlacement) -> str:
    found = typed(keys, "", placement)
    return "".join(
        letter.upper() if like.isupper() else letter
        for letter, like in zip(found, name, strict=False)
    )


@pytest.mark.parametrize(
    ("before", "accent", "after"),
    [
        ("e", BREVE, "ĕ"),
        ("Kê", BREVE, "Kê̆"),
        ("mnơ", BREVE, "mnơ̆"),
        ("hriêt", BREVE, "hriê̆t"),
        ("ư", BREVE, "ư̆"),
        ("a", BREVE, "ă"),
        ("Đ", BREVE, "Đ"),
        ("", BREVE, ""),
        ("mnơ̆", BREVE, "mnơ"),
        ("gung", Tone.HUYEN, "gùng"),
        ("dà", Tone.SAC, "dá"),
        ("xin m", Tone.SAC, "xin m"),
    ],
)
def test_the_short_vowels_of_the_highlands_are_one_key_more(
    before: str, accent: str, after: str
) -> None:
    assert put_accent(before, accent) == unicodedata.normalize("NFC", after)


def test_a_short_vowel_of_two_marks_is_erased_as_the_one_letter_it_is() -> None:
    assert erase(put_accent("mnơ", BREVE)) == "mn"
