"""What is recorded first is what is needed most, and the same words only once."""

from __future__ import annotations

from datetime import date

import pytest

from kiosk.content.library import GuideLibrary
from kiosk.domain.line import Line
from kiosk.domain.line_ids import lines_by_id
from kiosk.domain.narration import Narration
from kiosk.resources import bundled
from kiosk.studio.coverage import coverage
from kiosk.studio.plan import asked_for, recording_plan
from tests.unit.kiosk.studio.evening import TAY
from tests.unit.kiosk.studio.packs import NOW

TODAY = date(2026, 11, 27)
SCREENS = [
    ("screen/xin-chao", Line("Xin chào bà con.")),
    ("language/tyz/name", Line("Tiếng Tày")),
    ("screen/dong-y", Line("Đồng ý")),
    ("language/tyz/greeting", Line("Chào bà con.")),
]


@pytest.fixture(scope="module")
def guides():
    return GuideLibrary(bundled("assets") / "guides").guides()


@pytest.fixture(scope="module")
def plan(guides):
    return recording_plan(guides, SCREENS, TAY, {})


def group_ids(plan):
    return [group.group_id for group in plan.groups]


def test_the_languages_name_comes_first_then_the_screens_then_the_guides(plan, guides):
    assert group_ids(plan)[:2] == ["language/tyz", "screen/Lời trên màn hình"]
    assert [planned.line_id for planned in plan.groups[0].lines] == [
        "language/tyz/name",
        "language/tyz/greeting",
    ]
    assert all(group_id.startswith("guide/") for group_id in group_ids(plan)[2:])
    assert len(plan.groups) == 2 + len(guides)


def test_every_line_of_every_guide_is_planned_under_its_stable_name(plan, guides):
    wanted = {
        f"guide/{guide.guide_id}/{name}": line
        for guide in guides
        for name, line in lines_by_id(guide).items()
    }
    planned = {one.line_id: one.line for one in plan.lines() if one.line_id.startswith("guide/")}

    assert planned == wanted
    assert plan.count == len(wanted) + len(SCREENS)


def test_without_figures_the_essential_services_come_first_in_their_order(plan, guides):
    essential = sorted(
        (guide for guide in guides if guide.essential25 is not None),
        key=lambda guide: guide.essential25,
    )
    others = [guide for guide in guides if guide.essential25 is None]

    assert essential
    assert group_ids(plan)[2:] == [f"guide/{guide.guide_id}" for guide in [*essential, *others]]


def test_what_is_asked_for_comes_before_everything_else(guides):
    plan = recording_plan(guides, SCREENS, TAY, {"skill-sac": 3, "scam-otp": 9})

    assert group_ids(plan)[2:4] == ["guide/scam-otp", "guide/skill-sac"]


def test_who_asked_in_this_language_counts_more_than_others():
    demand = {
        ("khai-sinh", "vi"): 4,
        ("ket-hon", "tyz"): 1,
        ("khai-tu", "tyz-x-bac"): 1,
        ("ho-ngheo", "hmn"): 1,
    }

    assert asked_for(demand, "tyz") == {"khai-sinh": 4, "ket-hon": 5, "khai-tu": 5, "ho-ngheo": 1}
    assert asked_for(demand, "tyz-x-bac") == asked_for(demand, "tyz")


def test_the_screens_are_grouped_by_page_where_that_is_known(guides):
    plan = recording_plan(
        guides, SCREENS, TAY, {}, pages={"screen/dong-y": "Xin phép", "screen/xin-chao": "Mở đầu"}
    )

    assert [(group.group_id, group.title) for group in plan.groups[1:3]] == [
        ("screen/Mở đầu", "Mở đầu"),
        ("screen/Xin phép", "Xin phép"),
    ]


def test_the_lines_of_a_step_stand_under_its_number_and_title(plan):
    group = plan.group("guide/dang-ky-thuong-tru")
    headings = dict(group.headings())

    assert list(headings)[:2] == ["Tên bài", "Giấy tờ"]
    assert "Lệ phí" in headings
    first = headings["1. Xem mình làm cách nào"]
    assert [line.line_id.rpartition("co-muc-2-chua.")[2] for line in first] == [
        "title",
        "sentences.1",
        "sentences.2",
        "question",
        "answers.soan-giay-to",
        "answers.chua-co-muc-2",
    ]
    assert [line for lines in headings.values() for line in lines] == list(group.lines)


def test_a_heading_stands_once_in_its_guide(plan):
    for group in plan.groups:
        headings = [heading for heading, _ in group.headings()]
        if group.group_id.startswith("guide/"):
            assert len(headings) == len(set(headings)), group.group_id


def test_lines_that_sound_alike_know_of_each_other(plan):
    alike = {}
    for planned in plan.lines():
        alike.setdefault(planned.text_hash, set()).add(planned.line_id)

    assert any(len(names) > 1 for names in alike.values())
    for planned in plan.lines():
        assert {planned.line_id, *planned.also} == alike[planned.text_hash]


def test_what_holds_no_more_is_not_recorded(guides):
    plan = recording_plan(guides, SCREENS, TAY, {}, today=date(2027, 6, 1))

    assert not any(guide_id.endswith("-cu") for guide_id in group_ids(plan))
    names = {planned.line_id for planned in plan.lines()}
    assert "guide/dang-ky-thuong-tru/fee.mien-den-28-2-2027" not in names
    assert "guide/dang-ky-thuong-tru/notice" not in names
    assert "guide/dang-ky-thuong-tru/fee.muc-thu" in names
    now = {planned.line_id for planned in recording_plan(guides, [], TAY, {}, today=TODAY).lines()}
    assert "guide/dang-ky-thuong-tru/fee.mien-den-28-2-2027" in now


def test_a_line_is_found_by_its_name_and_nothing_else_is(plan):
    assert plan.line("language/tyz/name").line == Line("Tiếng Tày")
    with pytest.raises(KeyError):
        plan.line("guide/nowhere/title")
    with pytest.raises(KeyError):
        plan.group("guide/nowhere")


def narration(planned, line=None):
    line = line or planned.line
    return Narration(
        planned.line_id, line.text, line.spoken_hash, "a" * 32, "b" * 64, 1.0, (0.0,), None, NOW
    )


def test_coverage_tells_what_is_recorded_and_which_words_have_changed(plan):
    first, second, *rest = plan.group("guide/khai-sinh").lines
    narrations = {
        first.line_id: narration(first),
        second.line_id: narration(second, Line("Lời cũ.")),
    }

    covered = coverage(plan, narrations)

    [group] = [one for one in covered.groups if one.group_id == "guide/khai-sinh"]
    assert (group.recorded, group.outdated, group.total) == (1, 1, 2 + len(rest))
    assert covered.outdated == (second,)
    assert covered.total == plan.count
    assert covered.recorded == 1


def test_one_recording_covers_every_line_of_the_same_words(plan):
    twin = next(planned for planned in plan.lines() if planned.also)

    covered = coverage(plan, {twin.line_id: narration(twin)})

    assert covered.recorded == 1 + len(twin.also)
    assert covered.outdated == ()
