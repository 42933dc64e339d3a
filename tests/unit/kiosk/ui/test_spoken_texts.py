"""What a page shows leads to what is said for it: Vietnamese, in a guide's own spoken form."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QLocale

from kiosk.content.library import GuideLibrary
from kiosk.domain.line import Line
from kiosk.resources import bundled
from kiosk.ui import wording
from kiosk.ui.screen_texts import CONTEXT, screen_texts
from kiosk.ui.spoken_texts import SpokenTexts, words

GUIDES = bundled("assets") / "guides"


@pytest.fixture
def english() -> Iterator[None]:
    before = QLocale()
    QLocale.setDefault(QLocale("en_GB"))
    yield
    QLocale.setDefault(before)


@pytest.fixture
def vietnamese() -> Iterator[None]:
    before = QLocale()
    QLocale.setDefault(QLocale("vi_VN"))
    yield
    QLocale.setDefault(before)


@pytest.fixture(scope="module")
def library() -> GuideLibrary:
    return GuideLibrary(GUIDES)


@pytest.fixture
def texts(library: GuideLibrary) -> SpokenTexts:
    return SpokenTexts(library)


@pytest.mark.usefixtures("vietnamese")
def test_vietnamese_is_said_as_it_is_shown(texts: SpokenTexts) -> None:
    assert texts.lines("Có sóng") == (Line("Có sóng"),)
    assert texts.lines("Bước 3 trong 8") == (Line("Bước 3 trong 8"),)


@pytest.mark.usefixtures("vietnamese")
def test_what_stands_on_lines_of_its_own_is_said_on_its_own(texts: SpokenTexts) -> None:
    shown = "Một trong các giấy tờ sau:\n– Hộ chiếu\n– Thẻ căn cước\n\n12 bước · giọng máy"

    assert [line.text for line in texts.lines(shown)] == [
        *("Một trong các giấy tờ sau:", "Hộ chiếu", "Thẻ căn cước", "12 bước", "giọng máy")
    ]


@pytest.mark.parametrize("text", ["", "\n", " · ", "–", "…"])
def test_marks_alone_are_not_said(texts: SpokenTexts, text: str) -> None:
    assert texts.lines(text) == ()


@pytest.mark.usefixtures("vietnamese")
def test_a_line_of_a_guide_is_said_in_its_own_spoken_form(
    library: GuideLibrary, texts: SpokenTexts
) -> None:
    own = [line for guide in library.guides() for line in guide.lines if line.say]
    assert own
    for line in own:
        assert texts.line(line.text).say == line.say or own.count(line) > 1


@pytest.mark.usefixtures("english")
def test_a_guide_keeps_its_spoken_form_on_an_english_screen(
    library: GuideLibrary, texts: SpokenTexts
) -> None:
    line = next(line for guide in library.guides() for line in guide.lines if line.say)
    assert texts.line(line.text).say


@pytest.mark.usefixtures("english")
def test_english_leads_back_to_the_vietnamese_that_is_said(texts: SpokenTexts) -> None:
    (shown,) = screen_texts("en")[wording.SIGNAL_NO.source]
    assert shown != wording.SIGNAL_NO.source
    assert texts.lines(shown) == (wording.SIGNAL_NO.line(),)


@pytest.mark.usefixtures("english")
def test_a_name_and_a_number_come_along_from_english(texts: SpokenTexts) -> None:
    (shown,) = screen_texts("en")[wording.STEP_OF.source]
    filled = wording.fill(shown, {"number": "3", "count": "8"})
    assert texts.lines(filled) == (wording.STEP_OF.line(number="3", count="8"),)

    (shown,) = screen_texts("en")[wording.REPLACED_ON.source]
    values = {"date": "01/02/2027", "title": "Tách hộ. Nhập hộ"}
    assert texts.lines(wording.fill(shown, values)) == (wording.REPLACED_ON.line(**values),)


def test_the_language_of_the_screens_may_change_meanwhile(
    texts: SpokenTexts, request: pytest.FixtureRequest
) -> None:
    (shown,) = screen_texts("en")[wording.SIGNAL_NO.source]
    request.getfixturevalue("vietnamese")
    assert texts.line(shown) == Line(shown)
    request.getfixturevalue("english")
    assert texts.line(shown) == wording.SIGNAL_NO.line()


def test_no_english_text_stands_for_two_vietnamese_ones() -> None:
    shown = Counter(form for forms in screen_texts("en").values() for form in set(forms))
    assert [form for form, times in shown.items() if times > 1] == []


def test_every_text_of_the_wording_is_in_the_catalogue() -> None:
    spoken = {one.source for one in wording.sayings() if one.context == CONTEXT}
    assert spoken <= screen_texts().keys()
    assert len(spoken) > 100


def test_the_texts_of_the_pages_are_rendered_ahead_of_need() -> None:
    rendered = {line.text for line in wording.screen_lines(())}
    fixed = {text for text in screen_texts() if "{" not in text and "%" not in text}

    assert fixed <= rendered
    assert {"Nghe lại", "Xong, bước tiếp", "Nút xanh:"} <= rendered
    numbered = {line.text for line in wording.numbered_lines()}
    assert {"12 bước", "Bước 1 trong 1", "Bước 3 trong 8", "Bước 12 trong 12"} <= numbered


def test_a_guide_that_was_read_again_is_said_as_it_now_is(tmp_path: Path) -> None:
    folder = tmp_path / "thu"
    folder.mkdir()
    source = (GUIDES / "phong-lua-dao" / "guide.yaml").read_text("utf-8")
    source = source.replace("id: phong-lua-dao", "id: thu", 1)
    title = next(line for line in source.splitlines() if line.startswith("title: "))
    spoken = "title: {text: Thử, say: Đọc thử}"
    (folder / "guide.yaml").write_text(source.replace(title, spoken, 1), "utf-8")
    library = GuideLibrary(tmp_path)
    texts = SpokenTexts(library)
    assert texts.line("Thử") == Line("Thử", "Đọc thử")

    (folder / "guide.yaml").write_text(
        source.replace(title, spoken.replace("Đọc thử", "Nói thử"), 1), "utf-8"
    )
    library.read_again("thu")

    assert texts.line("Thử") == Line("Thử", "Nói thử")


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Xem thêm (1/2)", "xem thêm"),
        ("– Thẻ căn cước, bản gốc.", "thẻ căn cước bản gốc"),
        ("7K3M-2QXW", "kmqxw"),
        ("12/11/2026", ""),
    ],
)
def test_what_is_seen_and_said_is_compared_by_its_words(text: str, found: str) -> None:
    assert words(text) == found
