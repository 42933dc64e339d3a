"""Who sits in the studio: a name of one's own, a language, and two touches tomorrow."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt

from kiosk.paths import Paths
from tests.ui.studio.evening import narrator, sit_down_again
from tests.ui.studio_hand import StudioHand, put_studio_away

pytestmark = pytest.mark.logs(r"recorder\.")


def test_a_newcomer_is_known_by_the_name_they_chose_and_by_nothing_else(
    studio: StudioHand, home: Path
) -> None:
    studio.sit_down("Cô Hoa")

    assert [person.pseudonym for person in studio.workshop.people()] == ["Cô Hoa"]
    kept = sorted(path.name for path in (Paths(home).studio / "people").iterdir())
    assert len(kept) == 1
    assert "Hoa" not in kept[0]


def test_nobody_leaves_a_telephone_number_for_a_name(studio: StudioHand) -> None:
    studio.tap("person:new")
    studio.see("pseudonym").forceActiveFocus()
    studio.write("Hoa 0912345678")

    studio.tap("takeName")

    assert "Đừng ghi số điện thoại" in studio.words
    assert studio.workshop.people() == []


def test_two_people_cannot_be_called_the_same(studio: StudioHand) -> None:
    studio.workshop.add_person("Cô Hoa")
    studio.desk.go("people")
    studio.tap("person:new")
    studio.see("pseudonym").forceActiveFocus()
    studio.write("cô hoa")

    studio.tap("takeName")

    assert "có người dùng rồi" in studio.words
    assert studio.shell.people.stage == "name"


def test_tomorrow_two_touches_bring_a_narrator_back_to_their_language(
    open_studio: Callable[..., StudioHand], few_guides: Path
) -> None:
    today = open_studio(guides=few_guides)
    today.sit_down("Cô Hoa", tag="hmn-x-mong-trang")
    put_studio_away(today)

    tomorrow = open_studio(guides=few_guides)
    person = tomorrow.workshop.people()[0]
    sit_down_again(tomorrow, person)

    tomorrow.on("consent")
    assert (tomorrow.desk.tag, tomorrow.project.tag) == ("hmn-x-mong-trang",) * 2


def test_who_agreed_before_is_not_asked_again(studio: StudioHand) -> None:
    person = narrator(studio)
    studio.desk.go("people")
    studio.reach(f"person:{person.person_id}")
    studio.tap(f"person:{person.person_id}")
    studio.tap("role:narrate")

    studio.choose_language("tyz")

    studio.on("microphone")
    assert studio.desk.narrator is not None
    assert studio.desk.narrator.consent is not None


def test_who_took_their_voice_back_is_told_so_and_cannot_record_under_that_name(
    studio: StudioHand,
) -> None:
    person = narrator(studio)
    studio.workshop.project("tyz").withdraw(person.person_id)
    studio.desk.go("people")
    studio.reach(f"person:{person.person_id}")
    studio.tap(f"person:{person.person_id}")
    studio.tap("role:narrate")

    studio.choose_language("tyz")

    studio.wait(lambda: studio.shell.overlay == "fault")
    assert studio.shell.page == "people"
    assert studio.desk.narrator is None


def test_who_only_listens_needs_neither_consent_nor_microphone(studio: StudioHand) -> None:
    studio.sit_down("Bác Tư", role="review")

    studio.on("plan")
    assert studio.desk.narrator is None
    assert not studio.sees("openMicrophone")


def test_esc_goes_one_question_back(studio: StudioHand) -> None:
    studio.tap("person:new")
    studio.see("pseudonym").forceActiveFocus()
    studio.write("Cô Hoa")
    studio.tap("takeName")
    studio.tap("role:narrate")
    assert studio.shell.people.stage == "language"

    studio.key(Qt.Key.Key_Escape)
    assert studio.shell.people.stage == "role"
    studio.key(Qt.Key.Key_Escape)
    assert studio.shell.people.stage == "who"


def test_every_question_is_spoken(studio: StudioHand) -> None:
    studio.sit_down("Cô Hoa")

    asked = ["Ai đang ngồi đây?", "Hôm nay làm việc nào?", "Làm bằng tiếng nào?"]
    assert [line for line in studio.heard if line in asked] == asked


def test_the_languages_of_the_province_come_first(studio: StudioHand) -> None:
    studio.tap("person:new")
    studio.see("pseudonym").forceActiveFocus()
    studio.write("Cô Hoa")
    studio.tap("takeName")
    studio.tap("role:narrate")

    studio.see("language:blt")  # Điện Biên: Thái and Mông are on the first page
    studio.see("language:hmn")
