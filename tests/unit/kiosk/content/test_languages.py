"""A citizen finds their own language, near the front where many speak it, and can see it."""

from __future__ import annotations

import csv
from itertools import combinations
from pathlib import Path

import pytest
from PySide6.QtGui import QRawFont

from kiosk.content.communes import CommuneDirectory
from kiosk.content.languages import LanguageDirectory
from kiosk.domain.language import Language, Script
from kiosk.domain.narration_ids import is_tag
from kiosk.resources import bundled

PAPER = "#FBF6EC"
FIRST_PAGE = 8  # tiles, as on screen 1
FACES = {
    Script.LATIN: "NotoSans-Regular.ttf",
    Script.TAI_VIET: "NotoSansTaiViet-Regular.ttf",
    Script.KHMER: "NotoSansKhmer-Regular.ttf",
    Script.CHAM: "NotoSansCham-Regular.ttf",
}


@pytest.fixture(scope="module")
def directory() -> LanguageDirectory:
    return LanguageDirectory.load(bundled("assets"))


def names(languages: tuple[Language, ...]) -> list[str]:
    return [language.name for language in languages]


def linear(colour: str) -> list[float]:
    """Red, green and blue as light, by WCAG 2.2."""
    parts = [int(colour[place : place + 2], 16) / 255 for place in (1, 3, 5)]
    return [p / 12.92 if p <= 0.04045 else ((p + 0.055) / 1.055) ** 2.4 for p in parts]


def contrast(one: str, other: str) -> float:
    weights = (0.2126, 0.7152, 0.0722)
    light = [sum(w * p for w, p in zip(weights, linear(c), strict=True)) for c in (one, other)]
    return (max(light) + 0.05) / (min(light) + 0.05)


def difference(one: str, other: str) -> float:
    """How far apart two colours look: the distance in the OKLab space."""
    points = []
    for colour in (one, other):
        red, green, blue = linear(colour)
        long = (0.4122214708 * red + 0.5363325363 * green + 0.0514459929 * blue) ** (1 / 3)
        medium = (0.2119034982 * red + 0.6806995451 * green + 0.1073969566 * blue) ** (1 / 3)
        short = (0.0883024619 * red + 0.2817188376 * green + 0.6299787005 * blue) ** (1 / 3)
        points.append(
            (
                0.2104542553 * long + 0.7936177850 * medium - 0.0040720468 * short,
                1.9779984951 * long - 2.4285922050 * medium + 0.4505937099 * short,
                0.0259040371 * long + 0.7827717662 * medium - 0.8086757660 * short,
            )
        )
    return sum((a - b) ** 2 for a, b in zip(*points, strict=True)) ** 0.5


def test_nobody_of_the_54_groups_is_left_out(directory: LanguageDirectory) -> None:
    census = bundled("assets") / "data" / "ethnic_by_province_2019.csv"
    with census.open(encoding="utf-8", newline="") as lines:
        groups = {row["ethnic_group"] for row in csv.DictReader(lines)}
    offered = set(names(directory.all()))

    assert groups - offered == {"Kinh", "Sán Chay"}
    assert offered - groups == {"Tiếng Việt", "Cao Lan", "Sán Chí"}


def test_each_language_is_offered_once_everywhere(directory: LanguageDirectory) -> None:
    tags = [language.tag for language in directory.all()]

    assert len(tags) == len(set(tags)) == 55
    for province in CommuneDirectory.load(bundled("assets")).provinces():
        assert sorted(lang.tag for lang in directory.for_province(province.code)) == sorted(tags)


@pytest.mark.parametrize(
    ("province", "first"),
    [
        ("08", ["Tiếng Việt", "Tày", "Mông", "Dao"]),  # Tuyên Quang
        ("14", ["Tiếng Việt", "Thái", "Mông", "Mường"]),  # Sơn La
        ("52", ["Tiếng Việt", "Gia Rai", "Ba Na"]),  # Gia Lai
        ("66", ["Tiếng Việt", "Ê Đê"]),  # Đắk Lắk
        ("92", ["Tiếng Việt", "Khmer", "Hoa"]),  # Cần Thơ
    ],
)
def test_a_province_sees_vietnamese_and_then_what_most_people_there_speak(
    directory: LanguageDirectory, province: str, first: list[str]
) -> None:
    assert names(directory.for_province(province))[: len(first)] == first


