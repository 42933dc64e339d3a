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
