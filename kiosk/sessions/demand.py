"""Which languages and guides are asked for on this device.

Counted from the saved sessions, whether the citizen agreed to keep the details or not: the
language is one of the figures that stay in any case.  Whoever asks for a language that has no
voice and leaves without opening a guide leaves no session; such a wish is counted by language
and day, without an id and without a time of day.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping

import sqlalchemy as sa
from sqlalchemy.dialects.sqlite import insert

from kiosk.domain.clock import Clock
from kiosk.domain.session import local_day
from kiosk.sessions.database import Database
from kiosk.sessions.schema import language_wish, saved_session

_S = saved_session.c
_SESSIONS = sa.select(_S.language_asked, sa.func.count().label("times")).group_by(_S.language_asked)
_WISHES = sa.select(
    language_wish.c.language, sa.func.sum(language_wish.c.times).label("times")
).group_by(language_wish.c.language)
_GUIDES = sa.select(_S.guide_id, _S.language_asked, sa.func.count().label("times")).group_by(
    _S.language_asked, _S.guide_id
)
_WISH = insert(language_wish).on_conflict_do_update(
    index_elements=["day", "language"], set_={"times": language_wish.c.times + 1}
)


class Demand:
    """What citizens wished for, as figures."""

    def __init__(self, database: Database, clock: Clock) -> None:
        self._database = database
        self._clock = clock

    def count_language_asked(self, tag: str) -> None:
        """Count a citizen who asked for a language and leaves without a saved session.

        A session counts by itself when it is saved; so this is called where a citizen who
        chose a language goes away before any guide was opened, and once for each of them.

        Args:
            tag: BCP 47 tag of the language or dialect.

        Raises:
            DiskFullError, BusyStoreError: Nothing was counted.
            ValueError: The tag is empty.
        """
        if not tag:
            raise ValueError("which language?")
        day = local_day(self._clock.now()).isoformat()
        with self._database.writing() as db:
            db.execute(_WISH, {"day": day, "language": tag, "times": 1})

    def by_language(self) -> Mapping[str, int]:
        """Return how often each language was asked for, by tag, the most wished for first."""
        with self._database.reading() as db:
            rows = [*db.execute(_SESSIONS), *db.execute(_WISHES)]
        times: Counter[str] = Counter()
        for tag, count in rows:
            times[tag] += count
        return dict(times.most_common())

    def by_guide(self) -> Mapping[tuple[str, str], int]:
        """Return how often each guide was used, by its id and the language asked for."""
        with self._database.reading() as db:
            rows = db.execute(_GUIDES).all()
        return {(guide_id, tag): count for guide_id, tag, count in rows}
