"""What a place puts first follows the calendar and the map."""

from __future__ import annotations

from datetime import date

import pytest

from kiosk.domain.featured import Season, SeasonDay, featured
from kiosk.domain.line import Line
from kiosk.domain.session import Place

OCTOBER = Season(("vi-sao", "nop"), SeasonDay(10, 1), SeasonDay(10, 31))
NEW_YEAR = Season(("lua-dao",), SeasonDay(12, 15), SeasonDay(2, 29))
PENSION = Season(("luong", "nop"), month_days=frozenset(range(1, 11)))
THIS_YEAR = Season(("the",), SeasonDay(11, 1, 2026), SeasonDay(1, 15, 2027))


def at(season: Season, day: str, place: Place = Place.DESK, province: str = "11") -> bool:
    return season.holds(date.fromisoformat(day), place, province)


@pytest.mark.parametrize(
    ("season", "day", "holds"),
    [
        (OCTOBER, "2026-09-30", False),
        (OCTOBER, "2026-10-01", True),
        (OCTOBER, "2029-10-31", True),
        (OCTOBER, "2026-11-01", False),
        (NEW_YEAR, "2026-12-14", False),
        (NEW_YEAR, "2026-12-31", True),
        (NEW_YEAR, "2027-01-01", True),
        (NEW_YEAR, "2028-02-29", True),
        (NEW_YEAR, "2027-03-01", False),
        (PENSION, "2026-11-10", True),
        (PENSION, "2026-11-11", False),
        (THIS_YEAR, "2026-10-31", False),
        (THIS_YEAR, "2026-12-31", True),
        (THIS_YEAR, "2027-01-15", True),
        (THIS_YEAR, "2027-01-16", False),
        (THIS_YEAR, "2027-11-01", False),
        (Season(("a",), last=SeasonDay(12, 31, 2026)), "2020-01-01", True),
        (Season(("a",), first=SeasonDay(12, 31, 2026)), "2027-01-01", True),
        (Season(("a",)), "2026-02-03", True),
    ],
)
def test_a_season_holds_from_its_first_day_to_its_last(
    season: Season, day: str, holds: bool
) -> None:
    assert at(season, day) is holds


def test_a_village_sees_what_is_for_doors_and_a_desk_what_is_for_desks() -> None:
    season = Season(("a",), places=frozenset({Place.DOOR}))
    assert at(season, "2026-11-23", Place.DOOR)
    assert not at(season, "2026-11-23", Place.DESK)


def test_what_is_for_one_province_is_not_shown_in_another_nor_where_none_is_known() -> None:
    season = Season(("a",), provinces=frozenset({"11"}))
    assert at(season, "2026-11-23")
    assert not at(season, "2026-11-23", province="01")
    assert not at(season, "2026-11-23", province="")


def test_seasons_that_meet_put_each_guide_first_once_in_their_order() -> None:
    found = featured((OCTOBER, PENSION, NEW_YEAR), date(2026, 10, 5), Place.DESK, "11")

    assert found == {"vi-sao": None, "nop": None, "luong": None}


def test_what_has_changed_is_told_with_the_first_guide_of_its_season() -> None:
    notice = Line("Nay không mất tiền.")
    free = Season(("the", "nop"), notice=notice)

    found = featured((free, PENSION), date(2026, 10, 5), Place.DESK, "11")

    assert found == {"the": notice, "nop": None, "luong": None}
