"""What a citizen sees and hears before the first step is what holds today."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from tests.ui.hand import Hand
from tests.unit.kiosk.content.guide_texts import SOUND, write

OLD = """\
repealed: {on: 2020-01-01, replaced_by: bai-moi}
"""
NEW = """\
notice: {text: Nay làm ngay tại xã., on: 2026-07-01}
"""


def guide(name: str, title: str, more: str) -> str:
    text = SOUND.replace("id: thu-mot-bai", f"id: {name}")
    text = text.replace("title: Nhận tiền qua tài khoản", f"title: {title}\n{more}".rstrip())
    return text.replace("category: benefit", "category: papers")


@pytest.fixture
def at_a_place_of_its_own(home: Path, start_kiosk: Callable[..., Hand]) -> Hand:
    """A kiosk whose place has three guides of its own."""
    shelf = home / "guides"
    new = guide("bai-moi", "Bài mới", NEW)
    new = new.replace(
        "  - Thẻ căn cước\n", "  - any_of: [Thẻ căn cước, Giấy khai sinh]\n  - Ảnh chân dung\n"
    )
    new = new.replace("fee: Không mất tiền", "fee: {text: Mất 8.000 đồng, valid_until: 2020-12-31}")
    new = new.replace(
        "time: 5 ngày làm việc", "time: [{text: 9 ngày, valid_from: 2099-01-01}, 5 ngày]"
    )
    write(shelf, new, "bai-moi")
    write(shelf, guide("bai-cu", "Bài cũ", OLD), "bai-cu")
    write(shelf, guide("bai-bo", "Bài bỏ", "repealed: {on: 2020-01-01}"), "bai-bo")
    hand = start_kiosk()
    hand.begin()
    return hand


def test_an_expired_fee_is_seen_and_heard_as_expired(at_a_place_of_its_own: Hand) -> None:
    hand = at_a_place_of_its_own
    hand.open("bai-moi")

    expired = "Mức này đã hết hạn ngày 31/12/2020. Bà con hỏi cán bộ."
    assert expired in hand.words
    hand.tap("fact:fee")
    assert hand.said[-1] == ("fact:fee", ("Lệ phí", "Mất 8.000 đồng", expired))


def test_a_coming_fact_is_not_shown(at_a_place_of_its_own: Hand) -> None:
    hand = at_a_place_of_its_own
    hand.open("bai-moi")

    assert "5 ngày" in hand.words
    assert "9 ngày" not in hand.words + "\n".join(hand.heard)


def test_what_has_changed_is_told_before_the_papers(at_a_place_of_its_own: Hand) -> None:
    hand = at_a_place_of_its_own
    hand.open("bai-moi")

    _, told = hand.said[-1]
    assert told[:4] == (
        "Bài mới",
        "Có thay đổi từ ngày 01/07/2026",
        "Nay làm ngay tại xã.",
        "Bà con cần mang theo:",
    )


def test_one_of_several_papers_is_ticked_and_heard_as_one(at_a_place_of_its_own: Hand) -> None:
    hand = at_a_place_of_its_own
    hand.open("bai-moi")
    hand.tap("hear:0")

    assert hand.said[-1] == (
        "document:0",
        ("Một trong các giấy tờ sau:", "Thẻ căn cước", "Giấy khai sinh"),
    )
    hand.tap("tick:1")
    documents = hand.shell.before.documents
    role = next(key for key, name in documents.roleNames().items() if name == b"isTicked")
    ticked = [documents.data(documents.index(row, 0), role) for row in range(documents.rowCount())]
    assert ticked == [False, True]


def test_a_repealed_guide_gives_way_in_the_list_and_leads_on(at_a_place_of_its_own: Hand) -> None:
    hand = at_a_place_of_its_own
    hand.choose("category:papers")
    hand.on("list")
    assert hand.sees("guide:bai-moi")
    assert not hand.sees("guide:bai-cu")

    hand.desk.guide = hand.kiosk.library.guide("bai-cu")  # as a search or an old record does
    hand.desk.go("before")
    hand.on("before")

    assert hand.desk.guide.guide_id == "bai-moi"
    assert "Từ ngày 01/01/2020, bài này thay cho bài cũ: Bài cũ." in hand.words


def test_a_repealed_guide_without_a_successor_sends_people_to_the_desk(
    at_a_place_of_its_own: Hand,
) -> None:
    hand = at_a_place_of_its_own
    hand.open("bai-bo")

    assert "Thủ tục này đã bỏ từ ngày 01/01/2020. Bà con hỏi cán bộ." in hand.words
