"""What a citizen hears is what is written, and never a synthesiser's guess at it."""

from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.audio.lexicon import load_lexicon
from kiosk.content.library import GuideLibrary
from kiosk.domain.guide import Line
from kiosk.domain.spoken import Lexicon
from kiosk.resources import bundled

LEXICON = load_lexicon(bundled("assets") / "lexicon.yaml")


@pytest.fixture
def lexicon() -> Lexicon:
    return LEXICON


@pytest.mark.parametrize(
    ("written", "heard"),
    [
        ("Đừng đọc OTP cho ai.", "Đừng đọc ô tê pê cho ai."),
        ("Thẻ BHYT còn hạn", "Thẻ bảo hiểm y tế còn hạn"),
        ("Mở VNeID, quét mã QR", "Mở vi en i ai đi, quét mã cu a"),
        ("App Store/CH Play", "áp xờ to hoặc xê hát pờ lây"),
        ("Điền mẫu CT01", "Điền mẫu xê tê không một"),
        ("Bấm vào dichvucong.gov.vn.", "Bấm vào dịch vụ công chấm gốp chấm vi en."),
        (
            "https://dichvucong.gov.vn",
            "dịch vụ công chấm gốp chấm vi en",
        ),
        ("Xem đúng đuôi .gov.vn", "Xem đúng đuôi chấm gốp chấm vi en"),
        ("Gọi 1900.0368", "Gọi một chín không không, không ba sáu tám"),
        ("Gọi 18001096", "Gọi một tám không không một không chín sáu"),
        ("Gọi 113 hoặc 156.", "Gọi một một ba hoặc một năm sáu."),
        ("Nhắn đến 5656, 1414", "Nhắn đến năm sáu năm sáu, một bốn một bốn"),
        ("Số 0912 345 678", "Số không chín một hai, ba bốn năm, sáu bảy tám"),
        ("Số 012345678901", "Số không một hai ba bốn năm sáu bảy tám chín không một"),
        ("mã 1.004222", "mã một chấm không không bốn hai hai hai"),
        (
            "ngày 22/11/2026",
            "ngày hai mươi hai tháng mười một năm hai nghìn không trăm hai mươi sáu",
        ),
        (
            "Từ 1/7/2025",
            "Từ ngày mùng một tháng bảy năm hai nghìn không trăm hai mươi lăm",
        ),
        ("trước ngày 1/4", "trước ngày mùng một tháng tư"),
        ("tháng 4/2026", "tháng tư năm hai nghìn không trăm hai mươi sáu"),
        ("tháng 4, thứ 2, lần thứ 4", "tháng tư, thứ hai, lần thứ tư"),
        ("10.000đ", "mười nghìn đồng"),
        ("20.000 đồng/bản", "hai mươi nghìn đồng mỗi bản"),
        ("5.000–10.000đ/bản", "năm nghìn đến mười nghìn đồng mỗi bản"),
        ("70%", "bảy mươi phần trăm"),
        ("0,03%/ngày", "không phẩy không ba phần trăm mỗi ngày"),
        ("18–34 tuổi", "mười tám đến ba mươi tư tuổi"),
        ("7–15 ngày, mức 2", "bảy đến mười lăm ngày, mức hai"),
        ("8h, 7h30–11h30", "tám giờ, bảy giờ ba mươi đến mười một giờ ba mươi"),
        ("lúc 17:00", "lúc mười bảy giờ"),
        ("ảnh 4x6", "ảnh bốn nhân sáu"),
        ("Bà con “bấm” (hai lần) — rồi chờ…", "Bà con bấm, hai lần, rồi chờ."),
        ("Người Ê-đê - Gia-rai", "Người Ê đê, Gia rai"),
        ("TP.Huế", "thành phố Huế"),
        ("KHÔNG bấm", "không bấm"),
        ("một dấu như @.", "một dấu như a còng."),
    ],
)
def test_a_citizen_hears_words_where_the_screen_has_signs(
    lexicon: Lexicon, written: str, heard: str
) -> None:
    assert lexicon.spoken(Line(written)) == heard
    assert lexicon.unspoken_tokens(written) == []


def test_a_lines_own_spoken_form_takes_the_place_of_its_text(lexicon: Lexicon) -> None:
    assert lexicon.spoken(Line("VNeID mức 2", say="ứng dụng định danh")) == "ứng dụng định danh"


def test_what_a_spoken_form_leaves_in_figures_is_still_put_in_words(lexicon: Lexicon) -> None:
    assert lexicon.spoken(Line("x", say="gọi 113")) == "gọi một một ba"


@pytest.mark.parametrize(
    ("written", "missing"),
    [
        ("Soạn ABXY", ["ABXY"]),
        ("Trước 31/12", ["31/12"]),
        ("trả 20k", ["20k"]),
        ("Bấm *101#", ["*", "#"]),
        ("viết cho a@b.vn", ["a@b.vn"]),
        ("vào trangla.gov.vn", ["trangla.gov.vn"]),
        ("Nghị quyết XII", ["XII"]),
        ("ngày 32/13/2026", ["ngày 32/13/2026"]),
        ("phiên bản 1.5", ["1.5"]),
        ("mở eKYC", ["eKYC"]),
        ("xong.Rồi", ["xong.Rồi"]),
    ],
)
def test_a_sign_without_a_spoken_form_is_named_and_not_guessed(
    lexicon: Lexicon, written: str, missing: list[str]
) -> None:
    assert lexicon.unspoken_tokens(written) == missing
    assert all(token in lexicon.spoken(Line(written)) for token in missing)


def test_ordinary_sentences_and_names_need_no_entry(lexicon: Lexicon) -> None:
    text = "Bà con ra Công an xã Nậm Cắn, huyện Kỳ Sơn; người H'Mông cũng vậy. Được không?"

    assert lexicon.unspoken_tokens(text) == []


def test_every_entry_is_spoken_without_signs_of_its_own(lexicon: Lexicon) -> None:
    document = (bundled("assets") / "lexicon.yaml").read_text("utf-8")
    values = [
        line.partition(": ")[2].strip()
        for line in document.splitlines()
        if line.startswith("  ") and ": " in line and "#" not in line
    ]

    assert len(values) > 100
    for value in values:
        assert lexicon.unspoken_tokens(value) == [], value
        assert not any(character.isdigit() for character in value), value


def test_every_token_of_every_guide_that_ships_has_a_spoken_form(lexicon: Lexicon) -> None:
    guides = GuideLibrary(bundled("assets") / "guides").guides()
    said = {line.say or line.text: guide.guide_id for guide in guides for line in guide.lines}

    missing = [
        (guide_id, token, text)
        for text, guide_id in said.items()
        for token in lexicon.unspoken_tokens(text)
    ]

    assert len(said) > 20
    assert missing == [], "give each a `say` in its guide or an entry in assets/lexicon.yaml"


@given(st.text(max_size=200))
def test_no_text_of_a_stranger_makes_the_lexicon_fail(text: str) -> None:
    assert "  " not in LEXICON.spoken(Line(text))
    for token in LEXICON.unspoken_tokens(text):
        assert token in unicodedata.normalize("NFC", text)


@given(st.integers(min_value=0, max_value=999_999))
def test_no_plain_amount_reaches_the_synthesiser_in_figures(amount: int) -> None:
    heard = LEXICON.spoken(Line(f"Nộp {amount:,}đ".replace(",", ".")))

    assert heard.startswith("Nộp ")
    assert heard.endswith(" đồng")
    assert not any(character.isdigit() for character in heard)