def test_without_a_province_the_order_is_that_of_the_country(directory: LanguageDirectory) -> None:
    people = [language.population for language in directory.for_province("")]

    assert names(directory.for_province(""))[:4] == ["Tiếng Việt", "Tày", "Thái", "Mường"]
    assert people == sorted(people, reverse=True)


def test_languages_nobody_speaks_there_still_follow_by_their_number(
    directory: LanguageDirectory,
) -> None:
    assert names(directory.for_province("66"))[-1] in {"Ơ Đu", "Brâu", "Rơ Măm", "Si La", "Pu Péo"}


def test_a_language_is_found_by_its_tag_and_every_voice_is_vietnamese(
    directory: LanguageDirectory,
) -> None:
    tay, vietnamese = directory.language("tyz"), directory.language("vi-x-south")

    assert tay is not None
    assert (tay.name, tay.title, tay.own_name) == ("Tày", "Tiếng Tày", "Tiếng Tày")
    assert vietnamese is not None
    assert vietnamese.tag == "vi"
    assert directory.language("xx") is None


@pytest.mark.parametrize(
    ("tag", "found"),
    [
        ("hmn-x-mong-trang", "hmn"),
        ("hmn-x-mong", "hmn"),
        ("cjm-x-hroi", "cjm"),
        ("hmn-x-anything", "hmn"),  # recorded by who gave it a name of their own
        ("mis-x-sanchi", "mis-x-sanchi"),  # a language, and no dialect of another
        ("pcc-x-boy", "pcc-x-boy"),
        ("mis-x-sandiu-east", "mis-x-sandiu"),
    ],
)
def test_a_dialect_leads_to_its_language(
    directory: LanguageDirectory, tag: str, found: str
) -> None:
    language = directory.language(tag)

    assert language is not None
    assert language.tag == found


@pytest.mark.parametrize("tag", ["", "x", "mis", "mis-x-nobody", "hmn2", "HMN"])
def test_what_is_no_language_of_ours_leads_nowhere(directory: LanguageDirectory, tag: str) -> None:
    assert directory.language(tag) is None
    assert directory.title(tag) == tag


@pytest.mark.parametrize(
    ("tag", "title"),
    [
        ("hmn", "Tiếng Mông"),
        ("hmn-x-mong-trang", "Tiếng Mông Trắng"),
        ("hmn-x-leng-sa-pa", "Tiếng Mông (leng sa pa)"),
        ("vi-x-south", "Tiếng Việt"),
        ("pcc-x-boy", "Tiếng Bố Y"),
    ],
)
def test_a_dialect_is_called_by_its_own_name(
    directory: LanguageDirectory, tag: str, title: str
) -> None:
    assert directory.title(tag) == title


def test_the_dialects_of_the_largest_groups_can_be_recorded(directory: LanguageDirectory) -> None:
    named = {lang.name: [dialect.name for dialect in lang.dialects] for lang in directory.all()}

    assert named["Mông"] == ["Mông Trắng", "Mông Hoa", "Mông Đen", "Mông Xanh", "Na Miẻo"]
    assert named["Thái"][:2] == ["Thái Đen", "Thái Trắng"]
    assert named["Chăm"] == ["Chăm Hroi", "Chăm Châu Đốc"]
    assert named["Khmer"] == named["Tiếng Việt"] == []


def test_every_dialect_has_a_tag_of_its_own_that_a_narration_can_bear(
    directory: LanguageDirectory,
) -> None:
    tags = [dialect.tag for lang in directory.all() for dialect in lang.dialects]

    assert len(tags) == len(set(tags)) > 60
    for language in directory.all():
        assert is_tag(language.tag)
        for dialect in language.dialects:
            assert is_tag(dialect.tag), dialect.tag
            assert dialect.tag.startswith(f"{language.tag}-x-")
            assert directory.language(dialect.tag) == language
            assert language.dialect(dialect.tag) == dialect


def test_the_desk_puts_languages_first_and_last(directory: LanguageDirectory) -> None:
    usual = names(directory.for_province("11"))
    asked = names(directory.for_province("11", ["tyh", "km"], ["hmn", "blt"]))

    assert asked[:3] == ["Tiếng Việt", "Ơ Đu", "Khmer"]
    assert asked[-2:] == ["Mông", "Thái"]  # among themselves as the province has them
    changed = {"Ơ Đu", "Khmer", "Mông", "Thái"}
    assert [n for n in asked if n not in changed] == [n for n in usual if n not in changed]


