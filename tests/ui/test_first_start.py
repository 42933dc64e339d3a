"""The first start: a helper sets the kiosk up in four touches, or puts it off."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from kiosk.domain.session import Place
from kiosk.paths import Paths
from kiosk.settings import Settings
from tests.ui.hand import MUONG_PHANG, SCAMS, Hand, put_away

Start = Callable[..., Hand]


@pytest.fixture
def fresh(start_kiosk: Start) -> Hand:
    hand = start_kiosk(fresh=True)
    hand.on("first_start")
    return hand


def choose_commune(hand: Hand, province: str, commune: str) -> None:
    """Type both names into whatever has the focus, and take what is found first."""
    for stage, typed in (("province", province), ("commune", commune)):
        hand.wait(lambda stage=stage: hand.shell.firstStart.stage == stage)
        hand.settle()
        hand.write(typed)
        hand.tap("found:0")


@pytest.mark.parametrize(
    ("province", "commune"),
    [("dien bien", "muong phang"), ("Điện Biên", "Mường Phăng"), ("DIEN BIEN", "muong ph")],
)
def test_names_are_found_as_people_type_them(fresh: Hand, province: str, commune: str) -> None:
    fresh.tap("ui:vi")
    choose_commune(fresh, province, commune)
    fresh.tap("place:desk")

    fresh.on("language")
    assert fresh.desk.settings.commune == MUONG_PHANG
    assert fresh.desk.settings.place is Place.DESK


def test_what_was_chosen_is_there_at_the_next_start(fresh: Hand, start_kiosk: Start) -> None:
    fresh.tap("ui:en")
    choose_commune(fresh, "dien bien", "muong phang")
    fresh.tap("place:door")
    fresh.on("language")
    put_away(fresh)

    settings = Settings.load(fresh.kiosk.paths.settings)
    assert (settings.ui_language, settings.commune) == ("en", MUONG_PHANG)
    assert settings.place is Place.DOOR
    assert settings.first_start_done


def test_all_of_it_can_be_put_off(fresh: Hand, home: Path) -> None:
    fresh.tap("skip")
    fresh.on("language")
    assert Settings.load(Paths(home).settings).first_start_done

    fresh.serve(SCAMS)
    (record,) = fresh.records()
    assert record.get("commune", "") == ""


def test_enter_takes_what_is_found_first(fresh: Hand) -> None:
    from PySide6.QtCore import Qt

    fresh.tap("ui:vi")
    fresh.wait(lambda: fresh.shell.firstStart.stage == "province")
    fresh.settle()
    fresh.write("cao bang")
    fresh.key(Qt.Key.Key_Return)

    fresh.wait(lambda: fresh.shell.firstStart.stage == "commune")
    assert "Cao Bằng" in fresh.words


def test_a_name_that_is_none_is_answered_with_advice(fresh: Hand) -> None:
    fresh.tap("ui:vi")
    fresh.wait(lambda: fresh.shell.firstStart.stage == "province")
    fresh.settle()
    fresh.write("xyzzy")

    assert "Không thấy tên này." in fresh.words
    assert not fresh.sees("found:0")


def test_one_can_go_back_and_choose_another_province(fresh: Hand) -> None:
    fresh.tap("ui:vi")
    fresh.wait(lambda: fresh.shell.firstStart.stage == "province")
    fresh.settle()
    fresh.write("lai chau")
    fresh.tap("found:0")
    fresh.wait(lambda: fresh.shell.firstStart.stage == "commune")

    fresh.tap("back")
    fresh.wait(lambda: fresh.shell.firstStart.stage == "province")
    choose_commune(fresh, "dien bien", "muong phang")
    assert fresh.shell.firstStart.stage == "place"


def test_english_screens_speak_vietnamese(fresh: Hand) -> None:
    fresh.tap("ui:en")
    fresh.tap("skip")
    fresh.on("language")
    assert "Which is your language?" in fresh.words
    assert fresh.heard[-1] == "Bà con muốn nghe tiếng nào?"

    fresh.serve(SCAMS)
    assert "Thank you!" in fresh.words
    assert "Cảm ơn bà con!" in fresh.heard
    fresh.tap("openRecord")
    fresh.on("record")
    fresh.settle()
    assert "Save" in fresh.words
    assert not [word for word in ("Lưu phiếu", "Kết quả", "Ghi chú") if word in fresh.words]


def test_the_language_of_the_screens_changes_at_once(fresh: Hand) -> None:
    assert "Màn hình dùng chữ nào?" in fresh.words
    fresh.tap("ui:en")
    fresh.wait(lambda: fresh.shell.firstStart.stage == "province")

    assert "province" in fresh.words.lower()
    fresh.tap("back")
    fresh.tap("ui:vi")
    fresh.wait(lambda: "Máy này ở tỉnh nào?" in fresh.words)
