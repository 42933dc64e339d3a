"""Whatever an editor builds out of branches: once checked, every road through it ends."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kiosk.content.checks import Stop, Way, road_problems
from kiosk.content.guide_file import check_guide
from kiosk.domain.guide import Guide
from kiosk.domain.walkthrough import Walkthrough
from tests.unit.kiosk.content.guide_texts import write


def problems(stops: list[Stop], offline: str | None = None) -> set[str]:
    start = Way(offline, 1, "offline_start") if offline else None
    return {problem.code for problem in road_problems(stops, start)}


def stop(step_id: str, *targets: str, needs_network: bool = False) -> Stop:
    ways = tuple(Way(target, 1, "goto") for target in targets)
    return Stop(step_id, 1, "steps", ways, needs_network)


@pytest.mark.parametrize(
    "stops",
    [
        [stop("a", "a")],
        [stop("a", "b"), stop("b", "a")],
        [stop("a", "b", "c"), stop("b", "d"), stop("c", "b"), stop("d", "c")],
        [stop("a"), stop("b", "c"), stop("c", "b")],  # nobody gets there, and still a loop
    ],
)
def test_a_loop_is_found_wherever_it_is(stops: list[Stop]) -> None:
    assert "road.loop" in problems(stops)


def test_roads_that_part_and_meet_again_are_no_loop() -> None:
    assert problems([stop("a", "b", "c"), stop("b", "d"), stop("c", "d"), stop("d")]) == set()


def test_each_loop_is_named_once() -> None:
    stops = [stop("a", "b"), stop("b", "a", "c"), stop("c", "c")]

    found = [problem for problem in road_problems(stops, None) if problem.code == "road.loop"]

    assert sorted(str(problem.values["value"]) for problem in found) == ["a", "c"]


def test_a_network_step_on_the_road_without_signal_is_found() -> None:
    stops = [stop("a", "c"), stop("b", "c"), stop("c", needs_network=True)]

    assert problems(stops, "b") == {"road.offline_needs_network"}


def walk_everywhere(guide: Guide, start: Walkthrough) -> int:
    """Walk every step by every way once; return how many steps were seen."""
    waiting, seen = [start], set()
    longest = start.count
    while waiting:
        here = waiting.pop()
        assert here.number <= here.count <= longest
        assert Walkthrough.resume(guide, here.path) == here
        if here.step.step_id in seen:
            continue
        seen.add(here.step.step_id)
        question = here.step.question
        if question is not None:
            onward = [here.answer(index) for index in range(len(question.answers))]
        else:
            onward = [] if here.is_last else [here.forward()]
        for there in onward:
            assert there.number == here.number + 1
            assert there.count <= here.count  # a road that opens never grows
            assert there.back() == here
        waiting += onward
        assert onward or here.number == here.count
    return len(seen)


@st.composite
def drafts(draw: st.DrawFn) -> str:
    """A guide whose steps lead anywhere: often sound, often with a loop or a lost step."""
    count = draw(st.integers(1, 9))
    names = [f"b{number}" for number in range(count)]
    mostly_onward = draw(st.booleans())
    lines = [
        "id: thu-mot-bai", "version: 1", "kind: skill", "category: papers", "title: Thử",
        "sources: [Người viết]", "checked_on: 2026-11-22", "steps:",
    ]  # fmt: skip
    for number, name in enumerate(names):
        later = names[number + 1 :] if mostly_onward else names
        lines += [f"  - id: {name}", "    title: Bước", "    sentences: [Làm đi.]"]
        lines += ["    picture: [check]"]
        targets = draw(st.lists(st.sampled_from(later), max_size=3)) if later else []
        if len(targets) > 1:
            lines += ["    question:", "      text: Đi đường nào?", "      answers:"]
            for target in targets:
                lines += ["        - text: Đường này", "          picture: [check]"]
                lines += [f"          goto: {target}"]
        elif targets:
            lines += [f"    next: {targets[0]}"]
        elif draw(st.booleans()):
            lines += ["    next: end"]
    return "\n".join(lines)


@settings(max_examples=200, deadline=None)
@given(text=drafts())
def test_every_checked_guide_can_be_walked_to_an_end_along_every_branch(
    tmp_path_factory: pytest.TempPathFactory, text: str
) -> None:
    guide, faults = check_guide(write(tmp_path_factory.mktemp("g"), text))

    if guide is None:
        assert {fault.code for fault in faults} <= {"road.loop", "road.unreachable"}
    else:
        assert walk_everywhere(guide, Walkthrough.start(guide)) == len(guide.steps)


SHIPPED = Path(__file__).parents[4] / "assets" / "guides"


@pytest.mark.parametrize("name", sorted(folder.name for folder in SHIPPED.iterdir()))
@pytest.mark.parametrize("offline", [False, True])
def test_every_road_of_the_shipped_guides_ends(name: str, offline: bool) -> None:
    guide, faults = check_guide(SHIPPED / name)

    assert faults == []
    assert guide is not None
    least = 3 if offline else 5  # without a signal there is little to do but to prepare
    assert walk_everywhere(guide, Walkthrough.start(guide, offline=offline)) >= (
        least if guide.repealed is None else 1
    )
