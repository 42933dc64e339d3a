"""A desk finds its commune however its name is typed, the old names included."""

from __future__ import annotations

import pytest

from kiosk.content.communes import CommuneDirectory
from kiosk.content.former_units import former_units
from kiosk.domain.commune import Commune
from kiosk.domain.folding import words
from kiosk.resources import bundled


@pytest.fixture(scope="module")
def directory() -> CommuneDirectory:
    return CommuneDirectory.load(bundled("assets"))


def names(directory: CommuneDirectory, text: str, province: str | None = None) -> list[str]:
    return [found.commune.full_name for found in directory.search(text, province)]


def test_every_unit_of_the_decision_is_there(directory: CommuneDirectory) -> None:
    everywhere = [
        found.commune
        for province in directory.provinces()
        for found in directory.search("", province.code, limit=999)
    ]

    assert len(directory.provinces()) == 34
    assert len({commune.code for commune in everywhere}) == 3321
    assert {commune.type for commune in everywhere} == {"Xã", "Phường", "Đặc khu"}


def test_provinces_stand_in_alphabetical_order(directory: CommuneDirectory) -> None:
    listed = [province.name for province in directory.provinces()]

    assert listed[:9] == ["An Giang", "Bắc Ninh", "Cà Mau", "Cao Bằng", "Cần Thơ", "Đà Nẵng",
                          "Đắk Lắk", "Điện Biên", "Đồng Nai"]  # fmt: skip
    assert listed[-2:] == ["Tuyên Quang", "Vĩnh Long"]
    assert directory.search_provinces(" ") == list(directory.provinces())


@pytest.mark.parametrize(
    ("typed", "found"),
    [("dien", "Điện Biên"), ("ĐIỆN B", "Điện Biên"), ("hanoi", "Hà Nội"), ("ĐẮK", "Đắk Lắk"),
     ("Khánh Hòa", "Khánh Hoà"), ("hà giang", "Tuyên Quang"),
     ("vung tau", "Hồ Chí Minh"), ("Tỉnh Lai", "Lai Châu"),
     ("kon", "Quảng Ngãi")],
)  # fmt: skip
def test_a_province_is_found_as_it_is_typed_by_its_new_or_its_old_name(
    directory: CommuneDirectory, typed: str, found: str
) -> None:
    assert directory.search_provinces(typed)[0].name == found


def test_a_province_that_does_not_exist_is_not_found(directory: CommuneDirectory) -> None:
    assert directory.search_provinces("Atlantis") == []
    assert directory.province("99") is None


@pytest.mark.parametrize(
    "typed",
    ["Mường Phăng", "muong phang", "MUONG PHANG", "mường ph", "xã mường phăng",
     "x. muong phang", "muongphang", "mường phăng điện biên", "dien bien muong phang"],
)  # fmt: skip
def test_an_officer_finds_the_commune_however_it_is_typed(
    directory: CommuneDirectory, typed: str
) -> None:
    found = directory.search(typed)[0]

    assert found.commune == Commune("03325", "Mường Phăng", "Xã", "11")
    assert found.former == ""


def test_any_word_of_a_name_is_enough(directory: CommuneDirectory) -> None:
    assert "Xã Mường Phăng" in names(directory, "phăng")


def test_a_commune_is_found_by_a_name_that_was_merged_away(directory: CommuneDirectory) -> None:
    found = directory.search("nà nhạn")[0]

    assert found.commune.full_name == "Xã Mường Phăng"
    assert found.former == "Xã Nà Nhạn"


def test_a_numbered_ward_of_a_former_district_is_found(directory: CommuneDirectory) -> None:
    found = directory.search("phường 1 quận 5")[0]

    assert (found.commune.name, found.former) == ("Chợ Quán", "Phường 1 (Quận 5)")


def test_names_that_begin_with_the_text_come_before_those_with_it_inside(
    directory: CommuneDirectory,
) -> None:
    found = directory.search("thanh", limit=400)
    own = [f.commune.name.casefold() for f in found if not f.former]
    begins = [name.startswith(("thanh", "thành", "thạnh")) for name in own]

    assert any(begins)
    assert not all(begins)
    assert begins == sorted(begins, reverse=True)


def test_accents_that_were_typed_put_their_name_first(directory: CommuneDirectory) -> None:
    assert names(directory, "Tân Thành")[0] == "Xã Tân Thành"
    assert directory.search("Thạnh An")[0].commune.name == "Thạnh An"
    assert directory.search("Thanh An")[0].commune.name == "Thanh An"


def test_both_spellings_of_a_tone_find_the_same(directory: CommuneDirectory) -> None:
    assert directory.search("Hoà An") == directory.search("Hòa An") != []


