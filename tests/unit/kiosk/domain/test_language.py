"""Vietnamese is spoken in the voice of the place."""

from __future__ import annotations

import pytest

from kiosk.content.communes import CommuneDirectory
from kiosk.domain.language import Dialect, Language, Script, vietnamese_voice
from kiosk.resources import bundled


@pytest.mark.parametrize(
    ("province", "voice"),
    [("01", "vi"), ("14", "vi"), ("38", "vi"), ("40", "vi-x-central"), ("46", "vi-x-central"),
     ("56", "vi-x-central"), ("66", "vi-x-central"), ("68", "vi-x-south"), ("75", "vi-x-south"),
     ("96", "vi-x-south")],
)  # fmt: skip
def test_a_citizen_hears_the_vietnamese_of_their_region(province: str, voice: str) -> None:
    assert vietnamese_voice(province) == voice


@pytest.mark.parametrize("province", ["", "99"])
def test_where_no_province_was_chosen_the_northern_voice_speaks(province: str) -> None:
    assert vietnamese_voice(province) == "vi"


def test_each_voice_has_its_provinces_and_together_they_are_the_whole_country() -> None:
    provinces = CommuneDirectory.load(bundled("assets")).provinces()
    voices = [vietnamese_voice(province.code) for province in provinces]

    assert {voice: voices.count(voice) for voice in voices} == {
        "vi": 16,
        "vi-x-central": 9,
        "vi-x-south": 9,
    }


def test_a_tile_shows_the_language_s_own_name_where_one_is_known() -> None:
    thai = Language("blt", "Thái", "Tiếng Thái", "ꪼꪕ", Script.TAI_VIET, "#232E78", 1_820_950)
    tay = Language("tyz", "Tày", "Tiếng Tày", "", Script.LATIN, "#14603A", 1_845_492)

    assert thai.own_name == "ꪼꪕ"
    assert tay.own_name == "Tiếng Tày"
    assert not tay.is_vietnamese


def test_a_dialect_is_known_by_its_tag_and_an_unlisted_one_by_its_own_words() -> None:
    white = Dialect("hmn-x-mong-trang", "Mông Trắng")
    mong = Language(
        "hmn", "Mông", "Tiếng Mông", "Hmoob", Script.LATIN, "#7B1E6A", 1_393_547, "Hmôngz", (white,)
    )

    assert mong.dialect("hmn-x-mong-trang") == white
    assert white.title == "Tiếng Mông Trắng"
    assert mong.dialect("hmn-x-leng") == Dialect("hmn-x-leng", "Mông (leng)")
    assert mong.dialect("hmn") is None
    assert mong.dialect("tyz-x-phen") is None


def test_a_voice_of_vietnamese_is_no_dialect() -> None:
    vietnamese = Language("vi", "Tiếng Việt", "Tiếng Việt", "", Script.LATIN, "#9E1818", 82_085_826)

    assert vietnamese.dialect("vi-x-south") is None
