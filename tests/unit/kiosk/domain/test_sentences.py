"""Which sentence of a line is marked while it is said."""

from __future__ import annotations

import pytest

from kiosk.domain.sentences import sentence_at, sentence_starts, sentences


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Mở VNeID.", ("Mở VNeID.",)),
        ("Máy giữ nhóm tuổi. Máy không giữ tên.", ("Máy giữ nhóm tuổi.", "Máy không giữ tên.")),
        ("Đúng không? Đúng!", ("Đúng không?", "Đúng!")),
        ("Gọi 1022. 5 phút sau gọi lại.", ("Gọi 1022.", "5 phút sau gọi lại.")),
        ("Bấm “Đồng ý.” Ô kế tiếp hiện ra.", ("Bấm “Đồng ý.”", "Ô kế tiếp hiện ra.")),
    ],
)
def test_a_line_is_marked_sentence_by_sentence(text: str, found: tuple[str, ...]) -> None:
    assert sentences(text) == found


@pytest.mark.parametrize(
    "text",
    ["Phí 1.234.567 đồng.", "Đến TP. Huế.", "Vào dichvucong.gov.vn rồi bấm.", "Chờ… rồi bấm tiếp."],
)
def test_a_point_within_a_sentence_ends_none(text: str) -> None:
    assert sentence_starts(text) == (0,)


def test_the_sentence_that_sounds_follows_the_marks() -> None:
    marks = (0.0, 2.5, 4.0)

    assert [sentence_at(marks, at) for at in (0.0, 2.4, 2.5, 3.9, 9.0)] == [0, 0, 1, 1, 2]
    assert sentence_at((), 3.0) == 0
