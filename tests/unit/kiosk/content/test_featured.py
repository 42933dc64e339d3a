"""A province keeps its own schedule; a slip in it is named and takes nothing else away."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from kiosk.content.featured import FeaturedGuides
from kiosk.content.featured_file import read_featured
from kiosk.content.library import GuideLibrary
from kiosk.domain.session import Place
from kiosk.resources import bundled

SHIPPED = bundled("assets") / "data" / "featured.yaml"
OWN = """seasons:
  - occasion: Ngày hội ở bản
    guides: [phong-lua-dao, bai-chua-co, vi-sao]
    from: 10-01
    until: 10-31
"""


def library() -> GuideLibrary:
    return GuideLibrary(bundled("assets") / "guides")


def first_in_october(own: Path) -> tuple[list[str], FeaturedGuides]:
    guides = FeaturedGuides(library(), SHIPPED, own)
    found = guides.on(date(2026, 10, 20), Place.DESK, "11")
    return [first.guide.guide_id for first in found], guides


def test_every_guide_of_the_shipped_schedule_is_there_and_holds() -> None:
    seasons, faults = read_featured(SHIPPED)

    assert faults == []
    assert len(seasons) >= 4
    for season in seasons:
        for guide_id in season.guides:
            assert library().guide(guide_id).repealed is None


def test_on_the_day_of_digital_transformation_people_hear_why(tmp_path: Path) -> None:
    found, guides = first_in_october(tmp_path / "none.yaml")

    assert found == ["vi-sao", "nop-ho-so-truc-tuyen"]
    assert guides.faults == []


def test_what_this_place_puts_first_comes_before_what_ships(tmp_path: Path) -> None:
    own = tmp_path / "featured.yaml"
    own.write_text(OWN, encoding="utf-8")

    found, guides = first_in_october(own)

    assert found == ["phong-lua-dao", "vi-sao", "nop-ho-so-truc-tuyen"]
    assert guides.faults == []


def test_a_notice_is_said_in_place_of_the_title_of_its_guide(tmp_path: Path) -> None:
    own = tmp_path / "featured.yaml"
    own.write_text(OWN.replace("from:", "notice: Bản mình có sóng rồi.\n    from:"), "utf-8")

    guides = FeaturedGuides(library(), SHIPPED, own)
    first, second, *_ = guides.on(date(2026, 10, 20), Place.DESK, "11")

    assert first.line.text == "Bản mình có sóng rồi."
    assert second.line == second.guide.title


@pytest.mark.parametrize(
    ("old", "new", "code", "line"),
    [
        ("from: 10-01", "from: 13-01", "schedule.day", 4),
        ("from: 10-01", "from: 1/10", "schedule.day", 4),
        ("from: 10-01", "from: 2026-10-01", "schedule.years", 5),
        ("from: 10-01", "month_days: 0-4", "schedule.month_days", 4),
        ("from: 10-01", "month_days: 9-4", "schedule.month_days", 4),
        ("from: 10-01", "month_days: mười", "schedule.month_days", 4),
        ("from: 10-01", "places: [market]", "value.choice", 4),
        ("from: 10-01", "provinces: [Hà Nội]", "schedule.province", 4),
        ("from: 10-01", "since: 10-01", "key.unknown", 4),
        ("vi-sao", "Vì sao", "value.id", 3),
        ("from: 10-01", f"notice: {'dài ' * 30}", "text.too_long", 4),
        ("    guides: [phong-lua-dao, bai-chua-co, vi-sao]\n", "", "key.missing", 2),
        ("seasons:", "season:", "key.unknown", 1),
        ("    from: 10-01", "\tfrom: 10-01", "yaml.tab", 4),
    ],
)
def test_a_slip_in_the_schedule_is_named_and_what_ships_still_comes_first(
    tmp_path: Path, old: str, new: str, code: str, line: int
) -> None:
    own = tmp_path / "featured.yaml"
    own.write_text(OWN.replace(old, new, 1), encoding="utf-8")

    found, guides = first_in_october(own)

    assert found == ["vi-sao", "nop-ho-so-truc-tuyen"]
    assert (guides.faults[0].code, guides.faults[0].line) == (code, line)
    assert guides.faults[0].file == str(own)
