"""Before the first line, those who speak the language agree what to say for "OTP"."""

from __future__ import annotations

import pytest

from tests.ui.studio_hand import StudioHand

pytestmark = pytest.mark.logs(r"recorder\.")


@pytest.fixture
def words(studio: StudioHand) -> StudioHand:
    studio.sit_down(role="review")
    studio.on("plan")
    studio.tap("door:words")
    studio.on("words")
    return studio


def agreed(hand: StudioHand) -> dict[str, tuple[str, bool]]:
    return {
        word.term: (word.said, word.in_vietnamese)
        for word in hand.project.words()
        if word.is_agreed
    }


def test_a_word_is_written_and_the_next_open_one_comes(words: StudioHand) -> None:
    words.reach("word:OTP")
    words.tap("word:OTP")
    words.see("said").forceActiveFocus()
    words.write("ma khoa")

    words.tap("keepWord")

    assert agreed(words) == {"OTP": ("ma khoa", False)}
    assert words.shell.words.term not in ("", "OTP")


def test_some_words_are_said_in_vietnamese(words: StudioHand) -> None:
    words.reach("word:VNeID")
    words.tap("word:VNeID")

    words.tap("inVietnamese")
    words.tap("back")

    assert agreed(words) == {"VNeID": ("", True)}
    assert "nói tiếng Việt" in words.words


def test_a_term_and_its_meaning_are_spoken(words: StudioHand) -> None:
    words.reach("word:OTP")
    words.tap("word:OTP")
    meaning = words.shell.words.meaning

    assert words.heard[-2:] == ["OTP", meaning]
    assert meaning in words.words


def test_another_evening_shows_what_was_agreed(words: StudioHand) -> None:
    words.project.set_word("OTP", "ma khoa")
    words.desk.go("plan")

    words.desk.go("words")

    words.reach("word:OTP")
    assert "ma khoa" in words.words