def test_vietnamese_stays_first_whatever_a_desk_wishes(directory: LanguageDirectory) -> None:
    assert names(directory.for_province("11", ["hmn"], ["vi"]))[:2] == ["Tiếng Việt", "Mông"]


def test_a_language_that_is_both_first_and_last_is_first(directory: LanguageDirectory) -> None:
    assert names(directory.for_province("11", ["km"], ["km"]))[1] == "Khmer"


def test_two_orthographies_stand_side_by_side(directory: LanguageDirectory) -> None:
    shown = {lang.name: (lang.autonym, lang.autonym_latin) for lang in directory.all()}

    assert shown["Mông"] == ("Hmoob", "Hmôngz")
    assert shown["Thái"] == ("ꪼꪕ", "ꞌTáy")
    assert shown["Tày"] == ("", "")


def test_thai_khmer_and_cham_are_named_in_their_own_script(directory: LanguageDirectory) -> None:
    shown = {lang.name: (lang.own_name, lang.autonym_font) for lang in directory.all()}

    assert shown["Thái"] == ("ꪼꪕ", Script.TAI_VIET)
    assert shown["Khmer"] == ("ភាសាខ្មែរ", Script.KHMER)
    assert shown["Chăm"] == ("ꨌꩌ", Script.CHAM)
    assert shown["Ê Đê"] == ("Êđê", Script.LATIN)


def test_every_name_can_be_drawn_with_the_fonts_that_ship(
    directory: LanguageDirectory, qapp: object
) -> None:
    fonts = bundled("assets") / "fonts"
    faces = {script: QRawFont(str(fonts / file), 32.0) for script, file in FACES.items()}
    latin = QRawFont(str(fonts / "BeVietnamPro-Bold.ttf"), 32.0)

    for language in directory.all():
        for letter in language.name + language.title:
            assert latin.supportsCharacter(ord(letter)), (language.tag, letter)
        for letter in language.autonym:
            face = faces[language.autonym_font]
            assert face.supportsCharacter(ord(letter)), (language.tag, letter)
        for letter in language.autonym_latin:
            assert faces[Script.LATIN].supportsCharacter(ord(letter)), (language.tag, letter)
        for letter in "".join(dialect.title for dialect in language.dialects):
            assert latin.supportsCharacter(ord(letter)), (language.tag, letter)


def test_a_name_in_itself_says_where_it_comes_from() -> None:
    text = (bundled("assets") / "data" / "languages_offered.json").read_text(encoding="utf-8")
    rows = [line for line in text.splitlines() if '"tag"' in line]

    assert len(rows) == 55
    for row in rows:
        assert ('"autonym": ""' in row) == ('"autonym_basis": ""' in row), row


def test_every_language_can_be_read_in_its_colour(directory: LanguageDirectory) -> None:
    for language in directory.all():
        assert contrast(language.colour, "#FFFFFF") >= 7, language
        assert contrast(language.colour, PAPER) >= 7, language


def test_no_two_languages_share_a_colour(directory: LanguageDirectory) -> None:
    for one, other in combinations(directory.all(), 2):
        assert difference(one.colour, other.colour) > 0.045, (one.tag, other.tag)


def test_languages_that_stand_side_by_side_are_well_apart_in_colour(
    directory: LanguageDirectory,
) -> None:
    for province in CommuneDirectory.load(bundled("assets")).provinces():
        page = directory.for_province(province.code)[:FIRST_PAGE]
        for one, other in combinations(page, 2):
            assert difference(one.colour, other.colour) > 0.06, (province.name, one.tag, other.tag)


def test_the_eight_of_the_picture_have_its_colours(directory: LanguageDirectory) -> None:
    colours = {language.tag: language.colour for language in directory.all()}

    assert colours["vi"] == "#9E1818"  # lacquer
    assert colours["tyz"] == "#14603A"  # leaf
    assert colours["blt"] == "#232E78"  # chàm
    assert colours["mtq"] == "#6E4A00"  # dark gold


def test_a_data_file_that_was_damaged_is_refused_rather_than_half_read(tmp_path: Path) -> None:
    (tmp_path / "data").mkdir()
    (tmp_path / "data" / "languages_offered.json").write_text('{"languages": [{"tag": "tyz"}]}')
    (tmp_path / "data" / "languages.json").write_text('{"languages": []}')

    with pytest.raises(ValueError, match="group"):
        LanguageDirectory.load(tmp_path).all()
