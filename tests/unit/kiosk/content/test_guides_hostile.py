"""A guide on a stranger's stick may be made to stall or mislead the kiosk; it is refused early."""

from __future__ import annotations

import time
from pathlib import Path

import pytest

from kiosk.content import yaml_tree
from kiosk.content.faults import fault
from kiosk.domain.guide import Guide
from tests.unit.kiosk.content.guide_texts import ADDRESS, SOUND, check, spoilt

PATIENCE_S = 10.0  # a machine with two busy cores; the attacks take minutes when they work

LAUGHS = "\n".join(
    ["a0: &a0 [ha, ha]"] + [f"a{n}: &a{n} [{', '.join([f'*a{n - 1}'] * 9)}]" for n in range(1, 10)]
)


def refused(tmp_path: Path, text: str | bytes) -> set[str]:
    """Check a file and return the codes of its faults; it must be refused, and soon."""
    began = time.monotonic()
    guide, faults = check(tmp_path, text)
    assert time.monotonic() - began < PATIENCE_S
    assert guide is None
    return {found.code for found in faults}


def test_ten_megabytes_of_text_are_refused_without_being_parsed(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def parse(*_: object) -> None:
        raise AssertionError("the text must not reach the parser")

    monkeypatch.setattr(yaml_tree.yaml, "parse", parse)

    assert refused(tmp_path, "x: " + "chữ " * 2_500_000) == {"file.too_big"}


def test_a_billion_laughs_are_refused(tmp_path: Path) -> None:
    assert "yaml.alias" in refused(tmp_path, LAUGHS)


@pytest.mark.parametrize("sign", ["[", "{", "- ", "? ", "[{"])
def test_a_quarter_megabyte_of_opening_brackets_is_refused_at_once(
    tmp_path: Path, sign: str
) -> None:
    """With a scanner in Python half of this took minutes."""
    size = (yaml_tree.MOST_BYTES - 10) // len(sign)

    assert refused(tmp_path, sign * size) == {"yaml.too_deep"}


def test_a_list_of_a_hundred_thousand_items_is_refused(tmp_path: Path) -> None:
    assert refused(tmp_path, "a: [" + "x, " * 80_000 + "]") == {"yaml.too_deep"}


def test_a_guide_of_a_thousand_steps_is_refused(tmp_path: Path) -> None:
    step = "  - id: b%d\n    title: Bước\n    sentences: [Đi.]\n    picture: [check]\n"

    assert "list.too_long" in refused(tmp_path, SOUND + "".join(step % n for n in range(1000)))


@pytest.mark.parametrize(
    "piece",
    [
        ". ",
        ".    ",
        "đọc otp ",
        "gửi otp ",
        "*a",
        "<a",
        "[]( ",
        "&amp",
        "“.” ",
        "otp đọc cho ",
        "{{",
    ],
)
def test_a_sentence_of_two_hundred_thousand_letters_is_refused_at_once(
    tmp_path: Path, piece: str
) -> None:
    text = piece * (200_000 // len(piece.encode()))

    assert "text.too_long" in refused(tmp_path, spoilt("fee: Không mất tiền", f"fee: '{text}'"))


def test_thousands_of_unknown_keys_are_refused_in_time(tmp_path: Path) -> None:
    assert "key.unknown" in refused(tmp_path, "".join(f"titl{n}: x\n" for n in range(9_000)))


@pytest.mark.parametrize(
    "line", ["fee: !!python/object/apply:os.system [id]", "fee: !include /etc/passwd"]
)
def test_a_tag_that_would_run_something_is_only_a_fault(tmp_path: Path, line: str) -> None:
    assert "yaml.tag" in refused(tmp_path, spoilt("fee: Không mất tiền", line))


@pytest.mark.parametrize("character", ["\x00", "\x07", "\x1b", "\x7f", "\x85"])
def test_a_character_that_steers_a_terminal_is_refused_with_its_line(
    tmp_path: Path, character: str
) -> None:
    guide, faults = check(tmp_path, spoilt("fee: Không", f"fee: Không{character}"))

    assert guide is None
    assert [(found.code, found.line) for found in faults] == [("text.control", 9)]


def test_a_fault_never_prints_what_steers_a_terminal(tmp_path: Path) -> None:
    _, faults = check(tmp_path, spoilt("category: benefit", r'category: "\e[2J\u202ex"'))

    assert all("\x1b" not in found.message and "\u202e" not in found.message for found in faults)


def test_a_fault_stays_short_however_long_the_text_that_it_quotes() -> None:
    found = fault("guide.yaml", 1, "category", "value.choice", value="x" * 10_000, known="a, b")

    assert len(found.message) < 120


@pytest.mark.parametrize(
    "address",
    [
        "http://dichvucong.gov.vn/x",
        "https://dichvucong.gov.vn.vip/x",
        "https://dichvucong-gov.vn/x",
        "https://dichvucong.gov.vn@example.com/x",
        "https://user:x@dichvucong.gov.vn/x",
        "https://dichvucong.gov.vn:8443/x",
        "https://example.com/dichvucong.gov.vn",
        "https://example.com/#.gov.vn",
        "https://example.com\\\\.gov.vn/",
        "https://.gov.vn/",
        "https://dịchvụcông.gov.vn/",
        "//dichvucong.gov.vn/x",
        "javascript:alert(1)//.gov.vn",
        "https://[::1].gov.vn/",
        "https://dichvucong.gov.vn:x/",
        "https://dichvucong.gov.vn/" + "x" * 300,
    ],
)
def test_a_qr_never_leads_away_from_the_state(tmp_path: Path, address: str) -> None:
    text = spoilt(ADDRESS, f"'{address}'")

    assert "value.url" in refused(tmp_path, text)


@pytest.mark.parametrize(
    "address", ["https://dichvucong.bocongan.gov.vn/tthc?matt=26360", "https://vneid.gov.vn"]
)
def test_other_addresses_of_the_state_are_taken(tmp_path: Path, address: str) -> None:
    text = spoilt(ADDRESS, f"'{address}'")
    guide: Guide | None
    guide, faults = check(tmp_path, text)

    assert faults == []
    assert guide is not None
    assert guide.portal_url == address