def test_the_type_that_was_typed_comes_first(directory: CommuneDirectory) -> None:
    assert names(directory, "phường hà đông")[0] == "Phường Hà Đông"
    assert names(directory, "xã hà đông")[0] == "Xã Hà Đông"


def test_a_search_inside_a_province_stays_there(directory: CommuneDirectory) -> None:
    found = directory.search("muong", "11")

    assert found
    assert {f.commune.province_code for f in found} == {"11"}


def test_nothing_typed_lists_the_province_and_without_one_nothing(
    directory: CommuneDirectory,
) -> None:
    assert names(directory, "", "11")[0] == "Xã Búng Lao"
    assert directory.search("  ") == []


def test_no_more_than_asked_for_is_returned_and_no_commune_twice(
    directory: CommuneDirectory,
) -> None:
    codes = [found.commune.code for found in directory.search("tan", limit=50)]

    assert len(codes) == len(set(codes)) == 50


@pytest.mark.parametrize("typed", ["zzzz", "muong phang ha noi", "???", "'; DROP TABLE", "%"])
def test_nonsense_finds_nothing(directory: CommuneDirectory, typed: str) -> None:
    assert directory.search(typed) == []


def test_a_record_s_commune_code_leads_back_to_its_province(directory: CommuneDirectory) -> None:
    commune = directory.commune("03325")

    assert commune is not None
    assert commune.full_name == "Xã Mường Phăng"
    assert directory.province_of("03325") == "11"
    assert directory.commune("99999") is None
    assert directory.province_of("99999") == ""


@pytest.mark.parametrize(
    ("resolution", "units"),
    [
        ("giữ nguyên", ()),
        ("Xã Tân Vĩnh, Xã Tân Vĩnh", ("Xã Tân Vĩnh",)),
        ("Xã Lao Và Chải, Xã Mường Và và Thị trấn Sốp Cộp",
         ("Xã Lao Và Chải", "Xã Mường Và", "Thị trấn Sốp Cộp")),
        ("Phường Cống Vị (phần còn lại sau khi sáp nhập vào phường Ngọc Hà), Xã Bình Yên",
         ("Phường Cống Vị", "Xã Bình Yên")),
        ("Một phần diện tích TN, quy mô dân số của các phường Cửa Nam, Điện Biên",
         ("Phường Cửa Nam", "Phường Điện Biên")),
        ("Xã Kim Đông và khu vực bãi bồi ven biển (do huyện Kim Sơn quản lý)", ("Xã Kim Đông",)),
        ("Xã Minh Khai (huyện Hoài Đức), và phần còn lại của xã Xã Vầy Nưa sau khi sắp xếp theo"
         " quy định tại khoản 99 Điều này", ("Xã Minh Khai (huyện Hoài Đức)", "Xã Vầy Nưa")),
        ("Phường 1, Phường 2 (Quận 8), Phường Xóm Củi",
         ("Phường 1 (Quận 8)", "Phường 2 (Quận 8)", "Phường Xóm Củi")),
        ("Thị trấn Châu Thành (huyện Châu Thành, tỉnh Bến Tre)",
         ("Thị trấn Châu Thành (huyện Châu Thành, tỉnh Bến Tre)",)),
    ],
)  # fmt: skip
def test_the_names_are_taken_out_of_the_prose_of_a_resolution(
    resolution: str, units: tuple[str, ...]
) -> None:
    assert former_units(resolution) == units


def test_a_former_commune_of_a_former_town_keeps_the_town_in_brackets(
    directory: CommuneDirectory,
) -> None:
    former = [found.former for found in directory.search("thanh binh", "15")]

    assert "Xã Thanh Bình (thị xã Sa Pa)" in former


def test_no_former_name_is_cut_in_the_middle_of_a_bracket() -> None:
    for name in former_units("Xã Thanh Bình (thị xã Sa Pa), Phường 1 (thị xã Ngã Năm)"):
        assert name.count("(") == name.count(")") == 1


def letters_needed(directory: CommuneDirectory, commune: Commune) -> int:
    """Count what has to be typed, without accents, until the commune is among the eight shown."""
    name = " ".join(words(commune.name))
    for count in range(1, len(name) + 1):
        found = directory.search(name[:count], commune.province_code, limit=8)
        if commune.code in {one.commune.code for one in found}:
            return count
    raise AssertionError(f"{commune.name} is never shown")


def test_two_or_three_letters_find_nine_communes_of_ten_and_no_commune_stays_hidden(
    directory: CommuneDirectory,
) -> None:
    every = [
        found.commune
        for province in directory.provinces()
        for found in directory.search("", province.code, limit=999)
    ]
    needed = [letters_needed(directory, commune) for commune in every[::4]]

    assert len(every) == 3321
    assert sum(count <= 3 for count in needed) > 0.9 * len(needed)
    assert max(needed) <= 10
