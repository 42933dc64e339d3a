"""Who cannot read finds a guide by its cover, so no two covers may be taken for each other."""

from __future__ import annotations

from itertools import combinations
from pathlib import Path

import numpy as np
import pytest
from numpy.typing import NDArray
from PySide6.QtCore import QSize
from PySide6.QtGui import QImage

from kiosk.content.library import GuideLibrary
from kiosk.domain.guide import Guide
from kiosk.ui.adapters.images import Images
from kiosk.ui.viewmodels.finding import guide_tile
from tests.unit.kiosk.content.guide_texts import SOUND, spoilt, write

SHIPPED = Path(__file__).parents[5] / "assets" / "guides"
IN_A_LIST = QSize(64, 64)  # the smallest that a list shows
TOLD_APART = 10.0  # mean difference of 255; one badge on an id card makes 5, on a stamp 11


def seen(library: GuideLibrary, guide: Guide) -> QImage:
    """What a list shows of a guide, asked for by the address that the list has."""
    address = guide_tile(guide).picture.removeprefix("image://gocua/")
    return Images(library).requestImage(address, QSize(), IN_A_LIST)


def pixels(image: QImage) -> NDArray[np.int16]:
    plain = image.convertToFormat(QImage.Format.Format_RGBA8888)
    raw = np.frombuffer(plain.constBits(), np.uint8)
    return raw.astype(np.int16)


@pytest.fixture(scope="module")
def shipped() -> GuideLibrary:
    return GuideLibrary(SHIPPED)


def test_every_shipped_guide_has_chosen_what_stands_for_it(shipped: GuideLibrary) -> None:
    assert [guide.guide_id for guide in shipped.guides() if guide.picture is None] == []


def test_no_two_shipped_guides_are_taken_for_each_other_in_a_list(shipped: GuideLibrary) -> None:
    covers = {guide.guide_id: pixels(seen(shipped, guide)) for guide in shipped.guides()}

    alike = [
        (one, other)
        for (one, first), (other, second) in combinations(covers.items(), 2)
        if np.abs(first - second).mean() < TOLD_APART
    ]

    assert alike == []


def test_a_guide_without_a_cover_is_known_by_its_first_step(tmp_path: Path) -> None:
    write(tmp_path, SOUND)
    library = GuideLibrary(tmp_path)
    (guide,) = library.guides()
    step = f"picture/{guide.guide_id}/{guide.steps[0].step_id}"

    assert seen(library, guide) == Images(library).requestImage(step, QSize(), IN_A_LIST)


def test_a_cover_may_be_drawn_by_the_editor(tmp_path: Path) -> None:
    folder = write(tmp_path, spoilt("version: 3", "version: 3\npicture: nha.svg"))
    (folder / "nha.svg").write_text(
        '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9">'
        '<rect width="9" height="9" fill="#14603A"/></svg>'
    )
    library = GuideLibrary(tmp_path)

    image = seen(library, library.guides()[0])

    assert image.pixelColor(32, 32).name() == "#14603a"
