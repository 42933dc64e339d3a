"""An editor is warned of office words, long sentences and facts that grow old; the guide stands."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from kiosk.audio.lexicon import load_lexicon
from kiosk.content.checks import address_problem
from kiosk.content.fault_wordings import WARNINGS
from kiosk.content.faults import Fault
from kiosk.content.guide_file import check_guide
from kiosk.content.guide_style import HouseStyle, load_jargon
from kiosk.content.library import check_folder
from tests.unit.kiosk.content.guide_texts import SOUND, line_of, spoilt, write

ASSETS = Path(__file__).parents[4] / "assets"
JARGON = load_jargon(ASSETS / "jargon.yaml")
LEXICON = load_lexicon(ASSETS / "lexicon.yaml")
FEE = "fee: Không mất tiền"
UUID = "019d2bf7-7704-7449-9e95-fe7ebb959aa2"


def style(today: date = date(2026, 11, 23)) -> HouseStyle:
    return HouseStyle(JARGON, today, LEXICON.unspoken_tokens)


def warned(tmp_path: Path, text: str, today: date = date(2026, 11, 23)) -> list[Fault]:
    guide, faults = check_guide(write(tmp_path, text), style=style(today))
    assert guide is not None
    assert all(fault.is_warning for fault in faults)
    return faults


def fee(days: str) -> str:
    return spoilt(FEE, f"fee: {{text: Không mất tiền, {days}}}")


def test_the_sound_guide_leaves_nothing_to_wish_for(tmp_path: Path) -> None:
    assert warned(tmp_path, SOUND) == []


EXAMPLES = {
    "style.jargon": (spoilt("Bà con ra ngân hàng.", "Bà con thực hiện ở ngân hàng."),
                     "[Bà con thực hiện", "steps[2].sentences[1]"),
    "style.long": (spoilt("Bà con ra ngân hàng.", "Bà con đi " + "ra " * 24 + "xã."),
                   "[Bà con đi ra", "steps[2].sentences[1]"),
    "style.say": (spoilt("Bà con ra ngân hàng.", "Bà con xin giấy XKLD."), "[Bà con xin",
                  "steps[2].sentences[1]"),
    "style.expires": (fee("valid_until: 2026-12-31"), "fee:", "fee.valid_until"),
    "style.expired": (fee("valid_until: 2026-11-22"), "fee:", "fee.valid_until"),
    "style.unchecked": (spoilt("checked_on: 2026-11-22", "checked_on: 2026-08-24"), "checked_on",
                        "checked_on"),
    "style.provincial_portal": (spoilt(f"dichvucong.gov.vn/thu-tuc-hanh-chinh/{UUID}",
                                       "dichvucong.dienbien.gov.vn/thu-tuc/1"), "portal_url",
                                "portal_url"),
}  # fmt: skip


@pytest.mark.parametrize("code", EXAMPLES)
def test_a_warning_names_its_line_and_field_and_the_guide_is_shown(
    tmp_path: Path, code: str
) -> None:
    text, piece, field = EXAMPLES[code]

    (found,) = warned(tmp_path, text)

    assert (found.code, found.field) == (code, field)
    assert found.line == line_of(text, piece)
    assert found.message.endswith(".")
    assert found.mend.endswith(".")


def test_every_warning_has_an_example_here_or_a_test_of_its_own() -> None:
    elsewhere = {"repealed.unknown_guide", "version.not_newer", "translation.stale"}

    assert set(EXAMPLES) | elsewhere == WARNINGS


@pytest.mark.parametrize(
    ("today", "codes"),
    [
        (date(2026, 10, 31), []),
        (date(2026, 11, 1), ["style.expires"]),
        (date(2026, 12, 31), ["style.expires"]),
        (date(2027, 1, 1), ["style.expired"]),
    ],
)
def test_a_fact_is_looked_after_sixty_days_before_it_ends(
    tmp_path: Path, today: date, codes: list[str]
) -> None:
    text = fee("valid_until: 2026-12-31")

    assert [fault.code for fault in warned(tmp_path, text, today)] == codes


def test_a_fact_with_its_own_day_is_looked_at_by_that_day(tmp_path: Path) -> None:
    (found,) = warned(tmp_path, fee("checked_on: 2026-01-01"))

    assert (found.code, found.field) == ("style.unchecked", "fee.checked_on")


def test_the_words_of_a_button_are_left_alone(tmp_path: Path) -> None:
    text = spoilt("sentences: [Bà con ra ngân hàng.]", 'sentences: ["Bấm nút “Xác thực”."]')

    assert warned(tmp_path, text) == []


def test_an_office_word_is_only_a_whole_word(tmp_path: Path) -> None:
    assert "công dân" not in JARGON  # "căn cước công dân" is what the card is called
    assert "chức năng" in JARGON

    assert warned(tmp_path, spoilt("Bà con ra ngân hàng.", "Nhờ viên chức năng nổ nhé.")) != []
    assert warned(tmp_path, spoilt("Bà con ra ngân hàng.", "Nhờ viên chức năngnổ nhé.")) == []


@pytest.mark.parametrize(("word", "better"), [("xác thực", "kiểm tra"), ("giao diện", "màn hình")])
def test_the_warning_says_what_people_say_instead(tmp_path: Path, word: str, better: str) -> None:
    (found,) = warned(tmp_path, spoilt("Bà con ra ngân hàng.", f"Bà con {word} nhé."))

    assert found.message == f"“{word}” là từ của văn phòng."
    assert better in found.mend


def test_a_say_makes_up_for_what_the_lexicon_cannot_read(tmp_path: Path) -> None:
    old = "sentences: [Bà con ra ngân hàng.]"
    text = spoilt(old, "sentences: [{text: Bà con xin giấy XKLD., say: Bà con xin giấy ấy.}]")

    assert warned(tmp_path, text) == []


def test_the_kiosk_does_not_spend_its_time_on_style(tmp_path: Path) -> None:
    _, faults = check_guide(write(tmp_path, EXAMPLES["style.jargon"][0]))

    assert faults == []


def test_a_repealed_guide_must_lead_to_one_that_is_there(tmp_path: Path) -> None:
    text = spoilt(FEE, f"{FEE}\nrepealed: {{on: 2026-07-01, replaced_by: bai-ma}}")
    write(tmp_path, text)
    write(tmp_path, SOUND.replace("id: thu-mot-bai", "id: bai-moi"), "bai-moi")

    _, faults = check_folder(tmp_path, style())

    assert [(fault.code, fault.field) for fault in faults] == [
        ("repealed.unknown_guide", "repealed.replaced_by")
    ]
    assert faults[0].message.endswith("Có phải “bai-moi” không?")
    (tmp_path / "thu-mot-bai" / "guide.yaml").write_text(text.replace("bai-ma", "bai-moi"))
    assert check_folder(tmp_path, style())[1] == []


@pytest.mark.parametrize(
    ("address", "problem"),
    [
        (f"https://dichvucong.gov.vn/thu-tuc-hanh-chinh/{UUID}", ""),
        (f"https://www.dichvucong.gov.vn/thu-tuc-hanh-chinh/{UUID}", ""),
        ("https://dichvucong.gov.vn/", ""),
        ("https://dichvucong.gov.vn", ""),
        ("https://dichvucong.gov.vn/tra-cuu-ho-so", ""),
        ("https://dichvucong.bocongan.gov.vn/bocongan/bothutuc/tthc?matt=26360", ""),
        ("https://dichvucong.gov.vn/thu-tuc-hanh-chinh", "value.portal"),
        ("https://dichvucong.gov.vn/thu-tuc-hanh-chinh/019d2bf7", "value.portal"),
        (f"https://dichvucong.gov.vn/thu-tuc-hanh-chinh/{UUID}?x=1", "value.portal"),
        (f"https://dichvucong.gov.vn/thu-tuc-hanh-chinh/{UUID}/nop", "value.portal"),
        ("https://dichvucong.gov.vn/p/home/dvc-trang-chu.html", "value.old_portal"),
        ("https://dichvucong.gov.vn/chi-tiet?ma_thu_tuc=1.004222", "value.old_portal"),
        ("http://dichvucong.gov.vn/", "value.url"),
    ],
)
def test_an_address_of_the_portal_is_of_its_new_form(address: str, problem: str) -> None:
    assert address_problem(address) == problem


def test_a_list_of_office_words_that_is_damaged_is_a_bug(tmp_path: Path) -> None:
    (tmp_path / "jargon.yaml").write_text("- x\n")

    with pytest.raises(ValueError, match="jargon"):
        load_jargon(tmp_path / "jargon.yaml")
