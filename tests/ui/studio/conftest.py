"""A studio for every test that asks for one."""

from __future__ import annotations

import shutil
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from kiosk.resources import bundled
from tests.ui.studio_hand import StudioHand, put_studio_away, start_studio

GUIDES = ("phong-lua-dao", "skill-wifi")


@pytest.fixture
def few_guides(tmp_path: Path) -> Path:
    """A folder of two guides that ship, so that a plan is soon looked through."""
    folder = tmp_path / "guides"
    for name in GUIDES:
        shutil.copytree(bundled("assets") / "guides" / name, folder / name)
    return folder


@pytest.fixture
def open_studio(qapp: object, home: Path) -> Iterator[Callable[..., StudioHand]]:
    """Start the real studio in a window, as often as a test likes; as ``start_studio``."""
    hands: list[StudioHand] = []

    def begin(**choices: object) -> StudioHand:
        hands.append(start_studio(home, **choices))  # type: ignore[arg-type]
        return hands[-1]

    yield begin
    for hand in hands:
        put_studio_away(hand)


@pytest.fixture
def studio(open_studio: Callable[..., StudioHand], few_guides: Path) -> StudioHand:
    """A studio in Mường Phăng with two guides, in which nobody sits yet."""
    return open_studio(guides=few_guides)
