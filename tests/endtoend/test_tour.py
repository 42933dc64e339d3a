"""The whole road once, as ``make run`` walks it where there is no display."""

from __future__ import annotations

import json
import os
import struct
import subprocess
import sys
from pathlib import Path

import pytest

from kiosk.content.library import GuideLibrary
from kiosk.domain.guide import Guide
from kiosk.resources import bundled
from kiosk.touring import GUIDES

PROGRAM = Path(sys.executable).with_name("gocua")
WIDTH, HEIGHT = 1366, 768
LIMIT = 120.0  # seconds: what the issue allows

pytestmark = pytest.mark.xdist_group("tour")  # one walk for all tests of this file


def steps_walked(guide: Guide, *, offline: bool) -> int:
    """Follow a guide as the tour does: the first answer to every question, then on to the end."""
    here = guide.steps[0].step_id
    if offline and guide.offline_start is not None:
        here = guide.offline_start
    count = 1
    while followers := guide.step(here).followers:
        here = followers[0]
        count += 1
    return count


@pytest.fixture(scope="module")
def out(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("tour")


@pytest.fixture(scope="module")
def tour(out: Path) -> subprocess.CompletedProcess[str]:
    """One walk for all tests: it takes a minute."""
    environment = {
        name: value
        for name, value in os.environ.items()
        if name not in ("DISPLAY", "QT_QPA_PLATFORM")
    }
    environment.pop("WAYLAND_DISPLAY", None)
    (out / "01-from-an-earlier-tour.png").touch()
    (out / "holiday.png").touch()
    return subprocess.run(
        [PROGRAM, "tour", "--out", out, "--size", f"{WIDTH}x{HEIGHT}"],
        env=environment,
        capture_output=True,
        text=True,
        timeout=3 * LIMIT,
        check=False,
    )


@pytest.fixture(scope="module")
def summary(tour: subprocess.CompletedProcess[str]) -> dict[str, int | float]:
    return json.loads(tour.stdout.splitlines()[-1])


def test_all_of_the_road_was_walked(tour):
    assert tour.returncode == 0, tour.stderr
    assert len(tour.stdout.splitlines()) == 1
    for fault in ("Traceback", "Error", "incident", "qml:", "TypeError"):
        assert fault not in tour.stderr


def test_the_last_line_says_in_figures_what_happened(summary):
    assert set(summary) == {
        *("screens", "guides", "steps_heard", "texts_heard", "texts_without_voice"),
        "sessions_saved",
        *("sessions_acknowledged", "duplicates_after_resend", "seconds"),
    }
    assert {type(value) for name, value in summary.items() if name != "seconds"} == {int}
    assert 0 < summary["seconds"] < LIMIT


def test_every_step_of_every_guide_on_the_road_was_heard_to_its_end(summary):
    library = GuideLibrary(bundled("assets") / "guides")
    guides = [library.guide(guide_id) for guide_id in GUIDES]
    walked = [steps_walked(guide, offline=number == 1) for number, guide in enumerate(guides)]

    assert summary["guides"] == len(guides)
    assert summary["steps_heard"] == sum(walked)
    assert min(walked) > 1


def test_every_text_that_a_citizen_met_was_heard_to_its_end(summary):
    assert summary["texts_without_voice"] == 0
    assert summary["texts_heard"] > 250


def test_every_saved_session_is_at_the_server_exactly_once(summary):
    assert summary["sessions_saved"] == summary["guides"]
    assert summary["sessions_acknowledged"] == summary["sessions_saved"]
    assert summary["duplicates_after_resend"] == 0


def test_there_is_one_picture_a_screen_of_the_size_asked_for(summary, out):
    pictures = sorted(out.glob("[0-9]*.png"))

    assert len(pictures) == summary["screens"]
    assert [int(picture.name.partition("-")[0]) for picture in pictures] == list(
        range(1, len(pictures) + 1)
    )
    for picture in pictures:
        head = picture.read_bytes()[:24]
        assert head[:8] == b"\x89PNG\r\n\x1a\n", picture.name
        assert struct.unpack(">II", head[16:24]) == (WIDTH, HEIGHT), picture.name
    assert (out / "holiday.png").exists()


def test_no_page_of_the_road_is_without_its_picture(out):
    pages = {picture.stem.partition("-")[2] for picture in out.glob("[0-9]*.png")}
    wanted = {
        *("first-start-province", "first-start-commune", "first-start-place", "language", "home"),
        *("signal", "rating", "consent", "thanks", "record", "today-waiting", "join", "joined"),
        *("search", "search-keyboard", "search-typed", "search-found", "search-question"),
        *("staff-call", "today-delivered"),
    }
    wanted |= {f"before-{guide_id}" for guide_id in GUIDES}

    assert wanted <= pages


def test_a_tour_of_a_guide_that_there_is_not_says_so_and_leaves_no_traceback(tmp_path):
    ended = subprocess.run(
        [PROGRAM, "tour", "--out", tmp_path, "--guide", "khong-co"],
        capture_output=True,
        text=True,
        timeout=LIMIT,
        check=False,
    )

    assert ended.returncode == 1
    assert "khong-co" in ended.stderr
    assert "Traceback" not in ended.stderr
