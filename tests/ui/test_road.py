"""The road of one citizen, from the languages to the thanks, touched as a finger would."""

from __future__ import annotations

from kiosk.domain.session import local_day
from tests.ui.hand import SCAMS, Hand


def test_a_citizen_walks_the_whole_road_and_the_record_is_saved(hand: Hand) -> None:
    hand.serve(SCAMS, face=4)

    (saved,) = hand.desk.store.saved_on(local_day(hand.visit.started_at))
    assert saved.guide_id == SCAMS
