"""Guides that have a title and a code and no more, for trying the search."""

from __future__ import annotations

from datetime import date

from kiosk.domain.guide import Guide, Kind
from kiosk.domain.line import Line


def made_up(
    guide_id: str,
    title: str,
    *codes: str,
    kind: Kind = Kind.PROCEDURE,
    keywords: tuple[str, ...] = (),
    category: str = "papers",
) -> Guide:
    """Return a guide without steps."""
    return Guide(
        guide_id=guide_id,
        version=1,
        kind=kind,
        codes=codes,
        category=category,
        title=Line(title),
        steps=(),
        checked_on=date(2026, 11, 22),
        sources=(),
        keywords=keywords,
    )
