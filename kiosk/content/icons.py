"""The line icons of the interface, drawn for this program, in the colour asked for.

Each lies in ``assets/icons`` as an SVG of 24 by 24 (the five faces: 120 by 120) whose
colour is the placeholder ``{colour}``, because Qt's renderer does not know
``currentColor``.
"""

from __future__ import annotations

import re
from functools import cache

from kiosk.resources import bundled

_NAME = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")
_COLOUR = re.compile(r"#[0-9A-Fa-f]{6}")


def icon(name: str, colour: str) -> bytes:
    """Return one icon as SVG.

    Args:
        name: One of ``icon_names()``.
        colour: As ``#RRGGBB``.

    Raises:
        KeyError: There is no icon of that name.
        ValueError: That is not such a colour.
    """
    if not _COLOUR.fullmatch(colour):
        raise ValueError(f"not a colour: {colour!r}")
    return _drawing(name).replace("{colour}", colour).encode()


def icon_names() -> frozenset[str]:
    """Return the name of every icon there is."""
    return frozenset(file.stem for file in (bundled("assets") / "icons").glob("*.svg"))


@cache
def _drawing(name: str) -> str:
    file = bundled("assets") / "icons" / f"{name}.svg"
    if not _NAME.fullmatch(name) or not file.is_file():
        raise KeyError(name)
    return file.read_text(encoding="utf-8")
