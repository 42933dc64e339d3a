"""The plan: how far we are, what is most needed, and one green button."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt

from kiosk.paths import Paths
from tests.ui.hand import put_away, start
from tests.ui.studio.evening import approved, kept, narrator, sit_down_again
from tests.ui.studio_hand import StudioHand

pytestmark = pytest.mark.logs(r"recorder\.")
SCAMS, WIFI = "phong-lua-dao", "skill-wifi"


@pytest.fixture
def plan(studio: StudioHand) -> StudioHand:
    """Somebody who agreed sits before the plan."""
    person = narrator(studio)
    studio.desk.open_language("tyz")
    studio.desk.narrator = studio.desk.reviewer = person
    studio.desk.go("plan")
    return studio


def groups(hand: StudioHand) -> list[str]:
    return [row.key for row in hand.shell.plan.groups._rows]


def test_the_plan_holds_the_language_the_screens_and_every_guide(plan: StudioHand) -> None:
    assert groups(plan)[0] == "language/tyz"
    assert groups(plan)[1].startswith("screen/")
    assert set(groups(plan)[2:]) == {f"guide/{SCAMS}", f"guide/{WIFI}"}
    assert f"0 trong {plan.desk.open_plan.count}" in plan.words.replace(".", "")


def test_the_green_button_goes_on_with_the_first_line_that_is_needed(plan: StudioHand) -> None:
    first = next(plan.desk.open_plan.lines())
    assert plan.shell.plan.proposal == first.line.text

    plan.tap("goOn")

    plan.on("record")
    assert plan.shell.record.line.planned == first


def test_the_next_line_is_spoken_on_demand(plan: StudioHand) -> None:
    first = next(plan.desk.open_plan.lines())

    plan.tap("listen")

    assert plan.heard[-1] == first.line.text


def test_a_guide_that_was_asked_for_here_comes_before_the_others(
    open_studio: Callable[..., StudioHand], few_guides: Path, home: Path
) -> None:
    kiosk = start(home, guides=few_guides)
    kiosk.serve(WIFI)
    kiosk.tap("finish")
    kiosk.on("language")
    put_away(kiosk)

    hand = open_studio(guides=few_guides)
    hand.sit_down(role="review")

    assert Paths(home).store.is_file()
    assert groups(hand)[2:] == [f"guide/{WIFI}", f"guide/{SCAMS}"]


def test_a_line_whose_words_have_changed_is_the_first_to_be_done_again(
    open_studio: Callable[..., StudioHand], few_guides: Path, home: Path
) -> None:
    before = open_studio(guides=few_guides)
    person = narrator(before)
    before.desk.open_language("tyz")
    planned = before.desk.open_plan.group(f"guide/{WIFI}").lines[3]
    kept(before.project, person, planned)
    before.shell.people._last.keep(person.person_id, _narrating("tyz"))
    before.workshop.close()
    file = few_guides / WIFI / "guide.yaml"
    text = file.read_text("utf-8")
    changed = planned.line.text.replace(" ", " nhé ", 1)
    assert planned.line.text in text
    file.write_text(text.replace(planned.line.text, changed), "utf-8")

    after = open_studio(guides=few_guides)
    sit_down_again(after, after.workshop.people()[0])
    after.on("microphone")
    after.desk.go("plan")

    assert after.shell.plan.isChanged
    assert after.shell.plan.proposal == changed
    assert groups(after)[0] == f"guide/{WIFI}"
    assert "Lời đã đổi" in after.words
    after.tap("goOn")
    after.on("record")
    assert after.shell.record.line.planned.line_id == planned.line_id


def test_progress_counts_what_is_kept_and_shows_it_in_every_place(plan: StudioHand) -> None:
    project, person = plan.project, plan.desk.narrator
    assert person is not None
    reviewer = plan.workshop.add_person("Pó Pháy")
    lines = plan.desk.open_plan.group(f"guide/{WIFI}").lines
    kept(project, person, lines[0])
    approved(project, person, lines[1], reviewer)

    plan.desk.go("plan")

    done = plan.shell.plan.done
    assert done >= 2  # lines with the same words count with them
    assert f"{done} trong " in plan.words
    assert f"Tiếng Tày · {done} trong " in plan.words
    row = next(row for row in plan.shell.plan.groups._rows if row.key == f"guide/{WIFI}")
    assert (row.done, row.total) == (2, len(lines))


def test_who_only_listens_is_led_to_what_waits_for_them(studio: StudioHand) -> None:
    person = narrator(studio)
    studio.desk.open_language("tyz")
    kept(studio.project, person, next(studio.desk.open_plan.lines()))
    studio.desk.go("people")
    studio.sit_down("Pó Pháy", role="review")
    studio.on("plan")

    assert "Có 1 câu chờ" in studio.shell.plan.proposal
    assert not studio.sees("door:phone")

    studio.tap("goOn")

    studio.on("review")


def test_nobody_is_led_to_listen_to_their_own_recording(plan: StudioHand) -> None:
    person = plan.desk.narrator
    assert person is not None
    kept(plan.project, person, next(plan.desk.open_plan.lines()))

    plan.desk.go("plan")

    assert plan.shell.plan.waiting == 0


@pytest.mark.parametrize("door", ["review", "phone", "words", "publish"])
def test_every_door_leads_somewhere_and_home_again(plan: StudioHand, door: str) -> None:
    plan.tap(f"door:{door}")
    plan.on(door)

    plan.tap("goHome")

    plan.on("plan")


def _narrating(tag: str) -> object:
    from kiosk.studio.last_choices import Choice, Role

    return Choice(Role.NARRATE, tag)


def test_the_keys_of_the_kiosk_are_those_of_the_studio(plan: StudioHand) -> None:
    said = len(plan.said)
    plan.key(Qt.Key.Key_L, "l")
    plan.wait(lambda: plan.desk.speech.topic == "title")
    assert len(plan.said) >= said

    for _ in range(12):
        plan.key(Qt.Key.Key_Tab)
        if plan.window.activeFocusItem().objectName() == "door:words":
            break
    plan.key(Qt.Key.Key_Return)
    plan.on("words")

    plan.key(Qt.Key.Key_Escape)

    plan.on("plan")
