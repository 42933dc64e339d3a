"""What an editor may write: short plain sentences, and never a demand for a secret."""

from __future__ import annotations

import pytest

from kiosk.content.checks import line_problems, secret_given_away


def codes(text: str) -> set[str]:
    return {code for code, _ in line_problems(text, most=160)}


@pytest.mark.parametrize(
    "text",
    [
        "Bà con đọc mã OTP cho cán bộ.",
        "Đọc to OTP lên.",
        "Gửi mã OTP cho người hướng dẫn.",
        "Nói passcode cho người giúp.",
        "Mã OTP về thì bà con đọc cho cán bộ.",
        "Mật khẩu đặt xong đưa cho con cháu giữ.",
        "Cung cấp mật khẩu VNeID.",
        "Chụp lại mã xác thực.",
        "Nhắn mã OTP qua Zalo.",
        "Không sao, đọc mã OTP cho cán bộ.",
    ],
)
def test_no_guide_asks_for_a_secret(text: str) -> None:
    assert secret_given_away(text)
    assert "text.secret" in codes(text)


@pytest.mark.parametrize(
    "text",
    [
        "Không đọc mã OTP cho bất kỳ ai, kể cả người đang giúp.",
        "Đừng bao giờ nói mật khẩu cho ai.",
        "Máy hỏi passcode thì tự bấm, không nói cho ai.",
        "Bà con tự nhập mã OTP vào VNeID.",
        "Mã OTP về máy của bà con bằng tin nhắn.",
        "Người giúp quay mặt đi khi bà con đặt mật khẩu.",
        "Nghe đọc xong thì bấm nút xanh.",
    ],
)
def test_telling_people_to_keep_their_secrets_is_right(text: str) -> None:
    assert secret_given_away(text) == ""
    assert codes(text) == set()


@pytest.mark.parametrize(
    "text",
    [
        "Bấm <b>Gửi</b>.",
        "Bấm <br/> rồi chờ.",
        "Cha &amp; mẹ.",
        "Bấm &#9733;.",
        "Bấm **Gửi yêu cầu**.",
        "Bấm *Gửi yêu cầu*.",
        "Bấm `Gửi`.",
        "Xem [trang này](https://vneid.gov.vn).",
        "# Bước một",
        "- Bước một",
        "Chào {{ten}}.",
    ],
)
def test_markup_is_refused_since_it_would_be_read_out(text: str) -> None:
    assert "text.markup" in codes(text)


@pytest.mark.parametrize(
    "text",
    [
        "Bấm “Gửi yêu cầu”.",
        "Lệ phí dưới 10.000 đồng & có biên lai.",
        "Gọi 1900.0368, hoặc ra xã.",
        "Mật khẩu có một dấu như @ hay *.",
        "Vào dichvucong.gov.vn rồi tìm.",
        "Từ 8 đến 20 ký tự – bà con tự đặt.",
        "Nói với cán bộ: “Tôi xin đăng ký thường trú.”",
    ],
)
def test_ordinary_sentences_are_taken(text: str) -> None:
    assert codes(text) == set()


@pytest.mark.parametrize(
    "text", ["Ra xã. Gặp cán bộ.", "Có chưa? Ra xã.", "Bấm “Gửi.” Rồi chờ.", "Xong! Đi về."]
)
def test_each_sentence_stands_alone_so_that_it_can_be_lit_while_it_is_spoken(text: str) -> None:
    assert "text.many_sentences" in codes(text)


@pytest.mark.parametrize("text", ["", "   ", "\u00a0"])
def test_an_empty_line_is_no_line(text: str) -> None:
    assert codes(text) == {"text.empty"}


@pytest.mark.parametrize("character", ["\u200b", "\u202e", "\ufeff", "\u00ad", "\ue000"])
def test_invisible_characters_are_refused(character: str) -> None:
    assert "text.control" in codes(f"Bà{character}con.")


def test_a_sentence_is_as_long_as_one_can_hold_in_mind() -> None:
    assert codes("a" * 160) == set()
    assert codes("a" * 161) == {"text.too_long"}
